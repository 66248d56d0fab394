"""Days on the command line: ISO in."""

from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.rules.dates import long_date

EARLIEST, LATEST = date(1900, 1, 1), date(9998, 12, 31)
"""No register reaches further; a day beyond (0001-01-01, 9999-12-31) means "from the beginning", "to the end"."""


def day(option: str, text: str | None) -> date | None:
    """The day that an option names; RefusedError names the option when it is no ISO date."""
    if text is None:
        return None
    try:
        found = date.fromisoformat(text.strip())
    except ValueError as error:
        raise RefusedError(
            [Problem(option, _("Tanggal {text} tidak terbaca. Tulis seperti 2024-02-20.").format(text=text))]
        ) from error
    return min(max(found, EARLIEST), LATEST)


def required_day(option: str, text: str | None) -> date:
    """Like `day`, for an option that must be there."""
    found = day(option, text)
    if found is None:
        raise RefusedError(
            [Problem(option, _("Tanggal ini wajib ada. Tulis seperti {option} 2024-02-20.").format(option=option))]
        )
    return found


def require_order(first: date | None, last: date | None) -> None:
    """Refuse a period that ends before it begins."""
    if first and last and first > last:
        text = _("Periode terbalik: {first} sesudah {last}. Tukar kedua tanggalnya.")
        raise RefusedError([Problem("--from", text.format(first=long_date(first), last=long_date(last)))])
