"""All generators by name, as a person meets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from core.data.generators import borders
from core.data.generators.borders import Bands
from core.data.generators.clouds import Clouds
from core.data.generators.curves import Circles, Moons, Rings, Spiral
from core.data.generators.regions import Checkerboard, Stripes, Xor
from core.data.generators.shape import Shape
from core.words import Translatable


@dataclass(frozen=True)
class GeneratorInfo:
    """A dataset as a person meets it."""

    label: Translatable
    help: Translatable
    shape: Shape


GENERATORS: Final[dict[str, GeneratorInfo]] = {
    "moons": GeneratorInfo("Moons", "Half moons that reach into each other: a curved boundary does it.", Moons()),
    "circles": GeneratorInfo("Circles", "Circles within circles: no straight line can part them.", Circles()),
    "rings": GeneratorInfo("Rings", "Rings of alternating classes: closed boundaries, one within the other.", Rings()),
    "spiral": GeneratorInfo("Spiral", "Arms wound around each other: needs a large network and time.", Spiral()),
    "xor": GeneratorInfo("XOR", "Opposite sectors are of one class: needs both coordinates together.", Xor()),
    "checkerboard": GeneratorInfo(
        "Checkers", "A checkerboard of small cells: hard to tell from noise.", Checkerboard()
    ),
    "stripes": GeneratorInfo("Stripes", "Upright stripes: one coordinate tells all, the other nothing.", Stripes()),
    "gaussians": GeneratorInfo(
        "Gaussians", "Round clouds: a simple boundary is best, any bend is noise.", Clouds(1.7, 0.35)
    ),
    "imbalanced": GeneratorInfo(
        "Imbalanced",
        "Two clouds that overlap, one with a ninth of the other's points: never to answer it is right for 90 %.",
        Clouds(1.1, 0.55, rarest=1 / 9),
    ),
    "outliers": GeneratorInfo(
        "Outliers",
        "Round clouds, and one point in twelve anywhere on the plane: to reach those is to learn them by heart.",
        Clouds(1.5, 0.35, outliers=1 / 12),
    ),
    "linear": GeneratorInfo(
        "Line", "A straight boundary: a network without hidden layers does it.", Bands(borders.straight)
    ),
    "gap": GeneratorInfo(
        "Narrow gap",
        "Straight sides with a narrow gap: many boundaries fit. Which one is found?",
        Bands(borders.falling, 0.3),
    ),
    "sine": GeneratorInfo(
        "Sine", "A boundary that is a sine curve: how many bends can the network make?", Bands(borders.sine)
    ),
    "parabola": GeneratorInfo("Parabola", "A boundary that is a parabola: one smooth bend.", Bands(borders.parabola)),
    "absolute": GeneratorInfo(
        "Corner", "A boundary that is an absolute value: straight but for one corner.", Bands(borders.absolute)
    ),
}
