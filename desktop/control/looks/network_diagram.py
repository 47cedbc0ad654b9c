"""The network's diagram: asks the training process for what it shows, and brings to plane and chart what is looked at
closely in it."""

from __future__ import annotations

from functools import partial
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from core.experiment.class_names import class_names
from core.experiment.variant_names import variant_names
from core.plane.contour import boundary_lines
from core.plane.grid import grid_cells
from core.protocol.inspection import AskDiagram, AskUnit, AskWithout, DiagramLook, Question, UnitLook, WithoutLook
from desktop.document.experiment_model import ExperimentModel
from desktop.look.diverging import diverging_rgba
from desktop.look.language import tr, worded
from desktop.look.theme import Theme
from desktop.network import words
from desktop.network.diagram import Diagram
from desktop.network.diagram_hand import DiagramHand
from desktop.network.owner import Owner
from desktop.network.scales import Scales
from desktop.network.targets import UnitTarget
from desktop.training.orders import VIEW_MARGIN
from desktop.training.run import Run
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage

STRENGTH: Final = 0.8
"""Of the colours of a unit's map on the plane: with all of it, points would be hard to see."""


class _NetworkId(NamedTuple):
    """Which of the chosen variant's networks it is: each has scales of its own."""

    run_id: int
    sizes: tuple[int, ...]
    """Units of all columns: an edit may give a run that goes on another network."""


class NetworkDiagram(QObject):
    """Brings the chosen variant's network to the diagram while that is in sight. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._model = model
        self._variant = -1
        self._scales: dict[_NetworkId, Scales] = {}
        """Of the chosen variant's networks that are shown or can be brought back."""
        self._shown: _NetworkId | None = None
        """The one whose scales the diagram has; None: none of this variant was shown yet."""
        self._theme: Theme | None = None
        self._overlaid: int | None = None
        """The variant whose plane shows something of the diagram."""
        window.column.network_shown.connect(self.ask)
        window.network_page.tell(self._listen_to)
        window.center.exchanged.connect(self.ask)
        window.planes.view_changed.connect(self.ask)
        run.playing_changed.connect(self.ask)

    @property
    def is_shown(self) -> bool:
        """Whether the diagram is in sight, and may be seen: its maps give the boundary away."""
        return self._window.column.settings.is_network_shown and "boundary" not in self._run.hidden

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self.show()

    def ask(self) -> None:
        """Say what is to be known from now on."""
        self._run.inquiries.ask(self, tuple(self._questions()) if self.is_shown else ())
        self.show()

    def hiding_changed(self) -> None:
        """Something else is hidden than before."""
        self._window.network_page.tell(self._keep_hidden)
        self.ask()

    def show(self) -> None:
        """Bring what is known to the diagram, and what is looked at closely to plane and chart."""
        if not self.is_shown:
            self._show_on_plane(None, None)
            return
        chosen, diagram = self._model.chosen, self._diagram
        is_other = chosen != self._variant
        self._variant = chosen
        questions = self._questions()
        answers = self._run.inquiries
        looks = [answers.answer(question, DiagramLook) for question in questions if isinstance(question, AskDiagram)]
        closely = [answers.answer(question, UnitLook) for question in questions if isinstance(question, AskUnit)]
        without = [answers.answer(question, WithoutLook) for question in questions if isinstance(question, AskWithout)]
        activation = self._model.experiment.variants[chosen].network.activation
        look = looks[0]
        if is_other:
            self._scales.clear()
            self._shown = None
        if look is not None:
            self._choose_scales(_NetworkId(answers.run_of(questions[-1]), Diagram(look).sizes))
        if look is not None or is_other:  # what is known stays until more is
            diagram.set_look(look, activation)
        diagram.obstacle = self._run.reason_not_to_edit(chosen)
        diagram.set_class_names(class_names(self._model.experiment.data))
        count = self._model.experiment.repeats.count
        diagram.set_owner(self._owner(chosen), tr("the first of {count} repeats", count=count) if count > 1 else "")
        found = closely[0] if closely else None
        less = without[0] if without else None
        diagram.set_closely(found)
        without_words = partial(words.without_words, diagram.diagram, diagram.off, less)
        diagram.set_without(without_words(), without_words(is_brief=True))
        self._show_on_plane(found, less)
        attended = diagram.attended
        if found is None and attended is not None:
            self._show_small_map(attended)

    @property
    def _diagram(self) -> DiagramHand:
        return self._window.column.diagram

    def _listen_to(self, page: NetworkPage) -> None:
        diagram = page.diagram
        for signal in (diagram.attended_changed, diagram.off_changed, diagram.resized):
            signal.connect(self.ask)
        self._run.begun.connect(diagram.let_go)
        self._model.chosen_changed.connect(diagram.let_go)

    def _keep_hidden(self, page: NetworkPage) -> None:
        """Let go of what would give the boundary away while that is hidden."""
        if "boundary" in self._run.hidden:
            page.diagram.let_go()
            page.diagram.set_look(None, self._model.experiment.variants[self._model.chosen].network.activation)

    def _choose_scales(self, network: _NetworkId) -> None:
        """Show a network on its scales: one that comes back, as when an edit is undone, on those that it had; one that
        goes on from another run on the same, which grow apart from now on; any other on new ones."""
        if network == self._shown:
            return
        found = self._scales.get(network)
        if found is None:
            ancestors = self._run.ancestors if network.run_id == self._run.run_id else ()
            alike = (self._scales.get(_NetworkId(run_id, network.sizes)) for run_id in reversed(ancestors))
            nearest = next((scales for scales in alike if scales is not None), None)
            found = Scales() if nearest is None else nearest.copy()
        self._scales[network], self._shown = found, network
        self._diagram.begin(found)
        self._forget_scales(network.run_id)

    def _forget_scales(self, shown: int) -> None:
        """Let go of the scales of runs that can't be brought back.

        shown: id of the run whose network is shown, which may be another than the present one.
        """
        newest = self._run.snapshot
        if newest is None:
            return
        held = {shown, self._run.run_id, newest.run_id, *(kept.run_id for kept in newest.kept)}
        self._scales = {network: scales for network, scales in self._scales.items() if network.run_id in held}

    def begin_edges(self) -> None:
        """Bring the weights to the diagram: in frames of their own."""
        if self.is_shown:
            self._diagram.begin_edges()

    def paint_more_edges(self) -> bool:
        """Paint some of them. Whether there are more."""
        return self._diagram.paint_more_edges()

    def _owner(self, chosen: int) -> Owner | None:
        """The variant whose network it is, where there are several."""
        variants, theme = self._model.experiment.variants, self._theme
        if len(variants) == 1 or theme is None:
            return None
        return Owner(
            chosen + 1, worded(variant_names(variants)[chosen]), theme.variant_color(self._model.colors[chosen])
        )

    def _questions(self) -> list[Question]:
        """What the diagram wants to know, what is looked at closely first."""
        chosen, diagram, run = self._model.chosen, self._diagram, self._run
        view = self._window.planes.view.with_margin(VIEW_MARGIN)
        grid = grid_cells(len(self._model.experiment.variants), at_rest=not run.playing)
        found: list[Question] = []
        attended = diagram.attended
        if attended is not None:
            at = self._position()
            found.append(
                AskUnit(variant=chosen, column=attended.column, unit=attended.unit, grid=grid, view=view, at=at)
            )
        if diagram.off:
            units = tuple((target.column, target.unit) for target in diagram.off)
            found.append(AskWithout(variant=chosen, units=units, grid=grid, view=view))
        return [*found, AskDiagram(variant=chosen, shown=diagram.room_for_units, kept=diagram.kept)]

    def _position(self) -> tuple[float, float]:
        """Where sums are put in numbers: at the point that is selected, where it is a single one; else at the first
        training point."""
        points, derived = self._model.experiment.points, self._model.derived
        rows = self._model.selection.rows(points)
        if len(rows) != 1:
            rows = np.flatnonzero(~derived.assignment.is_validation)[:1]
        if not len(rows):
            return (0.0, 0.0)
        x, y = points.positions[rows[0]].tolist()
        return (x, y)

    def _show_small_map(self, unit: UnitTarget) -> None:
        """On the plane, until the sharp one comes."""
        known, theme = self._diagram.diagram, self._theme
        if known is None or theme is None:
            return
        small = known.maps(unit.column)[known.slot(unit)]
        self._overlaid = self._model.chosen
        self._window.planes.plane(self._overlaid).set_overlay(self._pixels(small, unit.column, theme))

    def _pixels(self, response: npt.NDArray[np.float32], column: int, theme: Theme) -> npt.NDArray[np.uint8]:
        return diverging_rgba(response * np.float32(STRENGTH / self._diagram.map_end(column)), theme)

    def _show_on_plane(self, closely: UnitLook | None, without: WithoutLook | None) -> None:
        planes, chosen, theme = self._window.planes, self._model.chosen, self._theme
        if self._overlaid is not None and (self._overlaid != chosen or (closely is None and without is None)):
            if self._overlaid < len(planes.planes):
                planes.plane(self._overlaid).set_overlay(None)
                planes.plane(self._overlaid).lines.without.set_lines(())
            self._overlaid = None
        self._window.center.set_without(0 if without is None else len(self._diagram.off))
        plot, losses = self._window.loss_plot, None
        if without is not None:
            losses = without.train_loss, without.validation_loss
        if losses != plot.contents.without:
            plot.set_contents(plot.contents._replace(without=losses))
        if theme is None or (closely is None and without is None):
            return
        plane, self._overlaid = planes.plane(chosen), chosen
        if closely is None:
            plane.set_overlay(None)
        else:
            asked = closely.question
            assert isinstance(asked, AskUnit)
            layer, class_count = asked.column - 1, self._model.experiment.data.class_count
            is_one_of_several = layer == len(self._model.experiment.variants[chosen].network.hidden) and class_count > 2
            before = None if is_one_of_several else closely.pre_activation  # where a softmax's logit is 0, nothing is
            lines = boundary_lines(before[None] + np.float32(0.5), asked.view) if before is not None else []
            plane.set_overlay(self._pixels(closely.response, asked.column, theme), lines, asked.view)
        if without is None:
            plane.lines.without.set_lines(())
        else:
            asked_without = without.question
            assert isinstance(asked_without, AskWithout)
            plane.lines.without.set_lines(boundary_lines(without.surface, asked_without.view))
