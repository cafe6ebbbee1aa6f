"""Reads the private source texts, which lie outside version control; whatever is wrong with one is a diagnostic."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Code
from generator.suggest import hints
from generator.verification.source_text import SourceText, index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source

VARIABLE = "BRIEFINGS_TEXTS"
"""Names the folder of the texts, where the command line does not."""
DEFAULT_FOLDER = "sources"
MAX_BYTES = 16 * 1024 * 1024
"""Largest text read: some two and a half million words."""


@dataclass(frozen=True, slots=True)
class HeldText:
    """A source's text as it is held."""

    sha256: str
    """Of the file's bytes, so that anybody with the file can compute it."""
    text: SourceText


def texts_folder(project: Path, given: Path | None, variable: str | None) -> Path:
    """Return where the private texts are: the folder given, else what the variable names, else ``sources/``."""
    if given is not None:
        return given
    return Path(variable) if variable else project / DEFAULT_FOLDER


def load(library: Library, folder: Path, diagnostics: Diagnostics) -> Mapping[Id, HeldText]:
    """Return the texts held in ``folder``, by source. A folder that is not there holds none; nothing is raised."""
    if not folder.is_dir():
        return {}
    held = {}
    for source in library.sources.values():
        if source.text:
            data = _read(folder, source, source.text, diagnostics)
            text = None if data is None else _decode(source, source.text, data, diagnostics)
            if data is not None and text is not None:
                held[source.id] = HeldText(
                    hashlib.sha256(data).hexdigest(), index(text, source.lang, source.skip)
                )
    return held


def _read(folder: Path, source: Source, name: str, diagnostics: Diagnostics) -> bytes | None:
    path = folder / name
    span = source.place.span("text")
    try:
        if not path.exists() and not path.is_symlink():
            nearest = hints(name, (one.name for one in os.scandir(folder)))
            diagnostics.warning(
                Code.MISSING_TEXT,
                f"there is no text `{name}` in the folder of source texts, so its quotations cannot be checked",
                span,
                *nearest,
                "save the text under this name, or correct the name",
            )
            return None
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            diagnostics.error(
                Code.OUTSIDE_PROJECT,
                f"the text `{name}` is a link that leads out of the folder of source texts",
                span,
                "copy what it points to into the folder",
            )
            return None
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            diagnostics.error(
                Code.UNREADABLE_FILE,
                f"the text `{name}` is not an ordinary file",
                span,
                "put the text in its place",
            )
            return None
        if status.st_size > MAX_BYTES:
            diagnostics.error(
                Code.FILE_TOO_LARGE,
                f"the text `{name}` has {status.st_size // 2**20} MB; a text may have {MAX_BYTES // 2**20}",
                span,
                "keep the pages that are cited",
            )
            return None
        return path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        diagnostics.error(
            Code.UNREADABLE_FILE,
            f"the text `{name}` cannot be read: {reason}",
            span,
            "look at who may read it",
        )
        return None


def _decode(source: Source, name: str, data: bytes, diagnostics: Diagnostics) -> str | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        diagnostics.error(
            Code.NOT_UTF8,
            f"the text `{name}` is not a text in UTF-8: line {line} breaks off",
            source.place.span("text"),
            "save it again as UTF-8, as plain text",
        )
        return None
    if "\0" in text:
        diagnostics.error(
            Code.NOT_UTF8,
            f"the text `{name}` is no plain text",
            source.place.span("text"),
            "save the article as plain text in UTF-8; a PDF or a word processor's file cannot be read",
        )
        return None
    return text
