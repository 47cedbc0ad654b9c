"""Handouts: lessons with their questions to be printed, and apart from them their answers. One HTML file, whole by
itself: nothing is loaded with it, and on paper it needs no colour."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from html import escape
from importlib.resources import files
from typing import Final

from core.lessons.glossary import SCHEME, Entry, glossary
from core.lessons.lesson import Lesson, Step
from core.lessons.markdown_html import inline_html, to_html
from core.lessons.questions import Answer, Choice, Question
from core.words import Say, said, said_of

_LINK: Final = re.compile(rf"\]\({re.escape(SCHEME)}([^)\s]*)\)")
_BLANK: Final = re.compile(r"\{(language|title|lessons)\}")
"""What the page's template leaves open."""
_LINES: Final = '<div class="lines"><i></i><i></i></div>'
"""To write on."""


def handout(lessons: Sequence[Lesson], language: str = "", worded: Say = str) -> str:
    """What each lesson tells and asks, with room to write, and the words that it explains. No answer stands in it: what
    there is to notice after a prediction is left to be written.

    Args:
        language: of the lessons; "" for our own.
        worded: puts what the sheet itself says into that language.
    """
    return _Sheet(said("Handout"), language, worded).page(lessons, _Sheet.handout)


def answers(lessons: Sequence[Lesson], language: str = "", worded: Say = str) -> str:
    """Of each lesson every question with its answers, why each is right or wrong, what there was to notice, and the
    notes for the lecturer. Arguments as for `handout`."""
    return _Sheet(said("Answer sheet"), language, worded).page(lessons, _Sheet.answers)


class _Sheet:
    """One of the two sheets in a language."""

    def __init__(self, kind: str, language: str, worded: Say) -> None:
        self._kind, self._language, self._worded = kind, language, worded

    def page(self, lessons: Sequence[Lesson], part: Callable[[_Sheet, Lesson], str]) -> str:
        """The whole of it; part: what it has of each lesson."""
        name = lessons[0].title if len(lessons) == 1 else "Overfitting Playground"
        page = (files("assets") / "handout" / "page.html").read_text("utf-8").replace("\r\n", "\n")
        found = {
            "language": escape(self._language or "en"),
            "title": self._say(said("{title}: {kind}", title=name, kind=self._kind)),
            "lessons": "\n".join(part(self, lesson) for lesson in lessons),
        }
        return _BLANK.sub(lambda blank: found[blank[1]], page)

    def handout(self, lesson: Lesson) -> str:
        """What a lesson tells and asks."""
        parts = [self._head(lesson), f'<p class="name">{self._say(said("Name"))}</p>']
        for number, step in enumerate(lesson.steps, 1):
            parts.append(f"<section><h3>{number}. {escape(step.title)}</h3>{to_html(step.text)}")
            if step.predict is not None:
                parts.append(self._question(step.predict.question, said("Predict first")))
            if step.do:
                parts.append(self._set_apart("do", said("Do"), to_html(step.do)))
            if step.notice and _is_left_open(step):
                parts.append(self._set_apart("notice", said("What I saw"), _LINES))
            elif step.notice:
                parts.append(self._set_apart("notice", said("Notice"), to_html(step.notice)))
            parts.append("</section>")
        if lesson.quiz:
            parts.append(f"<h2>{self._say(said('Questions'))}</h2>")
            parts.extend(self._question(question, _numbered(number)) for number, question in enumerate(lesson.quiz, 1))
        parts.append(self._words(lesson))
        return f"<article>{''.join(parts)}</article>"

    def answers(self, lesson: Lesson) -> str:
        """What a lesson's questions have for answers."""
        parts = [self._head(lesson)]
        if lesson.notes:
            parts.append(self._set_apart("do", said("For the lecturer"), to_html(lesson.notes)))
        for number, step in enumerate(lesson.steps, 1):
            if step.predict is not None:
                label = said("Step {number}: {title}", number=number, title=step.title)
                parts.append(self._answered(step.predict.question, label))
                if step.notice:
                    parts.append(self._set_apart("notice", said("What there is to see"), to_html(step.notice)))
        if lesson.quiz:
            parts.append(f"<h2>{self._say(said('Questions'))}</h2>")
            parts.extend(self._answered(question, _numbered(number)) for number, question in enumerate(lesson.quiz, 1))
        return f"<article>{''.join(parts)}</article>"

    def _say(self, words: str) -> str:
        """What the sheet itself says, in its language and as HTML."""
        return escape(self._worded(words))

    def _set_apart(self, kind: str, label: str, html: str) -> str:
        return f'<div class="{kind}"><b>{self._say(label)}</b>{html}</div>'

    def _head(self, lesson: Lesson) -> str:
        question = f'<div class="question">{to_html(lesson.question)}</div>' if lesson.question else ""
        minutes = said_of(lesson.minutes, "{count} minute", "{count} minutes")
        return (
            f'<p class="kind">Overfitting Playground · {self._say(self._kind)} · {self._say(minutes)}</p>'
            f"<h1>{escape(lesson.title)}</h1>{question}"
        )

    def _question(self, question: Question, label: str) -> str:
        parts = [to_html(question.text)]
        if isinstance(question, Choice):
            if len(question.right_ids) > 1:
                parts.append(f"<p><em>{self._say(said('More than one answer is right.'))}</em></p>")
            parts.extend(
                f'<div class="answer"><span class="box"></span><span>{letter}. {_words_of(answer)}</span></div>'
                for letter, answer in _lettered(question)
            )
        else:
            hint = self._say(said("Do this in the program, and write down what you see."))
            parts.append(f'<p class="hint">{hint}</p>{_LINES}')
        return self._set_apart("asked", label, "".join(parts))

    def _answered(self, question: Question, label: str) -> str:
        parts = [to_html(question.text)]
        if not isinstance(question, Choice):
            parts.append(f'<div class="why">{to_html(question.why)}</div>')
            return self._set_apart("asked", label, "".join(parts))
        for letter, answer in _lettered(question):
            verdict = self._say(said("Right") if answer.right else said("Wrong"))
            parts.append(
                f'<div class="answer{" right" if answer.right else ""}">'
                f'<span class="box">{"✓" if answer.right else ""}</span><span>{letter}. {_words_of(answer)}'
                f'<div class="why"><b>{verdict}.</b> {_without_paragraph(to_html(answer.why))}</div></span></div>'
            )
        return self._set_apart("asked", label, "".join(parts))

    def _words(self, lesson: Lesson) -> str:
        """The glossary's words that the lesson's texts lead to, but for those that only answers do."""
        told = [lesson.question, *(text for step in lesson.steps for text in (step.text, step.do))]
        told += [step.notice for step in lesson.steps if not _is_left_open(step)]
        told += [question.text for question in _asked(lesson)]
        named = {name for text in told for name in _LINK.findall(text)}
        entries = [entry for entry in glossary(self._language).values() if entry.id in named]
        if not entries:
            return ""
        return f"<h2>{self._say(said('Words'))}</h2><dl>{''.join(map(_entry, entries))}</dl>"


def _numbered(number: int) -> str:
    return said("Question {number}", number=number)


def _is_left_open(step: Step) -> bool:
    """Whether to say what there is to notice would answer the prediction."""
    return step.predict is not None


def _lettered(question: Choice) -> Iterator[tuple[str, Answer]]:
    """A question's answers, in the same order on both sheets; in the file the right one may always come first."""
    yield from zip("ABCDEF", question.shown(zlib.crc32(question.id.encode())), strict=False)


def _words_of(answer: Answer) -> str:
    return _without_paragraph(to_html(answer.text))


def _without_paragraph(html: str) -> str:
    """A single paragraph's words; of more, all."""
    inner = html.removeprefix("<p>").removesuffix("</p>")
    return html if "<p>" in inner or html == inner else inner


def _asked(lesson: Lesson) -> list[Question]:
    return [*(step.predict.question for step in lesson.steps if step.predict is not None), *lesson.quiz]


def _entry(entry: Entry) -> str:
    nickname = f" <em>({inline_html(entry.nickname)})</em>" if entry.nickname else ""
    return f"<div><dt>{escape(entry.term)}{nickname}</dt><dd>{to_html(entry.definition)}</dd></div>"
