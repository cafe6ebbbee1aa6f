"""Writes a Library as the pages of a site, the pictures for shared links, the facets of a search.

Its public functions are `write_site`, `draw_pictures` and `search_facets`; with `beside`, other processes help the
first two.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.document.dates import names_of_dates
    from generator.storage.compiled_templates import CompiledTemplates
    from generator.writer.facets import search_facets
    from generator.writer.inputs import briefings_made_from
    from generator.writer.other_processes import beside
    from generator.writer.pages.options import SiteOptions
    from generator.writer.pages.templates import template_folders
    from generator.writer.pictures import draw_pictures, pictures_of
    from generator.writer.write import write_site

__all__ = [
    "CompiledTemplates",
    "SiteOptions",
    "beside",
    "briefings_made_from",
    "draw_pictures",
    "names_of_dates",
    "pictures_of",
    "search_facets",
    "template_folders",
    "write_site",
]
_PLACES = {
    "CompiledTemplates": "generator.storage.compiled_templates",
    "SiteOptions": "generator.writer.pages.options",
    "beside": "generator.writer.other_processes",
    "briefings_made_from": "generator.writer.inputs",
    "draw_pictures": "generator.writer.pictures",
    "names_of_dates": "generator.document.dates",
    "pictures_of": "generator.writer.pictures",
    "search_facets": "generator.writer.facets",
    "template_folders": "generator.writer.pages.templates",
    "write_site": "generator.writer.write",
}
"""Where each stands. It is loaded when somebody asks for it: what ``write`` needs is in packages that need this one."""


def __getattr__(name: str) -> object:
    """Return what is public here; it is loaded for it."""
    place = _PLACES.get(name)
    if place is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(place), name)
