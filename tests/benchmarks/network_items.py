"""What the network's diagram costs the window's own thread: processor time to change and paint it."""

from __future__ import annotations

from functools import partial

import numpy as np
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget

from core.protocol.inspection import DiagramLook
from desktop.look.theme import LIGHT
from desktop.network.diagram_hand import DiagramHand
from tests.benchmarks.plane_items import timed
from tests.benchmarks.report import Row
from tests.networks import look_of

CASES = (((2, 16, 16, 1), 4.0), ((2, 8, 8, 1), 4.0), ((2, *[16] * 6, 1), None))
"""Units of each column, and the milliseconds that they may take. The last is what is shown of a network 6 x 256."""
SIZES = ((490, 160), (660, 640))
"""Pixels in the tab, and in the plane's place."""
GRID = 24
FRAMES = range(3)
"""In which edges are sorted, the first half of them is painted, and the rest, which the screen then shows."""


def main() -> list[Row]:
    """Every map, or every edge, another than before: maps in a frame of their own while a network trains, edges in
    three, of which the longest counts."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    rows = []
    for sizes, most in CASES:
        looks = [_look(sizes, seed) for seed in range(4)]
        edges = sum(column.weights.size for column in looks[0].columns)
        for width, height in SIZES:
            window = QWidget()
            diagram = DiagramHand(window)
            diagram.set_theme(LIGHT)
            diagram.resize(width, height)
            window.resize(width, height)
            window.show()
            network = f"network {'-'.join(map(str, sizes))}, {width} x {height}"
            show_units = partial(_show_units, diagram, looks)
            frames = [
                timed(partial(_edges_in, frame, diagram), partial(_before, frame, diagram, looks)) for frame in FRAMES
            ]
            figures = {"units": timed(show_units), f"{edges} edges": max(frames)}
            for what, took in figures.items():
                told = f"{network}, {what} changed"
                rows.append(Row(told, took, "ms") if most is None else Row(told, took, "ms", "at most", most))
            window.close()
    return rows


def _show_units(diagram: DiagramHand, looks: list[DiagramLook], k: int) -> None:
    diagram.set_look(looks[k % len(looks)], "tanh")


def _edges_in(frame: int, diagram: DiagramHand, _k: int) -> None:
    """What is done for the edges in one of their frames."""
    if frame == 0:
        diagram.begin_edges()
    else:
        diagram.paint_more_edges()


def _before(frame: int, diagram: DiagramHand, looks: list[DiagramLook], k: int) -> None:
    """What comes before that frame, and isn't counted."""
    while diagram.paint_more_edges():
        pass
    _show_units(diagram, looks, k)
    for earlier in range(frame):
        _edges_in(earlier, diagram, k)


def _look(sizes: tuple[int, ...], seed: int) -> DiagramLook:
    """A network with maps that bend, as large as the training process makes them."""
    look, random = look_of(*sizes, seed=seed), np.random.default_rng(seed)
    x, y = np.meshgrid(np.linspace(-3, 3, GRID), np.linspace(-3, 3, GRID))

    def maps(count: int) -> np.ndarray:
        slopes = random.uniform(-1, 1, (count, 3, 1, 1))
        return np.tanh(slopes[:, 0] * x + slopes[:, 1] * y + slopes[:, 2]).astype(np.float32)

    columns = tuple(replace(column, maps=maps(len(column.units))) for column in look.columns)
    return replace(look, input_maps=maps(sizes[0]), columns=columns)
