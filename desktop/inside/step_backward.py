"""The third part of a training step: how the loss depends on what comes into a unit, at one point of the mini-batch."""

from __future__ import annotations

import math
from collections.abc import Sequence

from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import NormalizationStep
from desktop.inside.step_forward import EPSILON, epsilon
from desktop.inside.step_numbers import DOT, MINUS, TIMES, factor, fit, number, products_and, sum_of_products
from desktop.inside.step_reading import Chosen
from desktop.look.language import tr


def backward_lines(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> list[str]:
    """How dL/dz of the chosen unit comes about, line by line, as rich text."""
    if chosen.layer == len(trace.layers) - 1:
        return [_of_output(trace, chosen, class_names)]
    layer, (point, at, unit) = trace.layers[chosen.layer], chosen
    following = trace.layers[at + 1]
    weights, deltas = following.weights.before[:, unit].tolist(), following.dz[point].tolist()
    back = math.fsum(w * delta for w, delta in zip(weights, deltas, strict=True))
    fed = fit(products_and(len(weights)), [*weights, *deltas], back)
    products = f"{sum_of_products(weights, deltas, fed.digits)} {fed.sign} {number(back)}"
    lines = [tr("from the units that it feeds: {sum}", sum=products)]
    factors, words = [back], [tr("that")]
    if layer.factors is not None:
        factors.append(float(layer.factors[point, unit]))
        words.append(tr("dropout's mask"))
    factors.append(float(layer.slopes[point, unit]))
    words.append(tr("slope of the activation"))
    dy = math.prod(factors)
    name = "dL/dz" if layer.normalization is None else "dL/dy"
    one = fit(math.prod, factors, dy)
    numbers = DOT.join(factor(each, one.digits) for each in factors)
    lines.append(f"{name} = {f' {TIMES} '.join(words)} = {numbers} {one.sign} <b>{number(dy)}</b>")
    if layer.normalization is not None:
        lines += _through_normalization(trace, layer.normalization, chosen, dy)
    return lines


def _of_output(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    assert trace.targets is not None
    layer, (point, _, unit) = trace.layers[chosen.layer], chosen
    p, dz, points = float(layer.h[point, unit]), float(layer.dz[point, unit]), trace.batch_size
    target = float(trace.targets[point, unit])
    how = tr("dL/dz = (p({name}) − target) / points", name=class_names[1 if layer.h.shape[1] == 1 else unit])
    one = fit(lambda values: (values[0] - target) / points, [p], dz)
    numbers = f"({number(p, one.digits)} {MINUS} {number(target)}) / {points}"
    return f"{how} = {numbers} {one.sign} <b>{number(dz)}</b>"


def _through_normalization(trace: StepTrace, norm: NormalizationStep, chosen: Chosen, dy: float) -> list[str]:
    point, at, unit = chosen
    dz, count = float(trace.layers[at].dz[point, unit]), trace.batch_size
    scale, variance = float(norm.scale.before[unit]), float(norm.variance[unit])
    title = tr("through the normalization, dL/dz")
    if count == 1:
        alone = fit(lambda v: v[0] / math.sqrt(v[1] + float(EPSILON)) * v[2], [scale, variance, dy], dz)
        stretched = f"{factor(scale, alone.digits)} / \u221a({number(variance, alone.digits)} + {epsilon()})"
        return [f"{title} = {stretched} {DOT} {factor(dy, alone.digits)} {alone.sign} <b>{number(dz)}</b>"]
    zhat = float(norm.normalized[point, unit])
    mean, along = float(norm.shift.loss_gradient[unit]) / count, float(norm.scale.loss_gradient[unit]) / count
    one = fit(
        lambda v: v[0] / math.sqrt(v[1] + float(EPSILON)) * (v[2] - v[3] - v[4] * v[5]),
        [scale, variance, dy, mean, zhat, along],
        dz,
    )
    digits = one.digits
    stretched = f"{factor(scale, digits)} / \u221a({number(variance, digits)} + {epsilon()})"
    rest = f"{MINUS} {factor(mean, digits)} {MINUS} {factor(zhat, digits)}{DOT}{factor(along, digits)}"
    return [
        f"{title} = {stretched} {DOT} ({number(dy, digits)} {rest}) {one.sign} <b>{number(dz)}</b>",
        tr("(taken off: the mean of dL/dy, and the mean of dL/dy times normalized z, over all points)"),
    ]
