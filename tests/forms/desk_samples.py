"""Invented facts for the desk's small sheets."""

from dataclasses import replace
from datetime import date, datetime

from register_app.forms.facts import Choice, Letterhead, PrintMark
from register_app.forms.facts_desk import (
    BoxSlipFacts,
    ComplaintFormFacts,
    CustodyFacts,
    DispositionCardFacts,
    MatterOnForm,
    PersonOnForm,
)

OFFICE = "Biro Organisasi Sekretariat Daerah Provinsi Nusa Tenggara Timur"
AT = datetime(2026, 11, 18, 9, 12)  # noqa: DTZ001  # wall time at the office, as facts carry it
NOTICE = "Data pribadi Saudara dipakai hanya untuk menangani pengaduan ini, sebagai bagian dari tugas pelayanan publik."


def blank_form(mark: PrintMark, letterhead: Letterhead) -> ComplaintFormFacts:
    """The form to write on."""
    kinds = (Choice("pengaduan"), Choice("aspirasi"), Choice("permintaan informasi"))
    return ComplaintFormFacts(mark, kinds, letterhead, privacy=NOTICE)


def filled_form(mark: PrintMark, letterhead: Letterhead) -> ComplaintFormFacts:
    """The form of a complaint."""
    return replace(
        blank_form(mark, letterhead),
        kinds=(Choice("pengaduan", ticked=True), Choice("aspirasi"), Choice("permintaan informasi")),
        person=PersonOnForm(
            "Agustina P. Nahakpit", "KTP ************0107", "Kel. Oesapa, Kota Kupang", "0813-3801-0204"
        ),
        matter=MatterOnForm(
            *("Antrean loket tidak bernomor", "Loket 2", date(2026, 11, 17), "Petugas loket"),
            *("Warga yang datang belakangan dilayani lebih dahulu. " * 6, "Nomor antrean dipasang", ("foto.jpg",)),
        ),
        register_number="0147/PGD/BO/2026",
        received_at=AT,
        channel="Tatap Muka",
        officer="R. Nenohayfeto",
    )


def slip(mark: PrintMark) -> BoxSlipFacts:
    """Four slips."""
    return BoxSlipFacts(mark, OFFICE)


def custody(mark: PrintMark) -> CustodyFacts:
    """A card in drawer 12."""
    return CustodyFacts(
        *(mark, OFFICE, "12", "Dominggus K. Manafe-Oeleu", "KTP *0107", "Pengaduan", AT, "R. Nenohayfeto"),
    )


def card(mark: PrintMark) -> DispositionCardFacts:
    """A disposition card."""
    officials = ("Kabag Kelembagaan", "Kabag RB dan Akuntabilitas", "Kabag Tatalaksana", "Kasubag TU")
    return DispositionCardFacts(
        *(mark, OFFICE, "0147/PGD/BO/2026", "Forum Guru Honorer Kab. TTS (Sdr. Marselinus T.)"),
        "Pengaduan keterlambatan penerbitan rekomendasi analisis jabatan bagi guru honorer",
        date(2026, 11, 18),
        tuple(map(Choice, officials)),
        tuple(map(Choice, ("Tanggapan dan Saran", "Proses lebih lanjut", "Koordinasi/konfirmasikan"))),
        index="Kepegawaian",
        code="000.8.3.4",
        due_on=date(2026, 11, 25),
        letter_number="12/FGH-TTS/XI/2026",
        letter_date=date(2026, 11, 12),
        attachments=2,
    )
