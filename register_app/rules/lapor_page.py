"""Reads what somebody copied from a page of SP4N-LAPOR! (or its spreadsheet): fills what it finds, never invents."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from register_app.rules.channels import ReportKind
from register_app.rules.dates import read_date, read_moment
from register_app.rules.lapor_history import LONGEST_NAME, MOMENT, LogEntry, is_name, log_line, read_history
from register_app.rules.lapor_labels import label_of, labelled
from register_app.rules.lapor_words import BODY, FURNITURE, SOURCE, STATUS, TOPICS

_TRACKING = re.compile(
    r"(?:tracking\s*id|id\s*laporan|no(?:mor)?\.?\s*(?:laporan|tracking))\W*(\d{4,12})", re.IGNORECASE
)
_LONELY_ID = re.compile(r"#\s*(\d{5,12})")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_FEWEST_FACTS = 3
"""So many lines one below the other, each a fact of the report, are what another page has on one line."""

_PERSON_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}")

_KINDS = (
    ("berkadar", ReportKind.COMPLAINT),
    ("aspirasi", ReportKind.ASPIRATION),
    ("informasi", ReportKind.INFORMATION),
)


@dataclass(frozen=True, slots=True)
class LaporPage:
    """What a page told; times are wall times of the page. What it did not tell is empty, None or False."""

    tracking_id: str = ""
    title: str = ""
    text: str = ""
    reported_at: datetime | None = None
    reported_on: date | None = None
    event_on: date | None = None
    place: str = ""
    source: str = ""
    anonymous: bool = False
    secret: bool = False
    category: str = ""
    kind: ReportKind | None = None
    supervisory: bool | None = None
    agency: str = ""
    status: str = ""
    reporter: str = ""
    log: tuple[LogEntry, ...] = ()

    @property
    def filled(self) -> tuple[str, ...]:
        """Names of the fields that the page filled."""
        return tuple(field.name for field in fields(self) if getattr(self, field.name) not in ("", None, False, ()))

    @property
    def log_text(self) -> str:
        """The history as lines for the register."""
        return "\n".join(log_line(entry) for entry in self.log)


def read_page(text: str) -> LaporPage:
    """Read copied text of any of the known shapes: the page itself, label and value pairs, or spreadsheet rows.

    A value stands behind its label (a colon, a tab or a space between) or on the line below it.
    """
    lines = _clean_lines(text)
    found, rest = labelled(lines)
    page = _from_labels(found)
    page = _with_history(rest, page) if page.text else _from_page(rest, page)
    return replace(page, tracking_id=page.tracking_id or _tracking(lines))


def tracking_digits(text: str) -> str:
    """Digits of a tracking ID; the ".0" that spreadsheets add is dropped."""
    return re.sub(r"\D", "", re.sub(r"\.0+$", "", text.strip()), flags=re.ASCII)


def is_one_tracking_id(text: str) -> bool:
    """True for a single number, whatever stands before or after it; "12ab" and two numbers are none."""
    said = re.sub(r"\.0+$", "", _INVISIBLE.sub("", text).strip())
    glued = re.search(r"[0-9][^\W\d_]|[^\W\d_][0-9]", said)
    return glued is None and re.fullmatch(r"[^0-9]*[0-9]+[^0-9]*", said) is not None


def _clean_lines(text: str) -> list[str]:
    plain = _INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
    lines = (_from_spreadsheet(plain) or plain).split("\n")
    return [line.strip() for line in lines if line.strip()]


def _from_spreadsheet(text: str) -> str:
    """Turn a header row and one row of values, parted by tabs, into label lines; empty for any other text."""
    first = text.strip("\n").split("\n", 1)[0].split("\t")
    if len(first) < 3 or label_of(first[0]) is None:
        return ""
    try:
        rows = list(csv.reader(io.StringIO(text.strip("\n")), delimiter="\t"))
    except csv.Error:
        return ""
    pairs = zip(rows[0], rows[1] if len(rows) > 1 else (), strict=False)
    return "\n".join(f"{label.strip()}: {value.strip()}" for label, value in pairs)


def _from_labels(found: dict[str, str]) -> LaporPage:
    day = found.get("day", "")
    moment = read_moment(day) or read_moment(f"{day} {found.get('time', '')}")
    kind, supervisory = _kind(found.get("kind", ""))
    manner = found.get("type", "").lower()
    reporter = found.get("reporter", "")
    return LaporPage(
        tracking_id=tracking_digits(found.get("tracking_id", "")),
        title=found.get("title", ""),
        text=found.get("text", "") or found.get("final_text", ""),
        reported_at=moment,
        reported_on=moment.date() if moment else read_date(day),
        event_on=read_date(found.get("event_day", "")),
        place=found.get("place", ""),
        source=found.get("source", ""),
        anonymous="anonim" in manner or reporter.lower() == "anonim",
        secret="rahasia" in manner,
        category=found.get("category", ""),
        kind=kind,
        supervisory=supervisory,
        agency=found.get("agency", "") or found.get("parent", ""),
        status=found.get("status", ""),
        reporter="" if reporter.lower() == "anonim" else reporter,
    )


def _kind(words: str) -> tuple[ReportKind | None, bool | None]:
    low = words.lower()
    kind = next((kind for word, kind in _KINDS if word in low), None)
    if "berkadar" in low:
        return kind, "tidak berkadar" not in low
    return kind or (ReportKind.COMPLAINT if "pengaduan" in low else None), None


def _from_page(lines: list[str], page: LaporPage) -> LaporPage:
    """Read the page as it looks: title, the line of facts, agency, text, and the dated history below."""
    place = _facts_at(lines)
    if place is None:
        return replace(page, text=page.text or "\n".join(lines))
    first, end = place
    titles = [line for line in lines[:first] if not FURNITURE.fullmatch(line) and not _TRACKING.search(line)]
    titles = [line for line in titles if not _LONELY_ID.fullmatch(line)]
    page = _with_facts(", ".join(lines[first:end]), page)
    if end - first > 1 and not (page.anonymous or page.secret or page.reporter):
        titles, page = _parted_reporter(titles, page)
    page = replace(page, title=page.title or (titles[-1] if titles else ""))
    below = [line for line in lines[end:] if not _TRACKING.fullmatch(line) and not _LONELY_ID.fullmatch(line)]
    category, agency, body = _parted_names(below)
    page = replace(page, category=page.category or category, agency=page.agency or agency)
    return _with_history(body, page)


def _facts_at(lines: Sequence[str]) -> tuple[int, int] | None:
    """Where the facts of the report begin and end: one line, or one below the other as some browsers copy them."""
    for first, line in enumerate(lines):
        if _is_line_of_facts(line):
            return first, first + 1
        if _is_fact(line):
            end = next((place for place in range(first, len(lines)) if not _is_fact(lines[place])), len(lines))
            if end - first >= _FEWEST_FACTS and sum(bool(MOMENT.fullmatch(each)) for each in lines[first:end]) == 1:
                return first, end
    return None


def _is_fact(line: str) -> bool:
    told = bool(SOURCE.fullmatch(line) or STATUS.fullmatch(line) or MOMENT.fullmatch(line))
    return len(line) <= LONGEST_NAME and (told or _is_manner(line))


def _parted_reporter(titles: list[str], page: LaporPage) -> tuple[list[str], LaporPage]:
    """Who reports stands between the title and facts that are written one below the other."""
    if len(titles) > 1 and _PERSON_NAME.fullmatch(titles[-1]):
        return titles[:-1], replace(page, reporter=titles[-1])
    return titles, page


def _with_history(lines: Sequence[str], page: LaporPage) -> LaporPage:
    """Take the text up to the first dated line, and the history from there."""
    above, log = read_history([line for line in lines if not FURNITURE.fullmatch(line)])
    return replace(page, text=page.text or "\n".join(above), log=log)


def _parted_names(lines: list[str]) -> tuple[str, str, list[str]]:
    """Part the category and the agency that stand right below the facts from the lines that follow them."""
    category = agency = ""
    for place, line in enumerate(lines):
        if not category and line.lower() in TOPICS:
            category = line
        elif not agency and BODY.match(line) and is_name(line):
            agency = line
        elif not FURNITURE.fullmatch(line):
            return category, agency, lines[place:]
    return category, agency, []


def _is_line_of_facts(line: str) -> bool:
    """Whether a date stands among words for the report: Anonim, Rahasia, 20 Feb 2023, 11:35, Website, Ditutup."""
    if len(line) > LONGEST_NAME or not MOMENT.search(line):
        return False
    words = _facts(line)
    return bool(words) and any(_is_manner(w) or SOURCE.fullmatch(w) or STATUS.fullmatch(w) for w in words)


def _facts(line: str) -> list[str]:
    without = MOMENT.sub(",", line)
    return [word.strip() for word in re.split(r"[,·|•\t]", without) if word.strip()]


def _is_manner(word: str) -> bool:
    return word.lower() in {"anonim", "rahasia"}


def _with_facts(line: str, page: LaporPage) -> LaporPage:
    words = _facts(line)
    moment = MOMENT.search(line)
    stamp = moment[0] if moment else ""
    at = page.reported_at or read_moment(stamp)
    low = {word.lower() for word in words}
    named = [w for w in words if not _is_manner(w) and not SOURCE.fullmatch(w) and not STATUS.fullmatch(w)]
    return replace(
        page,
        reported_at=at,
        reported_on=page.reported_on or (at.date() if at else read_date(stamp)),
        anonymous=page.anonymous or "anonim" in low,
        secret=page.secret or "rahasia" in low,
        source=page.source or next((word for word in words if SOURCE.fullmatch(word)), ""),
        status=page.status or next((word for word in words if STATUS.fullmatch(word)), ""),
        reporter=page.reporter or (named[0] if named and "anonim" not in low else ""),
    )


def _tracking(lines: Iterable[str]) -> str:
    """Find a tracking ID that is named as one, or stands alone behind a #."""
    for line in lines:
        if found := _TRACKING.search(line) or _LONELY_ID.fullmatch(line):
            return found[1]
    return ""
