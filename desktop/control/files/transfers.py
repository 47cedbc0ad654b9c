"""Transfers: what comes in from elsewhere and what goes out, but for files of experiments, put together. The start of
the program doesn't wait for it."""

from __future__ import annotations

from desktop.control.controller import Controller
from desktop.control.files.animation import Animation
from desktop.control.files.exporting import Exporting
from desktop.control.files.files import Files
from desktop.control.files.importing import Importing
from desktop.control.files.pictures import Pictures
from desktop.control.files.reporting import Reporting
from desktop.control.files.saving import Saving
from desktop.control.files.sharing import Sharing
from desktop.control.files.taking_along import TakingAlong
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.main_window import MainWindow


class Transfers:
    """Tables and codes that come in; tables, codes, programs, pictures, reports and animations that go out."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        clock: FrameClock,
        controller: Controller,
    ) -> None:
        notify = controller.notify
        self.importing = Importing(window, actions, files, notify)
        self.sharing = Sharing(model, window, actions, files, saving, notify, lambda: run.has_hand_edits)
        controller.clipboard.text_pasted.connect(self.sharing.paste)
        self.sharing.table_pasted.connect(self.importing.paste_text)
        self.taking_along = TakingAlong(model, run, window, actions, files, saving, clock, controller)
        note_on_points = controller.hand_editing.note_on_points
        self.exporting = Exporting(model, window, actions, files, saving, notify, note_on_points)
        self.pictures = Pictures(window, actions, files, saving, controller)
        self.reporting = Reporting(model, run, window, actions, files, saving, controller)
        self.animation = Animation(run, window, actions, files, saving, clock, controller)

    def close(self) -> None:
        """Leave no process behind."""
        try:
            self.importing.close()
        finally:
            self.animation.close()
