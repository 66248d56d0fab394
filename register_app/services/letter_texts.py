"""The office changes the texts of its letters: every edit is a new version, so that old letters keep their words."""

from dataclasses import dataclass, replace

from sqlmodel import col, func, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.letters import LetterTemplate
from register_app.reading.letter_texts import LetterText, first_texts, letter_texts
from register_app.reading.reader import Reader
from register_app.rules.letter_fields import unknown_fields
from register_app.rules.letters import LONGEST_LINE, LONGEST_TEXT, LetterKind
from register_app.services.work import Change, Work

MOST_TEXTS = 200
OWN = "naskah-"
"""Codes of the texts that the office made itself begin so."""


@dataclass(frozen=True, slots=True)
class LetterTextDraft:
    """A text as it was typed; an empty ``code`` makes a new one."""

    kind: LetterKind
    title: str
    subject: str
    body: str
    code: str = ""


def keep_letter_text(work: Work, draft: LetterTextDraft) -> str:
    """Keep a text as its newest version; gives its code. A text that says the same again is no new version."""
    known = _texts(work)
    problems = (*_problems(draft, known), *unknown_fields(draft.subject, "subject"))
    problems = (*problems, *unknown_fields(draft.body, "body"))
    if problems:
        raise RefusedError(problems)
    code = draft.code or _new_code(work)
    before = known.get(code)
    kind = before.kind if before is not None else draft.kind
    text = LetterText(code, 0, kind, " ".join(draft.title.split()), " ".join(draft.subject.split()), draft.body.strip())
    if before is None or _said(before) != _said(text):
        _put(work, text)
    return code


def restore_first_text(work: Work, code: str) -> None:
    """Put the program's own words back; what the office wrote stays as an older version."""
    first = first_texts().get(code)
    if first is None:
        raise RefusedError([Problem("code", _("Naskah ini buatan kantor sendiri; tidak ada naskah awalnya."))])
    _put(work, first)


def retire_letter_text(work: Work, code: str) -> None:
    """Offer a text no more; the last one of its kind stays, because a letter must begin with something."""
    known = _texts(work)
    text = known.get(code)
    if text is None or text.retired:
        raise RefusedError([Problem("code", _("Naskah ini sudah tidak ditawarkan."))])
    left = [each for each in known.values() if each.kind is text.kind and not each.retired and each.code != code]
    if not left:
        raise RefusedError([Problem("code", _("Ini naskah terakhir untuk surat ini. Tambah naskah lain dulu."))])
    _put(work, replace(text, retired=True))


def offer_again(work: Work, code: str) -> None:
    """Offer a retired text again, as it was."""
    text = _texts(work).get(code)
    if text is not None and text.retired:
        _put(work, replace(text, retired=False))


def _texts(work: Work) -> dict[str, LetterText]:
    return {text.code: text for text in letter_texts(Reader(work.session, work.clock))}


def _said(text: LetterText) -> tuple[object, ...]:
    return text.title, text.subject, text.body, text.retired


def _put(work: Work, text: LetterText) -> None:
    newest = select(func.max(LetterTemplate.version)).where(col(LetterTemplate.code) == text.code)
    version = (work.session.exec(newest).one() or 0) + 1
    id_ = work.put(
        LetterTemplate,
        code=text.code,
        version=version,
        kind=text.kind,
        title=text.title,
        subject=text.subject,
        body=text.body,
        retired=text.retired,
        recorded_at=work.now,
        recorded_by=work.officer.account_id,
    )
    told = {"code": text.code, "version": version, "retired": text.retired}
    work.note("letter text", "letter_text", id_, Change.SETTINGS, **told)


def _new_code(work: Work) -> str:
    own = select(func.count(func.distinct(LetterTemplate.code))).where(col(LetterTemplate.code).startswith(OWN))
    return f"{OWN}{work.session.exec(own).one() + 1}"


def _problems(draft: LetterTextDraft, known: dict[str, LetterText]) -> tuple[Problem, ...]:
    problems = []
    title = " ".join(draft.title.split())
    if not title:
        problems.append(Problem("title", _("Beri nama naskah ini, misalnya Sudah ditindaklanjuti.")))
    twins = [each for each in known.values() if each.code != draft.code and each.kind is draft.kind]
    if any(each.title.casefold() == title.casefold() and not each.retired for each in twins):
        problems.append(Problem("title", _("Nama ini sudah dipakai naskah lain. Beri nama yang berbeda.")))
    if not draft.subject.strip():
        problems.append(Problem("subject", _("Tulis hal surat.")))
    if not draft.body.strip():
        problems.append(Problem("body", _("Tulis isi naskah.")))
    for field, words, most in (("title", title, LONGEST_LINE), ("subject", draft.subject, LONGEST_LINE)):
        if len(words) > most:
            problems.append(Problem(field, _("Paling panjang {most} huruf.").format(most=most)))
    if len(draft.body) > LONGEST_TEXT:
        problems.append(Problem("body", _("Isi naskah paling panjang {most} huruf.").format(most=LONGEST_TEXT)))
    if not draft.code and len(known) >= MOST_TEXTS:
        problems.append(Problem("title", _("Naskah sudah terlalu banyak. Ubah salah satu yang ada.")))
    return tuple(problems)
