"""Measuring that waits: all that is seen of a run is, to the bit, as if each epoch were measured at its end."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from unittest.mock import patch

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.experiment.spec import L2, DataSpec, EarlyStopping, Experiment, Repeats, Variant
from core.learning import unmeasured
from core.learning.checkpoints import CAPACITY, Checkpoints
from core.learning.evaluation import Measured, Scores
from core.learning.gauge import Gauge
from core.learning.lull import Lull
from core.learning.trainer import Trainer
from core.learning.watch import Watch
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant
from tests.weights import parameters_of

STOPPING = EarlyStopping(enabled=True, patience=3)
VARIANTS = (
    variant(6),
    variant(6, dropout=0.4),
    variant(6, l2=0.01, l1=0.003),
    variant(6, stopping=STOPPING),
    variant(6, stopping=EarlyStopping(enabled=True, patience=7, min_delta=0.01, restore_best=False)),
    variant(4, 1, activation="relu"),
    variant(5, 3, normalized=True),
    variant(5, 3, activation="gelu", normalized=True, stopping=STOPPING),
    variant(3, activation="linear", l2=1.0),
)
Act = tuple[str, int]
FEW = 6
"""Checkpoints: so that at the ends of most epochs none is made."""


def _seen(trainer: Trainer) -> list[object]:
    """All that can be seen of a run now; takes its rows along."""
    variants = trainer.snapshot_variants(8, spread=True)
    status = trainer.epoch, trainer.epoch_fraction, trainer.finished, trainer.points_epoch, trainer.shown_epoch
    parts = [
        (
            *(repr(v.outcomes), v.best_epoch, v.forget_after),
            *(array.tobytes() for array in (v.surface, v.boundaries, v.rows, v.ranges, v.rises)),
        )
        for v in variants
    ]
    return [status, trainer.checkpoints.tobytes(), parts]


def _act(trainer: Trainer, spec: Experiment, act: Act) -> Experiment:
    """One thing that a person or the worker may do meanwhile."""
    what, number = act
    count = len(spec.variants)
    match what:
        case "epochs":
            train_epochs(trainer, number)
        case "steps":
            trainer.train_steps(number % 5)
        case "rate":
            spec = replace(spec, training=replace(spec.training, learning_rate=(0.003, 0.02, 1e9)[number % 3]))
            trainer.change(spec)
        case "batch":
            spec = replace(spec, training=replace(spec.training, batch_size=1 + number % 9))
            trainer.change(spec)
        case "points":
            new = scattered(1 + number, spec.data.class_count, seed=number)
            erased = spec.points.kept(np.arange(len(spec.points)) % (number + 2) > 0)
            spec = replace(spec, points=erased.added(new.positions, new.labels))
            trainer.change(spec)
        case "cure":
            place = number % count
            chosen = spec.variants[place]
            cured = replace(chosen.regularization, l2=L2(enabled=True, strength=0.01), early_stopping=STOPPING)
            others = list(spec.variants)
            others[place] = replace(chosen, regularization=cured)
            spec = replace(spec, variants=tuple(others))
            trainer.change(spec)
        case "show":
            trainer.show(number)
        case "continue":
            trainer.continue_from(number)
        case "check":
            trainer.check_finite()
    return spec


def _played(spec: Experiment, acts: list[Act], capacity: int = FEW) -> list[bytes]:
    trainer, seen = Trainer(spec, Checkpoints(capacity)), []
    for act in acts:
        spec = _act(trainer, spec, act)
        seen.append(pickle.dumps((trainer.epoch, trainer.finished)))
        if act[0] != "epochs" or act[1] % 2:
            seen.append(pickle.dumps(_seen(trainer)))
    seen.append(pickle.dumps(_seen(trainer)))
    for place in range(len(spec.variants)):
        for repeat in range(spec.repeats.count):
            seen += [parameters_of(trainer, place, repeat).flat.numpy().tobytes()]
    return seen


ACTS = st.one_of(
    st.tuples(st.just("epochs"), st.integers(1, 40)),
    st.tuples(st.sampled_from(["steps", "rate", "batch", "points", "cure"]), st.integers(0, 30)),
    st.tuples(st.sampled_from(["show", "continue", "check"]), st.integers(0, 60)),
)


@given(
    variants=st.lists(st.sampled_from(VARIANTS), min_size=1, max_size=4),
    optimizer=st.sampled_from(["sgd", "momentum", "adam", "adamw"]),
    repeats=st.integers(1, 3),
    classes=st.sampled_from([2, 3]),
    resample=st.booleans(),
    acts=st.lists(ACTS, min_size=1, max_size=8),
    capacity=st.sampled_from([FEW, CAPACITY]),
)
@settings(max_examples=40, deadline=None)
def test_measuring_that_waits_changes_nothing(
    variants: list[Variant],
    optimizer: str,
    repeats: int,
    classes: int,
    resample: bool,
    acts: list[Act],
    capacity: int,
) -> None:
    spec = experiment(*variants, data=DataSpec(class_count=classes), optimizer=optimizer)
    spec = replace(spec, repeats=Repeats(count=repeats, resample=resample and repeats > 1))
    acts = [("epochs", 7), *acts, ("epochs", 30)]
    waited = _played(spec, acts, capacity)
    with patch.object(unmeasured, "MOST", 1):
        assert _played(spec, acts, capacity) == waited
    with patch.object(Lull, "covers", return_value=False), patch.object(Watch, "concerned", _all_places):
        assert _played(spec, acts, capacity) == waited, "as if every member were looked at in every epoch"


def _all_places(watch: Watch, scores: Scores, epoch: int) -> list[int]:
    del scores, epoch
    return list(range(len(watch.members)))


def _measurings(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    count = 0
    real = Gauge.measure_remembered

    def counted(gauge: Gauge) -> Measured:
        nonlocal count
        count += 1
        return real(gauge)

    monkeypatch.setattr(Gauge, "measure_remembered", counted)
    return lambda: count


def test_small_networks_are_measured_at_many_ends_of_epochs_together(monkeypatch: pytest.MonkeyPatch) -> None:
    measurings = _measurings(monkeypatch)
    trainer = Trainer(experiment(variant(6)))
    train_epochs(trainer, 200)
    rows, _ = trainer.take_rows(0)
    assert rows[:, 0].tolist() == list(range(201))
    assert measurings() < 12


def test_nothing_is_missed_where_most_epochs_bring_nothing_but_numbers() -> None:
    """Bests of repeats and of variants, stops after long patience, and a divergence that builds up."""
    impatient = variant(6, stopping=EarlyStopping(enabled=True, patience=41, min_delta=0.001))
    growing = variant(6, activation="relu", l2=3.9)
    spec = replace(
        experiment(variant(6, 4), impatient, growing, optimizer="sgd", learning_rate=0.3), repeats=Repeats(3)
    )
    acts = [("epochs", 150), ("epochs", 153)]
    played = _played(spec, acts)
    with patch.object(Lull, "covers", return_value=False):
        assert _played(spec, acts) == played


@pytest.mark.parametrize("patience", [5, 41])
def test_a_network_stops_at_the_very_epoch_at_which_its_patience_runs_out(patience: int) -> None:
    stopping = EarlyStopping(enabled=True, patience=patience, min_delta=1.0)
    trainer = Trainer(experiment(variant(6, stopping=stopping)), Checkpoints(FEW))
    train_epochs(trainer, 100)
    assert (trainer.epoch, trainer.finished) == (patience, True)


def test_a_network_that_diverges_is_stopped_at_the_end_of_that_epoch() -> None:
    spec = experiment(variant(6, activation="relu"), optimizer="sgd", learning_rate=0.01)
    trainer = Trainer(spec)
    train_epochs(trainer, 10)
    trainer.change(replace(spec, training=replace(spec.training, learning_rate=1e10)))
    train_epochs(trainer, 50)
    assert trainer.finished
    assert trainer.epoch < 20
    assert bool(torch.isfinite(parameters_of(trainer).flat).all())


def test_a_diverged_neighbour_keeps_nobody_from_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = experiment(variant(6, activation="relu"), variant(6, activation="relu", l2=10.0), optimizer="sgd")
    trainer = Trainer(replace(spec, training=replace(spec.training, learning_rate=0.3)))
    train_epochs(trainer, 30)
    assert trainer.outcomes(1)[0].status == "diverged"
    assert trainer.outcomes(0)[0].status == "training"
    measurings = _measurings(monkeypatch)
    train_epochs(trainer, 100)
    trainer.take_rows(0)
    assert measurings() < 10


def test_the_best_epoch_is_the_lowest_however_little_early_stopping_makes_of_it() -> None:
    stopping = EarlyStopping(enabled=True, patience=1000, min_delta=0.5)
    trainer, losses = Trainer(experiment(variant(6, stopping=stopping))), []
    for epoch in range(80):
        losses += trainer.take_rows(0)[0][:, 2].tolist()
        assert trainer.outcomes(0)[0].best_epoch == losses.index(min(losses))
        assert len(losses) == epoch + 1
        train_epochs(trainer)


def test_who_diverges_in_a_lull_goes_back_to_the_weights_of_the_epoch_before() -> None:
    """Networks of one stack that is measured at once, long after their best epoch."""
    with patch.object(unmeasured, "MOST", 1):
        spec = experiment(variant(6), variant(6, l2=0.01), learning_rate=0.1)
        trainer = Trainer(spec, Checkpoints(FEW))
        train_epochs(trainer, 61)  # at 64 there is a checkpoint
        kept = [parameters_of(trainer, place).flat.clone() for place in range(2)]
        trainer.change(replace(spec, training=replace(spec.training, learning_rate=1e38)))
        train_epochs(trainer, 3)
    assert [trainer.outcomes(place)[0].status for place in range(2)] == ["diverged"] * 2
    for place, before in enumerate(kept):
        assert torch.equal(parameters_of(trainer, place).flat, before)
