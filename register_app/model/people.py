"""People in a complaint: who complains, about whom, and how they identify themselves."""

from sqlmodel import Field, SQLModel

from register_app.model.columns import Draft


class PersonFields(SQLModel):
    """What the register asks of a person; every field may stay empty, *tidak bersedia* is a value of ``id_type``."""

    name: str = ""
    id_type: str = ""
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    sex: str = ""
    organisation: str = ""


class ComplainantDraft(PersonFields, Draft):
    """A complainant as typed (pelapor)."""


class Complainant(PersonFields, table=True):
    """A complainant as kept; the two keys tell who is the same person, the search finds by keys of its own."""

    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")
    name_key: str = ""
    phone_digits: str = ""


class ReportedPartyFields(SQLModel):
    """Whom the complaint is about (yang diadukan, terlapor)."""

    name: str = ""
    position: str = ""
    unit: str = ""


class ReportedPartyDraft(ReportedPartyFields, Draft):
    """The reported party as typed."""


class ReportedParty(ReportedPartyFields, table=True):
    """The reported party as kept."""

    __tablename__ = "reported_party"
    complaint_id: int = Field(primary_key=True, foreign_key="complaint.id", ondelete="RESTRICT")
