"""Run one long check in this process, and write its rows to a file: python -m tests.endurance.single NAME LOAD FILE."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from tests.endurance.check import Load, named


def main(name: str, load: str, result: str) -> None:
    """name: the check; load: a Load as JSON; result: path of the file for the rows."""
    rows = named(name).endure(msgspec.json.decode(load, type=Load))
    Path(result).write_bytes(msgspec.json.encode(rows))


if __name__ == "__main__":
    main(*sys.argv[1:])
