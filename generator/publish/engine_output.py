"""Reads what the engines print: without the traces of their code, and whether it was the disk that refused."""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PYTHON = "Traceback (most recent call last):"
_WITHIN = frozenset(("", " ", "\t", "^", "~"))
"""How a line of such a trace begins; the marks under a line of a template stand too far left."""
_PANIC = re.compile(r"thread '.*' (?:\(\d+\) )?panicked at (?:'(?P<message>.*)', )?.+")
"""How Rust says where its code broke off; up to Rust 1.72 (2023) with the message, since then the next line is it."""
_STACK = "stack backtrace:"
_FRAME = re.compile(r"\s*\d+:\s|\s+at\s")
_NOTE = re.compile(r"note: .*RUST_BACKTRACE")
_NUMBER = re.compile(r"\[Errno (\d+)\]")
_RUST_NUMBER = re.compile(r"\[WinError (\d+)\]|\(os error (\d+)\)|\bOs \{ code: (\d+),")
_RUST_KIND = re.compile(r"\b[Kk]ind(?:: |\()(\w+)")
_LOGGED = re.compile(r"(?:\x1b\[\d+m)?(?:INFO|DEBUG|WARNING)\b")
"""What is no failure, and may hold an editor's words; MkDocs colours it."""
_REFUSALS = frozenset(
    getattr(errno, name)
    for name in ("ENOSPC", "EDQUOT", "EROFS", "EFBIG", "EACCES", "EPERM", "EIO", "EMFILE", "ENFILE")
    if hasattr(errno, name)
)
_KINDS = {
    "StorageFull": errno.ENOSPC,
    "QuotaExceeded": getattr(errno, "EDQUOT", errno.ENOSPC),
    "FilesystemQuotaExceeded": getattr(errno, "EDQUOT", errno.ENOSPC),
    "ReadOnlyFilesystem": errno.EROFS,
    "FileTooLarge": errno.EFBIG,
    "PermissionDenied": errno.EACCES,
}
"""What Rust calls them (``std::io::ErrorKind``)."""
_WINDOWS = {5: errno.EACCES, 19: errno.EROFS, 39: errno.ENOSPC, 112: errno.ENOSPC, 1295: errno.ENOSPC}
"""What Windows calls them (System Error Codes)."""


def without_traces(lines: Iterable[str]) -> Iterator[str]:
    """Yield what an engine printed, line by line, without the traces of its code in Python and Rust.

    Of each trace the last words stay, which say what went wrong; the same words of many threads are told once.
    """
    printed: set[str] = set()
    in_python = in_stack = message_follows = was_empty = False
    for line in lines:
        if in_python and line[:1] in _WITHIN:
            continue
        in_python = line == _PYTHON
        in_stack = line == _STACK or (in_stack and _FRAME.match(line) is not None)
        if in_python or in_stack or _NOTE.match(line):
            continue
        words, is_message = line, message_follows
        message_follows = False
        if panic := _PANIC.fullmatch(line):
            words, is_message = panic["message"] or "", True
            if not words:
                message_follows = True
                continue
        if is_message and words in printed:
            continue
        if is_message:
            printed.add(words)
        if words.strip() or not was_empty:
            yield words
        was_empty = not words.strip()


def refusal_in(lines: Iterable[str]) -> str:
    """Return why the disk refused what an engine wanted of it; "" if it does not say so."""
    for line in lines:
        if not _LOGGED.match(line):
            for number in _numbers(line):
                if number in _REFUSALS:
                    return os.strerror(number)
    return ""


def _numbers(line: str) -> Iterator[int]:
    """Yield the system's errors in a line, as Python and Rust write them."""
    for match in _RUST_KIND.finditer(line):
        yield _KINDS.get(match[1], 0)
    for match in _NUMBER.finditer(line):
        yield int(match[1])
    for match in _RUST_NUMBER.finditer(line):
        number = int(match[1] or match[2] or match[3])
        yield _WINDOWS.get(number, 0) if os.name == "nt" or match[1] else number
