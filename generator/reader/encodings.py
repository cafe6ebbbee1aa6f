"""Guesses the encoding of a file that is not UTF-8, and finds the first bytes that show it."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_LETTERS = re.compile(rb"[\xc0-\xff\xa1-\xa3\xa5\xa8\xaa\xaf\xb2-\xb4\xb8\xba\xbc-\xbf]+")
"""Letters of Windows-1251."""
_MARKS_BESIDE = bytes((*range(0x80, 0xA1), 0xAB, 0xBB, 0xB7))
"""Dashes and quotation marks of both Windows encodings."""
_LOOKED_AT = 4096
"""Bytes judged, from the first on that is not UTF-8."""


class Undecodable(NamedTuple):
    """The first bytes of a file that are not UTF-8."""

    line: int
    """From 1."""
    column: int
    encoding: str
    """The likely name of the encoding; "" if it cannot be told."""


def locate_undecodable(data: bytes, start: int) -> Undecodable:
    """Return where byte number ``start`` stands, the first that is not UTF-8, and how ``data`` may be encoded.

    ``start`` counts from behind a byte order mark, as Python's ``utf-8-sig`` does.
    """
    of_several_bytes = multibyte_encoding(data)
    if of_several_bytes:
        return Undecodable(1, 1, of_several_bytes)
    data = data.removeprefix(codecs.BOM_UTF8)
    before = data[:start].decode().replace("\r\n", "\n").replace("\r", "\n")
    lines = before.count("\n") + 1
    return Undecodable(
        lines, len(before) - before.rfind("\n"), _narrow(data[max(0, start - 40) : start + _LOOKED_AT])
    )


def multibyte_encoding(data: bytes) -> str:
    """Return the name of an encoding of two or four bytes for a character if ``data`` looks like it, else ""."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if marked:
        return marked
    head = data[:_LOOKED_AT]
    pairs = len(head) // 2
    nulls = max(head[0::2].count(0), head[1::2].count(0))
    return "UTF-16" if pairs > 3 and nulls > 0.4 * pairs and head.count(b"\0\0") == 0 else ""


def _narrow(data: bytes) -> str:
    """Return the encoding in which words of ``data`` look like words.

    Letters of Western words stand among ASCII letters, those of Cyrillic words by themselves; common Chinese characters
    are pairs of bytes that begin with 0xB0 to 0xD7 (GB 2312, level 1).
    """
    if b"\0" in data:
        return ""
    if _is_chinese(data):
        return "GB18030"
    words = [word for word in _WORD.findall(data) if not word.isascii()]
    cyrillic = sum(_LETTERS.fullmatch(word.strip(_MARKS_BESIDE)) is not None for word in words)
    return "Windows-1251" if cyrillic > len(words) / 2 else "Windows-1252"


def _is_chinese(data: bytes) -> bool:
    try:
        text = data[: data.rfind(b"\n") + 1 or None].decode("gb18030")
    except UnicodeDecodeError:
        return False
    pairs = [character.encode("gb18030") for character in text if not character.isascii()]
    return sum(0xB0 <= pair[0] <= 0xD7 for pair in pairs) > len(pairs) / 2
