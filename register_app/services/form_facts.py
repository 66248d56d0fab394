"""What fills each form from the register."""

from collections.abc import Callable, Mapping

from register_app.reading.paper import SheetOrder, Written
from register_app.reading.paper_books import agenda_facts, register_book_facts
from register_app.reading.paper_box import box_minutes_facts
from register_app.reading.paper_case import case_file_facts
from register_app.reading.paper_chase import chase_facts
from register_app.reading.paper_desk import box_slip_facts, card_facts, complaint_form_facts, custody_facts
from register_app.reading.paper_desk_books import box_book_facts, guest_book_facts
from register_app.reading.paper_disposition import bps_disposition_facts, disposition_facts
from register_app.reading.paper_follow_up import follow_up_facts
from register_app.reading.paper_letter import letter_facts
from register_app.reading.paper_pad import pad_facts
from register_app.reading.paper_recap import matrix_facts, monthly_facts
from register_app.reading.paper_receipt import receipt_facts
from register_app.reading.paper_sop import sop_facts, sop_period_facts
from register_app.reading.paper_tables import recap_facts
from register_app.reading.reader import Reader
from register_app.reading.report import report_facts
from register_app.rules.letters import LetterKind

FACTS: Mapping[str, Callable[[Reader, SheetOrder], Written]] = {
    "disposisi": disposition_facts,
    "disposisi-bps": bps_disposition_facts,
    "tanda-terima": receipt_facts,
    "berita-acara-kotak": box_minutes_facts,
    "bulanan": monthly_facts,
    "matriks": matrix_facts,
    **{name: recap_facts(name) for name in ("media-per-bulan", "evaluasi", "unit", "sp4n", "kecepatan", "status")},
    "daftar-tagih": chase_facts,
    "sop": sop_facts,
    "sop-bulanan": sop_period_facts,
    "laporan": report_facts,
    "buku-register": register_book_facts,
    "buku-tamu": guest_book_facts,
    "agenda": agenda_facts,
    "buku-kotak": box_book_facts,
    "formulir": complaint_form_facts,
    "slip-kotak": box_slip_facts,
    "titip-ktp": custody_facts,
    "disposisi-kartu": card_facts,
    **{kind.value: letter_facts(kind) for kind in LetterKind},
    "cadangan": pad_facts,
    "berkas": case_file_facts,
    "laporan-tl": follow_up_facts,
}
"""Form → what fills it from the register."""
