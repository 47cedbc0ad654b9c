"""A picture of a run that was trained without a window: its planes and its losses, as the window draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.contour import boundary_lines
from core.data.split import assign
from core.headless.result import Result
from core.metrics.diagnosis import RunState, chance_loss, diagnose
from core.metrics.history import History
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS, VariantSnapshot, VariantStatus
from core.surface_colors import colors
from desktop.style import palette, stylesheet
from desktop.theme import CLASS_LOOKS, LIGHT, Theme
from desktop.views.loss_plot import LossPlot
from desktop.views.loss_series import LossSeries
from desktop.views.plane_grid import PlaneGrid

SIZE: Final = QSize(1440, 1080)
"""Pixels."""
MARGIN: Final = 16
NONE: Final = -1
"""No variant is chosen: a picture isn't edited."""


def picture(result: Result, theme: Theme = LIGHT) -> bytes:
    """The picture as a PNG file's contents.

    result: with its snapshots. Needs no display where QT_QPA_PLATFORM was "offscreen" before Qt was loaded.
    """
    application = QApplication.instance()
    if application is None:
        application = QApplication(["overfitting-playground"])
        QApplication.setStyle("Fusion")
    return _painted(result, theme)  # in a function of its own, so that no widget outlives the application


def _painted(result: Result, theme: Theme) -> bytes:
    sheet = QWidget()
    sheet.setPalette(palette(theme))
    sheet.setStyleSheet(stylesheet(theme))
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    histories = [_history(variant.rows) for variant in result.variants]
    grid, plot = PlaneGrid(theme), LossPlot()
    _show_planes(grid, result, histories, theme)
    plot.logarithmic_button.hide()
    plot.set_theme(theme)
    plot.set_series(_series(result, histories, theme))
    plot.set_chosen(NONE)
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    rows.setSpacing(MARGIN)
    rows.addWidget(grid, 2)
    rows.addWidget(plot, 1)
    sheet.resize(SIZE)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    sheet.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def _show_planes(grid: PlaneGrid, result: Result, histories: list[History], theme: Theme) -> None:
    experiment = result.experiment
    assignment = assign(experiment.data, experiment.points)
    held_out = assignment.is_validation
    looks = CLASS_LOOKS[: experiment.data.class_count]
    class_rgb = np.array([_rgb(look.color) for look in looks], np.float32)
    base_rgb = np.array(_rgb(theme.surface), np.float32)
    grid.set_theme(theme)
    grid.set_count(len(result.variants))
    grid.set_chosen(NONE)
    grid.set_names([variant.name for variant in result.variants])
    grid.set_points(experiment.points.positions, assignment.labels, held_out)
    chance = chance_loss(assignment.labels[~held_out])
    for place, (variant, snapshot) in enumerate(zip(result.variants, result.snapshots, strict=True)):
        grid.set_surface(place, colors(snapshot.surface, class_rgb, base_rgb), boundary_lines(snapshot.surface))
        grid.set_spread(place, snapshot.boundaries)
        grid.set_gap(place, variant.figures.gap.median)
        state = RunState(
            status=snapshot.status,
            status_epoch=snapshot.status_epoch,
            best_epoch=snapshot.best_epoch,
            restored_epoch=snapshot.restored_epoch,
            training_count=int((~held_out).sum()),
            validation_count=int(held_out.sum()),
            chance_loss=chance,
        )
        verdict = diagnose(histories[place], state)
        grid.set_verdict(place, verdict.kind, verdict.headline, verdict.detail)


def _series(result: Result, histories: list[History], theme: Theme) -> list[LossSeries]:
    return [
        LossSeries(
            name=variant.name,
            color=theme.variant_color(place),
            history=histories[place],
            spread=_history(variant.ranges, RANGE_COLUMNS) if len(variant.ranges) else None,
            best_epoch=snapshot.best_epoch if snapshot.best_epoch > 0 else None,
            stop_epoch=_reached(snapshot, "stopped_early"),
            diverged_epoch=_reached(snapshot, "diverged"),
        )
        for place, (variant, snapshot) in enumerate(zip(result.variants, result.snapshots, strict=True))
    ]


def _reached(snapshot: VariantSnapshot, status: VariantStatus) -> int | None:
    """The epoch at which the variant's only repeat came to that status, if it did: several end each at an
    epoch of its own."""
    return snapshot.status_epoch if len(snapshot.outcomes) == 1 and snapshot.status == status else None


def _history(rows: npt.NDArray[np.float64], columns: Sequence[str] = HISTORY_COLUMNS) -> History:
    history = History(columns)
    history.append(rows)
    return history


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()
