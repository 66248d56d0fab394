"""The texts that letters are written from: the program's first ones, and what the office has made of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select

from register_app.paths import RESOURCES
from register_app.reading.reader import Reader
from register_app.reading.tables import letter_template
from register_app.rules.letters import LetterKind


@dataclass(frozen=True, slots=True)
class LetterText:
    """One text as it holds now: ``version`` 0 is the program's own; ``first`` says that the program brought one."""

    code: str
    version: int
    kind: LetterKind
    title: str
    subject: str
    body: str
    retired: bool = False
    first: bool = False

    @property
    def changed(self) -> bool:
        """Whether the office made the program's text another one."""
        mine = first_texts().get(self.code)
        return mine is not None and (self.title, self.subject, self.body, self.retired) != (
            *(mine.title, mine.subject, mine.body),
            False,
        )


@cache
def first_texts() -> Mapping[str, LetterText]:
    """The program's own texts by code, in the order in which they are offered."""
    import tomllib  # a case that is only looked at needs no text

    with (RESOURCES / "letters" / "first_texts.toml").open("rb") as file:
        texts = tomllib.load(file)["text"]
    return {
        each["code"]: LetterText(
            each["code"],
            0,
            LetterKind(each["kind"]),
            each["title"],
            each["subject"],
            each["body"].strip(),
            first=True,
        )
        for each in texts
    }


def letter_texts(reader: Reader, kind: LetterKind | None = None) -> tuple[LetterText, ...]:
    """The newest version of every text, of one kind if asked so: the program's first, then the office's own by title.

    Texts that are not offered any more come too, for whoever wants one back.
    """
    t = letter_template.c
    names = ("code", "version", "kind", "title", "subject", "body", "retired")
    known = first_texts()
    newest = dict(known)
    for row in reader.rows(select(*(t[name] for name in names)).order_by(t.version)):
        newest[row.code] = LetterText(**{name: getattr(row, name) for name in names}, first=row.code in known)
    own = sorted((text for code, text in newest.items() if code not in known), key=lambda text: text.title.casefold())
    wanted = (*(newest[code] for code in known), *own)
    return tuple(text for text in wanted if kind is None or text.kind is kind)


def offered_texts(reader: Reader, kind: LetterKind) -> tuple[LetterText, ...]:
    """The texts of a kind that a letter can be written from; never none, because the first one cannot be given up."""
    return tuple(text for text in letter_texts(reader, kind) if not text.retired)
