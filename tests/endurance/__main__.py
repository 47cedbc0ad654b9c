"""Run long checks and print a table: python3 start.py endure [--only NAME ...] [--count N] [--minutes M] [--seed S]."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from tests.benchmarks.report import Row
from tests.endurance.check import Load, named, names


def main() -> int:
    """Run the chosen checks one after the other; the exit status is 1 if any failed."""
    options = parse()
    if options.list:
        for name in names():
            print(f"{name:<14}{(named(name).__doc__ or '').splitlines()[0]}")
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    load = Load(count=options.count, minutes=options.minutes, seed=options.seed)
    failed: list[str] = []
    table: list[str] = []
    for name in options.only or names():
        print(f"\n--- {name}", flush=True)
        start = time.monotonic()
        rows, problem = endured(name, load)
        passed = not problem and all(row.reached for row in rows)
        failed += [] if passed else [name]
        table.append(f"{name}: {'passed' if passed else 'FAILED'}{problem}, {time.monotonic() - start:.1f} s")
        table.extend(f"  {row.line()}" for row in rows)
    print("\n--- summary", *table, sep="\n")
    print("FAILED: " + ", ".join(failed) if failed else "All long checks passed.")
    return 1 if failed else 0


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="start.py endure", description="Long checks; each has a short form in test.")
    parser.add_argument("--only", nargs="+", choices=names(), metavar="NAME", help=f"of {', '.join(names())}")
    parser.add_argument("--count", type=int, help="how many cases, where a check counts them")
    parser.add_argument("--minutes", type=float, help="how long, where a check watches for a while")
    parser.add_argument("--seed", type=int, default=0, help="chooses the cases (0)")
    parser.add_argument("--list", action="store_true", help="say what each check is about, and run none")
    return parser.parse_args()


def endured(name: str, load: Load) -> tuple[list[Row], str]:
    """Run a check in a process of its own: its rows, and how it broke off, or ""."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "rows.json"
        arguments = [name, msgspec.json.encode(load).decode(), str(result)]
        code = subprocess.run([sys.executable, "-m", "tests.endurance.single", *arguments], check=False).returncode
        if code != 0:
            return [], f" (broke off with exit status {code})"
        return msgspec.json.decode(result.read_bytes(), type=list[Row]), ""


if __name__ == "__main__":
    sys.exit(main())
