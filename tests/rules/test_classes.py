"""The class of a complaint decides which deadline holds."""

import pytest

from register_app.rules.channels import ReportKind
from register_app.rules.classes import ComplaintClass, class_of


@pytest.mark.parametrize(
    ("kind", "supervisory", "expected"),
    [
        (ReportKind.INFORMATION, None, ComplaintClass.INFORMATION),
        (ReportKind.INFORMATION, True, ComplaintClass.INFORMATION),
        (ReportKind.ASPIRATION, None, ComplaintClass.ORDINARY),
        (ReportKind.ASPIRATION, True, ComplaintClass.SUPERVISORY),
        (ReportKind.COMPLAINT, None, None),
        (ReportKind.COMPLAINT, False, ComplaintClass.ORDINARY),
        (ReportKind.COMPLAINT, True, ComplaintClass.SUPERVISORY),
    ],
)
def test_every_kind_and_content_has_its_class(
    *, kind: ReportKind, supervisory: bool | None, expected: ComplaintClass | None
) -> None:
    assert class_of(kind, supervisory=supervisory) is expected
