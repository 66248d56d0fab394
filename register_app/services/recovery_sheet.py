"""The recovery sheet (lembar pemulihan) for the office's safe; its key is printed now and kept nowhere."""

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import RecoveryFacts
from register_app.forms.paint import paint
from register_app.reading.office import office
from register_app.reading.paper import letterhead, print_mark
from register_app.reading.reader import Reader

FORM = "lembar-pemulihan"


def recovery_pdf(
    reader: Reader, printed_by: str, account: str, recovery_text: str, *, paper: str | None = None
) -> bytes:
    """The sheet's PDF for a register just made, or whose recovery key was just renewed."""
    its_office = office(reader)
    mark = print_mark(reader, its_office, printed_by)
    facts = RecoveryFacts(
        mark=mark,
        office=its_office.name,
        account=account,
        key_groups=tuple(recovery_text.split("-")),
        created_at=mark.printed_at,
        letterhead=letterhead(its_office, FORM),
    )
    form = FORMS[FORM]
    return paint(form.compose(facts, paper or its_office.paper_for(FORM, form.default_paper)), author=its_office.name)
