"""Sets a document with Typst, as a PDF that anybody can read and nobody need trust: it sees its own inputs alone.

The result is both PDF/UA-1 (ISO 14289-1, accessible) and PDF/A-2a (ISO 19005-2, to be kept). Typst refuses to write one
that is not: an undescribed drawing, a skipped heading, a character without a glyph.
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import typst

LONGEST = 30 * 60
"""Seconds that one document may take: a thousand pages take one minute."""
STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
_MAIN = "main.typ"
_PLACE = re.compile(r"┌─ (?:.*/)?([^/\s]+\.typ):(\d+):(\d+)")
_UNSET = re.compile(
    r'the text `"(.+?)"` could not be displayed|the (?:disallowed|PDF contains the) codepoint `"(.+?)"`',
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")


class TypesettingError(Exception):
    """Typst could not set a document."""

    def __init__(self, message: str, template: str, line: int, characters: tuple[str, ...]) -> None:
        super().__init__(message)
        self.message = message
        """What Typst says of the first mistake."""
        self.template = template
        """The file in which it happened, "" if Typst does not say."""
        self.line = line
        """From 1; 0 if Typst does not say."""
        self.characters = characters
        """What no font has a glyph for, each once; empty if that is not what is wrong."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """All that a PDF is made from."""

    template: str
    """The name of the template that prints ``data``, without ``.typ``."""
    data: str
    templates: Mapping[str, bytes]
    fonts: tuple[Path, ...]
    """Folders with fonts; those inside Typst come besides, those of the machine never."""
    epoch: int
    """Seconds since 1970."""
    html: bool = False
    """Whether it is set as HTML, of which no more is taken than words: Typst says itself that it is not finished."""
    longest: int = LONGEST
    """Seconds that it may take."""


def typeset(inputs: Inputs) -> bytes:
    """Return the PDF, or the HTML in UTF-8. The same inputs give the same bytes. Raises `TypesettingError`."""
    import typst

    main = f'#import "{inputs.template}.typ": show-document\n#show-document(json(bytes(sys.inputs.data)))\n'
    files = {**inputs.templates, _MAIN: main.encode()}
    with tempfile.TemporaryDirectory() as empty:  # nothing outside ``files`` can be read, nor any package
        try:
            made = typst.compile(  # type: ignore[call-overload]  # its stubs leave out several files at once
                files,
                root=empty,
                font_paths=_fonts(inputs.fonts),
                sys_inputs={"data": inputs.data},
                format="html" if inputs.html else "pdf",
                pdf_standards=[] if inputs.html else STANDARDS,
                timestamp=inputs.epoch,
                package_path=empty,
                package_cache_path=empty,
            )
        except typst.TypstError as error:
            raise _explained(error) from None
    return bytes(made)


@cache
def typst_version() -> str:
    """Return the version of Typst: another one may set the same document otherwise."""
    return version("typst")


@lru_cache(maxsize=4)
def _fonts(folders: tuple[Path, ...]) -> typst.Fonts:
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder) for folder in folders],
    )


def _explained(error: typst.TypstError) -> TypesettingError:
    unset = (_unescaped(found[1] or found[2]) for found in _UNSET.finditer(error.diagnostic))
    characters = tuple(dict.fromkeys(character for text in unset for character in text))
    place = _PLACE.search(error.diagnostic.partition("error: ")[2])
    if place is None or place[1] == _MAIN:
        return TypesettingError(error.message, "", 0, characters)
    return TypesettingError(error.message, place[1], int(place[2]), characters)


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else found[2], text)
