"""Copies what the program brings into a project, and compares the copies.

`originals` lists what can be copied, `eject` copies it into a project, `overrides_of` says how each copy stands.
"""

from generator.overrides.ejecting import AlreadyThere, LeadsOutside, eject, note_as_seen
from generator.overrides.originals import Group, Original, find_original, is_own_project, originals
from generator.overrides.standing import Override, Standing, overrides_of

__all__ = [
    "AlreadyThere",
    "Group",
    "LeadsOutside",
    "Original",
    "Override",
    "Standing",
    "eject",
    "find_original",
    "is_own_project",
    "note_as_seen",
    "originals",
    "overrides_of",
]
