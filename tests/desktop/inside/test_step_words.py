"""A step in words and numbers: all that stands there can be redone with a pencil from what stands beside it."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
import pytest

from core.experiment.spec import Activation, DataSpec, OptimizerName
from core.learning.inspection.step_trace import trace_step
from core.learning.trainer import Trainer
from core.protocol.inspection import AskStep, StepTrace
from desktop.inside.step_numbers import ABOUT, MINUS, number
from desktop.inside.step_reading import Chosen, csv_of
from desktop.inside.step_words import PARTS, part_text
from tests.core.learning.small_experiments import experiment, scattered, variant
from tests.desktop.inside.pencil import last_digit, worked_out

CLASSES = ("Blue", "Orange", "Green")
FORWARD, LOSS, BACKWARD, UPDATE = range(len(PARTS))


def traced(
    *,
    normalized: bool = False,
    dropout: float = 0.0,
    l2: float = 0.0,
    l1: float = 0.0,
    classes: int = 2,
    optimizer: OptimizerName = "sgd",
    activation: Activation = "tanh",
) -> StepTrace:
    one = variant(4, 3, normalized=normalized, dropout=dropout, l2=l2, l1=l1, activation=activation)
    data = DataSpec(generator=None, class_count=classes)
    spec = experiment(one, points=scattered(40, classes), data=data, optimizer=optimizer, learning_rate=0.05)
    trainer = Trainer(spec)
    trainer.train_steps(3)
    return trace_step(trainer.subject(0), AskStep(variant=0), 1.0)


def plain(text: str) -> str:
    """What a reader sees, with signs that Python reads."""
    return re.sub(r"<[^>]+>", " ", text.replace("<b>", "").replace("</b>", ""))


def equations(text: str, name: str) -> list[tuple[float, float]]:
    """(worked out, told) of each "name = sum = <b>result</b>"."""
    found = re.findall(rf"{re.escape(name)} = ((?:(?!<b>|; |<div).)+) = <b>([^<]+)</b>", text)
    return [(worked_out(left.split(" = ")[-1]), worked_out(right)) for left, right in found]


def all_equations(text: str) -> list[tuple[str, str]]:
    """(what is done with numbers, what it comes to) wherever both stand there."""
    found = []
    text = re.sub(
        r"\(sum of [^=]+ = ([^)]+)\)", r"\1", text.replace(" (weight decay)", "").replace("max(0, ", "max(0,")
    )
    for line in re.split(r"</div>|</td>|; |: |, |\. ", text):
        parts = [part.strip(" .") for part in plain(line).split(" = ")]
        for left, right in pairwise(parts):
            result = re.match(rf"[{MINUS}\d][\d.]*(\u00b710[\u207b\u2070-\u2079\u00b9\u00b2\u00b3]+)?$", right)
            has_names = re.search(r"[A-Za-z]", re.sub(r"tanh|max|ln|e\^", "", left))
            if result and not has_names and re.search(r"\d", left):
                found.append((left, right))
    return found


def every_unit(trace: StepTrace) -> list[Chosen]:
    return [
        Chosen(point, layer, unit)
        for layer, one in enumerate(trace.layers)
        for unit in range(one.z.shape[1])
        for point in (0, 3)
    ]


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "adamw"])
@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid", "gelu", "linear"])
@pytest.mark.parametrize(("normalized", "dropout", "classes"), [(False, 0.0, 2), (True, 0.3, 3), (False, 0.3, 6)])
def test_what_stands_before_an_equals_sign_comes_to_what_stands_behind_it_to_the_last_digit(
    optimizer: OptimizerName, activation: Activation, normalized: bool, dropout: float, classes: int
) -> None:
    trace = traced(
        optimizer=optimizer,
        activation=activation,
        normalized=normalized,
        dropout=dropout,
        classes=classes,
        l2=0.02,
        l1=0.003,
    )
    names = [f"Class {number}" for number in range(classes)]
    checked, rounded = 0, 0
    for part in range(len(PARTS)):
        for chosen in every_unit(trace):
            text = part_text(part, trace, chosen, names)
            rounded += text.count(ABOUT)
            for left, right in all_equations(text):
                checked += 1
                assert worked_out(left) == pytest.approx(worked_out(right), rel=0, abs=0.50001 * last_digit(right)), (
                    text
                )
    assert checked > 100
    assert rounded < 0.02 * checked, "digits enough are shown, all but always"


def test_a_row_of_the_table_comes_out() -> None:
    trace = traced(optimizer="adam", l2=0.02)
    for chosen in every_unit(trace):
        text = part_text(UPDATE, trace, chosen, CLASSES)
        for row in re.findall(r"<tr>(.+?)</tr>", text)[1:]:
            numbers = [worked_out(cell) for cell in re.findall(r"<td[^>]*>([^<]+)</td>", row)[1:]]
            assert number(numbers[0] + numbers[-2]) == number(numbers[-1])


@pytest.mark.parametrize("normalized", [False, True])
def test_sums_and_activations_come_out(normalized: bool) -> None:
    trace = traced(normalized=normalized)
    for chosen in every_unit(trace):
        text = part_text(FORWARD, trace, chosen, CLASSES)
        for name in ("z", "h", "y"):
            for by_hand, told in equations(text, name):
                assert told == pytest.approx(by_hand, abs=0.01 + 0.01 * abs(told))
        ((_, z),) = equations(text, "z")
        assert z == pytest.approx(trace.layers[chosen.layer].z[chosen.point, chosen.unit], abs=0.006)


def test_derivatives_come_out() -> None:
    trace = traced(dropout=0.4)
    for chosen in every_unit(trace):
        text = part_text(BACKWARD, trace, chosen, CLASSES)
        ((by_hand, told),) = equations(text, "dL/dz")
        assert told == pytest.approx(by_hand, abs=2e-4 + 0.03 * abs(told))
        assert told == pytest.approx(trace.layers[chosen.layer].dz[chosen.point, chosen.unit], rel=0.01, abs=1e-9)


def test_through_batch_normalization_too() -> None:
    trace = traced(normalized=True)
    text = part_text(BACKWARD, trace, Chosen(2, 0, 1), CLASSES)
    ((by_hand, told),) = equations(text, "through the normalization, dL/dz")
    assert told == pytest.approx(by_hand, abs=5e-4)
    assert told == pytest.approx(trace.layers[0].dz[2, 1], rel=0.01)


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adam", "adamw"])
def test_the_change_of_a_weight_comes_out(optimizer: OptimizerName) -> None:
    trace = traced(optimizer=optimizer, l2=0.02)
    weights = trace.layers[0].weights
    for unit in range(4):
        text = part_text(UPDATE, trace, Chosen(0, 0, unit), CLASSES).replace(" (weight decay)", "")
        change = weights.after[unit, 0] - weights.before[unit, 0]
        last = re.findall(r"= ([^=<]+) = <b>([^<]+)</b></div>", text)[-1]
        assert worked_out(last[0]) == pytest.approx(change, rel=0.02, abs=1e-6)
        assert worked_out(last[1]) == pytest.approx(change, rel=0.006, abs=1e-6)


@pytest.mark.parametrize(("optimizer", "memory"), [("momentum", "u"), ("adam", "m")])
def test_a_memory_comes_out_though_its_terms_cancel(optimizer: OptimizerName, memory: str) -> None:
    trace = traced(optimizer=optimizer)
    weights = trace.layers[0].weights
    share = 1.0 if optimizer == "momentum" else 0.1
    for gradient in (0.138, 0.5):
        for left in (7.45e-5, -2.1e-4, 0.3):
            weights.gradient[0, 0] = -gradient
            weights.memories_before[0][0, 0] = (left + share * gradient) / 0.9
            weights.memories_after[0][0, 0] = left
            text = part_text(UPDATE, trace, Chosen(0, 0, 0), CLASSES)
            found = re.search(rf"{memory} = (0\.9[^=]+) = ([^;]+);", text)
            assert found is not None
            assert worked_out(found[1]) == pytest.approx(left, rel=0.02)
            assert worked_out(found[2]) == pytest.approx(left, rel=0.006)


def test_probabilities_of_different_things_have_different_names() -> None:
    trace = traced()
    assert "p(Orange)" in part_text(FORWARD, trace, Chosen(0, 2, 0), CLASSES)
    assert "(p(Orange) \u2212 target)" in part_text(BACKWARD, trace, Chosen(0, 2, 0), CLASSES)
    assert "p(label)" in part_text(LOSS, trace, Chosen(0, 2, 0), CLASSES)


@pytest.mark.parametrize("classes", [2, 3])
def test_losses_are_listed_and_their_mean_is_told(classes: int) -> None:
    trace = traced(classes=classes, l2=0.02)
    text = plain(part_text(LOSS, trace, Chosen(1, 0, 0), CLASSES))
    assert trace.losses is not None
    told = [float(row[-1]) for row in re.findall(r"(\d+) +(\w+) +([\d.]+) +([\d.]+)", text)]
    assert told == pytest.approx(trace.losses.tolist(), abs=5e-4)
    assert number(float(np.mean(told))) == number(trace.loss), "the mean of what is listed is the mean that is told"
    assert f"Mean over the mini-batch of {len(trace.ids)} points: {number(trace.loss)}" in text
    squares = sum(float(np.square(layer.weights.before).sum()) for layer in trace.layers)
    assert f"0.02\u00b7(sum of w\u00b2 = {number(squares)}) = {number(trace.penalty)}" in text


def test_a_mini_batch_of_one_point_is_normalized_by_running_estimates_and_it_says_so() -> None:
    one = variant(4, 3, normalized=True)
    trainer = Trainer(experiment(one, points=scattered(40), batch_size=1))
    trainer.train_steps(5)
    found = trace_step(trainer.subject(0), AskStep(variant=0), 1.0)
    text = part_text(FORWARD, found, Chosen(0, 0, 1), CLASSES)
    assert "running mean and variance" in text
    ((by_hand, told),) = equations(text, "y")
    assert told == pytest.approx(by_hand, abs=0.01)


def test_a_silent_unit_is_said_to_be_silent() -> None:
    trace = traced(dropout=0.5)
    factors = trace.layers[0].factors
    assert factors is not None
    point, unit = np.argwhere(factors == 0)[0].tolist()
    assert "dropout silences it" in part_text(FORWARD, trace, Chosen(point, 0, unit), CLASSES)
    point, unit = np.argwhere(factors > 0)[0].tolist()
    assert "lets it through" in part_text(FORWARD, trace, Chosen(point, 0, unit), CLASSES)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (0.7421, "0.742"),
        (-12.34, f"{MINUS}12.3"),
        (4.123e-5, "4.12·10⁻⁵"),
        (-0.001234, f"{MINUS}0.00123"),
        (0.0456, "0.0456"),
        (1234.0, "1234"),
    ],
)
def test_numbers_have_about_three_digits(value: float, text: str) -> None:
    assert number(value) == text


def test_the_table_has_every_number() -> None:
    trace = traced(dropout=0.3)
    rows = [line.split(",") for line in csv_of(trace).splitlines()]
    assert rows[0] == ["quantity", "layer", "unit", "of", "value"]
    told = {(row[0], row[1], row[2], row[3]): float(row[4]) for row in rows[1:]}
    layer = trace.layers[1]
    assert told["weight gradient of the loss", "2", "3", "unit 4"] == pytest.approx(
        float(layer.weights.loss_gradient[2, 3])
    )
    assert told["bias after", "1", "2", ""] == pytest.approx(float(trace.layers[0].biases.after[1]))  # type: ignore[union-attr]
    assert told["dL/dz", "2", "1", f"point {trace.ids[5]}"] == pytest.approx(float(layer.dz[5, 0]))
