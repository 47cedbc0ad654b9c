"""Texts become HTML for print: what they mean stays, and nothing in them is ever markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.lessons.markdown_html import to_html

ALLOWED = {
    "p", "ul", "ol", "li", "strong", "em", "code", "pre", "h4",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("One\nline.\n\nAnother.", "<p>One line.</p>\n<p>Another.</p>"),
        ("**bold**, *leaning*, `1 < 2`", "<p><strong>bold</strong>, <em>leaning</em>, <code>1 &lt; 2</code></p>"),
        ("**all *of* it**", "<p><strong>all <em>of</em> it</strong></p>"),
        ("See [over**fitting**](glossary:overfitting).", "<p>See over<strong>fitting</strong>.</p>"),
        ("2 * 3 * 4, a_b_c, 5 \\* 6", "<p>2 * 3 * 4, a_b_c, 5 * 6</p>"),
        ("Either:\n- one\n- two\n  and a half", "<p>Either:</p>\n<ul><li>one</li><li>two and a half</li></ul>"),
        ("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>"),
        ("3. three", '<ol start="3"><li>three</li></ol>'),
        ("## Head", "<h4>Head</h4>"),
        ("```python\nx < y\n\n**z**\n```\nAfter.", "<pre>x &lt; y\n\n**z**</pre>\n<p>After.</p>"),
        (
            "| a | b |\n|---|:-:|\n| 1 | *2* |",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table>",
        ),
        ('<script>alert(1)</script> & "so"', "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot;</p>"),
        ("![a picture](https://example.org/x.png)", "<p>a picture</p>"),
        ("", ""),
    ],
)
def test_a_text_says_the_same(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


class _Tags(HTMLParser):
    """Notes what is open, and what was never closed."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.open: list[str] = []
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.open.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_PIECES = st.sampled_from(
    [
        "**",
        "*",
        "_",
        "`",
        "```",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "| ",
        "|---|",
        "# ",
        "[",
        "](",
        ")",
        "<b>",
        "&",
        "\\",
        "a",
        " ",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_whatever_is_written_its_tags_are_ours_and_closed(markdown: str) -> None:
    tags = _Tags()
    tags.feed(to_html(markdown))
    tags.close()
    assert tags.open == []
    assert tags.seen <= ALLOWED
    assert tags.attributes <= {"start"}
