"""Serves a site on this machine while an editor writes: runs the program that does, and clears away behind it."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.publish.engine_environment import SERVED_AT, engine_environment
from generator.publish.engine_output import refusal_in, without_traces
from generator.publish.engines import Engine
from generator.publish.programs import running
from generator.publish.relay import free_port, relay, require_free
from generator.publish.workspace import workspace
from generator.storage.folder_sync import kept_in_sync
from generator.storage.folder_watch import edits, watched
from generator.storage.temporary import temporary_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.project import Project
    from generator.publish.notices import Notices


@dataclass(frozen=True, slots=True)
class Editing:
    """What shows a server the edits of a project."""

    program: Sequence[str]
    """The module, with its first arguments, that serves with MkDocs; it is told ``mkdocs.yml``, host and port."""
    inputs: Sequence[Path]
    """What the pages are made from: folders and files, which need not be there."""
    write: Callable[[], object]
    """Writes the pages after an edit, for an engine that does not."""
    notices: Notices
    """What open pages are told then, and whether any may be shown."""


def serve_site(  # noqa: PLR0913  # the last by name
    project: Project,
    engine: Engine,
    address: str,
    editing: Editing,
    tell: Callable[[str], None],
    *,
    verbose: bool = False,
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
        environment = engine_environment(None) | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(folder))
        if engine is Engine.MKDOCS:
            require_free(host, int(port))
            command = [*editing.program, str(project.config), host, port]
            return _serve(project, command, environment, tell, verbose=verbose)
        if engine is Engine.PROPERDOCS:
            inner = stack.enter_context(fronted(address, editing, tell))
            command = [engine.value, *whole_site(project, inner)]
            return _serve(project, command, environment | {SERVED_AT: address}, tell, verbose=verbose)
        behind = free_port()
        stack.enter_context(relay(host, int(port), behind, editing.notices, stamping=True))
        with edits(editing.inputs) as edit:
            _write_first(editing.write, edit, lambda: tell(f"Serving on http://{address}/"))
        place = stack.enter_context(workspace(project, project.docs))
        # Zensical makes all pages again when its settings change, and looks at its theme only then
        theme = project.templates / "theme"
        followers = {project.config: place.config, theme: place.config}
        if not place.templates.is_symlink():
            followers = {project.config: place.config}
            copy = place.templates / "theme"
            stack.enter_context(kept_in_sync(theme, copy, {theme: place.config}))
        stack.enter_context(kept_in_sync(project.docs, place.docs, followers))
        stack.enter_context(watched(editing.inputs, editing.write))
        inner = f"127.0.0.1:{behind}"
        command = ["zensical", "serve", "--config-file", str(place.config), "--dev-addr", inner]
        return _serve(
            place, command, environment, lambda line: tell(line.replace(inner, address)), verbose=verbose
        )


@contextmanager
def fronted(address: str, editing: Editing, tell: Callable[[str], None]) -> Iterator[str]:
    """Answer at an address for an engine that builds all pages, and serves them at the address that this gives.

    The pages are there when the block begins, and are written again at each edit until it ends; meanwhile what is wrong
    is shown over the pages of before, or in their place. Raises `OSError` if nobody can listen there.
    """
    host, _, port = address.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    behind = free_port()
    with relay(host, int(port), behind, editing.notices):
        with edits(editing.inputs) as edit:
            _write_first(editing.write, edit, lambda: tell(f"Serving on http://{address}/"))
        with watched(editing.inputs, editing.write):
            yield f"127.0.0.1:{behind}"


def whole_site(project: Project, address: str) -> tuple[str, ...]:
    """Return what tells MkDocs, or what is made of it, to serve a project at an address, and to watch its own theme."""
    theme = project.templates / "theme"
    watching = ("--watch", str(theme)) if theme.is_dir() else ()
    return "serve", "--config-file", str(project.config), "--dev-addr", address, *watching


def _write_first(
    write: Callable[[], object], edited: Iterator[None], say_where: Callable[[], object]
) -> None:
    """Write the pages, at each edit again until they can be written; who looks meanwhile is told what is wrong."""
    next(edited)
    if write() is not None:
        return
    say_where()
    for _ in edited:
        if write() is not None:
            return


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
