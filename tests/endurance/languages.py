"""The window in every language that it speaks: is anything cut, on a walk through all its panels and dialogs?"""

from __future__ import annotations

import json
import subprocess
import sys

from desktop.look.language_ways import ways
from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.translations.messages import ROOT


def endure(load: Load) -> list[Row]:
    """Walk in each language, and count what has too little room. The made-up language is walked in by the tests."""
    del load
    rows = []
    for code, language in ways().items():
        command = [sys.executable, "-m", "tests.translations.walk", "--language", code, "--json"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        cut = json.loads(done.stdout.splitlines()[-1])["cut"]
        for room, place, text in cut:
            print(f"{language.name}, {room}: {place}: {text}", flush=True)
        rows.append(Row(f"texts that are cut in {language.name}", len(cut), "", "at most", 0))
    return rows
