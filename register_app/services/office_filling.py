"""Fills a new register with the office that its profile and the first run describe."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from sqlmodel import select

from register_app.errors import RefusedError
from register_app.flows.answers import DEFINITIVE, BoxAnswer, FirstRunAnswers, OfficialAnswer
from register_app.model.office import (
    Category,
    Channel,
    DeadlinePolicy,
    Instruction,
    OfficeLogo,
    Official,
    Position,
    Setting,
    SuggestionBox,
    Tenure,
    Unit,
)
from register_app.profiles import Profile
from register_app.rules.channels import ChannelKind
from register_app.rules.tenures import TenureKind
from register_app.services.days_off import fill_days_off, neighbours_of
from register_app.services.letterhead import LOGO, logo_problem
from register_app.services.sop import sop_row
from register_app.services.work import Work


def fill_office(work: Work, profile: Profile, answers: FirstRunAnswers) -> None:
    """Write every list and setting of ``profile``, then what the office answered: logo, boxes, officials, paper."""
    _fill_settings(work, profile, answers)
    _fill_channels(work, profile)
    _fill_lists(work, profile)
    work.session.flush()
    _fill_positions(work, profile)
    _fill_boxes(work, profile, answers.boxes)
    _fill_officials(work, answers.officials)
    fill_days_off(work, neighbours_of(work.today))
    if answers.office.logo:
        problem = logo_problem(answers.office.logo)
        if problem is not None:
            raise RefusedError([problem])
        work.session.add(OfficeLogo(key=LOGO, content=answers.office.logo))
    work.session.flush()


def _fill_settings(work: Work, profile: Profile, answers: FirstRunAnswers) -> None:
    books = {name: profile.number_template(name) for name in profile.numbering}
    numbering = {name: {"pattern": t.pattern, "code": t.code, "unit": t.unit} for name, t in books.items()}
    kop = {
        "style": profile.kop.style,
        "rule": profile.kop.rule,
        "without": list(profile.kop.without),
        "lines": [asdict(line) for line in profile.letterhead],
        "address_lines": [line for line in (profile.office.address_line, profile.office.web_line) if line],
    }
    settings: dict[str, object] = {
        "profile": profile.code,
        "office": asdict(profile.office),
        "kop": kop,
        "numbering": numbering,
        "reopen_days": profile.reopen_days,
        "desk": asdict(profile.desk),
        "identity": asdict(profile.identity),
        "sheets": {**asdict(profile.sheets), "instructions": None},
        "report": asdict(profile.report),
        "sp4n": asdict(profile.sp4n),
        "sop": asdict(profile.sop_heading),
        "printing": asdict(answers.paper),
    }
    work.session.add_all(Setting(key=key, value=value) for key, value in settings.items())


def _fill_channels(work: Work, profile: Profile) -> None:
    for position, shape in enumerate(profile.channels, start=1):
        work.session.add(
            Channel(
                code=shape.code,
                name=shape.name,
                short_name=shape.short_name,
                kind=shape.kind,
                position=position,
                in_recap=shape.in_recap,
                requirements=list(shape.requirements),
            )
        )
    work.session.flush()
    for rule, channel in [(each, code) for each in profile.deadlines for code in each.channels]:
        work.session.add(
            DeadlinePolicy(
                channel_code=channel,
                complaint_class=rule.complaint_class or "",
                step=rule.step,
                amount=rule.amount,
                unit=rule.unit,
                start=rule.start,
            )
        )


def _fill_lists(work: Work, profile: Profile) -> None:
    work.session.add_all(Category(name=name, position=n) for n, name in enumerate(profile.categories, start=1))
    work.session.add_all(Unit(name=name, position=n) for n, name in enumerate(profile.units, start=1))
    for form, texts in profile.sheets.instructions.items():
        work.session.add_all(Instruction(form=form, text=text, position=n) for n, text in enumerate(texts, start=1))
    work.session.add_all(sop_row(n, step) for n, step in enumerate(profile.sop, start=1))


def _fill_positions(work: Work, profile: Profile) -> None:
    units = {row.name: row.id for row in work.session.exec(select(Unit))}
    for order, position in enumerate(profile.positions, start=1):
        work.session.add(
            Position(
                title=position.title,
                short=position.short,
                level=position.level,
                unit_id=units.get(position.unit),
                rank_order=order,
                directs=position.directs,
                receives=position.recipient,
            )
        )
    work.session.flush()


def _fill_boxes(work: Work, profile: Profile, answers: Iterable[BoxAnswer]) -> None:
    channel = next((c.code for c in profile.channels if c.kind is ChannelKind.BOX), None)
    given = [(box.name, box.place, channel) for box in answers]
    proposed = [(box.name, box.place, box.channel) for box in profile.boxes]
    for n, (name, place, code) in enumerate(given or proposed, start=1):
        if code is not None:
            work.session.add(SuggestionBox(name=name, place=place, channel_code=code, position=n, since=work.today))


def _fill_officials(work: Work, officials: Iterable[OfficialAnswer]) -> None:
    positions = {row.title: row for row in work.session.exec(select(Position))}
    for order, answer in enumerate(officials, start=len(positions) + 1):
        if not answer.name.strip():
            continue
        position = positions.get(answer.position)
        if position is None:
            position = Position(title=answer.position, level="pelaksana", rank_order=order)
            positions[answer.position] = position
        person = Official(name=answer.name, nip=answer.nip, rank=answer.rank)
        work.session.add_all([position, person])
        work.session.flush()
        assert person.id is not None
        assert position.id is not None
        kind = TenureKind.DEFINITIVE if answer.kind == DEFINITIVE else TenureKind(answer.kind)
        since = answer.since or date(work.today.year, 1, 1)
        work.session.add(Tenure(official_id=person.id, position_id=position.id, kind=kind, since=since))
