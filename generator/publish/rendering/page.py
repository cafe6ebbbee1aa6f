"""Renders one page as MkDocs does, and makes it fit to be hosted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import get_context
from mkdocs.structure.pages import Page

from generator.publish.rendering.front_matter import MetaReadLater, kept_meta, read_source
from generator.publish.rendering.not_rendered import not_rendered
from generator.publish.rendering.records import PageRecord
from generator.publish.security_policy import place_of_tags
from generator.storage.folder_contents import digest_of_content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.structure.files import File, Files

    from generator.publish.page_examination import Examiner
    from generator.publish.rendering.site import OpenSite
    from generator.publish.stylesheets import StyleSheets


@dataclass(frozen=True, slots=True)
class Finishing:
    """What is done to a rendered page so that it can be hosted."""

    examiner: Examiner
    style_sheets: StyleSheets
    tags: bytes
    """The security policy; b"" for a site that is read from a disk."""


def known_of(file: File | None) -> str:
    """Return what a link needs to know of a file that it leads to; "" if there is none."""
    return f"{file.inclusion.value} {file.url}" if file else ""


def render(site: OpenSite, source: str) -> tuple[PageRecord, str]:
    """Return what is known of the page whose Markdown is ``source``, and its text.

    Raises `generator.publish.rendering.not_rendered.NotRendered`.
    """
    file = site.pages[source]
    page = file.page
    if page is None:
        page = Page(None, file, site.config)
    asked = _Asked(site.files)
    heard = site.said.take()
    with not_rendered(f"page '{source}'", site.said.take):
        page = _read(site, page, cast("Files", asked))
        meta = kept_meta(page.meta)
        text, shows_all = _printed(site, page)
    record = PageRecord(
        path=file.dest_uri,
        source=digest_of_content(file.content_bytes),
        asked=asked.answers,
        title=page.title,
        meta=meta,
        anchors=tuple(sorted(page.present_anchor_ids or ())),
        links={target.src_uri: dict(links) for target, links in (page.links_to_anchors or {}).items()},
        warnings=site.said.take(),
        shows_all=shows_all,
    )
    site.said.lines[:] = heard
    return record, text


def tell_of(site: OpenSite, source: str, record: PageRecord) -> None:
    """Let the page of a site say of itself, to templates that show several, what ``record`` and its Markdown know."""
    page = site.pages[source].page
    if page is not None and page.markdown is None:
        page.meta = MetaReadLater(page, site.config, record.meta)
        page.title = record.title


def finish(record: PageRecord, text: str, finishing: Finishing) -> tuple[PageRecord, bytes]:
    """Return a rendered page as it is hosted. Raises `generator.publish.page_examination.PageRefused`, `OSError`."""
    if not text.strip():
        return record, b""
    content = text.encode("utf-8", errors="xmlcharrefreplace")
    examined = finishing.examiner.examine(record.path, content)
    place = None
    if finishing.tags:
        content = finishing.style_sheets.join(record.path, content)
        place = place_of_tags(content)
        if place is not None:
            content = content[:place] + finishing.tags + content[place:]
    tags_at = -1 if place is None else place
    return replace(record, examined=examined, tags_at=tags_at, digest=digest_of_content(content)), content


def _read(site: OpenSite, page: Page, files: Files) -> Page:
    """Read a page and turn its Markdown into HTML, with every plugin's part in that."""
    config, plugins = site.config, site.config.plugins
    page = plugins.on_pre_page(page, config=config, files=files)
    read_source(page, config)
    page.markdown = plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.render(config, files)
    page.content = plugins.on_page_content(page.content or "", page=page, config=config, files=files)
    return page


def _printed(site: OpenSite, page: Page) -> tuple[str, bool]:
    """Return a page as its template prints it, and whether that looked at the list of all pages."""
    config, plugins = site.config, site.config.plugins
    pages = _Watched(site.pages.values())
    page.active = True
    try:
        context = get_context(site.nav, pages, config, page)
        template = site.templates.get_template(page.meta.get("template", "main.html"))
        context = plugins.on_page_context(context, page=page, config=config, nav=site.nav)
        text = plugins.on_post_page(template.render(context), page=page, config=config)
    finally:
        page.active = False
    return text, pages.seen


@dataclass(slots=True)
class _Asked:
    """The files of a site, which remembers which of them somebody asked for."""

    files: Files
    answers: dict[str, str] = field(default_factory=dict)

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file of that path below the docs folder, as MkDocs' own collection does."""
        found = self.files.get_file_from_path(path)
        self.answers[path] = known_of(found)
        return found

    def __getattr__(self, name: str) -> object:
        return getattr(self.files, name)


class _Watched(list["File"]):
    """The list of all pages, which remembers whether somebody looked at it."""

    seen = False

    def __iter__(self) -> Iterator[File]:
        self.seen = True
        return super().__iter__()

    def __len__(self) -> int:
        self.seen = True
        return super().__len__()

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401  # as a list's
        self.seen = True
        return super().__getitem__(at)

    def __contains__(self, file: object) -> bool:
        self.seen = True
        return super().__contains__(file)

    def __reversed__(self) -> Iterator[File]:
        self.seen = True
        return super().__reversed__()

    def __add__(self, more: Any) -> Any:  # noqa: ANN401  # as a list's
        self.seen = True
        return super().__add__(more)

    def copy(self) -> list[File]:
        """Return the same files."""
        self.seen = True
        return super().copy()
