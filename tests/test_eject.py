"""`briefings eject`: copies come into the project, nothing of anybody's is lost, no link leads a copy elsewhere."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.overrides import Standing, find_original, note_as_seen, originals, overrides_of
from generator.overrides import eject as copy
from generator.project import ORIGINALS, Project
from generator.starter import new_site
from tests.architecture import ROOT
from tests.folders import state as tree

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

HOME = "site_templates/site/home.md.jinja"


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site, which no test changes."""
    folder = tmp_path_factory.mktemp("new")
    new_site(folder)
    return folder


@pytest.fixture
def desk(new: Path, tmp_path: Path) -> Path:
    """A copy of the new site, in a folder beside which there is room."""
    shutil.copytree(new, tmp_path / "desk")
    return tmp_path / "desk"


def eject(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["-C", str(folder), "eject", *arguments])


def standing(folder: Path, path: str) -> Standing | None:
    """Return how a file of the project stands to the program's; None if it is not listed."""
    return next((found.standing for found in overrides_of(Project(folder)) if found.path == path), None)


def test_all_that_can_be_copied_is_listed_with_what_it_is(desk: Path) -> None:
    output = eject(desk).output
    known = originals(Project(desk))
    assert {"site/home.md.jinja", "pdf/brief.typ", "theme/main.html", ".gitlab-ci.yml"} <= known.keys()
    assert not [name for name in known if "fonts/" in name or name.startswith("word/")]
    for original in known.values():
        assert len(original.says) > 3, original.name
        assert "\n" not in original.says, original.name
        assert f"  {original.name} " in output
        assert original.says in output
    assert "Checks and builds at every change, and publishes on GitLab Pages [yours, the same]" in output


def test_a_site_made_with_copies_of_all_is_the_same(desk: Path) -> None:
    """So a copy takes the place of what is used, and takes nothing away that stood beside it."""
    before = CliRunner().invoke(main, ["-C", str(desk), "generate"])
    pages = tree(desk / "build/docs")
    done = eject(desk, *originals(Project(desk)))
    assert (before.exit_code, done.exit_code) == (0, 0), done.output
    for name in ("site/home.md.jinja", "parts/line.html.jinja", "pdf/page.typ", "theme/main.html"):
        assert (desk / "site_templates" / name).read_bytes() == (ROOT / "site_templates" / name).read_bytes()
    assert CliRunner().invoke(main, ["-C", str(desk), "generate", "--strict"]).exit_code == 0
    assert tree(desk / "build/docs") == pages
    own = desk / HOME
    own.write_text("{#- briefings, more -#}\nOurs alone.\n", encoding="utf-8")
    assert CliRunner().invoke(main, ["-C", str(desk), "generate"]).exit_code == 0
    assert "Ours alone." in (desk / "build/docs/index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("site/home.md.jinja", "site/home.md.jinja"),
        (HOME, "site/home.md.jinja"),
        ("./site_templates\\site\\home.md.jinja", "site/home.md.jinja"),
        ("home.md.jinja", "site/home.md.jinja"),
        ("home", "site/home.md.jinja"),
        ("briefings/handbook/reading/index.md", "handbook/reading/index.md"),
        ("reading", "handbook/reading/index.md"),
        ("index", "pdf/index.typ"),
        (".gitlab-ci.yml", ".gitlab-ci.yml"),
    ],
)
def test_a_file_is_meant_by_its_name_its_path_or_its_last_part(written: str, name: str, desk: Path) -> None:
    assert [found.name for found in find_original(written, originals(Project(desk)))] == [name]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("site/topic.md.jinj", "did you mean `site/topic.md.jinja`? `briefings"),
        ("topi.md.jinja", "did you mean `topic.md.jinja`?"),
        ("plans", "may be site/plans.md.jinja, pdf/plans.typ: write which"),
        ("../../etc/passwd", "nothing that can be copied is called `../../etc/passwd`"),
        ("site/../../mkdocs.yml", "nothing that can be copied"),
        ("/etc/passwd", "nothing that can be copied"),
        ("pdf/fonts/OFL.txt", "nothing that can be copied"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("", "nothing that can be copied is called ``"),
    ],
)
def test_what_is_no_name_is_refused_with_the_nearest(written: str, said: str, desk: Path) -> None:
    before = tree(desk)
    done = eject(desk, "site/home.md.jinja", written)
    assert done.exit_code == 2
    assert said in done.output
    assert tree(desk) == before


def test_a_changed_file_is_replaced_only_when_that_is_said(desk: Path) -> None:
    assert eject(desk, "home", "topics.md.jinja").exit_code == 0
    assert "there already, as it comes with the program" in eject(desk, "home").output
    (desk / HOME).write_text("mine\n", encoding="utf-8")
    (desk / "site_templates/site/topics.md.jinja").unlink()
    done = eject(desk, "home", "topics.md.jinja")
    assert done.exit_code == 1
    assert f"{HOME}: there already" in done.output
    assert (desk / HOME).read_text(encoding="utf-8") == "mine\n"
    assert not (desk / "site_templates/site/topics.md.jinja").exists(), "all are copied, or none"
    assert eject(desk, "home", "--force").exit_code == 0
    assert standing(desk, HOME) is Standing.SAME


def test_no_link_leads_a_copy_out_of_the_project(desk: Path) -> None:
    outside = desk.parent / "outside"
    outside.mkdir()
    (desk / "site_templates/site").symlink_to(outside, target_is_directory=True)
    done = eject(desk, "home", "pdf/brief.typ")
    assert done.exit_code == 1
    assert "a link that leads out of the project; nothing was written" in done.output
    (outside / "home").write_text("theirs", encoding="utf-8")
    (desk / "site_templates/pdf").mkdir()
    (desk / "site_templates/pdf/brief.typ").symlink_to(outside / "home")
    assert eject(desk, "pdf/brief.typ", "--force").exit_code == 1
    (desk / ORIGINALS / "site_templates").symlink_to(outside, target_is_directory=True)
    assert eject(desk, "parts/line.html.jinja").exit_code == 1
    assert [path.name for path in outside.iterdir()] == ["home"]
    assert (outside / "home").read_text(encoding="utf-8") == "theirs"


def test_how_a_copy_stands_is_known(desk: Path) -> None:
    """Changed here, there, on both sides; by hand, without a note; with the line ends of another system."""
    project = Project(desk)
    (home,) = find_original("home", originals(project))
    assert standing(desk, HOME) is None
    copy(project, [home])
    (desk / HOME).write_bytes(home.content.replace(b"\n", b"\r\n"))
    assert standing(desk, HOME) is Standing.SAME
    (desk / HOME).write_bytes(home.content + b"more\n")
    assert standing(desk, HOME) is Standing.CHANGED
    kept = desk / ORIGINALS / HOME
    kept.write_bytes(home.content + b"of old\n")
    assert standing(desk, HOME) is Standing.BOTH_CHANGED
    note_as_seen(project, [home])
    assert standing(desk, HOME) is Standing.CHANGED
    kept.write_bytes(home.content + b"more\n")
    assert standing(desk, HOME) is Standing.OLDER
    kept.unlink()
    assert standing(desk, HOME) is Standing.UNKNOWN
    (desk / HOME).unlink()
    (desk / HOME).mkdir()
    assert standing(desk, HOME) is Standing.UNREADABLE


def test_what_takes_the_place_of_nothing_is_known(desk: Path) -> None:
    for name in ("site/hone.md.jinja", "parts/ours.html.jinja", "site/old.md.jinja"):
        path = desk / "site_templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x\n", encoding="utf-8")
    kept = desk / ORIGINALS / "site_templates/site/old.md.jinja"
    kept.parent.mkdir(parents=True)
    kept.write_text("x\n", encoding="utf-8")
    assert standing(desk, "site_templates/site/hone.md.jinja") is Standing.USED_BY_NOTHING
    assert standing(desk, "site_templates/site/old.md.jinja") is Standing.GONE
    assert standing(desk, "site_templates/parts/ours.html.jinja") is None


def test_differences_are_shown_on_both_sides(desk: Path) -> None:
    project = Project(desk)
    (home,) = find_original("home", originals(project))
    copy(project, [home])
    assert "is as it comes with the program" in eject(desk, "home", "--diff").output
    (desk / HOME).write_bytes(home.content + b"of ours\x1b[31m\n")
    (desk / ORIGINALS / HOME).write_bytes(home.content + b"of old\n")
    output = eject(desk, "home", "--diff").output
    assert "-of old\n" in output.partition(f"+++ {HOME}")[0]
    assert "+of ours\\x1b[31m\n" in output.partition(f"+++ {HOME}")[2]
    assert eject(desk, "home", "--seen").exit_code == 0
    assert "of old" not in eject(desk, "home", "--diff").output
    (desk / HOME).write_bytes(home.content)
    (desk / ORIGINALS / HOME).write_bytes(home.content + b"of old\n")
    assert eject(desk, "home", "--diff").output == f"{HOME} is as it comes with the program.\n"
    assert eject(desk, "topics.md.jinja", "--diff").exit_code == 1
    assert eject(desk, "topics.md.jinja", "--seen").exit_code == 1
    assert eject(desk, "--diff").exit_code == 2
    assert eject(desk, "home", "--diff", "--force").exit_code == 2


def test_a_workflow_is_compared_for_the_python_that_it_names(desk: Path) -> None:
    """A desk that goes on to another Python has changed nothing else."""
    path = desk / ".github/workflows/site.yml"
    text = path.read_text(encoding="utf-8")
    assert standing(desk, ".github/workflows/site.yml") is Standing.SAME
    (line,) = {line for line in text.splitlines() if "python-version" in line}
    path.write_text(text.replace(line, line.partition(":")[0] + ': "3.99"'), encoding="utf-8")
    assert standing(desk, ".github/workflows/site.yml") is Standing.SAME
    path.write_text(text.replace("timeout-minutes: 15", "timeout-minutes: 30"), encoding="utf-8")
    assert standing(desk, ".github/workflows/site.yml") is Standing.CHANGED


def test_the_repository_of_the_program_has_nothing_to_copy() -> None:
    before = (ROOT / HOME).read_bytes()
    done = eject(ROOT, "home", "--force")
    assert done.exit_code == 1
    assert "is the program's own" in done.output
    assert (ROOT / HOME).read_bytes() == before
    assert eject(ROOT).exit_code == 0


def test_a_shell_completes_names(desk: Path) -> None:
    environment = {
        "_BRIEFINGS_COMPLETE": "bash_complete",
        "COMP_WORDS": f"briefings -C {desk} eject pdf/br",
        "COMP_CWORD": "4",
    }
    done = CliRunner().invoke(main, [], env={**os.environ, **environment}, prog_name="briefings")
    assert done.output.split() == ["plain,pdf/brief.typ", "plain,pdf/briefing.typ"]
