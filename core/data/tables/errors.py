"""What is said of a table that can't be taken."""

from __future__ import annotations


class TableError(ValueError):
    """A table can't be taken; the message is one sentence for a person, which names the line where one is to blame."""


def in_brief(cell: str) -> str:
    """A cell to stand between quotes within a sentence: on one line, of bearable length."""
    plain = "".join(c if c.isprintable() else " " for c in cell)
    return plain if len(plain) <= 40 else f"{plain[:30]}…"
