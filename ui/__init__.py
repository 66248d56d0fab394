"""What the officer sees: a window of PySide6 widgets over the register."""
