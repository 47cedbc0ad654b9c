"""Literals that look like English and that nothing marks as a text to be translated.

What isn't shown to anybody stands in unshown/ROOM.txt, a line each: "FILE: LITERAL".
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.translations.messages import ROOT, Fault

UNSHOWN: Final = Path(__file__).parent / "unshown"

ENGLISH: Final = (
    "desktop/command_line/",
    *(f"core/headless/{name}.py" for name in ("claim_table", "files", "progress_bar", "table", "verdict")),
    "desktop/process/terminal.py",
    # What is wrong inside a file that somebody wrote by hand: named by the words of its format.
    "core/files/json_text.py",
    *(f"core/experiment/{name}.py" for name in ("file_faults", "hand_written", "point_table", "spec")),
    *(f"core/lessons/{name}.py" for name in ("checks", "claims", "claim_runs", "conditions", "document")),
    *(f"core/lessons/{name}.py" for name in ("faults", "frequent_questions", "glossary", "lesson", "margins")),
    *(f"core/lessons/{name}.py" for name in ("naming", "questions", "setup", "skills")),
    *(f"core/lessons/{name}.py" for name in ("translation", "translation_check")),
    # Programs that are written.
    *(f"core/experiment/{name}.py" for name in ("export", "script")),
)
"""What stays English: the command line, and what only those read who write files or programs."""

_SENTENCE: Final = re.compile(r"[A-Za-z]{2,},? [a-z]{2,}|^[A-Z][a-z]{2,}([ .:,?!(].*)?$|^[A-Z][a-z]+ [A-Za-z0-9]")
"""Of a plain literal: two words, or one that begins with a capital."""
_WORD: Final = re.compile(r"(^|[\s(\"'])[A-Za-z]{2,}($|[\s,.:;)?!\"'])")
"""Of a piece of an f-string."""
_STYLE: Final = re.compile(r"[{;#]|\bpx\b|<[a-z/]|^\s*$|://|^--")
"""Of style sheets, addresses and options of the command line."""
_QUIET_CALLS: Final = frozenset(
    {
        *("setProperty", "property", "setObjectName", "getattr", "setattr", "hasattr", "findChild", "QSettings"),
        *("setApplicationName", "setOrganizationName", "setStyle", "TypeVar", "NewType", "Literal", "getLogger"),
        *("add_argument", "ArgumentParser", "TypeAlias", "import_module", "QFont", "setFamilies", "encode", "decode"),
        *("QKeySequence", "startswith", "endswith", "removesuffix", "removeprefix", "split", "rsplit"),
    }
)
"""What is given to these is read by programs."""
_PROGRAMMERS: Final = frozenset(
    {
        *("TypeError", "KeyError", "RuntimeError", "NotImplementedError", "AttributeError", "AssertionError"),
        *("IndexError", "LookupError"),
    }
)
"""Errors that no person is told."""


def unshown() -> dict[str, list[str]]:
    """What isn't shown to anybody, by the room of its file: as `entry` writes it."""
    return {path.stem: path.read_text("utf-8").splitlines() for path in sorted(UNSHOWN.glob("*.txt"))}


def entry(suspect: Fault) -> str:
    """The line that says of a suspect that nobody is shown it: in its file alone, wherever it stands there."""
    return f"{suspect.file}: {suspect.why}"


def suspects_in(path: Path, tree: ast.Module, marked: set[int]) -> list[Fault]:
    """What looks like English, shown or not, in the order of lines."""
    file = path.relative_to(ROOT).as_posix()
    if file.startswith(ENGLISH) or path.name in ("__main__.py", "__init__.py"):
        return []
    quiet = set(_quiet(tree)) | marked
    found, pieces = list[Fault](), set[int]()
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and id(node) not in quiet:
            texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
            pieces.update(id(part) for part in node.values)
            if any(_WORD.search(str(text)) for text in texts) and not _STYLE.search("".join(map(str, texts))):
                found.append(Fault(file, node.lineno, ast.unparse(node)))
    unsuspicious = quiet | pieces
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in unsuspicious:
            continue
        if _SENTENCE.search(node.value) and not _STYLE.search(node.value):
            found.append(Fault(file, node.lineno, node.value))
    return sorted(found)


def _quiet(tree: ast.Module) -> Iterator[int]:
    """Ids of all literals that programs or programmers read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)  # a docstring
        elif isinstance(node, ast.Call) and _called(node) in _QUIET_CALLS:
            yield from (id(inner) for argument in node.args for inner in ast.walk(argument))
        elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and _called(node.exc) in _PROGRAMMERS:
            yield from map(id, ast.walk(node.exc))
        elif isinstance(node, ast.Subscript):
            yield from map(id, ast.walk(node.slice))
        elif isinstance(node, ast.Compare):
            yield from (id(side) for side in [node.left, *node.comparators])
        elif isinstance(node, ast.Dict):
            yield from (id(key) for key in node.keys if key is not None)
        elif isinstance(node, ast.Assert | ast.MatchValue):
            yield from map(id, ast.walk(node))
        for annotation in ("annotation", "returns"):
            if (kind := getattr(node, annotation, None)) is not None:
                yield from map(id, ast.walk(kind))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
