"""Frozen specs: every setting of an experiment, declared once with its default, bounds and unit.

A change makes a new `Experiment`; nothing is ever modified in place. What a setting is called on screen and
how it is edited stands in `core.experiment.fields`, which reads the bounds from here.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from core.data.points import Points
from core.plane.features import COORDINATES, Feature, Features, ordered

MIN_CLASSES = 2
MAX_CLASSES = 6
MAX_HIDDEN_LAYERS = 6
MAX_LAYER_WIDTH = 256
MAX_VARIANTS = 8
MAX_REPEATS = 20

Generator = Literal[
    "moons",
    "circles",
    "rings",
    "spiral",
    "xor",
    "checkerboard",
    "stripes",
    "gaussians",
    "imbalanced",
    "outliers",
    "linear",
    "gap",
    "sine",
    "parabola",
    "absolute",
]
Activation = Literal["tanh", "relu", "sigmoid", "gelu", "linear"]
OptimizerName = Literal["sgd", "momentum", "adam", "adamw"]
Seed = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Strength = Annotated[float, Meta(ge=0.0, le=1.0)]
LONGEST_NAME = 40
"""Characters of a class's name; longer ones would find no room on the plane's key."""
ClassName = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME, pattern=r"^[^\x00-\x1f\x7f]+$")]
LARGEST_VALUE = 1e100
"""Of imported numbers, in their own units: differences and squares of these stay finite."""


class Spec(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of all specs: immutable, compared by value, strict about unknown keys."""


class Axis(Spec, frozen=True):
    """One axis of imported points: their own value is center + unit * position, with the position in plane units."""

    name: Annotated[str, Meta(max_length=200)] = ""
    """Of the column that it comes from."""
    center: Annotated[float, Meta(ge=-LARGEST_VALUE, le=LARGEST_VALUE)] = 0.0
    unit: Annotated[float, Meta(gt=0.0, le=LARGEST_VALUE)] = 1.0
    """Length of one plane unit, in units of the values."""


class Source(Spec, frozen=True):
    """Where imported points are from, and how they were scaled to the plane; exports undo the scaling."""

    name: Annotated[str, Meta(max_length=300)] = ""
    """Of the file; "" for pasted text."""
    x: Axis = Axis()
    y: Axis = Axis()


class DataSpec(Spec, frozen=True):
    """The recipe that the generated points come from, and how all points are labelled and split."""

    generator: Generator | None = "moons"
    """None: every point was drawn or imported."""
    class_count: Annotated[int, Meta(ge=MIN_CLASSES, le=MAX_CLASSES)] = 2
    point_count: Annotated[int, Meta(ge=10, le=1000)] = 200
    noise: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.3
    """Standard deviation of the Gaussian jitter of generated points, in plane units."""
    balance: Annotated[float, Meta(ge=0.1, le=1.0)] = 1.0
    """How many generated points the last class has for each one of the first; those between have sizes between, each
    smaller than the one before by the same factor. 1: as many as the generator gives them, mostly all the same."""
    label_noise: Annotated[float, Meta(ge=0.0, le=0.5)] = 0.0
    """Share of points, drawn ones too, that carry a wrong label."""
    validation_share: Annotated[float, Meta(ge=0.1, le=0.9)] = 0.5
    seed: Seed = 0
    """Decides the sample, and with it which labels are wrong and which points are held out."""
    class_names: Annotated[tuple[ClassName, ...], Meta(max_length=MAX_CLASSES)] = ()
    """Names of the first classes; the others are called by their colours."""
    source: Source | None = None
    """None: positions are in plane units, as they were drawn or generated."""


class NetworkSpec(Spec, frozen=True):
    """Shape of a fully connected network: inputs, hidden layers, one output per class (one in all for 2)."""

    features: Annotated[tuple[Feature, ...], Meta(min_length=1)] = COORDINATES
    """What it takes in of a position, in the order of core.plane.features.FEATURES, whichever they are given in."""

    hidden: Annotated[
        tuple[Annotated[int, Meta(ge=1, le=MAX_LAYER_WIDTH)], ...], Meta(max_length=MAX_HIDDEN_LAYERS)
    ] = (64, 64)
    activation: Activation = "tanh"
    batch_normalization: bool = False
    """Normalize each hidden unit's input over the mini-batch (Ioffe and Szegedy, 2015), before the activation."""

    def __post_init__(self) -> None:
        """Put the features in order.

        Raises:
            ValueError: there is none, or one that isn't known or is there twice; msgspec adds the place.
        """
        if not self.features or len(set(self.features)) < len(self.features):
            raise ValueError("Expected at least one input feature, and each only once")
        in_order: Features = ordered(self.features)
        if in_order != self.features:
            msgspec.structs.force_setattr(self, "features", in_order)


class Dropout(Spec, frozen=True):
    """Inverted dropout after every hidden activation (Srivastava et al., 2014)."""

    enabled: bool = False
    rate: Annotated[float, Meta(ge=0.0, le=0.9)] = 0.5
    """Probability that a hidden unit is silenced in a training step."""


class L2(Spec, frozen=True):
    """Penalty strength * sum(w^2) over all weights, biases excluded, added to the objective."""

    enabled: bool = False
    strength: Strength = 0.01


class L1(Spec, frozen=True):
    """Penalty strength * sum(|w|) over all weights, biases excluded, added to the objective."""

    enabled: bool = False
    strength: Strength = 0.003


class EarlyStopping(Spec, frozen=True):
    """Stop when validation loss has not fallen by more than min_delta below its best for `patience` epochs."""

    enabled: bool = False
    patience: Annotated[int, Meta(ge=1, le=10_000)] = 50
    """Epochs."""
    min_delta: Annotated[float, Meta(ge=0.0, le=1.0)] = 0.0
    restore_best: bool = True


class Regularization(Spec, frozen=True):
    """The cures that live outside the network's shape (batch normalization is part of `NetworkSpec`)."""

    dropout: Dropout = Dropout()
    l2: L2 = L2()
    l1: L1 = L1()
    early_stopping: EarlyStopping = EarlyStopping()

    @property
    def dropout_rate(self) -> float:
        """The rate in force: 0 when switched off."""
        return self.dropout.rate if self.dropout.enabled else 0.0

    @property
    def l2_strength(self) -> float:
        """The strength in force: 0 when switched off."""
        return self.l2.strength if self.l2.enabled else 0.0

    @property
    def l1_strength(self) -> float:
        """The strength in force: 0 when switched off."""
        return self.l1.strength if self.l1.enabled else 0.0


class TrainingSpec(Spec, frozen=True):
    """How weights are updated. Shared by all variants, so that only network and regularization differ."""

    optimizer: OptimizerName = "adam"
    learning_rate: Annotated[float, Meta(ge=1e-5, le=10.0)] = 0.01
    batch_size: Annotated[int, Meta(ge=1, le=20_000)] = 32
    """Points in a mini-batch; at or above the number of training points, every step sees all of them."""
    weight_decay: Strength = 0.01
    """Decoupled weight decay (Loshchilov and Hutter, 2019); used by AdamW alone."""
    seed: Seed = 0
    """Decides initial weights, mini-batch order and dropout noise."""


class Variant(Spec, frozen=True):
    """One network with its regularization."""

    network: NetworkSpec = NetworkSpec()
    regularization: Regularization = Regularization()


class Repeats(Spec, frozen=True):
    """How often every variant is trained at once, from other random numbers, and what varies between the times."""

    count: Annotated[int, Meta(ge=1, le=MAX_REPEATS)] = 1
    resample: bool = False
    """Also the training points vary: a fresh sample of generated ones, a bootstrap of drawn ones (Efron, 1979)."""


class Experiment(Spec, frozen=True):
    """Everything that decides the numbers of a run, and nothing else."""

    data: DataSpec = DataSpec()
    points: Points = Points.empty()
    training: TrainingSpec = TrainingSpec()
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)] = (Variant(),)
    repeats: Repeats = Repeats()

    @property
    def output_count(self) -> int:
        """Network outputs: one logit for two classes, one logit per class otherwise."""
        return output_count(self.data.class_count)


def output_count(class_count: int) -> int:
    """Network outputs for so many classes: one logit for two classes, else one per class."""
    return 1 if class_count == 2 else class_count


def parameter_count(network: NetworkSpec, class_count: int) -> int:
    """Trainable numbers of a network: weights, biases, and one scale per hidden unit with batch normalization.

    With batch normalization a layer's bias acts after the normalization, as the paper's shift (beta), so it is
    counted once.
    """
    sizes = (len(network.features), *network.hidden, output_count(class_count))
    weights = sum(a * b for a, b in pairwise(sizes))
    biases = sum(sizes[1:])
    scales = sum(network.hidden) if network.batch_normalization else 0
    return weights + biases + scales
