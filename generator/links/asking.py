"""Asks one address once: a request, the head of its answer and little of its body, within limits of time and size."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit, urlunsplit

import generator
from generator.analysis.addresses import Reason
from generator.links.robots import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

AGENT = f"{TOKEN}/{generator.__version__} (asks whether a cited page still answers)"
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "identity",
}
_SAFE = "/?#[]@!$&'()*+,;=:-._~%"


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds."""

    silence: float = 10.0
    """For a connection, and for each next piece of an answer."""
    whole: float = 30.0
    """For the whole answer, however steadily it drips."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent."""

    status: int
    headers: Mapping[str, str]
    """By name in small letters."""
    body: bytes = b""
    """Its beginning."""


class Unanswered(Exception):  # noqa: N818  # no error of the program: a fact about an address
    """No answer came."""

    def __init__(self, reason: Reason, *, connected: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.connected = connected
        """Whether somebody was there."""


def ask(url: str, patience: Patience, most: Callable[[int], int] = lambda _: 0) -> Answer:
    """Return what the server of ``url`` answers; redirects are not followed.

    ``most`` says by status how many bytes of the body to read. Proxies of the environment are used. Raises
    `Unanswered`.
    """
    watch = _Watch(patience)
    opener = urllib.request.OpenerDirector()
    for handler in (urllib.request.ProxyHandler(), _Handler(watch)):
        opener.add_handler(handler)
    try:
        request = urllib.request.Request(ascii_of(url), headers=_HEADERS)  # noqa: S310  # http and https alone have handlers
        with watch, opener.open(request, timeout=patience.silence) as answer:
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return Answer(answer.status, headers, _beginning(answer, most(answer.status), watch))
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Unanswered(_reason(error, watch), connected=watch.connected) from error


def ascii_of(url: str) -> str:
    """Return an address as it goes over the wire. Raises `ValueError` if it cannot."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or parts.username is not None or not parts.hostname:
        raise ValueError(f"{url} is no plain web address")
    host = parts.hostname.encode("idna").decode("ascii")
    host = f"[{host}]" if ":" in host else host
    netloc = host if parts.port is None else f"{host}:{parts.port}"
    return urlunsplit(
        (parts.scheme, netloc, quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), "")
    )


class _Watch:
    """Ends what takes too long as a whole: a server may send one byte now and then for ever."""

    def __init__(self, patience: Patience) -> None:
        self.until = time.monotonic() + patience.whole
        self.connection: http.client.HTTPConnection | None = None
        self.connected = False
        self.ended = False
        self._timer = threading.Timer(patience.whole, self._end)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _end(self) -> None:
        self.ended = True
        sock = self.connection.sock if self.connection else None
        if sock is not None:
            try:
                sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


class _Handler(urllib.request.HTTPSHandler, urllib.request.HTTPHandler):
    """Opens http and https, and lets the watch see the connection."""

    def __init__(self, watch: _Watch) -> None:
        super().__init__()
        self.watch = watch

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(partial(self._watched, _Plain), req)

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        context = ssl.create_default_context()
        return self.do_open(partial(self._watched, _Encrypted), req, context=context)

    def _watched(self, kind: type[_Plain | _Encrypted], host: str, **more: Any) -> http.client.HTTPConnection:  # noqa: ANN401  # as urllib calls it
        connection = kind(host, **more)
        connection.watch = self.watch
        self.watch.connection = connection
        return connection


class _Plain(http.client.HTTPConnection):
    watch: _Watch

    def connect(self) -> None:
        super().connect()
        self.watch.connected = True


class _Encrypted(http.client.HTTPSConnection):
    watch: _Watch

    def connect(self) -> None:
        super().connect()
        self.watch.connected = True


def _beginning(answer: http.client.HTTPResponse, most: int, watch: _Watch) -> bytes:
    found = b""
    while len(found) < most:
        if time.monotonic() > watch.until:
            raise TimeoutError
        piece = answer.read1(min(most - len(found), 65536))
        if not piece:
            break
        found += piece
    return found


def _reason(error: Exception, watch: _Watch) -> Reason:
    """Return why no answer came."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if watch.ended or isinstance(cause, TimeoutError):
        return Reason.TIMEOUT
    if isinstance(cause, socket.gaierror):
        lost = (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        return Reason.NO_HOST if cause.errno in lost else Reason.UNREACHABLE
    for kind, reason in (
        (ssl.SSLError, Reason.TLS),
        (ConnectionRefusedError, Reason.REFUSED),
        (http.client.HTTPException, Reason.BAD_ANSWER),
        (ValueError, Reason.BAD_ANSWER),
    ):
        if isinstance(cause, kind):
            return reason
    return Reason.BAD_ANSWER if watch.connected else Reason.UNREACHABLE
