"""Run one probe here, and write its rows to standard output: python -m tests.benchmarks.single NAME NUMBERS.

Loads nothing else: a training process imports this file again, and would hold all that the probe has loaded.
"""

from __future__ import annotations

import sys
from importlib import import_module

import msgspec


def main(name: str, *numbers: str) -> None:
    """name: the probe; numbers: for its main()."""
    rows = import_module(f"tests.benchmarks.{name}").main(*map(msgspec.json.decode, numbers))
    sys.stdout.write(msgspec.json.encode(rows).decode())


if __name__ == "__main__":
    main(*sys.argv[1:])
