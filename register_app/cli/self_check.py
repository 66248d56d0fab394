"""`--self-check`: a new register, one complaint with a picture, one sheet and one recap, all in a scratch folder."""

import io
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.model.attachments import AttachmentDraft
from register_app.model.complaint import ComplaintDraft
from register_app.reading.case import case_file
from register_app.reading.recap import recap
from register_app.services.intake import keep_complaint
from register_app.services.printing import Subject, print_form
from register_app.setup import make_register, open_office
from register_app.store.keys import KdfCost

ACCOUNT, PASSPHRASE = "uji", "uji diri sendiri"
CHEAP = KdfCost(memory_kib=8 * 1024, passes=1)
"""The scratch register holds nothing and is gone in a second."""


def main(_arguments: Sequence[str] = ()) -> int:
    """Do the main job once and say what worked; any failure is a traceback for whoever builds the program."""
    with tempfile.TemporaryDirectory(prefix="register-uji-") as folder:
        path = Path(folder) / "uji.db"
        account = AccountAnswer(ACCOUNT, "Uji Diri", "administrator", passphrase=PASSPHRASE)
        made = make_register(path, FirstRunAnswers("biro-organisasi-ntt", OfficeAnswer(""), account), kdf=CHEAP)
        made.file.close()
        opened = open_office(path, ACCOUNT, PASSPHRASE)
        try:
            draft = ComplaintDraft(channel_code="surat", received_at=opened.register.clock.now(), subject="Uji diri")
            picture = AttachmentDraft(name="uji.jpg", content=_picture())
            kept = opened.register.perform(opened.officer, keep_complaint, draft, (picture,))
            case = opened.register.ask(case_file, kept.complaint_id)
            sheet = opened.register.perform(
                opened.officer, print_form, "disposisi", Subject(complaint_id=kept.complaint_id)
            )
            today = opened.register.clock.today()
            figures = opened.register.ask(recap, "bulanan", today.replace(day=1), today)
        finally:
            opened.file.close()
    _require(case is not None and case.number == kept.number, "the complaint reads back")
    _require(sheet.pdf.startswith(b"%PDF"), "the sheet is a PDF")
    _require(figures.main.totals.values["received"] == 1 and figures.cross_foots, "the recap counts it")
    print(f"self-check passed: {kept.number}, sheet {len(sheet.pdf)} bytes", file=sys.stdout)
    return 0


def _picture() -> bytes:
    from PIL import Image  # only this check makes a picture

    content = io.BytesIO()
    Image.new("RGB", (640, 400), (40, 90, 140)).save(content, "JPEG")
    return content.getvalue()


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise SystemExit(f"self-check failed: not true that {what}")
