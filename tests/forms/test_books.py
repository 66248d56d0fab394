"""The books on paper: no word of a head is broken, long texts flow on, every page carries its title."""

from dataclasses import replace

import pytest

from tests.forms.book_samples import register_book
from tests.forms.reading import printed
from tests.forms.samples import LONG, MARK, ORDINARY
from tests.forms.test_hostile_text import HOSTILE

HEADS = {
    "buku-register": ("Identitas", "Klasifikasi/", "Disposisi", "Pokok Pengaduan"),
    "buku-tamu": ("Keperluan", "Dikembalikan", "Alamat/", "Pulang"),
    "agenda": ("Terima/Agenda", "Tembusan", "Isi Singkat"),
    "buku-kotak": ("Salinan", "Keterangan", "Petugas Pembuka"),
}


@pytest.mark.parametrize("paper", ["f4", "a4"])
@pytest.mark.parametrize("form", HEADS)
def test_no_head_is_broken_and_every_page_has_its_title(form: str, paper: str) -> None:
    found = printed(form, ORDINARY[form], paper)
    for text in found.texts:
        assert all(words in text for words in ("Tahun 2026", "Bulan November", "(1)", *HEADS[form]))


def test_twelve_ordinary_lines_fill_a_page_and_sixty_run_on() -> None:
    facts = register_book(MARK, 60)
    short = tuple(replace(line, directed_to="Kabag", classed="Pengaduan") for line in facts.lines)
    assert printed("buku-register", replace(facts, lines=short)).pages == 5


def test_a_long_answer_flows_over_pages_and_loses_no_word() -> None:
    facts = register_book(MARK, 2)
    lines = (replace(facts.lines[0], result=LONG), facts.lines[1])
    text = printed("buku-register", replace(facts, lines=lines)).text
    assert all(word in text for word in LONG.split())


def test_text_from_people_prints_as_it_was_typed() -> None:
    facts = register_book(MARK, 1)
    line = replace(facts.lines[0], subject=HOSTILE, complainant=(HOSTILE,), result=HOSTILE, directed_to=HOSTILE)
    assert "<para>" in printed("buku-register", replace(facts, lines=(line,))).text
