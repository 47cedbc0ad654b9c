"""Losses as they are written on screen: with three decimals, or with two where there is little room."""

from __future__ import annotations

import math

from core.metrics.summary import NO_NUMBER
from desktop.look.language import number


def loss_text(loss: float) -> str:
    """A loss, or how far two are apart, in at most six characters or so: "0.462", "12.35", "4e12"; a dash for one that
    isn't finite."""
    if not math.isfinite(loss):
        return NO_NUMBER
    size = abs(loss)
    if size < 0.0005:
        return number("0.000")  # never with a minus sign
    sign = "−" if loss < 0 else ""
    if size < 9.9995:
        return number(f"{sign}{size:.3f}")
    if size < 1000:
        return number(f"{sign}{size:.4g}")
    return sign + (f"{size:.0f}" if size < 99_999.5 else _with_exponent(size))


def short_loss_text(loss: float) -> str:
    """A loss in at most five characters: "0.47", "12.3", "4e12"."""
    if loss < 9.995:
        return number(f"{loss:.2f}")
    return number(f"{loss:.3g}") if loss < 999.5 else _with_exponent(loss)


def _with_exponent(size: float) -> str:
    return f"{size:.0e}".replace("e+0", "e").replace("e+", "e")
