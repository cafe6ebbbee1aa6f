"""What cannot be renamed, merged or moved is told in a sentence, and nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.storage.atomic import replace_file
from generator.text.printable import disk_refusal
from tests.quotes.project import FILES, change, run, without_folder
from tests.two_briefings import OTHER, files
from tests.unprivileged import unprivileged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """Two briefings that refer to each other."""
    return project({**FILES, **OTHER})


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("rename", "bbo", "rob"), "there is no entry or briefing `bbo`; did you mean `bob`?"),
        (("rename", "bob", "Bob B."), "a letter first, 100 at most; did you mean `bob-b`?"),
        (("rename", "bob", "bob"), "error: `bob` is called so already"),
        (("rename", "x/opens", "opens"), "error: `x/opens` is called so already"),
        (("rename", "bob", "own-voice"), "is reserved"),
        (("rename", "bob", "x"), "is the name of a briefing"),
        (
            ("rename", "bob", "ada"),
            "`ada` is an actor already; choose another id; to make one entry of two: briefings merge bob ada",
        ),
        (("rename", "bob", "opens"), "`opens` is a statement already; choose another id"),
        (("rename", "x", "handbook"), "there is such a folder"),
        (("rename", "x", "y"), "is the name of a briefing"),
        (("merge", "bob", "bob"), "that is one entry already"),
        (("merge", "bob", "harbour"), "`bob` is an actor, `harbour` a topic: only two of a kind are merged"),
        (("merge", "opens", "closes"), "belong to two briefings"),
        (
            ("merge", "paper", "bob"),
            "type: `organisation` (briefings/registers.yml:4:23), `person` (briefings/registers.yml:3:21)",
        ),
        (("merge", "unseen", "opens"), "says: `It does not.`"),
        (("move", "meeting", "briefings/x/events.yml"), "stands in briefings/x/events.yml already"),
        (("move", "meeting", "z"), "`z` is neither a briefing nor a file of entries"),
        (("move", "meeting", "z/events.yml"), "is in no briefing's folder"),
        (("move", "meeting", "x/briefing.yml"), "holds no entries"),
        (("move", "ada", "/elsewhere/out.yml"), "`/elsewhere/out.yml` is neither a briefing nor a file"),
        (("move", "ada", "../out.yml"), "is neither a briefing nor a file"),
        (("move", "ada", "x/editions/a.yml"), "is neither a briefing nor a file"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(
    place: Path, arguments: tuple[str, ...], told: str
) -> None:
    before = files(place)
    result = run(place, *arguments)
    assert result.exit_code in {1, 2}
    assert told in " ".join(without_folder(result.output, place).split())
    assert files(place) == before


def test_a_folder_in_which_nobody_may_write_is_named_and_no_file_of_ours() -> None:
    with unprivileged() as folder:
        (folder / "kept.yml").write_text("a", encoding="utf-8")
        folder.chmod(0o500)
        with pytest.raises(PermissionError) as refused:
            replace_file(folder / "kept.yml", b"b")
    assert disk_refusal(refused.value) == f"you may not write in this folder: {folder}"


def test_what_the_disk_says_of_a_file_names_that_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as refused:
        replace_file(tmp_path / "gone" / "kept.yml", b"b")
    assert refused.value.filename == str(tmp_path / "gone" / "kept.yml")


def test_a_library_with_errors_is_mended_first(place: Path) -> None:
    change(place, "briefings/x/call.yml", "speaker: bob", "speaker: bbo")
    before = files(place)
    result = run(place, "rename", "ada", "eve")
    assert result.exit_code == 1
    assert "there is no actor or source `bbo`" in result.output
    assert "mend the errors first" in result.output
    assert files(place) == before


def test_only_two_of_a_kind_are_offered_as_one(place: Path) -> None:
    assert "briefings merge" not in without_folder(run(place, "rename", "bob", "opens").output, place)


@pytest.mark.parametrize(
    "arguments",
    [("rename", "bob", "rob"), ("merge", "bob", "robert"), ("move", "meeting", "y"), ("rename", "y", "z")],
)
def test_a_link_that_leads_nowhere_is_in_nobodys_way(place: Path, arguments: tuple[str, ...]) -> None:
    for folder in (place / "briefings/x", place / "briefings/handbook"):
        folder.mkdir(exist_ok=True)
        (folder / "gone.md").symlink_to(place / "nowhere.md")
    result = run(place, *arguments)
    assert result.exit_code == 0, result.output
    assert (place / "briefings/x/gone.md").is_symlink()
