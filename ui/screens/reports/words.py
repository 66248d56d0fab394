"""How figures are shown, explained and compared: the form's own nought, the definition, the difference."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from register_app.i18n import _
from register_app.reading.recap import Recap, Row, Table, definition, divisible
from register_app.rules.dates import day_month, hour, long_date, number
from register_app.rules.figure_names import figure_kind, figure_name
from register_app.rules.periods import Period

FLOW, MATRIX = "bulanan", "matriks"
DASH = "-"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table on the screen, and the one it is compared with; ``total`` marks the one that sums up."""

    row: Row
    total: bool = False
    before: Row | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """What every explanation needs: the recap, its period, the zone's letters, channels' names, how nought is written.

    ``before`` is the same recap of the period that it is compared with.
    """

    recap: Recap
    period: Period
    zone: str
    channels: Mapping[str, str]
    zero: str = DASH
    before: Recap | None = None
    before_period: Period | None = None

    def as_of(self) -> str:
        """10 November 2026, 09.42 WITA."""
        moment = self.recap.as_of
        return f"{long_date(moment.date())}, {hour(moment, self.zone)}"

    def name(self, figure: str) -> str:
        """The head of a column; SP4N-LAPOR! keeps its abbreviation."""
        if self.recap.name == "sp4n" and figure == "percent_followed_up":
            return "%TL"
        return self.channels.get(figure) or figure_name(figure)

    def definition(self, figure: str) -> str:
        """The sentence of ``rules``; a channel's count is defined by the matrix."""
        return definition("received" if figure in self.channels else figure, self.recap.name)

    def tip(self, line: Line, figure: str) -> str:
        """What a figure means, when it was counted, what it was before, and what a click does."""
        words = line.row.values.get(figure)
        if isinstance(words, str):
            return "\n".join(part for part in (shown(line.row, figure), self.definition(figure)) if part)
        said = [self.definition(figure), _("Keadaan per {moment}.").format(moment=self.as_of())]
        if line.before is not None and self.before_period is not None:
            earlier = shown(line.before, figure, self.zero)
            said.append(f"{self.before_period.words}: {earlier or DASH}.")
        if opens(line.row, figure):
            said.append(_("Klik untuk membuka daftarnya."))
        if line.before is not None and opens(line.before, figure):
            said.append(_("Klik baris kecilnya, atau Shift+Enter, untuk daftar pembandingnya."))
        return "\n".join(said)

    def list_title(self, table: Table, line: Line, figure: str, *, earlier: bool = False) -> str:
        """Masuk, Surat, Oktober 2026: what the list behind a figure is called."""
        period = self.before_period if earlier and self.before_period else self.period
        channel = self.channels.get(figure, "")
        name = figure_name("received") if channel or self.recap.name == MATRIX else figure_name(figure)
        of_channel = table.title if table.name in self.channels else ""
        row = line.before if earlier and line.before is not None else line.row
        parts = [name, of_channel, channel]
        if is_month(row.code):
            parts.append(row.label if str(period.first.year) in row.label else f"{row.label} {row.code[:4]}")
        else:
            parts += ["" if line.total else row.label, period.words]
        return ", ".join(part for part in parts if part)

    def compared(self) -> str:
        """What the small lines of a comparison say; empty without one."""
        if self.before_period is None:
            return ""
        text = _("Baris kecil: {period}, lalu selisihnya. Keduanya dihitung per {moment}.")
        return text.format(period=self.before_period.words, moment=self.as_of())


def shown(row: Row, figure: str, zero: str = DASH) -> str:
    """A figure as the form writes it; months ahead are blank, what cannot be divided is the form's nought."""
    value = row.values.get(figure)
    if isinstance(value, str):
        return _TEXTS.get(figure_kind(figure), str)(value)
    if value is None:
        return "" if is_month(row.code) else _nought(zero)
    if not value or not divisible(row, figure):
        return _nought(zero)
    return number(value, 1) if isinstance(value, Decimal) else number(value)


def opens(row: Row, figure: str) -> bool:
    """Whether complaints stand behind a figure."""
    value = row.values.get(figure)
    return not isinstance(value, str) and bool(value)


def difference(line: Line, figure: str, zero: str = DASH) -> str:
    """12 · +2: what the figure was, and by how much it differs; nothing where there was and is nothing."""
    if line.before is None or figure_kind(figure) in _TEXTS:
        return ""
    now, then = line.row.values.get(figure), line.before.values.get(figure)
    was = shown(line.before, figure, zero) or DASH
    if isinstance(now, str) or isinstance(then, str) or now is None or then is None:
        return was
    if figure_kind(figure) != "count" and not (divisible(line.row, figure) and divisible(line.before, figure)):
        return was if then else ""
    change = Decimal(now) - Decimal(then)
    decimals = 1 if isinstance(now, Decimal) or isinstance(then, Decimal) else 0
    sign = "+" if change > 0 else "\N{MINUS SIGN}" if change < 0 else ""
    return f"{was} · {sign}{number(abs(change), decimals)}" if now or then else ""


def lines_of(table: Table, before: Table | None) -> tuple[Line, ...]:
    """The rows in the order of the form, each with the row that it is compared with."""
    rows = [Line(row, before=_match(row, place, table, before)) for place, row in enumerate(table.rows)]
    total = Line(table.totals, total=True, before=before.totals if before else None)
    return (total, *rows) if table.totals_first else (*rows, total)


def _match(row: Row, place: int, table: Table, before: Table | None) -> Row | None:
    """The same channel, category or unit; months stand against months by their place in the period."""
    if before is None:
        return None
    if is_month(row.code):
        return before.rows[place] if len(before.rows) == len(table.rows) else None
    return next((each for each in before.rows if each.code == row.code and each.label == row.label), None)


def is_month(code: str) -> bool:
    """Whether a row is a month: 2026-10."""
    return len(code) == len("2026-10") and code[4] == "-" and code.replace("-", "").isdigit()


def _nought(zero: str) -> str:
    """*Nihil* is said in the column of remarks; beside figures it is a dash."""
    return "0" if zero == "0" else DASH


def _moment(text: str) -> str:
    if not text:
        return DASH
    moment = datetime.fromisoformat(text)
    return f"{day_month(moment)} {hour(moment)}"


_TEXTS: Mapping[str, Callable[[str], str]] = {"moment": _moment, "text": str}
"""Kinds of columns that are read, not counted."""
