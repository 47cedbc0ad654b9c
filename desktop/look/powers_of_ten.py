"""Very small and very large numbers as people write them: "1.85·10⁻⁶", and not "1.85e-06". No Qt."""

from __future__ import annotations

import re
from typing import Final

_RAISED: Final = str.maketrans("-0123456789", "\u207b\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079")
_LOWERED: Final = {raised: chr(plain) for plain, raised in _RAISED.items()}
_POWER: Final = re.compile(r"(?:([\d.,]+)\u00b7)?10([\u207b\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)")


def with_power(text: str) -> str:
    """A number as Python writes it, "-1.85e-06", with its power of ten and a true minus, "−1.85·10⁻⁶"."""
    mantissa, _, exponent = text.replace("-", "\u2212", 1 if text.startswith("-") else 0).partition("e")
    if not exponent:
        return mantissa
    power = "10" + str(int(exponent)).translate(_RAISED)
    return mantissa[:-1] + power if mantissa in ("1", "\u22121") else f"{mantissa}\u00b7{power}"


def without_power(text: str) -> str:
    """The same, as Python reads it: "−1.85e-6"."""
    return _POWER.sub(lambda found: f"{found[1] or 1}e{''.join(_LOWERED[ord(one)] for one in found[2])}", text)
