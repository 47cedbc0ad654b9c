"""The preview of a table: what will be read, how it lies on the plane, what is left out and why; nothing is taken over
before the person agrees."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.data.tables.columns import Choice
from core.data.tables.numbers import Decimal
from core.data.tables.table import ReadOptions, Table
from core.data.tables.taking import Taken, question_text
from core.experiment.table_text import outliers_text, reading_text, scaling_text, strip_text
from core.words import said_of
from desktop.importing.class_list import ClassList
from desktop.importing.column_choices import ColumnChoices
from desktop.importing.file_choices import FileChoices
from desktop.importing.points_picture import PointsPicture
from desktop.importing.question_bar import Notes, QuestionBar
from desktop.importing.rows_table import RowsTable
from desktop.look.labels import role_label
from desktop.look.language import number, tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme

SIZE: Final = QSize(960, 600)
"""Pixels at 100 % type, where the window has room for them."""
PICTURE_SIDE: Final = 250
"""Pixels at 100 % type."""
PICTURE_SHARE: Final = 0.42
"""Of the height, at most; with larger type other things need more of it."""
FRAME: Final = QSize(32, 16)
"""Pixels of the window that stay in sight around the preview."""


class ImportDialog(QDialog):
    """Qt view of a table that may be taken over. Emits what the person wants otherwise; takes nothing over itself."""

    options_changed = Signal(object)
    """ReadOptions: the file is to be read in another way."""
    choice_changed = Signal(object)
    """Choice: something else is to be taken of the table."""

    def __init__(self, title: str, theme: Theme, parent: QWidget, about: str = "") -> None:
        """title: name of the file, or what the table is. about: where it is from."""
        super().__init__(parent)
        self.setWindowTitle(tr("Open a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._choice = Choice(0, 1)
        self._title, self._about = role_label(title, "title"), role_label(about, "caption")
        self._about.setWordWrap(True)
        self._about.setVisible(bool(about))
        self._reading = role_label("", "caption")
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.table, self.classes = RowsTable(self), ClassList(self)
        self.question, self.notes = QuestionBar(self), Notes(self)
        self.file, self.columns = FileChoices(self), ColumnChoices(self)
        self.picture = PointsPicture(self)
        self._scaling, self._count = role_label("", "caption"), role_label("", "heading")
        self._scaling.setWordWrap(True)
        self._count.setWordWrap(True)
        self.take = QPushButton(tr("Open"), self)
        self.take.setProperty("role", "primary")
        self.take.setDefault(True)
        self.give_up = QPushButton(tr("Cancel"), self)
        self._build()
        self.take.clicked.connect(self.accept)
        self.give_up.clicked.connect(self.reject)
        self.question.answered.connect(self._on_decimal)
        self.classes.chosen_changed.connect(self._on_classes)
        self.file.options_changed.connect(self.options_changed)
        self.file.decimal_chosen.connect(self._on_decimal)
        self.columns.choice_changed.connect(self.choice_changed)
        for changed in (self.options_changed, self.choice_changed):
            changed.connect(self._wait)
        for part in (self.table, self.classes, self.picture):
            part.set_theme(theme)
        self.progress.setFixedHeight(theme.px(4))
        size = QSize(theme.px(SIZE.width()), theme.px(SIZE.height()))
        size = size.boundedTo(parent.window().size() - FRAME)
        self.picture.set_side(min(theme.px(PICTURE_SIDE), round(PICTURE_SHARE / theme.type_scale * size.height())))
        self.resize(size)
        self.set_progress(0.0)

    @property
    def count_text(self) -> str:
        """What is said beside the buttons: how many points there will be, or what is in the way."""
        return self._count.text()

    @property
    def reading_text(self) -> str:
        """What is said of the file."""
        return self._reading.text()

    @property
    def scaling_text(self) -> str:
        """How values lie on the plane."""
        return self._scaling.text()

    def set_progress(self, share: float) -> None:
        """The file is being read; so much of it is."""
        self.progress.show()
        self.progress.setValue(round(1000 * share))
        self._reading.setText(tr("Reading: {share:.0f} %", share=100 * share))
        self.take.setEnabled(False)

    def set_preview(
        self, options: ReadOptions, table: Table, choice: Choice, taken: Taken | None, problem: str
    ) -> None:
        """Show a table and what is taken of it; or None, and why nothing can be."""
        self._choice = choice
        self.progress.hide()
        rows = said_of(table.row_count, "{count:,} row", "{count:,} rows")
        columns = said_of(len(table.columns), "{count:,} column", "{count:,} columns")
        question = table.question if choice.decimal is None else None
        decimal = None if question is not None else choice.decimal or table.decimal
        reading = reading_text(table, decimal)
        self._reading.setText(tr("{rows}, {columns}: {reading}", rows=rows, columns=columns, reading=reading))
        if question is None:
            self.question.ask("", ())
        else:
            answers = (("point", number(f"{question.point:.10g}")), ("comma", number(f"{question.comma:.10g}")))
            text = tr("{question} Which is meant?", question=question_text(table))
            self.question.ask(text, answers)
        self.table.set_table(table, choice)
        self.columns.set_choice(table, choice, taken)
        self.file.set_options(options, table, decimal)
        self._show_taken(taken, _notes(table, choice, taken), "" if question is not None else problem)

    def set_problem(self, problem: str) -> None:
        """The file can't be read in the way that was asked for."""
        self.progress.hide()
        self._reading.setText("")
        self._show_taken(None, [], problem)

    def _show_taken(self, taken: Taken | None, notes: list[str], problem: str) -> None:
        self.picture.set_points(taken)
        self.classes.set_classes(taken)
        self.notes.set_notes(notes)
        self.take.setEnabled(taken is not None)
        self._scaling.setText("" if taken is None else worded(scaling_text(taken)))
        count = 0 if taken is None else len(set(taken.labels.tolist()))
        if taken is None:
            self._count.setText(worded(problem))
            return
        points = said_of(len(taken.positions), "{count:,} point", "{count:,} points")
        classes = said_of(count, "{count} class", "{count} classes")
        self._count.setText(tr("{points}, {classes}", points=points, classes=classes))

    def _build(self) -> None:
        frame = QFrame(self)
        frame.setProperty("card", "true")
        within = QVBoxLayout(frame)
        within.setContentsMargins(1, 1, 1, 1)
        within.addWidget(self.table)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addWidget(frame, 1)
        for part in (self.question, self.classes, self.notes, self.file):
            left.addWidget(part)
        right.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self._scaling)
        right.addWidget(self.columns)
        right.addStretch(1)
        head, body, foot = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setSpacing(2)
        for line in (self._title, self._about, self._reading, self.progress):
            head.addWidget(line)
        body.setSpacing(16)
        add_layout(body, left, 1)
        add_layout(body, right)
        foot.setSpacing(8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.give_up)
        foot.addWidget(self.take)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 12, 16, 12)
        rows.setSpacing(10)
        add_layout(rows, head)
        add_layout(rows, body, 1)
        add_layout(rows, foot)

    def _wait(self) -> None:
        """What is shown is not what was asked for: it can't be taken over before that is read."""
        self.take.setEnabled(False)

    def _on_classes(self, names: tuple[str, ...]) -> None:
        self.choice_changed.emit(replace(self._choice, classes=names))

    def _on_decimal(self, decimal: Decimal) -> None:
        self.choice_changed.emit(replace(self._choice, decimal=decimal))


def _notes(table: Table, choice: Choice, taken: Taken | None) -> list[str]:
    """What a person should know before they agree, the most important first."""
    if taken is None:
        return []
    notes = [worded(left.text) for left in taken.left_out]
    if not choice.without_outliers and (outliers := outliers_text(taken)):
        notes.insert(0, worded(outliers))
    elif strip := strip_text(taken):
        notes.insert(0, worded(strip))
    if table.skipped:
        notes.append(
            tr("A line above the table is no row.") if table.skipped == 1 else tr("Lines above the table are no rows.")
        )
    return notes
