"""The SOP sheet: the office's table of steps, blank or with the real times of a complaint beside the standard ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from register_app.forms.cleaning import one_line
from register_app.forms.closing import Closing, draw_closing
from register_app.forms.drawing import Drawing
from register_app.forms.facts_sop import SopCaseFacts, SopFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.sop_way import draw_way
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.forms.typeface import width
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, short_date
from register_app.rules.sop import STATE_NAMES, SopMeasure, SopState, SopStep
from register_app.rules.sop_time import in_its_unit, length_words, standard_words

FORM = "sop"
_LAYOUT = "1"
_EDGES = {F4: (20.0, 312.0, 206.8), A4: (15.0, 282.0, 202.4)}
"""Left and right edge of the text and baseline of the foot, on the paper turned."""

_TOP = 12.0
_HEAD_LINE = 16.6
_STYLE = TableStyle(size=9, head_size=8.5, lowest_row=8.5, padding=1.3)
_DENSE = TableStyle(size=8.5, head_size=8, lowest_row=8.5, padding=1.2)
_WIDE = 290.0
"""From this width of the text on a table with real times is set in the larger size (mm)."""

_FIELD_XS = (0.0, 33.0, 36.0)
_ACTORS_SHARE = 0.34
"""Where the heads of a column for each actor would take more of the width, one column names them instead."""

_HEAD_ROOM = 2.6
_FIRST_ACTOR = 2
"""Number and activity stand before the actors."""

_SIGNATURE = 193.0 / 285.0


def compose(facts: SopFacts, paper: Paper) -> Document:
    """Compose the table on F4 or A4 lying on its side; media with an SOP of their own get a table each."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper.turned, left, right, _TOP, foot - 7, lambda drawing: _continued(drawing, right))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)
    if facts.case is not None:
        _case(flow, facts.case, facts.mark.zone)

    def end(below: Flow) -> float:
        return _end(below, facts)

    tail = flow.high(end)
    for place, table in enumerate(facts.tables):
        _caption(flow, table.channel, table.steps, facts, first=place == 0)
        measures = facts.case.measures if facts.case is not None else ()
        made, rows = _table(flow, table.steps, measures)
        made.draw(flow, rows, tail=tail if place == len(facts.tables) - 1 else 0.0)
        draw_way(flow, made, _columns_of_actors(flow, table.steps, measures))
    end(flow)
    finish(flow.pages, facts.mark, [_foot(facts)], left, right, foot)
    title = _name(facts)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _end(flow: Flow, facts: SopFacts) -> float:
    """Notes and signature, which go with the last rows."""
    _notes(flow, facts)
    closing = Closing(facts.signer, facts.city, facts.signed_on, ())
    return draw_closing(flow, closing, flow.left + flow.width * _SIGNATURE, (55.0, 25.0))


def _name(facts: SopFacts) -> str:
    if facts.case is None:
        return _("SOP {title}").format(title=one_line(facts.heading.title) or _("penanganan pengaduan"))
    return _("SOP dan waktu nyata {number}").format(number=one_line(facts.case.register_number))


def _foot(facts: SopFacts) -> str:
    return registered(facts.case.register_number) if facts.case is not None else _name(facts)


def _continued(drawing: Drawing, right: float) -> float:
    continued(drawing, right, _HEAD_LINE, _("lanjutan Standar Operasional Prosedur"))
    return _HEAD_LINE + 3.2


def _title(flow: Flow, facts: SopFacts) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 7.9, _("STANDAR OPERASIONAL PROSEDUR"), 13, Face.BOLD, Align.CENTRE)
    flow.skip(8.4)
    if facts.heading.title:
        flow.lines([one_line(facts.heading.title).upper()], 12, 5.4, face=Face.BOLD, align=Align.CENTRE)
    told = [one_line(facts.heading.number) and _("Nomor {number}").format(number=one_line(facts.heading.number))]
    if facts.heading.effective_on:
        day = long_date(date.fromisoformat(facts.heading.effective_on))
        told.append(_("berlaku sejak {day}").format(day=day))
    flow.lines(["\u00a0\u00a0·\u00a0 ".join(filter(None, told))] if any(told) else [], 9.5, 4.8, align=Align.CENTRE)
    flow.skip(3.0)


def _case(flow: Flow, case: SopCaseFacts, zone: str) -> None:
    received = _("{day} pukul {hour}, {channel}").format(
        day=long_date(case.received_at), hour=hour(case.received_at, zone), channel=one_line(case.channel)
    )
    as_of = _("{status}, per {day} pukul {hour}").format(
        status=case.status, day=long_date(case.as_of), hour=hour(case.as_of, zone)
    )
    for label, value, face in (
        (_("No. Register"), one_line(case.register_number), Face.BOLD),
        (_("Pokok pengaduan"), one_line(case.subject) or "-", Face.REGULAR),
        (_("Diterima"), received, Face.REGULAR),
        (_("Status"), as_of, Face.REGULAR),
    ):
        flow.field(label, value, _FIELD_XS, 10, 4.9, face)
    flow.skip(1.0)


def _caption(flow: Flow, channel: str, steps: Sequence[SopStep], facts: SopFacts, *, first: bool) -> None:
    """Name the medium that the steps hold for, where there is more than one SOP."""
    if facts.case is not None or not channel:
        flow.skip(1.5)
        return
    table, rows = _table(flow, steps, ())
    flow.need(8.6 + table.height(rows[:3]))
    flow.drawing.text(
        flow.left,
        flow.y + (5.0 if first else 8.0),
        _("Media: {channel}").format(channel=one_line(channel)),
        10.5,
        Face.BOLD,
    )
    flow.skip(7.4 if first else 10.4)


def _table(flow: Flow, steps: Sequence[SopStep], measures: Sequence[SopMeasure]) -> tuple[Table, list[Row]]:
    """The table with its rows; columns of figures and actors keep their width, texts share what is left."""
    style = _style(flow, measures)
    actors = _actors(steps, style, flow.width * _ACTORS_SHARE)
    columns = [
        _Sized(Column(_("No."), 9), firm=True),
        _Sized(Column(_("Aktivitas"), 58, Align.LEFT)),
        *(_Sized(Column(actor, wide, group=_("Pelaksana")), firm=True) for actor, wide in actors.items()),
        *(() if actors else (_Sized(Column(_("Pelaksana"), 32, Align.LEFT)),)),
        _Sized(Column(_("Kelengkapan"), 34, Align.LEFT, _("Mutu Baku"))),
        _Sized(Column(_("Waktu"), 17, group=_("Mutu Baku")), firm=True),
        _Sized(Column(_("Output"), 30, Align.LEFT, _("Mutu Baku"))),
        *(_real_columns() if measures else (_Sized(Column(_("Keterangan"), 30, Align.LEFT)),)),
    ]
    kept = sum(each.column.width for each in columns if each.firm)
    texts = scaled([each.column for each in columns if not each.firm], flow.width - kept)
    left = iter(texts)
    widths = [each.column if each.firm else next(left) for each in columns]
    return Table(widths, style, flow.left), _rows(steps, measures, tuple(actors))


@dataclass(frozen=True, slots=True)
class _Sized:
    """A column, and whether it keeps its width on every paper."""

    column: Column
    firm: bool = False


def _real_columns() -> tuple[_Sized, ...]:
    real = _("Waktu Nyata")
    heads = ((_("Mulai"), 20), (_("Selesai"), 20), (_("Lama"), 18), (_("Hasil"), 19))
    return tuple(_Sized(Column(head, wide, group=real), firm=True) for head, wide in heads)


def _rows(steps: Sequence[SopStep], measures: Sequence[SopMeasure], actors: tuple[str, ...]) -> list[Row]:
    rows: list[Row] = []
    for place, step in enumerate(steps):
        performed = ("",) * len(actors) or (step.actor,)
        quality = (step.needs or "-", standard_words(step.amount, step.unit), step.output or "-")
        real = _real(measures[place]) if measures else (step.remark,)
        rows.append(Row((f"{place + 1}.", step.activity, *performed, *quality, *real)))
    return rows


def _style(flow: Flow, measures: Sequence[SopMeasure]) -> TableStyle:
    return _STYLE if flow.width >= _WIDE or not measures else _DENSE


def _columns_of_actors(flow: Flow, steps: Sequence[SopStep], measures: Sequence[SopMeasure]) -> tuple[int, ...]:
    """For each step the column of its actor; empty where one column names them all."""
    actors = tuple(_actors(steps, _style(flow, measures), flow.width * _ACTORS_SHARE))
    return tuple(_FIRST_ACTOR + actors.index(one_line(step.actor)) for step in steps) if actors else ()


def _actors(steps: Sequence[SopStep], style: TableStyle, room: float) -> dict[str, float]:
    """Who performs, in order of appearance, each with the width of its head; empty when they take too much room."""
    actors = dict.fromkeys(one_line(step.actor) for step in steps)
    widths = {actor: _widest_word(actor, style.head_size) + _HEAD_ROOM for actor in actors}
    return widths if sum(widths.values()) <= room else {}


def _widest_word(words: str, size: float) -> float:
    return max((width(word, size, Face.BOLD) for word in words.split()), default=0.0)


def _real(measured: SopMeasure) -> tuple[str, str, str, str]:
    length = "-" if measured.real is None else length_words(measured.real, measured.unit)
    return _moment(measured.begun), _moment(measured.ended), length, verdict(measured)


def verdict(measured: SopMeasure) -> str:
    """What the last column says: within or over its standard, or where the step stands."""
    if measured.state is SopState.RUNNING and measured.over:
        return _("Berjalan, lewat baku")
    if measured.state is not SopState.DONE or measured.over is None:
        return "-" if measured.state is SopState.WAITING else STATE_NAMES[measured.state]()
    if not measured.over:
        return _("Sesuai baku")
    more = (measured.real or 0) - in_its_unit(measured.step.amount or 0, measured.unit)
    return _("Lewat {more}").format(more=length_words(more, measured.unit))


def _moment(moment: datetime | None) -> str:
    return f"{short_date(moment)}\n{hour(moment)}" if moment is not None else "-"


def _notes(flow: Flow, facts: SopFacts) -> None:
    if facts.case is None:
        return
    flow.skip(0.6)
    flow.note(
        _(
            "Keterangan: menit dan jam yang dimulai dan selesai pada hari yang sama dihitung menurut jam dinding; yang "
            "melewati hari hanya menurut jam kerja kantor. Hari dihitung sejak hari berikutnya; hari kerja tanpa akhir "
            "pekan dan hari libur. Waktu menunggu pelapor (tunda) tidak dihitung."
        )
    )
    if facts.case.entered_later:
        flow.note(_("Pengaduan ini dipindahkan dari buku lama, sehingga waktu pencatatannya tidak diukur."))
