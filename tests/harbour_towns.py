"""The library of three harbour towns in `tests/harbour`, as it is or with other sentences, and its pages as texts."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

from generator.build import Project, generate
from tests.outputs import by_page

HARBOUR = Path(__file__).parent / "harbour"
BRIEFING = "harbour-talks"

_TAG = re.compile(r"<[^>]*>")
_BLOCK = re.compile(r"</(?:p|li|td|th|tr|h\d|dd|dt|div|summary|blockquote)>")


def text_of(page: str) -> str:
    """Return the text of a page without tags, a line for each block."""
    return re.sub(r"[ \t]+", " ", html.unescape(_TAG.sub("", _BLOCK.sub("\n", page))))


def changed(tmp_path: Path, *changes: tuple[str, str]) -> Project:
    """Return the library in which each first text of ``changes`` is the second."""
    root = tmp_path / "harbour"
    shutil.copytree(HARBOUR, root)
    path = root / "briefings" / BRIEFING / "talks.yml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return Project(root)


def pages_of(project: Project) -> dict[str, str]:
    """Return the text of each page: ``call`` in the briefing, ``/topics/tolls`` across briefings."""
    result = generate(project)
    assert list(result.diagnostics) == []
    return {name: text_of(page) for name, page in by_page(result.files, BRIEFING).items()}
