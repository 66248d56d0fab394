"""Who is told of a matter with supervisory content (berkadar pengawasan): the inspectorate, as the office calls it."""

from collections.abc import Iterable

from register_app.i18n import _


def inspectorate_among(names: Iterable[str]) -> str:
    """The inspectorate's name in the office's own list, or its plain name where the list has none."""
    return next((name for name in names if "inspektorat" in name.lower()), _("Inspektorat"))
