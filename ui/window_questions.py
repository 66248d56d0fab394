"""What the window itself asks the register: suggestions while searching, and what waits behind the rail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from register_app.i18n import _
from register_app.reading.boxes import box_states
from register_app.reading.card_drawer import held_count
from register_app.reading.complaint_rows import ComplaintRow
from register_app.reading.finding import find
from register_app.reading.next_step import sheet_named
from register_app.reading.reader import Reader
from register_app.reading.sheets import sheets_out
from register_app.register import Register
from register_app.rules.dates import short_date
from register_app.rules.statuses import STATUS_NAMES
from ui.shell.places import Place
from ui.shell.search_box import Search
from ui.shell.suggestions import Suggestion
from ui.shell.window import Waiting

MOST = 8
SHEET_SIGN = ":"
"""A register number has no colon; the code of a sheet has two."""


def search_in(register: Register) -> Search:
    """Look for complaints by whatever was typed, or for the sheet whose code was scanned."""

    def search(text: str) -> Sequence[Suggestion]:
        if SHEET_SIGN in text:
            return _sheet(register, text)
        return [_suggestion(register, row) for row in register.ask(find, text, MOST)]

    return search


def waiting_in(register: Register) -> Waiting:
    """Count the cards in the drawer, the boxes that were not opened today, and the sheets that are with a leader."""

    def waiting() -> Mapping[Place, int]:
        return {
            Place.GUEST_BOOK: register.ask(held_count),
            Place.BOXES: register.ask(_unopened),
            Place.DISPOSITIONS: len(register.ask(sheets_out)),
        }

    return waiting


def _unopened(reader: Reader) -> int:
    return sum(box.opened_at is None for box in box_states(reader, reader.clock.today()))


def _sheet(register: Register, text: str) -> list[Suggestion]:
    found = register.ask(sheet_named, text)
    if found is None:
        return []
    arguments = {"complaint_id": found.complaint_id, "action": "dispose", "giver": found.giver}
    return [Suggestion(_("Catat lembar yang kembali"), text.strip().upper(), Place.REGISTER, arguments)]


def _suggestion(register: Register, row: ComplaintRow) -> Suggestion:
    day = short_date(register.clock.local(row.received_at).date())
    detail = " · ".join(part for part in (row.complainant, row.channel, day, STATUS_NAMES[row.status]()) if part)
    return Suggestion(f"{row.number} · {row.subject}", detail, Place.REGISTER, {"complaint_id": row.id})
