"""Pejabat: the office keeps who holds which position, and decides who signs which sheet."""

from datetime import date
from typing import Self

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from register_app.reading.office import office
from register_app.reading.officials import PositionFile, officials
from register_app.reading.signers import SigningRule, signing_rule
from tests.ui.screens.at_the_desk import AtTheDesk
from ui.shell.places import Place

HEAD, DIVISION = "Kepala Biro Organisasi", "Kepala Bagian Tatalaksana"


class HeadOfTheDesk:
    """Keeps the list of officials."""

    def __init__(self, desk: AtTheDesk) -> None:
        self.desk = desk

    def file(self, title: str = HEAD) -> PositionFile:
        page = self.desk.office.register.ask(officials)
        return next(each for each in page.positions if each.position.title == title)

    def presses_at(self, what: str, title: str = HEAD) -> Self:
        self.desk.clicks(f"{what}_{self.file(title).position.id}")
        return self

    def writes(self, **typed: str) -> Self:
        for name, words in typed.items():
            edit = self.desk.sees(QLineEdit, f"tenure_{name}")
            edit.setFocus()
            edit.selectAll()
            self.desk.types(words)
        return self

    def chooses(self, name: str, key: str) -> Self:
        combo = self.desk.sees(QComboBox, name)
        combo.setCurrentIndex(combo.findData(key))
        self.desk.settles()
        return self

    def keeps(self) -> Self:
        self.desk.clicks("tenure_save")
        return self

    def reads(self, name: str) -> str:
        part = self.desk.sees(QWidget, name)
        return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def head(desk: AtTheDesk) -> HeadOfTheDesk:
    desk.goes_to(Place.SETTINGS)
    desk.clicks("open_officials")
    return HeadOfTheDesk(desk)


def test_a_new_head_follows_the_old_one_and_somebody_stands_in(head: HeadOfTheDesk) -> None:
    before = head.file().tenures[0]

    head.presses_at("holder").writes(name="Dra. Rosalia Bau, M.Si.", since="1-11-2030", basis="SK 7/2030").keeps()
    assert head.desk.is_told().startswith(f"Tercatat: {HEAD}, Dra. Rosalia Bau")
    new, old = head.file().tenures
    assert (new.draft.name, new.draft.basis, new.since) == ("Dra. Rosalia Bau, M.Si.", "SK 7/2030", date(2030, 11, 1))
    assert (old.id, old.draft.until) == (before.id, date(2030, 10, 31))

    head.presses_at("stand_in").writes(name="Misal B. Umpama", since="2-12-2030", until="6-12-2030").keeps()
    head.presses_at("stand_in").writes(name="Andai C.", since="6-12-2030").keeps()
    assert "Akhiri dulu masa itu paling lambat 5 Desember 2030" in head.reads("tenure_form")
    head.desk.clicks("tenure_give_up")
    assert [str(each.kind) for each in head.file().tenures] == ["Plh.", "", ""]


def test_a_mistake_is_struck_and_taken_back_and_an_end_leaves_a_hole_that_is_told(head: HeadOfTheDesk) -> None:
    tenure = head.file().tenures[0]
    head.desk.clicks(f"tenure_strike_{tenure.id}")
    assert head.file().tenures == ()
    head.desk.clicks("notice_undo")
    (again,) = head.file().tenures
    assert again.draft == tenure.draft

    head.desk.clicks(f"tenure_end_{again.id}")
    until = head.desk.office.register.clock.today().replace(day=1)
    head.writes(until=f"{until:%d-%m-%Y}").keeps()
    assert head.file().signs_today is None
    assert "lembar hari itu dicetak dengan titik-titik" in head.reads(f"position_{head.file().position.id}")


def test_the_office_decides_who_signs_a_recap(head: HeadOfTheDesk) -> None:
    head.desk.clicks("signing_evaluasi")
    head.chooses("signing_position", DIVISION).chooses("signing_on_behalf", HEAD)
    head.desk.clicks("signing_save")

    assert head.desk.is_told() == f"Lembar berikutnya: a.n. {HEAD}, {DIVISION}."
    register = head.desk.office.register
    assert signing_rule(register.ask(office), "evaluasi") == SigningRule(DIVISION, HEAD)
