"""Every table of the register on one metadata, for the engine and the migrations."""

from sqlalchemy.orm import configure_mappers
from sqlmodel import SQLModel

from register_app.model import (
    attachments,
    boxes,
    complaint,
    dispositions,
    guests,
    history,
    letters,
    links,
    office,
    people,
    reports,
    reservations,
)

METADATA = SQLModel.metadata
"""Metadata of all tables."""

MODULES = (
    *(office, complaint, people, history, guests, boxes),
    *(dispositions, attachments, links, letters, reports, reservations),
)

configure_mappers()  # with the imports, which the window does early, and not when the first question waits for it
