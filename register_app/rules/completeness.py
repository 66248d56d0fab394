"""What the service standard asks of each channel, and the 5W1H meter: shown as what is missing, never a wall."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from register_app.i18n import _


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an entry already holds, as plain yes and no, so that the rule knows neither table nor form."""

    name: bool = False
    address: bool = False
    phone: bool = False
    id_shown: bool = False
    id_copy: bool = False
    institution: bool = False
    evidence: bool = False


REQUIREMENTS: Mapping[str, tuple[Callable[[Gathered], bool], Callable[[], str]]] = {
    "id_shown": (lambda g: g.id_shown, lambda: _("KTP atau identitas lain belum ditunjukkan")),
    "name": (lambda g: g.name, lambda: _("Nama belum ada")),
    "address": (lambda g: g.address, lambda: _("Alamat belum ada")),
    "phone": (lambda g: g.phone, lambda: _("Nomor HP belum ada")),
    "address_or_phone": (lambda g: g.address or g.phone, lambda: _("Alamat atau nomor HP belum ada")),
    "id_copy_or_phone": (lambda g: g.id_copy or g.phone, lambda: _("Salinan identitas atau nomor HP belum ada")),
    "evidence": (lambda g: g.evidence, lambda: _("Data atau bukti belum ada")),
}
"""Requirement code → (is it met?, what to say when not). Source: Standar Pelayanan Biro Organisasi NTT, persyaratan."""


def missing_from(gathered: Gathered, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """(code, sentence) of each requirement that ``gathered`` does not meet, in the standard's order."""
    return tuple((code, REQUIREMENTS[code][1]()) for code in codes if not REQUIREMENTS[code][0](gathered))


@dataclass(frozen=True, slots=True)
class FiveWOneH:
    """Which of what, where, when, who, how and evidence an entry answers (unsur 5W1H and bukti)."""

    what: bool
    where: bool
    when: bool
    who: bool
    how: bool
    evidence: bool

    @property
    def met(self) -> int:
        """How many of the six are there."""
        return sum((self.what, self.where, self.when, self.who, self.how, self.evidence))


LONG_ENOUGH_FOR_HOW = 80
"""Letters of the story from which we believe that it also says how it happened."""


def five_w_one_h(
    *, subject: str, summary: str, place: str, has_event_date: bool, who: str, attachments: int
) -> FiveWOneH:
    """Read the meter from an entry's own fields."""
    return FiveWOneH(
        what=bool(subject.strip() or summary.strip()),
        where=bool(place.strip()),
        when=has_event_date,
        who=bool(who.strip()),
        how=len(summary.strip()) >= LONG_ENOUGH_FOR_HOW,
        evidence=attachments > 0,
    )
