"""Files of translations as Qt Linguist reads and writes them (.ts)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from desktop.look.language import CONTEXT
from tests.translations.messages import Message


class Translation(NamedTuple):
    """What a message is in the other language: one text, or one for each of its plural forms."""

    forms: tuple[str, ...]

    @property
    def is_finished(self) -> bool:
        """Whether nothing is missing."""
        return all(self.forms)


def read(path: Path) -> dict[str, Translation]:
    """By source text; those that are marked as unfinished have empty forms."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        source, translation = message.findtext("source") or "", message.find("translation")
        if translation is None:
            continue
        plural = translation.findall("numerusform")
        forms = tuple(form.text or "" for form in plural) if plural else (translation.text or "",)
        found[source] = Translation(forms)
    return found


def write(path: Path, language: str, messages: Iterable[Message], known: dict[str, Translation]) -> None:
    """All messages with the translations that are known; what is no longer said goes."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for message in messages:
        counted = {"numerus": "yes"} if message.one is not None else {}
        entry = ElementTree.SubElement(context, "message", counted)
        file, _, _ = message.place.partition(":")
        ElementTree.SubElement(entry, "location", filename=f"../../{file}")
        ElementTree.SubElement(entry, "source").text = message.text
        forms = 1 if message.one is None else 2
        given = known.get(message.text)
        translation = given if given is not None and len(given.forms) == forms else Translation(("",) * forms)
        element = ElementTree.SubElement(entry, "translation", {} if translation.is_finished else {"type": "unfinished"})
        if message.one is None:
            element.text = translation.forms[0]
        else:
            for form in translation.forms:
                ElementTree.SubElement(element, "numerusform").text = form
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8", newline="\n")
