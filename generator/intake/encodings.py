"""Decodes text files: what they declare, else UTF-8, else what their letters tell."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from generator.intake.document import NotRead

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, which begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_IN_USE = (
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u",
    "iso8859_2", "iso8859_5", "mac_roman", "cp437", "cp850", "cp852", "cp866", "gb18030", "big5", "cp932", "euc_jp",
    "cp949",
)  # fmt: skip
"""Encodings that texts are still found in: the web's (Encoding Standard, 4.2) and those of DOS and the Macintosh."""
_LATIN = {"cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2"}
_WESTERN = frozenset("äöüßàâçéèêëîïôùûñáíóúãõåæøœÄÖÜÀÂÇÉÈÊËÎÏÔÙÛÑÁÍÓÚÃÕÅÆØŒ")
_ROUND_WORDS = frozenset("„“”‘’‚«»‹›–—…€§°·•©®\u00a0")
_WITHIN = re.compile(r"[^\W\d_][„“”«»‹›–—…€§°•©®][^\W\d_]")
"""A sign within a word, which is a letter in another encoding."""
_FEWEST = 1000
"""Bytes of which letters are told well."""
_ZEROS = 0.2
"""Share of bytes of zero from which a text may be one of two bytes for each letter."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, with the encoding it was in."""

    text: str
    encoding: str = "utf-8"
    is_guessed: bool = False

    @property
    def sentence(self) -> str:
        """What to tell of it; "" if it is UTF-8."""
        name = codecs.lookup(self.encoding).name
        if name in ("utf-8", "utf-8-sig"):
            return ""
        if self.is_guessed:
            return f"it names no encoding and was read as {name}, as its letters suggest: look at those with accents"
        return f"it was read as {name}, and is saved as UTF-8"


def decode(data: bytes, declared: str = "", *, given: str = "") -> Decoded:
    r"""Return the text in ``data``.

    ``given`` is the encoding that a person named, ``declared`` the one that the file does: where the bytes are no such
    text, the file is mistaken. Raises `NotRead` if it is no text, or ``given`` does not fit.

    >>> decode("Порт".encode("utf-16")).text, decode(b"\xe9t\xe9", "latin-1").encoding
    ('Порт', 'latin-1')
    """
    if given:
        return _as_given(data, given)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_decoded(data, encoding), encoding)
    zeros = data[:4096].count(0)
    if zeros:
        return _of_two_bytes(data, zeros / len(data[:4096]))
    for encoding in ("utf-8", declared):
        try:
            return Decoded(data.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _as_given(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding)
    except LookupError:
        raise NotRead(f"there is no encoding `{encoding}`", "cp1251, for instance, or koi8-r") from None
    except UnicodeDecodeError:
        raise NotRead(f"it is no text in {encoding}", "leave the encoding out to have it guessed") from None


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotRead(f"it says that it is {encoding.upper()} and is not", "save it again as UTF-8") from None


def _of_two_bytes(data: bytes, share: float) -> Decoded:
    """Return a text in UTF-16 without a mark: half of each Latin letter, space and digit is zero."""
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    encoding = "utf-16-be" if even > odd else "utf-16-le"
    if share > _ZEROS and min(even, odd) * 20 < max(even, odd):
        return Decoded(_decoded(data, encoding), encoding, is_guessed=True)
    raise NotRead("it is no text: it holds bytes of zero", "save what it says as plain text in UTF-8")


def _is_western(data: bytes) -> bool:
    """Tell whether all letters are such as Western languages have, and all other signs such as stand round them."""
    text = data.decode("cp1252", errors="replace")
    others = {sign for sign in text if not sign.isascii()}
    letters = {sign for sign in others if sign.isalpha()}
    return (
        bool(letters)
        and letters <= _WESTERN
        and others - letters <= _ROUND_WORDS
        and not _WITHIN.search(text)
    )


def _guessed(data: bytes) -> Decoded:
    found = charset_normalizer.from_bytes(data, cp_isolation=list(_IN_USE)).best()
    if found is None:
        raise NotRead(
            "it is in an encoding that nobody recognises", "save it as UTF-8, or name it with --encoding"
        )
    encoding = str(found.encoding)
    if (encoding in _LATIN or len(data) < _FEWEST) and _is_western(data):
        encoding = "cp1252"  # by far the most frequent of those that have the same letters at the same places
    return Decoded(data.decode(encoding), encoding, is_guessed=True)
