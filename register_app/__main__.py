"""Starts the program: without a verb its window, with one the command line."""

import importlib
import sys
from collections.abc import Callable, Sequence
from typing import cast

CHILDREN = {"--picture-child": "register_app.capture.child", "--page-child": "ui.capture.pdf_page"}
"""Hidden flags with which the program starts itself again to open a picture or a PDF in a process of its own."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in CHILDREN:
        return _run(CHILDREN[given[0]], given[1:])
    if given[:1] == ["--self-check"]:
        return _run("register_app.cli.self_check", given[1:])
    if _wants_window(given):
        return _run("ui.app", given)  # by name: the register itself never imports the window
    return _run("register_app.cli", given)


def _wants_window(given: Sequence[str]) -> bool:
    """True when only options that the window takes were given."""
    rest = list(given)
    while rest[:1] in (["--register"], ["--account"], ["--lang"]):
        rest = rest[2:]
    return not [word for word in rest if word != "--practice"]


def _run(module: str, given: list[str]) -> int:
    run = cast(Callable[[list[str]], int], importlib.import_module(module).main)
    return run(given)


if __name__ == "__main__":
    sys.exit(main())
