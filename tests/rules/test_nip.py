"""A NIP is printed in its four groups and checked gently; a blank one is fine."""

import pytest

from register_app.rules.nip import grouped, sex_of, warnings_for
from register_app.rules.sex import Sex


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("197111152000121003", "19711115 200012 1 003"),
        ("19711115 200012 1 003", "19711115 200012 1 003"),
        ("19711115.200012.1.003", "19711115 200012 1 003"),
        (" 1234 ", "1234"),
        ("", ""),
    ],
)
def test_a_nip_is_printed_in_its_four_groups(typed: str, printed: str) -> None:
    assert grouped(typed) == printed


@pytest.mark.parametrize("nip", ["", "19711115 200012 1 003", "198804152011012007", "199001012022211001"])
def test_a_blank_a_usual_and_a_contract_nip_pass_in_silence(nip: str) -> None:
    assert warnings_for(nip) == ()


@pytest.mark.parametrize(
    ("nip", "said"),
    [
        ("1971111520001210", "NIP berisi 18 angka, yang tertulis 16."),
        ("19711115200012100X", "NIP berisi 18 angka"),
        ("197113152000121003", "Delapan angka pertama NIP"),
        ("197111152000131003", "Angka kesembilan sampai keempat belas NIP"),
        ("197111151980121003", "Tahun pengangkatan dalam NIP"),
        ("197111152000123003", "Angka kelima belas NIP"),
        ("197111152000121000", "Tiga angka terakhir NIP"),
    ],
)
def test_what_looks_wrong_is_said_with_a_remedy(nip: str, said: str) -> None:
    (warning,) = warnings_for(nip)
    assert warning.startswith(said)
    assert "Periksa lagi" in warning


def test_a_nip_tells_the_sex() -> None:
    assert sex_of("197111152000121003") is Sex.MALE
    assert sex_of("198804152011012007") is Sex.FEMALE
    assert sex_of("") is None
