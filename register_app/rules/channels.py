"""The closed families of words that shape a complaint: channel and report kinds, confidentiality, custody."""

from collections.abc import Callable
from enum import StrEnum

from register_app.i18n import _


class ChannelKind(StrEnum):
    """What a channel's intake looks like (jenis media pengaduan)."""

    WALK_IN = "walk-in"
    BOX = "box"
    LETTER = "letter"
    ONLINE = "online"


class ReportKind(StrEnum):
    """What the citizen brings (jenis laporan); the three public ones of SP4N."""

    COMPLAINT = "pengaduan"
    ASPIRATION = "aspirasi"
    INFORMATION = "permintaan-informasi"


class Confidentiality(StrEnum):
    """Who may know the complainant (kerahasiaan)."""

    ORDINARY = "biasa"
    SECRET = "rahasia"
    ANONYMOUS = "anonim"


class CardHandling(StrEnum):
    """What happened to the visitor's card at the desk."""

    NONE = "tidak-ada"
    SHOWN = "ditunjukkan"
    HELD = "dititipkan"


class Nature(StrEnum):
    """How urgent a disposition is (sifat); nothing ticked means ordinary."""

    ORDINARY = "biasa"
    URGENT = "segera"
    VERY_URGENT = "sangat segera"
    SECRET = "rahasia"


class SlipMark(StrEnum):
    """What an officer notes on a slip of the suggestion box."""

    READABLE = "terbaca"
    UNREADABLE = "tidak terbaca"
    DUPLICATE = "ganda"


REPORT_KIND_NAMES: dict[ReportKind, Callable[[], str]] = {
    ReportKind.COMPLAINT: lambda: _("Pengaduan"),
    ReportKind.ASPIRATION: lambda: _("Aspirasi"),
    ReportKind.INFORMATION: lambda: _("Permintaan informasi"),
}

CONFIDENTIALITY_NAMES: dict[Confidentiality, Callable[[], str]] = {
    Confidentiality.ORDINARY: lambda: _("Identitas biasa"),
    Confidentiality.SECRET: lambda: _("Identitas dirahasiakan"),
    Confidentiality.ANONYMOUS: lambda: _("Anonim"),
}

NATURE_NAMES: dict[Nature, Callable[[], str]] = {
    Nature.ORDINARY: lambda: _("Biasa"),
    Nature.URGENT: lambda: _("Segera"),
    Nature.VERY_URGENT: lambda: _("Sangat segera"),
    Nature.SECRET: lambda: _("Rahasia"),
}
