"""What a correction may show: what differs of a long text, an identity number by its tail, nothing of a sealed one."""

from datetime import datetime

from register_app.rules.corrections import BY_CODE, CORRECTABLE, Shape, changed_part, shown

STORY = (
    "Petugas loket meminta biaya {more}untuk legalisasi, padahal di papan tertulis gratis, "
    "dan itu terjadi setiap hari sejak awal bulan."
)


def local(moment: datetime) -> datetime:
    return moment


def said(code: str, value: str, *, identity_open: bool = True) -> str:
    return shown(BY_CODE[code], value, local, identity_open=identity_open)


def test_of_a_long_text_only_what_differs_is_repeated_with_a_few_words_around_it() -> None:
    old, new = STORY.format(more=""), STORY.format(more="Rp25.000 ")

    assert changed_part(old, new) == (
        "… loket meminta biaya untuk legalisasi, padahal …",
        "… loket meminta biaya Rp25.000 untuk legalisasi, padahal …",
    )


def test_short_texts_stand_whole() -> None:
    assert changed_part("Loket 2", "Loket 3") == ("Loket 2", "Loket 3")


def test_a_value_is_shown_as_the_office_writes_it() -> None:
    assert said("event_date", "2026-02-19") == "19 Februari 2026"
    assert said("received_at", "2026-02-19T08:30:00+08:00") == "19 Februari 2026 pukul 08.30"
    assert said("supervisory", "berkadar") == "Berkadar pengawasan"
    assert said("complainant.id_number", "5371014507870003") == "************0003"
    assert said("wish", "") == "–"


def test_of_somebody_whose_identity_is_not_open_nothing_is_shown() -> None:
    hidden = [each.code for each in CORRECTABLE if said(each.code, "", identity_open=False) == ""]

    assert hidden == [each.code for each in CORRECTABLE if each.part == "complainant"]


def test_every_field_has_words_and_every_choice_too() -> None:
    assert all(each.words() for each in CORRECTABLE)
    assert all(words() for each in CORRECTABLE for words in (each.choices or {}).values())
    assert all(each.choices for each in CORRECTABLE if each.shape is Shape.CHOICE)
