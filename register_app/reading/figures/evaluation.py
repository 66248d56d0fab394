"""The evaluation (evaluasi): how much of each month's intake is finished, and by which way the answers went."""

from collections.abc import Callable, Mapping
from datetime import date

from register_app.i18n import _
from register_app.reading.figures.figure import CLOSINGS, INTAKE
from register_app.reading.figures.kind import Asked, Kind, Source
from register_app.reading.figures.months import months_so_far
from register_app.reading.figures.period import moments_of, month_code
from register_app.reading.figures.relations import closings, intake
from register_app.reading.figures.shape import TOTALS, Row, Table, Value
from register_app.reading.figures.tally import Line, Part, Tally, tally
from register_app.rules.statuses import Status

_NAME = "evaluasi"
_COLUMNS = ("received", "total", "finished", "percent_finished", "result", "closed_in_period", "note")
_FIGURES = {
    name: INTAKE[name] for name in ("received", "total", "finished", "percent_finished", "postponed", "archived")
}
_INTAKE = intake("month", "status", "how")
_CLOSINGS = closings(monthly=True)
_MONTH = Part("month", "month")
_CLOSED_MONTH = Part("month", "closed_month")
_WAYS = Part(
    "way",
    f"month || '/' || CASE WHEN status = '{Status.FORWARDED}' THEN '{Status.FORWARDED}' ELSE coalesce(how, '') END",
    INTAKE["finished"].where,
)

WAYS: Mapping[str, Callable[[], str]] = {
    "lisan": lambda: _("dijawab lisan"),
    "surat": lambda: _("dijawab dengan surat"),
    "telepon": lambda: _("dijawab melalui telepon"),
    "sp4n": lambda: _("dijawab melalui SP4N-LAPOR!"),
    "papan": lambda: _("dijawab di papan pengumuman"),
    Status.FORWARDED: lambda: _("diteruskan ke instansi lain"),
    "": lambda: _("selesai"),
}
"""How a month's complaints ended, in words."""


def _tables(asked: Asked) -> tuple[Table, ...]:
    moments = moments_of(asked.reader, asked.when)
    found = tally(asked.reader, _INTAKE, _FIGURES, (_MONTH, _WAYS), moments)
    closed = tally(asked.reader, _CLOSINGS, CLOSINGS, (_CLOSED_MONTH,), moments)["month"]
    rows = tuple(_row(found, closed, *month) for month in months_so_far(asked))
    totals = _values(found["month"].totals, closed.totals, "")
    whole = Row(_("Jumlah"), totals, wholes=found["month"].totals.wholes)
    return (Table(_NAME, _COLUMNS, rows, whole, head=_("Waktu penerimaan")),)


def _row(found: Mapping[str, Tally], closed: Tally, month: date, label: str, begun: bool) -> Row:  # noqa: FBT001 - unpacked
    code = month_code(month)
    if not begun:
        return Row(label, dict.fromkeys(_COLUMNS), code=code)
    line = found["month"].of(code)
    values = _values(line, closed.of(code), _result(found["way"], code))
    return Row(label, values, code=code, wholes=line.wholes)


def _values(line: Line, closed: Line, result: str) -> dict[str, Value]:
    known = {**line.values, **closed.values, "result": result, "note": _note(line)}
    return {column: known[column] for column in _COLUMNS}


def _result(ways: Tally, month: str) -> str:
    """2 dijawab dengan surat, 1 diteruskan ke instansi lain: the most frequent way first."""
    of_month = [
        (-line.row("", "").count("received"), _place(how), how)
        for when, _slash, how, line in ((*code.partition("/"), line) for code, line in ways.groups.items())
        if when == month
    ]
    return ", ".join(f"{-count} {_way(how)}" for count, _order, how in sorted(of_month))


def _place(how: str) -> int:
    return list(WAYS).index(how) if how in WAYS else len(WAYS)


def _way(how: str) -> str:
    return WAYS[how]() if how in WAYS else _("dijawab: {how}").format(how=how)


def _note(line: Line) -> str:
    parts = (
        (line.values["postponed"], _("{count} ditunda")),
        (line.values["archived"], _("{count} diarsipkan")),
    )
    return ", ".join(text.format(count=count) for count, text in parts if count)


def _source(_table: str, code: str, column: str) -> Source:
    if column in CLOSINGS:
        return Source(_CLOSINGS, CLOSINGS[column], _CLOSED_MONTH, code or None)
    return Source(_INTAKE, _FIGURES.get(column, INTAKE["received"]), _MONTH, None if code == TOTALS else code)


EVALUATION = Kind(
    lambda: _("Evaluasi penyelesaian pengaduan"),
    _tables,
    _source,
    ("received", "total", "finished", "percent_finished", "closed_in_period", "rounding"),
)
