"""Names of people: a search key that survives titles and spellings, and initials for sheets that hide a name."""

import re
import unicodedata

_FRONT_TITLE = re.compile(
    r"prof|dr|dra|drs|drg|drh|ir|hj?|kh|hc|ny|nyonya|tn|tuan|nn|nona|bapak|bpk|pak|ibu|bu|sdri?|saudar[ai]"
    r"|ust|usta[dz]z?|ustazah|ustadzah|pdt|pendeta|rm|romo|pastor|pater|bruder|suster|sr|br"
)
"""Written before a name, with or without a dot."""

_DEGREE = re.compile(
    r"s(?:[eghipst]|ag|ak|ap|d|farm|hut|ip|kom|kep|ked|km|os|pd|psi|pi|pt|s|si|sos|st|stp|thi|tp|tpk)"
    r"|m(?:[ehmpst]|a|ag|ak|ap|ba|dec|dev|ec|eng|hum|kes|kom|pa|pd|ph|sc|se|si|sp|st|tp)"
    r"|amd(?:keb|kep)?|ba|bsc|beng|llm|phd|ns|apt|ak|ca|cpa"
)
"""Written behind a name, dots left out; behind a comma anything with a dot counts too."""

_SHORT_NAMES = {
    **dict.fromkeys(("moh", "moch", "mochamad", "mochammad", "mohamad", "mohammad", "mohammed", "mhd"), "muhamad"),
    **dict.fromkeys(("muh", "much", "muchamad", "muchammad", "muhamad", "muhammad", "muhammed", "mukhamad"), "muhamad"),
    **dict.fromkeys(("abd", "abdoel"), "abdul"),
}

_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(old), new)
    for old, new in (
        (r"oe", "u"),
        (r"ie", "i"),
        (r"tj|^ch(?![rl])", "c"),
        (r"ch(?=[rl])", "k"),
        (r"dj|j", "y"),
        (r"sy|sh", "s"),
        (r"ch|kh", "h"),
        (r"(?<=[bdgpt])h", ""),
        (r"[fv]", "p"),
        (r"q", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"(.)\1+", r"\1"),
    )
)
"""Old and foreign spellings, and letters that Indonesian ears exchange, brought to one form."""


def name_key(name: str) -> str:
    """Key by which a name is searched: Drs. H. Moh. Soekardjo, M.Si. and Muhammad Sukarjo give the same one.

    Applying it twice changes nothing; the key of a name's beginning is nearly always the beginning of its key.
    """
    return " ".join(_word_key(word) for word in _plain_words(name))


def initials(name: str) -> str:
    """Write a name as initials, titles left out: Maria Goreti Bere becomes M.G.B."""
    words = _plain_words(name)
    return "".join(f"{word[0].upper()}." for word in words)


def _plain_words(name: str) -> list[str]:
    """Take the words of the name proper, lower case and without accents."""
    before, *behind = name.split(",")
    kept = [before, *(part for part in behind if not _is_degree(part))]
    words = _words(" ".join(kept))
    return _without_degrees(_without_titles(words))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    joined = re.sub(r"['\u2019\u2018`]", "", letters)
    return re.findall(r"[^\W_]+(?:\.(?=[^\W_]{1,4}\b)[^\W_]+)*", joined)


def _is_degree(part: str) -> bool:
    words = part.split()
    return bool(words) and all("." in word or _DEGREE.fullmatch(_undotted(word)) for word in words)


def _undotted(word: str) -> str:
    return word.replace(".", "").lower()


def _without_titles(words: list[str]) -> list[str]:
    """Drop what stands before the name, but never the whole name."""
    rest = list(words)
    while len(rest) > 1 and all(_FRONT_TITLE.fullmatch(part) for part in rest[0].split(".")):
        rest.pop(0)
    return rest


def _without_degrees(words: list[str]) -> list[str]:
    """Drop degrees written without a comma: the dotted ones, and well-known ones of a name with two words or more."""
    rest = list(words)
    while len(rest) > 1 and _DEGREE.fullmatch(_undotted(rest[-1])) and ("." in rest[-1] or len(rest) > 2):
        rest.pop()
    return [part for word in rest for part in word.split(".") if part]


def _word_key(word: str) -> str:
    if word in _SHORT_NAMES:
        return _SHORT_NAMES[word]
    before = ""
    while before != word:
        before = word
        for pattern, new in _SPELLINGS:
            word = pattern.sub(new, word)
    return _SHORT_NAMES.get(word, word)
