"""The card beside the fields it fills: a small picture, what becomes of it, and the key to take it again."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from register_app.capture.policy import IdPicturePolicy
from register_app.i18n import _
from ui.capture.card_zoom import CardZoom
from ui.capture.images import image_of
from ui.capture.live_view import fitted
from ui.capture.offered import offered_in
from ui.theme.current import color, theme
from ui.theme.icons import paint_icon
from ui.theme.metrics import RADIUS_SHEET, metrics
from ui.widgets.button import Button
from ui.widgets.inline_button import InlineButton
from ui.widgets.label import Label, plain_tip
from ui.widgets.note_line import GlyphMark, NoteLine

_THUMB, _LOW_THUMB = QSize(152, 96), QSize(127, 80)


class CardPane(QWidget):
    """Knows the policy's words and at most one picture; taking, reading and keeping is its page's matter."""

    capture_asked = Signal()
    picture_dropped = Signal(object)
    picture_discarded = Signal()

    def __init__(self, policy: IdPicturePolicy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_pane")
        self.setAcceptDrops(True)
        self._policy = policy
        self._picture = b""
        self._thumb = CardThumb()
        self._mark = GlyphMark()
        self._heading = Label("", "cap", strong=True, wrap=True)
        self._words = Label("", "cap", tone="muted", wrap=True)
        self._note = NoteLine()
        self._take = Button("", icon="camera", key="F7", height="tool", name="card_take")
        self._discard = InlineButton("trash", _("Buang gambar ini"))
        self._discard.setObjectName("card_discard")
        self._lay_out()
        self._zoom = CardZoom(self)
        self._thumb.clicked.connect(self._zoom_in_or_out)
        self._take.clicked.connect(self.capture_asked)
        self._discard.clicked.connect(self._throw_away)
        self._show()

    def set_policy(self, policy: IdPicturePolicy) -> None:
        """Follow another rule of the office."""
        self._policy = policy
        self._show()

    def show_picture(self, jpeg: bytes) -> None:
        """Show a picture that was just taken."""
        self._picture = jpeg
        self._thumb.show_image(image_of(jpeg))
        self._note.say("", "muted")
        self._show()

    def show_read(self) -> None:
        """Say that the fields were filled from the card."""
        self._head(_("Terbaca dari kartu"), "ok")

    def show_note(self, sentence: str) -> None:
        """Say beside the card what went wrong with it; empty takes the sentence away."""
        self._note.say(sentence, "today")

    def picture(self) -> bytes:
        """The picture shown, empty when there is none."""
        return self._picture

    def clear(self) -> None:
        """Forget the picture, without a word."""
        self._picture = b""
        self._zoom.forget()
        self._thumb.show_image(QImage())
        self._note.say("", "muted")
        self._show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped beside the fields it fills, where the office takes pictures."""
        if self._policy.takes_picture and offered_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._thumb.light_up(on=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """It went by."""
        self._thumb.light_up(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass it on, unread."""
        self._thumb.light_up(on=False)
        event.acceptProposedAction()
        self.picture_dropped.emit(offered_in(event.mimeData()))

    def _throw_away(self) -> None:
        self.clear()
        self._take.setFocus()
        self.picture_discarded.emit()

    def _zoom_in_or_out(self) -> None:
        if self._zoom.isVisible():
            self._zoom.hide()
        else:
            self._zoom.show_beside(self._thumb.image, self)

    def _show(self) -> None:
        taken = bool(self._picture)
        self._words.setText(self._policy.state_text())
        self._take.set_text(_("Ambil ulang") if taken else _("Ambil gambar"))
        self._take.setVisible(self._policy.takes_picture)
        self._discard.setVisible(taken)
        if taken:
            self._head(_("Gambar siap"), "ok")
        else:
            self._head(_("Belum ada gambar") if self._policy.takes_picture else _("Tanpa gambar"), "text")

    def _head(self, words: str, tone: str) -> None:
        self._heading.setText(words)
        self._heading.set_tone(tone)
        self._mark.show_glyph("disc-tick" if tone == "ok" else None, tone)
        self._mark.setVisible(tone == "ok")

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(6)
        heading.addWidget(self._mark)
        heading.addWidget(self._heading, 1)
        heading.addWidget(self._discard)
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addLayout(heading)
        side.addWidget(self._words)
        side.addStretch(1)
        side.addWidget(self._take)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._note)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)


class CardThumb(QAbstractButton):
    """A card-shaped frame: the picture to click on, or a dashed card where one would be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_thumb")
        theme().density_changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", RADIUS_SHEET)
        self.image = QImage()
        self._over = False
        self.show_image(self.image)

    def show_image(self, image: QImage) -> None:
        """Show another picture; a null one empties the frame and leaves nothing to click on."""
        self.image = image
        shown = not image.isNull()
        self.setEnabled(shown)
        self.setAccessibleName(_("Perbesar gambar kartu") if shown else _("Belum ada gambar kartu"))
        self.setToolTip(plain_tip(_("Perbesar, untuk membaca kartu sambil mengetik")) if shown else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if shown else Qt.CursorShape.ArrowCursor)
        self.update()

    def light_up(self, *, on: bool) -> None:
        """Show that a picture hanging over it may be let go."""
        self._over = on
        self.update()

    def sizeHint(self) -> QSize:
        """A little card that grows with the font and draws in with the density."""
        m, size = metrics(), _LOW_THUMB if theme().compact else _THUMB
        return QSize(m.px(size.width()), m.px(size.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            if self.image.isNull() or self._over:
                self._paint_empty(painter, frame)
            else:
                self._paint_picture(painter, frame)

    def _paint_picture(self, painter: QPainter, frame: QRectF) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS_SHEET, RADIUS_SHEET)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), color("well"))
        ratio = self.devicePixelRatioF()
        place = fitted(self.image.size(), frame)
        small = self.image.scaled(
            place.size().toSize() * ratio,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(place, small)
        painter.setClipping(False)
        painter.setPen(QPen(color("edge"), 1))
        painter.drawPath(outline)

    def _paint_empty(self, painter: QPainter, frame: QRectF) -> None:
        painter.setPen(QPen(color("accent" if self._over else "edge"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(color("accent_soft" if self._over else "raised"))
        painter.drawRoundedRect(frame, RADIUS_SHEET, RADIUS_SHEET)
        side = metrics().icon_big
        room = QRectF(0, 0, side, side)
        room.moveCenter(frame.center())
        paint_icon(painter, room, "id", color("muted"))
