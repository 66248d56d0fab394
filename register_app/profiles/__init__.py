"""Kinds of office (profil): complete first fillings of a register, read from the TOML files of the resources."""

import tomllib
from pathlib import Path

from register_app.errors import Problem, RefusedError
from register_app.i18n import _
from register_app.paths import RESOURCES
from register_app.profiles.building import build
from register_app.profiles.checking import problems_in
from register_app.profiles.settings import setting_keys, with_settings
from register_app.profiles.shape import Profile

__all__ = ["DEFAULT_PROFILE", "Profile", "available_profiles", "load_profile", "setting_keys", "with_settings"]

DEFAULT_PROFILE = "biro-organisasi-ntt"
FOLDER = RESOURCES / "profiles"


def available_profiles(folder: Path = FOLDER) -> tuple[Profile, ...]:
    """Every profile there is, in the order in which they are offered."""
    return tuple(sorted((_read(path) for path in folder.glob("*.toml")), key=lambda profile: profile.rank))


def load_profile(code: str = DEFAULT_PROFILE, folder: Path = FOLDER) -> Profile:
    """Read one profile; raises RefusedError naming file and key when it is unknown, incomplete or contradictory."""
    known = sorted(path.stem for path in folder.glob("*.toml"))
    if code not in known:
        text = _("Profil {code} tidak ada. Pilih salah satu: {known}.").format(code=code, known=", ".join(known))
        raise RefusedError([Problem("profile", text)])
    return _read(folder / f"{code}.toml")


def _read(path: Path) -> Profile:
    problems: list[Problem] = []
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        text = _("Berkas profil ini tidak terbaca ({reason}). Perbaiki berkasnya.").format(reason=error)
        raise RefusedError([Problem(path.name, text)]) from error
    profile = build(Profile, data, "", problems)
    found = problems if profile is None or problems else list(problems_in(profile))
    if profile is not None and profile.code != path.stem:
        found.append(Problem("code", _("Kode profil harus sama dengan nama berkasnya, {name}.").format(name=path.stem)))
    if profile is None or found:
        raise RefusedError([Problem(f"{path.name}: {each.field}", each.text) for each in found])
    return profile
