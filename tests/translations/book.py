"""All messages of all rooms, and what is known of them in another language."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.translations import ts_file
from tests.translations.messages import ROOT, Fault, Message, found_in, parsed, room_of
from tests.translations.signatures import Signatures
from tests.translations.suspects import entry, suspects_in, unshown


class Room(NamedTuple):
    """What a room of the program says."""

    messages: dict[str, Message]
    """By text, each where it stands first."""
    faults: list[Fault]
    suspects: list[Fault]
    """Literals that look like English, and that nothing marks."""
    idle: list[str]
    """Lines of what isn't shown that no literal is behind any more."""


@cache
def rooms() -> dict[str, Room]:
    """All of them, by name."""
    trees = parsed()
    signatures = Signatures((path.relative_to(ROOT).as_posix(), tree) for path, tree in trees.items())
    found: dict[str, Room] = {}
    for path, tree in trees.items():
        room = found.setdefault(room_of(path), Room({}, [], [], []))
        _read(path, tree, signatures, room)
    for name, entries in unshown().items():
        room = found.setdefault(name, Room({}, [], [], []))
        room.idle.extend(sorted(set(entries) - {entry(suspect) for suspect in room.suspects}))
        room.suspects[:] = [suspect for suspect in room.suspects if entry(suspect) not in entries]
    for message in _of_data():
        found["core"].messages.setdefault(message.text, message)
    return found


def _of_data() -> Iterator[Message]:
    """What is told of the data sets that come with the program. Sources are quoted, and stay as they are."""
    for path in sorted((ROOT / "assets" / "data").glob("*.json")):
        told = json.loads(path.read_text("utf-8"))
        for name in ("title", "about", "licence"):
            yield Message(told[name], None, path.relative_to(ROOT).as_posix(), 1)


def _read(path: Path, tree: ast.Module, signatures: Signatures, room: Room) -> None:
    in_file = found_in(path, tree, signatures)
    for message in in_file.messages:
        known = room.messages.get(message.text)
        if known is None or (known.one is None and message.one is not None):
            room.messages[message.text] = message
        elif known.one != message.one and message.one is not None:
            why = f"{message.text!r} stands beside another form for one: {known.one!r} and {message.one!r}"
            room.faults.append(Fault(message.file, message.line, why))
    room.faults.extend(in_file.faults)
    room.suspects.extend(suspects_in(path, tree, in_file.literals))


def messages() -> dict[str, Message]:
    """Those of all rooms, by text; a counted one before one that isn't."""
    found: dict[str, Message] = {}
    for room in rooms().values():
        for text, message in room.messages.items():
            if text not in found or found[text].one is None:
                found[text] = message
    return found


def known(language: str) -> dict[str, ts_file.Forms]:
    """All finished translations of all rooms."""
    found: dict[str, ts_file.Forms] = {}
    for path in sorted((ts_file.FOLDER / language).glob("*.ts")):
        found.update({text: forms for text, forms in ts_file.read(path).items() if all(forms)})
    return found
