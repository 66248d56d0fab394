"""The case file and the report on what was done: pictures several to a page, long texts that flow, a signature kept."""

from dataclasses import replace

import pytest

from register_app.forms.catalogue import FORMS
from register_app.forms.sheet import Picture, Rect, Text, flat
from register_app.rules.report_blocks import Paragraph
from tests.forms.case_samples import case_file, follow_up, photos
from tests.forms.reading import printed
from tests.forms.samples import BUREAU, LONG, MARK, SIGNER
from tests.forms.test_hostile_text import HOSTILE

PAPERS = FORMS["berkas"].papers


@pytest.mark.parametrize("paper", PAPERS)
def test_six_photos_stand_on_a_page_and_a_page_to_be_read_has_one_of_its_own(paper: str) -> None:
    document = FORMS["berkas"].compose(case_file(MARK, BUREAU, photos(6), photos(2, whole=True)), paper)
    counts = [sum(isinstance(mark, Picture) for mark in page.marks) for page in document.pages]
    pictures = [mark for page in document.pages for mark in page.marks if isinstance(mark, Picture)]
    letterhead = 1

    assert sum(counts) == letterhead + 3 + 6 + 2
    assert max(counts) >= 4
    assert all(mark.width > 70 for mark in pictures[letterhead:])
    assert [mark.height > 200 for mark in pictures[-2:]] == [True, True]
    assert counts[-1] == 1


def test_the_last_day_of_the_strip_stands_in_a_bold_frame() -> None:
    page = FORMS["berkas"].compose(case_file(MARK, BUREAU)).pages[0]
    marks = [mark for mark, _dx, _dy in flat(page.marks)]
    bold = [mark for mark in marks if isinstance(mark, Rect) and mark.weight == 1.5]
    day = next(mark for mark in marks if isinstance(mark, Text) and mark.text == "Sel 17-11")

    assert len(bold) == 1
    assert bold[0].x < day.x < bold[0].x + bold[0].width


def test_five_thousand_signs_flow_and_hostile_text_is_text() -> None:
    for form, facts in (
        ("berkas", case_file(MARK, BUREAU, text=LONG)),
        ("laporan-tl", follow_up(MARK, SIGNER, BUREAU, text=LONG)),
    ):
        text = " ".join(printed(form, facts).text.split())
        assert all(word in text for word in LONG.split())
    assert "<para>" in printed("berkas", case_file(MARK, BUREAU, text=HOSTILE)).text
    assert "<para>" in printed("laporan-tl", follow_up(MARK, SIGNER, BUREAU, text=HOSTILE)).text


@pytest.mark.parametrize("paper", PAPERS)
def test_the_signature_never_stands_alone_however_long_the_matter_is(paper: str) -> None:
    ordinary = follow_up(MARK, SIGNER, BUREAU)
    for lines in range(0, 24, 3):
        extra = (Paragraph("\n".join(["Baris"] * lines)),) if lines else ()
        facts = replace(ordinary, blocks=(*ordinary.blocks[:4], *extra, *ordinary.blocks[4:]))
        sheet = printed("laporan-tl", facts, paper)
        signed = next(text for text in sheet.texts if "NIP." in text)
        assert "Kesimpulan" in signed, lines
