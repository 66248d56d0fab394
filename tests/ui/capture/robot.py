"""Hands and eyes at the capture window: a camera that shows what the test lays before it, and the officer's keys."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from register_app.capture.pictures import Pictures
from register_app.capture.policy import IdPicturePolicy
from register_app.capture.watch import WatchedFolder
from register_app.clock import Clock
from tests.capture import cards
from ui.capture.camera_feed import CameraFeed, CameraName, FrameSink
from ui.capture.dialog import CaptureDialog
from ui.capture.work import T
from ui.dialogs import FileKind, WindowDialogs
from ui.tasks import Tasks

WAIT_MS = 20_000


class TestCamera:
    """A camera whose frames go through a real video sink."""

    __test__ = False

    def __init__(self, *names: str) -> None:
        self.names = list(names)
        self.frames = FrameSink()
        self.running = ""
        self._changed: Callable[[], None] = lambda: None
        self._trouble: Callable[[str], None] = lambda sentence: None

    def cameras(self) -> tuple[CameraName, ...]:
        return tuple(CameraName(name, name) for name in self.names)

    def watch(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def start(self, key: str, seen: Callable[[], None], trouble: Callable[[str], None]) -> None:
        self.running, self._trouble = key, trouble
        self.frames.open(seen)

    def still(self) -> QImage:
        return self.frames.still()

    def stop(self) -> None:
        self.running = ""
        self.frames.close()

    def sees(self, jpeg: bytes) -> None:
        """Lay something before the camera."""
        from PySide6.QtMultimedia import QVideoFrame

        image = QImage.fromData(jpeg)
        self.frames.sink.setVideoFrame(QVideoFrame(image))

    def is_pulled_out(self) -> None:
        self.names.clear()
        self._changed()

    def is_plugged_in(self, name: str) -> None:
        self.names.append(name)
        self._changed()

    def breaks(self, sentence: str) -> None:
        self._trouble(sentence)


class ChoosingDialogs(WindowDialogs):
    """An officer who always chooses this file."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(None)
        self.path = path

    def ask_open_files(self, title: str, kinds: Sequence[FileKind], *, many: bool = False) -> tuple[Path, ...]:
        return (self.path,) if self.path else ()


class CaptureRobot:
    """Sits before the window: presses keys, drops files, reads sentences."""

    def __init__(
        self,
        qtbot: QtBot,
        tasks: Tasks,
        camera: CameraFeed,
        *,
        policy: IdPicturePolicy | None = None,
        folder: Path | None = None,
        chooses: Path | None = None,
    ) -> None:
        self.qtbot, self.tasks = qtbot, tasks
        self.taken: list[bytes] = []
        self.window = CaptureDialog(
            policy=policy or IdPicturePolicy(),
            pictures=Pictures(about="id_picture"),
            feed=camera,
            folder=WatchedFolder(folder) if folder else None,
            clock=Clock(),
            run=self._run,
            dialogs=ChoosingDialogs(chooses),
        )
        qtbot.addWidget(self.window)
        self.window.picture_taken.connect(self.taken.append)
        self.window.open()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def presses(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "CaptureRobot":
        QTest.keyClick(self.window.focusWidget(), key, modifier)
        self.qtbot.waitUntil(lambda: not any(each.isDown() for each in self.window.findChildren(QAbstractButton)))
        return self

    def clicks(self, name: str) -> "CaptureRobot":
        self.button(name).click()
        return self

    def waits(self) -> "CaptureRobot":
        """Until everything that was begun has come home."""
        self.qtbot.waitUntil(lambda: self.tasks.idle, timeout=WAIT_MS)
        return self

    def pastes(self, mime: QMimeData) -> "CaptureRobot":
        QGuiApplication.clipboard().setMimeData(mime)
        return self.clicks("file_paste").waits()

    def drops(self, path: Path) -> "CaptureRobot":
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
        return self.waits()

    def drags(self, corner: int, by: QPoint) -> "CaptureRobot":
        editor = self.window.trimming.editor
        start = editor.place_of(corner).toPoint()
        QTest.mousePress(editor, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(editor, start + by)
        QTest.mouseRelease(editor, Qt.MouseButton.LeftButton, pos=start + by)
        return self

    def button(self, name: str) -> QAbstractButton:
        found = self.window.findChild(QAbstractButton, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> bool:
        found = self.window.findChild(QWidget, name)
        return found is not None and found.isVisible()

    @property
    def note(self) -> str:
        return self.window.sources.note()

    @property
    def trims(self) -> bool:
        return self.sees("corner_editor")

    def _run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]) -> object:
        return self.tasks.run_aside(work, done, failed)


def mime_of(media_type: str, data: bytes) -> QMimeData:
    """A clipboard with these bytes."""
    mime = QMimeData()
    mime.setData(media_type, data)
    return mime


def photo_of_a_card() -> bytes:
    """A card lying a little askew on a desk."""
    return cards.as_jpeg(cards.photo(cards.tilted(6)))
