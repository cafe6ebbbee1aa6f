"""While an editor writes, the server answers this machine alone, and never with a page that may be outdated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.publish.serving import HostGuard, is_served

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from wsgiref.types import StartResponse, WSGIEnvironment

HERE = "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "address", "served"),
    [
        ("127.0.0.1:8000", HERE, True),
        ("127.0.0.1", HERE, True),
        ("localhost:8000", HERE, True),
        ("LOCALHOST", HERE, True),
        ("localhost.", HERE, True),
        ("briefings.localhost:8000", HERE, True),
        ("[::1]:8000", HERE, True),
        ("127.8.9.10:9000", HERE, True),
        ("localhost:9000", "192.168.1.5", True),
        ("192.168.1.5:8000", "192.168.1.5", True),
        ("192.168.1.6:8000", "192.168.1.5", False),
        ("192.168.1.5:8000", HERE, False),
        ("[2001:db8::5]:8000", "2001:db8::5", True),
        ("[2001:DB8:0::5]:8000", "[2001:db8::5]", True),
        ("192.168.1.5:8000", "0.0.0.0", True),  # noqa: S104  # as an editor may start it
        ("[fe80::1]:8000", "::", True),
        ("evil.example:8000", "0.0.0.0", False),  # noqa: S104
        ("localhost:8000", "localhost", True),
        ("evil.example:8000", "localhost", False),
        ("evil.example", HERE, False),
        ("evil.example:8000", HERE, False),
        ("localhost.evil.example", HERE, False),
        ("127.0.0.1.evil.example", HERE, False),
        ("evil.example#localhost", HERE, False),
        ("evil.example, localhost", HERE, False),
        ("localhost,evil.example", HERE, False),
        ("notlocalhost", HERE, False),
        ("2130706433:8000", HERE, False),
        ("0.0.0.0:8000", HERE, False),
        ("[::]:8000", HERE, False),
        ("[localhost]:8000", HERE, True),
        ("[evil.example]", HERE, False),
        ("", HERE, False),
        (":8000", HERE, False),
        ("", "", False),
    ],
)
def test_which_hosts_are_answered(host: str, address: str, served: bool) -> None:  # noqa: FBT001  # a column
    assert is_served(host, address) is served


class Site:
    """A site behind the guard, whose pages can fail before or while they are asked for."""

    def __init__(self) -> None:
        self.failed = self.fails_meanwhile = False
        self.closed = 0
        self.asked: list[str] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer, and note for what."""
        self.asked.append(environ["PATH_INFO"])
        self.failed = self.failed or self.fails_meanwhile
        start_response("200 OK", [("Content-Type", "text/html")])
        return self

    def __iter__(self) -> Iterator[bytes]:
        yield b"the old page"

    def close(self) -> None:
        """Count, as a server does."""
        self.closed += 1


def get(site: Site, path: str, host: str | None = "localhost:8000") -> tuple[str, dict[str, str], str]:
    """Ask for a page through the guard."""
    heads: list[tuple[str, dict[str, str]]] = []
    environ = {"PATH_INFO": path} | ({"HTTP_HOST": host} if host is not None else {})

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        heads.append((status, dict(headers)))

    body = b"".join(HostGuard(site, HERE, lambda: site.failed)(environ, start))  # type: ignore[arg-type]  # never written to
    ((status, headers),) = heads
    return status, headers, body.decode()


def test_a_page_is_answered_and_kept_nowhere() -> None:
    assert get(Site(), "/") == (
        "200 OK",
        {"Content-Type": "text/html", "Cache-Control": "no-store"},
        "the old page",
    )


@pytest.mark.parametrize("path", ["/", "/search/search_index.json", "/livereload/1/2", "/assets/x.css"])
@pytest.mark.parametrize("host", ["evil.example", "", None])
def test_another_host_gets_a_sentence(path: str, host: str | None) -> None:
    site = Site()
    status, headers, body = get(site, path, host)
    assert status.startswith("421 ")
    assert headers["Content-Type"].startswith("text/plain")
    assert "localhost" in body
    assert not site.asked


@pytest.mark.parametrize("path", ["/", "/search/search_index.json", "/briefings/x/"])
def test_an_outdated_page_is_not_shown(path: str) -> None:
    site = Site()
    site.failed = True
    status, headers, body = get(site, path)
    assert status.startswith("503 ")
    assert "stands in the terminal" in body
    assert headers["Cache-Control"] == "no-store"
    assert not site.asked
    assert get(site, "/livereload/1/2")[0] == "200 OK"


def test_a_page_that_is_outdated_when_the_build_ends_is_not_shown_either() -> None:
    site = Site()
    site.fails_meanwhile = True
    assert get(site, "/")[0].startswith("503 ")
    assert site.closed == 1
