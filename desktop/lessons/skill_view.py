"""What a person has learned and practised: the map of skills, and below it what the chosen one consists of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.lessons.skill_words import all_points_words, part_state_words, part_words, points_words, state_words
from core.lessons.skills import Standing
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.reading import Reading, link, push
from desktop.lessons.skill_map import SkillMap
from desktop.look.icons import icon
from desktop.look.labels import hairline, role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme

NARROWEST_DETAILS: Final = 220
"""Pixels at 100 % type of what stands beside the map."""
BESIDE: Final = 12
"""Pixels that are seen beside a node that the keyboard comes to."""
SIGN: Final = 16
"""Pixels at 100 % type."""


class SkillView(Reading):
    """Qt view of where a person stands."""

    lesson_asked = Signal(str)
    """The lesson of a skill shall be opened: the lesson's id."""
    quiz_asked = Signal(str)
    """So shall its quiz."""
    page_requested = Signal()
    """All of it shall be saved as a page."""
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("What I learned"), parent)
        self._standings: tuple[Standing, ...] = ()
        self._chosen = ""
        self._is_wide = False
        self.points = role_label("", "caption")
        self.map = SkillMap()
        self.details = _Details()
        self.save = push("Save as page…", "One page (HTML) to print or to hand in.")
        self.reset = link("Begin anew…", "Forget all that is marked here.")
        self._line = hairline(Qt.Orientation.Horizontal)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(10)
        for part in (self.map, self._line, self.details):
            self._body.addWidget(part, int(part is self.details))
        self.above.addWidget(self.points)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # for the map in large type
        add_layout(self.content, self._body)
        self.content.addStretch(1)
        self.content.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)  # rarely wanted, and never by mistake
        self.foot.addWidget(self.save)
        self.foot.addStretch(1)
        self.map.chosen.connect(self.choose)
        self.map.reached.connect(self._bring_node)
        self.scroller.verticalScrollBar().valueChanged.connect(self._keep_details_in_sight)
        self.details.lesson.clicked.connect(self._ask_for_lesson)
        self.details.quiz.clicked.connect(self._ask_for_quiz)
        self.save.clicked.connect(self.page_requested)
        self.reset.clicked.connect(self.reset_requested)

    @property
    def chosen(self) -> Standing | None:
        """Where the person stands with the skill that is chosen."""
        return next((one for one in self._standings if one.skill.id == self._chosen), None)

    def set_standings(self, standings: Sequence[Standing]) -> None:
        """Show where a person stands."""
        self._standings = tuple(standings)
        self.points.setText(worded(all_points_words(standings)))
        self.map.set_standings(standings)
        first = next((one for one in standings if one.is_open and not one.is_done), None)
        if self.chosen is None and standings:
            self._chosen = (first or standings[0]).skill.id
        self.choose(self._chosen)

    def choose(self, id: str) -> None:
        """Show what a skill consists of."""
        self._chosen = id
        self.map.set_chosen(id)
        if (standing := self.chosen) is not None:
            self.details.set_standing(standing)

    def set_wide(self, wide: bool) -> None:
        """As Reading; details stand beside the map where there is little height, and width enough."""
        super().set_wide(wide)
        self._is_wide = wide
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        self.map.set_theme(theme)
        self.details.set_theme(theme)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        needed = self.map.minimumSizeHint().width() + self.theme.px(NARROWEST_DETAILS)
        is_beside = self._is_wide and self.width() >= needed
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if is_beside else down)
        self._line.setVisible(not is_beside)
        self._keep_details_in_sight()

    def _keep_details_in_sight(self) -> None:
        """Beside a map that scrolls, they stay where they are."""
        is_beside = self._line.isHidden()
        room = self.map.height() - self.details.minimumSizeHint().height() + self.details.offset
        scrolled = self.scroller.verticalScrollBar().value()
        self.details.set_offset(max(0, min(scrolled, room)) if is_beside else 0)

    def _bring_node(self, node: QWidget) -> None:
        self.scroller.ensureWidgetVisible(node, BESIDE, BESIDE)

    def _ask_for_lesson(self) -> None:
        if (standing := self.chosen) is not None and standing.skill.lesson is not None:
            self.lesson_asked.emit(standing.skill.lesson)

    def _ask_for_quiz(self) -> None:
        if (standing := self.chosen) is not None and standing.skill.lesson is not None:
            self.quiz_asked.emit(standing.skill.lesson)


class _Details(QFrame):
    """What a skill is, what it consists of, and the way to its lesson."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._standing: Standing | None = None
        self.title = role_label("", "title")
        self.title.setWordWrap(True)
        self.state = role_label("", "caption")
        self.about = MarkdownView("What it is", 13)
        self.lesson = push("To the lesson")
        self.quiz = push("To the quiz")
        self._signs: list[QLabel] = []
        self._words: list[QLabel] = []
        self._parts = QGridLayout()
        self._parts.setColumnStretch(1, 1)
        self._parts.setVerticalSpacing(4)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.state)
        buttons = QHBoxLayout()
        buttons.addWidget(self.lesson)
        buttons.addWidget(self.quiz)
        buttons.addStretch(1)
        self.offset = 0
        """Pixels from the top that are left free."""
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        add_layout(rows, names)
        rows.addWidget(self.about)
        add_layout(rows, self._parts)
        add_layout(rows, buttons)
        rows.addStretch(1)

    @property
    def said(self) -> list[str]:
        """Its parts, as they are read aloud."""
        return [label.accessibleName() for label in self._words]

    def set_offset(self, offset: int) -> None:
        """Leave so many pixels free at the top."""
        if offset != self.offset:
            self.offset = offset
            self._rows.setContentsMargins(0, offset, 0, 0)

    def set_standing(self, standing: Standing) -> None:
        """Show another skill, or another state of it."""
        self._standing = standing
        self.title.setText(standing.skill.title)
        self.state.setText(f"{worded(state_words(standing))}, {worded(points_words(standing))}")
        self.about.set_text(standing.skill.about)
        kinds = {part.kind for part in standing.parts}
        self.lesson.setVisible("lesson" in kinds)
        self.quiz.setVisible("quiz" in kinds)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.about.set_theme(theme)
        self._show()

    def _show(self) -> None:
        if self._standing is None:
            return
        while len(self._words) < len(self._standing.parts):
            sign, words = QLabel(self), role_label("", "part")
            words.setWordWrap(True)
            self._parts.addWidget(sign, len(self._words), 0, Qt.AlignmentFlag.AlignTop)
            self._parts.addWidget(words, len(self._words), 1)
            self._signs.append(sign)
            self._words.append(words)
        theme, size = self._theme, self._theme.px(SIGN)
        for at, (sign, words) in enumerate(zip(self._signs, self._words, strict=True)):
            is_there = at < len(self._standing.parts)
            sign.setVisible(is_there)
            words.setVisible(is_there)
            if is_there:
                part = self._standing.parts[at]
                name, color = ("good", theme.good) if part.is_done else ("to_do", theme.caption)
                sign.setPixmap(icon(name, theme, SIGN, color).pixmap(size, size))
                sign.setFixedSize(size, size)
                words.setText(worded(part_words(part)))
                words.setAccessibleName(worded(part_state_words(part)))
