"""Invented lines of the office's books: an ordinary November, as the samples of every form need it."""

from datetime import date, datetime, timedelta

from register_app.forms.facts import PrintMark
from register_app.forms.facts_books import (
    AgendaFacts,
    BookCover,
    BoxBookFacts,
    GuestBookFacts,
    GuestLine,
    LetterLine,
    OpeningLine,
    RegisterBookFacts,
    RegisterLine,
)

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
AT = datetime(2026, 11, 10, 9, 5)  # noqa: DTZ001  # wall time at the office, as facts carry it
_SUBJECTS = ("Keterlambatan rekomendasi analisis jabatan", "Ruang tunggu sempit", "Pungutan pada layanan legalisir")


def cover() -> BookCover:
    """November."""
    return BookCover("Biro Organisasi Sekretariat Daerah Provinsi Nusa Tenggara Timur", FIRST, LAST)


def register_book(mark: PrintMark, lines: int = 30) -> RegisterBookFacts:
    """The register book; one line is secret and one is cancelled."""
    return RegisterBookFacts(mark, cover(), tuple(_register_line(place) for place in range(lines)))


def agenda(mark: PrintMark) -> AgendaFacts:
    """The agenda."""
    lines = tuple(
        LetterLine(
            *(f"000.8.3/{place}", AT + timedelta(days=place), "Forum Guru Honorer Kab. TTS", f"{place}/FGH/XI/2026"),
            *(date(2026, 11, 8), "Sekretaris Daerah", "Kepala Biro Organisasi", _SUBJECTS[place % 3]),
            *(date(2026, 11, 9), "421/2026", "Kabag Tatalaksana; Kabag Reformasi Birokrasi", date(2026, 11, 12)),
            *(f"{141 + place:04}/PGD/BO/2026", place == 2),
        )
        for place in range(18)
    )
    return AgendaFacts(mark, cover(), lines)


def guest_book(mark: PrintMark) -> GuestBookFacts:
    """The guest book; one card is still in the drawer."""
    lines = tuple(
        GuestLine(
            *(AT + timedelta(hours=place), "Dominggus K. Manafe-Oeleu", "Kel. Oesapa, Kota Kupang", "0812-****-771"),
            purpose="Pengaduan",
            meets="Kabag Tatalaksana",
            identity=("KTP", "*0107"),
            card_held=place % 2 == 0,
            slot="12" if place % 2 == 0 else "",
            left_at=AT + timedelta(hours=place, minutes=40),
            card_returned_at=AT + timedelta(hours=place, minutes=38) if place % 4 == 2 else None,
            remark=f"{141 + place:04}/PGD/BO/2026",
            confidential=place == 3,
        )
        for place in range(20)
    )
    return GuestBookFacts(mark, cover(), lines)


def box_book(mark: PrintMark) -> BoxBookFacts:
    """The box book; every third opening is Nihil."""
    lines = tuple(
        OpeningLine(
            *(AT + timedelta(days=place), "Kantor Gubernur", ("Yustina Manu", "Domi Seran")),
            *(place % 3, tuple(f"{141 + n:04}/PGD/BO/2026" for n in range(place % 3)), 2),
            AT + timedelta(days=place, hours=1),
            "Maria Tae",
        )
        for place in range(20)
    )
    return BoxBookFacts(mark, cover(), lines)


def _register_line(place: int) -> RegisterLine:
    done = place % 3 != 2
    return RegisterLine(
        *(f"{141 + place:04}/PGD/BO/2026", AT + timedelta(hours=place), "Tatap Muka"),
        *(("Agustina P. Nahakpit", "Kel. Oesapa, Kota Kupang", "0813-****-204"), ("KTP", "*0107")),
        *(_SUBJECTS[place % 3], "Pengaduan, berkadar / Kepegawaian"),
        *("Kabag Kelembagaan; Kabag Tatalaksana", date(2026, 11, 11)),
        AT if place % 2 else date(2026, 11, 17),
        "Surat jawaban 000.8.3.4/209/BO2.2" if done else "",
        date(2026, 11, 16) if done else None,
        "Bukan wewenang" if place == 5 else "",
        confidential=place == 6,
        cancelled="salah input, lihat 0153" if place == 11 else None,
    )
