"""Standings: who leads, where each variant ranks, and the verdict on each, brought into the views."""

from __future__ import annotations

from collections.abc import Sequence

from core.lessons.hiding import seen_ranking
from core.metrics.ranking import Place
from desktop.control.run.told_moment import ToldMoment
from desktop.control.run.verdicts import Verdicts
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr
from desktop.training.run import Run
from desktop.window.main_window import MainWindow


class Standings:
    """Shows how variants stand to each other, and what is said of each. The presenter says when.

    Attributes:
        winner: index of the variant that leads; None where none does.
    """

    def __init__(
        self, window: MainWindow, run: Run, model: ExperimentModel, verdicts: Verdicts, moment: ToldMoment
    ) -> None:
        self._window = window
        self._run = run
        self._model = model
        self._verdicts = verdicts
        self._moment = moment
        self._places: dict[int, Place] = {}
        """Where each variant ranks, by its index."""
        self.winner: int | None = None

    def show_ranking(self, names: Sequence[str]) -> bool:
        """The list of variants, best first, and who leads; False where there is none. names: the variants'."""
        snapshot, variants = self._run.snapshot, self._run.variants
        self._moment.let_go()
        if snapshot is None:
            self._show_none(names)
            return False
        if len(variants) < 2:
            return False
        epoch = snapshot.seen_epoch
        places, judgement = seen_ranking(names, variants, epoch, self._run.hidden)
        self._moment.hold()
        self._places = {place.index: place for place in places}
        self.winner = judgement.winner
        self._window.planes.set_ranking(names, places, judgement.winner)
        if len(places) == 1:
            text = tr("They are compared as soon as all have trained up to the same epoch.")
            self._window.verdict.set_verdict("waiting", tr("Training up"), text)
        elif not self._verdicts.is_hindered:
            kind = "good" if judgement.winner is not None else "waiting" if epoch <= 0 else "level"
            self._window.verdict.set_verdict(
                kind,
                judgement.headline,
                judgement.detail,
                judgement.why,
                shorter=judgement.shorter,
                briefer=judgement.briefer,
            )
        return True

    def _show_none(self, names: Sequence[str]) -> None:
        """Nothing is measured yet."""
        self._places, self.winner = {}, None
        self._window.planes.set_ranking(names, (), None)
        if len(names) > 1:
            ready = self._verdicts.of(self._model.chosen)
            self._window.verdict.set_verdict(ready.kind, ready.headline, ready.detail, ready.why)

    def show_place(self, index: int) -> None:
        """Where one variant ranks, over its plane."""
        self._window.planes.header(index).set_place(self._places.get(index), is_winner=index == self.winner)

    def show_verdict(self, index: int) -> None:
        """The verdict on one variant, over its plane; in the column where it is alone, or nothing can be compared."""
        verdict, is_alone = self._verdicts.of(index), len(self._model.experiment.variants) == 1
        if not is_alone:
            self._window.planes.header(index).set_verdict(
                verdict.kind, verdict.headline, verdict.detail, verdict.why, verdict.shorter
            )
        if index == self._model.chosen and (is_alone or self._verdicts.is_hindered):
            self._window.verdict.set_verdict(
                verdict.kind,
                verdict.headline,
                verdict.detail,
                verdict.why,
                shorter=verdict.shorter,
                briefer=verdict.briefer,
            )
