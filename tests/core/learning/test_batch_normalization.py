"""Batch normalization against torch.nn.BatchNorm1d."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from core.experiment.spec import NetworkSpec
from core.learning.backpropagation import Backpropagation
from core.learning.evaluation import logits
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.training_data import targets
from tests.core.learning.small_experiments import as_batch, run

DOUBLE = torch.float64


class Reference(torch.nn.Module):
    """One member of a stack as torch.nn has it."""

    def __init__(self, parameters: Parameters, v: int) -> None:
        super().__init__()
        self.first = torch.nn.Linear(2, 4, bias=False, dtype=DOUBLE)
        self.norm = torch.nn.BatchNorm1d(4, dtype=DOUBLE)
        self.last = torch.nn.Linear(4, 1, dtype=DOUBLE)
        with torch.no_grad():
            self.first.weight.copy_(parameters.weights[0][v].T)
            self.norm.weight.copy_(parameters.scales[0][v, 0])
            self.norm.bias.copy_(parameters.biases[0][v, 0])
            self.last.weight.copy_(parameters.weights[1][v].T)
            self.last.bias.copy_(parameters.biases[1][v, 0])

    def forward(self, x: Tensor) -> Tensor:
        z: Tensor = self.last(torch.tanh(self.norm(self.first(x))))
        return z

    def set_gradients(self, x: Tensor, labels: Tensor) -> None:
        self.zero_grad()
        binary_cross_entropy_with_logits(self(x)[:, 0], labels.to(DOUBLE)).backward()  # type: ignore[no-untyped-call]  # torch's


def _pair(members: int = 2) -> tuple[Parameters, LayerViews, list[Reference]]:
    """A stack, its gradients, and each member as torch.nn has it."""
    layout = Layout(NetworkSpec(hidden=(4,), batch_normalization=True), 1)
    parameters = Parameters.fresh(layout, [0] * members, DOUBLE)
    gradients = LayerViews(layout, members, torch.zeros_like(parameters.flat))
    generator = torch.Generator().manual_seed(2)
    with torch.inference_mode():
        parameters.flat.add_(torch.randn(parameters.flat.shape, generator=generator, dtype=DOUBLE))
    return parameters, gradients, [Reference(parameters, v) for v in range(members)]


def _assert_close(mine: Tensor, theirs: Tensor | None) -> None:
    assert theirs is not None
    torch.testing.assert_close(mine.clone(), theirs.detach().reshape(mine.shape), rtol=1e-9, atol=1e-12)


def _assert_gradients(gradients: LayerViews, v: int, reference: Reference) -> None:
    assert reference.first.weight.grad is not None
    _assert_close(gradients.weights[0][v], reference.first.weight.grad.T)
    _assert_close(gradients.scales[0][v], reference.norm.weight.grad)
    _assert_close(gradients.biases[0][v], reference.norm.bias.grad)


def test_outputs_gradients_and_running_estimates_are_torchs() -> None:
    parameters, gradients, references = _pair()
    generator = torch.Generator().manual_seed(3)
    with torch.inference_mode():
        backpropagation = Backpropagation(parameters, gradients, 10)
    for _ in range(3):
        x = torch.randn(1, 10, 2, generator=generator, dtype=DOUBLE)
        labels = torch.randint(0, 2, (1, 10), generator=generator)
        with torch.inference_mode():
            run(backpropagation.calls(as_batch(parameters, x, targets(labels, 1, DOUBLE))))
        for v, reference in enumerate(references):
            reference.set_gradients(x[0], labels[0])
            _assert_gradients(gradients, v, reference)
            _assert_close(parameters.running_means[0][v], reference.norm.running_mean)
            _assert_close(parameters.running_variances[0][v], reference.norm.running_var)
    x = torch.randn(1, 7, 2, generator=generator, dtype=DOUBLE)
    with torch.inference_mode():
        answers = logits(parameters, x)
    for v, reference in enumerate(references):
        _assert_close(answers[v], reference.eval()(x[0]))


def test_a_mini_batch_of_one_uses_the_running_estimates_and_leaves_them_alone() -> None:
    parameters, gradients, (reference,) = _pair(1)
    reference.eval()
    assert reference.norm.running_mean is not None
    assert reference.norm.running_var is not None
    reference.norm.running_mean.fill_(0.3)
    reference.norm.running_var.fill_(2.0)
    x, labels = torch.tensor([[[0.5, -1.0]]], dtype=DOUBLE), torch.tensor([[1]])
    with torch.inference_mode():
        parameters.running_means[0].fill_(0.3)
        parameters.running_variances[0].fill_(2.0)
        run(Backpropagation(parameters, gradients, 1).calls(as_batch(parameters, x, targets(labels, 1, DOUBLE))))
    reference.set_gradients(x[0], labels[0])
    _assert_gradients(gradients, 0, reference)
    assert parameters.running_means[0].tolist() == [[[0.3] * 4]]
    assert parameters.running_variances[0].tolist() == [[[2.0] * 4]]
