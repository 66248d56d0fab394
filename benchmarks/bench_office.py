"""Makes the register that is measured: a bureau with as many invented complaints as asked for, really encrypted."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.model.complaint import ComplaintDraft
from register_app.model.people import ComplainantDraft
from register_app.services.intake import keep_complaint
from register_app.setup import OpenedRegister, make_register, open_office
from register_app.store.keys import KdfCost

ACCOUNT, PASSPHRASE = "yustina", "sirih pinang kopi jagung"
CHEAP = KdfCost(memory_kib=8, passes=1)
"""Deriving the key is the one thing that shall take long; it is left out of every measure."""

_SEED = 2026
_MATTERS = (
    "Papan standar pelayanan tidak terpasang",
    "Antrean di loket terlalu lama",
    "Petugas tidak ada di tempat pada jam layanan",
    "Rekomendasi analisis jabatan terlambat",
    "Ruang tunggu panas dan tanpa kursi",
)
_STORY = (
    "Warga menyampaikan bahwa hal ini terjadi sejak dua minggu yang lalu dan sudah dua kali ditanyakan kepada "
    "petugas, tetapi belum ada jawaban; mohon diberi penjelasan dan batas waktunya."
)
_FIRST = ("Maria", "Yohanes", "Agustinus", "Paulus", "Kristina", "Domi", "Yuliana", "Marselinus")
_LAST = ("Nahak", "Seran", "Tae", "Bria", "Manu", "Lakusaba", "Nenohayfeto", "Betekeneng")


@contextmanager
def bench_office(folder: Path, complaints: int) -> Iterator[OpenedRegister]:
    """The register in ``folder``, opened as in the morning; its complaints came in evenly over the year before now."""
    path = folder / "register.db"
    answers = FirstRunAnswers(
        profile="biro-organisasi-ntt",
        office=OfficeAnswer("Biro Organisasi", city="Kupang"),
        account=AccountAnswer(ACCOUNT, "Yustina Manu", "petugas", "Petugas penerima tamu", PASSPHRASE),
    )
    made = make_register(path, answers, kdf=CHEAP)
    with made.file, made.register.write(made.officer) as work:
        now = datetime.now(UTC)
        for number, draft in enumerate(drafts(complaints)):
            received = now - timedelta(days=365) * (complaints - number) / (complaints + 1)
            keep_complaint(work, draft.model_copy(update={"received_at": received}))
        work.commit()
    opened = open_office(path, ACCOUNT, PASSPHRASE)
    with opened.file:
        yield opened


def drafts(count: int | None = None) -> Iterator[ComplaintDraft]:
    """Walk-in complaints, received just now, each with a person who left name, NIK, address and phone."""
    dice = random.Random(_SEED)
    number = 0
    while count is None or number < count:
        number += 1
        person = ComplainantDraft(
            name=f"{dice.choice(_FIRST)} {dice.choice(_LAST)}",
            id_type="KTP",
            id_number=f"53710{dice.randrange(1, 7)}{dice.randrange(1, 29):02}0{dice.randrange(1, 10)}"
            f"{dice.randrange(60, 100)}{number % 10000:04}",
            address="Jalan El Tari, Kupang",
            phone=f"0812{dice.randrange(10**7, 10**8)}",
        )
        yield ComplaintDraft(
            channel_code="tatap-muka",
            received_at=datetime.now(UTC),
            subject=f"{dice.choice(_MATTERS)} ({number})",
            summary=_STORY,
            event_place="Kupang",
            complainant=person,
            id_shown=True,
        )
