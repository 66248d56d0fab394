"""After a sitting that was cut off: the entry that was being typed is offered on the first page."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from register_app.i18n import _
from register_app.reading.drafts import DraftRow, open_drafts
from register_app.register import Register
from register_app.rules.dates import day_month, hour
from ui.screens.drafts.words import PLACES, form_name
from ui.shell.window import MainWindow
from ui.tasks import Tasks


def offer_what_was_typed(register: Register, window: MainWindow, tasks: Tasks) -> None:
    """Say in one sentence which entry was not kept, with the way back into it; nothing where none waits."""

    def offer(drafts: tuple[DraftRow, ...]) -> None:
        newest = next((draft for draft in drafts if draft.form in PLACES), None)
        if newest is None:
            return
        window.notices.offer(
            sentence(newest, register.clock.local(register.clock.now())),
            newest.title,
            _("Lanjutkan"),
            partial(_go_on, window, newest),
        )

    tasks.run(lambda: register.ask(open_drafts), offer, window.notices.fail)


def sentence(draft: DraftRow, now: datetime) -> str:
    """Which form, and when it was last written down; the day too when that was not today."""
    told = _("Ada isian {form} yang belum disimpan ({when}).")
    same_day = draft.saved_at.date() == now.date()
    when = hour(draft.saved_at) if same_day else f"{day_month(draft.saved_at.date())}, {hour(draft.saved_at)}"
    return told.format(form=_within_a_sentence(form_name(draft.form)), when=when)


def _within_a_sentence(name: str) -> str:
    return " ".join(word if word.isupper() else word.lower() for word in name.split())


def _go_on(window: MainWindow, draft: DraftRow) -> None:
    window.pages.open(PLACES[draft.form], draft_id=draft.draft_id)
