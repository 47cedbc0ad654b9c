"""Which arguments of which functions and classes are texts that are looked up, by the type `Translatable`."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import PurePath
from typing import NamedTuple


class Marked(NamedTuple):
    """The arguments of a function or class that are texts."""

    positions: frozenset[int]
    names: frozenset[str]


class Signatures:
    """Functions, methods and classes by their bare names: of those that begin with "_" only in their own file."""

    def __init__(self, trees: Iterable[tuple[str, ast.Module]]) -> None:
        """trees: files, by their place from the root, and what they hold."""
        self._marked: dict[tuple[str, str], Marked] = {}
        heirs: list[tuple[str, ast.ClassDef]] = []
        for file, tree in trees:
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    if node.name != "__init__":
                        self._add(file, node.name, _of_arguments(node.args))
                elif isinstance(node, ast.ClassDef):
                    made = _constructor(node)
                    if made is None:
                        heirs.append((file, node))
                    else:
                        self._add(file, node.name, _of_arguments(made.args))
        changed = True
        while changed:  # a class without a constructor of its own has its base's
            changed = sum(self._inherit(file, node) for file, node in heirs) > 0

    def of(self, name: str, file: str) -> Marked | None:
        """Which arguments of a call are texts; None where none is."""
        return self._marked.get(_key(name, file))

    def marks(self, annotation: ast.expr | None) -> bool:
        """Whether a type says that texts are looked up."""
        return marks(annotation)

    def _add(self, file: str, name: str, marked: Marked) -> bool:
        if not marked.names:
            return False
        key, known = _key(name, file), self._marked.get(_key(name, file))
        if known is not None:
            marked = Marked(known.positions | marked.positions, known.names | marked.names)
        self._marked[key] = marked
        return marked != known

    def _inherit(self, file: str, node: ast.ClassDef) -> bool:
        own = [line for line in node.body if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)]
        fields = [(line.target.id, marks(line.annotation)) for line in own if isinstance(line.target, ast.Name)]
        changed = self._add(
            file,
            node.name,
            Marked(
                frozenset(index for index, (_, is_text) in enumerate(fields) if is_text),
                frozenset(name for name, is_text in fields if is_text),
            ),
        )
        for base in node.bases:
            inherited = self.of(base.id, file) if isinstance(base, ast.Name) else None
            changed = (inherited is not None and self._add(file, node.name, inherited)) or changed
        return changed


def marks(annotation: ast.expr | None) -> bool:
    """Whether `Translatable` stands in a type."""
    return annotation is not None and any(
        isinstance(node, ast.Name) and node.id == "Translatable" for node in ast.walk(annotation)
    )


def _key(name: str, file: str) -> tuple[str, str]:
    return (PurePath(file).as_posix() if name.startswith("_") else "", name)


def _constructor(node: ast.ClassDef) -> ast.FunctionDef | None:
    return next((part for part in node.body if isinstance(part, ast.FunctionDef) and part.name == "__init__"), None)


def _of_arguments(arguments: ast.arguments) -> Marked:
    by_place = [*arguments.posonlyargs, *arguments.args]
    if by_place and by_place[0].arg in ("self", "cls"):
        by_place = by_place[1:]
    return Marked(
        frozenset(index for index, argument in enumerate(by_place) if marks(argument.annotation)),
        frozenset(argument.arg for argument in [*by_place, *arguments.kwonlyargs] if marks(argument.annotation)),
    )
