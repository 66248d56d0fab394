"""What the slip in hand may repeat: sought by the officer when it is marked, and looked for while it is typed."""

from PySide6.QtWidgets import QWidget

from register_app.reading.box_desk import BoxDesk
from register_app.reading.finding import find
from register_app.rules.channels import ChannelKind
from ui.intake.radar_watch import RadarWatch
from ui.screens.box_opening.slip_form import SlipForm
from ui.shell.page import Desk


def watch_slip(desk: Desk, page: QWidget, form: SlipForm, facts: BoxDesk) -> RadarWatch:
    """Connect a slip's form to the register in both ways."""
    clock = desk.register.clock
    channel = next((each.code for each in facts.office.channels_of(ChannelKind.BOX)), "")
    watch = RadarWatch(desk, page, form.radar, lambda: form.comparable(channel, clock.now()))
    form.changed.connect(watch.typed)
    form.twin.sought.connect(lambda text: _find_twin(desk, form, text))
    return watch


def _find_twin(desk: Desk, form: SlipForm, text: str) -> None:
    register = desk.register
    desk.tasks.run(
        lambda: register.ask(find, text) if text else (),
        lambda rows: form.twin.show_found(text, rows),
        desk.notices.fail,
    )
