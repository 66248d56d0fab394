"""Files of entries: what is right is kept as it stands, what is wrong is refused by its name, and nothing halfway."""

import json
from typing import Any

import pytest
from pypdfium2 import PdfDocument

from tests.acceptance.conftest import PROFILES, OfficeOf, Outsider

LETTER: dict[str, Any] = {"channel": "surat", "received_at": "2024-02-20T09:30", "subject": "Papan standar"}
OPENING: dict[str, Any] = {"box": "Kantor Gubernur", "opened_at": "2024-03-01T08:00", "officers": ["Ani"], "count": 0}
VISIT: dict[str, Any] = {"name": "Ignas", "arrived_at": "2024-03-01T08:00", "purpose": "Konsultasi"}
DISPOSED: dict[str, Any] = {"type": "disposed", "at": "2024-02-21T09:00", "from": "Kepala Biro", "to": ["Kabag"]}

TEXT = "di antara tanda kutip"
ANSWER = "true atau false"
LIST = "daftar dalam kurung siku"
OBJECT = "objek JSON"
MOMENT = "2024-02-20T09:30"
DAY = "Tulis seperti 2024-02-20."


@pytest.mark.parametrize("profile", PROFILES)
def test_every_channel_of_every_office_takes_every_field(office_of: OfficeOf, profile: str) -> None:
    outsider = office_of(profile)
    person = {"name": "Maria Tae", "id_type": "KTP", "id_number": "5371014507870003", "address": "Jl. El Tari 1",
              "phone": "081234567890", "email": "maria@contoh.id", "sex": "P", "organisation": "LSM"}  # fmt: skip
    for place, channel in enumerate(outsider.say("list", "--channels", "--json").json):
        entry = {
            "channel": channel["code"], "received_at": "2024-02-20T09:30", "kind": "permintaan-informasi",
            "subject": "Papan standar", "summary": "Papan tidak terpasang", "supervisory": False,
            "confidentiality": "biasa", "event_date": "2024-02-19", "event_place": "Loket 2", "wish": "Dipasang",
            "complainant": person, "reported_party": {"name": "B", "position": "Petugas", "unit": "Loket"},
            "letter": {"number": "1/A", "date": "2024-02-15", "addressed_to": "Sekretaris Daerah",
                       "received_by_sekda": "2024-02-17", "agenda_number": "7"},
            "online": {"tracking_id": f"12345{place}", "source": "Website", "anonymous": False, "secret": False},
        }  # fmt: skip

        case = outsider.shown(outsider.kept(entry))

        assert {key: case[key] for key in ("subject", "summary", "event_date", "event_place", "wish", "kind")} == {
            key: entry[key] for key in ("subject", "summary", "event_date", "event_place", "wish", "kind")
        }
        assert case["complainant"] | {"name": "Maria Tae", "phone": "081234567890"} == case["complainant"]
        assert case["complainant"]["id_masked"].endswith("0003")
        assert "5371014507870003" not in json.dumps(case)
        assert case["letter"]["agenda_number"] == "7"
        assert case["online"]["tracking_id"] == f"12345{place}"


@pytest.mark.parametrize(
    ("change", "field", "remedy"),
    [
        ({"channel": 1}, "channel", TEXT),
        ({"channel": None}, "channel", "wajib ada"),
        ({"received_at": None}, "received_at", "wajib ada"),
        ({"received_at": ""}, "received_at", MOMENT),
        ({"received_at": 1708394400}, "received_at", MOMENT),
        ({"received_at": ["2024"]}, "received_at", MOMENT),
        ({"received_at": "2024-02-30"}, "received_at", MOMENT),
        ({"received_at": "2024-02-20T25:00"}, "received_at", MOMENT),
        ({"received_at": "0001-01-01"}, "received_at", "Tahun"),
        ({"received_at": "2036-02-07"}, "received_at", "belum terjadi"),
        ({"received_at": "9999-12-31T23:59"}, "received_at", "Tahun"),
        ({"subject": 5}, "subject", TEXT),
        ({"kind": "protes"}, "kind", "pengaduan, aspirasi, permintaan-informasi"),
        ({"supervisory": []}, "supervisory", ANSWER),
        ({"event_date": 20240219}, "event_date", DAY),
        ({"complainant": []}, "complainant", OBJECT),
        ({"complainant": {"phone": 812345}}, "complainant.phone", TEXT),
        ({"complainant": {"nama": "Maria"}}, "complainant.nama", "tidak dikenal"),
        ({"letter": {"date": "15-02-2024"}}, "letter.date", DAY),
        ({"online": {"tracking_id": 1234567}}, "online.tracking_id", TEXT),
        ({"online": {"tracking_id": "١٢٣٤"}}, "online.tracking_id", "angka saja"),
        ({"attachments": "scan.jpg"}, "attachments", LIST),
        ({"attachments": [1]}, "attachments[0]", TEXT),
        ({"attachments": ["x" * 300]}, "attachments", "terlalu panjang"),
        ({"attachments": ["tidak ada.jpg"]}, "attachments", "tidak ada.jpg"),
        ({"events": {}}, "events", LIST),
        ({"events": [1]}, "events[0].type", "verified"),
        ({"events": [{"type": ["verified"]}]}, "events[0].type", "verified"),
        ({"events": [{"type": "verified", "at": "0001-01-01"}]}, "events[0].at", "Tahun"),
        ({"events": [{"type": "verified", "note": 5}]}, "events[0].note", TEXT),
        ({"events": [{"type": "verified", "how": "surat"}]}, "events[0].how", "tidak dikenal"),
        ({"events": [{**DISPOSED, "to": "Kabag"}]}, "events[0].to", LIST),
        ({"events": [{**DISPOSED, "to": []}]}, "events[0].to", "paling sedikit satu"),
        ({"events": [{**DISPOSED, "nature": "kilat"}]}, "events[0].nature", "biasa, segera, sangat segera, rahasia"),
        ({"events": [{"type": "answered", "how": ["surat"]}]}, "events[0].how", TEXT),
        ({"events": [{"type": "closed", "at": "2024-02-21"}]}, "events[0].type", "jawaban"),
        ({"channel_code": "surat"}, "channel_code", "tidak dikenal"),
        ({"visit_id": 1}, "visit_id", "tidak dikenal"),
    ],
)  # fmt: skip
def test_every_wrong_value_is_refused_by_its_name_with_a_remedy(
    outsider: Outsider, change: dict[str, Any], field: str, remedy: str
) -> None:
    refused = outsider.refusal({**LETTER, **change})

    assert remedy in refused[field]
    assert outsider.say("list").out == ""


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ({"box_opening": 5}, "box_opening"),
        ({"box_opening": {**OPENING, "count": 2.5}}, "box_opening.count"),
        ({"box_opening": {**OPENING, "count": -1}}, "box_opening.count"),
        ({"box_opening": {**OPENING, "count": 10**30}}, "box_opening.count"),
        ({"box_opening": {**OPENING, "box": "Lobi"}}, "box_opening.box"),
        ({"box_opening": {**OPENING, "officers": ["A", "B", "C"]}}, "box_opening.officers"),
        ({"box_opening": {**OPENING, "opened_at": "2036-01-01"}}, "box_opening.opened_at"),
        ({"box_opening": OPENING, "channel": "surat"}, "channel"),
        ({"visit": []}, "visit"),
        ({"visit": {**VISIT, "card_held": "tidak"}}, "visit.card_held"),
        ({"visit": {**VISIT, "arrived_at": "2036-01-01"}}, "visit.arrived_at"),
        ({"visit": {"arrived_at": "2024-03-01T08:00"}}, "visit.name"),
        ({"visit": {**VISIT, "umur": 40}}, "visit.umur"),
        ({}, "received_at"),
        (5, "entry"),
        ([[]], "entry"),
    ],
)  # fmt: skip
def test_openings_and_guests_are_refused_by_their_names_too(outsider: Outsider, entry: Any, field: str) -> None:
    assert field in outsider.refusal(entry)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"  \n",
        b"[]",
        b"[" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"channel": "surat", "received_at": ' + b"9" * 6_000 + b"}",
        b'{"channel": "surat", "received_at": NaN}',
        b'{"channel": "surat", "channel": "tatap-muka", "received_at": "2024-02-20", "subject": "x"}',
        b'{"channel": "surat"} {"channel": "surat"}',
        '{"channel": "surat", "subject": "é"}'.encode("latin-1"),
        json.dumps(LETTER).encode("utf-16"),
    ],
)
def test_a_file_that_is_no_json_is_refused_whole(outsider: Outsider, content: bytes) -> None:
    answer = outsider.hand_in(content)

    assert (answer.code, answer.raw) == (2, b"")
    assert "kesalahan di program" not in answer.err
    assert answer.err.strip()


def test_files_from_other_programs_are_read(outsider: Outsider) -> None:
    plain = json.dumps(LETTER, indent=1)

    for content in (b"\xef\xbb\xbf" + plain.encode(), plain.replace("\n", "\r\n").encode(), plain.encode()):
        assert outsider.hand_in(content).code == 0
    assert outsider.kept({**LETTER, "unit": None, "letter": None, "complainant": {"name": None}, "events": None})
    assert outsider.kept({**LETTER, "received_at": "1970-01-01T00:00"}) == "0001/PGD/BO/1970"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-02-20", "2024-02-20T00:00:00+08:00"),
        ("2024-02-20 09:30", "2024-02-20T09:30:00+08:00"),
        ("2024-02-20T09.30", "2024-02-20T09:30:00+08:00"),
        ("2024-02-20T09:30Z", "2024-02-20T17:30:00+08:00"),
        ("2024-02-20T09:30+07:00", "2024-02-20T10:30:00+08:00"),
    ],
)
def test_an_hour_is_the_offices_unless_the_file_says_otherwise(outsider: Outsider, written: str, meant: str) -> None:
    assert outsider.shown(outsider.kept({**LETTER, "received_at": written}))["received_at"] == meant


def test_a_day_without_hour_stands_where_the_book_has_it(outsider: Outsider) -> None:
    life = [{"type": "verified", "at": "2024-02-20"}, DISPOSED, {"type": "followed_up", "at": "2024-02-21"}]

    number = outsider.kept({**LETTER, "events": life})

    assert outsider.shown(number)["status"] == "diproses"
    assert "events[0].at" in outsider.refusal({**LETTER, "events": [{"type": "verified", "at": "2024-02-19"}]})


def test_one_tracking_id_is_one_complaint_also_within_a_file(outsider: Outsider) -> None:
    online = {**LETTER, "channel": "sp4n-lapor", "online": {"tracking_id": "1916449"}}

    none = outsider.record([online, {**online, "online": {"tracking_id": " #1916449 "}}])
    some = outsider.record([online, online, LETTER], "--keep-good")

    assert (none.code, some.code) == (2, 1)
    assert none.json[0]["number"] is None
    assert [kept.get("number") for kept in some.json] == ["0001/PGD/BO/2024", None, "0002/PGD/BO/2024"]


def test_files_beside_come_along_by_what_they_are_not_by_their_name(outsider: Outsider) -> None:
    (outsider.folder / "nota.txt").write_text("catatan", encoding="utf-8")
    (outsider.folder / "pindaian.pdf").write_bytes(b"%PDF-1.4\n%%EOF")
    (outsider.folder / "foto.jpg").write_bytes(b"MZ" + bytes(100))
    (outsider.folder / "kosong.png").write_bytes(b"")

    number = outsider.kept({**LETTER, "attachments": ["nota.txt", "pindaian.pdf"]})

    assert [file["name"] for file in outsider.shown(number)["attachments"]] == ["nota.txt", "pindaian.pdf"]
    assert "foto.jpg" in outsider.refusal({**LETTER, "attachments": ["foto.jpg"]})["attachments"]
    assert "kosong.png" in outsider.refusal({**LETTER, "attachments": ["nota.txt", "kosong.png"]})["attachments"]


def test_the_slips_of_a_file_lie_in_their_opening_in_whatever_order(office_of: OfficeOf) -> None:
    slip = {"channel": "kotak-saran", "box": "Kantor Gubernur", "received_at": "2024-03-01T08:10", "summary": "Slip"}
    opening = {"box_opening": {**OPENING, "count": 2}}
    for order in ([opening, slip, slip], [slip, slip, opening], [slip, opening, slip, slip]):
        outsider = office_of()
        kept = [each["number"] for each in outsider.record(order).json]
        number = kept[order.index(opening)]

        places = [outsider.shown(each)["box"]["position"] for each in kept if each != number]

        assert places == [1, 2, None][: len(places)]
        minutes = PdfDocument(outsider.say("print", "berita-acara-kotak", number).raw)
        said = minutes[0].get_textpage().get_text_bounded()
        assert "pukul 08.00" in said
        assert "dikunci kembali" not in said  # nobody wrote when


def test_many_refusals_are_told_in_short(outsider: Outsider) -> None:
    answer = outsider.record([{**LETTER, "channel": "faks"}] * 50)

    assert len(answer.err.splitlines()) == 21
    assert len(answer.json) == 50
