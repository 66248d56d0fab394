"""A letter that is still being typed, as it would lie on the desk: nothing is kept, nobody is named."""

from register_app.forms.catalogue import FORMS
from register_app.forms.facts_letter import LetterFacts
from register_app.forms.paint import paint
from register_app.i18n import _
from register_app.reading.letter_values import letter_case
from register_app.reading.paper import Subject, letterhead, order_of
from register_app.reading.paper_letter import letter_signer
from register_app.reading.reader import Reader
from register_app.rules.channels import NATURE_NAMES
from register_app.rules.letters import NumberWay
from register_app.services.letters import LetterDraft


def preview_letter(reader: Reader, printed_by: str, complaint_id: int, draft: LetterDraft) -> bytes:
    """The PDF of the letter as it stands; a number of the book and a secret name come only when it is kept."""
    order = order_of(reader, draft.kind.value, Subject(complaint_id=complaint_id), printed_by)
    case = letter_case(reader, order.office, complaint_id)
    on = draft.day or order.signing_day
    form = FORMS[order.form]
    facts = LetterFacts(
        mark=order.mark,
        form=order.form,
        register_number=case.number,
        subject=draft.subject,
        addressee=(_("Yth. (nama pelapor, dicantumkan saat disimpan)"), "di tempat")
        if draft.named
        else draft.addressee,
        body=draft.body,
        signer=letter_signer(reader, order.office, draft.kind, draft.signer, on),
        city=order.office.city,
        letterhead=letterhead(order.office, order.form),
        number=_number(draft),
        day=draft.day,
        nature=NATURE_NAMES[draft.nature](),
        enclosures=draft.enclosures,
        copies=draft.copies,
        initials=draft.initials,
        written=False,
    )
    return paint(form.compose(facts, order.office.paper_for(order.form, form.default_paper)))


def _number(draft: LetterDraft) -> str:
    if draft.number_way is NumberWay.BOOK:
        return _("(dari buku, saat disimpan)")
    return draft.number if draft.number_way is NumberWay.TYPED else ""
