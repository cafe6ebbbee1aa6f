"""Asks the program ``git`` what it does with files of a folder: which it leaves alone, and which it keeps."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 60
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


def has_git() -> bool:
    """Tell whether git is installed."""
    return shutil.which("git") is not None


def is_kept_by_git(folder: Path) -> bool:
    """Tell whether ``folder`` lies in a repository that git can read."""
    return _git(folder, "rev-parse", "--git-dir") is not None


def is_ignored(folder: Path, path: str) -> bool:
    """Tell whether git leaves a file at ``path`` below ``folder`` alone; the file need not be there."""
    return _git(folder, "check-ignore", "--quiet", "--no-index", "--", path) is not None


def kept_below(folder: Path, path: str) -> list[str]:
    """Return the files at or below ``path`` that git keeps, by their paths below ``folder``, in order."""
    return _kept(folder, f":(literal){path}")


def kept_with_suffix(folder: Path, suffix: str) -> list[str]:
    """Return the files below ``folder`` that git keeps and whose names end so, by their paths there, in order."""
    return _kept(folder, f":(icase)*{suffix}")


def committed(folder: Path, path: str) -> bytes | None:
    """Return the file at ``path`` below ``folder`` as the last commit has it; None if it has none, or there is none."""
    return _git(folder, "cat-file", "blob", f"HEAD:./{path}")


def _kept(folder: Path, pattern: str) -> list[str]:
    found = _git(folder, "ls-files", "-z", "--", pattern)
    return sorted(os.fsdecode(name) for name in (found or b"").split(b"\0") if name)


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git answers; None if it is not there, says no, or does not know. It runs no program of the folder."""
    program = shutil.which("git")
    if program is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603  # no shell
            [program, "-C", str(folder), "-c", "core.fsmonitor=false", *arguments],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, **_QUIET},
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout
