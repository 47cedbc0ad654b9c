"""The law of training: a number depends on nothing but its own settings, to the bit.

On processors where MKL rounds by where a matrix starts, they fail without the MKL_CBWR of core.learning. To see it on
an Intel processor, run them with MKL_CBWR= and MKL_ENABLE_INSTRUCTIONS=SSE4_2 in the environment.
"""

from __future__ import annotations

import math
from itertools import product

import msgspec
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, EarlyStopping, Experiment, NetworkSpec, Repeats, Variant
from core.learning import seeds
from core.learning.trainer import Trainer
from tests.core.learning import companies
from tests.core.learning.companies import STEADY, Company, beside, differing
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant


def _train(alone: Trainer, among: Trainer, steps: int) -> None:
    """So many steps of both; one that has diverged alone stands still."""
    for _ in range(steps):
        taken = among.train_steps(1)
        assert alone.train_steps(1) == taken or alone.outcomes(0)[0].status == "diverged"


def _changed(data: st.DataObject, alone: Company, among: Company) -> tuple[Company, Company]:
    """Anything that can be changed under way: for both, or for others alone."""
    match data.draw(st.sampled_from(["batch size", "points", "own", "others", "nothing"]), "change"):
        case "batch size":
            size = data.draw(st.one_of(st.just(1), st.integers(1, 30)))
            return alone.with_training(batch_size=size), among.with_training(batch_size=size)
        case "points":
            count = len(alone.spec.points)
            kept = np.random.default_rng(data.draw(st.integers(0, 99))).random(count) < 0.8
            kept[0] = True  # without any of them it is another dataset, for which training begins anew
            return alone.with_points_kept(kept), among.with_points_kept(kept)
        case "own":
            regularization = data.draw(companies.regularizations)
            changed = among.with_regularization(among.place, regularization)
            return alone.with_regularization(0, regularization), changed
        case "others":
            place = data.draw(st.integers(0, len(among.spec.variants) - 1).filter(lambda place: place != among.place))
            return alone, among.with_regularization(place, data.draw(companies.regularizations))
    return alone, among


@given(companies.variants(), st.data())
def test_a_variant_in_any_company_is_what_it_is_alone(one: Variant, data: st.DataObject) -> None:
    alone = data.draw(companies.settings(one))
    among = data.draw(companies.joined(alone))
    trainers = Trainer(alone.spec), Trainer(among.spec)
    for _ in range(3):
        _train(*trainers, data.draw(st.integers(1, 8), "steps"))
        assert not differing(*trainers, (0, among.place))
        alone, among = _changed(data, alone, among)
        trainers[0].change(alone.spec)
        trainers[1].change(among.spec)
    _train(*trainers, 2)
    assert not differing(*trainers, (0, among.place))


@given(companies.variants(), companies.stopping_soon, st.data())
def test_one_that_stops_and_goes_on_is_the_same_in_any_company(
    one: Variant, rule: EarlyStopping, data: st.DataObject
) -> None:
    alone = data.draw(companies.settings(one))
    among = beside(data.draw(companies.joined(alone, may_repeat=False)), STEADY)
    alone = beside(alone, STEADY)
    stops = msgspec.structs.replace(alone.one, early_stopping=rule)
    goes_on = msgspec.structs.replace(alone.one, early_stopping=EarlyStopping(patience=3))
    trainers = Trainer(alone.spec), Trainer(among.spec)
    for regularization in (stops, goes_on, stops, goes_on):
        for trainer, company in zip(trainers, (alone, among), strict=True):
            trainer.change(company.with_regularization(company.place, regularization).spec)
            train_epochs(trainer, 3)
        assert trainers[0].outcomes(0)[0].status == trainers[1].outcomes(among.place)[0].status
        assert not differing(*trainers, (0, among.place))
        assert np.array_equal(trainers[0].take_rows(0)[0], trainers[1].take_rows(among.place)[0], equal_nan=True), (
            "the whole history"
        )


@given(companies.variants(), st.integers(1, 3), st.data())
def test_identical_variants_are_identical_in_every_repeat(one: Variant, copies: int, data: st.DataObject) -> None:
    among = data.draw(companies.joined(data.draw(companies.settings(one))))
    for _ in range(copies):
        among = beside(among, one) if len(among.spec.variants) < 8 else among
    trainer = Trainer(among.spec)
    trainer.train_steps(data.draw(st.integers(1, 12), "steps"))
    first, *rest = [place for place, other in enumerate(among.spec.variants) if other == one]
    for place, repeat in product(rest, range(among.spec.repeats.count)):
        assert not differing(trainer, trainer, (first, place), (repeat, repeat))


@given(companies.variants(), st.data())
def test_each_repeat_is_the_run_of_its_seed(one: Variant, data: st.DataObject) -> None:
    alone = data.draw(companies.settings(one))
    among = data.draw(companies.joined(alone))
    spec = msgspec.structs.replace(among.spec, repeats=Repeats(count=among.spec.repeats.count))
    together, steps = Trainer(spec), data.draw(st.integers(1, 12), "steps")
    together.train_steps(steps)
    repeat = spec.repeats.count - 1
    seed = seeds.of_repeats(spec.training.seed, spec.repeats.count)[repeat]
    trainer = Trainer(alone.with_training(seed=seed).spec)
    trainer.train_steps(steps)
    assert not differing(trainer, together, (0, among.place), (0, repeat))


def test_the_opening_experiment_with_batch_normalization_stays_itself_for_200_epochs() -> None:
    """Where two identical variants once ended at validation losses of 0.71 and 0.76."""
    opening = opening_experiment()
    one = Variant(network=NetworkSpec(hidden=(32, 32), batch_normalization=True))

    def trained(spec: Experiment) -> Trainer:
        trainer = Trainer(spec)
        train_epochs(trainer, 200)
        return trainer

    alone = trained(msgspec.structs.replace(opening, variants=(one,)))
    pair = msgspec.structs.replace(opening, variants=(one, one))
    twice = trained(pair)
    beside_another = trained(msgspec.structs.replace(opening, variants=(variant(16), one)))
    repeated = trained(msgspec.structs.replace(pair, repeats=Repeats(count=2)))
    assert not differing(alone, twice, (0, 0))
    assert not differing(alone, twice, (0, 1))
    assert not differing(alone, beside_another, (0, 1))
    assert not differing(alone, repeated, (0, 1))


SINGLE = {
    "batch size 1": (variant(30, 20), 1),
    "batch size 1, one unit": (variant(64, 1, 40), 1),
    "batch size 1, normalized": (variant(30, 20, normalized=True), 1),
    "a layer of one unit": (variant(40, 1, 50), 16),
    "a layer of one unit, normalized": (variant(40, 1, 50, normalized=True), 16),
    "large mini-batches, one unit, normalized": (variant(20, 1, 20, normalized=True), 450),
    "nothing hidden": (variant(), 1),
}


@pytest.mark.parametrize("classes", [2, 4])
@pytest.mark.parametrize("name", SINGLE)
def test_single_columns_are_added_up_alone_as_among_others(name: str, classes: int) -> None:
    one, batch_size = SINGLE[name]
    points = scattered(1000 if batch_size > 100 else 60, classes)
    data = DataSpec(class_count=classes)
    alone, among = (
        Trainer(experiment(*variants, points=points, data=data, batch_size=batch_size))
        for variants in ([one], [one] * 3)
    )
    for trainer in (alone, among):
        train_epochs(trainer, 4)
    for place in range(3):
        assert not differing(alone, among, (0, place))


def test_a_batch_size_that_becomes_one_under_way_changes_nothing_else() -> None:
    one = variant(40, 30, normalized=True)
    specs = [experiment(*variants, batch_size=7) for variants in ([one], [one, one])]
    alone, among = (Trainer(spec) for spec in specs)
    for trainer, spec in zip((alone, among), specs, strict=True):
        for batch_size in (7, 1, 7):
            trainer.change(
                msgspec.structs.replace(spec, training=msgspec.structs.replace(spec.training, batch_size=batch_size))
            )
            train_epochs(trainer, 2)
    assert not differing(alone, among, (0, 1))


def _set_weights(trainer: Trainer, value: float, *, units: int | None = None) -> None:
    """Set what the first variant's first hidden units, or all, take from the first coordinate."""
    stack, row = trainer._now.place(0)
    with torch.inference_mode():
        stack.parameters.weights[0][row, 0, :units] = value
    stack.weights_changed()


@pytest.mark.parametrize("other", [variant(4, l2=0.1), variant(4, l1=0.1), variant(4, l2=0.1, l1=0.1)])
def test_a_penalty_is_nothing_where_it_is_off_however_large_the_weights(other: Variant) -> None:
    trainer = Trainer(experiment(variant(4), other))
    _set_weights(trainer, 1e30)
    assert trainer.outcomes(0)[0].measures.penalty == 0.0


@pytest.mark.parametrize("other", [variant(4), variant(4, l2=0.1), variant(4, l1=0.1), variant(4, dropout=0.5)])
def test_a_variant_whose_weights_become_infinite_ends_alike_beside_any_other(other: Variant) -> None:
    """One infinite weight, behind which a unit is saturated: it still answers, and its own gradient there is 0."""
    first, second = (Trainer(experiment(variant(4), beside_it)) for beside_it in (variant(4), other))
    for trainer in (first, second):
        _set_weights(trainer, math.inf, units=1)
        train_epochs(trainer, 2)
        assert trainer.outcomes(0)[0].status == "diverged"
    assert not differing(first, second, (0, 0))
    assert np.array_equal(first.take_rows(0)[0], second.take_rows(0)[0], equal_nan=True)
