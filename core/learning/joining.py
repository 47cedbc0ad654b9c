"""Members of one run or of several, brought together as one: variants come, go and move, and each goes on as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter

from core.learning.checkpoints import Checkpoint, Checkpoints
from core.learning.evaluation import Scores
from core.learning.frozen_stack import Copies, FrozenStack
from core.learning.progress import Best, Progress
from core.learning.run_state import RunState
from core.learning.stack import Stack
from core.learning.standing import Standing

Seats = Mapping[int, Sequence[int]]
"""For each member that goes on: the numbers that it has from now on, more than one where it goes on as several."""


def joined_state(parts: Sequence[tuple[RunState, Seats]], repeat_count: int) -> RunState:
    """All members that have a seat, in stacks that have no settings, points or mini-batches yet.

    The states have come equally far. What belongs to no member is as in the first.
    """
    active: list[Stack] = []
    halted: list[Stack] = []
    for state, seats in parts:
        active += _active(state, seats)
        halted += _halted(state, seats)
    progress = _in_order([(state.progress, seats) for state, seats in parts])
    first, _ = parts[0]
    joined = RunState(_alike_together(active), halted, progress, repeat_count)
    joined.epoch, joined.steps, joined.points_epoch = first.epoch, first.steps, first.points_epoch
    joined.scores = _scores([(state.scores, seats) for state, seats in parts])
    joined.best = _best([(state.best, seats) for state, seats in parts], repeat_count)
    joined.standing = _joined_standing(parts, repeat_count)
    return joined


def repeat_alone(state: RunState, repeat: int) -> RunState:
    """One repeat of each variant, as a run of its own that has come as far; its stacks as those of joined_state."""
    variants = range(len(state.best))
    seats = {state.members(variant)[repeat]: [variant] for variant in variants}
    progress = [state.progress[member].copy() for member in seats]
    alone = RunState(_active(state, seats), _halted(state, seats), progress, 1)
    alone.epoch, alone.steps, alone.points_epoch = state.epoch, state.steps, state.points_epoch
    alone.scores = [[column[member] for member in seats] for column in state.scores]
    alone.best = [Best(each.best_epoch, each.best_loss) for each in progress]
    return alone


def _joined_standing(parts: Sequence[tuple[RunState, Seats]], repeat_count: int) -> Standing | None:
    """Members for which nothing has changed since the last step stand where they stood."""
    first = next((state.standing for state, _ in parts if state.standing is not None), None)
    if first is None:
        return None
    stood = [(state.standing or state, seats) for state, seats in parts]
    progress = _in_order([(each.progress, seats) for each, seats in stood])
    best = _best([(each.best, seats) for each, seats in stood], repeat_count)
    return first._replace(progress=tuple(progress), best=tuple(best))


def joined_checkpoints(parts: Sequence[tuple[Checkpoints, Seats]], repeat_count: int) -> list[Checkpoint]:
    """The same for the epochs of the past that all of them have kept."""
    kept = [{checkpoint.epoch: checkpoint for checkpoint in checkpoints.of_all} for checkpoints, _ in parts]
    copies, seats = Copies(), [seats for _, seats in parts]
    return [
        _joined_checkpoint(list(zip((each[epoch] for each in kept), seats, strict=True)), repeat_count, copies)
        for epoch in sorted(set.intersection(*map(set, kept)))
    ]


def _joined_checkpoint(parts: Sequence[tuple[Checkpoint, Seats]], repeat_count: int, copies: Copies) -> Checkpoint:
    active: list[FrozenStack] = []
    halted: list[FrozenStack] = []
    for checkpoint, seats in parts:
        active += [stack.rows(*rows, copies) for stack in checkpoint.active if (rows := _rows(stack, seats))[0]]
        halted += [
            stack.rows([row], [seat], copies) for stack in checkpoint.halted for row, seat in _seated(stack, seats)
        ]
    first, _ = parts[0]
    return Checkpoint(
        epoch=first.epoch,
        steps=first.steps,
        points_digest=first.points_digest,
        points_epoch=first.points_epoch,
        active=tuple(active),
        halted=tuple(halted),
        progress=tuple(_in_order([(checkpoint.progress, seats) for checkpoint, seats in parts])),
        scores=_scores([(checkpoint.scores, seats) for checkpoint, seats in parts]),
        best=tuple(_best([(checkpoint.best, seats) for checkpoint, seats in parts], repeat_count)),
    )


def compact(state: RunState, repeat_count: int) -> RunState:
    """The same in as few stacks as possible: those that joined at different times train faster as one."""
    kinds = [stack for n, stack in enumerate(state.active) if not any(map(stack.is_like, state.active[:n]))]
    if len(kinds) == len(state.active):
        return state
    return joined_state([(state, {member: [member] for member in range(len(state.progress))})], repeat_count)


def _active(state: RunState, seats: Seats) -> list[Stack]:
    return [stack.rows(*rows) for stack in state.active if (rows := _rows(stack, seats))[0]]


def _halted(state: RunState, seats: Seats) -> list[Stack]:
    return [stack.rows([row], [seat]) for stack in state.halted for row, seat in _seated(stack, seats)]


def _seated(stack: Stack | FrozenStack, seats: Seats) -> list[tuple[int, int]]:
    """(row, new number) of each member of a stack that goes on, by the new numbers."""
    live = [(row, member) for row, member in enumerate(stack.members) if member in stack.live]
    return sorted(((row, seat) for row, member in live for seat in seats.get(member, ())), key=itemgetter(1))


def _rows(stack: Stack | FrozenStack, seats: Seats) -> tuple[list[int], list[int]]:
    seated = _seated(stack, seats)
    return [row for row, _ in seated], [seat for _, seat in seated]


def _alike_together(stacks: Sequence[Stack]) -> list[Stack]:
    groups: list[list[Stack]] = []
    for stack in stacks:
        group = next((group for group in groups if group[0].is_like(stack)), None)
        if group is None:
            groups.append([stack])
        else:
            group.append(stack)
    return [group[0] if len(group) == 1 else Stack.joined(group) for group in groups]


def _in_order(parts: Sequence[tuple[Sequence[Progress], Seats]]) -> list[Progress]:
    seated = {seat: each[member].copy() for each, seats in parts for member in seats for seat in seats[member]}
    return [seated[seat] for seat in sorted(seated)]


def _scores(parts: Sequence[tuple[Scores, Seats]]) -> Scores:
    seated = {
        seat: [column[member] for column in scores]
        for scores, seats in parts
        for member in seats
        for seat in seats[member]
    }
    return list(zip(*(seated[seat] for seat in sorted(seated)), strict=True))


def _best(parts: Sequence[tuple[Sequence[Best], Seats]], repeat_count: int) -> list[Best]:
    found = {
        seat // repeat_count: best[member // repeat_count]
        for best, seats in parts
        for member in seats
        for seat in seats[member]
    }
    return [found[variant] for variant in sorted(found)]
