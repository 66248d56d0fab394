"""A case in short lines: each channel says its own, nothing is cut silently, everything can be seen."""

from datetime import date

import pytest

from register_app.model.complaint import ComplaintDraft
from register_app.reading.case import CaseFile, case_file
from register_app.rules.channels import ReportKind
from register_app.rules.statuses import Event
from register_app.services.boxes import keep_slip
from register_app.services.life import EventDraft, record_event
from tests.small_office import GOVERNOR_BOX, SmallOffice
from ui.case.facts import CLAMP, clamp, is_clamped, short_lines, whole_lines
from ui.case.story import entries_of

TODAY = date(2026, 11, 10)


def page(office: SmallOffice, complaint: int) -> CaseFile:
    found = office.asks(case_file, complaint)
    assert found is not None
    return found


def said(case: CaseFile, *, whole: bool = False) -> dict[str, str]:
    lines = whole_lines if whole else short_lines
    return {line.label: line.text for line in lines(case, TODAY, "WITA")}


def test_a_letter_says_its_number_and_its_way(office: SmallOffice) -> None:
    kept = office.complaint(
        "Papan",
        summary="Tidak terpasang",
        letter={
            "number": "17/RT12/XI/2026",
            "date": "2026-10-30",
            "received_by_sekda": "2026-11-02",
            "agenda_number": "0871",
            "addressed_to": "Gubernur",
        },
    )
    case = page(office, kept.complaint_id)

    assert said(case) == {
        "Surat": "17/RT12/XI/2026, 30 Oktober",
        "Diterima": "10 November, 09.42 WITA · Sekda 2 November, agenda 0871",
        "Isi": "Tidak terpasang",
    }
    assert said(case, whole=True)["Kepada"] == "Gubernur"


def test_an_online_copy_says_its_tracking_id(office: SmallOffice) -> None:
    kept = office.complaint(channel_code="sp4n-lapor", online={"tracking_id": "1916449", "source": "Aplikasi"})

    assert said(page(office, kept.complaint_id))["Salinan"] == "ID 1916449 · Aplikasi"


def test_a_slip_says_its_box_and_place(office: SmallOffice) -> None:
    opening = office.opening(GOVERNOR_BOX, 2)
    draft = ComplaintDraft(
        channel_code="kotak-saran", received_at=office.time.moment, subject="Kursi", box=GOVERNOR_BOX
    )
    kept = office.does(keep_slip, opening, 2, draft).kept
    assert kept is not None

    assert said(page(office, kept.complaint_id))["Kotak"].startswith("Kantor Gubernur · slip ke-2")


def test_a_visitor_says_whether_an_identity_was_shown(office: SmallOffice) -> None:
    kept = office.complaint(channel_code="tatap-muka", id_shown=True)

    assert said(page(office, kept.complaint_id))["Tatap muka"] == "identitas ditunjukkan"


def test_a_long_story_is_cut_behind_a_word_and_whole_on_demand(office: SmallOffice) -> None:
    story = "Antrean di loket tiga " * 60
    case = page(office, office.complaint(summary=story).complaint_id)

    short = said(case)["Isi"]
    assert is_clamped(case)
    assert short.endswith(" …")
    assert len(short) <= CLAMP + 2
    assert not short[:-2].endswith(" ")
    assert said(case, whole=True)["Isi"] == case.summary


@pytest.mark.parametrize("text", ["", "pendek", "kata " * 30])
def test_a_short_story_stays_as_it_is(text: str) -> None:
    assert clamp(text) == text.strip()


def test_everything_that_was_said_stands_in_the_whole_version(office: SmallOffice) -> None:
    kept = office.complaint(
        kind=ReportKind.COMPLAINT,
        event_place="Loket 2",
        event_date="2026-11-09",
        wish="Papan dipasang",
        category="Umum",
        supervisory=False,
        reported_party={"name": "Petugas loket", "unit": "Bagian Tatalaksana"},
        phone="081234567118",
    )
    lines = said(page(office, kept.complaint_id), whole=True)

    assert lines["Kejadian"] == "Loket 2, 9 November"
    assert lines["Terlapor"] == "Petugas loket, Bagian Tatalaksana"
    assert (lines["Harapan"], lines["Kategori"]) == ("Papan dipasang", "Umum")
    assert (lines["Kadar"], lines["Telepon"]) == ("Tidak berkadar pengawasan", "081234567118")
    assert "belum ada: bukti" in lines["Unsur"] or "bukti" in lines["Unsur"]


def test_a_sealed_complainant_shows_nothing_of_himself(office: SmallOffice) -> None:
    kept = office.complaint(name="Paulus Nahak", phone="081234567118", confidentiality="rahasia")

    words = " ".join(said(page(office, kept.complaint_id), whole=True).values())

    assert "Paulus" not in words
    assert "0812" not in words


def test_the_timeline_begins_with_what_is_waited_for(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    office.time.pass_by(minutes=5)
    office.does(record_event, complaint, EventDraft(Event.VERIFIED))

    first, second, *_rest = entries_of(page(office, complaint), {}, TODAY)

    assert (first.title, first.node, first.when) == ("Menunggu disposisi", "waiting", "sejak hari ini")
    assert first.body == "Paling lambat 17 November."
    assert (second.title, second.node, second.when) == ("Ditelaah", "done", "hari ini 09.47")


def test_a_finished_case_waits_for_nothing(office: SmallOffice) -> None:
    complaint = office.complaint().complaint_id
    for event in (Event.ANSWERED, Event.CLOSED):
        office.does(record_event, complaint, EventDraft(event))

    assert entries_of(page(office, complaint), {}, TODAY)[0].node == "done"
