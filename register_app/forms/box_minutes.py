"""Minutes of opening a suggestion box (berita acara pembukaan kotak), also when it was empty."""

from datetime import datetime

from register_app.forms.cleaning import one_line
from register_app.forms.drawing import Drawing
from register_app.forms.facts import BoxMinutesFacts, BoxOfficer, Signer, SlipFacts
from register_app.forms.flow import Flow
from register_app.forms.kop import draw_kop
from register_app.forms.marks import continued, finish
from register_app.forms.sheet import A4, F4, Align, Document, Face, Paper
from register_app.forms.signature import centred_signature, grouped_nip, name_line
from register_app.forms.table import Column, Row, Table, TableStyle, scaled
from register_app.forms.typeface import width
from register_app.forms.wording import firm, hidden_complainant
from register_app.i18n import _
from register_app.rules.dates import date_in_words, hour, long_date, short_date, weekday_name
from register_app.rules.terbilang import count_words

FORM = "berita-acara-kotak"
_LAYOUT = "1"
_SIZE, _STEP, _INDENT = 11.0, 5.3, 10.0
_OFFICER_STEP = 5.2
_TOP = 12.0
_EDGES = {F4: (30.0, 190.0, 318.0), A4: (28.0, 186.0, 284.0)}
"""Left, right and lower edge of the text."""

_FIELD_XS = (11.0, 33.0, 36.0)
_COUNT_XS = (4.0, 49.0, 52.0)
_STRIP = 9.0
_ABOVE_DOTS = 1.6
"""What a line to be written by hand has above it, more than a printed one (mm)."""

_PAIR, _ACKNOWLEDGED = 32.6, 34.5
"""What two officers' signatures and the superior's take (mm)."""

_STYLE = TableStyle(size=9.5, head_size=9.5, lowest_row=6.4, from_top=True)


def compose(facts: BoxMinutesFacts, paper: Paper) -> Document:
    """Compose the minutes on F4 or A4; more slips than a page holds run on."""
    left, right, bottom = _EDGES[paper]
    title = _("Berita Acara Pembukaan Kotak {box}, {day}").format(
        box=one_line(facts.box), day=long_date(facts.opened_at)
    )
    flow = Flow(paper, left, right, _TOP, bottom - 5, lambda drawing: _continued(drawing, right))
    flow.y = draw_kop(flow.drawing, facts.letterhead, left, right, _TOP)
    _opening(flow, facts)
    _counts(flow, facts)

    def end(below: Flow) -> float:
        _handover(below, facts)
        return _signatures(below, facts)

    _slips(flow, facts, flow.high(end))
    end(flow)
    finish(flow.pages, facts.mark, [_("Kotak {box}").format(box=one_line(facts.box))], left, right, bottom + 2.4)
    return Document(FORM, f"{FORM}/{paper.code}/{_LAYOUT}", title, tuple(drawing.page() for drawing in flow.pages))


def _continued(drawing: Drawing, right: float) -> float:
    continued(drawing, right, 17, _("lanjutan Berita Acara Pembukaan Kotak"))
    return 20.0


def _opening(flow: Flow, facts: BoxMinutesFacts) -> None:
    """Title, number, day and place in words, and who opened the box."""
    middle = (flow.left + flow.right) / 2
    title = _("BERITA ACARA PEMBUKAAN KOTAK SARAN/PENGADUAN")
    flow.drawing.text(middle, flow.y + 9.5, title, 12.5, Face.BOLD, Align.CENTRE)
    number = _("Nomor : {number}").format(number=one_line(facts.number) or "." * 40)
    flow.drawing.text(middle, flow.y + 15.0, number, _SIZE, align=Align.CENTRE)
    flow.skip(18.2)
    flow.paragraph(
        _(
            "Pada hari ini {weekday} tanggal {words} ({figures}), pukul {hour}, bertempat di {place}, "
            "kami yang bertanda tangan di bawah ini :"
        ).format(
            weekday=weekday_name(facts.opened_at),
            words=date_in_words(facts.opened_at),
            figures=short_date(facts.opened_at),
            hour=_hour(facts, facts.opened_at),
            place=one_line(facts.place),
        ),
        _SIZE,
        _STEP,
        indent=_INDENT,
    )
    for place, officer in enumerate(facts.officers, start=1):
        _officer(flow, place, officer)
    flow.skip(1.6)
    sound = _(
        "telah membuka Kotak Saran/Pengaduan {box} dalam keadaan terkunci dan baik, dengan hasil sebagai berikut :"
    )
    other = _("telah membuka Kotak Saran/Pengaduan {box}, dengan hasil sebagai berikut :")
    flow.paragraph((sound if _is_sound(facts) else other).format(box=one_line(facts.box)), _SIZE, _STEP)


def _is_sound(facts: BoxMinutesFacts) -> bool:
    """Whether the office's usual words about the lock hold: that it was sound was written, not only left unsaid."""
    return one_line(facts.lock_state).casefold().startswith(_("Baik").casefold())


def _officer(flow: Flow, place: int, officer: BoxOfficer) -> None:
    flow.skip(1.1)
    flow.need(3 * _STEP)
    flow.drawing.text(flow.left + 4, flow.y + _OFFICER_STEP, f"{place}.", _SIZE)
    for label, value in (
        (_("Nama"), officer.name),
        (_("NIP"), grouped_nip(officer.nip)),
        (_("Jabatan"), officer.position),
    ):
        flow.field(label, one_line(value) or "-", _FIELD_XS, _SIZE, _OFFICER_STEP)


def _counts(flow: Flow, facts: BoxMinutesFacts) -> None:
    flow.skip(0.8)
    found = len(facts.slips)
    counted = _("{count} lembar").format(count=count_words(found))
    none = _("NIHIL (tidak terdapat lembar saran/pengaduan)")
    flow.field(_("Jumlah lembar"), counted if found else none, _COUNT_XS, _SIZE, _STEP, Face.BOLD)
    flow.field(_("Pembukaan sebelumnya"), _previous(facts), _COUNT_XS, _SIZE, _STEP)
    _lock(flow, facts)


def _previous(facts: BoxMinutesFacts) -> str:
    if facts.previous_at is None:
        return "-"
    moment = _("{day} pukul {hour}").format(day=long_date(facts.previous_at), hour=_hour(facts, facts.previous_at))
    if facts.previous_count == 0:
        return _("{moment} (Nihil)").format(moment=moment)
    return moment


def _lock(flow: Flow, facts: BoxMinutesFacts) -> None:
    """How lock and seal were found; what nobody wrote down is left to be written by hand, never assumed."""
    label, state = _("Keadaan kunci/segel"), one_line(facts.lock_state)
    again = ""
    if facts.locked_again_at is not None:
        again = _("dikunci kembali pukul {hour}").format(hour=_hour(facts, facts.locked_again_at))
    if state:
        told = _("{state}; {again}").format(state=state, again=again) if again else state
        flow.field(label, told, _COUNT_XS, _SIZE, _STEP)
        return
    flow.skip(_ABOVE_DOTS)
    flow.field(label, "", _COUNT_XS, _SIZE, _STEP)
    left = flow.left + _COUNT_XS[-1]
    end = flow.right - (width(f"; {again}", _SIZE) if again else 0.0)
    flow.drawing.dots(left, end, flow.y + 0.6)
    if again:
        flow.drawing.text(end, flow.y, f"; {again}", _SIZE)


def _hour(facts: BoxMinutesFacts, moment: datetime) -> str:
    return firm(hour(moment, facts.mark.zone))


def _slips(flow: Flow, facts: BoxMinutesFacts, tail: float) -> None:
    flow.skip(4.0)
    columns = (
        Column(_("No."), 10),
        Column(_("No. Register"), 34, Align.LEFT),
        Column(_("Nama / Alamat / No. HP"), 40, Align.LEFT),
        Column(_("Pokok Saran/Pengaduan"), 47, Align.LEFT),
        Column(_("Keterangan"), 29, Align.LEFT),
    )
    rows = [_slip(place, slip) for place, slip in enumerate(facts.slips, start=1)]
    nihil = Row((_("N I H I L"),), bold=True, joined=len(columns), height=12)
    Table(scaled(columns, flow.width), _STYLE, flow.left).draw(flow, rows or [nihil], tail=tail)


def _slip(place: int, slip: SlipFacts) -> Row:
    sender = hidden_complainant() if slip.confidential else slip.sender or _("Tanpa nama")
    return Row((str(place), slip.register_number, sender, slip.gist, slip.remark))


def _handover(flow: Flow, facts: BoxMinutesFacts) -> None:
    flow.skip(1.6)
    if not facts.slips:
        locked = _("Kotak dikunci kembali dan tidak ada berkas yang diteruskan pada pembukaan ini.")
        unsaid = _("Tidak ada berkas yang diteruskan pada pembukaan ini.")
        known = facts.lock_state.strip() or facts.locked_again_at
        flow.paragraph(locked if known else unsaid, _SIZE, _STEP)
        return
    flow.paragraph(_handover_words(facts), _SIZE, _STEP)
    flow.skip(2.6)
    flow.need(_STRIP)
    drawing, top, left = flow.drawing, flow.y, flow.left
    drawing.frame(left, top, flow.right, top + _STRIP)
    y = top + _STRIP / 2 + 0.7
    for x, label, first, last in (
        (2.0, _("Diterima petugas surat masuk"), 46.5, 92.0),
        (93.5, _("Tgl/jam"), 105.5, 131.5),
        (133.0, _("Paraf"), 142.5, flow.width - 1.5),
    ):
        drawing.text(left + x, y, label, 9)
        drawing.dots(left + first, left + last, y + 0.6)
    flow.skip(_STRIP)


def _handover_words(facts: BoxMinutesFacts) -> str:
    if facts.handed_over_at is None:
        return _(
            "Lembar asli dicatat dalam Buku Rekapitulasi Pengaduan dan diteruskan kepada petugas penerima surat masuk."
        )
    same_day = facts.handed_over_at.date() == facts.opened_at.date()
    day = _("pada hari yang sama") if same_day else _("tanggal {day}").format(day=long_date(facts.handed_over_at))
    moment = _("{day} pukul {hour}").format(day=day, hour=_hour(facts, facts.handed_over_at))
    if not facts.copies:
        return _(
            "Lembar asli dicatat dalam Buku Rekapitulasi Pengaduan dan diteruskan kepada petugas penerima surat masuk "
            "{moment}."
        ).format(moment=moment)
    return _(
        "Lembar asli dicatat dalam Buku Rekapitulasi Pengaduan dan diteruskan kepada petugas penerima surat masuk "
        "{moment} untuk digandakan, sebanyak {count} salinan setiap lembar."
    ).format(moment=moment, count=count_words(facts.copies))


def _signatures(flow: Flow, facts: BoxMinutesFacts) -> float:
    """The closing sentence and all signatures, kept together on one page; returns where they end."""
    pairs = (len(facts.officers) + 1) // 2
    high = 2.2 + 2 * _STEP + 11 + pairs * _PAIR + (_ACKNOWLEDGED if facts.acknowledged_by else 0)
    flow.need(high)
    last = flow.y + high
    flow.skip(2.2)
    closing = _("Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.")
    flow.paragraph(closing, _SIZE, _STEP, indent=_INDENT)
    y = flow.y + 11
    for first in range(0, len(facts.officers), 2):
        y = _pair(flow, facts.officers, first, y) + _PAIR - 23.2
    if facts.acknowledged_by is not None:
        _acknowledged(flow, facts.acknowledged_by, y)
    return last


def _pair(flow: Flow, officers: tuple[BoxOfficer, ...], first: int, y: float) -> float:
    """Two officers beside each other (one alone stands in the middle); returns the last baseline."""
    quarter = flow.width * 0.2375
    centres = (flow.left + quarter, flow.right - quarter)
    pair = officers[first : first + 2]
    if len(pair) == 1:
        centres = ((flow.left + flow.right) / 2, 0.0)
    for place, (centre, officer) in enumerate(zip(centres, pair, strict=False), start=first + 1):
        flow.drawing.text(centre, y, _role(place, len(officers)), _SIZE, align=Align.CENTRE)
        name_line(flow.drawing, centre, y + 18.2, flow.width / 2 - 5, officer.name, (11, 10.5, 10, 9.5), Align.CENTRE)
        if officer.nip:
            nip = _("NIP. {nip}").format(nip=grouped_nip(officer.nip))
            flow.drawing.text(centre, y + 23.2, nip, _SIZE, align=Align.CENTRE)
    return y + 23.2


def _role(place: int, officers: int) -> str:
    numeral = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
    if officers == 1 or place > len(numeral):
        return _("Petugas,")
    return _("Petugas {numeral},").format(numeral=numeral[place - 1])


def _acknowledged(flow: Flow, signer: Signer, y: float) -> None:
    middle = (flow.left + flow.right) / 2
    flow.drawing.text(middle, y, _("Mengetahui,"), _SIZE, align=Align.CENTRE)
    centred_signature(flow.drawing, middle, y + 4.8, flow.width - 20, signer, 20.0)
