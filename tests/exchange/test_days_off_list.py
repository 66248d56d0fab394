"""A pasted list of days off: read as people write it, refused whole with the line and the remedy."""

from datetime import date

import pytest

from register_app.exchange.days_off_list import read_days_off
from register_app.rules.days_off import DayOff, DayOffKind

TODAY = date(2026, 11, 10)
MONDAY = date(2026, 12, 21)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2026-12-21;Hari Jadi;daerah", DayOff(MONDAY, "Hari Jadi", DayOffKind.REGIONAL)),
        ("21/12/2026\tHari Jadi\tNasional", DayOff(MONDAY, "Hari Jadi", DayOffKind.NATIONAL)),
        ("Senin, 21 Desember 2026, Hari Jadi", DayOff(MONDAY, "Hari Jadi", DayOffKind.REGIONAL)),
        ("21 Desember 2026 Cuti Bersama Natal", DayOff(MONDAY, "Cuti Bersama Natal", DayOffKind.JOINT_LEAVE)),
        ('"2026-12-21","Hari, Jadi","cuti bersama"', DayOff(MONDAY, "Hari, Jadi", DayOffKind.JOINT_LEAVE)),
        ("21-12-2026 - Hari Jadi (perkiraan)", DayOff(MONDAY, "Hari Jadi", DayOffKind.REGIONAL, estimate=True)),
        ("\ufeffTanggal;Nama;Jenis\n21-12-2026;Hari Jadi;", DayOff(MONDAY, "Hari Jadi", DayOffKind.REGIONAL)),
    ],
)
def test_a_line_is_read_as_people_write_it(line: str, expected: DayOff) -> None:
    found = read_days_off(line, TODAY)

    assert (found.days, found.problems) == ((expected,), ())


@pytest.mark.parametrize(
    ("text", "field", "word"),
    [
        ("", "list", "kosong"),
        ("31-02-2026; Salah", "line 1", "tanggal tidak terbaca"),
        ("besok; Hari Jadi", "line 1", "tanggal tidak terbaca"),
        ("20-12-2026; Hari Ibu", "line 1", "memang bukan hari kerja"),
        ("21-12-2126; Jauh", "line 1", "2126 terlalu jauh"),
        ("21-12-2026", "line 1", "tulis nama"),
        ("21-12-2026; Hari Jadi; bank", "line 1", "“bank” tidak dikenal"),
        ("21-12-2026; Satu\n\n21/12/2026; Dua", "line 3", "sudah ada di baris 1"),
        ("21-12-2026; Baik\n21-12-26x", "line 2", "Baris 2"),
    ],
)
def test_a_wrong_line_names_itself_and_nothing_is_kept(text: str, field: str, word: str) -> None:
    found = read_days_off(text, TODAY)

    assert found.days == ()
    assert [problem.field for problem in found.problems] == [field]
    assert word in found.problems[0].text
