"""What classes are called: by names of their own, or by the colours that they are drawn in."""

from __future__ import annotations

from msgspec.structs import replace

from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import MAX_CLASSES, DataSpec
from core.words import Say, as_given, said


def class_name(data: DataSpec, label: int) -> str:
    """What a person calls a class: a name of its own is the same in every language, and that of a colour is not."""
    name = _stored_name(data, label)
    stored = (_stored_name(data, other) for other in range(data.class_count))
    return said(name) if name in COLOR_NAMES else as_given(name, [said(one) for one in stored if one in COLOR_NAMES])


def class_names(data: DataSpec) -> tuple[str, ...]:
    """What a person calls each of the dataset's classes."""
    return tuple(class_name(data, label) for label in range(data.class_count))


def renamed(data: DataSpec, label: int, name: str, say: Say = str) -> DataSpec:
    """With another name for a class; "" gives back that of its colour.

    say: the language that the name is in: a colour's word in it means the colour.

    Raises:
        ValueError: another class is called so in that language, and nobody could tell the two apart.
    """
    colors = {say(_said(color)): color for color in COLOR_NAMES}
    names = [_stored_name(data, other) for other in range(MAX_CLASSES)]
    names[label] = colors.get(name, str(name)) or COLOR_NAMES[label]
    shown = [say(_said(one)) for one in names[: data.class_count]]
    if shown.count(say(_said(names[label]))) > 1:
        raise ValueError(said("Another class is called {name} already.", name=_said(names[label])))
    return with_free_names(_with_names(data, names))


def without_class(data: DataSpec, label: int) -> DataSpec:
    """With a class less: those above it move down, and take names of their own along. The others are called by the
    colours that they have then, or by a free one where one of those is somebody's name."""
    own = [name if name != COLOR_NAMES[at] else "" for at, name in enumerate(data.class_names)]
    del own[label : label + 1]
    return _with_own_names(replace(data, class_count=data.class_count - 1), own)


def with_free_names(data: DataSpec) -> DataSpec:
    """With names for the classes that may be added, which none of those that there are has already: where one of these
    is called Green, the third can't be, too."""
    own = [name if name != COLOR_NAMES[at] else "" for at, name in enumerate(data.class_names[: data.class_count])]
    own += [""] * (data.class_count - len(own))
    for at, name in enumerate(data.class_names[data.class_count :], start=data.class_count):
        own.append(name if name not in own and name != COLOR_NAMES[at] else "")
    return _with_own_names(data, own)


def without_names(data: DataSpec) -> DataSpec:
    """What decides the points alone: the same for datasets that differ in what they are called."""
    return replace(data, class_names=(), source=None)


def _stored_name(data: DataSpec, label: int) -> str:
    """As files have it."""
    return data.class_names[label] if label < len(data.class_names) else COLOR_NAMES[label]


def _said(name: str) -> str:
    return said(name) if name in COLOR_NAMES else as_given(name)


def _with_own_names(data: DataSpec, own: list[str]) -> DataSpec:
    """With these names of the first classes. "" is that of the colour, or of a free one where that is somebody's."""
    own = own + [""] * (MAX_CLASSES - len(own))
    free = [color for color in COLOR_NAMES if color not in own]
    names = [name or (color if color in free else "") for name, color in zip(own, COLOR_NAMES, strict=True)]
    spare = (color for color in free if color not in names)
    return _with_names(data, [name or next(spare) for name in names])


def _with_names(data: DataSpec, names: list[str]) -> DataSpec:
    """With these names of all classes; those at the end that are called by their colours needn't be said."""
    while names and names[-1] == COLOR_NAMES[len(names) - 1]:
        names.pop()
    return replace(data, class_names=tuple(names))
