"""What a process loads: no more than it needs, for what is never called takes as long to load as what is."""

from __future__ import annotations

import subprocess
import sys

import pytest


def _loaded_with(module: str) -> set[str]:
    """Return the packages of the program that are there once a module is."""
    code = (
        f"import sys, {module}; print(*(name.split('.')[1] for name in sys.modules if 'generator.' in name))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", ["generator.plugin", "generator.publish.rendering.renderer_process"])
def test_what_renders_a_site_loads_nothing_that_writes_its_pages(module: str) -> None:
    """A build has it do that in a process of its own, which begins while the pages are written."""
    assert _loaded_with(module).isdisjoint({"build", "reader", "checks", "analysis", "quotes", "writer"})
