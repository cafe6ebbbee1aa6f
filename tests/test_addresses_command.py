"""What the command says of addresses that are not asked, and of the ways to ask them all the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.build import Project, generate
from generator.diagnostics import Code
from tests.addresses.servers import ALL, HASTY, serving
from tests.quotes.project import FILES, change, run
from tests.waiting import free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

LOCK = "briefings/links.lock.json"
CHECK = ("sources", "--check-links", "--allow-private", "127.0.0.1")


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two sources that will have addresses, and a robot without manners."""
    monkeypatch.setattr("generator.addresses.visiting.Manners", lambda reach: replace(HASTY, reach=reach))
    return project(FILES)


def put(place: Path, first: str, second: str) -> None:
    """Give the sources an address each."""
    change(place, "briefings/registers.yml", "paper.txt}", f"paper.txt, url: {first}}}")
    change(place, "briefings/registers.yml", "2024-05-02}", f"2024-05-02, url: {second}}}")


def test_what_leads_to_a_private_network_is_neither_dead_nor_alive(place: Path) -> None:
    """Nobody is asked; the table, the list, the file and the page each say what is true."""
    with serving(ALL) as server:
        root = server.root.replace("127.0.0.1", "2130706433")
        put(place, f"{root}/a", f"{root}/b")
        result = run(place, "sources", "--check-links", "--today", "2026-11-22")
        assert not server.asked
    assert result.exit_code == 0
    assert "url not-asked 2026-11-22" in result.output
    said = "    not asked: it leads to a private network; only what you allow is asked there: --allow-private HOST\n"
    assert said in result.output
    kept = json.loads((place / LOCK).read_text())["links"]
    assert {(entry["state"], entry["reason"]) for entry in kept} == {("not-asked", "private-network")}
    built = generate(Project(place))
    assert (
        '<span class="asked">link not checked yet</span>' in built.files["sources/paper-1/index.md"].decode()
    )
    assert not [found for found in built.diagnostics if found.code is Code.DEAD_LINK]


def test_what_is_known_without_a_network_does_not_stand_for_one(place: Path) -> None:
    put(place, f"http://127.0.0.1:{free_port()}", "http://127.0.0.2/")
    result = run(place, *CHECK)
    assert result.exit_code == 1
    assert "the network seems to be away" in result.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--allow-private", "wiki"), "are for --check-links"),
        (("--use-proxy",), "are for --check-links"),
        (("--check-links", "--allow-private", "http://wiki/"), "`http://wiki/` is no host and no network"),
        (("--check-links", "--use-proxy"), "names no proxy"),
    ],
)
def test_wrong_use_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr("urllib.request.getproxies", dict)
    monkeypatch.setattr("generator.addresses.proxies.getproxies", dict)
    result = run(place, "sources", *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_a_proxy_that_is_not_used_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "generator.addresses.proxies.getproxies", lambda: {"http": "http://proxy.example:3128"}
    )
    assert "The proxy that the environment names is not used" in run(place, *CHECK).output
    monkeypatch.setattr(
        "generator.addresses.proxies.getproxies", lambda: {"http": "socks5://proxy.example:3128"}
    )
    assert "The proxy that the environment names is not used" in run(place, *CHECK).output
    result = run(place, "sources", "--check-links", "--use-proxy")
    assert result.exit_code == 2
    assert "a proxy that does not speak HTTP" in " ".join(result.output.split())
