"""Translations: the words of a lesson, a glossary and the like in another language, in a file of their own.

Right answers, claims, settings and lines of code stand once, in the original. A translation gives words alone, by the
ids and names that these have there, so that it can neither change what is right nor fall behind unnoticed: what it
lacks is shown in the original's words, and what it has too much is a fault, for which all of it is left aside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, Final, Generic, Literal, NamedTuple, TypeVar, cast

import msgspec
from msgspec import Meta

from core.experiment.file_faults import brief, invalid, malformed
from core.experiment.spec import Spec
from core.files.json_text import as_utf8, repeated_key
from core.files.reading import ReadError, read_up_to
from core.lessons.faults import line_told

MAX_BYTES: Final = 2**20

LanguageCode = Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]
"""As the folder of a language's translations is called, beside the originals: "de"."""

T = TypeVar("T", bound=msgspec.Struct)


class Shape(NamedTuple):
    """Which words a struct has, and where those of its parts are."""

    texts: Mapping[str, Any]
    """Type of each text, by its name, which original and translation share."""
    parts: Mapping[str, tuple[tuple[str, ...], Shape]] = {}
    """By its name in a translation: the names that lead to a part in the original, and what it has. A list of parts is
    a group by their ids in a translation."""


class Fault(NamedTuple):
    """Why a translation can't be taken."""

    sentence: str
    line: int | None = None
    """Counted from 1; None where it is the file as a whole."""


class Translated(NamedTuple, Generic[T]):
    """What became of a thing."""

    thing: T
    """In the other language; the original where there is no translation, or a faulty one."""
    path: Path
    """Where its translation is, or would be."""
    fault: Fault | None = None
    missing: tuple[str, ...] = ()
    """Places of words that the translation lacks: $.steps.one.title."""


class _Head(Spec, frozen=True, kw_only=True):
    """What every translation begins with."""

    format: Literal["overfitting-playground translation"]
    version: Literal[1]
    language: LanguageCode
    of: Annotated[str, Meta(max_length=60)]


class _FaultError(Exception):
    """A translation can't be taken; the message is a sentence with its place."""


_UNKNOWN: Final = 'The original has no "{}" here - at {}.'


def translated(
    thing: T,
    shape: Shape,
    original: Path,
    of: str,
    language: str,
    faults_of: Callable[[str], Iterable[str]],
) -> Translated[T]:
    """A thing in another language, by the file of the same name in that language's folder beside the original.

    Args:
        original: the file that the thing comes from.
        of: what the translation has to say that it is of.
        language: "" for the original's own.
        faults_of: what is wrong with a text, each without its full stop.
    """
    path = original.parent / language / original.name
    if not language or not path.exists():
        return Translated(thing, path)
    data = b""
    try:
        data = as_utf8(read_up_to(path, MAX_BYTES + 1))
        content = msgspec.to_builtins(thing)
        missing = tuple(_Putting(faults_of).put(_words(data, of, language), content, shape, "$"))
    except (ReadError, _FaultError) as error:
        return Translated(thing, path, Fault(str(error), line_told(str(error), data)))
    except UnicodeDecodeError:
        return Translated(thing, path, Fault("It is not valid JSON: it holds bytes that are no text in UTF-8."))
    return Translated(msgspec.convert(content, type(thing)), path, None, missing)


def _words(data: bytes, of: str, language: str) -> dict[str, Any]:
    """What stands in a translation beside its head. Raises _FaultError."""
    if len(data) > MAX_BYTES:
        raise _FaultError(f"It is larger than {MAX_BYTES // 2**20} MB.")
    try:
        content = _group(msgspec.json.decode(data), "$")
        head = msgspec.convert({name: content.pop(name) for name in _Head.__struct_fields__ if name in content}, _Head)
    except RecursionError as error:
        raise _FaultError("It is no translation: its brackets are nested too deep.") from error
    except msgspec.ValidationError as error:
        raise _FaultError(invalid(error, data)) from error
    except msgspec.DecodeError as error:
        raise _FaultError(f"It is not valid JSON: {malformed(error, data)}.") from error
    if repeated := repeated_key(data):
        raise _FaultError(repeated)
    if head.language != language:
        raise _FaultError(f'It is in "{head.language}", and stands in the folder "{language}" - at $.language.')
    if head.of != of:
        raise _FaultError(f'It is of "{head.of}", and what it stands beside is "{of}" - at $.of.')
    return content


class _Putting:
    """Puts words into the original's content, and gives the places of those that are missing. Raises _FaultError."""

    def __init__(self, faults_of: Callable[[str], Iterable[str]]) -> None:
        self._faults_of = faults_of

    def put(self, said: Any, into: dict[str, Any], shape: Shape, at: str) -> Iterator[str]:
        """said: the words of a part; into: the same part of the original, as it stands in a file."""
        group = _group(said, at)
        for name in group:
            if name not in shape.texts and name not in shape.parts:
                raise _FaultError(_UNKNOWN.format(_quoted(name), _place(at, name)))
        for name, kind in shape.texts.items():
            place = f"{at}.{name}"
            if group.get(name):
                if not into.get(name):
                    raise _FaultError(_UNKNOWN.format(name, place))
                into[name] = self._text(group[name], kind, place)
            elif into.get(name):
                yield place
        for name, (way, inner) in shape.parts.items():
            part = _part(into, way)
            if isinstance(part, tuple):
                yield from self._put_by_id(group.get(name, {}), part, inner, f"{at}.{name}")
            elif part:
                yield from self.put(group.get(name, {}), part, inner, f"{at}.{name}")
            elif name in group:
                raise _FaultError(_UNKNOWN.format(name, f"{at}.{name}"))

    def _put_by_id(self, said: Any, parts: Sequence[dict[str, Any]], shape: Shape, at: str) -> Iterator[str]:
        group, ids = _group(said, at), [part["id"] for part in parts]
        for id_ in group:
            if id_ not in ids:
                raise _FaultError(_UNKNOWN.format(_quoted(id_), _place(at, id_)))
        for id_, part in zip(ids, parts, strict=True):
            yield from self.put(group.get(id_, {}), part, shape, f"{at}.{id_}")

    def _text(self, value: Any, kind: Any, place: str) -> Any:
        try:
            text = msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            raise _FaultError(f"{brief(error).partition(' - at ')[0]} - at {place}.") from error
        for paragraph in [text] if isinstance(text, str) else text:
            for fault in self._faults_of(paragraph):
                raise _FaultError(f"{fault} - at {place}.")
        return text


def _part(content: dict[str, Any], way: tuple[str, ...]) -> Any:
    """What a way of names leads to; None where there is nothing."""
    part: Any = content
    for name in way:
        part = part.get(name) if part else None
    return part


def _place(at: str, name: str) -> str:
    """Of a name that the original doesn't have; where it can't stand in a path, of what it stands in."""
    return f"{at}.{name}" if re.fullmatch(r"[\w-]{1,60}", name) else at


def _quoted(name: str) -> str:
    return brief(ValueError(name))


def _group(said: Any, at: str) -> dict[str, Any]:
    if not isinstance(said, dict):
        raise _FaultError(f"Expected a group in braces - at {at}.")
    return cast("dict[str, Any]", said)
