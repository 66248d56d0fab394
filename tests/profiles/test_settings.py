"""Single values of a profile can be set by key, and what does not fit is refused by name."""

import pytest

from register_app.errors import RefusedError
from register_app.profiles import load_profile, setting_keys, with_settings

BUREAU = load_profile()


def test_an_office_takes_another_name_and_prints_it() -> None:
    office = with_settings(BUREAU, {"office.name": "Biro Umum", "office.city": "Kupang", "office.code": "BU"})
    assert office.office.name == "Biro Umum"
    assert office.letterhead[-1].text == "BIRO UMUM"
    assert office.number_template("pengaduan").unit == "BU"
    assert BUREAU.office.name == "Biro Organisasi"


def test_a_district_office_of_bps_changes_its_letterhead_with_its_name() -> None:
    belu = with_settings(load_profile("bps-ntt"), {"office.name": "BPS Kabupaten Belu"})
    assert [line.text for line in belu.letterhead] == ["BADAN PUSAT STATISTIK", "KABUPATEN BELU"]


def test_figures_choices_lists_and_switches_are_read_from_text() -> None:
    changed = with_settings(
        BUREAU,
        {
            "desk.walk_in_minutes": "20",
            "identity.policy": "simpan",
            "sheets.paper.disposisi": "a5",
            "categories": "Layanan; Sarana ;",
            "numbering.agenda.typed": "tidak",
        },
    )
    assert changed.desk.walk_in_minutes == 20
    assert changed.identity.policy == "simpan"
    assert changed.sheets.paper["disposisi"] == "a5"
    assert changed.categories == ("Layanan", "Sarana")
    assert changed.numbering["agenda"].typed is False


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("office.nama", "Biro", r"office\.nama: Pengaturan office\.nama tidak dikenal"),
        ("office", "Biro", "tidak dikenal"),
        ("channels", "surat", "tidak dikenal"),
        ("code", "lain", "tidak dikenal"),
        ("", "x", "tidak dikenal"),
        ("office.name.x", "x", "tidak dikenal"),
        ("office.name", " ", r"office\.name: Nama kantor kosong"),
        ("office.timezone", "WITA", r"office\.timezone: WITA tidak dikenal.*Asia/Makassar"),
        ("desk.walk_in_minutes", "lama", "bukan bilangan"),
        ("desk.walk_in_minutes", "0", "1 menit atau lebih"),
        ("reopen_days", "1,5", "bukan bilangan"),
        ("identity.policy", "foto", "Pilih salah satu: lihat-saja"),
        ("numbering.agenda.typed", "mungkin", "ya atau tidak"),
        ("numbering.pengaduan.template", "{urut}", "Pola nomor harus memuat"),
        ("sheets.paper.disposisi", "a3", "a3 tidak dikenal"),
        ("report.signer", "Camat", "Camat tidak dikenal"),
    ],
)
def test_a_key_or_value_that_does_not_fit_is_refused_by_name(key: str, value: str, told: str) -> None:
    with pytest.raises(RefusedError, match=told):
        with_settings(BUREAU, {key: value})


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(RefusedError) as refusal:
        with_settings(BUREAU, {"office.nama": "x", "reopen_days": "x"})
    assert [problem.field for problem in refusal.value.problems] == ["office.nama", "reopen_days"]


def test_every_key_that_is_listed_can_be_set() -> None:
    keys = setting_keys(BUREAU)
    assert {"office.name", "office.city", "office.timezone", "office.code"} <= set(keys)
    assert "code" not in keys
    for key in keys:
        with pytest.raises(RefusedError) as refusal:
            with_settings(BUREAU, {key: "\0", "tidak.ada": ""})
        assert not any("Pengaturan " + key in problem.text for problem in refusal.value.problems)
