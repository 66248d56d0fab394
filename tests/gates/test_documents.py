"""What is written about the program is true: links lead somewhere, and the commands that are named exist."""

import re
from pathlib import Path

import pytest

import start
from tests.gates.sources import PROJECT

DOCUMENTS = [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted((PROJECT / "docs").rglob("*.md"))]
A_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: file.name)
def test_every_link_and_picture_leads_somewhere(document: Path) -> None:
    links = A_LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_the_readme_names_every_verb_and_no_other() -> None:
    named = set(re.findall(r"`?python3 start\.py (\w+)", DOCUMENTS[0].read_text(encoding="utf-8")))
    assert named | {"run"} == start.VERBS.keys()


def test_no_two_decisions_have_the_same_number() -> None:
    numbers = [file.name[:4] for file in (PROJECT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == sorted(set(numbers))
