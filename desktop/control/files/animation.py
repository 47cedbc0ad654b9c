"""An animated picture of the run: boundary and losses at its checkpoints one after the other, as a GIF or WebP file."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from core.libraries import import_problem
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import PICTURE_FOLDER, ask_save, folder, halted
from desktop.control.files.files import Files
from desktop.control.files.film_making import FilmMaking, exact_colors, reduced
from desktop.control.files.proposals import stem_of
from desktop.control.files.saving import Saving
from desktop.control.gradually import Steps
from desktop.control.seen import Seen
from desktop.control.sheet import Sheet
from desktop.look.animated import Film, Kind
from desktop.look.language import number, tr
from desktop.look.theme import Theme
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.animation_dialog import AnimationDialog
from desktop.window.frame_clock import FrameClock
from desktop.window.main_window import MainWindow

KINDS: Final[tuple[Translatable, ...]] = ("GIF pictures (*.gif)", "WebP pictures (*.webp)")
ENDINGS: Final[dict[str, Kind]] = {".gif": "GIF", ".webp": "WEBP"}
MOST_FRAMES: Final = 60
SECONDS: Final = 10.0
"""That all frames take, about."""
SHORTEST_MS: Final = 50
LONGEST_MS: Final = 250
LAST_MS: Final = 2000
"""That the last frame is held: what training has come to."""


class _Estimate(NamedTuple):
    """What frames will be like: pixels, and bytes of each at most."""

    width: int
    height: int
    bytes_a_frame: int


class Animation(QObject):
    """Looks back at one checkpoint after the other, as a person would, and draws each without what can be pressed.

    A frame is drawn when its snapshot has come; a thread reduces it to the common palette. What was on screen is as
    before in the end, however it ends.
    """

    def __init__(
        self,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        saving: Saving,
        clock: FrameClock,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._run, self._window = run, window
        self._files, self._saving, self._controller = files, saving, controller
        self._making: FilmMaking | None = None
        self._offered: tuple[Path, Kind, list[int], list[int]] | None = None
        self._is_estimating = False
        """Before the dialog opens, it is found out how large the file will be."""
        self.dialog: AnimationDialog | None = None
        """While it is asked about or made."""
        actions.save_animation.triggered.connect(self._ask)
        clock.ticked.connect(self._tick)

    def close(self) -> None:
        """Give up what is under way."""
        if self._making is not None:
            self._making.close()
            self._making = None

    def offer(self, path: Path) -> None:
        """Tell how large the file will be, and make it if that is wanted."""
        kind = ENDINGS.get(path.suffix.lower())
        if kind is None:
            text = tr("{file} can't be saved: the name of an animation ends in .gif or .webp.", file=path.name)
            self._controller.notify(text)
            return
        epochs, theme = self._epochs, self._window.theme
        self._is_estimating = True
        self._controller.gradually.begin(
            self._first_frame(self._controller.seen()),
            lambda image: self._saving.prepare(
                lambda: _estimated(image, kind, theme),
                lambda found: self._open_dialog(path, kind, epochs, found),
                self._estimating_failed,
            ),
        )

    def _first_frame(self, seen: Seen) -> Steps[QImage]:
        try:
            sheet = yield from Sheet.of(seen)
            return (yield from sheet.painting(1))
        except Exception:
            self._estimating_failed()
            raise

    def _estimating_failed(self) -> None:
        self._is_estimating = False

    def _open_dialog(self, path: Path, kind: Kind, epochs: list[int], found: _Estimate | str) -> None:
        """Tell what will be made, and ask whether to begin. found: a string says why it can't be made."""
        self._is_estimating = False
        if isinstance(found, str):
            self._controller.notify(found)
            return
        durations = _durations(len(epochs))
        told = tr(
            "{frames} frames from epoch {first:,} to {last:,}, {seconds:.0f} seconds, {width} × {height} pixels, at"
            " most about {size} MB.",
            frames=len(epochs),
            first=epochs[0],
            last=epochs[-1],
            seconds=sum(durations) / 1000,
            width=found.width,
            height=found.height,
            size=number(_megabytes(found.bytes_a_frame * len(epochs))),
        )
        dialog = self.dialog = AnimationDialog(path.name, told, self._window.theme, self._window)
        self._offered = path, kind, epochs, durations
        dialog.begun.connect(self._begin)
        dialog.canceled.connect(self._cancel)
        dialog.open()

    @property
    def _epochs(self) -> list[int]:
        """The checkpoints to show, from the first to what training has come to, at even distances among them."""
        snapshot = self._run.snapshot
        assert snapshot is not None
        known = np.union1d(snapshot.checkpoints, [snapshot.epoch])
        places = np.unique(np.linspace(0, len(known) - 1, min(MOST_FRAMES, len(known))).round().astype(int))
        epochs: list[int] = known[places].tolist()
        return epochs

    def _ask(self) -> None:
        snapshot = self._run.snapshot
        if self.dialog is not None or self._is_estimating:
            return
        if snapshot is None or snapshot.epoch == 0 or self._run.lost:
            self._controller.notify("There is nothing to animate yet. Train first.")
            return
        if self._run.catching_up is not None:
            self._controller.notify("The run can be animated once the newcomers have caught up.")
            return
        name = stem_of(self._files.path)
        path = ask_save(self._window, "Save animation", folder(PICTURE_FOLDER) / f"{name}.gif", KINDS, PICTURE_FOLDER)
        if path is not None:
            self.offer(path)

    def _begin(self) -> None:
        assert self._offered is not None
        path, kind, epochs, durations = self._offered
        was_playing, shown = self._run.playing, self._run.shown_epoch
        self._controller.timeline.play_back(False)
        self._run.set_playing(False)

        def restore() -> None:
            self._run.show(shown)
            self._run.set_playing(was_playing)

        self._making = FilmMaking(path, kind, epochs, durations, self._controller, restore)

    def _cancel(self) -> None:
        making, self.dialog = self._making, None
        self.close()
        if making is not None:
            making.restore()
            self._controller.notify(tr("{file} isn't saved.", file=making.path.name))

    def _tick(self) -> None:
        making, dialog = self._making, self.dialog
        if making is None or dialog is None:
            return
        if self._run.lost:
            self._end(halted(making.path))
            return
        if making.has_failed:
            self._end(tr("{file} isn't saved.", file=making.path.name))
            return
        try:
            contents = making.go_on(self._run, self._window.theme)
        except ImportError as error:
            self._end(import_problem(error) or str(error))
            return
        except Exception:
            self._end(tr("{file} isn't saved.", file=making.path.name))
            raise
        dialog.set_progress(making.done, making.count, making.told)
        if contents is not None:
            self._end("")
            self._saving.save(making.path, lambda: contents)

    def _end(self, told: str) -> None:
        """It is over. told: why nothing was saved; "" where something will be."""
        making, dialog = self._making, self.dialog
        self.dialog = None
        self.close()
        if dialog is not None:
            dialog.canceled.disconnect(self._cancel)
            dialog.close()
        if making is not None:
            making.restore()
        if told:
            self._controller.notify(told)


def _estimated(image: QImage, kind: Kind, theme: Theme) -> _Estimate | str:
    """What frames like this one come to; a sentence on why none can be made. For a thread."""
    try:
        first = reduced(image)
        film = Film([first], exact_colors(theme))
        film.add(first)
        return _Estimate(first.width, first.height, len(film.encoded(kind, [LAST_MS])))
    except ImportError as error:
        return import_problem(error) or str(error)


def _durations(count: int) -> list[int]:
    """Of each frame, milliseconds, as GIF files count them: in hundredths of a second."""
    usual = min(LONGEST_MS, max(SHORTEST_MS, round(SECONDS * 100 / count) * 10))
    return [usual] * (count - 1) + [LAST_MS]


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f}" if size < 10 * 2**20 else f"{size / 2**20:.0f}"
