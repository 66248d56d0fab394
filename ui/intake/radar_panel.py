"""The duplicate radar beside a form: what may be in the register already, and what the officer says to it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.radar import Candidate
from register_app.rules.links import LINK_NAMES, LinkKind, may_be
from register_app.services.links import Keep, LinkDraft, keep_with_links
from ui.intake.radar_list import RadarList
from ui.intake.radar_rows import Decided, candidate_row, decided_from, decided_of, decided_row
from ui.theme.metrics import metrics
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.note_line import GlyphMark
from ui.widgets.sheet import Sheet, rule

KEY = "F9"
SAME, PERSON, MATTER, DISTINCT, UNDO = "S", "O", "P", "B", "U"


class RadarPanel(Sheet):
    """Hidden while nothing is alike. ``value`` and ``set_value`` make its decisions part of a draft.

    ``rows`` are in sight, ``held_rows`` while the keyboard is here, which ``held`` tells. With ``takes_same`` the
    complaint that is the same is told by ``same_chosen`` and not decided here. ``filled``: another form stands here.
    """

    decided = Signal()
    filled = Signal()
    held = Signal(bool)
    same_chosen = Signal(object)
    open_asked = Signal(int)

    def __init__(
        self, *, rows: int = 2, held_rows: int = 2, takes_same: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=0, name="radar", parent=parent)
        self._rows, self._held_rows = rows, held_rows
        self._takes_same, self._is_open = takes_same, True
        self._candidates: tuple[Candidate, ...] = ()
        self._decisions: list[Decided] = []
        self._set_aside: dict[int, Candidate] = {}
        self._came_from: QWidget | None = None
        self._count = Label("", "cap", tone="muted")
        self.list = RadarList(rows=rows)
        self.list.doubleClicked.connect(self._open)
        self.choices = QWidget(self)
        self.buttons = self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.list)
        self.list.selectionModel().currentChanged.connect(self._show_actions)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self.hide()

    # what is offered and decided

    def show_candidates(self, candidates: Sequence[Candidate], *, is_open: bool = True) -> None:
        """Offer these; ``is_open`` is False while the complainant in hand is secret or anonymous."""
        self._candidates, self._is_open = tuple(candidates), is_open
        self._show()

    def value(self) -> list[dict[str, Any]]:
        """What was decided, for the draft."""
        return [each.content() for each in self._decisions]

    def set_value(self, value: Sequence[Mapping[str, Any]]) -> None:
        """Show what was decided in a draft, and offer nothing until it is looked for again."""
        self._decisions, self._candidates = [decided_from(each) for each in value], ()
        self._set_aside.clear()
        self._show()
        self.filled.emit()

    def passed(self) -> frozenset[int]:
        """What need not be offered again."""
        return frozenset(each.complaint_id for each in self._decisions)

    def links(self) -> tuple[LinkDraft, ...]:
        """What the register keeps of it."""
        return tuple(each.link() for each in self._decisions)

    def keeping(self, keep: Keep) -> Keep:
        """Keep a form together with what was decided beside it."""
        return partial(keep_with_links, keep=keep, links=self.links())

    def minimumSizeHint(self) -> QSize:
        """As tall as it is now: its buttons may take several lines and are never pushed into the list."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.heightForWidth(max(self.width(), hint.width()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # the keys

    def take_focus(self) -> None:
        """The key to look: into the list, and back to the field that was left."""
        focus = QApplication.focusWidget()
        if self.is_held():
            self.give_back()
        elif self.isVisible():
            self._came_from = focus
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_held(self) -> bool:
        """Whether the keyboard is here."""
        focus: QWidget | None = QApplication.focusWidget()  # the stubs forget that there may be none
        return focus is not None and self.isAncestorOf(focus)

    def give_back(self) -> None:
        """Back to the field that was left."""
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.clearFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One letter decides about the line that is looked at."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        button = self.buttons.get(event.text().upper()) if plain else None
        if button is not None and button.isEnabled() and not button.isHidden():
            button.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self._open()
        else:
            super().keyPressEvent(event)

    # inside

    def _current(self) -> Candidate | None:
        key = self.list.key()
        return next((each for each in self._candidates if each.complaint_id == key), None)

    def _decide(self, kind: LinkKind) -> None:
        candidate = self._current()
        if candidate is None:
            return
        if kind is LinkKind.REPEAT and candidate.kind is LinkKind.SAME_LETTER:
            kind = LinkKind.SAME_LETTER
        if self._takes_same and kind in {LinkKind.REPEAT, LinkKind.SAME_LETTER}:
            self.give_back()
            self.same_chosen.emit(candidate)
            return
        self._decisions.append(decided_of(candidate, kind))
        self._set_aside[candidate.complaint_id] = candidate
        self._candidates = tuple(each for each in self._candidates if each is not candidate)
        self._changed()
        announce(self, _("{number}: {kind}").format(number=candidate.short_number, kind=LINK_NAMES[kind]()))

    def _undo(self) -> None:
        """Take the last decision back; what it was about stands first again."""
        if self._decisions:
            candidate = self._set_aside.pop(self._decisions.pop().complaint_id, None)
            self._candidates = (*((candidate,) if candidate else ()), *self._candidates)
            self._changed()

    def _changed(self) -> None:
        held = self.is_held()
        self._show()
        if held and self.isHidden():
            self.give_back()
        elif held:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.decided.emit()

    def _open(self) -> None:
        key = self.list.key()
        if key is not None:
            self.open_asked.emit(key)

    def _show(self) -> None:
        told = (each for each in self._decisions if each.kind is not LinkKind.DISTINCT)
        kept = [decided_row(each, here_open=self._is_open) for each in told]
        rows = [*(candidate_row(each) for each in self._candidates), *kept]
        before = self.list.key()
        self.list.show_rows(rows)
        if before not in {each.complaint_id for each in self._candidates} and rows:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._count.setText(self._counted())
        self.setVisible(bool(rows))
        self._show_actions()

    def _counted(self) -> str:
        waiting, told_apart = len(self._candidates), sum(each.kind is LinkKind.DISTINCT for each in self._decisions)
        parts = [_("{count} mirip").format(count=waiting)] if waiting else []
        parts += [_("{count} bukan").format(count=told_apart)] if told_apart else []
        return " · ".join(parts)

    def _show_actions(self, *_index: object) -> None:
        candidate = self._current()
        for key in (SAME, MATTER, PERSON, DISTINCT):
            self.buttons[key].setVisible(candidate is not None)
        self.buttons[UNDO].setVisible(bool(self._decisions))
        if candidate is None:
            return
        paper = candidate.kind is LinkKind.SAME_LETTER
        self.buttons[SAME].set_text(LINK_NAMES[LinkKind.SAME_LETTER if paper else LinkKind.REPEAT]())
        self.buttons[MATTER].setVisible(not paper)
        self.buttons[PERSON].set_reason(self._reason_against(LinkKind.SAME_PERSON, candidate))
        repeats = not paper and not self._takes_same  # a slip that repeats gets no number, and ties nobody to anybody
        self.buttons[SAME].set_reason(self._reason_against(LinkKind.REPEAT, candidate) if repeats else "")

    def _reason_against(self, kind: LinkKind, candidate: Candidate) -> str:
        if may_be(kind, here_open=self._is_open, there_open=candidate.is_open):
            return ""
        return _("Pelapor salah satunya dirahasiakan atau anonim, jadi orangnya tidak boleh disamakan. Pilih pokoknya.")

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window():
            return
        held = self.isAncestorOf(now)
        if held is self.choices.isHidden():
            self.held.emit(held)
            self.choices.setVisible(held)
            self.list.set_sight(self._held_rows if held else self._rows)

    def _make_buttons(self) -> dict[str, Button]:
        acts: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            (SAME, LINK_NAMES[LinkKind.REPEAT](), "radar_same", lambda: self._decide(LinkKind.REPEAT)),
            (DISTINCT, LINK_NAMES[LinkKind.DISTINCT](), "radar_distinct", lambda: self._decide(LinkKind.DISTINCT)),
            (PERSON, LINK_NAMES[LinkKind.SAME_PERSON](), "radar_person", lambda: self._decide(LinkKind.SAME_PERSON)),
            (MATTER, LINK_NAMES[LinkKind.SAME_MATTER](), "radar_matter", lambda: self._decide(LinkKind.SAME_MATTER)),
            ("", _("Buka"), "radar_open", self._open),
            (UNDO, _("Urungkan"), "radar_undo", self._undo),
        )
        made = {}
        for key, words, name, act in acts:
            button = Button(words, key=key or "Enter", height="tool", name=name)
            button.setShortcut("")  # the panel listens itself, and only while the keyboard is in it
            button.clicked.connect(act)
            made[key] = button
        return made

    def _lay_out(self) -> None:
        side = metrics().sheet_padding
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(side, 5, side, 5)
        row.setSpacing(8)
        row.addWidget(GlyphMark("diamond-open", "today"))
        row.addWidget(Label(_("Mungkin sudah tercatat"), "cap", strong=True, elide=True), 1)
        row.addWidget(self._count)
        row.addWidget(KeyCap(KEY))
        flow = FlowLayout(self.choices, gap=6, line_gap=6)
        self.choices.setContentsMargins(side - 4, 6, side - 4, 8)
        for button in self.buttons.values():
            flow.addWidget(button)
        self.choices.hide()
        self.body.setSpacing(0)
        self.body.setContentsMargins(0, 0, 0, 1)
        for part in (head, rule(), self.list, self.choices):
            self.body.addWidget(part)
