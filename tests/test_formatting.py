"""Files are laid out without a change of what they say: of any layout, and always to the same."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import check_as_written
from generator.diagnostics import Diagnostics
from generator.editing import CannotEdit
from generator.editing.formatting import formatted
from generator.project import Project
from generator.reader.input import InputFile
from tests.architecture import ROOT
from tests.quotes.project import FILES, change, run
from tests.test_editing import laid_out, value_of
from tests.two_briefings import files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


def laid(text: str, *, is_briefing: bool = False) -> str:
    return formatted(InputFile("briefings/x/call.yml", "x", text, is_briefing=is_briefing))


comments = st.sampled_from(
    ("", "# first of all\n", "\n\n# set off\n\n\n", "topics: [ {id: a,name: 'A'} ]  # flow\n")
)


@settings(max_examples=200)
@given(text=laid_out, more=comments, last=comments)
def test_every_layout_comes_to_one_that_says_the_same(text: str, more: str, last: str) -> None:
    given = more + text + ("" if text.endswith("\n") else "\n") + (last if "topics" not in more else "")
    once = laid(given)
    assert value_of(once) == value_of(given)
    assert laid(once) == once
    found = [Counter(re.findall("(?:^|[ \t])(#.*?)[ \t]*$", one, re.MULTILINE)) for one in (given, once)]
    assert found[0] == found[1]
    assert not re.search(r"^(?! *\S.*:).*[ \t]$", once.replace("|", ""), re.MULTILINE)
    assert once.endswith("\n")


FLUSH = """\
# of the file

topics:
- name:   'Fish'   # in the sea
  id: fish


  words: [ {word: cod,forms: [ cod,
    "cods" ]} ]   # more
  # its end
# of trade
- {name: "Trade, and more", id: trade}
# the statements
statements:
    -   says: >
            It was:
              good
        id: one
        # why
        stance: {"call": for, 'no': against}
        speaker:
        - ada
        source: "12"
    - id: two
      note: "so
        it is"
# the end
"""
LAID = """\
# of the file

topics:
  - id: fish
    name: 'Fish'   # in the sea
    words: [{word: cod, forms: [cod, cods]}]   # more
    # its end
  # of trade
  - {id: trade, name: "Trade, and more"}

# the statements
statements:
  - id: one
    speaker:
      - ada
    # why
    stance: {call: for, 'no': against}
    says: >
      It was:
        good
    source: "12"

  - id: two
    note: "so
      it is"
# the end
"""


def test_what_the_layout_is() -> None:
    assert laid(FLUSH) == LAID


def test_a_briefing_is_close_and_its_fields_are_in_order() -> None:
    given = "key_points:\n- evidence: [a]\n  says: So.\n- says: So.\n  evidence: [a]\ntitle: T\n"
    expected = "title: T\nkey_points:\n  - says: So.\n    evidence: [a]\n  - says: So.\n    evidence: [a]\n"
    assert laid(given, is_briefing=True) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("topics:\n  -\n    id: a\n", "a hyphen with nothing behind it on its line"),
        ("topics:\n  - # why\n    id: a\n", "a hyphen with nothing behind it on its line"),
        ("? topics\n: - id: a\n", "line 1 holds `?`"),
        ("---\ntopics: []\n", "line 1 holds `---`"),
        (
            "topics:\n  - id: a\n    note: >\n      b\n\n      c\n  -\n    id: d\n",
            "line 7 holds a hyphen with",
        ),
        ("topics:\n  - id: # why\n      a\n", "a comment stands between a field and its value"),
        ("topics: [\n", "holds mistakes"),
    ],
)
def test_what_is_laid_out_oddly_is_left(text: str, told: str) -> None:
    with pytest.raises(CannotEdit, match=re.escape(told)):
        laid(text)


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """A small project."""
    return project(FILES)


def test_the_command_lays_out_and_the_library_stays(place: Path) -> None:
    change(place, "briefings/registers.yml", "actors:\n", "actors:\r\n")
    change(place, "briefings/x/call.yml", "    speaker: bob", "    speaker:   'bob'")
    before = check_as_written(Project(place), Diagnostics())[0]
    was = files(place)
    checked = run(place, "fmt", "--check")
    assert checked.exit_code == 1
    assert "briefings/x/call.yml: would change" in checked.output
    assert files(place) == was
    told = run(place, "fmt", "briefings/x/call.yml")
    assert (told.exit_code, told.output.splitlines()[-1]) == (0, "0 of 1 file is laid out already.")
    assert files(place)["briefings/registers.yml"] == was["briefings/registers.yml"]
    assert b"speaker: bob\n" in files(place)["briefings/x/call.yml"]
    assert run(place, "fmt").exit_code == 0
    assert check_as_written(Project(place), Diagnostics())[0] == before
    assert run(place, "fmt", "--check").output == "3 of 3 files are laid out already.\n"


def test_a_file_with_mistakes_is_named_and_the_others_are_laid_out(place: Path) -> None:
    change(place, "briefings/registers.yml", "actors:", "actors: [")
    result = run(place, "fmt")
    assert result.exit_code == 1
    assert "briefings/registers.yml holds mistakes: mend them first" in result.output
    assert run(place, "fmt", "briefings/y.yml").exit_code == 2


@pytest.mark.parametrize(
    ("meant", "count"), [("briefings", "3 files are"), ("briefings/x", "2 files are"), (".", "3 files are")]
)
def test_a_folder_stands_for_its_files(place: Path, meant: str, count: str) -> None:
    assert run(place, "fmt").exit_code == 0
    assert run(place, "fmt", meant).output.endswith(f" of {count} laid out already.\n")
    assert run(place, "fmt", "sources").exit_code == 2


def test_a_file_that_cannot_be_read_is_named(place: Path) -> None:
    (place / "briefings/x/more.yml").write_bytes(b"actors: \xff\n")
    result = run(place, "fmt")
    assert result.exit_code == 1
    assert "briefings/x/more.yml:1:9: error: this file is not a text in UTF-8" in result.output
    assert result.output.endswith(" of 3 files are laid out already.\n")


def test_values_are_those_of_another_parser() -> None:
    assert yaml.safe_load(LAID) == yaml.safe_load(FLUSH)


@pytest.mark.parametrize("folder", ["briefings", "generator/starter/briefing", "generator/starter/registers"])
def test_our_own_files_are_laid_out(folder: str) -> None:
    for path in (ROOT / folder).rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        if (
            path.parent.name != "briefing_blanks"
        ):  # no YAML before what is asked stands in it: `tests/test_new.py`
            assert laid(text, is_briefing=path.name == "briefing.yml") == text, f"briefings fmt {path.name}"
