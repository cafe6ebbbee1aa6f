"""What is asked of this machine reaches the server behind, request by request; the rest never does."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from generator.publish.notices import stamp_of
from generator.publish.relay import relay
from tests.addresses.servers import Page, serving
from tests.waiting import LONGEST, free_port

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.addresses.servers import Server


@pytest.fixture
def behind() -> Iterator[tuple[Server, int]]:
    """A server, and the port at which a relay stands before it."""
    with serving({"/": Page(body=b"the site"), "/next": Page(body=b"more")}) as server:
        port = free_port()
        with relay("127.0.0.1", port, int(server.root.rpartition(":")[2])):
            yield server, port


def say(port: int, *requests: str) -> str:
    """Send requests over one connection, each after the answer to the last; return what is answered."""
    answers = b""
    with socket.create_connection(("127.0.0.1", port), LONGEST) as browser:
        for request in requests:
            browser.sendall(request.replace("\n", "\r\n").encode())
            answers += browser.recv(65536)
        browser.shutdown(socket.SHUT_WR)
        while piece := browser.recv(65536):
            answers += piece
    return answers.decode()


def test_each_request_is_passed_on(behind: tuple[Server, int]) -> None:
    server, port = behind
    host = f"Host: localhost:{port}\n\n"
    answers = say(port, f"GET / HTTP/1.1\n{host}", f"GET /next HTTP/1.1\n{host}")
    assert answers.count("200 OK") == 2
    assert "the site" in answers
    assert "more" in answers
    assert server.asked == ["/", "/next"]


@pytest.mark.parametrize(
    "fields",
    [
        "Host: evil.example",
        "Host: evil.example:{port}",
        "Accept: */*",
        "Host: localhost\nHost: evil.example",
        "Host: localhost\nhOST: localhost",
        "Host: localhost\nContent-Length: 5",
        "Host: localhost\nTransfer-Encoding: chunked",
    ],
)
def test_another_host_reaches_nobody(behind: tuple[Server, int], fields: str) -> None:
    server, port = behind
    answers = say(port, f"GET / HTTP/1.1\n{fields.format(port=port)}\n\n")
    assert answers.startswith("HTTP/1.1 421 ")
    assert "localhost" in answers
    assert not server.asked


def test_a_second_request_is_looked_at_as_well(behind: tuple[Server, int]) -> None:
    server, port = behind
    answers = say(port, "GET / HTTP/1.1\nHost: 127.0.0.1\n\n")
    assert "the site" in answers
    with socket.create_connection(("127.0.0.1", port), LONGEST) as browser:
        both = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET /next HTTP/1.1\r\nHost: evil.example\r\n\r\n"
        browser.sendall(both.encode())
        while browser.recv(65536):
            pass
    assert "/next" not in server.asked


def test_a_server_that_only_begins_is_told() -> None:
    port = free_port()
    with relay("127.0.0.1", port, free_port()):
        assert say(port, "GET / HTTP/1.1\nHost: localhost\n\n").startswith("HTTP/1.1 503 ")


def test_nobody_else_may_listen_there() -> None:
    port, behind = free_port(), free_port()
    with relay("127.0.0.1", port, behind), pytest.raises(OSError), relay("127.0.0.1", port, behind):
        pass


def test_a_page_has_the_stamp_of_its_build_where_it_is_told_so() -> None:
    with serving(
        {"/a%20b/": Page(headers={"Content-Type": "text/html"}, body=b"<body>old</body>")}
    ) as server:
        port, behind = free_port(), int(server.root.rpartition(":")[2])
        with relay("127.0.0.1", port, behind, stamping=True):
            asked = "GET {} HTTP/1.1\nHost: localhost\nAccept: text/html\n\n"
            page = say(port, asked.format("/a%20b/"))
            stamp = stamp_of(b"<body>old</body>")
            assert f'data-stamp="{stamp}"' in page
            about = asked.format("/_briefings/stamp?page=%2Fa%2520b%2F")
            assert say(port, about).endswith(f"\r\n\r\n{stamp}")
            server.pages["/a%20b/"] = Page(body=b"<body>new</body>")
            assert say(port, about).endswith(f"\r\n\r\n{stamp_of(b'<body>new</body>')}")
            assert say(port, asked.format("/_briefings/stamp?page=//evil.example/%C3%A4%0A")).startswith(
                "HTTP/1.1 200 "
            )
            for nonsense in ("", "?page=", "?page=x", "?page=%0d%0a"):
                assert say(port, asked.format(f"/_briefings/stamp{nonsense}")).endswith("\r\n\r\n")
        with relay("127.0.0.1", port, behind):
            assert "data-stamp" not in say(port, asked.format("/a%20b/"))
