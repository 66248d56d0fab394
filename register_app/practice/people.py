"""Invented people of the practice register: nobody in these lists exists."""

import random
from dataclasses import dataclass
from datetime import date

GIVEN_WOMEN = (
    "Maria",
    "Yohana",
    "Rosalina",
    "Magdalena",
    "Veronika",
    "Ester",
    "Lusia",
    "Yustina",
    "Katarina",
    "Agustina",
    "Siti",
    "Fatima",
    "Dorkas",
    "Welmince",
    "Ferdinanda",
    "Marselina",
)
GIVEN_MEN = (
    "Paulus",
    "Yosef",
    "Ignasius",
    "Hendrikus",
    "Markus",
    "Andreas",
    "Yakobus",
    "Benediktus",
    "Melkianus",
    "Petrus",
    "Abdul",
    "Moh. Rizal",
    "Gerson",
    "Thobias",
    "Kornelis",
    "Matheos",
)
FAMILY = ("Contoh", "Misal", "Latihan", "Umpama", "Seumpama", "Permisalan", "Coba", "Percobaan", "Andai", "Teladan")
STREETS = (
    "Jalan Kenanga",
    "Jalan Cendana",
    "Jalan Bukit Hijau",
    "Jalan Merpati",
    "Jalan Nusa Indah",
    "Jalan Pelita",
    "Jalan Sasando",
    "Jalan Lontar",
)
WARDS = ("Oebobo", "Maulafa", "Kelapa Lima", "Alak", "Kota Raja", "Oesapa", "Penfui", "Naikoten")
ORGANISATIONS = (
    "Kelompok Tani Contoh Sejahtera",
    "Forum Guru Misal",
    "Yayasan Tunas Umpama",
    "Karang Taruna Teladan",
    "Koperasi Coba Maju",
)
REGIONS = (("537101", 0.4), ("537103", 0.3), ("530101", 0.2), ("530201", 0.1))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who comes to the desk or writes."""

    name: str
    sex: str
    nik: str
    address: str
    phone: str


def crowd(dice: random.Random, size: int) -> tuple[Person, ...]:
    """``size`` different invented people, some of whom will come again."""
    return tuple(_person(dice, serial) for serial in range(1, size + 1))


def _person(dice: random.Random, serial: int) -> Person:
    woman = dice.random() < 0.5
    given = dice.choice(GIVEN_WOMEN if woman else GIVEN_MEN)
    born = date(dice.randint(1958, 2004), dice.randint(1, 12), dice.randint(1, 28))
    region = dice.choices([code for code, _share in REGIONS], [share for _code, share in REGIONS])[0]
    day = born.day + (40 if woman else 0)
    return Person(
        name=f"{given} {dice.choice('ABDFKLMNRST')}. {dice.choice(FAMILY)}",
        sex="P" if woman else "L",
        nik=f"{region}{day:02}{born.month:02}{born.year % 100:02}{serial:04}",
        address=f"{dice.choice(STREETS)} {dice.randint(1, 90)}, {dice.choice(WARDS)}, Kota Kupang",
        phone=f"0812 0000 {serial:04}",
    )
