"""Runs the site engine, MkDocs, ProperDocs or Zensical, and puts its result in place in one step."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.publish.engine_environment import engine_environment
from generator.publish.engines import Engine, EngineFailed
from generator.publish.hosting import is_offline, prepare_for_hosting
from generator.publish.page_examination import PageRefused
from generator.publish.programs import run_module
from generator.publish.rendering.ahead import Job, LeftToMkDocs, Preparation, renderer
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.opening import Hosting, Opening, SavedPages
from generator.publish.workspace import workspace
from generator.storage.folder_copying import copy_folder
from generator.storage.folder_removal import remove_folder
from generator.storage.process_lock import mark_in_use
from generator.storage.swap import fresh_folder, put_in_place
from generator.workers import WorkerLost

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from generator.project import Project
    from generator.publish.rendering.ahead import RenderedSite, Renderer
    from generator.publish.rendering.store import PageStore

NO_OFFLINE = """\
mkdocs.yml does not know of --offline. Add to it, as the mkdocs.yml of a new site has it:

    plugins:
      - offline:
          enabled: !ENV [BRIEFINGS_OFFLINE, false]
    extra:
      offline: !ENV [BRIEFINGS_OFFLINE, false]
      polyfills:
        - assets/javascripts/iframe-worker.js

and take our templates that you have not changed out of site_templates/theme, if there are any: a build takes ours
where there is none.
"""
NO_OTHER_SEARCH = """\
mkdocs.yml does not know of --search pagefind. Add to it, as the mkdocs.yml of a new site has it:

    plugins:
      - search:
          enabled: !ENV [BRIEFINGS_THEME_SEARCH, true]
    extra:
      theme_search: !ENV [BRIEFINGS_THEME_SEARCH, true]

and take our templates that you have not changed out of site_templates/theme, if there are any: a build takes ours
where there is none.
"""
_THEME_INDEXES = ("search/search_index.json", "search.json")
_ZENSICAL_INDEXES = ("search.json", "search.js")
_THEME_SEARCH_MARK, _OWN_SEARCH_MARK = b'data-md-component="search"', b"assets/js/find.js"
_SERVER_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that only a server has a use for."""


def build_site(  # noqa: PLR0913  # each is one thing to say of a build
    project: Project,
    engine: Engine,
    out: Path,
    *,
    strict: bool,
    epoch: int,
    offline: bool = False,
    index: Callable[[Path], object] | None = None,
    inspect: Callable[[Path], None] | None = None,
    store: PageStore | None = None,
    digests: Mapping[str, str] = MappingProxyType({}),
    renderer: Renderer | None = None,
    meanwhile: Callable[[], object] = lambda: None,
    tell: Callable[[str], object] = lambda _: None,
) -> str:
    """Build the site from the saved pages into ``out``, make it fit to be hosted, and return what there is to say.

    The new site takes the place of the old one only when it is whole. ``out`` comes from
    `generator.publish.destination.checked_destination`. ``epoch`` (seconds since 1970) stands for the
    time of the build, so that the same input gives the same bytes. With ``offline`` the site is one to be read from
    a disk. ``index`` makes a search index in the folder of the finished site, in place of the theme's own search.
    ``inspect`` is shown the folder of the finished site before it is put in place, and what it raises
    stops it. With a ``renderer`` MkDocs' pages are rendered one by one, but for those of ``store`` that would come out
    as they are, of which it was told too; ``digests`` are those of the saved pages, where somebody has them.
    ``meanwhile`` is called while they are rendered, and ``tell`` hears why that cannot be. Raises `EngineFailed`,
    `OSError`. The site that was there may not be gone yet when this returns: the renderer removes it.
    """
    environment = engine_environment(epoch, offline=offline, theme_search=index is None)
    theme, runs_wasm = project.templates / "theme", index is not None
    rendered = None
    remove = remove_folder if renderer is None else renderer.remove
    with fresh_folder(out) as fresh:
        if engine is Engine.MKDOCS and renderer is not None:
            opening = Opening(str(project.config), str(fresh), environment)
            hosting = Hosting(theme, offline=offline, runs_wasm=runs_wasm)
            job = Job(opening, hosting, SavedPages(str(project.docs), digests))
            rendered = _rendered(renderer, job, meanwhile, tell)
        if rendered is None:
            output = _by_engine(project, engine, fresh, environment, strict=strict)
        else:
            output = _said(engine, rendered.warnings, strict=strict)
        if index is not None:
            _remove_theme_search(fresh, engine)
            index(fresh)
        if offline:
            _leave_out_server_only(fresh, engine)
        if rendered is None:
            output += _prepared(fresh, engine, theme, strict=strict, runs_wasm=runs_wasm)
        if inspect is not None:
            inspect(fresh)
        if warning := put_in_place(fresh, out, rendered.digests if rendered else {}, remove):
            output += f"WARNING -  {warning}\n"
    if rendered is not None and store is not None:
        store.keep(rendered.manifest)
    return output


def renderer_of(project: Project, store: PageStore | None = None) -> AbstractContextManager[Renderer]:
    """Begin the process that renders a project's pages with MkDocs' parts; it ends with the block.

    ``store`` has the pages of the last build.
    """
    theme = project.templates / "theme"
    return renderer(Preparation(str(project.config), engine_environment(None), theme, store))


def _rendered(
    process: Renderer, job: Job, meanwhile: Callable[[], object], tell: Callable[[str], object]
) -> RenderedSite | None:
    """Render a site; None if MkDocs has to build it, or to say why it cannot."""
    try:
        rendered = process.render(job, meanwhile)
    except (NotRendered, PageRefused, WorkerLost) as error:
        raise EngineFailed(Engine.MKDOCS, f"{error}\n") from error
    if isinstance(rendered, LeftToMkDocs):
        if rendered.why:
            tell(f"MkDocs builds every page itself: {rendered.why}.")
        return None
    return rendered


def _said(engine: Engine, warnings: tuple[str, ...], *, strict: bool) -> str:
    """Return what there is to say of the pages, if that does not stop a strict build."""
    output = "".join(f"{line}\n" for line in warnings)
    if output and strict:
        raise EngineFailed(engine, output)
    return output


def _by_engine(
    project: Project, engine: Engine, fresh: Path, environment: Mapping[str, str], *, strict: bool
) -> str:
    """Have the engine build all pages, and return what it printed."""
    if engine is Engine.ZENSICAL:
        output = _zensical(project, fresh, environment, strict=strict)
        _spell_out_quotation_marks(fresh)
        return output
    command = (engine.value, "build", "--config-file", str(project.config), "--site-dir", str(fresh))
    return _run(engine, command, project, environment, fresh, strict=strict)


def _remove_theme_search(fresh: Path, engine: Engine) -> None:
    """Take the index of the theme's search out of a new site whose pages have another search."""
    home = (fresh / "index.html").read_bytes()
    if _THEME_SEARCH_MARK in home or _OWN_SEARCH_MARK not in home:
        raise EngineFailed(engine, NO_OTHER_SEARCH)
    for name in _THEME_INDEXES:  # Zensical writes it all the same
        (fresh / name).unlink(missing_ok=True)


def _leave_out_server_only(fresh: Path, engine: Engine) -> None:
    """Take out of a site for a disk what only a server has a use for."""
    if not is_offline(fresh):
        raise EngineFailed(engine, NO_OFFLINE)
    for name in _SERVER_ONLY:
        (fresh / name).unlink(missing_ok=True)


def _prepared(fresh: Path, engine: Engine, theme: Path, *, strict: bool, runs_wasm: bool) -> str:
    """Make a new site fit to be hosted, and return the lines to print about it."""
    try:
        sentences = prepare_for_hosting(fresh, theme, runs_wasm=runs_wasm)
    except PageRefused as error:
        raise EngineFailed(engine, f"{error}\n") from error
    return _said(engine, tuple(f"WARNING -  {sentence}" for sentence in sentences), strict=strict)


def _spell_out_quotation_marks(fresh: Path) -> None:
    """Write quotation marks in Zensical's index as its search reads them: of the entities it knows three, not this."""
    for name in _ZENSICAL_INDEXES:
        path = fresh / name
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"&quot;", rb"\""))


def _zensical(project: Project, fresh: Path, environment: Mapping[str, str], *, strict: bool) -> str:
    """Build where Zensical insists on building, in a folder of its own that stands in for the project."""
    with workspace(project, project.docs) as place:
        command = ["zensical", "build", "--clean", "--config-file", str(place.config)]
        output = _run(Engine.ZENSICAL, command, place, environment, place.root, strict=strict)
        copy_folder(place.site, fresh)
    return output


def _run(  # noqa: PLR0913  # each is one thing to say of a run
    engine: Engine,
    command: Sequence[str],
    project: Project,
    environment: Mapping[str, str],
    folder: Path,
    *,
    strict: bool,
) -> str:
    """Run an engine that writes into ``folder``, which counts as in use until it ends, even if we are killed before."""
    module = (*command, *(("--strict",) if strict else ()))
    with mark_in_use(folder) as files:
        code, output = run_module(module, cwd=project.root, environment=environment, files=files)
    if code:
        raise EngineFailed(engine, output)
    return output
