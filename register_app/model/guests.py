"""The guest book (buku tamu) and the custody of cards left at the desk (titip KTP)."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from register_app.model.columns import Draft, UtcMoment, word
from register_app.model.people import PersonFields
from register_app.rules.channels import CardHandling


class VisitFields(PersonFields):
    """A line of the guest book: who came, when, for what, and what was done with the card."""

    arrived_at: datetime = Field(sa_type=UtcMoment)
    purpose: str = ""
    meets: str = ""
    card: CardHandling = Field(default=CardHandling.NONE, sa_type=word(CardHandling))


class VisitDraft(VisitFields, Draft):
    """A visit as typed; ``card_slot`` names the drawer slot when the card is held."""

    card_slot: str = ""


class Visit(VisitFields, table=True):
    """A visit as kept; ``complaint_id`` ties it to the complaint that came of it."""

    id: int | None = Field(default=None, primary_key=True)
    arrived_at: datetime = Field(sa_type=UtcMoment, index=True)
    left_at: datetime | None = Field(default=None, sa_type=UtcMoment)
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", ondelete="RESTRICT", index=True)
    name_key: str = Field(default="", index=True)
    id_tail: str = Field(default="", index=True)
    phone_digits: str = Field(default="", index=True)
    recorded_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")


class CardCustody(SQLModel, table=True):
    """A card in the drawer (titip KTP): slot, taken by and at, handed back by, at and to whom."""

    __tablename__ = "card_custody"
    id: int | None = Field(default=None, primary_key=True)
    visit_id: int = Field(foreign_key="visit.id", ondelete="RESTRICT", unique=True)
    slot: str
    taken_at: datetime = Field(sa_type=UtcMoment)
    taken_by: int = Field(foreign_key="account.id", ondelete="RESTRICT")
    returned_at: datetime | None = Field(default=None, sa_type=UtcMoment, index=True)
    returned_by: int | None = Field(default=None, foreign_key="account.id", ondelete="RESTRICT")
    returned_to: str = ""
    remark: str = ""
