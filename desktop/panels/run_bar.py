"""The bar above everything: train or pause, one epoch, reset, speed, and how far training is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QSpacerItem, QToolButton, QWidget

from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.labels import role_label
from desktop.look.language import number, tr, worded
from desktop.look.layouts import add_layout
from desktop.look.number_label import NumberLabel
from desktop.look.theme import LIGHT, Theme
from desktop.panels.compare_bar import WORDS, CompareBar, Words
from desktop.widgets.controls import IconButton, explain
from desktop.widgets.round_values import nearest
from desktop.widgets.slider import Slider

SPEEDS: Final = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 120.0, 250.0, 500.0, 1000.0)
"""Epochs per second that the slider stops at; one stop further means as fast as it goes."""

_FASTEST_TEXT: Final[Translatable] = "full speed"

KEEPS_UP: Final = 0.8
"""Share of the speed asked for below which the measured one is worth telling: it wavers about what was asked for."""

LEARN: Final[Translatable] = "Go on with the last lesson, or begin with the first (F7)."
LEAVE: Final[Translatable] = "Back to your experiment; the lesson remembers where you are (F7)."

SPACING: Final = 4
"""Pixels between the parts."""

AFTER_SPEED: Final = 12
"""Pixels between speed and epoch beyond that."""

SELDOM: Final = 2
"""So many buttons are wanted less often than words are missed."""


RATE_HELP: Final[Translatable] = "Epochs trained in the last second, where that is another number than was asked for."
EPOCH_HELP: Final[Translatable] = (
    "An epoch is one pass over all training points. At 78.5, half of the next one is trained, too: losses and boundary"
    " are of that moment."
)


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
    lesson_requested = Signal()
    """The person wants to learn, or is in a lesson and wants to leave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._playing = False
        self._is_tight = False
        """The play button is its icon alone, and there is room for fewer digits of the epoch."""
        self._asked: float | None = None
        """Epochs per second; None: as fast as it goes."""
        self._actions: list[QAction] = []
        self._is_fitting = False
        self._tucked: list[QToolButton] = []
        """Buttons that have no room, and stand in the menu of `more`."""
        self._comparison: CompareBar | None = None
        self._action_buttons: list[QToolButton] = []
        self.play = QPushButton(tr("Train"), self)
        self.play.setProperty("role", "primary")
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.play, "Train, or pause (Space).")
        self.menu = IconButton("menu", "Menu", "All commands (Alt+M).", self)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setShortcut("Alt+M")
        self.step = IconButton("step", "One epoch", "Train for one epoch, then pause (Right).", self)
        self.reset = IconButton("reset", "Reset", "Back to epoch 0, with the same initial weights (R).", self)
        self.new_seed = IconButton("seed", "New seed", "Start again from other initial weights (N).", self)
        self.lesson = IconButton("lesson", "Lesson", LEARN, self)
        self.theme_button = IconButton("theme", "Light or dark", "Switch between light and dark (F6).", self)
        self.projector = IconButton(
            "projector", "Projector mode", "Large type and thick lines for the back row (F5).", self
        )
        self.more = IconButton("more", "More", "What has no room in the bar.", self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().setToolTipsVisible(True)
        self.more.menu().aboutToShow.connect(self._fill_more)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._action_row = QHBoxLayout()
        self._after_speed = QSpacerItem(AFTER_SPEED, 0)
        self._build()
        self.play.clicked.connect(self._on_play)
        self.step.clicked.connect(self.step_requested)
        self.reset.clicked.connect(self.reset_requested)
        self.new_seed.clicked.connect(self.new_seed_requested)
        self.lesson.clicked.connect(self.lesson_requested)
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

    def set_epoch(self, epoch: int, part: float = 0.0) -> None:
        """Shows the whole epochs done, and the part of the next one, in [0, 1): in hundredths, or in tenths where these
        have no room."""
        text = number(f"{epoch:,}")
        if hundredths := int(100 * part + 1e-9):  # 0.29 is a little less in binary numbers
            exact, brief = (number(f"{epoch:,}.{digits}".rstrip("0")) for digits in _digits(hundredths))
            text = exact if self.epoch_text.has_room_for(exact) else brief
        self.epoch_text.set_number(text)

    def set_rate(self, epochs_per_second: float) -> None:
        """Shows the measured speed where it differs from the one asked for, which stands there already; 0 shows
        nothing."""
        keeps_up = self._asked is not None and epochs_per_second > KEEPS_UP * self._asked
        if epochs_per_second <= 0 or keeps_up:
            self._rate.set_number("")
        elif epochs_per_second < 9.95:
            self._rate.set_number(number(f"{epochs_per_second:.1f}/s"))
        else:
            self._rate.set_number(number(f"{epochs_per_second:,.0f}/s"))

    def set_speed(self, epochs_per_second: float | None) -> None:
        """Shows the speed asked for, at the nearest stop; None: as fast as it goes. Emits nothing."""
        self._asked = epochs_per_second
        blocked = self.speed.blockSignals(True)
        at = len(SPEEDS) if epochs_per_second is None else nearest(SPEEDS, epochs_per_second, logarithmic=True)
        self.speed.setValue(at)
        self.speed.blockSignals(blocked)
        self.speed_text.set_number(_speed_words(epochs_per_second))

    def set_in_lesson(self, in_lesson: bool) -> None:
        """Shows whether a lesson is on screen."""
        self.lesson.setCheckable(True)
        self.lesson.setChecked(in_lesson)
        self.lesson.setCheckable(in_lesson)  # last: Qt would leave the button painted as it was
        explain(self.lesson, LEAVE if in_lesson else LEARN)

    def slower(self) -> None:
        """One stop of the speed down, as the person would."""
        self.speed.setValue(self.speed.value() - 1)

    def faster(self) -> None:
        """One stop of the speed up, as the person would."""
        self.speed.setValue(self.speed.value() + 1)

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        icons = (self.menu, self.step, self.reset, self.new_seed, self.lesson, self.theme_button, self.projector)
        for button in (*icons, self.more):
            button.set_theme(theme)
        self._show_play()
        self._show_action_icons()
        self._reserve_widths()
        self._fit()

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

    def add_comparison(self, bar: CompareBar) -> None:
        """Puts what begins a comparison in the middle."""
        self._comparison = bar
        self._middle.addWidget(bar)

    def add_menu(self, menu: QMenu) -> None:
        """Puts all menus behind one button, at the left."""
        self.menu.setMenu(menu)
        self.menu.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Says and shows less where there is no room for all."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Without what may be left out."""
        hint, more = super().minimumSizeHint(), self.more.sizeHint().width() + SPACING
        parts = (*self._said_elsewhere, *self._tuckable, self.speed)
        spared = sum(part.sizeHint().width() + SPACING for part in parts if not part.isHidden())
        spared += self._after_speed.sizeHint().width()
        words = self._comparison.words_width() if self._comparison is not None else 0
        words += 0 if self._is_tight else self._play_words_width
        return QSize(hint.width() - spared - words + (more if self.more.isHidden() else 0), hint.height())

    @property
    def _said_elsewhere(self) -> tuple[QWidget, ...]:
        """What is left out first, in this order: the pointer or the chart tells it, too."""
        return (self._rate, self._epoch_caption, self.speed_text)

    @property
    def _tuckable(self) -> tuple[QToolButton, ...]:
        """Buttons that may go into the menu of `more`, in this order."""
        fork = [self._comparison.fork] if self._comparison is not None else []
        buttons = (self.new_seed, self.theme_button, *fork, self.lesson, self.projector)
        return (*buttons, *self._action_buttons[::-1])

    def _fit(self) -> None:
        """Show as much as there is room for: shorter words first, then icons alone, and last of all what has no room
        in a menu of its own."""
        if self._is_fitting:  # what is shown and hidden comes back as another size
            return
        self._is_fitting, self._tucked, tuckable = True, [], self._tuckable
        self._set_tight(False)
        self.more.hide()
        for part in (*self._said_elsewhere, *tuckable):
            part.show()
        self._show_speed(True)
        for words in WORDS[:2]:
            self._set_words(words)
        for part in self._said_elsewhere:
            part.setHidden(not self._has_room())
        for button in tuckable[:SELDOM]:
            self._tuck(button)
        self._set_words(WORDS[-1])
        self._show_speed(self._has_room())
        for button in tuckable[SELDOM:]:
            self._tuck(button)
        self._set_tight(not self._has_room())
        self.more.setVisible(bool(self._tucked) or self.speed.isHidden())
        for part in (self.speed, *tuckable):
            parent = part.parentWidget()
            row = parent.layout() if parent is not None else None
            if row is not None:
                row.activate()  # at once: rows within rows would be seen to shrink one after the other
        self._is_fitting = False

    def _set_words(self, words: Words) -> None:
        if self._comparison is not None and (words == WORDS[0] or not self._has_room()):
            self._comparison.set_words(words)
            self._comparison.updateGeometry()

    def _set_tight(self, tight: bool) -> None:
        if tight != self._is_tight:
            self._is_tight = tight
            self._show_play()
            self._reserve_widths()

    def _tuck(self, button: QToolButton) -> None:
        if not self._has_room():
            button.hide()
            self.more.show()
            self._tucked.append(button)

    def _show_speed(self, shown: bool) -> None:
        """With its distance from what comes next, or without."""
        self.speed.setVisible(shown)
        self._after_speed.changeSize(AFTER_SPEED if shown else 0, 0)
        self._row.invalidate()  # a distance doesn't tell it

    def _has_room(self) -> bool:
        for row in self._rows_within:
            row.invalidate()  # they would remember what they needed before
        return self.sizeHint().width() <= self.width()

    def _fill_more(self) -> None:
        """What has no room, with its words."""
        menu = self.more.menu()
        menu.clear()
        if self.speed.isHidden():
            for words, press in ((tr("Slower"), self.slower), (tr("Faster"), self.faster)):
                menu.addAction(words, press)
            menu.addSeparator()
        for button in self._tucked:
            entry = menu.addAction(button.icon(), button.accessibleName() or button.text(), button.click)
            entry.setToolTip(button.toolTip())
            entry.setEnabled(button.isEnabled())
            entry.setCheckable(button.isCheckable())
            entry.setChecked(button.isChecked())

    def _build(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        self.menu.hide()  # until there is one
        row.addWidget(self.menu)
        row.addWidget(self.play)
        row.addSpacing(4)
        for button in (self.step, self.reset, self.new_seed):
            row.addWidget(button)
        row.addSpacing(8)
        speed, epoch, self._middle = self._speed_block(), self._epoch_block(), QHBoxLayout()
        self._rows_within = (speed, epoch, self._middle, self._action_row)
        add_layout(row, speed)
        row.addItem(self._after_speed)
        add_layout(row, epoch)
        row.addStretch(1)
        add_layout(row, self._middle)
        row.addStretch(1)
        add_layout(row, self._action_row)
        row.addSpacing(4)
        row.addWidget(self.lesson)
        row.addWidget(self.theme_button)
        row.addWidget(self.projector)
        row.addWidget(self.more)
        self.more.hide()

    def _speed_block(self) -> QHBoxLayout:
        self.speed = Slider(self)
        self.speed.setRange(0, len(SPEEDS))
        self.speed.setPageStep(3)
        self.speed.setMinimumWidth(88)
        self.speed.setMaximumWidth(132)
        self.speed.setAccessibleName(tr("Speed"))
        self.speed_text = NumberLabel("caption")
        for part in (self.speed, self.speed_text):
            explain(part, "How many epochs are trained in a second, at most; at the right end, as fast as it goes.")
        block = QHBoxLayout()
        block.setSpacing(8)
        block.addWidget(self.speed)
        block.addWidget(self.speed_text)
        return block

    def _epoch_block(self) -> QHBoxLayout:
        self._epoch_caption = role_label("Epoch", "caption")
        self.epoch_text = NumberLabel("number", "0")
        self.epoch_text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._rate = NumberLabel("caption")
        for part in (self._epoch_caption, self.epoch_text):
            explain(part, EPOCH_HELP)
        explain(self._rate, RATE_HELP)
        block = QHBoxLayout()
        block.setSpacing(8)
        for part in (self._epoch_caption, self.epoch_text, self._rate):
            block.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        return block

    def _reserve_widths(self) -> None:
        """Keeps room for the widest text, so that nothing beside it moves while numbers change."""
        for label, widest in (
            (self.speed_text, worded(_FASTEST_TEXT)),
            (self.epoch_text, "88,888" if self._is_tight else "888,888"),
            (self._rate, "8,888/s"),
        ):
            label.set_widest(widest)
        icon_alone, beside_words = self._theme.px(50), self._theme.px(64)
        self.play.setFixedWidth(icon_alone if self._is_tight else beside_words + self._play_words_width)

    @property
    def _play_words_width(self) -> int:
        self.play.ensurePolished()
        return max(self.play.fontMetrics().horizontalAdvance(word) for word in (tr("Train"), tr("Pause")))

    def _show_play(self) -> None:
        word = tr("Pause") if self._playing else tr("Train")
        self.play.setText("" if self._is_tight else word)
        self.play.setAccessibleName(word)
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
        self._asked = speed = SPEEDS[at] if at < len(SPEEDS) else None
        self.speed_text.set_number(_speed_words(speed))
        self.speed_changed.emit(speed)


def _speed_words(epochs_per_second: float | None) -> str:
    return worded(_FASTEST_TEXT) if epochs_per_second is None else number(f"{epochs_per_second:,g}/s")


def _digits(hundredths: int) -> tuple[str, str]:
    """Behind the point: all, and the first alone where that isn't 0."""
    exact = f"{hundredths:02d}"
    return exact, exact if exact.startswith("0") else exact[0]
