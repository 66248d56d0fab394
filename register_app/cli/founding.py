"""`init`: makes a new register, its first account and its recovery sheet."""

from pathlib import Path
from typing import Annotated

import typer

from register_app.cli.session import Desk, passphrase
from register_app.errors import Problem, RefusedError
from register_app.flows.answers import AccountAnswer, FirstRunAnswers, OfficeAnswer
from register_app.i18n import _
from register_app.profiles import DEFAULT_PROFILE, available_profiles, load_profile, with_settings
from register_app.services.recovery_sheet import recovery_pdf
from register_app.setup import MadeRegister, make_register

SHORTEST_PASSPHRASE = 8


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("init", help="Make a new register.")(init)


def init(
    context: typer.Context,
    profile: Annotated[str, typer.Option(help="Kind of office.")] = DEFAULT_PROFILE,
    set_: Annotated[list[str] | None, typer.Option("--set", help="key=value, e.g. office.name=…")] = None,
    recovery_sheet: Annotated[Path | None, typer.Option(help="Write the recovery sheet (PDF) here.")] = None,
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
    if recovery_sheet is not None and not recovery_sheet.parent.is_dir():
        raise RefusedError(
            [Problem("recovery-sheet", _("Map {name} tidak ada. Buat dulu mapnya.").format(name=recovery_sheet.parent))]
        )
    account = AccountAnswer(desk.account, display_name or desk.account, "administrator", passphrase=secret)
    made = make_register(desk.register, FirstRunAnswers(profile, OfficeAnswer(""), account), profile=office)
    try:
        if recovery_sheet is not None:
            recovery_sheet.write_bytes(_sheet(made, desk.account))
        else:
            print(_("Kunci pemulihan (tulis di kertas, simpan di brankas): {key}").format(key=made.recovery_text))
    finally:
        made.file.close()
    print(_("Register baru: {path} ({office})").format(path=desk.register, office=office.office.name))
    return 0


def _sheet(made: MadeRegister, account: str) -> bytes:
    return made.register.ask(recovery_pdf, made.officer.name, account, made.recovery_text)


def _settings(pairs: list[str]) -> dict[str, str]:
    problems = [
        Problem("--set", _("{pair}: tulis seperti office.name=Nama Kantor.").format(pair=pair))
        for pair in pairs
        if "=" not in pair
    ]
    if problems:
        raise RefusedError(problems)
    return dict(pair.split("=", 1) for pair in pairs)
