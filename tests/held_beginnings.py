"""Holds what every new site begins with, for all tests of a process: the versions installed, and the schemas.

No test changes what is installed, or the format; to look both up takes longer than to write the site.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.reader.schema import schemas
from generator.starter import site
from generator.starter.requirements import pinned_requirements

if TYPE_CHECKING:
    import pytest


def hold_beginnings(patch: pytest.MonkeyPatch) -> None:
    """Let whoever begins a site have what others looked up before him, until ``patch`` ends."""
    for look_up in (pinned_requirements, schemas):
        patch.setattr(site, look_up.__name__, cache(look_up))
