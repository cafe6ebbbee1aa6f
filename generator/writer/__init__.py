"""Writes a Library as the pages of a site, the pictures for shared links, the facets of a search.

Its public functions are `write_site`, `draw_pictures` and `search_facets`; with `beside`, other processes help the
first two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import names_of_dates
from generator.storage.compiled_templates import CompiledTemplates
from generator.writer.facets import search_facets
from generator.writer.inputs import briefings_made_from
from generator.writer.other_processes import beside
from generator.writer.pages.options import SiteOptions
from generator.writer.pages.templates import packaged_settings, packaged_templates
from generator.writer.pictures import draw_pictures, pictures_of
from generator.writer.write import write_site

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "CompiledTemplates",
    "SiteOptions",
    "beside",
    "briefings_made_from",
    "draw_pictures",
    "names_of_dates",
    "packaged_settings",
    "packaged_templates",
    "pictures_of",
    "search_facets",
    "template_folders",
    "write_site",
]


def template_folders(project: Path) -> tuple[Path, ...]:
    """Return where templates are looked for: the project's own folder, if it has one, then the program's."""
    return tuple(dict.fromkeys(folder for folder in (project, packaged_templates()) if folder.is_dir()))
