"""No report holds withheld words: of mistakes in any format, of the commands about words, of an engine."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.reader.withhold_lists import blank_withhold_lists, read_withhold_lists
from generator.text.passages import strings_of
from generator.withholding.mask import Mask
from generator.withholding.matching import withheld_matcher
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command
from tests.test_withholding import withheld

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WISH = """
withhold:
  - words: Zelda Quist
    forms: [Квіст, Quist]
    because: She asked us on the pontoon.
"""
SECRET = withheld_matcher([withheld("Zelda Quist", "Квіст", "Quist"), withheld("pontoon")])


def assert_silent(text: str) -> None:
    """No form of the name is in a report, nor why it is withheld."""
    assert [passage for passage in strings_of("log.txt", text.encode()) if SECRET.find(passage)] == []


@pytest.fixture
def named(project: Callable[..., Path]) -> Path:
    """A project in which a name stands in the words of a source, in a title and in a note."""
    folder = project({**FILES, "briefings/out.yml": WISH})
    change(folder, "briefings/registers.yml", "name: The harbour", "name: The harbour of Zelda Quist")
    return folder


MISTAKES = {
    "a value that does not fit": ("briefings/x/call.yml", "speaker: ", "speaker: Zelda Quist and "),
    "an unknown field": ("briefings/x/call.yml", "statements:", "quist: 1\nstatements:"),
    "broken YAML, in the line of the name": (
        "briefings/registers.yml",
        "name: The",
        'name: "Zelda Quist": The',
    ),
    "a bad date": (
        "briefings/x/call.yml",
        "statements:\n",
        "events:\n  - {id: e, name: N, date: Quist}\nstatements:\n",
    ),
    "the wish itself": ("briefings/out.yml", "    because", "    becuase"),
    "a wish that is no YAML": ("briefings/out.yml", "words: Zelda", 'words: "Zelda'),
    "a wish with a tab": ("briefings/out.yml", "    forms", "\tforms"),
    "a wish of another shape": (
        "briefings/out.yml",
        "    forms: [Квіст, Quist]",
        "    forms:\n      x: Quist",
    ),
    "a name cut off": ("briefings/x/call.yml", "speaker: ", f"speaker: {'x' * 52} Zelda Quist "),
}


@pytest.mark.parametrize("mistake", MISTAKES)
@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_mistake_is_told_without_the_name(named: Path, mistake: str, form: str) -> None:
    change(named, *MISTAKES[mistake])
    done = command(named, "check", "--format", form)
    assert done.exit_code == 1
    assert_silent(done.output)
    if form == "json":
        assert json.loads(done.output)
    if form == "github":
        assert all(
            line.startswith(("::error file=briefings/", "::warning file="))
            for line in done.output.splitlines()
        )


def test_the_name_of_a_file_is_hidden_too(named: Path) -> None:
    (named / "briefings" / "quist.yml").write_text("x: 1\n")
    done = command(named, "check", "--format", "github")
    assert done.output.startswith("::error file=briefings/[withheld].yml,line=1")


@pytest.mark.parametrize("name", ["verify", "unused", "impact", "sources"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_commands_about_words_hide_it(named: Path, name: str, form: str) -> None:
    change(named, "sources/paper.txt", "We will open the harbour", "We will open the harbour of Zelda Quist")
    change(
        named, "briefings/x/call.yml", "We will open the harbour", "We will shut the harbour of Zelda Quist"
    )
    source = [] if name in ("verify", "sources") else ["paper-1"]
    done = command(named, name, *source, "--format", form)
    assert_silent(done.output)
    assert done.exit_code in (0, 1)
    seen = command(named, name, *source, "--format", form, "--show-withheld")
    if name in ("verify", "unused"):
        assert "Quist" in seen.output


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_said_of_the_project_hides_it(named: Path, form: str) -> None:
    (named / "mkdocs.yml").write_text("site_name: x\nextra: {quist: 1}\n", encoding="utf-8")
    done = command(named, "doctor", "--format", form)
    assert "[withheld]" in done.output
    assert_silent(done.output)
    assert "quist" in command(named, "doctor", "--format", form, "--show-withheld").output


def test_how_a_template_differs_is_shown_without_it(named: Path) -> None:
    assert command(named, "eject", "home").exit_code == 0
    with (named / "site_templates/site/home.md.jinja").open("a", encoding="utf-8") as file:
        file.write("Zelda Quist\n")
    done = command(named, "eject", "home", "--diff")
    assert "+[withheld]" in done.output
    assert_silent(done.output)
    assert "+Zelda Quist" in command(named, "eject", "home", "--diff", "--show-withheld").output


@pytest.mark.parametrize("form", ["text", "yaml", "json"])
def test_what_is_drafted_is_told_without_it(named: Path, form: str) -> None:
    change(named, "sources/paper.txt", "Nobody has asked us to.", "Nobody but Zelda Quist has asked us to.")
    done = command(named, "draft", "x", "paper-1", "--dry-run", "--format", form)
    assert done.exit_code == 0
    assert "[withheld]" in done.output
    assert_silent(done.output)
    seen = command(named, "draft", "x", "paper-1", "--dry-run", "--format", form, "--show-withheld")
    assert "Nobody but Zelda Quist" in seen.output


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_stands_against_publishing_is_told_without_it(named: Path, form: str) -> None:
    change(named, "briefings/x/call.yml", "  - id: opens\n", "  - id: opens\n    todo: Was it Zelda Quist?\n")
    done = command(named, "publish", "--check", "--format", form)
    assert "[withheld]" in done.output
    assert_silent(done.output)


@pytest.mark.parametrize("options", [[], ["--format", "json"], ["--dry-run"]])
def test_what_is_confirmed_is_told_without_it(named: Path, options: list[str]) -> None:
    change(named, "briefings/x/call.yml", "  - id: opens\n", "  - id: opens\n    todo: Was it Zelda Quist?\n")
    done = command(named, "confirm", "opens", *options)
    assert "[withheld]" in done.output
    assert_silent(done.output)


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_taken_in_hides_it(named: Path, form: str) -> None:
    page = "<title>A talk with Zelda Quist</title><nav><p>More of Zelda Quist</p></nav><p>She said no.</p>"
    (named / "page.html").write_text(f"<!doctype html><html><body>{page}</body></html>", encoding="utf-8")
    asked = ("add", str(named / "page.html"), "--publisher", "paper", "--dry-run", "--format", form)
    done = command(named, *asked)
    assert done.exit_code == 0, done.output
    assert_silent(done.output)
    if form == "json":
        assert "Quist" in command(named, *asked, "--show-withheld").output


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_what_differs_is_told_without_words_that_stand_in_either_state(named: Path, form: str) -> None:
    """Between the marks of a difference a name would be no name any more."""
    change(named, "briefings/x/call.yml", "says: ", "says: Zelda Quist and ")
    older = named / "older"
    shutil.copytree(named / "briefings", older / "briefings")
    shutil.copy(named / "mkdocs.yml", older)
    change(older, "briefings/x/call.yml", "says: Zelda Quist and ", "says: Zelma Quist, Zelda Post and ")
    (older / "briefings" / "out.yml").unlink()
    done = command(named, "diff", str(older), "--format", form)
    assert done.exit_code == 0, done.output
    assert "Zelma" in done.output
    assert_silent(done.output)
    for mark in ("[-", "-]", "{+", "+}", "~~", "**"):
        assert_silent(done.output.replace(mark, ""))
    assert "Zelda" in command(named, "diff", str(older), "--format", form, "--show-withheld").output


LINES = {
    "withhold:\n  - words: Anna\n\nactors:\n  - id: b\n": "…\n…\n…\nactors:\n  - id: b\n",
    "actors:\n  - id: b\nwithhold:\n- words: Anna\n  because: x\n": "actors:\n  - id: b\n…\n…\n…\n…",
    '"withhold" : [{words: Anna}]\nx: 1': "…\nx: 1",
    "{withhold: [\n  {words: Anna}\n], actors: []}": "…\n…\n…",
    "x: we withhold: nothing\n": "x: we withhold: nothing\n",
}


@pytest.mark.parametrize("text", LINES)
def test_lines_of_wishes_are_never_shown(text: str) -> None:
    assert blank_withhold_lists(text) == LINES[text]


WRITTEN = {
    "withhold:\n  - words: 'Zelda Quist'\n    forms: [Q, \"Куіст\n": {"Zelda Quist", "Куіст"},
    "x: [\nwithhold:\n  - {words: Zelda Quist, because: Fear}\n": {"Zelda Quist", "Fear"},
    "x: [\nwithhold:\n  - words: >\n      Zelda\n      Quist\n    instead: a woman\n": {"Zelda", "Quist"},
    "withhold:\n  - words: [Zelda, Quist]\n    instead: a woman\n": {"Zelda", "Quist"},
    "actors:\n  - words: Zelda\n": set(),
}


@pytest.mark.parametrize("text", WRITTEN)
def test_wishes_are_known_whatever_else_is_wrong(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(text)
    assert WRITTEN[text] <= {withheld.words for withheld in read_withhold_lists(tmp_path)}
    assert not any("woman" in withheld.words for withheld in read_withhold_lists(tmp_path))
    assert WRITTEN[text] or not read_withhold_lists(tmp_path)


CUT = {
    "`aaaa Zelda Qui…`": "`aaaa …`",
    "“… lda Quist said”": "“… said”",
    "“…elda Quist”": "“…”",
    "we … will": "we … will",
}


@pytest.mark.parametrize("text", CUT)
def test_what_a_cut_leaves_of_a_name_goes(text: str) -> None:
    assert Mask(withheld_matcher([withheld("Zelda Quist")]))(text) == CUT[text]


def test_a_review_of_withheld_words_stands(named: Path) -> None:
    """The stamp is of what is written, not of what is shown."""
    change(named, "briefings/x/call.yml", "says: ", "says: Zelda Quist and ")
    result = command(named, "review", "x/opens", "--by", "Anna", "--on", "2026-11-22")
    assert result.exit_code == 0, result.output
    assert_silent(result.output)
    (state,) = [
        row["state"]
        for row in json.loads(command(named, "review", "--format", "json").stdout)["statements"]
        if row["statement"] == "x/opens"
    ]
    assert state == "reviewed"


def test_an_address_is_hidden_however_it_is_written(named: Path) -> None:
    change(named, "briefings/registers.yml", "05-02}", "05-02, url: 'https://a.example/q%2575ist'}")
    result = command(named, "sources", "--format", "json")
    assert "a.example" in result.output
    assert_silent(result.output)


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_what_is_shown_instead_of_a_name_is_no_difference(named: Path, form: str) -> None:
    """Both states go by the wish of the newer one, with its own words in the place of the name."""
    change(named, "briefings/x/call.yml", "says: ", "says: Zelda Quist and ")
    older = named / "older"
    shutil.copytree(named / "briefings", older / "briefings")
    shutil.copy(named / "mkdocs.yml", older)
    (older / "briefings" / "out.yml").unlink()
    (named / "briefings" / "out.yml").write_text(WISH + "    instead: a witness\n", encoding="utf-8")
    done = command(named, "diff", str(older), "--format", form)
    assert_silent(done.output)
    assert ("Nothing differs." in done.output) or json.loads(done.output)["briefings"][0]["entries"] == []


def test_a_name_is_not_put_together_from_what_two_states_say(named: Path) -> None:
    """Neither holds it whole; a difference with the words of both side by side would."""
    (named / "briefings" / "out.yml").write_text(
        "withhold:\n  - words: Zelda Quist\n    because: It was asked.\n", encoding="utf-8"
    )
    change(named, "briefings/x/call.yml", "says: ", "says: Quist knows that ")
    older = named / "older"
    shutil.copytree(named / "briefings", older / "briefings")
    shutil.copy(named / "mkdocs.yml", older)
    change(older, "briefings/x/call.yml", "says: Quist", "says: Zelda")
    done = command(named, "diff", str(older))
    assert withheld_matcher([withheld("Zelda Quist")]).find(done.output) == []
    assert "[withheld]" not in done.output
    assert "Zelda knows that" in done.output
    assert "Quist knows that" in done.output


@pytest.mark.parametrize("name", ["rename", "merge", "move"])
def test_what_would_differ_is_shown_without_the_name(named: Path, name: str) -> None:
    change(named, "briefings/registers.yml", "topics:\n", "topics:\n  - {id: port, name: The port}\n")
    asked = {"rename": ("harbour", "haven"), "merge": ("port", "harbour"), "move": ("harbour", "x")}[name]
    change(named, "briefings/registers.yml", "name: The port", "name: The harbour of Zelda Quist")
    done = command(named, name, *asked, "--dry-run")
    assert done.exit_code == 0, done.output
    assert_silent(done.output)
    assert "Zelda" in command(named, name, *asked, "--dry-run", "--show-withheld").output
