"""A letter as facts for paper: as it was written, or begun from the office's text with dots where nothing is known."""

from collections.abc import Callable
from datetime import date

from register_app.errors import Problem, RefusedError
from register_app.forms.facts import Signer
from register_app.forms.facts_letter import LetterFacts
from register_app.i18n import _
from register_app.reading.letter_texts import offered_texts
from register_app.reading.letter_values import LetterCase, hidden_lines, letter_case
from register_app.reading.letters import WrittenLetter, usual_code, usual_signatures, written_letter
from register_app.reading.office import Office
from register_app.reading.paper import SheetOrder, Written, letterhead
from register_app.reading.reader import Reader
from register_app.reading.signers import rule_signer, signer_on, signing_rule
from register_app.rules.channels import NATURE_NAMES, Nature
from register_app.rules.letter_fields import DOTS, fill, unknown_fields
from register_app.rules.letters import LETTER_NAMES, LetterKind
from register_app.rules.sheet_parts import may_print_sealed


def letter_facts(kind: LetterKind) -> Callable[[Reader, SheetOrder], Written]:
    """What fills a letter of this kind: the written one with the order's step, or none yet where the step is 0."""

    def facts(reader: Reader, order: SheetOrder) -> Written:
        case = letter_case(reader, order.office, order.subject.complaint_id)
        if not order.step:
            return _begun(reader, order, kind, case)
        letter = written_letter(reader, case.complaint_id, kind, order.step)
        if letter is None:
            text = _("{form} ke-{step} belum ditulis untuk pengaduan ini. Pilih surat yang sudah ada.")
            raise RefusedError([Problem("step", text.format(form=LETTER_NAMES[kind](), step=order.step))])
        return _as_written(order, letter, case)

    return facts


def letter_signer(reader: Reader, its_office: Office, kind: LetterKind, title: str, on: date) -> Signer:
    """Who signs a letter of this date as ``title``: as the office decided for its form where that is its position."""
    rule = signing_rule(its_office, kind.value)
    return rule_signer(reader, its_office, kind.value, on) if title == rule.position else signer_on(reader, title, on)


def _as_written(order: SheetOrder, letter: WrittenLetter, case: LetterCase) -> Written:
    """Its words as they were; who is secret is named only where a holder of the seal prints it."""
    hidden = letter.named and not may_print_sealed(order.role)
    signer = Signer(**letter.signer)
    facts = LetterFacts(
        mark=order.mark,
        form=order.form,
        register_number=case.number,
        subject=letter.subject,
        addressee=hidden_lines(case.number) if hidden else letter.addressee,
        body=letter.body,
        signer=signer,
        city=order.office.city,
        letterhead=letterhead(order.office, order.form),
        number=letter.number,
        day=letter.day,
        nature=NATURE_NAMES[letter.nature](),
        enclosures=letter.enclosures,
        copies=letter.copies,
        initials=letter.initials,
    )
    return Written(facts, signer, unsealed=letter.named and not hidden)


def _begun(reader: Reader, order: SheetOrder, kind: LetterKind, case: LetterCase) -> Written:
    """A letter that nobody wrote yet, from the office's usual text."""
    texts = offered_texts(reader, kind)
    code = usual_code(kind, case, texts)
    text = next(each for each in texts if each.code == code)
    problems = (*unknown_fields(text.subject, "subject"), *unknown_fields(text.body, "body"))
    if problems:
        raise RefusedError(problems)
    title, initials = usual_signatures(order.office, kind)
    signer = letter_signer(reader, order.office, kind, title, order.signing_day)
    facts = LetterFacts(
        mark=order.mark,
        form=order.form,
        register_number=case.number,
        subject=fill(text.subject, case.values),
        addressee=case.addressee[kind] or (f"Yth. {DOTS}",),
        body=fill(text.body, case.values),
        signer=signer,
        city=order.office.city,
        letterhead=letterhead(order.office, order.form),
        nature=NATURE_NAMES[Nature.ORDINARY](),
        initials=initials,
        written=False,
    )
    return Written(facts, signer)
