"""The only source of the present moment, so that tests and history can set it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

Now = Callable[[], datetime]

ZONE_LETTERS = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}
"""Indonesia's three zones and the letters that stand behind an hour on paper."""


class Clock:
    """Tells the time in UTC and knows the office's zone."""

    def __init__(self, zone: str = "Asia/Makassar", now: Now | None = None) -> None:
        self.zone_name = zone
        self.zone: tzinfo = ZoneInfo(zone)
        self._now = now or (lambda: datetime.now(UTC))
        self.in_doubt = False
        """Whether the computer's clock seems wrong and nobody has vouched for it: then nothing is judged by it."""

    @property
    def zone_letters(self) -> str:
        """WIB, WITA or WIT."""
        return ZONE_LETTERS.get(self.zone_name, self.zone_name)

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return self._now().astimezone(UTC)

    def today(self) -> date:
        """Today's date at the office."""
        return self.local(self.now()).date()

    def local(self, moment: datetime) -> datetime:
        """Turn a moment into the office's wall time."""
        return moment.astimezone(self.zone)

    def at_office(self, wall: datetime) -> datetime:
        """Read a wall time without zone as the office's own and return it in UTC; aware times keep their meaning."""
        aware = wall if wall.tzinfo else wall.replace(tzinfo=self.zone)
        return aware.astimezone(UTC)
