"""What the classes' colours are called. A module of its own, since the command line needs no more than that."""

from typing import Final

COLOR_NAMES: Final = ("Blue", "Orange", "Green", "Purple", "Sky", "Red")
"""Of each class, in the order of their labels; and the class itself, where it has no other name."""
