"""What the person at the terminal allows besides public addresses: hosts, networks, a proxy."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from generator.addresses.asking import Reach
from generator.addresses.networks import Allowed, Unasked, allowed_of, require_allowed
from generator.addresses.visiting import Outcome, Visitor
from generator.model.address_checks import AddressState, Reason
from tests.addresses.servers import ALL, HASTY, Page, names, serving


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("wiki", "wiki"),
        ("Wiki.Corp.", "wiki.corp"),
        ("10.0.0.0/8", "10.1.2.3"),
        ("10.0.0.1/8", "10.1.2.3"),
        ("127.0.0.1", "127.1"),
        ("127.0.0.1", "::ffff:127.0.0.1"),
        ("[fd12::1]", "fd12::1"),
        ("fd00::/8", "fd12::1"),
        ("localhost", "localhost"),
    ],
)
def test_what_the_person_at_the_terminal_allows(written: str, host: str) -> None:
    with pytest.raises(Unasked):
        require_allowed(host, 80, Allowed())
    require_allowed(host, 80, allowed_of([written]))
    with pytest.raises(Unasked):
        require_allowed("192.168.7.7", 80, allowed_of([written]))
    with pytest.raises(Unasked):
        require_allowed(host, 22, allowed_of([written]))


@pytest.mark.parametrize("written", ["", "http://wiki/", "wiki:80", "10.0.0.0/33", "a b", "*.corp", "10.0.0"])
def test_what_is_no_host_and_no_network_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="no host and no network"):
        allowed_of([written])


def test_a_proxy_is_used_when_somebody_says_so_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(
        {**ALL, "http://page.example/x": Page(), "http://page.example/robots.txt": Page(404)}
    ) as proxy:
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("http_proxy", proxy.root.replace("http://", "http://ada:b%40c@"))
        real = socket.getaddrinfo

        def look(host: str, port: int, **more: int) -> object:
            if host == "page.example":
                raise socket.gaierror(socket.EAI_NONAME, "no")
            return real(host, port, **more)

        monkeypatch.setattr(socket, "getaddrinfo", look)
        strict = replace(HASTY, reach=Reach())
        assert Visitor(strict).visit("http://page.example/x").reason is Reason.NO_HOST
        through = replace(HASTY, reach=Reach(proxy=True))
        assert Visitor(through).visit("http://page.example/x") == Outcome(AddressState.OK, 200)
        assert proxy.headers[-1]["Proxy-Authorization"] == "Basic YWRhOmJAYw=="
        assert Visitor(through).visit("http://10.0.0.1/").reason is Reason.PRIVATE
        names(monkeypatch, lambda host: ["10.0.0.1"] if host == "page.example" else ["127.0.0.1"])
        assert Visitor(through).visit("http://page.example/x").reason is Reason.PRIVATE
