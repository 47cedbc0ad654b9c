"""Colours and sizes of the window, light and dark. Views take a `Theme` through set_theme()."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from core.experiment.color_names import COLOR_NAMES

SMALLEST_WINDOW: Final = (1024, 640)
"""Pixels, below which the window would have to cut something off."""

TYPE_SIZES: Final = (100, 125, 150, 175, 200)
"""Per cent of the usual size of letters, from which a person can choose."""

Symbol = Literal["circle", "square", "triangle", "diamond", "cross", "star"]


@dataclass(frozen=True)
class ClassLook:
    """How one class looks: told apart by colour, by shape, and by a name that can be said aloud."""

    name: str
    color: str
    symbol: Symbol


# Okabe and Ito's colour-blind-safe set, without its yellow, which is too pale for points on white.
CLASS_LOOKS: Final = (
    ClassLook(COLOR_NAMES[0], "#0072B2", "circle"),
    ClassLook(COLOR_NAMES[1], "#E69F00", "square"),
    ClassLook(COLOR_NAMES[2], "#009E73", "triangle"),
    ClassLook(COLOR_NAMES[3], "#CC79A7", "diamond"),
    ClassLook(COLOR_NAMES[4], "#56B4E9", "cross"),
    ClassLook(COLOR_NAMES[5], "#D55E00", "star"),
)


@dataclass(frozen=True)
class Theme:
    """One colour scheme. Colours are "#rrggbb"."""

    dark: bool
    window: str
    """Behind everything."""
    surface: str
    """Cards, panels, charts and the plane where the network is unsure."""
    raised: str
    """Buttons and fields on a surface."""
    line: str
    """Hairlines and borders."""
    frame: str
    """Outline of what may be as pale as the surface itself, such as the map of a unit: at least 3:1 against it."""
    text: str
    caption: str
    """Secondary text; at least 4.5:1 against surface."""
    accent: str
    on_accent: str
    halo: str
    """Below points that are selected."""
    boundary: str
    """The decision boundary."""
    point_outline: str
    train: str
    """Training loss (dashed line)."""
    validation: str
    """Validation loss (solid line)."""
    truth: str
    """What is known of the recipe: the best boundary (dotted) and the best loss, and losses on fresh points."""
    gap: str
    """Fill between the two losses, drawn translucent."""
    negative: str
    positive: str
    """Ends of the scale on which units' answers and weights are shown: no class's colours, and told apart by people of
    any colour vision."""
    good: str
    warning: str
    bad: str
    variant_colors: tuple[str, ...]
    """One for each of up to 8 variants, in their order: lines on a chart and swatches on cards. As far apart as 8
    colours on this surface get for people of any colour vision, and away from the first two classes' fills."""
    type_scale: float = 1.0
    """Multiplies every type size; 1.5 in projector mode."""
    line_scale: float = 1.0
    """Multiplies pen widths and point sizes."""

    def variant_color(self, index: int) -> str:
        """The colour of the variant with that index, from 0."""
        return self.variant_colors[index % len(self.variant_colors)]

    def px(self, size: float) -> int:
        """A type size in pixels at this theme's scale."""
        return round(size * self.type_scale)


LIGHT: Final = Theme(
    dark=False,
    window="#f3f4f6",
    surface="#ffffff",
    raised="#f3f4f6",
    line="#d9dce1",
    frame="#7b828c",
    text="#1b1f24",
    caption="#5b6470",
    accent="#3457d5",
    on_accent="#ffffff",
    halo="#ffe45c",
    boundary="#1b1f24",
    point_outline="#1b1f24",
    train="#5b6470",
    validation="#c2185b",
    truth="#6b2fe8",
    gap="#c2185b",
    negative="#8e2f9e",
    positive="#0f7d5a",
    good="#1a7f4b",
    warning="#9a5b00",
    bad="#b3261e",
    variant_colors=("#c2185b", "#5b1ff0", "#5a3000", "#12a29f", "#a27c10", "#10184f", "#9a80ee", "#3f6600"),
)

DARK: Final = Theme(
    dark=True,
    window="#14171b",
    surface="#1d2126",
    raised="#2a2f36",
    line="#3a4049",
    frame="#7b828c",
    text="#eceff3",
    caption="#a3acb8",
    accent="#8ea6ff",
    on_accent="#10131a",
    halo="#e8c63a",
    boundary="#f4f6f8",
    point_outline="#f4f6f8",
    train="#a3acb8",
    validation="#ff7fab",
    truth="#c3a6ff",
    gap="#ff7fab",
    negative="#d58be6",
    positive="#43c59a",
    good="#5fd39a",
    warning="#f0b35a",
    bad="#ff8a80",
    variant_colors=("#ff7fab", "#8a6cff", "#ffcfa0", "#2af0f4", "#d6fb2a", "#9cb6ff", "#a85571", "#8d8614"),
)


def projector(theme: Theme) -> Theme:
    """The same scheme for the back row: larger type, thicker lines, harder contrast."""
    strong = "#ffffff" if theme.dark else "#000000"
    return replace(theme, text=strong, caption=theme.text, boundary=strong, type_scale=1.35, line_scale=1.6)


PAPER: Final = projector(LIGHT)
"""As dark ink on white, and to be read where a picture of 1440 pixels is as wide as a page of A4."""


def enlarged(theme: Theme, percent: int) -> Theme:
    """The theme with type of that size, one of TYPE_SIZES, on top of its own, but never above the largest of them."""
    return replace(theme, type_scale=min(theme.type_scale * percent, TYPE_SIZES[-1]) / 100)
