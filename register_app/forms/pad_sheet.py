"""One blank sheet of a pad (lembar cadangan): its number, a code, and room to write a complaint by hand."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts_pad import PadFacts
from register_app.forms.kop import ABOVE_TITLE, draw_kop
from register_app.forms.marks import corner_squares
from register_app.forms.pad_grid import CODE_CELL, CODE_SIDE, GRIDS, PadGrid
from register_app.forms.qr import PAD_SHEET, SheetCode, code
from register_app.forms.sheet import CHOICE_BOX, Align, Face, Paper
from register_app.forms.typeface import width
from register_app.forms.typeset import CAPITALS_CENTRE, Fitted, down_to, fit, leading
from register_app.i18n import _

_INSET = 2.0
_LABEL = 25.0
"""From the label to the line that is written on."""

_BELOW = 2.3
"""A written line stands this far above the rule of its row."""

_COMB, _COMB_HIGH, _DIGITS = 4.9, 5.6, 16
"""A box for each digit of an identity number."""

_CHOICE_GAP, _BOX_GAP = 6.0, 1.8
_CHANNEL_ROWS = 3
_NOTICE_SHARE, _NOTICE_TOP = 0.42, 3.6
_SIGNED = 19.0
"""What both signatures need where they stand below the notice."""

_NOTICE = (8.0, 7.5)


class _Sheet:
    """A sheet while it is drawn; ``y`` is where the next row begins."""

    def __init__(self, facts: PadFacts, paper: Paper, number: str) -> None:
        self.facts, self.number = facts, number
        self.grid = GRIDS[paper.code]
        self.drawing = Drawing(paper)
        self.y = self.grid.top

    def base(self, high: float = 0.0) -> float:
        """The baseline of a text in the middle of the row at hand."""
        return self.y + (high or self.grid.row) / 2 + CAPITALS_CENTRE * self.grid.size

    def label(self, x: float, words: str, *, face: Face = Face.REGULAR) -> float:
        """A label in the row at hand; returns where it ends."""
        self.drawing.text(x, self.base(), words, self.grid.size, face)
        return x + width(words, self.grid.size, face)

    def dots(self, x: float, right: float) -> None:
        """A line to write on in the row at hand."""
        self.drawing.dots(x, right, self.y + self.grid.row - _BELOW)

    def rule(self, right: float = 0.0, high: float = 0.0) -> None:
        """End the row at hand with a rule."""
        self.y += high or self.grid.row
        self.drawing.line(self.grid.left, self.y, right or self.grid.right, self.y)


def pad_sheet(facts: PadFacts, paper: Paper, number: str) -> Drawing:
    """Draw the sheet of one number."""
    sheet = _Sheet(facts, paper, number)
    _head(sheet)
    _beside_the_code(sheet)
    _identity(sheet)
    _address(sheet)
    _channels(sheet)
    _gist(sheet)
    _handling(sheet)
    _signatures(sheet)
    grid = sheet.grid
    sheet.drawing.frame(grid.left, grid.top, grid.right, grid.bottom)
    return sheet.drawing


def notice_fits(facts: PadFacts, paper: Paper) -> bool:
    """Whether the privacy notice has room on the sheets; where it has none it stands on the cover, whole."""
    return not _notice(facts, GRIDS[paper.code]).rest


def _head(sheet: _Sheet) -> None:
    grid, drawing, facts = sheet.grid, sheet.drawing, sheet.facts
    middle = (grid.left + grid.right) / 2
    if grid.kop_top is not None:
        draw_kop(
            drawing, facts.letterhead, grid.left, grid.right, grid.kop_top, grid.title - ABOVE_TITLE - grid.kop_top
        )
    if grid.kop_top is None or facts.letterhead is None:
        office = fit(one_line(facts.office), grid.wide - 10, 1, (10.5, 10, 9.5, 9, 8.5, 8, 7.5), Face.BOLD)
        drawing.text(
            middle, grid.title - 5.6, office.lines[0] if office.lines else "", office.size, Face.BOLD, Align.CENTRE
        )
    title = _("FORMULIR PENGADUAN") if facts.channels else _("FORMULIR PENGADUAN TATAP MUKA")
    drawing.text(middle, grid.title, title, 13, Face.BOLD, Align.CENTRE)
    corner_squares(drawing, *grid.squares, grid.side)


def _beside_the_code(sheet: _Sheet) -> None:
    """Number, day and hour, name: three rows left of the code."""
    grid, drawing = sheet.grid, sheet.drawing
    left, right = grid.left + _INSET, grid.right - CODE_CELL
    middle = grid.top + 3 * grid.row / 2
    text = SheetCode(PAD_SHEET, 1, sheet.number).text
    drawing.add(code(right + (CODE_CELL - CODE_SIDE) / 2, middle - CODE_SIDE / 2, CODE_SIDE, text))
    drawing.line(right, grid.top, right, grid.top + 3 * grid.row)
    sheet.label(left, _("No. register"))
    fitted = fit(one_line(sheet.number), right - left - _LABEL - 2, 1, down_to(9, 13), Face.BOLD)
    drawing.centred_in_row(left + _LABEL, sheet.y, grid.row, fitted, Face.BOLD)
    sheet.rule(right)
    sheet.label(left, _("Hari, tanggal"))
    zone = right - 2 - width(sheet.facts.mark.zone, grid.size)
    drawing.text(zone, sheet.base(), sheet.facts.mark.zone, grid.size)
    hour = zone - (22 if grid.narrow else 34)
    sheet.dots(left + _LABEL, hour - 3)
    sheet.dots(sheet.label(hour, _("jam")) + 1.5, zone - 1.5)
    sheet.rule(right)
    sheet.label(left, _("Nama"))
    sheet.dots(left + _LABEL, right - 2)
    sheet.rule()


def _identity(sheet: _Sheet) -> None:
    """The kind by a tick, the number digit by digit."""
    grid = sheet.grid
    left = grid.left + _INSET
    sheet.label(left, _("Identitas"))
    end = _boxes(sheet, left + _LABEL, "I", (_("KTP"), _("SIM"), _("lainnya")))
    if grid.narrow:
        sheet.dots(end + 1, grid.right - 2)
        sheet.rule()
        sheet.label(left, _("Nomor"))
        _comb(sheet, left + _LABEL)
    else:
        comb = grid.right - 2 - _DIGITS * _COMB
        sheet.drawing.text(comb - 2, sheet.base(), _("no."), grid.size, align=Align.RIGHT)
        _comb(sheet, comb)
    sheet.rule()


def _address(sheet: _Sheet) -> None:
    """The address, the phone, and whether the name is to stay secret."""
    grid = sheet.grid
    left, right = grid.left + _INSET, grid.right - 2
    sheet.label(left, _("Alamat"))
    for line in range(grid.address_lines):
        sheet.y += (grid.row - 1.0) if line else 0.0
        sheet.dots(left + _LABEL, right)
    sheet.rule()
    sheet.label(left, _("No. HP"))
    words = _("identitas dirahasiakan")
    box = right - width(words, grid.size) - CHOICE_BOX - _BOX_GAP
    _boxes(sheet, box, "R", (words,))
    sheet.dots(left + _LABEL, box - 4)
    sheet.rule()


def _channels(sheet: _Sheet) -> None:
    """By which way it came, where the sheet serves all of them; too many end in a box and a line for the pen."""
    grid = sheet.grid
    left, right = grid.left + _INSET, grid.right - 2
    rows = _channel_rows(sheet, right - left - _LABEL)
    if not rows:
        return
    sheet.label(left, _("Media"))
    place = 0
    for row, names in enumerate(rows[:_CHANNEL_ROWS]):
        x = left + _LABEL
        sheet.y += (grid.row - 1.4) if row else 0.0
        if row == _CHANNEL_ROWS - 1 and len(rows) > _CHANNEL_ROWS:
            sheet.dots(_boxes(sheet, x, "M", (_("lainnya"),), place) - _CHOICE_GAP + 1.5, right)
            break
        for fitted in names:
            _box(sheet, x, f"M{place}", one_line(sheet.facts.channels[place]), fitted)
            x += CHOICE_BOX + _BOX_GAP + width(fitted.lines[0], fitted.size) + _CHOICE_GAP
            place += 1
    sheet.rule()


def _channel_rows(sheet: _Sheet, room: float) -> list[list[Fitted]]:
    """The channels as they stand beside each other."""
    rows: list[list[Fitted]] = []
    used = room
    for channel in sheet.facts.channels:
        fitted = fit(one_line(channel), room - CHOICE_BOX - _BOX_GAP, 1, down_to(8, sheet.grid.size))
        wide = CHOICE_BOX + _BOX_GAP + width(fitted.lines[0], fitted.size)
        if used + wide > room:
            rows.append([])
            used = 0.0
        rows[-1].append(fitted)
        used += wide + _CHOICE_GAP
    return rows


def _gist(sheet: _Sheet) -> None:
    """All the room between what was asked above and what is signed below."""
    grid, drawing = sheet.grid, sheet.drawing
    left, right = grid.left + _INSET, grid.right - 2
    below = grid.bottom - grid.sign - _handling_high(grid)
    caption = _("Isi pengaduan")
    drawing.text(left, sheet.y + 4.8, caption, grid.size, Face.BOLD)
    end = left + width(caption, grid.size, Face.BOLD)
    hint = _("(apa, di mana, kapan, siapa yang diadukan, apa yang diminta)")
    fitted = fit(hint, right - end - 2, 1, (8.5, 8.0, 7.5))
    if not fitted.rest:
        drawing.text(end + 2, sheet.y + 4.8, fitted.lines[0], fitted.size, Face.ITALIC)
    y = sheet.y + 4.8 + grid.pitch
    while y < below - 1.0:
        drawing.dots(left, right, y)
        y += grid.pitch
    sheet.y = below
    drawing.line(grid.left, below, grid.right, below)


def _handling(sheet: _Sheet) -> None:
    """Who takes it on, and whether it was answered or by when it will be."""
    grid = sheet.grid
    left, right = grid.left + _INSET, grid.right - 2
    answered = (_("dijawab langsung"), _("dijanjikan tgl."))
    start = sheet.label(left, _("Ditangani oleh")) + 1.5
    if grid.narrow:
        sheet.dots(start, right)
        sheet.y += grid.row - 1.0
        sheet.dots(_boxes(sheet, left, "J", answered) - _CHOICE_GAP + 1.5, right)
    else:
        middle = grid.left + grid.wide * 0.42
        sheet.dots(start, middle - 3)
        sheet.dots(_boxes(sheet, middle, "J", answered) - _CHOICE_GAP + 1.5, right)
    sheet.rule()


def _handling_high(grid: PadGrid) -> float:
    return 2 * grid.row - 1.0 if grid.narrow else grid.row


def _signatures(sheet: _Sheet) -> None:
    """The notice, and both signatures with room for the pen."""
    grid, drawing = sheet.grid, sheet.drawing
    notice = _notice(sheet.facts, grid)
    first = grid.left + (0.0 if grid.narrow else grid.wide * _NOTICE_SHARE)
    y = sheet.y
    if not notice.rest and notice.lines:
        drawing.lines(grid.left + _INSET, y + _NOTICE_TOP, notice.lines, notice.size)
        if grid.narrow:
            y += len(notice.lines) * leading(notice.size) + 1.2
    half = (grid.right - first) / 2
    for place, role in enumerate((_("Pelapor,"), _("Petugas penerima,"))):
        centre = first + half * (place + 0.5)
        drawing.text(centre, y + 4.6, role, grid.size, align=Align.CENTRE)
        drawing.dots(centre - half / 2 + 5, centre + half / 2 - 5, grid.bottom - 5.4)
        drawing.text(centre, grid.bottom - 1.6, _("nama dan tanda tangan"), 7.5, Face.ITALIC, Align.CENTRE, grey=0.3)


def _notice(facts: PadFacts, grid: PadGrid) -> Fitted:
    """The notice as it fits beside the signatures, or above them on a narrow sheet."""
    room = grid.wide - 2 * _INSET if grid.narrow else grid.wide * _NOTICE_SHARE - 2 * _INSET
    high = grid.sign - (_SIGNED if grid.narrow else _NOTICE_TOP)
    fitted = Fitted((), _NOTICE[0])
    for size in _NOTICE:
        fitted = fit(" ".join(facts.privacy.split()), room, int(high / leading(size)), (size,))
        if not fitted.rest:
            break
    return fitted if facts.privacy.strip() else Fitted((), _NOTICE[0])


def _boxes(sheet: _Sheet, x: float, letter: str, words: Sequence[str], first: int = 0) -> float:
    """Boxes beside each other in the row at hand; returns where the next would stand."""
    for place, each in enumerate(words, start=first):
        _box(sheet, x, f"{letter}{place}", each, Fitted((each,), sheet.grid.size))
        x += CHOICE_BOX + _BOX_GAP + width(each, sheet.grid.size) + _CHOICE_GAP
    return x


def _box(sheet: _Sheet, x: float, name: str, beside: str, fitted: Fitted) -> None:
    top = sheet.y + (sheet.grid.row - CHOICE_BOX) / 2
    sheet.drawing.box(x, top, name, beside, CHOICE_BOX)
    sheet.drawing.text(x + CHOICE_BOX + _BOX_GAP, sheet.base(), fitted.lines[0], fitted.size)


def _comb(sheet: _Sheet, x: float) -> None:
    """A small box for each digit, with a gap after every fourth."""
    top = sheet.y + (sheet.grid.row - _COMB_HIGH) / 2
    bottom = top + _COMB_HIGH
    right = x + _DIGITS * _COMB
    sheet.drawing.across(x, right, (top, bottom), 0.4)
    for place in range(_DIGITS + 1):
        sheet.drawing.line(x + place * _COMB, top, x + place * _COMB, bottom, 0.75 if place % 4 == 0 else 0.3)
