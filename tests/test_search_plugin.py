"""The theme's search plugin is asked of each page of which it would read or change something."""

from __future__ import annotations

from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from generator.publish.rendering.search_plugin import spare_left_out_pages

MARKED = '<p data-search-title="A">B</p>'


class _Counting(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings
    """Counts the pages that it is asked of."""

    def __init__(self) -> None:
        self.asked = 0

    def on_page_context(self, context: Any, **_: Any) -> Any:  # noqa: ANN401  # as MkDocs has it
        self.asked += 1
        return context


@pytest.mark.parametrize(
    ("meta", "content", "asked"),
    [
        ({}, "<p>B</p>", 1),
        ({"search": {"boost": 2}}, "<p>B</p>", 1),
        ({"search": {"exclude": True}}, MARKED, 1),
        ({"search": "never"}, "<p>B</p>", 1),
        ({"search": {"exclude": True}}, "<p data-search-exclude>B</p>", 0),
    ],
)
def test_only_pages_left_out_without_marks_are_spared(
    meta: dict[str, object], content: str, asked: int
) -> None:
    search, other = _Counting(), _Counting()
    plugins = PluginCollection()
    plugins["material/search"], plugins["other"] = search, other
    spare_left_out_pages(plugins)
    config = MkDocsConfig()
    config.load_dict({"site_name": "Site", "plugins": []})
    config.validate()
    config.plugins.on_startup(command="build", dirty=False)
    page = Page(None, File.generated(config, "a.md", content="A"), config)
    page.meta, page.content = meta, content
    context: Any = {}
    assert plugins.on_page_context(context, page=page, config=config, nav=None) is context  # type: ignore[arg-type]
    assert (search.asked, other.asked) == (asked, 1)
