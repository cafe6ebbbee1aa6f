"""Holds the pages' templates as Jinja compiled them, for all tests of a process: most of a small library's time.

A template is held by its kind, name, path and text, as the program itself keeps it from build to build. Who brings
compiled templates, as a build with a cache does, gets his own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.cache import Cache
from generator.storage.compiled_templates import CompiledTemplates
from generator.writer.pages import templates
from generator.writer.pages.printing import environments

if TYPE_CHECKING:
    import pytest
    from jinja2 import BaseLoader, Environment


def hold_templates(patch: pytest.MonkeyPatch) -> None:
    """Let whoever loads templates, with none compiled, have what others compiled before him, until ``patch`` ends."""
    held = CompiledTemplates(
        Cache(Path(), secret=None, version=b"")
    )  # which writes nothing and finds nothing

    def holding(
        loader: BaseLoader, compiled: CompiledTemplates | None = None
    ) -> tuple[Environment, Environment]:
        return environments(loader, compiled or held)

    patch.setattr(templates, environments.__name__, holding)
