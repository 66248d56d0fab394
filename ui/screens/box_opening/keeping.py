"""Between the table and the register: what is kept, counted anew, closed or fetched, always in the worker."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from register_app.errors import Problem, RefusedError
from register_app.flows.box_opening import BoxOpening, HandOverOrder, SlipOrder, Taken
from register_app.i18n import _
from register_app.model.attachments import AttachmentDraft, Purpose
from register_app.model.boxes import OpeningDraft
from register_app.reading.boxes import OpeningFile, opening_file
from register_app.services.box_desk import SlipDone, hand_over, keep_empty_box
from register_app.services.boxes import change_count
from register_app.services.links import LinkDraft, keep_linked_slip
from ui.intake.draft_journal import DraftJournal
from ui.screens.box_opening.content import slot_of
from ui.screens.box_opening.table import BoxTable, Paper
from ui.shell.page import Desk

T = TypeVar("T")
Refused = Callable[[Iterable[Problem]], None]


@dataclass(frozen=True, slots=True)
class SlipKept:
    """A slip that is in the register now: the opening as it stands, and a few words about it."""

    position: int
    file: OpeningFile
    words: str


class Keeping(QObject):
    """One thing at a time: while something is being kept, another press does nothing."""

    def __init__(self, desk: Desk, journal: DraftJournal, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._journal = desk, journal
        self._busy = False

    @staticmethod
    def count(values: Mapping[str, Any]) -> Taken:
        """What the first step makes of the strip."""
        return BoxOpening().answer(values)

    def keep_slip(
        self,
        table: BoxTable,
        strip: Mapping[str, Any],
        slip: Mapping[str, Any],
        done: Callable[[SlipKept], None],
        refused: Callable[[int, Iterable[Problem]], None],
    ) -> tuple[Problem, ...] | None:
        """Keep the slip in hand, the first one with its opening; gives what must be mended, None once it is begun."""
        if self._busy:
            return ()
        opening: int | OpeningDraft
        if table.file is not None:
            flow, opening = table.flow, table.file.opening_id
        else:
            flow, counted = BoxOpening(), self.count(strip)
            if not isinstance(counted.order, OpeningDraft):
                return counted.problems
            flow.kept(counted.order)
            opening = counted.order
        taken = flow.answer({**slip, "position": table.position})
        if not isinstance(taken.order, SlipOrder):
            return taken.problems
        self._keep(opening, taken.order, table, slip.get("links", ()), done, refused)
        return None

    def keep_empty_box(self, taken: Taken, done: Callable[[int], None], refused: Refused) -> None:
        """Write a Nihil opening."""
        order, desk = taken.order, self._desk
        if isinstance(order, OpeningDraft):
            self._run(
                lambda: desk.register.perform(desk.officer, keep_empty_box, order, draft_id=self._journal.draft_id()),
                self._ending(done),
                refused,
            )

    def hand_over(self, table: BoxTable, taken: Taken, done: Callable[[int], None], refused: Refused) -> None:
        """Lock the box and say where the slips went."""
        order, desk, file = taken.order, self._desk, table.file
        if isinstance(order, HandOverOrder) and file is not None:
            self._run(
                lambda: desk.register.perform(
                    desk.officer, hand_over, file.opening_id, order, draft_id=self._journal.draft_id()
                ),
                self._ending(done),
                refused,
            )

    def recount(
        self, opening_id: int, counted: int, reason: str, done: Callable[[OpeningFile], None], refused: Refused
    ) -> None:
        """Change the count that stands in the box book."""
        desk = self._desk

        def work() -> OpeningFile:
            desk.register.perform(desk.officer, change_count, opening_id, counted, reason)
            return self._file(opening_id)

        self._run(work, done, refused)

    def _keep(
        self,
        opening: int | OpeningDraft,
        order: SlipOrder,
        table: BoxTable,
        links: Sequence[LinkDraft],
        done: Callable[[SlipKept], None],
        refused: Callable[[int, Iterable[Problem]], None],
    ) -> None:
        desk, journal, paper = self._desk, self._journal, table.paper
        others = set(table.kept_papers()) - {order.position}

        def work() -> tuple[SlipDone, OpeningFile]:
            slip = desk.register.perform(
                desk.officer,
                keep_linked_slip,
                opening,
                order,
                links,
                attachments=_scans(order.position, paper),
                draft_id=None if others else journal.draft_id(),
            )
            return slip, self._file(slip.opening_id)

        def kept(found: tuple[SlipDone, OpeningFile]) -> None:
            slip, file = found
            table.papers.pop(order.position, None)
            self._end_paper(order.position, paper, others=bool(others))
            done(SlipKept(order.position, file, _told(slip)))
            if table.kept_papers():
                self._journal.touch()

        self._run(work, kept, lambda problems: refused(order.position, problems))

    def _end_paper(self, position: int, paper: Paper, *, others: bool) -> None:
        """The draft ends with its last slip; slips laid aside stay in it."""
        if not others:
            self._journal.begin()
        elif paper.scan is not None:
            self._journal.remove_file(slot_of(position))

    def _ending(self, done: Callable[[int], None]) -> Callable[[int], None]:
        def end(opening_id: int) -> None:
            self._journal.begin()
            done(opening_id)

        return end

    def _file(self, opening_id: int) -> OpeningFile:
        found = self._desk.register.ask(opening_file, opening_id)
        assert found is not None
        return found

    def _run(self, work: Callable[[], T], done: Callable[[T], None], refused: Refused) -> None:
        if self._busy:
            return
        self._busy = True
        self._journal.hold()

        def home(result: T) -> None:
            self._busy = False
            done(result)

        def failed(error: Exception) -> None:
            self._busy = False
            self._journal.touch()
            if isinstance(error, RefusedError):
                refused(error.problems)
            else:
                self._desk.notices.fail(error)

        self._desk.tasks.run(work, home, failed)


def _scans(position: int, paper: Paper) -> tuple[AttachmentDraft, ...]:
    if paper.scan is None:
        return ()
    return (AttachmentDraft(name=f"slip-{position}.jpg", content=paper.scan.jpeg, purpose=Purpose.SCAN),)


def _told(slip: SlipDone) -> str:
    if slip.kept is None:
        return _("Slip {n} tersimpan").format(n=slip.position)
    return _("Slip {n} tersimpan: {number}").format(n=slip.position, number=slip.kept.number)
