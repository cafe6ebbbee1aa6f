"""Replaces a file in one step: whoever reads it sees the old bytes or the new ones, never half of them."""

from __future__ import annotations

import errno
import os
import re
import secrets
import shutil
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = re.compile(r"\..+\.[0-9a-f]{8}\.part")

_NAMED = 200
"""Bytes of a name that are kept in that of the part: a disk takes 255."""


def replace_file(path: Path, content: bytes, *more: bytes, follow: bool = True) -> None:
    """Give one file new content, and ``more`` behind it, in one step; nothing half written is left beside it.

    If the file is there it keeps its permissions. A link stays a link, and what it leads to is replaced; unless
    ``follow`` says otherwise, for then the link is, and the file is one of ours, which we can read. What is no ordinary
    file (a folder, a device, a named pipe) is refused. Raises `OSError`.
    """
    with staged(path, content, *more, follow=follow) as file:
        file.put_in_place()


@dataclass(frozen=True, slots=True)
class StagedFile:
    """New content of a file that lies beside it, on the same disk."""

    partial: Path
    target: Path

    def put_in_place(self) -> None:
        """Replace the file, in one step. Raises `OSError`."""
        self.partial.replace(self.target)


@contextmanager
def _named_as(partial: Path, target: Path) -> Iterator[None]:
    """Have what the disk says of a file that nobody knows say it of the one that it stands for, or of its folder."""
    try:
        yield
    except OSError as error:
        if error.filename == str(partial) and error.errno in {errno.EACCES, errno.EPERM}:
            error.strerror, error.filename = "you may not write in this folder", str(target.parent)
        elif error.filename == str(partial):
            error.filename = str(target)
        raise


@contextmanager
def staged(path: Path, content: bytes, *more: bytes, follow: bool = True) -> Iterator[StagedFile]:
    """Write what a file shall hold beside it, as `replace_file` does; what is not put in place is removed."""
    target = Path(os.path.realpath(path)) if follow else path
    # Beside the file, for a rename is one step only within one disk; named so that `partial_files_of` finds it.
    partial = target.with_name(f".{target.name[:_NAMED]}.{secrets.token_hex(4)}.part")
    try:
        with _named_as(partial, target):
            partial.write_bytes(content)
            if more:
                with partial.open("ab") as file:
                    file.writelines(more)
            if os.path.lexists(target) and not target.is_symlink():
                if not target.is_file():
                    raise OSError(errno.EINVAL, "it is no ordinary file", str(target))
                shutil.copymode(target, partial)
                if not follow:
                    partial.chmod(stat.S_IMODE(partial.stat().st_mode) | stat.S_IRUSR | stat.S_IWUSR)
            yield StagedFile(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def partial_files_of(path: Path) -> list[Path]:
    """Return what killed programs left beside a file when they were writing it."""
    return [
        part for part in path.parent.glob(f".{escape(path.name[:_NAMED])}.*.part") if is_partial(part.name)
    ]


def remove_partial_files_of(path: Path) -> None:
    """Remove what killed programs left beside a file, be it a link: only in one's turn, for another's is no leftover.

    Raises `OSError`.
    """
    for part in partial_files_of(Path(os.path.realpath(path))):
        part.unlink(missing_ok=True)


def is_partial(name: str) -> bool:
    """Tell whether a file of this name is what a killed program left of one it was writing."""
    return bool(_PART.fullmatch(name))
