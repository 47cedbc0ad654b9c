"""The ways in which one processor can be made to compute like others, and test runs in them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

VARIABLES: Final = ("MKL_CBWR", "MKL_ENABLE_INSTRUCTIONS", "ATEN_CPU_CAPABILITY")


@dataclass(frozen=True)
class Processor:
    """What to set in the environment.

    Attributes:
        settings: NAME=VALUE, several with a space between.
        is_promised: whether the law must hold there.
    """

    name: str
    settings: str = ""
    is_promised: bool = True

    def environment(self) -> dict[str, str]:
        """Of a process that computes so."""
        kept = {name: value for name, value in os.environ.items() if name not in VARIABLES}
        return kept | {"QT_QPA_PLATFORM": "offscreen"} | dict(pair.split("=") for pair in self.settings.split())


PROCESSORS: Final = (
    Processor("as it is"),
    Processor("MKL_CBWR=COMPATIBLE", "MKL_CBWR=COMPATIBLE"),
    Processor("MKL_CBWR=AVX2", "MKL_CBWR=AVX2"),
    Processor("ATEN_CPU_CAPABILITY=default", "ATEN_CPU_CAPABILITY=default"),
    # The oldest kernels of MKL. Without MKL_CBWR they round by where a matrix starts, on every maker's processor.
    Processor("MKL's SSE4.2", "MKL_ENABLE_INSTRUCTIONS=SSE4_2"),
)
SWITCHED_OFF: Final = Processor(
    "MKL's SSE4.2, MKL_CBWR off", "MKL_ENABLE_INSTRUCTIONS=SSE4_2 MKL_CBWR=", is_promised=False
)


def run_tests(processor: Processor, paths: list[str], *, examples: int = 0, seed: int = 0) -> tuple[int, int]:
    """(tests that failed, tests): pytest in a process of its own. A crash of it counts as one that failed, of none.

    With a number of examples, each property is tried on so many, chosen by the seed; else on those of every test run.
    """
    survey = ["--hypothesis-profile=survey", f"--hypothesis-seed={seed}"] if examples else []
    environment = processor.environment() | ({"SURVEY_EXAMPLES": str(examples)} if examples else {})
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        options = [*survey, *(["--timeout=0"] if examples else []), "--tb=line", f"--junitxml={report}"]
        status = subprocess.run([sys.executable, "-m", "pytest", *paths, *options], env=environment, check=False)
        suite = ElementTree.parse(report).getroot().find("testsuite") if report.exists() else None
    if suite is None:  # a crash took pytest with it; the other processors are tried all the same
        sys.stderr.write(f"{processor.name}: pytest ended with status {status.returncode}, before its report.\n")
        return 1, 0
    return int(suite.get("failures", 0)) + int(suite.get("errors", 0)), int(suite.get("tests", 0))
