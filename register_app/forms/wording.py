"""Words that several forms share."""

from collections.abc import Sequence

from register_app.forms.cleaning import one_line
from register_app.forms.facts import Choice
from register_app.i18n import _


def hidden_complainant(source: str = "") -> str:
    """What stands in the complainant's place on paper when the identity is kept secret."""
    if source:
        return _("PELAPOR: DIRAHASIAKAN ({source})").format(source=firm(one_line(source)))
    return _("PELAPOR: DIRAHASIAKAN")


def firm(words: str) -> str:
    """Words that stay on one line."""
    return words.replace(" ", "\u00a0")


def nature_choices() -> tuple[Choice, ...]:
    """The three boxes of *Sifat*; nothing ticked is ordinary."""
    return Choice(_("Sangat segera")), Choice(_("Segera")), Choice(_("Rahasia"))


def listed(words: Sequence[str]) -> str:
    """Join words as prose does: Maret, Juni, dan Desember."""
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return _("{first} dan {last}").format(first=words[0], last=words[1])
    return _("{first}, dan {last}").format(first=", ".join(words[:-1]), last=words[-1])
