"""The four parts of a training step in words and numbers: forward, loss, backward, update.

What stands before an equals sign can be redone with a pencil (see `step_numbers`); ≈ stands where rounding is too
coarse for that. Sums and means over the mini-batch or over all weights are told without their terms. Only losses are
listed, and if all of them are, then with the digits that their mean takes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from core.protocol.inspection import StepTrace
from core.words import Translatable, with_letter
from desktop.inside.step_backward import backward_lines
from desktop.inside.step_forward import forward_lines
from desktop.inside.step_numbers import DIGITS, ROOM, Fit, Room, enclosed, fit, heading, line, number, table
from desktop.inside.step_reading import (
    Chosen,
    labels_of,
    name_of,
    right_probabilities,
    source_names,
)
from desktop.inside.step_update import update_lines, update_text
from desktop.look.language import tr, tr_of, worded

PARTS: Final[tuple[Translatable, ...]] = ("Forward", "Loss", "Backward", "Update")
PART_HELP: Final[tuple[Translatable, ...]] = (
    "What goes forward through the network.",
    "How wrong the answers are, and what the penalty adds.",
    "What each unit contributes to the loss: derivatives, from the output back.",
    "What the optimizer makes of the gradients.",
)
LIST_WIDTH: Final = 3
"""Of the list of points: as wide as so many numbers."""


def part_text(part: int, trace: StepTrace, chosen: Chosen, class_names: Sequence[str], room: Room = ROOM) -> str:
    """One of the PARTS as rich text. class_names: in the window's language, as rich text, too."""
    return (_forward, _loss, _backward, _update)[part](trace, chosen, class_names, room)


def told(
    part: int,
    trace: StepTrace,
    chosen: Chosen,
    class_names: Sequence[str],
    source: int | None = 0,
    *,
    is_brief: bool = False,
) -> list[str]:
    """What a part of the step says of the chosen point and unit, line by line, as rich text.

    Args:
        source: the number of the unit's that the update tells of: its weight from that input; None: its bias or shift.
        is_brief: in fewer words: of a weight's update, its gradient and rule, and not of how many points.
    """
    if part == len(PARTS) - 1:
        return update_lines(trace, chosen, source, is_brief=is_brief)
    return (forward_lines, _loss_lines, backward_lines)[part](trace, chosen, class_names)


def point_words(trace: StepTrace, point: int, class_names: Sequence[str]) -> str:
    """Which point of the mini-batch it is."""
    assert trace.inputs is not None
    names = source_names(trace, 0)
    values = ", ".join(
        f"{worded(name)} = {number(value)}" for name, value in zip(names, trace.inputs[point].tolist(), strict=True)
    )
    label = class_names[labels_of(trace)[point]]
    return tr("Point {number}: {values}; label {label}", number=point + 1, values=values, label=label)


def _forward(trace: StepTrace, chosen: Chosen, class_names: Sequence[str], room: Room) -> str:
    return (
        line(point_words(trace, chosen.point, class_names))
        + _unit_heading(trace, chosen, class_names)
        + "".join(map(line, forward_lines(trace, chosen, class_names)))
        + "".join(_layer_table(trace, at, chosen, class_names, room) for at in range(len(trace.layers)))
    )


def _loss(trace: StepTrace, chosen: Chosen, class_names: Sequence[str], room: Room) -> str:
    assert trace.losses is not None
    labels, probabilities = labels_of(trace), right_probabilities(trace)
    point = chosen.point
    digits = _mean(trace).digits
    rows = [
        (str(at + 1), class_names[label], number(p), number(loss, digits))
        for at, (label, p, loss) in enumerate(zip(labels, probabilities, trace.losses.tolist(), strict=True))
    ]
    height = -(-len(rows) // max(1, room.columns // LIST_WIDTH))
    marked = [tuple(f"<b>{word}</b>" for word in row) if at == point else row for at, row in enumerate(rows)]
    blocks = [marked[start : start + height] for start in range(0, len(rows), height)]
    head = ("", tr("label"), tr("p(label)"), tr("loss"))
    cells = [f"<td>{table(head, block)}</td>" for block in blocks]
    listed = f"<table cellspacing='4'><tr>{''.join(cells)}</tr></table>"
    lines = _loss_lines(trace, chosen, class_names)
    return line(point_words(trace, point, class_names)) + "".join(map(line, lines)) + listed


def _loss_lines(trace: StepTrace, chosen: Chosen, _class_names: Sequence[str]) -> list[str]:
    assert trace.losses is not None
    p, loss = right_probabilities(trace)[chosen.point], float(trace.losses[chosen.point])
    one = fit(lambda values: -math.log(values[0]), [p], loss)
    of_one = tr(
        "The loss of a point is −ln p(label), of the probability of its label. Here: {equation}",
        equation=f"−ln {enclosed(p, one.digits)} {one.sign} <b>{number(loss)}</b>",
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


def _mean(trace: StepTrace) -> Fit:
    """How the losses are written of which the mean is told."""
    assert trace.losses is not None
    if len(trace.ids) < trace.batch_size:
        return Fit(DIGITS, "=")
    return fit(lambda values: math.fsum(values) / len(values), trace.losses, trace.loss)


def _penalty_text(trace: StepTrace) -> str:
    if not (trace.l2_strength or trace.l1_strength):
        return tr("No penalty: L1 and L2 are off.")
    squares = sum(float(np.square(layer.weights.before, dtype=np.float64).sum()) for layer in trace.layers)
    sizes = sum(float(np.abs(layer.weights.before, dtype=np.float64).sum()) for layer in trace.layers)
    strengths = trace.l2_strength, trace.l1_strength
    one = fit(
        lambda values: math.fsum(strength * size for strength, size in zip(strengths, values, strict=True)),
        [squares, sizes],
        trace.penalty,
    )
    terms = []
    if trace.l2_strength:
        size = number(squares, one.digits)
        terms.append(tr("{strength:g}·(sum of w² = {size})", strength=trace.l2_strength, size=size))
    if trace.l1_strength:
        size = number(sizes, one.digits)
        terms.append(tr("{strength:g}·(sum of |w| = {size})", strength=trace.l1_strength, size=size))
    return tr(
        "Penalty, apart from it: {equation}. Biases have none.",
        equation=f"{' + '.join(terms)} {one.sign} <b>{number(trace.penalty)}</b>",
    )


def _backward(trace: StepTrace, chosen: Chosen, class_names: Sequence[str], room: Room) -> str:
    point, at, unit = chosen
    tables = []
    for place in reversed(range(len(trace.layers))):
        one = trace.layers[place]
        head, links = _heads(trace, place, class_names)
        marked = unit if place == at else -1
        rows = [["dL/dz", *map(number, one.dz[point].tolist())]]
        tables.append(table(head, rows, marked, links, room))
    lines = map(line, backward_lines(trace, chosen, class_names))
    return (
        line(point_words(trace, point, class_names))
        + _unit_heading(trace, chosen, class_names)
        + "".join([*lines, *tables])
    )


def _update(trace: StepTrace, chosen: Chosen, class_names: Sequence[str], room: Room) -> str:
    return _unit_heading(trace, chosen, class_names) + update_text(trace, chosen, room)


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


def _layer_table(trace: StepTrace, at: int, chosen: Chosen, class_names: Sequence[str], room: Room) -> str:
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
    return table(head, rows, chosen.unit if at == chosen.layer else -1, links, room)
