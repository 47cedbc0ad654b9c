"""What a diagram shows of a network, against torch.nn and autograd taken literally."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor

from core.experiment.spec import Activation, DataSpec
from core.learning.inspection.answers import Inspector
from core.learning.inspection.diagram import Diagrams
from core.learning.inspection.importance import Shown
from core.learning.inspection.subject import Module, Subject
from core.learning.trainer import Trainer
from core.plane.grid import View, grid_positions
from core.protocol.inspection import AskDiagram, AskUnit, AskWithout, DiagramLook, UnitLook, WithoutLook
from tests.core.learning.small_experiments import experiment, scattered, variant

CASES = [
    ("tanh", False, 2),
    ("relu", True, 3),
    ("sigmoid", True, 2),
    ("gelu", False, 3),
    ("relu", False, 2),
    ("linear", False, 2),
]


def subject_of(*hidden: int, activation: Activation = "tanh", normalized: bool = False, classes: int = 2) -> Subject:
    one = variant(*hidden, activation=activation, normalized=normalized, dropout=0.3, l2=0.01, l1=0.002)
    data = DataSpec(generator=None, class_count=classes)
    trainer = Trainer(experiment(one, points=scattered(50, classes), data=data))
    trainer.train_steps(5)
    return trainer.subject(0)


def plain_outputs(module: Module, x: Tensor, without: tuple[tuple[int, int], ...] = ()) -> list[Tensor]:
    """(N, H) of every layer and (N, S), one layer after the other, with the outputs of some units set to 0."""
    found, h = [], x
    for layer in range(len(module.linears) - 1):
        z = F.linear(h, module.linears[layer].weight, module.linears[layer].bias)
        if module.norms:
            norm = module.norms[layer]
            z = F.batch_norm(z, norm.running_mean, norm.running_var, norm.weight, norm.bias, eps=norm.eps)
        h = module.activation(z)
        keep = torch.ones(h.shape[1])
        keep[[unit for at, unit in without if at == layer]] = 0
        h = h * keep
        found.append(h)
    return [*found, F.linear(h, module.linears[-1].weight, module.linears[-1].bias)]


def plain_loss(logits: Tensor, labels: Tensor) -> Tensor:
    if logits.shape[1] == 1:
        return F.binary_cross_entropy_with_logits(logits[:, 0], labels.float())
    return F.cross_entropy(logits, labels)


def look(subject: Subject, question: AskDiagram | None = None, seconds: float = 1.0) -> DiagramLook:
    return Diagrams().look(subject, question or AskDiagram(variant=0), seconds)


@pytest.mark.parametrize(("activation", "normalized", "classes"), CASES)
def test_maps_are_what_each_unit_puts_out_over_the_plane(
    activation: Activation, normalized: bool, classes: int
) -> None:
    subject = subject_of(5, 4, activation=activation, normalized=normalized, classes=classes)
    found = look(subject, AskDiagram(variant=0, grid=9))
    positions = torch.from_numpy(grid_positions(9).copy())
    with torch.no_grad():
        expected = plain_outputs(subject.module, positions)
    for column, values in zip(found.columns, expected, strict=True):
        assert np.allclose(column.maps, values.mT.reshape(-1, 9, 9).numpy(), atol=1e-5)
    assert np.array_equal(found.input_maps.reshape(2, -1).T, positions.numpy())


@pytest.mark.parametrize(("activation", "normalized", "classes"), CASES)
def test_numbers_and_gradients_are_those_of_autograd(activation: Activation, normalized: bool, classes: int) -> None:
    subject = subject_of(5, 4, activation=activation, normalized=normalized, classes=classes)
    found, module, count = look(subject), subject.module, subject.training_count
    weights = [linear.weight for linear in module.linears]
    penalty = 0.01 * sum((w**2).sum() for w in weights) + 0.002 * sum(w.abs().sum() for w in weights)
    loss = plain_loss(plain_outputs(module, subject.x[:count])[-1], subject.labels[:count]) + penalty
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it without types
    for layer, column in enumerate(found.columns):
        linear = module.linears[layer]
        shift = module.norms[layer].bias if normalized and layer < 2 else linear.bias
        assert linear.weight.grad is not None
        assert shift.grad is not None
        assert np.array_equal(column.weights, linear.weight.detach().numpy())
        assert np.array_equal(column.biases, shift.detach().numpy())
        assert np.allclose(column.gradients, linear.weight.grad.numpy(), atol=1e-6)
        assert np.allclose(column.bias_gradients, shift.grad.numpy(), atol=1e-6)
        if normalized and layer < 2:
            gamma = module.norms[layer].weight
            assert gamma.grad is not None
            assert column.scales is not None
            assert column.scale_gradients is not None
            assert np.array_equal(column.scales, gamma.detach().numpy())
            assert np.allclose(column.scale_gradients, gamma.grad.numpy(), atol=1e-6)
        else:
            assert column.scales is None


@pytest.mark.parametrize(("activation", "normalized", "classes"), CASES)
def test_a_unit_matters_by_what_the_training_loss_rises_without_it(
    activation: Activation, normalized: bool, classes: int
) -> None:
    subject = subject_of(5, 4, 3, activation=activation, normalized=normalized, classes=classes)
    found, count = look(subject), subject.training_count
    x, labels = subject.x[:count], subject.labels[:count]
    with torch.no_grad():
        whole = plain_loss(plain_outputs(subject.module, x)[-1], labels)
        for layer, width in enumerate((5, 4, 3)):
            for unit in range(width):
                without = plain_loss(plain_outputs(subject.module, x, ((layer, unit),))[-1], labels)
                assert found.columns[layer].rises[unit] == pytest.approx(float(without - whole), abs=2e-6)
    assert np.isnan(found.columns[-1].rises).all()
    assert found.is_complete


def test_inputs_are_the_features_that_the_network_takes_in() -> None:
    one = variant(3, features=("x1^2", "sin x2"))
    subject = Trainer(experiment(one)).subject(0)
    found, x = look(subject, AskDiagram(variant=0, grid=5)), grid_positions(5)
    assert found.input_names == ("x1^2", "sin x2")
    expected = np.stack([x[:, 0] ** 2, np.sin(x[:, 1])])
    assert np.allclose(found.input_maps, expected.reshape(2, 5, 5), atol=1e-6)
    with torch.no_grad():
        values = plain_outputs(subject.module, torch.from_numpy(expected.T.copy()))
    assert np.allclose(found.columns[0].maps, values[0].mT.reshape(3, 5, 5).numpy(), atol=1e-5)


def test_relus_that_are_silent_at_every_training_point_are_marked_and_counted_shown_or_not() -> None:
    subject = subject_of(40, 3, activation="relu")
    with torch.no_grad():
        subject.module.linears[0].bias[:30] = -100.0
        subject.module.linears[1].bias[1] = -1000.0
    found = look(subject, AskDiagram(variant=0, shown=12))
    active = plain_outputs(subject.module, subject.x[: subject.training_count])
    dead = [(values == 0).all(0) for values in active[:2]]
    assert found.columns[0].silent_count == int(dead[0].sum()) >= 30
    assert found.columns[0].silent.tolist() == dead[0][list(found.columns[0].units)].tolist()
    assert found.columns[1].silent.tolist() == dead[1].tolist()
    assert dead[1][1]


def test_of_a_wide_layer_the_units_that_matter_most_are_shown_with_their_edges() -> None:
    subject = subject_of(30, 20)
    first, second = look(subject), look(subject, AskDiagram(variant=0, shown=12)).columns[1]
    rises = np.array([*first.columns[1].rises])
    assert [len(column.units) for column in first.columns] == [16, 16, 1]
    assert [column.size for column in first.columns] == [30, 20, 1]
    rows, before = list(first.columns[1].units), list(first.columns[0].units)
    assert np.array_equal(first.columns[1].weights, subject.module.linears[1].weight.detach().numpy()[rows][:, before])
    strongest = np.array(rows)[np.argsort(-rises)[:12]]
    assert sorted(second.units) == sorted(strongest.tolist())


def test_where_time_is_short_units_are_measured_bit_by_bit_and_maps_are_coarser() -> None:
    subject, diagrams = subject_of(200, 200, 200), Diagrams()
    question = AskDiagram(variant=0)
    answers = [diagrams.look(subject, question, 0.0)]
    while not answers[-1].is_complete:
        answers.append(diagrams.look(subject, question, 0.0))
    assert len(answers) > 2
    assert answers[0].input_maps.shape[1] < 24
    whole = look(subject, seconds=1e6)
    for bit_by_bit, at_once in zip(answers[-1].columns, whole.columns, strict=True):
        common = [unit for unit in bit_by_bit.units if unit in at_once.units]
        for unit in common:
            mine, theirs = bit_by_bit.units.index(unit), at_once.units.index(unit)
            assert bit_by_bit.rises[mine] == pytest.approx(at_once.rises[theirs], abs=2e-6, nan_ok=True)
    assert whole.is_complete


def test_which_units_are_shown_does_not_jump_about() -> None:
    shown, random = Shown(), np.random.default_rng(0)
    rises = np.linspace(0.001, 0.2, 40)
    first = shown.choose(rises, rises, 12)
    for _ in range(50):
        assert shown.choose(rises * random.uniform(0.75, 1.25, 40), rises, 12) == first
    grown = rises.copy()
    grown[3] = 1.0
    second = shown.choose(grown, grown, 12)
    assert 3 in second
    moved = [place for place, (old, new) in enumerate(zip(first, second, strict=True)) if old != new]
    assert len(moved) == 1
    assert first[moved[0]] == 28


def test_a_unit_that_is_looked_at_stays_whatever_becomes_of_it() -> None:
    shown, rises = Shown(), np.linspace(0.001, 0.2, 40)
    shown.choose(rises, rises, 12)
    assert 5 in shown.choose(rises, rises, 12, kept={5})
    rises[:28] = 10.0
    rises[5] = 0.0
    for _ in range(30):
        last = shown.choose(rises, rises, 12, kept={5})
    assert 5 in last
    assert set(last) - {5} <= set(range(28))


def test_nothing_measured_is_kept_of_another_run() -> None:
    first, second = (Trainer(experiment(variant(200, 200, 200), seed=seed)) for seed in (0, 1))
    diagrams, question = Diagrams(), AskDiagram(variant=0)
    first.train_steps(16)
    while not diagrams.look(first.subject(0), question, 1.0).is_complete:
        pass
    found = diagrams.look(second.subject(0), question, 0.0)
    assert not found.is_complete
    assert np.isnan(found.columns[2].rises).any()


def test_units_are_measured_anew_when_weights_have_changed() -> None:
    trainer, diagrams = Trainer(experiment(variant(6))), Diagrams()
    question = AskDiagram(variant=0)
    for _ in range(3):
        trainer.train_steps(10)
        subject = trainer.subject(0)
        found, fresh = diagrams.look(subject, question, 1.0), look(subject)
        assert np.array_equal(found.columns[0].rises, fresh.columns[0].rises)


@pytest.mark.parametrize(("activation", "normalized", "classes"), CASES)
def test_a_unit_closely_is_its_response_and_its_sum(activation: Activation, normalized: bool, classes: int) -> None:
    subject = subject_of(5, 4, activation=activation, normalized=normalized, classes=classes)
    view, at = View(-1.0, 1.0, 0.0, 2.0), (0.4, -1.2)
    inspector, module = Inspector(), subject.module
    positions = torch.from_numpy(grid_positions(8, view).copy())
    with torch.no_grad():
        everywhere, here = plain_outputs(module, positions), plain_outputs(module, torch.tensor([at]))
    for column, unit in ((1, 3), (2, 2), (3, classes - 2)):
        found = inspector.answer(subject, AskUnit(variant=0, column=column, unit=unit, grid=8, view=view, at=at), 1.0)
        assert isinstance(found, UnitLook)
        assert found.pre_activation is not None
        assert found.sum is not None
        assert np.allclose(found.response.ravel(), everywhere[column - 1][:, unit].numpy(), atol=1e-5)
        total = float((found.sum.inputs * found.sum.weights).sum()) + found.sum.bias
        if found.sum.normalization is not None:
            mean, deviation, gamma, beta = found.sum.normalization
            total = (total - mean) / deviation * gamma + beta
        assert (found.sum.normalization is not None) == (normalized and column < 3)
        assert found.sum.pre_activation == pytest.approx(total, abs=1e-5)
        assert found.sum.output == pytest.approx(float(here[column - 1][0, unit]), abs=1e-5)
        activated = module.activation(torch.from_numpy(found.pre_activation)) if column < 3 else found.pre_activation
        assert np.allclose(np.asarray(activated), found.response, atol=1e-5)


def test_an_input_closely_is_its_map_alone() -> None:
    found = Inspector().answer(subject_of(3), AskUnit(variant=0, column=0, unit=1, grid=4), 1.0)
    assert isinstance(found, UnitLook)
    assert np.array_equal(found.response.ravel(), grid_positions(4)[:, 1])
    assert found.pre_activation is None
    assert found.sum is None


@pytest.mark.parametrize("classes", [2, 3])
def test_without_some_units_surface_and_losses_are_those_of_a_network_that_lacks_them(classes: int) -> None:
    subject = subject_of(5, 4, activation="relu", classes=classes)
    count, labels = subject.training_count, subject.labels
    question = AskWithout(variant=0, units=((1, 2), (2, 0)), grid=7)
    found = Inspector().answer(subject, question, 1.0)
    assert isinstance(found, WithoutLook)
    with torch.no_grad():
        z = plain_outputs(subject.module, torch.from_numpy(grid_positions(7).copy()), ((0, 2), (1, 0)))[-1]
        expected = (torch.sigmoid(z) if classes == 2 else torch.softmax(z, 1)).mT.reshape(-1, 7, 7)
        logits = plain_outputs(subject.module, subject.x, ((0, 2), (1, 0)))[-1]
        whole = plain_outputs(subject.module, subject.x)[-1]
    assert np.allclose(found.surface, expected.numpy(), atol=1e-6)
    assert found.train_loss == pytest.approx(float(plain_loss(logits[:count], labels[:count])), rel=1e-5)
    assert found.validation_loss == pytest.approx(float(plain_loss(logits[count:], labels[count:])), rel=1e-5)
    assert found.whole_train_loss == pytest.approx(float(plain_loss(whole[:count], labels[:count])), rel=1e-5)
    assert found.whole_validation_loss == pytest.approx(float(plain_loss(whole[count:], labels[count:])), rel=1e-5)


def test_what_a_network_lacks_has_no_answer() -> None:
    subject, inspector = subject_of(3), Inspector()
    assert inspector.answer(subject, AskUnit(variant=0, column=1, unit=3, grid=4), 1.0) is None
    assert inspector.answer(subject, AskUnit(variant=0, column=3, unit=0, grid=4), 1.0) is None
    assert inspector.answer(subject, AskWithout(variant=0, units=((2, 0),), grid=4), 1.0) is None


def test_of_many_points_the_same_ones_are_measured_from_the_first_to_the_last() -> None:
    data = DataSpec(generator=None, validation_share=0.0)
    subject, diagrams = Trainer(experiment(variant(200, 200), points=scattered(900), data=data)).subject(0), Diagrams()
    sizes = {diagrams.look(subject, AskDiagram(variant=0), seconds).measured_points for seconds in (0.0, 0.01, 1.0)}
    assert sizes == {200}
    assert subject.training_count > 500
    while not diagrams.look(subject, AskDiagram(variant=0), 0.5).is_complete:
        pass
    assert diagrams.look(subject, AskDiagram(variant=0), 0.0).is_complete


def test_a_network_without_hidden_layers_has_inputs_and_outputs() -> None:
    subject = Trainer(experiment(variant(), data=DataSpec(generator=None, class_count=3))).subject(0)
    found = look(subject)
    assert [len(column.units) for column in found.columns] == [3]
    assert found.columns[0].weights.shape == (3, 2)
    assert found.is_complete


def test_without_training_points_there_are_maps_and_no_gradients() -> None:
    data = DataSpec(generator=None)
    subject = Trainer(experiment(variant(4), points=scattered(0), data=data)).subject(0)
    found = look(subject)
    assert found.columns[0].maps.shape == (4, 24, 24)
    assert not found.columns[0].gradients.any()
    assert math.isnan(found.columns[0].rises[0])
