"""The other end of a training process's pipe: a script, in place of a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import Command, Reply, RequestSnapshot, Shutdown, Snapshot, StartRun
from core.worker.loop import WorkerLoop

ROUNDS = 5000


class Pipe:
    """A worker's end of a pipe.

    Its script gives the command that lies there at each look, or None for none, and is Shutdown at the end. None is
    passed over while the worker would wait for a command anyway.
    """

    def __init__(self, script: Callable[[Pipe], Iterator[Command | None]]) -> None:
        self.replies: list[Reply] = []
        self.at_rest = False
        self._script = script(self)
        self._next: Command | None = None
        self._rounds = 0

    @property
    def snapshots(self) -> list[Snapshot]:
        return [reply for reply in self.replies if isinstance(reply, Snapshot)]

    @property
    def grids(self) -> list[int]:
        """Cells along an axis of each snapshot."""
        return [snapshot.variants[0].surface.shape[-1] for snapshot in self.snapshots]

    def poll(self, timeout: float | None) -> bool:
        self._rounds += 1
        assert self._rounds < ROUNDS
        self.at_rest = timeout is None
        self._next = next(self._script, Shutdown())
        while self._next is None and self.at_rest:
            self._rounds += 1
            assert self._rounds < ROUNDS, "waits for what never comes"
            self._next = next(self._script, Shutdown())
        return self._next is not None

    def recv(self) -> Command:
        assert self._next is not None
        return self._next

    def send(self, reply: Reply) -> None:
        self.replies.append(reply)


def serve(script: Callable[[Pipe], Iterator[Command | None]]) -> Pipe:
    pipe = Pipe(script)
    WorkerLoop(pipe).run()  # type: ignore[arg-type]  # all that it uses of a connection
    return pipe


def started(experiment: Experiment | None = None, run_id: int = 1) -> StartRun:
    return StartRun(run_id=run_id, revision=1, experiment=experiment or opening_experiment())


def answered(pipe: Pipe, grid: int = 16) -> Iterator[Command | None]:
    """Ask for a snapshot and wait for it; while newcomers catch up, ask again."""
    count, asked = len(pipe.snapshots), -1
    while len(pipe.snapshots) == count:
        if len(pipe.replies) != asked:
            asked = len(pipe.replies)
            yield RequestSnapshot(grid=grid)
        yield None
