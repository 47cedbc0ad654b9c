"""Animated pictures: every frame for its time, and one palette for all of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from desktop.look.animated import Film, Kind, Picture

RARE = "#c2185b"
SIZE = (650, 500)


def frame(level: int) -> Picture:
    """A gradient of one hue, and a single dot of a rare colour. Of small pictures Pillow drops unused colours."""
    image = QImage(65, 50, QImage.Format.Format_RGB32)
    for x in range(65):
        for y in range(50):
            image.setPixelColor(x, y, QColor(level, 2 * x, 4 * y))
    image = image.scaled(*SIZE)
    image.setPixelColor(3, 3, QColor(RARE))
    return Picture.of(image)


@pytest.mark.parametrize("kind", ["GIF", "WEBP"])
def test_frames_have_their_durations_and_exact_colours(kind: Kind) -> None:
    film, durations = Film([frame(0), frame(200)], [RARE]), [50, 50, 2000]
    for level in (0, 100, 200):
        film.add(frame(level))
    image = Image.open(io.BytesIO(film.encoded(kind, durations)))
    assert (image.size, getattr(image, "n_frames", 1), image.info["loop"]) == (SIZE, 3, 0)
    for place, duration in enumerate(durations):
        image.seek(place)
        image.load()
        assert image.info["duration"] == duration
        assert image.convert("RGB").getpixel((3, 3)) == (0xC2, 0x18, 0x5B)


def test_no_frame_of_a_gif_has_a_palette_of_its_own() -> None:
    film = Film([frame(0), frame(200)], [RARE])
    for level in (0, 100, 200):
        film.add(frame(level))
    contents = film.encoded("GIF", [50, 50, 2000])
    assert contents[10] & 0x80, "one for the whole file"
    # An image descriptor follows each frame's control block of 8 bytes; its tenth byte tells of a palette.
    starts = [at for at in range(len(contents) - 18) if contents[at : at + 3] == b"\x21\xf9\x04"]
    assert len(starts) == 3
    assert not any(contents[at + 17] & 0x80 for at in starts)
