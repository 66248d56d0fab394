"""Writing letters: the words are kept as they are, the number is typed, left to the pen, or drawn from the book."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.complaint import Complaint
from register_app.model.letters import OutgoingLetter, OutgoingLetterNumber
from register_app.model.people import Complainant
from register_app.reading.letter_texts import LetterText, letter_texts
from register_app.reading.letter_values import LetterCase, letter_case, named_lines, title_of
from register_app.reading.letters import letters_written
from register_app.reading.office import office
from register_app.reading.paper_letter import letter_signer
from register_app.reading.reader import Reader
from register_app.rules.channels import Nature
from register_app.rules.letter_fields import left_over
from register_app.rules.letters import (
    LETTER_NAMES,
    LONGEST_LINE,
    LONGEST_TEXT,
    LetterKind,
    NumberWay,
    problems_in_lists,
)
from register_app.rules.sheet_parts import may_print_sealed
from register_app.services.books import LETTER_BOOK, write_number
from register_app.services.identity import open_identity
from register_app.services.life import complaint_of
from register_app.services.work import Change, Work


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter as it was typed, every field filled in; lists have a line for each entry.

    ``named_reason`` is why a complainant whose identity is secret is named: then the register itself writes to whom.
    """

    kind: LetterKind
    text_code: str
    subject: str
    body: str
    addressee: tuple[str, ...] = ()
    number_way: NumberWay = NumberWay.BLANK
    number: str = ""
    day: date | None = None
    nature: Nature = Nature.ORDINARY
    enclosures: str = ""
    signer: str = ""
    copies: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    named: bool = False
    named_reason: str = ""


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter that was just written: which of its kind it is in the case, and its number as far as it has one."""

    id: int
    ordinal: int
    number: str


def write_letter(work: Work, complaint_id: int, draft: LetterDraft) -> KeptLetter:
    """Keep a letter; RefusedError names every field that has to be mended. A number of the book is taken here."""
    complaint_of(work, complaint_id)
    reader = Reader(work.session, work.clock)
    its_office = office(reader)
    case = letter_case(reader, its_office, complaint_id)
    text = _text(reader, draft)
    problems = tuple(_problems(work, draft, case, text))
    if problems or text is None:
        raise RefusedError(problems)
    signed_on = draft.day or work.today
    sequence, number = _numbered(work, draft, signed_on)
    ordinal = letters_written(reader, complaint_id, draft.kind) + 1
    letter_id = work.put(
        OutgoingLetter,
        complaint_id=complaint_id,
        kind=draft.kind,
        ordinal=ordinal,
        template_code=text.code,
        template_version=text.version,
        number_way=draft.number_way,
        number=number,
        book=LETTER_BOOK if sequence is not None else None,
        year=signed_on.year if sequence is not None else None,
        sequence=sequence,
        written_on=draft.day,
        nature=draft.nature,
        enclosures=draft.enclosures.strip(),
        subject=draft.subject.strip(),
        addressee=list(_addressee(work, draft, complaint_id)),
        body=draft.body.strip(),
        copies=list(draft.copies),
        initials=list(draft.initials),
        signer=asdict(letter_signer(reader, its_office, draft.kind, draft.signer, signed_on)),
        named_reason=draft.named_reason.strip() if draft.named else "",
        recorded_at=work.now,
        recorded_by=work.officer.account_id,
    )
    told = {"form": draft.kind.value, "way": draft.number_way.value, "letter": number, "number": case.number}
    work.note("letter written", "letter", letter_id, Change.COMPLAINTS, **told, named=draft.named)
    return KeptLetter(letter_id, ordinal, number)


def number_letter(work: Work, letter_id: int, number: str, day: date | None = None) -> None:
    """Write the number that a letter got after it was written, and its date if that was left open too; once only."""
    letter, number = work.session.get(OutgoingLetter, letter_id), " ".join(number.split())
    if letter is None:
        raise RefusedError([Problem("letter", _("Surat ini tidak ada di register. Buka lagi pengaduannya."))])
    problems = []
    if letter.number or work.session.get(OutgoingLetterNumber, letter_id) is not None:
        problems.append(Problem("number", _("Surat ini sudah bernomor. Tulis surat baru bila nomornya salah.")))
    else:
        problems += _problems_in_typed(work, number, (day or letter.written_on or work.today).year)
    if problems:
        raise RefusedError(problems)
    work.put(
        OutgoingLetterNumber,
        letter_id=letter_id,
        number=number,
        written_on=None if letter.written_on else day,
        recorded_at=work.now,
        recorded_by=work.officer.account_id,
    )
    work.note("letter numbered", "letter", letter_id, Change.COMPLAINTS, letter=number)


def _text(reader: Reader, draft: LetterDraft) -> LetterText | None:
    return next((text for text in letter_texts(reader, draft.kind) if text.code == draft.text_code), None)


def _numbered(work: Work, draft: LetterDraft, on: date) -> tuple[int | None, str]:
    """The running number where it was drawn, and the number as it is written."""
    if draft.number_way is NumberWay.BOOK:
        drawn = work.next_number(LETTER_BOOK, on.year)
        return drawn.sequence, write_number(work, drawn, on)
    return None, " ".join(draft.number.split()) if draft.number_way is NumberWay.TYPED else ""


def _addressee(work: Work, draft: LetterDraft, complaint_id: int) -> tuple[str, ...]:
    """A secret complainant is named by the register, with a line in the trail; nobody has to copy the name."""
    if not draft.named:
        return draft.addressee
    opened = open_identity(work, complaint_id, draft.named_reason)
    person = work.session.get(Complainant, complaint_id)
    return named_lines(title_of(person.sex if person is not None else ""), opened.name)


def _problems(work: Work, draft: LetterDraft, case: LetterCase, text: LetterText | None) -> Iterator[Problem]:
    """Everything that has to be mended, in the order of the paper."""
    if text is None:
        known = _("Naskah surat ini tidak ada lagi. Pilih naskah lain.")
        yield Problem("text_code", known)
    if draft.number_way is NumberWay.TYPED:
        yield from _problems_in_typed(work, " ".join(draft.number.split()), (draft.day or work.today).year)
    if draft.day is not None and abs(draft.day.year - work.today.year) > 1:
        yield Problem("letter_date", _("Tahun surat ini jauh dari tahun berjalan. Periksa tanggalnya."))
    yield from _problems_in_words(draft, case)
    yield from problems_in_lists({"addressee": draft.addressee, "copies": draft.copies, "initials": draft.initials})
    if not draft.signer.strip():
        yield Problem("signer", _("Pilih jabatan yang menandatangani surat ini."))
    if draft.named:
        yield from _problems_in_naming(work, draft, case)


def _problems_in_words(draft: LetterDraft, case: LetterCase) -> Iterator[Problem]:
    said = tuple(case.values.values())
    if not draft.subject.strip():
        yield Problem("subject", _("Tulis hal surat ini."))
    if len(draft.subject) > LONGEST_LINE:
        yield Problem("subject", _("Hal surat paling panjang {most} huruf.").format(most=LONGEST_LINE))
    if not draft.addressee and not draft.named:
        yield Problem("addressee", _("Tulis kepada siapa surat ini."))
    if not draft.body.strip():
        yield Problem("body", _("Tulis isi surat ini, atau pilih naskahnya."))
    if len(draft.body) > LONGEST_TEXT:
        most = _("Isi surat paling panjang {most} huruf. Lampirkan sisanya.")
        yield Problem("body", most.format(most=LONGEST_TEXT))
    for field, words in (("subject", draft.subject), ("addressee", "\n".join(draft.addressee)), ("body", draft.body)):
        yield from left_over(words, said, field)


def _problems_in_naming(work: Work, draft: LetterDraft, case: LetterCase) -> Iterator[Problem]:
    if not case.can_be_named or draft.kind is not LetterKind.REPLY:
        who = _("Nama hanya bisa dicantumkan di surat jawaban kepada pelapor rahasia yang namanya diketahui.")
        yield Problem("named", who)
    if not may_print_sealed(work.officer.role):
        seal = _("Nama pelapor rahasia hanya dicantumkan oleh pemegang segel. Tulis suratnya tanpa nama.")
        yield Problem("named", seal)
    if not draft.named_reason.strip():
        yield Problem("named_reason", _("Tulis mengapa nama pelapor dicantumkan; alasannya tercatat."))
    if draft.copies:
        copies = _("Surat yang menyebut nama pelapor rahasia tidak bertembusan. Hapus tembusannya.")
        yield Problem("copies", copies)


def _problems_in_typed(work: Work, number: str, year: int) -> Iterator[Problem]:
    """A typed number is there, fits its line, and was not given to another letter of that year."""
    if not number:
        yield Problem("number", _("Tulis nomor suratnya, atau biarkan kosong untuk diisi pena."))
        return
    if len(number) > LONGEST_LINE:
        yield Problem("number", _("Nomor surat paling panjang {most} huruf.").format(most=LONGEST_LINE))
    first, last = date(year, 1, 1), date(year, 12, 31)
    o, c = OutgoingLetter, Complaint
    used = (
        select(o.kind, c.number)
        .join(c, col(c.id) == o.complaint_id)
        .where(o.number == number, col(o.written_on).is_(None) | col(o.written_on).between(first, last))
    )
    found = work.session.exec(used).first()
    if found is not None:
        text = _("Nomor {number} sudah dipakai {letter} untuk pengaduan {complaint}. Periksa nomornya.")
        letter = LETTER_NAMES[LetterKind(found[0])]().lower()
        yield Problem("number", text.format(number=number, letter=letter, complaint=found[1]))
