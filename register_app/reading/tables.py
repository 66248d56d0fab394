"""The register's tables as plain SQL sees them, so that a query names columns and never loads an object."""

from typing import Any

from sqlalchemy import ColumnElement, Table, and_

from register_app.model.tables import METADATA


def starts_with(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Prefix condition as a range, because only a range uses the index."""
    return (column >= beginning) & (column < beginning + "\U0010ffff")


def brought_by(step: Any) -> ColumnElement[bool]:
    """Condition that joins ``complaint_event`` with the step of a disposition that it wrote down."""
    e = complaint_event.c
    return and_(e.complaint_id == step.c.complaint_id, e.sequence == step.c.event_sequence)


def _table(name: str) -> Table:
    return METADATA.tables[name]


account = _table("account")
attachment = _table("attachment")
file_content = _table("attachment_content")
book_counter = _table("book_counter")
box_opening = _table("box_opening")
box_slip = _table("box_slip")
card_custody = _table("card_custody")
category = _table("category")
channel = _table("channel")
complainant = _table("complainant")
complaint = _table("complaint")
complaint_event = _table("complaint_event")
complaint_link = _table("complaint_link")
deadline = _table("deadline")
disposition = _table("disposition")
disposition_receipt = _table("disposition_receipt")
disposition_recipient = _table("disposition_recipient")
draft_picture = _table("draft_picture")
frozen_report = _table("frozen_report")
holiday = _table("holiday")
journaled_draft = _table("journaled_draft")
letter = _table("letter")
letter_template = _table("letter_template")
number_pad = _table("number_pad")
number_reservation = _table("number_reservation")
official = _table("official")
online_copy = _table("online_copy")
outgoing_letter = _table("outgoing_letter")
outgoing_letter_number = _table("outgoing_letter_number")
position = _table("position")
printed_sheet = _table("printed_sheet")
reported_party = _table("reported_party")
report_text = _table("report_text")
sheet_return = _table("sheet_return")
sop_step = _table("sop_step")
suggestion_box = _table("suggestion_box")
tenure = _table("tenure")
trail_entry = _table("trail_entry")
unit = _table("unit")
visit = _table("visit")
