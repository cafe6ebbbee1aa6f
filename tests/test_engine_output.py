"""What an engine printed is told without the traces of its code, and what the disk refused is known by it."""

from __future__ import annotations

import errno
import os

import pytest

from generator.publish.engine_output import refusal_in
from generator.publish.engines import Engine, EngineFailed

TRACE = "Traceback (most recent call last):\n  File 'x', line 1, in y\n    z()\n    ^^\n\n"
FULL = 'Os { code: 28, kind: StorageFull, message: "No space left on device" }'
PANIC = (
    f"\nthread 'zrx/executor/1' (14) panicked at crates/zensical/src/cached.rs:104:24:\ninvariant: {FULL}\n"
)
BARE = "stack backtrace:\nnote: Some details are omitted, run with `RUST_BACKTRACE=full` for a verbose backtrace.\n"
HINT = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n"
STACK = """\
stack backtrace:
   0:     0x7fdd95d38721 - <unknown>
  19:     0x7fdd9684a1f5 - start_thread
                               at ./nptl/pthread_create.c:442:8
   2: core::panicking::panic_fmt
             at /rustc/0/library/core/src/panicking.rs:75:14
"""


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("", ""),
        ("INFO - a\nError: odd\n", "INFO - a\nError: odd\n"),
        ("1: a\n   2: b\n  at home\nnote: c\n", "1: a\n   2: b\n  at home\nnote: c\n"),
        (f"INFO - a\n{TRACE}ValueError: odd\nb\n", "INFO - a\nValueError: odd\nb\n"),
        (f"{TRACE}KeyError: 1\n\nWhile that:\n\n{TRACE}E: 2\n", "KeyError: 1\n\nWhile that:\n\nE: 2\n"),
        (
            f'{TRACE}  File "a.html", line 1, in template code\n    {{% include b %}}\n^^^~~\n  File y\nE: 2\n',
            "E: 2\n",
        ),
        (f"a\n{PANIC}{BARE}b\n", f"a\n\ninvariant: {FULL}\nb\n"),
        (f"a\n{PANIC}{HINT}{PANIC}{PANIC}{STACK}{PANIC}b\n", f"a\n\ninvariant: {FULL}\n\nb\n"),
        (f"a\n{PANIC}{STACK}{TRACE}RuntimeError: b\n", f"a\n\ninvariant: {FULL}\nRuntimeError: b\n"),
        (
            "thread '<unnamed>' panicked at src/a.rs:1:2:\nassertion failed\n  left: 1\n right: 2\n" + HINT,
            "assertion failed\n  left: 1\n right: 2\n",
        ),
        (f"thread 'main' panicked at 'it is odd', src/a.rs:1:2\n{HINT}b\n", "it is odd\nb\n"),
    ],
)
def test_what_an_engine_printed_is_told_without_traces(output: str, told: str) -> None:
    assert EngineFailed(Engine.MKDOCS, output).readable_output == told


@pytest.mark.parametrize(
    ("output", "number"),
    [
        (f"{TRACE}OSError: [Errno {errno.EROFS}] Read-only: 'x'\n", errno.EROFS),
        ("ERROR   -  Error building page: [Errno 28] No space left", errno.ENOSPC),
        (f"a\n{PANIC}{BARE}", errno.ENOSPC),
        (f"RuntimeError: caught panic: invariant: {FULL}", errno.ENOSPC),
        ('Os { code: 30, kind: ReadOnlyFilesystem, message: "Read-only file system" }', errno.EROFS),
        ('Os { code: 13, kind: PermissionDenied, message: "Permission denied" }', errno.EACCES),
        (f'Os {{ code: {errno.EDQUOT}, kind: QuotaExceeded, message: "Quota" }}', errno.EDQUOT),
        (f'Os {{ code: {errno.EDQUOT}, kind: Uncategorized, message: "Quota" }}', errno.EDQUOT),
        (f'Os {{ code: {errno.EMFILE}, kind: Uncategorized, message: "Too many" }}', errno.EMFILE),
        ('Os { code: 112, kind: StorageFull, message: "There is not enough space" }', errno.ENOSPC),
        ('Custom { kind: StorageFull, error: "it is full" }', errno.ENOSPC),
        ("panicked: Kind(FileTooLarge)", errno.EFBIG),
        ("Error: bad (os error 13)", errno.EACCES),
        ("OSError: [WinError 112] There is not enough space on the disk: 'x'", errno.ENOSPC),
        ("PermissionError: [WinError 5] Access is denied: 'x'", errno.EACCES),
    ],
)
def test_a_refusal_of_the_disk_is_known(output: str, number: int) -> None:
    assert EngineFailed(Engine.ZENSICAL, output).refusal == os.strerror(number)


@pytest.mark.parametrize(
    "output",
    [
        "",
        "FileNotFoundError: [Errno 2] none",
        'Os { code: 2, kind: NotFound, message: "No such file or directory" }',
        "Error: bad (os error 2)",
        "OSError: [WinError 2] The system cannot find the file specified",
        'Custom { kind: InvalidData, error: "stream did not contain valid UTF-8" }',
        "WARNING -  Doc file 'a.md' contains a link '[Errno 28]', but there is no such page",
        "\x1b[33mWARNING \x1b[0m -  Doc file 'a.md' contains a link '[Errno 28]', but there is no such page",
        "INFO    -  Os { code: 28, kind: StorageFull } is the title of a page",
        "the site has 28 pages of a kind: StorageFullOfPaper",
    ],
)
def test_another_failure_is_none_of_the_disk(output: str) -> None:
    assert refusal_in(output.split("\n")) == ""
