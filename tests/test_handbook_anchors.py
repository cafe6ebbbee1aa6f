"""Links to the handbook stay good: a place that was there once is there still, or a line that leads on stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import markdown
import pytest
from markdown.extensions.toc import slugify_unicode

from tests.architecture import ROOT
from tests.html_pages import parse_page

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTENSIONS = ["admonition", "attr_list", "footnotes", "tables", "toc"]
"""Those of ``mkdocs.yml`` that make or carry anchors."""


def kept() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each page with the anchors that it once had."""
    lines = (ROOT / "tests/handbook_anchors.txt").read_text(encoding="utf-8").splitlines()
    name = ""
    anchors: list[str] = []
    for line in [line for line in lines if not line.startswith("#")]:
        if not line.startswith(" ") and name:
            yield name, frozenset(anchors)
            anchors = []
        if line.startswith(" "):
            anchors += line.split()
        else:
            name = line
    yield name, frozenset(anchors)


@pytest.mark.parametrize(
    ("name", "anchors"), [*kept()], ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_was_linked_to_is_still_there(name: str, anchors: frozenset[str]) -> None:
    folders = (ROOT / "briefings/handbook", ROOT / "site_templates/handbook")
    path = next(folder / name for folder in folders if (folder / name).is_file())
    text = path.read_text(encoding="utf-8")
    if text.startswith("---\n"):
        text = text.split("---\n", 2)[2]
    reader = markdown.Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify_unicode}})
    page = parse_page(str(reader.convert(text)), f"/handbook/{name}")
    assert anchors <= set(page.ids), f"{name} lost {sorted(anchors - set(page.ids))}"
    assert len(page.ids) == len(set(page.ids))
