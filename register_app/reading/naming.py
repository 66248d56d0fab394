"""How a person is named where others look along: a secret or anonymous complainant never by name."""

from register_app.i18n import _
from register_app.rules.channels import Confidentiality


def shown_name(confidentiality: Confidentiality, name: str | None) -> str:
    """The name for a list, sheet or search answer: *dirahasiakan*, *anonim*, *tanpa nama*, or the name itself."""
    match confidentiality:
        case Confidentiality.SECRET:
            return _("dirahasiakan")
        case Confidentiality.ANONYMOUS:
            return _("anonim")
        case Confidentiality.ORDINARY:
            return (name or "").strip() or _("tanpa nama")


def short_number(sequence: int) -> str:
    """The running number by which people at the desk call a complaint: ``0300``."""
    return f"{sequence:04}"
