"""What the office chooses in its settings; every choice holds from now on, in every window."""

from pathlib import Path
from typing import Any

from register_app.capture.policy import IdPicturePolicy, problems_in
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Setting
from register_app.services.work import Change, Work


def decide_id_pictures(work: Work, policy: IdPicturePolicy) -> None:
    """Keep the policy for pictures of cards, and for how long those that are kept already may stay."""
    problems = problems_in(policy)
    if problems:
        raise RefusedError(problems)
    _choose(work, "identity", policy=policy.rule.value, keep_days=policy.days)
    work.note("id picture rule", "setting", None, Change.SETTINGS, rule=policy.rule.value, days=policy.days)


def choose_scan_folder(work: Work, folder: Path | None) -> None:
    """Keep the folder into which the scanner of this desk writes; None when there is none."""
    if folder is not None and not folder.is_dir():
        text = _("Map {folder} tidak ada. Pilih map tempat pemindai menyimpan hasilnya.")
        raise RefusedError([Problem("scan_folder", text.format(folder=folder))])
    _choose(work, "desk", scan_folder=str(folder) if folder is not None else "")
    work.note("scan folder", "setting", None, Change.SETTINGS, chosen=folder is not None)


def _choose(work: Work, key: str, **values: Any) -> None:
    setting = work.session.get(Setting, key)
    assert setting is not None
    setting.value = {**setting.value, **values}
    work.session.add(setting)
    work.changes.add(Change.OFFICE)
