"""A complete durable save against one raw 4 KB append and fsync in the same folder."""

import os
from pathlib import Path
from time import perf_counter

from benchmarks.bench_office import bench_office, drafts
from benchmarks.ratio import Comparison, Pace, in_turn
from register_app.services.intake import keep_complaint

LIMIT = 4.0
_BLOCK = 4096
_HELD_BEFORE = 500
"""Complaints already in the book, so that a save meets pages as full as an office's."""


def durable_save(folder: Path, pace: Pace) -> Comparison:
    """Number, complaint, person, event, deadline, search entry and trail entry, in one committed transaction."""
    fresh = drafts()
    block = os.urandom(_BLOCK)
    with bench_office(folder, _HELD_BEFORE) as office, (folder / "raw").open("ab", buffering=0) as raw:

        def save() -> float:
            draft = next(fresh)
            start = perf_counter()
            office.register.perform(office.officer, keep_complaint, draft)
            return (perf_counter() - start) * 1000

        def append() -> float:
            start = perf_counter()
            raw.write(block)
            os.fsync(raw.fileno())
            return (perf_counter() - start) * 1000

        ours, peers = in_turn(save, append, pace)
    return Comparison("durable save of a complaint : 4 KB append + fsync", ours, peers, "ms", LIMIT)
