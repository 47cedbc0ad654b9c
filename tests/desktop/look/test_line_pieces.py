"""Lines as pieces: few where nothing is seen of it, and none lost."""

from __future__ import annotations

import numpy as np

from desktop.look.line_pieces import thinned_pieces


def test_lines_are_drawn_with_the_corners_that_can_be_seen() -> None:
    """A straight stretch is a few long pieces; what stands off it stays, and so do a line's ends and its bends."""
    x = np.linspace(-2.5, 2.5, 51, dtype=np.float32)
    spike = np.zeros(51, np.float32)
    spike[25] = 1.0
    angles = np.linspace(0.0, 2 * np.pi, 41)
    circle = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    two = np.array([[-2.0, -2.0], [2.0, -2.0]], np.float32)
    for is_moving, off in ((False, 1.0), (True, 4.0)):
        straight = thinned_pieces([np.stack([x, spike], axis=1), two], 100.0, is_moving=is_moving)
        assert len(straight) < 20
        assert {(0.0, 1.0), (2.5, 0.0)} <= {tuple(corner) for corner in straight[:, 2:].tolist()}
        assert straight[-1].tolist() == two.ravel().tolist(), "a line of its own, joined to no other"
        round_one = thinned_pieces([circle], 100.0, is_moving=is_moving).reshape(-1, 2, 2)
        inside = 1.0 - np.linalg.norm(round_one.mean(axis=1), axis=1)
        assert 100 * inside.max() < off, "pixels that it cuts off a circle"
    assert thinned_pieces([], 100.0).shape == (0, 4)
