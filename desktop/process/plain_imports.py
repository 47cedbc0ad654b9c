"""Imports without a search that PySide6 puts before each of them."""

from __future__ import annotations

import builtins

import PySide6.QtWidgets  # noqa: F401 - its loading puts that search there


def import_plainly() -> None:
    """Import from now on by what PySide6's function calls in the end, which loads its classes when they are asked for.

    WORKAROUND for PySide6 (6.11 at least), which reads the source of each module that is imported and looks for its
    own name in it, so that a module may ask for `snake_case` by `from __feature__ import`. None of ours does, and the
    window would wait for that with each of its modules. It hangs on names of PySide6's own; where another release lacks
    them, nothing is done. Ends once PySide6 reads the sources of those alone that ask.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = original
