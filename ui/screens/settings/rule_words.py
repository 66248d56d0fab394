"""How deadline rules and office hours are said on the settings pages."""

from datetime import date

from register_app.i18n import _
from register_app.reading.policies import PolicyFact
from register_app.reading.strip import rule_sentence
from register_app.rules.dates import hour, weekday_name
from register_app.rules.office_hours import Spell, WeekHours
from register_app.rules.policies import CLASS_NAMES, STEP_NAMES


def rule_title(fact: PolicyFact) -> str:
    """Jawaban: 7 hari kalender sejak diterima di kantor."""
    rule = fact.policy.rule
    return _("{step}: {rule}").format(step=STEP_NAMES[rule.step](), rule=rule_sentence(rule))


def class_words(fact: PolicyFact) -> str:
    """For whom the rule holds."""
    named = CLASS_NAMES.get(fact.policy.complaint_class)
    return named() if named is not None else fact.policy.complaint_class


def hours_lines(week: WeekHours) -> tuple[str, ...]:
    """Senin–Kamis 07.30–12.00 dan 13.00–16.00, one line for days that are alike."""
    lines, days = [], sorted(week)
    while days:
        alike = [days[0]]
        while len(alike) < len(days) and days[len(alike)] == alike[-1] + 1 and week[days[len(alike)]] == week[alike[0]]:
            alike.append(days[len(alike)])
        days = days[len(alike) :]
        first, last = _weekday(alike[0]), _weekday(alike[-1])
        name = first if first == last else f"{first}–{last}"
        lines.append(f"{name} {_spells(week[alike[0]])}")
    return tuple(lines)


def _spells(spells: tuple[Spell, ...]) -> str:
    told = [f"{hour(spell.opens)}–{hour(spell.closes)}" for spell in spells]
    if len(told) != 2:
        return ", ".join(told)
    return _("{before_noon} dan {after_noon}").format(before_noon=told[0], after_noon=told[1])


def _weekday(number: int) -> str:
    return weekday_name(date(2024, 1, 1 + number))  # a Monday
