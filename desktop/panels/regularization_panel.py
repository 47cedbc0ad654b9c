"""Panel of the cures, batch normalization among them: one line each with its switch, its strength and what it does."""

from __future__ import annotations

from itertools import chain
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from core.experiment.fields import FIELDS, NEEDS_HIDDEN_LAYER, NO_HIDDEN_LAYER
from core.experiment.spec import Experiment
from core.words import Translatable, translatable
from desktop.look.labels import role_label
from desktop.look.language import worded
from desktop.look.theme import LIGHT, Theme
from desktop.panels.panel import MARGIN, ROW_GAP, Panel
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import FieldEditor


class _Cure(NamedTuple):
    switch: str
    value: str
    """Paths of its settings."""
    value_name: Translatable
    """Of its slider and box, for screen readers."""
    words: Translatable
    """What it does; the whole story is in the tooltip."""


_CURES: Final = (
    _Cure(
        "regularization.dropout.enabled",
        "regularization.dropout.rate",
        "Dropout, rate",
        "Silences random units each step",
    ),
    _Cure("regularization.l2.enabled", "regularization.l2.strength", "L2, strength", "Shrinks large weights most"),
    _Cure("regularization.l1.enabled", "regularization.l1.strength", "L1, strength", "Pulls all weights towards zero"),
    _Cure("network.batch_normalization", "", "", "For deep networks; no real cure"),
    _Cure(
        "regularization.early_stopping.enabled",
        "regularization.early_stopping.patience",
        "Early stopping, patience",
        "Stops once validation stalls",
    ),
)
_STOPPING: Final = "regularization.early_stopping."
_ROWS: Final = 3
"""Of the grid for each cure: its line, its words, and the gap to the next one."""
_LINE: Final = 4
"""Column of the words where they stand in the cure's line."""

_APART: Final = 20
"""Pixels at 100 % type that cures stand further apart in a high page, at most."""

_ROOMY_SLIDER: Final = 130
"""Pixels at 100 % type that a slider has left at least beside the words."""

Words = Literal["beside", "under the name", "below", "left out"]


class RegularizationPanel(Panel):
    """Qt view of a variant's regularization."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translatable("Regularization"), parent, heading="")
        self._switched: list[tuple[FieldEditor, FieldEditor]] = []
        self._captions: list[QLabel] = []
        self._values: dict[int, tuple[QWidget, ...]] = {}
        """Slider and box of a cure, by its row of the grid."""
        self._theme = LIGHT
        self._has_hidden_layers = True
        self._room: int | None = None
        self._words: Words | None = None
        self._apart = 0
        """Pixels between cures beyond the usual."""
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for index, cure in enumerate(_CURES):
            self._add_cure(index, cure)
        self._place_words()
        self.add_layout(grid)
        self._details = self._new_details()
        self.add_widget(self._details)
        self.value_changed.connect(self._on_changed)
        self._show_state()

    def set_experiment(self, experiment: Experiment, variant: int = 0) -> None:
        """Shows an experiment's settings; emits nothing."""
        super().set_experiment(experiment, variant)
        self._has_hidden_layers = bool(experiment.variants[variant].network.hidden)
        self._show_state()

    @property
    def captions(self) -> dict[str, tuple[QWidget, ...]]:
        """What every cure does, in words, by the path of its switch."""
        return {cure.switch: (caption,) for cure, caption in zip(_CURES, self._captions, strict=True)}

    def set_room(self, height: int) -> None:
        """How much of the panel is in sight at once, pixels: the words give way before a switch has to."""
        if height != self._room:
            self._room = height
            self._place_words()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        super().set_theme(theme)
        self._theme = theme
        self._place_words()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_words()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words beside the cures go below them before anything is cut off."""
        hint = super().minimumSizeHint()
        return QSize(hint.width() - (self._captions_width() if self._words == "beside" else 0), hint.height())

    def _add_cure(self, index: int, cure: _Cure) -> None:
        grid, row = self._grid, _ROWS * index
        if row:
            grid.setRowMinimumHeight(row - 1, ROW_GAP)
        switch = self.new_editor(cure.switch)
        grid.addWidget(switch.controls[0], row, 0)
        grid.addWidget(switch.label, row, 1)
        if cure.value:
            value = self.new_editor(cure.value)
            value.label.hide()
            for control in value.controls:
                control.setAccessibleName(worded(cure.value_name))
                explain(control, value.field.help)
            self._values[row] = value.controls
            self._switched.append((switch, value))
        line = role_label(cure.words, "caption")
        line.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        explain(line, FIELDS[cure.switch].help)
        self._captions.append(line)

    def _new_details(self) -> QWidget:
        """Early stopping's further settings, in one line."""
        details = QWidget(self)
        row = QHBoxLayout(details)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        least = self.new_editor(f"{_STOPPING}min_delta", "Min. improvement")
        restore = self.new_editor(f"{_STOPPING}restore_best", "Restore best")
        slider, box = least.controls
        slider.hide()  # there is no room for it, and hardly anybody looks for the best value here
        row.addWidget(least.label)
        row.addWidget(box)
        row.addStretch(1)
        row.addWidget(restore.label)
        row.addWidget(restore.controls[0])
        return details

    def _place_words(self) -> None:
        """In the cures' lines where there is room for them, else below, or in a low window in the tooltips only."""
        words = self._fitting_words()
        if words != self._words:
            self._put_words(words)
        self._spread()

    def _put_words(self, words: Words) -> None:
        self._words = words
        grid, in_line = self._grid, words == "beside"
        for part in chain(*self._values.values(), self._captions):
            grid.removeWidget(part)
        for row, (slider, box) in self._values.items():
            grid.addWidget(slider, row, 2, 2 if words == "under the name" else 1, 1)
            grid.addWidget(box, row, 3, 2 if words == "under the name" else 1, 1)  # on one line with its slider
        for index, caption in enumerate(self._captions):
            row = _ROWS * index
            if in_line:
                grid.addWidget(caption, row, _LINE)
            else:
                columns = 1 if words == "under the name" and row in self._values else 3
                grid.addWidget(caption, row + 1, 1, 1, columns)
            caption.setVisible(words != "left out")
        self.updateGeometry()

    def _fitting_words(self) -> Words:
        words = self._wished_words(self.width())
        if words == "beside" or self._room is None or not self._has_hidden_layers:
            return words
        return words if self._needed_height(words) <= self._room else "left out"

    def _wished_words(self, width: int) -> Words:
        """Where they stand best at a width, whatever height that takes."""
        others = self.sizeHint().width() - (self._captions_width() if self._words == "beside" else 0)
        if self._words is not None and width >= others + self._captions_width():
            return "beside"
        slider = width - self._others_width()
        return "under the name" if slider >= self._theme.px(_ROOMY_SLIDER) else "below"

    def _others_width(self) -> int:
        """Pixels of a line without its slider, with the words under the name."""
        switch, (_, box) = self._switched[0][0].controls[0], next(iter(self._values.values()))
        parts = switch.sizeHint().width() + box.sizeHint().width() + self._captions_width()
        return parts + 2 * self._grid.horizontalSpacing() + 2 * MARGIN

    def _needed_height(self, words: Words) -> int:
        """Pixels that the panel needs with the words there and with early stopping's further settings, which may come
        any time: no switch moves when they do."""
        apart = self._apart * (len(_CURES) - 1)
        height = self.sizeHint().height() - apart - (0 if self._words is None else self._words_height(self._words))
        if self._details.isHidden():
            height += self._details.sizeHint().height() + self._rows.spacing()
        return height + self._words_height(words)

    def _spread(self) -> None:
        """Stand further apart where there is height for it."""
        spare = 0 if self._room is None or self._words is None else self._room - self._needed_height(self._words)
        apart = max(0, min(spare // len(_CURES), self._theme.px(_APART)))
        if apart != self._apart:
            self._apart = apart
            for index in range(1, len(_CURES)):
                self._grid.setRowMinimumHeight(_ROWS * index - 1, ROW_GAP + apart)

    def _words_height(self, place: Words) -> int:
        """Pixels that the words at a place add to the cures' lines."""
        line, words = self._captions[0], self._captions[0].sizeHint().height()
        if place in ("beside", "left out"):
            return 0
        if place == "below":
            return len(self._captions) * words
        box = next(iter(self._values.values()))[1].sizeHint().height()
        switch = self._switched[0][0]
        name = max(part.sizeHint().height() for part in (switch.label, *switch.controls, line))
        with_box = max(box, name + words) - box
        return len(self._values) * with_box + (len(self._captions) - len(self._values)) * words

    def _captions_width(self) -> int:
        return max(caption.sizeHint().width() for caption in self._captions) + self._grid.horizontalSpacing()

    def _on_changed(self, path: str) -> None:
        if path.endswith(".enabled"):
            self._show_state()

    def _show_state(self) -> None:
        """Greys out what is switched off, tucks early stopping's details away, and says what has no effect."""
        for cure, caption in zip(_CURES, self._captions, strict=True):
            is_idle = cure.switch in NEEDS_HIDDEN_LAYER and not self._has_hidden_layers
            caption.setText(worded(NO_HIDDEN_LAYER if is_idle else cure.words))
        for switch, value in self._switched:
            value.set_enabled(switch.value())
        self._details.setVisible(self.editors[_STOPPING + "enabled"].value())
        self._place_words()
