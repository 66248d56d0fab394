"""How the head of a step says where the officer is."""

from register_app.i18n import _
from ui.widgets.step_head import StepHead


def show_step(head: StepHead, *, current: bool, told: bool, remark: str = "") -> None:
    """Being filled in, done, or still to come; ``remark`` stands in the place of *sedang diisi*."""
    if current:
        head.set_state("current", remark or _("sedang diisi"))
    else:
        head.set_state("done" if told else "upcoming", remark)
