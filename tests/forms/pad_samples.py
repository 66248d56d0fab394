"""An invented pad of blank sheets."""

from datetime import datetime

from register_app.forms.facts import Letterhead, PrintMark
from register_app.forms.facts_pad import PadFacts, PadLine

AT = datetime(2026, 11, 18, 9, 12)  # noqa: DTZ001  # wall time at the office, as facts carry it
CHANNELS = ("Tatap Muka", "Kotak Saran", "Surat", "SP4N-LAPOR!")
NOTICE = "Data pribadi Saudara dipakai hanya untuk menangani pengaduan ini, sebagai bagian dari tugas pelayanan publik."


def pad(mark: PrintMark, letterhead: Letterhead, count: int = 5) -> PadFacts:
    """A pad of which nothing is used yet."""
    return PadFacts(
        mark=mark,
        label="Loket 1",
        lines=tuple(PadLine(f"{number:04}/PGD/BO/2026") for number in range(151, 151 + count)),
        made_at=AT,
        made_by="R. Nenohayfeto",
        office="Biro Organisasi Sekretariat Daerah",
        channels=CHANNELS,
        privacy=NOTICE,
        letterhead=letterhead,
    )
