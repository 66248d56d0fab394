"""What a deadline rule of the office may say: which start fits which step, and how much time makes sense."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from register_app.errors import Problem
from register_app.i18n import _
from register_app.rules.classes import ComplaintClass
from register_app.rules.deadlines import DeadlineRule, StartEvent, Step, TimeUnit

RECEIPTS = (StartEvent.RECEIVED_BY_OFFICE, StartEvent.RECEIVED)

STARTS_OF: Mapping[Step, tuple[StartEvent, ...]] = {
    Step.VERIFY: RECEIPTS,
    Step.FOLLOW_UP: (*RECEIPTS, StartEvent.VERIFIED, StartEvent.DISPOSED),
    Step.ANSWER: (*RECEIPTS, StartEvent.VERIFIED, StartEvent.DISPOSED),
    Step.CLOSE: (StartEvent.LAST_ANSWER,),
}
"""What can start the clock of a step; the first is proposed."""

MOST: Mapping[TimeUnit, int] = {
    TimeUnit.MINUTE: 480,
    TimeUnit.HOUR: 400,
    TimeUnit.CALENDAR_DAY: 365,
    TimeUnit.WORKING_DAY: 260,
}
"""Units that a rule can be in, and how many of them are still a deadline."""

STEP_NAMES: Mapping[Step, Callable[[], str]] = {
    Step.VERIFY: lambda: _("Telaah"),
    Step.FOLLOW_UP: lambda: _("Tindak lanjut"),
    Step.ANSWER: lambda: _("Jawaban"),
    Step.CLOSE: lambda: _("Penutupan"),
}

UNIT_NAMES: Mapping[TimeUnit, Callable[[], str]] = {
    TimeUnit.MINUTE: lambda: _("menit"),
    TimeUnit.HOUR: lambda: _("jam kerja"),
    TimeUnit.CALENDAR_DAY: lambda: _("hari kalender"),
    TimeUnit.WORKING_DAY: lambda: _("hari kerja"),
}

CLASS_NAMES: Mapping[str, Callable[[], str]] = {
    "": lambda: _("Semua pengaduan"),
    ComplaintClass.INFORMATION.value: lambda: _("Permintaan informasi"),
    ComplaintClass.ORDINARY.value: lambda: _("Tidak berkadar pengawasan"),
    ComplaintClass.SUPERVISORY.value: lambda: _("Berkadar pengawasan"),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule for one channel and one class of complaints, or (empty) for all that have none of their own."""

    channel_code: str
    complaint_class: str
    rule: DeadlineRule

    @property
    def place(self) -> tuple[str, str, Step, StartEvent]:
        """Where only one rule can stand."""
        return self.channel_code, self.complaint_class, self.rule.step, self.rule.start


def problems_with(policy: Policy, others: Iterable[Policy]) -> tuple[Problem, ...]:
    """What must be mended before the rule holds; ``others`` are those in force beside it."""
    rule, problems = policy.rule, []
    most = MOST.get(rule.unit)
    if most is None:
        text = _("Waktu yang disepakati bukan aturan. Pilih menit, jam kerja, hari kalender, atau hari kerja.")
        problems.append(Problem("unit", text))
    elif not 1 <= rule.amount <= most:
        text = _("Tulis jumlah antara 1 dan {most} {unit}.")
        problems.append(Problem("amount", text.format(most=most, unit=UNIT_NAMES[rule.unit]())))
    if rule.start not in STARTS_OF[rule.step]:
        text = _("Langkah {step} tidak dapat dihitung dari saat itu. Pilih awal hitungan yang lain.")
        problems.append(Problem("start", text.format(step=STEP_NAMES[rule.step]().lower())))
    if policy.complaint_class not in CLASS_NAMES:
        problems.append(Problem("complaint_class", _("Kelas pengaduan ini tidak dikenal. Pilih dari daftarnya.")))
    if any(other.place == policy.place for other in others):
        text = _("Aturan untuk langkah dan kelas ini sudah ada. Ubah yang sudah ada itu.")
        problems.append(Problem("step", text))
    return tuple(problems)
