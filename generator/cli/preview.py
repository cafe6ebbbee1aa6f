"""Serves a project while an editor writes: the program that the command ``serve`` runs for MkDocs.

``python -m generator.cli.preview DIR CONFIG HOST PORT``, where DIR is the project's folder as the person named it, or
"". A project that MkDocs has to build as a whole is served by ``mkdocs serve``.
"""

from __future__ import annotations

import os
import runpy
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click
from mkdocs.exceptions import MkDocsException

from generator.build import check_built_site
from generator.cli.days import epoch_of
from generator.cli.editing import NOT_SHOWN, EditedPages
from generator.cli.session import Session
from generator.cli.terminal import fail, print_masked, show, texts_of
from generator.diagnostics import BuildFailed
from generator.diagnostics.rendering import Format
from generator.project import Project
from generator.project.inputs import inputs_of
from generator.publish.build_time import VARIABLE as TIME
from generator.publish.engine_environment import GENERATED, SERVED_AT
from generator.publish.rendering.live import LiveSite
from generator.publish.rendering.live_server import LiveServer
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.opening import Opening
from generator.publish.rendering.site import BuiltWhole, mount_of
from generator.publish.server import Editing, fronted, whole_site
from generator.storage.folder_removal import remove_folder
from generator.text.printable import disk_refusal

if TYPE_CHECKING:
    from generator.build import Result


@dataclass(slots=True)
class _Preview:
    """A project that is edited, and the site of it that browsers see."""

    project: Project
    folder: Path
    """Where the site lies."""
    address: str
    pages: EditedPages
    _before: dict[str, bytes] = field(default_factory=dict)
    """The docs folder as it was last written."""
    _site: LiveSite | None = None
    _was_shown: bool = False
    """Whether there were pages before."""

    def renew(self) -> LiveSite | None:
        """Write the pages, take up those that changed, and return the site; None if no page may be shown.

        While the files have mistakes it is the site of before, unless that may hold what is withheld now.

        Raises `BuiltWhole` if MkDocs has to build the site and nobody has seen any of it yet.
        """
        began = time.perf_counter()
        result = self.pages.write()
        if result is None and not self.pages.notices.is_hidden:
            return self._site
        try:
            changed = self._take_up(result) if result else 0
        except BuildFailed as failed:
            show(self.project, failed.diagnostics, Format.TEXT, to_stderr=False)
            click.echo(NOT_SHOWN)
            result = None
        except BuiltWhole as why:
            if not self._was_shown:
                raise
            self.tell(
                f"MkDocs has to build every page now: {why}. Start `briefings serve` again.\n{NOT_SHOWN}"
            )
            result = None
        except (NotRendered, MkDocsException) as error:
            self.tell("\n".join((*getattr(error, "__notes__", ()), str(error), NOT_SHOWN)))
            result = None
        except OSError as error:
            click.echo(f"the site cannot be written: {disk_refusal(error)}\n{NOT_SHOWN}")
            result = None
        if result is None:
            self._forget()
            return None
        self._was_shown = True
        seconds = time.perf_counter() - began
        pages = f"{changed} {'page' if changed == 1 else 'pages'} to be rendered again"
        click.echo(f"Ready after {seconds:.2f} s: {pages if changed else 'every page is as it was'}.")
        return self._site

    def tell(self, text: str) -> None:
        """Print a text, without withheld words."""
        print_masked(self.project, f"{text}\n", err=False)

    def _take_up(self, result: Result) -> int:
        """Let the site know the pages as they are now; return how many of them changed."""
        now = result.files | result.pictures
        changed = [path for path, content in now.items() if self._before.get(path) != content]
        if self._site is None:
            environment = {TIME: str(epoch_of(result.library)), **os.environ}
            self._site = LiveSite(
                Opening(str(self.project.config), str(self.folder), environment, self.address)
            )
        count = self._site.renew(now, changed)
        self._before = now
        if result.excluded:  # nobody may see a page in which nobody has looked for what is withheld
            while self._site.make_next():
                pass
            check_built_site(self.project, self.folder, result.excluded)
        return count

    def _forget(self) -> None:
        """Remove the pages of before: they may hold what is withheld now."""
        if not self.pages.notices.is_hidden:
            self.pages.hide()
        if self._site is not None:
            self._site.close()
        self._site, self._before = None, {}
        for path in self.folder.iterdir():
            remove_folder(path)


def main(named: str, config: str, host: str, port: str) -> None:
    """Serve until the process ends; ``named`` is the folder for the commands that are advised meanwhile, or ""."""
    session = Session(directory=Path(named) if named else None)
    with click.Context(click.Command("serve"), obj=session):
        _serve(config, host, port)


def _serve(config: str, host: str, port: str) -> None:
    project = Project(Path(config).resolve().parent)
    name = f"[{host}]" if ":" in host else host
    address = f"http://{name}:{port}"
    with tempfile.TemporaryDirectory(prefix="site_") as folder:
        try:
            project.docs.mkdir(parents=True, exist_ok=True)  # MkDocs asks for it
        except OSError as error:
            fail(f"the pages cannot be written: {disk_refusal(error)}")
        try:
            mount = mount_of(Opening(config, folder, dict(os.environ), address))
            preview = _Preview(project, Path(folder), address, EditedPages(project))
            server = LiveServer(preview.folder, mount, preview.renew, preview.tell, preview.pages.notices)
            server.run(host, int(port), inputs_of(project, texts_of(project)))
        except (BuiltWhole, MkDocsException) as why:
            _serve_whole(project, f"{name}:{port}", why)


def _serve_whole(project: Project, address: str, why: Exception) -> None:
    """Have MkDocs serve the project: it builds every page at each edit, and says what is wrong with its settings."""
    if not isinstance(why, BuiltWhole):
        os.environ.pop(GENERATED, None)
        _run_mkdocs("serve", "--config-file", str(project.config), "--dev-addr", address)
        return
    click.echo(f"MkDocs builds every page at each edit: {why}.")
    pages, inputs = EditedPages(project), inputs_of(project, texts_of(project))
    os.environ[SERVED_AT] = address
    with fronted(address, Editing((), inputs, pages.write, pages.notices), click.echo) as inner:
        _run_mkdocs(*whole_site(project, inner))


def _run_mkdocs(*arguments: str) -> None:
    sys.argv = ["mkdocs", *arguments]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
