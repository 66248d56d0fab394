"""What the office answers when a register is made: plain values, handed to the service that makes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

DEFINITIVE = "definitif"
"""A tenure without Plt. or Plh. before the position."""


@dataclass(frozen=True, slots=True)
class OfficialAnswer:
    """A person in a position (pejabat): ``kind`` is ``definitif``, ``Plt.`` or ``Plh.``."""

    position: str
    name: str
    nip: str = ""
    rank: str = ""
    kind: str = DEFINITIVE
    since: date | None = None


@dataclass(frozen=True, slots=True)
class BoxAnswer:
    """A suggestion box and where it hangs."""

    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """The office's name and letterhead (kop); ``logo`` is the picture's bytes as chosen, None without one."""

    name: str
    kop_lines: tuple[str, ...] = ()
    address: str = ""
    city: str = ""
    timezone: str = ""
    logo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """The paper in the printer's tray and how far print lands beside its mark, in millimetres (right and down)."""

    paper: str = "f4"
    offset_right: float = 0.0
    offset_down: float = 0.0


@dataclass(frozen=True, slots=True)
class AccountAnswer:
    """The first account; its passphrase is never shown or logged."""

    name: str
    display_name: str
    role: str
    role_title: str = ""
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FirstRunAnswers:
    """Everything a new register starts with; what was skipped stays as the profile has it."""

    profile: str
    office: OfficeAnswer
    account: AccountAnswer
    officials: tuple[OfficialAnswer, ...] = ()
    boxes: tuple[BoxAnswer, ...] = ()
    paper: PaperAnswer = field(default_factory=PaperAnswer)


@dataclass(frozen=True, slots=True)
class Start:
    """A known kind of office as the first page offers it, and what it fills into the pages after.

    ``phone`` and ``web`` are printed under the letterhead as they stand; they are not asked.
    ``kop_faces`` are size in points, bold and italic of each line of the kop.
    """

    code: str
    name: str
    channels: str
    marks: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    office: OfficeAnswer = field(default_factory=lambda: OfficeAnswer(""))
    phone: str = ""
    web: str = ""
    officials: tuple[OfficialAnswer, ...] = ()
    boxes: tuple[BoxAnswer, ...] = ()
    paper: PaperAnswer = field(default_factory=PaperAnswer)
    roles: tuple[str, ...] = ()
    kop_style: str = "full"
    kop_rule: str = "thick-thin"
    kop_faces: tuple[tuple[float, bool, bool], ...] = ((12.0, False, False),)

    def address_lines(self, address: str) -> tuple[str, ...]:
        """What stands under the letterhead with this address; without one, that of the kind of office stays."""
        lines = (", ".join(filter(None, (address.strip() or self.office.address, self.phone))), self.web)
        return tuple(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Draft:
    """What was answered so far."""

    profile: str = ""
    office: OfficeAnswer = field(default_factory=lambda: OfficeAnswer(""))
    officials: tuple[OfficialAnswer, ...] = ()
    boxes: tuple[BoxAnswer, ...] = ()
    paper: PaperAnswer = field(default_factory=PaperAnswer)
    account: AccountAnswer | None = None
