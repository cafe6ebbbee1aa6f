"""A proxy before a server that answers to any host name: it passes on requests to this machine's names alone.

Zensical's server looks at no ``Host`` field, so that a page of anybody's could read what it serves (DNS rebinding, see
`generator.publish.serving.is_served`). It listens at a port that nobody is told of, and the relay at the one asked for.
"""

from __future__ import annotations

import errno
import socket
import socketserver
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote

from generator.publish.notices import ADDRESS as NOTICES
from generator.publish.notices import STAMPS, TAG, Notices, stamp_of, stamped_tag
from generator.publish.reading_place import SCRIPT
from generator.publish.serving import BEGINNING, MISDIRECTED, NOT_SHOWN, is_served, wire

if TYPE_CHECKING:
    from collections.abc import Iterator
    from http.client import HTTPResponse

_LONGEST_HEAD = 64 * 1024
_SECONDS = 30.0
"""For the head of a request, and for the server behind to take it."""
_END = b"\r\n\r\n"
_PIECE = 64 * 1024
_AS_IT_IS = "/%:@!$&'()*+,;="
"""Characters of a path that a browser has written already as they are to be asked for."""


@contextmanager
def relay(
    host: str, port: int, behind: int, notices: Notices | None = None, *, stamping: bool = False
) -> Iterator[None]:
    """Listen at an address while the block runs, before a server at the port ``behind`` of this machine.

    Each page gets the script of the ``notices``, which are answered here; while they hide the pages, none is passed on.
    With ``stamping`` it is told which build of the page it stands in, to load again by itself when there is a newer
    one; the server must then give the same page each time.
    Raises `OSError` if nobody can listen there.
    """
    with _Server(host, port, behind, notices or Notices(), is_stamping=stamping) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def require_free(host: str, port: int) -> None:
    """Raise `OSError` if nobody can listen at an address: somebody does already, or it is none of this machine's."""
    with _Server(host, port, 0, Notices()):
        return


def refusal_to_listen(error: OSError, address: str) -> str:
    """Return why nobody can be served at an address, and what to do."""
    host, _, port = address.rpartition(":")
    other = f"{host}:{int(port) % 60_000 + 1}"
    in_use = "the port is in use, perhaps by this command in another window"
    advice = {
        errno.EADDRINUSE: f"{in_use}; end that, or add --address {other}",
        errno.EACCES: f"ports below 1024 are the system's; add --address {host}:8000",
        errno.EPERM: f"ports below 1024 are the system's; add --address {host}:8000",
        errno.EADDRNOTAVAIL: f"this machine does not have that address; add --address 127.0.0.1:{port}",
    }
    if isinstance(error, socket.gaierror):
        return f"nothing can be served at {address}: {advice[errno.EADDRNOTAVAIL]}"
    return f"nothing can be served at {address}: {advice.get(error.errno or 0, error.strerror or error)}"


def free_port() -> int:
    """Return a port of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True

    def __init__(
        self, host: str, port: int, behind: int, notices: Notices, *, is_stamping: bool = False
    ) -> None:
        self.host = host
        self.is_stamping = is_stamping
        self.behind = behind
        self.notices = notices
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), _Connection)

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that has gone."""


class _Connection(socketserver.BaseRequestHandler):
    server: _Server
    request: socket.socket

    def setup(self) -> None:
        self._received = b""

    def handle(self) -> None:
        """Pass requests on, each when it has been looked at, and whatever is answered back."""
        self.request.settimeout(_SECONDS)
        head = self._head()
        if not head:
            return
        if not self._is_served(head):
            self.request.sendall(MISDIRECTED)
            return
        if self._is_answered_here(head):
            self._answer(head)
            return
        try:
            behind = socket.create_connection(("127.0.0.1", self.server.behind), _SECONDS)
        except OSError:
            self.request.sendall(BEGINNING)
            return
        with behind:
            for side in (self.request, behind):
                side.settimeout(None)
            answers = Thread(target=_pass_on, args=(behind, self.request), daemon=True)
            answers.start()
            # A connection is kept for further requests, and each of them may name another host: so the head of each is
            # read here and judged, before the server sees it. Answers are passed on as they come.
            while self._is_served(head) and not self._is_answered_here(head):
                behind.sendall(head)
                if _values(head, b"upgrade"):  # a web socket: no requests any more
                    behind.sendall(self._received)
                    _pass_on(self.request, behind)
                    return
                head = self._head()
            if not head:  # all has been asked, not yet all answered
                behind.shutdown(socket.SHUT_WR)
                answers.join()

    def _is_answered_here(self, head: bytes) -> bool:
        """Tell whether a request is not simply passed on. On a connection that is in use it is not answered at all.

        A browser then asks again on a new one.
        """
        return (
            self.server.notices.is_hidden
            or _path(head).startswith(NOTICES)
            or any("text/html" in kinds for kinds in _values(head, b"accept"))
        )

    def _answer(self, head: bytes) -> None:
        found = self.server.notices.answer(_path(head)) if _path(head).startswith(NOTICES) else None
        if found:
            self.request.sendall(wire("200 OK", found.kind, found.body))
        elif self.server.notices.is_hidden:
            self.request.sendall(NOT_SHOWN)
        elif _path(head).startswith(STAMPS):
            self._answer_with_stamp(head)
        else:
            self._answer_with_page(head)

    def _answer_with_page(self, head: bytes) -> None:
        """Ask the server behind for a page, and pass it on with our scripts in it."""
        try:
            answer, body = self._ask(_path(head))
        except (OSError, HTTPException):
            self.request.sendall(BEGINNING)
            return
        if self.server.notices.is_hidden:
            self.request.sendall(NOT_SHOWN)
            return
        kind = answer.headers.get("Content-Type", "application/octet-stream")
        more = [(name, value) for name, value in answer.getheaders() if name == "Location"]
        before, end, after = body.rpartition(b"</body>")
        if kind.startswith("text/html") and end:
            tag = stamped_tag(body) if self.server.is_stamping else TAG
            body = before + SCRIPT + tag + end + after
        self.request.sendall(wire(f"{answer.status} {answer.reason}", kind, body, more))

    def _answer_with_stamp(self, head: bytes) -> None:
        """Tell which build of a page the server behind has now; nothing while it has none."""
        (page,) = parse_qs(_path(head).partition("?")[2]).get("page", [""])[:1]
        try:
            stamp = stamp_of(self._ask(quote(page, safe=_AS_IT_IS))[1]) if page.startswith("/") else ""
        except (OSError, HTTPException):
            stamp = ""
        self.request.sendall(wire("200 OK", "text/plain", stamp.encode()))

    def _ask(self, path: str) -> tuple[HTTPResponse, bytes]:
        """Ask the server behind for a page. Raises `OSError` or `HTTPException` if it does not answer."""
        with closing(HTTPConnection("127.0.0.1", self.server.behind, timeout=_SECONDS)) as connection:
            connection.request("GET", path, headers={"Accept": "text/html", "Connection": "close"})
            answer = connection.getresponse()
            return answer, answer.read()

    def _head(self) -> bytes:
        """Return the head of the next request; nothing if none comes."""
        while _END not in self._received:
            piece = self.request.recv(_PIECE) if len(self._received) < _LONGEST_HEAD else b""
            if not piece:
                return b""
            self._received += piece
        head, end, self._received = self._received.partition(_END)
        return head + end

    def _is_served(self, head: bytes) -> bool:
        """Tell whether a request names one host, and that a right one. Pages are asked for without a body."""
        hosts = _values(head, b"host")
        # With a body, its end would have to be found as the server finds it: else a second request could hide in it.
        if _values(head, b"content-length") or _values(head, b"transfer-encoding"):
            return False
        return len(hosts) == 1 and is_served(hosts[0], self.server.host)


def _path(head: bytes) -> str:
    """Return the path, with its query, that a request is for; "" if it is none."""
    _, _, rest = head.partition(b" ")
    return rest.partition(b" ")[0].decode("latin-1")


def _values(head: bytes, name: bytes) -> list[str]:
    """Return what the fields called ``name`` say in the head of a request."""
    fields = (line.partition(b":") for line in head.split(b"\r\n")[1:])
    return [value.strip().decode("latin-1") for field, _, value in fields if field.strip().lower() == name]


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(_PIECE):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
