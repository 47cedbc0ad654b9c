"""What is read out of a traced step by all that tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from core.experiment.fields import FIELDS
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import LayerStep

FEATURE_NAMES: Final = dict(FIELDS["network.features"].choices)


class Chosen(NamedTuple):
    """What is looked at: a point of the mini-batch, and a unit; all from 0. The layer after the hidden ones is the
    output."""

    point: int
    layer: int
    unit: int
    columns: int = 8
    """Numbers that there is room for side by side."""


def unit_name(trace: StepTrace, layer: int, unit: int, class_names: Sequence[str]) -> str:
    """ "layer 1, unit 3", or which output it is."""
    if layer < len(trace.layers) - 1:
        return f"layer {layer + 1}, unit {unit + 1}"
    return "the output" if trace.layers[-1].z.shape[1] == 1 else f"output {class_names[unit]}"


def inputs_of(trace: StepTrace, layer: int) -> npt.NDArray[np.float32]:
    """(B, in) what a layer takes in."""
    if layer == 0:
        assert trace.inputs is not None
        return trace.inputs
    return trace.layers[layer - 1].out


def input_names(trace: StepTrace, layer: int) -> list[str]:
    """What a layer's inputs are called."""
    if layer == 0:
        return [FEATURE_NAMES[feature] for feature in trace.features]
    return [f"unit {unit + 1}" for unit in range(trace.layers[layer - 1].out.shape[1])]


def labels_of(trace: StepTrace) -> list[int]:
    assert trace.targets is not None
    if trace.targets.shape[1] == 1:
        return [round(target) for target in trace.targets[:, 0].tolist()]
    return [int(label) for label in trace.targets.argmax(1)]


def right_probabilities(trace: StepTrace) -> list[float]:
    """Of each point's label."""
    p, labels = trace.layers[-1].h, labels_of(trace)
    if p.shape[1] == 1:
        return [one if label else 1 - one for one, label in zip(p[:, 0].tolist(), labels, strict=True)]
    return [float(row[label]) for row, label in zip(p, labels, strict=True)]


def csv_of(trace: StepTrace) -> str:
    """Every number of the step, one a line."""
    lines = ["quantity,layer,unit,of,value"]
    for at, layer in enumerate(trace.layers):
        lines += _csv_points(trace, at + 1, layer)
        weights = {
            "before": layer.weights.before,
            "gradient": layer.weights.loss_gradient,
            "after": layer.weights.after,
        }
        weights["penalty_gradient"] = layer.weights.penalty_gradient
        names = input_names(trace, at)
        for word, values in weights.items():
            for (unit, column), value in np.ndenumerate(values):
                lines.append(f"weight_{word},{at + 1},{unit + 1},{names[column]},{value:.9g}")
        if layer.biases is not None:
            for word, values in (
                ("before", layer.biases.before),
                ("gradient", layer.biases.loss_gradient),
                ("after", layer.biases.after),
            ):
                lines += [f"bias_{word},{at + 1},{unit + 1},,{value:.9g}" for unit, value in enumerate(values.tolist())]
    return "\n".join(lines) + "\n"


def _csv_points(trace: StepTrace, number: int, layer: LayerStep) -> list[str]:
    found = []
    for word, values in (("z", layer.z), ("h", layer.h), ("mask", layer.factors), ("dL/dz", layer.dz)):
        for (point, unit), value in np.ndenumerate(values) if values is not None else ():
            found.append(f"{word},{number},{unit + 1},point {trace.ids[point]},{value:.9g}")
    return found
