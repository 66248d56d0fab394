"""The photo documentation of a report: evidence of the period's complaints, never of a sealed one, never of a card."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from sqlalchemy import select

from register_app.i18n import _
from register_app.model.attachments import Purpose
from register_app.reading.complaint_rows import AT_ONCE
from register_app.reading.paper_pictures import PICTURE_TYPES, Wished, photos_of_files
from register_app.reading.reader import Reader
from register_app.reading.report_cases import ReportCase
from register_app.reading.tables import attachment
from register_app.rules.dates import short_date
from register_app.rules.report_blocks import Photo

MOST = 12
"""Photos in a report: two pages of them."""


@dataclass(frozen=True, slots=True)
class Documentation:
    """The photos of a report, and how many more the register has."""

    photos: tuple[Photo, ...]
    more: int = 0


def documentation(reader: Reader, cases: Sequence[ReportCase], until: date) -> Documentation:
    """Evidence that was there on a day: the newest photo of every complaint first, then the next ones, as many as fit.

    They stand in the order of the list of complaints.
    """
    shown = {case.id: case for case in cases if not case.confidential}
    found = _files(reader, tuple(shown), until)
    turns = zip_longest(*(sorted(files, reverse=True) for files in found.values()))
    chosen = [file for turn in turns for file in turn if file is not None][:MOST]
    wished = [
        Wished(file, _caption(shown[id_], added))
        for id_, files in found.items()
        for file, added in sorted(files)
        if (file, added) in chosen
    ]
    photos = tuple(photos_of_files(reader, wished).values())
    return Documentation(photos, more=sum(map(len, found.values())) - len(photos))


def _files(reader: Reader, ids: Sequence[int], until: date) -> dict[int, list[tuple[int, date]]]:
    """Complaint → its pictures (id and day), in the order of the complaints."""
    a = attachment.c
    found: dict[int, list[tuple[int, date]]] = defaultdict(list, {id_: [] for id_ in ids})
    for start in range(0, len(ids), AT_ONCE):
        query = select(a.id, a.complaint_id, a.added_at).where(
            a.complaint_id.in_(ids[start : start + AT_ONCE]),
            a.purpose == Purpose.EVIDENCE,
            a.media_type.in_(PICTURE_TYPES),
            a.removed_at.is_(None),
        )
        for row in reader.rows(query.order_by(a.id)):
            added = reader.clock.local(row.added_at).date()
            if added <= until:
                found[row.complaint_id].append((row.id, added))
    return {id_: files for id_, files in found.items() if files}


def _caption(case: ReportCase, added: date) -> str:
    """0147/PGD/BO/2026, 10-11-2026: Papan standar pelayanan tidak terpasang."""
    told = _("{number}, {day}: {subject}")
    return told.format(number=case.number, day=short_date(added), subject=case.subject)
