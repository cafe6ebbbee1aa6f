"""Spares the theme's search plugin the pages that it leaves out, as all of ours: it would look through them in vain.

Material's plugin takes marks of its own out of each page, also out of one without any; on a large page that takes as
long as reading its front matter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mkdocs.plugins import PluginCollection
    from mkdocs.structure.pages import Page

_PLUGIN = "material/search"
_MARK = re.compile(r'data-search-\w+="')
"""What it takes out begins so."""


def spare_left_out_pages(plugins: PluginCollection) -> None:
    """Have the plugin asked only of pages of which it would read or change something."""
    plugin = plugins.get(_PLUGIN)
    methods = plugins.events["page_context"]
    for place, method in enumerate(methods):
        if plugin is not None and getattr(method, "__self__", None) is plugin:
            methods[place] = _sparing(method)


def _sparing(method: Callable[..., object]) -> Callable[..., object]:
    def on_page_context(context: Mapping[str, Any], *, page: Page, **given: object) -> object:
        search = page.meta.get("search")
        left_out = isinstance(search, dict) and search.get("exclude")
        if left_out and not _MARK.search(page.content or ""):
            return None
        return method(context, page=page, **given)

    return on_page_context
