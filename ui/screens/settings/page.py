"""The settings page (pengaturan): shows what holds today, and lets the office decide about pictures of cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from register_app.capture.policy import IdPicturePolicy
from register_app.i18n import _
from register_app.reading.board_settings import BoardChoices, board_choices
from register_app.reading.days_off import year_to_fill
from register_app.reading.office import Office, office
from register_app.reading.officials import Officials, officials
from register_app.reading.reader import Reader
from register_app.reading.sop import OfficeSop, office_sop
from register_app.services.board_settings import decide_chase_pages, decide_reminder, decide_thresholds
from register_app.services.letterhead import change_kop, choose_logo
from register_app.services.office_choices import choose_scan_folder, decide_id_pictures
from register_app.services.work import Change
from ui.dialogs import FileKind
from ui.screens.settings.board_sheet import BoardSheet
from ui.screens.settings.identity_sheet import IdentitySheet
from ui.screens.settings.kop_sheet import KopSheet
from ui.screens.settings.letters_sheet import LettersSheet
from ui.screens.settings.officials_sheet import OfficialsSheet
from ui.screens.settings.scan_sheet import ScanSheet
from ui.screens.settings.section_sheet import SectionSheet
from ui.screens.settings.sections import sections_of
from ui.screens.settings.sop_editor import SopEditor
from ui.screens.settings.sop_sheet import SopSheet
from ui.screens.settings.time_sheet import TimeSheet
from ui.shell.page import Arguments, Desk, KeyHint
from ui.shell.places import Place
from ui.theme.metrics import metrics
from ui.widgets.page_header import PageHeader
from ui.widgets.page_scroll import PageScroll

WIDEST = 1440
TWO_COLUMNS_FROM = 780
"""Pixels at 10-point type."""


def make(desk: Desk) -> SettingsPage:
    """The page for this window."""
    return SettingsPage(desk)


@dataclass(frozen=True, slots=True)
class _Look:
    """One reading of everything on the page."""

    office: Office
    officials: Officials
    sop: OfficeSop
    board: BoardChoices
    year_to_fill: int | None


class SettingsPage(QWidget):
    """Two columns of sheets, one where the room is narrow; opened with ``draft_id`` it goes on writing the SOP."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self._desk = desk
        self._sheets: list[QWidget] = []
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        pad = metrics().page_padding
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(metrics().gap)
        self._column.addWidget(PageHeader(_("Pengaturan"), detail=_("sebagaimana berlaku hari ini")))
        self._beside = QHBoxLayout()
        self._beside.setSpacing(metrics().gap)
        self._column.addLayout(self._beside)
        self._column.addStretch(1)
        inside.setMaximumWidth(metrics().px(WIDEST))
        self._scroll = PageScroll(inside)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll.setProperty("ring", False)  # a ring around a whole page says nothing
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._scroll)
        self._editor: SopEditor | None = None
        outer.addWidget(self._pages)

    @property
    def title(self) -> str:
        """Name of the page."""
        return _("Pengaturan")

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def arrive(self, arguments: Arguments) -> None:
        """Read what holds today."""
        self._read()
        self._scroll.setFocus()
        draft_id = arguments.get("draft_id")
        if isinstance(draft_id, int):
            self._write_sop(draft_id)

    def refresh(self, changes: frozenset[Change]) -> None:
        """Read again when settings changed."""
        if Change.SETTINGS in changes:
            self._read()

    def leave(self) -> bool:
        """What was typed into the SOP waits as a draft."""
        if self._editor is not None:
            self._editor.seal()
        return True

    def step_back(self) -> bool:
        """Esc leaves the SOP."""
        if self._editor is None:
            return False
        self._editor.step_back()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two would cut words."""
        super().resizeEvent(event)
        beside = event.size().width() >= metrics().px(TWO_COLUMNS_FROM)
        self._beside.setDirection(QHBoxLayout.Direction.LeftToRight if beside else QHBoxLayout.Direction.TopToBottom)

    def help_text(self) -> str:
        """What this page is for."""
        return _(
            "Halaman ini menunjukkan nama kantor, kop, pejabat, kotak, media, kertas, dan kebijakan kartu identitas "
            "yang berlaku hari ini. Lembar yang dicetak mengikuti isi halaman ini. "
            "Di sini juga dipilih apakah kartu tamu difoto, dan ditulis SOP kantor: langkah, pelaksana, waktu baku, "
            "dan peristiwa yang memulai serta mengakhirinya. Hari libur dan batas waktu ada di lembar Waktu."
        )

    def keys(self) -> tuple[KeyHint, ...]:
        """The window's own keys suffice."""
        return ()

    def _read(self) -> None:
        register = self._desk.register
        self._desk.tasks.run(lambda: register.ask(_look), self._show, self._desk.notices.fail)

    def _show(self, look: _Look) -> None:
        """Build the sheets anew; the officer stays where they were."""
        at, height = QApplication.focusWidget(), self._scroll.verticalScrollBar().value()
        name = at.objectName() if at is not None and self._scroll.isAncestorOf(at) else ""
        if name:
            self._scroll.setFocus()
        self._empty()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(metrics().gap)
            self._beside.addLayout(column, 1)
        left.addWidget(self._keep(self._kop_sheet(look.office)))
        right.addWidget(self._keep(self._identity_sheet(look.office)))
        left.addWidget(self._keep(self._time_sheet(look.year_to_fill)))
        left.addWidget(self._keep(self._sop_sheet(look.sop)))
        left.addWidget(self._keep(self._letters_sheet()))
        right.addWidget(self._keep(self._officials_sheet(look.officials)))
        for section in sections_of(look.office):
            target = left if section.key in LEFT else right
            target.addWidget(self._keep(SectionSheet(section)))
        left.addWidget(self._keep(self._scan_sheet(look.office)))
        left.addWidget(self._keep(self._board_sheet(look.board)))
        left.addStretch(1)
        right.addStretch(1)
        for again in self.findChildren(QWidget, name) if name else ():
            if again.isVisibleTo(self):
                again.setFocus()
        self._scroll.verticalScrollBar().setValue(height)

    def _kop_sheet(self, its_office: Office) -> KopSheet:
        sheet, desk = KopSheet(its_office), self._desk

        def ask() -> None:
            kind = FileKind(_("Gambar"), ("*.png", "*.jpg", "*.jpeg"))
            chosen = desk.dialogs.ask_open_files(_("Pilih logo kantor"), (kind,))
            if chosen:
                sheet.take_file(chosen[0])

        sheet.file_asked.connect(ask)

        def decide(logo: bytes | None) -> None:
            told = _("Kop berikutnya dicetak tanpa logo.") if logo is None else _("Kop berikutnya memakai logo ini.")
            self._perform(choose_logo, lambda: desk.notices.tell(told), logo)

        sheet.logo_decided.connect(decide)
        told = _("Kop berikutnya dicetak begitu.")
        sheet.words_decided.connect(
            lambda lines, address: self._perform(change_kop, lambda: desk.notices.tell(told), lines, address)
        )
        return sheet

    def _identity_sheet(self, its_office: Office) -> IdentitySheet:
        sheet = IdentitySheet(its_office.id_pictures, str(its_office.identity["notice"]))
        sheet.decided.connect(self._decide)
        return sheet

    def _board_sheet(self, choices: BoardChoices) -> BoardSheet:
        sheet, told = BoardSheet(choices), self._desk.notices.tell
        sheet.thresholds_decided.connect(
            lambda decided: self._perform(decide_thresholds, lambda: told(_("Papan memakai angka baru.")), decided)
        )
        sheet.reminder_decided.connect(
            lambda wanted, minutes: self._perform(
                decide_reminder,
                lambda: told(_("Pengingat menyala.") if wanted else _("Pengingat mati.")),
                wanted=wanted,
                every_minutes=minutes,
            )
        )
        sheet.pages_decided.connect(
            lambda each: self._perform(
                decide_chase_pages, lambda: told(_("Daftar tagih berikutnya dicetak begitu.")), page_each=each
            )
        )
        return sheet

    def _perform(self, service: Callable[..., None], done: Callable[[], None], *given: object, **named: object) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, service, *given, **named),
            lambda _nothing: done(),
            desk.notices.fail,
        )

    def _time_sheet(self, year: int | None) -> TimeSheet:
        sheet = TimeSheet(year)
        sheet.days_off_asked.connect(lambda: self._desk.navigator.open(Place.DAYS_OFF, year=year))
        sheet.rules_asked.connect(lambda: self._desk.navigator.open(Place.DEADLINE_RULES))
        return sheet

    def _officials_sheet(self, found: Officials) -> OfficialsSheet:
        sheet = OfficialsSheet(found)
        sheet.page_asked.connect(lambda: self._desk.navigator.open(Place.OFFICIALS))
        return sheet

    def _letters_sheet(self) -> LettersSheet:
        sheet = LettersSheet()
        sheet.texts_asked.connect(lambda: self._desk.navigator.open(Place.LETTER_TEXTS))
        return sheet

    def _sop_sheet(self, sop: OfficeSop) -> SopSheet:
        sheet = SopSheet(sop)
        sheet.writing_asked.connect(self._write_sop)
        sheet.print_asked.connect(lambda: self._desk.navigator.open(Place.PREVIEW, form="sop"))
        return sheet

    def _write_sop(self, draft_id: int | None = None) -> None:
        register = self._desk.register
        self._desk.tasks.run(
            lambda: register.ask(office_sop), lambda sop: self._open_sop(sop, draft_id), self._desk.notices.fail
        )

    def _open_sop(self, sop: OfficeSop, draft_id: int | None) -> None:
        self._close_sop()
        self._editor = editor = SopEditor(self._desk, sop)
        editor.closed.connect(self._close_sop)
        self._pages.addWidget(editor)
        self._pages.setCurrentWidget(editor)
        if draft_id is not None:
            editor.resume(draft_id)
        editor.focus_first()

    def _close_sop(self) -> None:
        editor, self._editor = self._editor, None
        if editor is not None:
            self._pages.setCurrentWidget(self._scroll)
            self._pages.removeWidget(editor)
            editor.deleteLater()
            self._scroll.setFocus()

    def _scan_sheet(self, its_office: Office) -> ScanSheet:
        named = str(its_office.settings["desk"].get("scan_folder") or "")
        sheet = ScanSheet(Path(named) if named else None)
        sheet.folder_wanted.connect(self._ask_for_folder)
        sheet.folder_given_up.connect(lambda: self._watch(None))
        return sheet

    def _ask_for_folder(self) -> None:
        folder = self._desk.dialogs.ask_folder(_("Map tempat pemindai menyimpan hasilnya"))
        if folder is not None:
            self._watch(folder)

    def _watch(self, folder: Path | None) -> None:
        desk = self._desk
        told = _("Pindaian baru dari {folder} kini ditawarkan di formulir.").format(folder=folder)
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, choose_scan_folder, folder),
            lambda _nothing: desk.notices.tell(told if folder is not None else _("Map pemindai tidak dipakai lagi.")),
            desk.notices.fail,
        )

    def _decide(self, policy: IdPicturePolicy) -> None:
        desk = self._desk
        desk.tasks.run(
            lambda: desk.register.perform(desk.officer, decide_id_pictures, policy),
            lambda _nothing: desk.notices.tell(
                _("Kartu identitas: {rule} mulai sekarang.").format(rule=policy.title().lower())
            ),
            desk.notices.fail,
        )

    def _keep(self, sheet: QWidget) -> QWidget:
        self._sheets.append(sheet)
        return sheet

    def _empty(self) -> None:
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets = []
        while (item := self._beside.takeAt(0)) is not None:
            if (layout := item.layout()) is not None:
                layout.deleteLater()


LEFT = frozenset({"office", "boxes", "program"})


def _look(reader: Reader) -> _Look:
    its_office = office(reader)
    return _Look(its_office, officials(reader), office_sop(reader), board_choices(reader), year_to_fill(reader))
