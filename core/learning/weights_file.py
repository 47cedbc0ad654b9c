"""Trained weights to take away: a state_dict, as the network of an exported script takes it (assets/script)."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

from core.learning.inspection.subject import module_of
from core.learning.network import Parameters


def weights_file(networks: Mapping[str, Parameters]) -> bytes:
    """A file for torch.load(weights_only=True): the state_dict of a network, or of several by their names.

    networks: stacks of one, by what the program calls them (core.experiment.script.program_names).
    """
    found = {name: _state_dict(parameters) for name, parameters in networks.items()}
    contents = io.BytesIO()
    torch.save(found if len(found) > 1 else next(iter(found.values())), contents)
    return contents.getvalue()


def _state_dict(parameters: Parameters) -> dict[str, Tensor]:
    module = module_of(parameters)
    parts: dict[str, Sequence[nn.Module]] = {"linears": module.linears, "norms": module.norms}
    return {
        f"{part}.{place}.{name}": tensor
        for part, layers in parts.items()
        for place, layer in enumerate(layers)
        for name, tensor in layer.state_dict().items()
    }
