"""Reads a document, or a bibliography, in a process of its own, which may not take too long or too much memory.

Documents come from anywhere, and programs that read PDFs have had faults that a file made for it can use. What happens
to the process, happens to nothing else.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from functools import partial
from typing import TYPE_CHECKING

from generator.intake.document import NotRead
from generator.intake.encodings import decode
from generator.intake.formats import PLAIN, format_of
from generator.intake.plain_text import read_text
from generator.intake.references import formats as references
from generator.workers import WorkerLost, workers

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.intake.document import Document
    from generator.intake.references.reference import Bibliography

MOST_BYTES = 64 * 1024 * 1024
"""Of a file."""
SECONDS = 120
"""Of work."""
MOST_MEMORY = 3 * 1024**3
"""Addresses that the process may use, where the system can count them."""
_TOO_MUCH = NotRead(
    f"reading it takes more than {SECONDS} seconds or more memory than a document needs, so it was given up",
    "save the pages that are cited as a file of their own, or copy their text into a .txt file",
)


def read_isolated(data: bytes, encoding: str = "") -> Document | Bibliography:
    """Return what a file says, by its content. Raises `NotRead`; `ModuleNotFoundError` without a library.

    ``encoding`` is that of a plain text, if a person named it.
    """
    require_size(data)
    format_of(data)  # what cannot be read is told without a process
    try:
        with workers(1, partial(_begin, encoding)) as begun:
            return next(iter(begun.run([data])))[1]
    except (WorkerLost, MemoryError):
        raise _TOO_MUCH from None


def require_size(data: bytes) -> None:
    """Raise `NotRead` for what is larger than documents are, or empty."""
    if len(data) > MOST_BYTES:
        raise NotRead(
            f"it has {len(data) // 2**20} MB; {MOST_BYTES // 2**20} are read at most",
            "save the pages that are cited as a file of their own",
        )
    if not data.strip():
        raise NotRead("it is empty", "save it again")


def _begin(encoding: str) -> Callable[[bytes], Document | Bibliography]:
    """Return what reads a document, in a process that may not take more than its share, and in silence."""
    logging.disable()  # what the libraries have to say is for programmers
    _limit()
    return partial(read_here, encoding=encoding)


def read_here(data: bytes, encoding: str = "") -> Document | Bibliography:
    """Return what a file says, as `read_isolated`, in this very process."""
    found = format_of(data)
    if found is not PLAIN:
        return found.read(data)
    decoded = decode(data, given=encoding)
    bibliography = references.format_of(decoded.text)
    return bibliography.read(decoded.text) if bibliography else read_text(decoded)


def _limit() -> None:
    if sys.platform == "win32":  # it has no such limits
        return
    import resource  # noqa: PLC0415  # as above

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    with contextlib.suppress(ValueError, OSError):  # macOS counts no addresses
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
