"""Days on the command line: ISO in."""

from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.i18n import _


def day(option: str, text: str | None) -> date | None:
    """The day that an option names; RefusedError names the option when it is no ISO date."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RefusedError(
            [Problem(option, _("Tanggal {text} tidak terbaca. Tulis seperti 2024-02-20.").format(text=text))]
        ) from error


def required_day(option: str, text: str | None) -> date:
    """Like `day`, for an option that must be there."""
    found = day(option, text)
    if found is None:
        raise RefusedError(
            [Problem(option, _("Tanggal ini wajib ada. Tulis seperti {option} 2024-02-20.").format(option=option))]
        )
    return found
