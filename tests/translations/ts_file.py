"""Files of translations as Qt Linguist reads and writes them (.ts), a room of the program each, and what the window
reads (.qm)."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

import PySide6

from desktop.look.language_ways import ways
from desktop.look.languages import CONTEXT
from tests.translations.messages import ROOT, Message

FOLDER: Final = ROOT / "assets" / "translations"

Forms = tuple[str, ...]
"""What a message is in the other language: one text, or one for each of its plural forms. An empty one is missing."""


def file_of(room: str, language: str) -> Path:
    """The file of a room."""
    return FOLDER / language / f"{room}.ts"


def read(path: Path) -> dict[str, Forms]:
    """Translations by source text; those that are unfinished have empty forms."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is not None:
            plural = translation.findall("numerusform")
            found[source] = tuple(form.text or "" for form in plural) if plural else (translation.text or "",)
    return found


def missing(message: Message, language: str) -> Forms:
    """What stands for a translation that isn't there yet, in the language of that code."""
    return ("",) * (1 if message.one is None else ways()[language].plural_forms)


def settled(message: Message, language: str, *known: Mapping[str, Forms]) -> Forms:
    """The first of known translations that fits a message; else a missing one."""
    empty = missing(message, language)
    given = (forms for source in known if (forms := source.get(message.text)) is not None)
    return next((forms for forms in given if len(forms) == len(empty) and all(forms)), empty)


def write(path: Path, language: str, messages: Iterable[Message], *known: Mapping[str, Forms]) -> None:
    """Each message once, with the first translation that is known of it; what is no longer said goes."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for message in messages:
        entry = ElementTree.SubElement(context, "message", {"numerus": "yes"} if message.one is not None else {})
        ElementTree.SubElement(entry, "location", filename=f"../../../{message.file}")
        ElementTree.SubElement(entry, "source").text = message.text
        forms = settled(message, language, *known)
        element = ElementTree.SubElement(entry, "translation", {} if all(forms) else {"type": "unfinished"})
        if message.one is None:
            element.text = forms[0] or None
        else:
            for form in forms:
                ElementTree.SubElement(element, "numerusform").text = form or None
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    content = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n'
    if not path.exists() or path.read_text("utf-8") != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8", newline="\n")


def compiled(language: str, messages: Iterable[Message], known: Mapping[str, Forms]) -> bytes:
    """The file that the window reads, of all translations that are finished."""
    finished = [message for message in messages if all(settled(message, language, known))]
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / f"{language}.ts", Path(folder) / f"{language}.qm"
        write(source, language, finished, known)
        tool = next(path for path in Path(PySide6.__path__[0]).glob("lrelease*") if path.suffix in ("", ".exe"))
        subprocess.run([tool, "-silent", source, "-qm", target], check=True)
        return target.read_bytes()
