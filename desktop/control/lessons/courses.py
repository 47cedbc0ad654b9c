"""The lessons that come with the program, in the window's language, read in a thread, since reading them takes longer
than a frame."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from core.lessons.course import Course, CourseLesson, our_folder, read_course
from desktop.look.language import in_use, tr

NONE: Final = Course((), ())


def lesson_number(lessons: Sequence[CourseLesson], found: CourseLesson) -> str:
    """Which one of them a lesson is, in words."""
    return tr("Lesson {number} of {count}", number=lessons.index(found) + 1, count=len(lessons))


class Courses(QObject):
    """Reads a folder once, when that is first wanted."""

    was_read = Signal()
    """All of it is known."""

    def __init__(self, parent: QObject, folder: Path | None = None) -> None:
        """folder: None for the program's own."""
        super().__init__(parent)
        self._folder = our_folder() if folder is None else folder
        self._thread: threading.Thread | None = None
        self._is_known = False
        """And all who waited for it have been told."""
        self._course = NONE
        self._waiting: list[Callable[[], None]] = []
        self.was_read.connect(self._go_on)

    def read(self) -> None:
        """Begin to read, if nobody has."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._read, name="lessons", daemon=True)
            self._thread.start()

    def when_read(self, then: Callable[[], None]) -> None:
        """Do something once all is known: at once, where it is."""
        self.read()
        assert self._thread is not None
        if self._is_known or not (self._thread.is_alive() or self._waiting):
            then()
        else:
            self._waiting.append(then)

    @property
    def course(self) -> Course:
        """All that could be read; waits for it where that is still under way. Empty where the folder can't be read."""
        self.read()
        assert self._thread is not None
        self._thread.join()
        return self._course

    @property
    def lessons(self) -> tuple[CourseLesson, ...]:
        """In their order."""
        return self.course.lessons

    def find(self, lesson_id: str) -> CourseLesson | None:
        """The lesson of that id."""
        return next((one for one in self.lessons if one.lesson.id == lesson_id), None)

    def _read(self) -> None:
        try:
            with contextlib.suppress(OSError):
                self._course = read_course(self._folder, in_use().code)
        finally:  # whatever else it raises is told, and nobody waits for ever
            with contextlib.suppress(RuntimeError):  # the window has gone meanwhile
                self.was_read.emit()  # from the thread: Qt brings it to the window's

    def _go_on(self) -> None:
        self._is_known = True
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
