"""The bar above everything: train or pause, one epoch, reset, speed, and how far training is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.look.icons import icon
from desktop.look.labels import hairline, role_label
from desktop.look.style import tabular
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.round_values import nearest
from desktop.widgets.slider import Slider

SPEEDS: Final = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 250.0, 500.0, 1000.0)
"""Epochs per second that the slider stops at; one stop further means as fast as it goes."""

_FASTEST_TEXT: Final = "as fast as it goes"


class RunBar(QWidget):
    """Qt view of a run's state, and what the person wants of it."""

    play_toggled = Signal(bool)
    step_requested = Signal()
    reset_requested = Signal()
    new_seed_requested = Signal()
    speed_changed = Signal(object)
    """Epochs per second as float, or None: as fast as it goes. By the person only."""
    theme_toggled = Signal()
    projector_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._playing = False
        self._actions: list[QAction] = []
        self._action_buttons: list[QToolButton] = []
        self.play = QPushButton("Train", self)
        self.play.setProperty("role", "primary")
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.play, "Train, or pause (Space).")
        self.step = IconButton("step", "One epoch", "Train for one epoch, then pause (Right).", self)
        self.reset = IconButton("reset", "Reset", "Back to epoch 0, with the same initial weights (R).", self)
        self.new_seed = IconButton("seed", "New seed", "Start again from other initial weights (N).", self)
        self.theme_button = IconButton("theme", "Light or dark", "Switch between light and dark (Ctrl+D).", self)
        self.projector = IconButton(
            "projector", "Projector mode", "Large type and thick lines for the back row; panels tucked away (F5).", self
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._action_row = QHBoxLayout()
        self._build()
        self.play.clicked.connect(self._on_play)
        self.step.clicked.connect(self.step_requested)
        self.reset.clicked.connect(self.reset_requested)
        self.new_seed.clicked.connect(self.new_seed_requested)
        self.theme_button.clicked.connect(self.theme_toggled)
        self.projector.clicked.connect(self.projector_toggled)
        self.speed.valueChanged.connect(self._on_speed)
        self.set_speed(SPEEDS[6])
        self.set_epoch(0)

    def set_playing(self, playing: bool) -> None:
        """Shows whether training goes on: the button then offers the other."""
        if playing != self._playing:
            self._playing = playing
            self._show_play()

    def set_epoch(self, epoch: int) -> None:
        """Shows the whole epochs done."""
        self._epoch.setText(f"{epoch:,}")

    def set_rate(self, epochs_per_second: float) -> None:
        """Shows the measured speed; 0 shows nothing."""
        if epochs_per_second <= 0:
            self._rate.setText("")
        elif epochs_per_second < 9.95:
            self._rate.setText(f"{epochs_per_second:.1f} epochs/s")
        else:
            self._rate.setText(f"{epochs_per_second:,.0f} epochs/s")

    def set_speed(self, epochs_per_second: float | None) -> None:
        """Shows the speed asked for, at the nearest stop; None: as fast as it goes. Emits nothing."""
        blocked = self.speed.blockSignals(True)
        at = len(SPEEDS) if epochs_per_second is None else nearest(SPEEDS, epochs_per_second, logarithmic=True)
        self.speed.setValue(at)
        self.speed.blockSignals(blocked)
        self._speed_text.setText(_speed_text(epochs_per_second))

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        for button in (self.step, self.reset, self.new_seed, self.theme_button, self.projector):
            button.set_theme(theme)
        self._show_play()
        self._show_action_icons()
        self._reserve_widths()

    def add_actions(self, actions: list[QAction]) -> None:
        """Puts undo and then redo at the right."""
        self._actions = actions
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._action_row.addWidget(button)
            self._action_buttons.append(button)
        self._show_action_icons()

    def add_comparison(self, bar: QWidget) -> None:
        """Puts what begins a comparison in the middle."""
        self._middle.addWidget(bar)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.play)
        row.addSpacing(8)
        for button in (self.step, self.reset, self.new_seed):
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addSpacing(12)
        row.addLayout(self._speed_block())
        row.addSpacing(12)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addSpacing(12)
        row.addLayout(self._epoch_block())
        row.addStretch(1)
        self._middle = QHBoxLayout()
        row.addLayout(self._middle)
        row.addStretch(1)
        row.addLayout(self._action_row)
        row.addSpacing(8)
        row.addWidget(self.theme_button)
        row.addWidget(self.projector)

    def _speed_block(self) -> QVBoxLayout:
        self.speed = Slider(self)
        self.speed.setRange(0, len(SPEEDS))
        self.speed.setPageStep(3)
        self.speed.setAccessibleName("Speed")
        self._speed_text = role_label("", "caption")
        for part in (self.speed, self._speed_text):
            explain(part, "How many epochs are trained in a second, at most.")
        block = QVBoxLayout()
        block.setSpacing(0)
        block.addStretch(1)
        block.addWidget(self.speed)
        block.addWidget(self._speed_text)
        block.addStretch(1)
        return block

    def _epoch_block(self) -> QHBoxLayout:
        self._epoch_caption = role_label("Epoch", "caption")
        self._epoch = role_label("0", "number")
        self._epoch.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rate = role_label("", "caption")
        for part in (self._epoch_caption, self._epoch):
            explain(part, "An epoch is one pass over all training points.")
        explain(self._rate, "Epochs trained in the last second.")
        block = QHBoxLayout()
        block.setSpacing(8)
        for part in (self._epoch_caption, self._epoch, self._rate):
            block.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return block

    def _reserve_widths(self) -> None:
        """Keeps room for the widest text, so that nothing beside it moves while numbers change."""
        for label, widest in (
            (self._speed_text, _FASTEST_TEXT),
            (self._epoch, "888,888"),
            (self._rate, "8,888 epochs/s"),
        ):
            label.ensurePolished()
            label.setFont(tabular(label.font()))
            label.setMinimumWidth(label.fontMetrics().horizontalAdvance(widest) + 2)
        self.play.ensurePolished()
        words = max(self.play.fontMetrics().horizontalAdvance(word) for word in ("Train", "Pause"))
        self.play.setFixedWidth(words + self._theme.px(64))

    def _show_play(self) -> None:
        self.play.setText("Pause" if self._playing else "Train")
        self.play.setIcon(icon("pause" if self._playing else "play", self._theme, 20, self._theme.on_accent))
        self.play.setIconSize(QSize(self._theme.px(20), self._theme.px(20)))

    def _show_action_icons(self) -> None:
        for action, name in zip(self._actions, ("undo", "redo"), strict=False):
            action.setIcon(icon(name, self._theme))
        for button in self._action_buttons:
            button.setIconSize(QSize(self._theme.px(18), self._theme.px(18)))

    def _on_play(self) -> None:
        self.play_toggled.emit(not self._playing)

    def _on_speed(self, at: int) -> None:
        speed = SPEEDS[at] if at < len(SPEEDS) else None
        self._speed_text.setText(_speed_text(speed))
        self.speed_changed.emit(speed)


def _speed_text(epochs_per_second: float | None) -> str:
    if epochs_per_second is None:
        return _FASTEST_TEXT
    return f"{epochs_per_second:,g} epoch{'' if epochs_per_second == 1 else 's'}/s"
