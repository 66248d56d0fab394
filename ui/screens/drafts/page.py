"""Draf: what was begun and not kept, and what was put away in the last thirty days."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.drafts import DraftRow, discarded_drafts, open_drafts
from register_app.rules.dates import number
from register_app.services.drafts import bring_back, discard
from register_app.services.work import Change, Work
from ui.screens.drafts.lists import DraftSheet, open_empty
from ui.screens.drafts.words import PLACES, draft_title
from ui.shell.page import Arguments, Desk, KeyHint
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.page_header import PageHeader

Rows = tuple[DraftRow, ...]


def make(desk: Desk) -> "DraftsPage":
    """The page for this window."""
    return DraftsPage(desk)


class DraftsPage(QWidget):
    """Open drafts above, discarded ones below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("drafts_page")
        self._desk = desk
        self._header = PageHeader(_("Draf"), back=True)
        self._open = DraftSheet(_("Menunggu dilanjutkan"), open_empty(), name="open_drafts")
        self._away = DraftSheet(_("Dibuang, bisa dikembalikan selama 30 hari"), None, name="discarded_drafts")
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._header)
        self._outer.addWidget(self._open, 3)
        self._outer.addWidget(self._away, 2)
        self._header.back_asked.connect(desk.navigator.back)
        self._open.go_on_asked.connect(self._go_on)
        self._open.discard_asked.connect(self._discard)
        self._away.bring_back_asked.connect(self._bring_back)
        theme().density_changed.connect(self._measure)
        self._measure()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Draf")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read both lists and go to the newest draft."""
        self._read(then=self._open.focus_first)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again."""
        if Change.DRAFTS in changes:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here."""
        return True

    def step_back(self) -> bool:
        """There is nothing inside this page to step back from."""
        return False

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Setiap formulir tersimpan sendiri sambil diketik. Lanjutkan yang belum selesai, atau buang yang tidak "
            "dipakai; yang dibuang masih bisa dikembalikan selama 30 hari."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The window's own keys suffice."""
        return ()

    def _read(self, then: Callable[[], None] | None = None) -> None:
        register = self._desk.register

        def show(lists: tuple[Rows, Rows]) -> None:
            self._show(*lists)
            if then is not None:
                then()

        self._desk.tasks.run(
            lambda: (register.ask(open_drafts), register.ask(discarded_drafts)), show, self._desk.notices.fail
        )

    def _show(self, waiting: Rows, away: Rows) -> None:
        told = _("{n} menunggu").format(n=number(len(waiting))) if waiting else _("semua formulir sudah selesai")
        self._header.set_detail(told)
        self._open.show_drafts(waiting)
        self._away.show_drafts(away)
        self._away.setVisible(bool(away))

    def _go_on(self, row: DraftRow) -> None:
        self._desk.navigator.open(PLACES[row.form], draft_id=row.draft_id)

    def _discard(self, row: DraftRow) -> None:
        told = _("Draf dibuang: {title}").format(title=draft_title(row))
        self._perform(
            discard, row, lambda: self._desk.notices.offer_undo(told, lambda: self._perform(bring_back, row, None))
        )

    def _bring_back(self, row: DraftRow) -> None:
        told = _("Draf dikembalikan: {title}").format(title=draft_title(row))
        self._perform(bring_back, row, lambda: self._desk.notices.tell(told))

    def _perform(self, service: Callable[[Work, int], None], row: DraftRow, done: Callable[[], None] | None) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, service, row.draft_id),
            lambda _none: done() if done is not None else None,
            desk.notices.fail,
        )

    def _measure(self) -> None:
        m = metrics()
        self._outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        self._outer.setSpacing(m.gap)
