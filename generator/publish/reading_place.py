"""Lets a page that loads again after an edit come back to where its reader was, also after a page about errors.

A browser restores the place by itself, but not when a page loads again before that is done, and not when a shorter
page stood there meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

SCRIPT = b"""<script>
  (() => {
    const name = () => `place of ${location.pathname}`;
    let isRead = false;
    history.scrollRestoration = "manual"; // else the browser takes its own place after this one
    addEventListener("load", () => {
      const place = sessionStorage.getItem(name());
      const [visit] = performance.getEntriesByType("navigation");
      if (place !== null && visit?.type !== "navigate") scrollTo({ top: Number(place), behavior: "instant" });
      isRead = true;
    });
    addEventListener("pagehide", () => isRead && sessionStorage.setItem(name(), scrollY));
  })();
</script>"""


class ReadingPlace:
    """A WSGI application in front of another: its pages remember, in a browser's tab, where they are read."""

    def __init__(self, application: WSGIApplication, *more: bytes) -> None:
        """Put ``more`` tags into each page too."""
        self._application = application
        self._tags = b"".join((SCRIPT, *more))

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request (PEP 3333)."""
        heads: list[tuple[str, list[tuple[str, str]]]] = []

        def hold(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[[bytes], object]:
            heads.append((status, headers))
            return lambda _: None  # the old way to write, which MkDocs does not go

        answer = self._application(environ, hold)
        status, headers = heads[0]
        if not any(name == "Content-Type" and kind.startswith("text/html") for name, kind in headers):
            start_response(status, headers)
            return answer
        try:
            before, end, after = b"".join(answer).rpartition(b"</body>")
        finally:
            getattr(answer, "close", lambda: None)()
        body = before + self._tags + end + after if end else after
        others = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, [*others, ("Content-Length", str(len(body)))])
        return [body]
