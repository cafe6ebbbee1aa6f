"""Each address is told apart: answers, moved, refuses robots, dead; asked politely, and never by a build."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses.asking import Unanswered, ascii_of, ask
from generator.addresses.checking import Address, nobody_there, renewed
from generator.addresses.visiting import Outcome, Visitor
from generator.model.address_checks import AddressState, Reason
from tests import factories
from tests.addresses.servers import ALL, HASTY, IMPATIENT, Page, Server, moved, serving
from tests.waiting import free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


PAGES: dict[str, Page | Callable[[int], Page]] = {
    **ALL,
    "/ok": Page(),
    "/moved": moved(301, "/ok"),
    "/moved-for-good-twice": moved(308, "/moved"),
    "/elsewhere-today": moved(302, "/ok"),
    "/moved-then-today": moved(301, "/elsewhere-today"),
    "/today-then-moved": moved(302, "/moved"),
    "/moved-to-nothing": moved(301, "/gone"),
    "/see-other": moved(303, "ok#part"),
    "/umlaut": moved(301, "/\u00fcber uns".encode().decode("latin-1")),
    "/%C3%BCberuns": Page(),
    "/gone": Page(404),
    "/gone-for-good": Page(410),
    "/paid": Page(402),
    "/sign-in": Page(401),
    "/forbidden": Page(403),
    "/proxy": Page(407),
    "/too-many": Page(429),
    "/law": Page(451),
    "/linkedin": Page(999),
    "/challenge": Page(503, {"cf-mitigated": "challenge"}),
    "/challenge-page": Page(503, body=b"<title>Just a moment...</title>"),
    "/busy": Page(503),
    "/broken": Page(500),
    "/broken-once": lambda before: Page() if before else Page(502),
    "/bad-request": Page(400),
    "/nowhere": Page(302),
    "/loop": moved(302, "/loop"),
    "/ring": moved(301, "/ring-2"),
    "/ring-2": moved(301, "/ring"),
    "/cookies": moved(302, "/cookies", **{"Set-Cookie": "a=b"}),
    "/ftp": moved(302, "ftp://127.0.0.1/x"),
    "/file": moved(301, "file:///etc/passwd"),
    "/script": moved(302, "javascript:alert(1)"),
    "/password": moved(301, "http://a:b@127.0.0.1/"),
    "/no-host": moved(302, "https:///x"),
    "/bad-port": moved(302, "http://127.0.0.1:99999999/"),
    "/long": moved(301, "/" + "a" * 5000),
    "/no-http": Page(raw=b"hello\r\n\r\n"),
    "/nothing": Page(raw=b""),
    "/headers": Page(raw=b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 300 + b"\r\n"),
    "/long-header": Page(raw=b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n"),
    "/odd-header": Page(raw=b"HTTP/1.1 200 OK\r\n\xff\xfe: \x00\r\nno colon\r\n\r\n"),
    "/drip": Page(drips=b"H"),
    "/head-drips": Page(raw=b"HTTP/1.1 200 OK\r\n", drips=b"x"),
    "/head-never-ends": Page(raw=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"),
    "/head-breaks-off": Page(raw=b"HTTP/1.1 200 OK\r\nContent-Ty"),
    "/status-breaks-off": Page(raw=b"HTTP/1.1 200 OK"),
    "/heavy-head": Page(
        raw=b"HTTP/1.1 200 OK\r\n" + b"".join(b"X%d: %s\r\n" % (n, b"y" * 60_000) for n in range(9))
    ),
    "/hints": Page(raw=b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"),
    "/continues": Page(raw=b"HTTP/1.1 100 Continue\r\n\r\n" * 20_000),
    "/hints-on": Page(raw=b"HTTP/1.1 102 Processing\r\n\r\n" * 50),
    "/switching": Page(raw=b"HTTP/1.1 101 Switching Protocols\r\n\r\n"),
    "/silent": Page(silent=5),
    **{f"/hop-{n}": moved(302, f"/hop-{n + 1}") for n in range(30)},
    "/hop-30": Page(),
}
EXPECTED = {
    "/ok": (AddressState.OK, 200, None, ""),
    "/moved": (AddressState.MOVED, 200, None, "/ok"),
    "/moved-for-good-twice": (AddressState.MOVED, 200, None, "/ok"),
    "/elsewhere-today": (AddressState.OK, 200, None, ""),
    "/moved-then-today": (AddressState.MOVED, 200, None, "/elsewhere-today"),
    "/today-then-moved": (AddressState.OK, 200, None, ""),
    "/moved-to-nothing": (AddressState.DEAD, 404, Reason.GONE, "/gone"),
    "/see-other": (AddressState.OK, 200, None, ""),
    "/umlaut": (AddressState.MOVED, 200, None, "/%C3%BCberuns"),
    "/gone": (AddressState.DEAD, 404, Reason.GONE, ""),
    "/gone-for-good": (AddressState.DEAD, 410, Reason.GONE, ""),
    "/paid": (AddressState.BLOCKED, 402, Reason.REFUSES, ""),
    "/sign-in": (AddressState.BLOCKED, 401, Reason.REFUSES, ""),
    "/forbidden": (AddressState.BLOCKED, 403, Reason.REFUSES, ""),
    "/proxy": (AddressState.BLOCKED, 407, Reason.REFUSES, ""),
    "/too-many": (AddressState.BLOCKED, 429, Reason.REFUSES, ""),
    "/law": (AddressState.BLOCKED, 451, Reason.REFUSES, ""),
    "/linkedin": (AddressState.BLOCKED, 999, Reason.REFUSES, ""),
    "/challenge": (AddressState.BLOCKED, 503, Reason.CHALLENGE, ""),
    "/challenge-page": (AddressState.BLOCKED, 503, Reason.CHALLENGE, ""),
    "/busy": (AddressState.DEAD, 503, Reason.SERVER_ERROR, ""),
    "/broken": (AddressState.DEAD, 500, Reason.SERVER_ERROR, ""),
    "/broken-once": (AddressState.OK, 200, None, ""),
    "/bad-request": (AddressState.DEAD, 400, Reason.BAD_ANSWER, ""),
    "/nowhere": (AddressState.DEAD, 302, Reason.BAD_ANSWER, ""),
    "/loop": (AddressState.DEAD, 302, Reason.CIRCLE, ""),
    "/ring": (AddressState.DEAD, 301, Reason.CIRCLE, "/ring"),
    "/cookies": (AddressState.BLOCKED, 302, Reason.CHALLENGE, ""),
    "/ftp": (AddressState.DEAD, 302, Reason.NOT_WEB, ""),
    "/file": (AddressState.DEAD, 301, Reason.NOT_WEB, ""),
    "/script": (AddressState.DEAD, 302, Reason.NOT_WEB, ""),
    "/password": (AddressState.DEAD, 301, Reason.NOT_WEB, ""),
    "/no-host": (AddressState.DEAD, 302, Reason.NOT_WEB, ""),
    "/bad-port": (AddressState.DEAD, 302, Reason.NOT_WEB, ""),
    "/long": (AddressState.DEAD, 301, Reason.NOT_WEB, ""),
    "/no-http": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/nothing": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/headers": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/long-header": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/odd-header": (AddressState.OK, 200, None, ""),
    "/drip": (AddressState.DEAD, None, Reason.TIMEOUT, ""),
    "/head-drips": (AddressState.DEAD, None, Reason.TIMEOUT, ""),
    "/head-never-ends": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/head-breaks-off": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/status-breaks-off": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/heavy-head": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/hints": (AddressState.OK, 200, None, ""),
    "/continues": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/hints-on": (AddressState.DEAD, None, Reason.BAD_ANSWER, ""),
    "/switching": (AddressState.DEAD, 101, Reason.BAD_ANSWER, ""),
    "/silent": (AddressState.DEAD, None, Reason.TIMEOUT, ""),
    "/hop-0": (AddressState.DEAD, 302, Reason.CIRCLE, ""),
    "/hop-20": (AddressState.OK, 200, None, ""),
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server with every habit."""
    with serving(PAGES) as found:
        yield found


@pytest.mark.parametrize("path", EXPECTED)
def test_each_habit_is_told_apart(server: Server, path: str) -> None:
    state, status, reason, to = EXPECTED[path]
    visitor = Visitor(HASTY)
    assert visitor.visit(f"{server.root}/ok").state is AddressState.OK  # its robots.txt is read
    visitor.manners = IMPATIENT if reason is Reason.TIMEOUT else HASTY
    found = visitor.visit(f"{server.root}{path}")
    assert (found.state, found.status, found.reason) == (state, status, reason)
    assert found.moved_to == (server.root + to if to else "")
    assert found.reached


def test_nobody_there() -> None:
    refused = Visitor(HASTY).visit(f"http://127.0.0.1:{free_port()}/x")
    assert refused == Outcome(AddressState.DEAD, None, Reason.REFUSED, reached=False)
    assert Visitor(HASTY).visit("http://" + "a" * 70 + ".example/").reason is Reason.NOT_WEB


def test_a_host_that_does_not_exist_and_a_name_server_that_does_not_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for errno, reason in ((socket.EAI_NONAME, Reason.NO_HOST), (socket.EAI_AGAIN, Reason.UNREACHABLE)):

        def fail(*_: object, errno: int = errno, **__: object) -> None:
            raise socket.gaierror(errno, "no")

        monkeypatch.setattr(socket, "getaddrinfo", fail)
        found = Visitor(HASTY).visit("https://nowhere.example/page")
        assert found == Outcome(AddressState.DEAD, None, reason, reached=False)


def test_https_that_is_none() -> None:
    with serving(ALL) as plain:
        found = Visitor(HASTY).visit(plain.root.replace("http:", "https:") + "/ok")
        assert (found.state, found.reason) == (AddressState.DEAD, Reason.TLS)


def test_only_little_is_read() -> None:
    """The body of a page that answers is not taken; of robots.txt no more than half a megabyte."""
    huge = b"x" * 50_000_000
    with serving({"/robots.txt": Page(body=b"#" + huge), "/huge": Page(body=huge)}) as server:
        assert Visitor(HASTY).visit(f"{server.root}/huge").state is AddressState.OK
        assert server.asked == ["/robots.txt", "/huge"]
        assert server.sent < 25_000_000
        assert len(ask(f"{server.root}/huge", HASTY.patience, lambda _: 1000, HASTY.reach).body) == 1000


def test_only_addresses_of_the_web_are_asked() -> None:
    for url in ("file:///etc/passwd", "ftp://example.org/", "http://a@b.example/", "data:,x", "http://"):
        with pytest.raises(Unanswered):
            ask(url, HASTY.patience)
        assert Visitor(HASTY).visit(url).reason is Reason.NOT_WEB


@given(st.text())
def test_an_address_on_the_wire_is_plain(text: str) -> None:
    try:
        wire = ascii_of("http://example.org/" + text)
    except ValueError:
        return
    assert wire.isascii()
    assert wire.isprintable()
    assert " " not in wire
    assert ascii_of(wire) == wire


def test_what_is_known_is_renewed_address_by_address() -> None:
    first = factories.source("a", url="http://a.example/", archive="http://b.example/")
    dead = Outcome(AddressState.DEAD, None, Reason.TIMEOUT)
    one = renewed([first], {}, {Address("a", "url", "http://a.example/"): dead}, "2026-11-20")
    (check,) = one["a"]
    assert (check.date, check.since, check.certain) == ("2026-11-20", "2026-11-20", False)
    two = renewed([first], one, {Address("a", "url", "http://a.example/"): dead}, "2026-11-22")
    (check,) = two["a"]
    assert (check.date, check.since, check.certain) == ("2026-11-22", "2026-11-20", True)
    assert renewed([first], two, {}, "2026-11-23") == two
    changed = factories.source("a", url="http://c.example/")
    assert renewed([changed], two, {}, "2026-11-23") == {}
    well = renewed(
        [first], two, {Address("a", "url", "http://a.example/"): Outcome(AddressState.OK, 200)}, "2026-11-23"
    )
    assert (well["a"][0].since, well["a"][0].state) == ("2026-11-23", AddressState.OK)


def test_a_network_that_is_away_is_told_from_the_dead() -> None:
    away = Outcome(AddressState.DEAD, None, Reason.UNREACHABLE, reached=False)
    assert nobody_there([away])
    assert not nobody_there([away, Outcome(AddressState.BLOCKED, 403)])
    assert not nobody_there([])
