"""The office decides what it does with pictures of identity cards."""

from register_app.capture.policy import IdPicturePolicy, problems_in
from register_app.errors import RefusedError
from register_app.model.office import Setting
from register_app.services.work import Change, Work

KEY = "identity"


def decide_id_pictures(work: Work, policy: IdPicturePolicy) -> None:
    """Keep the policy; it holds for every picture from now on, and for how long those kept already may stay."""
    problems = problems_in(policy)
    if problems:
        raise RefusedError(problems)
    setting = work.session.get(Setting, KEY)
    assert setting is not None
    setting.value = {**setting.value, "policy": policy.rule.value, "keep_days": policy.days}
    work.session.add(setting)
    work.note("id picture rule", "setting", None, Change.SETTINGS, rule=policy.rule.value, days=policy.days)
    work.changes.add(Change.OFFICE)
