"""Where the training process begins. Free of torch to import, so that the window process can name it."""

from __future__ import annotations

import errno
import gc
import multiprocessing
import os
import re
import signal
import threading
from multiprocessing.connection import Connection
from typing import Final

from core.libraries import cannot_load, described, import_problem

POLITENESS: Final = 10
"""Added to the niceness where there is such a thing: on a busy machine the window's frames come before steps."""

OUT_OF_MEMORY: Final = re.compile(r"cannot allocate memory|failed to map segment|paging file is too small", re.I)
"""What Linux and Windows say in an error of another kind when memory is what lacks while a library is loaded."""


def serve(connection: Connection) -> None:
    """Load torch, then serve commands from the pipe until it closes or a Shutdown comes. Says so where it can't load.

    The first thing sent is how numpy could be loaded, in a sentence that is empty where all is well.

    Ctrl+C in a terminal, and the terminal's end, reach both processes; the window decides what they mean, and this
    process goes with it, whatever it is at just then.
    """
    _leave_signals_to_the_window()
    threading.Thread(target=_go_with_the_window, name="goes with the window", daemon=True).start()
    # numpy's own threads, which multiply large matrices, wait for each other next to a live window, too. It has to be
    # said before numpy is loaded.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    numpy_problem = _numpy_problem()
    try:
        connection.send(numpy_problem)
    except OSError:
        return  # the window is gone already
    if numpy_problem:
        return
    try:
        from core.learning.threads import use_one_thread  # noqa: PLC0415 - torch, over a second to load
        from core.worker.loop import WorkerLoop  # noqa: PLC0415 - needs torch

        use_one_thread()
    except (Exception, SystemExit) as error:  # a broken installation can raise anything
        _tell(connection, error)
        return

    # What was loaded stays for good. Frozen, it costs later collections nothing, and each would take 60 ms otherwise.
    gc.collect()
    gc.freeze()
    if hasattr(os, "nice"):
        os.nice(POLITENESS)  # only now: on a busy machine, a polite process takes half a minute to load torch

    try:
        WorkerLoop(connection).run()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # the window is gone, and nobody is left to tell
    finally:
        connection.close()


def _leave_signals_to_the_window() -> None:
    for name in ("SIGINT", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):  # all were blocked until here, so that none met Python while it starts
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGHUP, signal.SIGTERM})


def _numpy_problem() -> str:
    try:
        import numpy  # noqa: F401, PLC0415 - tried here, where a crash leaves the window alive to tell
    except (Exception, SystemExit) as error:  # a broken installation can raise anything
        return import_problem(error) or cannot_load("numpy", described(error))
    return ""


def _go_with_the_window() -> None:
    """Wait for the end of the process that started this one, and leave at once."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)


def _tell(connection: Connection, error: BaseException) -> None:
    """Say why torch can't be loaded, instead of a traceback."""
    lacks_memory = isinstance(error, MemoryError) or OUT_OF_MEMORY.search(str(error)) is not None
    lacks_memory |= isinstance(error, OSError) and error.errno == errno.ENOMEM
    text = import_problem(error) or cannot_load("PyTorch", described(error))
    try:
        from core.protocol import CannotLoad  # noqa: PLC0415 - loads numpy, which is not to be loaded before

        connection.send(CannotLoad(text=text, lacks_memory=lacks_memory))
        connection.close()
    except Exception:
        os._exit(1)  # the exit status is left to tell
