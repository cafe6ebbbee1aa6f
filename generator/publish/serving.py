"""Decides which requests are answered while an editor writes: for which hosts, and no page that is to be hidden."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING, TypeAlias

from generator.publish.notices import ADDRESS as NOTICES
from generator.publish.notices import TAG

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from ipaddress import IPv4Address, IPv6Address
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from generator.publish.notices import Notices

    Answer: TypeAlias = tuple[str, str, str]
    """Status, kind of content, text."""
    _Head: TypeAlias = tuple[str, list[tuple[str, str]]]

NO_STORE = ("Cache-Control", "no-store")
"""A browser asks again each time, and keeps no page that an edit may have taken words out of."""
_LIVE = "/livereload/"
"""By which an open page hears that it should load again."""
_ELSEWHERE = (
    "421 Misdirected Request",  # RFC 9110, 15.5.20
    "text/plain; charset=utf-8",
    "This server answers to localhost and to the address it was started with (--address HOST:PORT).\n",
)
_UNAVAILABLE, _HTML = "503 Service Unavailable", "text/html; charset=utf-8"
_BEGINNING = (
    _UNAVAILABLE,
    _HTML,
    '<!doctype html><meta http-equiv="refresh" content="1"><title>One moment</title><p>The pages are being made.\n',
)
_EXPLAINED = """\
<!doctype html>
<html lang="en"{mark}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
{refresh}
<title>The pages cannot be shown</title>
<style>
  :root { color-scheme: light dark; }
  body { margin: 0; }
  main { font: 1.1rem/1.5 sans-serif; margin: 4rem auto; max-width: 34rem; padding: 0 1rem; }
</style>
<main>
<h1>The pages cannot be shown</h1>
<p>There are errors: what is wrong, and where, stands in the terminal in which this server runs.
<p>The last pages are not shown, for they may hold what is withheld now. This page goes away by itself when the
errors are mended.
</main>
"""
_MEANWHILE = (
    _UNAVAILABLE,
    _HTML,
    _EXPLAINED.replace("{mark}", "").replace("{refresh}", '<meta http-equiv="refresh" content="20">')
    + """\
<script>
  const poll = (epoch) => fetch(`/livereload/${epoch}/${Date.now()}`)
    .then((answer) => answer.text())
    .then((now) => epoch && Number(now) > epoch ? location.reload() : poll(Number(now)))
    .catch(() => setTimeout(poll, 3000, epoch));
  poll(0);
</script>
""",
)
STANDS_IN = (
    _UNAVAILABLE,
    _HTML,
    _EXPLAINED.replace("{mark}", " data-stands-in").replace(
        "{refresh}", '<noscript><meta http-equiv="refresh" content="2"></noscript>'
    )
    + TAG.decode(),
)
"""The answer while no page may be shown, where notices tell: it shows what they tell, and goes when that is mended."""


def wire(status: str, kind: str, body: bytes, more: Iterable[tuple[str, str]] = ()) -> bytes:
    """Return an answer as it goes over the wire, after which the connection ends."""
    fields = [
        ("Content-Type", kind),
        ("Content-Length", str(len(body))),
        ("X-Content-Type-Options", "nosniff"),
        ("Connection", "close"),
        NO_STORE,
        *more,
    ]
    head = "".join(f"{name}: {value}\r\n" for name, value in fields)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def _wire(answer: Answer) -> bytes:
    status, kind, text = answer
    return wire(status, kind, text.encode())


MISDIRECTED = _wire(_ELSEWHERE)
"""The answer to a request for another host, as it goes over the wire."""
BEGINNING = _wire(_BEGINNING)
"""The answer as long as there is no server yet."""
NOT_SHOWN = _wire(STANDS_IN)
"""The same, as it goes over the wire."""


class WithNotices:
    """A WSGI application in front of another: it answers what pages ask of the notices."""

    def __init__(self, application: WSGIApplication, notices: Notices) -> None:
        self._application = application
        self._notices = notices

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
        answer = self._notices.answer(f"{path}?{query}") if path.startswith(NOTICES) else None
        if answer is None:
            return self._application(environ, start_response)
        return _say(("200 OK", answer.kind, answer.body.decode()), start_response)


class HostGuard:
    """A WSGI application in front of another: it answers the hosts it should, and shows no page that may be outdated.

    ``address`` is the one that the server was told to listen at. While ``withheld`` says so, each page is replaced by
    ``instead``, one that says that there are errors. It does not say which, for their words may be those that were to
    vanish.
    """

    def __init__(
        self,
        application: WSGIApplication,
        address: str,
        withheld: Callable[[], bool],
        instead: Answer = _MEANWHILE,
    ) -> None:
        self._application = application
        self._address = address
        self._withheld = withheld
        self._instead = instead

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        if not is_served(environ.get("HTTP_HOST", ""), self._address):
            return _say(_ELSEWHERE, start_response)
        if environ.get("PATH_INFO", "").startswith((_LIVE, NOTICES)):
            return self._application(environ, start_response)
        if self._withheld():
            return _say(self._instead, start_response)
        heads: list[_Head] = []

        def hold(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            heads.append((status, headers))
            return lambda _: None  # the old way to write, which MkDocs does not go

        answer = self._application(environ, hold)  # waits for a build that goes on
        if self._withheld() or not heads:
            getattr(answer, "close", lambda: None)()
            return _say(self._instead, start_response)
        status, headers = heads[0]
        start_response(status, [*headers, NO_STORE])
        return answer


def is_served(host: str, address: str) -> bool:
    """Tell whether a request for ``host`` (a ``Host`` field, with or without a port) is for a server at ``address``.

    A page of anybody's can give its own name the address of this machine (DNS rebinding) and then read what is served
    here, but its requests carry that name. Names of this machine alone are answered, and the address asked for; at an
    address that stands for all (``0.0.0.0``) any number, for a number cannot be given to another machine.

    >>> is_served("localhost:8000", "127.0.0.1"), is_served("evil.example:8000", "127.0.0.1")
    (True, False)
    >>> is_served("192.168.1.7:8000", "0.0.0.0"), is_served("evil.example", "0.0.0.0")
    (True, False)
    """
    name = _name(host)
    number = _number(name)
    if name == "localhost" or name.endswith(".localhost") or (number is not None and number.is_loopback):
        return True
    own = _number(_name(address))
    if own is not None and own.is_unspecified:
        return number is not None
    return bool(name) and (number == own if own is not None else name == _name(address))


def _name(host: str) -> str:
    """Return the host of ``host:port``, ``[::1]:8000`` or ``::1`` in small letters."""
    name = host.strip().lower()
    if name.startswith("["):
        return name[1:].partition("]")[0]
    return (name if name.count(":") > 1 else name.partition(":")[0]).removesuffix(".")


def _number(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None


def _say(answer: Answer, start_response: StartResponse) -> list[bytes]:
    status, kind, text = answer
    body = text.encode()
    fields = [
        ("Content-Type", kind),
        ("Content-Length", str(len(body))),
        ("X-Content-Type-Options", "nosniff"),
    ]
    start_response(status, [*fields, NO_STORE])
    return [body]
