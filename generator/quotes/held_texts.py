"""Reads the private source texts, which lie outside version control; whatever is wrong with one is a diagnostic."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics
from generator.diagnostics.suggest import did_you_mean
from generator.quotes.text.source_text import SourceText, SourceWords, index, read_words
from generator.storage.file_kinds import kind_of
from generator.storage.safe_read import TooLarge, read_file, reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.quotes.lock import TextEntry

_TO_SKIP = "name only lines that are no part of the document, a page's menu for instance; a whole text needs no `skip`"
MAX_BYTES = 16 * 1024 * 1024
"""Largest text read: some two and a half million words."""


@dataclass(frozen=True, slots=True)
class HeldText:
    """A source's text as it is held."""

    sha256: str
    """Of the file's bytes, so that anybody with the file can compute it."""
    text: SourceText
    words: str = ""
    """Its `digest_of_words`; "" where lines of it are skipped, which other white space would move."""
    saved_otherwise: frozenset[str] = frozenset()
    """SHA-256 of the same text with other ends of lines, with a byte order mark or without one."""
    is_spaced_otherwise: bool = False
    """Whether its words stand elsewhere in the file that the fingerprint is of: only white space was changed."""

    def as_known(self, known: TextEntry | None) -> HeldText:
        """Return the same text under the fingerprint that the lock has, if it was only saved otherwise since."""
        if known is None or known.text == self.sha256:
            return self
        if known.text in self.saved_otherwise:
            return replace(self, sha256=known.text)
        if known.words and known.words == self.words:
            return replace(self, sha256=known.text, is_spaced_otherwise=True)
        return self


def digest_of_words(text: str) -> str:
    r"""Return the SHA-256 of a text, whatever white space it is set with: so is it known when it was saved anew.

    >>> digest_of_words("We agree.\n\nAll.\n") == digest_of_words("We  agree. All.")
    True
    """
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def load_texts(library: Library, folder: Path, diagnostics: Diagnostics) -> Mapping[Id, HeldText]:
    """Return the texts held in ``folder``, by source. A folder that is not there holds none; nothing is raised."""
    return {
        source.id: HeldText(
            hashlib.sha256(data).hexdigest(),
            index(text, source.text_lang, source.skip),
            "" if source.skip else digest_of_words(text),
            _saved_otherwise(data),
        )
        for source, data, text in _read_texts(library.sources, folder, diagnostics)
    }


def find_unreadable(library: Library, folder: Path, diagnostics: Diagnostics) -> None:
    """Say what `load_texts` says is wrong with the texts held in ``folder``, and load none."""
    for _ in _read_texts(library.sources, folder, diagnostics):
        pass


def load_words(sources: Mapping[Id, Source], folder: Path) -> Mapping[Id, SourceWords]:
    """Return the words of the texts held in ``folder``, by source; what is wrong with one `load_texts` says."""
    return {
        source.id: read_words(text, source.skip)
        for source, _, text in _read_texts(sources, folder, Diagnostics())
    }


def load_digests(library: Library, folder: Path) -> Mapping[Id, str]:
    """Return the `digest_of_words` of each text held in ``folder``, by source, as `load_words`."""
    return {
        source.id: digest_of_words(text)
        for source, _, text in _read_texts(library.sources, folder, Diagnostics())
    }


def _read_texts(
    sources: Mapping[Id, Source], folder: Path, diagnostics: Diagnostics
) -> Iterator[tuple[Source, bytes, str]]:
    """Yield each source whose text is held and can be used, with the bytes of the file and what they say."""
    if not folder.is_dir():
        return
    for source in sources.values():
        if source.text:
            data = _read(folder, source, source.text, diagnostics)
            text = None if data is None else _decode(source, source.text, data, diagnostics)
            if data is not None and text is not None and not _leaves_nothing(source, text, diagnostics):
                yield source, data, text


def _saved_otherwise(data: bytes) -> frozenset[str]:
    """Return the fingerprints that a text has as other programs save it."""
    bare = _line_ends_as_lf(data.removeprefix(codecs.BOM_UTF8))
    saved = (bare, bare.replace(b"\n", b"\r\n"))
    return frozenset(
        hashlib.sha256(mark + lines).hexdigest() for mark in (b"", codecs.BOM_UTF8) for lines in saved
    )


def _line_ends_as_lf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _leaves_nothing(source: Source, text: str, diagnostics: Diagnostics) -> bool:
    """Report lines to be skipped that the text does not have; tell whether no text is left."""
    if not source.skip:
        return False
    lines = re.split(r"\r\n|\r|\n", text)
    count = len(lines) - (not lines[-1])
    skipped = {number for first, last in source.skip for number in range(first, min(last, count) + 1)}
    left = any(line.strip() for number, line in enumerate(lines, 1) if number not in skipped)
    nothing = bool(skipped) and not left
    for index_, (first, last) in enumerate(source.skip):
        if last > count:
            shown = f"line {first}" if first == last else f"lines {first} to {last}"
            (diagnostics.error if nothing else diagnostics.warning)(
                Code.INVALID_VALUE,
                f"`skip` names {shown}, but the text `{source.text}` has {_lines(count)}"
                + (", and nothing of it is left" if nothing else ""),
                source.place.span("skip", index_),
                _TO_SKIP,
            )
    if nothing and all(last <= count for _, last in source.skip):
        diagnostics.error(
            Code.INVALID_VALUE,
            f"`skip` leaves nothing of the text `{source.text}`, which has {_lines(count)}",
            source.place.span("skip"),
            _TO_SKIP,
        )
    return nothing


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"


def _read(folder: Path, source: Source, name: str, diagnostics: Diagnostics) -> bytes | None:
    path = folder / name
    span = source.place.span("text")
    try:
        if not path.exists() and not path.is_symlink():
            nearest = did_you_mean(name, (entry.name for entry in os.scandir(folder)))
            diagnostics.warning(
                Code.MISSING_TEXT,
                f"there is no text `{name}` in the folder of source texts, so its quotations cannot be checked",
                span,
                *nearest,
                "save the text under this name, or correct the name",
            )
            return None
        if _leads_outside(path, folder):
            diagnostics.error(
                Code.OUTSIDE_PROJECT,
                f"the text `{name}` is a link that leads out of the folder of source texts",
                span,
                "copy what it points to into the folder",
            )
            return None
        return read_file(path, MAX_BYTES)
    except TooLarge as error:
        diagnostics.error(
            Code.FILE_TOO_LARGE,
            f"the text `{name}` has {error.size // 2**20} MB; a text may have {MAX_BYTES // 2**20}",
            span,
            "keep the pages that are cited",
        )
    except (OSError, RuntimeError, ValueError) as error:
        diagnostics.error(
            Code.UNREADABLE_FILE,
            f"the text `{name}` cannot be read: {reason(error)}",
            span,
            "put the text in its place, as an ordinary file that you may read",
        )
    return None


def _leads_outside(path: Path, folder: Path) -> bool:
    try:
        return not path.resolve(strict=True).is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # it leads nowhere, or to itself: reading says so
        return False


def _decode(source: Source, name: str, data: bytes, diagnostics: Diagnostics) -> str | None:
    span = source.place.span("text")
    kind = kind_of(data)
    if kind is not None:
        code = Code.NOT_UTF8 if kind.encoding else Code.NOT_PLAIN_TEXT
        diagnostics.error(
            code, f"the text `{name}` is {kind.name}, not plain text in UTF-8", span, kind.advice
        )
        return None
    lines = _line_ends_as_lf(data)
    try:
        text = lines.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = lines.count(b"\n", 0, error.start) + 1
        diagnostics.error(
            Code.NOT_UTF8,
            f"the text `{name}` is not a text in UTF-8: line {line} breaks off",
            span,
            "save it again as UTF-8, as plain text",
        )
        return None
    if "\0" in text:
        diagnostics.error(
            Code.NOT_PLAIN_TEXT, f"the text `{name}` is no plain text", span, "save it as plain text in UTF-8"
        )
        return None
    return text
