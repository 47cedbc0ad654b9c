"""How a weight, a bias or a gradient is written, and read."""

from __future__ import annotations

import math
from typing import Final

from desktop.look.language import number
from desktop.look.powers_of_ten import with_power, without_power
from desktop.look.typed_numbers import plain_number

SMALL: Final = 0.1
"""Below it in size two decimals would say too little."""


def weight_text(value: float) -> str:
    """Two decimals, "−0.42"; of smaller numbers two digits, "0.0031"; in tiny ones a power of ten, "1.2·10⁻⁷"."""
    text = f"{value:.2f}" if value == 0 or abs(value) >= SMALL or not math.isfinite(value) else f"{value:.2g}"
    return number(with_power(text))


def weight_value(text: str, largest: float) -> float | None:
    """The number that a person typed; None where it is none, or larger than that. Takes a decimal comma, too."""
    try:
        value = float(without_power(plain_number(text)))
    except ValueError:
        return None
    return value if abs(value) <= largest else None
