"""Where a single number stands in a network: a weight, a bias, or a scale of batch normalization."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from core.experiment.fields import FIELDS
from core.experiment.spec import NetworkSpec, Spec, output_count

LARGEST_EDIT: Final = 1000.0
"""Size of the numbers that a person may put into a network: far above those that training comes to, and yet finite in
all that is computed from them."""

Part = Literal["bias", "scale"]


class ParameterPlace(Spec, frozen=True):
    """A number of a network, all counted from 0."""

    layer: Annotated[int, Meta(ge=0)]
    """Of the map from one column of units to the next: 0 goes to the first hidden layer, the last one to the output."""
    unit: Annotated[int, Meta(ge=0)]
    """Of those that the map goes to."""
    source: Annotated[int, Meta(ge=0)] | Part
    """Of the units that the map comes from: their weight. "bias": what is added; under batch normalization a hidden
    unit's shift beta. "scale": a hidden unit's factor gamma, under batch normalization alone."""

    def is_in(self, network: NetworkSpec, class_count: int) -> bool:
        """Whether a network for so many classes has such a number."""
        sizes = (len(network.features), *network.hidden, output_count(class_count))
        if self.layer >= len(sizes) - 1 or self.unit >= sizes[self.layer + 1]:
            return False
        if self.source == "scale":
            return network.batch_normalization and self.layer < len(network.hidden)
        return self.source == "bias" or self.source < sizes[self.layer]

    def name(self, network: NetworkSpec, class_count: int) -> str:
        """What it is called: "weight x₁ → unit 3 of layer 1", "bias of the output", "gamma of unit 2 of layer 1"."""
        to = _unit_name(network, class_count, self.layer, self.unit)
        if self.source == "scale":
            return f"gamma of {to}"
        if self.source == "bias":
            is_shift = network.batch_normalization and self.layer < len(network.hidden)
            return f"{'beta' if is_shift else 'bias'} of {to}"
        source = f"unit {self.source + 1}" if self.layer else input_names(network)[self.source]
        return f"weight {source} → {to}"


def input_names(network: NetworkSpec) -> tuple[str, ...]:
    """What a network takes in, in order, as it is written on screen."""
    names = dict(FIELDS["network.features"].choices)
    return tuple(names[feature] for feature in network.features)


def _unit_name(network: NetworkSpec, class_count: int, layer: int, unit: int) -> str:
    if layer < len(network.hidden):
        return f"unit {unit + 1} of layer {layer + 1}"
    return "the output" if output_count(class_count) == 1 else f"output {unit + 1}"
