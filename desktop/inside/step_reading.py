"""What is read out of a traced step by all that tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.experiment.unit_names import input_names, unit_name
from core.protocol.inspection import StepTrace
from core.protocol.inspection.step import Floats, ParameterStep
from core.words import said
from desktop.inside.page import csv_text
from desktop.look.language import tr_of, worded


def position_of(trace: StepTrace, point: int) -> tuple[float, float] | None:
    """Where a point of the mini-batch lies, plane units; None where the network doesn't take in both coordinates."""
    if trace.inputs is None or not {"x1", "x2"} <= set(trace.features):
        return None
    place = trace.inputs[point].tolist()
    return place[trace.features.index("x1")], place[trace.features.index("x2")]


class Chosen(NamedTuple):
    """What is looked at: a point of the mini-batch, and a unit; all from 0. The layer after the hidden ones is the
    output."""

    point: int
    layer: int
    unit: int


def places_of(trace: StepTrace) -> list[tuple[int, int]]:
    """Layer and unit of all units, in their order."""
    return [(at, unit) for at, layer in enumerate(trace.layers) for unit in range(layer.z.shape[1])]


def within(trace: StepTrace, chosen: Chosen) -> Chosen:
    """The same, or what is nearest: another step may have fewer points, and another network fewer units."""
    place = chosen.layer, chosen.unit
    layer, unit = place if place in places_of(trace) else (0, 0)
    return chosen._replace(point=min(chosen.point, len(trace.ids) - 1), layer=layer, unit=unit)


def points_text(count: int) -> str:
    """ "32 points"."""
    return tr_of(count, "{count:,} point", "{count:,} points")


def name_of(trace: StepTrace, layer: int, unit: int, class_names: Sequence[str] = ()) -> str:
    """ "unit 3 of layer 1", or which output it is."""
    return worded(unit_name(layer, unit, len(trace.layers) - 1, trace.layers[-1].z.shape[1], class_names))


def inputs_of(trace: StepTrace, layer: int) -> npt.NDArray[np.float32]:
    """(B, in) what a layer takes in."""
    if layer == 0:
        assert trace.inputs is not None
        return trace.inputs
    return trace.layers[layer - 1].out


def source_names(trace: StepTrace, layer: int) -> tuple[str, ...]:
    """What a layer's inputs are called, to be put into words where it is shown."""
    if layer == 0:
        return input_names(trace.features)
    return tuple(said("unit {number}", number=unit + 1) for unit in range(trace.layers[layer - 1].out.shape[1]))


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
    rows: list[tuple[object, ...]] = []
    for values, word in ((trace.inputs, "input"), (trace.targets, "target")):
        assert values is not None
        rows += [(word, 0, at + 1, f"point {trace.ids[row]}", value) for (row, at), value in np.ndenumerate(values)]
    assert trace.losses is not None
    rows += [("loss", "", "", f"point {point}", loss) for point, loss in zip(trace.ids, trace.losses, strict=True)]
    rows += [("mean loss", "", "", "", trace.loss), ("penalty", "", "", "", trace.penalty)]
    for at, layer in enumerate(trace.layers):
        of_points = {"z": layer.z, "h": layer.h, "mask": layer.factors, "out": layer.out, "slope": layer.slopes}
        steps = {"bias": layer.biases}
        if layer.normalization is not None:
            norm = layer.normalization
            of_points["normalized"] = norm.normalized
            steps |= {"gamma": norm.scale, "beta": norm.shift}
            for word, values in (("mean", norm.mean), ("variance", norm.variance)):
                rows += [(word, at + 1, unit + 1, "", value) for unit, value in enumerate(values)]
        for word, values in (of_points | {"dL/dz": layer.dz}).items():
            for (row, unit), value in np.ndenumerate(values) if values is not None else ():
                rows.append((word, at + 1, unit + 1, f"point {trace.ids[row]}", value))
        names = source_names(trace, at)
        for word, values in _numbers_of("weight", layer.weights):
            rows += [(word, at + 1, to + 1, names[source], value) for (to, source), value in np.ndenumerate(values)]
        for kind, step in steps.items():
            for word, values in _numbers_of(kind, step) if step is not None else ():
                rows += [(word, at + 1, unit + 1, "", value) for unit, value in enumerate(values)]
    told = [(*row[:-1], f"{row[-1]:.9g}") for row in rows]
    return csv_text(("quantity", "layer", "unit", "of", "value"), told)


def _numbers_of(kind: str, step: ParameterStep) -> list[tuple[str, Floats]]:
    """What a step did to parameters of a kind, by what it is called."""
    found = [
        (f"{kind} before", step.before),
        (f"{kind} gradient of the loss", step.loss_gradient),
        (f"{kind} gradient of the penalty", step.penalty_gradient),
    ]
    for number, (before, after) in enumerate(zip(step.memories_before, step.memories_after, strict=True), 1):
        found += [(f"{kind} memory {number} before", before), (f"{kind} memory {number} after", after)]
    return [*found, (f"{kind} after", step.after)]
