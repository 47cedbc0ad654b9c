"""One animated picture on its way: which epochs it consists of, and how they are drawn and brought together."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt

from desktop.control.controller import Controller
from desktop.control.sheet import Sheet
from desktop.look.animated import Film, Kind, Picture
from desktop.look.language import tr
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.training.run import Run

WIDTH: Final = 1080
"""Pixels of a frame, so that words can still be read."""


class FilmMaking:
    """One file on its way.

    Attributes:
        done, count: steps: frames drawn twice, once for the palette, and the file.
        told: the same in words.
    """

    def __init__(
        self,
        path: Path,
        kind: Kind,
        epochs: list[int],
        durations: list[int],
        controller: Controller,
        restore: Callable[[], None],
    ) -> None:
        self.path, self._kind, self._durations = path, kind, durations
        self._controller, self.restore = controller, restore
        # The palette comes from the first, a middle and the last frame, which have all colours that there will be.
        self._samples = list(dict.fromkeys([epochs[0], epochs[len(epochs) // 2], epochs[-1]]))
        self._coming = [*self._samples, *epochs]
        self._sampled: list[Picture] = []
        self._film: Film | None = None
        self._sheet: Sheet | None = None
        self._thread = ThreadPoolExecutor(1, "animation")
        self._work: Future[object] | None = None
        self._contents: Future[bytes] | None = None
        self.count, self.done, self.told = len(self._coming) + 1, 0, tr("Looking back at the run.")
        self._asked: int | None = None

    def close(self) -> None:
        """Give up; what is under way in the thread ends within a few seconds at most, and nobody waits for it."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def go_on(self, run: Run, theme: Theme) -> bytes | None:
        """A step, if there is one to take; the contents of the file once they are there."""
        if self._contents is not None:
            return self._contents.result() if self._contents.done() else None
        if self._work is not None and not self._work.done():
            return None
        if self._work is not None:
            self._take(self._work.result())
            self._work = None
        if self.done == len(self._coming):
            film, kind, durations = self._film, self._kind, self._durations
            assert film is not None
            self.told = tr("Writing {frames} frames.", frames=len(durations))
            self._contents = self._thread.submit(film.encoded, kind, durations)
            return None
        self._draw(run, theme)
        return None

    def _take(self, result: object) -> None:
        if isinstance(result, Film):
            self._film = result

    def _draw(self, run: Run, theme: Theme) -> None:
        """Draw the epoch that is next, or ask for it."""
        epoch, snapshot = self._coming[self.done], run.snapshot
        if snapshot is None:
            return
        if self._asked != epoch:
            self._asked = epoch
            run.show(epoch if epoch != self._coming[-1] else None)
        # Of checkpoints that were given up meanwhile the nearest one comes.
        if not run.shows_what_was_asked or (snapshot.shown_epoch is None) != (run.shown_epoch is None):
            return
        if self._sheet is None:
            self._sheet = self._controller.picture()
        else:
            self._controller.fill(self._sheet)
        self._sheet.plot.canvas.set_shown_epoch(snapshot.shown_epoch)
        picture = drawn(self._sheet)
        self.done += 1
        frame = max(0, self.done - len(self._samples))
        self.told = tr(
            "Frame {frame} of {frames}: epoch {epoch:,}.",
            frame=frame,
            frames=len(self._durations),
            epoch=snapshot.seen_epoch,
        )
        if self._film is not None:
            self._work = self._thread.submit(self._film.add, picture)
            return
        self._sampled.append(picture)
        if len(self._sampled) == len(self._samples):
            self._work = self._thread.submit(Film, self._sampled, exact_colors(theme))


def drawn(sheet: Sheet) -> Picture:
    """What is on a sheet, as small as a frame."""
    image = sheet.image(1)
    image.setDevicePixelRatio(1)
    return Picture.of(image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation))


def exact_colors(theme: Theme) -> list[str]:
    """Of lines, symbols and words."""
    named = [value for value in vars(theme).values() if isinstance(value, str) and value.startswith("#")]
    return [*named, *theme.variant_colors, *(look.color for look in CLASS_LOOKS)]
