"""Where the parts of the window are that lessons speak of, and which tab or page is in sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from core.lessons.conditions import Place
from core.lessons.lesson import Part
from desktop.chart.loss_plot import LossPlot
from desktop.inside.pages import PAGES
from desktop.plane.plane_view import PlaneView
from desktop.widgets.scrolling import show_from_top
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

INSIDE: Final = "inside"
CLOSE: Final = 5
"""Pixels between a frame and words that begin at their view's very edge, or between a chart's frame and the timeline,
which follows on it without a gap."""


class LessonSight:
    """Knows the window's parts by the names that lessons have for them."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        self._window = window
        self._actions = actions

    @property
    def opened(self) -> frozenset[Place]:
        """What is in sight now."""
        column = self._window.column
        found: set[str] = set()
        if not column.isHidden():
            tab = slug(column.settings.tab)
            page = column.inside_panel.page if tab == INSIDE else None
            found.add(f"{INSIDE}.{slug(page.title)}" if page is not None else tab)
            if column.is_table_shown:
                found.add("table")
        return frozenset(found)  # type: ignore[arg-type]  # titles are these words, as a test sees to

    @property
    def sees_optimizer_loss(self) -> bool:
        """Whether the chart draws the loss that the optimizer saw."""
        return self._actions.optimizer_loss.isChecked()

    def show_points(self) -> None:
        """Let no points stay out of sight that a step may speak of."""
        self._actions.show_validation.setChecked(True)

    def open(self, place: Place) -> None:
        """Bring a tab, a page or the table into sight, and the column with it."""
        column = self._window.column
        self._actions.panels.setChecked(True)
        if place == "table":
            column.set_table_visible(True)
            return
        tab, _, page = place.partition(".")
        column.settings.show_tab(next(title for title in column.settings.tab_titles if slug(title) == tab))
        if page:
            column.inside_panel.show_page(next(at for at, kind in enumerate(PAGES) if slug(kind.title) == page))

    def bring(self, parts: Sequence[Part], opens: Place | None) -> None:
        """Scroll the column, where it is higher than the window, to what a step speaks of: to the page that it opens
        and lights, or to the first of the parts that it lights, or to what it opens."""
        column = self._window.column
        spoken_of = [widget for part in parts for widget in self._widgets(part) if column.content.isAncestorOf(widget)]
        if opens not in (None, "table") and ("tabs" in parts or not spoken_of):
            spoken_of.insert(0, column.settings)
        for widget in reversed(spoken_of):
            show_from_top(column, widget)

    def places(self, parts: Iterable[Part], below: QWidget) -> list[QRect]:
        """Where these parts are in sight, in pixels of a widget that they all stand in."""
        return [_seen(widget, below) for part in parts for widget in self._widgets(part) if widget.isVisible()]

    def _widgets(self, part: Part) -> list[QWidget]:
        window = self._window
        column, planes, bar = window.column, window.planes, window.compare_bar
        match part:
            case "plane":
                return [plane for plane in planes.planes if plane.isVisible()]
            case "chart":
                return [column.table if column.is_table_shown else window.loss_plot]
            case "timeline":
                return [window.timeline]
            case "verdict":
                return [column.verdict_card]
            case "numbers":
                # With the words around them: a frame of their own would cut through these.
                return [column.verdict_card] if window.metrics.isVisible() else []
            case "tabs":
                return [column.settings]
            case "rail":
                return [window.rail]
            case "train":
                return [window.run_bar.play]
            case "compare":
                return [bar.compare, bar.cures]
            case "repeats":
                return [bar.count.stepper]
            case "ranking":
                if not planes.ranking.isHidden():
                    return [planes.ranking]
                several = planes.cards if len(planes.cards) > 1 else ()
                # Where there is no room for a list, each plane's heading has its rank.
                return [card.header for card in several] or [column.verdict_card]


def _seen(widget: QWidget, below: QWidget) -> QRect:
    """Where a widget is not cut off by what it stands in, in pixels of one that both stand in."""
    seen = widget.visibleRegion().boundingRect()
    if isinstance(widget, PlaneView):
        seen = seen.intersected(widget.square)  # without its ticks
    elif isinstance(widget, LossPlot):
        seen.adjust(0, 0, 0, -CLOSE)
    return seen.translated(widget.mapTo(below, QPoint(0, 0)))


def slug(title: str) -> str:
    """A title as lessons write it: "One step" is one-step."""
    return title.lower().replace(" ", "-")
