"""The application: puts the parts together, shows the window, and takes everything down again."""

from __future__ import annotations

import gc
import signal
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.command_line.options import Options
from desktop.control.appearance import Appearance
from desktop.control.controller import Controller
from desktop.control.files import Files
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from desktop.training.session import Session
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.help import Help
from desktop.window.main_window import MainWindow
from desktop.window.screenshot import Screenshot


class Playground:
    """One window with its model, run and clock. close() leaves no process, thread or timer behind."""

    def __init__(self, experiment: Experiment) -> None:
        self.session = Session()
        self.run = Run(self.session, experiment)
        self.run.start()  # first of all: torch loads in the other process while this one builds its window
        self.model = ExperimentModel(experiment)
        self.clock = FrameClock()
        self.window = MainWindow()
        self.actions = Actions(self.model.undo_stack, self.window)
        self.actions.fill(self.window.menuBar())
        self.window.run_bar.add_actions([self.actions.undo, self.actions.redo])
        self.controller = Controller(self.model, self.run, self.window, self.actions, self.clock)
        self.appearance = Appearance(self.controller, self.window, self.actions)
        self.files = Files(self.model, self.window, self.actions, self.controller.notify)
        self.help = Help(self.window, self.actions)
        self.window.closing.connect(self.close)
        self.clock.start()

    def settle(self) -> None:
        """Once shown: hand the keyboard to the plane, and keep garbage collection away from what is loaded."""
        self.window.plane.setFocus()
        gc.collect()
        gc.freeze()  # a collection over all that is loaded would cost frames

    def close(self) -> None:
        """Stop everything. The window goes first, so that nobody waits for a process to end."""
        self.window.hide()
        self.clock.stop()
        try:
            self.files.remember()
        finally:
            self.run.close()


def prepare(arguments: list[str]) -> QApplication:
    """The Qt application, under the name that its settings are kept by."""
    application = QApplication(arguments)
    # Of a quick stroke Qt drops most moves on X11, so that it would cut corners; PlaneView gathers them instead. Set
    # after the application is made, which sets it itself.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    application.setStyle("Fusion")
    application.setApplicationName("Overfitting Playground")
    application.setOrganizationName("Overfitting Playground")
    return application


def run(options: Options) -> int:
    """Show the window until it is closed. Returns the exit status."""
    application = prepare(sys.argv[:1])
    playground = Playground(opening_experiment())
    playground.appearance.choose(options.theme, options.projector)
    playground.window.resize(options.size[0], options.size[1])
    playground.window.show()
    playground.settle()
    # Ctrl+C in the terminal closes the window like any other way; the frame clock lets Python see it.
    signal.signal(signal.SIGINT, lambda *_: playground.window.close())
    if options.screenshot is not None:
        Screenshot(playground.window, playground.run, options.screenshot, options.after)
    return application.exec()
