"""A logo that is no picture is told when it is chosen; one that is in the register already never stops a sheet."""

import io
from datetime import date

import pytest
from PIL import Image

from register_app.errors import RefusedError
from register_app.model.office import OfficeLogo
from register_app.reading.office import office as read_office
from register_app.services.letterhead import change_kop, choose_logo
from register_app.services.printing import Subject, print_form
from register_app.services.recap_files import export_recap
from register_app.services.work import Work
from tests.services.test_printing import words
from tests.small_office import SmallOffice


def picture(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (60, 80)) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size).save(out, kind)
    return out.getvalue()


NOT_LOGOS = {
    "text": (b"Bukan gambar sama sekali", "bukan gambar PNG atau JPEG"),
    "empty": (b"", "bukan gambar PNG atau JPEG"),
    "gif": (picture("GIF"), "bukan gambar PNG atau JPEG"),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "gambar SVG"),
    "cut short": (picture("JPEG", size=(900, 900))[:2000], "rusak atau terpotong"),
    "cut to its head": (picture("PNG")[:40], "bukan gambar|rusak"),
    "huge": (picture("PNG", "1", (12_000, 9_000)), "lebih dari 4.000 titik"),
    "heavy": (b"\x89PNG" + bytes(5 * 1024 * 1024), "lebih dari 4 MB"),
}


@pytest.mark.parametrize("what", NOT_LOGOS)
def test_what_cannot_be_a_logo_is_told_and_the_old_one_stays(office: SmallOffice, what: str) -> None:
    office.does(choose_logo, picture())
    content, told = NOT_LOGOS[what]

    with pytest.raises(RefusedError, match=told):
        office.does(choose_logo, content)

    assert office.asks(read_office).logo == picture()


@pytest.mark.parametrize("what", ["text", "cut short", "huge"])
def test_a_logo_that_was_spoilt_later_is_left_out_and_the_officer_is_told(office: SmallOffice, what: str) -> None:
    def put(work: Work) -> None:
        work.session.merge(OfficeLogo(key="logo", content=NOT_LOGOS[what][0]))

    office.does(put)
    october = Subject(first=date(2026, 10, 1), last=date(2026, 10, 31))

    printed = office.does(print_form, "bulanan", october)

    assert [note.text.partition(",")[0] for note in printed.notes] == ["Logo kop tidak terbaca sebagai gambar"]
    assert "PEMERINTAH PROVINSI" in words(printed)
    assert office.does(export_recap, "bulanan", october, "docx")


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_a_logo_for_the_printing_house_prints_too(office: SmallOffice, mode: str) -> None:
    office.does(choose_logo, picture("JPEG", mode))
    printed = office.does(print_form, "slip-kotak", Subject())
    assert printed.notes == ()


def test_an_office_can_go_without_a_logo_again(office: SmallOffice) -> None:
    office.does(choose_logo, picture())
    office.does(choose_logo, None)
    assert office.asks(read_office).logo is None


def test_other_words_of_the_kop_are_printed_in_the_old_sizes(office: SmallOffice) -> None:
    before = office.asks(read_office).settings["kop"]["lines"]
    office.does(change_kop, ["PEMERINTAH PROVINSI CONTOH", " ", "BIRO UMUM"], ["Jalan Contoh 1", ""])
    kop = office.asks(read_office).settings["kop"]
    assert [line["text"] for line in kop["lines"]] == ["PEMERINTAH PROVINSI CONTOH", "BIRO UMUM"]
    assert [line["size"] for line in kop["lines"]] == [line["size"] for line in before][:2]
    assert kop["address_lines"] == ["Jalan Contoh 1"]
    printed = office.does(print_form, "tanda-terima", Subject(complaint_id=office.complaint().complaint_id))
    assert "BIRO UMUM" in words(printed)


def test_a_kop_without_a_word_is_refused(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match="paling sedikit satu baris"):
        office.does(change_kop, ["", "  "], ["Jalan Contoh 1"])
