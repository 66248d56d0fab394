"""While something is typed the register says what it may already be, tells why, and lets no secret slip."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import event, text

from register_app.model.complaint import LetterDraft, OnlineDraft
from register_app.reading.links import LinkedCase, links_of
from register_app.reading.radar import Candidate, radar, radar_of
from register_app.rules.links import Clue, LinkKind
from register_app.rules.similarity import Telling
from register_app.services.links import LinkDraft, link
from tests.small_office import SmallOffice

NIK = "5371014507870003"
PHONE = "081234567118"
AMBULANCE = "Ambulans Puskesmas Naioni mogok tanpa bensin"

Look = Callable[..., tuple[Candidate, ...]]


@pytest.fixture
def look(office: SmallOffice) -> Look:
    return lambda channel="", without=(), **told: office.asks(radar, Telling(**told), channel, without)


@pytest.fixture
def many(office: SmallOffice) -> SmallOffice:
    """A register in which common words are common."""
    for place in ("Alak", "Oebobo", "Penfui", "Liliba"):
        office.complaint(f"Antrean loket di {place} terlalu panjang", name=f"Yosef {place}")
    return office


def numbers(found: tuple[Candidate, ...] | tuple[LinkedCase, ...]) -> list[str]:
    return [each.short_number for each in found]


def test_an_empty_form_finds_nothing(many: SmallOffice, look: Look) -> None:
    assert look("surat") == ()


BY_WHAT: tuple[tuple[dict[str, str], list[Clue]], ...] = (
    ({"id_number": NIK}, [Clue.IDENTITY]),
    ({"phone": "+62 812 3456 7118"}, [Clue.PHONE]),
    ({"name": "Muhammad Sukarjo"}, [Clue.NAME]),
    ({"name": "Muhamad Sukardjo", "phone": PHONE}, [Clue.PHONE, Clue.NAME]),
    ({"name": "M. Soekardjo"}, [Clue.NAME]),
    ({"name": "Muh. Soekarja"}, [Clue.NAME]),
)


def test_a_person_is_found_by_number_phone_and_name(many: SmallOffice, look: Look) -> None:
    many.complaint("Parkir liar", name="Drs. Moh. Soekardjo", nik=NIK, phone=PHONE)

    for told, clues in BY_WHAT:
        (found,) = look(**told)
        assert (found.short_number, found.kind) == ("0005", LinkKind.SAME_PERSON)
        assert [hint.clue for hint in found.hints] == clues


def test_a_matter_is_found_by_its_rare_words(many: SmallOffice, look: Look) -> None:
    many.complaint(AMBULANCE, event_place="Naioni")

    (found,) = look(subject="Ambulans di Naioni sering mogok", place="Naioni")

    assert (found.short_number, found.kind) == ("0005", LinkKind.SAME_MATTER)
    assert found.hints[0].marked == ("Ambulans", "Naioni", "mogok")


def test_common_words_find_nothing(many: SmallOffice, look: Look) -> None:
    assert look(subject="Antrean obat panjang, kursi kurang, kipas mati") == ()


def test_one_paper_is_found_by_its_numbers_date_and_sender(office: SmallOffice, look: Look) -> None:
    letter = LetterDraft(number="005/12/YC/2026", date=date(2026, 11, 2))
    office.complaint("Dana bantuan", name="Yayasan Coba", letter=letter)
    office.complaint("Dana hibah", name="Forum Misal", letter=LetterDraft(date=date(2026, 11, 9)))
    office.complaint("Blanko habis", channel_code="sp4n-lapor", online=OnlineDraft(tracking_id="1916449"))

    (found,) = look("surat", name="Yayasan Coba", letter_number="005.12.YC.2026", letter_date=date(2026, 11, 2))
    assert (found.short_number, found.kind, found.score) == ("0001", LinkKind.SAME_LETTER, 100)

    # without a number, in two officers' hands on one day
    assert numbers(look("surat", name="Forum Misal", letter_date=date(2026, 11, 9))) == ["0002"]

    assert look(tracking_id="#1916449.0")[0].kind is LinkKind.SAME_LETTER


def test_a_slip_written_twice_is_found_the_next_time(office: SmallOffice, look: Look) -> None:
    slip = "Tolong lampu di depan terminal Oebobo diperbaiki, gelap dan banyak anak sekolah lewat situ"
    office.complaint("", channel_code="kotak-saran", box="Kantor Gubernur", name="", summary=slip)

    (found,) = look("kotak-saran", summary=slip.lower().replace("diperbaiki", "di perbaiki"))

    assert found.hints[0].clue is Clue.TEXT


def test_the_strongest_comes_first_and_the_newest_among_equals(office: SmallOffice, look: Look) -> None:
    for _place in range(6):
        office.complaint("Parkir liar", name="Ana Bere")
    office.complaint("Parkir liar", name="Ana Bere", phone=PHONE)

    assert numbers(look(name="Ana Bere", phone=PHONE)) == ["0007", "0006", "0005", "0004", "0003"]


def test_nobody_is_known_from_a_sealed_matter_and_a_secret_one_shows_only_number_day_and_status(
    office: SmallOffice, look: Look
) -> None:
    office.complaint(AMBULANCE, name="Ana Bere", nik=NIK, phone=PHONE, confidentiality="rahasia")
    office.complaint(AMBULANCE, name="Ana Bere", nik=NIK, phone=PHONE, confidentiality="anonim")

    assert look(name="Ana Bere", id_number=NIK, phone=PHONE) == ()

    anonymous, secret = look(subject=AMBULANCE)
    assert (secret.sealed, secret.subject, secret.hints, secret.short_number) == (True, "", (), "0001")
    assert {hint.clue for hint in anonymous.hints} == {Clue.WORDS}


def test_a_secret_complainant_in_hand_is_not_looked_for(office: SmallOffice, look: Look) -> None:
    office.complaint("Parkir liar", name="Ana Bere", phone=PHONE)

    assert look(name="Ana Bere", phone=PHONE, is_open=False) == ()


def test_what_was_decided_about_is_not_offered_again(office: SmallOffice, look: Look) -> None:
    first = office.complaint(AMBULANCE)
    second = office.complaint(AMBULANCE, name="Yosef Lende")

    assert numbers(look(subject=AMBULANCE, without=(second.complaint_id,))) == ["0001"]

    office.does(link, first.complaint_id, LinkDraft(second.complaint_id, LinkKind.DISTINCT))
    assert office.asks(radar_of, first.complaint_id) == office.asks(radar_of, second.complaint_id) == ()


def test_a_case_shows_what_it_belongs_to_from_both_sides(office: SmallOffice) -> None:
    first, second = office.complaint(AMBULANCE), office.complaint(AMBULANCE, confidentiality="rahasia")
    draft = LinkDraft(first.complaint_id, LinkKind.SAME_MATTER, (Clue.WORDS,), "slip yang sama")
    office.does(link, second.complaint_id, draft)

    (there,), (here,) = (office.asks(links_of, each.complaint_id) for each in (second, first))

    assert (there.short_number, there.subject, there.kind, there.clues) == (
        *("0001", AMBULANCE, LinkKind.SAME_MATTER),
        (Clue.WORDS,),
    )
    assert (there.decided_by, there.note, there.decided_at.hour) == ("Yustina Manu", "slip yang sama", 9)
    assert (here.short_number, here.subject, here.sealed, here.clues) == ("0002", "", True, ())


def test_a_link_is_taken_back_by_another_decision_and_both_stay(office: SmallOffice) -> None:
    first, second = office.complaint(AMBULANCE), office.complaint(AMBULANCE)
    for kind in (LinkKind.REPEAT, LinkKind.DISTINCT):
        office.does(link, second.complaint_id, LinkDraft(first.complaint_id, kind))

    assert office.asks(links_of, first.complaint_id) == ()

    office.does(link, first.complaint_id, LinkDraft(second.complaint_id, LinkKind.SAME_PERSON))
    assert [(each.kind, each.decisions) for each in office.asks(links_of, first.complaint_id)] == [
        (LinkKind.SAME_PERSON, 3)
    ]


@pytest.fixture
def plans(office: SmallOffice) -> Iterator[list[str]]:
    """How SQLite means to run every statement that is asked."""
    seen: list[str] = []
    with office.register.read() as reader:
        engine = reader.session.get_bind()

    def explain(connection, cursor, statement, parameters, _context, _many) -> None:  # type: ignore[no-untyped-def]  # SQLAlchemy's own shape
        if statement.startswith("SELECT"):
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            seen.extend(row[3] for row in cursor.fetchall())

    event.listen(engine, "before_cursor_execute", explain)
    yield seen
    event.remove(engine, "before_cursor_execute", explain)


def test_no_question_of_the_radar_walks_through_a_table(office: SmallOffice, plans: list[str]) -> None:
    for _place in range(3):
        office.complaint(AMBULANCE, name="Moh. Ana Bere", nik=NIK, phone=PHONE)
    told = Telling(name="M. Ana Bere", id_number=NIK, phone=PHONE, subject=AMBULANCE, summary=AMBULANCE)
    told = replace(told, letter_number="005/12", tracking_id="1916449", letter_date=date(2026, 11, 2))
    plans.clear()

    office.asks(radar, told, "surat")
    office.asks(links_of, 1)

    assert len(plans) > 10
    assert [plan for plan in plans if plan.startswith("SCAN") and "VIRTUAL TABLE" not in plan] == []


def test_decisions_cannot_be_changed_in_the_file(office: SmallOffice) -> None:
    first, second = office.complaint(AMBULANCE), office.complaint(AMBULANCE)
    office.does(link, second.complaint_id, LinkDraft(first.complaint_id, LinkKind.REPEAT))

    with pytest.raises(Exception, match="append-only"), office.register.write(office.officer) as work:
        work.session.execute(text("DELETE FROM complaint_link"))
