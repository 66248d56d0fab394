"""Officials are dated facts: a sheet is signed by who held the position on its day, and a reprint keeps its signer."""

from datetime import date

import pytest
from sqlmodel import select

from register_app.errors import RefusedError
from register_app.model.history import TrailEntry
from register_app.reading.officials import PositionFile, officials
from register_app.reading.reader import Reader
from register_app.reading.signers import SigningRule, signer_on
from register_app.rules.channels import CardHandling
from register_app.rules.tenures import TenureDraft, TenureKind
from register_app.services.officials import (
    appoint,
    correct_tenure,
    decide_signer,
    end_tenure,
    replace_holder,
    strike_tenure,
)
from register_app.services.printing import Subject, print_form
from tests.services.test_printing import prints, words
from tests.small_office import KABAG, KASUBAG, KEPALA_BIRO, SmallOffice

OCTOBER = Subject(first=date(2026, 10, 1), last=date(2026, 10, 31))
ROSALIA = TenureDraft(KEPALA_BIRO, "Dra. Rosalia Bau, M.Si.", since=date(2026, 11, 11), nip="196805121994032004")


def head(office: SmallOffice, title: str = KEPALA_BIRO) -> PositionFile:
    return next(each for each in office.asks(officials).positions if each.position.title == title)


def of_october(office: SmallOffice, form: str = "bulanan") -> str:

    return words(office.does(print_form, form, OCTOBER))


def test_a_sheet_is_signed_by_who_holds_the_position_on_its_day_and_a_reprint_keeps_the_old_one(
    office: SmallOffice,
) -> None:
    complaint = office.complaint().complaint_id
    prints(office, "disposisi", complaint)
    first = of_october(office)
    office.does(replace_holder, ROSALIA)
    office.time.pass_by(days=2)

    again, other = of_october(office), of_october(office, "evaluasi")

    assert "Kupang, 10 November 2026" in first
    assert "Kupang, 10 November 2026" in again
    assert "SALINAN ke-1" in again
    assert "Agustina Beba" in again
    assert "Rosalia Bau" in other
    assert "Kupang, 12 November 2026" in other
    assert "19680512 199403 2 004" in other
    assert "AGUSTINA BEBA" in words(prints(office, "disposisi", complaint)).upper()
    assert [each.draft.until for each in head(office).tenures] == [None, date(2026, 11, 10)]


def test_a_recap_with_other_figures_is_no_copy_and_is_signed_by_who_is_there_now(office: SmallOffice) -> None:
    of_october(office)
    office.does(replace_holder, ROSALIA)
    office.time.pass_by(days=2)
    office.complaint(received_at=office.time.set(2026, 10, 30))
    office.time.set(2026, 11, 12)

    again = of_october(office)

    assert "SALINAN" not in again
    assert "Rosalia Bau" in again


@pytest.mark.parametrize("form", ["matriks", "laporan", "buku-register"])
def test_every_sheet_of_a_period_counts_its_copies(office: SmallOffice, form: str) -> None:
    subject = Subject(first=date(2026, 10, 1), last=date(2026, 10, 31))

    copies = [office.does(print_form, form, subject).copy for _each in range(2)]
    office.time.pass_by(days=1)

    assert [*copies, office.does(print_form, form, subject).copy] == [0, 1, 2]


def test_plh_signs_only_on_his_days_and_who_signs_for_somebody_says_for_whom(office: SmallOffice) -> None:
    office.does(
        appoint,
        TenureDraft(KEPALA_BIRO, "Yustina Manu", TenureKind.STAND_IN, date(2026, 11, 10), date(2026, 11, 12)),
    )
    office.does(
        appoint,
        TenureDraft(
            KEPALA_BIRO,
            "Marselina Tae",
            TenureKind.BELOW,
            date(2026, 11, 13),
            date(2026, 11, 13),
            own_position=KASUBAG,
            through=KABAG,
        ),
    )

    assert "Plh. Kepala Biro Organisasi, Yustina Manu" in of_october(office)
    office.time.pass_by(days=3)
    wanted = f"a.n. {KEPALA_BIRO} {KABAG}, u.b. {KASUBAG}, Marselina Tae"
    assert wanted in of_october(office, "evaluasi")
    office.time.pass_by(days=1)
    assert "Agustina Beba" in of_october(office, "status")


def test_a_position_without_a_holder_prints_dots_and_says_so(office: SmallOffice) -> None:
    office.does(end_tenure, head(office).tenures[0].id, date(2026, 11, 5))

    printed = office.does(print_form, "bulanan", OCTOBER)

    assert "Kepala Biro Organisasi, (.........." in words(printed)
    (note,) = printed.notes
    assert "Tidak ada pejabat Kepala Biro Organisasi yang tercatat pada 10 November 2026;" in note.text
    assert head(office).holes == ((date(2026, 11, 6), date(2026, 11, 10)),)


def test_the_office_decides_who_signs_a_form(office: SmallOffice) -> None:
    office.does(decide_signer, "evaluasi", SigningRule(KABAG, KEPALA_BIRO))
    assert f"a.n. {KEPALA_BIRO} {KABAG}, Domi Seran" in of_october(office, "evaluasi")
    assert "Agustina Beba" in of_october(office, "status")

    office.does(decide_signer, "evaluasi", None)
    office.time.pass_by(days=1)
    office.complaint(received_at=office.time.set(2026, 10, 30))
    office.time.set(2026, 11, 12)
    assert "Agustina Beba" in of_october(office, "evaluasi")
    refused = (("disposisi", SigningRule(KABAG)), ("status", SigningRule(KABAG, KABAG)), ("status", SigningRule("")))
    for form, rule in refused:
        with pytest.raises(RefusedError):
            office.does(decide_signer, form, rule)


def test_two_at_once_are_refused_and_nothing_changes(office: SmallOffice) -> None:
    with pytest.raises(RefusedError, match=r"Akhiri dulu masa itu paling lambat 10 November 2026"):
        office.does(appoint, ROSALIA)
    assert len(head(office).tenures) == 1


def test_what_was_corrected_or_struck_stays_in_the_trail(office: SmallOffice) -> None:
    tenure = head(office).tenures[0]
    office.does(
        correct_tenure, tenure.id, TenureDraft(KEPALA_BIRO, "Agustina Beba, M.Si.", since=date(2025, 2, 1), nip="1")
    )
    assert head(office).tenures[0].draft.name == "Agustina Beba, M.Si."
    office.does(strike_tenure, tenure.id)
    assert head(office).tenures == ()

    def told(reader: Reader) -> list[TrailEntry]:
        return list(reader.session.exec(select(TrailEntry).where(TrailEntry.subject_kind == "tenure")))

    corrected, struck = office.asks(told)
    assert corrected.action == "tenure corrected"
    assert corrected.facts["before"]["since"] == "2025-01-01"
    assert (struck.action, struck.facts["since"]) == ("tenure struck", "2025-02-01")
    assert office.asks(signer_on, KEPALA_BIRO, date(2026, 1, 1)).name == ""


def test_a_custody_slip_of_the_same_visit_is_a_copy_and_a_blank_form_never_is(office: SmallOffice) -> None:
    visit = office.guest(card=CardHandling.HELD, card_slot="3", id_type="KTP")
    assert [office.does(print_form, "titip-ktp", Subject(visit_id=visit)).copy for _each in range(2)] == [0, 1]
    assert [office.does(print_form, "slip-kotak", Subject()).copy for _each in range(2)] == [0, 0]
