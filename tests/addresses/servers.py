"""Servers on 127.0.0.1 that answer as a table says, and note who asked for what."""

from __future__ import annotations

import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from generator.addresses.asking import Patience, Reach
from generator.addresses.networks import allowed_of
from generator.addresses.visiting import Manners
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import pytest


@dataclass(frozen=True)
class Page:
    """One answer."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b"words"
    raw: bytes | None = None
    """Sent as it is, instead of all the rest."""
    drips: bytes = b""
    """Sent now and then, for ever; after what is sent ``raw``."""
    silent: float = 0.0
    """Seconds before anything is sent."""


def moved(status: int, to: str, **headers: str) -> Page:
    """Return a redirect."""
    return Page(status, {"Location": to, **headers})


HASTY = Manners(
    Patience(LONGEST, LONGEST), Reach(allowed_of(["127.0.0.0/8", "::1"])), pause=0.0, before_retry=0.0
)
"""A robot for these servers: without pauses, and let in here; a busy machine is no server that says nothing."""
IMPATIENT = replace(HASTY, patience=Patience(0.5, 0.5))
"""For what never answers."""
ALL: dict[str, Page | Callable[[int], Page]] = {"/robots.txt": Page(404)}
"""A site without a robots.txt, which allows everything."""


@dataclass
class Server:
    """A server, its address and what was asked of it."""

    root: str
    pages: dict[str, Page | Callable[[int], Page]]
    """By path; a function is told how often the path was asked before."""
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    headers: list[Mapping[str, str]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    sent: int = 0
    """Bytes of the longest body that were taken."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        notes = self.server.notes
        before = notes.asked.count(self.path)
        notes.asked.append(self.path)
        notes.agents.add(self.headers["User-Agent"])
        notes.headers.append(dict(self.headers.items()))
        notes.times.append(time.monotonic())
        page = notes.pages.get(self.path, Page(404))
        page = page if isinstance(page, Page) else page(before)
        try:
            self._send(page)
        except OSError:
            self.close_connection = True

    def _send(self, page: Page) -> None:
        time.sleep(page.silent)
        if page.raw is not None:
            self.wfile.write(page.raw)
            self.close_connection = True
        while page.drips:
            self.wfile.write(page.drips)
            time.sleep(0.05)
        if page.raw is not None:
            return
        self.send_response(page.status)
        for name, value in page.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page.body)))
        self.end_headers()
        for at in range(0, len(page.body), 65536):
            self.wfile.write(page.body[at : at + 65536])
            self.server.notes.sent = max(self.server.notes.sent, at)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    notes: Server

    def handle_error(self, *_: object) -> None:
        """Say nothing of a client that has gone."""


@contextmanager
def serving(pages: Mapping[str, Page | Callable[[int], Page]]) -> Iterator[Server]:
    """Serve ``pages`` on a port of their own."""
    http = _Http(("127.0.0.1", 0), _Handler)
    http.notes = Server(f"http://127.0.0.1:{http.server_address[1]}", dict(pages))
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield http.notes
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def names(monkeypatch: pytest.MonkeyPatch, answers: Callable[[str], Sequence[str]]) -> list[str]:
    """Let names resolve as ``answers`` says; return the list in which every look at one is noted."""
    looked: list[str] = []

    def look(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        looked.append(host)
        return [
            (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0))
            if ":" in address
            else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))
            for address in answers(host)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", look)
    return looked
