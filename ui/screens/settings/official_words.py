"""How officials, their days and who signs for whom are said on the page of officials."""

from register_app.i18n import _
from register_app.reading.officials import FormSigner, PositionFile, TenureFact
from register_app.reading.signers import SigningRule
from register_app.rules.dates import long_date
from register_app.rules.nip import grouped
from register_app.rules.tenures import HOLDERS, KIND_NAMES, TenureKind
from ui.widgets.chips_paint import Chip, Tone

KIND_TONES: dict[TenureKind, Tone] = {
    TenureKind.DEFINITIVE: "ok",
    TenureKind.ACTING: "soon",
    TenureKind.STAND_IN: "today",
    TenureKind.ON_BEHALF: "calm",
    TenureKind.BELOW: "calm",
}


def tenure_title(fact: TenureFact) -> str:
    """Plh. Yustina Manu, S.E."""
    return f"{fact.kind} {fact.draft.name}".strip()


def tenure_detail(fact: TenureFact) -> str:
    """Its days, the rank, the NIP and the basis."""
    draft = fact.draft
    nip = _("NIP {nip}").format(nip=grouped(draft.nip)) if draft.nip else ""
    through = _("lewat {position}").format(position=draft.through) if draft.through else ""
    own = _("sebagai {position}").format(position=draft.own_position) if draft.own_position else ""
    parts = (days(fact), own, through, draft.rank, nip, draft.basis)
    return " · ".join(part for part in parts if part)


def days(fact: TenureFact) -> str:
    """2 Maret 2026 – 6 Maret 2026; sejak 2 Januari 2025."""
    if fact.draft.until is None:
        return _("sejak {day}").format(day=long_date(fact.since))
    return f"{long_date(fact.since)} – {long_date(fact.draft.until)}"


def kind_chip(fact: TenureFact) -> Chip:
    """How the person stands in the position."""
    word = KIND_NAMES[fact.kind]() if fact.kind is TenureKind.DEFINITIVE else str(fact.kind)
    return Chip(word, KIND_TONES[fact.kind], shape="pill", size="cap")


def today_words(file: PositionFile) -> str:
    """Who signs today, where it is not simply the holder."""
    signs = file.signs_today
    if signs is None:
        return _("kosong hari ini")
    return _("hari ini {kind}").format(kind=signs.kind) if signs.kind else ""


def warnings(file: PositionFile) -> tuple[str, ...]:
    """What the office should mend: days on which nobody signs, and who stands in without an end."""
    told = []
    for first, last in file.holes:
        text = _("Tidak ada pejabat {first} sampai {last}: lembar hari itu dicetak dengan titik-titik.")
        told.append(text.format(first=long_date(first), last=long_date(last)))
    for fact in file.tenures:
        if fact.kind not in HOLDERS and fact.draft.until is None:
            text = _("{kind} {name} belum punya tanggal selesai; sampai diisi, dialah yang menandatangani.")
            told.append(text.format(kind=fact.kind, name=fact.draft.name))
    return tuple(told)


def rule_words(rule: SigningRule) -> str:
    """a.n. Kepala Biro Organisasi, Kepala Bagian Tatalaksana."""
    if not rule.position:
        return _("tanpa penanda tangan")
    if rule.on_behalf:
        return _("a.n. {superior}, {position}").format(superior=rule.on_behalf, position=rule.position)
    return rule.position


def form_detail(form: FormSigner) -> str:
    """Who signs the form, and whether that is the usual."""
    return rule_words(form.rule) if form.chosen else _("{who} (seperti biasa)").format(who=rule_words(form.rule))
