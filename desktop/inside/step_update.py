"""The last part of a training step: how the optimizer changes the weights of a unit."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.experiment.spec import OptimizerName
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import ParameterStep
from desktop.inside.step_numbers import DOT, MINUS, digits_for, factor, line, number, table
from desktop.inside.step_reading import Chosen, inputs_of, points_text, source_names

MEMORIES: Final[dict[OptimizerName, tuple[str, ...]]] = {
    "sgd": (),
    "momentum": ("u",),
    "adam": ("m", "v"),
    "adamw": ("m", "v"),
}
"""What optimizers remember, as the rules call it."""


def update_text(trace: StepTrace, chosen: Chosen) -> str:
    """How the weights of the chosen unit change, as rich text."""
    layer, (_, at, unit, _) = trace.layers[chosen.layer], chosen
    has_penalty = bool(trace.l1_strength or trace.l2_strength)
    head = ["", "w", "gradient", *(["penalty's"] if has_penalty else []), *MEMORIES[trace.optimizer], "change", "new w"]
    rows = [
        _parameter_row(name, layer.weights, (unit, column), has_penalty=has_penalty)
        for column, name in enumerate(source_names(trace, at))
    ]
    others: list[tuple[str, ParameterStep | None]] = [("bias", layer.biases)]
    if layer.normalization is not None:
        others += [("gamma", layer.normalization.scale), ("beta", layer.normalization.shift)]
    rows += [_parameter_row(name, step, (unit,), has_penalty=has_penalty) for name, step in others if step is not None]
    gradient, rule = update_lines(trace, chosen, 0)
    return line(gradient) + table(head, rows, columns=chosen.columns) + line(rule)


def update_lines(trace: StepTrace, chosen: Chosen, source: int | None) -> list[str]:
    """How the gradient of a number of the chosen unit comes about, and what the optimizer makes of it, as rich text.

    source: the input that it is the weight of; None: it is the unit's bias or, under batch normalization, its shift.
    """
    layer, (point, at, unit, _) = trace.layers[chosen.layer], chosen
    dz = float(layer.dz[point, unit])
    if source is None:
        step = layer.biases if layer.normalization is None else layer.normalization.shift
        assert step is not None
        summed = "dL/dz" if layer.normalization is None else "dL/dy"
        gradient = (
            f"The gradient of {'a bias' if layer.normalization is None else 'beta'} is the sum of {summed} over the"
            f" {points_text(trace.batch_size)}: <b>{number(float(step.loss_gradient[unit]))}</b>."
        )
        return [gradient, _rule(trace, step, (unit,))]
    name, taken = source_names(trace, at)[source], float(inputs_of(trace, at)[point, source])
    gradient = (
        f"The gradient of a weight is the sum, over the {points_text(trace.batch_size)}, of dL/dz {DOT} input. The"
        f" share of point {point + 1} for {name}: {factor(dz)}{DOT}{factor(taken)} = {number(dz * taken)};"
        f" all together <b>{number(float(layer.weights.loss_gradient[unit, source]))}</b>."
    )
    return [gradient, _rule(trace, layer.weights, (unit, source))]


def _parameter_row(name: str, step: ParameterStep, at: tuple[int, ...], *, has_penalty: bool) -> list[str]:
    before, after = float(step.before[at]), float(step.after[at])
    shown = [before, float(step.loss_gradient[at])]
    if has_penalty:
        shown.append(float(step.penalty_gradient[at]))
    shown += [float(memory[at]) for memory in step.memories_after]
    return [name, *map(number, [*shown, after - before, after])]


def _rule(trace: StepTrace, step: ParameterStep, at: tuple[int, ...]) -> str:
    """How the optimizer comes to a number's change, with the numbers that it takes."""
    g, before, after = float(step.gradient[at]), float(step.before[at]), float(step.after[at])
    rate, change = f"{trace.learning_rate:g}", f"<b>{number(after - before)}</b>"
    old = [float(memory[at]) for memory in step.memories_before]
    new = [float(memory[at]) for memory in step.memories_after]
    t = trace.optimizer_steps
    if trace.optimizer == "sgd":
        return f"Change = {MINUS}rate {DOT} gradient = {MINUS}{rate}{DOT}{factor(g)} = {change}"
    digits = digits_for(g if trace.optimizer == "momentum" else 0.1 * g, new[0])
    if trace.optimizer == "momentum":
        return (
            f"Velocity u = 0.9{DOT}{factor(old[0], digits)} + {factor(g, digits)} = {number(new[0])};"
            f" change = {MINUS}rate {DOT} u = {MINUS}{rate}{DOT}{factor(new[0])} = {change}"
        )
    decay = ""
    if trace.optimizer == "adamw" and trace.weight_decay:
        decay = f" {MINUS} {rate}{DOT}{trace.weight_decay:g}{DOT}{factor(before)} (weight decay)"
    mean, root = new[0] / (1 - 0.9**t), float(np.sqrt(new[1] / (1 - 0.999**t)))
    tiny = f"1e{MINUS}8"
    return (
        f"m = 0.9{DOT}{factor(old[0], digits)} + 0.1{DOT}{factor(g, digits)} = {number(new[0])};"
        f" v = 0.999{DOT}{number(old[1])} + 0.001{DOT}{factor(g)}\u00b2 = {number(new[1])}; step t = {t:,}."
        f" Change = {MINUS}{rate} {DOT} (m / (1 {MINUS} 0.9^t)) / (\u221a(v / (1 {MINUS} 0.999^t)) + {tiny}){decay}"
        f" = {MINUS}{rate}{DOT}{factor(mean)} / ({number(root)} + {tiny}){decay} = {change}"
    )
