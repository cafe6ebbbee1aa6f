"""What addresses did is kept in one stable file, shown on pages and in the table, and asked for by a command alone."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.addresses import checks_of, lock_path
from generator.addresses.lock import _parse, lock_text, read_lock, save_lock
from generator.build import Project, generate
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.memo import Memo
from generator.model.address_checks import AddressCheck, AddressState, Reason
from generator.reader.records.values import as_address
from tests.addresses.servers import HASTY, Page, serving
from tests.quotes.project import FILES, change, run
from tests.waiting import free_port

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.addresses.servers import Server

LOCK = "briefings/links.lock.json"
CHECK = ("--check-links", "--allow-private", "127.0.0.1")
PAPER = "lang: en, date: 2024-05-01, text: paper.txt}"
KEPT = {
    "b": (
        AddressCheck(
            field="url",
            url="https://b.example/ü",
            state=AddressState.MOVED,
            date="2026-11-22",
            since="2026-11-20",
            status=200,
            moved_to="https://b.example/2",
        ),
        AddressCheck(
            field="archive",
            url="https://c.example/",
            state=AddressState.BLOCKED,
            date="2026-11-22",
            since="2026-11-22",
            reason=Reason.ROBOTS,
        ),
    ),
    "a": (
        AddressCheck(
            field="url", url="http://a.example/", state=AddressState.OK, date="2026-11-22", since="2026-11-22"
        ),
    ),
}


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.addresses.visiting.Manners", lambda reach: replace(HASTY, reach=reach))


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with one source that will have addresses."""
    return project(FILES)


def put(place: Path, root: str) -> None:
    """Give the first source three addresses, the second one."""
    three = f"url: {root}/moved, mirror: {root}/robot, archive: {root}/gone"
    change(place, "briefings/registers.yml", PAPER, f"{PAPER[:-1]}, {three}}}")
    change(place, "briefings/registers.yml", "2024-05-02}", f"2024-05-02, url: {root}/ok}}")


PAGES = {
    "/robots.txt": Page(404),
    "/ok": Page(),
    "/moved": Page(301, {"Location": "/ok"}),
    "/robot": Page(403),
}


def states(place: Path) -> dict[str, dict[str, tuple[str, str | None]]]:
    """Return what the table says of each address: its state and the day."""
    rows = json.loads(run(place, "sources", "--format", "json").stdout)["sources"]
    return {
        row["source"]: {check["field"]: (check["state"], check["date"]) for check in row["links"]}
        for row in rows
    }


def check(place: Path, *arguments: str, day: str = "2026-11-22") -> str:
    """Check the addresses and return what is printed."""
    result = run(place, "sources", *arguments, *CHECK, "--today", day)
    assert result.exit_code == 0, result.output
    return result.output


def test_states_are_kept_and_shown(place: Path) -> None:
    with serving(PAGES) as server:
        put(place, server.root)
        never = {"url": ("never", None), "mirror": ("never", None), "archive": ("never", None)}
        assert states(place) == {"paper-1": never, "paper-2": {"url": ("never", None)}}
        assert "url never asked, mirror never asked, archive never asked" in run(place, "sources").output
        assert not server.asked
        output = check(place)
        assert "url moved 2026-11-22, mirror blocked 2026-11-22, archive dead 2026-11-22" in output
        assert f"moved to {server.root}/ok" in output
        assert "blocked: it refuses access (403)" in output
        assert "dead: the page is not there (404)" in output
        asked = len(server.asked)
        _the_pages_say_so(place, server)
        found = states(place)
        assert len(server.asked) == asked, "neither a build nor the table asks anybody"
    day = "2026-11-22"
    assert found == {
        "paper-1": {"url": ("moved", day), "mirror": ("blocked", day), "archive": ("dead", day)},
        "paper-2": {"url": ("ok", day)},
    }
    lines = (place / LOCK).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["field"] for line in lines if "source" in line] == [
        "archive",
        "mirror",
        "url",
        "url",
    ]


def _the_pages_say_so(place: Path, server: Server) -> None:
    page = generate(Project(place)).files["sources/paper-1/index.md"].decode()
    assert (
        f'<span class="asked moved">answered on 22 November 2026; it has moved to <a class="address" '
        f'href="{server.root}/ok" rel="noreferrer">{server.root}/ok</a></span>' in page
    )
    assert '<span class="asked blocked">refuses robots, asked on 22 November 2026</span>' in page
    assert '<span class="asked dead">page gone on 22 November 2026</span>' in page


def test_named_sources_alone_are_asked_and_the_rest_is_kept(place: Path) -> None:
    with serving(PAGES) as server:
        put(place, server.root)
        check(place, day="2026-11-20")
        server.asked.clear()
        assert "paper-1" not in check(place, "paper-2", day="2026-11-22")
        assert server.asked == ["/robots.txt", "/ok"]
    found = states(place)
    assert found["paper-2"] == {"url": ("ok", "2026-11-22")}
    assert found["paper-1"]["url"] == ("moved", "2026-11-20")
    assert run(place, "sources", "paper-3").exit_code == 2
    assert "did you mean `paper-1`" in " ".join(run(place, "sources", "paper-11").output.split())


def test_a_changed_address_has_never_been_checked(place: Path) -> None:
    with serving(PAGES) as server:
        put(place, server.root)
        check(place)
        change(place, "briefings/registers.yml", "/ok}", "/okay}")
    assert states(place)["paper-2"] == {"url": ("never", None)}
    page = generate(Project(place)).files["sources/paper-2/index.md"].decode()
    assert '<span class="asked">link not checked yet</span>' in page


def test_without_a_network_nothing_is_written(place: Path) -> None:
    put(place, f"http://127.0.0.1:{free_port()}")
    result = run(place, "sources", *CHECK, "--today", "2026-11-22")
    assert result.exit_code == 1
    assert "the network seems to be away. Nothing was written" in result.output
    assert not (place / LOCK).exists()
    result = run(place, "sources", "paper-1", *CHECK)
    assert "check all sources to tell a dead address from it" in result.output


def test_a_library_without_addresses_has_nothing_to_ask(place: Path) -> None:
    assert "paper-1" in check(place)
    assert (place / LOCK).read_text() == '{\n"version": 1,\n"links": []\n}\n'


def test_a_page_is_written_again_when_its_address_was_asked(place: Path) -> None:
    """A build that keeps what it made sees new answers, and writes the pages of these sources alone."""
    memo = Memo()
    put(place, "https://paper.example")
    before = generate(Project(place), memo=memo).files
    url = "https://paper.example/ok"
    well = AddressCheck(
        field="url", url=url, state=AddressState.OK, date="2026-11-22", since="2026-11-22", status=200
    )
    save_lock(place / LOCK, {"paper-2": (well,)})
    after = generate(Project(place), memo=memo).files
    assert [name for name in after if after[name] != before[name]] == ["sources/paper-2/index.md"]
    assert after == generate(Project(place)).files
    circle = replace(well, state=AddressState.DEAD, status=302, reason=Reason.CIRCLE)
    save_lock(place / LOCK, {"paper-2": (circle,)})
    page = generate(Project(place), memo=memo).files["sources/paper-2/index.md"].decode()
    assert '<span class="asked dead">could not be opened on 22 November 2026</span>' in page


def test_what_is_kept_is_stable_and_read_back(tmp_path: Path) -> None:
    path = lock_path(tmp_path)
    assert save_lock(path, KEPT)
    assert not save_lock(path, dict(reversed(KEPT.items())))
    diagnostics = Diagnostics()
    again = read_lock(path, "links.lock.json", diagnostics)
    assert not len(diagnostics)
    assert {id_: set(checks) for id_, checks in again.items()} == {
        id_: set(checks) for id_, checks in KEPT.items()
    }
    memo = Memo()
    assert checks_of(tmp_path, diagnostics, memo) is checks_of(tmp_path, diagnostics, memo)
    assert len(lock_text(KEPT).splitlines()) == 8


@given(
    st.text(),
    st.sampled_from(["http://", "https://", "HTTP://h", "hTtps://"]),
)
def test_what_is_an_address_to_the_reader_is_one_in_the_file(rest: str, scheme: str) -> None:
    url = scheme + rest
    try:
        as_address(url)
    except PydanticCustomError:
        return
    one = AddressCheck(field="url", url=url, state=AddressState.OK, date="2026-11-22", since="2026-11-22")
    assert _parse(json.loads(lock_text({"a": (one,)}))) == {"a": (one,)}


ENTRY = (
    '{"source": "a", "field": "url", "url": "http://a.example/", "state": "ok", '
    '"date": "2026-11-22", "since": "2026-11-22"}'
)


def _on(day: str) -> str:
    return ENTRY.replace('"date": "2026-11-22"', f'"date": "{day}"')


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<<<<<<< ours\n", "not JSON"),
        (b"\xff", "UTF-8"),
        (b"[" * 100_000, "nests too deep"),
        (b"[]", "version 1"),
        (b'{"version": 2}', "version 1"),
        (b'{"version": 1, "links": {}}', "no list"),
        (b'{"version": 1, "links": [3]}', "not what is kept"),
        (f'{{"version": 1, "links": [{ENTRY}, {ENTRY}]}}'.encode(), "there twice"),
        (f'{{"version": 1, "links": [{ENTRY.replace("ok", "never")}]}}'.encode(), "no good `state`"),
        (f'{{"version": 1, "links": [{ENTRY.replace("http:", "javascript:")}]}}'.encode(), "no good `url`"),
        (f'{{"version": 1, "links": [{ENTRY.replace("-22", "")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{ENTRY.replace("-11-", "-99-")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{ENTRY.replace("11-22", "02-30")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{ENTRY.replace("2026-", "0000-")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{ENTRY[:-1]}, "status": true}}]}}'.encode(), "no good `status`"),
        (f'{{"version": 1, "links": [{ENTRY[:-1]}, "status": 99999}}]}}'.encode(), "no good `status`"),
        (f'{{"version": 1, "links": [{_on("2026-02-30")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{_on("2026-99-01")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{_on("20261122")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{_on("0000-01-01")}]}}'.encode(), "no good `date`"),
        (f'{{"version": 1, "links": [{ENTRY[:-1]}, "reason": "x"}}]}}'.encode(), "no good `reason`"),
        (
            f'{{"version": 1, "links": [{ENTRY[:-1]}, "moved_to": "ftp://x"}}]}}'.encode(),
            "no good `moved_to`",
        ),
        (f'{{"version": 1, "links": [{ENTRY[:-1]}, "more": "x"}}]}}'.encode(), "not what is kept"),
        (f'{{"version": 1, "links": [{ENTRY.replace("url", "src", 1)}]}}'.encode(), "no good `field`"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(place: Path, content: bytes, said: str) -> None:
    (place / LOCK).write_bytes(content)
    diagnostics = Diagnostics()
    checks_of(place / "briefings", diagnostics, Memo())
    (found,) = diagnostics
    assert found.code is Code.INVALID_LOCK
    assert said in found.message
    assert found.span.path == LOCK
    assert any("briefings sources --check-links" in hint for hint in found.hints)
    with pytest.raises(BuildFailed):
        generate(Project(place))
