"""The page Memory of the tab Inside: wrong labels that a network has learned by heart, and how hard each point is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.protocol.inspection import AskMemorizing, MemorizingLook, Question
from core.words import Translatable, translatable
from desktop.inside.course import Course
from desktop.inside.keep_switch import keep_switch
from desktop.inside.memory_words import SelectedPoint, missed_text, point_text, story_text
from desktop.inside.page import Answers, Page, csv_text
from desktop.inside.scales import HardnessKey, ShareBar
from desktop.inside.words import sentence
from desktop.look.given_labels import GivenLabels
from desktop.look.labels import role_label
from desktop.look.language import tr, tr_of, worded
from desktop.look.layouts import add_layout, insert_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import explain
from desktop.widgets.tile import Tile

OnPlane = Literal["nothing", "missed", "epochs", "repeats"]
"""What shows on the plane of it: halos around points that are got wrong, or how hard points are, over the epochs or
over the repeats."""

BELOW_METER: Final = 2
"""The row in which the choices stand in little height."""
REST_MS: Final = 400
"""Between two changes of words and curve: nobody reads faster, and to lay out words anew takes long."""
ON_PLANE: Final[dict[OnPlane, tuple[Translatable, Translatable]]] = {
    "nothing": ("Nothing", "The plane as it always is."),
    "missed": ("Got wrong", "A halo around each point to which the network gives another class than its label."),
    "epochs": ("Hard: epochs", "Each point in the colour of how many of the epochs looked at got it wrong."),
    "repeats": ("Hard: repeats", "Each point in the colour of how many of the repeats get it wrong now."),
}
"""Words on the button, and what they mean."""
ONE_REPEAT: Final[Translatable] = "How many of the repeats get each point wrong: choose several repeats in the top row."


class MemoryPage(Page):
    """Qt view of what a network memorizes."""

    title = translatable("Memory")
    help = translatable("Wrong labels that the network learns by heart, and how hard each point is")
    gives_away = frozenset({"training_loss", "validation_loss", "boundary", "verdict"})
    on_plane_changed = Signal()
    """Something else shall show on the plane."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on_plane: OnPlane = "missed"
        self._found: MemorizingLook | None = None
        self._told: MemorizingLook | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._show_and_rest)
        self._selected: SelectedPoint | None = None
        self._labels = GivenLabels(0, 0, knows_shape=False, is_known=True)
        self._class_names: Sequence[str] = ()
        self.meter = role_label("", "heading")
        self.meter.setWordWrap(True)
        self.bar = ShareBar(self)
        self.course = Course("wrong labels repeated, by epoch", self)
        self.course.epoch_pressed.connect(self.epoch_wanted)
        self._says, self._missed, self.point = sentence(), sentence(""), sentence("")
        self.explanations = self._says, self._missed
        self.jump = QPushButton("", self)
        self.jump.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.jump.clicked.connect(self._jump)
        self.legend = HardnessKey(self)
        self.keep, kept = keep_switch(self)
        self.keep.toggled.connect(self._kept)
        self.choices: dict[OnPlane, Tile] = {}
        self._chosen_at = 0
        """In which row they stand where there is room."""
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.meter)
        rows.addWidget(self.bar)
        point = QHBoxLayout()  # above what may be scrolled out of sight: a click on the plane has to be answered
        point.setSpacing(8)
        point.addWidget(self.point, 1)
        point.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(rows, point)
        rows.addWidget(self._says)
        rows.addWidget(self.course, 100)  # before the stretch below
        rows.addWidget(self._missed)
        self._on_plane = self._choices_row()
        add_layout(rows, self._on_plane)
        add_layout(rows, kept)
        rows.addStretch(1)
        self._show()

    def questions(self, variant: int) -> tuple[Question, ...]:
        return (self.question(variant),)

    def question(self, variant: int) -> AskMemorizing:
        """What has to be known of a variant, here and on its plane."""
        return AskMemorizing(variant=variant, of_repeats=self.on_plane == "repeats")

    def show_answers(self, answers: Answers, variant: int) -> None:
        found = answers.answer(self.question(variant), MemorizingLook)
        if found is not self._found:
            self._found = found
            if not self._rest.isActive():
                self._show_and_rest()

    def set_given_labels(self, labels: GivenLabels) -> None:
        """Say how many of the wrong labels have been learned by heart, as it is said elsewhere in the window."""
        is_other_story = labels.knows_shape != self._labels.knows_shape
        self._labels = labels
        self.meter.setText(labels.text)
        self.bar.set_share(labels.given / max(1, labels.wrong), "bad" if labels.knows_shape else "caption")
        if is_other_story:
            self._show()

    def set_selected(self, selected: SelectedPoint | None, class_names: Sequence[str]) -> None:
        """Tell of that point; None: of none. class_names: of the dataset's classes."""
        self._selected, self._class_names = selected, tuple(map(worded, class_names))
        self._show_point()

    def set_repeats(self, count: int) -> None:
        """How many repeats there are: of a single one, nothing is to be seen over them."""
        tile = self.choices["repeats"]
        tile.setEnabled(count > 1)
        explain(tile, ON_PLANE["repeats"][1] if count > 1 else ONE_REPEAT)
        if count == 1 and self.on_plane == "repeats":
            self._choose("epochs")

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.course.set_theme(theme)
        self.legend.set_theme(theme)

    def set_low(self, low: bool) -> None:
        """In little height the choices stand above what is told of a point, however long that is: a choice that has to
        be scrolled to is not known of."""
        rows = self.layout()
        if low == self._is_low or not isinstance(rows, QVBoxLayout):
            return
        if low:
            super().set_low(low)
            self._chosen_at = _moved(rows, self._on_plane, BELOW_METER)
        else:
            _moved(rows, self._on_plane, self._chosen_at)
            super().set_low(low)

    def csv(self) -> str | None:
        """One line for each point: as it is classified, since when, and how often it was got wrong."""
        found = self._found
        if found is None:
            return None
        heading = (
            "id",
            "role",
            "class",
            "is_missed",
            "since_epoch",
            "other_at_epoch",
            "missed_epochs",
            "epochs_looked_at",
        )
        numbers = (found.classes, found.is_missed, found.since, found.before, found.missed_epochs)
        rows = [
            (
                point,
                "training" if row < found.training_count else "validation",
                *(int(column[row]) for column in numbers),
                found.looked_at,
            )
            for row, point in enumerate(found.ids.tolist())
        ]
        return csv_text(heading, rows)

    def _choices_row(self) -> QVBoxLayout:
        """The choices below their name: beside it they would be cut off in the narrowest column; and the key of the
        colours that some bring."""
        both, row, group = QVBoxLayout(), QHBoxLayout(), QButtonGroup(self)
        both.setSpacing(2)
        row.setSpacing(4)
        both.addWidget(role_label("On the plane", "caption"))
        add_layout(both, row)
        for kind, (words, meaning) in ON_PLANE.items():
            tile = self.choices[kind] = Tile(words, self)
            tile.setProperty("low", "true")
            tile.setAccessibleName(tr("On the plane: {what}", what=worded(words)))
            explain(tile, meaning)
            tile.setChecked(kind == self.on_plane)
            group.addButton(tile)
            row.addWidget(tile)
        group.buttonClicked.connect(self._clicked)
        both.addWidget(self.legend)
        return both

    def _clicked(self, tile: QWidget) -> None:
        self._choose(next(kind for kind, one in self.choices.items() if one is tile))

    def _kept(self, _on: bool) -> None:
        self.on_plane_changed.emit()

    def _choose(self, kind: OnPlane) -> None:
        self.choices[kind].setChecked(True)
        if kind != self.on_plane:
            self.on_plane = kind
            self._show()
            self.wishes_changed.emit()
            self.on_plane_changed.emit()

    def _show_and_rest(self) -> None:
        if self._found is not self._told:
            self._show()
            self._rest.start()

    def _show(self) -> None:
        found = self._told = self._found
        has_wrong = found is not None and found.wrong_count > 0
        self.bar.setVisible(has_wrong)
        self.course.setVisible(has_wrong)
        self._says.setText(story_text(found, knows_shape=self._labels.knows_shape))
        self._missed.setText(missed_text(found))
        shows_hardness = self.on_plane in ("epochs", "repeats")
        self._missed.setVisible(not shows_hardness)  # it makes room for the key of the colours
        self.legend.setVisible(shows_hardness)
        if found is not None:
            if self.on_plane == "epochs":
                self.legend.set_most(tr_of(found.looked_at, "in the only epoch", "in all {count:,} epochs kept"))
            else:
                self.legend.set_most(tr_of(found.repeat_count, "in the only repeat", "in all {count:,} repeats"))
            epochs, given = found.epochs, found.given
            if len(epochs) == 0 or found.epoch > epochs[-1]:  # what training has come to is no checkpoint
                epochs, given = np.append(epochs, found.epoch), np.append(given, self._labels.given)
            self.course.set_course(epochs, given, most=found.wrong_count, shown=found.epoch)
        self._show_point()

    def _show_point(self) -> None:
        found, selected, row = self._found, self._selected, self._selected_row
        is_known = found is not None and selected is not None and row is not None
        self.jump.setVisible(is_known)
        self._says.setVisible(not is_known)  # what was asked for has its room, so that the choices stay in sight
        if found is None or selected is None or row is None:
            self.point.setText(tr("Select one point to hear since when it is classified as it is."))
            return
        self.point.setText(point_text(found, row, selected, self._class_names, knows_shape=self._labels.knows_shape))
        since = int(found.since[row])
        self.jump.setVisible(since != found.epoch)
        self.jump.setText(tr("Show epoch {epoch:,}", epoch=since))

    @property
    def _selected_row(self) -> int | None:
        """Where the selected point stands in the answer; None where it isn't there."""
        found, selected = self._found, self._selected
        if found is None or selected is None:
            return None
        at = np.flatnonzero(found.ids == selected.id)
        return int(at[0]) if len(at) else None

    def _jump(self) -> None:
        row = self._selected_row
        if self._found is not None and row is not None:
            self.epoch_wanted.emit(int(self._found.since[row]))


def _moved(rows: QBoxLayout, part: QBoxLayout, at: int) -> int:
    """Put a part into another row; and in which row it was."""
    before = rows.indexOf(part)
    rows.removeItem(part)
    part.setParent(None)
    insert_layout(rows, at, part)
    return before
