"""Numbers that are edited by hand in a running network: training goes on from them, and what was before stays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
import numpy as np
import pytest
import torch
from torch import Tensor

from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import DataSpec, EarlyStopping, Experiment, NetworkSpec, OptimizerName, Repeats, Variant
from core.learning.trainer import Trainer
from core.learning.training_data import targets
from core.plane.features import COORDINATES
from tests.core.learning.companies import differing
from tests.core.learning.histories import Past, places_of
from tests.core.learning.small_experiments import experiment, train_epochs, variant, weights
from tests.weights import parameters_of

replace = msgspec.structs.replace

WEIGHT = ParameterPlace(layer=0, unit=2, source=1)
_equal = partial(np.array_equal, equal_nan=True)
"""NaN is what there is before training of the loss that the optimizer saw."""
OUTPUT_BIAS = ParameterPlace(layer=1, unit=0, source="bias")
OPTIMIZERS: dict[OptimizerName, Callable[[list[Tensor]], torch.optim.Optimizer]] = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.05),
    "momentum": lambda parameters: torch.optim.SGD(parameters, lr=0.05, momentum=0.9),
    "adam": lambda parameters: torch.optim.Adam(parameters, lr=0.05),
    "adamw": lambda parameters: torch.optim.AdamW(parameters, lr=0.05, weight_decay=0.01),
}


class Reference:
    """The network of a trainer of one hidden layer, trained by torch.nn and torch.optim on all points at once."""

    def __init__(self, trainer: Trainer) -> None:
        spec, start = trainer.experiment, parameters_of(trainer)
        network = spec.variants[0].network
        (width,) = network.hidden
        self._first = torch.nn.Linear(2, width, bias=not network.batch_normalization)
        self._norm = torch.nn.BatchNorm1d(width) if network.batch_normalization else None
        self._last = torch.nn.Linear(width, 1)
        between = [] if self._norm is None else [self._norm]
        self._module = torch.nn.Sequential(self._first, *between, torch.nn.Tanh(), self._last)
        with torch.no_grad():
            self._first.weight.copy_(start.weights[0][0].T)
            self._last.weight.copy_(start.weights[1][0].T)
            if self._norm is None:
                self._first.bias.copy_(start.biases[0][0, 0])
            self._last.bias.copy_(start.biases[1][0, 0])
        self._optimizer = OPTIMIZERS[spec.training.optimizer](list(self._module.parameters()))
        sample = trainer._data.sample(COORDINATES)
        self._x = sample.x[0, : sample.training_count].clone()
        self._y = targets(sample.labels[0, : sample.training_count], 1)

    def train(self, steps: int) -> None:
        for _ in range(steps):
            self._optimizer.zero_grad()
            loss = torch.nn.functional.binary_cross_entropy_with_logits(self._module(self._x), self._y)
            loss.backward()  # type: ignore[no-untyped-call]  # torch's
            self._optimizer.step()

    def tensor_of(self, place: ParameterPlace) -> tuple[Tensor, tuple[int, ...]]:
        """The tensor that holds a number, and where."""
        linear = (self._first, self._last)[place.layer]
        if place.source == "scale" or (place.source == "bias" and place.layer == 0 and self._norm is not None):
            assert self._norm is not None
            return (self._norm.weight if place.source == "scale" else self._norm.bias), (place.unit,)
        if place.source == "bias":
            return linear.bias, (place.unit,)
        return linear.weight, (place.unit, int(place.source))

    def edit(self, place: ParameterPlace, value: float) -> None:
        tensor, at = self.tensor_of(place)
        with torch.no_grad():
            tensor[at] = value
        for name, memory in self._optimizer.state.get(tensor, {}).items():
            if name != "step" and memory is not None:
                memory[at] = 0.0


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("normalized", [False, True])
def test_training_goes_on_as_torch_does_from_the_same_number_with_its_memory_cleared(
    optimizer: OptimizerName, *, normalized: bool
) -> None:
    one = variant(5, normalized=normalized)
    trainer = Trainer(experiment(one, batch_size=1000, optimizer=optimizer, learning_rate=0.05))
    reference = Reference(trainer)
    every = places_of(one.network, 2)
    assert {place.source for place in every} >= ({"bias", "scale"} if normalized else {"bias"})
    for place, value in zip(every[:: 3 if normalized else 2], (1.5, -0.75, 0.5, 2.0, 0.0, 1.0, -1.0), strict=False):
        train_epochs(trainer, 4)
        reference.train(4)
        trainer.edit(0, place, value)
        reference.edit(place, value)
    train_epochs(trainer, 10)
    reference.train(10)
    found = parameters_of(trainer)
    for place in every:
        tensor, at = reference.tensor_of(place)
        assert found.at(0, place).item() == pytest.approx(tensor[at].item(), rel=2e-3, abs=1e-3)


def _rich(optimizer: OptimizerName = "adam", repeats: int = 1) -> Experiment:
    cured = variant(6, 5, normalized=True, dropout=0.2, l2=0.01)
    spec = experiment(cured, variant(4), optimizer=optimizer)
    return replace(spec, repeats=Repeats(count=repeats))


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_moment_before_the_edit_is_kept_to_the_bit_within_an_epoch_too(optimizer: OptimizerName) -> None:
    """Weights, the optimizer's memory, what is left of the epoch, and the history."""
    untouched, run = Past(Trainer(_rich(optimizer))), Past(Trainer(_rich(optimizer)))
    for past in (untouched, run):
        train_epochs(past.trainer, 5)
        past.trainer.train_steps(2)
    branch = run.trainer.branched()
    assert branch is not None
    assert branch.moment == run.trainer.moment == (5, 2)
    run.trainer.rest()
    branch.edit(0, WEIGHT, 2.0)
    train_epochs(branch, 7)
    branch.edit(1, OUTPUT_BIAS, -1.0)
    train_epochs(branch, 3)
    run.trainer.wake()
    for past in (untouched, run):
        train_epochs(past.trainer, 8)
        past.look()
    for place in (0, 1):
        assert not differing(untouched.trainer, run.trainer, (place, place))
        assert all(map(_equal, untouched.history[place], run.history[place]))


def test_a_branch_goes_on_as_the_run_itself_would_have() -> None:
    run, other = Past(Trainer(_rich())), Past(Trainer(_rich()))
    for past in (run, other):
        train_epochs(past.trainer, 5)
        past.trainer.train_steps(2)
    branch = other.trainer.branched()
    assert branch is not None
    train_epochs(other.trainer, 40)  # what they share must not be changed by either
    other.trainer = branch
    for past in (run, other):
        train_epochs(past.trainer, 40)
        past.look()
    for place in (0, 1):
        assert not differing(run.trainer, other.trainer, (place, place))
        assert all(map(_equal, run.history[place], other.history[place]))


def test_a_branch_that_diverges_goes_back_to_what_both_had_whatever_the_other_does() -> None:
    trainer = Trainer(experiment(variant(6)))
    train_epochs(trainer, 301)
    last = weights(trainer)
    assert 301 not in trainer.checkpoints, "nobody else holds on to these weights"
    branch = trainer.branched()
    assert branch is not None
    train_epochs(trainer, 100)
    trainer.snapshot_variants(2)
    branch.edit(0, WEIGHT, np.inf)
    train_epochs(branch)
    assert branch.outcomes(0)[0].status == "diverged"
    assert torch.equal(weights(branch), last)


def test_the_boundary_moves_at_once_and_what_was_measured_at_the_end_of_the_epoch_stays() -> None:
    past, same = Past(Trainer(experiment(variant(6)))), Past(Trainer(experiment(variant(6))))
    for each in (past, same):
        train_epochs(each.trainer, 6)
    past.trainer.edit(0, WEIGHT, 4.0)
    (edited,), (before,) = past.look(16), same.look(16)
    assert not np.array_equal(edited.surface, before.surface)
    assert edited.measures.train_loss != before.measures.train_loss
    assert parameters_of(past.trainer).at(0, WEIGHT).item() == 4.0
    assert np.array_equal(past.history[0][0], same.history[0][0], equal_nan=True)
    assert edited.best_epoch == before.best_epoch


def test_only_the_first_repeat_of_the_variant_is_edited() -> None:
    edited, same = Trainer(_rich(repeats=3)), Trainer(_rich(repeats=3))
    for trainer in (edited, same):
        train_epochs(trainer, 2)
    edited.edit(1, WEIGHT, 1.0)
    for trainer in (edited, same):
        train_epochs(trainer, 2)
    found = {
        (place, repeat): bool(differing(edited, same, (place, place), (repeat, repeat)))
        for place in (0, 1)
        for repeat in range(3)
    }
    assert [at for at, differs in found.items() if differs] == [(1, 0)]


def test_the_best_weights_that_early_stopping_puts_back_are_those_that_were_measured() -> None:
    one = variant(12, stopping=EarlyStopping(enabled=True, patience=8))
    trainer = Trainer(experiment(one))
    while not trainer.outcomes(0)[0].best_epoch == trainer.epoch > 3:
        train_epochs(trainer)
    best = weights(trainer)
    best_epoch = trainer.epoch
    for place in places_of(one.network, 2):
        trainer.edit(0, place, 30.0)  # hopeless: nothing better comes within the patience
    train_epochs(trainer, 100)
    (outcome,) = trainer.outcomes(0)
    assert (outcome.status, outcome.restored_epoch) == ("stopped_early", best_epoch)
    assert torch.equal(weights(trainer), best)
    assert not trainer.can_edit(0)


def _edited_under_way(spec: Experiment) -> Past:
    """Two edits of the second variant at different moments, one of them within an epoch beside another change."""
    past = Past(Trainer(spec), cured=1)
    train_epochs(past.trainer, 3)
    past.trainer.train_steps(2)
    past.trainer.edit(1, WEIGHT, 2.5)
    past.do(("rate", 0.02))
    past.trainer.edit(1, OUTPUT_BIAS, 9.0)
    past.trainer.edit(1, OUTPUT_BIAS, -1.0)  # a drag: the last one counts
    past.do(("epochs", 4))
    past.trainer.edit(1, WEIGHT, 0.5)
    past.do(("epochs", 2))
    return past


def test_with_other_repeats_the_edited_variant_trains_through_its_edits_and_is_the_same_to_the_bit() -> None:
    few, many = _edited_under_way(_rich()), _edited_under_way(_rich(repeats=3))
    few.reform(*few.spec.variants, places=(0, 1), repeats=3)
    for place, repeat in ((0, 0), (1, 0), (1, 2)):
        assert not differing(few.trainer, many.trainer, (place, place), (repeat, repeat))


def test_a_copy_takes_the_edits_along_and_another_newcomer_doesnt() -> None:
    past = _edited_under_way(_rich())
    plain, edited = past.spec.variants
    past.reform(plain, edited, edited, edited, places=(0, 1, 1, -1))
    assert torch.equal(weights(past.trainer, 1), weights(past.trainer, 2))
    never = Past(Trainer(replace(_rich(), variants=(plain, edited))))
    for act in (("epochs", 3), ("steps", 2), ("rate", 0.02), ("epochs", 4), ("epochs", 2)):
        never.do(act)
    assert not differing(past.trainer, never.trainer, (3, 1))
    past.reform(*past.spec.variants, places=(0, 1, 2, 3), repeats=2)
    assert torch.equal(weights(past.trainer, 1), weights(past.trainer, 2)), "both train through the edits"
    assert not torch.equal(weights(past.trainer, 2), weights(past.trainer, 3))


def test_one_that_left_and_comes_back_has_its_edits_again() -> None:
    stayed, left = _edited_under_way(_rich()), _edited_under_way(_rich())
    plain, edited = left.spec.variants
    left.reform(plain, places=(0,))
    left.reform(plain, edited, places=(0, -1))
    assert not differing(stayed.trainer, left.trainer, (1, 1))


def test_an_edit_of_a_network_that_a_change_lets_go_on_is_trained_through_too() -> None:
    """At one moment early stopping is given up, and then a number of the network that it had stopped is edited."""
    stopping = variant(12, stopping=EarlyStopping(enabled=True, patience=1))

    def made(spec: Experiment) -> Past:
        past = Past(Trainer(spec))
        while past.trainer.outcomes(0)[0].status == "training":
            past.trainer.pass_steps(1000)
        assert not past.trainer.can_edit(0)
        past.cure(0, variant().regularization)
        assert past.trainer.can_edit(0)
        past.trainer.edit(0, WEIGHT, 2.0)
        past.do(("epochs", 3))
        return past

    few = made(experiment(stopping, variant(3)))
    many = made(replace(experiment(stopping, variant(3)), repeats=Repeats(count=2)))
    few.reform(*few.spec.variants, places=(0, 1), repeats=2)
    assert not differing(few.trainer, many.trainer, (0, 0), (0, 0))


def test_going_back_to_before_an_edit_undoes_it_for_newcomers_too() -> None:
    past, never = _edited_under_way(_rich()), Past(Trainer(_rich()))
    train_epochs(never.trainer, 3)
    past.trainer.continue_from(3)
    for each in (past, never):
        each.do(("rate", 0.02))
        each.do(("epochs", 3))
    assert not differing(past.trainer, never.trainer, (1, 1))
    past.reform(*past.spec.variants, places=(0, 1), repeats=2)
    never.reform(*never.spec.variants, places=(0, 1), repeats=2)
    assert not differing(past.trainer, never.trainer, (1, 1))


def test_a_place_is_in_a_network_or_not() -> None:
    network, normalized = NetworkSpec(hidden=(4, 3)), NetworkSpec(hidden=(4, 3), batch_normalization=True)

    def is_in(one: NetworkSpec, layer: int, unit: int, source: object, classes: int = 2) -> bool:
        place = ParameterPlace(layer=layer, unit=unit, source=source)  # type: ignore[arg-type]  # any of them
        return place.is_in(one, classes)

    assert is_in(network, 1, 2, 3)
    assert not is_in(network, 1, 3, 0)
    assert not is_in(network, 1, 0, 4)
    assert not is_in(network, 0, 0, 2)
    assert is_in(network, 2, 0, "bias")
    assert not is_in(network, 2, 1, "bias")
    assert is_in(network, 2, 2, "bias", 3)
    assert not is_in(network, 3, 0, 0)
    assert not is_in(network, 0, 0, "scale")
    assert is_in(normalized, 0, 3, "scale")
    assert not is_in(normalized, 2, 0, "scale"), "the output has none"
    assert is_in(_WITH_FEATURES.network, 0, 0, 2)
    assert not is_in(_WITH_FEATURES.network, 0, 0, 3)


_WITH_FEATURES = Variant(network=NetworkSpec(features=("x1", "x1^2", "sin x2"), hidden=(4,)))


@pytest.mark.parametrize(
    ("one", "place", "classes", "name"),
    [
        (variant(4, 3), (0, 2, 0), 2, "weight x₁ → unit 3 of layer 1"),
        (_WITH_FEATURES, (0, 0, 1), 2, "weight x₁² → unit 1 of layer 1"),
        (_WITH_FEATURES, (0, 0, 2), 2, "weight sin x₂ → unit 1 of layer 1"),
        (variant(4, 3), (1, 0, 3), 2, "weight unit 4 → unit 1 of layer 2"),
        (variant(4, 3), (2, 0, 1), 2, "weight unit 2 → the output"),
        (variant(4, 3), (2, 1, 1), 3, "weight unit 2 → output versicolor"),
        (variant(4, 3), (1, 1, "bias"), 2, "bias of unit 2 of layer 2"),
        (variant(4, 3, normalized=True), (1, 1, "bias"), 2, "beta of unit 2 of layer 2"),
        (variant(4, 3, normalized=True), (1, 1, "scale"), 2, "gamma of unit 2 of layer 2"),
        (variant(4, 3, normalized=True), (2, 0, "bias"), 2, "bias of the output"),
    ],
)
def test_a_number_has_a_name(one: Variant, place: tuple[int, int, int | str], classes: int, name: str) -> None:
    layer, unit, source = place
    at = ParameterPlace(layer=layer, unit=unit, source=source)  # type: ignore[arg-type]  # any of them
    data = DataSpec(class_count=classes, class_names=("setosa", "versicolor"))
    assert at.name(one.network, data) == name
