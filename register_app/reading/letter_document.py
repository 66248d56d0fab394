"""A letter as the bytes of a document for a word processor, with the words that stand on its paper."""

from dataclasses import replace
from typing import Any

from register_app.forms.cleaning import one_line
from register_app.forms.facts import KopStyle, Letterhead
from register_app.forms.facts_letter import LetterFacts
from register_app.forms.marks import registered
from register_app.forms.sheet import PAPERS
from register_app.forms.signature import identity_lines, name_words, signing_lines
from register_app.i18n import _
from register_app.reading.letters import letters_written
from register_app.reading.paper import Subject, Written, order_of
from register_app.reading.paper_letter import letter_facts
from register_app.reading.reader import Reader
from register_app.rules.dates import long_date
from register_app.rules.letter_blocks import letter_blocks
from register_app.rules.letter_paper import KopWords, LetterWords
from register_app.rules.letters import LETTER_NAMES, LetterKind

_USUAL_PAPER = "f4"


def letter_document(
    reader: Reader, kind: LetterKind, complaint_id: int, made_by: str, *, step: int | None = None, role: str = ""
) -> tuple[bytes, Written]:
    """The letter with this number in its case (the newest where none is named) as DOCX, and what it was made from."""
    from register_app.exchange.letter_docx import letter_docx  # 0.1 s that no start has to wait for

    order = order_of(reader, kind.value, Subject(complaint_id=complaint_id), made_by)
    order = replace(order, step=step or letters_written(reader, complaint_id, kind), role=role)
    written = letter_facts(kind)(reader, order)
    facts = written.facts
    assert isinstance(facts, LetterFacts)
    paper = PAPERS[order.office.paper_for(kind.value, _USUAL_PAPER)]
    words = _words(facts, order.office.name, paper.width, paper.height)
    return letter_docx(words, facts.mark.printed_at), written


def _words(facts: LetterFacts, office: str, width: float, height: float) -> LetterWords:
    name = LETTER_NAMES[LetterKind(facts.form)]()
    day = long_date(facts.day) if facts.day else "." * 28
    foot = registered(facts.register_number)
    return LetterWords(
        title=_("{form} {number}").format(form=name, number=facts.register_number),
        office=office,
        width=width,
        height=height,
        place=_("{city}, {day}").format(city=facts.city, day=day) if facts.city else day,
        head=(
            (_("Nomor"), one_line(facts.number) or "." * 40),
            (_("Sifat"), facts.nature or "-"),
            (_("Lampiran"), one_line(facts.enclosures) or "-"),
            (_("Hal"), one_line(facts.subject) or "-"),
        ),
        addressee=tuple(one_line(line) for line in facts.addressee),
        blocks=letter_blocks(facts.body),
        position=signing_lines(facts.signer),
        name=name_words(facts.signer),
        below=tuple(identity_lines(facts.signer)),
        initials=facts.initials,
        copies=facts.copies,
        foot=foot if facts.written else f"{foot} · {_('KONSEP, belum dicatat')}",
        across=_("LATIHAN") if facts.mark.practice else _("BATAL") if facts.mark.cancelled else "",
        **kop_words(facts.letterhead),
    )


def kop_words(letterhead: Letterhead | None) -> dict[str, Any]:
    """Lines, address and logo of a letterhead in plain words; empty where there is none."""
    if letterhead is None:
        return {}
    return {
        "kop": tuple(KopWords(line.text, line.size, line.bold, line.italic) for line in letterhead.lines),
        "address": () if letterhead.style is KopStyle.BPS else letterhead.address,
        "logo": letterhead.logo,
        "beside_logo": letterhead.style is KopStyle.BPS,
    }
