"""Where live frames come from: the real camera, loaded only when somebody looks, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QImage

from register_app.i18n import _

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCamera, QCameraDevice, QCameraFormat, QMediaCaptureSession, QMediaDevices

_FINEST = 1920 * 1080
_SMOOTH = 12.0
_QUIET = "qt.multimedia.*=false"  # it lists every optional system library it did not find


class CameraName(NamedTuple):
    """A camera to choose: its key for the program and its name for people."""

    key: str
    name: str


class CameraFeed(Protocol):
    """Live frames from one camera at a time; a test has a feed that pushes its own frames into the same `FrameSink`."""

    def cameras(self) -> tuple[CameraName, ...]:
        """The cameras there are now, the usual one first."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Tell when a camera is plugged in or pulled out."""

    def start(self, key: str, seen: Callable[[], None], trouble: Callable[[str], None]) -> None:
        """Begin; ``seen`` is called at each frame, ``trouble`` with a sentence when the camera cannot be used."""

    def still(self) -> QImage:
        """The newest frame, null before the first."""

    def stop(self) -> None:
        """Let the camera go, so that its light goes out and other programs may use it."""


class FrameSink:
    """A video sink whose newest frame can be taken as a still."""

    def __init__(self) -> None:
        QLoggingCategory.setFilterRules(_QUIET)
        from PySide6.QtMultimedia import QVideoSink

        self.sink = QVideoSink()
        self._seen: Callable[[], None] | None = None
        self.sink.videoFrameChanged.connect(self._tell)

    def open(self, seen: Callable[[], None]) -> None:
        """Tell about each frame from now on."""
        self._seen = seen

    def close(self) -> None:
        """Forget the last frame, which shows a card."""
        from PySide6.QtMultimedia import QVideoFrame

        self._seen = None
        self.sink.setVideoFrame(QVideoFrame())

    def still(self) -> QImage:
        """The newest frame."""
        frame = self.sink.videoFrame()
        return frame.toImage() if frame.isValid() else QImage()

    def _tell(self) -> None:
        if self._seen is not None:
            self._seen()


class NoFeed:
    """A computer on which Qt's camera part cannot be loaded: the register works, there is just no camera."""

    def cameras(self) -> tuple[CameraName, ...]:
        """None."""
        return ()

    def watch(self, changed: Callable[[], None]) -> None:
        """Nothing ever changes."""

    def start(self, key: str, seen: Callable[[], None], trouble: Callable[[str], None]) -> None:
        """Say that it cannot."""
        trouble(gone())

    def still(self) -> QImage:
        """Nothing to see."""
        return QImage()

    def stop(self) -> None:
        """Nothing to stop."""


class QtCameraFeed:
    """The computer's cameras through Qt."""

    def __init__(self, devices: QMediaDevices) -> None:
        self._devices = devices
        self._frames = FrameSink()
        self._camera: QCamera | None = None
        self._session: QMediaCaptureSession | None = None

    def cameras(self) -> tuple[CameraName, ...]:
        """See `CameraFeed`."""
        usual = self._devices.defaultVideoInput()
        inputs = sorted(self._devices.videoInputs(), key=lambda device: device != usual)
        return tuple(CameraName(_key(device), device.description()) for device in inputs)

    def watch(self, changed: Callable[[], None]) -> None:
        """See `CameraFeed`."""
        self._devices.videoInputsChanged.connect(changed)

    def start(self, key: str, seen: Callable[[], None], trouble: Callable[[str], None]) -> None:
        """See `CameraFeed`."""
        from PySide6.QtMultimedia import QCamera, QMediaCaptureSession

        self.stop()
        device = next((each for each in self._devices.videoInputs() if _key(each) == key), None)
        if device is None or device.isNull():
            trouble(gone())
            return
        self._camera, self._session = QCamera(device), QMediaCaptureSession()
        best = best_format(device.videoFormats())
        if best is not None:
            self._camera.setCameraFormat(best)
        self._camera.errorOccurred.connect(lambda _error, _text: trouble(in_use()))
        self._frames.open(seen)
        self._session.setCamera(self._camera)
        self._session.setVideoSink(self._frames.sink)
        self._camera.start()

    def still(self) -> QImage:
        """See `CameraFeed`."""
        return self._frames.still()

    def stop(self) -> None:
        """See `CameraFeed`."""
        if self._camera is not None:
            self._camera.errorOccurred.disconnect()
            self._camera.stop()
        self._camera = self._session = None
        self._frames.close()


def camera_feed() -> CameraFeed:
    """The computer's cameras, or `NoFeed` where a system library is missing."""
    QLoggingCategory.setFilterRules(_QUIET)
    try:
        from PySide6.QtMultimedia import QMediaDevices  # 90 ms, and it needs libpulse0
    except ImportError:
        return NoFeed()
    return QtCameraFeed(QMediaDevices())


def gone() -> str:
    """The sentence for a camera that is not there any more."""
    return _("Kamera tidak terpasang lagi. Pasang kembali, atau pakai berkas atau pindaian.")


def in_use() -> str:
    """The sentence for a camera that is there and yet sends nothing."""
    return _("Kamera tidak menjawab, mungkin sedang dipakai program lain. Tutup program itu, lalu coba lagi.")


def best_format(formats: list[QCameraFormat]) -> QCameraFormat | None:
    """Smooth enough to aim with, then as fine as 1920 × 1080: the letters on a card need the pixels."""
    fitting = [each for each in formats if each.resolution().width() * each.resolution().height() <= _FINEST]
    return max(fitting, key=_rank, default=None)


def _rank(each: QCameraFormat) -> tuple[bool, int, float]:
    pixels = each.resolution().width() * each.resolution().height()
    return each.maxFrameRate() >= _SMOOTH, pixels, min(each.maxFrameRate(), 30.0)


def _key(device: QCameraDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")
