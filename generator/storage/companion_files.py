"""Where the files are that a build keeps about an output folder: beside it, or in it where nothing can be put beside.

Beside ``site`` that is ``.site.stamp``. A folder on which a disk is mounted, as containers have them, cannot change
places with another, and what lies beside it is gone with the container; where nobody may write into the folder above,
nothing can be put there. Such a folder is *fixed*: it stays where it is, and has ``.briefings.stamp`` in it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_WITHIN = ".briefings"
_OURS = re.compile(r"\.briefings\.(stamp|[0-9a-f]{8}\.new)")
_MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux tells what is mounted, folders of the same disk too, which `os.path.ismount` does not see."""
_POINT = 4
"""Which word of a line is the folder."""


def companion_path(folder: Path, name: str) -> Path:
    """Return the path of what belongs to ``folder``, to which no link leads, under the name ``.<folder>.<name>``."""
    return path_within(folder, name) if is_fixed(folder) else path_beside(folder, name)


def path_beside(folder: Path, name: str) -> Path:
    """Return the path of what belongs to ``folder`` and is kept beside it."""
    return folder.with_name(f".{folder.name}.{name}")


def path_within(folder: Path, name: str) -> Path:
    """Return the path of what belongs to ``folder`` and is kept in it."""
    return folder / f"{_WITHIN}.{name}"


def is_companion(name: str) -> bool:
    """Tell whether what has this name, in a folder that builds replace, is not part of what they made."""
    return bool(_OURS.fullmatch(name))


def is_fixed(folder: Path) -> bool:
    """Tell whether a folder cannot change places with another, so that what is in it has to be replaced singly."""
    return folder.is_dir() and (is_mounted(folder) or not is_writable(folder.parent))


def is_mounted(folder: Path) -> bool:
    """Tell whether a folder is where a disk, or another folder, is mounted."""
    return os.path.ismount(folder) or str(folder) in _mount_points()


def is_writable(folder: Path) -> bool:
    """Tell whether we may make files in a folder."""
    effective = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=effective)


def _mount_points() -> frozenset[str]:
    try:
        lines = os.fsdecode(_MOUNTS.read_bytes()).split("\n")
    except OSError:
        return frozenset()
    return frozenset(_unescaped(line.split(" ")[_POINT]) for line in lines if line.count(" ") > _POINT)


def _unescaped(path: str) -> str:
    r"""Return a path as it is: spaces and the like are written as ``\040``."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), path)
