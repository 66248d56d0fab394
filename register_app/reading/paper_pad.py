"""A pad for power cuts as facts: its numbers, what became of those that are not out any more, what its sheets ask."""

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import Signer
from register_app.forms.facts_pad import PadFacts, PadLine
from register_app.i18n import _
from register_app.reading.paper import SheetOrder, Written, letterhead
from register_app.reading.reader import Reader
from register_app.reading.reservations import PadNumber, pad
from register_app.rules.channels import ChannelKind
from register_app.rules.dates import short_date
from register_app.rules.pads import STATE_NAMES, NumberState, PadKind

SAME_PAD = "pad"
"""However its numbers stand by then, a pad that is printed again is a copy of the first print."""


def pad_facts(reader: Reader, order: SheetOrder) -> Written:
    """The pad with a sheet for every number that is still out; refused where none is."""
    made = pad(reader, order.subject.pad_id) if order.subject.pad_id is not None else None
    if made is None:
        text = _("Blok cadangan ini tidak ada. Pilih bloknya di Nomor cadangan, atau buat yang baru.")
        raise RefusedError([Problem("number", text)])
    if not made.out:
        text = _("Semua nomor blok {label} sudah kembali. Buat blok baru kalau perlu lembar lagi.")
        raise RefusedError([Problem("number", text.format(label=made.label))])
    if made.of_old_year:
        text = _("Blok {label} bernomor tahun {year}, yang sudah lewat. Buat blok baru untuk tahun ini.")
        raise RefusedError([Problem("number", text.format(label=made.label, year=made.year))])
    # a slip from a box is paper already: it waits for the box to be opened and gets its number then
    asked = [channel for channel in order.office.channels if channel.kind is not ChannelKind.BOX]
    channels = () if made.kind is PadKind.WALK_IN else tuple(channel.short_name for channel in asked)
    facts = PadFacts(
        mark=order.mark,
        label=made.label,
        lines=tuple(PadLine(number.number, _told(number)) for number in made.numbers),
        made_at=made.made_at,
        made_by=made.made_by,
        office=order.office.name,
        channels=channels,
        privacy=str(order.office.identity["notice"]),
        letterhead=letterhead(order.office, order.form),
    )
    return Written(facts, Signer("", ""), content=SAME_PAD)


def _told(number: PadNumber) -> str:
    if number.state is NumberState.OUT:
        return ""
    words = STATE_NAMES[number.state]()
    return f"{words}, {short_date(number.at)}" if number.at is not None else words
