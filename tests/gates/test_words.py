"""Every sentence on screen and paper can be translated, and every refusal has one."""

import ast

from tests.gates.sources import Source, sources


def test_every_translated_text_is_a_plain_literal() -> None:
    """So that the catalogue can be collected; placeholders are filled after translation."""
    assert [source.at(call) for source in sources() for call in source.calls("_") if not _is_plain(call)] == []


def test_no_translated_text_is_empty_or_padded() -> None:
    texts = {source.at(call): _text(call) for source in sources() for call in source.calls("_")}
    assert {place: text for place, text in texts.items() if text is not None and text != text.strip()} == {}
    assert [place for place, text in texts.items() if text == ""] == []


def test_no_text_is_translated_before_the_language_is_chosen() -> None:
    """A module-level ``_()`` would be read once, in the language of the import."""
    assert [source.at(call) for source in sources() for call in _module_level_calls(source)] == []


def test_every_placeholder_has_a_name() -> None:
    nameless = [
        source.at(call)
        for source in sources()
        for call in source.calls("_")
        if "{}" in (_text(call) or "") or "%s" in (_text(call) or "")
    ]
    assert nameless == []


def test_every_refusal_names_its_field_and_says_something() -> None:
    problems = [(source, call) for source in sources() for call in source.calls("Problem", "MachineError")]
    assert [source.at(call) for source, call in problems if not _says_something(call)] == []


def test_no_refusal_is_made_without_problems() -> None:
    refusals = [(source, call) for source in sources() for call in source.calls("RefusedError")]
    empty = [source.at(call) for source, call in refusals if not call.args or _is_empty_collection(call.args[0])]
    assert empty == []


def _is_plain(call: ast.Call) -> bool:
    return len(call.args) == 1 and not call.keywords and _text(call) is not None


def _text(call: ast.Call) -> str | None:
    match call.args:
        case [ast.Constant(value=str(text))]:
            return text
    return None


def _module_level_calls(source: Source) -> list[ast.Call]:
    inside_functions = {
        id(inner)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inner in ast.walk(node)
    }
    return [call for call in source.calls("_") if id(call) not in inside_functions]


def _says_something(call: ast.Call) -> bool:
    given = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg != "remedy")]
    return bool(given) and not any(isinstance(each, ast.Constant) and each.value == "" for each in given)


def _is_empty_collection(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple | ast.List) and not node.elts
