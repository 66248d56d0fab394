"""A clock that the practice year moves by hand, so that every entry is typed on its own day."""

from datetime import datetime, timedelta


class DeskClock:
    """The moment at the practice desk (UTC)."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def __call__(self) -> datetime:
        """The present moment."""
        return self._moment

    def move_to(self, moment: datetime) -> None:
        """Go to a moment; the desk never goes back."""
        self._moment = max(self._moment, moment)

    def pass_minutes(self, minutes: int) -> datetime:
        """Let time pass."""
        self._moment += timedelta(minutes=minutes)
        return self._moment
