"""A site that is being edited: each page is rendered when somebody asks for it, or when there is nothing else to do."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.publish.rendering.anchors import missing_anchors
from generator.publish.rendering.page import known_of, render, tell_of
from generator.publish.rendering.site import know_titles, made_of, opened, settings_digest
from generator.publish.rendering.static import copy_static_files, write_templates

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.publish.rendering.opening import Opening
    from generator.publish.rendering.records import PageRecord
    from generator.publish.rendering.site import OpenSite


@dataclass(slots=True)
class LiveSite:
    """The pages of a project as they are now, in a folder of their own, without a security policy.

    Nothing here may be called by two threads at once.
    """

    opening: Opening
    _site: OpenSite | None = None
    _stack: ExitStack = field(default_factory=ExitStack)
    _settings: str = ""
    _made_of: str = ""
    _docs: frozenset[str] = frozenset()
    """What lies in the docs folder."""
    _records: dict[str, PageRecord] = field(default_factory=dict)
    """What is known of the pages that were rendered, by the path of their Markdown."""
    _sources: dict[str, str] = field(default_factory=dict)
    """The Markdown of each page, by the page's own path."""
    _outdated: dict[str, None] = field(default_factory=dict)
    """The pages to be rendered, by the path of their Markdown."""
    _is_rest_outdated: bool = True
    """Whether what is made of all pages together has to be made again."""

    def renew(self, docs: Collection[str], changed: Collection[str]) -> int:
        """Take up what changed in the docs folder, which holds ``docs``, and in settings and templates.

        Returns how many pages have to be rendered anew. Raises as `generator.publish.rendering.site.opened`, and
        `OSError`.
        """
        paths = frozenset(docs)
        settings = self._settings_now()
        if self._site is None or self._settings != settings or paths != self._docs:
            self._reopen()
            settings = self._settings_now()  # the theme may lie elsewhere now
        else:
            know_titles(self._site)
            for path in changed:
                file = self._site.files.get_file_from_path(path)
                if file is not None and path not in self._site.pages:
                    file.copy_file()
        site = self._opened
        digest = made_of(site)
        if digest != self._made_of:
            self._outdated |= dict.fromkeys(site.pages)
        else:
            known = {file.src_uri: known_of(file) for file in site.files}
            self._outdated |= dict.fromkeys(
                source for source in site.pages if source in changed or not self._holds(source, known)
            )
        self._settings, self._made_of, self._docs = settings, digest, paths
        self._is_rest_outdated = True
        return len(self._outdated)

    def close(self) -> None:
        """Forget settings and pages; what was rendered stays where it is."""
        self._site = None
        self._stack.close()
        self._records.clear()
        self._outdated.clear()

    def make(self, path: str) -> bool:
        """See to it that what has this path below the site is there as it should be, and tell whether it was not.

        Raises `generator.publish.rendering.not_rendered.NotRendered`, `OSError`.
        """
        if self._site is None:
            return False
        source = self._sources.get(path)
        if source is None:
            is_there = (self._site.folder / path).is_file() and path.partition("/")[0] not in self._rest
            return not is_there and self._make_rest()
        if source not in self._outdated:
            return False
        self._render(source)
        return True

    def make_next(self) -> bool:
        """Make something that is outdated, and tell whether there was anything. Raises as `make`."""
        if self._site is None:
            return False
        for source in self._outdated:
            self._render(source)
            return True
        return self._make_rest()

    @property
    def _rest(self) -> tuple[str, ...]:
        """What is made of all pages together: the theme's own templates, and the folder of the search."""
        return (*self._opened.config.theme.static_templates, "search")

    def warnings(self) -> tuple[str, ...]:
        """Return what there is to say of the pages that are made, as MkDocs says it."""
        site = self._opened
        records = {source: self._records[source] for source in site.pages if source in self._records}
        of_pages = (line for record in records.values() for line in record.warnings)
        return (*site.said.lines, *of_pages, *missing_anchors(site.config, records))

    @property
    def _opened(self) -> OpenSite:
        if self._site is None:
            msg = "the site is not open"
            raise RuntimeError(msg)
        return self._site

    def _settings_now(self) -> str:
        """Return a digest of settings and templates as they are; "" while there is no site that has any."""
        site = self._site
        return settings_digest(self.opening, site.config.theme.custom_dir) if site is not None else ""

    def _reopen(self) -> None:
        self._site = None
        self._stack.close()
        site = self._stack.enter_context(opened(self.opening))
        copy_static_files(site)
        for source in self._records.keys() - site.pages.keys():
            (site.folder / self._records.pop(source).path).unlink(missing_ok=True)
        self._site = site
        self._sources = {file.dest_uri: source for source, file in site.pages.items()}
        self._outdated = {source: None for source in self._outdated if source in site.pages}

    def _holds(self, source: str, known: dict[str, str]) -> bool:
        """Tell whether a page was rendered, and its links still lead where they did."""
        record = self._records.get(source)
        return (
            record is not None
            and not record.shows_all
            and all(known.get(path, "") == answer for path, answer in record.asked.items())
        )

    def _render(self, source: str) -> None:
        site = self._opened
        record, text = render(site, source)
        self._records[source] = record
        place = site.folder / record.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8", errors="xmlcharrefreplace"))
        del self._outdated[source]  # now that it is made: what fails fails again

    def _make_rest(self) -> bool:
        """Make what is made of all pages together: the theme's own templates, the index of the search."""
        if not self._is_rest_outdated:
            return False
        site = self._opened
        for source in site.pages:
            if source in self._records:
                tell_of(site, source, self._records[source])
        write_templates(site)
        site.config.plugins.on_files(site.files, config=site.config)  # where ours reads what a search finds
        site.config.plugins.on_post_build(config=site.config)
        self._is_rest_outdated = False
        return True
