"""Turns one page of a PDF into a picture, in a child process without a script engine: a PDF is never opened here."""

import os
import sys

from register_app.capture.child import limit
from register_app.capture.kinds import PDF, checked
from register_app.capture.message import pack, unpack
from register_app.capture.process import ChildDiedError, ChildProgram, Limits, ask
from register_app.capture.steps import LONGEST_KEPT
from register_app.errors import Problem, RefusedError
from register_app.i18n import _

PROGRAM = ChildProgram("ui.capture.pdf_page", "--page-child")
"""A frozen program's start-up (`register_app.__main__`) calls `main` when its first argument is this flag."""

LIMITS = Limits(seconds=20.0, megabytes=700)


def page_picture(data: bytes, page: int = 0, *, field: str = "attachment", limits: Limits = LIMITS) -> bytes:
    """A page as a JPEG of at most 2,000 pixels; raises RefusedError with a sentence when there is no such page."""
    return pdf_page(data, page, field=field, limits=limits)[0]


def pdf_page(data: bytes, page: int = 0, *, field: str = "attachment", limits: Limits = LIMITS) -> tuple[bytes, int]:
    """Like `page_picture`, and how many pages there are."""
    checked(data, accept={PDF}, field=field)
    try:
        facts, jpeg = unpack(ask(PROGRAM, pack({"page": page}, data), limits=limits))
    except (ChildDiedError, ValueError) as error:
        raise RefusedError([Problem(field, _unreadable())]) from error
    if "refused" in facts:
        raise RefusedError([Problem(field, _SENTENCES[facts["refused"]]())])
    return jpeg, int(facts["pages"])


def main(arguments: list[str] | None = None) -> int:
    """Answer one request from standard input on standard output, inside the limits given as arguments."""
    megabytes, seconds = (arguments if arguments is not None else sys.argv[1:])[-2:]
    answer_to = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    limit(int(megabytes), int(seconds), reserves=True)  # pdfium sets 16 GB of address space aside
    with os.fdopen(0, "rb") as request, os.fdopen(answer_to, "wb") as answer:
        facts, data = unpack(request.read())
        answer.write(_drawn(data, int(facts["page"])))
    return 0


def _drawn(data: bytes, page: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtPdf import QPdfDocument

    source = QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(source)
    if document.error() == QPdfDocument.Error.IncorrectPassword:
        return pack({"refused": "locked"})
    if document.status() != QPdfDocument.Status.Ready or not 0 <= page < document.pageCount():
        return pack({"refused": "damaged"})
    points = document.pagePointSize(page)
    size = points.scaled(LONGEST_KEPT, LONGEST_KEPT, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    drawn = document.render(page, size.expandedTo(QSize(1, 1)))
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    with QPainter(sheet) as painter:
        painter.drawImage(0, 0, drawn)
    from ui.capture.images import jpeg_of

    return pack({"pages": document.pageCount()}, jpeg_of(sheet))


def _unreadable() -> str:
    return _("PDF ini tidak bisa dibuka dengan aman, jadi tidak dipakai. Pindai sekali lagi sebagai JPEG.")


def _damaged() -> str:
    return _("PDF ini rusak atau belum lengkap. Pindai sekali lagi.")


def _locked() -> str:
    return _("PDF ini dikunci sandi. Simpan ulang tanpa sandi, atau pindai sekali lagi sebagai JPEG.")


_SENTENCES = {"damaged": _damaged, "locked": _locked}


if __name__ == "__main__":
    sys.exit(main())
