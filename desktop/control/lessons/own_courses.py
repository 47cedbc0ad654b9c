"""Courses of one's own: folders of lessons that a lecturer wrote, chosen once and offered in the menu from then on."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.lessons.course import Course, CourseLesson, read_course, state_of
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import COURSE_FOLDER, ask_folder
from desktop.control.lessons.courses import lesson_number
from desktop.control.lessons.teaching import Teaching
from desktop.lessons.markdown_view import plain
from desktop.look.language import in_use, tr, tr_of, worded
from desktop.widgets.controls import explain_action
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

KEY: Final = "courses"
MOST: Final = 8
"""Folders that are remembered; the one that was chosen first goes."""
CHOOSE: Final[Translatable] = "Choose a folder…"

Known = dict[Path, Course | None]
"""Courses by folder; None for one that can't be read."""
States = dict[Path, tuple[tuple[str, int, int], ...]]
"""How the files of each folder looked before they were read: nothing is read again as long as they look so."""


class OwnCourses(QObject):
    """The menu Courses. Folders are read in a thread, since a disk may take as long as it likes: what was known before
    stands in the menu until there is more."""

    was_read = Signal()
    """All folders were read anew."""
    handouts_wanted = Signal(object, str)
    """Of these lessons (tuple[Lesson, ...]), and what the files are to be named after."""

    def __init__(self, teaching: Teaching, window: MainWindow, actions: Actions, controller: Controller) -> None:
        super().__init__(window)
        self._teaching = teaching
        self._window = window
        self._menu = actions.courses
        self._notify = controller.notify
        self._known: Known = {}
        self._states: States = {}
        self._is_reading = self._is_due = False
        """A reading is under way; another one is to follow, as what it is asked for was not known at its begin."""
        self._filled_with: tuple[list[Path], dict[Path, Course | None]] | None = None
        """What stands in the menu."""
        self._chosen: Path | None = None
        """A folder of which something is to be said once it was read."""
        self._menu.aboutToShow.connect(self._open_menu)
        self.was_read.connect(self._show)
        self._fill()

    @property
    def folders(self) -> list[Path]:
        """Those that are remembered, the one that was chosen last first."""
        value = QSettings().value(KEY, [])
        names = [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []
        return [Path(str(name)) for name in names][:MOST]

    def choose(self) -> None:
        """Ask for a folder, and remember it."""
        chosen = ask_folder(self._window, "Folder of lessons", COURSE_FOLDER)
        if chosen is not None:
            self._chosen = chosen
            self._remember([self._chosen, *(one for one in self.folders if one != self._chosen)])
            self.read()

    def read(self) -> None:
        """Read all folders anew, in a thread; one reading at a time."""
        if self._is_reading:
            self._is_due = True
            return
        self._is_reading, self._is_due = True, False
        threading.Thread(target=self._read, args=(self.folders,), name="courses", daemon=True).start()

    def _read(self, folders: list[Path]) -> None:
        try:
            self._known, self._states = self._found(folders)
        finally:  # whatever it raises is told, and the next reading is not kept from beginning
            with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
                self.was_read.emit()  # from the thread: Qt brings it to this one

    def _found(self, folders: list[Path]) -> tuple[Known, States]:
        """What is in these folders, of which nothing is read again that looks as it did."""
        language, before = in_use().code, self._known
        known: Known = {}
        states: States = {}
        for path in folders:
            try:
                states[path] = state_of(path, language)
                is_known = path in before and self._states.get(path) == states[path]
                known[path] = before[path] if is_known else read_course(path, language)
            except OSError:
                known[path] = None
        return known, states

    def _show(self) -> None:
        self._is_reading = False
        self._fill()
        if self._is_due:
            self.read()
            return
        chosen, self._chosen = self._chosen, None
        if chosen is not None:
            self._notify(_told(chosen, self._known.get(chosen)))

    def _open_menu(self) -> None:
        self._fill()
        self.read()

    def _fill(self) -> None:
        wanted = self.folders, self._known
        if wanted == self._filled_with:
            return  # nothing is pulled away below the pointer
        self._filled_with = wanted
        gone = [menu for action in self._menu.actions() if isinstance(menu := action.menu(), QMenu)]
        self._menu.clear()
        for menu in gone:
            menu.deleteLater()  # clear() leaves submenus, with all that their actions hold
        for path in self.folders:
            course = self._known.get(path)
            menu = self._menu.addMenu(path.name.replace("&", "&&") or str(path))
            menu.setToolTipsVisible(True)
            explain_action(menu.menuAction(), str(path))
            if course is not None:
                self._fill_course(menu, course)
            elif path in self._known:
                menu.addAction(tr("The folder can't be read")).setEnabled(False)
            menu.addSeparator()
            if course is not None and course.lessons:
                handouts = menu.addAction(tr("Handouts…"))
                explain_action(handouts, "Two pages to be printed: what the lessons tell and ask, and their answers.")
                handouts.setData((tuple(one.lesson for one in course.lessons), path.name))
                handouts.triggered.connect(self._hand_out)
            forget = menu.addAction(tr("Forget this folder"))
            forget.setData(str(path))
            forget.triggered.connect(self._forget)
        self._menu.addSeparator()
        self._menu.addAction(worded(CHOOSE)).triggered.connect(self.choose)

    def _fill_course(self, menu: QMenu, course: Course) -> None:
        for number, found in enumerate(course.lessons, 1):
            action = menu.addAction(f"{number}  {found.lesson.title.replace('&', '&&')}")
            explain_action(action, plain(found.lesson.question))
            action.setData((found, lesson_number(course.lessons, found)))
            action.triggered.connect(self._open)
        for broken in course.broken:
            action = menu.addAction(tr("{name} can't be read", name=broken.name).replace("&", "&&"))
            explain_action(action, broken.words)
            action.setEnabled(False)
        if not course.lessons and not course.broken:
            menu.addAction(tr("There are no lessons in it")).setEnabled(False)

    def _open(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            found, caption = action.data()
            assert isinstance(found, CourseLesson)
            self._teaching.open(found, caption)

    def _hand_out(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.handouts_wanted.emit(*action.data())

    def _forget(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._remember([path for path in self.folders if str(path) != action.data()])
            self._fill()

    def _remember(self, folders: list[Path]) -> None:
        QSettings().setValue(KEY, [str(path) for path in folders[:MOST]])


def _told(path: Path, course: Course | None) -> str:
    """What became of a folder that was chosen; of what can't be read there the first, with file and line."""
    if course is None:
        return tr("{name} can't be read.", name=path.name)
    if not course.lessons and not course.broken:
        return tr("There are no lessons in {name}.", name=path.name)
    told = tr_of(
        len(course.lessons),
        "{name}: {count} lesson, in the menu Learn, under Courses.",
        "{name}: {count} lessons, in the menu Learn, under Courses.",
        name=path.name,
    )
    return f"{told} {worded(course.broken[0].words)}" if course.broken else told
