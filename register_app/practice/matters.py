"""Invented matters of the practice register: subject, story, category, unit and where it happened."""

import tomllib
from dataclasses import dataclass

from register_app.paths import RESOURCES

FILE = RESOURCES / "practice" / "matters.toml"


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that citizens complain about, ask for, or praise; ``unit`` counts the office's units from 0."""

    subject: str
    story: str
    category: str
    unit: int
    place: str = ""
    kind: str = "pengaduan"
    supervisory: bool | None = None


@dataclass(frozen=True, slots=True)
class Matters:
    """Everything the practice year talks about."""

    matters: tuple[Matter, ...]
    answers: tuple[str, ...]
    follow_ups: tuple[str, ...]

    def about(self, subject: str) -> Matter:
        """The matter with this subject."""
        return next(matter for matter in self.matters if matter.subject == subject)


def read_matters() -> Matters:
    """Read the invented matters from the program's resources."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    matters = tuple(_matter(entry) for entry in data["matters"])
    return Matters(matters, tuple(data["answers"]), tuple(data["follow_ups"]))


def _matter(entry: dict[str, object]) -> Matter:
    plain = entry.get("kind", "pengaduan") == "pengaduan"
    return Matter(**{"supervisory": False if plain else None, **entry})  # type: ignore[arg-type]  # the file is ours
