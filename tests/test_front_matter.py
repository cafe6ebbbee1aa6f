"""Front matter of JSON is read as YAML would be, or left to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.publish.rendering.front_matter import MetaReadLater, kept_meta, read_source
from tests.test_blocks import GOLDEN

if TYPE_CHECKING:
    from pathlib import Path


def _page(source: str) -> tuple[Page, MkDocsConfig]:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "plugins": []})
    config.validate()
    config.plugins.on_startup(command="build", dirty=False)
    return Page(None, File.generated(config, "a.md", content=source), config), config


def _read(source: str) -> tuple[object, object]:
    page, config = _page(source)
    read_source(page, config)
    return page.markdown, page.meta


@pytest.mark.parametrize(
    "head",
    [
        'title: "A"\nhide: ["toc"]\n',
        "title: 'A'\ndate: 2023-04-26\n",
        'title: "A"\nshown: true\nboost: 1.5\n',
    ],
)
def test_metadata_is_read_when_somebody_asks(head: str) -> None:
    """A page that is taken over from the last site says of itself what a rendered one does."""
    page, config = _page(f"---\n{head}---\n\n# A\n")
    read = _read(f"---\n{head}---\n\n# A\n")[1]
    assert isinstance(read, dict)
    later = page.meta = MetaReadLater(page, config, kept_meta(read))
    shown = Environment(autoescape=True).from_string("{{ page.meta.title }}{{ page.meta.none }}")
    assert shown.render(page=page) == "A"
    assert (list(later), len(later), "none" in later) == (list(read), len(read), False)
    assert vars(later)["_read"] is None, "what is short is kept"
    assert dict(later) == read
    later["more"] = 1
    assert later == {**read, "more": 1}
    assert (page.markdown, page.meta) == (None, later)


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
