"""Text and marks stand out from what they stand on, as WCAG 2.2 asks for: 4.5 to 1 and 3 to 1."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.lessons.answer_button import wash
from desktop.look.point_symbols import draw_point
from desktop.look.style import stylesheet
from desktop.look.surface_fill import surface_fill
from desktop.look.swatch import contrast
from desktop.look.theme import CLASS_LOOKS, DARK, LIGHT, Theme, enlarged, projector

TEXT, MARK = 4.5, 3.0

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT), projector(DARK)])

# What is written on with which colours. Disabled controls are pale on purpose.
WRITTEN = [
    (ink, ground)
    for ground in ("surface", "window")
    for ink in ("text", "caption", "accent", "good", "warning", "bad", "truth")
] + [("text", "raised"), ("caption", "raised"), ("on_accent", "accent"), ("surface", "text")]


@THEMES
@pytest.mark.parametrize(("ink", "ground"), WRITTEN)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@THEMES
def test_buttons_can_be_read_pressed_and_pointed_at_too(theme: Theme) -> None:
    sheet = stylesheet(theme)
    for rule in re.findall(r"QPushButton\[role=\"primary\"\]:(?:hover|pressed) \{ background: (#\w+)", sheet):
        assert contrast(theme.on_accent, rule) >= TEXT
    for rule in re.findall(r"QPushButton:(?:hover|pressed) \{ background: (#\w+)", sheet):
        assert contrast(theme.text, rule) >= TEXT
    (washed, ink) = re.findall(r"QPushButton:checked \{ background: (#\w+);.*color: (#\w+)", sheet)[0]
    assert contrast(ink, washed) >= TEXT
    (action,) = re.findall(r"QPushButton\[role=\"toast\"\] \{.*color: (#\w+)", sheet)
    assert contrast(action, theme.text) >= TEXT


@THEMES
@pytest.mark.parametrize("ink", ["good", "bad"])
def test_answers_and_skills_can_be_read(theme: Theme, ink: str) -> None:
    color = getattr(theme, ink)
    assert contrast(color, wash(theme, color)) >= TEXT
    assert contrast(theme.text, wash(theme, color)) >= TEXT
    assert contrast(theme.surface, theme.good) >= TEXT, "the tick of a skill that is done"


@THEMES
def test_curves_and_signs_stand_out_from_the_chart(theme: Theme) -> None:
    for color in (
        theme.train,
        theme.validation,
        theme.truth,
        theme.boundary,
        theme.negative,
        theme.positive,
        theme.frame,
    ):
        assert contrast(color, theme.surface) >= MARK


@THEMES
def test_focus_can_be_seen(theme: Theme) -> None:
    (ring,) = set(re.findall(r"QPushButton:focus \{ border: 2px solid (#\w+)", stylesheet(theme)))
    assert contrast(ring, theme.surface) >= MARK
    assert contrast(ring, theme.window) >= MARK


@THEMES
@pytest.mark.parametrize("class_count", [2, 6])
def test_every_point_stands_out_from_any_ground_of_the_plane(theme: Theme, class_count: int) -> None:
    """Where its class colour doesn't, its outline does."""
    grounds = _grounds(theme, class_count)
    for label in range(class_count):
        for is_validation in (False, True):
            inks = _inks(label, is_validation, theme)
            for ground in grounds:
                assert max(contrast(ink, ground) for ink in inks) >= MARK, (CLASS_LOOKS[label], ground)


@THEMES
def test_the_boundary_stands_out_from_any_ground_of_the_plane(theme: Theme) -> None:
    assert min(contrast(theme.boundary, ground) for ground in _grounds(theme, 6)) >= MARK


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_type_grows_as_chosen_but_never_beyond_the_largest(percent: int) -> None:
    assert enlarged(LIGHT, percent).px(100) == percent
    assert enlarged(projector(LIGHT), percent).px(100) == min(200, round(1.35 * percent))


def test_classes_differ_in_shape_whatever_their_colours() -> None:
    assert len({look.symbol for look in CLASS_LOOKS}) == len(CLASS_LOOKS)


def _grounds(theme: Theme, class_count: int) -> set[str]:
    """Colours that the plane has where a network is sure of a class, unsure, or in between."""
    if class_count == 2:
        surface = np.linspace(0, 1, 21, dtype=np.float32).reshape(1, 1, -1)
    else:
        shares = np.linspace(1 / class_count, 1, 11, dtype=np.float32)
        columns = [
            np.where(np.arange(class_count) == k, s, (1 - s) / (class_count - 1)) for k in range(6) for s in shares
        ]
        surface = np.array(columns, np.float32).T[:, None, :]
    return {QColor(*map(int, pixel[:3])).name() for pixel in surface_fill(surface, theme).reshape(-1, 4)}


def _inks(label: int, is_validation: bool, theme: Theme) -> set[str]:
    """Colours that much of a point of the usual size has, seen through a magnifying glass."""
    side = 160
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(8, 8)
    draw_point(painter, QPointF(side / 16, side / 16), label, is_validation, 11.0, theme)
    painter.end()
    found: dict[str, int] = {}
    for y in range(side):
        for x in range(side):
            if image.pixelColor(x, y).alpha() == 255:
                name = image.pixelColor(x, y).name()
                found[name] = found.get(name, 0) + 1
    return {name for name, count in found.items() if count >= 200}
