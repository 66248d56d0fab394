"""A table of figures: each opens its list, and tells when it is under the pointer or the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from register_app.reading.recap import Table
from ui.screens.reports.words import Line, Telling, shown
from ui.theme.metrics import metrics
from ui.widgets.columns import Column
from ui.widgets.table_view import TableView

LABEL = "label"
CLOSE, WIDE = 5, 11
"""Letters of a figure's column; most heads are wider than the close one."""


class FigureTable(QWidget):
    """``figure_opened(line, figure)`` and ``figure_seen(figure)``, which is empty when none is in sight any more.

    As tall as its rows; with ``scrolls`` as tall as its room, and without a head.
    """

    figure_opened = Signal(object, str)
    figure_seen = Signal(str)

    def __init__(
        self, *, name: str, accessible_name: str, scrolls: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._accessible_name, self._scrolls = name, accessible_name, scrolls
        self._telling: Telling | None = None
        self._heads: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.view = self._made(())
        self._column.addWidget(self.view)

    def show_table(
        self, table: Table, telling: Telling, first: str, figures: Sequence[str], *, width: int = CLOSE
    ) -> None:
        """Show ``figures`` of a table and its totals; the cell in focus stays when the columns are the same."""
        self._telling = telling
        heads = (str(width), first, *(telling.name(figure) for figure in figures))
        if heads != self._heads:
            self._heads = heads
            self._replace(self._made(self._columns(first, figures, width)))
        here = self.view.currentIndex()
        row, column = here.row(), here.column()
        self.view.set_rows([*(Line(row) for row in table.rows), Line(table.totals, total=True)])
        if row >= 0:
            self.view.setCurrentIndex(self.view.rows_model.index(row, column))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The pointer left: what has the focus counts again."""
        if event.type() == QEvent.Type.Leave:
            self._see(self.view.currentIndex() if self.view.hasFocus() else QModelIndex())
        return super().eventFilter(watched, event)

    def _columns(self, first: str, figures: Sequence[str], width: int) -> tuple[Column[Line], ...]:
        label: Column[Line] = Column(LABEL, lambda: first, lambda line: line.row.label)
        return (label, *(self._figure(figure, width) for figure in figures))

    def _figure(self, figure: str, width: int) -> Column[Line]:
        return Column(
            figure,
            lambda: self._telling.name(figure) if self._telling else figure,
            lambda line: shown(line.row, figure),
            width=width,
            kind="figure",
            tip=lambda line: self._telling.tip(line, figure) if self._telling else "",
        )

    def _made(self, columns: Sequence[Column[Line]]) -> TableView:
        view = TableView(
            columns or (Column(LABEL, str, lambda line: line.row.label),),
            name=self._name,
            accessible_name=self._accessible_name,
            is_total=lambda line: line.total,
            cells=True,
            sorts_itself=False,
            fit_height=not self._scrolls,
        )
        if self._scrolls:
            view.horizontalHeader().hide()
            view.verticalHeader().setDefaultSectionSize(metrics().control)
        view.setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.figure_opened.connect(self.figure_opened)
        view.entered.connect(self._see)
        view.selectionModel().currentChanged.connect(lambda now, _before: self._see(now))
        return view

    def _replace(self, view: TableView) -> None:
        old, self.view = self.view, view
        self._column.replaceWidget(old, view)
        old.hide()
        old.deleteLater()

    def _see(self, index: QModelIndex) -> None:
        name = self.view.rows_model.columns[index.column()].name if index.isValid() else ""
        self.figure_seen.emit("" if name == LABEL else name)
