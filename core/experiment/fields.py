"""How each setting is called, explained and edited. Panels are built from these; bounds come from core.experiment.spec.

A path such as "data.noise" or "network.activation" names a setting. Paths that begin with "network" or
"regularization" lie in a variant, all others in the experiment.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final, Literal, TypeVar

import msgspec
from msgspec import inspect

from core.experiment.spec import MAX_HIDDEN_LAYERS, MAX_LAYER_WIDTH, Experiment, Variant
from core.plane.features import FEATURES
from core.words import Translatable, said, together, translatable

Scale = Literal["linear", "logarithmic"]
Kind = Literal["switch", "integer", "real", "choice", "layers", "features"]

S = TypeVar("S", bound=msgspec.Struct)


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One setting as a person meets it."""

    path: str
    label: Translatable
    help: Translatable
    """What it does to learning, in a sentence or two."""
    kind: Kind
    default: Any
    minimum: float = 0.0
    maximum: float = 0.0
    step: float = 1.0
    """Of one press of an arrow key, linear scale only."""
    scale: Scale = "linear"
    smallest: float = 0.0
    """On a logarithmic scale whose minimum is 0: the smallest value above it."""
    decimals: int = 0
    percent: bool = False
    """Shown as a percentage of the stored share."""
    unit: Translatable = ""
    choices: tuple[tuple[Any, str], ...] = ()
    most: Translatable = ""
    """A word for the maximum, where it stands for all there are; "" writes it as a number."""

    @property
    def of_variant(self) -> bool:
        """Whether the setting lies in a variant rather than in the experiment."""
        return self.path.startswith(("network.", "regularization."))

    def text(self, value: Any) -> str:
        """The value as shown to a person, with its unit."""
        amount = self.amount(value)
        return said("{amount} {unit}", amount=amount, unit=said(self.unit)) if self.unit else amount

    def amount(self, value: Any) -> str:
        """The value as shown to a person, without its unit."""
        if self.kind == "switch":
            return said("on") if value else said("off")
        if self.kind == "choice":
            return said(dict(self.choices)[value])
        if self.kind == "features":
            return together(*(said(dict(self.choices)[feature]) for feature in value), between=", ")
        if self.kind == "layers":
            return " - ".join(str(width) for width in value) or said("none")
        if self.most and value >= self.maximum:
            return said(self.most)
        if self.percent:
            return said("{percent:.0f} %", percent=value * 100)
        return said("{value:g}" if self.scale == "logarithmic" else f"{{value:.{self.decimals}f}}", value=value)


@cache
def _described(spec: type[msgspec.Struct]) -> dict[str, inspect.Field]:
    """A spec's settings as they are declared, by name. msgspec looks through a whole spec whenever it is asked."""
    return {field.name: field for field in inspect.type_info(spec).fields}  # type: ignore[attr-defined]  # Struct info


def _field(
    path: str, label: Translatable, help: Translatable, unit: Translatable = "", most: Translatable = "", **how: Any
) -> Field:
    how |= {"unit": unit, "most": most}
    root: type[msgspec.Struct] = Variant if path.startswith(("network.", "regularization.")) else Experiment
    *parents, name = path.split(".")
    spec = root
    for parent in parents:
        spec = type(getattr(spec(), parent))
    default = getattr(spec(), name)
    kind = _described(spec)[name].type
    if isinstance(kind, inspect.BoolType):
        return Field(path=path, label=label, help=help, kind="switch", default=default, **how)
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        whole = isinstance(kind, inspect.IntType)
        if kind.ge is None or kind.le is None:
            raise TypeError(f"{path} has no bounds in core.experiment.spec")
        return Field(
            path=path,
            label=label,
            help=help,
            kind="integer" if whole else "real",
            default=default,
            minimum=kind.ge,
            maximum=kind.le,
            **how,
        )
    if "choices" in how:
        several = isinstance(kind, inspect.VarTupleType)
        return Field(
            path=path, label=label, help=help, kind="features" if several else "choice", default=default, **how
        )
    return Field(path=path, label=label, help=help, kind="layers", default=default, **how)


_ALL: Final = (
    _field(
        "data.class_count",
        "Classes",
        "How many classes there are to tell apart. More classes need more outputs, so training starts again.",
    ),
    _field(
        "data.point_count",
        "Points",
        "How many points are generated (n_samples in scikit-learn). The fewer there are, the easier it is to learn them"
        " by heart. 1,000 are the most that are made, enough to see overfitting go; drawing and tables take up to"
        " 20,000.",
        step=10,
    ),
    _field(
        "data.noise",
        "Noise",
        "How far points stray from the true shape (noise, a standard deviation, in scikit-learn). Noise is what an"
        " overfitted network mistakes for a pattern.",
        step=0.05,
        decimals=2,
    ),
    _field(
        "data.balance",
        "Balance",
        "How many points the last class has for each one of the first (weights in scikit-learn). The rarer a class, the"
        " less its mistakes weigh: a network may be right for nearly all points, and never find it.",
        step=0.05,
        percent=True,
    ),
    _field(
        "data.label_noise",
        "Label noise",
        "Share of points, drawn ones too, that carry a wrong class (unlike flip_y in scikit-learn, by which some come"
        " out right). They say nothing true about the shape: to fit them is to memorize them.",
        step=0.01,
        percent=True,
    ),
    _field(
        "data.validation_share",
        "Validation share",
        "Share of points held out of training. The network never learns from them, so they show how well it does"
        " on points it has not seen.",
        step=0.05,
        percent=True,
    ),
    _field(
        "data.seed",
        "Sample",
        "Which sample of the dataset it is (random_state in scikit-learn): the same number gives the same points again,"
        " with the same labels wrong and the same points held out.",
    ),
    _field(
        "network.features",
        "Input features",
        "What the network takes in of every position. One that fits the shape can do the work of a whole layer;"
        " each also gives it more ways to learn points by heart.",
        choices=tuple(zip(FEATURES, ("x₁", "x₂", "x₁²", "x₂²", "x₁·x₂", "sin x₁", "sin x₂"), strict=True)),
    ),
    _field(
        "network.hidden",
        "Hidden layers",
        "Units in each hidden layer. More units can bend the boundary around more single points.",
    ),
    _field(
        "network.activation",
        "Activation",
        "The curve each hidden unit bends its input with. With linear units the boundary stays straight, however"
        " many layers there are.",
        choices=(
            ("tanh", "tanh"),
            ("relu", "ReLU"),
            ("sigmoid", "sigmoid"),
            ("gelu", "GELU"),
            ("linear", translatable("linear")),
        ),
    ),
    _field(
        "network.batch_normalization",
        "Batch normalization",
        "Centres and scales every hidden unit's input over the mini-batch, so that deep networks learn at all. The"
        " noise that this adds softens overfitting; it is no cure for it.",
    ),
    _field(
        "regularization.dropout.enabled",
        "Dropout",
        "Silences random hidden units in every training step, so no unit can rely on another and single points are"
        " harder to memorize.",
    ),
    _field(
        "regularization.dropout.rate",
        "Rate",
        "Probability that a hidden unit is silenced in a step.",
        step=0.05,
        decimals=2,
    ),
    _field(
        "regularization.l2.enabled",
        "L2",
        "Adds strength x sum of squared weights to the objective: large weights cost most, which favours smooth"
        " boundaries.",
    ),
    _field(
        "regularization.l2.strength",
        "Strength",
        "How much large weights cost. Too much, and the network can't even learn the true shape.",
        scale="logarithmic",
        smallest=1e-5,
    ),
    _field(
        "regularization.l1.enabled",
        "L1",
        "Adds strength x sum of absolute weights to the objective: every weight is pulled to zero with the same"
        " force, so many end up close to it.",
    ),
    _field(
        "regularization.l1.strength",
        "Strength",
        "How hard weights are pulled to zero. Too much, and the network can't even learn the true shape.",
        scale="logarithmic",
        smallest=1e-5,
    ),
    _field(
        "regularization.early_stopping.enabled",
        "Early stopping",
        "Stops when the validation loss finds no new best for a while. Networks tend to learn the shape first and the"
        " noise later.",
    ),
    _field(
        "regularization.early_stopping.patience",
        "Patience",
        "How many epochs the validation loss may go without a new best before training stops.",
        scale="logarithmic",
        unit="epochs",
    ),
    _field(
        "regularization.early_stopping.min_delta",
        "Minimum improvement",
        "By how much the validation loss must fall below its best to count as a new best.",
        scale="logarithmic",
        smallest=1e-5,
    ),
    _field(
        "regularization.early_stopping.restore_best",
        "Restore best weights",
        "On stopping, go back to the weights of the best epoch, as the minimum improvement counts it.",
    ),
    _field(
        "training.optimizer",
        "Optimizer",
        "The rule that turns gradients into steps. Adam and AdamW give every weight a step size of its own.",
        choices=(
            ("sgd", "SGD"),
            ("momentum", translatable("SGD with momentum")),
            ("adam", "Adam"),
            ("adamw", "AdamW"),
        ),
    ),
    _field(
        "training.learning_rate",
        "Learning rate",
        "Scales every step. Too small and training crawls; too large and the loss may jump about or grow without end.",
        scale="logarithmic",
    ),
    _field(
        "training.batch_size",
        "Batch size",
        "Points seen in one step. Small mini-batches make noisy steps and many of them in an epoch; all points in one"
        " mini-batch make one smooth step.",
        scale="logarithmic",
        unit="points",
        most="all",
    ),
    _field(
        "training.weight_decay",
        "Weight decay",
        "In every step AdamW also shrinks all parameters, by the learning rate times this.",
        scale="logarithmic",
        smallest=1e-5,
    ),
    _field(
        "repeats.count",
        "Repeats",
        "How many times every variant is trained at once, each time from other initial weights and in another order."
        " What all of them agree on owes nothing to the luck of the initial weights.",
    ),
    _field(
        "repeats.resample",
        "Other points each time",
        "Every repeat also learns from other training points: a fresh sample of generated ones, drawn points picked"
        " anew with replacement. Validation points stay the same for all.",
    ),
    _field(
        "training.seed",
        "Seed",
        "Decides the initial weights, the order of mini-batches and the dropout noise. With all else"
        " unchanged, the same seed gives the same run.",
    ),
)

NEEDS_HIDDEN_LAYER: Final = ("network.activation", "network.batch_normalization", "regularization.dropout.enabled")
"""Settings of hidden layers: a network without any learns the same whatever they are."""

NO_HIDDEN_LAYER: Final[Translatable] = "No effect without a hidden layer"

FIELDS: Final[dict[str, Field]] = {field.path: field for field in _ALL}


def read(spec: msgspec.Struct, path: str) -> Any:
    """The value at a dotted path below a spec. Raises AttributeError for a path that names nothing."""
    value: Any = spec
    for name in path.split("."):
        value = getattr(value, name)
    return value


def replaced(spec: S, path: str, value: Any) -> S:
    """The same spec with another value at a dotted path."""
    name, _, rest = path.partition(".")
    inner = replaced(getattr(spec, name), rest, value) if rest else value
    return msgspec.structs.replace(spec, **{name: inner})


def value_of(experiment: Experiment, path: str, variant: int = 0) -> Any:
    """A setting's value; paths of a variant are read from the given one."""
    return read(experiment.variants[variant] if FIELDS[path].of_variant else experiment, path)


def with_value(experiment: Experiment, path: str, value: Any, variant: int = 0) -> Experiment:
    """The experiment with one setting changed.

    Raises:
        ValueError: the value is out of the setting's bounds or not one of its choices.
    """
    field = FIELDS[path]
    if not field.of_variant:
        changed = replaced(experiment, path, value)
    else:
        variants = list(experiment.variants)
        variants[variant] = replaced(variants[variant], path, value)
        changed = msgspec.structs.replace(experiment, variants=tuple(variants))
    _check(field, value)
    return changed


def _check(field: Field, value: Any) -> None:
    if field.kind in ("integer", "real") and not field.minimum <= value <= field.maximum:
        raise ValueError(
            said(
                "{setting} must lie between {low:g} and {high:g}, not at {value:g}.",
                setting=said(field.label),
                low=field.minimum,
                high=field.maximum,
                value=value,
            )
        )
    if field.kind == "choice" and value not in dict(field.choices):
        raise ValueError(said("{setting} can't be {value}.", setting=said(field.label), value=repr(value)))
    if field.kind == "layers" and len(value) > MAX_HIDDEN_LAYERS:
        raise ValueError(
            said(
                "There can't be more than {most} hidden layers, not {count}.", most=MAX_HIDDEN_LAYERS, count=len(value)
            )
        )
    if field.kind == "layers" and not all(1 <= width <= MAX_LAYER_WIDTH for width in value):
        raise ValueError(said("A hidden layer must have 1 to {most} units.", most=MAX_LAYER_WIDTH))
