"""Reads a desk's own Word document for its look: styles, fonts and colours, the page. Nothing else of it is used."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from generator.model.word_look import PageLayout, WordLook

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST_TEMPLATE = 5_000_000
"""Bytes, packed."""
_LARGEST_PART = 20_000_000
_STYLES, _THEME, _DOCUMENT = "word/styles.xml", "word/theme/theme1.xml", "word/document.xml"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ELSEWHERE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DECLARATION = re.compile(r"\A<\?xml[^<>]*\?>")
_SIDES = range(2_800, 32_000)
"""From five centimetres to what Word takes at most."""


class UnusableTemplateError(ValueError):
    """Says why a file cannot say how documents look."""


def look_of(content: bytes) -> WordLook:
    """Return the look of a Word document (``.docx``, ``.dotx``). Raises `UnusableTemplateError` for anything else.

    What a document refers to outside itself is left behind with the rest of it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            styles, theme, document = (_part(package, name) for name in (_STYLES, _THEME, _DOCUMENT))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        message = "it is no Word document (.docx)"
        raise UnusableTemplateError(message) from error
    if _parsed(_STYLES, styles).tag != f"{_WORD}styles":
        message = "it is no Word document (.docx): it has no styles"
        raise UnusableTemplateError(message)
    return WordLook(
        styles.encode(),
        theme.encode() if theme and _stands_alone(_parsed(_THEME, theme)) else b"",
        _page(_parsed(_DOCUMENT, document)) if document else None,
    )


def _part(package: zipfile.ZipFile, name: str) -> str:
    """Return a part of a document without its first line, which says how it is encoded; "" if it has none."""
    if name not in package.NameToInfo:
        return ""
    with package.open(name) as file:
        content = file.read(_LARGEST_PART + 1)
    if len(content) > _LARGEST_PART:
        message = f"its part `{name}` is larger than {_LARGEST_PART // 1_000_000} MB"
        raise UnusableTemplateError(message)
    return _DECLARATION.sub("", content.decode("utf-8-sig", "replace"))


def _parsed(name: str, text: str) -> Element:
    """Return a part parsed. No part of Word's declares types or entities, so none may."""
    try:
        if "<!DOCTYPE" not in text:
            return ET.fromstring(text)  # noqa: S314  # nothing is declared in it
    except (ET.ParseError, ValueError):
        pass
    message = f"its part `{name}` cannot be read"
    raise UnusableTemplateError(message)


def _stands_alone(theme: Element) -> bool:
    """Tell whether a theme refers to nothing outside itself."""
    return not any(name.startswith(_ELSEWHERE) for part in theme.iter() for name in part.attrib)


def _page(document: Element) -> PageLayout | None:
    """Return the last page of a document, upright; None if it has none that can be."""
    sections = list(document.iter(f"{_WORD}sectPr"))
    size = sections[-1].find(f"{_WORD}pgSz") if sections else None
    margins = sections[-1].find(f"{_WORD}pgMar") if sections else None
    if size is None or margins is None:
        return None
    try:
        sides = sorted(int(size.attrib[f"{_WORD}{name}"]) for name in ("w", "h"))
        beside = [int(margins.attrib[f"{_WORD}{name}"]) for name in ("left", "right", "top", "bottom")]
    except (KeyError, ValueError):
        return None
    fits = sides[0] in _SIDES and sides[1] in _SIDES and all(0 <= width < sides[0] // 3 for width in beside)
    return PageLayout(*sides, *beside) if fits else None
