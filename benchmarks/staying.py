"""Lets a measured program stand still until its parent has looked at it."""

import sys

STAY = "--stay"
"""The word with which a program is asked to stay."""

READY = "ready"


def stay() -> None:
    """Say that the window stands, and wait until the parent lets go."""
    print(READY, flush=True)
    sys.stdin.readline()
