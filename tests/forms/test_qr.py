"""Codes: compact, repaired at level Q, read back into what they name."""

import pytest

from register_app.forms.qr import SheetCode, code


def test_a_number_of_the_office_stays_in_the_small_symbol() -> None:
    drawn = code(0, 0, 24, SheetCode("DSP", 1, "0147/PGD/BO/2026").text)
    assert drawn.modules == 33
    assert drawn.side / drawn.modules == pytest.approx(0.727, abs=0.001)


def test_blocks_cover_each_dark_module_once() -> None:
    drawn = code(0, 0, 24, "DSP:1:0147/PGD/BO/2026")
    cells = [
        (column + dx, row + dy) for column, row, wide, high in drawn.blocks for dx in range(wide) for dy in range(high)
    ]
    assert len(cells) == len(set(cells))
    assert len(drawn.blocks) < len(cells) / 2


def test_a_longer_number_gives_up_repair_before_the_modules_get_too_fine() -> None:
    drawn = code(0, 0, 24, SheetCode("DSP", 12, "000.8.3.4/0147/PGD/BO2.2/XI/2026").text)
    assert drawn.side / drawn.modules >= 0.6


@pytest.mark.parametrize("kept", [SheetCode("DSP", 1, "0147/PGD/BO/2026"), SheetCode("TTR", 3, "A:B/2026", 2)])
def test_a_code_reads_back(kept: SheetCode) -> None:
    assert SheetCode.read(kept.text) == kept


@pytest.mark.parametrize("foreign", ["", "DSP", "DSP:1", "DSP:x:1", "https://contoh.go.id", "DSP:1:", "DSP:1.x:7"])
def test_foreign_codes_are_not_ours(foreign: str) -> None:
    assert SheetCode.read(foreign) is None
