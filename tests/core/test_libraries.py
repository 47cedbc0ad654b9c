"""A library that can't be loaded is named in a sentence, however it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.libraries import Trial, import_problem

FAILURES = {
    "raise ImportError('libodd.so: undefined symbol')": "(ImportError: libodd.so: undefined symbol)",
    "raise RuntimeError": "(RuntimeError)",
    "raise ImportError('\\n\\nIMPORTANT: read this\\n')": "(ImportError)",
    "def broken(:": "(SyntaxError: invalid syntax)",
    "import os; os.abort()": "crashed with SIGABRT",
    "import os; os._exit(0)": "ended with status 0",
    "import sys; sys.exit(3)": "ended with status 3",
}


@pytest.mark.parametrize("code", FAILURES)
def test_whatever_a_library_does_while_it_loads_is_told_in_one_line(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "oddity.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    problem = Trial("oddity").problem()
    assert problem is not None
    assert problem.startswith("oddity can't be loaded (")
    assert FAILURES[code] in problem
    assert "Delete the folder .venv" in problem
    assert "\n" not in problem


def test_a_library_that_loads_is_no_problem() -> None:
    assert Trial("json").problem() is None


def raised_by(code: str, folder: Path) -> Exception:
    (folder / "oddity.py").write_text(code, encoding="utf-8")
    try:
        __import__("oddity")
    except Exception as error:
        return error
    raise AssertionError("it was loaded")


def test_an_error_is_blamed_on_the_library_that_it_came_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    problem = import_problem(ModuleNotFoundError("No module named 'numpy.core'", name="numpy.core"))
    assert problem is not None
    assert problem.startswith("numpy can't be loaded (ModuleNotFoundError: ")
    error = raised_by("raise ValueError('odd')", tmp_path)
    assert error.__traceback__ is not None
    own = error.with_traceback(error.__traceback__.tb_next)  # without this test's own frame
    problem = import_problem(own)
    assert problem is not None
    assert problem.startswith("oddity can't be loaded (ValueError: odd)")


def test_an_error_of_this_program_itself_is_blamed_on_nobody() -> None:
    assert import_problem(ModuleNotFoundError("No module named 'core.missing'", name="core.missing")) is None
    assert import_problem(ValueError("never raised, so from nowhere")) is None
