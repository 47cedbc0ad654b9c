"""The next training step in all its numbers, taken by the engine itself on a copy of the member."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import torch
from torch import Tensor

from core.learning.inspection.subject import ACTIVATION_MODULES, Subject
from core.learning.network import LayerViews
from core.learning.next_step import NextStep, NoStep
from core.learning.regularization import Penalties
from core.learning.step_parts import StepParts
from core.protocol.inspection import AskStep, StepTrace
from core.protocol.inspection.step import (
    MOST_LAYERS,
    MOST_POINTS,
    MOST_UNITS,
    Floats,
    LayerStep,
    NormalizationStep,
    ParameterStep,
)
from core.words import said, said_of

NO_STEP: Final[dict[NoStep, str]] = {
    "earlier epoch": said("No step comes next here: an earlier epoch is shown. Live leads back."),
    "stopped": said("No step comes next: the network has stopped."),
    "no points": said("No step comes next: there are no points to learn from."),
}


def trace_step(subject: Subject, question: AskStep, seconds: float) -> StepTrace:
    """All of it at once: such networks are small."""
    del seconds
    hidden = subject.network.hidden
    if len(hidden) > MOST_LAYERS or max(hidden, default=0) > MOST_UNITS:
        return StepTrace(question=question, epoch=subject.epoch, obstacle=_too_large(hidden))
    step = subject.next_step()
    if isinstance(step, str):
        return StepTrace(question=question, epoch=subject.epoch, obstacle=NO_STEP[step], has_stopped=step == "stopped")
    return _trace(subject, question, step)


def _too_large(hidden: tuple[int, ...]) -> str:
    return said_of(
        len(hidden),
        "This network has {count} hidden layer of up to {units} units: a step has more numbers than anybody can follow."
        " Choose at most {most_layers} layers of {most_units} units under Network.",
        "This network has {count} hidden layers of up to {units} units: a step has more numbers than anybody can"
        " follow. Choose at most {most_layers} layers of {most_units} units under Network.",
        units=max(hidden),
        most_layers=MOST_LAYERS,
        most_units=MOST_UNITS,
    )


def _trace(subject: Subject, question: AskStep, step: NextStep) -> StepTrace:
    told = min(len(step.ids), MOST_POINTS)
    parts = step.taken()
    regularization = subject.regularization
    penalties = Penalties([regularization.l2_strength], [regularization.l1_strength], parts.before)
    kinds = _Kinds(parts, penalties)
    depth = len(parts.hidden)
    layers = [_hidden(parts, kinds, layer, subject, told) for layer in range(depth)]
    logits, targets = parts.logits[0].T, parts.targets[0].T
    if logits.shape[1] == 1:
        losses = torch.nn.functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")[:, 0]
        probabilities = logits.sigmoid()
    else:
        losses, probabilities = -(torch.log_softmax(logits, 1) * targets).sum(1), torch.softmax(logits, 1)
    layers.append(
        LayerStep(
            weights=kinds.weights(depth),
            biases=kinds.biases(depth),
            z=_rows(parts.logits, told),
            normalization=None,
            h=_array(probabilities[:told]),
            factors=None,
            out=_array(probabilities[:told]),
            slopes=np.ones((told, logits.shape[1]), np.float32),
            dz=_rows(parts.deltas[depth], told),
        )
    )
    return StepTrace(
        question=question,
        epoch=subject.epoch,
        steps_done=step.number,
        step_in_epoch=step.step_in_epoch,
        steps_in_epoch=step.steps_in_epoch,
        batch_size=len(step.ids),
        ids=tuple(step.ids[:told].tolist()),
        features=subject.input_names,
        inputs=_rows(parts.inputs, told),
        targets=_array(targets[:told]),
        losses=_array(losses[:told]),
        loss=float(losses.mean()),
        penalty=penalties.values(parts.before)[0],
        activation=subject.network.activation,
        layers=tuple(layers),
        optimizer=step.training.optimizer,
        learning_rate=step.training.learning_rate,
        weight_decay=step.training.weight_decay,
        l2_strength=regularization.l2_strength,
        l1_strength=regularization.l1_strength,
        dropout_rate=regularization.dropout_rate,
        optimizer_steps=parts.memory_after.steps,
    )


def _hidden(parts: StepParts, kinds: _Kinds, layer: int, subject: Subject, told: int) -> LayerStep:
    numbers = parts.hidden[layer]
    normalizes = subject.network.batch_normalization
    inputs = parts.inputs if layer == 0 else parts.hidden[layer - 1].out
    z = torch.bmm(parts.before.weights[layer].mT, inputs) if normalizes else numbers.z
    normalization = None
    if normalizes:
        points = z.shape[2]
        mean, variance = z.mean(2)[0], z.var(2, correction=0)[0]
        if points == 1:
            mean, variance = parts.before.running_means[layer][0, 0], parts.before.running_variances[layer][0, 0]
        normalization = NormalizationStep(
            mean=_array(mean),
            variance=_array(variance),
            normalized=_rows(numbers.z, told),
            scale=kinds.scales(layer),
            shift=kinds.biases(layer),
        )
    return LayerStep(
        weights=kinds.weights(layer),
        biases=None if normalizes else kinds.biases(layer),
        z=_rows(z, told),
        normalization=normalization,
        h=_rows(numbers.h, told),
        factors=None if parts.factors is None else _rows(parts.factors[layer], told),
        out=_rows(numbers.out, told),
        slopes=_array(_slopes(numbers.y[0].T[:told], subject)),
        dz=_rows(parts.deltas[layer], told),
    )


def _slopes(y: Tensor, subject: Subject) -> Tensor:
    """Of the activation at y, by autograd."""
    with torch.inference_mode(mode=False), torch.enable_grad():
        at = y.clone().requires_grad_()
        ACTIVATION_MODULES[subject.network.activation]()(at).sum().backward()
        assert at.grad is not None
        return at.grad


class _Kinds:
    """What the step did to the parameters, by kind and layer."""

    def __init__(self, parts: StepParts, penalties: Penalties) -> None:
        layout = parts.before.layout
        self._penalty_gradients = penalties.gradients(parts.before)
        self._before, self._after = parts.before, parts.after
        self._loss_gradients, self._gradients = parts.loss_gradients, parts.gradients
        self._memories_before = [LayerViews(layout, 1, tensor) for tensor in parts.memory_before.tensors]
        self._memories_after = [LayerViews(layout, 1, tensor) for tensor in parts.memory_after.tensors]

    def weights(self, layer: int) -> ParameterStep:
        """(H, in)."""
        return self._step(lambda views: views.weights[layer][0].mT)

    def biases(self, layer: int) -> ParameterStep:
        """(H,); under batch normalization the shifts."""
        return self._step(lambda views: views.biases[layer][0, 0])

    def scales(self, layer: int) -> ParameterStep:
        """(H,)."""
        return self._step(lambda views: views.scales[layer][0, 0])

    def _step(self, of: Callable[[LayerViews], Tensor]) -> ParameterStep:
        return ParameterStep(
            before=_array(of(self._before)),
            loss_gradient=_array(of(self._loss_gradients)),
            penalty_gradient=_array(of(self._penalty_gradients)),
            gradient=_array(of(self._gradients)),
            memories_before=tuple(_array(of(views)) for views in self._memories_before),
            memories_after=tuple(_array(of(views)) for views in self._memories_after),
            after=_array(of(self._after)),
        )


def _rows(numbers: Tensor, told: int) -> Floats:
    """(B, H) of the points that are told, from (1, H, B)."""
    return _array(numbers[0].T[:told])


def _array(numbers: Tensor) -> Floats:
    """The same numbers in memory of their own."""
    found: Floats = numbers.detach().numpy().astype(np.float32, copy=True)
    return found
