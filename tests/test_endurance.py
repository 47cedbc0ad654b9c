"""The command of the long checks: one that misses a target or breaks off makes it fail."""

from __future__ import annotations

import sys

import pytest

from tests.benchmarks.report import Row
from tests.endurance import __main__ as command
from tests.endurance.check import Load, named, names


@pytest.mark.parametrize(("figure", "status"), [(0, 0), (1, 1)])
def test_the_exit_status_tells_whether_a_check_failed(
    figure: float, status: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [Row("files lost", figure, "of 10", "at most", 0)]
    monkeypatch.setattr(command, "endured", lambda _name, _load: (rows, ""))
    monkeypatch.setattr(sys, "argv", ["start.py endure", "--only", names()[0]])
    assert command.main() == status
    printed = capsys.readouterr().out
    assert "files lost" in printed
    assert ("FAILED" in printed) == bool(status)


def test_a_check_that_breaks_off_is_told_of() -> None:
    rows, problem = command.endured("nothing_of_this_name", Load())
    assert rows == []
    assert "broke off" in problem


@pytest.mark.parametrize("name", names())
def test_every_check_can_be_run_and_says_what_it_is(name: str) -> None:
    assert callable(named(name).endure)
    assert (named(name).__doc__ or "").strip()
