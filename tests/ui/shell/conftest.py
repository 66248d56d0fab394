"""The window stands in the small office."""

from tests.small_office import founded, office, register

__all__ = ["founded", "office", "register"]
