"""The shipped project, generated once for all tests of a worker."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.build import generate
from generator.project import Project
from tests.architecture import ROOT

if TYPE_CHECKING:
    from generator.build import Result


@cache
def shipped() -> Result:
    """The pages of the shipped project, with its library and what is computed from it."""
    return generate(Project(ROOT))
