"""The report on what was done about a complaint as a document that a word processor opens."""

from dataclasses import dataclass

from docx import Document
from docx.enum.text import WD_BREAK

from register_app.exchange.docx_blocks import WIDTH, add_block, centred
from register_app.exchange.docx_file import file_of
from register_app.exchange.docx_kop import KopPaper, add_kop
from register_app.exchange.docx_page import DocumentPage, set_up, sign
from register_app.rules.report_blocks import Block, Signature


@dataclass(frozen=True, slots=True)
class FollowUpDocument:
    """Everything that stands in the document; ``pictures`` begin on a page of their own."""

    page: DocumentPage
    title: str
    number: str
    blocks: tuple[Block, ...]
    signature: Signature
    pictures: tuple[Block, ...] = ()
    kop: KopPaper | None = None


def follow_up_docx(report: FollowUpDocument) -> bytes:
    """The bytes of the document, the same for the same report."""
    document = Document()
    set_up(document, report.page)
    if report.kop is not None:
        add_kop(document, report.kop, WIDTH)
    centred(document, report.title, 12.5, before=14, bold=True)
    centred(document, report.number, 11)
    for block in report.blocks:
        add_block(document, block)
    sign(document, report.signature)
    if report.pictures:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    for block in report.pictures:
        add_block(document, block)
    return file_of(document)
