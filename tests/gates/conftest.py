"""The small office, for gates that open the window."""

from tests.small_office import founded, office

__all__ = ["founded", "office"]
