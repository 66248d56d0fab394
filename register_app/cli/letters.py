"""A letter or a report on a case as a document for a word processor, where the output file is named so."""

from collections.abc import Callable, Mapping

from register_app.cli.output import check_output, write_out
from register_app.cli.session import Desk, opened
from register_app.errors import Problem, RefusedError
from register_app.forms.follow_up import FORM as FOLLOW_UP
from register_app.i18n import _
from register_app.register import Register
from register_app.rules.letters import LetterKind
from register_app.rules.sheet_parts import Part
from register_app.services.follow_up_files import export_follow_up
from register_app.services.letter_files import export_letter
from register_app.services.printing import Subject

DOCUMENT = ".docx"
"""The ending by which a letter is asked for as a document instead of a PDF."""


def write_document(
    desk: Desk, form: str, about: Callable[[Register], Subject], output: str, parts: Mapping[Part, bool]
) -> None:
    """Write the newest letter of a case, or the report on it; it counts as taken only when it could be written."""
    kind = None if form == FOLLOW_UP else _letter(form)
    check_output(output, desk.register)
    with opened(desk) as (register, officer):
        complaint_id = about(register).complaint_id
        assert complaint_id is not None
        with register.write(officer) as work:
            if kind is None:
                write_out(output, export_follow_up(work, complaint_id, parts))
            else:
                write_out(output, export_letter(work, kind, complaint_id))
            work.commit()


def _letter(form: str) -> LetterKind:
    letters = [kind.value for kind in LetterKind]
    if form not in letters:
        text = _("Lembar {form} tidak dibuat sebagai DOCX; hanya {known}. Tulis nama berkas PDF.")
        raise RefusedError([Problem("-o", text.format(form=form, known=", ".join((*letters, FOLLOW_UP))))])
    return LetterKind(form)
