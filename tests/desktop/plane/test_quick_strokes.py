"""However quickly a stroke goes, every move of it arrives, at any scale of the screen; and it is told not too often."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

QUICK_STROKE = """
from PySide6.QtCore import QPoint, QPointF, QEvent, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from desktop.plane.plane_view import PlaneView
app = QApplication([])
plane = PlaneView()
plane.resize(640, 600)
plane.show()
app.processEvents()
moves, told = [], []
plane.gestures.stroke_moved.connect(moves.extend)
plane.gestures.stroke_moved.connect(told.append)
def send(kind, x, button, buttons):
    place = QPointF(x, 300)
    event = QMouseEvent(kind, place, plane.window().mapToGlobal(place), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(plane.windowHandle(), event)
left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
send(QEvent.Type.MouseButtonPress, 100, left, left)
for k in range(100):
    send(QEvent.Type.MouseMove, 101 + 3 * k, none, left)
send(QEvent.Type.MouseButtonRelease, 401, left, none)
print(plane.devicePixelRatioF(), len(moves), len(set(moves)), len(told) < 50)
"""


@pytest.mark.parametrize("scale", ["1", "1.5"])
def test_every_move_of_a_quick_stroke_arrives(scale: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", QUICK_STROKE]
    outcome = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert outcome.stdout.split() == [str(float(scale)), "100", "100", "True"], outcome.stderr
