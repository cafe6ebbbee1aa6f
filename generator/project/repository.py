"""Finds where a project lies in the repository that holds it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def below_repository(root: Path) -> str:
    """Return the path of a project's folder from the top of its git repository; "" if it is that, or in none.

    The top is the nearest folder upwards with a ``.git``: a folder, or the file that a worktree or a submodule has.
    """
    place = root.resolve()
    for top in (place, *place.parents):
        if os.path.lexists(top / ".git"):
            below = place.relative_to(top).as_posix()
            return "" if below == "." else below
    return ""
