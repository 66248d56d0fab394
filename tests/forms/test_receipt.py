"""The receipt: two copies, the promise, the card handed back, nothing secret on it."""

from dataclasses import replace
from datetime import date

import pytest

from register_app.forms.catalogue import FORMS
from tests.forms.reading import printed
from tests.forms.samples import LONG, RECEIPT
from tests.paper.reading import collisions, texts_of

PAPERS = FORMS["tanda-terima"].papers


@pytest.mark.parametrize("paper", PAPERS)
def test_both_copies_say_the_same(paper: str) -> None:
    sheet = printed("tanda-terima", RECEIPT, paper)
    for words in (
        "Nomor Register : 0152/PGD/BO/2026",
        "Rabu, 18 November 2026, pukul 09.30 WITA",
        "KTP ************0003",
        "2 (dua) berkas: salinan surat permohonan, foto tanda kirim",
        "Rabu, 25 November 2026, pukul 10.00 WITA (waktu yang disepakati)",
        "Layanan ini tidak dipungut biaya. KTP dikembalikan kepada pelapor pukul 09.52 WITA.",
        "melalui telepon (0380) 3832697",
        "Petugas Penerima Tamu",
    ):
        assert sheet.text.count(words) == 2, words
    assert sheet.text.count("Lembar 1: untuk pelapor") == sheet.text.count("Lembar 2: arsip kantor") == 1


def test_a_folio_carries_both_halves_with_a_line_to_tear() -> None:
    sheet = printed("tanda-terima", RECEIPT, "f4")
    assert sheet.sizes == [(215, 330)]
    assert sheet.find("sobek di sini").bottom == pytest.approx(164, abs=0.5)
    assert sheet.find("TANDA TERIMA PENGADUAN").bottom == pytest.approx(33.9, abs=0.3)
    assert sheet.find("Lembar 2").top - sheet.find("Lembar 1").top == pytest.approx(165, abs=0.05)
    assert sheet.codes() == ["TTR:1:0152/PGD/BO/2026"] * 2


def test_small_paper_gives_each_copy_a_page() -> None:
    for paper in ("half-f4", "a5"):
        sheet = printed("tanda-terima", RECEIPT, paper)
        assert sheet.pages == 2
        assert "Halaman 1 dari 1" in sheet.texts[1]
        assert sheet.codes(1) == ["TTR:1:0152/PGD/BO/2026"]


@pytest.mark.parametrize("paper", PAPERS)
def test_five_thousand_characters_lose_no_word_on_either_copy(paper: str) -> None:
    sheet = printed("tanda-terima", replace(RECEIPT, gist=LONG, address=LONG[:900]), paper)
    once, twice = set(LONG.split()), set(LONG[:900].rpartition(" ")[0].split())
    assert {word for word in once - twice if sheet.text.count(word) < 2} == set()
    assert {word for word in twice if sheet.text.count(word) < 4} == set()
    assert sheet.text.count("lanjutan Tanda Terima Pengaduan") >= 2


@pytest.mark.parametrize("paper", PAPERS)
def test_what_is_too_long_for_the_signing_officer_lies_over_nothing(paper: str) -> None:
    full = replace(RECEIPT, how_to_ask=LONG, officer=LONG[:90], officer_position=LONG[:200])
    document = FORMS["tanda-terima"].compose(full, paper)
    assert [collisions(sorted(texts_of(page))) for page in document.pages] == [[]] * len(document.pages)


def test_a_secret_complainant_is_on_neither_copy() -> None:
    sheet = printed("tanda-terima", replace(RECEIPT, confidential=True))
    assert sheet.text.count("PELAPOR: DIRAHASIAKAN") == 2
    for hidden in ("Ferdinanda", "Jalan Contoh RT", "0003"):
        assert hidden not in sheet.text


def test_a_promise_may_be_a_day_or_nothing() -> None:
    assert "Dijanjikan selesai : Rabu, 25 November 2026 Layanan" in _text(promised=date(2026, 11, 25), agreed=False)
    assert "Dijanjikan selesai : - Layanan" in _text(promised=None)


def test_a_card_that_was_only_shown_is_not_said_to_be_returned() -> None:
    assert "dikembalikan" not in _text(card_returned_at=None)


def test_the_office_may_use_its_own_notice() -> None:
    text = _text(how_to_ask="Hubungi meja depan.", privacy="Data dijaga.")
    assert text.count("Hubungi meja depan. Data dijaga.") == 2
    assert "jadwal retensi" not in text


def _text(**changes: object) -> str:
    return printed("tanda-terima", replace(RECEIPT, **changes)).text  # type: ignore[arg-type]  # fields by name
