"""What every form has in common: its foot, practice and copies said aloud, its letterhead on or off, refusals."""

import re
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.facts import KopLine, KopStyle, Letterhead, Offset, PrintMark
from register_app.forms.sheet import Text
from tests.forms.reading import Print, printed
from tests.forms.samples import ORDINARY, Facts

BOOKS = {"buku-register", "buku-tamu", "agenda", "buku-kotak"}
WITHOUT_KOP = BOOKS | {"slip-kotak", "titip-ktp", "disposisi-kartu"}


@pytest.mark.parametrize("form", FORMS)
def test_practice_says_so_across_every_page(form: str) -> None:
    facts = with_mark(ORDINARY[form], replace(ORDINARY[form].mark, practice=True))
    assert all("LATIHAN" in text for text in printed(form, facts).texts)
    assert "LATIHAN" not in printed(form, ORDINARY[form]).text


@pytest.mark.parametrize("form", FORMS)
def test_a_reprint_says_which_copy_it_is(form: str) -> None:
    facts = with_mark(ORDINARY[form], replace(ORDINARY[form].mark, copy=2))
    assert "SALINAN ke-2" in printed(form, facts).text
    assert "SALINAN" not in printed(form, ORDINARY[form]).text


@pytest.mark.parametrize("form", FORMS)
def test_the_foot_tells_when_by_whom_and_the_head_of_the_trail(form: str) -> None:
    for text in printed(form, ORDINARY[form]).texts:
        assert re.search(r"dicetak \d\d-\d\d-2026 \d\d\.\d\d WITA oleh \S+ \w+", text)
        assert "jejak 7F3A-91C2" in text
        assert re.search(r"(Halaman|Lembar) \d+ dari \d+", text)


@pytest.mark.parametrize("form", [form for form in FORMS if form not in WITHOUT_KOP])
def test_a_sheet_without_letterhead_and_logo_still_prints(form: str) -> None:
    facts: Any = ORDINARY[form]
    head = facts.letterhead
    assert head is not None
    for letterhead in (None, replace(head, logo=None), replace(head, logo=b"not a picture"), replace(head, lines=())):
        assert printed(form, replace(facts, letterhead=letterhead)).pages >= 1


LONG_HEAD = Letterhead(
    tuple(KopLine(f"BARIS{place} {'DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL ' * 2}", 14.5) for place in range(4)),
    tuple(f"ALAMAT{place} {'Kecamatan Contoh ' * 6}" for place in range(3)),
)
TITLES = {
    "disposisi": "LEMBAR DISPOSISI",
    "tanda-terima": "TANDA TERIMA PENGADUAN",
    "disposisi-bps": "LEMBARAN DISPOSISI",
}


@pytest.mark.parametrize(("form", "paper"), [(form, paper) for form in TITLES for paper in FORMS[form].papers])
def test_a_letterhead_of_many_long_lines_stays_on_the_paper_and_above_the_title(form: str, paper: str) -> None:
    facts: Any = ORDINARY[form]
    style = facts.letterhead.style
    page = FORMS[form].compose(replace(facts, letterhead=replace(LONG_HEAD, style=style)), paper).pages[0]
    texts = [mark for mark in page.marks if isinstance(mark, Text)]
    title = next(mark for mark in texts if mark.text == TITLES[form])
    above = [mark for mark in texts if mark.y < title.y]
    assert {word for mark in above for word in mark.text.split() if word.startswith(("BARIS", "ALAMAT"))} >= {
        *(f"BARIS{place}" for place in range(4)),
        *(f"ALAMAT{place}" for place in range(3) if style is not KopStyle.BPS),  # there it stands at the foot
    }
    assert min(mark.y - mark.size * 0.26 for mark in above) >= 4
    assert max(mark.y for mark in above) <= title.y - 4


def test_a_printer_is_corrected_by_its_offset() -> None:
    document = FORMS["disposisi"].compose(ORDINARY["disposisi"])
    straight = Print(document).find("LEMBAR DISPOSISI")
    found = Print(document, Offset(2.0, 3.0)).find("LEMBAR DISPOSISI")
    assert found.left - straight.left == pytest.approx(2.0, abs=0.05)
    assert found.top - straight.top == pytest.approx(3.0, abs=0.05)


def test_the_list_of_forms_is_known_before_anything_heavy_is_loaded() -> None:
    heavy = "{'reportlab', 'PIL', 'segno', 'sqlmodel', 'sqlalchemy', 'pydantic', 'PySide6'}"
    look = f"import sys, register_app.forms.catalogue as c; assert c.FORMS; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_form_refuses_a_paper_it_is_not_made_for_and_facts_of_another_form() -> None:
    with pytest.raises(ValueError, match="a5"):
        FORMS["bulanan"].compose(ORDINARY["bulanan"], "a5")
    with pytest.raises(TypeError, match="DispositionFacts"):
        FORMS["disposisi"].compose(ORDINARY["bulanan"])


def with_mark(facts: Facts, mark: PrintMark) -> Facts:
    return replace(facts, mark=mark)
