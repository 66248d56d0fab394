"""Whether two written names may be one person: the same words, short forms, initials and near misses."""

from dataclasses import dataclass

from register_app.rules.name_words import COMMON, FIRST_FORMS
from register_app.rules.names import key_forms, pieces_of

WHOLE, SHORTENED, NEAR, INITIAL = 1.0, 0.9, 0.85, 0.7
"""How much a pair of words counts: equal, Frans beside Fransiskus, one letter off, M. beside Markus."""

COMMON_WEIGHT = 0.35
SHORTEST_NEAR = 4
NEAR_ENOUGH = 84
SHORTEST_SHORT_FORM = 3

ALONE = 45
"""A single name, or nothing but names that half the island carries, is a hint only beside another clue."""


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """``score`` from 0 to 100; ``words`` are the pieces of the second name, as written, that agree with the first."""

    score: int = 0
    words: tuple[str, ...] = ()


NOT_ALIKE = NameLikeness()

Forms = tuple[tuple[str, ...], ...]
"""The ways in which a name's key words may stand, as `key_forms` gives them."""

_SHORTENED = tuple(FIRST_FORMS.values())
"""Keys that may have been written as one letter, which could be another name's as well."""


def like_names(one: str, other: str) -> NameLikeness:
    """How alike two names are; a word left out costs little, two words that contradict each other cost everything."""
    return like_forms(key_forms(one), other)


def like_forms(one: Forms, other: str, key: str = "") -> NameLikeness:
    """The same for a name whose forms are known, beside one whose ``key`` may be: it is compared with many."""
    known = bool(key) and not key.startswith(_SHORTENED)
    others = (tuple(key.split()),) if known else key_forms(other)
    found = [_like(mine, theirs, other) for mine in one for theirs in others if mine and theirs]
    return max(found, key=lambda likeness: likeness.score, default=NOT_ALIKE)


@dataclass(frozen=True, slots=True)
class _Pair:
    mine: int
    theirs: int
    worth: float


def _like(mine: tuple[str, ...], theirs: tuple[str, ...], written: str) -> NameLikeness:
    pairs = _pairs(mine, theirs)
    if not pairs or _contradicts(mine, theirs, pairs):
        return NOT_ALIKE
    shorter, longer = sorted((len(mine), len(theirs)))
    weights = [_weight(mine[pair.mine], theirs[pair.theirs]) for pair in pairs]
    agreed = sum(weight * pair.worth for weight, pair in zip(weights, pairs, strict=True))
    score = round(100 * agreed / sum(weights)) - 4 * (longer - shorter)
    words = {theirs[pair.theirs] for pair in pairs}
    if shorter == 1 or not any(word not in COMMON and len(word) > 1 for word in words):
        score = min(score, ALONE)
    return NameLikeness(max(0, score), pieces_of(written, words))


def _pairs(mine: tuple[str, ...], theirs: tuple[str, ...]) -> list[_Pair]:
    """The best partner for each word, each used once."""
    found = [_Pair(i, j, _worth(a, b)) for i, a in enumerate(mine) for j, b in enumerate(theirs)]
    taken: list[_Pair] = []
    for pair in sorted(found, key=lambda pair: (-pair.worth, abs(pair.mine - pair.theirs))):
        free = all(pair.mine != each.mine and pair.theirs != each.theirs for each in taken)
        if pair.worth and free:
            taken.append(pair)
    return taken


def _worth(one: str, other: str) -> float:
    short, long = sorted((one, other), key=len)
    if one == other:
        return WHOLE
    if len(short) == 1:
        return INITIAL if long.startswith(short) else 0.0
    if len(short) >= SHORTEST_SHORT_FORM and long.startswith(short):
        return SHORTENED
    if len(short) < SHORTEST_NEAR:
        return 0.0
    return NEAR if _ratio(one, other) >= NEAR_ENOUGH else 0.0


def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz  # compiled; loaded only once somebody is compared

    return fuzz.ratio(one, other)


def _contradicts(mine: tuple[str, ...], theirs: tuple[str, ...], pairs: list[_Pair]) -> bool:
    """Both names have a word left that the other does not know."""
    left_here = len(mine) - len(pairs)
    left_there = len(theirs) - len(pairs)
    return left_here > 0 and left_there > 0


def _weight(*words: str) -> float:
    return COMMON_WEIGHT if any(word in COMMON for word in words) else 1.0
