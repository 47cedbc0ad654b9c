"""Claims: what a lesson says happens, as data that is trained and checked over several seeds."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from msgspec import Meta

from core.experiment.spec import Spec
from core.lessons.faults import PlacedError
from core.lessons.questions import Changes
from core.lessons.text import Id, Markdown, join_paragraphs

FEWEST_SEEDS: Final = 8
MOST_SEEDS: Final = 20
MOST_EPOCHS: Final = 3000
MOST_RUNS: Final = 8
MOST_EXPECTATIONS: Final = 20
LONGEST_NAME: Final = 40

ClaimFigure = Literal[
    "training_loss",
    "validation_loss",
    "best_validation_loss",
    "best_epoch",
    "last_epoch",
    "gap",
    "training_accuracy",
    "validation_accuracy",
    "true_loss",
    "true_accuracy",
    "estimate_error",
    "wrong_labels_learned",
    "weight_norm",
    "near_zero_weights",
    "steepness",
    "first_gradient_share",
    "optimizer_loss",
]
"""Of a run at its last epoch, or where it stopped. wrong_labels_learned and near_zero_weights are shares; true_loss
and true_accuracy are of fresh points; estimate_error is how far the validation loss lies from the true one, above or
below; first_gradient_share is the size of the first layer's gradients, divided by that of the last's; optimizer_loss is
that with dropout's masks and the penalty in it."""

Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]


class Expectation(Spec, frozen=True, kw_only=True):
    """A bound on the median of a figure over the seeds; of at_most and at_least exactly one is given.

    The bound is a number, or (with `times`) a multiple of a figure of another run, or of another figure of the same
    one. Both are of the same seed: it is the median of the quotient that has to lie within the bound.
    """

    of: Name
    """The run."""
    figure: ClaimFigure
    at_most: float | None = None
    at_least: float | None = None
    times: Name | None = None
    """The run whose figure the bound is a multiple of."""
    times_figure: ClaimFigure | None = None
    """None: the same figure."""

    def __post_init__(self) -> None:
        """Raises ValueError where there is not exactly one bound; msgspec adds the place."""
        if (self.at_most is None) == (self.at_least is None):
            raise ValueError("Expected either at_most or at_least")


class Claim(Spec, frozen=True, kw_only=True):
    """One sentence that a lesson's texts rest on, and the runs that show it."""

    id: Id
    says: Markdown
    runs: Annotated[dict[Name, Changes], Meta(min_length=1, max_length=MOST_RUNS)]
    """By a name, what differs from the lesson's own experiment. Each has one variant."""
    epochs: Annotated[int, Meta(ge=1, le=MOST_EPOCHS)]
    expects: Annotated[tuple[Expectation, ...], Meta(min_length=1, max_length=MOST_EXPECTATIONS)]
    seeds: Annotated[int, Meta(ge=FEWEST_SEEDS, le=MOST_SEEDS)] = FEWEST_SEEDS
    """How often each run is trained: every time with another sample and other first weights."""

    def __post_init__(self) -> None:
        """Join paragraphs.

        Raises:
            ValueError: an expectation names a run that there isn't; msgspec adds the place.
        """
        join_paragraphs(self, "says")
        for number, expectation in enumerate(self.expects):
            for part in ("of", "times"):
                name = getattr(expectation, part)
                if name is not None and name not in self.runs:
                    raise PlacedError(f'There is no run "{name}"', f"expects[{number}].{part}")
