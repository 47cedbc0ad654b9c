"""Handouts: lessons with their questions to be printed, and apart from them their answers. One HTML file, whole by
itself: nothing is loaded with it, and on paper it needs no colour."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import Final

from core.lessons.glossary import SCHEME, Entry, glossary
from core.lessons.lesson import Lesson, Step
from core.lessons.markdown_html import inline_html, to_html
from core.lessons.questions import Answer, Choice, Question

_LINK: Final = re.compile(rf"\]\({re.escape(SCHEME)}([^)\s]*)\)")
_BLANK: Final = re.compile(r"\{(title|lessons)\}")
"""What the page's template leaves open."""
_LINES: Final = '<div class="lines"><i></i><i></i></div>'
"""To write on."""


def handout(lessons: Sequence[Lesson], language: str = "") -> str:
    """What each lesson tells and asks, with room to write, and the words that it explains. No answer stands in it: what
    there is to notice after a prediction is left to be written. language: of the lessons; "" for our own."""
    return _page("Handout", [_handout(lesson, language) for lesson in lessons], lessons)


def answers(lessons: Sequence[Lesson]) -> str:
    """Of each lesson every question with its answers, why each is right or wrong, what there was to notice, and the
    notes for the lecturer."""
    return _page("Answers", [_answers(lesson) for lesson in lessons], lessons)


def _page(kind: str, parts: Sequence[str], lessons: Sequence[Lesson]) -> str:
    title = f"{lessons[0].title}: {kind}" if len(lessons) == 1 else f"Overfitting Playground: {kind}"
    page = (files("assets") / "handout" / "page.html").read_text("utf-8").replace("\r\n", "\n")
    found = {"title": escape(title), "lessons": "\n".join(parts)}
    return _BLANK.sub(lambda blank: found[blank[1]], page)


def _handout(lesson: Lesson, language: str) -> str:
    parts = [_head(lesson, "Handout"), '<p class="name">Name</p>']
    for number, step in enumerate(lesson.steps, 1):
        parts.append(f"<section><h3>{number}. {escape(step.title)}</h3>{to_html(step.text)}")
        if step.predict is not None:
            parts.append(_question(step.predict.question, "Predict first"))
        if step.do:
            parts.append(f'<div class="do"><b>Do</b>{to_html(step.do)}</div>')
        if step.notice:
            seen = _LINES if _is_left_open(step) else to_html(step.notice)
            parts.append(f'<div class="notice"><b>{"What I saw" if _is_left_open(step) else "Notice"}</b>{seen}</div>')
        parts.append("</section>")
    if lesson.quiz:
        parts.append("<h2>Questions</h2>")
        parts.extend(_question(question, f"Question {number}") for number, question in enumerate(lesson.quiz, 1))
    parts.append(_words(lesson, language))
    return f"<article>{''.join(parts)}</article>"


def _answers(lesson: Lesson) -> str:
    parts = [_head(lesson, "Answers")]
    if lesson.notes:
        parts.append(f'<div class="do"><b>For the lecturer</b>{to_html(lesson.notes)}</div>')
    for number, step in enumerate(lesson.steps, 1):
        if step.predict is not None:
            parts.append(_answered(step.predict.question, f"Step {number}: {escape(step.title)}"))
            if step.notice:
                parts.append(f'<div class="notice"><b>What there is to see</b>{to_html(step.notice)}</div>')
    if lesson.quiz:
        parts.append("<h2>Questions</h2>")
        parts.extend(_answered(question, f"Question {number}") for number, question in enumerate(lesson.quiz, 1))
    return f"<article>{''.join(parts)}</article>"


def _is_left_open(step: Step) -> bool:
    """Whether to say what there is to notice would answer the prediction."""
    return step.predict is not None


def _head(lesson: Lesson, kind: str) -> str:
    question = f'<div class="question">{to_html(lesson.question)}</div>' if lesson.question else ""
    unit = "minute" if lesson.minutes == 1 else "minutes"
    return (
        f'<p class="kind">Overfitting Playground · {kind} · {lesson.minutes} {unit}</p>'
        f"<h1>{escape(lesson.title)}</h1>{question}"
    )


def _question(question: Question, label: str) -> str:
    parts = [f'<div class="asked"><b>{label}</b>{to_html(question.text)}']
    if isinstance(question, Choice):
        if len(question.right_ids) > 1:
            parts.append("<p><em>More than one answer is right.</em></p>")
        parts.extend(
            f'<div class="answer"><span class="box"></span><span>{letter}. {_words_of(answer)}</span></div>'
            for letter, answer in _lettered(question)
        )
    else:
        parts.append('<p class="hint">Do this in the program, and write down what you see.</p>' + _LINES)
    return "".join([*parts, "</div>"])


def _answered(question: Question, label: str) -> str:
    parts = [f'<div class="asked"><b>{label}</b>{to_html(question.text)}']
    if not isinstance(question, Choice):
        return "".join([*parts, f'<div class="why">{to_html(question.why)}</div></div>'])
    for letter, answer in _lettered(question):
        verdict = "Right" if answer.right else "Wrong"
        parts.append(
            f'<div class="answer{" right" if answer.right else ""}"><span class="box">{"✓" if answer.right else ""}'
            f"</span><span>{letter}. {_words_of(answer)}"
            f'<div class="why"><b>{verdict}.</b> {_without_paragraph(to_html(answer.why))}</div></span></div>'
        )
    return "".join([*parts, "</div>"])


def _lettered(question: Choice) -> Iterator[tuple[str, Answer]]:
    """A question's answers, in the same order on both sheets; in the file the right one may always come first."""
    yield from zip("ABCDEF", question.shown(zlib.crc32(question.id.encode())), strict=False)


def _words_of(answer: Answer) -> str:
    return _without_paragraph(to_html(answer.text))


def _without_paragraph(html: str) -> str:
    """A single paragraph's words; of more, all."""
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner or html == inner else inner


def _words(lesson: Lesson, language: str) -> str:
    """The glossary's words that the lesson's texts lead to, but for those that only answers do."""
    told = [lesson.question, *(text for step in lesson.steps for text in (step.text, step.do))]
    told += [step.notice for step in lesson.steps if not _is_left_open(step)]
    told += [question.text for question in _asked(lesson)]
    named = {name for text in told for name in _LINK.findall(text)}
    entries = [entry for entry in glossary(language).values() if entry.id in named]
    if not entries:
        return ""
    return f"<h2>Words</h2><dl>{''.join(map(_entry, entries))}</dl>"


def _asked(lesson: Lesson) -> list[Question]:
    return [*(step.predict.question for step in lesson.steps if step.predict is not None), *lesson.quiz]


def _entry(entry: Entry) -> str:
    nickname = f" <em>({inline_html(entry.nickname)})</em>" if entry.nickname else ""
    return f"<div><dt>{escape(entry.term)}{nickname}</dt><dd>{to_html(entry.definition)}</dd></div>"
