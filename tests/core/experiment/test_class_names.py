"""Classes are called by names of their own, or by their colours; no two the same."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.experiment.class_names import class_names, renamed, without_names
from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import DataSpec
from desktop.look.theme import CLASS_LOOKS


def test_without_names_classes_are_called_by_their_colours() -> None:
    assert class_names(DataSpec(class_count=3)) == ("Blue", "Orange", "Green")
    assert tuple(look.name for look in CLASS_LOOKS) == COLOR_NAMES


def test_a_class_is_renamed_and_gets_its_colour_back() -> None:
    data = renamed(DataSpec(class_count=3), 1, "dogs")
    assert class_names(data) == ("Blue", "dogs", "Green")
    assert renamed(data, 1, "") == DataSpec(class_count=3)
    assert without_names(data) == DataSpec(class_count=3)


def test_two_classes_never_have_one_name() -> None:
    with pytest.raises(ValueError, match="Another class is called Orange"):
        renamed(DataSpec(), 0, "Orange")


def test_the_colour_of_a_class_that_is_not_there_is_a_name_like_any_other() -> None:
    data = renamed(DataSpec(), 0, "Green")
    assert class_names(data) == ("Green", "Orange")
    names = class_names(replace(data, class_count=6))
    assert names[:2] == ("Green", "Orange")
    assert len(set(names)) == 6, "a class that is added has a name of its own"
