"""What the classes' colours are called. A module of its own, since the command line needs no more than that."""

from typing import Final

from core.words import Translatable

COLOR_NAMES: Final[tuple[Translatable, ...]] = ("Blue", "Orange", "Green", "Purple", "Sky", "Red")
"""Of each class, in the order of their labels; and the class itself, where it has no other name."""
