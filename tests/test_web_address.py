"""Web addresses: what can lead somewhere is taken, whatever else is told with what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.web_address import fault_of

GOOD = (
    "https://news.example",
    "http://news.example/a?b=c#d",
    "HTTPS://News.Example:8443/x",
    "https://news.example./x",
    "https://127.0.0.1/",
    "http://localhost:8000/",
    "https://[2001:db8::1]:80/x",
    "https://новини.приклад/стаття",
    "https://xn--b1amarcd.xn--e1aybc/",
    "https://news.example/%D0%BD?q=%20",
    "https://a_b.example/~x/(y)",
    "https://news.example/@name",
    "https://news.example:/x",
)
NO_HOST = (
    "http:// http:/// https:///path http://:80/ http://..example/ http://.example/ http://a..b/ http://?x"
)
NAMED = "http://@host/ http://a@host/ http://a:b@host/ http://:@host/ http://a%40b@host/ http://@/"
NO_PORT = "http://a.example:99999/ http://a.example:-1/ http://a.example:x/ http://a.example:0/"
NO_SCHEME = (
    "javascript:alert(1) ftp://a.example/ //a.example/ a.example mailto:a@a.example data:,x about:blank"
)
BAD = {
    "names no host": NO_HOST,
    "has a user name in it": NAMED,
    "has a host or a port": f"https://[bad https://[zz]/ https://[::1 {NO_PORT}",
    "does not begin": NO_SCHEME,
}
UNSEEN = [
    "http://a.example/b c",
    "http://a.example\\@b.example/",
    "http://a.ex\u00adample/",
    "http://a.example/\u202eb",
    "http://a.example/\x00",
]


@pytest.mark.parametrize("address", GOOD)
def test_a_good_address(address: str) -> None:
    assert fault_of(address) is None


@pytest.mark.parametrize(
    ("address", "fault"), [(address, fault) for fault, all_ in BAD.items() for address in all_.split()]
)
def test_a_bad_address(address: str, fault: str) -> None:
    assert (fault_of(address) or "").startswith(fault)


@pytest.mark.parametrize(
    "address",
    [*UNSEEN, "http://a.example/\n", " http://a.example/", "http://a.exa\nmple/", "http://a.example/\t"],
)
def test_an_address_with_what_nobody_sees(address: str) -> None:
    assert fault_of(address)


@given(st.text() | st.text(st.sampled_from("htps:/@[]%.\\a0\n ")).map("http:".__add__))
def test_whatever_is_written_is_judged(text: str) -> None:
    assert fault_of(text) is None or fault_of(text)


def test_the_longest_host_is_a_host() -> None:
    label = "a" * 63
    assert fault_of(f"https://{label}.{label}.{label}.example/") is None
    assert fault_of(f"https://{label}a.example/")
    assert fault_of(f"https://{'a.' * 130}example/")
