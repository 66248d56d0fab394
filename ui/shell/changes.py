"""Carries the news of what was changed to everything in sight."""

from PySide6.QtCore import QObject, Signal

from register_app.services.work import Change


class Changes(QObject):
    """Announces kinds of things, never the things themselves: whoever shows them reads again."""

    announced = Signal(frozenset)

    def announce(self, *changes: Change) -> None:
        """Tell everyone at once."""
        self.announced.emit(frozenset(changes))
