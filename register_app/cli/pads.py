"""`print cadangan` and `list --reserved`: pads of numbered blank forms for power cuts."""

from dataclasses import dataclass

from register_app.cli.output import json_text, one_line, write_out
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.reading.reservations import pad_named, pads
from register_app.register import Register
from register_app.rules.dates import short_date
from register_app.rules.pads import STATE_NAMES, NumberState, PadKind
from register_app.services.printing import Subject, Wanted, print_sheets
from register_app.services.reservations import reserve_numbers, usual_label
from register_app.services.work import Officer, Work

FORM = "cadangan"


@dataclass(frozen=True, slots=True)
class PadOrder:
    """What was asked for at the command line: ``count`` numbers for a new pad, or an old one by name or number."""

    number: str
    count: int | None
    label: str
    walk_in: bool
    paper: str
    pairs: bool


def print_pad(output: str, register: Register, officer: Officer, order: PadOrder) -> None:
    """Reserve and print a pad, or print one again; nothing is reserved unless the file could be written."""
    with register.write(officer) as work:
        pad_id = _old_pad(register, order.number) if order.count is None else _new_pad(work, order, order.count)
        wanted = Wanted(FORM, Subject(pad_id=pad_id), order.paper)
        write_out(output, print_sheets(work, [wanted], in_pairs=order.pairs)[0].pdf)
        work.commit()


def list_reserved(register: Register, *, as_json: bool) -> None:
    """Every reserved number with what became of it, pad by pad."""
    known = register.ask(pads)
    if as_json:
        print(json_text([_as_plain(pad.label, number) for pad in known for number in pad.numbers]))
        return
    for pad in known:
        for number in pad.numbers:
            at = short_date(number.at) if number.at else ""
            told = (number.number, STATE_NAMES[number.state](), at, pad.label, number.told)
            print("\t".join(one_line(each) for each in told))


def _as_plain(label: str, number: object) -> dict[str, object]:
    values = {name: getattr(number, name) for name in ("number", "state", "at", "told")}
    state = values["state"]
    assert isinstance(state, NumberState)
    return {**values, "state": state.value, "pad": label}


def _old_pad(register: Register, number: str) -> int:
    if not number:
        text = _("Tulis --count N untuk blok baru, atau nama blok yang dicetak lagi.")
        raise RefusedError([Problem("number", text)])
    found = register.ask(pad_named, number)
    if found is None:
        text = _("Blok atau nomor cadangan {name} tidak ada. Lihat daftarnya dengan `list --reserved`.")
        raise RefusedError([Problem("number", text.format(name=number))])
    return found


def _new_pad(work: Work, order: PadOrder, count: int) -> int:
    kind = PadKind.WALK_IN if order.walk_in else PadKind.ANY_CHANNEL
    return reserve_numbers(work, count, order.label or order.number or usual_label(work), kind).pad_id
