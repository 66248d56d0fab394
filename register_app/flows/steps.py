"""The six pages of the first run (pemasangan pertama) as a table: their words, what each takes, what may be skipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from register_app.flows.answers import Draft
from register_app.flows.takes import (
    Outcome,
    Values,
    take_account,
    take_boxes,
    take_letterhead,
    take_office,
    take_officials,
    take_paper,
)
from register_app.i18n import _


class Step(StrEnum):
    """The six pages, in their order."""

    OFFICE = "office"
    LETTERHEAD = "letterhead"
    OFFICIALS = "officials"
    BOXES = "boxes"
    PAPER = "paper"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One line of the table: the step's words and what it makes of the values typed on its page."""

    step: Step
    name: Callable[[], str]
    detail: Callable[[], str]
    question: Callable[[], str]
    note: Callable[[], str]
    take: Callable[[Draft, Values], Outcome]
    skippable: bool = True


STEPS: tuple[StepEntry, ...] = (
    StepEntry(
        Step.OFFICE,
        name=lambda: _("Jenis kantor"),
        detail=lambda: _("menentukan bentuk dan batas"),
        question=lambda: _("Kantor ini termasuk yang mana?"),
        note=lambda: _("Pilihan ini hanya mengisi awal. Isinya diperiksa di langkah berikut."),
        take=take_office,
    ),
    StepEntry(
        Step.LETTERHEAD,
        name=lambda: _("Nama dan kop"),
        detail=lambda: _("logo, alamat"),
        question=lambda: _("Bagaimana kantor ini tercetak di kop?"),
        note=lambda: _("Kop muncul di kepala setiap lembar. Pratinjau di bawah mengikuti isian."),
        take=take_letterhead,
    ),
    StepEntry(
        Step.OFFICIALS,
        name=lambda: _("Pejabat"),
        detail=lambda: _("yang memberi disposisi"),
        question=lambda: _("Siapa yang memberi dan menerima disposisi?"),
        note=lambda: _("Nama boleh menyusul; jabatannya sudah cukup untuk mencetak lembar disposisi."),
        take=take_officials,
    ),
    StepEntry(
        Step.BOXES,
        name=lambda: _("Kotak saran"),
        detail=lambda: _("letak dan nama kotak"),
        question=lambda: _("Di mana kotak saran kantor ini?"),
        note=lambda: _("Setiap kotak punya buku pembukaan sendiri. Kosongkan bila tidak ada kotak."),
        take=take_boxes,
    ),
    StepEntry(
        Step.PAPER,
        name=lambda: _("Uji cetak"),
        detail=lambda: _("kertas dan geseran"),
        question=lambda: _("Kertas apa yang ada di printer?"),
        note=lambda: _("Cetak halaman uji, ukur letak tanda sudutnya, lalu isi geseran bila meleset."),
        take=take_paper,
    ),
    StepEntry(
        Step.ACCOUNT,
        name=lambda: _("Akun pertama"),
        detail=lambda: _("dan lembar pemulihan"),
        question=lambda: _("Siapa yang membuka register ini?"),
        note=lambda: _("Kata sandi ini membuka seluruh register. Setelah ini dibuat lembar pemulihan untuk disimpan."),
        take=take_account,
        skippable=False,
    ),
)
