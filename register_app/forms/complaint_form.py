"""The complaint form (formulir pengaduan): filled from the register, or blank with lines to write on."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import Choice
from register_app.forms.facts_desk import ComplaintFormFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish, registered
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.signature import name_line
from register_app.forms.table import HEAD_FILL
from register_app.forms.typeface import width
from register_app.forms.wording import hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import hour, long_date, weekday_date

FORM = "formulir"
_LAYOUT = "1"
_EDGES = {F4: (25.0, 195.0, 320.0), A4: (25.0, 190.0, 287.0)}
"""Left and right edge of the text and baseline of the foot."""

_TOP = 12.0
_XS = (2.0, 51.0, 54.0)
_SIZE, _STEP, _WRITTEN = 10.5, 5.1, 7.0
_BAND = 6.4
_BOX = 4.0
_PAIR = 34.0
_STORY_LINES = {F4: 8, A4: 4}


def compose(facts: ComplaintFormFacts, paper: Paper) -> Document:
    """Compose the form on F4 or A4; a long story runs on to the next page."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, foot - 7, lambda drawing: _continued(drawing, right))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow, facts)
    _person(flow, facts)
    _matter(flow, facts, _STORY_LINES[paper])
    _closing(flow, facts)
    number = facts.register_number
    finish(flow.pages, facts.mark, [registered(number) if number else _("Formulir kosong")], left, right, foot)
    title = _("Formulir Pengaduan {number}").format(number=number) if number else _("Formulir Pengaduan")
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _continued(drawing: Drawing, right: float) -> float:
    continued(drawing, right, 17, _("lanjutan Formulir Pengaduan"))
    return 20.0


def _title(flow: Flow, facts: ComplaintFormFacts) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 8.4, _("FORMULIR PENGADUAN MASYARAKAT"), 13, Face.BOLD, Align.CENTRE)
    flow.skip(11.6)
    moment = facts.received_at
    told = weekday_date(moment) + ", " + hour(moment, facts.mark.zone) if moment else ""
    _line(flow, _("No. register (diisi petugas)"), one_line(facts.register_number), 1)
    _line(flow, _("Hari, tanggal, jam"), told, 1)
    if facts.channel:
        _line(flow, _("Media"), one_line(facts.channel), 1)
    _boxes(flow, _("Jenis"), facts.kinds)


def _person(flow: Flow, facts: ComplaintFormFacts) -> None:
    person = facts.person
    _band(flow, _("A.\u00a0 Pelapor"))
    if facts.confidential:
        _line(flow, _("Nama"), hidden_complainant(), 1)
        return
    for label, value, lines in (
        (_("Nama"), person.name, 1),
        (_("Jenis dan nomor identitas"), person.identity, 1),
        (_("Alamat"), person.address, 2),
        (_("No. HP"), person.phone, 1),
        (_("Pos-el"), person.email, 1),
        (_("Lembaga (bila mewakili)"), person.organisation, 1),
    ):
        _line(flow, label, value or ("-" if facts.register_number else ""), lines)
    if not facts.register_number:
        _boxes(flow, _("Identitas"), (Choice(_("boleh diketahui")), Choice(_("dirahasiakan"))))


def _matter(flow: Flow, facts: ComplaintFormFacts, story_lines: int) -> None:
    matter, filled = facts.matter, bool(facts.register_number)
    _band(flow, _("B.\u00a0 Yang diadukan"))
    day = long_date(matter.day) if matter.day else ""
    for label, value, lines in (
        (_("Pokok pengaduan (apa)"), matter.subject, 2),
        (_("Tempat kejadian (di mana)"), matter.place, 1),
        (_("Tanggal kejadian (kapan)"), day, 1),
        (_("Terlapor (siapa)"), matter.reported, 1),
        (_("Uraian (bagaimana)"), matter.story, story_lines),
        (_("Penyelesaian yang diharap"), matter.wish, 2),
        (_("Bukti atau lampiran"), ", ".join(matter.evidence), 1),
    ):
        _line(flow, label, value or ("-" if filled else ""), lines)


def _closing(flow: Flow, facts: ComplaintFormFacts) -> None:
    """Notice and both signatures, kept together."""
    flow.need(_PAIR + 12)
    flow.skip(2.0)
    if facts.privacy:
        flow.note(" ".join(facts.privacy.split()))
    flow.skip(6.0)
    quarter = flow.width * 0.25
    names = ("" if facts.confidential else facts.person.name, facts.officer)
    for x, role, name in zip(
        (flow.left + quarter, flow.right - quarter), (_("Pelapor,"), _("Petugas pencatat,")), names, strict=True
    ):
        flow.drawing.text(x, flow.y, role, _SIZE, align=Align.CENTRE)
        if name:
            name_line(flow.drawing, x, flow.y + 20, flow.width / 2 - 8, name, (10.5, 10, 9.5), Align.CENTRE)
        else:
            flow.drawing.dots(x - 28, x + 28, flow.y + 20.6)
    flow.skip(24.0)


def _band(flow: Flow, words: str) -> None:
    flow.need(_BAND + 3 * _WRITTEN)
    flow.skip(2.0)
    flow.drawing.shade(flow.left, flow.y, flow.width, _BAND, HEAD_FILL)
    flow.drawing.text(flow.left + 2, flow.y + 4.5, words, _SIZE, Face.BOLD)
    flow.skip(_BAND + 0.8)


def _line(flow: Flow, label: str, value: str, lines: int) -> None:
    """A label with its value, or with so many lines to write on."""
    if value.strip():
        flow.field(label, value, _XS, _SIZE, _STEP)
        flow.skip(0.7)
        return
    flow.need(lines * _WRITTEN)
    flow.drawing.text(flow.left + _XS[0], flow.y + 5.4, label, _SIZE)
    flow.drawing.text(flow.left + _XS[1], flow.y + 5.4, ":", _SIZE)
    for _written in range(lines):
        flow.skip(_WRITTEN)
        flow.drawing.dots(flow.left + _XS[2], flow.right, flow.y - 1.0)


def _boxes(flow: Flow, label: str, choices: Sequence[Choice]) -> None:
    """Boxes to tick beside each other."""
    flow.need(_WRITTEN)
    base = flow.y + 5.0
    flow.drawing.text(flow.left + _XS[0], base, label, _SIZE)
    flow.drawing.text(flow.left + _XS[1], base, ":", _SIZE)
    x = flow.left + _XS[2]
    for place, choice in enumerate(choices):
        flow.drawing.box(x, base - 3.4, f"J{place}", choice.label, _BOX, ticked=choice.ticked)
        flow.drawing.text(x + _BOX + 2, base, choice.label, _SIZE)
        x += _BOX + 2 + width(choice.label, _SIZE) + 7
    flow.skip(_WRITTEN)
