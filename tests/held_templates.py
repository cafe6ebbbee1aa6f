"""Holds the pages' templates as Jinja compiled them, for all tests of a process: most of a small library's time.

A template is held by its kind, name, path and text, as the program itself keeps it from build to build. Who brings
templates that were kept, as a build with a cache does, finds what these lack among those held, and keeps it as if it
had compiled it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.storage.cache import Cache
from generator.storage.compiled_templates import CompiledTemplates
from generator.writer.pages import templates
from generator.writer.pages.printing import environments

if TYPE_CHECKING:
    from types import CodeType

    import pytest
    from jinja2 import BaseLoader, Environment


def hold_templates(patch: pytest.MonkeyPatch) -> None:
    """Let whoever loads templates have what others compiled before him, until ``patch`` ends."""
    held: dict[str, CodeType] = {}
    kept, keep = CompiledTemplates.get, CompiledTemplates.put

    def get(compiled: CompiledTemplates, key: str) -> CodeType | None:
        code = kept(compiled, key)
        if code is None and key in held:
            code = held[key]
            keep(compiled, key, code)
        return code

    def put(compiled: CompiledTemplates, key: str, code: CodeType) -> None:
        held[key] = code
        keep(compiled, key, code)

    def holding(
        loader: BaseLoader, compiled: CompiledTemplates | None = None
    ) -> tuple[Environment, Environment]:
        nobodys = Cache(Path(), secret=None, version=b"")  # which writes nothing and finds nothing
        return environments(loader, compiled or CompiledTemplates(nobodys))

    patch.setattr(CompiledTemplates, "get", get)
    patch.setattr(CompiledTemplates, "put", put)
    patch.setattr(templates, environments.__name__, holding)
