"""The complaint register itself: runs, is tested and is useful with no display."""

__version__ = "0.1.0"
