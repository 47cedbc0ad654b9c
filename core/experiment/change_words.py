"""What a change of settings is called in a few words: "dropout 0.5 on", "learning rate 0.1". Of hot changes alone."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from core.experiment.changes import RESTART_PATHS
from core.experiment.fields import FIELDS, Field, read
from core.experiment.spec import Experiment, Variant
from core.words import said, within

_SWITCH: Final = ".enabled"
_DEGREES: Final = ("rate", "strength")
"""Names of the setting that says how much of a cure is in force; a cure is told with it."""
_SHARED: Final = tuple(path for path in FIELDS if path.startswith("training.") and path not in RESTART_PATHS)
_CURES: Final = tuple(path.removesuffix(_SWITCH) for path in FIELDS if path.endswith(_SWITCH))


def shared_words(old: Experiment, new: Experiment) -> list[str]:
    """What became of settings that all variants share, as far as they have an effect."""
    paths = [path for path in _SHARED if path != "training.weight_decay" or new.training.optimizer == "adamw"]
    return [_words(FIELDS[path], read(new, path)) for path in paths if read(old, path) != read(new, path)]


def variant_words(old: Variant, new: Variant) -> list[str]:
    """What became of a variant's cures. Of one that is switched off, its strength and the like are not told."""
    return [words for cure in _CURES for words in _cure_words(cure, read(old, cure), read(new, cure))]


def _cure_words(path: str, old: msgspec.Struct, new: msgspec.Struct) -> list[str]:
    name = within(said(FIELDS[path + _SWITCH].label))
    was_on, is_on = read(old, "enabled"), read(new, "enabled")
    if not is_on:
        return [said("{cure} off", cure=name)] if was_on else []
    degree = next((part for part in _DEGREES if part in new.__struct_fields__), None)
    told = name
    if degree is not None:
        told = said("{cure} {degree}", cure=name, degree=_text(FIELDS[f"{path}.{degree}"], read(new, degree)))
    if not was_on:
        return [said("{cure} on", cure=told)]
    changed = [part for part in new.__struct_fields__ if read(old, part) != read(new, part)]
    return [told if part == degree else _words(FIELDS[f"{path}.{part}"], read(new, part)) for part in changed]


def _words(field: Field, value: Any) -> str:
    return said("{setting} {value}", setting=within(said(field.label)), value=_text(field, value))


def _text(field: Field, value: Any) -> str:
    """The value without its unit, which the label implies, and without idle zeros: "0.5"."""
    return said("{value:g}", value=value) if field.kind == "real" else field.amount(value)
