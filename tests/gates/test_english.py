"""Every sentence has its English, with the same placeholders, and the program reads exactly that."""

import ast
import re
from collections.abc import Iterator

import pytest

from register_app.i18n import _, sense, use_language
from tests.gates.english import COMPILED, LOCALE, TRANSLATIONS, Key, compiled, merged, read_catalogue, sentences
from tests.gates.sources import Source, sources

PLACEHOLDER = re.compile(r"\{(\w+)\}")
COUNTED = re.compile(r"\{(\w+):[^{}|]+\|[^{}|]+\}")
KEYS = re.compile(r"\b(?:F\d{1,2}|Esc|Enter|(?:Ctrl|Shift|Alt)\+(?!Kiri|Kanan|Left|Right)\S)")
NAMES = re.compile(r"SP4N-LAPOR!|SP4N|\bW(?:IB|ITA|IT)\b|\bNI[KP]\b|Sekda|Caps Lock|%1|office\.\w+|\.kunci(?:-2)?")


@pytest.fixture(scope="module")
def catalogue() -> dict[Key, str]:
    """What is translated so far."""
    return {key: english for key, english in read_catalogue(TRANSLATIONS.read_bytes()).items() if english}


@pytest.fixture
def speaking_english() -> Iterator[None]:
    use_language("en", LOCALE)
    yield
    use_language("id")


def test_every_sentence_has_its_english(catalogue: dict[Key, str]) -> None:
    """Mended by ``python -m tests.gates.english`` and a hand that fills the empty lines."""
    waiting = [key.text for key in sentences(sources()) if not catalogue.get(key)]
    assert waiting == []


def test_no_sentence_is_kept_that_nobody_says(catalogue: dict[Key, str]) -> None:
    assert catalogue.keys() - sentences(sources()).keys() == set()
    assert b"#~" not in TRANSLATIONS.read_bytes()


def test_the_catalogue_is_written_as_its_tool_writes_it(catalogue: dict[Key, str]) -> None:
    """So that a new sentence changes a few lines, and no date or place of work gets in."""
    assert TRANSLATIONS.read_bytes() == merged(sentences(sources()), catalogue)


def test_the_program_reads_what_the_translator_wrote() -> None:
    assert COMPILED.read_bytes() == compiled(TRANSLATIONS.read_bytes())


def test_every_placeholder_survives_translation(catalogue: dict[Key, str]) -> None:
    differing = {
        key.text: english
        for key, english in catalogue.items()
        if set(PLACEHOLDER.findall(key.text)) != set(PLACEHOLDER.findall(english))
        or not set(COUNTED.findall(english)) <= set(PLACEHOLDER.findall(key.text))
    }
    assert differing == {}


def test_every_brace_belongs_to_a_placeholder(catalogue: dict[Key, str]) -> None:
    bare = {key.text: COUNTED.sub("", PLACEHOLDER.sub("", english)) for key, english in catalogue.items()}
    assert [text for text, rest in bare.items() if "{" in rest or "}" in rest] == []


def test_keys_and_proper_names_stay_as_they_are(catalogue: dict[Key, str]) -> None:
    changed = {
        key.text: english
        for key, english in catalogue.items()
        for pattern in (KEYS, NAMES)
        if set(pattern.findall(key.text)) != set(pattern.findall(english))
    }
    assert changed == {}


def test_a_sentence_begins_and_ends_alike_in_both_languages(catalogue: dict[Key, str]) -> None:
    """No space drifts in, a full stop stays a full stop, and a capital stays a capital."""
    drifting = {key.text: english for key, english in catalogue.items() if not _alike(key.text, english)}
    assert drifting == {}


def test_a_menu_key_stays_a_menu_key(catalogue: dict[Key, str]) -> None:
    marked = re.compile(r"&\w")
    assert [key.text for key, english in catalogue.items() if len(marked.findall(english)) != key.text.count("&")] == []


@pytest.mark.usefixtures("speaking_english")
def test_the_language_can_be_switched_and_switched_back() -> None:
    assert _("Kartu dikembalikan") == "Card handed back"
    use_language("id")
    assert _("Kartu dikembalikan") == "Kartu dikembalikan"


@pytest.mark.usefixtures("speaking_english")
def test_one_slip_is_one_slip_in_english() -> None:
    counted = _("{n} slip")
    assert [counted.format(n=n) for n in (0, 1, 2)] == ["0 slips", "1 slip", "2 slips"]


@pytest.mark.usefixtures("speaking_english")
def test_a_word_with_two_meanings_has_two_translations() -> None:
    assert (_("Batal"), sense("status", "Batal")) == ("Cancel", "Cancelled")


def test_a_meaning_makes_no_difference_in_indonesian() -> None:
    assert sense("status", "Batal") == _("Batal")


def test_sentences_are_collected_with_their_places() -> None:
    text = 'a = _("Satu " "kalimat.")\nb = x._("Satu kalimat.")\nc = sense("action", "Tunda")\nd = other("Bukan")\n'
    found = sentences([_source("ui/one.py", text), _source("ui/two.py", '_("Satu kalimat.")')])
    assert found == {
        Key("Satu kalimat."): ("ui/one.py", "ui/two.py"),
        Key("Tunda", "action"): ("ui/one.py",),
    }


def test_merging_keeps_what_is_translated_and_drops_what_is_gone() -> None:
    known = {Key("Buka"): "Open", Key("Dulu ada"): "Once there"}
    after = read_catalogue(merged({Key("Buka"): ("ui/a.py",), Key("Baru"): ("ui/a.py",)}, known))
    assert after == {Key("Buka"): "Open", Key("Baru"): ""}


def _alike(text: str, english: str) -> bool:
    letters = text[0].isalpha() and english[0].isalpha()
    case = text[0].isupper() == english[0].isupper() or not letters
    return case and english == english.strip() and _stop(text) == _stop(english)


def _stop(text: str) -> str:
    return text[-1] if text[-1] in ".:?!…," and not text.endswith("No.") else ""


def _source(path: str, text: str) -> Source:
    return Source(path, text, ast.parse(text))
