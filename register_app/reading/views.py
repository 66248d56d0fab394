"""How an officer likes a list to look, as it was kept."""

from typing import Any

from register_app.model.office import Setting
from register_app.reading.reader import Reader


def view_of(reader: Reader, page: str, account_id: int) -> dict[str, Any]:
    """What was remembered of ``page`` for this account; empty when nothing was."""
    setting = reader.session.get(Setting, view_key(page, account_id))
    return dict(setting.value) if setting is not None and isinstance(setting.value, dict) else {}


def view_key(page: str, account_id: int) -> str:
    """The setting in which it is kept."""
    return f"view.{page}.{account_id}"
