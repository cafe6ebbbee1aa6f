"""Opens a site as MkDocs does before it renders the first page: settings, files, navigation, templates."""

from __future__ import annotations

import json
import logging
import os
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.utils import get_build_datetime

from generator.project.inherited import settings_files
from generator.project.program_digest import program_digest
from generator.publish.rendering.front_matter import read_source
from generator.publish.rendering.search_plugin import spare_left_out_pages
from generator.publish.rendering.settings import META_SHOWN_OF_OTHERS, why_whole, written_settings
from generator.publish.rendering.theme_files import ThemeFiles
from generator.storage.safe_read import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

    from generator.publish.rendering.opening import Opening


class BuiltWhole(Exception):  # noqa: N818  # no fault: MkDocs builds the site then
    """The pages of this site cannot be rendered one by one; the text says why."""


@dataclass(slots=True)
class Said:
    """Collects what MkDocs and its plugins say, as lines of a terminal."""

    lines: list[str] = field(default_factory=list)

    def take(self) -> tuple[str, ...]:
        """Return what was said since this was last called."""
        taken, self.lines[:] = tuple(self.lines), ()
        return taken


@dataclass(slots=True)
class OpenSite:
    """A site of which every page can be rendered."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    templates: Environment
    said: Said
    pages: dict[str, File]
    """The pages by path of their Markdown, in the order in which MkDocs renders them."""

    @property
    def folder(self) -> Path:
        """Where it is built."""
        return Path(self.config.site_dir)


@contextmanager
def opened(opening: Opening) -> Iterator[OpenSite]:
    """Give a site, opened, for the block.

    Raises `BuiltWhole` if MkDocs has to build it as a whole, and whatever MkDocs raises at settings that it refuses.
    """
    with environment(opening.environment), listening() as said:
        try:
            config = load_config(opening.config, site_dir=opening.folder)
        except MkDocsException as error:
            error.add_note("\n".join(said.take()))  # which nobody has heard yet
            raise
        if why := why_whole(config):
            raise BuiltWhole(why)
        if opening.address:
            config.site_url = f"{opening.address}{_mount(config)}"
        config.plugins.on_startup(command="serve" if opening.address else "build", dirty=False)
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        templates = config.theme.get_env()
        templates.loader = ThemeFiles(config.theme.dirs)
        files.add_files_from_theme(templates, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        pages = {file.src_uri: file for file in files.documentation_pages()}
        places = Counter((*(file.dest_uri for file in files), *config.theme.static_templates))
        if twice := [place for place, count in places.items() if count > 1]:
            raise BuiltWhole(f"two files come out as {twice[0]}")
        templates = config.plugins.on_env(templates, config=config, files=files)
        site = OpenSite(config, files, nav, templates, said, pages)
        know_titles(site)
        spare_left_out_pages(config.plugins)
        yield site


def mount_of(opening: Opening) -> str:
    """Return the path of a site on its host. Raises as `opened`."""
    with environment(opening.environment):
        config = load_config(opening.config, site_dir=opening.folder)
    if why := why_whole(config):
        raise BuiltWhole(why)
    return _mount(config)


def made_of(site: OpenSite) -> str:
    """Return a digest of all that every page is made of. Raises `OSError`."""
    digest = blake2b(program_digest(), digest_size=32)
    navigation = json.dumps(_told_of(site.nav.items, site.config.theme.name), default=str)
    for part in (written_settings(site.config), str(get_build_datetime()), navigation):
        digest.update(b"\0")
        digest.update(part.encode("utf-8", "surrogateescape"))
    if own := site.config.theme.custom_dir:
        _add_files(digest, Path(own))
    return digest.hexdigest()


def _add_files(digest: blake2b, top: Path) -> None:
    """Add to a digest all files below a folder, those of names with a dot too, such as icons."""
    for folder, folders, names in os.walk(top):
        folders.sort()
        if any(Path(folder, name).is_symlink() for name in folders):
            raise BuiltWhole("a folder of the theme is a link")
        for name in sorted(names):
            path = Path(folder, name)
            digest.update(f"\0{path.relative_to(top).as_posix()}\0".encode("utf-8", "surrogateescape"))
            if path.is_file():
                digest.update(read_file(path))


def settings_digest(opening: Opening, theme: str | None) -> str:
    """Return a digest of the settings and of the project's part of the theme, in ``theme``. Raises `OSError`."""
    digest = blake2b(digest_size=32)
    for path in settings_files(Path(opening.config)):
        digest.update(read_file(path))
    if theme:
        _add_files(digest, Path(theme))
    return digest.hexdigest()


def know_titles(site: OpenSite) -> None:
    """Read of the pages in the navigation what others show of them there, as it stands in their Markdown now."""
    heard = site.said.take()
    for page in site.nav.pages:
        read_source(page, site.config)  # what plugins put into the metadata for a template is gone with that
        if "title" not in vars(page) and "title" not in page.meta:
            page.render(site.config, site.files)
    site.said.lines[:] = heard  # what is wrong with these pages is said when they are rendered themselves


def _mount(config: MkDocsConfig) -> str:
    path = urlsplit(config.site_url or "/").path.strip("/")
    return f"/{path}/" if path else "/"


def _told_of(items: Iterable[StructureItem], theme: str | None) -> list[object]:
    """Return what pages may show of the navigation, in a theme of that name."""
    told: list[object] = []
    for item in items:
        meta = getattr(item, "meta", None) or {}
        if (
            theme == "material"
        ):  # of which it is known; that templates of a project show no more, `why_whole` sees
            meta = {name: meta[name] for name in META_SHOWN_OF_OTHERS if name in meta}
        addresses = [getattr(item, name, None) for name in ("url", "canonical_url")]
        within = _told_of(getattr(item, "children", None) or (), theme)
        told.append([type(item).__name__, item.title, *addresses, meta, within])
    return told


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Let MkDocs and its plugins see another environment during the block."""
    before = dict(os.environ)
    _set_environment(before, variables)
    try:
        yield
    finally:
        _set_environment(variables, before)


def _set_environment(old: Mapping[str, str], new: Mapping[str, str]) -> None:
    for name in old.keys() - new.keys():
        os.environ.pop(name, None)
    os.environ.update({name: value for name, value in new.items() if old.get(name) != value})


@contextmanager
def listening() -> Iterator[Said]:
    """Collect during the block what MkDocs warns of, which otherwise nobody would see."""
    said = Said()
    handler = _Collecting(said)
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    propagates, log.propagate = log.propagate, False
    try:
        yield said
    finally:
        log.propagate = propagates
        log.removeHandler(handler)


class _Collecting(logging.Handler):
    """Writes warnings and errors as MkDocs writes them on a terminal."""

    def __init__(self, said: Said) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.lines.append(f"{record.levelname:<8}-  {record.getMessage()}")
