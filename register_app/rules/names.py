"""Names of people: a search key that survives titles and spellings, and initials for sheets that hide a name."""

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

from register_app.rules.name_words import (
    BALINESE_ORDER,
    DEGREE,
    FIRST_FORMS,
    FRONT_TITLE,
    JOINED_FORMS,
    LINKS,
    PHRASES,
    SHORT_FORMS,
    SPELLINGS,
    TO_RESPELL,
)


def name_key(name: str) -> str:
    """Key by which a name is searched: Drs. H. Moh. Soekardjo, M.Si. and Muhammad Sukarjo give the same one.

    Applying it twice changes nothing; the key of a name's beginning is nearly always the beginning of its key.
    """
    return " ".join(key_words(name))


@lru_cache(maxsize=1024)
def key_words(name: str) -> tuple[str, ...]:
    """The key word by word, without titles, patronymic links and what only says man or woman."""
    keys = _keys_of(name)
    again = _keys_of(" ".join(keys))
    return keys if len(again) >= len(keys) else key_words(" ".join(again))


def _keys_of(name: str) -> tuple[str, ...]:
    """The key as it comes out at once; a word that is a title only in its new spelling (Nj.) still stands in it."""
    words = _without_sex(_without_links(_spelled_out(_plain_words(name))))
    keys = [_first_key(words)] + [_word_key(word) for word in words[1:]] if words else []
    return tuple(part for key in keys for part in key.split())


def key_forms(name: str) -> tuple[tuple[str, ...], ...]:
    """Every way in which the key may stand: the M. of M. Bere is Muhammad's, or that of Markus."""
    keys, plain = key_words(name), _plain_words(name)
    short = plain[0] if plain else ""
    return (keys, (short, *keys[1:])) if len(keys) > 1 and short in FIRST_FORMS else (keys,)


def pieces_of(name: str, keys: Container[str]) -> tuple[str, ...]:
    """The written pieces of a name that stand behind these key words, in order: what a reason points at."""
    pieces = name.split()
    return tuple(piece.strip(",;") for piece in pieces if any(key in keys for key in _piece_keys(piece, pieces)))


def initials(name: str) -> str:
    """Write a name as initials, titles left out: Maria Goreti Bere becomes M.G.B."""
    words = _plain_words(name)
    return "".join(f"{word[0].upper()}." for word in words)


def _plain_words(name: str) -> list[str]:
    """Take the words of the name proper, lower case and without accents."""
    before, *behind = name.split(",")
    kept = [before, *(part for part in behind if not _is_degree(part))]
    words = _words(" ".join(kept))
    return _without_degrees(_without_titles(words))


def _words(text: str) -> list[str]:
    plain = text.lower() if text.isascii() else unicodedata.normalize("NFKD", text).casefold()
    letters = plain if plain.isascii() else "".join(each for each in plain if not unicodedata.combining(each))
    joined = re.sub(r"['\u2019\u2018`]", "", letters)
    return re.findall(r"[^\W_]+(?:\.(?=[^\W_]{1,4}\b)[^\W_]+)*", joined)


def _is_degree(part: str) -> bool:
    words = part.split()
    return bool(words) and all("." in word or DEGREE.fullmatch(_undotted(word)) for word in words)


def _undotted(word: str) -> str:
    return word.replace(".", "").lower()


def _without_titles(words: list[str]) -> list[str]:
    """Drop what stands before the name, but never the whole name."""
    rest = list(words)
    while len(rest) > 1 and all(FRONT_TITLE.fullmatch(part) for part in rest[0].split(".")):
        rest.pop(0)
    return rest


def _without_degrees(words: list[str]) -> list[str]:
    """Drop degrees written without a comma: the dotted ones, and well-known ones of a name with two words or more."""
    rest = list(words)
    while len(rest) > 1 and DEGREE.fullmatch(_undotted(rest[-1])) and ("." in rest[-1] or len(rest) > 2):
        rest.pop()
    return [part for word in rest for part in word.split(".") if part]


def _spelled_out(words: list[str]) -> list[str]:
    """Write out the beginning of a Balinese name."""
    for short, whole in PHRASES.items():
        if len(words) > len(short) and tuple(words[: len(short)]) == short:
            return [*whole, *words[len(short) :]]
    return words


def _without_links(words: list[str]) -> list[str]:
    """Drop *bin*, *binti*, *da* and their like between two words."""
    last = len(words) - 1
    return [word for place, word in enumerate(words) if not (0 < place < last and word in LINKS)]


def _without_sex(words: list[str]) -> list[str]:
    """Drop the *I* or *Ni* before a Balinese order name."""
    balinese = len(words) > 1 and words[0] in {"i", "ni"} and _word_key(words[1]) in BALINESE_ORDER
    return words[1:] if balinese else words


def _first_key(words: list[str]) -> str:
    short = FIRST_FORMS.get(words[0]) if len(words) > 1 else None
    return short or _word_key(words[0])


@lru_cache(maxsize=4096)
def _word_key(word: str) -> str:
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    before = ""
    while before != word and TO_RESPELL.search(word):
        before = word
        for pattern, new in SPELLINGS:
            word = pattern.sub(new, word)
    word = SHORT_FORMS.get(word, word)
    for joined, apart in JOINED_FORMS:
        word = joined.sub(apart, word)
    return " ".join(SHORT_FORMS.get(part, part) for part in word.split())


def _piece_keys(piece: str, pieces: list[str]) -> tuple[str, ...]:
    """Key words of one written piece; the first of several may be short for something."""
    words = [part for word in _words(piece) for part in word.split(".") if part]
    spelled = list(PHRASES.get(tuple(words), words))
    keys = tuple(key for word in spelled for key in _word_key(word).split())
    if len(pieces) > 1 and spelled and piece is pieces[0]:
        return (_first_key([*spelled, *pieces[1:]]), *keys)
    return keys
