"""Serves a live site: answers with pages as they are now, and lets browsers load again after an edit."""

from __future__ import annotations

import posixpath
import time
from dataclasses import dataclass, field
from threading import Event, RLock, Thread
from typing import TYPE_CHECKING

from mkdocs.livereload import LiveReloadServer

from generator.publish.notices import TAG
from generator.publish.reading_place import ReadingPlace
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.serving import STANDS_IN, HostGuard, WithNotices
from generator.storage.folder_watch import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from generator.publish.notices import Notices
    from generator.publish.rendering.live import LiveSite

_POLLING = 0.1
"""Seconds between two looks at the editors' files."""
_SETTLING = 0.02
"""Seconds without a change after which an edit counts as whole."""


class _Server(LiveReloadServer):
    """MkDocs' server, which is told of edits: its own watch of a folder ends for good when that goes away."""

    def take_up_edit(self) -> None:
        """Have the pages renewed, as what MkDocs watches does."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()


@dataclass(slots=True)
class LiveServer:
    """A server of a site that somebody edits.

    ``renew`` is called for each edit: it takes it up and returns the site, or None while there are no pages that may
    be shown. ``tell`` gets what there is to say.
    """

    folder: Path
    """Where the site lies, as far as it is made."""
    mount: str
    """The site's path on its host."""
    renew: Callable[[], LiveSite | None]
    tell: Callable[[str], object]
    notices: Notices
    """What open pages are told."""
    _site: LiveSite | None = None
    _turn: RLock = field(default_factory=RLock)
    """Whoever changes the site or its folder."""
    _is_work_left: Event = field(default_factory=Event)
    _told: frozenset[str] = frozenset()

    def run(self, host: str, port: int, inputs: Sequence[Path]) -> None:
        """Serve until the process ends, and renew the pages when something in ``inputs`` changes.

        These need not be there yet, and may go away and come back. Raises `OSError` if nobody can listen there.
        """
        server = _Server(self._take_up, host, port, str(self.folder), mount_path=self.mount)
        # A file that stays as it is: where MkDocs watches nothing, no open page hears of an edit.
        server.watch(__file__)
        with watched(inputs, server.take_up_edit, _POLLING):
            self._take_up()
            self._serve(server, host, port)

    def _serve(self, server: _Server, host: str, port: int) -> None:
        server.build_delay = _SETTLING
        server.error_handler = self._error_page
        application = server.get_app()
        if application is not None:
            pages = WithNotices(ReadingPlace(self._made(application), TAG), self.notices)
            server.set_app(HostGuard(pages, host, lambda: self._site is None, STANDS_IN))
        Thread(target=self._make_the_rest, daemon=True).start()
        name = f"[{host}]" if ":" in host else host
        self.tell(f"Serving on http://{name}:{port}{self.mount}")
        try:
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
        finally:
            server.shutdown()

    def _take_up(self) -> None:
        with self._turn:
            self._site = self.renew()
        self._is_work_left.set()

    def _made(self, application: WSGIApplication) -> WSGIApplication:
        """Return the application that serves the folder, with what it is asked for made before."""

        def serve(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if f"{path}/".startswith(self.mount):
                within = path[len(self.mount) :]
                name = posixpath.normpath(f"/{within}").lstrip("/")
                pages = [name] if name and not within.endswith("/") else []
                self._make(*pages, posixpath.join(name, "index.html"))
            return application(environ, start_response)

        return serve

    def _make(self, *paths: str) -> None:
        with self._turn:
            try:
                for path in paths:
                    if self._site is not None:
                        self._site.make(path)
            except (NotRendered, OSError) as error:
                self._fail(error)

    def _fail(self, error: NotRendered | OSError) -> None:
        self._site = None
        self.notices.tell({}, hidden=True)
        self.tell(f"{error}\nUntil that is mended, no page is shown.")

    def _error_page(self, code: int) -> bytes | None:
        try:
            return (self.folder / f"{code}.html").read_bytes()
        except OSError:
            return None

    def _make_the_rest(self) -> None:
        """Make page after page while nobody asks for one, and say then what is wrong with them."""
        while True:
            self._is_work_left.wait()
            with self._turn:
                if not self._made_one():
                    self._is_work_left.clear()
                    self._say_what_is_new()
            time.sleep(0)  # let somebody else have a turn

    def _made_one(self) -> bool:
        try:
            return self._site is not None and self._site.make_next()
        except (NotRendered, OSError) as error:
            self._fail(error)
            return False

    def _say_what_is_new(self) -> None:
        said = self._site.warnings() if self._site is not None else ()
        for line in said:
            if line not in self._told:
                self.tell(line)
        self._told = frozenset(said)
