"""What networks memorize, brought to the planes and to the page Memory."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject

from core.data.points import BoolArray, FloatArray, IdArray
from core.experiment.class_names import class_names
from core.lessons.hiding import hides_points_missed
from core.protocol.inspection import MemorizingLook
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.memory_page import MemoryPage
from desktop.inside.memory_words import SelectedPoint
from desktop.inside.page import Page
from desktop.look.given_labels import GivenLabels
from desktop.look.motion import wants_less_motion
from desktop.plane.shown import PlaneMarks
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow

NO_POINTS = np.empty((0, 2), np.float32)


class _Shown(NamedTuple):
    """What a plane shows."""

    look: MemorizingLook
    run_id: int
    is_live: bool
    """It is of what training had come to, and not looked back at."""


class Memorizing(QObject):
    """Shows on each plane which points its network gets wrong, or how hard points are, as the page Memory says: while
    that is in sight, and on if it is to be kept, so that one sees what a cure does to it. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._window, self._run, self._model = window, run, model
        self._page: MemoryPage | None = None
        self._shown: list[_Shown | None] = []
        """What each plane shows."""
        self._run_id = -1
        """Of the run that this is of."""
        self._shown_as: tuple[object, ...] = ()
        """In which way, and of which points."""
        window.column.settings.inside_page.tell(self._listen_inside)
        window.column.inside_shown.connect(self._sight_changed)
        window.rail.show_validation.toggled.connect(self._visible_changed)
        run.rearranged.connect(self._rearranged)

    @property
    def is_wanted(self) -> bool:
        """Whether the planes show any of it."""
        page, column = self._page, self._window.column
        if page is None or page.on_plane == "nothing" or hides_points_missed(self._run.hidden):
            return False
        return page.keep.isChecked() or (column.settings.is_inside_shown and column.inside_panel.page is page)

    @property
    def _sees_held_out(self) -> bool:
        """Whether validation points are drawn."""
        return self._window.rail.show_validation.isChecked()

    def ask(self) -> None:
        """Say what is to be known from now on: of every variant, since each has a plane."""
        count, page = len(self._model.experiment.variants), self._page
        wanted = [page.question(variant) for variant in range(count)] if page is not None and self.is_wanted else []
        self._run.inquiries.ask(self, tuple(wanted))

    def show(self) -> None:
        """Bring what is known to the planes."""
        page, model = self._page, self._model
        if page is None:
            return
        count, points = len(model.experiment.variants), model.experiment.points
        kind = page.on_plane if self.is_wanted else "nothing"
        shown_as = kind, points, model.derived.assignment, count, self._sees_held_out
        if any(new is not old for new, old in zip(shown_as, self._shown_as or (None,) * 5, strict=True)):
            self._shown, self._shown_as = [None] * count, shown_as
            for variant in range(count):
                self._clear(variant)
        is_other_run, self._run_id = self._run.run_id != self._run_id, self._run.run_id
        for variant in range(count if self.is_wanted else 0):
            found, before = self._run.inquiries.answer(page.question(variant), MemorizingLook), self._shown[variant]
            if found is None and is_other_run:
                self._forget(variant)
            elif found is not None and (before is None or found is not before.look):
                now = self._shown[variant] = _Shown(found, self._run_id, self._is_live)
                self._show_on_plane(variant, now, before)

    def show_given(self, labels: GivenLabels) -> None:
        """Say how many of the wrong labels the chosen variant has learned by heart."""
        if self._page is not None:
            self._page.set_given_labels(labels)

    def selection_changed(self) -> None:
        """Another point, or other than one, is selected."""
        page, points = self._page, self._model.experiment.points
        if page is None:
            return
        rows, assignment = self._model.selection.rows(points), self._model.derived.assignment
        one = int(rows[0]) if len(rows) == 1 else None
        selected = (
            None
            if one is None
            else SelectedPoint(
                int(points.ids[one]), bool(assignment.is_validation[one]), bool(assignment.is_wrong[one])
            )
        )
        page.set_selected(selected, class_names(self._model.experiment.data))

    def experiment_changed(self) -> None:
        """There are other variants, points or repeats."""
        if self._page is not None:
            self._page.set_repeats(self._model.experiment.repeats.count)
            self.ask()
            self.selection_changed()
            self.show()

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.page_made.connect(self._page_made)
        inside.panel.page_changed.connect(self.on_plane_changed)

    def _page_made(self, page: Page) -> None:
        if isinstance(page, MemoryPage):
            self._page = page
            page.on_plane_changed.connect(self.on_plane_changed)
            self.experiment_changed()

    def on_plane_changed(self) -> None:
        """Something else shall show there, or another page is in sight."""
        self.ask()
        self.show()

    def _sight_changed(self, _shown: bool) -> None:
        self.on_plane_changed()

    def _visible_changed(self, _visible: bool) -> None:
        self.show()

    @property
    def _is_live(self) -> bool:
        snapshot = self._run.snapshot
        return snapshot is not None and snapshot.shown_epoch is None and self._run.shown_epoch is None

    def _rearranged(self) -> None:
        """Other variants stand at the places."""
        for variant in range(len(self._shown)):
            self._forget(variant)
        self._shown_as = ()
        self.show()

    def _forget(self, variant: int) -> None:
        self._shown[variant] = None
        self._clear(variant)

    def _clear(self, variant: int) -> None:
        plane = self._window.planes.plane(variant)
        plane.set_marks(PlaneMarks(best=plane.marks.best))
        self._window.center.set_halos(shown=False)

    def _show_on_plane(self, variant: int, now: _Shown, before: _Shown | None) -> None:
        plane, page, found = self._window.planes.plane(variant), self._page, now.look
        if page is None:
            return
        positions, known = self._positions(found.ids)
        if page.on_plane == "missed":
            plane.set_marks(plane.marks._replace(halos=positions[found.is_missed[known]]))
            self._window.center.set_halos(shown=True)
            swallowed = self._swallowed(now, before)
            if swallowed is not None:
                plane.pulse(self._positions(swallowed)[0])
            return
        missed, of = found.missed_epochs, found.looked_at
        if page.on_plane == "repeats" and found.missed_repeats is not None:
            missed, of = found.missed_repeats, found.repeat_count
        shares = (missed[known] / max(1, of)).astype(np.float32)
        plane.set_marks(plane.marks._replace(hard=positions, shares=shares))

    def _positions(self, ids: IdArray) -> tuple[FloatArray, BoolArray]:
        """(K, 2) of those points that there still are and that are drawn, and (N,) which of the ids they have."""
        points, assignment = self._model.experiment.points, self._model.derived.assignment
        if not len(points):
            return NO_POINTS, np.zeros(len(ids), np.bool_)
        rows = np.minimum(np.searchsorted(points.ids, ids), len(points) - 1)
        known = points.ids[rows] == ids
        if not self._sees_held_out:
            known &= ~assignment.is_validation[rows]
        return points.positions[rows[known]], known

    def _swallowed(self, now: _Shown, before: _Shown | None) -> IdArray | None:
        """Points with wrong labels that the network has come to get right by training on from one moment to the next;
        None where nothing is to pulse."""
        if before is None or before.run_id != now.run_id or not (before.is_live and now.is_live):
            return None
        found, earlier = now.look, before.look
        if wants_less_motion() or found.epoch < earlier.epoch or not np.array_equal(found.ids, earlier.ids):
            return None
        points, assignment = self._model.experiment.points, self._model.derived.assignment
        wrong = points.ids[assignment.is_wrong & ~assignment.is_validation]
        swallowed: IdArray = found.ids[earlier.is_missed & ~found.is_missed]
        return swallowed[np.isin(swallowed, wrong, assume_unique=True)]
