"""The commands and their options, each a few lines over the services."""

from pathlib import Path
from typing import Annotated

import typer

from register_app import i18n
from register_app.cli import demo, founding, holidays, listing, lists, printing, recapping, recording, showing
from register_app.cli.session import desk
from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.paths import RESOURCES

LANGUAGES = ("id", "en")


def build() -> typer.Typer:
    """All verbs of the contract, with the options that stand before them."""
    app = typer.Typer(
        help="Offline complaint register for Indonesian front desks. Without a verb the window opens.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_options)
    for module in (founding, recording, listing, showing, printing, recapping, lists, holidays, demo):
        module.add_to(app)
    return app


def _options(
    context: typer.Context,
    register: Annotated[
        Path | None,
        typer.Option(envvar="REGISTER_FILE", readable=False, help="Register file; default: the user's data folder."),
    ] = None,
    account: Annotated[str | None, typer.Option(envvar="REGISTER_ACCOUNT", help="Account name.")] = None,
    lang: Annotated[str, typer.Option(envvar="REGISTER_LANG", help="Language of texts: id or en.")] = "id",
) -> None:
    if lang not in LANGUAGES:
        text = _("Bahasa {lang} tidak ada. Pakai salah satu: {known}.")
        raise RefusedError([Problem("--lang", text.format(lang=lang, known=", ".join(LANGUAGES)))])
    i18n.use_language(lang, RESOURCES / "locale")
    context.obj = desk(register, account)
