"""The training process goes without a word where nobody is left to tell."""

from __future__ import annotations

import subprocess
import sys

ALONE = """
from multiprocessing import Pipe
from core.worker.entry import serve

window, process = Pipe()
window.close()
serve(process)
"""


def test_a_window_that_is_gone_before_the_first_message_leaves_no_traceback() -> None:
    outcome = subprocess.run([sys.executable, "-c", ALONE], capture_output=True, text=True, timeout=60, check=False)
    assert (outcome.returncode, outcome.stderr) == (0, "")
