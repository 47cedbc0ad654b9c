"""Large tables: read by another process, here where there can't be one, and given up when nobody wants them."""

from __future__ import annotations

import pytest

from core.data.tables.files import table_of
from core.data.tables.table import AS_FOUND
from desktop.control.files.importing import LARGE, _table
from desktop.process import elsewhere as process
from desktop.process.elsewhere import NotStartedError

ROW = b"0.125,-0.5,first\n"
DATA = b"x,y,label\n" + ROW * (LARGE // len(ROW) + 1)


def quiet(_share: float) -> None:
    """Nobody looks at how far it is."""


def test_another_process_reads_the_very_same() -> None:
    shares = list[float]()
    found, expected = _table(DATA, AS_FOUND, shares.append), table_of(DATA, AS_FOUND, quiet)
    assert (found.columns, found.rows) == (expected.columns, expected.rows)
    assert shares == sorted(shares)


def test_without_room_for_another_process_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise NotStartedError

    monkeypatch.setattr(process, "_started", refuse)
    assert _table(DATA, AS_FOUND, quiet).rows == table_of(DATA, AS_FOUND, quiet).rows


def test_what_nobody_wants_any_more_ends() -> None:
    def give_up(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        _table(DATA, AS_FOUND, give_up)
