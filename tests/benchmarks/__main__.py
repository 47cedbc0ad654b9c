"""Run all benchmarks and print the table: python3 start.py bench [options]; --help lists them."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

import msgspec

from tests.benchmarks.report import Row

PROBES = (
    "startup",
    "live",
    "looks",
    "chart_items",
    "plane_items",
    "network_items",
    "speed",
    "ratios",
    "epoch_end",
    "repeats",
    "cures",
    "inside",
    "latency",
    "recovery",
    "saving",
    "tools",
    "truth",
    "verdicts",
)
GROUPS = (*PROBES, "items")
"""What can be asked for: a probe, or all whose names end so."""


def main() -> int:
    """Run each probe in a process of its own, so that none profits from another's warm modules."""
    parser = argparse.ArgumentParser(prog="start.py bench")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the frame clock is watched")
    parser.add_argument("--only", choices=GROUPS, help="one group of figures")
    parser.add_argument(
        "--seeds", type=int, default=200, help="how many random experiments the verdicts are held against"
    )
    parser.add_argument("--first-seed", type=int, default=70_000, help="the first of these experiments")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(
        f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, {os.environ['QT_QPA_PLATFORM']} window 1440 x 900\n"
    )
    missed, arguments = 0, {"live": [options.seconds], "verdicts": [options.seeds, options.first_seed]}
    for probe in [name for name in PROBES if options.only in (None, name) or name.endswith(f"_{options.only}")]:
        command = [sys.executable, "-m", "tests.benchmarks.single", probe, *map(str, arguments.get(probe, []))]
        output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        for row in msgspec.json.decode(output, type=list[Row]):
            print(row.line(), flush=True)
            missed += not row.reached
    print(f"\n{missed} of the figures missed their targets." if missed else "\nEvery figure reached its target.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
