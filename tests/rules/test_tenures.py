"""Who holds a position is known for every day; two who would sign on the same day are told with days and remedy."""

from datetime import date

import pytest

from register_app.rules.tenures import Span, TenureDraft, TenureKind, holes, problems_in, signing

BEBA = Span(TenureKind.DEFINITIVE, date(2025, 1, 1), date(2026, 6, 30), "Agustina Beba", 1)
SERAN = Span(TenureKind.ACTING, date(2026, 7, 8), None, "Domi Seran", 2)
MANU = Span(TenureKind.STAND_IN, date(2026, 3, 2), date(2026, 3, 6), "Yustina Manu", 3)
ALL = (BEBA, SERAN, MANU)


def draft(
    kind: TenureKind, since: date, until: date | None = None, *, name: str = "Rosalia Bau", own_position: str = ""
) -> TenureDraft:
    return TenureDraft("Kepala Biro", name, kind, since, until, own_position=own_position)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), "Agustina Beba"),
        (date(2026, 3, 1), "Agustina Beba"),
        (date(2026, 3, 2), "Yustina Manu"),
        (date(2026, 3, 6), "Yustina Manu"),
        (date(2026, 3, 7), "Agustina Beba"),
        (date(2026, 6, 30), "Agustina Beba"),
        (date(2026, 7, 1), None),
        (date(2026, 7, 8), "Domi Seran"),
    ],
)
def test_every_day_has_its_signer_or_none(day: date, name: str | None) -> None:
    found = signing(ALL, day)
    assert (found.name if found else None) == name


def test_a_hole_is_told_by_its_days() -> None:
    assert holes(ALL, date(2026, 11, 10)) == ((date(2026, 7, 1), date(2026, 7, 7)),)
    assert holes([BEBA], date(2026, 7, 3)) == ((date(2026, 7, 1), date(2026, 7, 3)),)
    assert holes([], date(2026, 7, 3)) == ()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            draft(TenureKind.DEFINITIVE, date(2026, 6, 1)),
            "Agustina Beba, 1 Januari 2025 sampai 30 Juni 2026. Akhiri dulu masa itu paling lambat 31 Mei 2026",
        ),
        (
            draft(TenureKind.DEFINITIVE, date(2026, 7, 1)),
            "Plt. Domi Seran, sejak 8 Juli 2026. Akhiri masa yang baru paling lambat 7 Juli 2026",
        ),
        (
            draft(TenureKind.ACTING, date(2026, 6, 30), date(2026, 7, 1)),
            "Bila pejabatnya hanya berhalangan sementara, pilih Plh.",
        ),
        (draft(TenureKind.ON_BEHALF, date(2026, 3, 6), own_position="Kabag"), "Plh. Yustina Manu, 2 Maret 2026 sampai"),
        (draft(TenureKind.STAND_IN, date(2026, 4, 2), date(2026, 4, 1)), "mendahului tanggal mulai 2 April 2026"),
        (draft(TenureKind.ON_BEHALF, date(2026, 4, 2)), "bukan pejabat itu"),
        (draft(TenureKind.BELOW, date(2026, 4, 2), own_position="Kasubag"), "lewat jabatan itu"),
        (draft(TenureKind.STAND_IN, date(2026, 4, 2), name=" "), "lengkap dengan gelar"),
    ],
)
def test_what_cannot_be_is_told_with_its_days_and_the_remedy(typed: TenureDraft, told: str) -> None:
    (problem,) = problems_in(typed, ALL)
    assert told in problem.text


def test_who_stands_in_does_not_push_out_who_holds() -> None:
    assert problems_in(draft(TenureKind.STAND_IN, date(2026, 4, 2), date(2026, 4, 9)), ALL) == ()
    assert problems_in(draft(TenureKind.DEFINITIVE, date(2025, 1, 1), date(2026, 6, 30)), ALL, tenure_id=1) == ()
