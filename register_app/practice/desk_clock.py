"""A clock that the practice year moves by hand, so that every entry is typed on its own day."""

from datetime import datetime, timedelta

from register_app.services.work import Work


class DeskClock:
    """The moment at the practice desk (UTC); the piece of work that is under way is told when it moves."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment
        self._under_way: Work | None = None

    def __call__(self) -> datetime:
        """The present moment."""
        return self._moment

    def goes_along_with(self, work: Work) -> None:
        """From now on ``work`` is what is under way."""
        self._under_way = work

    def move_to(self, moment: datetime) -> None:
        """Go to a moment; the desk never goes back."""
        self._moment = max(self._moment, moment)
        if self._under_way is not None:
            self._under_way.goes_on_later()

    def pass_minutes(self, minutes: int) -> datetime:
        """Let time pass."""
        self.move_to(self._moment + timedelta(minutes=minutes))
        return self._moment
