"""Imports as Python does them, after PySide6 has put a function of its own in their place."""

from __future__ import annotations

import builtins

import PySide6.QtWidgets  # noqa: F401 - it does so when it is loaded


def import_plainly() -> None:
    """Let Python's own function import from now on.

    WORKAROUND for PySide6 (6.11 at least), which reads the source of each module that is imported and looks for its
    own name in it, so that a module may ask for `snake_case` by `from __feature__ import`. None of ours does, and the
    window would wait for that 700 times. Ends once PySide6 reads the sources of those alone that ask.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = original
