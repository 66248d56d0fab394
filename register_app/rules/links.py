"""How two complaints belong together (pengaduan terkait), and by what an officer sees that they do."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from register_app.i18n import _


class LinkKind(StrEnum):
    """What an officer decided about two complaints; the newest decision counts, the older ones stay."""

    SAME_PERSON = "orang-sama"
    SAME_MATTER = "pokok-sama"
    SAME_LETTER = "surat-sama"
    REPEAT = "ulangan"
    DISTINCT = "bukan"


LINK_NAMES: Mapping[LinkKind, Callable[[], str]] = {
    LinkKind.SAME_PERSON: lambda: _("Orang yang sama"),
    LinkKind.SAME_MATTER: lambda: _("Pokok yang sama"),
    LinkKind.SAME_LETTER: lambda: _("Surat atau laporan yang sama"),
    LinkKind.REPEAT: lambda: _("Pengaduan yang sama"),
    LinkKind.DISTINCT: lambda: _("Bukan"),
}

NAMES_A_PERSON = frozenset({LinkKind.SAME_PERSON})
"""Kinds that tell who somebody is, and so must not tie an open name to a sealed one."""


class Clue(StrEnum):
    """Why two complaints look alike; the words it points at are said beside it."""

    IDENTITY = "identitas"
    PHONE = "hp"
    NAME = "nama"
    ADDRESS = "alamat"
    TRACKING = "tracking"
    LETTER_NUMBER = "nomor-surat"
    LETTER_DATE = "tanggal-surat"
    TEXT = "isi"
    WORDS = "kata"
    PLACE = "tempat"
    PARTY = "terlapor"
    DATE = "tanggal"


CLUE_NAMES: Mapping[Clue, Callable[[], str]] = {
    Clue.IDENTITY: lambda: _("nomor identitas"),
    Clue.PHONE: lambda: _("nomor HP"),
    Clue.NAME: lambda: _("nama"),
    Clue.ADDRESS: lambda: _("alamat"),
    Clue.TRACKING: lambda: _("Tracking ID"),
    Clue.LETTER_NUMBER: lambda: _("nomor surat"),
    Clue.LETTER_DATE: lambda: _("tanggal surat"),
    Clue.TEXT: lambda: _("isi hampir sama"),
    Clue.WORDS: lambda: _("kata"),
    Clue.PLACE: lambda: _("tempat"),
    Clue.PARTY: lambda: _("yang diadukan"),
    Clue.DATE: lambda: _("tanggal kejadian"),
}
