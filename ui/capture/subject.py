"""What lies before the camera, a card or a sheet of paper: the words of the capture window, and how it is trimmed."""

from collections.abc import Callable
from dataclasses import dataclass

from register_app.capture.policy import IdPicturePolicy
from register_app.i18n import _


@dataclass(frozen=True, slots=True)
class Subject:
    """Words as callables, so that they follow the language; ``is_card`` trims to the shape of a card at first."""

    window: Callable[[], str]
    heading: Callable[[], str]
    explanation: Callable[[IdPicturePolicy], str]
    kept: Callable[[IdPicturePolicy], str]
    file_kind: Callable[[], str]
    choose: Callable[[], str]
    scan_hint: Callable[[], str]
    found: Callable[[], str]
    not_found: Callable[[], str]
    is_card: bool = True


def _ask_first(policy: IdPicturePolicy) -> str:
    if not policy.asks_consent:
        return policy.state_text()
    return _("Tanyakan dulu: “{question}” Kalau tidak bersedia, tekan Esc.").format(question=policy.question())


def _kept_with_record(_policy: IdPicturePolicy) -> str:
    return _("Gambar disimpan terenkripsi bersama catatannya")


CARD = Subject(
    window=lambda: _("Gambar kartu identitas"),
    heading=lambda: _("Ambil gambar kartu"),
    explanation=_ask_first,
    kept=_ask_first,
    file_kind=lambda: _("Gambar kartu"),
    choose=lambda: _("Pilih gambar kartu"),
    scan_hint=lambda: _("Pindai kartunya; hasilnya muncul di sini."),
    found=lambda: _("Kartu ditemukan. Periksa keempat sudutnya."),
    not_found=lambda: _("Tepi kartu tidak dikenali. Geser keempat sudut ke tepi kartu."),
)
"""An identity card."""

PAPER = Subject(
    window=lambda: _("Gambar lembar"),
    heading=lambda: _("Ambil gambar lembar"),
    explanation=_kept_with_record,
    kept=_kept_with_record,
    file_kind=lambda: _("Gambar atau pindaian"),
    choose=lambda: _("Pilih gambar atau pindaian"),
    scan_hint=lambda: _("Pindai lembarnya; hasilnya muncul di sini."),
    found=lambda: _("Tepi lembar ditemukan. Periksa keempat sudutnya."),
    not_found=lambda: _("Seluruh gambar dipakai. Geser sudutnya bila perlu dipotong."),
    is_card=False,
)
"""A slip, a letter, a sheet that came back."""
