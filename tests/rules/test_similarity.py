"""What two complaints have in common is told with its reasons, and a stranger is never mistaken for an acquaintance."""

from datetime import date

import pytest

from register_app.rules.links import CLUE_NAMES, LINK_NAMES, Clue, LinkKind, may_be
from register_app.rules.matter_words import matter_words
from register_app.rules.similarity import Judge, Likeness, Telling

RARE = {"ambulans": 0.9, "puskesmas": 0.7, "naioni": 0.9, "bensin": 0.8, "rusak": 0.2}
AMBULANCE = "Ambulans Puskesmas Naioni tidak jalan karena tidak ada bensin"
SLIP = "Tolong ambulans di Naioni diperbaiki, sudah dua minggu rusak dan pasien diantar dengan ojek"


def seen(mine: Telling, theirs: Telling) -> Likeness | None:
    return Judge(mine, RARE).likeness(theirs)


def reasons(found: Likeness | None) -> dict[Clue, tuple[str, ...]]:
    assert found is not None
    return {hint.clue: hint.marked for hint in found.hints}


def test_every_clue_and_kind_has_its_words() -> None:
    assert set(CLUE_NAMES) == set(Clue)
    assert set(LINK_NAMES) == set(LinkKind)
    assert len({words() for words in LINK_NAMES.values()}) == len(LinkKind)


@pytest.mark.parametrize(
    ("kind", "both_open", "one_open", "none_open"),
    [
        (LinkKind.SAME_PERSON, True, False, False),
        (LinkKind.REPEAT, True, False, True),
        (LinkKind.SAME_MATTER, True, True, True),
        (LinkKind.SAME_LETTER, True, True, True),
        (LinkKind.DISTINCT, True, True, True),
    ],
)
def test_no_link_tells_who_a_sealed_complainant_is(
    kind: LinkKind, *, both_open: bool, one_open: bool, none_open: bool
) -> None:
    assert may_be(kind, here_open=True, there_open=True) is both_open
    assert may_be(kind, here_open=False, there_open=True) is may_be(kind, here_open=True, there_open=False) is one_open
    assert may_be(kind, here_open=False, there_open=False) is none_open


def test_one_person_is_known_by_name_and_phone_and_each_reason_shows_its_piece() -> None:
    found = seen(
        Telling(name="Muhammad Sukarjo", phone="0812 3456 7118"),
        Telling(name="Drs. Moh. Soekardjo", phone="+62 812-3456-7118"),
    )

    assert found is not None
    assert found.kind is LinkKind.SAME_PERSON
    assert reasons(found) == {Clue.PHONE: ("7118",), Clue.NAME: ("Moh.", "Soekardjo")}


@pytest.mark.parametrize(
    ("mine", "theirs", "offered"),
    [
        (Telling(name="Maria Goreti Bere"), Telling(name="Maria Bere"), True),
        (Telling(name="Maria"), Telling(name="Maria"), False),
        (Telling(name="Sukarno"), Telling(name="Soekarno"), False),
        (Telling(name="Sukarno", phone="081234567118"), Telling(name="Soekarno", phone="081234567118"), True),
        (Telling(phone="081234567118"), Telling(phone="081234567118"), True),
        (Telling(name="Maria Bere", phone="0812"), Telling(name="Maria Tae", phone="0812"), False),
        (
            Telling(name="Ana Bere", id_number="5371014507870003"),
            Telling(name="Ana Bere", id_number="5371014507870003"),
            True,
        ),
        (
            Telling(name="Ana Bere", id_number="5371014507870003"),
            Telling(name="Ana Bere", id_number="5371014507870013"),
            True,
        ),
        (
            Telling(name="Ana Bere", id_number="5371014507870003"),
            Telling(name="Ana Bere", id_number="5371011203650001"),
            False,
        ),
        (Telling(name="Ana Bere"), Telling(name="Ana Bere", is_open=False), False),
        (Telling(name="Ana Bere", is_open=False), Telling(name="Ana Bere"), False),
    ],
)
def test_a_person_is_offered_only_for_good_reasons(mine: Telling, theirs: Telling, *, offered: bool) -> None:
    assert (seen(mine, theirs) is not None) is offered


def test_one_matter_is_known_by_its_rare_words_place_and_day() -> None:
    found = seen(
        Telling(subject=AMBULANCE, place="Puskesmas Naioni", event_date=date(2026, 11, 3)),
        Telling(summary=SLIP, place="Kelurahan Naioni", event_date=date(2026, 11, 1)),
    )

    assert found is not None
    assert found.kind is LinkKind.SAME_MATTER
    assert reasons(found) == {
        Clue.WORDS: ("ambulans", "Naioni"),
        Clue.PLACE: ("Naioni",),
        Clue.DATE: ("01-11-2026",),
    }


def test_place_and_day_alone_make_no_matter() -> None:
    mine = Telling(subject="Lampu jalan padam", place="Naioni", event_date=date(2026, 11, 3))

    assert seen(mine, Telling(subject=AMBULANCE, place="Naioni", event_date=date(2026, 11, 3))) is None


def test_a_slip_written_twice_is_known_however_the_words_stand() -> None:
    again = "sudah dua minggu rusak ambulans di Naioni, tolong diperbaiki dan pasien di antar dengan ojek"

    assert Clue.TEXT in reasons(seen(Telling(summary=SLIP), Telling(summary=again)))


def test_the_same_person_with_the_same_matter_repeats_a_complaint() -> None:
    mine = Telling(name="Ana Bere", phone="081234567118", subject=AMBULANCE)

    assert seen(mine, mine) is not None
    assert seen(mine, mine).kind is LinkKind.REPEAT  # type: ignore[union-attr]  # seen just above


@pytest.mark.parametrize(
    ("mine", "theirs", "offered"),
    [
        (
            Telling(name="Yayasan Coba", letter_number="005/12/YC"),
            Telling(name="Yayasan Coba", letter_number="005.12.yc"),
            True,
        ),
        (Telling(letter_number="005/12/YC"), Telling(letter_number="005/12/YC"), True),
        (
            Telling(name="Forum Guru", letter_number="01/2026"),
            Telling(name="Karang Taruna", letter_number="01/2026"),
            False,
        ),
        (
            Telling(name="Forum Guru", letter_date=date(2026, 11, 2)),
            Telling(name="Forum Guru", letter_date=date(2026, 11, 2)),
            True,
        ),
        (Telling(letter_date=date(2026, 11, 2)), Telling(letter_date=date(2026, 11, 2)), False),
        (Telling(tracking_id="1916449"), Telling(tracking_id="#1916449"), True),
    ],
)
def test_one_letter_is_known_by_its_number_date_and_sender(mine: Telling, theirs: Telling, *, offered: bool) -> None:
    found = seen(mine, theirs)

    assert (found is not None) is offered
    assert found is None or found.kind is LinkKind.SAME_LETTER


def test_words_of_every_complaint_say_nothing() -> None:
    assert list(matter_words("Mohon pengaduan kami tentang pelayanan ambulansnya di Puskesmas")) == [
        "ambulans",
        "puskesmas",
    ]
