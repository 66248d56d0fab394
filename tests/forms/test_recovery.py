"""The recovery sheet: one page, the key to type and the key to scan."""

import pytest

from register_app.forms.catalogue import FORMS
from tests.forms.reading import printed
from tests.forms.samples import RECOVERY


@pytest.mark.parametrize("paper", FORMS["lembar-pemulihan"].papers)
def test_the_key_can_be_typed_and_scanned(paper: str) -> None:
    sheet = printed("lembar-pemulihan", RECOVERY, paper)
    assert sheet.pages == 1
    assert sheet.codes() == ["-".join(RECOVERY.key_groups)]
    for group in RECOVERY.key_groups:
        assert group in sheet.text
    for words in ("RAHASIA", "rosalina", "Biro Organisasi Setda Provinsi Contoh", "18 November 2026 pukul 09.40 WITA"):
        assert words in sheet.text


def test_the_key_never_shows_in_a_log_of_the_facts() -> None:
    assert not any(group in repr(RECOVERY) for group in RECOVERY.key_groups)
