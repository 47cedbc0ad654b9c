"""Torch operations that are bound, once, to the tensors that they read and write."""

from __future__ import annotations

from collections.abc import Callable

Call = Callable[[], object]
"""One operation. What it returns is of no use to anybody."""
