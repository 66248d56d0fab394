"""Adds to the lists that an entry chooses from: categories, units and boxes; nothing is ever taken off them here."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from sqlalchemy import func
from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Category, SuggestionBox, Unit
from register_app.rules.channels import ChannelKind
from register_app.services.work import Change, Work

LONGEST_NAME = 200
"""So many letters of a name; more is no name any more."""


class ListKind(StrEnum):
    """A list of the office."""

    CATEGORIES = "categories"
    UNITS = "units"
    BOXES = "boxes"


_TABLES: Mapping[ListKind, type[Category] | type[Unit] | type[SuggestionBox]] = {
    ListKind.CATEGORIES: Category,
    ListKind.UNITS: Unit,
    ListKind.BOXES: SuggestionBox,
}


def add_to_lists(work: Work, wanted: Mapping[ListKind, Sequence[str]]) -> tuple[str, ...]:
    """Add every name that is not there yet and give those added; RefusedError names all that cannot be added."""
    known = {ListKind.CATEGORIES: work.rules.categories, ListKind.UNITS: work.rules.units}
    known[ListKind.BOXES] = work.rules.boxes
    named = {kind: tuple(dict.fromkeys(" ".join(each.split()) for each in names)) for kind, names in wanted.items()}
    problems = [each for kind, names in named.items() for each in _problems_in(work, kind, names, known[kind])]
    if problems:
        raise RefusedError(problems)
    new = [(kind, name) for kind, names in named.items() for name in names if name not in known[kind]]
    for kind, name in new:
        _add(work, kind, name)
    return tuple(name for _kind, name in new)


def _add(work: Work, kind: ListKind, name: str) -> None:
    table = _TABLES[kind]
    last = work.session.exec(select(func.max(col(table.position)))).one() or 0
    values: dict[str, object] = {"name": name, "position": last + 1}
    if kind is ListKind.BOXES:
        values |= {"channel_code": _box_channel(work), "since": work.today}
    id_ = work.put(table, **values)
    work.changes.add(Change.OFFICE)
    work.note("added to list", str(table.__tablename__), id_, Change.SETTINGS, name=name)


def _problems_in(work: Work, kind: ListKind, names: Sequence[str], known: Mapping[str, int]) -> Iterator[Problem]:
    spelled = {each.casefold(): each for each in known}
    if names and kind is ListKind.BOXES and not _box_channel(work):
        yield Problem(kind, _("Kantor ini tidak memakai media kotak saran, jadi kotak tidak bisa ditambahkan."))
        return
    for name in names:
        there = spelled.setdefault(name.casefold(), name)
        if not name or not name.isprintable():
            yield Problem(kind, _("Nama ini kosong atau memuat tanda yang tidak terbaca. Tulis namanya."))
        elif len(name) > LONGEST_NAME:
            yield Problem(kind, _("Nama ini terlalu panjang. Pakai paling banyak {n} huruf.").format(n=LONGEST_NAME))
        elif there != name:
            text = _("{name} sudah ada sebagai {there}. Pakai tulisan yang sudah ada.")
            yield Problem(kind, text.format(name=name, there=there))


def _box_channel(work: Work) -> str:
    """The channel to which boxes belong; empty when the office has none."""
    hanging = (each.code for each in work.rules.channels.values() if each.kind is ChannelKind.BOX and each.in_use)
    return next(hanging, "")
