"""A server that does what hosts do: a site under a path, its `_headers`, its page for what is not found."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def headers_of(site: Path) -> list[tuple[str, str]]:
    """Return the headers that ``_headers`` asks to send with everything, which is all we write there."""
    first, *lines = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert first == "/*"
    assert all(line.startswith("  ") and len(line) <= 2000 for line in lines)
    return [(name.strip(), value.strip()) for name, _, value in (line.partition(":") for line in lines)]


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, *given: Any, site: Path, path: str, sent: Sequence[tuple[str, str]]) -> None:  # noqa: ANN401
        self.site, self.under, self.sent = site, path, sent
        super().__init__(*given, directory=str(site))

    def translate_path(self, path: str) -> str:
        address = urlsplit(path).path
        inside = address.startswith(self.under)
        return super().translate_path("/" + address.removeprefix(self.under) if inside else "/\0")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (self.site / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for name, value in self.sent:
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  # the inherited signature
        """Say nothing: pytest shows what fails."""


@contextmanager
def hosting(site: Path, path: str) -> Iterator[str]:
    """Serve ``site`` under ``path`` on a free port of this machine; give the host's address without the path."""
    handler = partial(_Host, site=site, path=path, sent=headers_of(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
