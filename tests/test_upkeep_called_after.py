"""Who is renamed takes along the drafts that are called after them, and is named so in what is still to do."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from generator.text.short_ids import shortened_id
from tests.case_files import Case, write_project
from tests.quotes.project import run

if TYPE_CHECKING:
    from pathlib import Path

DRAFTS = """\
actors:
  - id: the-driver
    todo: Say who the-driver is, not the-driver-s wife.
    type: unnamed
    name: the driver
statements:
  - id: the-driver-peace
    todo:
      - it may be alice
      - it may be the-driver
    speaker: the-driver
    about: [peace]
    says: …
    source: gazette-1
    locator: para 21
  - id: answer
    todo: Write it.
    speaker: alice
    about: [peace]
    says: No.
    source: gazette-1
    locator: para 22
    links:
      - {to: the-driver-peace, as: denies}
  - id: the-driver-alone
    todo: Write it.
    speaker: alice
    about: [peace]
    says: …
    source: gazette-1
    locator: para 23
"""
RENAMED = (
    DRAFTS.replace("id: the-driver\n", "id: oskar-lind\n")
    .replace("Say who the-driver is", "Say who oskar-lind is")
    .replace("it may be the-driver", "it may be oskar-lind")
    .replace("speaker: the-driver", "speaker: oskar-lind")
    .replace("the-driver-peace", "oskar-lind-peace")
)


def test_drafts_called_after_somebody_go_along(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/drafts.yml": DRAFTS}, ()), tmp_path)
    done = run(tmp_path, "rename", "the-driver", "oskar-lind")
    assert done.exit_code == 0, done.output
    assert "With it 1 draft that is called after it." in done.output
    assert (tmp_path / "briefings/x/drafts.yml").read_text(encoding="utf-8") == RENAMED


CONFIRMED = (
    DRAFTS.replace("    todo:\n      - it may be alice\n      - it may be the-driver\n", "")
    .replace("…", "Yes.")
    .replace("    todo: Say who", "    note: Not")
)


def test_what_is_confirmed_goes_along_and_says_how_it_was_called(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/drafts.yml": CONFIRMED}, ()), tmp_path)
    done = run(tmp_path, "rename", "the-driver", "oskar-lind")
    assert done.exit_code == 0, done.output
    assert "With it 1 statement that is called after it." in done.output
    after = (tmp_path / "briefings/x/drafts.yml").read_text(encoding="utf-8")
    assert "id: oskar-lind-peace" in after
    assert "formerly: [the-driver-peace]" in after


def test_what_is_confirmed_keeps_its_id_where_an_edition_is_kept(tmp_path: Path) -> None:
    write_project(Case("", {"briefings/x/drafts.yml": CONFIRMED}, ()), tmp_path)
    assert run(tmp_path, "edition", "x").exit_code == 0
    assert run(tmp_path, "rename", "the-driver", "oskar-lind").exit_code == 0
    assert "id: the-driver-peace" in (tmp_path / "briefings/x/drafts.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("id_", "longest", "short"),
    [
        ("secretariat-of-the-council-of-the-southern", 40, "secretariat-of-the-council"),
        ("ministry-of-foreign", 11, "ministry"),
        ("ministry-of-foreign", 19, "ministry-of-foreign"),
        ("abcdefgh", 4, "abcd"),
        ("of-the-sea", 6, "of"),
    ],
)
def test_an_id_is_cut_at_a_word_that_can_end_a_name(id_: str, longest: int, short: str) -> None:
    assert shortened_id(id_, longest) == short


def test_an_id_that_begins_with_two_names_is_after_the_longer(tmp_path: Path) -> None:
    entries = """\
        actors:
          - {id: alice-b, type: person, name: Alice B.}
        statements:
          - id: alice-b-peace
            todo: Write it.
            speaker: [alice, alice-b]
            about: [peace]
            says: …
            source: gazette-1
            locator: para 21
    """
    write_project(Case("", {"briefings/x/drafts.yml": dedent(entries)}, ()), tmp_path)
    done = run(tmp_path, "rename", "alice", "ada")
    assert done.exit_code == 0, done.output
    written = (tmp_path / "briefings/x/drafts.yml").read_text(encoding="utf-8")
    assert "id: alice-b-peace" in written
    assert "speaker: [ada, alice-b]" in written
