"""Dropout's masks on the network's diagram: of the point that the page Dropout tells of, too."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject

from core.experiment.class_names import class_names
from core.protocol.inspection import AskMask, MaskLook
from core.words import Translatable
from desktop.control.looks.point_ring import PointRing
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.dropout_page import DropoutPage
from desktop.inside.mask_pace import MaskPace
from desktop.inside.page import Page
from desktop.look.language import tr
from desktop.network.diagram_hand import DiagramHand
from desktop.network.mask_overlay import MaskOverlay
from desktop.network.overlay import MessageOverlay
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage

WAITS: Final[Translatable] = "Looking at the mask of the next step…"


class Masks(QObject):
    """Asks for masks while the diagram shows them, and brings them to it, few enough to follow."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._run, self._model, self._window = run, model, window
        self._page: DropoutPage | None = None
        self._point = 0
        self._ring = PointRing(window.planes)
        self._pace = MaskPace(self)
        self._pace.changed.connect(self._show_on_diagram)
        window.column.settings.inside_page.tell(self._listen_inside)
        window.column.network_shown.connect(self.ask)
        window.network_page.tell(self._listen_to_diagram)

    @property
    def is_on_diagram(self) -> bool:
        """Whether the diagram shows them."""
        return self._window.column.settings.is_network_shown and self._diagram.mode == "mask"

    def ask(self) -> None:
        """Say what the diagram wants to know from now on."""
        is_on = self.is_on_diagram
        self._run.inquiries.ask(self, (self._question,) if is_on else ())
        if is_on:
            self.show()
            if self._pace.shown is None:
                self._diagram.set_overlay(MessageOverlay(WAITS))
        else:
            self._pace.forget()
            self._ring.show(0, None)

    def show(self) -> None:
        """Bring what is known to the diagram."""
        if self.is_on_diagram:
            self._pace.offer(self._run.inquiries.answer(self._question, MaskLook))

    @property
    def _question(self) -> AskMask:
        return AskMask(variant=self._model.chosen, point=self._point)

    @property
    def _diagram(self) -> DiagramHand:
        return self._window.column.diagram

    def _listen_to_diagram(self, page: NetworkPage) -> None:
        page.diagram.mode_changed.connect(self.ask)
        page.diagram.bar.point_stepped.connect(self._point_pressed)
        page.diagram.bar.step_wanted.connect(self._one_step)

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.page_made.connect(self._page_made)

    def _page_made(self, page: Page) -> None:
        if isinstance(page, DropoutPage):
            self._page = page
            page.set_point(self._point)
            page.point_changed.connect(self._choose)

    def _choose(self, point: int) -> None:
        self._point = point
        self._pace.want_next()
        self.ask()

    def _point_pressed(self, by: int) -> None:
        shown = self._pace.shown
        if self.is_on_diagram and shown is not None:
            self._choose((self._point + by) % max(1, shown.point_count))
            if self._page is not None:
                self._page.set_point(self._point)

    def _one_step(self) -> None:
        self._pace.want_next()
        self._run.step_once()

    def _show_on_diagram(self) -> None:
        look = self._pace.shown
        if look is None or not self.is_on_diagram:
            return
        bar, has_points = self._diagram.bar, look.rate > 0 and look.point_count > 0
        self._ring.show(self._model.chosen, look.position if has_points else None)
        text = ""
        if look.point_count:
            text = tr("Point {number}/{count}", number=look.point + 1, count=look.point_count)
        bar.set_point(text, has_others=look.point_count > 1)
        bar.set_can_step(look.rate > 0 and bool(look.speaks) and not look.has_stopped)
        self._diagram.set_overlay(MaskOverlay(look, class_names(self._model.experiment.data)))
