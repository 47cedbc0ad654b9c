"""Every text that a person may read in another language, found in the code.

What marks a text: the calls said, tr and translatable; said_of and tr_of; and any parameter, field or constant whose
type names `Translatable`, for the literals that are given to it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Final, NamedTuple

from tests.translations.signatures import Signatures

ROOT: Final = Path(__file__).resolve().parents[2]
SINGLE: Final = frozenset({"said", "tr", "translatable"})
"""Calls whose first argument is a text."""
COUNTED: Final = frozenset({"said_of", "tr_of"})
"""Calls whose second and third argument are the forms for one and for several."""
AT_ONCE: Final = frozenset({"tr", "tr_of", "worded"})
"""Calls that need the language, which isn't known while modules are loaded."""
MAKERS: Final = frozenset({"core/words.py", "desktop/look/language.py"})
"""Where those calls themselves are made."""


class Message(NamedTuple):
    """A text to be translated."""

    text: str
    one: str | None
    """The form for one, where `text` is that for several."""
    file: str
    """Where it stands, from the root of the project."""
    line: int

    @property
    def names(self) -> frozenset[str]:
        """Of the values that are put into it."""
        return names_in(self.text)


class Fault(NamedTuple):
    """Something that nobody could translate, or that would be said in English for ever."""

    file: str
    line: int
    why: str


class Literal(NamedTuple):
    """A text as it stands in the code."""

    value: str
    line: int
    node: int
    """Id of its node in the syntax tree."""


class Found(NamedTuple):
    """What a file holds."""

    messages: list[Message]
    faults: list[Fault]
    literals: set[int]
    """Of the file's syntax tree, the ids of all nodes that are marked."""


def names_in(text: str) -> frozenset[str]:
    """Of the values that are put into a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def room_of(path: Path) -> str:
    """The room of a file: "core", or a folder of the window such as "panels"; "desktop" for what is in none."""
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[0] == "desktop" and len(parts) > 2 else parts[0]


def sources() -> dict[str, list[Path]]:
    """All files of the product, by their rooms."""
    found: dict[str, list[Path]] = {}
    for path in sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")]):
        found.setdefault(room_of(path), []).append(path)
    return found


def room_names() -> tuple[str, ...]:
    """Of all rooms in which something may be said."""
    return tuple(sources())


def parsed() -> dict[Path, ast.Module]:
    """The syntax trees of all files."""
    return {path: ast.parse(path.read_text("utf-8")) for paths in sources().values() for path in paths}


def found_in(path: Path, tree: ast.Module, signatures: Signatures) -> Found:
    """The texts of a file, in the order of its lines."""
    found, file = Found([], [], set()), path.relative_to(ROOT).as_posix()
    if file in MAKERS:
        return found
    nodes = list(ast.walk(tree))
    inside = {id(inner) for node in nodes if isinstance(node, _DEFERRED) for inner in _body(node)}
    for node in nodes:
        if isinstance(node, ast.Call):
            _of_call(node, file, signatures, found)
            if isinstance(node.func, ast.Name) and node.func.id in AT_ONCE and id(node) not in inside:
                why = f"{node.func.id}() while the module is loaded, before a language is chosen: mark it Translatable"
                found.faults.append(Fault(file, node.lineno, why))
        elif isinstance(node, ast.AnnAssign) and node.value is not None and signatures.marks(node.annotation):
            _take(_literals(node.value), file, found)
    found.messages.sort(key=lambda message: message.line)
    return found


_DEFERRED: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def _body(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Lambda):
        yield from ast.walk(node.body)
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        for statement in node.body:
            yield from ast.walk(statement)


def _of_call(call: ast.Call, file: str, signatures: Signatures, found: Found) -> None:
    name = _name(call.func)
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if any(isinstance(argument, ast.Starred) for argument in call.args[:3]):
        return
    if isinstance(call.func, ast.Name) and name in SINGLE:
        texts = list(_literals(call.args[0]))
        _take(texts, file, found)
        _check(call, texts, [call.args[0]], file, found)
    elif isinstance(call.func, ast.Name) and name in COUNTED:
        one, several = (list(_literals(argument)) for argument in call.args[1:3])
        if len(one) == len(several):
            for single, many in zip(one, several, strict=True):
                found.literals.update((single.node, many.node))
                found.messages.append(Message(many.value, single.value, file, many.line))
        _check(call, [*one, *several], call.args[1:3], file, found)
    elif given and (marked := signatures.of(name, file)) is not None:
        for index, argument in enumerate(call.args):
            if index in marked.positions:
                _take(_literals(argument), file, found)
        for keyword in call.keywords:
            if keyword.arg in marked.names:
                _take(_literals(keyword.value), file, found)


def _check(call: ast.Call, texts: list[Literal], given: list[ast.expr], file: str, found: Found) -> None:
    """A text must be a literal with the values that it names: no more and no less."""
    if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in given):
        found.faults.append(Fault(file, call.lineno, "what is to be translated has to be a literal, and no f-string"))
    values = {keyword.arg for keyword in call.keywords}
    if _name(call.func) in COUNTED and len(texts) < 2:
        found.faults.append(Fault(file, call.lineno, "both forms of what is counted have to be literals"))
    if None in values:
        return  # they are known at run time alone
    if _name(call.func) in COUNTED:
        values.add("count")
    for text in texts:
        named = names_in(text.value) if values else values
        if named != values and named | {"count"} != values:
            why = f"{text.value!r} doesn't take the values {', '.join(sorted(map(str, values)))}"
            found.faults.append(Fault(file, call.lineno, why))


def _take(texts: Iterator[Literal] | list[Literal], file: str, found: Found) -> None:
    for text in texts:
        found.literals.add(text.node)
        if _has_words(text.value):
            found.messages.append(Message(text.value, None, file, text.line))


def _literals(node: ast.expr | None) -> Iterator[Literal]:
    """The texts that an expression may be, or that stand in a display: keys of dictionaries aren't shown."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield Literal(node.value, node.lineno, id(node))
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.Tuple | ast.List | ast.Set):
        for element in node.elts:
            yield from _literals(element)
    elif isinstance(node, ast.Dict | ast.BoolOp):
        for value in node.values:
            yield from _literals(value)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _has_words(text: str) -> bool:
    """Whether there are letters beside the places of values."""
    try:
        parts = [part for part, _, _, _ in Formatter().parse(text)]
    except ValueError:  # braces that stand for themselves
        parts = [text]
    return any(letter.isalpha() for part in parts for letter in part)
