"""The classes by which deadlines differ: information, no supervisory content, supervisory content (kelas pengaduan)."""

from enum import StrEnum

from register_app.rules.channels import ReportKind


class ComplaintClass(StrEnum):
    """Class of a complaint; a deadline rule may hold for one of them only."""

    INFORMATION = "permintaan-informasi"
    ORDINARY = "tidak-berkadar"
    SUPERVISORY = "berkadar"


def class_of(kind: ReportKind, *, supervisory: bool | None) -> ComplaintClass | None:
    """Class of a complaint; None while nobody has said whether it has supervisory content (berkadar pengawasan)."""
    if kind is ReportKind.INFORMATION:
        return ComplaintClass.INFORMATION
    if supervisory is None:
        return ComplaintClass.ORDINARY if kind is ReportKind.ASPIRATION else None
    return ComplaintClass.SUPERVISORY if supervisory else ComplaintClass.ORDINARY
