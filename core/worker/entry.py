"""Where the training process begins. Free of torch to import, so that the window process can name it."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
from multiprocessing.connection import Connection
from typing import Final

from core.libraries import cannot_load, described, import_problem
from core.protocol import CannotLoad

POLITENESS: Final = 10
"""Added to the niceness where there is such a thing: on a busy machine the window's frames come before steps."""


def serve(connection: Connection) -> None:
    """Load torch, then serve commands from the pipe until it closes or a Shutdown comes. Says so where it can't load.

    Ctrl+C in a terminal reaches both processes; the window decides what it means, so it is ignored here.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(POLITENESS)

    try:
        from core.learning.threads import use_one_thread  # noqa: PLC0415 - torch, over a second to load
        from core.worker.loop import WorkerLoop  # noqa: PLC0415 - needs torch
    except Exception as error:  # a damaged library may raise anything
        text = import_problem(error) or cannot_load("PyTorch", described(error))
        with contextlib.suppress(OSError):
            connection.send(CannotLoad(text=text))
        connection.close()
        return

    use_one_thread()

    # What was loaded stays for good. Frozen, it costs later collections nothing, and each would take 60 ms otherwise.
    gc.collect()
    gc.freeze()

    try:
        WorkerLoop(connection).run()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # the window is gone, and nobody is left to tell
    finally:
        connection.close()
