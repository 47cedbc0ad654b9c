"""Named fakes: stand-ins that remember what was asked of them."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from msgspec.structs import replace

from core.protocol import (
    BringBack,
    Command,
    KeptRun,
    Measures,
    Outcome,
    Reply,
    ShowEpoch,
    Snapshot,
    StartRun,
    VariantSnapshot,
    VariantStatus,
)
from desktop.app import Playground
from desktop.training.session import Session, WorkerDied

C = TypeVar("C")


class FakeSession(Session):
    """A session without a process: keeps what was sent, hands out the replies a test puts in."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[Command] = []
        self.replies: list[Reply | WorkerDied] = []
        self.starts = 0

    def start(self) -> None:
        self.starts += 1

    def send(self, command: Command) -> None:
        self.sent.append(command)

    def take(self) -> list[Reply | WorkerDied]:
        taken, self.replies = self.replies, []
        return taken

    def close(self) -> None:
        pass

    def bring(self, reply: Reply | WorkerDied) -> None:
        """Put in a reply, and say that it is there, as the thread that reads does."""
        self.replies.append(reply)
        self._reply_came()

    def sent_of(self, kind: type[C]) -> list[C]:
        """The commands of one kind, oldest first."""
        return [command for command in self.sent if isinstance(command, kind)]

    @property
    def show_request(self) -> int:
        """Number of the newest ShowEpoch of the run that commands go to, as a snapshot that obeys it carries."""
        newest = 0
        for command in self.sent:
            match command:
                case StartRun() | BringBack():
                    newest = 0
                case ShowEpoch():
                    newest = command.request
        return newest


def session_of(playground: Playground) -> FakeSession:
    """The fake session that a window was opened on."""
    session = playground.session
    assert isinstance(session, FakeSession)
    return session


def snapshot(
    run_id: int,
    epoch: int,
    *,
    revision: int = 1,
    finished: bool = False,
    status: VariantStatus = "training",
    points_epoch: int = 0,
    variant_count: int = 1,
    checkpoints: tuple[int, ...] = (),
    shown_epoch: int | None = None,
    show_request: int = 0,
    best_epoch: int | None = None,
    kept: tuple[KeptRun, ...] = (),
    losses: tuple[float, ...] = (),
    forget_after: tuple[int | None, ...] = (),
) -> Snapshot:
    """A snapshot as a worker would send it, with one history row for its epoch.

    losses: validation losses of the variants, by which to tell them apart; 0.6 where there are none. forget_after: of
    each variant.
    """
    measures = Measures(
        train_loss=0.5,
        validation_loss=0.6,
        train_accuracy=0.8,
        validation_accuracy=0.7,
        penalty=0.0,
        weight_norm=3.0,
    )
    outcome = Outcome(
        status=status,
        status_epoch=epoch if status != "training" else 0,
        measures=measures,
        best_epoch=epoch,
        best_validation_loss=0.6,
        restored_epoch=-1,
    )
    plain = VariantSnapshot(
        outcomes=(outcome,),
        best_epoch=epoch if best_epoch is None else best_epoch,
        surface=np.full((1, 8, 8), 0.5, np.float32),
        boundaries=np.empty((0, 4), np.float32),
        rows=np.array([[epoch, 0.5, 0.6, 0.8, 0.7, 0.0, 0.5]]),
        ranges=np.empty((0, 5)),
        validation_count=0 if variant_count == 1 else 30,
    )
    variants = [plain] * variant_count
    for at, loss in enumerate(losses):
        measured = replace(outcome, measures=replace(measures, validation_loss=loss))
        rows = np.array([[epoch, 0.5, loss, 0.8, 0.7, 0.0, 0.5]])
        variants[at : at + 1] = [replace(plain, outcomes=(measured,), rows=rows)]
    for at, forgotten in enumerate(forget_after):
        variants[at] = replace(variants[at], forget_after=forgotten)
    return Snapshot(
        run_id=run_id,
        revision=revision,
        epoch=epoch,
        epoch_fraction=0.0,
        epochs_per_second=10.0,
        finished=finished,
        points_epoch=points_epoch,
        shown_epoch=shown_epoch,
        show_request=show_request,
        checkpoints=np.array(checkpoints, np.int64),
        variants=tuple(variants),
        kept=kept,
    )
