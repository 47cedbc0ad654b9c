"""The law of taking back: what is changed and taken back between two steps leaves no trace in a run."""

from __future__ import annotations

from typing import Final

import hypothesis
import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment.spec import EarlyStopping, Repeats, Variant
from core.learning.trainer import Trainer
from tests.core.learning import companies
from tests.core.learning.companies import STEADY, differing
from tests.core.learning.histories import Act, Past, acts, cures
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

replace = msgspec.structs.replace

FEW: Final = hypothesis.settings().max_examples // 6

RULE: Final = EarlyStopping(enabled=True, patience=5)
STOPPING: Final = variant(16, stopping=RULE)

changes: Final[st.SearchStrategy[list[Act]]] = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["draw", "move", "relabel", "send"]), st.integers(0, 9)),
        st.tuples(st.just("rate"), st.sampled_from([0.003, 0.02, 0.3])),
        st.tuples(st.just("batch"), st.integers(1, 20)),
        st.tuples(st.just("cure"), cures),
    ),
    min_size=1,
    max_size=6,
)
"""What ends no epoch: erasing all that the rest of it would learn from does."""


@settings(max_examples=FEW)
@given(companies.variants(widest=20, deepest=2), st.sampled_from([1, 3]), acts, changes, st.data())
def test_a_run_in_which_all_is_taken_back_is_the_run_in_which_nothing_changed(
    one: Variant, repeats: int, before: list[Act], between: list[Act], data: st.DataObject
) -> None:
    spec = replace(data.draw(companies.settings(one)).spec, variants=(one, STEADY), repeats=Repeats(count=repeats))
    changed, untouched = Past(Trainer(spec)), Past(Trainer(spec))
    for act in before:
        changed.do(act)
        untouched.do(act)
    start = changed.spec
    for act in between:
        changed.do(act)
    changed.trainer.change(start)
    _assert_same(changed, untouched)
    for past in (changed, untouched):
        train_epochs(past.trainer, 15)
    _assert_same(changed, untouched)


def test_one_that_stopped_early_is_stopped_again_when_a_drawn_point_is_taken_back() -> None:
    """With its weights, its best epoch and the epoch at which it stopped; and drawing alone lets it go on."""
    spec = experiment(STOPPING, STEADY)
    trainer = Trainer(spec)
    train_epochs(trainer, 200)
    stopped, best = trainer.outcomes(0)[0], trainer.snapshot_variants(4)[1].best_epoch
    assert stopped.status == "stopped_early"
    trainer.change(replace(spec, points=spec.points.added([[0.0, 0.0]], 1)))
    assert trainer.outcomes(0)[0].status == "training"
    assert trainer.points_epoch == 201
    trainer.change(spec)
    assert trainer.outcomes(0)[0] == stopped
    assert trainer.snapshot_variants(4)[1].best_epoch == best
    assert trainer.points_epoch == 0


def test_points_are_the_same_again_once_a_drawn_one_is_erased() -> None:
    """Though the next one would get another id."""
    spec = experiment(STOPPING)
    trainer = Trainer(spec)
    train_epochs(trainer, 20)
    best = trainer.outcomes(0)[0].best_epoch
    more = spec.points.added([[5.0, 5.0]], 1)
    trainer.change(replace(spec, points=more))
    trainer.change(replace(spec, points=more.kept(~more.near([[5.0, 5.0]], 0.1))))
    assert trainer.experiment.points.next_id > spec.points.next_id
    assert trainer.outcomes(0)[0].best_epoch == best


def test_a_step_on_drawn_points_makes_best_epochs_be_counted_anew_for_good() -> None:
    spec = experiment(STOPPING)
    trainer = Trainer(spec)
    train_epochs(trainer, 10)
    trainer.change(replace(spec, points=spec.points.added([[0.0, 0.0]], 1)))
    trainer.train_steps(1)
    trainer.change(spec)
    assert trainer.points_epoch == 11
    assert trainer.outcomes(0)[0].best_epoch == -1


def test_patience_moved_up_and_down_again_stops_the_same_ones() -> None:
    spec = experiment(STOPPING, STEADY)
    trainer = Trainer(spec)
    train_epochs(trainer, 200)
    stopped = trainer.outcomes(0)[0]
    for patience in (500, 300, 5):
        rule = replace(RULE, patience=patience)
        trainer.change(replace(spec, variants=(variant(16, stopping=rule), STEADY)))
        assert (trainer.outcomes(0)[0].status == "training") == (patience > 5)
    assert trainer.outcomes(0)[0] == stopped


@pytest.mark.parametrize("drawn_in", ["checkpoint", "now"])
def test_going_back_to_an_epoch_compares_points_with_those_of_then(drawn_in: str) -> None:
    """Best epochs of then count where the points are those of then, be it because drawing is taken back there."""
    spec = experiment(STEADY)
    more = replace(spec, points=scattered(60).added([[0.0, 0.0]], 1))
    first, second = (more, spec) if drawn_in == "checkpoint" else (spec, more)
    trainer = Trainer(first)
    train_epochs(trainer, 12)
    best = trainer.snapshot_variants(4)[0].best_epoch
    train_epochs(trainer, 3)
    trainer.change(second)
    trainer.train_steps(1)
    trainer.continue_from(12)
    assert (trainer.points_epoch, trainer.snapshot_variants(4)[0].best_epoch) == (13, -1)
    trainer.change(first)
    assert (trainer.points_epoch, trainer.snapshot_variants(4)[0].best_epoch) == (0, best)


def test_a_number_edited_meanwhile_lets_its_network_train_on() -> None:
    """Its weights are not those any more that it stopped with, whatever is taken back."""
    spec = experiment(STOPPING, STEADY)
    past = Past(Trainer(spec))
    train_epochs(past.trainer, 200)
    past.do(("draw", 1))
    past.do(("edit", (0, 0.5)))
    past.trainer.change(spec)
    assert past.trainer.outcomes(0)[0].status == "training"
    assert past.trainer.points_epoch == 0


def _assert_same(one: Past, other: Past) -> None:
    assert one.trainer.moment == other.trainer.moment
    assert one.trainer.points_epoch == other.trainer.points_epoch
    assert one.trainer.steps_per_epoch == other.trainer.steps_per_epoch
    for place in range(len(one.spec.variants)):
        for repeat in range(one.spec.repeats.count):
            assert not differing(one.trainer, other.trainer, (place, place), (repeat, repeat))
    for mine, theirs in zip(one.look(8), other.look(8), strict=True):
        assert np.array_equal(mine.surface, theirs.surface)
        assert repr((mine.outcomes, mine.best_epoch)) == repr((theirs.outcomes, theirs.best_epoch))
    for known, same in zip(one.history, other.history, strict=True):
        assert all(np.array_equal(*rows, equal_nan=True) for rows in zip(known, same, strict=True))
