"""Table 1 and the annex of BPS Banten's report on 2023 come out of the two complaints that it shows.

The report contradicts itself: its text says that both came in February 2024, its table and the copies of the complaints
say February 2023, and the second copy shows the first entry of its log (14.24) before the receipt (15.26). The table
leaves its line of totals out; here it is. It says that nothing was addressed to the office itself and then counts both
as complaints against it, and it has two chapters V. The day of closing is ours: the report only shows that it closed.
"""

from datetime import date
from pathlib import Path

import pypdfium2

from tests.acceptance.conftest import OfficeOf

YEAR = ("--from", "2023-01-01", "--to", "2023-12-31")
CHANNELS = ["website-wbs", "sp4n-lapor", "halo-mitra", "kotak-saran", "lembar-saran-online"]


def copied(tracking_id: str, title: str, received: str, answered: str) -> dict[str, object]:
    """A complaint as the report shows it."""
    return {
        "channel": "sp4n-lapor",
        "received_at": received,
        "subject": title,
        "online": {"tracking_id": tracking_id, "source": "Website", "anonymous": True, "secret": True},
        "events": [
            {"type": "answered", "at": answered, "how": "sp4n"},
            {"type": "closed", "at": "2023-03-13T00:00"},
        ],
    }


def test_table_1_has_two_complaints_in_february_through_sp4n(office_of: OfficeOf, tmp_path: Path) -> None:
    banten = office_of("bps-banten")
    banten.record(
        [
            copied("1000001", "Gaji entri data Regsosek", "2023-02-20T11:35", "2023-02-27T16:33"),
            copied("1000002", "Informasi kepegawaian", "2023-02-24T15:26", "2023-02-27T13:47"),
        ]
    )

    table = banten.say("recap", "matriks", *YEAR).json
    annex = banten.say("recap", "evaluasi", *YEAR).json

    assert table["columns"] == [*CHANNELS, "total"]
    assert {row["label"]: row["values"]["total"] for row in table["rows"] if row["values"]["total"]} == {"Februari": 2}
    assert len(table["rows"]) == 12
    assert table["totals"] == {**dict.fromkeys(CHANNELS, 0), "sp4n-lapor": 2, "total": 2}
    finished = {row["label"]: row["values"]["percent_finished"] for row in annex["rows"] if row["values"]["received"]}
    assert finished == {"Februari": 100}
    assert annex["rows"][1]["values"]["result"] == "2 dijawab melalui SP4N-LAPOR!"
    assert date.fromisoformat(table["to"]).year == 2023

    for name in ("matriks", "evaluasi"):
        assert banten.say("recap", name, *YEAR, "-o", str(tmp_path / f"{name}.pdf")).code == 0
    matrix, lampiran = (_printed(tmp_path / f"{name}.pdf") for name in ("matriks", "evaluasi"))
    assert "Tabel 1 Rekapitulasi Jumlah Aduan per Bulan Tahun 2023" in matrix
    assert "1 Januari - - - - - - 2 Februari - 2 - - - 2 3 Maret - - - - - -" in matrix
    assert "Selama tahun 2023 terdapat 2 (dua) aduan." in matrix
    assert "EVALUASI PENGADUAN MASYARAKAT BPS PROVINSI BANTEN TAHUN 2023" in lampiran
    assert "2 Februari 100 2 dijawab melalui SP4N-LAPOR! - 3 Maret - - -" in lampiran


def _printed(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    words = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    document.close()
    return words
