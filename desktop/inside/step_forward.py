"""The first part of a training step: what a unit makes of what comes in, at one point of the mini-batch."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from core.experiment.spec import Activation
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import NormalizationStep
from core.words import Translatable
from desktop.inside.step_numbers import DOT, MINUS, factor, fit, number, products_and, sum_of_products
from desktop.inside.step_reading import Chosen, inputs_of
from desktop.look import language
from desktop.look.language import tr, worded

EPSILON: Final = "0.00001"
"""What batch normalization adds to the variance."""
_ACTIVATIONS: Final[dict[Activation, tuple[Translatable, Callable[[float], float]]]] = {
    "tanh": ("tanh({})", math.tanh),
    "relu": ("max(0, {})", lambda y: max(0.0, y)),
    "sigmoid": ("1 / (1 + e^" + MINUS + "({}))", lambda y: 1 / (1 + math.exp(-y))),
    "gelu": ("{0} " + DOT + " \u03a6({0})", lambda y: y * (1 + math.erf(y / math.sqrt(2))) / 2),
    "linear": ("{}", lambda y: y),
}
"""As it is written, and what it comes to."""


def forward_lines(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> list[str]:
    """How the chosen unit comes to what it puts out, line by line, as rich text."""
    layer, (point, _, unit) = trace.layers[chosen.layer], chosen
    z, h = float(layer.z[point, unit]), float(layer.h[point, unit])
    lines = [_sum(trace, chosen)]
    y = z
    if layer.normalization is not None:
        norm = layer.normalization
        y = float(norm.scale.before[unit]) * float(norm.normalized[point, unit]) + float(norm.shift.before[unit])
        lines.append(_normalized(trace, norm, chosen, y))
    if chosen.layer == len(trace.layers) - 1:
        return [*lines, _answer(trace, chosen, class_names)]
    lines.append(f"h = {activation_text(trace.activation, y, h, '<b>{}</b>')}")
    if layer.factors is not None:
        mask, out = float(layer.factors[point, unit]), float(layer.out[point, unit])
        silent = tr("dropout silences it") if mask == 0 else tr("dropout lets it through, × 1/(1 − rate)")
        put = fit(math.prod, [h, mask], out)
        numbers = f"{number(h, put.digits)}{DOT}{number(mask, put.digits)}"
        lines.append(f"{silent}: {numbers} {put.sign} <b>{number(out)}</b>")
    return lines


def activation_text(activation: Activation, y: float, h: float, told: str = "{}") -> str:
    """How an activation h comes of what goes into it. told: how h is set."""
    written, activated = _ACTIVATIONS[activation]
    one = fit(lambda values: activated(values[0]), [y], h)
    return f"{worded(written).format(number(y, one.digits))} {one.sign} {told.format(number(h))}"


def epsilon() -> str:
    """As the window's language writes it."""
    return language.number(EPSILON)


def _sum(trace: StepTrace, chosen: Chosen) -> str:
    """Of what comes in."""
    layer, (point, at, unit) = trace.layers[chosen.layer], chosen
    inputs, weights = inputs_of(trace, at)[point].tolist(), layer.weights.before[unit].tolist()
    biases = [] if layer.biases is None else [float(layer.biases.before[unit])]
    z = float(layer.z[point, unit])
    one = fit(products_and(len(inputs)), [*weights, *inputs, *biases], z)
    bias = "".join(f" + {factor(value, one.digits)}" for value in biases)
    return f"z = {sum_of_products(weights, inputs, one.digits)}{bias} {one.sign} <b>{number(z)}</b>"


def _normalized(trace: StepTrace, norm: NormalizationStep, chosen: Chosen, y: float) -> str:
    """What batch normalization makes of it."""
    point, at, unit = chosen
    z, zhat = float(trace.layers[at].z[point, unit]), float(norm.normalized[point, unit])
    mean, variance = float(norm.mean[unit]), float(norm.variance[unit])
    scale, shift = float(norm.scale.before[unit]), float(norm.shift.before[unit])
    one = fit(lambda v: (v[0] - v[1]) / math.sqrt(v[2] + float(EPSILON)), [z, mean, variance], zhat)
    other = fit(lambda v: v[0] * v[1] + v[2], [scale, zhat, shift], y)
    return (
        f"{_statistics(trace.batch_size)}:"
        f" ({number(z, one.digits)} {MINUS} {factor(mean, one.digits)}) / \u221a({number(variance, one.digits)}"
        f" + {epsilon()}) {one.sign} {number(zhat)};"
        f" y = {factor(scale, other.digits)}{DOT}{factor(zhat, other.digits)} + {factor(shift, other.digits)}"
        f" {other.sign} <b>{number(y)}</b>"
    )


def _statistics(points: int) -> str:
    """What a layer is normalized by."""
    if points == 1:
        return tr("normalized by the running mean and variance, since a single point has none of its own")
    return tr("normalized by mean and variance of the {count:,} points", count=points)


def _answer(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    """The probability of a class."""
    layer, (point, _, unit) = trace.layers[-1], chosen
    logits, p = layer.z[point].tolist(), float(layer.h[point, unit])
    if len(logits) == 1:
        one = fit(lambda values: 1 / (1 + math.exp(-values[0])), logits, p)
        numbers = f"1 / (1 + e^{MINUS}({number(logits[0], one.digits)}))"
        return f"p({class_names[1]}) = {numbers} {one.sign} <b>{number(p)}</b>"
    one = fit(lambda values: math.exp(values[unit]) / math.fsum(map(math.exp, values)), logits, p)
    powers = [f"e^({number(logit, one.digits)})" for logit in logits]
    return f"p({class_names[unit]}) = {powers[unit]} / ({' + '.join(powers)}) {one.sign} <b>{number(p)}</b>"
