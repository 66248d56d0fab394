"""Taking a complaint in: what stops it, what is only said, what it gets."""

from datetime import timedelta

import pytest

from register_app.errors import RefusedError
from register_app.model.complaint import ComplaintDraft, LetterDraft, OnlineDraft
from register_app.model.people import ComplainantDraft
from register_app.reading.register_list import Filter, complaints, find
from register_app.rules.channels import Confidentiality
from register_app.services.intake import keep_complaint
from tests.small_office import SmallOffice
