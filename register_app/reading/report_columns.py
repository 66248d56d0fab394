"""Which figures of which recap the report prints: its tables show them, and its delta compares them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from register_app.i18n import _
from register_app.rules.figure_names import figure_name


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table of the report: what it is called, its figures, and the heads that are set by hand."""

    title: Callable[[], str]
    heads: Mapping[str, Callable[[], str]]

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures in the order of the paper."""
        return tuple(self.heads)


STATES = PrintedTable(
    lambda: _("Keadaan Pengaduan Menurut Media"),
    {
        "not_verified": lambda: _("Belum\nterverifi-\nkasi"),
        "not_followed_up": lambda: _("Belum\nditindak-\nlanjuti"),
        "in_progress": lambda: _("Proses"),
        "finished": lambda: _("Selesai"),
        "postponed": lambda: _("Tunda"),
        "archived": lambda: _("Arsip"),
        "grand_total": lambda: _("Jumlah"),
    },
)
FLOW = PrintedTable(
    lambda: _("Arus Pengaduan"),
    {
        "carried_over": lambda: _("Sisa\nlalu"),
        "received": lambda: _("Masuk"),
        "total": lambda: _("Jumlah"),
        "finished": lambda: _("Selesai"),
        "in_progress": lambda: _("Proses"),
        "postponed": lambda: _("Tunda"),
        "gone": lambda: _("Bukan\nwewenang,\narsip"),
        "percent_on_time": lambda: _("%\ntepat\nwaktu"),
    },
)
SHARES = PrintedTable(
    lambda: _("Pengaduan Menurut Kategori"),
    {
        "received": lambda: _("Masuk"),
        "finished": lambda: _("Selesai"),
        "open": lambda: _("Proses, tunda"),
        "gone": lambda: _("Bukan wewenang,\narsip"),
    },
)
UNITS = PrintedTable(
    lambda: _("Pengaduan Menurut Unit"),
    {
        "grand_total": lambda: _("Jumlah"),
        "finished": lambda: _("Selesai"),
        "in_progress": lambda: _("Proses"),
        "not_followed_up": lambda: _("Belum\nditindak-\nlanjuti"),
        "not_verified": lambda: _("Belum\nterverifi-\nkasi"),
        "percent_followed_up": lambda: _("% tindak\nlanjut"),
    },
)

COMPARED: Mapping[str, PrintedTable] = {"status/channel": STATES, "bulanan/channel": FLOW}
"""Tables that tell what changed since a report was frozen; the others would tell the same again."""


def name_of(figure: str) -> str:
    """A figure in running words; the whole intake is called as the head of its column is."""
    return _("Jumlah") if figure == "grand_total" else figure_name(figure)
