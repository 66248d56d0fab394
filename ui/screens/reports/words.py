"""How figures are shown and explained: the dash for nothing, the definition, and the name of the list behind each."""

from collections.abc import Mapping
from dataclasses import dataclass

from register_app.i18n import _
from register_app.reading.recap import FLOW_COLUMNS, Recap, Row, divisible
from register_app.rules.dates import hour, long_date
from register_app.rules.figure_names import figure_name
from register_app.rules.figures import DEFINITIONS
from ui.screens.reports.kinds import Period

PERCENT = "percent_"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table on the screen; ``total`` marks the one that sums up."""

    row: Row
    total: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """What every explanation needs: the recap, its period, the zone's letters, and channels' names by code."""

    recap: Recap
    period: Period
    zone: str
    channels: Mapping[str, str]

    def as_of(self) -> str:
        """10 November 2026, 09.42 WITA."""
        moment = self.recap.as_of
        return f"{long_date(moment.date())}, {hour(moment, self.zone)}"

    def name(self, figure: str) -> str:
        """The head of a column."""
        return self.channels.get(figure) or figure_name(figure)

    def tip(self, line: Line, figure: str) -> str:
        """What a figure means, when it was counted, and what a click does."""
        said = [definition(figure), _("Keadaan per {moment}.").format(moment=self.as_of())]
        count = len(line.row.ids.get(figure, ()))
        if count and shown(line.row, figure) != "-":
            said.append(_("Klik untuk membuka {count} pengaduan.").format(count=count))
        return "\n".join(said)

    def list_title(self, line: Line, figure: str) -> str:
        """Masuk, Surat, Oktober 2026: what the list of a figure is called."""
        month_row = figure in self.channels or (figure == "total" and not is_flow(self.recap))
        if month_row:
            channel = self.channels.get(figure, "")
            when = self.period.words if line.total else f"{line.row.label} {self.period.words}"
            return ", ".join(part for part in (_("Masuk"), channel, when) if part)
        label = "" if line.total else line.row.label
        return ", ".join(part for part in (figure_name(figure), label, self.period.words) if part)


def is_flow(recap: Recap) -> bool:
    """Whether the main table is the flow of a month."""
    return recap.main.columns == FLOW_COLUMNS


def shown(row: Row, figure: str) -> str:
    """A count or a percentage; zero and what cannot be divided are a dash, months ahead are blank."""
    value = row.values.get(figure)
    if value is None:
        return ""
    if figure.startswith(PERCENT):
        return str(value) if divisible(row, figure) else "-"
    return str(value) if value else "-"


def definition(figure: str) -> str:
    """The sentence of ``rules``; a channel's count is defined by the matrix."""
    return DEFINITIONS[figure]() if figure in DEFINITIONS else DEFINITIONS["matrix"]()


def rule_of(recap: Recap) -> str:
    """What holds between the figures of the main table."""
    if is_flow(recap):
        return _("Sisa bulan lalu + masuk = selesai + proses + tunda + bukan wewenang, arsip. Sisa = proses + tunda.")
    if recap.as_of.date() > recap.last:
        return DEFINITIONS["matrix"]()
    running = _("Bulan yang sedang berjalan ikut dihitung di sini; di kertas kosong sampai bulannya berakhir.")
    return f"{DEFINITIONS['matrix']()} {running}"
