"""How each officer likes a list to look: its columns and its order, kept with the account."""

from typing import Any

from register_app.model.office import Setting
from register_app.reading.views import view_key
from register_app.services.work import Work


def remember_view(work: Work, page: str, view: dict[str, Any]) -> None:
    """Keep how the officer at the desk sees ``page``; no trail, since it says nothing about any matter."""
    key = view_key(page, work.officer.account_id)
    setting = work.session.get(Setting, key)
    if setting is None:
        work.session.add(Setting(key=key, value=view))
    else:
        setting.value = view
