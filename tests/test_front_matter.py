"""Front matter of JSON is read as YAML would be, or left to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.publish.rendering.front_matter import read_source
from tests.test_blocks import GOLDEN

if TYPE_CHECKING:
    from pathlib import Path


def _read(source: str) -> tuple[object, object]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "plugins": []})
    config.validate()
    config.plugins.on_startup(command="build", dirty=False)
    page = Page(None, File.generated(config, "a.md", content=source), config)
    read_source(page, config)
    return page.markdown, page.meta


@pytest.mark.parametrize("path", sorted((GOLDEN / "pages").rglob("*.md")), ids=lambda path: path.parent.name)
def test_pages_of_ours_are_read_as_mkdocs_reads_them(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert _read(source) == get_data(source)


@pytest.mark.parametrize(
    "head",
    [
        'title: "A"',
        'title: ""',
        "title: A",
        'title: "A" # remark',
        'title: "a\\/b"',
        'title: "\\ud83d\\ude00"',
        'title: "\\u00e9"',
        'title: "a\tb"',
        'title: "a\x85b"',
        "boost: 1",
        "boost: -0",
        "boost: 1.50",
        "boost: 1e5",
        "boost: 1.5e5",
        "boost: NaN",
        "boost: Infinity",
        "hidden: true",
        "hidden: null",
        "on: 1",
        "title: 2023-04-26",
        'list: ["a", 1, {"b": null, "<<": "c"}]',
        'list: ["a",\n  "b"]',
        f'list: {{"{"k" * 2000}": 1}}',
        f"list: {'[' * 300}{']' * 300}",
        'title: "A"\ntitle: "B"',
        "- a",
        "",
        'a: "b"\n...\nc: "d"',
    ],
)
def test_what_yaml_reads_otherwise_is_left_to_it(head: str) -> None:
    source = f"---\n{head}\n---\n\n# A\n"
    assert repr(_read(source)) == repr(get_data(source))
