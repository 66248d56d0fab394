"""What is asked, kept and deleted under each of the three identity picture policies."""

from datetime import date

import pytest

from register_app.capture.policy import IdPicturePolicy, IdPictureRule, problems_in

LOOK = IdPicturePolicy(IdPictureRule.LOOK_ONLY)
READ = IdPicturePolicy(IdPictureRule.READ_THEN_DISCARD)
KEEP = IdPicturePolicy(IdPictureRule.KEEP, days=30)


def test_the_three_rules_differ_in_what_they_take_and_keep() -> None:
    table = {
        policy.rule: (policy.takes_picture, policy.keeps_picture, policy.asks_consent) for policy in (LOOK, READ, KEEP)
    }
    assert table == {
        IdPictureRule.LOOK_ONLY: (False, False, False),
        IdPictureRule.READ_THEN_DISCARD: (True, False, False),
        IdPictureRule.KEEP: (True, True, True),
    }


def test_an_office_that_said_nothing_keeps_nothing() -> None:
    assert not IdPicturePolicy().keeps_picture


def test_a_kept_picture_is_deleted_so_many_days_after_closing() -> None:
    closed = date(2026, 11, 10)
    assert KEEP.delete_after(closed) == date(2026, 12, 10)
    assert not KEEP.is_overdue(closed, date(2026, 12, 10))
    assert KEEP.is_overdue(closed, date(2026, 12, 11))


def test_an_open_case_keeps_its_picture_and_the_others_have_none() -> None:
    assert KEEP.delete_after(None) is None
    assert READ.delete_after(date(2026, 1, 1)) is None
    assert not LOOK.is_overdue(date(2000, 1, 1), date(2026, 1, 1))


@pytest.mark.parametrize("policy", [LOOK, READ, KEEP], ids=lambda policy: policy.rule)
def test_the_guest_is_told_purpose_keeping_and_rights(policy: IdPicturePolicy) -> None:
    notice, office = policy.notice(), policy.notice("Data Saudara hanya\nuntuk pengaduan ini.")
    assert notice.startswith("Nama, nomor identitas, dan alamat Saudara dicatat hanya untuk menangani pengaduan ini.")
    assert "kepada petugas. " in notice
    assert office.startswith("Data Saudara hanya untuk pengaduan ini. ")
    assert office.split(". ")[-1] == notice.split(". ")[-1]
    assert all((policy.title(), policy.explanation(), policy.state_text()))
    assert bool(policy.question()) is policy.asks_consent


def test_the_notice_of_a_kept_picture_names_its_days_and_the_free_choice() -> None:
    assert "30 hari setelah pengaduan selesai" in KEEP.notice()
    assert "Menolak difoto tidak mengurangi layanan" in KEEP.notice()


def test_a_senseless_number_of_days_is_a_problem_of_its_field() -> None:
    assert [problem.field for problem in problems_in(IdPicturePolicy(IdPictureRule.KEEP, days=-1))] == [
        "id_picture_days"
    ]
    assert problems_in(KEEP) == ()
    assert problems_in(IdPicturePolicy(IdPictureRule.LOOK_ONLY, days=-1)) == ()
