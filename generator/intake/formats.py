"""The registry of what can be taken in: a row for each format of documents, known by how its files begin.

To add one, write a module beside this with a function ``read`` from bytes to a `Document` that raises `NotRead`, and a
row here. It runs in a process of its own (`generator.intake.isolated`): a hostile file ends that alone.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from generator.intake.document import Document, NotRead
from generator.storage.file_kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}>|<!--.*?-->)*<(?:!doctype\s+html|(?:html|head|body|title|meta|main|article|div|p|h1)\b)",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
_OF_MAIL = re.compile(
    rb"^(?:from|subject|date|mime-version|received|return-path|message-id):", re.IGNORECASE | re.MULTILINE
)
_UNIX_MAIL = re.compile(rb"\AFrom [^\n]*\n")
_LOOKED_AT = 65_536


@dataclass(frozen=True, slots=True)
class Format:
    """A row of `FORMATS`."""

    name: str
    """For people, with its article."""
    module: str
    """The module below `generator.intake` that reads it."""
    begins: Callable[[bytes], bool]
    """Whether a file of these bytes is one."""

    def read(self, data: bytes) -> Document:
        """Return what a file of this format says. Raises `NotRead`; `ModuleNotFoundError` without its library."""
        found: Document = import_module(f"generator.intake.{self.module}").read(data)
        return found


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _is_rtf(data: bytes) -> bool:
    return data.lstrip()[:5] == b"{\\rtf"


def _is_word(data: bytes) -> bool:
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "word/document.xml" in packed.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _is_page(data: bytes) -> bool:
    head = _bare(data)
    return _HTML.match(head) is not None


def _is_mail(data: bytes) -> bool:
    head = _UNIX_MAIL.sub(b"", _bare(data)).replace(b"\r\n", b"\n")
    headers = _HEADER.match(head)
    return headers is not None and len(_OF_MAIL.findall(headers[0])) > 1


def _bare(data: bytes) -> bytes:
    """Return how a text begins, in one byte for each letter of ASCII."""
    head = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[2:].replace(b"\0", b"")
    return head


FORMATS: tuple[Format, ...] = (
    Format("a PDF", "pdf_file", _is_pdf),
    Format("an RTF document", "rich_text", _is_rtf),
    Format("a Word document", "word_document", _is_word),
    Format("a web page", "web_page", _is_page),
    Format("an e-mail", "mail", _is_mail),
)
PLAIN = Format("a plain text", "plain_text", lambda _data: True)
"""What is none of these; a bibliography may be one."""

_AS_WORD = "open it, and save it as a Word document (.docx), or as plain text (.txt) in UTF-8"
_AS_TABLE = "`briefings import` reads a workbook of entries; of another, save as plain text (.txt) what is to be cited"
_INSTEAD = {
    "an old Word or Office document": _AS_WORD,
    "an OpenDocument text (ODT)": _AS_WORD,
    "a document of Apple Pages": _AS_WORD,
    "a spreadsheet (XLSX)": _AS_TABLE,
    "an OpenDocument file": _AS_TABLE,
}
"""What to do with files that can become more than plain text; by `FileKind.name`."""


def format_of(data: bytes) -> Format:
    """Return what ``data`` is, by its content. Raises `NotRead` if it is nothing that can be read.

    >>> format_of(b"%PDF-1.7").name, format_of("Порт".encode()).name
    ('a PDF', 'a plain text')
    """
    for row in FORMATS:
        if row.begins(data):
            return row
    kind = kind_of(data)
    if kind is not None and not kind.encoding:
        raise NotRead(f"it is {kind.name}, which cannot be read", _INSTEAD.get(kind.name, kind.advice))
    return PLAIN
