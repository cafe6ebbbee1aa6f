"""One address costs so much and no more, whatever its servers do; and a check ends when somebody wants it to."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from generator.addresses.allowance import Allowance, GivenUp, Stopped
from generator.addresses.asking import Answer, Patience, Unanswered
from generator.addresses.checking import check_addresses
from generator.addresses.visiting import Manners, Outcome, Visitor
from generator.build import Project, check_as_written
from generator.cli.addresses import check
from generator.diagnostics import Diagnostics
from generator.model.address_checks import MOST_REQUESTS, REASONS, AddressState, Reason
from tests import factories
from tests.addresses.servers import ALL, HASTY, Page, serving
from tests.quotes.project import FILES, change
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

QUICK = Manners(pause=0.0, before_retry=0.0)
LIMIT = Outcome(AddressState.DEAD, None, Reason.LIMIT)


def test_redirects_through_many_hosts_come_to_an_end() -> None:
    """Each host has a robots.txt that leads on five times, fails first each time, and a page that leads to the next."""
    asked: list[str] = []

    def ask(url: str, *_: object) -> Answer:
        asked.append(url)
        parts = urlsplit(url)
        if asked.count(url) == 1:
            return Answer(502, {})
        if parts.path.startswith("/robots.txt") and len(parts.path) < 16:
            return Answer(302, {"location": f"{parts.path}x"})
        if parts.path.startswith("/robots.txt"):
            return Answer(404, {})
        return Answer(301, {"location": f"http://x{parts.netloc}/"})

    assert Visitor(QUICK, ask).visit("http://page.example/") == LIMIT
    assert len(asked) == MOST_REQUESTS
    assert str(MOST_REQUESTS) in REASONS[Reason.LIMIT]


def test_ten_redirects_through_ten_hosts_are_followed() -> None:
    def ask(url: str, *_: object) -> Answer:
        parts = urlsplit(url)
        if parts.path == "/robots.txt":
            return Answer(404, {})
        over = parts.netloc.count("x") > 10
        return Answer(200, {}) if over else Answer(302, {"location": f"http://x{parts.netloc}/"})

    assert Visitor(QUICK, ask).visit("http://page.example/").state is AddressState.OK


def test_a_pause_that_would_take_too_long_is_not_begun() -> None:
    def ask(url: str, *_: object) -> Answer:
        if url.endswith("/robots.txt"):
            return Answer(200, {}, b"User-agent: *\nCrawl-delay: 9")
        return Answer(302, {"location": "/more"})

    assert Visitor(replace(QUICK, max_seconds=5), ask).visit("http://page.example/") == LIMIT


def test_what_one_address_did_not_wait_for_is_not_held_against_the_host() -> None:
    """Its robots.txt takes longer than the first address has left; the second asks again."""
    asked: list[tuple[str, float]] = []

    def ask(url: str, patience: Patience, *_: object) -> Answer:
        asked.append((url, patience.whole))
        if patience.whole < QUICK.patience.whole:
            raise Unanswered(Reason.TIMEOUT, connected=True)
        return Answer(200, {})

    visitor = Visitor(replace(QUICK, max_seconds=20), ask)
    assert visitor.visit("http://page.example/a") == LIMIT
    visitor.manners = QUICK
    assert visitor.visit("http://page.example/b").state is AddressState.OK
    assert [url for url, _ in asked] == [
        "http://page.example/robots.txt",
        "http://page.example/robots.txt",
        "http://page.example/b",
    ]
    assert asked[0][1] <= 20


def test_a_name_server_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: over.wait(LONGEST) and [])
    impatient = replace(HASTY, patience=Patience(0.05, 0.05))
    found = Visitor(impatient).visit("http://page.example/")
    over.set()
    assert found == Outcome(AddressState.DEAD, None, Reason.TIMEOUT, reached=False)


def test_an_allowance_is_spent() -> None:
    stop = threading.Event()
    allowance = Allowance(2, 100.0, Patience(1, 2), stop)
    for _ in range(2):
        with allowance.request() as patience:
            assert patience == Patience(1, 2)
    with pytest.raises(GivenUp), allowance.request():
        pass
    with pytest.raises(GivenUp):
        allowance.rest(101)
    stop.set()
    allowance.rest(99)  # ends at once
    with pytest.raises(Stopped), Allowance(2, 100.0, Patience(), stop).request():
        pass


def test_a_visit_ends_when_nobody_wants_to_know() -> None:
    with serving({**ALL, "/a": Page(), "/b": Page()}) as server:
        sources = [factories.source(f"s-{n}", url=f"{server.root}/{path}") for n, path in enumerate("ab")]
        visits = check_addresses(sources, replace(HASTY, workers=1))
        address, outcome = next(visits)
        assert (address.source, outcome.state) == ("s-0", AddressState.OK)
        visits.close()
        assert list(visits) == []


def test_a_mistake_of_the_program_ends_a_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows on the terminal, and nobody waits for an answer that does not come."""
    told: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda given: told.append(given.exc_type))

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Visitor, "visit", fail)
    sources = [factories.source("s", url="http://page.example/")]
    with pytest.raises(RuntimeError, match="1 without an outcome"):
        list(check_addresses(sources, HASTY))
    assert told == [ZeroDivisionError]


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_check_ends_at_once_and_keeps_what_is_known(
    project: Callable[[Mapping[str, str]], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
    code: int,
) -> None:
    place = Project(project(FILES))
    known, over = threading.Event(), threading.Event()
    monkeypatch.setattr("generator.cli.addresses.progress", lambda _: known.set())

    def never(_: int) -> Page:
        assert known.wait(LONGEST)
        os.kill(os.getpid(), number)
        over.wait(LONGEST)
        return Page()

    with serving({**ALL, "/a": Page(), "/b": never}) as server:
        for name, path in (("paper.txt", "a"), ("2024-05-02", "b")):
            change(place.root, "briefings/registers.yml", f"{name}}}", f"{name}, url: {server.root}/{path}}}")
        library, findings = check_as_written(place, Diagnostics())
        sources = [*library.sources.values()]
        with pytest.raises(SystemExit) as ended:
            check(place, library, sources, findings.address_checks, day="2026-11-22", manners=HASTY)
        over.set()
    assert ended.value.code == code
    assert "Stopped: 1 of 2 addresses were asked" in capsys.readouterr().err
    links = json.loads((place.root / "briefings" / "links.lock.json").read_text())["links"]
    assert [(entry["source"], entry["state"]) for entry in links] == [("paper-1", "ok")]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_a_check_that_ends_before_any_answer_writes_nothing(
    project: Callable[[Mapping[str, str]], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = Project(project(FILES))
    change(place.root, "briefings/registers.yml", "paper.txt}", "paper.txt, url: http://page.example/}")
    library, findings = check_as_written(place, Diagnostics())

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.addresses.checking._next", stop)
    monkeypatch.setattr(Visitor, "visit", lambda *_: Outcome(AddressState.OK))
    with pytest.raises(SystemExit) as ended:
        check(
            place,
            library,
            [*library.sources.values()],
            findings.address_checks,
            day="2026-11-22",
            manners=HASTY,
        )
    assert ended.value.code == 130
    assert capsys.readouterr().err == "Stopped before any address answered; nothing was written.\n"
    assert not (place.root / "briefings" / "links.lock.json").exists()
