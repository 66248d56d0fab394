"""Keeps the English catalogue: collects the program's sentences, merges what is new, compiles what is read.

After sentences changed: ``python -m tests.gates.english``, fill the empty ``msgstr`` lines it counts, and run it again.
"""

import ast
import sys
from collections.abc import Iterable, Mapping
from io import BytesIO
from os import getpid
from pathlib import Path
from typing import NamedTuple

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tests.gates.sources import PROJECT, Source, sources

LOCALE = PROJECT / "resources" / "locale"
TRANSLATIONS = LOCALE / "en" / "LC_MESSAGES" / "register.po"
COMPILED = TRANSLATIONS.with_suffix(".mo")

_WIDTH = 120
_HEADER = (
    "# English for the register. The sentence in the source (Indonesian) is the msgid.\n"
    'msgid ""\n'
    'msgstr ""\n'
    '"Language: en\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    "\n"
)
"""Written by hand: the library's own header carries dates and a version, which would change with every run."""


class Key(NamedTuple):
    """An Indonesian sentence, and its meaning where English has two words for it."""

    text: str
    meaning: str = ""


def sentences(program: Iterable[Source]) -> dict[Key, tuple[str, ...]]:
    """Collect every text that is given to ``_()`` or ``sense()``, in alphabetical order, with its files."""
    found: dict[Key, set[str]] = {}
    for source in program:
        for call in source.calls("_", "sense"):
            match call.args:
                case [ast.Constant(value=str(text))]:
                    found.setdefault(Key(text), set()).add(source.path)
                case [ast.Constant(value=str(meaning)), ast.Constant(value=str(text))]:
                    found.setdefault(Key(text, meaning), set()).add(source.path)
    return {key: tuple(sorted(found[key])) for key in sorted(found)}


def read_catalogue(text: bytes) -> dict[Key, str]:
    """Return each sentence with its English; an empty one waits for its translator."""
    messages = [message for message in read_po(BytesIO(text), locale="en") if message.id]
    return {Key(str(message.id), message.context or ""): str(message.string) for message in messages}


def merged(wanted: Mapping[Key, Iterable[str]], known: Mapping[Key, str]) -> bytes:
    """Write the catalogue of exactly these sentences with the English that is known; what is gone is dropped."""
    catalogue = Catalog(locale="en", fuzzy=False)
    for key, files in wanted.items():
        places = [(file, 0) for file in files]
        catalogue.add(key.text, known.get(key, ""), locations=places, context=key.meaning or None).flags.clear()
    body = BytesIO()
    write_po(body, catalogue, width=_WIDTH, omit_header=True, include_lineno=False)
    return _HEADER.encode() + body.getvalue().rstrip(b"\n") + b"\n"


def compiled(text: bytes) -> bytes:
    """Compile the catalogue for the program to read; the same text always gives the same bytes."""
    catalogue = _Dateless(locale="en", fuzzy=False)
    for key, english in read_catalogue(text).items():
        catalogue.add(key.text, english, context=key.meaning or None)
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main(translations: Path = TRANSLATIONS, compiled_to: Path = COMPILED) -> int:
    """Bring the catalogue up to the sources and compile it; return how many sentences wait for their English."""
    known = read_catalogue(translations.read_bytes()) if translations.exists() else {}
    text = merged(sentences(sources()), known)
    translations.parent.mkdir(parents=True, exist_ok=True)
    _put(translations, text)
    _put(compiled_to, compiled(text))
    english = read_catalogue(text)
    waiting = sum(not translation for translation in english.values())
    sys.stdout.write(f"{len(english)} sentences, {waiting} without English\n")
    return waiting


def _put(path: Path, content: bytes) -> None:
    """Put a whole file in the place of the old one: two runs at once must never read half of it."""
    half = path.with_name(f"{path.name}.{getpid()}")
    half.write_bytes(content)
    half.replace(path)


class _Dateless(Catalog):
    """A catalogue whose header says only what reading needs."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [("Language", "en"), ("Content-Type", "text/plain; charset=utf-8")]


if __name__ == "__main__":
    sys.exit(main() > 0)
