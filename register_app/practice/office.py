"""The practice office: its first-run answers, with a well-known passphrase and invented officials."""

from dataclasses import replace
from datetime import date

from register_app.flows.answers import FirstRunAnswers, OfficialAnswer
from register_app.flows.practice import practice_answers as plain_answers

PROFILE = "biro-organisasi-ntt"
"""The kind of office whose year and a half is invented."""

_OFFICIALS = (
    (
        "Kepala Biro Organisasi",
        "Dr. Contoh A. Teladan, S.STP., M.Si.",
        "197206171995031004",
        "Pembina Utama Muda (IV/c)",
    ),
    (
        "Kepala Bagian Kelembagaan dan Analisis Jabatan",
        "Misal B. Umpama, S.Sos.",
        "197811022003122001",
        "Pembina (IV/a)",
    ),
    (
        "Kepala Bagian Reformasi Birokrasi dan Akuntabilitas Kinerja",
        "Andai C. Permisalan, S.E.",
        "198003152005011002",
        "Pembina (IV/a)",
    ),
    ("Kepala Bagian Tatalaksana", "Latihan D. Coba, S.H.", "197909202004122003", "Pembina (IV/a)"),
    ("Kepala Subbagian Tata Usaha", "Umpama E. Misal, S.Sos.", "198004122005012009", "Penata Tingkat I (III/d)"),
    ("Analis Kebijakan Ahli Muda", "Coba F. Latihan, S.AP.", "198809232011012007", "Penata (III/c)"),
)


def practice_answers(since: date) -> FirstRunAnswers:
    """Answers for a practice register of Biro Organisasi whose officials serve from ``since``."""
    officials = tuple(OfficialAnswer(title, name, nip, rank, since=since) for title, name, nip, rank in _OFFICIALS)
    return replace(plain_answers(None), officials=officials)
