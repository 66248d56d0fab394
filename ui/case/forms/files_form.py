"""The form that adds files to a case without moving it."""

from register_app.errors import Problem
from register_app.i18n import _
from register_app.services.handling import Extras, add_files
from register_app.services.work import Work
from ui.case.forms.case_form import CaseForm, FormFacts, FormWords, Prepared


class FilesForm(CaseForm):
    """Evidence or letters that came later."""

    def __init__(self, facts: FormFacts) -> None:
        words = FormWords(
            _("Tambah lampiran"),
            _("Status pengaduan tidak berubah."),
            _("Simpan lampiran"),
            _("Lampiran ditambahkan"),
        )
        super().__init__(facts, words)
        self.add_files()

    def problems(self) -> tuple[Problem, ...]:
        """Nothing to keep without a file."""
        if not self.drafts():
            return (Problem("attachment", _("Pilih, seret atau tempel paling sedikit satu berkas.")),)
        return super().problems()

    def prepared(self) -> Prepared:
        """Keep the files."""

        def work(work: Work, complaint_id: int, extras: Extras) -> object:
            add_files(work, complaint_id, extras)
            return None

        return work
