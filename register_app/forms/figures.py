"""Figures on paper: how a zero is written, and the refusal to print tables that do not agree with each other."""

from register_app.errors import RegisterError


class CrossFootError(RegisterError):
    """Two figures on one sheet that must agree do not; carries what they are and both values."""

    def __init__(self, figure: str, first: int, second: int) -> None:
        self.figure = figure
        self.first = first
        self.second = second
        super().__init__(f"{figure}: {first} is not {second}")


def dashed(count: int | None) -> str:
    """A count in a table where zero, and what cannot be computed, prints "-"."""
    return str(count) if count else "-"


def percent(value: int | None) -> str:
    """A percentage; "-" where there was nothing to divide by."""
    return "-" if value is None else str(value)


def must_agree(figure: str, first: int, second: int) -> None:
    """Refuse to print two figures that contradict each other."""
    if first != second:
        raise CrossFootError(figure, first, second)
