"""The last part of a training step: how the optimizer changes the weights of a unit."""

from __future__ import annotations

import math
from typing import Final

from core.experiment.spec import OptimizerName
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import ParameterStep
from desktop.inside.step_numbers import DOT, MINUS, Room, enclosed, factor, fit, line, number, table
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
MOST: Final = 0.9
NEARLY_ALL: Final = 0.999
TINY: Final = 1e-8
"""Of Adam and AdamW: how much m and v keep of themselves, and what keeps them from dividing by 0."""


def update_text(trace: StepTrace, chosen: Chosen, room: Room) -> str:
    """How the weights of the chosen unit change, as rich text."""
    layer, (_, at, unit) = trace.layers[chosen.layer], chosen
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
    gradient, *rest = update_lines(trace, chosen, 0)
    return line(gradient) + table(head, rows, room=room) + "".join(map(line, rest))


def update_lines(trace: StepTrace, chosen: Chosen, source: int | None, *, is_brief: bool = False) -> list[str]:
    """How the gradient of a number of the chosen unit comes about, and what the optimizer makes of it, as rich text.

    Args:
        source: the input that it is the weight of; None: it is the unit's bias or, under batch normalization, its
            shift.
        is_brief: in fewer words: of a weight's update, its gradient and rule, and not of how many points.
    """
    layer, (point, at, unit) = trace.layers[chosen.layer], chosen
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
    dz = float(layer.dz[point, unit])
    one = fit(math.prod, [dz, taken], dz * taken)
    share = f"{factor(dz, one.digits)}{DOT}{factor(taken, one.digits)} {one.sign} {number(dz * taken)}"
    total = number(float(layer.weights.loss_gradient[unit, source]))
    gradient = tr(
        "Gradient for {name}: <b>{total}</b> (point {number}'s share dL/dz · input: {share})",
        name=worded(name),
        total=total,
        number=point + 1,
        share=share,
    )
    whole = tr_of(
        trace.batch_size,
        "The gradient of a weight is the sum, over the {count:,} point, of dL/dz · input. The share of point {number}"
        " for {name}: {share}; all together <b>{total}</b>.",
        "The gradient of a weight is the sum, over the {count:,} points, of dL/dz · input. The share of point {number}"
        " for {name}: {share}; all together <b>{total}</b>.",
        number=point + 1,
        name=worded(name),
        share=share,
        total=total,
    )
    found = [gradient if is_brief else whole, _rule(trace, layer.weights, (unit, source))]
    if trace.l1_strength or trace.l2_strength:
        found.insert(1, _with_penalty(layer.weights, (unit, source)))
    return found


def _parameter_row(name: str, step: ParameterStep, at: tuple[int, ...], *, has_penalty: bool) -> list[str]:
    """Of a table in which a number and its change come to the new one."""
    before, after = float(step.before[at]), float(step.after[at])
    digits = fit(math.fsum, [before, after - before], after).digits
    shown = [float(step.loss_gradient[at])]
    if has_penalty:
        shown.append(float(step.penalty_gradient[at]))
    shown += [float(memory[at]) for memory in step.memories_after]
    return [name, number(before, digits), *map(number, shown), number(after - before, digits), number(after)]


def _with_penalty(step: ParameterStep, at: tuple[int, ...]) -> str:
    """The gradient that the optimizer takes, of loss and penalty together."""
    parts, total = [float(step.loss_gradient[at]), float(step.penalty_gradient[at])], float(step.gradient[at])
    one = fit(math.fsum, parts, total)
    numbers = f"{number(parts[0], one.digits)} + {factor(parts[1], one.digits)}"
    return tr(
        "The gradient of loss and penalty together is {equation}.",
        equation=f"{numbers} {one.sign} <b>{number(total)}</b>",
    )


def _rule(trace: StepTrace, step: ParameterStep, at: tuple[int, ...]) -> str:
    """How the optimizer comes to a number's change, with the numbers that it takes."""
    g, before, change = float(step.gradient[at]), float(step.before[at]), float(step.after[at]) - float(step.before[at])
    rate = trace.learning_rate
    old = [float(memory[at]) for memory in step.memories_before]
    new = [float(memory[at]) for memory in step.memories_after]
    if trace.optimizer == "sgd":
        return tr("Change = −rate · gradient = {equation}", equation=_times_rate(rate, g, change))
    if trace.optimizer == "momentum":
        one = fit(lambda v: 0.9 * v[0] + v[1], [old[0], g], new[0])
        velocity = f"{language.number('0.9')}{DOT}{factor(old[0], one.digits)} + {factor(g, one.digits)}"
        return tr(
            "Velocity u = {sum}; change = −rate · u = {equation}",
            sum=f"{velocity} {one.sign} {number(new[0])}",
            equation=_times_rate(rate, new[0], change),
        )
    return _adams_rule(trace, g, before, change, old, new)


def _times_rate(rate: float, direction: float, change: float) -> str:
    """A step along a direction, the gradient or the velocity."""
    one = fit(lambda v: -rate * v[0], [direction], change)
    return f"{MINUS}{_written(rate)}{DOT}{factor(direction, one.digits)} {one.sign} <b>{number(change)}</b>"


def _adams_rule(trace: StepTrace, g: float, before: float, change: float, old: list[float], new: list[float]) -> str:
    """Of Adam and AdamW: m and v have as many digits as the change needs that they are put into."""
    rate, t = trace.learning_rate, trace.optimizer_steps
    decay_rate = trace.weight_decay if trace.optimizer == "adamw" else 0.0

    def step(mean: float, root: float, weight: float) -> float:
        return -rate * mean / (root + TINY) - rate * decay_rate * weight

    left, right = 1 - MOST**t, 1 - NEARLY_ALL**t
    mean, root = new[0] / left, math.sqrt(new[1] / right)
    used = fit(lambda v: step(v[0] / left, math.sqrt(v[1] / right), v[2]), [*new, before], change)
    put_in = fit(lambda v: step(*v), [mean, root, before], change)
    of_m = fit(lambda v: MOST * v[0] + (1 - MOST) * v[1], [old[0], g], new[0], used.digits)
    of_v = fit(lambda v: NEARLY_ALL * v[0] + (1 - NEARLY_ALL) * v[1] ** 2, [old[1], g], new[1], used.digits)
    most, nearly_all, rest, least = map(language.number, ("0.9", "0.999", "0.1", "0.001"))
    tiny, digits, decay = with_power("1e-8"), put_in.digits, ""
    if decay_rate:
        decay = f" {MINUS} {_written(rate)}{DOT}{_written(decay_rate)}{DOT}{factor(before, digits)}"
        decay = f"{decay} {tr('(weight decay)')}"
    corrected = f"(m / (1 {MINUS} {most}^t)) / (\u221a(v / (1 {MINUS} {nearly_all}^t)) + {tiny})"
    m = f"{most}{DOT}{factor(old[0], of_m.digits)} + {rest}{DOT}{factor(g, of_m.digits)}"
    v = f"{nearly_all}{DOT}{number(old[1], of_v.digits)} + {least}{DOT}{enclosed(g, of_v.digits)}\u00b2"
    numbers = f"{MINUS}{_written(rate)}{DOT}{factor(mean, digits)} / ({number(root, digits)} + {tiny}){decay}"
    return tr(
        "m = {m}; v = {v}; step t = {t:,}. Change = {rule} = {equation}",
        m=f"{m} {of_m.sign} {number(new[0], used.digits)}",
        v=f"{v} {of_v.sign} {number(new[1], used.digits)}",
        t=t,
        rule=f"{MINUS}{_written(rate)} {DOT} {corrected}{decay}",
        equation=f"{numbers} {put_in.sign} <b>{number(change)}</b>",
    )


def _written(setting: float) -> str:
    """A setting as it was chosen."""
    return language.number(f"{setting:g}")
