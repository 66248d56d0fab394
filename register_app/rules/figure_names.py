"""What each figure of a recap is called in the head of a column, and how it is said that two figures disagree."""

from collections.abc import Callable, Mapping

from register_app.i18n import _

FIGURE_NAMES: Mapping[str, Callable[[], str]] = {
    "carried_over": lambda: _("Sisa bulan lalu"),
    "received": lambda: _("Masuk"),
    "total": lambda: _("Jumlah"),
    "finished": lambda: _("Selesai"),
    "in_progress": lambda: _("Proses"),
    "postponed": lambda: _("Tunda"),
    "gone": lambda: _("Bukan wewenang, arsip"),
    "not_ours": lambda: _("Bukan wewenang, arsip"),
    "remaining": lambda: _("Sisa"),
    "open": lambda: _("Proses, tunda"),
    "percent_finished": lambda: _("% selesai"),
    "percent_on_time": lambda: _("% tepat waktu"),
    "complaints": lambda: _("Daftar pengaduan"),
}
"""A figure that is not listed is the name of a row (a channel, a category, a month)."""


def figure_name(figure: str) -> str:
    """``received`` → Masuk; what is no figure is a name already."""
    return FIGURE_NAMES[figure]() if figure in FIGURE_NAMES else figure


def disagreement(figure: str, first: int, second: int) -> str:
    """Name the figure that does not agree with itself, and both values."""
    return _("{figure} tidak cocok: {first} di satu tempat, {second} di tempat lain.").format(
        figure=figure_name(figure), first=first, second=second
    )
