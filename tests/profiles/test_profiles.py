"""Every kind of office that is shipped is complete, agrees with itself and says what its own documents say."""

import re
from datetime import date
from pathlib import Path

import pytest

from register_app.errors import RefusedError
from register_app.profiles import DEFAULT_PROFILE, FOLDER, Profile, available_profiles, load_profile
from register_app.rules.channels import ChannelKind
from register_app.rules.classes import ComplaintClass
from register_app.rules.deadlines import StartEvent, Step, TimeUnit
from register_app.rules.numbering import RegisterNumber

CODES = ("biro-organisasi-ntt", "kominfo-ntt", "bps-ntt", "bps-banten", "bps-kaltim", "kosong")
PROFILES = {code: load_profile(code) for code in CODES}

CHANNELS = {
    "biro-organisasi-ntt": ["tatap-muka", "kotak-saran", "surat", "sp4n-lapor"],
    "kominfo-ntt": ["sp4n-lapor", "tatap-muka", "surat", "email"],
    "bps-ntt": ["sp4n-lapor", "website", "langsung-pst"],
    "bps-banten": [
        *("website-wbs", "sp4n-lapor", "halo-mitra", "kotak-saran", "lembar-saran-online"),
        *("email", "media-sosial", "form-pst"),
    ],
    "bps-kaltim": ["sp4n-lapor"],
    "kosong": ["tatap-muka", "kotak-saran", "surat", "daring"],
}

every_profile = pytest.mark.parametrize("profile", PROFILES.values(), ids=CODES)


def test_the_six_kinds_of_office_are_offered_in_order_and_the_bureau_is_the_default() -> None:
    assert tuple(profile.code for profile in available_profiles()) == CODES
    assert load_profile().code == DEFAULT_PROFILE == "biro-organisasi-ntt"


@pytest.mark.parametrize(("code", "channels"), CHANNELS.items())
def test_an_office_has_the_channels_of_its_documents(code: str, channels: list[str]) -> None:
    assert [channel.code for channel in PROFILES[code].channels] == channels


@every_profile
def test_every_channel_has_a_deadline_for_every_class(profile: Profile) -> None:
    for channel in profile.channels:
        rules = [rule for rule in profile.deadlines if channel.code in rule.channels]
        assert any(rule.complaint_class is None for rule in rules), channel.code


@every_profile
def test_every_office_can_direct_answer_and_sign(profile: Profile) -> None:
    assert any(position.directs for position in profile.positions)
    assert any(position.recipient for position in profile.positions)
    assert profile.report.signer in {position.title for position in profile.positions}
    assert profile.sheets.instructions[profile.sheets.disposition]


@every_profile
def test_a_sheet_has_room_for_its_ticks(profile: Profile) -> None:
    recipients = sum(position.recipient for position in profile.positions)
    rows = {"disposisi": (5, 5), "disposisi-bps": (7, 6)}[profile.sheets.disposition]
    assert recipients <= rows[0]
    assert len(profile.sheets.instructions[profile.sheets.disposition]) <= rows[1]


@every_profile
def test_an_office_with_a_box_channel_has_a_box(profile: Profile) -> None:
    assert bool(profile.boxes) == any(channel.kind is ChannelKind.BOX for channel in profile.channels)


@every_profile
def test_an_office_names_itself_on_its_letterhead(profile: Profile) -> None:
    printed = " ".join(line.text for line in profile.letterhead)
    assert profile.office.name.removeprefix("BPS ").upper() in printed
    assert "{" not in printed


@every_profile
def test_no_person_is_invented(profile: Profile) -> None:
    assert not re.search(r"\b(S\.STP|M\.Si|S\.Sos|NIP)\b|\d{18}", (FOLDER / f"{profile.code}.toml").read_text("utf-8"))


@every_profile
def test_notice_and_watermark_are_there_and_no_picture_is_kept_by_default(profile: Profile) -> None:
    assert "pengaduan" in profile.identity.notice
    assert "\n" not in profile.identity.notice
    assert profile.identity.policy == "lihat-saja"
    assert "{nomor}" in profile.identity.watermark


@every_profile
def test_the_week_has_five_days_of_office_hours(profile: Profile) -> None:
    assert sorted(day for hours in profile.desk.hours for day in hours.days) == [0, 1, 2, 3, 4]


def test_the_bureau_keeps_the_times_of_its_service_standard() -> None:
    told = {(rule.channels, rule.step): (rule.amount, rule.unit, rule.start) for rule in load_profile().deadlines}
    assert told[("tatap-muka",), Step.ANSWER] == (15, TimeUnit.MINUTE, StartEvent.RECEIVED)
    assert told[("kotak-saran",), Step.ANSWER] == (7, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED_BY_OFFICE)
    assert told[("surat",), Step.ANSWER] == (7, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED_BY_OFFICE)
    assert told[("sp4n-lapor",), Step.ANSWER] == (8, TimeUnit.CALENDAR_DAY, StartEvent.RECEIVED)


@pytest.mark.parametrize("code", ["kominfo-ntt", "bps-ntt", "bps-banten"])
def test_sp4n_clocks_run_three_five_and_ten_working_days(code: str) -> None:
    clocks = {rule.step: rule for rule in PROFILES[code].deadlines if rule.channels == ("sp4n-lapor",)}
    assert [clocks[step].amount for step in (Step.VERIFY, Step.FOLLOW_UP, Step.CLOSE)] == [3, 5, 10]
    assert {rule.unit for rule in clocks.values()} == {TimeUnit.WORKING_DAY}
    assert clocks[Step.CLOSE].start is StartEvent.LAST_ANSWER


def test_banten_answers_by_class() -> None:
    days = {rule.complaint_class: rule.amount for rule in PROFILES["bps-banten"].deadlines if rule.step is Step.ANSWER}
    assert days[ComplaintClass.INFORMATION] == 5
    assert days[ComplaintClass.ORDINARY] == 14
    assert days[ComplaintClass.SUPERVISORY] == 60


def test_the_boxes_hang_where_the_documents_say() -> None:
    assert [box.name for box in PROFILES["biro-organisasi-ntt"].boxes] == ["Kantor Gubernur", "Biro Organisasi"]
    assert [box.name for box in PROFILES["bps-banten"].boxes] == ["Ruang PST", "Lobi"]


def test_bantens_table_counts_five_media_and_knows_three_more() -> None:
    counted = [channel.short_name for channel in PROFILES["bps-banten"].channels if channel.in_recap]
    lembar = "Lembar Saran dan Pengaduan Online"
    assert counted == ["Website WBS", "SP4N LAPOR", "Halo Mitra", "Kotak Saran", lembar]


def test_the_procedures_have_their_steps_and_standard_times() -> None:
    banten = [(step.amount, step.unit) for step in PROFILES["bps-banten"].sop]
    minute, working, calendar = TimeUnit.MINUTE, TimeUnit.WORKING_DAY, TimeUnit.CALENDAR_DAY
    assert banten == [
        *((5, minute), (5, minute), (1, minute), (10, minute)),
        *((5, working), (15, minute), (5, minute), (None, None), (None, None)),
    ]
    kaltim = [(step.amount, step.unit) for step in PROFILES["bps-kaltim"].sop]
    assert kaltim[1:] == [*((days, calendar) for days in (3, 3, 5, 5, 10)), (1, TimeUnit.HOUR)]
    assert kaltim[0] == (15, minute)


def test_kominfo_reports_on_forty_units_and_twenty_topics() -> None:
    kominfo = PROFILES["kominfo-ntt"]
    assert len(kominfo.units) == 40
    assert len(kominfo.categories) == 20
    assert kominfo.units[0].removesuffix(kominfo.report.unit_suffix) == "Badan Keuangan Daerah"


def test_bps_ntt_lists_its_loci_in_the_order_of_bps() -> None:
    units = PROFILES["bps-ntt"].units
    assert len(units) == 23
    assert units[:3] == ("BPS Provinsi Nusa Tenggara Timur", "BPS Kabupaten Sumba Barat", "BPS Kabupaten Sumba Timur")
    assert units[-1] == "BPS Kota Kupang"


@pytest.mark.parametrize(
    ("code", "book", "written"),
    [
        ("biro-organisasi-ntt", "pengaduan", "0147/PGD/BO/2026"),
        ("biro-organisasi-ntt", "agenda", "000.8.3.4/147/2026"),
        ("biro-organisasi-ntt", "berita-acara-kotak", "000.8.3.4/147/BO2.2/2026"),
        ("bps-ntt", "pengaduan", "B-0147/2026"),
        ("bps-banten", "berita-acara-kotak", "BA-147/36000/PW.160/2026"),
    ],
)
def test_a_book_writes_its_numbers_like_the_office(code: str, book: str, written: str) -> None:
    template = PROFILES[code].number_template(book)
    assert template.write(RegisterNumber(book, 2026, 147), date(2026, 11, 18)) == written


def test_a_profile_that_does_not_exist_is_answered_with_those_that_do() -> None:
    with pytest.raises(RefusedError, match=r"Profil biro tidak ada.*bps-banten.*kosong"):
        load_profile("biro")


@pytest.mark.parametrize(
    ("line", "instead", "told"),
    [
        ("rank = 6", 'rank = "enam"', r"kosong\.toml: rank: harus berupa bilangan bulat"),
        ("rank = 6", "", r"kosong\.toml: rank: kunci ini belum ada"),
        ("rank = 6", "rank = 6\nwarna = 1", r"kosong\.toml: warna: kunci ini tidak dikenal"),
        ('city = ""', 'kota = ""', r"kosong\.toml: office\.kota: kunci ini tidak dikenal"),
        ('timezone = "Asia/Jakarta"', 'timezone = "Asia/Tokyo"', r"office\.timezone: Asia/Tokyo tidak dikenal"),
        ('policy = "lihat-saja"', 'policy = "foto"', r"identity\.policy: 'foto' tidak dikenal.*simpan"),
        ('channels = ["kotak-saran"]', 'channels = ["kotak"]', r"deadlines: kotak tidak dikenal"),
        ('signer = "Kepala Kantor"', 'signer = "Camat"', r"report\.signer: Camat tidak dikenal"),
        ("/PGD/{unit}/{tahun}", "/PGD/{unit}", r"numbering\.pengaduan\.template: Pola nomor harus memuat"),
        ('disposisi = "half-f4"', 'disposisi = "a3"', r"sheets\.paper\.disposisi: a3 tidak dikenal"),
        ('opens = "07:30"', 'opens = "17:30"', r"desk\.hours: Jam kantor"),
        ("walk_in_minutes = 15", "walk_in_minutes = 0", r"desk\.walk_in_minutes"),
        ('requirements = ["id_shown"]', 'requirements = ["ktp"]', r"channels\.tatap-muka\.requirements: ktp"),
        ("[identity]", "[identity", r"kosong\.toml: Berkas profil ini tidak terbaca"),
        ('code = "kosong"', 'code = "lain"', r"code: Kode profil harus sama"),
        ("units = []", "units = 3", r"units: harus berupa daftar"),
        ("units = []", 'units = ["A", "A"]', r"units: A ada dua kali"),
        ("units = []", "units = [1]", r"units\[1\]: harus berupa teks"),
    ],
)
def test_a_profile_with_a_mistake_is_refused_by_file_and_key(
    tmp_path: Path, line: str, instead: str, told: str
) -> None:
    good = (FOLDER / "kosong.toml").read_text(encoding="utf-8")
    assert line in good
    (tmp_path / "kosong.toml").write_text(good.replace(line, instead, 1), encoding="utf-8")
    with pytest.raises(RefusedError, match=told):
        load_profile("kosong", tmp_path)
