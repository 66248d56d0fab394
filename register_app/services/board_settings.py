"""What the office decides about its board: from when something presses, and how often the tray may speak."""

from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Setting
from register_app.reading.board_settings import CHASE, REMINDER, THRESHOLDS, reminder_choice
from register_app.reading.reader import Reader
from register_app.rules.reminders import LONGEST_MINUTES, SHORTEST_MINUTES, Mute, muted
from register_app.rules.thresholds import Thresholds, problems_in
from register_app.services.work import Change, Work


def decide_thresholds(work: Work, decided: Thresholds) -> None:
    """Keep the thresholds of the board; refused when one asks for the impossible."""
    problems = problems_in(decided)
    if problems:
        raise RefusedError(problems)
    _keep(work, THRESHOLDS, {each.value: {"soft": t.soft, "hard": t.hard} for each, t in decided.items()})
    work.note("board thresholds", "setting", None, Change.SETTINGS)


def decide_reminder(work: Work, *, wanted: bool, every_minutes: int) -> None:
    """Keep whether the tray reminds and how often at most; whoever turns it on wants to hear it again."""
    if not SHORTEST_MINUTES <= every_minutes <= LONGEST_MINUTES:
        text = _("Jarak antar-pengingat dari {least} sampai {most} menit.")
        raise RefusedError([Problem("every_minutes", text.format(least=SHORTEST_MINUTES, most=LONGEST_MINUTES))])
    _keep(work, REMINDER, {"wanted": wanted, "every_minutes": every_minutes, "muted_until": None})
    work.note("reminder", "setting", None, Change.SETTINGS, wanted=wanted, every_minutes=every_minutes)


def decide_chase_pages(work: Work, *, page_each: bool) -> None:
    """Keep whether the chase list gives every official a page to take along."""
    _keep(work, CHASE, {"page_each": page_each})
    work.note("chase list", "setting", None, Change.SETTINGS, page_each=page_each)


def mute_reminder(work: Work, mute: Mute | None) -> None:
    """Let the tray be silent for a while, or speak again; remembered over the next start."""
    choice = reminder_choice(Reader(work.session, work.clock))
    until = muted(choice, mute, work.today).muted_until if mute is not None else None
    kept = {"wanted": choice.wanted, "every_minutes": choice.every_minutes}
    _keep(work, REMINDER, {**kept, "muted_until": until.isoformat() if until else None})
    work.note("reminder muted", "setting", None, Change.SETTINGS, until=str(until or ""))


def _keep(work: Work, key: str, value: dict[str, Any]) -> None:
    setting = work.session.get(Setting, key) or Setting(key=key, value={})
    setting.value = value
    work.session.add(setting)
