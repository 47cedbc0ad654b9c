"""What a step of a lesson, or a task of a quiz, waits for: a state of the window, however a person reached it.

Each condition also says what "Do it for me" has to bring about.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from msgspec import Meta

from core.experiment.spec import MAX_VARIANTS, Spec
from core.metrics.diagnosis.verdict import Kind as VerdictKind

MOST_EPOCHS: Final = 100_000
MOST_DRAWN: Final = 1000

VariantNumber = Annotated[int, Meta(ge=1, le=MAX_VARIANTS)]
"""Counted from 1, as on screen."""

Place = Literal[
    "cures",
    "network",
    "data",
    "training",
    "truth",
    "inside.weights",
    "inside.dropout",
    "inside.normalization",
    "inside.stopping",
    "inside.memory",
    "inside.one-step",
    "table",
]
"""A tab of the column, a page of its tab Inside, or the table."""

ShownFigure = Literal[
    "training_loss",
    "validation_loss",
    "gap",
    "training_accuracy",
    "validation_accuracy",
    "wrong_labels_learned",
    "true_loss",
]
"""A number that the window shows of a variant at the epoch shown. Losses in nats, accuracies and wrong_labels_learned
as shares; true_loss is that on fresh points."""


class Trained(Spec, frozen=True, kw_only=True, tag_field="kind", tag="trained"):
    """The run has come to this epoch (or every variant has stopped before)."""

    epochs: Annotated[int, Meta(ge=1, le=MOST_EPOCHS)]


class HasSetting(Spec, frozen=True, kw_only=True, tag_field="kind", tag="setting"):
    """A setting (a path of core.experiment.fields) is what is said here; of these three exactly one is given."""

    path: str
    variant: VariantNumber = 1
    """Where the setting lies in a variant."""
    equals: Any = None
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where not exactly one is given; msgspec adds the place."""
        _exactly_one("equals, at_least or at_most", self.equals, self.at_least, self.at_most)


class HasFigure(Spec, frozen=True, kw_only=True, tag_field="kind", tag="figure"):
    """A figure shown of a variant lies at or beyond a bound, of which exactly one is given. Training leads to it."""

    figure: ShownFigure
    variant: VariantNumber = 1
    at_least: float | None = None
    at_most: float | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where not exactly one is given; msgspec adds the place."""
        _exactly_one("at_least or at_most", self.at_least, self.at_most)


class HasVerdict(Spec, frozen=True, kw_only=True, tag_field="kind", tag="verdict"):
    """The verdict on a variant is of one of these kinds. Training leads to it."""

    kinds: Annotated[tuple[VerdictKind, ...], Meta(min_length=1)]
    variant: VariantNumber = 1


class Drew(Spec, frozen=True, kw_only=True, tag_field="kind", tag="drew"):
    """At least so many points were drawn since the step began."""

    count: Annotated[int, Meta(ge=1, le=MOST_DRAWN)] = 1


class HasVariants(Spec, frozen=True, kw_only=True, tag_field="kind", tag="variants"):
    """At least so many variants stand side by side."""

    count: VariantNumber


class LookedBack(Spec, frozen=True, kw_only=True, tag_field="kind", tag="looked_back"):
    """An earlier epoch is shown: the best one, or any."""

    to: Literal["best", "any"] = "any"


class Opened(Spec, frozen=True, kw_only=True, tag_field="kind", tag="opened"):
    """This tab or page is in sight."""

    place: Place


class Stopped(Spec, frozen=True, kw_only=True, tag_field="kind", tag="stopped"):
    """Early stopping has ended the training of a variant."""

    variant: VariantNumber = 1


class SeesOptimizerLoss(Spec, frozen=True, kw_only=True, tag_field="kind", tag="optimizer_loss"):
    """The loss that the optimizer saw is drawn."""


Condition = (
    Trained
    | HasSetting
    | HasFigure
    | HasVerdict
    | Drew
    | HasVariants
    | LookedBack
    | Opened
    | Stopped
    | SeesOptimizerLoss
)


def _exactly_one(names: str, *values: object) -> None:
    if sum(value is not None for value in values) != 1:
        raise ValueError(f"Expected one of {names}")
