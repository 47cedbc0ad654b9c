"""A training process in miniature, by the protocol's rules: instead of networks it has numbers that tell who is who."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

import numpy as np
from msgspec.structs import replace

from core.experiment.changes import NEWCOMER, composed
from core.experiment.spec import Experiment
from core.protocol import (
    BringBack,
    CatchUpProgress,
    ChangeRun,
    Command,
    ContinueFrom,
    Gone,
    KeptRun,
    Ready,
    ReformRun,
    Reply,
    RequestSnapshot,
    StartRun,
)
from tests.fakes import FakeSession, snapshot

KEPT = 3
_names = count(1)


@dataclass
class Member:
    """A variant that trains: the losses of all its epochs. No two have the same, but for those that they share."""

    losses: list[float] = field(default_factory=list)
    name: float = field(default_factory=lambda: next(_names) / 1024)
    sent: int = 0
    forget_after: int | None = None

    def train_to(self, epoch: int) -> None:
        while len(self.losses) <= epoch:
            self.losses.append(self.name)

    def fork(self) -> Member:
        return Member(list(self.losses), sent=self.sent, forget_after=self.forget_after)


@dataclass
class ToyRun:
    run_id: int
    experiment: Experiment
    members: list[Member]
    epoch: int = 0
    base: Experiment | None = None
    reforms: list[ReformRun] = field(default_factory=list)
    rounds_left: int = 0
    revision: int = 0


class ToyWorker:
    """Obeys what a fake session was sent and puts its answers there, as and when a test wants."""

    def __init__(self, session: FakeSession) -> None:
        self._session = session
        self._obeyed = 0
        self._wants = False
        self._news = False
        self._replies: list[Reply] = [Ready(pid=1)]
        self.run: ToyRun | None = None
        self.kept: list[ToyRun] = []

    def work(self) -> None:
        """Obey what has come, and answer if that was asked for."""
        commands = self._session.sent[self._obeyed :]
        self._obeyed = len(self._session.sent)
        for command in commands:
            self._obey(command)
        if self.run is not None and self._wants:
            self._answer(self.run)

    def train(self, epochs: int) -> None:
        """Train on, unless newcomers have to catch up first."""
        if self.run is not None and not self.run.reforms:
            self.run.epoch += epochs
            for member in self.run.members:
                member.train_to(self.run.epoch)
            self._news = True

    def post(self) -> bool:
        """Let the window have the answers; whether there were any."""
        posted, self._replies = self._replies, []
        self._session.replies.extend(posted)
        return bool(posted)

    def _obey(self, command: Command) -> None:
        run = self.run
        match command:
            case StartRun():
                self._put_away(keeps=command.keeps)
                members = [Member() for _ in command.experiment.variants]
                self.run = ToyRun(command.run_id, command.experiment, members, revision=command.revision)
                for member in members:
                    member.train_to(0)
            case BringBack():
                back = next((kept for kept in self.kept if kept.run_id == command.run_id), None)
                if back is None:
                    self._replies.append(Gone(run_id=command.run_id))
                    return
                self.kept.remove(back)
                self._put_away()
                self.run = back
                back.revision = command.revision
            case ContinueFrom() if run is not None and run.run_id == command.run_id:
                members = [Member(m.losses[: command.epoch + 1], sent=m.sent) for m in run.members]
                for member in members:
                    member.sent, member.forget_after = min(member.sent, command.epoch + 1), command.epoch
                self._put_away()
                self.run = ToyRun(command.new_run_id, run.experiment, members, command.epoch, revision=command.revision)
            case ChangeRun() if run is not None and run.run_id == command.run_id:
                run.experiment, run.revision = command.experiment, command.revision
            case ReformRun() if run is not None and run.run_id == command.run_id:
                if not run.reforms:
                    run.base, run.rounds_left = run.experiment, 2
                run.reforms.append(command)
                run.experiment, run.revision = command.experiment, command.revision
                if NEWCOMER not in self._places(run) and not self._has_other_repeats(run):
                    self._settle(run)
            case RequestSnapshot():
                self._wants = True
        self._news |= not isinstance(command, RequestSnapshot)

    def _put_away(self, *, keeps: bool = True) -> None:
        if self.run is not None and self.run.epoch > 0 and keeps:
            self.kept = [self.run, *self.kept][:KEPT]

    def _places(self, run: ToyRun) -> Sequence[int]:
        assert run.base is not None
        return composed(run.base.variants, [(one.places, one.experiment.variants) for one in run.reforms])

    def _has_other_repeats(self, run: ToyRun) -> bool:
        return run.base is not None and run.base.repeats.count != run.experiment.repeats.count

    def _settle(self, run: ToyRun) -> None:
        places = [NEWCOMER] * len(run.experiment.variants) if self._has_other_repeats(run) else self._places(run)
        members = []
        for at, place in enumerate(places):
            if place == NEWCOMER:
                newcomer = Member(forget_after=-1)
                newcomer.train_to(run.epoch)
                members.append(newcomer)
            else:
                members.append(run.members[place].fork() if place in places[:at] else run.members[place])
        run.members, run.reforms = members, []

    def _answer(self, run: ToyRun) -> None:
        if run.reforms:
            run.rounds_left -= 1
            if run.rounds_left > 0:
                self._wants = False
                self._replies.append(CatchUpProgress(run_id=run.run_id, revision=run.revision, fraction=0.5))
                return
            self._settle(run)
        elif not self._news:
            return
        self._wants = self._news = False
        found = snapshot(
            run.run_id,
            run.epoch,
            revision=run.revision,
            losses=tuple(member.losses[-1] for member in run.members),
            forget_after=tuple(member.forget_after for member in run.members),
            kept=tuple(KeptRun(run_id=one.run_id, epoch=one.epoch, checkpoint_count=9) for one in self.kept),
        )
        variants = []
        for member, variant in zip(run.members, found.variants, strict=True):
            rows = [
                [epoch, 0.5, member.losses[epoch], 0.8, 0.7, 0.0, 0.5] for epoch in range(member.sent, run.epoch + 1)
            ]
            variants.append(replace(variant, rows=np.array(rows).reshape(-1, 7)))
            member.sent, member.forget_after = len(member.losses), None
        self._replies.append(replace(found, variants=tuple(variants)))
