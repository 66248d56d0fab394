"""Who holds which position from when to when: appointed, replaced, ended, corrected, each told in the trail."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import col, select

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.model.office import Account, Official, Position, Setting, Tenure
from register_app.reading.signers import MAY_GO_UNSIGNED, SIGNED_FORMS, SIGNING, SigningRule
from register_app.rules.dates import long_date
from register_app.rules.tenures import FROM_OWN_POSITION, HOLDERS, Span, TenureDraft, TenureKind, problems_in
from register_app.services.work import Change, Work


def appoint(work: Work, draft: TenureDraft) -> int:
    """Record that somebody holds a position, or signs for it, from a day on; RefusedError where two would sign."""
    row = Tenure(**_checked(work, draft), official_id=_official(work, draft))
    work.session.add(row)
    work.session.flush()
    assert row.id is not None
    _note(work, "appointed", row)
    return row.id


def replace_holder(work: Work, draft: TenureDraft) -> int:
    """End whoever holds the position the day before, and record the new holder; the books keep both."""
    position, since = _position(work, draft.position, "position"), draft.since
    if since is not None and draft.kind in HOLDERS:
        for row in _tenures(work, position):
            if row.kind in HOLDERS and row.since < since and (row.until is None or row.until >= since):
                end_tenure(work, row.id or 0, since - timedelta(days=1))
    return appoint(work, draft)


def end_tenure(work: Work, tenure_id: int, until: date) -> None:
    """Write the last day of a tenure."""
    row = _tenure(work, tenure_id)
    if until < row.since:
        text = _("Tanggal selesai {until} mendahului tanggal mulai {since}. Betulkan salah satunya.")
        raise RefusedError([Problem("until", text.format(until=long_date(until), since=long_date(row.since)))])
    before = _told(row)
    row.until = until
    work.session.add(row)
    _note(work, "tenure ended", row, before=before)


def correct_tenure(work: Work, tenure_id: int, draft: TenureDraft) -> None:
    """Mend what was recorded wrongly; the trail keeps what stood there, and sheets that were printed their signer."""
    row = _tenure(work, tenure_id)
    before, person = _told(row), work.session.get(Official, row.official_id)
    assert person is not None
    values = _checked(work, draft, row)
    mended = _mended_person(work, person, row, draft)
    for name, value in {**values, "official_id": mended.id}.items():
        setattr(row, name, value)
    work.session.add(row)
    _note(work, "tenure corrected", row, before=before)


def strike_tenure(work: Work, tenure_id: int) -> None:
    """Take back a tenure that was never true; the trail keeps that it stood there."""
    row = _tenure(work, tenure_id)
    work.session.delete(row)
    _note(work, "tenure struck", row)


def decide_signer(work: Work, form: str, rule: SigningRule | None) -> None:
    """Decide which position signs ``form``, a.n. another where it is so; None goes back to what the profile says."""
    if form not in SIGNED_FORMS:
        text = _("Lembar {form} tidak ditandatangani menurut pengaturan ini. Pilih lembar dari daftar.")
        raise RefusedError([Problem("form", text.format(form=form))])
    setting = work.session.get(Setting, SIGNING) or Setting(key=SIGNING, value={})
    others = {name: kept for name, kept in setting.value.items() if name != form}
    if rule is not None:
        if not rule.position and form not in MAY_GO_UNSIGNED:
            text = _("Lembar ini selalu ditandatangani. Pilih jabatan yang menandatangani.")
            raise RefusedError([Problem("position", text)])
        for field, title in (("position", rule.position), ("on_behalf", rule.on_behalf)):
            if title:
                _position(work, title, field)
        if rule.on_behalf and rule.on_behalf == rule.position:
            text = _("Jabatan tidak menandatangani atas nama dirinya sendiri. Kosongkan, atau pilih jabatan lain.")
            raise RefusedError([Problem("on_behalf", text)])
        others[form] = {"position": rule.position, "on_behalf": rule.on_behalf}
    setting.value = others
    work.session.add(setting)
    work.note("signer decided", "setting", None, Change.SETTINGS, form=form, default=rule is None)


def _checked(work: Work, draft: TenureDraft, mending: Tenure | None = None) -> dict[str, Any]:
    """The values of a tenure's row; RefusedError with every problem."""
    position = _position(work, draft.position, "position")
    others = [_span(work, row) for row in _tenures(work, position)]
    problems = problems_in(draft, others, tenure_id=mending.id if mending else None)
    if problems:
        raise RefusedError(problems)
    own = through = None
    if draft.kind in FROM_OWN_POSITION:
        own = _position(work, draft.own_position, "own_position").id
    if draft.kind is TenureKind.BELOW:
        through = _position(work, draft.through, "through").id
    return {
        "position_id": position.id,
        "kind": draft.kind,
        "since": draft.since,
        "until": draft.until,
        "basis": draft.basis.strip(),
        "own_position_id": own,
        "through_position_id": through,
    }


def _position(work: Work, title: str, field: str) -> Position:
    found = work.session.exec(select(Position).where(Position.title == title)).first()
    if found is None:
        text = _("Jabatan {title} tidak ada di kantor ini. Pilih dari daftar.")
        raise RefusedError([Problem(field, text.format(title=title or "–"))])
    return found


def _tenures(work: Work, position: Position) -> list[Tenure]:
    return list(work.session.exec(select(Tenure).where(Tenure.position_id == position.id)))


def _tenure(work: Work, tenure_id: int) -> Tenure:
    row = work.session.get(Tenure, tenure_id)
    if row is None:
        raise RefusedError([Problem("tenure", _("Masa jabatan ini tidak ada lagi. Muat ulang halamannya."))])
    return row


def _span(work: Work, row: Tenure) -> Span:
    person = work.session.get(Official, row.official_id)
    return Span(row.kind, row.since, row.until, person.name if person else "", row.id)


def _official(work: Work, draft: TenureDraft) -> int:
    """The person as written, found or new: a new rank or degree makes a new one, so that old sheets stay right."""
    nip, name, rank = "".join(draft.nip.split()), draft.name.strip(), draft.rank.strip()
    same = select(Official).where(Official.name == name, Official.nip == nip, Official.rank == rank)
    found = work.session.exec(same.where(col(Official.plain) == draft.plain)).first()
    person = found or Official(name=name, nip=nip, rank=rank, plain=draft.plain)
    work.session.add(person)
    work.session.flush()
    assert person.id is not None
    return person.id


def _mended_person(work: Work, person: Official, row: Tenure, draft: TenureDraft) -> Official:
    """The same person mended in place, unless others stand on it and the NIP says that it is somebody else."""
    nip = "".join(draft.nip.split())
    elsewhere = select(Tenure.id).where(Tenure.official_id == person.id, Tenure.id != row.id)
    shared = work.session.exec(elsewhere).first() is not None
    shared = shared or work.session.exec(select(Account.id).where(Account.official_id == person.id)).first() is not None
    if shared and (not nip or nip != person.nip):
        found = work.session.get(Official, _official(work, draft))
        assert found is not None
        return found
    person.name, person.nip, person.rank, person.plain = draft.name.strip(), nip, draft.rank.strip(), draft.plain
    work.session.add(person)
    return person


def _told(row: Tenure) -> dict[str, Any]:
    """A tenure in the trail: ids and days, no names."""
    return {
        "position": row.position_id,
        "official": row.official_id,
        "kind": str(row.kind),
        "since": row.since.isoformat(),
        "until": row.until.isoformat() if row.until else "",
    }


def _note(work: Work, action: str, row: Tenure, **facts: Any) -> None:
    work.note(action, "tenure", row.id, Change.SETTINGS, **_told(row), **facts)
