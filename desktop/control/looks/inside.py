"""The tab Inside: asks the training process for what its page wants to know, as long as it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.experiment.class_names import class_names
from core.experiment.variant_names import variant_names
from core.protocol.inspection import Question
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.page import Drawing, Page
from desktop.plane.plane_view import PlaneView
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow


class Inside(QObject):
    """Brings answers about the chosen variant's network to the page in sight. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._model = model
        window.column.inside_shown.connect(self._tab_changed)
        window.column.settings.inside_page.tell(self._listen_to)
        self._drawn_on: int | None = None
        """The plane that something is drawn on."""
        self._drawn = Drawing()

    @property
    def is_shown(self) -> bool:
        """Whether there is a page to bring something to."""
        return self._window.column.settings.is_inside_shown

    def ask(self) -> None:
        """Say what is to be known from now on."""
        page = self._page
        wanted: tuple[Question, ...] = ()
        if page is not None:
            variants = self._model.experiment.variants
            self._window.column.inside_panel.set_repeats(self._model.experiment.repeats.count)
            page.set_variants(variants, variant_names(variants))
            page.class_names = class_names(self._model.experiment.data)
            page.view = self._run.surface_view
            wanted = page.questions(self._model.chosen)
        self._run.inquiries.ask(self, wanted)
        self.show()

    def show(self) -> None:
        """Bring what is known to the page."""
        page = self._page
        drawing = Drawing()
        if page is not None:
            if page.view != self._run.surface_view:
                page.view = self._run.surface_view
                self._run.inquiries.ask(self, page.questions(self._model.chosen))
            page.show_answers(self._run.inquiries, self._model.chosen)
            drawing = page.drawing
        self._draw(drawing)

    @property
    def _page(self) -> Page | None:
        """The page in sight."""
        return self._window.column.inside_panel.page if self.is_shown else None

    def _listen_to(self, inside: InsidePage) -> None:
        inside.panel.page_changed.connect(self.ask)
        inside.panel.step_requested.connect(self._run.step_once)

    def _draw(self, drawing: Drawing) -> None:
        """On the plane of the chosen variant, and on no other. What is there already is left alone."""
        planes, chosen = self._window.planes.planes, self._model.chosen
        is_there = all(one is other for one, other in zip(drawing[:2], self._drawn[:2], strict=True))
        if is_there and drawing.point == self._drawn.point and self._drawn_on == chosen:
            return
        self._drawn = drawing
        if self._drawn_on is not None and self._drawn_on != chosen:
            _draw_on(self._window.planes.plane(self._drawn_on), Drawing())  # it may be out of sight by now
        is_empty = not len(drawing.lines) and not len(drawing.mean) and drawing.point is None
        if chosen < len(planes) and not (is_empty and self._drawn_on != chosen):
            _draw_on(planes[chosen], drawing)
        self._drawn_on = None if is_empty else chosen

    def _tab_changed(self, shown: bool) -> None:
        if shown:
            self._window.column.inside_panel.wake()
        self.ask()


def _draw_on(plane: PlaneView, drawing: Drawing) -> None:
    plane.lines.voters.set_segments(drawing.lines)
    plane.lines.mean.set_segments(drawing.mean)
    plane.lines.ring.set_named(drawing.point, by="page")
