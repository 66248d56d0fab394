"""The small office, for what a case says of itself."""

from tests.small_office import founded, office, register

__all__ = ["founded", "office", "register"]
