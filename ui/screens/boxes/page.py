"""Kotak saran: the months of every box, the book of openings, and one opening with its slips."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.errors import RefusedError
from register_app.flows.box_opening import HandOverOrder
from register_app.i18n import _
from register_app.reading.box_desk import BoxDesk, box_desk
from register_app.reading.boxes import BoxDay, OpeningFile, OpeningRow, box_calendar, opening_file, openings
from register_app.rules.dates import number
from register_app.services.box_desk import hand_over
from register_app.services.work import Change
from ui.printing.sheet_menu import OfferedSheet, SheetMenu
from ui.screens.boxes.book import BoxBook
from ui.screens.boxes.calendars import WIDTH, BoxCalendars
from ui.screens.boxes.opening_panel import OpeningPanel
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet

MINUTES = "berita-acara-kotak"


@dataclass(frozen=True, slots=True)
class _Seen:
    """One reading of everything on the page."""

    days: dict[int, tuple[BoxDay, ...]]
    rows: tuple[OpeningRow, ...]
    file: OpeningFile | None


def make(desk: Desk) -> "BoxesPage":
    """The page for this window."""
    return BoxesPage(desk)


class BoxesPage(QWidget):
    """Opened with ``opening_id`` it shows that opening."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("boxes_page")
        self._desk = desk
        self._facts: BoxDesk | None = None
        self._chosen: int | None = None
        self._days: dict[int, tuple[BoxDay, ...]] = {}
        self._header = PageHeader(_("Kotak saran"))
        self._open = Button(_("Buka kotak"), "primary", icon="mailbox", key="F3", height="big", name="box_open")
        self._open.setShortcut("")  # F3 is the window's own key
        self._open.clicked.connect(lambda: desk.navigator.open(Place.BOX_OPENING))
        self._print = SheetMenu(desk, self._sheets(), name="boxes_print")
        self._header.add_right(self._print)
        self._header.add_right(self._open)
        self._calendars: BoxCalendars | None = None
        self._scroll: PageScroll | None = None
        self._lay_out()

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Kotak saran")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read the boxes, their months and the book."""
        opening_id = arguments.get("opening_id")
        self._chosen = opening_id if isinstance(opening_id, int) else self._chosen
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(box_desk), self._come, self._desk.notices.fail)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again what openings changed."""
        if changes & {Change.BOXES, Change.COMPLAINTS, Change.SETTINGS}:
            self._read()

    def leave(self) -> bool:
        """Nothing is typed here but a handover, which is kept at once."""
        return True

    def step_back(self) -> bool:
        """Close the handover first."""
        return self._calendars is not None and self._panel.close_form()

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Setiap kotak dibuka setiap hari kerja; hari yang terlewat bertanda segitiga. Pilih satu hari atau satu "
            "baris buku untuk melihat slipnya dan mencetak berita acara. F3 membuka kotak."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """Keys of this page."""
        return (KeyHint("Ctrl+P", _("Cetak berita acara pembukaan yang dipilih")),)

    def _sheets(self) -> tuple[OfferedSheet, ...]:
        """What can be printed here besides the minutes: the book of the days in sight, slips to lie beside the box."""
        return (
            OfferedSheet(
                "buku-kotak", lambda: _("Buku kotak saran hari yang tampil"), self._days_in_sight, self._no_box
            ),
            OfferedSheet("slip-kotak", lambda: _("Slip kosong untuk kotak"), dict),
        )

    def _days_in_sight(self) -> dict[str, object]:
        first, last = self._book.span()
        return {"first": first, "last": last}

    def _no_box(self) -> str:
        return "" if self._calendars is not None else _("Kantor ini belum mempunyai kotak saran.")

    def _come(self, facts: BoxDesk) -> None:
        changed = self._facts is None or facts.office.boxes != self._facts.office.boxes
        self._facts = facts
        if changed:
            self._build(facts)
        if not facts.boxes:
            return
        self._read()
        self._open.setFocus()

    def _read(self) -> None:
        if self._calendars is None or self._facts is None:
            return
        register, boxes, chosen = self._desk.register, self._facts.boxes, self._chosen
        (year, month), (first, last) = self._calendars.shown(), self._book.span()

        def read() -> _Seen:
            days = {box.box_id: register.ask(box_calendar, box.box_id, year, month) for box in boxes}
            rows = register.ask(openings, first, last)
            wanted = chosen if chosen is not None else next((row.opening_id for row in rows), None)
            return _Seen(days, rows, register.ask(opening_file, wanted) if wanted is not None else None)

        self._desk.tasks.run(read, self._show, self._desk.notices.fail)

    def _show(self, seen: _Seen) -> None:
        if self._calendars is None:
            return
        self._days = seen.days
        self._calendars.show_days(seen.days)
        self._chosen = seen.file.opening_id if seen.file else None
        self._book.show_rows(seen.rows, self._chosen)
        slips = sum(row.counted for row in seen.rows)
        told = _("{period}: {openings} pembukaan, {slips} slip")
        self._header.set_detail(
            told.format(period=self._book.period.words(), openings=number(len(seen.rows)), slips=number(slips))
        )
        if seen.file is not None:
            self._panel.show_file(seen.file)
        else:
            self._panel.show_nothing()

    def _choose_row(self, row: OpeningRow) -> None:
        self._open_file(row.opening_id)

    def _open_file(self, opening_id: int) -> None:
        self._chosen = opening_id
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(opening_file, opening_id), self._show_file, self._desk.notices.fail)

    def _show_file(self, file: OpeningFile | None) -> None:
        if file is not None and file.opening_id == self._chosen and self._calendars is not None:
            self._panel.show_file(file)
            self._calendars.show_day(file.box_id, file.opened_at.date())

    def _choose_day(self, box_id: int, day: date) -> None:
        found = next((each for each in self._days.get(box_id, ()) if each.day == day), None)
        if found is None or self._facts is None:
            return
        if found.opening_id is not None:
            self._book.table.choose(lambda row: row.opening_id == found.opening_id)
            self._open_file(found.opening_id)
        elif found.state == "missed":
            box = next(box.name for box in self._facts.boxes if box.box_id == box_id)
            self._panel.show_missed(box, day)

    def _hand_over(self, opening_id: int, order: HandOverOrder) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, hand_over, opening_id, order),
            lambda _done: desk.notices.tell(_("Serah terima dicatat.")),
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, RefusedError):
            self._panel.show_problems(error.problems)
        else:
            self._desk.notices.fail(error)

    def _build(self, facts: BoxDesk) -> None:
        if self._scroll is not None:
            self._scroll.hide()
            self._scroll.deleteLater()
        content = QWidget()
        columns = ReflowLayout(content, gap=metrics().gap, weights=(0, 1, 0))
        self._scroll = PageScroll(content)
        self._outer.addWidget(self._scroll, 1)
        if not facts.boxes:
            self._calendars = None
            columns.addWidget(_no_boxes())
            return
        clock, navigator = self._desk.register.clock, self._desk.navigator
        self._calendars = BoxCalendars(facts.office.boxes, clock.today())
        self._book = BoxBook([box.name for box in facts.boxes], clock.today)
        self._panel = OpeningPanel(clock, (*facts.receivers, *facts.people))
        months = PageScroll(self._calendars)
        months.setMinimumWidth(metrics().px(WIDTH))
        months.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (months, self._book, self._panel):
            columns.addWidget(part)
        self._calendars.day_chosen.connect(self._choose_day)
        self._calendars.month_shown.connect(lambda _year, _month: self._read())
        self._book.opening_chosen.connect(self._choose_row)
        self._book.span_changed.connect(self._read)
        self._panel.handed_over.connect(self._hand_over)
        self._panel.case_asked.connect(lambda found: navigator.open(Place.REGISTER, complaint_id=found))
        self._panel.resume_asked.connect(lambda found: navigator.open(Place.BOX_OPENING, opening_id=found))
        self._panel.minutes_asked.connect(lambda found: navigator.open(Place.PREVIEW, form=MINUTES, opening_id=found))

    def _lay_out(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._header)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        m = metrics()
        self._outer.setContentsMargins(m.page_padding, m.page_padding, m.page_padding, m.page_padding)
        self._outer.setSpacing(m.gap)


def _no_boxes() -> Sheet:
    sheet = Sheet()
    sheet.body.addWidget(
        EmptyState(
            _("Kantor ini belum punya kotak saran"),
            _("Tambahkan kotak dan letaknya di Pengaturan; sesudah itu setiap pembukaan dicatat di sini"),
            icon="mailbox",
        )
    )
    return sheet
