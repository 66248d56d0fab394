"""Reads JSON as people write it: every way in which a file can be broken gets a sentence."""

import json
from typing import Any

from register_app.errors import Problem, RefusedError
from register_app.i18n import _


def read_json(text: str) -> Any:
    """The content of a JSON text; RefusedError says where it is broken, or which key stands twice."""
    if not text.strip():
        raise RefusedError([Problem("file", _("Masukan ini kosong. Tulis satu objek JSON atau sebuah daftar."))])
    try:
        data = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        sentence = _(
            "Berkas ini bukan JSON yang utuh (baris {line}, kolom {column}). Perbaiki tanda kurung dan koma di sana."
        )
        raise RefusedError([Problem("file", sentence.format(line=error.lineno, column=error.colno))]) from error
    except (RecursionError, ValueError) as error:
        sentence = _("Berkas ini memuat bilangan atau kurung bersarang yang tidak masuk akal. Periksa isinya.")
        raise RefusedError([Problem("file", sentence)]) from error
    if "\\ud" in text.lower():  # half a sign, which no file and no screen can hold, becomes the sign for "unreadable"
        whole = json.dumps(data, ensure_ascii=False).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        data = json.loads(whole)
    return data


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = next(key for place, (key, _value) in enumerate(pairs) if key in dict(pairs[:place]))
        sentence = _("Isian ini ditulis dua kali dalam satu entri. Hapus salah satunya.")
        raise RefusedError([Problem(twice, sentence)])
    return found


def _no_number(word: str) -> Any:
    raise ValueError(word)
