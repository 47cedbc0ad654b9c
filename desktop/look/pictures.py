"""Pictures as the contents of files."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter

from core.words import said


def encoded(picture: QImage, kind: str = "PNG") -> bytes:
    """A picture file's contents; kind: "PNG" or "JPEG".

    Raises:
        ValueError: there is nothing on the picture, or Qt lacks the part that writes this kind.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(kind.encode())).write(picture):
        raise ValueError(said("This picture can't be made as {kind}.", kind=kind))
    return bytes(buffer.data().data())
