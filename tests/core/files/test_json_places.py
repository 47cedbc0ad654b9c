"""The line of a value that a path names."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.files.json_places import line_of

TEXT = b"""{
  "title": "a \\"quoted\\", {brace} [list] name: ",
  "steps": [
    {"id": "one", "waits": [1, 2]},
    {
      "id": "two",
      "waits": [

        {"kind": "a"}, {"kind":
          "b"}
      ],
      "text": ["x",
               "y"]
    }
  ],
  "last": 3
}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("$", 1),
        ("$.title", 2),
        ("$.steps", 3),
        ("$.steps[0].waits[1]", 4),
        ("$.steps[1]", 5),
        ("$.steps[1].id", 6),
        ("$.steps[1].waits[0]", 9),
        ("$.steps[1].waits[1].kind", 9),
        ("$.steps[1].text[1]", 13),
        ("$.last", 16),
        ("$.steps[1].missing.further", 5),  # as near as there is
        ("$.steps[7]", 3),
        ("$.steps[...].id", 3),  # whose name msgspec doesn't know
        ("$.nothing", None),
    ],
)
def test_a_path_leads_to_its_line(path: str, line: int | None) -> None:
    assert line_of(TEXT, path) == line


_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.integers() | st.text(max_size=5) | st.none() | st.booleans(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z]{1,3}", fullmatch=True), inner),
    max_leaves=12,
)


@given(content=_VALUES, wanted=st.data())
def test_whatever_it_holds_each_value_is_found_where_it_stands(content: Any, wanted: st.DataObject) -> None:
    """Each value but the top one stands in a line of its own, marked by a number that is in no other."""
    path, value = "$", content
    while isinstance(value, (list, dict)) and value and wanted.draw(st.booleans()):
        key = wanted.draw(st.sampled_from(list(value) if isinstance(value, dict) else list(range(len(value)))))
        path += f".{key}" if isinstance(value, dict) else f"[{key}]"
        value = value[key]
    marked = _marked(content, path, value)
    text = json.dumps(marked, indent=1)
    line = line_of(text.encode(), path)
    assert line is not None
    assert str(_MARK) in text.splitlines()[line - 1]


_MARK = 987654321012345


def _marked(content: Any, path: str, value: Any) -> Any:
    """The same, with the mark in place of what a path leads to."""
    if path == "$":
        return _MARK
    copy = json.loads(json.dumps(content))
    inner = copy
    keys = [part for part in path[1:].replace("[", ".").replace("]", "").split(".") if part]
    for key in keys[:-1]:
        inner = inner[int(key) if isinstance(inner, list) else key]
    inner[int(keys[-1]) if isinstance(inner, list) else keys[-1]] = _MARK
    return copy
