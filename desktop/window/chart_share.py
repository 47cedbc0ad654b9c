"""How much of the column's height the chart has beside the settings, as the person dragged it last."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSettings

KEY: Final = "chart_share"


def remembered() -> float | None:
    """In [0, 1]; None where nobody has dragged the border yet."""
    try:
        return min(1.0, max(0.0, float(str(QSettings().value(KEY)))))
    except ValueError:
        return None


def remember(share: float) -> None:
    """For this window's next start, and for other windows."""
    QSettings().setValue(KEY, share)
