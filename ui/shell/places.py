"""The names of the pages, so that one screen can send the officer to another without importing it."""

from enum import StrEnum


class Place(StrEnum):
    """A page the officer can be on."""

    DESK = "desk"
    GUEST_BOOK = "guest-book"
    BOXES = "boxes"
    REGISTER = "register"
    DISPOSITIONS = "dispositions"
    REPORTS = "reports"
    SETTINGS = "settings"
    WALK_IN = "walk-in"
    BOX_OPENING = "box-opening"
    LETTER = "letter"
    ONLINE = "online"
    PREVIEW = "preview"
    DRAFTS = "drafts"
    PADS = "pads"
    DAYS_OFF = "days-off"
    DEADLINE_RULES = "deadline-rules"
    OFFICIALS = "officials"
    LETTER_TEXTS = "letter-texts"


PASSING = frozenset({Place.PREVIEW})
"""Pages that belong to wherever the officer came from: a receipt's preview to the guest book, a recap's to Laporan."""
