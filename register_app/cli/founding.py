"""`init`: makes a new register, its first account and its recovery sheet."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from register_app.cli.outcome import Exit, file_sentence
from register_app.cli.output import STANDARD_OUTPUT, check_output, write_out
from register_app.cli.session import Desk, passphrase
from register_app.errors import Problem, RefusedError
from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.i18n import _
from register_app.profiles import DEFAULT_PROFILE, available_profiles, load_profile, with_settings
from register_app.services.letterhead import logo_problem
from register_app.services.recovery_sheet import recovery_pdf
from register_app.setup import MadeRegister, make_register

SHORTEST_PASSPHRASE = 8


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("init", help="Make a new register.")(init)


def init(
    context: typer.Context,
    profile: Annotated[str, typer.Option(help="Kind of office; --list-profiles lists them.")] = DEFAULT_PROFILE,
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            help="key=value, e.g. office.name=…, office.city=…, units=A; B; may be repeated.",
        ),
    ] = None,
    recovery_sheet: Annotated[
        Path | None, typer.Option(help="Write the recovery sheet (PDF) here; otherwise the recovery key is printed.")
    ] = None,
    logo: Annotated[Path | None, typer.Option(help="Logo of the letterhead, PNG or JPEG.")] = None,
    display_name: Annotated[str, typer.Option(help="Name of the first account's owner.")] = "",
    list_profiles: Annotated[bool, typer.Option("--list-profiles", help="List the kinds of office.")] = False,
) -> int:
    """Make a new register; refuses whatever is already there."""
    if list_profiles:
        for known in available_profiles():
            print(f"{known.code}\t{known.title}")
        return 0
    desk: Desk = context.obj
    office = with_settings(load_profile(profile), _settings(set_ or []))
    secret = passphrase(new=True)
    if len(secret) < SHORTEST_PASSPHRASE:
        text = _("Kata sandi terlalu pendek. Pakai paling sedikit {n} huruf; empat kata lebih baik.")
        raise RefusedError([Problem("passphrase", text.format(n=SHORTEST_PASSPHRASE))])
    sheet = None if recovery_sheet is None else str(recovery_sheet)
    if sheet is not None:
        check_output(sheet, desk.register, "--recovery-sheet")
    account = AccountAnswer(desk.account, display_name or desk.account, "administrator", passphrase=secret)
    answers = FirstRunAnswers(profile, OfficeAnswer("", logo=_logo(logo)), account)
    made = make_register(desk.register, answers, profile=office)
    try:
        return _hand_over(made, desk, office.office.name, sheet)
    finally:
        made.file.close()


def _hand_over(made: MadeRegister, desk: Desk, office: str, sheet: str | None) -> int:
    """Give out the recovery key, which is kept nowhere: on its sheet, and in words when the sheet cannot be written."""
    told = sys.stderr if sheet == STANDARD_OUTPUT else sys.stdout
    written = sheet is not None and _write_sheet(made, desk.account, sheet)
    if not written:
        text = _("Kunci pemulihan (tulis di kertas, simpan di brankas): {key}")
        print(text.format(key=made.recovery_text), file=told)
    print(_("Register baru: {path} ({office})").format(path=desk.register, office=office), file=told)
    return Exit.DONE if written or sheet is None else Exit.NEEDS_A_PERSON


def _write_sheet(made: MadeRegister, account: str, sheet: str) -> bool:
    try:
        pdf = made.register.ask(recovery_pdf, made.officer.name, account, made.recovery_text)
        write_out(sheet, pdf, private=True)
    except OSError as error:
        print(file_sentence(error), file=sys.stderr)
        return False
    except KeyboardInterrupt:  # the register stands, and its key would be lost
        return False
    return True


def _logo(path: Path | None) -> bytes | None:
    """The picture's bytes; RefusedError when it cannot be a logo."""
    content = path.read_bytes() if path is not None else None
    problem = logo_problem(content) if content is not None else None
    if problem is not None:
        raise RefusedError([replace(problem, field="--logo")])
    return content


def _settings(pairs: list[str]) -> dict[str, str]:
    problems = [
        Problem("--set", _("{pair}: tulis seperti office.name=Nama Kantor.").format(pair=pair))
        for pair in pairs
        if not pair.partition("=")[0].strip() or "=" not in pair
    ]
    if problems:
        raise RefusedError(problems)
    return {key.strip(): value for key, _sign, value in (pair.partition("=") for pair in pairs)}
