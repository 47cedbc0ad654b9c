"""The four parts of a training step in words and numbers: forward, loss, backward, update.

All that stands there can be redone with a pencil from what stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from core.protocol.inspection import StepTrace
from core.words import Translatable, with_letter
from desktop.inside.step_numbers import (
    DOT,
    MINUS,
    TIMES,
    enclosed,
    factor,
    heading,
    line,
    number,
    sum_of_products,
    table,
)
from desktop.inside.step_reading import (
    Chosen,
    inputs_of,
    labels_of,
    name_of,
    right_probabilities,
    source_names,
)
from desktop.inside.step_update import update_lines, update_text
from desktop.look import language
from desktop.look.language import tr, tr_of, worded

PARTS: Final[tuple[Translatable, ...]] = ("Forward", "Loss", "Backward", "Update")
PART_HELP: Final[tuple[Translatable, ...]] = (
    "What goes forward through the network.",
    "How wrong the answers are, and what the penalty adds.",
    "What each unit contributes to the loss: derivatives, from the output back.",
    "What the optimizer makes of the gradients.",
)
EPSILON: Final = "0.00001"
"""What batch normalization adds to the variance."""
_ACTIVATIONS: Final[dict[str, Translatable]] = {
    "tanh": "tanh({})",
    "relu": "max(0, {})",
    "sigmoid": "1 / (1 + e^" + MINUS + "({}))",
    "gelu": "{0} " + DOT + " \u03a6({0})",
    "linear": "{}",
}
LIST_WIDTH: Final = 3
"""Of the list of points: as wide as so many numbers."""


def part_text(part: int, trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    """One of the PARTS as rich text. class_names: in the window's language, as rich text, too."""
    return (_forward, _loss, _backward, _update)[part](trace, chosen, class_names)


def told(part: int, trace: StepTrace, chosen: Chosen, class_names: Sequence[str], source: int | None = 0) -> list[str]:
    """What a part of the step says of the chosen point and unit, line by line, as rich text.

    Args:
        source: the number of the unit's that the update tells of: its weight from that input; None: its bias or shift.
    """
    if part == len(PARTS) - 1:
        return update_lines(trace, chosen, source)
    return (_forward_lines, _loss_lines, _backward_lines)[part](trace, chosen, class_names)


def point_words(trace: StepTrace, point: int, class_names: Sequence[str]) -> str:
    """Which point of the mini-batch it is."""
    assert trace.inputs is not None
    names = source_names(trace, 0)
    values = ", ".join(
        f"{worded(name)} = {number(value)}" for name, value in zip(names, trace.inputs[point].tolist(), strict=True)
    )
    label = class_names[labels_of(trace)[point]]
    return tr("Point {number}: {values}; label {label}", number=point + 1, values=values, label=label)


def _forward(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    return (
        line(point_words(trace, chosen.point, class_names))
        + _unit_heading(trace, chosen, class_names)
        + "".join(map(line, _forward_lines(trace, chosen, class_names)))
        + "".join(_layer_table(trace, at, chosen, class_names) for at in range(len(trace.layers)))
    )


def _forward_lines(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> list[str]:
    layer, (point, _, unit, _) = trace.layers[chosen.layer], chosen
    inputs = inputs_of(trace, chosen.layer)[point]
    weights = layer.weights.before[unit]
    z = float(layer.z[point, unit])
    bias = "" if layer.biases is None else f" + {factor(float(layer.biases.before[unit]))}"
    lines = [f"z = {sum_of_products(weights, inputs)}{bias} = <b>{number(z)}</b>"]
    y = z
    if layer.normalization is not None:
        norm = layer.normalization
        mean, variance, zhat = (
            float(each) for each in (norm.mean[unit], norm.variance[unit], norm.normalized[point, unit])
        )
        scale, shift = float(norm.scale.before[unit]), float(norm.shift.before[unit])
        y = scale * zhat + shift
        lines.append(
            f"{_statistics(trace.batch_size)}:"
            f" ({number(z)} {MINUS} {factor(mean)}) / \u221a({number(variance)} + {_epsilon()}) = {number(zhat)};"
            f" y = {factor(scale)}{DOT}{factor(zhat)} + {factor(shift)} = <b>{number(y)}</b>"
        )
    h = float(layer.h[point, unit])
    if chosen.layer < len(trace.layers) - 1:
        how = worded(_ACTIVATIONS[trace.activation]).format(number(y))
        lines.append(f"h = {how} = <b>{number(h)}</b>")
        if layer.factors is not None:
            mask, out = float(layer.factors[point, unit]), float(layer.out[point, unit])
            silent = tr("dropout silences it") if mask == 0 else tr("dropout lets it through, × 1/(1 − rate)")
            lines.append(f"{silent}: {number(h)}{DOT}{number(mask)} = <b>{number(out)}</b>")
    elif layer.z.shape[1] == 1:
        lines.append(f"p({class_names[1]}) = 1 / (1 + e^{MINUS}({number(z)})) = <b>{number(h)}</b>")
    else:
        lines.append(f"p({class_names[unit]}) = e^({number(z)}) / {tr('sum of e^z')} = <b>{number(h)}</b>")
    return lines


def _statistics(points: int) -> str:
    """What a layer is normalized by."""
    if points == 1:
        return tr("normalized by the running mean and variance, since a single point has none of its own")
    return tr("normalized by mean and variance of the {count:,} points", count=points)


def _epsilon() -> str:
    return language.number(EPSILON)


def _loss(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    assert trace.losses is not None
    labels, probabilities = labels_of(trace), right_probabilities(trace)
    point = chosen.point
    rows = [
        (str(at + 1), class_names[label], number(p), number(loss))
        for at, (label, p, loss) in enumerate(zip(labels, probabilities, trace.losses.tolist(), strict=True))
    ]
    height = -(-len(rows) // max(1, chosen.columns // LIST_WIDTH))
    marked = [tuple(f"<b>{word}</b>" for word in row) if at == point else row for at, row in enumerate(rows)]
    blocks = [marked[start : start + height] for start in range(0, len(rows), height)]
    head = ("", tr("label"), tr("p(label)"), tr("loss"))
    cells = [f"<td>{table(head, block)}</td>" for block in blocks]
    listed = f"<table cellspacing='4'><tr>{''.join(cells)}</tr></table>"
    lines = _loss_lines(trace, chosen, class_names)
    return line(point_words(trace, point, class_names)) + "".join(map(line, lines)) + listed


def _loss_lines(trace: StepTrace, chosen: Chosen, _class_names: Sequence[str]) -> list[str]:
    assert trace.losses is not None
    point = chosen.point
    of_one = tr(
        "The loss of a point is −ln p(label), of the probability of its label. Here: −ln {probability} = <b>{loss}</b>",
        probability=enclosed(right_probabilities(trace)[point]),
        loss=number(float(trace.losses[point])),
    )
    mean = tr_of(
        trace.batch_size,
        "Mean over the mini-batch of {count:,} point: <b>{loss}</b>",
        "Mean over the mini-batch of {count:,} points: <b>{loss}</b>",
        loss=number(trace.loss),
    )
    if len(trace.ids) < trace.batch_size:
        mean = f"{mean} {tr('(the first {count} are listed)', count=len(trace.ids))}"
    return [of_one, mean, _penalty_text(trace)]


def _penalty_text(trace: StepTrace) -> str:
    if not (trace.l2_strength or trace.l1_strength):
        return tr("No penalty: L1 and L2 are off.")
    squares = sum(float(np.square(layer.weights.before, dtype=np.float64).sum()) for layer in trace.layers)
    sizes = sum(float(np.abs(layer.weights.before, dtype=np.float64).sum()) for layer in trace.layers)
    terms = []
    if trace.l2_strength:
        terms.append(tr("{strength:g}·(sum of w² = {size})", strength=trace.l2_strength, size=number(squares)))
    if trace.l1_strength:
        terms.append(tr("{strength:g}·(sum of |w| = {size})", strength=trace.l1_strength, size=number(sizes)))
    return tr(
        "Penalty, apart from it: {terms} = <b>{penalty}</b>. Biases have none.",
        terms=" + ".join(terms),
        penalty=number(trace.penalty),
    )


def _backward(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    point, at, unit, _ = chosen
    tables = []
    for place in reversed(range(len(trace.layers))):
        one = trace.layers[place]
        head, links = _heads(trace, place, class_names)
        marked = unit if place == at else -1
        rows = [["dL/dz", *map(number, one.dz[point].tolist())]]
        tables.append(table(head, rows, marked, links, columns=chosen.columns))
    lines = map(line, _backward_lines(trace, chosen, class_names))
    return (
        line(point_words(trace, point, class_names))
        + _unit_heading(trace, chosen, class_names)
        + "".join([*lines, *tables])
    )


def _backward_lines(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> list[str]:
    layer, (point, at, unit, _) = trace.layers[chosen.layer], chosen
    dz = float(layer.dz[point, unit])
    if at == len(trace.layers) - 1:
        assert trace.targets is not None
        target = float(trace.targets[point, unit])
        p = number(float(layer.h[point, unit]))
        name = class_names[1 if layer.h.shape[1] == 1 else unit]
        how = tr("dL/dz = (p({name}) − target) / points", name=name)
        lines = [f"{how} = ({p} {MINUS} {number(target)}) / {trace.batch_size} = <b>{number(dz)}</b>"]
    else:
        following = trace.layers[at + 1]
        weights, deltas = following.weights.before[:, unit], following.dz[point]
        back = float(weights @ deltas)
        lines = [
            tr(
                "from the units that it feeds: {sum} = {back}",
                sum=sum_of_products(weights, deltas),
                back=number(back),
            )
        ]
        parts, words = [factor(back)], [tr("that")]
        dy = back * float(layer.slopes[point, unit])
        if layer.factors is not None:
            mask = float(layer.factors[point, unit])
            parts.append(number(mask))
            words.append(tr("dropout's mask"))
            dy *= mask
        slope = float(layer.slopes[point, unit])
        parts.append(factor(slope))
        words.append(tr("slope of the activation"))
        name = "dL/dz" if layer.normalization is None else "dL/dy"
        lines.append(f"{name} = {f' {TIMES} '.join(words)} = {DOT.join(parts)} = <b>{number(dy)}</b>")
        if layer.normalization is not None:
            norm, count = layer.normalization, trace.batch_size
            mean = float(norm.shift.loss_gradient[unit]) / count
            along = float(norm.scale.loss_gradient[unit]) / count
            scale, variance = float(norm.scale.before[unit]), float(norm.variance[unit])
            zhat = float(norm.normalized[point, unit])
            through = f"{factor(scale)} / \u221a({number(variance)} + {_epsilon()}) {DOT} {factor(dy)}"
            if count > 1:
                means = f"{MINUS} {factor(mean)} {MINUS} {factor(zhat)}{DOT}{factor(along)}"
                through = f"{factor(scale)} / \u221a({number(variance)} + {_epsilon()}) {DOT} ({number(dy)} {means})"
            lines.append(f"{tr('through the normalization, dL/dz')} = {through} = <b>{number(dz)}</b>")
            if count > 1:
                lines.append(
                    tr("(taken off: the mean of dL/dy, and the mean of dL/dy times normalized z, over all points)")
                )
    return lines


def _update(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    return _unit_heading(trace, chosen, class_names) + update_text(trace, chosen)


def _unit_heading(trace: StepTrace, chosen: Chosen, class_names: Sequence[str]) -> str:
    name = name_of(trace, chosen.layer, chosen.unit, class_names)
    return heading(with_letter(name, "capital"))


def _heads(trace: StepTrace, layer: int, class_names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The first row of a layer's table, and what a press on each unit asks for."""
    count = trace.layers[layer].z.shape[1]
    is_output = layer == len(trace.layers) - 1
    names = [str(unit + 1) for unit in range(count)]
    if is_output:
        names = [tr("output")] if count == 1 else [class_names[unit] for unit in range(count)]
    title = tr("Output") if is_output else tr("Layer {number}", number=layer + 1)
    return [f"<b>{title}</b>", *names], [f"{layer},{unit}" for unit in range(count)]


def _layer_table(trace: StepTrace, at: int, chosen: Chosen, class_names: Sequence[str]) -> str:
    """What all units of a layer come to at the chosen point."""
    layer, point = trace.layers[at], chosen.point
    head, links = _heads(trace, at, class_names)
    rows: list[list[str]] = [["z", *map(number, layer.z[point].tolist())]]
    if layer.normalization is not None:
        norm = layer.normalization
        y = norm.normalized[point] * norm.scale.before + norm.shift.before
        rows.append([tr("mean"), *map(number, norm.mean.tolist())])
        rows.append([tr("variance"), *map(number, norm.variance.tolist())])
        rows.append(["y", *map(number, y.tolist())])
    is_output = at == len(trace.layers) - 1
    answer = f"p({class_names[1]})" if layer.h.shape[1] == 1 else "p"
    rows.append([answer if is_output else "h", *map(number, layer.h[point].tolist())])
    if layer.factors is not None:
        rows.append([tr("mask"), *map(number, layer.factors[point].tolist())])
        rows.append([tr("out"), *map(number, layer.out[point].tolist())])
    return table(head, rows, chosen.unit if at == chosen.layer else -1, links, columns=chosen.columns)
