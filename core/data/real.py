"""Real data that come with the program: small tables, each with its source and licence beside it in assets/data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec


class RealData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table in assets/data, and what is known of it. x, y and label name the columns that are usually looked at."""

    name: str
    title: str
    about: str
    x: str
    y: str
    label: str
    source: str
    licence: str

    def load(self) -> bytes:
        """The table, as CSV."""
        return (files("assets") / "data" / f"{self.name}.csv").read_bytes()


@cache
def real_data() -> tuple[RealData, ...]:
    """All of them, in the order of their titles."""
    folder = files("assets") / "data"
    found = [
        msgspec.convert({"name": entry.name.removesuffix(".json"), **msgspec.json.decode(entry.read_bytes())}, RealData)
        for entry in folder.iterdir()
        if entry.name.endswith(".json")
    ]
    return tuple(sorted(found, key=lambda real: real.title))
