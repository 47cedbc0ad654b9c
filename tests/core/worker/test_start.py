"""How a training process starts, or doesn't: with stand-ins for torch that fail as a real one can."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from core.protocol import CannotLoad, Ready, Reply
from desktop.training.session import Session, WorkerDied

if not hasattr(signal, "SIGHUP"):
    pytest.skip("signals and niceness are POSIX's alone", allow_module_level=True)

DEADLINE = 30.0
ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    yield made
    made.close()


def with_torch(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> None:
    """Let training processes find a module of this code in place of torch."""
    (folder / "torch.py").write_text(code)
    monkeypatch.syspath_prepend(folder)


def last_words(session: Session) -> list[Reply | WorkerDied]:
    """All that the process says, up to its end."""
    said: list[Reply | WorkerDied] = []
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        said.extend(session.take())
        if said and isinstance(said[-1], WorkerDied):
            return said
        time.sleep(0.001)
    raise AssertionError(f"still there, after {said}")


@pytest.mark.parametrize(
    ("code", "lacks_memory"),
    [
        ("raise ImportError('libtorch_cpu.so: undefined symbol')", False),
        ("raise SystemExit(3)", False),
        ("raise MemoryError", True),
        ("raise ImportError('libtorch_cpu.so: failed to map segment from shared object')", True),
        ("raise OSError(12, 'Cannot allocate memory')", True),
    ],
)
def test_what_keeps_torch_from_loading_is_said_instead_of_a_traceback(
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    code: str,
    lacks_memory: bool,
) -> None:
    with_torch(monkeypatch, tmp_path, code)
    session.start()
    word, death = last_words(session)
    assert isinstance(word, CannotLoad)
    assert word.lacks_memory == lacks_memory
    assert death in (WorkerDied(0), WorkerDied()), "how it ended isn't known where the processor has no time for that"
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_the_signal_that_ended_a_process_is_known(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: signal.Signals
) -> None:
    with_torch(monkeypatch, tmp_path, f"import os; os.kill(os.getpid(), {number:d})")
    session.start()
    assert last_words(session) == [WorkerDied(-number)]


def test_a_process_is_polite_only_once_it_is_ready(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with monkeypatch.context() as patch:
        with_torch(patch, tmp_path, "import os; raise ImportError(f'niceness {os.nice(0)}')")
        session.start()
        word = last_words(session)[0]
        assert isinstance(word, CannotLoad)
        assert f"(ImportError: niceness {os.nice(0)})" in word.text
    session.start()
    end = time.monotonic() + DEADLINE
    while not any(isinstance(reply, Ready) for reply in session.take()):
        assert time.monotonic() < end
        time.sleep(0.001)
    assert psutil.Process(session.pid).nice() == min(19, os.nice(0) + 10)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP])
def test_what_a_terminal_sends_leaves_a_process_alone_that_is_loading(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: signal.Signals
) -> None:
    with_torch(monkeypatch, tmp_path, "import time; time.sleep(0.5); raise ImportError('alive to the end')")
    session.start()
    assert session.pid is not None
    for _ in range(40):  # from its very first moment on
        os.kill(session.pid, number)
        time.sleep(0.005)
    word = last_words(session)[0]
    assert isinstance(word, CannotLoad)
    assert "alive to the end" in word.text


PARENT = """
import os, sys, time
from desktop.training.session import Session
if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    session = Session()
    session.start()
    print(session.pid, flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("delay", [0.0, 0.3])
def test_a_process_that_is_loading_goes_with_its_parent(tmp_path: Path, delay: float) -> None:
    (tmp_path / "torch.py").write_text("import time; time.sleep(60)")
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stderr is not None
        worker = psutil.Process(int(parent.stdout.readline()))
        time.sleep(delay)
        parent.terminate()
        parent.wait()
        worker.wait(DEADLINE)
        assert parent.stderr.read() == ""
