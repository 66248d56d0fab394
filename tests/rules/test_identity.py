"""Every kind of identity is welcome; odd numbers get a gentle word, and paper shows the last four only."""

from datetime import date

import pytest

from register_app.rules.identity import ID_TYPE_NAMES, IdType, has_number, id_tail, id_warnings, mask, read_id_type

TODAY = date(2026, 11, 18)


def test_every_kind_has_a_name() -> None:
    assert set(ID_TYPE_NAMES) == set(IdType)
    assert all(name() for name in ID_TYPE_NAMES.values())


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("KTP", "5371044507900003"),
        ("SIM", "900312345678"),
        ("SIM", "1234-5678-901234"),
        ("PASPOR", "X 1234567"),
        ("PASPOR", "AB123456"),
        ("KK", "5371042511110004"),
        ("KARTU-PEGAWAI", "19711115 200012 1 003"),
        ("KARTU-PEGAWAI", "0042"),
        ("KARTU-PELAJAR", "20/IF/113"),
        ("LAINNYA", "apa saja"),
        ("TIDAK-BERSEDIA", ""),
        ("KTP", ""),
        ("Kartu Perpustakaan", "12"),
        ("", "12"),
    ],
)
def test_a_usual_number_passes_in_silence(kind: str, number: str) -> None:
    assert id_warnings(kind, number, TODAY) == ()


@pytest.mark.parametrize(
    ("kind", "number", "said"),
    [
        ("KTP", "537104", "NIK baru 6 angka"),
        ("e-KTP", "537104", "NIK baru 6 angka"),
        ("SIM", "12345", "Nomor SIM biasanya 12 sampai 16 angka."),
        ("PASPOR", "12", "Nomor paspor biasanya"),
        ("PASPOR", "ABCDEFG", "Nomor paspor biasanya"),
        ("KK", "5371", "Nomor kartu keluarga biasanya 16 angka."),
        ("KITAS", "12", "Nomor KITAS atau KITAP"),
        ("KARTU-PEGAWAI", "197113152000121003", "Delapan angka pertama NIP"),
        ("TIDAK-BERSEDIA", "5371", "Nomor identitas terisi, tetapi jenisnya tidak bersedia."),
    ],
)
def test_an_odd_number_gets_a_gentle_word(kind: str, number: str, said: str) -> None:
    (warning,) = id_warnings(kind, number, TODAY)
    assert warning.startswith(said)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        *(("ktp", IdType.KTP), ("e-KTP", IdType.KTP), ("Paspor", IdType.PASSPORT), ("SIM C", IdType.SIM)),
        *(("kartu keluarga", IdType.FAMILY_CARD), ("Kartu Pegawai", IdType.STAFF_CARD), ("lain-lain", IdType.OTHER)),
        *(("tidak bersedia", IdType.UNWILLING), ("Tidak tahu", IdType.UNKNOWN), ("rapor", None), ("", None)),
    ],
)
def test_a_kind_is_read_as_people_write_it(written: str, kind: IdType | None) -> None:
    assert read_id_type(written) is kind


def test_unwilling_and_unknown_have_no_number_to_ask_for() -> None:
    assert [kind for kind in IdType if not has_number(kind)] == [IdType.UNWILLING, IdType.UNKNOWN]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("5371044507900003", "************0003"),
        ("5371 0445 0790 0003", "************0003"),
        ("X1234567", "****4567"),
        ("12345", "***45"),
        ("1", "*"),
        ("", ""),
    ],
)
def test_a_number_shows_its_last_four_at_most(number: str, shown: str) -> None:
    assert mask(number) == shown


@pytest.mark.parametrize(
    ("number", "tail"), [("5371044507900003", "0003"), ("x-12 34a", "234A"), ("12", "12"), ("", "")]
)
def test_the_tail_finds_a_returning_visitor(number: str, tail: str) -> None:
    assert id_tail(number) == tail
