"""Animated pictures as the contents of files, GIF or WebP, by Pillow: loaded here, when one is wanted, and never at
start. All frames have one palette, so that nothing flickers and files are small."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PIL import Image

Kind = Literal["GIF", "WEBP"]

COLORS: Final = 256
"""As many as a GIF file has."""


class Picture(NamedTuple):
    """A frame, as a thread may have it."""

    width: int
    height: int
    rgb: bytes
    """Rows of `stride` bytes."""
    stride: int

    @classmethod
    def of(cls, image: QImage) -> Picture:
        """What an image shows."""
        rgb = image.convertToFormat(QImage.Format.Format_RGB888)
        return cls(rgb.width(), rgb.height(), bytes(rgb.constBits()), rgb.bytesPerLine())

    def opened(self) -> Image.Image:
        """As Pillow has it."""
        from PIL import Image  # noqa: PLC0415 - takes long to load, and most people never make a film

        return Image.frombytes("RGB", (self.width, self.height), self.rgb, "raw", "RGB", self.stride)


class Film:
    """Frames of one size that share the palette of some of them. To be used by one thread at a time."""

    def __init__(self, samples: Sequence[Picture], exact: Sequence[str]) -> None:
        """samples: with all the colours that there will be.

        exact: "#rrggbb" of lines and words, which are too few pixels to be found among all others.
        """
        from PIL import Image  # noqa: PLC0415 - see above

        width, height = samples[0].width, samples[0].height
        all_of_them = Image.new("RGB", (width, height * len(samples)))
        for place, sample in enumerate(samples):
            all_of_them.paste(sample.opened(), (0, height * place))
        kept = list(dict.fromkeys(exact))[: COLORS // 2]
        found = all_of_them.quantize(COLORS - len(kept), Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        colors = (found.getpalette() or [])[: 3 * (COLORS - len(kept))]
        for color in kept:
            colors += bytes.fromhex(color.removeprefix("#"))
        self._palette = Image.new("P", (1, 1))
        self._palette.putpalette(colors)
        self._frames: list[Image.Image] = []

    def add(self, picture: Picture) -> None:
        """One frame more."""
        from PIL import Image  # noqa: PLC0415 - see above

        self._frames.append(picture.opened().quantize(palette=self._palette, dither=Image.Dither.NONE))

    def encoded(self, kind: Kind, durations: Sequence[int]) -> bytes:
        """The contents of a file that plays without end. durations: of each frame, milliseconds."""
        buffer = io.BytesIO()
        options: dict[str, object] = {"lossless": True, "method": 0}
        if kind == "GIF":  # told of the palette, Pillow writes it once, and not with every frame
            options = {"palette": bytes(self._palette.getpalette() or []), "optimize": False, "disposal": 1}
        first, *others = self._frames
        shown = {"save_all": True, "append_images": others, "duration": list(durations), "loop": 0}
        first.save(buffer, kind, **shown, **options)
        return buffer.getvalue()
