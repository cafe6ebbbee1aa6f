"""Replaces several files at once: if the disk refuses one of them, all are as they were."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING

from generator.storage.atomic import remove_partial_files_of, replace_file, staged
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def replace_together(folder: Path, contents: Mapping[str, bytes | None]) -> None:
    """Give files below ``folder`` their new content, and remove those of which it is None: all of them, or none.

    A file that is not there yet is made, with its folder. All content lies on the disk before the first file is
    replaced, so that a full one changes nothing. Raises `OSError`: then every file is as it was, and so it is where
    somebody presses Ctrl-C meanwhile. A program killed while it replaces leaves each file whole, but some of them old;
    what it had not put in place is removed when the file is written again. So whoever calls this keeps other programs
    from writing into the project meanwhile.
    """
    before = {path: _content(folder / path) for path in contents}
    done: list[str] = []
    with ExitStack() as stack:
        try:
            files = {}
            for path, content in contents.items():
                if content is not None:
                    (folder / path).parent.mkdir(parents=True, exist_ok=True)
                    remove_partial_files_of(folder / path)
                    files[path] = stack.enter_context(staged(folder / path, content))
            for path in contents:
                if path in files:
                    files[path].put_in_place()
                else:
                    (folder / path).unlink(missing_ok=True)
                done.append(path)
        except (OSError, KeyboardInterrupt):  # else one file would be new, and another old
            for path in done:
                _put_back(folder / path, before[path])
            raise


def _content(path: Path) -> bytes | None:
    return read_file(path) if os.path.lexists(path) else None


def _put_back(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path, content)
