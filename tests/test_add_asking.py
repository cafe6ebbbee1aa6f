"""`briefings add` asks in a terminal for what keeps a document from being taken in, and elsewhere says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import add as command
from generator.cli import main
from tests.quotes.project import FILES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from click.testing import Result

NOTE = (
    "The ferry stays in port\n\nNobody sailed on Monday, as the pier is closed, and nobody will before May.\n"
)
WHO = "Who published it? (a name, or an actor's id; Enter leaves it out)"


@pytest.fixture
def desk(project: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, and two texts that do not say who published them, in a terminal."""
    monkeypatch.setattr(command, "is_terminal", lambda: True)
    folder = project(FILES)
    (folder / "note.txt").write_text(NOTE, encoding="utf-8")
    (folder / "other.txt").write_text(NOTE.replace("The ferry", "A tug"), encoding="utf-8")
    return folder


def _add(folder: Path, *names: str, typed: str = "", then: str = "\nn\n") -> Result:
    """Add files, answer with ``typed``; then take the ids that are offered, and look at nothing now."""
    files = [str(folder / name) if name.endswith(".txt") else name for name in names]
    done = CliRunner().invoke(main, ["-C", str(folder), "add", *files], input=typed + then)
    assert "Traceback" not in done.output
    return done


def _sources(folder: Path) -> list[dict[str, str]]:
    written = yaml.safe_load((folder / "briefings/registers.yml").read_text(encoding="utf-8"))
    return [source for source in written["sources"] if source["id"] not in {"paper-1", "paper-2"}]


@pytest.mark.parametrize(
    ("typed", "publisher"),
    [
        ("paper\n", "paper"),
        ("The Paper\n", "paper"),
        ("Harbour Board\n", "harbour-board"),
        ("papre\npaper\n", "paper"),
        ("Harbour\u202e Board\nHarbour Board\n", "harbour-board"),
        ("Board: {x} # y\n", "board-x-y"),
    ],
)
def test_who_published_it_is_asked(desk: Path, typed: str, publisher: str) -> None:
    done = _add(desk, "note.txt", "--lang", "en", typed=typed)
    assert done.exit_code == 0, done.output
    assert "does not say who published it. It begins: “The ferry stays in port”" in done.output
    assert done.output.count(WHO) == typed.count("\n")
    assert [source["publisher"] for source in _sources(desk)] == [publisher]


def test_an_id_with_a_slip_is_no_name(desk: Path) -> None:
    done = _add(desk, "note.txt", "--lang", "en", typed="papre\n\n")
    assert "there is no actor `papre`; did you mean `paper`?" in done.output
    assert _sources(desk) == []


def test_each_text_is_asked_about_by_itself(desk: Path) -> None:
    done = _add(desk, "note.txt", "other.txt", "--lang", "en", typed="Harbour Board\nThe Paper\n")
    assert done.exit_code == 0, done.output
    assert [source["publisher"] for source in _sources(desk)] == ["harbour-board", "paper"]
    assert done.output.count("by Harbour Board (new)") == 1


def test_whoever_was_named_for_one_text_is_known_for_the_next(desk: Path) -> None:
    done = _add(desk, "note.txt", "other.txt", "--lang", "en", typed="Harbour Board\nharbour-board\n")
    assert [source["publisher"] for source in _sources(desk)] == ["harbour-board"] * 2, done.output


def test_what_is_left_out_is_not_taken_in(desk: Path) -> None:
    before = (desk / "briefings/registers.yml").read_bytes()
    done = _add(desk, "note.txt", "--lang", "en", typed="\n")
    assert done.exit_code == 1
    assert "it does not say who published it; nothing was taken in" in done.output
    assert (desk / "briefings/registers.yml").read_bytes() == before


def test_a_language_that_no_words_tell_is_asked(desk: Path) -> None:
    (desk / "numbers.txt").write_text("1 2 3\n\n4 5 6\n", encoding="utf-8")
    done = _add(desk, "numbers.txt", typed="paper\nenglish\nen\n")
    assert done.exit_code == 0, done.output
    assert "its language cannot be told from its words" in done.output
    assert [source["lang"] for source in _sources(desk)] == ["en"]


@pytest.mark.parametrize(
    ("options", "code"),
    [(("--publisher", "paper"), 0), (("--format", "json"), 1), (("--publisher", "papre"), 2)],
)
def test_nothing_is_asked_that_is_said_or_that_a_program_reads(
    desk: Path, options: tuple[str, ...], code: int
) -> None:
    done = _add(desk, "note.txt", "--lang", "en", *options)
    assert "Who published it?" not in done.output
    assert done.exit_code == code, done.output
    assert bool(_sources(desk)) == (code == 0)


def test_without_a_terminal_nothing_is_asked(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "is_terminal", lambda: False)
    done = _add(desk, "note.txt", "--lang", "en", typed="paper\n")
    assert done.exit_code == 1
    assert "say it: --publisher, with an actor's id or a name" in done.output


def test_whoever_ends_it_writes_nothing(desk: Path) -> None:
    done = _add(desk, "note.txt", "other.txt", "--lang", "en", typed="paper\n", then="")
    assert done.exit_code == 130
    assert _sources(desk) == []
    assert not (desk / "sources/paper-note.txt").exists()


def test_what_is_withheld_is_not_shown(desk: Path) -> None:
    (desk / "note.txt").write_text(NOTE.replace("The ferry", "Zorro Quibble\x1b[2J"), encoding="utf-8")
    wish = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
    (desk / "briefings/wish.yml").write_text(wish, encoding="utf-8")
    done = _add(desk, "note.txt", "--lang", "en", typed="\n")
    assert WHO in done.output
    assert "\x1b" not in done.output
    assert "Quibble" not in done.output


def test_whoever_is_asked_to_look_at_it_needs_no_command(desk: Path) -> None:
    done = _add(desk, "note.txt", "--lang", "en", typed="Harbour Board\n")
    told = done.output[done.output.index("1 new source.") :]
    assert told.splitlines()[:2] == [
        f"1 new source. Texts are in {desk}/sources. Nothing of it is published before you have looked at it.",
        "Look at it now? (y or n)",
    ]


def test_without_a_terminal_the_next_step_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "is_terminal", lambda: False)
    done = _add(desk, "note.txt", "--lang", "en", "--publisher", "Harbour Board", then="")
    assert done.output.splitlines()[-2:] == [
        f"1 new source. Texts are in {desk}/sources. Nothing of it is published before you have looked at it:",
        f"  briefings -C {desk} judge",
    ]
    assert "Look at it now?" not in done.output


def test_it_is_looked_at_at_once(desk: Path) -> None:
    done = _add(desk, "note.txt", "--lang", "en", typed="Harbour Board\n", then="\ny\ny\ny\n")
    assert done.exit_code == 0, done.output
    assert "Confirmed: 2. Still waiting: 0." in done.output
    assert "todo" not in _sources(desk)[0]


def test_whoever_ends_that_question_has_it_written(desk: Path) -> None:
    done = _add(desk, "note.txt", "--lang", "en", typed="Harbour Board\n", then="\n")
    assert done.exit_code == 0, done.output
    assert len(_sources(desk)) == 1


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("", ["ferry-notice", "paper-stays-port"]),
        ("ferry, tug", ["ferry", "tug"]),
        ("ferry\nferry,tug", ["ferry", "tug"]),
        ("Ferry!, tug\nferry,tug", ["ferry", "tug"]),
        ("tug, tug\nferry，tug", ["ferry", "tug"]),
        ("paper, tug\nferry、tug", ["ferry", "tug"]),
    ],
)
def test_ids_are_offered_by_the_names_of_files_and_written_otherwise(
    desk: Path, typed: str, ids: list[str]
) -> None:
    (desk / "note.txt").rename(desk / "Ferry notice.txt")
    done = _add(desk, "Ferry notice.txt", "other.txt", "--lang", "en", "--publisher", "paper", typed=typed)
    assert done.exit_code == 0, done.output
    assert "ferry-notice" in done.output
    assert [source["id"] for source in _sources(desk)] == ids
    assert (desk / f"sources/{ids[0]}.txt").exists()
    refused = ("write 2 of them, and not 1", "is no id", "is in use")
    assert any(words in done.output for words in refused) == ("\n" in typed)


def test_an_id_in_withheld_words_is_not_shown(desk: Path) -> None:
    (desk / "note.txt").rename(desk / "Zorro Quibble.txt")
    wish = "withhold:\n  - words: Zorro Quibble\n    because: They asked us to.\n"
    (desk / "briefings/wish.yml").write_text(wish, encoding="utf-8")
    done = _add(desk, "Zorro Quibble.txt", "--lang", "en", "--publisher", "paper", then="a-note\nn\n")
    assert done.exit_code == 0, done.output
    assert [source["id"] for source in _sources(desk)] == ["a-note"]
    assert "Quibble" not in done.output
    assert "quibble" not in done.output, done.output


@pytest.mark.parametrize("then", ["", "The Tug\n"])
def test_who_ends_the_questions_is_told_what_was_typed(desk: Path, then: str) -> None:
    done = _add(desk, "note.txt", "other.txt", "--lang", "en", typed=f"Harbour Board\n{then}", then="")
    assert done.exit_code == 130
    told = "".join(f"{line}\n" for line in (f"  {desk / 'other.txt'}: {then.strip()}",) if then)
    assert f"Nothing was taken in. You typed:\n  {desk / 'note.txt'}: Harbour Board\n{told}" in done.output
    assert _sources(desk) == []


def test_who_ends_them_at_once_has_typed_nothing(desk: Path) -> None:
    done = _add(desk, "note.txt", "--lang", "en", then="")
    assert done.exit_code == 130
    assert WHO in done.output
    assert "You typed" not in done.output
