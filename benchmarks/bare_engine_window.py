"""The bare window in a program that holds SQLModel and the encrypted SQLite too: what those alone weigh."""

import sys
from importlib import import_module

from PySide6.QtWidgets import QApplication

from benchmarks.bare_window import BareWindow
from ui.plain_import import use_plain_import

if __name__ == "__main__":
    use_plain_import()  # the binding's import keeps the source of all that is imported after it
    import_module("sqlmodel")
    file = import_module("sqlcipher3.dbapi2").connect(":memory:")
    application = QApplication(sys.argv)
    window = BareWindow()
    window.resize(480, 560)
    window.show()
    application.exec()
