"""Whether two complaints are one person's, one matter or one letter, how surely, and by which clues."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from register_app.rules.dates import short_date
from register_app.rules.identity import id_tail
from register_app.rules.lapor_page import tracking_digits
from register_app.rules.links import Clue, LinkKind
from register_app.rules.matter_words import matter_words, plain_word
from register_app.rules.name_likeness import NOT_ALIKE, NameLikeness, like_forms
from register_app.rules.names import key_forms
from register_app.rules.phones import phone_digits

OFFERED_FROM = 50
"""A likeness below this many points of a hundred is not worth anybody's look."""

WHOLE_NUMBER = 12
SHORTEST_PHONE = 8
NEAR_DAYS = 3
SHORTEST_TEXT = 6
ALMOST_THE_SAME = 88
ENOUGH_OF_A_TEXT = 3
MOST_WORDS_SAID = 4
VERY_RARE = 0.7
"""Two words as rare as this are enough; of commoner ones it takes three."""
LONGEST_COMPARED = 1200


@dataclass(frozen=True, slots=True)
class Telling:
    """What a complaint tells of who, what and which paper; an empty part tells nothing.

    ``name_key`` spares working it out again where it is kept. ``is_open`` is False for a secret or anonymous
    complainant, whom nobody may recognise.
    """

    name: str = ""
    name_key: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    is_open: bool = True
    subject: str = ""
    summary: str = ""
    place: str = ""
    event_date: date | None = None
    party: str = ""
    letter_number: str = ""
    letter_date: date | None = None
    tracking_id: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing yet by which anything could be known."""
        who = (self.name, self.id_number, self.phone) if self.is_open else ()
        return not any((*who, self.subject, self.summary, self.letter_number, self.letter_date, self.tracking_id))


@dataclass(frozen=True, slots=True)
class Hint:
    """One clue: ``said`` is how the other complaint says it, ``marked`` the pieces of it that agree."""

    clue: Clue
    said: str = ""
    marked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the two seem to be to each other, with 0 to 100 points and the clues, the strongest first."""

    kind: LinkKind
    score: int
    hints: tuple[Hint, ...]


Rarity = Mapping[str, float]
"""Compared word → how much it tells: about 1 for a word nobody else used, near 0 for one that stands everywhere."""


class Judge:
    """Compares one complaint with many: what must be known of the one is worked out once."""

    def __init__(self, mine: Telling, rarity: Rarity) -> None:
        self._mine, self._rarity = mine, rarity
        self._words = matter_words(mine.subject, mine.summary)
        self._weight = sum(rarity.get(word, 0.0) for word in self._words)
        self._text = _words_of(mine.summary)
        self._forms = key_forms(mine.name)

    def likeness(self, theirs: Telling) -> Likeness | None:
        """What the two have in common, every clue told; None when nothing of it is worth a look.

        One paper beats all else; one person with one matter is the same complaint again.
        """
        both_open = self._mine.is_open and theirs.is_open
        name = like_forms(self._forms, theirs.name, theirs.name_key) if both_open and theirs.name else NOT_ALIKE
        judged = (
            _same_paper(self._mine, theirs, name),
            self._same_matter(theirs),
            _same_person(self._mine, theirs, name) if both_open else None,
        )
        found = [each for each in judged if each is not None and each.score >= OFFERED_FROM]
        if not found:
            return None
        found.sort(key=lambda each: (each.kind is not LinkKind.SAME_LETTER, -each.score))
        kinds = {each.kind for each in found}
        kind = LinkKind.REPEAT if kinds == {LinkKind.SAME_MATTER, LinkKind.SAME_PERSON} else found[0].kind
        hints = dict.fromkeys(hint for each in found for hint in each.hints)
        return Likeness(kind, max(each.score for each in found), tuple(hints))

    def _same_matter(self, theirs: Telling) -> Likeness | None:
        points = _Points()
        there = matter_words(theirs.subject, theirs.summary)
        weights = {word: self._rarity.get(word, 0.0) for word in self._words if word in there}
        both = sorted((word for word in weights if weights[word]), key=lambda word: -weights[word])
        if len(both) >= ENOUGH_OF_A_TEXT and self._almost_the_same(theirs.summary):
            points.add(85, Hint(Clue.TEXT))
        if len(both) >= 2:
            said = tuple(there[word] for word in both[:MOST_WORDS_SAID])
            share = sum(weights.values()) / self._weight
            sure = len(both) > 2 or min(weights[word] for word in both) >= VERY_RARE
            points.add(round(70 * min(1.0, (1.15 if sure else 0.85) * share)), Hint(Clue.WORDS, ", ".join(said), said))
        if not points.hints:
            return None
        for hint in _circumstances(self._mine, theirs):
            points.add(12, hint)
        return Likeness(LinkKind.SAME_MATTER, min(99, points.score), tuple(points.hints))

    def _almost_the_same(self, summary: str) -> bool:
        """The same words typed twice, whatever the order and a few slips."""
        other = _words_of(summary)
        if min(len(self._text.split()), len(other.split())) < SHORTEST_TEXT:
            return False
        from rapidfuzz import fuzz  # compiled; loaded only once somebody is compared

        return fuzz.token_sort_ratio(self._text, other) >= ALMOST_THE_SAME


@dataclass(slots=True)
class _Points:
    score: int = 0
    hints: list[Hint] = field(default_factory=list)

    def add(self, points: int, hint: Hint) -> None:
        self.score += points
        self.hints.append(hint)


def _same_person(mine: Telling, theirs: Telling, name: NameLikeness) -> Likeness | None:
    if _two_numbers(mine.id_number, theirs.id_number):
        return None
    points = _Points()
    for hint, worth in _person_hints(mine, theirs, name):
        points.add(worth, hint)
    return Likeness(LinkKind.SAME_PERSON, min(100, points.score), tuple(points.hints)) if points.hints else None


def _person_hints(mine: Telling, theirs: Telling, name: NameLikeness) -> Iterator[tuple[Hint, int]]:
    tail = id_tail(theirs.id_number)
    if tail and _plain(mine.id_number) == _plain(theirs.id_number):
        yield Hint(Clue.IDENTITY, f"…{tail}", (tail,)), 95
    phone = phone_digits(theirs.phone) if mine.phone else ""
    if len(phone) >= SHORTEST_PHONE and phone == phone_digits(mine.phone):
        end = phone[-4:]
        yield Hint(Clue.PHONE, f"…{end}", (end,)), 65
    if name.score:
        yield Hint(Clue.NAME, theirs.name, name.words), round(name.score * 0.65)
    words = _shared(mine.address, theirs.address)
    if len(words) >= 2:
        yield Hint(Clue.ADDRESS, theirs.address, tuple(words.values())), 20


def _two_numbers(mine: str, theirs: str) -> bool:
    """Two whole identity numbers that differ in more than one sign are two people; one sign is a slip of the key."""
    one, other = _plain(mine), _plain(theirs)
    if min(len(one), len(other)) < WHOLE_NUMBER or len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) > 1


def _same_paper(mine: Telling, theirs: Telling, sender: NameLikeness) -> Likeness | None:
    points = _Points()
    tracking = tracking_digits(theirs.tracking_id)
    if tracking and tracking == tracking_digits(mine.tracking_id):
        points.add(100, Hint(Clue.TRACKING, tracking, (tracking,)))
    number = _plain(theirs.letter_number)
    if len(number) >= 2 and number == _plain(mine.letter_number):
        points.add(60, Hint(Clue.LETTER_NUMBER, theirs.letter_number, (theirs.letter_number,)))
    if theirs.letter_date and theirs.letter_date == mine.letter_date:
        day = short_date(theirs.letter_date)
        points.add(30, Hint(Clue.LETTER_DATE, day, (day,)))
    if points.hints and sender.score:
        points.add(round(sender.score * 0.35), Hint(Clue.NAME, theirs.name, sender.words))
    elif mine.name and theirs.name and mine.is_open and theirs.is_open and not tracking:
        points.score -= 30  # two senders may have given their letters the same number
    return Likeness(LinkKind.SAME_LETTER, min(100, points.score), tuple(points.hints)) if points.hints else None


def _circumstances(mine: Telling, theirs: Telling) -> Iterator[Hint]:
    """Where, about whom and when: they confirm, and never make a likeness alone."""
    for clue, here, there in ((Clue.PLACE, mine.place, theirs.place), (Clue.PARTY, mine.party, theirs.party)):
        words = _shared(here, there)
        if words:
            yield Hint(clue, there, tuple(words.values()))
    if mine.event_date and theirs.event_date and abs((mine.event_date - theirs.event_date).days) <= NEAR_DAYS:
        day = short_date(theirs.event_date)
        yield Hint(Clue.DATE, day, (day,))


def _shared(one: str, other: str) -> dict[str, str]:
    """Words of two letters or more that both say, as the second writes them."""
    if not one or not other:
        return {}
    here = {plain_word(word) for word in re.findall(r"[^\W_]{2,}", one)} - _STREET
    there = {plain_word(word): word for word in re.findall(r"[^\W_]{2,}", other)}
    return {plain: written for plain, written in there.items() if plain in here}


def _words_of(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", plain_word(text[:LONGEST_COMPARED])))


def _plain(number: str) -> str:
    return "".join(sign for sign in number.upper() if sign.isalnum())


_STREET = frozenset(
    {"jl", "jln", "jalan", "rt", "rw", "no", "nomor", "kel", "kelurahan", "kec", "kecamatan", "desa", "gang", "gg"}
    | {"kota", "kab", "kabupaten", "blok", "provinsi", "di", "dan", "ke"}
)
"""Words of every address and place."""
