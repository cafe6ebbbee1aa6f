"""The MkDocs plugin: has `mkdocs build` and `mkdocs serve` write the pages first. Other commands do without MkDocs."""

from __future__ import annotations

import atexit
import logging
import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.utils import clean_directory

from generator.diagnostics import BuildFailed, Severity
from generator.memo import Memo
from generator.project import TEXTS_VARIABLE, Project, texts_folder
from generator.project.inputs import inputs_of
from generator.publish.destination import checked_destination
from generator.publish.engine_environment import GENERATED
from generator.publish.engine_server import guard
from generator.publish.hosting import PageRefused, prepare_for_hosting
from generator.publish.theme_search import WORKER, Records, brings_worker, put_records, read_records
from generator.storage.file_by_file import HalfReplaced
from generator.storage.output_records import read_record, require_own
from generator.storage.packaged import packaged_theme
from generator.storage.process_lock import folder_lock
from generator.storage.swap import (
    fresh_folder,
    output_lock,
    put_in_place,
    require_writable,
    set_aside_earlier_site,
)
from generator.text.printable import disk_refusal, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from generator.build import Exclusions
    from generator.diagnostics import Diagnostics

_UNTOUCHED = "the site that was there is untouched"

log = get_plugin_logger("briefings")
_ENGINES = (logging.getLogger("mkdocs"), logging.getLogger("properdocs"))
_LOG_AS = {Severity.ERROR: log.error, Severity.WARNING: log.warning, Severity.ADVICE: log.info}
"""MkDocs counts what is logged as a warning in a strict build."""


class BriefingsConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves its hook untyped
    """What ``mkdocs.yml`` can say of the plugin."""

    enabled = Type(bool, default=True)


class BriefingsPlugin(BasePlugin[BriefingsConfig]):  # type: ignore[no-untyped-call]  # as above
    """Writes the pages before MkDocs reads them, and again when an editor's file or a template changes."""

    def __init__(self) -> None:
        self._memo = Memo()
        self._serving = False
        self._kept: Exclusions | None = None
        self._place: Path | None = None
        """Where the site goes when it is whole; None while serving."""
        self._failed = False
        """While serving: whether there are no pages that may be shown."""
        self._searched = Records()
        """What a search finds on our own pages, if the theme has our search."""
        self._turn = ExitStack()
        atexit.register(self._turn.close)  # for Ctrl-C, of which MkDocs tells nobody

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Have MkDocs keep this object from build to build, and with it what it remembers."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the pages, unless `briefings build` has; while serving, watch what they are made from."""
        self._complete_theme(config)
        if self.config.enabled and os.environ.get(GENERATED):
            self._failed = False  # whoever writes the pages tells what is wrong with them
        elif self.config.enabled:
            self._write_pages(config)
        return config

    def _complete_theme(self, config: MkDocsConfig) -> None:
        """Have MkDocs look into our part of the theme for what the project's own lacks."""
        ours, folders = packaged_theme(), config.theme.dirs
        if self.config.enabled and all(Path(folder).resolve() != ours for folder in folders):
            own = config.theme.custom_dir
            folders.insert(folders.index(own) + 1 if own in folders else 0, str(ours))

    def _write_pages(self, config: MkDocsConfig) -> None:
        from generator.build import generate, left_out_sentence, save_pages

        project = Project(Path(config.config_file_path).resolve().parent)
        self._take_turn(project)
        if not self._serving:
            self._build_beside(project, config)
        texts = texts_folder(project, None, os.environ.get(TEXTS_VARIABLE))
        config.watch += [
            str(path)
            for path in inputs_of(project, texts)
            if path.exists() and str(path) not in config.watch and path != project.config
        ]
        try:
            result = generate(project, memo=self._memo, texts=texts, with_unconfirmed=self._serving)
            _log(project, result.diagnostics)
            if result.left_out:
                log.info("%s", left_out_sentence(result.left_out))
            save_pages(project, result, self._memo)
        except BuildFailed as failure:
            _log(project, failure.diagnostics)
            self._give_up("the pages were not written", failure)
        except OSError as failure:
            self._give_up(f"the pages cannot be written: {disk_refusal(failure)}", failure)
        else:
            self._failed, self._kept = False, result.excluded
        if self._failed:
            config.nav = None  # there is nothing that it could lead to

    def _take_records(self, config: MkDocsConfig) -> None:
        """Take up what a search finds on our own pages, and have the theme's script start our worker."""
        self._searched = Records()
        if self.config.enabled and not self._failed and brings_worker(config.theme.dirs):
            try:
                self._searched = read_records(Path(config.docs_dir), directory_urls=config.use_directory_urls)
            except (OSError, ValueError) as error:
                raise Abort(f"what a search finds cannot be read: {error}") from error
            config.extra["search_worker"] = WORKER

    @event_priority(100)  # before the theme's plugin reads the page
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Spare the theme's plugin the pages of which we know the words."""
        if page.url in self._searched.pages:
            page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}
        return context

    @event_priority(-200)  # after every plugin that still adds files
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave the pages of before out if there are no new ones: they may hold what has been taken out since."""
        self._take_records(config)  # now every plugin has had its say on the settings
        return Files([]) if self._failed else files

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """Leave the site that was there, and let other programs write into the project again."""
        self._turn.close()

    def _take_turn(self, project: Project) -> None:
        """Keep other programs from writing into the project until the site is built."""
        self._turn.close()
        try:
            self._turn.enter_context(
                folder_lock(
                    project.root,
                    "serve" if self._serving else "build",
                    lambda who: log.warning("waiting: %s", who),
                )
            )
        except OSError as error:
            raise Abort(f"the project cannot be opened: {disk_refusal(error)}") from error

    @event_priority(-50)  # behind the theme's plugin, and before that for a disk makes a script of its index
    def _put_records(self, *, config: MkDocsConfig) -> None:
        """Put what a search finds into the site."""
        if self._searched.pages:
            put_records(Path(config.site_dir), self._searched)

    @event_priority(-200)  # after every plugin that still changes pages
    def _prepare_site(self, *, config: MkDocsConfig) -> None:
        """Make the site fit to be hosted, and refuse one that holds withheld words, whatever put them there.

        While serving, MkDocs puts a script of its own into each page, so no policy is set.
        """
        if not self.config.enabled or (os.environ.get(GENERATED) and not self._serving):
            return
        from generator.build import Exclusions, check_built_site, withheld_words

        if self._failed:
            clean_directory(config.site_dir)
            self._turn.close()
            return
        project = Project(Path(config.config_file_path).resolve().parent)
        kept = withheld_words(project) if os.environ.get(GENERATED) else self._kept or Exclusions()
        if not self._serving:
            try:
                for blocked in prepare_for_hosting(Path(config.site_dir), project.templates / "theme"):
                    log.warning(blocked)
            except PageRefused as error:
                log.error("%s", error)  # noqa: TRY400  # no traceback for editors
                raise Abort(f"the site holds what no page may; {_UNTOUCHED}") from error
        try:
            check_built_site(project, Path(config.site_dir), kept)
        except BuildFailed as failure:
            _log(project, failure.diagnostics)
            self._give_up(f"the site holds what is withheld; {_UNTOUCHED}", failure)
            clean_directory(config.site_dir)
        if self._place is not None:
            self._put_in_place(config, self._place)
        self._turn.close()

    on_post_build = CombinedEvent(_put_records, _prepare_site)

    def _build_beside(self, project: Project, config: MkDocsConfig) -> None:
        """Have MkDocs build in a folder beside the site's, which it would empty, whatever has come into it by then.

        A site's folder in which anything lies that no build put there is refused.
        """
        try:
            texts = texts_folder(project, None, os.environ.get(TEXTS_VARIABLE))
            if Path(config.site_dir) == project.site and (moved := set_aside_earlier_site(project.site)):
                log.warning("the site of an earlier version was changed since; it is now %s", moved)
            self._place = checked_destination(project, Path(config.site_dir), [texts])
            self._turn.enter_context(
                output_lock(self._place, "build", lambda who: log.warning("waiting: %s", who))
            )
            require_writable(self._place)
            fresh = self._turn.enter_context(fresh_folder(self._place))
            require_own(self._place, read_record(self._place))
        except OSError as error:
            self._turn.close()
            raise Abort(f"nothing was built: {disk_refusal(error)}") from error
        config.site_dir = str(fresh)

    def _put_in_place(self, config: MkDocsConfig, place: Path) -> None:
        """Let the new site take the place of the old one, unless MkDocs is about to fail because of warnings."""
        if config.strict and _warnings():
            return
        try:
            warning = put_in_place(Path(config.site_dir), place)
        except HalfReplaced as error:
            raise Abort(
                f"{place} holds half the old site and half the new one: {disk_refusal(error)}"
            ) from error
        except OSError as error:
            raise Abort(f"the site cannot be put in place: {disk_refusal(error)}; {_UNTOUCHED}") from error
        if warning:
            log.warning("%s", warning)
        log.info("The site is in %s", place)
        config.site_dir = str(place)  # for whatever looks at it now: other plugins, `mkdocs gh-deploy`

    def _give_up(self, message: str, failure: Exception) -> None:
        """End a build. A server stays, for the next edit may mend it, and shows no page until then."""
        if not self._serving:
            raise Abort(message) from failure
        log.error("%s; until that is mended, no page is shown", message.removesuffix("."))
        self._failed = True

    def on_serve(
        self,
        server: LiveReloadServer,
        /,
        *,
        config: MkDocsConfig,
        builder: Callable[..., object],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Answer the hosts alone that should be, and show no page that may be outdated.

        Pages made here are no longer watched: they change only because what they are made from did, and that is.
        """
        guard(server, config.dev_addr.host, lambda: self._failed)
        if self.config.enabled and not os.environ.get(GENERATED):
            server.unwatch(config.docs_dir)
        return server


def _log(project: Project, diagnostics: Diagnostics) -> None:
    """Log ``diagnostics``, without withheld words: others may read along, as on a public CI."""
    if not len(diagnostics):
        return
    from generator.build import mask_of

    for diagnostic in map(mask_of(project).diagnostic, diagnostics):
        text = f"{diagnostic.span}: {printable(diagnostic.message)} [{diagnostic.code}]"
        hints = "".join(f"\n    {printable(message)}: {place}" for message, place in diagnostic.related)
        hints += "".join(f"\n    hint: {printable(hint)}" for hint in diagnostic.hints)
        _LOG_AS[diagnostic.severity]("%s", text + hints)


def _warnings() -> bool:
    """Tell whether the engine, which counts its warnings in a strict build, has counted any."""
    counts = (getattr(handler, "get_counts", None) for engine in _ENGINES for handler in engine.handlers)
    return any(count() for count in counts if count)
