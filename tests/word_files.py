"""Reads a Word document back as what the standard says it is: a ZIP of XML parts. No library that writes such files."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"


def w(name: str) -> str:
    """Return a name of the main namespace as ElementTree has it."""
    return f"{{{MAIN}}}{name}"


def words(node: Element) -> str:
    """Return the text in an element, without what fields are told."""
    return "".join(text.text or "" for text in node.iter(w("t")))


@dataclass(frozen=True)
class WordFile:
    """The parts of a document."""

    parts: dict[str, bytes]

    @classmethod
    def of(cls, content: bytes) -> WordFile:
        """Return the parts of a file."""
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            assert package.testzip() is None
            names = package.namelist()
            assert len(names) == len(set(names))
            return cls({name: package.read(name) for name in names})

    @cached_property
    def trees(self) -> dict[str, Element]:
        """Every part that is XML, parsed."""
        return {
            name: ET.fromstring(content)  # noqa: S314  # written by the test itself
            for name, content in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }

    @property
    def body(self) -> Element:
        """The body of the document."""
        body = self.trees["word/document.xml"].find(w("body"))
        assert body is not None
        return body

    @cached_property
    def footnotes(self) -> dict[str, Element]:
        """Every footnote that somebody wrote, by its id."""
        notes = self.trees["word/footnotes.xml"].iter(w("footnote"))
        return {note.attrib[w("id")]: note for note in notes if w("type") not in note.attrib}

    def paragraphs(self, style: str) -> list[Element]:
        """Return the paragraphs in a style, by its id."""
        return [
            paragraph
            for paragraph in self.body.iter(w("p"))
            if (found := paragraph.find(f"{w('pPr')}/{w('pStyle')}")) is not None
            and found.attrib[w("val")] == style
        ]

    def at(self, bookmark: str) -> Element:
        """Return the paragraph with a bookmark."""
        (found,) = (
            paragraph
            for paragraph in self.body.iter(w("p"))
            if any(mark.attrib[w("name")] == bookmark for mark in paragraph.iter(w("bookmarkStart")))
        )
        return found

    def noted(self, node: Element) -> list[str]:
        """Return what the footnotes say whose marks stand in an element, in their order."""
        marks = node.iter(w("footnoteReference"))
        return [words(self.footnotes[mark.attrib[w("id")]]).strip() for mark in marks]

    def relations(self, part: str) -> dict[str, tuple[str, bool]]:
        """Return what a part refers to, by id: the part or address, and whether it is outside."""
        folder, name = posixpath.split(part)
        tree = self.trees.get(f"{folder}/_rels/{name}.rels".lstrip("/"))
        found: dict[str, tuple[str, bool]] = {}
        for relation in tree.iter(f"{_PACKAGE}Relationship") if tree is not None else ():
            outside = relation.attrib.get("TargetMode") == "External"
            target = relation.attrib["Target"]
            inside = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            )
            assert relation.attrib["Id"] not in found
            found[relation.attrib["Id"]] = (target if outside else inside.lstrip("/"), outside)
        return found

    def elements(self, name: str) -> Iterator[Element]:
        """Yield the elements of a name in all parts that hold words."""
        for part in ("word/document.xml", "word/footnotes.xml"):
            yield from self.trees[part].iter(w(name))
