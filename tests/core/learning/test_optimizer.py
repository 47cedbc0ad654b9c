"""Optimizers against torch.optim."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from core.experiment.spec import OptimizerName
from core.learning.optimizer import make_optimizer

Reference = Callable[[list[Tensor]], torch.optim.Optimizer]
REFERENCES: dict[OptimizerName, Reference] = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.1),
    "momentum": lambda parameters: torch.optim.SGD(parameters, lr=0.1, momentum=0.9),
    "adam": lambda parameters: torch.optim.Adam(parameters, lr=0.1),
    "adamw": lambda parameters: torch.optim.AdamW(parameters, lr=0.1, weight_decay=0.05),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_twenty_steps_are_those_of_torch(name: OptimizerName) -> None:
    generator = torch.Generator().manual_seed(0)
    start = torch.randn(30, generator=generator, dtype=torch.float64)
    mine, theirs = start.clone(), start.clone().requires_grad_()
    gradients = torch.zeros_like(mine)
    optimizer = make_optimizer(name, mine, gradients)
    reference = REFERENCES[name]([theirs])
    for step in range(20):
        # Both learning rate and weight decay change on the way; some gradients are tiny, some zero.
        learning_rate, weight_decay = (0.1, 0.05) if step < 10 else (0.02, 0.2)
        gradients.copy_(torch.randn(30, generator=generator, dtype=torch.float64))
        gradients[:5] *= 1e-8
        gradients[5:8] = 0
        reference.param_groups[0]["lr"] = learning_rate
        if name == "adamw":
            reference.param_groups[0]["weight_decay"] = weight_decay
        theirs.grad = gradients.clone()
        reference.step()
        with torch.inference_mode():
            optimizer.step(learning_rate, weight_decay)
        torch.testing.assert_close(mine, theirs.detach(), rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("name", REFERENCES)
def test_chosen_rows_go_on_as_they_would_have(name: OptimizerName) -> None:
    generator = torch.Generator().manual_seed(0)
    parameters, gradients = torch.randn(12, generator=generator), torch.randn(12, generator=generator)
    optimizer = make_optimizer(name, parameters, gradients)
    with torch.inference_mode():
        for _ in range(3):
            optimizer.step(0.1, 0.0)
        index = torch.tensor([7, 2, 3])
        chosen = parameters[index]
        other = optimizer.rows(index, chosen, gradients[index])
        for _ in range(2):
            optimizer.step(0.1, 0.0)
            other.step(0.1, 0.0)
    torch.testing.assert_close(chosen.clone(), parameters[index], rtol=1e-6, atol=0)


@pytest.mark.parametrize("name", REFERENCES)
def test_going_on_from_a_state_is_as_if_nothing_had_happened_since(name: OptimizerName) -> None:
    generator = torch.Generator().manual_seed(0)
    parameters, gradients = torch.randn(32, generator=generator), torch.randn(32, generator=generator)
    optimizer = make_optimizer(name, parameters, gradients)
    with torch.inference_mode():
        for _ in range(3):
            optimizer.step(0.1, 0.01)
        before, state = parameters.clone(), optimizer.state()
        remembered = [tensor.clone() for tensor in state.tensors]
        for _ in range(4):
            optimizer.step(0.1, 0.01)
        wanted = parameters.clone()
        assert all(torch.equal(a, b) for a, b in zip(state.tensors, remembered, strict=True)), "a state never changes"
        # In the same optimizer, and in a new one over other tensors.
        elsewhere = before.clone()
        for place, goes_on in ((parameters, optimizer), (elsewhere, make_optimizer(name, elsewhere, gradients))):
            place.copy_(before)
            goes_on.load(state)
            for _ in range(4):
                goes_on.step(0.1, 0.01)
            assert torch.equal(place, wanted)
    assert all(torch.equal(a, b) for a, b in zip(state.tensors, remembered, strict=True)), "a state never changes"
