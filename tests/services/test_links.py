"""Two complaints are tied by a decision that stays, and never in a way that gives a secret away."""

import pytest

from register_app.errors import RefusedError
from register_app.reading.links import links_of
from register_app.rules.links import LinkKind
from register_app.services.corrections import CorrectionDraft, correct
from register_app.services.links import LinkDraft, link, link_kept
from tests.small_office import SmallOffice


@pytest.mark.parametrize("sealed", ["rahasia", "anonim"])
@pytest.mark.parametrize("kind", [LinkKind.SAME_PERSON, LinkKind.REPEAT])
def test_a_sealed_complainant_is_tied_to_no_name(office: SmallOffice, sealed: str, kind: LinkKind) -> None:
    open_one, sealed_one = office.complaint(), office.complaint(confidentiality=sealed)

    with pytest.raises(RefusedError) as refused:
        office.does(link, open_one.complaint_id, LinkDraft(sealed_one.complaint_id, kind))

    (problem,) = refused.value.problems
    assert (problem.field, "Pilih pokoknya" in problem.text) == ("kind", True)


@pytest.mark.parametrize("other_id", [1, 99])
def test_a_complaint_is_tied_to_another_that_exists(office: SmallOffice, other_id: int) -> None:
    office.complaint()

    with pytest.raises(RefusedError) as refused:
        office.does(link, 1, LinkDraft(other_id, LinkKind.SAME_MATTER))

    assert [problem.field for problem in refused.value.problems] == ["other"]


def test_what_has_become_impossible_while_it_was_typed_is_left_out_and_the_rest_is_kept(office: SmallOffice) -> None:
    first, second = office.complaint(), office.complaint()
    kept = office.complaint(confidentiality="rahasia")
    hints = (
        LinkDraft(first.complaint_id, LinkKind.SAME_PERSON),
        LinkDraft(second.complaint_id, LinkKind.SAME_MATTER),
        LinkDraft(99, LinkKind.SAME_MATTER),
    )

    office.does(link_kept, kept.complaint_id, hints)

    assert [each.complaint_id for each in office.asks(links_of, kept.complaint_id)] == [second.complaint_id]


def test_a_tie_to_a_person_is_no_longer_told_once_one_of_the_two_is_secret(office: SmallOffice) -> None:
    one, other = office.complaint(), office.complaint()
    office.does(link, one.complaint_id, LinkDraft(other.complaint_id, LinkKind.SAME_PERSON))
    secret = CorrectionDraft(field="confidentiality", value="rahasia", reason="Pelapor memintanya")

    office.does(correct, other.complaint_id, secret)

    assert office.asks(links_of, one.complaint_id) == office.asks(links_of, other.complaint_id) == ()
