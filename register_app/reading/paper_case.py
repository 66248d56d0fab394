"""The case file as facts: every part of one complaint in the order of the paper."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from register_app.forms.facts import Signer
from register_app.forms.facts_case import CaseFileFacts
from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading import paper_case_tables as tables
from register_app.reading.attachments import AttachmentFact
from register_app.reading.case_on_paper import CaseOnPaper, case_on_paper
from register_app.reading.paper import SheetOrder, Written, letterhead
from register_app.reading.paper_case_days import deadline
from register_app.reading.paper_case_letters import letters
from register_app.reading.paper_case_parts import matter, people, way
from register_app.reading.paper_pictures import Wished, is_picture, photos_of_files
from register_app.reading.reader import Reader
from register_app.rules.channels import Confidentiality
from register_app.rules.dates import short_date
from register_app.rules.file_words import file_kind, size_words
from register_app.rules.report_blocks import Band, Block, Grid, GridColumn, GridRow, Note, Photo, Photos
from register_app.rules.sheet_parts import Part

NOBODY = Signer("", "")


def case_file_facts(reader: Reader, order: SheetOrder) -> Written:
    """Everything on one complaint; without the complainant where he is sealed or was not asked for."""
    paper = case_on_paper(reader, order)
    case, zone = paper.case, order.mark.zone
    photos = photos_of(reader, paper)
    blocks = (
        *matter(paper, zone),
        *people(paper),
        *way(paper),
        *deadline(case, zone),
        *tables.steps(paper),
        *tables.story(reader, paper),
        *tables.corrections(reader, paper),
        *letters(reader, paper),
        *tables.links(reader, paper),
        *tables.sop(reader, paper),
        *attachments(paper, photos),
        *((Band(_("Gambar")), Photos(tuple(photos.values()))) if photos else ()),
    )
    facts = CaseFileFacts(
        mark=order.mark,
        register_number=case.number,
        blocks=blocks,
        letterhead=letterhead(order.office, order.form),
        confidential=not paper.named and case.confidentiality is Confidentiality.SECRET,
        source=case.channel,
    )
    return Written(facts, NOBODY, paper.parts, paper.unsealed)


def photos_of(reader: Reader, paper: CaseOnPaper) -> Mapping[int, Photo]:
    """File → its picture with its number, in the order of the list of attachments."""
    if not paper.shows(Part.PICTURES):
        return {}
    shown = [file for file in files_of(paper) if is_picture(file) and paper.may_show(file)]
    pages = (Purpose.SCAN, Purpose.SHEET)
    wished = [Wished(file.id, paper.told(name_of(file)), page=file.purpose in pages) for file in shown]
    found = photos_of_files(reader, wished)
    numbered = _("Gambar {number}\u00a0 {name}")
    return {
        file: replace(photo, caption=numbered.format(number=place, name=photo.caption))
        for place, (file, photo) in enumerate(found.items(), start=1)
    }


def files_of(paper: CaseOnPaper) -> tuple[AttachmentFact, ...]:
    """Every file of the case; the pictures of cards where the complainant is named."""
    cards = paper.case.identity_pictures if paper.named else ()
    return (*paper.case.attachments, *cards)


def name_of(file: AttachmentFact) -> str:
    """What a file is called: what it is, where the office made it, and its own name."""
    known = {Purpose.SHEET: _("Lembar disposisi"), Purpose.SCAN: _("Pindaian"), Purpose.ID_CARD: _("Kartu identitas")}
    made = known.get(file.purpose)
    return f"{made}, {file.name}" if made and file.name else made or file.name


def attachments(paper: CaseOnPaper, photos: Mapping[int, Photo]) -> Iterator[Block]:
    """The list of attachments, and where each picture stands."""
    yield Band(_("Daftar lampiran"))
    files = files_of(paper)
    if not files:
        yield Note(_("Tidak ada lampiran."))
        return
    columns = (
        GridColumn(_("No."), 10),
        GridColumn(_("Lampiran"), 67, words=True),
        GridColumn(_("Jenis, ukuran"), 34, words=True),
        GridColumn(_("Ditambahkan"), 22),
        GridColumn(_("Di berkas ini"), 32, words=True),
    )
    numbers = {file: place for place, file in enumerate(photos, start=1)}
    rows = tuple(
        GridRow(
            (
                str(place),
                paper.told(name_of(file)),
                f"{file_kind(file.media_type)}, {size_words(file.size)}",
                short_date(file.added_at),
                _place(paper, file, numbers.get(file.id)),
            )
        )
        for place, file in enumerate(files, start=1)
    )
    yield Grid("", columns, rows, dense=True)


def _place(paper: CaseOnPaper, file: AttachmentFact, number: int | None) -> str:
    if number is not None:
        return _("Gambar {number}").format(number=number)
    if file.removed_at is not None:
        return _("sudah dihapus, masa simpannya habis")
    if not is_picture(file):
        return _("hanya di register")
    if not paper.may_show(file):
        return _("tidak dicetak, memuat identitas")
    return _("tidak dicetak")
