"""What a served page gets besides: it remembers where it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.publish.reading_place import ReadingPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment


class Answer:
    """An application with one answer; says whether it was closed."""

    def __init__(self, kind: str, *parts: bytes) -> None:
        self.kind, self.parts = kind, parts
        self.closed = False

    def __call__(self, _: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer."""
        length = str(sum(map(len, self.parts)))
        start_response("200 OK", [("Content-Type", self.kind), ("Content-Length", length)])
        return self

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.parts)

    def close(self) -> None:
        """Note that it was closed."""
        self.closed = True


def get(site: Answer) -> tuple[dict[str, str], bytes]:
    heads: list[dict[str, str]] = []

    def start(_: str, headers: list[tuple[str, str]], *__: object) -> None:
        heads.append(dict(headers))

    body = b"".join(ReadingPlace(site)({}, start))  # type: ignore[arg-type]  # never written to
    return heads[0], body


def test_a_page_gets_the_script_before_its_end() -> None:
    site = Answer("text/html; charset=utf-8", b"<body><p>No </body> here</p>", b"</bo", b"dy></html>")
    headers, body = get(site)
    assert body.startswith(b"<body><p>No </body> here</p><script>")
    assert body.endswith(b"</script></body></html>")
    assert headers["Content-Length"] == str(len(body))
    assert site.closed


@pytest.mark.parametrize(
    ("kind", "content"), [("application/json", b'{"a": "</body>"}'), ("text/html", b"<p>A piece of a page")]
)
def test_nothing_else_is_changed(kind: str, content: bytes) -> None:
    headers, body = get(Answer(kind, content))
    assert body == content
    assert headers == {"Content-Type": kind, "Content-Length": str(len(content))}
