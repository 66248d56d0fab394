"""How the office wants its board: the thresholds in force, the reminder, the chase list."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from register_app.model.office import Setting
from register_app.reading.reader import Reader
from register_app.rules.reminders import DEFAULT_EVERY_MINUTES, ReminderChoice
from register_app.rules.thresholds import DEFAULTS, Threshold, Thresholds

THRESHOLDS, REMINDER, CHASE = "board_thresholds", "reminder", "chase_list"
"""Keys of the three settings."""


@dataclass(frozen=True, slots=True)
class BoardChoices:
    """Everything that the office may choose about its board."""

    thresholds: Thresholds
    reminder: ReminderChoice
    page_each: bool


def board_choices(reader: Reader) -> BoardChoices:
    """What holds today, for the settings."""
    return BoardChoices(thresholds(reader), reminder_choice(reader), chase_page_each(reader))


def thresholds(reader: Reader) -> Thresholds:
    """What holds today; what the office has not decided is as shipped."""
    kept = _value(reader, THRESHOLDS)
    return {waiting: _threshold(default, kept.get(waiting.value)) for waiting, default in DEFAULTS.items()}


def reminder_choice(reader: Reader) -> ReminderChoice:
    """Whether the tray speaks, how often at most, and from which day on."""
    kept = _value(reader, REMINDER)
    until = kept.get("muted_until")
    return ReminderChoice(
        wanted=bool(kept.get("wanted", True)),
        every_minutes=int(kept.get("every_minutes", DEFAULT_EVERY_MINUTES)),
        muted_until=date.fromisoformat(until) if until else None,
    )


def chase_page_each(reader: Reader) -> bool:
    """Whether the chase list gives every official a page of their own."""
    return bool(_value(reader, CHASE).get("page_each", False))


def _threshold(default: Threshold, kept: Any) -> Threshold:
    return Threshold(int(kept["soft"]), int(kept["hard"]), default.unit) if kept else default


def _value(reader: Reader, key: str) -> dict[str, Any]:
    setting = reader.session.get(Setting, key)
    return dict(setting.value) if setting is not None else {}
