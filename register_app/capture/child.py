"""The child process that opens pictures: what breaks it, or eats its memory, leaves the register untouched."""

import os
import struct
import sys
import zlib

from register_app.capture import steps
from register_app.capture.message import pack, unpack
from register_app.capture.process import ChildProgram

PROGRAM = ChildProgram("register_app.capture.child", "--picture-child")
"""A frozen program's start-up (`register_app.__main__`) calls `main` when its first argument is this flag."""

_BROKEN_PICTURE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error, zlib.error)


def main(arguments: list[str] | None = None) -> int:
    """Answer one request from standard input on standard output, inside the limits given as arguments."""
    megabytes, seconds = (arguments if arguments is not None else sys.argv[1:])[-2:]
    answer_to = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # a library that prints must not spoil the answer
    limit(int(megabytes), int(seconds))
    with os.fdopen(0, "rb") as request, os.fdopen(answer_to, "wb") as answer:
        answer.write(answered(request.read()))
    return 0


def limit(megabytes: int, seconds: int, *, reserves: bool = False) -> None:
    """Take the limits on before the first hostile byte is read; Windows has only the parent's time limit.

    A library that ``reserves`` address space it never uses is limited by what it writes to instead.
    """
    if sys.platform == "win32":
        return
    import resource  # POSIX only

    memory = megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_DATA if reserves else resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the card in clear


def answered(request: bytes) -> bytes:
    """The finished picture with its facts, or the word for why there is none."""
    from register_app.capture import pixels  # Pillow, here only

    facts, data = unpack(request)
    try:
        picture = pixels.opened(data)
        proposal = None
        for step in facts["steps"]:
            picture = pixels.after(steps.from_json(step), picture)
        if facts["find_card"]:
            from register_app.capture.card_finder import find_card

            proposal = find_card(picture)
        jpeg = pixels.as_jpeg(picture, facts["quality"])
    except pixels.TOO_MANY_PIXELS:
        return pack({"refused": "pixels"})
    except MemoryError:
        return pack({"refused": "memory"})
    except _BROKEN_PICTURE as error:
        return pack({"refused": "damaged", "because": type(error).__name__})
    card = {"corners": steps.corners_to_json(proposal.corners), "found": proposal.found} if proposal else None
    return pack({"card": card}, jpeg)


if __name__ == "__main__":
    sys.exit(main())
