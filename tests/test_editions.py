"""`briefings edition` freezes what was checked; nothing frozen is lost, changed or shown against a wish."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.editions import freezing
from generator.project import Project
from generator.snapshot.encoding import sum_of
from tests.harbour_towns import BRIEFING, HARBOUR

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from click.testing import Result

    from generator.analysis.findings import Findings

FIRST = f"briefings/{BRIEFING}/editions/1.json"
SAID = "Talks of two towns are welcome if the third is asked."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The library of three harbour towns, of which nothing is frozen."""
    shutil.copytree(HARBOUR, tmp_path / "harbour", ignore=shutil.ignore_patterns("build"))
    return Project(tmp_path / "harbour")


@pytest.fixture(scope="module")
def _frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("frozen") / "harbour"
    shutil.copytree(HARBOUR, root, ignore=shutil.ignore_patterns("build"))
    assert run(Project(root)).exit_code == 0
    shutil.rmtree(root / "build", ignore_errors=True)
    return root


@pytest.fixture
def published(_frozen: Path, tmp_path: Path) -> Project:
    """The same with one frozen edition."""
    shutil.copytree(_frozen, tmp_path / "harbour")
    return Project(tmp_path / "harbour")


def run(project: Project, *options: str) -> Result:
    """Run the command on its briefing."""
    given = ["-C", str(project.root), "edition", BRIEFING, "--on", "2026-06-01", *options]
    return CliRunner().invoke(main, given, catch_exceptions=False)


def found(project: Project) -> tuple[list[tuple[str, str]], Findings | None]:
    """Return what `briefings check` says, by code, with what was computed."""
    diagnostics = Diagnostics()
    findings = None
    try:
        _, findings = build.check(project, diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [(diagnostic.code, str(diagnostic.span)) for diagnostic in diagnostics], findings


def edit(project: Project, name: str, change: Callable[[str], str]) -> None:
    """Change a file of the briefing."""
    path = project.briefings / BRIEFING / name
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def files(project: Project) -> dict[str, bytes]:
    """Return every file that editors keep."""
    return {
        path.relative_to(project.root).as_posix(): path.read_bytes()
        for path in project.briefings.rglob("*")
        if path.is_file()
    }


def test_the_row_that_stands_there_is_frozen(project: Project) -> None:
    """Where a row has no file yet, it is that edition which is made; no YAML is touched."""
    before = files(project)
    result = run(project)
    assert result.exit_code == 0, result.output
    assert "Edition 1 of harbour-talks" in result.output
    after = files(project)
    assert after.keys() - before.keys() == {FIRST}
    assert {name: after[name] for name in before} == before
    said, findings = found(project)
    assert said == []
    assert findings is not None
    (edition,) = findings.editions[BRIEFING]
    assert edition.number == 1
    assert edition.snapshot.subject.id == BRIEFING


def test_nothing_is_published_twice(published: Project) -> None:
    """An edition in which nothing has changed, moved or commented YAML aside, is none."""
    edit(published, "talks.yml", lambda text: "# A comment.\n" + text)
    before = files(published)
    result = run(published, "--note", "Nothing new.")
    assert result.exit_code == 1
    assert "Nothing has changed since edition 1" in result.output
    assert files(published) == before


def test_the_next_edition_gets_a_row_and_a_file(published: Project) -> None:
    """The note becomes a row behind the others, in which every other byte of the file stays."""
    edit(
        published,
        "briefing.yml",
        lambda text: text.replace("editions:", "# The editions.\neditions:  # all", 1),
    )
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    result = run(published, "--note", 'The title: what "New" means.')
    assert result.exit_code == 0, result.output
    after = (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    row = (
        "    says: First edition.\n"
        "  - number: 2\n"
        "    date: 2026-06-01\n"
        "    data_until: 2026-05-01\n"
        "    change: significant\n"
        '    says: "The title: what \\"New\\" means."\n'
    )
    assert after == before.replace("    says: First edition.\n", row)
    written = json.loads((published.root / FIRST.replace("1.json", "2.json")).read_bytes())
    rows = written["briefings"][0]["editions"]
    assert [row["number"] for row in rows] == [1, 2]
    assert rows[1]["says"] == 'The title: what "New" means.'
    assert rows[1]["change"] == "significant"
    assert found(published)[0] == []


def test_what_was_published_and_changed_has_to_be_explained(published: Project) -> None:
    """The check warns of it, and no edition is made; with a correction there is one."""
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(SAID, "Talks of two towns are an insult to the third."),
    )
    said, _ = found(published)
    assert [code for code, _ in said] == [Code.UNEXPLAINED_CHANGE]
    assert said[0][1].startswith(f"briefings/{BRIEFING}/talks.yml:")
    before = files(published)
    result = run(published, "--note", "One answer was wrong.")
    assert result.exit_code == 1
    assert "was published with `Talks of two towns are welcome" in result.output
    assert files(published) == before
    correction = (
        "corrections:\n"
        "  - of: saar-on-boats\n"
        "    date: 2026-06-01\n"
        "    kind: correction\n"
        f"    was: {SAID}\n"
        "    now: Talks of two towns are an insult to the third.\n"
        "    because: We had taken the words of another speaker.\n"
    )
    edit(published, "briefing.yml", lambda text: text + correction)
    result = run(published, "--note", "One answer was wrong.")
    assert result.exit_code == 0, result.output
    assert "1 entry differs" in result.output


def test_a_new_source_explains_a_change(published: Project) -> None:
    """Whoever adds a report says on what the other words rest."""
    edit(
        published,
        "talks.yml",
        lambda text: text.replace(
            f"    says: {SAID}\n",
            "    says: Talks of two towns are an insult to the third.\n"
            "    also: [{source: harbour-post-1, locator: last paragraph}]\n",
        ),
    )
    assert Code.UNEXPLAINED_CHANGE not in [code for code, _ in found(published)[0]]


def test_a_minor_edition_is_one_of_spelling(published: Project) -> None:
    """It needs no correction for a slip, and is refused for anything that says something else."""
    edit(published, "talks.yml", lambda text: text.replace(SAID, SAID.replace("welcome", "wellcome")))
    result = run(published, "--note", "A letter more.", "--minor")
    assert result.exit_code == 0, result.output
    assert "change: minor" in (published.briefings / BRIEFING / "briefing.yml").read_text(encoding="utf-8")
    edit(published, "talks.yml", lambda text: text.replace("are wellcome if", "are an insult unless"))
    result = run(published, "--note", "Small matters.", "--minor")
    assert result.exit_code == 1
    assert "saar-on-boats" in result.output


def test_no_edition_of_what_has_errors(published: Project) -> None:
    """What cannot be published is not frozen."""
    edit(published, "talks.yml", lambda text: text.replace("speaker: ", "speaker: nobody-", 1))
    before = files(published)
    result = run(published, "--note", "New.")
    assert result.exit_code == 1
    assert "unknown-reference" in result.output
    assert files(published) == before


def test_words_of_the_command_are_checked(published: Project) -> None:
    """A note is needed, a briefing has to be there, and an edition that has a row has its note."""
    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    assert "--note" in run(published).output
    missing = CliRunner().invoke(main, ["-C", str(published.root), "edition", "harbour-talk"])
    assert missing.exit_code == 2
    assert "harbour-talks" in missing.output
    row = (
        "  - number: 2\n    date: 2026-06-01\n    data_until: 2026-05-02\n    change: significant\n"
        "    says: Another title.\n"
    )
    edit(published, "briefing.yml", lambda text: text.rstrip("\n") + "\n" + row)
    assert [code for code, _ in found(published)[0]] == [Code.EDITION_NOT_FROZEN]
    assert "has a row in briefing.yml already" in run(published, "--note", "Something else.").output
    assert "Leave --minor out" in run(published, "--minor").output
    assert run(published).exit_code == 0
    assert found(published)[0] == []


def test_neither_row_nor_file_where_the_disk_refuses(
    published: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row without its file is taken out again."""

    def refuse(path: Path, content: bytes) -> None:
        if path.suffix == ".json":
            raise OSError(28, "No space left on device")
        path.write_bytes(content)

    edit(published, "briefing.yml", lambda text: text.replace("title: ", "title: New ", 1))
    before = files(published)
    monkeypatch.setattr(freezing, "replace_file", refuse)
    result = run(published, "--note", "Another title.")
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert files(published) == before


def test_rows_and_files_agree(published: Project) -> None:
    """A frozen edition without its row, or with another, is an error at its place."""
    edit(published, "briefing.yml", lambda text: text.replace("    says: First", "    says: The first", 1))
    ((code, span),) = found(published)[0]
    assert code == Code.EDITION_ROW
    assert span.startswith(f"briefings/{BRIEFING}/briefing.yml:")
    edit(published, "briefing.yml", lambda text: text.replace("number: 1", "number: 2", 1))
    assert sorted(code for code, _ in found(published)[0]) == [Code.EDITION_NOT_FROZEN, Code.EDITION_ROW]


@pytest.mark.parametrize("name", ["one.json", "0.json", "3.json", "1.JSON.json"])
def test_files_that_are_no_editions(published: Project, name: str) -> None:
    """What lies there under a wrong name is told of, and no build ends of it."""
    folder = published.root / FIRST.rpartition("/")[0]
    shutil.copy(published.root / FIRST, folder / name)
    assert found(published)[0] == [(Code.BROKEN_EDITION, f"briefings/{BRIEFING}/editions/{name}")]


def test_a_changed_edition_is_an_error(published: Project) -> None:
    """Its sum no longer fits."""
    path = published.root / FIRST
    path.write_bytes(path.read_bytes().replace(b"welcome", b"refused", 1))
    assert (Code.BROKEN_EDITION, FIRST) in found(published)[0]
    assert run(published, "--note", "New.").exit_code == 1


def test_no_entries_are_read_from_the_folder_of_editions(published: Project) -> None:
    """It holds what was published and nothing else."""
    folder = published.root / FIRST.rpartition("/")[0]
    (folder / "more.yml").write_text("topics: [{id: more, name: More}]\n", encoding="utf-8")
    assert found(published)[0] == [(Code.IGNORED_FILE, f"briefings/{BRIEFING}/editions/more.yml")]


def test_what_is_withheld_later_is_in_no_edition(published: Project) -> None:
    """A wish holds for what was published before it: no text of the edition has the words."""
    text = (published.root / FIRST).read_text(encoding="utf-8")
    assert "third is asked" in text
    (published.briefings / "withheld.yml").write_text(
        "withhold:\n  - words: third is asked\n    because: a wish\n", encoding="utf-8"
    )
    said, findings = found(published)
    assert said == []
    assert findings is not None
    (edition,) = findings.editions[BRIEFING]
    assert "third is asked" not in repr(edition)
    assert "[withheld]" in repr(edition)


def test_an_edition_whose_ids_hold_withheld_words_is_not_shown(published: Project) -> None:
    """An id cannot be hidden: the editor is told to take the file out."""
    path = published.root / FIRST
    values = json.loads(path.read_bytes().replace(b"saar-on-boats", b"zorro-on-boats"))
    del values["sha256"]
    path.write_text(json.dumps({**values, "sha256": sum_of(values)}), encoding="utf-8")
    (published.briefings / "withheld.yml").write_text(
        "withhold:\n  - words: Zorro\n    because: a wish\n", encoding="utf-8"
    )
    said, findings = found(published)
    assert (Code.WITHHELD_WORD, FIRST) in said
    assert findings is not None
    assert findings.editions == {}
