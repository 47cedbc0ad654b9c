"""The law of undo, and who is who: whatever a person does, and however late the answers come."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment.presets import opening_experiment
from core.experiment.spec import MAX_VARIANTS
from desktop.document.edits import Edit, moved, rearranged, with_copy, with_setting, without
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from tests.desktop.training.toy_worker import ToyWorker
from tests.fakes import FakeSession


class Desk:
    """Model, run and a toy of a training process, without a window."""

    def __init__(self) -> None:
        self.session = FakeSession()
        self.worker = ToyWorker(self.session)
        self.model = ExperimentModel(opening_experiment())
        self.run = Run(self.session, self.model.experiment)
        self.model.changed.connect(self.run.take_over)
        self.settle()

    def settle(self) -> None:
        """Let all be said and heard."""
        for _ in range(12):
            self.worker.work()
            self.worker.post()
            self.run.poll()

    def act(self, action: tuple[Any, ...]) -> None:
        stack, experiment = self.model.undo_stack, self.model.experiment
        count = len(experiment.variants)
        match action:
            case ("train", epochs):
                self.worker.train(epochs)
            case ("work",):
                self.worker.work()
            case ("post",):
                self.worker.post()
            case ("poll",):
                self.run.poll()
            case ("set", path, value, variant):
                after = with_setting(experiment, path, value, variant % count)
                if after != experiment:
                    stack.push(Edit(self.model, after, path))
            case ("copy", variant, epoch) if count < MAX_VARIANTS:
                variant %= count
                order = with_copy(count, variant)
                is_fork = epoch is not None
                places = order if is_fork else (*order[: variant + 1], -1, *order[variant + 2 :])
                back = epoch if is_fork and self.run.can_continue and epoch < self.known_epoch else None
                stack.push(Edit(self.model, rearranged(experiment, order), "Copy", places=places, epoch=back))
            case ("remove", variant) if count > 1:
                order = without(count, variant % count)
                stack.push(Edit(self.model, rearranged(experiment, order), "Remove", places=order))
            case ("move", variant, places):
                order = moved(count, variant % count, places)
                stack.push(Edit(self.model, rearranged(experiment, order), "Move", places=order))
            case ("undo",):
                stack.undo()
            case ("redo",):
                stack.redo()
            case ("reset",):
                self.run.reset()
            case ("continue", epoch) if epoch < self.known_epoch:
                self.run.continue_from(epoch)
            case ("bring back",):
                past = self.run.best_offer
                if past is not None and past.experiment == experiment:
                    self.run.bring_back(past.run_id)

    @property
    def known_epoch(self) -> int:
        """Of the present run, as far as the window knows; -1 before it has heard of it."""
        found = self.run.snapshot
        return found.epoch if found is not None and found.run_id == self.run.run_id else -1

    def curves(self) -> list[list[float]]:
        """Of each variant on screen, the validation losses of all epochs."""
        return [[float(x) for x in one.history.column("validation_loss").low] for one in self.run.curves]

    def what_is(self) -> tuple[int, int, list[list[float]]]:
        """The run on screen: its id, its epoch, its curves."""
        assert self.run.snapshot is not None
        return self.run.run_id, self.run.snapshot.epoch, self.curves()


an_action = st.one_of(
    st.tuples(st.just("train"), st.integers(1, 4)),
    st.just(("work",)),
    st.just(("post",)),
    st.just(("poll",)),
    st.tuples(st.just("set"), st.just("network.hidden"), st.sampled_from([(3,), (4,), (5, 5)]), st.integers(0, 7)),
    st.tuples(
        st.just("set"), st.just("regularization.dropout.rate"), st.sampled_from([0.1, 0.2, 0.3]), st.integers(0, 7)
    ),
    st.tuples(st.just("set"), st.just("training.learning_rate"), st.sampled_from([0.1, 0.2, 0.3]), st.just(0)),
    st.tuples(st.just("set"), st.just("training.seed"), st.integers(0, 3), st.just(0)),
    st.tuples(st.just("set"), st.just("repeats.count"), st.integers(1, 3), st.just(0)),
    st.tuples(st.just("copy"), st.integers(0, 7), st.none() | st.integers(0, 9)),
    st.tuples(st.just("remove"), st.integers(0, 7)),
    st.tuples(st.just("move"), st.integers(0, 7), st.sampled_from([-1, 1])),
    st.just(("undo",)),
    st.just(("redo",)),
    st.just(("reset",)),
    st.tuples(st.just("continue"), st.integers(0, 6)),
    st.just(("bring back",)),
)


@pytest.mark.usefixtures("qapp")
@given(st.lists(an_action, max_size=40))
@settings(max_examples=300)
def test_every_variant_on_screen_has_its_own_past_whatever_was_done_and_however_late_answers_came(
    actions: list[tuple[Any, ...]],
) -> None:
    desk = Desk()
    for action in actions:
        desk.act(action)
    desk.settle()
    trained, run = desk.worker.run, desk.run
    assert trained is not None
    assert (trained.run_id, trained.experiment) == (run.run_id, desk.model.experiment)
    assert run.snapshot is not None
    assert (run.snapshot.run_id, run.snapshot.epoch) == (trained.run_id, trained.epoch)
    assert run.catching_up is None
    assert desk.curves() == [member.losses for member in trained.members]
    shown = [math.nan if found is None else found.measures.validation_loss for found in run.variants]
    assert shown == [member.losses[-1] for member in trained.members]


an_ending = st.one_of(
    st.tuples(st.just("set"), st.just("training.seed"), st.integers(5, 9), st.just(0)),
    st.tuples(st.just("set"), st.just("data.noise"), st.sampled_from([0.11, 0.12]), st.just(0)),
    st.tuples(st.just("copy"), st.integers(0, 7), st.integers(0, 3)),
)


@pytest.mark.usefixtures("qapp")
@given(st.lists(an_action, max_size=12), an_ending, st.integers(1, 9), st.booleans())
@settings(max_examples=200)
def test_undo_of_what_ended_a_run_gives_it_back_as_it_was_and_redo_returns_to_the_newer(
    actions: list[tuple[Any, ...]], ending: tuple[Any, ...], epochs: int, resets: bool
) -> None:
    desk = Desk()
    for action in actions:
        desk.act(action)
    desk.settle()
    desk.worker.train(10)
    desk.settle()
    before, stack = desk.what_is(), desk.model.undo_stack
    undone = stack.index()
    desk.act(ending)
    desk.settle()
    if stack.index() == undone or desk.run.run_id == before[0]:
        return  # nothing has ended
    desk.worker.train(epochs)
    desk.settle()
    if resets:
        desk.act(("reset",))
        desk.settle()
        desk.worker.train(epochs)
        desk.settle()
    newer = desk.what_is()
    desk.run.set_playing(True)
    stack.undo()
    assert not desk.run.playing
    assert desk.what_is() == before, "at once"
    desk.settle()
    assert desk.what_is() == before
    stack.redo()
    desk.settle()
    assert desk.what_is() == newer
    assert np.array_equal([len(curve) for curve in desk.curves()], [newer[1] + 1] * len(desk.run.curves))
