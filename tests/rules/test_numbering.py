"""How the office's books write their numbers."""

from datetime import date

import pytest

from register_app.rules.numbering import NumberTemplate, RegisterNumber, problems_in_pattern

NOVEMBER = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("pattern", "written"),
    [
        ("{urut:04}/PGD/{unit}/{tahun}", "0007/PGD/BO/2026"),
        ("{kode}/{urut}/{unit}/{tahun}", "000.8.3.4/7/BO/2026"),
        ("{urut:03}/{bulan_romawi}/{tahun}", "007/XI/2026"),
        ("{urut}-{bulan}-{tahun}", "7-11-2026"),
    ],
)
def test_a_number_is_written_by_its_template(pattern: str, written: str) -> None:
    template = NumberTemplate(pattern, "000.8.3.4", "BO")

    assert template.write(RegisterNumber("pengaduan", 2026, 7), NOVEMBER) == written
    assert problems_in_pattern(pattern) == ()


@pytest.mark.parametrize("pattern", ["{urut}", "{tahun}", "{urut}/{tahun}/{tanggal}", ""])
def test_a_template_that_cannot_number_a_book_says_what_is_missing(pattern: str) -> None:
    problems = problems_in_pattern(pattern)

    assert problems
    assert all(problem.text for problem in problems)


def test_braces_from_people_never_run_as_a_template() -> None:
    template = NumberTemplate("{urut}/{unit}/{tahun}", unit="{0.__class__}")

    assert template.write(RegisterNumber("pengaduan", 2026, 1), NOVEMBER) == "1/{0.__class__}/2026"
