"""What classes are called: by names of their own, or by the colours that they are drawn in."""

from __future__ import annotations

from msgspec.structs import replace

from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import MAX_CLASSES, DataSpec


def class_name(data: DataSpec, label: int) -> str:
    """What a person calls a class."""
    return data.class_names[label] if label < len(data.class_names) else COLOR_NAMES[label]


def class_names(data: DataSpec) -> tuple[str, ...]:
    """What a person calls each of the dataset's classes."""
    return tuple(class_name(data, label) for label in range(data.class_count))


def renamed(data: DataSpec, label: int, name: str) -> DataSpec:
    """With another name for a class; "" gives back that of its colour.

    Raises:
        ValueError: another class has that name, and nobody could tell the two apart.
    """
    names = [class_name(data, other) for other in range(MAX_CLASSES)]
    names[label] = name or COLOR_NAMES[label]
    if names.count(names[label]) > 1:
        raise ValueError(f"Another class is called {names[label]} already.")
    while names and names[-1] == COLOR_NAMES[len(names) - 1]:
        names.pop()
    return replace(data, class_names=tuple(names))


def without_names(data: DataSpec) -> DataSpec:
    """What decides the points alone: the same for datasets that differ in what they are called."""
    return replace(data, class_names=(), source=None)
