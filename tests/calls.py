"""Counts the calls of a function, wherever the product calls it by its name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest


def counted(monkeypatch: pytest.MonkeyPatch, function: Callable[..., Any]) -> list[Any]:
    """Let every module of the product that knows a function note its calls; returns the growing list of arguments."""
    calls: list[Any] = []

    def noted(*arguments: Any, **named: Any) -> Any:
        calls.append(arguments)
        return function(*arguments, **named)

    for name, module in list(sys.modules.items()):
        if name.startswith(("core.", "desktop.")) and getattr(module, function.__name__, None) is function:
            monkeypatch.setattr(module, function.__name__, noted)
    return calls
