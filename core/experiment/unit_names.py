"""What units and numbers of a network are called, wherever they are named: on screen, in undo and on flags."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from core.experiment.fields import FIELDS
from core.words import said

_INPUTS: Final[dict[str, str]] = dict(FIELDS["network.features"].choices)


def input_names(features: Iterable[str]) -> tuple[str, ...]:
    """Of what a network takes in, as it is written on screen: "x1^2" as "x₁²"."""
    return tuple(_INPUTS[feature] for feature in features)


def unit_name(layer: int, unit: int, depth: int, outputs: int, class_names: Sequence[str] = ()) -> str:
    """ "unit 3 of layer 1", "the output", "output versicolor"; without names "output 2".

    Args:
        layer: from 0, the first hidden layer; the outputs come last.
        unit: from 0.
        depth: how many hidden layers there are.
        outputs: how many outputs.
        class_names: what the classes are called that these speak for, where there are several.
    """
    if layer < depth:
        return said("unit {unit} of layer {layer}", unit=unit + 1, layer=layer + 1)
    if outputs == 1:
        return said("the output")
    return said("output {unit}", unit=class_names[unit] if unit < len(class_names) else unit + 1)


def weight_name(source: int, inputs: tuple[str, ...], layer: int, to: str) -> str:
    """ "weight x₁ → unit 3 of layer 1", "weight unit 2 → the output".

    Args:
        source: the unit that it comes from, from 0.
        inputs: names of what the network takes in.
        layer: that it goes to, from 0.
        to: name of the unit there.
    """
    if layer:
        return said("weight unit {unit} → {to}", unit=source + 1, to=to)
    return said("weight {input} → {to}", input=inputs[source], to=to)


def own_number_name(part: str, to: str, *, is_normalized: bool) -> str:
    """ "bias of the output", and under batch normalization "beta of unit 2 of layer 1", "gamma of unit 2 of layer 1".

    part: "bias" or "scale"; to: name of the unit that it belongs to.
    """
    if part == "scale":
        return said("gamma of {to}", to=to)
    return said("beta of {to}", to=to) if is_normalized else said("bias of {to}", to=to)
