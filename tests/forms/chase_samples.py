"""An invented chase list: one official who is over, one who is in time."""

from datetime import date

from register_app.forms.facts import Letterhead, PrintMark
from register_app.forms.facts_chase import ChaseFacts, ChaseItem, ChaseOfficial, ChasePad

SHEET = ChaseItem(
    "0147/PGD/BO/2026",
    "Papan standar pelayanan tidak terpasang",
    "Paulus Nahak",
    confidential=False,
    asked="Arahan dan paraf pada lembar disposisi",
    since=date(2026, 11, 10),
    days=8,
    due_on=date(2026, 11, 16),
    days_over=2,
)
SECRET = ChaseItem(
    "0151/PGD/BO/2026",
    "Petugas meminta uang",
    "Maria Tae",
    confidential=True,
    asked="Tanggapan dan Saran",
    since=date(2026, 11, 18),
    days=0,
    due_on=None,
    days_over=0,
)

PAD = ChasePad(
    "Loket 1", ("0160/PGD/BO/2026", "0161/PGD/BO/2026"), "R. Nenohayfeto", date(2026, 11, 9), days=9, late=True
)


def chase(mark: PrintMark, letterhead: Letterhead) -> ChaseFacts:
    """The list of two officials."""
    officials = (
        ChaseOfficial("Kepala Bagian Tatalaksana", "Domi Seran, S.E.", (SHEET, SECRET)),
        ChaseOfficial("Analis Kebijakan Ahli Muda", "", (SECRET,)),
    )
    return ChaseFacts(mark, officials, letterhead=letterhead, pads=(PAD,))
