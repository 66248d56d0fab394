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
    "handled": lambda: _("Penanganan"),
    "grand_total": lambda: _("Total keseluruhan"),
    "not_verified": lambda: _("Belum terverifikasi"),
    "not_followed_up": lambda: _("Belum ditindaklanjuti"),
    "archived": lambda: _("Arsip"),
    "percent_followed_up": lambda: _("% tindak lanjut"),
    "closed_in_period": lambda: _("Ditutup dalam periode"),
    "share": lambda: _("%"),
    "rtl": lambda: _("RTL"),
    "rv": lambda: _("RV"),
    "rhp": lambda: _("RHP"),
    "last_seen": lambda: _("Terakhir dilihat"),
    "verified_within": lambda: _("Verifikasi ≤ 3"),
    "verified_over": lambda: _("Verifikasi > 3"),
    "followed_up_within": lambda: _("Tindak lanjut ≤ 5"),
    "followed_up_over": lambda: _("Tindak lanjut > 5"),
    "closed_within": lambda: _("Selesai ≤ 5"),
    "closed_over": lambda: _("Selesai > 5"),
    "closing_days": lambda: _("Rata-rata selesai (hari)"),
    "month": lambda: _("Bulan"),
    "result": lambda: _("Hasil penanganan"),
    "note": lambda: _("Keterangan"),
}
"""A figure that is not listed is the name of a row (a channel, a category, a month)."""


def figure_name(figure: str) -> str:
    """``received`` → Masuk; what is no figure is a name already."""
    return FIGURE_NAMES[figure]() if figure in FIGURE_NAMES else figure


_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("rtl", "rv", "closing_days"), "days"),
    **dict.fromkeys(("month", "result", "note"), "text"),
    "rhp": "rating",
    "last_seen": "moment",
    "share": "percent",
}


def figure_kind(figure: str) -> str:
    """How a figure is written: ``count``, ``percent``, ``days``, ``rating``, ``moment`` or ``text``."""
    return _KINDS.get(figure) or ("percent" if figure.startswith("percent_") else "count")


def disagreement(figure: str, first: int, second: int) -> str:
    """Name the figure that does not agree with itself, and both values."""
    return _("{figure} tidak cocok: {first} di satu tempat, {second} di tempat lain.").format(
        figure=figure_name(figure), first=first, second=second
    )
