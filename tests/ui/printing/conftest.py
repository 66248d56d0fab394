"""Paper of the small office."""

from tests.small_office import founded, office

__all__ = ["founded", "office"]
