"""What a copied page of SP4N-LAPOR! fills in which field of the form."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from register_app.rules.channels import Confidentiality
from register_app.rules.lapor_page import LaporPage
from ui.widgets.date_text import date_words, moment_words

ENOUGH = 4
"""So many parts make a copied page; fewer may be any text that mentions a number and a day."""


def looks_like_a_page(page: LaporPage) -> bool:
    """Whether a paste is a whole page rather than a sentence out of one."""
    return len(page.filled) >= ENOUGH and bool(page.tracking_id or page.title) and bool(page.text)


def content_of(page: LaporPage, categories: tuple[str, ...]) -> dict[str, Any]:
    """Field name → value for what the page told; what it did not tell is not named."""
    told = {name: fill(page) for name, fill in _FILLS.items()}
    told["category"] = next((name for name in categories if name.lower() == page.category.lower()), "")
    return {name: value for name, value in told.items() if value}


def _received(page: LaporPage) -> str:
    if page.reported_at is not None:
        return moment_words(page.reported_at.replace(tzinfo=None))
    return moment_words(datetime.combine(page.reported_on, datetime.min.time())) if page.reported_on else ""


def _secrecy(page: LaporPage) -> str:
    if page.anonymous:
        return Confidentiality.ANONYMOUS.value
    return Confidentiality.SECRET.value if page.secret else ""


def _day(day: date | None) -> str:
    return date_words(day) if day else ""


_FILLS: Mapping[str, Callable[[LaporPage], Any]] = {
    "online.tracking_id": lambda page: page.tracking_id,
    "received_at": _received,
    "online.source": lambda page: page.source,
    "online.category": lambda page: page.category,
    "online.agency": lambda page: page.agency,
    "confidentiality": _secrecy,
    "complainant.name": lambda page: page.reporter,
    "kind": lambda page: page.kind.value if page.kind else "",
    "subject": lambda page: page.title,
    "summary": lambda page: page.text,
    "event_date": lambda page: _day(page.event_on),
    "event_place": lambda page: page.place,
    "online.log": lambda page: page.log_text,
}
"""Form field → what the page says of it."""
