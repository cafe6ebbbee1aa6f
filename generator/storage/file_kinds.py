"""Tells what a file is that should be plain text and is not, by how it begins, so that its name need not be trusted."""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

_AS_TEXT = "save what it says as plain text in UTF-8"
_FROM_PROGRAM = "open it, and save it as plain text (.txt) in UTF-8"
_FROM_READER = "open it, select and copy all its text, and save that as plain text in UTF-8"
_FROM_BROWSER = "open it in a browser, select and copy the text, and save that as plain text in UTF-8"
_FROM_PICTURE = "type or recognise (OCR) what it says, and save that as plain text in UTF-8"
_FROM_RECORDING = "write down what is said, as plain text in UTF-8"
_AGAIN = "save it again as UTF-8: an editor asks for the encoding when it saves under a name"


class FileKind(NamedTuple):
    """What a file is, with its article, and what to do to get the text out of it."""

    name: str
    advice: str
    encoding: bool = False
    """It is a text, only in another encoding."""


_BEGINNINGS: tuple[tuple[bytes, FileKind], ...] = (
    (b"%PDF-", FileKind("a PDF", _FROM_READER)),
    (b"{\\rtf", FileKind("an RTF document", _FROM_PROGRAM)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind("an old Word or Office document", _FROM_PROGRAM)),
    (b"%!PS", FileKind("a PostScript document", _FROM_READER)),
    (b"\xff\xfe\0\0", FileKind("a text in UTF-32", _AGAIN, encoding=True)),
    (b"\0\0\xfe\xff", FileKind("a text in UTF-32", _AGAIN, encoding=True)),
    (b"\xff\xfe", FileKind("a text in UTF-16", _AGAIN, encoding=True)),
    (b"\xfe\xff", FileKind("a text in UTF-16", _AGAIN, encoding=True)),
    (b"\x89PNG\r\n\x1a\n", FileKind("a picture (PNG)", _FROM_PICTURE)),
    (b"\xff\xd8\xff", FileKind("a picture (JPEG)", _FROM_PICTURE)),
    (b"GIF87a", FileKind("a picture (GIF)", _FROM_PICTURE)),
    (b"GIF89a", FileKind("a picture (GIF)", _FROM_PICTURE)),
    (b"II*\0", FileKind("a picture (TIFF)", _FROM_PICTURE)),
    (b"MM\0*", FileKind("a picture (TIFF)", _FROM_PICTURE)),
    (b"ID3\x03", FileKind("a sound recording (MP3)", _FROM_RECORDING)),
    (b"ID3\x04", FileKind("a sound recording (MP3)", _FROM_RECORDING)),
    (b"OggS\0", FileKind("a recording (Ogg)", _FROM_RECORDING)),
    (b"RIFF", FileKind("a picture or a recording (RIFF)", _FROM_PICTURE)),
    (b"\x1f\x8b", FileKind("a packed file (gzip)", f"unpack it, and {_AS_TEXT}")),
    (b"7z\xbc\xaf\x27\x1c", FileKind("a packed file (7z)", f"unpack it, and {_AS_TEXT}")),
    (b"Rar!\x1a", FileKind("a packed file (RAR)", f"unpack it, and {_AS_TEXT}")),
    (b"bplist00", FileKind("a web archive of Safari", _FROM_BROWSER)),
    (b"SQLite format 3\0", FileKind("a database", _AS_TEXT)),
    (b"\x7fELF", FileKind("a program", _AS_TEXT)),
    (b"MZ\x90\0", FileKind("a program", _AS_TEXT)),
)
_WEB_PAGE = FileKind("a web page (HTML)", _FROM_BROWSER)
_SAVED_PAGE = FileKind("a saved web page or e-mail (MHTML)", _FROM_BROWSER)
_XML = FileKind("an XML document", _AS_TEXT)
_PACKED = FileKind("a packed file (ZIP)", f"unpack it, and {_AS_TEXT}")
_UTF16 = FileKind("a text in UTF-16", _AGAIN, encoding=True)
_BINARY = FileKind("a binary file (it holds bytes of zero)", _AS_TEXT)
_HTML_BEGINNING = re.compile(
    rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MHTML_BEGINNING = re.compile(rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version: *1\.0")
_IN_PACKED: tuple[tuple[str, FileKind], ...] = (
    ("word/", FileKind("a Word document (DOCX)", _FROM_PROGRAM)),
    ("xl/", FileKind("a spreadsheet (XLSX)", _FROM_PROGRAM)),
    ("ppt/", FileKind("a presentation (PPTX)", _FROM_PROGRAM)),
    ("Index/Document.iwa", FileKind("a document of Apple Pages", _FROM_PROGRAM)),
)
_BY_TYPE: tuple[tuple[bytes, FileKind], ...] = (
    (b"application/epub+zip", FileKind("an e-book (EPUB)", _FROM_READER)),
    (b"application/vnd.oasis.opendocument.text", FileKind("an OpenDocument text (ODT)", _FROM_PROGRAM)),
    (b"application/vnd.oasis.opendocument", FileKind("an OpenDocument file", _FROM_PROGRAM)),
)
_LOOKED_AT = 4096


def kind_of(data: bytes) -> FileKind | None:
    """Return what ``data`` is if it is not plain text in UTF-8 (or perhaps in another encoding of bytes), else None."""
    head = data[:_LOOKED_AT]
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    return _marked_up(head.removeprefix(b"\xef\xbb\xbf").lstrip()) or _with_zeros(head)


def _marked_up(text: bytes) -> FileKind | None:
    if text.startswith(b"<"):
        if _HTML_BEGINNING.match(text):
            return _WEB_PAGE
        return _XML if text.startswith(b"<?xml") else None
    return _SAVED_PAGE if b"MIME-Version:" in text and _MHTML_BEGINNING.match(text) else None


def _with_zeros(head: bytes) -> FileKind | None:
    """Return what holds bytes of zero: half of UTF-16 is such where its letters are Latin."""
    if b"\0" not in head:
        return None
    if head.startswith(b"\0\0\0") and head[4:8] == b"ftyp":
        return FileKind("a picture or a recording (MP4, HEIC)", _FROM_PICTURE)
    even, odd = head[::2].count(0), head[1::2].count(0)
    alternating = max(even, odd) > max(3, len(head) // 5) and min(even, odd) <= len(head) // 50
    return _UTF16 if alternating else _BINARY


def _packed(data: bytes) -> FileKind:
    """Return what a ZIP file is: many formats of documents are one. Nothing of it is unpacked but its type."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = packed.namelist()
            declared = packed.open("mimetype").read(100) if "mimetype" in names else b""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return _PACKED
    for beginning, kind in _BY_TYPE:
        if declared.startswith(beginning):
            return kind
    return next(
        (kind for start, kind in _IN_PACKED if any(name.startswith(start) for name in names)), _PACKED
    )
