"""The deadline rules of one channel, each with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from register_app.i18n import _
from register_app.reading.policies import ChannelRules, PolicyFact
from ui.screens.settings.rule_words import class_words, rule_title
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.list_row import ListRow
from ui.widgets.sheet import Sheet


class RulesSheet(Sheet):
    """``edit_asked`` and ``retire_asked`` with the rule, ``new_asked`` from the head."""

    edit_asked = Signal(object)
    retire_asked = Signal(object)
    new_asked = Signal()

    def __init__(self, channel: ChannelRules, parent: QWidget | None = None) -> None:
        super().__init__(channel.name, padding=0, name=f"rules_{channel.code}", parent=parent)
        new = Button(
            _("Tambah"),
            "quiet",
            icon="plus",
            height="tool",
            name=f"rule_new_{channel.code}",
            spoken=_("Tambah aturan untuk {channel}").format(channel=channel.name),
        )
        new.clicked.connect(self.new_asked)
        self.add_to_head(new)
        self.body.setContentsMargins(0, 0, 0, 4)
        self.body.setSpacing(0)
        for place, fact in enumerate(channel.rules):
            self.body.addWidget(self._line(fact, ruled=place > 0))
        if not channel.rules:
            words = Label(
                _("Tanpa batas waktu: pengaduan lewat media ini tidak pernah lewat."), tone="muted", wrap=True
            )
            words.setContentsMargins(16, 12, 16, 10)
            self.body.addWidget(words)

    def _line(self, fact: PolicyFact, *, ruled: bool) -> ListRow:
        title = rule_title(fact)
        edit = Button(
            _("Ubah"),
            icon="pencil",
            height="tool",
            name=f"rule_edit_{fact.id}",
            spoken=_("Ubah {rule}").format(rule=title),
        )
        retire = Button(
            icon="trash", height="tool", name=f"rule_retire_{fact.id}", spoken=_("Hapus {rule}").format(rule=title)
        )
        edit.clicked.connect(lambda: self.edit_asked.emit(fact))
        retire.clicked.connect(lambda: self.retire_asked.emit(fact))
        end = QWidget()
        row = QHBoxLayout(end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(edit)
        row.addWidget(retire)
        return ListRow(title, class_words(fact), end=end, ruled=ruled, strong=True, wrap=True)
