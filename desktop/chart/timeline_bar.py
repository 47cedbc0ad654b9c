"""The bar under the loss chart: shows an earlier epoch of the run, its settings too, and goes on from there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from core.words import Translatable, translatable
from desktop.chart.timeline_track import Epochs, TimelineTrack
from desktop.look.icons import icon
from desktop.look.language import tr, worded
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, explain

SETTLING_MS: Final = 400
"""After the person moved the knob, it stays there for so long whatever set_shown() says: snapshots of the epoch before
are still on their way, and would draw it back for a moment."""
ROOMY: Final = 520
"""Pixels at 100 % type from which on there is room for all words."""
_NOTHING: Final[Translatable] = "There is no earlier epoch yet: train first."
_TOO_LARGE: Final[Translatable] = "These networks are too large to keep earlier epochs of them."


class TimelineBar(QWidget):
    """Qt view of the run's timeline."""

    epoch_chosen = Signal(int)
    """By the person with knob or keys, each time another checkpoint is reached."""
    live_requested = Signal()
    """Back to what training has come to: by the button, or with the knob at the end."""
    continue_requested = Signal()
    """Train on from the epoch shown."""
    best_requested = Signal()
    playback_toggled = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._told: int | None = None
        """What set_shown() said last, which waits while the knob settles."""
        self._is_played_back = False
        self.playback = IconButton("replay", "Play back", parent=self)
        self.best = IconButton("best", "Best epoch", parent=self)
        self.track = TimelineTrack(self)
        self.continue_button = QPushButton(tr("Continue from here"), self)
        self.live = QPushButton(tr("Live"), self)
        for button in (self.continue_button, self.live):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self.playback, self.best, self.track, self.continue_button, self.live):
            if part in (self.track, self.continue_button):
                row.addSpacing(4)
            row.addWidget(part, int(part is self.track))
        self.track.moved.connect(self._on_moved)
        self.track.sliderReleased.connect(self._on_released)
        self.playback.clicked.connect(self._on_playback)
        self.best.clicked.connect(self.best_requested)
        self.continue_button.clicked.connect(self.continue_requested)
        self.live.clicked.connect(self._on_live)
        self._settling.timeout.connect(self._settle)
        self._show_state()

    def set_checkpoints(self, checkpoints: Epochs, last_epoch: int, best: int | None = None) -> None:
        """As TimelineTrack's; see Snapshot.checkpoints."""
        self.track.set_checkpoints(checkpoints, last_epoch, best)
        self._show_state()

    def set_shown(self, epoch: int | None) -> None:
        """The epoch that is shown; None: what training has come to. Tells nobody."""
        self._told = epoch
        if epoch == self.track.shown:
            self._settling.stop()
        if not self._settling.isActive():
            self._settle()

    def set_playing_back(self, playing: bool) -> None:
        """Whether the run is being played back; tells nobody."""
        if playing != self._is_played_back:
            self._is_played_back = playing
            self._show_playback()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.track, self.best, self.playback):
            part.set_theme(theme)
        self._shorten()
        self._show_playback()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        """Few words where more of them would leave too little of the track."""
        is_roomy = self.width() >= self._theme.px(ROOMY)
        self.continue_button.setText(tr("Continue from here") if is_roomy else tr("Continue"))

    def _show_playback(self) -> None:
        self.playback.setIcon(icon("pause" if self._is_played_back else "replay", self._theme))
        self.playback.setAccessibleName(tr("Stop playing back") if self._is_played_back else tr("Play back"))
        self._show_state()

    def _show_state(self) -> None:
        track, shown, last = self.track, self.track.shown, self.track.maximum()
        past, playing = track.has_past, self._is_played_back
        from_here = translatable("Trains on from the epoch shown, as if training had never gone beyond it.")
        states: tuple[tuple[QWidget, bool, Translatable], ...] = (
            (self.playback, past, "Stop playing back." if playing else "Plays the run again, as it was."),
            (self.best, past and track.best is not None, "Shows the epoch with the lowest validation loss."),
            (track, past, "Shows the networks as they were at an earlier epoch; each tick is one that was kept."),
            (self.continue_button, past and shown is not None, from_here),
            (self.live, shown is not None, "Back to what training has come to."),
        )
        for part, enabled, help_text in states:
            part.setEnabled(enabled)
            words = worded(help_text if past else _NOTHING if last <= 0 else _TOO_LARGE)
            if part.accessibleDescription() != words:
                explain(part, words)

    def _on_moved(self, epoch: int | None) -> None:
        self._settling.start()
        self._show_state()
        if epoch is None:
            self.live_requested.emit()
        else:
            self.epoch_chosen.emit(epoch)

    def _on_released(self) -> None:
        if self._told != self.track.shown:
            self._settling.start()

    def _on_live(self) -> None:
        self._settling.stop()
        self.live_requested.emit()

    def _on_playback(self) -> None:
        self.playback_toggled.emit(not self._is_played_back)

    def _settle(self) -> None:
        if self._told != self.track.shown and not self.track.isSliderDown():
            self.track.set_shown(self._told)
            self._show_state()
