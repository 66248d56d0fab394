"""The chase list (daftar tagih): for each official what is still waited for, since when, and how long it is over."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_chase import ChaseFacts, ChaseItem, ChaseOfficial, ChasePad
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, short_date, weekday_date
from register_app.rules.terbilang import count_words

FORM = "daftar-tagih"
_LAYOUT = "1"
_SIZE, _STEP = 11.0, 5.3
_TOP = 12.0
_EDGES = {F4: (20.0, 200.0, 318.0), A4: (18.0, 194.0, 284.0)}
"""Left, right and lower edge of the text."""

_STYLE = TableStyle(size=9.0, head_size=9.0, lowest_row=9.0, from_top=True)
_HEAD_OF_OFFICIAL = 32.0
"""So much of an official's part stays together (mm): the name and the first line of the table."""


def compose(facts: ChaseFacts, paper: Paper) -> Document:
    """Compose the list on F4 or A4, official after official, or each on a page of its own."""
    left, right, bottom = _EDGES[paper]
    title = _("Daftar tagih, {day}").format(day=short_date(facts.mark.printed_at))
    parts = [_part(facts, paper, officials) for officials in _parts(facts)]
    if facts.pads:
        _pads(parts[-1] if not facts.page_each else _begun(facts, paper, parts), facts.pads)
    pages = [page for flow in parts for page in flow.pages]
    finish(pages, facts.mark, [_("Daftar tagih")], left, right, bottom + 2.4)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in pages))


def _parts(facts: ChaseFacts) -> Sequence[Sequence[ChaseOfficial]]:
    """Who stands together under one letterhead."""
    return [[each] for each in facts.officials] if facts.page_each and facts.officials else [facts.officials]


def _part(facts: ChaseFacts, paper: Paper, officials: Sequence[ChaseOfficial]) -> Flow:
    flow = _blank_part(facts, paper)
    for official in officials:
        _official(flow, official)
    if not officials:
        _nothing(flow)
    return flow


def _begun(facts: ChaseFacts, paper: Paper, parts: list[Flow]) -> Flow:
    """A page of its own for what is chased at the desk; the one that says Nihil of the officials has room."""
    if facts.officials:
        parts.append(_blank_part(facts, paper))
    return parts[-1]


def _blank_part(facts: ChaseFacts, paper: Paper) -> Flow:
    left, right, bottom = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, bottom - 5, lambda drawing: _continued(drawing, right))
    _head(flow, facts)
    return flow


def _continued(drawing: Drawing, right: float) -> float:
    continued(drawing, right, 17, _("lanjutan Daftar Tagih"))
    return 20.0


def _head(flow: Flow, facts: ChaseFacts) -> None:
    flow.y = draw_kop(flow.drawing, facts.letterhead, flow.left, flow.right, _TOP)
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 9.5, _("DAFTAR TAGIH TINDAK LANJUT"), 12.5, Face.BOLD, Align.CENTRE)
    moment = _("Keadaan {day} pukul {hour}").format(
        day=weekday_date(facts.mark.printed_at), hour=hour(facts.mark.printed_at, facts.mark.zone)
    )
    flow.drawing.text(middle, flow.y + 15.0, moment, _SIZE, align=Align.CENTRE)
    flow.skip(21.0)


def _official(flow: Flow, official: ChaseOfficial) -> None:
    flow.need(_HEAD_OF_OFFICIAL)
    flow.skip(_STEP)
    flow.drawing.text(flow.left, flow.y, one_line(official.title), _SIZE, Face.BOLD)
    if official.name:
        flow.skip(_STEP)
        flow.drawing.text(flow.left, flow.y, one_line(official.name), _SIZE)
    flow.skip(1.6)
    flow.paragraph(_count(official), 9.5, 4.6)
    flow.skip(2.6)
    columns = (
        Column(_("No."), 8),
        Column(_("Nomor register"), 32.5, Align.LEFT),
        Column(_("Pokok pengaduan"), 44, Align.LEFT),
        Column(_("Yang ditunggu"), 30, Align.LEFT),
        Column(_("Sejak"), 21),
        Column(_("Batas"), 20.5),
        Column(_("Lewat (hari)"), 11.5),
        Column(_("Paraf"), 12.5),
    )
    rows = [_row(place, item) for place, item in enumerate(official.items, start=1)]
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows)
    flow.skip(5.0)


def _count(official: ChaseOfficial) -> str:
    over = sum(item.days_over > 0 for item in official.items)
    waited = _("Yang masih ditunggu {count} hal.").format(count=count_words(len(official.items)))
    if not over:
        return waited
    return _("Yang masih ditunggu {count} hal, {over} di antaranya melewati batas waktu.").format(
        count=count_words(len(official.items)), over=count_words(over)
    )


def _row(place: int, item: ChaseItem) -> Row:
    sender = hidden_complainant() if item.confidential else _("Pelapor: {name}").format(name=item.complainant)
    waited = _("({days} hari)").format(days=item.days) if item.days else _("(hari ini)")
    since = f"{short_date(item.since)}\n{waited}"
    due = short_date(item.due_on) if item.due_on is not None else "-"
    over = str(item.days_over) if item.days_over else "-"
    return Row((str(place), item.register_number, f"{item.subject}\n{sender}", item.asked, since, due, over, ""))


def _pads(flow: Flow, pads: Sequence[ChasePad]) -> None:
    """The numbers of pads for power cuts whose sheets are not back."""
    flow.need(_HEAD_OF_OFFICIAL)
    flow.skip(_STEP)
    flow.drawing.text(flow.left, flow.y, _("Nomor cadangan yang belum kembali"), _SIZE, Face.BOLD)
    flow.skip(3.2)
    columns = (
        Column(_("Blok"), 30, Align.LEFT),
        Column(_("Nomor register"), 74, Align.LEFT),
        Column(_("Diambil oleh"), 40, Align.LEFT),
        Column(_("Sejak"), 23),
        Column(_("Paraf"), 13),
    )
    rows = [Row((one_line(pad.label), _numbers(pad), one_line(pad.made_by), _since(pad), "")) for pad in pads]
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows)
    flow.skip(5.0)


def _numbers(pad: ChasePad) -> str:
    count = _("{count} nomor").format(count=count_words(len(pad.numbers)))
    return f"{count}: {', '.join(one_line(number) for number in pad.numbers)}"


def _since(pad: ChasePad) -> str:
    waited = _("({days} hari)").format(days=pad.days) if pad.days else _("(hari ini)")
    return f"{short_date(pad.since)}\n{waited}" + (f"\n{_('mendesak')}" if pad.late else "")


def _nothing(flow: Flow) -> None:
    flow.paragraph(
        _("NIHIL. Tidak ada lembar disposisi atau tindak lanjut yang masih ditunggu dari pejabat mana pun."),
        _SIZE,
        _STEP,
    )
