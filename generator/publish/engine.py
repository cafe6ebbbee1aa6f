"""Runs the site engine, MkDocs, ProperDocs or Zensical, and puts its result in place in one step."""

from __future__ import annotations

import os
from contextlib import ExitStack
from enum import StrEnum
from importlib.util import find_spec
from typing import TYPE_CHECKING

from generator.publish.build_time import VARIABLE as TIME
from generator.publish.build_time import source_date_epoch
from generator.publish.engine_output import refusal_in, without_traces
from generator.publish.hosting import PageRefused, is_offline, prepare_for_hosting
from generator.publish.programs import run_module, running
from generator.publish.relay import free_port, relay, require_free
from generator.publish.workspace import workspace
from generator.storage.folder_copying import copy_folder
from generator.storage.folder_sync import kept_in_sync
from generator.storage.process_lock import mark_in_use
from generator.storage.swap import fresh_folder, put_in_place
from generator.storage.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from generator.project import Project

GENERATED = "BRIEFINGS_GENERATED"
"""Environment variable that tells the MkDocs plugin that the pages are there already."""
SITE_URL = "SITE_URL"
"""Environment variable from which ``mkdocs.yml`` takes the site's address, with its path."""
OFFLINE = "BRIEFINGS_OFFLINE"
"""Environment variable by which ``mkdocs.yml`` switches to a site that is read from a disk."""
THEME_SEARCH = "BRIEFINGS_THEME_SEARCH"
"""Environment variable by which ``mkdocs.yml`` switches the theme's own search off."""

NO_OFFLINE = """\
mkdocs.yml does not know of --offline. Add to it, as the mkdocs.yml of a new site has it:

    plugins:
      - offline:
          enabled: !ENV [BRIEFINGS_OFFLINE, false]
    extra:
      offline: !ENV [BRIEFINGS_OFFLINE, false]
      polyfills:
        - assets/javascripts/iframe-worker.js

and copy site_templates/theme from a new site (briefings init DIR) if yours is older.
"""
NO_OTHER_SEARCH = """\
mkdocs.yml does not know of --search pagefind. Add to it, as the mkdocs.yml of a new site has it:

    plugins:
      - search:
          enabled: !ENV [BRIEFINGS_THEME_SEARCH, true]
    extra:
      theme_search: !ENV [BRIEFINGS_THEME_SEARCH, true]

and copy site_templates/theme from a new site (briefings init DIR) if yours is older.
"""
_THEME_INDEXES = ("search/search_index.json", "search.json")
_ZENSICAL_INDEXES = ("search.json", "search.js")
_THEME_SEARCH_MARK, _OWN_SEARCH_MARK = b'data-md-component="search"', b"assets/js/find.js"
_SERVER_ONLY = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""Files that only a server has a use for."""


class Engine(StrEnum):
    """What turns the Markdown pages into a site."""

    MKDOCS = "mkdocs"
    PROPERDOCS = "properdocs"
    """A fork of MkDocs 1 that is looked after; it takes the same settings, themes and plugins."""
    ZENSICAL = "zensical"

    @property
    def is_installed(self) -> bool:
        """Whether its program is there."""
        return find_spec(self.value) is not None


class EngineFailed(Exception):  # noqa: N818  # the site build failed; what it printed says why
    """The engine ended with an error; the site that was there is untouched."""

    def __init__(self, engine: Engine, output: str) -> None:
        super().__init__(output)
        self.engine = engine
        self.output = output

    @property
    def readable_output(self) -> str:
        """What it printed, without the traces of its code; of each the last line, which says what went wrong."""
        return "\n".join(without_traces(self.output.split("\n")))

    @property
    def refusal(self) -> str:
        """Why the disk refused what the engine wanted of it; "" if that is not why it failed."""
        return refusal_in(self.output.split("\n"))


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
) -> str:
    """Build the site from the saved pages into ``out``, make it fit to be hosted, and return what there is to say.

    The new site takes the place of the old one only when it is whole. ``out`` comes from
    `generator.publish.destination.checked_destination`. ``epoch`` (seconds since 1970) stands for the
    time of the build, so that the same input gives the same bytes. With ``offline`` the site is one to be read from
    a disk. ``index`` makes a search index in the folder of the finished site, in place of the theme's own search.
    ``inspect`` is shown the folder of the finished site before it is put in place, and what it raises
    stops it. Raises `EngineFailed`, `OSError`.
    """
    environment = _environment(epoch)
    if offline:
        environment[OFFLINE] = "true"
    if index is not None:
        environment[THEME_SEARCH] = "false"
    with fresh_folder(out) as fresh:
        if engine is not Engine.ZENSICAL:
            command = (engine.value, "build", "--config-file", str(project.config), "--site-dir", str(fresh))
            output = _run(engine, command, project, environment, fresh, strict=strict)
        else:
            output = _zensical(project, fresh, environment, strict=strict)
        if index is not None:
            _remove_theme_search(fresh, engine)
            index(fresh)
        theme = project.templates / "theme"
        output += _finish(fresh, engine, theme, strict=strict, offline=offline, runs_wasm=index is not None)
        if inspect is not None:
            inspect(fresh)
        if warning := put_in_place(fresh, out):
            output += f"WARNING -  {warning}\n"
    return output


def _remove_theme_search(fresh: Path, engine: Engine) -> None:
    """Take the index of the theme's search out of a new site whose pages have another search."""
    home = (fresh / "index.html").read_bytes()
    if _THEME_SEARCH_MARK in home or _OWN_SEARCH_MARK not in home:
        raise EngineFailed(engine, NO_OTHER_SEARCH)
    for name in _THEME_INDEXES:  # Zensical writes it all the same
        (fresh / name).unlink(missing_ok=True)


def _finish(  # noqa: PLR0913  # each by name
    fresh: Path, engine: Engine, theme: Path, *, strict: bool, offline: bool, runs_wasm: bool
) -> str:
    """Do to a new site what the engine does not, and return the lines to print about it."""
    if offline:
        if not is_offline(fresh):
            raise EngineFailed(engine, NO_OFFLINE)
        for name in _SERVER_ONLY:
            (fresh / name).unlink(missing_ok=True)
    if engine is Engine.ZENSICAL:
        _spell_out_quotation_marks(fresh)
    try:
        sentences = prepare_for_hosting(fresh, theme, runs_wasm=runs_wasm)
    except PageRefused as error:
        raise EngineFailed(engine, f"{error}\n") from error
    blocked = "".join(f"WARNING -  {sentence}\n" for sentence in sentences)
    if blocked and strict:
        raise EngineFailed(engine, blocked)
    return blocked


def _spell_out_quotation_marks(fresh: Path) -> None:
    """Write quotation marks in Zensical's index as its search reads them: of the entities it knows three, not this."""
    for name in _ZENSICAL_INDEXES:
        path = fresh / name
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"&quot;", rb"\""))


def serve_site(
    project: Project, engine: Engine, address: str, tell: Callable[[str], None], *, verbose: bool = False
) -> int:
    """Serve the site with live reload until interrupted; return the engine's exit code.

    The engine hears of no Ctrl-C: it is ended at once wherever it is, and what it has put on the disk is cleared away
    here. Zensical's server works in a folder of its own that stands in for the project, as it empties whatever its
    settings call the site's; it answers to any name, so it stands behind a relay that does not. What an engine prints
    goes to ``tell``, without traces unless ``verbose``, with the address at which it can be asked. Raises
    `KeyboardInterrupt` when all is cleared away, and `OSError` if nobody can listen at ``address`` or the disk refuses.
    """
    host, _, port = address.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    with ExitStack() as stack:
        folder = stack.enter_context(temporary_folder(project.root))
        environment = _environment(None) | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
        if engine is not Engine.ZENSICAL:
            require_free(host, int(port))
            del environment[GENERATED]
            command = [engine.value, "serve", "--config-file", str(project.config), "--dev-addr", address]
            return _serve(project, command, environment, tell, verbose=verbose)
        place = stack.enter_context(workspace(project, project.docs))
        stack.enter_context(kept_in_sync(project.docs, place.docs, {project.config: place.config}))
        behind = free_port()
        stack.enter_context(relay(host, int(port), behind))
        inner = f"127.0.0.1:{behind}"
        command = ["zensical", "serve", "--config-file", str(place.config), "--dev-addr", inner]
        return _serve(
            place, command, environment, lambda line: tell(line.replace(inner, address)), verbose=verbose
        )


def _serve(
    project: Project,
    command: Sequence[str],
    environment: Mapping[str, str],
    tell: Callable[[str], None],
    *,
    verbose: bool,
) -> int:
    """Run a server until it ends; what it prints goes to ``tell``."""
    refusal = ""
    at_once = {**environment, "PYTHONUNBUFFERED": "1"}
    with running(command, cwd=project.root, environment=at_once, together=True) as server:
        lines = (line.rstrip("\n") for line in server.stdout or ())
        for line in lines if verbose else without_traces(lines):
            refusal = refusal_in([line]) or refusal
            tell(line)
        code = server.wait()
    if code and refusal:
        raise OSError(refusal)
    return code


def _environment(epoch: int | None) -> dict[str, str]:
    environment: dict[str, str] = dict(os.environ)
    environment |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", GENERATED: "1"}
    given = source_date_epoch()
    environment.pop(TIME, None)  # one that says nothing
    if given is not None or epoch is not None:
        environment[TIME] = str(epoch if given is None else given)
    return environment


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
