"""One training step in all its numbers: forward, loss, backward, update."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from core.experiment.spec import Activation, OptimizerName
from core.plane.features import Features
from core.protocol.inspection.question import Answer, Question
from core.protocol.message import Message

Floats = npt.NDArray[np.float32]

MOST_LAYERS: Final = 3
MOST_UNITS: Final = 8
"""In hidden layers: of larger networks a step has more numbers than a person can follow."""
MOST_POINTS: Final = 64
"""Of a mini-batch whose numbers are told one by one; sums and means are over all of it."""


class AskStep(Question, frozen=True, eq=True):
    """The step that training takes next; answered with StepTrace."""


class ParameterStep(Message, frozen=True):
    """What a step does to parameters of one kind; all arrays are of one shape."""

    before: Floats
    loss_gradient: Floats
    """Of the mean cross-entropy of the mini-batch."""
    penalty_gradient: Floats
    """Of the L1 and L2 penalties; 0 for what isn't penalized."""
    gradient: Floats
    """Their sum, as the optimizer takes it."""
    memories_before: tuple[Floats, ...]
    """What the optimizer remembers: velocity (momentum), or mean of the gradients and mean of their squares (Adam)."""
    memories_after: tuple[Floats, ...]
    after: Floats


class NormalizationStep(Message, frozen=True):
    """Batch normalization of a layer with H units, for B points."""

    mean: Floats
    variance: Floats
    """(H,) of the mini-batch, with B in its denominator; of a mini-batch of one point the running estimates."""
    normalized: Floats
    """(B, H) (z - mean) / sqrt(variance + 1e-5)."""
    scale: ParameterStep
    """(H,) gamma."""
    shift: ParameterStep
    """(H,) beta."""


class LayerStep(Message, frozen=True):
    """One layer with H units, for the B points that are told; of the output, z are the logits."""

    weights: ParameterStep
    """(H, in)."""
    biases: ParameterStep | None
    """(H,); None under batch normalization, which brings a shift instead."""
    z: Floats
    """(B, H) what its units sum up: weights times inputs, and the bias."""
    normalization: NormalizationStep | None
    h: Floats
    """(B, H) after the activation; of the output the probabilities."""
    factors: Floats | None
    """(B, H) what dropout multiplies h with: 0 for a silent unit; None where there is no dropout."""
    out: Floats
    """(B, H) what the next layer takes in."""
    slopes: Floats
    """(B, H) of the activation, where it was evaluated; of the output 1."""
    dz: Floats
    """(B, H) derivative of the mean loss with respect to z."""


class StepTrace(Answer, frozen=True, kw_only=True):
    """The answer to AskStep. The network is a copy: the run takes the step only when it trains."""

    obstacle: str = ""
    """Why there is nothing to tell, in plain words; then all else is empty."""
    has_stopped: bool = False
    """That is because the network has stopped, or diverged."""
    steps_done: int = 0
    """Steps that the run has taken; the one that is told comes next."""
    step_in_epoch: int = 0
    steps_in_epoch: int = 0
    batch_size: int = 0
    """Points in the mini-batch, of which at most MOST_POINTS are told."""
    ids: tuple[int, ...] = ()
    """(B,) of the points that are told."""
    features: Features = ()
    """(F,) what the network takes in."""
    inputs: Floats | None = None
    """(B, F) the same at these points."""
    targets: Floats | None = None
    """(B, S) the right probabilities."""
    losses: Floats | None = None
    """(B,) cross-entropy of each, nats."""
    loss: float = 0.0
    """Mean over the whole mini-batch."""
    penalty: float = 0.0
    """L1 and L2 terms of the objective, before the step."""
    activation: Activation = "tanh"
    layers: tuple[LayerStep, ...] = ()
    """The output's last."""
    optimizer: OptimizerName = "sgd"
    learning_rate: float = 0.0
    weight_decay: float = 0.0
    l2_strength: float = 0.0
    l1_strength: float = 0.0
    dropout_rate: float = 0.0
    optimizer_steps: int = 0
    """t in Adam's rule, this step included."""
