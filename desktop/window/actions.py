"""Every command of the window as an action: its words and its key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QMenu, QWidget

from core.data.real import real_data
from core.experiment.fields import FIELDS
from core.experiment.presets import PRESETS
from core.experiment.spec import MAX_CLASSES, MAX_VARIANTS
from core.words import Translatable
from desktop.look.language import number, tr, worded
from desktop.look.language_ways import ways
from desktop.look.languages import SYSTEM
from desktop.look.theme import CLASS_LOOKS, TYPE_SIZES
from desktop.panels.truth_panel import WORDS as TRUTHS
from desktop.tools.catalog import TOOLS
from desktop.tools.grid import STEPS
from desktop.window.command import Command

REGULARIZERS: Final = (
    "regularization.dropout.enabled",
    "regularization.l2.enabled",
    "regularization.l1.enabled",
    "network.batch_normalization",
    "regularization.early_stopping.enabled",
)


class Actions(QObject):
    """The window's actions. They are wired by the controller."""

    def __init__(self, undo: QUndoGroup, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.play = self._action("Train", "Space", "Train, or pause")
        self.play.setWhatsThis(tr("Train, or pause"))
        self.step = self._action("One epoch", "Right", "Train for one epoch, then pause")
        self.reset = self._action("Reset", "R", "Back to epoch 0, with the same initial weights")
        self.bring_back = self._action("Bring back last run", "Shift+R", "The run before takes the present one's place")
        self.bring_back.setWhatsThis(tr("Bring back last run"))
        self.earlier_runs = QMenu(tr("Earlier runs"), window)
        self.new_seed = self._action("New seed", "N", "Start again from other initial weights")
        self.slower = self._action("Slower", "Ctrl+Down", "Fewer epochs in a second")
        self.faster = self._action("Faster", "Ctrl+Up", "More epochs in a second")
        self.new_sample = self._action("New sample", "G", "Other points from the same dataset")
        self.undo = undo.createUndoAction(self)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.undo.setWhatsThis(tr("Undo"))
        self.redo = undo.createRedoAction(self)
        self.redo.setWhatsThis(tr("Redo"))
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.cut = self._action("Cut", "Ctrl+X", "What is selected goes to the clipboard")
        self.copy = self._action("Copy", "Ctrl+C", "What is selected, as points and as a table of text")
        self.paste = self._action("Paste", "Ctrl+V", "Points or a table from the clipboard, beside the original")
        self.paste_in_place = self._action("Paste in place", "Ctrl+Shift+V", "Where they were copied")
        self.duplicate = self._action("Duplicate", "Ctrl+D", "A copy of what is selected, beside it")
        # Without a shortcut: the key means points only while the plane has the keyboard.
        self.delete = self._action("Delete selected points", "", "Delete, with the keyboard on the plane")
        self.select_all = self._action("Select all", "Ctrl+A")
        self.select_none = self._action("Select none", "Ctrl+Shift+A")
        self.invert = self._action("Invert selection", "Ctrl+Shift+I", "Select all points that are not selected")
        self.mirror_across = self._action(
            "Mirror left and right", "Ctrl+M", "Exchanges left and right of what is selected"
        )
        self.mirror_down = self._action("Mirror top and bottom", "Ctrl+Shift+M", "Exchanges top and bottom")
        self.to_training = self._action("Send to training", "", "What is selected is learned from")
        self.to_validation = self._action("Send to validation", "", "What is selected is held out")
        self.of_selected = (
            self.cut,
            self.copy,
            self.duplicate,
            self.delete,
            self.select_none,
            self.mirror_across,
            self.mirror_down,
            self.to_training,
            self.to_validation,
        )
        """What needs selected points."""
        self.rename_class = self._action("Rename class…", "F2", "Another name for the class that is drawn with")
        self.rename_class.setWhatsThis(tr("Rename the class"))
        self.clear = self._action("Clear points", "Ctrl+Backspace", "An empty plane to draw on")
        self.open = self._action("Open…", "Ctrl+O", "An experiment, or a table of points (CSV, TSV)")
        self.open.setWhatsThis(tr("Open an experiment or a table"))
        self.real = {real.name: self._action(real.title, "", real.about) for real in real_data()}
        """Real data that come with the program, by name."""
        self.from_clipboard = self._action("Table from clipboard", "", "The rows of a spreadsheet that were copied")
        self.share_code = self._action("Share code…", "", "Recipe, settings and seed as a short text for a chat")
        self.open_code = self._action("Open share code", "", "The code that is on the clipboard")
        self.export_csv = self._action("CSV…", "", "x, y, label and role of every point")
        self.export_spreadsheet = self._action("CSV with ; and decimal commas…", "", "As many spreadsheets want it")
        self.export_npz = self._action("NumPy arrays (.npz)…", "")
        self.copy_code = self._action("Copy as Python code", "", "Lines that make the points as NumPy arrays")
        self.export_curves = self._action("Curves (CSV)…", "", "Losses and accuracies of every epoch and variant")
        self.report = self._action("Report…", "", "One page on what was trained and what came of it, to be printed")
        self.export_script = self._action("Script (.py)…", "", "A program that trains all variants as here")
        self.export_notebook = self._action("Notebook (.ipynb)…", "", "The same program for Jupyter")
        self.export_weights = self._action("Weights (.pt)…", "", "Those of the chosen variant, at the epoch shown")
        self.recent = QMenu(tr("Open recent"), window)
        self.recent.setToolTipsVisible(True)
        self.save = self._action("Save experiment", "Ctrl+S", "Save to the same file; a first time, ask where")
        self.save_as = self._action("Save experiment as…", "Ctrl+Shift+S")
        self.revert = self._action("Back to the file", "", "The experiment as its file has it; undo takes that back")
        self.save_picture = self._action("Save picture…", "Ctrl+E", "Planes and losses as a PNG or SVG file")
        self.save_animation = self._action(
            "Save animation…", "", "Planes and losses at one checkpoint after the other, as a GIF or WebP file"
        )
        self.copy_picture = self._action("Copy picture", "Ctrl+Shift+C", "Planes and losses to the clipboard")
        self.save_look = self._action("Picture…", "", "Of what the tab Network or Inside shows")
        self.save_numbers = self._action("Numbers (CSV)…", "", "Of what the tab Network or Inside shows")
        self.unsaved_work = QMenu(tr("Unsaved work"), window)
        self.unsaved_work.setToolTipsVisible(True)
        self.quit = self._action("Quit", "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.show_validation = self._action("Show validation points", "V", checked=True)
        self.ghost = self._action("Run before", "Shift+H", "Show or hide the run that ended last, faint", checked=True)
        self.grid = self._action("Grid", "X", "Points, lines and shapes snap to a grid", checked=False)
        self.grid.setWhatsThis(tr("Grid to snap to"))
        self.grid_step = QMenu(tr("Grid step"), window)
        self.grid_steps = {step: self._action(number(f"{step:g}"), "", checked=False) for step in STEPS}
        """By plane units between its lines; one is checked."""
        steps = QActionGroup(self)
        for action in self.grid_steps.values():
            steps.addAction(action)
            self.grid_step.addAction(action)
        self.logarithmic = self._action("Log axis", "L", checked=False)
        self.optimizer_loss = self._action(
            "Loss that the optimizer saw",
            "Shift+L",
            "As a plain PyTorch loop prints it: units silenced by dropout, and the penalty in",
            checked=False,
        )
        self.truths = {kind: self._action(words.label, "", words.help, checked=False) for kind, words in TRUTHS.items()}
        """By the kind of known truth that each shows."""
        self.reveal = self._action("Reveal what is hidden", "F9", "Shows what is hidden for a prediction, until Reset")
        self.reveal.setEnabled(False)
        self.unlock = self._action("Unlock", "", "Lets you use what the file's writer locked or hid, until Reset")
        self.unlock.setVisible(False)
        self.courses = QMenu(tr("Courses"), window)
        self.courses.setToolTipsVisible(True)
        self.handouts = QMenu(tr("Handouts"), window)
        self.handouts.setToolTipsVisible(True)
        self.write_lesson = self._action(
            "Write a lesson…", "", "Steps, predictions and what they wait for, saved with the experiment"
        )
        self.prepare = self._action(
            "Prepare for a class…", "", "Choose what is hidden, locked or left out when this file is opened"
        )
        self.zoom_in = self._action("Zoom in", QKeySequence.StandardKey.ZoomIn, "Look closer at the plane")
        self.zoom_out = self._action("Zoom out", QKeySequence.StandardKey.ZoomOut)
        self.whole_plane = self._action("Whole plane", "Home", "Show all of the plane again")
        self.whole_plane.setEnabled(False)  # while it shows, the key is left to sliders
        self.theme = self._action("Light or dark", "F6")
        self.projector = self._action("Projector mode", "F5", checked=False)
        self.type_size = QMenu(tr("Type size"), window)
        self.type_sizes = {size: self._action(f"{size} %", "", checked=size == 100) for size in TYPE_SIZES}
        """By per cent of the usual size; one is checked."""
        sizes = QActionGroup(self)
        for action in self.type_sizes.values():
            sizes.addAction(action)
            self.type_size.addAction(action)
        self.language = QMenu(tr("Language"), window)
        self.languages = {
            SYSTEM: self._action("As the system", "", checked=False),
            **{code: self._action(one.name, "", checked=False) for code, one in ways().items()},
        }
        """By code; one is checked."""
        languages = QActionGroup(self)
        for action in self.languages.values():
            languages.addAction(action)
            self.language.addAction(action)
        self.less_motion = self._action(
            "Less motion", "", "Nothing pulses or changes for its looks alone", checked=False
        )
        self.panels = self._action("Column", "F4", "Show the column, or leave its room to the planes", checked=True)
        self.panels.setWhatsThis(tr("Show or hide the column"))
        self.exchange = self._action(
            "Network or Inside in the plane's place",
            "F3",
            "The network's diagram or Inside, and the plane change places",
            checked=False,
        )
        self.full_screen = self._action("Full screen", "F11", checked=False)
        self.tools = {tool.name: self._action(tool.name, tool.key, tool.help) for tool in TOOLS}
        """By name."""
        for tool, action in self.tools.items():
            action.setWhatsThis(tr("{tool} tool", tool=worded(tool)))
        self.smaller = self._action("Smaller tool", "[", "A smaller circle of brush, spray, eraser and the like")
        self.larger = self._action("Larger tool", "]", "A larger circle of brush, spray, eraser and the like")
        self.regularizers = {
            path: self._action(FIELDS[path].label, f"Ctrl+{place}", checked=False)
            for place, path in enumerate(REGULARIZERS, start=1)
        }
        """By the path of the setting that each switches."""
        self.compare = self._action("Compare", "C", "Add a copy of the chosen variant")
        self.compare.setWhatsThis(tr("Add a copy of the variant"))
        self.fork = self._action(
            "Fork", "Shift+F", "A copy of the chosen variant goes on from the weights that are shown"
        )
        self.fork.setWhatsThis(tr("Fork: a copy goes on from here"))
        self.cures = self._action("Compare all cures", "Shift+C", "No regularization beside each of the cures")
        self.remove_variant = self._action("Remove variant", "Ctrl+Shift+Backspace")
        self.alone = self._action("Back to one network", "Shift+A", "Keep the chosen variant, remove the others")
        self.move_left = self._action("Move variant left", "Ctrl+Shift+Left")
        self.move_right = self._action("Move variant right", "Ctrl+Shift+Right")
        self.variants = tuple(
            self._action(tr("Edit variant {number}", number=place), f"Alt+{place}")
            for place in range(1, MAX_VARIANTS + 1)
        )
        self.spread = self._action("Every repeat's boundary", "S", checked=False)
        self.table = self._action("Table", "T", checked=False)
        self.earlier = self._action("Earlier checkpoint", ",")
        self.later = self._action("Later checkpoint", ".")
        self.best = self._action("Best epoch", "B", "The epoch with the lowest validation loss")
        self.playback = self._action("Play back", "P", "Play the run again, as it was")
        self.continue_here = self._action("Continue from here", "Ctrl+Return", "Train on from the epoch shown")
        self.live = self._action("Live", "End", "Back to what training has come to")
        self.presets = {name: self._action(preset.title, "", preset.summary) for name, preset in PRESETS.items()}
        """By name."""
        self.lessons = QMenu(tr("Lessons"), window)
        self.lessons.setToolTipsVisible(True)
        self.lesson = self._action("Lesson", "F7", "Go on with the last lesson; in one, back to your experiment")
        self.lesson.setWhatsThis(tr("Go on with the lesson, or leave it"))
        self.quizzes = QMenu(tr("Quizzes"), window)
        self.glossary = self._action("Glossary", "Shift+F1", "What the field's words mean, with PyTorch's lines")
        self.questions = self._action("Frequent questions", "", "Answers that can be tried")
        self.skills = self._action("What I learned", "Shift+F7", "A map of what was learned and practised, with points")
        self.keys = self._action("Keys", "F1")
        self.about = self._action("About", "")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.classes = tuple(
            self._action(tr("Paint {name}", name=worded(CLASS_LOOKS[label].name)), str(label + 1))
            for label in range(MAX_CLASSES)
        )
        for step in (self.undo, self.redo):
            window.addAction(step)
        undo.undoTextChanged.connect(self._name_undo)
        undo.redoTextChanged.connect(self._name_redo)
        self._name_undo(undo.undoText())
        self._name_redo(undo.redoText())
        size, zoom = (self.smaller, self.larger), (self.zoom_in, self.zoom_out)
        held = (self.undo, self.redo, self.step, self.slower, self.faster, *size, self.earlier, self.later, *zoom)
        for any_of_them in window.actions():  # a key held down would start hundreds of runs
            any_of_them.setAutoRepeat(any_of_them in held)

    def _name_undo(self, what: str) -> None:
        """what: the text of the step that it would take back; "" for none."""
        self.undo.setText(tr("Undo {what}", what=what) if what else tr("Undo"))

    def _name_redo(self, what: str) -> None:
        self.redo.setText(tr("Redo {what}", what=what) if what else tr("Redo"))

    def _action(
        self,
        text: Translatable,
        key: str | QKeySequence.StandardKey,
        tip: Translatable = "",
        checked: bool | None = None,
    ) -> Command:
        action = Command(worded(text), self)
        if isinstance(key, QKeySequence.StandardKey):
            action.setShortcuts(key)
        elif key:
            action.setShortcut(QKeySequence(key))
        if tip:
            name = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{worded(tip)} ({name})" if name else worded(tip))
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self._window.addAction(action)
        return action
