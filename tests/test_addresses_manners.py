"""A robot with manners: it keeps to robots.txt, asks a host one thing at a time, and pauses."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.addresses import robots
from generator.addresses.checking import check_addresses
from generator.addresses.robots import MOST_OF_ROBOTS, Rules, parse_rules, rules_in
from generator.addresses.visiting import Outcome, Visitor
from generator.model.address_checks import AddressState, Reason
from tests import factories
from tests.addresses.servers import ALL, HASTY, IMPATIENT, Page, moved, serving


def test_robots_are_respected_and_told_from_the_dead() -> None:
    rules = (
        b"User-agent: *\nDisallow: /\n\n"
        b"User-agent: Briefing-Site-Generator\nDisallow: /private\nAllow: /private/$\n"
    )
    pages = {
        "/robots.txt": Page(body=rules),
        "/ok": Page(),
        "/private/": Page(),
        "/in": moved(302, "/private/x"),
    }
    with serving(pages) as server:
        visitor = Visitor(HASTY)
        assert visitor.visit(f"{server.root}/ok").state is AddressState.OK
        assert visitor.visit(f"{server.root}/private/").state is AddressState.OK
        for path in ("/private/x", "/in"):
            assert visitor.visit(server.root + path) == Outcome(AddressState.BLOCKED, None, Reason.ROBOTS)
        assert server.asked == ["/robots.txt", "/ok", "/private/", "/in"]
        (agent,) = server.agents
        assert agent.startswith("briefing-site-generator/")


@pytest.mark.parametrize("page", [Page(500), Page(503), Page(drips=b"H"), Page(raw=b"what?\r\n")])
def test_a_robots_file_that_cannot_be_read_forbids_all(page: Page) -> None:
    manners = IMPATIENT if page.drips else HASTY
    with serving({"/robots.txt": page, "/ok": Page()}) as server:
        found = Visitor(manners).visit(f"{server.root}/ok")
        assert (found.state, found.reason) == (AddressState.BLOCKED, Reason.ROBOTS_SILENT)
        assert "/ok" not in server.asked


def test_a_robots_file_that_is_elsewhere_or_nowhere_or_walks_in_a_circle() -> None:
    pages = {
        "/robots.txt": moved(301, "/real"),
        "/real": Page(body=b"User-agent: *\nDisallow: /x"),
        "/x": Page(),
    }
    with serving(pages) as server:
        assert Visitor(HASTY).visit(f"{server.root}/x").reason is Reason.ROBOTS
    for page in (Page(403), moved(302, "/robots.txt"), moved(302, "ftp://x/")):
        with serving({"/robots.txt": page, "/x": Page()}) as server:
            assert Visitor(HASTY).visit(f"{server.root}/x").state is AddressState.OK


@pytest.mark.parametrize(
    ("lines", "path", "allowed"),
    [
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /", "/robots.txt", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?v=1", True),
        ("User-agent: *\nDisallow: /*?", "/x?y", False),
        ("User-agent: *\nDisallow: /a$", "/ab", True),
        ("User-agent: *\nDisallow: /*a*b*c", "/xxaxxbxx", True),
        ("User-agent: *\nDisallow: /ü", "/%C3%BCber", False),
        ("User-agent: *\nDisallow: /%c3%bc", "/über", False),
        ("user-AGENT : *  # all\r\ndisallow : /a # no", "/a", False),
        ("User-agent: other\nUser-agent: *\nDisallow: /a", "/a", False),
        ("User-agent: other\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: /\nUser-agent: briefing-site-generator/2.0\nDisallow: /b", "/a", True),
        ("User-agent: *\nDisallow: /\nUser-agent: briefing-site-generators\nDisallow: /b", "/a", False),
        ("Disallow: /a", "/a", True),
        ("<html>User-agent: *</html>", "/a", True),
        ("\ufeffUser-agent: *\nSitemap: x\nDisallow: /a", "/a", False),
    ],
)
def test_rules_of_robots(lines: str, path: str, allowed: bool) -> None:  # noqa: FBT001  # a column of the table
    assert parse_rules(lines).allow(f"http://example.org{path}") is allowed


def test_a_line_is_looked_at_once_however_long_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """A group of thousands of robots with thousands of rules; the work is counted."""
    looks = []

    def is_us(agent: str) -> bool:
        looks.append(agent)
        return agent == robots.TOKEN

    monkeypatch.setattr(robots, "_is_us", is_us)
    group = "User-agent: a\n" * 9_000 + "User-agent: briefing-site-generator\n" + "Disallow: /a\n" * 9_000
    found = parse_rules(group)
    assert len(looks) == 9_001
    assert found.lines == (("/a", False),)


def test_a_line_that_was_cut_off_where_reading_ended_is_no_rule() -> None:
    begin = b"User-agent: *\nDisallow: /private\n"
    body = (begin + b"#" * MOST_OF_ROBOTS)[: MOST_OF_ROBOTS - len(b"\nDisallow: /")] + b"\nDisallow: /"
    assert len(body) == MOST_OF_ROBOTS
    assert rules_in(body).lines == (("/private", False),)
    assert rules_in(begin + b"Disallow: /").lines == (("/private", False), ("/", False))


def test_a_hostile_pattern_costs_little() -> None:
    """Tried in every way, it would be matched for ever."""
    rules = Rules((("/" + "*a" * 5000 + "b$", False),))
    assert rules.allow("http://example.org/" + "a" * 20_000)


@given(st.text(), st.text())
def test_reading_robots_never_fails(text: str, path: str) -> None:
    rules = parse_rules("User-agent: *\n" + text)
    assert rules.delay <= 10
    rules.allow("http://example.org/" + path.replace("[", "").replace("]", ""))


def test_a_host_is_asked_one_at_a_time_with_pauses() -> None:
    manners = replace(HASTY, pause=0.15)
    pages = {**ALL, "/a": Page(), "/b": Page(), "/c": Page()}
    with serving(pages) as server:
        sources = [factories.source(f"s-{n}", url=f"{server.root}/{path}") for n, path in enumerate("abca")]
        found = [address.source for address, _ in check_addresses(sources, manners)]
        assert sorted(found) == ["s-0", "s-1", "s-2", "s-3"]
        assert server.asked == ["/robots.txt", "/a", "/b", "/c"]
        gaps = [later - earlier for earlier, later in zip(server.times, server.times[1:], strict=False)]
        assert min(gaps) >= 0.14


def test_a_pause_that_robots_asks_for_is_kept() -> None:
    assert parse_rules("User-agent: *\nCrawl-delay: 3").delay == 3
    assert parse_rules("User-agent: *\nCrawl-delay: 86400").delay == 10
    assert parse_rules("User-agent: *\nCrawl-delay: soon").delay == 0
    pages = {"/robots.txt": Page(body=b"User-agent: *\nCrawl-delay: 0.3"), "/a": Page()}
    with serving(pages) as server:
        assert Visitor(HASTY).visit(f"{server.root}/a").state is AddressState.OK
        assert server.times[1] - server.times[0] >= 0.29
