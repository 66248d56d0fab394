"""The glossary names every word that the register keeps."""

from enum import StrEnum
from pathlib import Path

import pytest

from register_app.profiles.shape import IdPolicy
from register_app.rules.channels import CardHandling, ChannelKind, Confidentiality, Nature, ReportKind, SlipMark
from register_app.rules.classes import ComplaintClass
from register_app.rules.days_off import DayOffKind
from register_app.rules.deadlines import DeadlineChange, StartEvent, Step, TimeUnit
from register_app.rules.statuses import Event, Group, Status

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"

FAMILIES: tuple[type[StrEnum], ...] = (
    *(CardHandling, ChannelKind, ComplaintClass, Confidentiality, DayOffKind, DeadlineChange, Event, Group, IdPolicy),
    *(Nature, ReportKind, SlipMark, StartEvent, Status, Step, TimeUnit),
)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_every_word_of_a_family_is_explained(family: type[StrEnum]) -> None:
    text = GLOSSARY.read_text(encoding="utf-8")
    assert [word for word in family if f"`{word}`" not in text] == []
