"""The window in a made-up language, bracketed and 40 % longer: nothing stands without brackets, and nothing is cut."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.translations.messages import room_names

Found = dict[str, dict[str, list[str]]]


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What was found on a walk through the window: by its kind and the room of the program."""
    root, folder = Path(__file__).resolve().parents[1], tmp_path_factory.mktemp("walk")
    command = [sys.executable, "-m", "tests.translations.walk", "--json"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(folder)}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=280, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    found: Found = {"english": defaultdict(list), "cut": defaultdict(list)}
    for kind, texts in json.loads(done.stdout.splitlines()[-1]).items():
        for room, place, text in texts:
            found[kind][room].append(f"{place}: {text}")
    return found


def test_every_text_is_of_a_room(walked: Found) -> None:
    """What is of none would be looked at by nobody."""
    assert {room for texts in walked.values() for room in texts} <= set(room_names())


@pytest.mark.parametrize("room", room_names())
def test_nothing_is_said_in_english(walked: Found, room: str) -> None:
    assert walked["english"].get(room, []) == []


@pytest.mark.parametrize("room", room_names())
def test_nothing_is_cut(walked: Found, room: str) -> None:
    assert walked["cut"].get(room, []) == []
