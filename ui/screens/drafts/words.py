"""What drafts are called, where each goes on, and how long a discarded one waits."""

from collections.abc import Callable, Mapping
from datetime import datetime

from register_app.i18n import _
from register_app.reading.drafts import DraftRow
from register_app.rules.dates import day_month, hour, long_date
from register_app.services.drafts import KEPT_FOR
from ui.shell.places import Place

PLACES: Mapping[str, Place] = {
    **{
        place.value: place for place in (Place.WALK_IN, Place.BOX_OPENING, Place.LETTER, Place.ONLINE, Place.GUEST_BOOK)
    },
    "case": Place.REGISTER,
    "sop": Place.SETTINGS,
    Place.LETTER_TEXTS.value: Place.LETTER_TEXTS,
}
"""Where a draft's form is: most forms are named after their place."""

NAMES: Mapping[str, Callable[[], str]] = {
    Place.WALK_IN.value: lambda: _("Tatap muka"),
    Place.BOX_OPENING.value: lambda: _("Kotak saran"),
    Place.LETTER.value: lambda: _("Surat"),
    Place.ONLINE.value: lambda: _("SP4N / daring"),
    Place.GUEST_BOOK.value: lambda: _("Buku Tamu"),
    "case": lambda: _("Pengaduan"),
    "sop": lambda: _("SOP"),
    Place.LETTER_TEXTS.value: lambda: _("Naskah surat"),
}

ICONS: Mapping[str, str] = {
    Place.WALK_IN.value: "message-user",
    Place.BOX_OPENING.value: "mailbox",
    Place.LETTER.value: "mail-opened",
    Place.ONLINE.value: "world",
    Place.GUEST_BOOK.value: "address-book",
    "case": "list-details",
    "sop": "settings",
    Place.LETTER_TEXTS.value: "mail-opened",
}


def form_name(form: str) -> str:
    """What the form is called at the desk."""
    return NAMES[form]() if form in NAMES else form


def draft_title(row: DraftRow) -> str:
    """What the draft is about, else which form it is."""
    return row.title or form_name(row.form)


def saved_words(row: DraftRow) -> str:
    """Which form, saved when and by whom."""
    return _("{form} · disimpan {when} oleh {officer}").format(
        form=form_name(row.form), when=_moment(row.saved_at), officer=row.officer
    )


def waits_words(row: DraftRow) -> str:
    """Until when it can be brought back."""
    assert row.discarded_at is not None
    return _("{form} · dibuang {when}, terhapus {gone}").format(
        form=form_name(row.form), when=_moment(row.discarded_at), gone=long_date((row.discarded_at + KEPT_FOR).date())
    )


def _moment(at: datetime) -> str:
    return f"{day_month(at.date())} {hour(at)}"
