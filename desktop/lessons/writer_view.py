"""The panel that a lesson is written in: what it is about, its steps, its questions and its claims, a page each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.lessons.lesson import Lesson
from core.lessons.margins import ClaimFinding
from core.words import Translatable
from desktop.lessons.about_page import AboutPage
from desktop.lessons.claims_page import ClaimsPage
from desktop.lessons.complaints import ProblemLine
from desktop.lessons.quiz_page import QuizPage
from desktop.lessons.steps_page import StepsPage
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.fitting_tabs import FittingTabs
from desktop.widgets.tab_order import TabOrder

MARGIN: Final = 12
RIGHT_MARGIN: Final = 8
"""Less than on the left: what scrolls and what can be pressed has room of its own there."""
PageName = Literal["about", "steps", "quiz", "claims"]
PAGES: Final[dict[PageName, Translatable]] = {
    "about": "Lesson",
    "steps": "Steps",
    "quiz": "Quiz",
    "claims": "Claims",
}
"""From left to right."""
PREVIEWS: Final[dict[PageName, Translatable]] = {
    "about": "Go through the lesson as a student does.",
    "steps": "Go through the lesson as a student does, from this step on.",
    "quiz": "Answer the questions as a student does, from this one on.",
    "claims": "Go through the lesson as a student does.",
}
_PART: Final = re.compile(r"\$\.lesson\.(steps|quiz|claims)\[\d+\]\.?(.*)")


class WriterView(QFrame):
    """Qt view of a lesson that is being written. It tells what the person wants; it never writes a model."""

    lesson_removed = Signal()
    preview_wanted = Signal()
    save_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._is_wide = self._is_beside_tabs = False
        self._shown: tuple[Lesson, int, int, int, Sequence[ClaimFinding | None]] | None = None
        self.setAccessibleName(tr("Write a lesson"))
        # A press on anything here brings the keyboard here: else what is typed next would choose tools and train.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.about, self.steps, self.quiz, self.claims = AboutPage(), StepsPage(), QuizPage(), ClaimsPage()
        self.tabs = FittingTabs()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(tr("Parts of the lesson"))
        for words in PAGES.values():
            self.tabs.addTab(worded(words))
        self.heading = role_label("Write a lesson", "heading")
        self.remove_lesson = IconButton(
            "remove", "Remove the lesson", "The experiment stays. Undo brings it back.", self
        )
        self.close_button = IconButton("close", "Close", "Close. What is written stays with the experiment.", self)
        self.problem = ProblemLine()
        self.preview = QPushButton(tr("Preview"))
        self.save = QPushButton(tr("Save…"))
        self.save.setProperty("role", "primary")
        explain(self.save, "Save experiment and lesson in one file: who opens it is led through the lesson.")
        self._tab_orders = {name: TabOrder(self.tabs) for name in PAGES}
        self._scrolls = {name: _scroll(page) for name, page in self._pages.items()}
        self._build()
        self._connect()
        self._show_page()

    @property
    def page(self) -> PageName:
        """The one in sight."""
        return list(PAGES)[self.tabs.currentIndex()]

    def set_page(self, name: PageName) -> None:
        """Bring a page into sight."""
        self.tabs.setCurrentIndex(list(PAGES).index(name))

    def set_lesson(
        self, lesson: Lesson, step: int, question: int, claim: int, found: Sequence[ClaimFinding | None]
    ) -> None:
        """Show what is written, and what of it is in hand; emits nothing. found: what came of each claim as it
        stands."""
        self._shown = lesson, step, question, claim, found
        self._fill()

    def set_problem(self, path: str, text: str) -> None:
        """Say what is wrong at a place of the file that is in hand, where it is written."""
        name, rest = _place(path)
        self.set_page(name)
        if not self._pages[name].set_problem(rest, text):
            self.problem.set_problem(text)

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        for page in self._pages.values():
            page.clear_problems()
        self.problem.set_problem("")

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for button in (self.remove_lesson, self.close_button):
            button.set_theme(theme)
        for page in self._pages.values():
            page.set_theme(theme)

    def event(self, event: QEvent) -> bool:
        """Signs that are typed beside a field are no shortcuts: they would change what the lesson is about."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _types_a_sign(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:  # words or type have another size
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def go_back(self) -> bool:
        """Escape leaves nothing here."""
        return False

    def set_wide(self, wide: bool) -> None:
        """Where it is low, tabs and buttons stand in place of the heading, and the buttons below where that has no room
        for all."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        for page in (self.steps, self.quiz, self.claims):
            page.parts.set_low(wide)
        self._lay_out()

    @property
    def _pages(self) -> dict[PageName, AboutPage | StepsPage | QuizPage | ClaimsPage]:
        return {"about": self.about, "steps": self.steps, "quiz": self.quiz, "claims": self.claims}

    def _build(self) -> None:
        self._head, self._way, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 8, RIGHT_MARGIN, 8)
        rows.setSpacing(6)
        add_layout(rows, self._head)
        add_layout(rows, self._way)
        for scroll in self._scrolls.values():
            rows.addWidget(scroll, 1)
        rows.addWidget(self.problem)
        add_layout(rows, self._foot)
        self._foot.addStretch(1)
        self._lay_out()

    @property
    def _has_room_beside_tabs(self) -> bool:
        """Whether no tab is cut off where all buttons stand beside them."""
        buttons = self.preview, self.save, self.remove_lesson, self.close_button
        needed = sum(button.sizeHint().width() + self._head.spacing() for button in buttons) + self.tabs.narrowest
        return needed <= self.contentsRect().width() - MARGIN - RIGHT_MARGIN

    def _fit(self) -> None:
        if self._is_wide and self._has_room_beside_tabs != self._is_beside_tabs:
            self._lay_out()

    def _lay_out(self) -> None:
        self._is_beside_tabs = self._is_wide and self._has_room_beside_tabs
        for row in (self._head, self._way, self._foot):
            for part in (self.tabs, self.heading, self.preview, self.save, self.remove_lesson, self.close_button):
                row.removeWidget(part)
        buttons = [self.preview, self.save] if self._is_beside_tabs else []
        head = [self.tabs, *buttons] if self._is_wide else [self.heading]
        self.heading.setVisible(not self._is_wide)
        for part in (*head, self.remove_lesson, self.close_button):
            self._head.addWidget(part)
        self._head.setStretch(0, 1)
        if not self._is_wide:
            self._way.addWidget(self.tabs)
        if not self._is_beside_tabs:
            self._foot.insertWidget(0, self.preview)
            self._foot.addWidget(self.save)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._on_tab)
        self.preview.clicked.connect(self.preview_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.remove_lesson.clicked.connect(self.lesson_removed)
        self.close_button.clicked.connect(self.closed)

    def _show_page(self) -> None:
        for name, scroll in self._scrolls.items():
            scroll.setVisible(name == self.page)
        explain(self.preview, PREVIEWS[self.page])

    def _fill(self) -> None:
        """The page in sight: a letter that is typed waits for no other."""
        if self._shown is None:
            return
        lesson, step, question, claim, found = self._shown
        match self.page:
            case "about":
                self.about.set_lesson(lesson)
            case "steps":
                self.steps.set_lesson(lesson, step)
            case "quiz":
                self.quiz.set_lesson(lesson, question)
            case "claims":
                self.claims.set_lesson(lesson, claim, found)
        self._tab_orders[self.page].follow(self._pages[self.page])

    def _on_tab(self) -> None:
        self._fill()
        self._show_page()


def _types_a_sign(event: QKeyEvent) -> bool:
    """Whether a key types a sign that is seen: a letter, a digit or any other. Not so Space, which trains or presses
    what has the keyboard, nor what is held with Ctrl, Alt or Meta."""
    shift, keypad = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
    return not event.modifiers() & ~(shift | keypad) and bool(event.text().strip()) and event.text().isprintable()


def _place(path: str) -> tuple[PageName, str]:
    """The page that a place of the file is written on, and the place within it."""
    part = _PART.fullmatch(path)
    if part is None:
        return "about", path.removeprefix("$.lesson.")
    return next(name for name in PAGES if name == part[1]), part[2]


def _scroll(page: QWidget) -> QScrollArea:
    """It scrolls where it is low."""
    content = QWidget()
    body = QVBoxLayout(content)
    body.setContentsMargins(0, 0, 8, 0)
    body.addWidget(page)
    scroll = QScrollArea()
    scroll.setWidget(content)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
