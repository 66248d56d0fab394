"""The office changes its SOP: the whole table at once, refused as long as a step cannot be right."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import delete
from sqlmodel import select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Channel, Setting, SopStep
from register_app.rules.sop import SopHeading, problems_in
from register_app.rules.sop import SopStep as Step
from register_app.services.work import Change, Work

SETTING = "sop"


@dataclass(frozen=True, slots=True)
class SopDraft:
    """The SOP as somebody wrote it: its heading and all its steps, in order."""

    heading: SopHeading
    steps: tuple[Step, ...] = ()


def keep_sop(work: Work, draft: SopDraft) -> None:
    """Put a new SOP in the place of the old one; RefusedError names the step and the field that have to be mended.

    The SOP has no history: a sheet that is printed later measures every complaint, old ones too, by the steps of today.
    """
    channels = {row.code: row.short_name for row in work.session.exec(select(Channel))}
    problems = (*_heading_problems(draft.heading), *problems_in(draft.steps, channels))
    if problems:
        raise RefusedError(problems)
    work.session.exec(delete(SopStep))
    work.session.add_all(sop_row(place, step) for place, step in enumerate(draft.steps, start=1))
    setting = work.session.get(Setting, SETTING) or Setting(key=SETTING, value={})
    setting.value = asdict(draft.heading)
    work.session.add(setting)
    work.note("sop", "setting", None, Change.SETTINGS, steps=len(draft.steps))
    work.changes.add(Change.COMPLAINTS)


def sop_row(position: int, step: Step) -> SopStep:
    """A step as it is kept at its place in the table."""
    return SopStep(
        position=position,
        channel_code=step.channel,
        activity=step.activity.strip(),
        actor=step.actor.strip(),
        needs=step.needs.strip(),
        amount=step.amount,
        unit=(step.unit or "") if step.amount is not None else "",
        output=step.output.strip(),
        begins=step.begins or "",
        ends=step.ends or "",
        remark=step.remark.strip(),
    )


def _heading_problems(heading: SopHeading) -> tuple[Problem, ...]:
    try:
        if heading.effective_on:
            date.fromisoformat(heading.effective_on)
    except ValueError:
        text = _("Tanggal berlaku SOP tidak dikenali. Tulis misalnya 2 Januari 2024, atau kosongkan.")
        return (Problem("heading.effective_on", text),)
    return ()
