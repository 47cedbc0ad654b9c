"""An experiment with changes: what a step sets up, said as the differences from the lesson's own experiment."""

from __future__ import annotations

from typing import Any, Final

import msgspec
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.spec import DataSpec, Experiment, Repeats, TrainingSpec, Variant
from core.lessons.questions import Changes

PARTS: Final[dict[str, Any]] = {"data": DataSpec, "training": TrainingSpec, "repeats": Repeats}


class SetupError(ValueError):
    """The changes make no experiment; the message is one sentence that names the place within them."""


def with_changes(experiment: Experiment, changes: Changes) -> Experiment:
    """The experiment with what a step changes.

    Groups ("data", "training", "repeats") are merged, setting by setting. "variants" is the list of all variants, each
    of which says what differs from the experiment's first one. Points stay as they are unless "data" changes something,
    which generates them anew from the recipe.

    Raises:
        SetupError: a setting doesn't exist, or its value is out of range.
    """
    unknown = next((name for name in changes if name not in (*PARTS, "variants")), None)
    if unknown is not None:
        raise SetupError(f"There is no setting `{unknown}` - at $")
    parts = {
        name: _converted(_merged(msgspec.to_builtins(getattr(experiment, name)), changes[name]), kind, f"$.{name}")
        for name, kind in PARTS.items()
        if name in changes
    }
    if "variants" in changes:
        parts["variants"] = _variants(experiment.variants[0], changes["variants"])
    after = replace(experiment, **parts)
    if after.data == experiment.data:
        return after
    return replace(after, points=with_generated(after.data, Points.empty()))


def _variants(first: Variant, changes: Any) -> tuple[Variant, ...]:
    if not isinstance(changes, list) or not changes:
        raise SetupError("Expected a list of at least 1 entry - at $.variants")
    base = msgspec.to_builtins(first)
    merged = [_merged(base, change) for change in changes]
    made: Experiment = _converted({"variants": merged}, Experiment, "$")
    return made.variants


def _merged(base: Any, change: Any) -> Any:
    """A group with what a change says of it; anything else is replaced."""
    if not isinstance(base, dict) or not isinstance(change, dict):
        return change
    return {**base, **{name: _merged(base.get(name), value) for name, value in change.items()}}


def _converted(content: Any, kind: Any, place: str) -> Any:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        raise SetupError(str(error).replace("`$", f"`{place}", 1)) from error
