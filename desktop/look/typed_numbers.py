"""Numbers as people type them, whatever their language. No Qt."""

from __future__ import annotations

import re
from typing import Final

_SPACES: Final = str.maketrans("", "", " \u00a0\u202f'\u2019")
"""What may part thousands and means nothing else."""
_GROUPS: Final = r"[+-]?\d{{1,3}}(?:{parting}\d{{3}})"
_PARTED: Final = tuple(
    (parting, re.compile(_GROUPS.format(parting=re.escape(parting)) + rest))
    for parting, decimal in ((",", "."), (".", ","))
    for rest in (r"{2,}", rf"+{re.escape(decimal)}\d*")
)
"""What parts thousands without doubt: it stands twice, or there is a decimal point or comma beside it."""
_LONE: Final = re.compile(r"[+-]?\d{1,3}[.,]\d{3}")
_LONE_THOUSANDS: Final = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


def plain_number(text: str, *, whole: bool = False) -> str:
    """The number as Python reads it: "1.000,5", "1,000.5" and "1000,5" are all "1000.5".

    whole: a lone point or comma before three digits parts thousands; else it is the decimal one.
    """
    plain = text.strip().translate(_SPACES).replace("\u2212", "-")
    for parting, pattern in _PARTED:
        if pattern.fullmatch(plain):
            return plain.replace(parting, "").replace(",", ".")
    if whole and _LONE.fullmatch(plain):
        return plain.replace(".", "").replace(",", "")
    return plain.replace(",", ".")


def seems_parted(text: str) -> bool:
    """Whether a number that was read as one with decimals could be meant for thousands: "1.000", and not "0.003"."""
    return _LONE_THOUSANDS.fullmatch(text.strip()) is not None
