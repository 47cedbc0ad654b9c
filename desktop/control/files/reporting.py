"""What a person takes along of a run, beside pictures: its curves as a table, and a report to be printed."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from core.experiment.description import dataset_text
from core.experiment.variant_names import variant_names
from core.lessons.hiding import hidden_words
from core.metrics.curves_csv import Curve, rows_of, write_curves
from core.metrics.ranking import Place
from core.metrics.report import Report, Reported, report_page
from core.metrics.summary import figures
from core.protocol import RANGE_COLUMNS
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import PICTURE_FOLDER, TABLE_FOLDER, ask_save, folder
from desktop.control.files.files import Files
from desktop.control.files.pictures import image_of
from desktop.control.files.proposals import CURVES, stem_of
from desktop.control.files.saving import Saving
from desktop.control.seen import Outcome
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import in_use, tr, worded
from desktop.look.pictures import encoded
from desktop.look.theme import PAPER
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

CSV: Final[Translatable] = "Tables (*.csv)"
HTML: Final[Translatable] = "Pages (*.html)"
NOTHING: Final[Translatable] = "There is nothing to write down yet. Train first."


class Reporting(QObject):
    """Writes what is on screen: of an earlier epoch where one is looked back at, and nothing of what is hidden."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._model, self._run, self._window = model, run, window
        self._files, self._saving, self._controller = files, saving, controller
        actions.export_curves.triggered.connect(self._ask_curves)
        actions.report.triggered.connect(self._ask_report)

    def _curves(self) -> Callable[[], bytes]:
        """What makes a CSV file of all that the curves hold now."""
        several = self._model.experiment.repeats.count > 1
        names = variant_names(self._model.experiment.variants)
        found = [
            Curve(name, rows_of(each.history), rows_of(each.spread, RANGE_COLUMNS))
            for name, each in zip(names, self._run.curves, strict=True)
        ]

        def contents() -> bytes:
            table = io.BytesIO()
            write_curves(found, table, several=several)
            return table.getvalue()

        return contents

    def _report(self, outcome: Outcome) -> Report:
        """What is on screen now, but for its picture and what it is made with."""
        snapshot, experiment = self._run.snapshot, self._model.experiment
        assert snapshot is not None
        names, hidden, verdicts = outcome.names, self._run.hidden, outcome.verdicts
        places, judgement = outcome.ranked
        ranks: dict[int, Place] = {place.index: place for place in places}
        reported = [
            Reported(name, ranks[at].rank if at in ranks else 0, figures(one.outcomes) if one else None, verdict)
            for at, (name, one, verdict) in enumerate(zip(names, outcome.variants, verdicts, strict=True))
        ]
        alone = verdicts[0] if len(verdicts) == 1 else None
        edits = self._run.flags.hand_edits
        if snapshot.shown_epoch is not None:
            edits = edits.until(snapshot.seen_epoch)
        summary = edits.summary(names)
        notes = [f"{summary}."] if summary else []
        path = self._files.path
        return Report(
            title=path.stem if path is not None else dataset_text(experiment),
            experiment=experiment,
            epoch=snapshot.seen_epoch,
            variants=reported,
            headline=judgement.headline if alone is None else alone.headline,
            detail=judgement.detail if alone is None else alone.detail,
            picture=b"",
            made_with="",
            notes=[*notes, hidden_words(hidden)] if hidden else notes,
        )

    def _ask_curves(self) -> None:
        if self._has_something:
            curves = self._curves()
            path = self._asked("Export curves", f"-{worded(CURVES)}.csv", CSV, TABLE_FOLDER)
            if path is not None:
                self._saving.save(path, curves)

    def _ask_report(self) -> None:
        if not self._has_something:
            return
        on_screen = self._controller.seen()
        assert on_screen.outcome is not None
        report = self._report(on_screen.outcome)
        seen = replace(on_screen.in_theme(PAPER), caption="")  # the page says it
        path = self._asked("Save report", ".html", HTML, PICTURE_FOLDER)
        if path is not None:

            def save(picture: QImage) -> None:
                self._saving.save(path, lambda: _page(report, picture))

            self._controller.gradually.begin(image_of(seen), save)

    @property
    def _has_something(self) -> bool:
        """Whether there are curves of all variants; if not, the person is told."""
        snapshot = self._run.snapshot
        if snapshot is not None and self._run.variants and len(self._run.curves) == len(self._run.variants):
            return True
        self._controller.notify(NOTHING)
        return False

    def _asked(self, title: Translatable, ending: str, kind: str, key: str) -> Path | None:
        """Where to write what was seen when it was asked for, whatever training does meanwhile; None: nowhere."""
        return ask_save(self._window, title, folder(key) / f"{stem_of(self._files.path)}{ending}", (kind,), key)


def _page(report: Report, picture: QImage) -> bytes:
    report = report._replace(picture=encoded(picture), made_with=_made_with())
    return report_page(report, in_use().code, worded).encode()


def _made_with() -> str:
    """A sentence on the versions of this program and of PyTorch, which the window doesn't load."""
    known = []
    for name, label in (("overfitting-playground", "Overfitting Playground"), ("torch", "PyTorch")):
        try:
            known.append(f"{label} {version(name)}")
        except PackageNotFoundError:
            known.append(label)
    program, library = known
    return tr("Made with {program} and {library}.", program=program, library=library)
