"""Everything that is seen of an opened box, laid out; what it means is the page's matter."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.clock import Clock
from register_app.i18n import _
from register_app.reading.box_desk import BoxDesk
from ui.intake.columns import Stack
from ui.screens.box_opening.closing import ClosingSheet
from ui.screens.box_opening.kept_slip import KeptSlip
from ui.screens.box_opening.progress import SlipProgress
from ui.screens.box_opening.scan_pane import ScanPane
from ui.screens.box_opening.slip_form import SlipForm
from ui.screens.box_opening.slip_list import WIDTH, SlipList
from ui.screens.box_opening.strip import OpeningStrip
from ui.screens.box_opening.table import BoxTable, Stage
from ui.theme.current import theme
from ui.theme.metrics import metrics
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.footer_bar import FooterBar
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll
from ui.widgets.reflow_layout import ReflowLayout
from ui.widgets.sheet import Sheet

_SHARES = (438, 448)


class OpeningView(QWidget):
    """``show_table`` puts the stage in sight: list, scan and words, or what else is to be done."""

    def __init__(self, facts: BoxDesk, clock: Clock, title: str) -> None:
        super().__init__()
        self.header = PageHeader(title, back=True)
        self.progress = SlipProgress()
        self.strip = OpeningStrip(clock, [box.name for box in facts.boxes], facts.people)
        self.slips = SlipList()
        self.scan = ScanPane()
        self.form = SlipForm(facts.office.categories, clock.today)
        self.kept = KeptSlip()
        self.closing = ClosingSheet(clock, (*facts.receivers, *facts.people))
        self.footer = FooterBar(back_note=_("Pembukaan boleh dilanjutkan nanti"), escape=False)
        self.next = Button("", "primary", icon="arrow-right", key="Ctrl+Enter", height="big", name="slip_next")
        self.later = Button(_("Tutup, cetak berita acara"), icon="printer", height="big", name="opening_close_later")
        self.close_box = Button("", "primary", icon="printer", key="Ctrl+Enter", height="big", name="opening_close")
        for button in (self.next, self.close_box):
            button.setShortcut("")  # the page listens itself: a button's own key waits a tenth of a second
        self._lay_out()

    def show_table(self, table: BoxTable, stage: Stage) -> None:
        """Show where the opening stands; the fields keep what they hold."""
        listed = stage in {Stage.SLIP, Stage.KEPT_SLIP, Stage.HAND_OVER}
        self.slips.setVisible(listed)
        in_hand = table.position if stage is not Stage.HAND_OVER else None
        shown = table.looked_at if stage is Stage.KEPT_SLIP else in_hand
        for page in self._pages.values():
            page.setVisible(page is self._pages[stage])
        if listed:
            titles = {place: paper.content.get("subject", "") for place, paper in table.kept_papers().items()}
            titles[table.position] = self.form.title() or titles.get(table.position, "")
            self.slips.show_slips(table.counted, table.recorded, titles, in_hand)
            self.slips.show_chosen(shown)
            self.slips.recount.set_counted(table.counted, fixed=table.file is not None)
        self.kept.setVisible(stage is Stage.KEPT_SLIP)
        self.form.setVisible(stage is not Stage.KEPT_SLIP)
        self.progress.show_count(table.counted, frozenset(table.recorded), in_hand)
        self.scan.show_slip(_("Slip {n}").format(n=shown or ""), takes=stage is Stage.SLIP)
        self._show_footer(table, stage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With very large type the button that only says why it is off gives way to the one that works."""
        super().resizeEvent(event)
        self._fit_footer()

    def show_title(self, title: str) -> None:
        """The slip in hand is getting its name."""
        self.slips.rename(title)

    def _show_footer(self, table: BoxTable, stage: Stage) -> None:
        left = len(table.left)
        ends = stage in {Stage.EMPTY_BOX, Stage.HAND_OVER}
        self.close_box.setVisible(ends)
        self.close_box.set_text(
            _("Simpan Nihil, cetak berita acara") if stage is Stage.EMPTY_BOX else _("Tutup, cetak berita acara")
        )
        self.next.setVisible(not ends)
        self._may_close_later = not ends and (left > 0 or stage is Stage.COUNT)
        self.next.set_text(self._next_words(table, stage, left))
        self.next.set_reason(_("Hitung isi kotak dulu, lalu tulis jumlahnya.") if stage is Stage.COUNT else "")
        waiting = _("Masih {n} slip belum dicatat").format(n=left)
        self.later.set_reason(_("Hitung isi kotak dulu.") if stage is Stage.COUNT else waiting)
        self.footer.set_note(waiting if left and not ends else "")
        self._fit_footer()

    def _fit_footer(self) -> None:
        buttons = (self.footer.back, self.later, self.next)
        fits = sum(button.sizeHint().width() for button in buttons) + metrics().px(64) <= self.width()
        self.later.setVisible(self._may_close_later and fits)

    @staticmethod
    def _next_words(table: BoxTable, stage: Stage, left: int) -> str:
        if stage is Stage.KEPT_SLIP:
            return _("Lanjut ke slip {n}").format(n=table.position) if left else _("Lanjut ke penutupan")
        return _("Simpan slip terakhir") if left == 1 else _("Simpan, slip berikutnya")

    def _lay_out(self) -> None:
        self.footer.add_action(self.later)
        self.footer.add_action(self.next)
        self.footer.add_action(self.close_box)
        self._may_close_later = True
        self._rows = QWidget()
        self._pages = self._make_pages()
        self.slips.setMinimumWidth(metrics().px(WIDTH))
        row = ReflowLayout(gap=metrics().intake_gap, weights=(0, 1))
        row.addWidget(self.slips)
        row.addWidget(self._rows)
        content = QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self.strip)
        self._inside.addLayout(row, 1)
        self._scroll = PageScroll(content)
        self._column = QVBoxLayout()
        top = ReflowLayout(gap=12, line_gap=0, weights=(1, 0))
        top.addWidget(self.header)
        top.addWidget(self.progress)
        self._column.addLayout(top)
        self._column.addWidget(self._scroll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._column, 1)
        outer.addWidget(self.footer)
        theme().density_changed.connect(self._measure)
        self._measure()

    def _make_pages(self) -> dict[Stage, QWidget]:
        work, words = QWidget(), Sheet(name="slip_words")
        self._words = words
        words.body.addWidget(self.form)
        words.body.addWidget(self.kept)
        beside = ReflowLayout(work, gap=metrics().intake_gap, weights=_SHARES)
        beside.addWidget(Stack(self.scan, self.form.radar))
        beside.addWidget(words)
        counting = Sheet()
        counting.body.addWidget(
            EmptyState(
                _("Hitung isi kotak dulu"),
                _("Tulis jumlahnya di atas, atau centang Nihil. Slip dicatat satu per satu setelah dihitung."),
                icon="mailbox",
            )
        )
        column = QVBoxLayout(self._rows)  # no stack: a hidden page of a stack still asks for its height
        column.setContentsMargins(0, 0, 0, 0)
        for page in (work, self.closing, counting):
            column.addWidget(page)
        return {
            Stage.COUNT: counting,
            Stage.EMPTY_BOX: self.closing,
            Stage.HAND_OVER: self.closing,
            Stage.SLIP: work,
            Stage.KEPT_SLIP: work,
        }

    def _measure(self) -> None:
        room = metrics().intake_padding
        self._column.setContentsMargins(16, room, 16, room if room < 16 else 12)
        self._column.setSpacing(8 if room < 16 else 10)
        self._inside.setSpacing(8 if room < 16 else 10)
        self.strip.body.setContentsMargins(16, 6 if room < 16 else 8, 16, 8 if room < 16 else 12)
        self._words.body.setContentsMargins(16, 6, 16, 8 if room < 16 else 12)
