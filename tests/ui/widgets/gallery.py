"""Every widget in its states, laid out on pages; the tests measure these and a person looks at them."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.widgets.gallery_case import case_page
from tests.ui.widgets.gallery_desk import desk
from tests.ui.widgets.gallery_intake import intake
from ui.widgets.page_scroll import PageScroll

PAGES: dict[str, Callable[[], QWidget]] = {
    "meja": lambda: _window(desk()),
    "tatap-muka": lambda: _window(intake()),
    "berkas": lambda: _window(case_page()),
}


def _window(page: QWidget) -> QWidget:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(PageScroll(page))
    return window
