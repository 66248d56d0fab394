"""`record`: history from an older book comes in as if it had been typed then."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from register_app.exchange.events import EVENT_KEYS
from register_app.reading.event_words import ANSWERED_BY, TOLD_BY
from register_app.rules.corrections import CORRECTABLE
from tests.cli.conftest import Say

Entries = Callable[[Any], str]

WALK_IN: dict[str, Any] = {
    "channel": "tatap-muka",
    "received_at": "2026-02-20T09:30",
    "kind": "pengaduan",
    "subject": "Jam istirahat loket",
    "summary": "Loket tutup lebih awal",
    "category": "Pelayanan masyarakat",
    "supervisory": False,
    "confidentiality": "biasa",
    "unit": "Bagian Tatalaksana",
    "event_date": "2026-02-19",
    "event_place": "Loket 2",
    "wish": "Jam diumumkan",
    "complainant": {
        "name": "Maria Tae",
        "id_type": "KTP",
        "id_number": "5371014507870003",
        "phone": "081234567890",
        "sex": "P",
    },
    "reported_party": {"name": "", "position": "Petugas loket", "unit": "Bagian Tatalaksana"},
}
LIFE = [
    {"type": "verified", "at": "2026-02-21T08:00"},
    {"type": "disposed", "at": "2026-02-21T09:00", "from": "Kepala Biro", "to": ["Kabag Tatalaksana"],
     "instructions": ["Proses lebih lanjut"], "nature": "segera", "note": "Selesaikan"},
    {"type": "followed_up", "at": "2026-02-22T08:00", "by": "Kabag Tatalaksana", "note": "Papan diperbaiki"},
    {"type": "postponed", "at": "2026-02-23T08:00", "reason": "Menunggu pelapor"},
    {"type": "resumed", "at": "2026-02-24T08:00"},
    {"type": "answered", "at": "2026-02-24T09:00", "how": "surat", "note": "Sudah dijawab"},
    {"type": "closed", "at": "2026-02-25T08:00", "rating": 5},
    {"type": "reopened", "at": "2026-02-26T08:00", "reason": "Belum puas"},
    {"type": "archived", "at": "2026-02-27T08:00", "reason": "Ditarik pelapor"},
]  # fmt: skip


def test_a_whole_history_is_kept_in_order(say: Say, entries: Entries) -> None:
    answer = say("record", entries({**WALK_IN, "events": LIFE}))

    (kept,) = answer.json
    assert answer.code == 0
    assert kept["number"] == "0001/PGD/BO/2026"
    assert kept["status"] == "arsip"
    assert kept["due_at"].startswith("2026-02-20T09:45")  # a pause after the end gives nothing back
    shown = say("show", kept["number"], "--json").json
    assert len(shown["timeline"]) >= len(LIFE)


EVERY_KIND = [
    {"type": "verified", "at": "2026-02-21T08:00", "kind": "pengaduan", "supervisory": True,
     "category": "Korupsi/pungli", "unit": "Bagian Tatalaksana", "by": "Yustina"},
    {"type": "extended", "at": "2026-02-21T08:10", "until": "2026-03-20", "reason": "Menunggu pemeriksaan",
     "approved_by": "Kepala Biro"},
    {"type": "disposed", "at": "2026-02-21T09:00", "from": "Sekda", "to": ["Kepala Biro"], "external": True,
     "agenda_number": "0871", "initialled_on": "2026-02-21"},
    {"type": "disposed", "at": "2026-02-22T09:00", "from": "Kepala Biro", "to": ["Kabag Tatalaksana"],
     "received_by": "Domi Seran", "received_at": "2026-02-22T10:00", "returned_by": "Yosef",
     "returned_at": "2026-02-23T08:00"},
    {"type": "corrected", "at": "2026-02-23T08:00", "field": "event_place", "value": "Loket 3",
     "reason": "Salah loket"},
    {"type": "corrected", "at": "2026-02-23T08:05", "field": "supervisory", "value": False, "reason": "Hasil telaah"},
    {"type": "followed_up", "at": "2026-02-23T09:00", "by": "Kabag Tatalaksana", "note": "Diperiksa"},
    {"type": "answered", "at": "2026-02-24T09:00", "how": "surat", "letter_number": "045/12",
     "letter_date": "2026-02-24", "note": "Sudah diperiksa", "told_at": "2026-02-25T09:00", "told_how": "telepon"},
    {"type": "closed", "at": "2026-02-25T09:30", "rating": 4},
    {"type": "reopened", "at": "2026-02-26T08:00", "reason": "Bukan wewenang"},
    {"type": "forwarded", "at": "2026-02-27T08:00", "to_agency": "Ombudsman RI", "letter_number": "046/12",
     "letter_date": "2026-02-27", "reason": "Di luar wewenang"},
]  # fmt: skip


def test_every_kind_of_event_is_recorded_with_all_that_belongs_to_it(say: Say, entries: Entries) -> None:
    (kept,) = say("record", entries({**WALK_IN, "events": EVERY_KIND})).json

    case = say("show", kept["number"], "--json").json
    told = {entry["title"]: entry["body"] for entry in case["timeline"]}
    facts = {entry["kind"]: entry["facts"] for entry in case["timeline"]}
    assert (kept["status"], kept["warnings"]) == ("diteruskan", [])
    assert (case["event_place"], case["supervisory"], case["category"]) == ("Loket 3", False, "Korupsi/pungli")
    assert told["Ditelaah"].startswith("Pengaduan, berkadar pengawasan, Korupsi/pungli. Unit: Bagian Tatalaksana.")
    assert told["Perpanjangan waktu"] == (
        "Sampai 20 Maret 2026, semula 20 Februari 2026 pukul 09.45. Disetujui Kepala Biro. Menunggu pemeriksaan."
    )
    assert told["Dijawab"] == (
        "Dijawab dengan surat. Surat nomor 045/12, 24 Februari 2026. Sudah diperiksa. "
        "Disampaikan kepada pelapor lewat telepon, 25 Februari 2026 pukul 09.00."
    )
    assert told["Diteruskan ke instansi lain"].startswith("Kepada Ombudsman RI. Surat nomor 046/12, 27 Februari 2026.")
    assert facts["verified"]["category_before"] == "Pelayanan masyarakat"
    assert facts["closed"]["rating"] == 4
    assert [(step["depth"], step["from_title"]) for step in case["steps"]] == [(0, "Sekda"), (1, "Kepala Biro")]
    assert case["steps"][1]["recipients"][0]["given_back_by"] == "Yosef"
    assert case["possible"] == ["corrected"]
    assert "sampai Minggu, 29 Maret 2026" in case["impossible"]["reopened"]


def test_a_number_is_cancelled_before_work_began(say: Say, entries: Entries) -> None:
    cancelled = {"type": "cancelled", "at": "2026-02-20T09:40", "reason": "Tercatat dua kali"}

    (kept,) = say("record", entries({**WALK_IN, "events": [cancelled]})).json

    assert (kept["number"], kept["status"]) == ("0001/PGD/BO/2026", "batal")


def test_an_official_whom_the_office_does_not_know_is_kept_as_written_and_pointed_out(
    say: Say, entries: Entries
) -> None:
    step = {"type": "disposed", "at": "2026-02-21T08:00", "from": "Kepala Biro", "to": ["Kabag Tatalaksna"]}

    answer = say("record", entries({**WALK_IN, "events": [step]}))

    (warning,) = [each for each in answer.json[0]["warnings"] if each["field"].startswith("events")]
    assert (answer.code, warning["field"]) == (0, "events[0].to[0]")
    assert "Kabag Tatalaksana" in warning["text"]


def test_an_opening_and_a_guest_are_recorded_too(say: Say, entries: Entries) -> None:
    opening = {
        "box": "Kantor Gubernur",
        "opened_at": "2026-02-20T08:00",
        "officers": ["Yustina Manu", "Domi Seran"],
        "count": 0,
    }
    visit = {"name": "Ignasius", "arrived_at": "2026-02-20T08:15", "purpose": "Konsultasi", "card_held": True}

    answer = say("record", entries([{"box_opening": opening}, {"visit": visit}]))

    assert answer.code == 0
    assert [kept["status"] for kept in answer.json] == ["nihil", "dititipkan"]


def test_one_refused_entry_keeps_none_of_the_file(say: Say, entries: Entries) -> None:
    answer = say("record", entries([WALK_IN, {**WALK_IN, "unit": "Bagian Entah"}]))

    assert answer.code == 2
    assert answer.json[1]["refused"][0]["field"] == "unit"
    assert "2. unit: " in answer.err
    assert say("list").out == ""


def test_keep_good_keeps_the_good_and_says_that_a_person_is_needed(say: Say, entries: Entries) -> None:
    answer = say("record", entries([WALK_IN, {"channel": "surat"}, WALK_IN]), "--keep-good")

    assert answer.code == 1
    assert [kept.get("number") for kept in answer.json] == ["0001/PGD/BO/2026", None, "0002/PGD/BO/2026"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"channel": "faks"}, "channel"),
        ({"channel": None}, "channel"),
        ({"received_at": "kemarin"}, "received_at"),
        ({"received_at": None}, "received_at"),
        ({"kind": "protes"}, "kind"),
        ({"warna": "biru"}, "warna"),
        ({"complainant": {"nama": "Maria"}}, "complainant.nama"),
        ({"event_date": "20-02-2026"}, "event_date"),
        ({"attachments": ["tidak-ada.jpg"]}, "attachments"),
        ({"events": [{"type": "dijawab"}]}, "events[0].type"),
        ({"events": [{"type": "closed", "at": "2026-02-21"}]}, "events[0].type"),
        ({"events": [{"type": "verified", "at": "2026-02-19"}]}, "events[0].at"),
        ({"events": [{"type": "verified", "warna": 1}]}, "events[0].warna"),
        ({"subject": "", "summary": " "}, "summary"),
        ({"subject": "\u202e", "summary": "\u200b\u0000"}, "summary"),
        ({"channel": "sp4n-lapor", "online": {"tracking_id": "12ab"}}, "online.tracking_id"),
        ({"channel": "sp4n-lapor", "online": {"tracking_id": "1916449 1916450"}}, "online.tracking_id"),
    ],
)  # fmt: skip
def test_bad_input_names_the_field_and_a_remedy(say: Say, entries: Entries, change: dict[str, Any], field: str) -> None:
    entry = {key: value for key, value in {**WALK_IN, **change}.items() if value is not None}

    answer = say("record", entries(entry))

    assert answer.code == 2
    assert field in [problem["field"] for problem in answer.json[0]["refused"]]
    assert "Traceback" not in answer.err


def test_what_is_odd_or_not_kept_of_a_complainant_is_said(say: Say, entries: Entries) -> None:
    person = {"name": "Maria Tae", "sex": "X"}
    nameless = {**WALK_IN, "complainant": person, "confidentiality": "anonim"}

    answer = say("record", entries([{**WALK_IN, "complainant": person}, nameless]))

    odd, dropped = ([problem["field"] for problem in kept["warnings"]] for kept in answer.json)
    assert "complainant.sex" in odd
    assert dropped == ["complainant"]


VERIFIED = {"type": "verified", "at": "2026-02-21T08:00"}
EXTENDED = {
    "type": "extended",
    "at": "2026-02-21T08:00",
    "until": "2026-03-01",
    "reason": "Data",
    "approved_by": "Sekda",
}
CORRECTED = {"type": "corrected", "at": "2026-02-21T09:00", "field": "subject", "value": "Loket", "reason": "Salah"}
DISPOSED = {"type": "disposed", "at": "2026-02-21T08:00", "from": "Kepala Biro", "to": ["Kabag Tatalaksana"]}

BAD_HISTORIES: list[tuple[list[dict[str, Any]], str]] = [
    ([VERIFIED, {"type": "answered", "at": "2026-02-20T10:00"}], "events[1].at"),
    ([{**VERIFIED, "at": "2026-02-20T09:00"}], "events[0].at"),
    ([{**VERIFIED, "at": "2099-01-01T08:00"}], "events[0].at"),
    ([VERIFIED, VERIFIED], "events[1].type"),
    ([{**VERIFIED, "unit": "Bagian Entah"}], "events[0].unit"),
    ([{**VERIFIED, "category": "Cuaca"}], "events[0].category"),
    ([{**VERIFIED, "kind": "protes"}], "events[0].kind"),
    ([{**VERIFIED, "supervisory": "ya"}], "events[0].supervisory"),
    ([VERIFIED, {**DISPOSED, "to": []}], "events[1].to"),
    ([{**DISPOSED, "from": ""}], "events[0].from"),
    ([{**DISPOSED, "received_at": "2099-01-01"}], "events[0].received_at"),
    ([{**DISPOSED, "received_at": "2026-02-22T08:00", "returned_at": "2026-02-21T09:00"}], "events[0].returned_at"),
    ([{**EXTENDED, "reason": ""}], "events[0].reason"),
    ([{**EXTENDED, "approved_by": " "}], "events[0].approved_by"),
    ([{**EXTENDED, "until": "besok"}], "events[0].until"),
    ([{**EXTENDED, "until": "2026-02-20T09:00"}], "events[0].until"),
    ([EXTENDED, {**EXTENDED, "at": "2026-02-22T08:00", "until": "2026-04-01"}], "events[1].type"),
    ([{**CORRECTED, "field": "nomor"}], "events[0].field"),
    ([{**CORRECTED, "reason": ""}], "events[0].reason"),
    ([{**CORRECTED, "field": "unit", "value": "Bagian Entah"}], "events[0].value"),
    ([{**CORRECTED, "field": "received_at", "value": "kemarin"}], "events[0].value"),
    ([{key: word for key, word in CORRECTED.items() if key != "value"}], "events[0].value"),
    ([{**CORRECTED, "at": "2026-02-20T08:00"}], "events[0].at"),
    ([{"type": "closed", "at": "2026-02-21T08:00"}], "events[0].type"),
    ([{"type": "archived", "at": "2026-02-21T08:00"}], "events[0].reason"),
    ([{"type": "forwarded", "at": "2026-02-21T08:00", "reason": "Bukan wewenang"}], "events[0].to_agency"),
    ([{"type": "answered", "at": "2026-02-21T08:00", "told_at": "nanti"}], "events[0].told_at"),
    ([{"type": "followed_up", "at": "2026-02-21T08:00"}, {"type": "cancelled", "reason": "x"}], "events[1].type"),
    (
        [
            {"type": "answered", "at": "2026-02-21T08:00"},
            {"type": "closed", "at": "2026-02-21T09:00"},
            {"type": "reopened", "at": "2026-03-24T08:00", "reason": "Belum puas"},
        ],
        "events[2].type",
    ),
]


def test_a_history_that_cannot_be_names_its_place_and_keeps_nothing(say: Say, entries: Entries) -> None:
    refused = say("record", entries([{**WALK_IN, "events": events} for events, _field in BAD_HISTORIES]))

    assert refused.code == 2
    for (_events, field), outcome in zip(BAD_HISTORIES, refused.json, strict=True):
        assert field in [problem["field"] for problem in outcome["refused"]]
        assert all(len(problem["text"].split()) > 2 for problem in outcome["refused"])
    assert say("list").out == ""


def test_a_file_that_is_no_json_says_where_it_breaks(say: Say, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.json"
    broken.write_text('{"channel": ', encoding="utf-8")

    answer = say("record", str(broken))

    assert (answer.code, answer.out) == (2, "")
    assert "baris 1" in answer.err


def test_an_attachment_beside_the_file_comes_along(say: Say, entries: Entries, tmp_path: Path) -> None:
    (tmp_path / "bukti.txt").write_text("catatan", encoding="utf-8")

    answer = say("record", entries({**WALK_IN, "attachments": ["bukti.txt"]}))

    assert answer.code == 0


PAGE = Path(__file__).parents[2] / "docs" / "record.md"


def test_the_page_about_the_file_names_every_event_with_its_fields_and_all_that_can_be_corrected() -> None:
    page = PAGE.read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in page.splitlines() if line.startswith("| `")}

    assert set(rows) == {*EVENT_KEYS, "type"}
    for event, keys in EVENT_KEYS.items():
        assert [key for key in keys if f"`{key}`" not in rows[event]] == [], event
    assert [field.code for field in CORRECTABLE if f"`{field.code}`" not in page] == []
    assert [way for way in (*ANSWERED_BY, *TOLD_BY) if f"`{way}`" not in rows["answered"]] == []


def test_the_example_on_that_page_is_kept(say: Say, entries: Entries) -> None:
    example = PAGE.read_text(encoding="utf-8").partition("```json")[2].partition("```")[0]

    answer = say("record", entries(json.loads(example)))

    assert (answer.code, answer.json[0]["status"]) == (0, "selesai")


def test_a_file_that_is_recorded_twice_says_which_entries_were_there(say: Say, entries: Entries) -> None:
    opening = {"box_opening": {"box": "Kantor Gubernur", "opened_at": "2026-02-20T08:00", "count": 0}}
    visit = {"visit": {"name": "Ignasius", "arrived_at": "2026-02-20T08:15"}}
    others = [
        {**WALK_IN, "summary": "Hal lain pada menit yang sama"},
        {**WALK_IN, "complainant": {"name": "Yohana Bere"}},
    ]
    file = entries([WALK_IN, opening, visit])

    first, again = say("record", file), say("record", file)
    new = say("record", entries(others)).json

    assert [[w for w in kept["warnings"] if w["field"] == "entry"] for kept in first.json] == [[], [], []]
    told = [next(w["text"] for w in kept["warnings"] if w["field"] == "entry") for kept in again.json]
    assert (again.code, "3 entri sama" in again.err, first.err) == (0, True, "")
    assert all(kept["number"] in text for kept, text in zip(first.json, told, strict=True))
    assert "entry" not in {w["field"] for kept in new for w in kept["warnings"]}


def test_the_same_entry_twice_in_one_file_is_pointed_out_unless_the_first_was_refused(
    say: Say, entries: Entries
) -> None:
    wrong = {**WALK_IN, "events": [{"type": "resumed", "at": "2026-02-21"}]}

    answer = say("record", "--keep-good", entries([wrong, WALK_IN, WALK_IN]))

    kept, doubled = answer.json[1:]
    assert "entry" not in {w["field"] for w in kept["warnings"]}
    assert kept["number"] in doubled["warnings"][0]["text"]


def test_names_that_an_older_book_uses_are_added_to_the_lists(say: Say, entries: Entries) -> None:
    entry = {"channel": "kotak-saran", "received_at": "2026-02-20", "summary": "Slip", "category": "Parkir",
             "unit": "Subbagian Umum", "box": "Lobi"}  # fmt: skip
    refused = say("record", entries(entry))
    add = ("lists", "--add-category", " Parkir ", "--add-unit", "Subbagian Umum", "--add-box", "Lobi")
    added, again = say(*add), say(*add, "--json")

    assert (refused.code, refused.err.count("lists --add-")) == (2, 3)
    assert (added.code, added.err) == (0, "")
    assert {"categories\tParkir", "units\tSubbagian Umum", "boxes\tLobi"} <= set(added.out.splitlines())
    assert (again.code, again.err) == (0, "3 nama sudah ada dalam daftar.\n")
    assert again.json["boxes"].count("Lobi") == 1
    assert say("record", entries(entry)).code == 0
    spelled = say("lists", "--add-category", "parkir", "--add-unit", "", "--add-unit", "x" * 201)
    assert (spelled.code, spelled.err.count("--add-category:"), spelled.err.count("--add-unit:")) == (2, 1, 2)


def test_ctrl_c_after_keeping_does_not_say_that_nothing_was_kept(
    say: Say, entries: Entries, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"x")
    told = print

    def interrupted(*words: str, **more: Any) -> None:
        if more.get("file") is None:
            raise KeyboardInterrupt
        told(*words, **more)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", interrupted)
        before = say("record", entries({**WALK_IN, "attachments": ["foto.jpg"]}))
    with monkeypatch.context() as patch:
        patch.setattr("builtins.print", interrupted)
        after = say("record", entries(WALK_IN))

    assert (before.code, "Tidak ada yang disimpan" in before.err) == (2, True)
    assert (after.code, "sudah tersimpan" in after.err) == (1, True)
    assert len(say("list").out.splitlines()) == 1
