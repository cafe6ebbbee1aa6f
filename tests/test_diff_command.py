"""The command ``diff``: which states it compares, what it says of them, and what it answers when there is none."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import snapshot
from generator.cli import main
from generator.storage.git_revision import NoRevision, files_at
from tests.changed_states import BRIEFING, CHANGES, known_changes, old_state

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

CLOSING = "19 entries have changed; 1 in spelling alone."


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), "diff", *arguments])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The newer state of the ferry talks, with its first edition kept."""
    root = tmp_path / "desk"
    shutil.copytree(CHANGES / "new", root)
    state = old_state()
    editions = root / "briefings" / BRIEFING / "editions"
    editions.mkdir()
    taken = snapshot.of(state.content, state.library, state.proofs)
    (editions / "1.json").write_bytes(snapshot.to_json(taken))
    return root


def test_a_folder_an_edition_and_its_file_say_the_same(project: Path) -> None:
    names = (str(CHANGES / "old"), "1", str(project / "briefings" / BRIEFING / "editions" / "1.json"))
    told = [run(project, name) for name in names]
    assert [result.exit_code for result in told] == [0, 0, 0]
    texts = [result.output.partition("\n")[2] for result in told]
    assert texts[0] == texts[1] == texts[2]
    assert texts[0].endswith(f"{CLOSING}\n")
    assert "text: Both towns need [-two-]{+three+} more boats by the summer." in texts[0]
    assert told[1].output.startswith("ferry-talks: from edition 1 to now\n")


def test_json_has_every_change_in_the_same_order(project: Path) -> None:
    found = json.loads(run(project, "1", "--format", "json").output)
    (briefing,) = found["briefings"]
    assert [
        [change["nature"], change["subject"], entry["entry"], change["part"], change["field"] or ""]
        for entry in briefing["entries"]
        for change in entry["changes"]
    ] == known_changes()
    assert briefing["entries"][0]["corrections"][0]["because"] == "The tape of the meeting has three."


def test_markdown_strikes_out_and_takes_no_mark_of_an_editor_for_its_own(project: Path) -> None:
    path = project / "briefings" / BRIEFING / "talks.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Both towns need three", "Both *towns* <b>need</b> three"), encoding="utf-8")
    told = run(project, "1", "--format", "markdown").output
    assert "~~two~~ **three** more boats" in told
    assert r"\*towns\*" in told
    assert "<b>" not in told


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_the_reason_of_a_correction_is_told_in_plain_words(project: Path, form: str) -> None:
    path = project / "briefings" / BRIEFING / "briefing.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("The tape of the meeting", "The *tape* of the meeting"), encoding="utf-8")
    (project / "briefings" / "out.yml").write_text(
        "withhold:\n  - words: the meeting\n    because: It was asked.\n", encoding="utf-8"
    )
    told = run(project, "1", "--format", form).output
    shown = r"\[withheld\]" if form == "markdown" else "[withheld]"
    assert f"The tape of {shown} has three." in told
    assert "&#91;" not in told


def test_a_state_does_not_differ_from_itself(project: Path) -> None:
    assert run(project, "1", "1").output == "ferry-talks: from edition 1 to edition 1\n\nNothing differs.\n"


@pytest.fixture
def with_revisions(project: Path) -> Path:
    """The same in a repository: the older state is a revision before it, in a folder below the top."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    top = project.parent

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", str(top), *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("config", "user.email", "desk@example.org")
    git("config", "user.name", "Desk")
    newer = top / "newer"
    project.rename(newer)
    shutil.copytree(CHANGES / "old", project)
    git("add", "desk")
    git("commit", "-q", "-m", "The first")
    git("tag", "-m", "x", "first-edition")
    shutil.rmtree(project)
    newer.rename(project)
    git("add", "desk")
    git("commit", "-q", "-m", "The second")
    return project


def test_a_revision_is_read_without_checking_it_out(with_revisions: Path) -> None:
    before = sorted(path.name for path in with_revisions.iterdir())
    for name in ("HEAD~1", "first-edition"):
        told = run(with_revisions, name)
        assert told.exit_code == 0, told.output
        assert told.output.endswith(f"{CLOSING}\n")
        assert told.output.startswith(f"ferry-talks: from revision {name} to now\n")
    assert "Nothing differs." in run(with_revisions, "HEAD").output
    assert sorted(path.name for path in with_revisions.iterdir()) == before


@pytest.mark.parametrize(
    "name", ["--output=stolen", "no-such", "HEAD:desk", "first-edition\nHEAD", "-h", "HEAD --", ""]
)
def test_what_is_no_revision_is_refused_with_a_sentence(with_revisions: Path, name: str) -> None:
    with pytest.raises(NoRevision, match="git"):
        files_at(with_revisions, name, "briefings", (".yml",))
    told = run(with_revisions, "--", name)
    assert told.exit_code in (1, 2)
    assert told.output.startswith("error: ") or "Error" in told.output
    assert not list(with_revisions.parent.rglob("stolen"))


def test_links_and_names_that_lead_elsewhere_are_not_read(with_revisions: Path) -> None:
    folder = with_revisions / "briefings"
    try:
        (folder / "link.yml").symlink_to("/etc/passwd")
    except OSError:
        pytest.skip("no links here")
    subprocess.run(["git", "-C", str(with_revisions), "add", "-A"], check=True, capture_output=True)
    subprocess.run(["git", "-C", str(with_revisions), "commit", "-qm", "x"], check=True, capture_output=True)
    assert sorted(files_at(with_revisions, "HEAD", "briefings", (".yml",))) == [
        "briefings/ferry-talks/a-questions.yml",
        "briefings/ferry-talks/briefing.yml",
        "briefings/ferry-talks/talks.yml",
        "briefings/registers.yml",
    ]


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["7"], "briefing `ferry-talks` has no edition 7 that was kept; there are: 1"),
        (["1", "--briefing", "fery-talks"], "briefing `fery-talks` has no edition 1"),
        ([str(CHANGES / "old"), "--briefing", "fery-talks"], "there is no briefing `fery-talks`"),
        ([str(CHANGES)], "holds no mkdocs.yml"),
        ([str(CHANGES / "known.yml")], "cannot be read"),
    ],
)
def test_what_cannot_be_compared_is_answered_with_what_there_is(
    project: Path, arguments: list[str], answer: str
) -> None:
    told = run(project, *arguments)
    assert told.exit_code in (1, 2)
    assert answer in told.output


def test_an_older_state_that_cannot_be_read_says_so(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(CHANGES / "old", other)
    path = other / "briefings" / BRIEFING / "talks.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("speaker: vik", "speaker: wik"), encoding="utf-8"
    )
    told = run(project, str(other))
    assert told.exit_code == 1
    assert "cannot be read by this version of the program: briefings/ferry-talks/talks.yml:" in told.output


def test_what_is_kept_back_has_not_come(project: Path) -> None:
    before = run(project, "1").output
    talks = project / "briefings" / BRIEFING / "drafts.yml"
    draft = "statements:\n  - id: drafted\n    todo: Look.\n    speaker: own-voice\n    says: Nobody has said so.\n"
    source = next(iter(old_state().library.sources))
    talks.write_text(f"{draft}    source: {source}\n    locator: para 1\n", encoding="utf-8")
    assert run(project, "1").output == before
    talks.write_text(talks.read_text(encoding="utf-8").replace("    todo: Look.\n", ""), encoding="utf-8")
    assert "drafted" in run(project, "1").output
