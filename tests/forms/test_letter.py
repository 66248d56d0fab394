"""Letters on paper: the head, the signature that never stands alone, dots for the pen, lists in line."""

from dataclasses import replace
from typing import cast

import pytest

from register_app.forms.facts_letter import LetterFacts
from register_app.reading.letter_texts import first_texts
from register_app.rules.letter_blocks import Pairs, Passage, Point, letter_blocks
from register_app.rules.letter_fields import BY_CODE, DOTS, fields_in, fill, near_fields, unknown_fields
from register_app.rules.letters import USUAL, USUAL_FOR_KIND, LetterKind, listed_lines, usual_text
from tests.forms.reading import printed
from tests.forms.samples import LONG, ORDINARY

REPLY = cast(LetterFacts, ORDINARY["surat-jawaban"])
FORWARDING = cast(LetterFacts, ORDINARY["penyaluran"])


def test_number_day_addressee_and_signature_stand_where_the_office_looks_for_them() -> None:
    sheet = printed("surat-jawaban", REPLY)
    number, day, subject = (sheet.find(words) for words in ("000.8.3.4/118", "Kupang, 18 November 2026", "Lampiran"))
    assert subject.left == pytest.approx(30, abs=0.6)
    assert number.bottom == pytest.approx(day.bottom, abs=1.2)
    assert day.right == pytest.approx(190, abs=0.6)
    assert sheet.find("YOHANES K.").left > 100 > sheet.find("Paraf Hierarki").left
    assert subject.top < sheet.find("Yth.").top < sheet.find("Demikian").top < sheet.find("Tembusan:").top


def test_what_nobody_knows_yet_is_left_to_the_pen() -> None:
    text = printed("surat-jawaban", replace(REPLY, number="", day=None, initials=(), copies=())).text
    assert "Nomor : ....." in text
    assert "Kupang, ....." in text
    assert "Paraf Hierarki" not in text
    assert "Tembusan" not in text


@pytest.mark.parametrize("length", range(2400, 3100, 100))
def test_the_signature_never_stands_alone_on_its_page(length: int) -> None:
    sheet = printed("surat-jawaban", replace(REPLY, body=f"{LONG[:length]}\n\nDemikian kami sampaikan kepada Saudara."))
    page = sheet.find("Kepala Biro Organisasi").page
    assert sheet.find("Demikian").page == page


def test_five_thousand_letters_flow_on_and_nothing_is_lost() -> None:
    for paper in ("f4", "a4"):
        sheet = printed("surat-jawaban", replace(REPLY, body=LONG), paper)
        assert sheet.pages == 2
        assert "lanjutan surat nomor 000.8.3.4/118/BO2.2" in sheet.texts[1]
        assert [word for word in LONG.split() if word not in sheet.text] == []


def test_labels_of_a_forwarding_letter_have_their_colons_in_line() -> None:
    sheet = printed("penyaluran", FORWARDING)
    values = [sheet.find(words).left for words in ("0147/PGD/BO/2026", "Kotak Saran Kantor", "papan standar")]
    assert max(values) - min(values) < 1.0


def test_a_text_is_taken_apart_as_it_stands() -> None:
    blocks = letter_blocks("Dengan hormat.\n\nNomor : 1\nMedia :\n1. Satu\na) Dua\n- Tiga\nPada pukul 09:30: selesai")
    assert blocks == (
        Passage("Dengan hormat.", apart=False),
        Pairs((("Nomor", "1"), ("Media", ""))),
        *(Point("1.", "Satu"), Point("a)", "Dua"), Point("-", "Tiga")),
        Passage("Pada pukul 09:30: selesai", apart=False),
    )


def test_every_first_text_knows_its_fields_and_every_outcome_has_one() -> None:
    texts = first_texts()
    assert [unknown_fields(text.subject + text.body, "body") for text in texts.values()] == [()] * len(texts)
    assert {*USUAL.values(), *USUAL_FOR_KIND.values()} <= {
        code for code, text in texts.items() if text.kind is LetterKind.REPLY
    }
    used = {name for text in texts.values() for name in fields_in(text.body)}
    assert used <= set(BY_CODE)
    for status in USUAL:
        for kind in ("pengaduan", "aspirasi", "permintaan-informasi"):
            for letter in LetterKind:
                assert usual_text(letter, status, kind, supervisory=True) in texts  # type: ignore[arg-type]  # its word


def test_a_field_is_filled_as_people_write_it_and_never_twice() -> None:
    assert fill("{ Nama } {Tanggal Terima} {lain}", {"nama": "{pokok}"}) == f"{{pokok}} {DOTS} {{lain}}"
    assert near_fields("tangal_terima")[0] == "tanggal_terima"
    assert near_fields("zzz") == ()


def test_numbers_typed_before_the_lines_of_a_list_are_left_out() -> None:
    assert listed_lines("1. Sekretaris  Daerah\n\n 2) Kepala Dinas\n3 Kelurahan") == (
        *("Sekretaris Daerah", "Kepala Dinas"),
        "3 Kelurahan",
    )
