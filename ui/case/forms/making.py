"""Makes the form of an action."""

from collections.abc import Callable, Mapping

from ui.case.forms.answer_form import AnswerForm, CloseForm
from ui.case.forms.case_form import CaseForm, FormFacts
from ui.case.forms.correct_form import CorrectForm
from ui.case.forms.dispose_form import DisposeForm
from ui.case.forms.event_form import SPECS, EventForm
from ui.case.forms.extend_form import ExtendForm
from ui.case.forms.files_form import FilesForm
from ui.case.forms.forward_form import ForwardForm
from ui.case.forms.letter_number_form import LetterNumberForm
from ui.case.forms.receipt_form import ReceiptForm
from ui.case.forms.verify_form import VerifyForm


def _reply_letter(facts: FormFacts) -> CaseForm:
    from ui.case.forms.letter_form import ReplyLetterForm  # letters are written seldom and know much

    return ReplyLetterForm(facts)


def _forwarding_letter(facts: FormFacts) -> CaseForm:
    from ui.case.forms.letter_form import ForwardingLetterForm

    return ForwardingLetterForm(facts)


FORMS: Mapping[str, Callable[[FormFacts], CaseForm]] = {
    "verify": VerifyForm,
    "answer": AnswerForm,
    "close": CloseForm,
    "forward": ForwardForm,
    "extend": ExtendForm,
    "correct": CorrectForm,
    "reply_letter": _reply_letter,
    "forwarding_letter": _forwarding_letter,
    "letter_number": LetterNumberForm,
    "attach": FilesForm,
}


def form_for(code: str, facts: FormFacts, giver: str = "") -> CaseForm:
    """The form of the action with this code; ``giver`` is whose disposition came back, or whose receipt is meant."""
    if code == "dispose":
        return DisposeForm(facts, giver)
    if code == "receipt":
        return ReceiptForm(facts, giver)
    return EventForm(facts, SPECS[code]) if code in SPECS else FORMS[code](facts)
