"""One training step explained, on its page of the tab Inside and on the network's diagram: both tell of the same."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.experiment.class_names import class_names
from core.lessons.hiding import hidden_words
from core.protocol.inspection import AskStep, StepTrace
from desktop.control.looks.point_ring import PointRing
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.page import Page
from desktop.inside.step_page import RUNS, WAITS, StepPage
from desktop.inside.step_reading import Chosen, position_of, within
from desktop.inside.step_words import PARTS
from desktop.network.diagram_hand import DiagramHand
from desktop.network.hints import counts_in_step
from desktop.network.overlay import MessageOverlay, Overlay
from desktop.network.step_overlay import StepOverlay
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage


class OneStep(QObject):
    """Asks for the step that comes next while the diagram shows it; lets page and diagram pause the run and take the
    step; and tells the page what is selected and how classes are called."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._run, self._model, self._window = run, model, window
        self._page: StepPage | None = None
        self._part, self._chosen = 0, Chosen(0, 0, 0)
        self._trace: StepTrace | None = None
        self._note = ""
        """What is said of units that are switched off."""
        self._told: object = None
        """What the diagram was told of last; None: it has to be told anew."""
        self._ring = PointRing(window.planes)
        window.column.settings.inside_page.tell(self._listen_inside)
        run.playing_changed.connect(self._playing_changed)
        window.column.network_shown.connect(self.ask)
        window.network_page.tell(self._listen_to_diagram)

    @property
    def is_on_diagram(self) -> bool:
        """Whether the diagram shows it."""
        return self._window.column.settings.is_network_shown and self._diagram.mode == "step"

    def ask(self) -> None:
        """Say what the diagram wants to know from now on."""
        wants = self.is_on_diagram and not self._run.playing
        self._run.inquiries.ask(self, (self._question,) if wants else ())
        self._told = None
        self.show()

    def show(self) -> None:
        """Bring what is known to the diagram."""
        if not self.is_on_diagram:
            self._trace = self._told = None
            self._ring.show(0, None)
            return
        found = None if self._run.playing else self._run.inquiries.answer(self._question, StepTrace)
        told = found, self._run.playing, self._run.hidden, class_names(self._model.experiment.data)
        if told == self._told:
            return
        self._trace, self._told = found, told
        if found is not None and not found.obstacle:
            self._chosen = within(found, self._chosen)
        self._show_on_diagram()

    def selection_changed(self) -> None:
        """Other points are selected: a single one that is in the mini-batch is told of."""
        selected = self._model.selection.ids
        if len(selected) != 1:
            return
        if self._page is not None:
            self._page.choose_point(int(selected[0]))
        if self._trace is not None and int(selected[0]) in self._trace.ids:
            self._choose(self._part, self._chosen._replace(point=self._trace.ids.index(int(selected[0]))))

    def experiment_changed(self) -> None:
        """Classes may be called otherwise."""
        if self._page is not None:
            self._page.set_class_names(class_names(self._model.experiment.data))
        self.show()

    @property
    def _question(self) -> AskStep:
        return AskStep(variant=self._model.chosen)

    @property
    def _diagram(self) -> DiagramHand:
        return self._window.column.diagram

    def _listen_to_diagram(self, page: NetworkPage) -> None:
        diagram, bar = page.diagram, page.diagram.bar
        diagram.mode_changed.connect(self.ask)
        diagram.attended_changed.connect(self._unit_pinned)
        diagram.off_changed.connect(self._off_changed)
        bar.part_chosen.connect(self._part_pressed)
        bar.point_stepped.connect(self._point_pressed)
        bar.pause_wanted.connect(self._pause)

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.page_made.connect(self._page_made)

    def _page_made(self, page: Page) -> None:
        if isinstance(page, StepPage):
            self._page = page
            page.pause_requested.connect(self._pause)
            page.reset_requested.connect(self._run.reset)
            page.choice_changed.connect(self._page_chose)
            page.set_playing(self._run.playing)
            self.experiment_changed()
            page.set_note(self._note)
            page.set_choice(self._part, self._chosen)

    def _pause(self) -> None:
        self._run.set_playing(False)

    def _playing_changed(self, playing: bool) -> None:
        if self._page is not None:
            self._page.set_playing(playing)
        self.ask()

    def _page_chose(self, part: int, chosen: Chosen) -> None:
        self._part, self._chosen = part, chosen
        if self.is_on_diagram:
            self._diagram.unpin()
            self._show_on_diagram()

    def _choose(self, part: int, chosen: Chosen) -> None:
        """The diagram shall tell of these, and the page too."""
        self._part, self._chosen = part, chosen
        if self._page is not None:
            self._page.set_choice(part, chosen)
        self._show_on_diagram()

    def _part_pressed(self, part: int) -> None:
        if part == len(PARTS):
            self._run.step_once()
        self._choose(part % len(PARTS), self._chosen)

    def _point_pressed(self, by: int) -> None:
        if self.is_on_diagram and self._trace is not None:
            count = max(1, len(self._trace.ids))
            self._choose(self._part, self._chosen._replace(point=(self._chosen.point + by) % count))

    def _unit_pinned(self) -> None:
        unit = self._diagram.pinned
        if self.is_on_diagram and unit is not None and unit.column > 0:
            chosen = self._chosen._replace(layer=unit.column - 1, unit=unit.unit)
            if chosen != self._chosen:
                self._choose(self._part, chosen)

    def _off_changed(self) -> None:
        count = len(self._diagram.off)
        self._note = counts_in_step(count) if count else ""
        if self._page is not None:
            self._page.set_note(self._note)

    def _show_on_diagram(self) -> None:
        trace, bar, is_running = self._trace, self._diagram.bar, self._run.playing
        can_go_on = trace is not None and not trace.obstacle
        overlay: Overlay
        if trace is None or not can_go_on:
            hidden = StepPage.gives_away & self._run.hidden
            waits = hidden_words(hidden) if hidden else WAITS
            overlay = MessageOverlay(RUNS if is_running else waits if trace is None else trace.obstacle)
            bar.set_point("", has_others=False)
            self._ring.show(0, None)
        else:
            overlay = StepOverlay(trace, self._part, self._chosen, class_names(self._model.experiment.data))
            self._ring.show(self._model.chosen, position_of(trace, self._chosen.point))
            bar.set_point(f"{self._chosen.point + 1}/{len(trace.ids)}", has_others=len(trace.ids) > 1)
        bar.set_part(self._part, can_go_on=can_go_on, is_running=is_running)
        self._diagram.set_overlay(overlay)
