"""The map of skills: nodes in rows, and lines from what comes first to what it opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.lessons.skills import Standing
from desktop.lessons.skill_node import HEIGHT, WIDTH, SkillNode
from desktop.look.language import tr
from desktop.look.style import mix
from desktop.look.theme import LIGHT, Theme

NARROW: Final = 84
"""Pixels at 100 % type that a node gets at least; more where a word of its name needs them."""
COLUMNS: Final = 3
ROW_GAP: Final = 8
"""Pixels at 100 % type between rows, for the lines."""


class SkillMap(QWidget):
    """Qt view of the map. Arrow keys go from node to node."""

    chosen = Signal(str)
    """A node was pressed: the skill's id."""
    reached = Signal(QWidget)
    """The keyboard came to a node by an arrow key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.nodes: list[SkillNode] = []
        self.setAccessibleName(tr("Map of skills"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_standings(self, standings: Sequence[Standing]) -> None:
        """Show where a person stands. Nodes stay the same ones as long as the skills do."""
        if [node.standing.skill for node in self.nodes] == [one.skill for one in standings]:
            for node, one in zip(self.nodes, standings, strict=True):
                node.set_standing(one)
        else:
            self._build(standings)
        self.update()

    def set_chosen(self, id: str) -> None:
        """Mark a node."""
        for node in self.nodes:
            node.setChecked(node.standing.skill.id == id)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for node in self.nodes:
            node.set_theme(theme)
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        px = self._theme.px
        return QSize(sum(self._needed()), self._rows * (px(HEIGHT) + px(ROW_GAP)) - px(ROW_GAP))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Lines from ring to ring: whole where what they lead to is open, dotted where it isn't yet."""
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        by_id = {node.standing.skill.id: node for node in self.nodes}
        for node in self.nodes:
            for id in node.standing.skill.after:
                style = Qt.PenStyle.SolidLine if node.standing.is_open else Qt.PenStyle.DotLine
                ink = theme.accent if node.standing.is_open else mix(theme.caption, theme.surface, 0.2)
                painter.setPen(QPen(QColor(ink), 2 if node.standing.is_open else 1.5, style))
                painter.drawPath(_line(by_id[id], node))

    @property
    def _rows(self) -> int:
        return 1 + max((node.standing.skill.row for node in self.nodes), default=0)

    def _needed(self) -> list[int]:
        """Width of each column in which no name is cut; a node that is alone in its row has room beyond it."""
        rows = Counter(node.standing.skill.row for node in self.nodes)
        needed = [self._theme.px(NARROW)] * COLUMNS
        for skill, width in ((node.standing.skill, node.narrowest()) for node in self.nodes):
            if rows[skill.row] > 1:
                needed[skill.column] = max(needed[skill.column], width)
        return needed

    def _build(self, standings: Sequence[Standing]) -> None:
        for node in self.nodes:
            node.hide()
            node.deleteLater()
        self.nodes = [SkillNode(one, self) for one in standings]
        for node in self.nodes:
            node.set_theme(self._theme)
            node.clicked.connect(self._pressed)
            node.stepped.connect(self._step)
            node.show()
        self._place()
        self.updateGeometry()

    def _place(self) -> None:
        px, needed = self._theme.px, self._needed()
        beyond = sum(needed) - COLUMNS * px(NARROW)
        width = min(px(WIDTH), (self.width() - beyond) // COLUMNS)
        widths = [max(width, each) for each in needed]
        outer = (widths[0] + widths[-1]) / 2
        spread = min((self.width() - outer) / 2, px(WIDTH) * 1.6)
        left = (self.width() - outer) / 2 - spread + widths[0] / 2
        for node in self.nodes:
            skill = node.standing.skill
            own = max(widths[skill.column], node.narrowest())
            x, y = round(left + skill.column * spread - own / 2), skill.row * (px(HEIGHT) + px(ROW_GAP))
            node.setGeometry(x, y, own, px(HEIGHT))

    def _pressed(self) -> None:
        node = self.sender()
        if isinstance(node, SkillNode):
            self.chosen.emit(node.standing.skill.id)

    def _step(self, rows: int, columns: int) -> None:
        """To the nearest node in that direction, if there is one."""
        node = self.sender()
        if not isinstance(node, SkillNode):
            return
        here = node.standing.skill
        ahead = [
            (abs(rows * (skill.column - here.column)) + abs(columns * (skill.row - here.row)) * 9, way, other)
            for other in self.nodes
            if (skill := other.standing.skill) is not here
            and (way := rows * (skill.row - here.row) + columns * (skill.column - here.column)) > 0
            and (rows != 0 or skill.row == here.row)
        ]
        if ahead:
            nearest = min(ahead, key=lambda each: (each[1], each[0]))[2]
            nearest.setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(nearest)


def _line(first: SkillNode, second: SkillNode) -> QPainterPath:
    """From below one's name to above the other's ring, bent softly."""
    start = QPointF(first.x() + first.width() / 2, first.y() + first.name_bottom() + 3)
    end = QPointF(second.x() + second.width() / 2, second.y() + second.ring().top())
    path = QPainterPath(start)
    middle = (start.y() + end.y()) / 2
    path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), end)
    return path
