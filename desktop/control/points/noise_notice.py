"""Label noise holds for drawn points, too: said once, when it has given one a wrong label that nobody asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.spec import Experiment
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr


class NoiseNotice(QObject):
    """Without it, a blue brush that leaves an orange point looks broken."""

    told = Signal(str)

    def __init__(self, model: ExperimentModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._is_told = False
        model.changed.connect(self._experiment_changed)

    def _experiment_changed(self, old: Experiment, new: Experiment) -> None:
        points, noise = new.points, new.data.label_noise
        if self._is_told or noise == 0 or points is old.points:
            return
        is_new = points.drawn & (points.ids >= old.points.next_id)
        is_by_hand = points.flip_at < 0
        if (is_new & ~is_by_hand & self._model.derived.assignment.is_wrong).any():
            self._is_told = True
            self.told.emit(
                tr(
                    "Label noise of {percent:.0f} % gives some of your points a wrong label, too: they are ringed.",
                    percent=100 * noise,
                )
            )
