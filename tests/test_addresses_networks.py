"""Only public addresses are asked, whatever is written and wherever a redirect leads, unless more is allowed."""

from __future__ import annotations

import socket
import ssl
from dataclasses import replace
from ipaddress import ip_address

import pytest

from generator.addresses.asking import Reach, Unanswered, ask
from generator.addresses.networks import BLOCKED_PORTS, Unasked, allowed_of, is_public
from generator.addresses.visiting import Outcome, Visitor
from generator.model.address_checks import AddressState, Reason
from tests.addresses.servers import ALL, HASTY, Page, moved, names, serving

STRICT = replace(HASTY, reach=Reach())
"""As hasty, and let in nowhere."""


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("8.8.8.8", True),
        ("172.15.255.255", True),
        ("172.32.0.0", True),
        ("100.63.255.255", True),
        ("100.128.0.0", True),
        ("223.255.255.255", True),
        ("2606:2800:220:1::1", True),
        ("64:ff9b::5db8:d822", True),  # NAT64 of a public address: how many phones reach all that is IPv4
        ("::ffff:8.8.8.8", True),
        ("2002:808:808::1", True),
        ("0.0.0.0", False),  # noqa: S104  # nobody binds to it
        ("0.1.2.3", False),
        ("10.0.0.1", False),
        ("100.64.0.1", False),
        ("127.0.0.1", False),
        ("127.255.255.255", False),
        ("169.254.169.254", False),
        ("172.16.0.1", False),
        ("172.31.255.255", False),
        ("192.0.0.170", False),
        ("192.0.2.1", False),
        ("192.168.1.1", False),
        ("198.18.0.1", False),
        ("203.0.113.5", False),
        ("224.0.0.1", False),
        ("239.255.255.250", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("::127.0.0.1", False),
        ("::8.8.8.8", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:169.254.169.254", False),
        ("::ffff:0:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::808:808", False),
        ("100::1", False),
        ("2001::1", False),
        ("2001:db8::1", False),
        ("2002:7f00:1::1", False),
        ("2002:a9fe:a9fe::1", False),
        ("2606:2800::5efe:10.0.0.1", False),
        ("3fff::1", False),
        ("5f00::1", False),
        ("fc00::1", False),
        ("fd00:ec2::254", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("ff02::1", False),
    ],
)
def test_what_is_public(address: str, public: bool) -> None:  # noqa: FBT001  # a column of the table
    assert is_public(ip_address(address)) is public


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make it an error to look for a name or to connect."""

    def fail(*arguments: object, **_: object) -> None:
        raise AssertionError(f"somebody was asked: {arguments}")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    monkeypatch.setattr(socket, "socket", fail)


PRIVATE = [
    "http://127.0.0.1:22/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://0x7f000001/",
    "http://0x7F.1/",
    "http://2130706433/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://0.0.0.0:8000/",
    "http://１２７.0.0.1/",
    "http://127。0。0。1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://10.0.0.1/",
    "https://192.168.0.1/admin?password=1",
    "http://169.254.169.254/latest/meta-data/",
    "http://metadata.google.internal/computeMetadata/v1/",
    "http://localhost/",
    "http://LOCALHOST/",
    "http://localhost./",
    "http://ⓛocalhost/",
    "http://printer.local/",
    "http://files.home.arpa/",
    "http://wiki/",
    "http://intranet.corp/",
]


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("url", PRIVATE)
def test_what_is_written_may_be_enough_to_know(url: str) -> None:
    assert Visitor(STRICT).visit(url) == Outcome(AddressState.NOT_ASKED, None, Reason.PRIVATE, reached=None)
    with pytest.raises(Unasked):
        ask(url, STRICT.patience)


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize(
    "url",
    [
        "http://[fe80::1%25eth0]/",
        "http://127.0.0.1\\.page.example/",
        "http://page.example\\@127.0.0.1/",
        "http://a:b@page.example/",
        "http://@page.example/",
        "http://page..example/",
        "http://.example/",
        "http://%31%32%37.0.0.1/",
        "http://page example/",
        "http://page.example:0x50/",
        "http://page.example:-1/",
        "http://page.example:65536/",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 130}example/",
        "gopher://127.0.0.1:70/x",
        "//page.example/",
        "http:/page.example/",
    ],
)
def test_what_is_no_web_address_is_not_asked_either(url: str) -> None:
    assert Visitor(STRICT).visit(url) == Outcome(AddressState.DEAD, None, Reason.NOT_WEB, reached=None)
    with pytest.raises(Unanswered):
        ask(url, STRICT.patience)


@pytest.mark.usefixtures("nobody")
@pytest.mark.parametrize("port", [22, 25, 6000, 6667, 0])
def test_ports_that_no_browser_opens_are_not_asked(port: int) -> None:
    found = Visitor(STRICT).visit(f"http://page.example:{port}/")
    assert found == Outcome(AddressState.NOT_ASKED, None, Reason.CLOSED_PORT, reached=None)
    assert not {80, 443, 8080, 8443} & BLOCKED_PORTS


@pytest.mark.parametrize(
    "answers", [["10.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["2606:2800:220:1::1", "fd00::1"], ["fe80::1"]]
)
def test_a_name_is_judged_by_all_it_resolves_to(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> None:
    names(monkeypatch, lambda _: answers)
    monkeypatch.setattr(socket, "socket", None)
    found = Visitor(STRICT).visit("https://page.example/")
    assert found == Outcome(AddressState.NOT_ASKED, None, Reason.PRIVATE, reached=False)


def test_the_connection_goes_to_the_address_that_was_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """One look at the name for each request, and the server hears the name. A name that turns round is caught."""
    with serving({**ALL, "/a": Page(), "/b": moved(302, "/c"), "/c": Page()}) as server:
        port = int(server.root.rpartition(":")[2])
        looked = names(monkeypatch, lambda _: ["127.0.0.1"])
        visitor = Visitor(HASTY)
        assert visitor.visit(f"http://Page.Example.:{port}/a").state is AddressState.OK
        assert looked == ["page.example"] * 2
        assert [headers["Host"] for headers in server.headers] == [f"page.example:{port}"] * 2
        turning = iter([["127.0.0.1"], ["10.0.0.1"]])
        names(monkeypatch, lambda _: next(turning))
        assert visitor.visit(f"http://page.example:{port}/b").reason is Reason.PRIVATE
        assert server.asked == ["/robots.txt", "/a", "/b"]


def test_a_certificate_is_looked_at_by_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    class Context:
        def wrap_socket(self, connection: socket.socket, server_hostname: str) -> socket.socket:
            asked.append((connection.getpeername()[0], server_hostname))
            return connection

    monkeypatch.setattr(ssl, "create_default_context", Context)
    with serving({"/x?q=1": Page()}) as server:
        names(monkeypatch, lambda _: ["127.0.0.1"])
        url = server.root.replace("http://127.0.0.1", "https://page.example") + "/x?q=1"
        assert ask(url, HASTY.patience, reach=HASTY.reach).status == 200
    assert asked == [("127.0.0.1", "page.example")]


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/",
        "http://10.0.0.1/secret?a=b",
        "//169.254.169.254/latest/",
        "http://[::1]:8000/",
        "http://2130706434/",
        "http://wiki/",
    ],
)
@pytest.mark.parametrize("status", [301, 302, 308])
def test_a_redirect_into_a_private_network_is_not_followed(target: str, status: int) -> None:
    only = replace(HASTY, reach=Reach(allowed_of(["127.0.0.1"])))
    with serving({**ALL, "/a": moved(status, target)}) as server:
        found = Visitor(only).visit(f"{server.root}/a?q=secret")
        assert found.state is AddressState.DEAD
        found = Visitor(only).visit(f"{server.root}/a")
    assert found == Outcome(AddressState.NOT_ASKED, None, Reason.PRIVATE)


def test_a_robots_file_in_a_private_network_is_not_asked() -> None:
    only = replace(HASTY, reach=Reach(allowed_of(["127.0.0.1"])))
    with serving({"/robots.txt": moved(302, "http://127.0.0.2/robots.txt"), "/a": Page()}) as server:
        found = Visitor(only).visit(f"{server.root}/a")
        assert found == Outcome(AddressState.BLOCKED, None, Reason.ROBOTS_SILENT)
        assert server.asked == ["/robots.txt"]


def test_nothing_of_an_address_is_told_to_the_next_host() -> None:
    with (
        serving({**ALL, "/b": Page()}) as second,
        serving({**ALL, "/a?q=secret": moved(302, f"{second.root}/b")}) as first,
    ):
        assert Visitor(HASTY).visit(f"{first.root}/a?q=secret").state is AddressState.OK
        told = [header.lower() for headers in second.headers for header in headers]
        assert sorted(set(told)) == ["accept", "accept-encoding", "connection", "host", "user-agent"]
