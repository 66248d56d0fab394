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


def may_be(kind: LinkKind, *, here_open: bool, there_open: bool) -> bool:
    """Whether two complaints may be said to be this to each other without telling who a sealed complainant is.

    Nobody is said to be the same person as one whose name is secret or was not given; nor has a named one repeated
    what such a one complained of.
    """
    match kind:
        case LinkKind.SAME_PERSON:
            return here_open and there_open
        case LinkKind.REPEAT:
            return here_open == there_open
        case _:
            return True


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
