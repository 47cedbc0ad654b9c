"""Hindsight: what changed under way, the run before, and the settings of an earlier epoch, brought into the views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.experiment.spec import MAX_VARIANTS
from core.plane.contour import boundary_lines
from core.protocol import Snapshot
from desktop.chart.series import Flag, LossSeries
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr
from desktop.training.flags import Flags
from desktop.training.ghost import GhostVariant
from desktop.training.run import Run
from desktop.window.main_window import MainWindow


class Hindsight:
    """Shows what a run remembers beside what it is now. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        self._window = window
        self._run = run
        self._model = model
        self._is_ghost_wanted = True
        self._lined: list[GhostVariant | None] = [None] * MAX_VARIANTS
        """Whose boundary each plane shows as that of the run before."""
        self._flags: tuple[Flag, ...] = ()
        self._told: tuple[Flags, int, tuple[str, ...]] | None = None
        """What these were made of: the run's flags, how many changes they had seen, and the variants' names."""

    def set_ghost_wanted(self, wanted: bool) -> None:
        """Show the run before from now on, or leave it out."""
        self._is_ghost_wanted = wanted

    def ghosts(self) -> list[GhostVariant | None]:
        """What each variant is compared with; None where with nothing."""
        variants, ghost = self._model.experiment.variants, self._run.ghost
        if ghost is None or not self._is_ghost_wanted:
            return [None] * len(variants)
        return ghost.beside(variants, self._model.chosen)

    def beside_ghosts(self, series: Sequence[LossSeries], losses: Sequence[float]) -> list[LossSeries]:
        """The series with the curve and the loss of the run before; losses: validation losses of what is shown now."""
        ghost, found = self._run.ghost, []
        on_same_points = ghost is not None and ghost.is_on_points_of(self._model.experiment)
        for one, loss, before in zip(series, losses, self.ghosts(), strict=True):
            if before is None:
                found.append(one)
                continue
            told = before.validation_loss if on_same_points else None
            found.append(replace(one, ghost=before.history, ghost_loss=told, loss=loss))
        return found

    def show_ghosts(self) -> None:
        """Draw the boundaries of the run before on the planes. What a plane shows already is left alone."""
        for index, one in enumerate(self.ghosts()):
            if one is not self._lined[index]:
                lines = boundary_lines(one.surface, one.view) if one is not None else []
                self._window.planes.plane(index).lines.ghost.set_lines(lines)
                self._lined[index] = one

    def flags(self, names: Sequence[str]) -> tuple[Flag, ...]:
        """What changed under way, to be marked on the chart; names: the variants'."""
        flags = self._run.flags
        state = (flags, flags.changes, tuple(names))
        if state != self._told:
            self._told, self._flags = state, tuple(Flag(*told) for told in flags.told(names))
        return self._flags

    def show_settings_then(self, snapshot: Snapshot, names: Sequence[str]) -> None:
        """Name the settings of the epoch that is looked back at, as far as they are others now."""
        shown, flags, text = snapshot.shown_epoch, self._run.flags, ""
        if shown is not None and flags.told(names):
            settings = flags.settings_at(shown, names) or tr("settings as they are now")
            text = tr("At epoch {epoch:,}: {settings}", epoch=shown, settings=settings)
        self._window.column.settings_then.set_text(text)
