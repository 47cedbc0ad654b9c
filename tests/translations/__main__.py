"""Keeps the files of translations up to date, and says what they lack: `start.py translate [ROOM ...]`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.look.language_ways import ways
from tests.translations import book, ts_file
from tests.translations.messages import Message
from tests.translations.suspects import entry


def main(arguments: Sequence[str] | None = None) -> int:
    """Update the files of rooms and what the window reads; 1 where something is missing."""
    parser = argparse.ArgumentParser(prog="translate", description=main.__doc__)
    parser.add_argument("rooms", nargs="*", help="core, or folders of the window such as panels; all by default")
    parser.add_argument("--language", choices=[code for code in ways() if code != "en"], default="de")
    parser.add_argument("--take", type=Path, metavar="FILE", help="translations as JSON, {English: German}")
    parser.add_argument("--lacks", type=Path, metavar="FILE", help="write what has no translation, as JSON to fill in")
    parser.add_argument("--suspects", action="store_true", help="list what looks like English and isn't marked")
    chosen = parser.parse_args(arguments)
    language: str = chosen.language
    rooms = book.rooms()
    names = [name.removeprefix("desktop/").strip("/") for name in chosen.rooms] or list(rooms)
    if unknown := [name for name in names if name not in rooms]:
        parser.error(f"no room {unknown[0]!r}; there are {', '.join(rooms)}")
    fresh = _taken(chosen.take) if chosen.take else {}
    known, lacking, faults = book.known(language), dict[str, list[Message]](), 0
    for name in names:
        room, path = rooms[name], ts_file.file_of(name, language)
        if room.messages or path.exists():
            ts_file.write(path, language, room.messages.values(), fresh, ts_file.read(path), known)
        written = ts_file.read(path)
        lacking[name] = [m for text, m in room.messages.items() if not all(written.get(text, ("",)))]
        faults += len(room.faults)
        for fault in room.faults:
            print(f"{fault.file}:{fault.line}: FAULT {fault.why}")
        if chosen.suspects or chosen.rooms:
            for fault in room.suspects:
                print(f"suspect in line {fault.line} of {entry(fault)}")
            for line in room.idle:
                print(f"unshown/{name}.txt: no such suspect {line}")
    if unused := [text for text in fresh if text not in book.messages()]:
        print("\n".join(f"--take: nobody says {text!r}" for text in unused))
    _compile(language)
    missing = [message for messages in lacking.values() for message in messages]
    for message in missing if chosen.rooms else ():
        print(f"{message.file}:{message.line}: no translation {message.text}")
    if chosen.lacks:
        empty = {m.text: "" if m.one is None else [m.one, m.text] for m in missing}
        chosen.lacks.write_text(json.dumps(empty, ensure_ascii=False, indent=1), "utf-8")
    for name in names:
        room = rooms[name]
        if room.messages or room.suspects:
            counts = f"{len(room.messages)} texts, {len(lacking[name])} without translation"
            print(f"{name:<12}{counts}, {len(room.suspects)} suspects, {len(room.faults)} faults")
    return 1 if missing or faults else 0


def _taken(path: Path) -> dict[str, ts_file.Forms]:
    given = json.loads(path.read_text("utf-8"))
    return {text: (forms,) if isinstance(forms, str) else tuple(forms) for text, forms in given.items()}


def _compile(language: str) -> None:
    content = ts_file.compiled(language, book.messages().values(), book.known(language))
    (ts_file.FOLDER / f"{language}.qm").write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
