"""Makes pictures harmless and useful: bytes in, JPEG bytes out, all of it in a child process with limits."""

from collections.abc import Sequence
from dataclasses import dataclass

from register_app.capture import steps
from register_app.capture.child import PROGRAM
from register_app.capture.geometry import CARD_RATIO, WHOLE, Corners
from register_app.capture.kinds import PICTURES, checked, damaged
from register_app.capture.message import pack, unpack
from register_app.capture.process import USUAL_LIMITS, ChildDiedError, ChildProgram, Limits, ask
from register_app.capture.steps import Fit, Proposal, Step, Straighten, Turn, Watermark
from register_app.errors import Problem, RefusedError
from register_app.i18n import _

QUALITY = 85


@dataclass(frozen=True, slots=True)
class Pictures:
    """The register's picture work; every method raises RefusedError with a sentence when the picture cannot be used.

    ``about`` names the field that a refusal belongs to. Each call starts one short-lived child (about 0.15 s).
    """

    about: str = "picture"
    limits: Limits = USUAL_LIMITS
    program: ChildProgram = PROGRAM

    def normalise(self, data: bytes) -> bytes:
        """A JPEG or PNG upright, at most 2,000 pixels long, as a JPEG without any metadata (place, device, owner)."""
        return self.edit(data, Fit())

    def prepare(self, data: bytes) -> tuple[bytes, Proposal]:
        """Like `normalise`, and where the card seems to lie on the result."""
        return self._worked(data, [Fit()], find_card=True)

    def find_card(self, data: bytes) -> Proposal:
        """Where the card seems to lie; the middle of the picture when there is no telling."""
        return self.prepare(data)[1]

    def rotate(self, data: bytes, quarters: int = 1) -> bytes:
        """Turned by quarters, clockwise."""
        return self.edit(data, Fit(), Turn(quarters))

    def crop(self, data: bytes, corners: Corners, *, ratio: float | None = CARD_RATIO) -> bytes:
        """What lies between the corners, pulled straight to a card's shape; ``ratio=None`` keeps its own."""
        return self.edit(data, Fit(), Straighten(corners, ratio))

    def watermark(self, data: bytes, text: str) -> bytes:
        """With the text burnt in diagonally, to be read on dark and on light."""
        return self.edit(data, Fit(), Watermark(text))

    def thumbnail(self, data: bytes, width: int, height: int) -> bytes:
        """Small enough for a box of this size."""
        return self.edit(data, Fit(width, height))

    def edit(self, data: bytes, *work: Step) -> bytes:
        """Several steps in one child: opened once, written once, so nothing is lost in between."""
        return self._worked(data, work, find_card=False)[0]

    def _worked(self, data: bytes, work: Sequence[Step], *, find_card: bool) -> tuple[bytes, Proposal]:
        checked(data, accept=PICTURES, field=self.about)
        self._check_corners(work)
        request = {"steps": [steps.to_json(step) for step in work], "find_card": find_card, "quality": QUALITY}
        try:
            facts, jpeg = unpack(ask(self.program, pack(request, data), limits=self.limits))
        except (ChildDiedError, ValueError) as error:
            raise self._refused(_unreadable()) from error
        if "refused" in facts:
            raise self._refused(damaged() if facts["refused"] == "damaged" else _unreadable())
        return jpeg, _proposal(facts)

    def _check_corners(self, work: Sequence[Step]) -> None:
        if any(isinstance(step, Straighten) and not step.corners.usable for step in work):
            raise self._refused(_("Sudut kartu saling bersilang atau terlalu rapat. Geser sudutnya ke tepi kartu."))

    def _refused(self, text: str) -> RefusedError:
        return RefusedError([Problem(self.about, text)])


def watermark_text(*, number: str, date: str, office: str) -> str:
    """What is burnt into a kept identity picture: its only purpose."""
    return _("Hanya untuk pengaduan No {number} · {date} · {office}").format(number=number, date=date, office=office)


def _proposal(facts: dict[str, object]) -> Proposal:
    card = facts.get("card")
    if not isinstance(card, dict):
        return Proposal(WHOLE, found=False)
    return Proposal(steps.corners_from_json(card["corners"]), bool(card["found"]))


def _unreadable() -> str:
    return _("Gambar ini tidak bisa dibuka dengan aman, jadi tidak dipakai. Foto atau pindai sekali lagi.")
