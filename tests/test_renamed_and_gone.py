"""An entry that was renamed in each edition, corrected on the way and then withdrawn is one entry throughout."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from tests.harbour_towns import BRIEFING, text_of
from tests.outputs import by_page
from tests.published_harbour import SAID, edit, enter, found, published, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.project import Project

BURDEN, SHAME = "Talks of two towns are a burden.", "Talks of two towns are a shame."
FIRST, SECOND, LAST = "saar-on-boats", "saar-on-towns", "saar-on-talks"


def _rename(project: Project, now: str, *before: str) -> None:
    """Call the statement otherwise, everywhere; ``before`` are all names that it had."""
    name = re.compile(rf"(?<![-\w]){before[-1]}(?![-\w])")
    for file in ("talks.yml", "briefing.yml"):
        edit(project, file, lambda text: name.sub(now, text))
    former = f"  - id: {now}\n    formerly: [{', '.join(before)}]\n"
    own = re.compile(rf"  - id: {now}\n(?:    formerly: .*\n)?")
    edit(project, "talks.yml", lambda text: own.sub(former, text))


def _correct(project: Project, of: str, was: str, now: str) -> None:
    edit(project, "talks.yml", lambda text: text.replace(was, now))
    enter(project, {"of": of, "kind": "correction", "was": was, "now": now, "because": "A slip."})


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Four editions: as it was; renamed and corrected, twice; withdrawn."""
    project = published(tmp_path_factory.mktemp("gone"))
    _rename(project, SECOND, FIRST)
    _correct(project, SECOND, SAID, BURDEN)
    assert run(project, "--note", "Second.").exit_code == 0
    _rename(project, LAST, FIRST, SECOND)
    _correct(project, LAST, BURDEN, SHAME)
    assert run(project, "--note", "Third.").exit_code == 0
    edit(project, "briefing.yml", lambda text: text.replace(f", {LAST}]", "]"))
    entry = re.compile(rf"  - id: {LAST}\n(?:    .*\n)*")
    edit(project, "talks.yml", lambda text: entry.sub("", text))
    enter(
        project,
        {"of": LAST, "kind": "withdrawal", "was": SHAME, "now": "Nothing.", "because": "She denies it."},
    )
    assert run(project, "--note", "Fourth.").exit_code == 0
    return project


@pytest.fixture(scope="module")
def pages(gone: Project) -> Mapping[str, str]:
    """Its pages, by name."""
    return by_page(build.generate(gone).files, BRIEFING)


def test_it_is_withdrawn_once(pages: Mapping[str, str]) -> None:
    """When it was, and not whenever it was renamed; each of its names leads there."""
    page = pages["statements"]
    withdrawn = text_of(page).partition("## Withdrawn")[2]
    assert withdrawn.count("Withdrawn in edition") == 1
    assert "Withdrawn in edition 4" in withdrawn
    assert [page.count(f'id="{name}"') for name in (FIRST, SECOND, LAST)] == [1, 1, 1]


def test_from_each_edition_it_is_the_same_entry(pages: Mapping[str, str]) -> None:
    """Its corrections are told with it, and none is taken back."""
    jumps = text_of(pages["changes"]).partition("From an earlier edition to this one")[2]
    _, since_second, since_first = re.split(r"All since edition", jumps)
    for jump, corrections in ((since_second, 1), (since_first, 2)):
        assert "1 withdrawn" in jump
        assert "Corrected" not in jump
        assert jump.count("Correction, 1 June 2026") == corrections
        assert jump.count("She denies it.") == 1
        assert "correction of" not in jump


def test_what_changed_is_told_of_what_it_was(pages: Mapping[str, str]) -> None:
    """In its last words, with a link to where it is told that it is gone."""
    steps = pages["changes"].partition("From an earlier edition to this one")[0]
    assert steps.count(f'#{LAST}"') == 4, (
        "edition 4: the key point that rested on it, and itself; editions 3 and 2"
    )
    assert "rests on: no longer Mila Saar: Talks of two towns are a shame" in " ".join(text_of(steps).split())


def test_rows_that_were_published_stay_where_no_edition_is_kept_that_had_the_entry(
    gone: Project, tmp_path: Path
) -> None:
    """Nobody can look it up any more, and nobody may change the rows: so nothing is told of them."""
    root = tmp_path / "lost"
    shutil.copytree(gone.root, root)
    project = type(gone)(root)
    for number in (1, 2, 3):
        (project.briefings / BRIEFING / "editions" / f"{number}.json").unlink()
    edit(
        project,
        "briefing.yml",
        lambda text: re.sub(r"(    says: (?:First|Second|Third).*\n)", r"\1    not_kept: Lost.\n", text),
    )
    assert found(project)[0] == found(gone)[0]
    page = text_of(by_page(build.generate(project).files, BRIEFING)["overview"])
    assert "She denies it." in page.partition("## Corrections")[2]


@pytest.mark.parametrize("states", [("1", "4"), ("2", "4"), ("1",)])
def test_editions_that_are_compared_by_hand_know_the_names_between_them(
    gone: Project, states: tuple[str, ...]
) -> None:
    """It is withdrawn under its last name, with its corrections."""
    done = CliRunner().invoke(main, ["-C", str(gone.root), "diff", *states])
    assert done.exit_code == 0, done.output
    was = FIRST if states[0] == "1" else SECOND
    _, told, rest = done.output.partition(
        f"withdrawn: statement {BRIEFING}/{LAST} (formerly {BRIEFING}/{was})\n"
    )
    assert told
    assert "withdrawal of 2026-06-01: She denies it." in rest.partition("\n\n")[0]
    assert done.output.count("She denies it.") == 1


def test_without_the_editions_between_there_are_fewer_names(gone: Project, tmp_path: Path) -> None:
    root = tmp_path / "lost"
    shutil.copytree(gone.root, root)
    editions = root / "briefings" / BRIEFING / "editions"
    (editions / "2.json").unlink()
    (editions / "3.json").write_text("{")
    done = CliRunner().invoke(main, ["-C", str(root), "diff", "1", "4"])
    assert done.exit_code == 0, done.output
    assert f"withdrawn: statement {BRIEFING}/{FIRST}\n" in done.output


def test_what_its_briefing_was_called_makes_no_difference(gone: Project, tmp_path: Path) -> None:
    """Renamed afterwards, the editions are those of the same entries."""
    root = tmp_path / "renamed"
    shutil.copytree(gone.root, root)
    project = type(gone)(root)
    shutil.move(project.briefings / BRIEFING, project.briefings / "lull")
    for path in project.briefings.rglob("*.yml"):
        text = path.read_text(encoding="utf-8").replace(f"{BRIEFING}/", "lull/")
        path.write_text(text, encoding="utf-8")
    head = project.briefings / "lull" / "briefing.yml"
    head.write_text(f"{head.read_text(encoding='utf-8')}formerly: [{BRIEFING}]\n", encoding="utf-8")
    told, findings = found(project)
    assert [code for code, _ in told] == [code for code, _ in found(gone)[0]]
    assert findings is not None
    history = findings.briefings["lull"].history
    assert history is not None
    natures = [[str(entry.nature) for entry in step.comparison.told] for step in history.steps]
    assert natures == [["corrected"], ["corrected"], ["resourced", "withdrawn"]]
