"""Every form of the catalogue in every state, its facts drawn from the office as a print would draw them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from register_app.forms.catalogue import FORMS
from register_app.forms.sheet import Document
from register_app.reading.paper import Subject, order_of
from register_app.reading.reader import Reader
from register_app.rules.letters import LetterKind
from register_app.services.printing import FACTS
from tests.forms.samples import RECOVERY
from tests.paper.office import PaperOffice
from tests.paper.states import State

OF_NOBODY = {"slip-kotak"}
"""Forms that are about nothing that was recorded."""

BLANK_TOO = {"formulir", "disposisi", "disposisi-bps", "disposisi-kartu"}
"""Forms that people write on: each is looked at blank and with what was recorded."""

STEP = 2
"""The step that a filled sheet shows."""

LETTERS = {kind.value for kind in LetterKind}


@dataclass(frozen=True, slots=True)
class MatrixSheet:
    """A form in a state: what it says, on any of its papers."""

    form: str
    state: State
    blank: bool
    facts: object = field(repr=False)

    @property
    def papers(self) -> tuple[str, ...]:
        """The papers that it is made for."""
        return FORMS[self.form].papers

    @property
    def name(self) -> str:
        """How it is called in a list."""
        return f"{self.form} {self.state.value}{' (kosongan)' if self.blank else ''}"

    def on(self, paper: str) -> Document:
        """Compose it."""
        return FORMS[self.form].compose(self.facts, paper)


def matrix_sheets(office: PaperOffice) -> tuple[MatrixSheet, ...]:
    """All of them; one that is not filled from the register is there once."""
    with office.opened.register.read() as reader:
        return tuple(sheet for form in FORMS for state in State for sheet in _sheets(reader, office, form, state))


def _sheets(reader: Reader, office: PaperOffice, form: str, state: State) -> Iterator[MatrixSheet]:
    if form not in FACTS:
        if state is State.ORDINARY:
            yield MatrixSheet(form, state, blank=False, facts=RECOVERY)
        return
    subject = Subject() if form in OF_NOBODY else office.subjects[state]
    recorded = state is not State.EMPTY or form not in BLANK_TOO
    for blank in (True, False) if form in BLANK_TOO and recorded else (not recorded,):
        about = Subject() if blank and form == "formulir" else subject
        order = replace(
            order_of(reader, form, about, "Yustina Manu"), blank=blank, step=_step(form, state, blank=blank)
        )
        yield MatrixSheet(form, state, blank, FACTS[form](reader, order).facts)


def _step(form: str, state: State, *, blank: bool) -> int:
    """A letter is the first one that was written, if any was; a filled sheet shows its step."""
    if form in LETTERS:
        return 0 if state is State.EMPTY else 1
    return STEP if form in BLANK_TOO and not blank else 1
