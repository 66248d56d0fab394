"""How many slips are recorded: a small clock face for each, and the words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from register_app.i18n import _
from ui.theme.current import color
from ui.theme.metrics import metrics
from ui.widgets.glyphs import Glyph, paint_glyph
from ui.widgets.label import Label

MOST_FACES = 10
"""More slips than this are told in words alone."""

_SIDE, _STEP = 13, 20


class SlipProgress(QWidget):
    """``2 dari 4 slip dicatat``, each slip a face: done, in hand, waiting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = _Faces()
        self._words = Label("", strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics().px(8))
        row.addWidget(self._faces)
        row.addWidget(self._words)
        self.hide()

    def show_count(self, counted: int, recorded: frozenset[int], current: int | None) -> None:
        """Say it; nothing counted hides it."""
        self.setVisible(counted > 0)
        self._words.setText(_("{done} dari {counted} slip dicatat").format(done=len(recorded), counted=counted))
        faces: list[tuple[Glyph, str]] = []
        for place in range(1, counted + 1):
            if place in recorded:
                faces.append(("disc-tick", "ok"))
            else:
                faces.append(("half", "soon") if place == current else ("ring", "calm"))
        self._faces.show_faces(faces if counted <= MOST_FACES else [])

    def text(self) -> str:
        """What is said."""
        return self._words.text()


class _Faces(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._faces: list[tuple[Glyph, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_faces(self, faces: list[tuple[Glyph, str]]) -> None:
        self._faces = faces
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        m = metrics()
        return QSize(m.px(_STEP) * len(self._faces), m.px(_SIDE + 3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        m = metrics()
        with QPainter(self) as painter:
            for place, (glyph, tone) in enumerate(self._faces):
                side = m.px(_SIDE)
                room = QRectF(m.px(_STEP) * place, (self.height() - side) / 2, side, side)
                paint_glyph(painter, room, glyph, color(tone), color("desk"))
