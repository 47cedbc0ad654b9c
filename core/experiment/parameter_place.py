"""Where a single number stands in a network: a weight, a bias, or a scale of batch normalization."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from core.experiment.class_names import class_names
from core.experiment.spec import DataSpec, NetworkSpec, Spec, output_count
from core.experiment.unit_names import input_names, own_number_name, unit_name, weight_name

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

    def name(self, network: NetworkSpec, data: DataSpec) -> str:
        """What it is called: "weight x₁ → unit 3 of layer 1", "bias of the output", "gamma of unit 2 of layer 1"."""
        depth = len(network.hidden)
        to = unit_name(self.layer, self.unit, depth, output_count(data.class_count), class_names(data))
        if isinstance(self.source, str):
            is_normalized = network.batch_normalization and self.layer < depth
            return own_number_name(self.source, to, is_normalized=is_normalized)
        return weight_name(self.source, input_names(network.features), self.layer, to)
