"""`briefings judge` without a briefing goes through the sources and actors that wait, each behind what it needs."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.judging import DRAFTS, drafted, judge, meanwhile
from tests.quotes.project import change, run
from tests.waiting import LONGEST, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SOURCES = "briefings/added.yml"
ADDED = """
# what was added
sources:
  - id: tide-1
    todo:
      - The type is a guess.
      - "The publisher is new: look at the actor `tide` first."
      - The language is guessed from the words.
      - No date is known.
      - No address is known.
    type: article
    publisher: tide # as the file says
    lang: en
    title: The tide comes in
    text: tide.txt
actors:
  - id: tide
    todo: No actor has this name.
    type: organisation
    name: The Tide
  - id: ministry
    todo: No actor has this name.
    type: organisation
    name: Ministry of Ports of Brill
"""
TEXT = (
    "The tide comes in.\n\nBrill, 4 March 2024. Boats were late. "
    + "And later. " * 60
    + "\n\nAll went home.\n"
)
RIGHT = ("y", "date: 2024-03-04", "y", "y")


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A project with drafts, and with a source and two actors that nobody has confirmed."""
    folder = drafted(project)
    (folder / SOURCES).write_text(ADDED, encoding="utf-8")
    (folder / "sources/tide.txt").write_text(TEXT, encoding="utf-8")
    return folder


def _entries(place: Path, name: str) -> dict[str, dict[str, object]]:
    written = yaml.safe_load((place / SOURCES).read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in written[name]}


def _source(place: Path) -> dict[str, object]:
    return _entries(place, "sources")["tide-1"]


def test_a_publisher_comes_before_its_source(place: Path) -> None:
    done = judge(place, *RIGHT, options=())
    assert done.exit_code == 0, done.output
    for where in ("1 of 3 · actor tide · ", "2 of 3 · source tide-1 · ", "3 of 3 · actor ministry · "):
        assert where in done.output
    assert "Confirmed: 3. Still waiting: 0." in done.output
    assert not any(
        "todo" in entry for name in ("sources", "actors") for entry in _entries(place, name).values()
    )
    assert (place / SOURCES).read_text(encoding="utf-8").startswith("\n# what was added\n")
    assert "# as the file says" in (place / SOURCES).read_text(encoding="utf-8")
    assert run(place, "check").exit_code == 0


def test_speakers_of_drafts_wait_for_these(place: Path) -> None:
    assert "jonas-pell" not in judge(place, "", "", "", options=()).output
    assert "1 of 1 · actor jonas-pell" in judge(place, "q", options=("jonas-pell",)).output


def test_what_is_missing_is_told_and_the_text_shown(place: Path) -> None:
    shown = judge(place, "y", "t", "q", options=()).output
    assert "Not known: date, url. Type what you know, as `date: 2026-03-04`." in shown
    assert "The publisher is The Tide." in shown
    assert "The publisher is new" not in shown
    assert "  | The tide comes in.\n" in shown
    assert "Boats were late." in shown
    assert len(shown) < 6000


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("date: 2024-03-04", "date", "2024-03-04"),
        ("date: 2024-03-04/..", "date", "2024-03-04/.."),
        ("title: The tide: “goes out”, no", "title", "The tide: “goes out”, no"),
        ("title: en: Tide; uk: Приплив", "title", {"en": "Tide", "uk": "Приплив"}),
        ("title: -", "title", None),
        ("short: yes", "short", "yes"),
        ("publisher: Ministry of Ports of Brill", "publisher", "ministry"),
        ("url: https://tide.example/1?a=b#c", "url", "https://tide.example/1?a=b#c"),
        ("lang: uk", "lang", "uk"),
        ("lang: EN-gb", "lang", "en-GB"),
        ("type: Speech", "type", "speech"),
        ("authors: Pell, Ann", "authors", ["Pell, Ann"]),
        ("authors: Pell, Ann; Reed, Bob", "authors", ["Pell, Ann", "Reed, Bob"]),
        ("note: {a: b}", "note", "{a: b}"),
        ("origin: paper-2", "origin", "paper-2"),
    ],
)
def test_a_field_of_a_source_is_written(place: Path, line: str, field: str, value: object) -> None:
    done = judge(place, "y", line, "q", options=())
    found = _source(place).get(field)
    assert found == value or str(found) == value, done.output


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("date: yesterday", "Nothing was written."),
        ("url: tide", "Nothing was written."),
        ("lang: klingonish", "Nothing was written."),
        ("lang: en-UK", "`UK` is no region code: the United Kingdom is `GB`; did you mean `en-GB`?"),
        ("lang: zh_CN", "`zh_CN` is no language code: its parts have hyphens; did you mean `zh-CN`?"),
        ("lang: en US", "`en US` is no language code: its parts have hyphens; did you mean `en-US`?"),
        ("lang: -", "It has a `lang`: write another."),
        ("type: leaflet", "`leaflet` is not one of"),
        ("publisher: tide, ministry", "Write one id or name behind `publisher:`."),
        ("publisher: nobody-atall", "somebody new is written as a name"),
        ("text: other.txt", "Write `text` into the file, at the line that is named above."),
        ("tilte: x y", "did you mean `title`?"),
        ("The tide comes in.", "`The tide comes in.` is no answer"),
        ("a", "There is nothing to draft again here."),
        ("title: tide\x1b[2J", "Nothing was written."),
        ("note: <b>bold</b>", "Nothing was written."),
    ],
)
def test_what_would_be_wrong_is_not_written(place: Path, line: str, says: str) -> None:
    judge(place, "y", "q", options=())
    before = (place / SOURCES).read_bytes()
    done = judge(place, line, "q", options=("tide-1",))
    assert says in done.output
    assert [sign for sign in done.output.replace(line, "") if not (sign.isprintable() or sign == "\n")] == []
    assert (place / SOURCES).read_bytes() == before


def test_what_has_been_answered_is_asked_no_more(place: Path) -> None:
    judge(
        place,
        "y",
        "date: 2024-03-04",
        "type: report",
        "lang: en",
        "url: https://tide.example/1",
        "q",
        options=(),
    )
    assert _source(place)["todo"] == ["The publisher is new: look at the actor `tide` first."]


def test_a_publisher_that_waits_is_asked_about_with_its_source(place: Path) -> None:
    done = judge(place, "", "date: 2024-03-04", "y", "n", "", options=())
    assert "It needs the actor `tide`, which nobody has confirmed either:" in done.output
    assert "It stays unconfirmed, as it cannot be published without that." in done.output
    done = judge(place, "", "y", "y", "q", options=())
    assert "Confirmed: tide-1, tide." in done.output


def test_a_publisher_may_be_somebody_new(place: Path) -> None:
    judge(place, "y", "publisher: Evening Ebb", "org", "q", options=())
    assert _source(place)["publisher"] == "evening-ebb"


def test_a_group_whose_name_joins_two_is_one_publisher(place: Path) -> None:
    done = judge(place, "y", "publisher: Orland and Brask", "group", "q", options=())
    assert _source(place)["publisher"] == "orland-and-brask"
    assert "judge orland-and-brask, as `members: …`" in done.output
    judge(place, "members: The Paper, tide", options=("orland-and-brask",))
    written = yaml.safe_load((place / "briefings/registers.yml").read_text(encoding="utf-8"))
    (group,) = [actor for actor in written["actors"] if actor["id"] == "orland-and-brask"]
    assert (group["type"], group["members"]) == ("group", ["paper", "tide"])


def test_one_publisher_under_two_names_becomes_one(place: Path) -> None:
    judge(place, "same: The Paper", options=("tide",))
    assert "tide" not in _entries(place, "actors")
    assert _source(place)["publisher"] == "paper"


def test_one_goes_back_and_ends(place: Path) -> None:
    done = judge(place, "b", "", "b", "?", "q", options=())
    assert "There is none before this one that waits" in done.output
    assert done.output.count("1 of 3") == 3
    assert "another draft" not in done.output
    assert "This asks again:" in done.output


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("opens", "tide-1"), "`opens` is a statement: its briefing is named before it; briefings"),
        (("harbour",), "is neither a statement, a source nor an actor but a topic"),
        (("tide-1", "x"), "`x` is a briefing: it is named first, and its drafts behind it"),
        (("tide-2",), "there is no briefing, source or actor `tide-2`; did you mean `tide-1`?"),
        (("--of", "tide-1"), "--of is for drafts: name their briefing first"),
        (("x", "tide-1"), "`tide-1` is no statement; it is asked about by `briefings"),
    ],
)
def test_wrong_names_are_wrong_use(place: Path, options: tuple[str, ...], says: str) -> None:
    done = judge(place, options=options)
    assert done.exit_code == 2
    assert says in " ".join(done.output.split())


def test_where_nothing_waits_the_next_step_is_named(place: Path) -> None:
    judge(place, *RIGHT, options=())
    done = judge(place, options=())
    assert (done.exit_code, "No source and no actor waits to be judged." in done.output) == (0, True)
    assert "draft x tide-1" in done.output


def test_what_cannot_be_read_is_told(place: Path) -> None:
    change(place, SOURCES, "    lang: en\n", "    lnag: en\n")
    done = judge(place, "q", options=())
    assert "1 draft cannot be read, and is not among those to be judged; see above." in done.output
    assert "1 of 2 · actor tide" in done.output
    assert judge(place, options=("tide-1",)).exit_code == 1


def test_what_is_withheld_is_not_shown(place: Path) -> None:
    change(place, SOURCES, "title: The tide comes in", "title: Zorro Quibble comes in")
    (place / "sources/tide.txt").write_text(
        "Zorro Quibble comes in.\n\nZorro\nQuibble is here.\n", encoding="utf-8"
    )
    wish = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
    (place / "briefings/wish.yml").write_text(wish, encoding="utf-8")
    done = judge(place, "y", "t", "url: x", "q", options=())
    assert "2 of 3 · source tide-1" in done.output
    assert "Quibble" not in done.output


def test_what_somebody_changed_meanwhile_is_not_confirmed_unseen(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    meanwhile(monkeypatch, lambda: change(place, SOURCES, "name: The Tide", "name: The Ebb"))
    done = judge(place, "y", "q", options=())
    assert "is shown as it is now" in done.output
    assert "name: The Ebb" in done.output
    assert "todo" in _entries(place, "actors")["tide"]


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_in_a_terminal_it_is_the_same(place: Path) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "-C", str(place), "judge"]
    seen = ""

    def asks() -> bool:
        nonlocal seen
        if select.select([ours], [], [], 0)[0]:
            seen += os.read(ours, 4096).decode("utf-8", "replace")
        return seen.endswith("> ")

    def shown() -> str:
        return repr(seen)

    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs) as program:
        for answer in RIGHT:
            wait_for(asks, shown)
            os.write(ours, f"{answer}\n".encode())
            seen += "."
        wait_for(lambda: asks() or "Still waiting" in seen, shown)
        assert program.wait(LONGEST) == 0
    os.close(ours)
    os.close(theirs)
    assert "Confirmed: 3. Still waiting: 0." in seen
    assert run(place, "check").exit_code == 0
    assert "todo" not in (place / SOURCES).read_text(encoding="utf-8")
    assert "todo" in (place / DRAFTS).read_text(encoding="utf-8")


def test_of_a_publisher_nobody_is_told_to_name_several(place: Path) -> None:
    done = judge(place, "y", "publisher: Tide and Times", "", "q", options=())
    assert "“Tide and Times” is in no register. What is it?" in done.output
