"""Puts into a site what is no page: the files of the theme and of the docs folder, and the theme's own templates."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from jinja2 import TemplateNotFound
from mkdocs.commands.build import get_context
from mkdocs.structure.files import InclusionLevel
from mkdocs.utils import get_build_timestamp, get_relative_url, is_error_template

from generator.publish.rendering.not_rendered import not_rendered

if TYPE_CHECKING:
    from generator.publish.rendering.site import OpenSite

_SITEMAP = "sitemap.xml"


def copy_static_files(site: OpenSite) -> None:
    """Copy what is copied as it is. Raises `OSError`."""
    site.folder.mkdir(parents=True, exist_ok=True)
    site.files.copy_static_files(inclusion=InclusionLevel.is_included)


def write_templates(site: OpenSite) -> None:
    """Write the pages of the theme that no Markdown stands behind, such as the one for what is not found.

    Raises `generator.publish.rendering.not_rendered.NotRendered`, `OSError`.
    """
    for name in site.config.theme.static_templates:
        with not_rendered(f"template '{name}'", site.said.take):
            text = _printed(site, name)
        if not text.strip():
            continue
        path = site.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        if name == _SITEMAP:
            pages = [file.page for file in site.pages.values() if file.page is not None]
            packed = path.with_name(f"{name}.gz")
            with packed.open("wb") as file:
                moment = get_build_timestamp(pages=pages)
                with gzip.GzipFile(filename=str(packed), mode="wb", fileobj=file, mtime=moment) as pack:
                    pack.write(text.encode())


def _printed(site: OpenSite, name: str) -> str:
    """Return what a template of the theme prints; "" if there is none of that name."""
    config, plugins = site.config, site.config.plugins
    try:
        template = site.templates.get_template(name)
    except TemplateNotFound:
        site.said.lines.append(f"WARNING -  Template skipped: '{name}' not found in theme directories.")
        return ""
    template = plugins.on_pre_template(template, template_name=name, config=config)
    # The page for what is not found names places from the top of the host.
    above = urlsplit(config.site_url or "/").path if is_error_template(name) else get_relative_url(".", name)
    context = get_context(site.nav, site.files, config, base_url=above)
    context = plugins.on_template_context(context, template_name=name, config=config)
    return plugins.on_post_template(template.render(context), template_name=name, config=config)
