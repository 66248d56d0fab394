"""One message between the program and its child: a little JSON, then bytes."""

import json
import struct
from typing import Any

_LENGTH = struct.Struct(">I")


def pack(facts: dict[str, Any], data: bytes = b"") -> bytes:
    """Facts and bytes as one message."""
    head = json.dumps(facts).encode()
    return _LENGTH.pack(len(head)) + head + data


def unpack(message: bytes) -> tuple[dict[str, Any], bytes]:
    """The facts and bytes of a message; raises ValueError for anything else."""
    if len(message) < _LENGTH.size:
        raise ValueError("message too short")
    start = _LENGTH.size
    end = start + _LENGTH.unpack_from(message)[0]
    facts = json.loads(message[start:end])
    if not isinstance(facts, dict):
        raise ValueError("message without facts")
    return facts, message[end:]
