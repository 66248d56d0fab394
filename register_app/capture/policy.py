"""What an office does with a picture of an identity card: three policies, their words and their end."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from register_app.errors import Problem
from register_app.i18n import _

LONGEST_KEPT_DAYS = 3650


class IdPictureRule(StrEnum):
    """The three ways, from the least to the most that is kept."""

    LOOK_ONLY = "lihat-saja"
    READ_THEN_DISCARD = "baca-lalu-buang"
    KEEP = "simpan"


@dataclass(frozen=True, slots=True)
class IdPicturePolicy:
    """The office's rule for identity pictures (kebijakan gambar identitas); ``days`` counts after closing, for KEEP."""

    rule: IdPictureRule = IdPictureRule.READ_THEN_DISCARD
    days: int = 30

    @property
    def takes_picture(self) -> bool:
        """True when a picture is taken at all."""
        return self.rule is not IdPictureRule.LOOK_ONLY

    @property
    def keeps_picture(self) -> bool:
        """True when the picture is stored in the register, watermarked; otherwise it must not be written anywhere."""
        return self.rule is IdPictureRule.KEEP

    @property
    def asks_consent(self) -> bool:
        """True when the guest is asked first: keeping a picture is more than the service needs."""
        return self.keeps_picture

    def delete_after(self, closed_on: date | None) -> date | None:
        """The last day a kept picture may exist; None while the case is open or when nothing is kept."""
        return closed_on + timedelta(days=self.days) if self.keeps_picture and closed_on else None

    def is_overdue(self, closed_on: date | None, today: date) -> bool:
        """True when the picture should have been deleted by now."""
        last_day = self.delete_after(closed_on)
        return last_day is not None and today > last_day

    def title(self) -> str:
        """The rule's name in the settings."""
        return {
            IdPictureRule.LOOK_ONLY: _("Lihat saja"),
            IdPictureRule.READ_THEN_DISCARD: _("Baca lalu buang"),
            IdPictureRule.KEEP: _("Simpan"),
        }[self.rule]

    def explanation(self) -> str:
        """One sentence for the settings: what the officer does under this rule."""
        return {
            IdPictureRule.LOOK_ONLY: _("Petugas melihat kartu dan mengetik datanya. Tidak ada gambar."),
            IdPictureRule.READ_THEN_DISCARD: _(
                "Gambar kartu membantu mengisi data, lalu dibuang saat pengaduan disimpan."
            ),
            IdPictureRule.KEEP: _(
                "Gambar kartu disimpan terenkripsi dengan tanda air, dan dihapus {days} hari setelah pengaduan selesai."
            ).format(days=self.days),
        }[self.rule]

    def state_text(self) -> str:
        """What becomes of the picture, shown beside it."""
        return {
            IdPictureRule.LOOK_ONLY: _("Kartu cukup dilihat, tidak difoto"),
            IdPictureRule.READ_THEN_DISCARD: _("Gambar dibuang setelah disimpan"),
            IdPictureRule.KEEP: _("Disimpan bertanda air, dihapus {days} hari setelah selesai").format(days=self.days),
        }[self.rule]

    def question(self) -> str:
        """What the officer asks the guest before the picture is taken; empty when nothing needs asking."""
        if not self.asks_consent:
            return ""
        return _("Bersediakah kartu Saudara difoto dan disimpan sampai {days} hari setelah pengaduan selesai?").format(
            days=self.days
        )

    def notice(self, office: str = "") -> str:
        """What is read out to the guest (UU 27/2022): the ``office``'s own words, then what becomes of the card."""
        own = " ".join(office.split()) or f"{_purpose()} {_rights()}"
        return f"{own} {self._kept()}"

    def _kept(self) -> str:
        return {
            IdPictureRule.LOOK_ONLY: _("Kartu Saudara hanya dilihat, tidak disalin dan tidak difoto."),
            IdPictureRule.READ_THEN_DISCARD: _(
                "Kartu Saudara difoto hanya untuk membantu mengisi data; fotonya dibuang begitu pengaduan disimpan."
            ),
            IdPictureRule.KEEP: _(
                "Bila Saudara bersedia, foto kartu disimpan terenkripsi dengan tanda air tujuan dan nomor pengaduan, "
                "dan dihapus {days} hari setelah pengaduan selesai. Menolak difoto tidak mengurangi layanan."
            ).format(days=self.days),
        }[self.rule]


def problems_in(policy: IdPicturePolicy) -> tuple[Problem, ...]:
    """What is wrong with a policy as typed in the settings."""
    if policy.keeps_picture and not 0 <= policy.days <= LONGEST_KEPT_DAYS:
        return (
            Problem(
                "id_picture_days",
                _("Lama simpan gambar identitas harus 0 sampai {most} hari. Ketik angka di antaranya.").format(
                    most=LONGEST_KEPT_DAYS
                ),
            ),
        )
    return ()


def _purpose() -> str:
    return _("Nama, nomor identitas, dan alamat Saudara dicatat hanya untuk menangani pengaduan ini.")


def _rights() -> str:
    return _("Saudara boleh melihat data itu dan meminta perbaikannya kepada petugas.")
