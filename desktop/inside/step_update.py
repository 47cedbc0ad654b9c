"""The last part of a training step: how the optimizer changes the weights of a unit."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.experiment.spec import OptimizerName
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import ParameterStep
from desktop.inside.step_numbers import DOT, MINUS, digits_for, enclosed, factor, line, number, table
from desktop.inside.step_reading import Chosen, inputs_of, source_names
from desktop.look import language
from desktop.look.language import tr, tr_of, worded
from desktop.look.powers_of_ten import with_power

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
    of_penalty = [tr("penalty's")] if has_penalty else []
    head = ["", "w", tr("gradient"), *of_penalty, *MEMORIES[trace.optimizer], tr("change"), tr("new w")]
    rows = [
        _parameter_row(worded(name), layer.weights, (unit, column), has_penalty=has_penalty)
        for column, name in enumerate(source_names(trace, at))
    ]
    others: list[tuple[str, ParameterStep | None]] = [(tr("bias"), layer.biases)]
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
        total = number(float(step.loss_gradient[unit]))
        if layer.normalization is None:
            gradient = tr_of(
                trace.batch_size,
                "The gradient of a bias is the sum of dL/dz over the {count:,} point: <b>{total}</b>.",
                "The gradient of a bias is the sum of dL/dz over the {count:,} points: <b>{total}</b>.",
                total=total,
            )
        else:
            gradient = tr_of(
                trace.batch_size,
                "The gradient of beta is the sum of dL/dy over the {count:,} point: <b>{total}</b>.",
                "The gradient of beta is the sum of dL/dy over the {count:,} points: <b>{total}</b>.",
                total=total,
            )
        return [gradient, _rule(trace, step, (unit,))]
    name, taken = source_names(trace, at)[source], float(inputs_of(trace, at)[point, source])
    gradient = tr_of(
        trace.batch_size,
        "The gradient of a weight is the sum, over the {count:,} point, of dL/dz · input. The share of point {number}"
        " for {name}: {share}; all together <b>{total}</b>.",
        "The gradient of a weight is the sum, over the {count:,} points, of dL/dz · input. The share of point {number}"
        " for {name}: {share}; all together <b>{total}</b>.",
        number=point + 1,
        name=worded(name),
        share=f"{factor(dz)}{DOT}{factor(taken)} = {number(dz * taken)}",
        total=number(float(layer.weights.loss_gradient[unit, source])),
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
    rate, change = language.number(f"{trace.learning_rate:g}"), f"<b>{number(after - before)}</b>"
    old = [float(memory[at]) for memory in step.memories_before]
    new = [float(memory[at]) for memory in step.memories_after]
    t = trace.optimizer_steps
    if trace.optimizer == "sgd":
        numbers = f"{MINUS}{rate}{DOT}{factor(g)}"
        return tr("Change = −rate · gradient = {numbers} = {change}", numbers=numbers, change=change)
    digits = digits_for(g if trace.optimizer == "momentum" else 0.1 * g, new[0])
    if trace.optimizer == "momentum":
        return tr(
            "Velocity u = {sum} = {velocity}; change = −rate · u = {numbers} = {change}",
            sum=f"{language.number('0.9')}{DOT}{factor(old[0], digits)} + {factor(g, digits)}",
            velocity=number(new[0]),
            numbers=f"{MINUS}{rate}{DOT}{factor(new[0])}",
            change=change,
        )
    decay = ""
    if trace.optimizer == "adamw" and trace.weight_decay:
        strength = language.number(f"{trace.weight_decay:g}")
        decay = f" {MINUS} {rate}{DOT}{strength}{DOT}{factor(before)} {tr('(weight decay)')}"
    mean, root = new[0] / (1 - 0.9**t), float(np.sqrt(new[1] / (1 - 0.999**t)))
    tiny, most, nearly_all, rest, least = with_power("1e-8"), *map(language.number, ("0.9", "0.999", "0.1", "0.001"))
    corrected = f"(m / (1 {MINUS} {most}^t)) / (\u221a(v / (1 {MINUS} {nearly_all}^t)) + {tiny})"
    return tr(
        "m = {m}; v = {v}; step t = {t:,}. Change = {rule} = {numbers} = {change}",
        m=f"{most}{DOT}{factor(old[0], digits)} + {rest}{DOT}{factor(g, digits)} = {number(new[0])}",
        v=f"{nearly_all}{DOT}{number(old[1])} + {least}{DOT}{enclosed(g)}\u00b2 = {number(new[1])}",
        t=t,
        rule=f"{MINUS}{rate} {DOT} {corrected}{decay}",
        numbers=f"{MINUS}{rate}{DOT}{factor(mean)} / ({number(root)} + {tiny}){decay}",
        change=change,
    )
