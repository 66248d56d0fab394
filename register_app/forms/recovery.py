"""The recovery sheet for the safe (lembar pemulihan): the printed key that opens the register when passphrases fail."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import FRAME, GRID, Drawing
from register_app.forms.facts import RecoveryFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.qr import code
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.typeset import Fitted, fit, wrap
from register_app.i18n import _
from register_app.rules.dates import hour, long_date

FORM = "lembar-pemulihan"
_LAYOUT = "1"
_TOP = 14.0
_EDGES = {A4: (25.0, 185.0, 285.0), F4: (25.0, 190.0, 318.0)}
_SIZE, _STEP = 11.0, 5.4
_FIELD_XS = (0.0, 42.0, 45.0)
_COLUMNS = 4
_CELL = 13.0
_CODE_SIDE = 46.0
_KEY_SIZES = (18.0, 16.0, 14.0, 12.0, 10.0, 8.0)


def compose(facts: RecoveryFacts, paper: Paper) -> Document:
    """Compose the sheet on one A4 or F4 page."""
    left, right, foot = _EDGES[paper]
    flow = Flow(paper, left, right, _TOP, foot - 6, lambda drawing: _continued(drawing, right))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _title(flow)
    _about(flow, facts)
    _key(flow, facts.key_groups)
    _code_and_instructions(flow, facts)
    _kept(flow)
    finish(flow.pages, facts.mark, [_("Lembar pemulihan")], left, right, foot)
    title = _("Lembar Pemulihan {office}").format(office=one_line(facts.office))
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _continued(drawing: Drawing, right: float) -> float:
    continued(drawing, right, 17, _("lanjutan Lembar Pemulihan"))
    return 20.0


def _title(flow: Flow) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, flow.y + 10, _("LEMBAR PEMULIHAN REGISTER PENGADUAN"), 13, Face.BOLD, Align.CENTRE)
    warning = _("RAHASIA - SIMPAN DI BRANKAS, TERPISAH DARI KOMPUTER")
    flow.drawing.text(middle, flow.y + 16, warning, 10.5, Face.BOLD, Align.CENTRE)
    flow.skip(21)


def _about(flow: Flow, facts: RecoveryFacts) -> None:
    made = _("{day} pukul {hour}").format(day=long_date(facts.created_at), hour=hour(facts.created_at, facts.mark.zone))
    for label, value in (
        (_("Kantor"), facts.office),
        (_("Akun pertama"), facts.account),
        (_("Berkas register"), facts.register_name),
        (_("Dibuat pada"), made),
    ):
        if value:
            flow.field(label, one_line(value), _FIELD_XS, _SIZE, _STEP)
    flow.skip(4)


def _key(flow: Flow, groups: Sequence[str]) -> None:
    """The key in numbered groups, four to a row, large enough to be typed from."""
    flow.lines([_("Kunci pemulihan")], _SIZE, _STEP, face=Face.BOLD)
    flow.skip(2)
    cell = flow.width / _COLUMNS
    rows = (len(groups) + _COLUMNS - 1) // _COLUMNS
    flow.need(rows * _CELL)
    drawing, top = flow.drawing, flow.y
    room = cell - 9
    size = min((fit(group, room, 1, _KEY_SIZES, Face.BOLD).size for group in groups), default=_KEY_SIZES[0])
    for place, group in enumerate(groups):
        x = flow.left + place % _COLUMNS * cell
        y = top + place // _COLUMNS * _CELL
        drawing.text(x + 1.5, y + 3.6, str(place + 1), 7.5, grey=0.3)
        lines = wrap(group, room, size, Face.BOLD)
        drawing.centred_in_row(x + cell / 2 + 1.5, y, _CELL, Fitted(tuple(lines), size), Face.BOLD, Align.CENTRE)
    bottom = top + rows * _CELL
    drawing.across(flow.left, flow.right, [top + row * _CELL for row in range(1, rows)])
    for column in range(1, _COLUMNS):
        drawing.line(flow.left + column * cell, top, flow.left + column * cell, bottom, GRID)
    drawing.frame(flow.left, top, flow.right, bottom, FRAME)
    flow.y = bottom + 6


def _code_and_instructions(flow: Flow, facts: RecoveryFacts) -> None:
    """The key as a code at the left, what to do with the sheet beside it."""
    flow.need(_CODE_SIDE + 8)
    drawing, top = flow.drawing, flow.y
    drawing.add(code(flow.left, top, _CODE_SIDE, "-".join(facts.key_groups)))
    drawing.text(
        flow.left + _CODE_SIDE / 2,
        top + _CODE_SIDE + 2,
        _("kunci yang sama sebagai kode"),
        7.5,
        align=Align.CENTRE,
        grey=0.3,
    )
    left = flow.left
    flow.left += _CODE_SIDE + 6
    flow.y = top - 1
    for place, instruction in enumerate(facts.instructions or _usual_instructions(), start=1):
        _numbered(flow, place, instruction)
    flow.left = left
    flow.y = max(flow.y, top + _CODE_SIDE + 2) + 8


def _numbered(flow: Flow, place: int, instruction: str) -> None:
    lines = wrap(instruction, flow.width - 6, 10)
    flow.need(4.6 * min(len(lines), 2))
    flow.drawing.text(flow.left, flow.y + 4.6, f"{place}.", 10)
    flow.lines(lines, 10, 4.6, inset=6)
    flow.skip(1.4)


def _usual_instructions() -> tuple[str, ...]:
    return (
        _("Lembar ini membuka seluruh register tanpa kata sandi. Siapa pun yang memegangnya dapat membaca isinya."),
        _("Masukkan ke dalam amplop, tutup, bubuhi paraf pada tutupnya, lalu simpan di brankas kantor."),
        _("Jangan difoto, difotokopi, atau dikirim melalui pesan."),
        _(
            'Bila kata sandi hilang: buka program, pilih "Pakai lembar pemulihan", ketik kunci di atas atau '
            "pindai kodenya, lalu buat kata sandi baru."
        ),
        _(
            "Bila lembar ini hilang atau dilihat orang lain, buat lembar baru pada hari itu juga; "
            "lembar lama lalu tidak berlaku."
        ),
    )


def _kept(flow: Flow) -> None:
    """Where it lies and who put it there, to be written by pen."""
    height = 30.0
    flow.need(height)
    drawing, top = flow.drawing, flow.y
    drawing.frame(flow.left, top, flow.right, top + height)
    middle = (flow.left + flow.right) / 2
    drawing.line(middle, top, middle, top + height)
    for x, end, lines in (
        (flow.left, middle, (_("Disimpan di"), _("Sejak tanggal"), _("Nomor amplop"))),
        (middle, flow.right, (_("Diserahkan oleh"), _("Diterima oleh"), _("Paraf"))),
    ):
        for place, label in enumerate(lines):
            y = top + 8 + place * 9
            drawing.text(x + 2, y, label, 9.5)
            drawing.dots(x + 29, end - 3, y + 0.6)
    flow.skip(height)
