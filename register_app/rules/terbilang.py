"""Numbers in Indonesian words (terbilang), for prose and minutes."""

from register_app.i18n import language

_ONES = (
    *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    *("sepuluh", "sebelas"),
)
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))
_SHORTENED = {100: "seratus", 1000: "seribu"}
"""Where "satu" melts into "se-"; a million is still "satu juta"."""


def terbilang(value: int) -> str:
    """Spell a whole number: 2026 is dua ribu dua puluh enam; negatives begin with minus."""
    if value < 0:
        return f"minus {terbilang(-value)}"
    if value < 12:
        return _ONES[value]
    if value < 20:
        return f"{_ONES[value - 10]} belas"
    scale, word = next(pair for pair in _SCALES if value >= pair[0])
    amount, rest = divmod(value, scale)
    head = _SHORTENED[scale] if amount == 1 and scale in _SHORTENED else f"{terbilang(amount)} {word}"
    return f"{head} {terbilang(rest)}" if rest else head


def count_words(value: int) -> str:
    """Write a count for prose, figures first: 2 (dua); other languages than Indonesian get the figures alone."""
    figures = f"{value:,}".replace(",", "." if language() == "id" else ",")
    return f"{figures} ({terbilang(value)})" if language() == "id" else figures
