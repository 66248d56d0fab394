"""Invented letters: a reply with copies and initials, and a letter that forwards a matter."""

from datetime import date

from register_app.forms.facts import Letterhead, PrintMark, Signer
from register_app.forms.facts_letter import LetterFacts
from register_app.reading.letter_texts import first_texts
from register_app.rules.letter_fields import EXAMPLES, fill


def letter(mark: PrintMark, signer: Signer, letterhead: Letterhead, code: str) -> LetterFacts:
    """A letter from the program's text with this code, its fields filled with their examples."""
    text = first_texts()[code]
    return LetterFacts(
        mark,
        text.kind.value,
        EXAMPLES["nomor_register"],
        fill(text.subject, EXAMPLES),
        ("Yth. Sdri. Maria Tae", EXAMPLES["alamat"]),
        fill(text.body, EXAMPLES),
        signer,
        "Kupang",
        letterhead,
        "000.8.3.4/118/BO2.2",
        date(2026, 11, 18),
        "Biasa",
        "1 (satu) berkas",
        ("Sekretaris Daerah Provinsi Nusa Tenggara Timur di Kupang (sebagai laporan)", "Kepala Bagian Tatalaksana"),
        ("Kepala Bagian Tatalaksana", "Kepala Subbagian Tata Usaha"),
    )
