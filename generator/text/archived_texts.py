"""Extracts the texts of files that are ZIP archives: workbooks and documents of office programs, tables in a ZIP."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFICE = (".xlsx", ".docx", ".pptx", ".odt", ".ods")
ARCHIVES = (".zip", ".epub", *_OFFICE)
"""The endings of files that are archives."""
_MOST_BYTES = 1 << 28
"""What is unpacked of one archive: more was not written by an export."""
_PROGRAMS_OWN = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/app\.xml|(?:xl|word)/(?:theme/.*|styles\.xml|fontTable\.xml"
    r"|settings\.xml|webSettings\.xml|stylesWithEffects\.xml|numbering\.xml)"
)
"""Parts of an office file that hold settings, and no word of its author."""
_PARTING = re.compile(
    r"</(?:w:p|a:p|w:tc|si|c|text:p|text:h)>|<(?:w:br|w:tab|w:cr|text:line-break)\b[^<>]*/>"
)
"""Tags that part words: all others may stand within one."""
_TAG = re.compile(r"<[^<>]*>")
_VALUE = re.compile(r"=\"([^\"<>]*)\"")
_OF_FORMAT = re.compile(
    r"(?:https?://(?:schemas\.|purl\.org/|www\.w3\.org/)|urn:)\S*|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?|[\d.:]*"
)
"""Addresses by which formats are named; cells of a sheet, numbers."""


def members_of(path: str, content: bytes) -> list[tuple[str, bytes]] | None:
    """Return the files in an archive, by path; None for what is none, or cannot be read. Never raises."""
    if not path.endswith(ARCHIVES):
        return None
    left = _MOST_BYTES
    found = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                with archive.open(entry) as file:
                    member = file.read(left + 1)
                left -= len(member)
                if left < 0:
                    return None
                found.append((entry.filename, member))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        return None
    return found


def strings_of_office_part(path: str, name: str, content: bytes) -> Iterator[str] | None:
    """Return what is written in a part of an office file: words without the tags among them, and values of attributes.

    None if ``path`` is no office file, or the part no XML.

    >>> part = b'<w:p><w:t>Anna</w:t><w:t>bel</w:t></w:p><w:hyperlink w:anchor="call"/>'
    >>> list(strings_of_office_part("a.docx", "word/document.xml", part) or ())
    ['Annabel ', 'call']
    """
    if not path.endswith(_OFFICE) or not name.endswith((".xml", ".rels")):
        return None
    return _strings(name, content.decode("utf-8", "replace"))


def _strings(name: str, text: str) -> Iterator[str]:
    if _PROGRAMS_OWN.fullmatch(name):
        return
    yield unescape(_TAG.sub("", _PARTING.sub(" ", text)))
    for value in dict.fromkeys(_VALUE.findall(text)):
        if not _OF_FORMAT.fullmatch(value):
            yield unescape(value)
