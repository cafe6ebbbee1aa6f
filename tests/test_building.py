"""When a site is built, and where: again only for a reason, elsewhere without a trace, by MkDocs alone."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from generator.starter import new_site
from tests.sites import run, state_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sites import BuiltSite

pytestmark = pytest.mark.engine

ENGINES = ["mkdocs", "zensical"]


def test_the_same_site_wherever_it_is_built(mkdocs_site: BuiltSite, tmp_path: Path) -> None:
    """Pages made in a folder of their own are those of a build in the project, byte for byte; so is a second build.

    Nothing is then written into the project.
    """
    out, before = tmp_path / "out", state_of(mkdocs_site.project)
    done = run(
        sys.executable, "-m", "generator", "build", "--strict", "--out", str(out), cwd=mkdocs_site.project
    )
    assert done.returncode == 0, done.stdout
    assert _contents(out) == _contents(mkdocs_site.html)
    again = run(
        sys.executable, "-m", "generator", "build", "--strict", "--out", str(out), cwd=mkdocs_site.project
    )
    assert "Nothing has changed" in again.stdout
    assert state_of(mkdocs_site.project) == before


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A new site, which builds quickly."""
    new_site(tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_build_elsewhere_writes_nothing_into_the_project(engine: str, small: Path, tmp_path: Path) -> None:
    before = state_of(small)
    command = (sys.executable, "-m", "generator", "build", "--offline", "--engine", engine)
    done = run(*command, "--out", str(tmp_path / "out"), cwd=small)
    assert done.returncode == 0, done.stdout
    assert state_of(small) == before


def test_a_site_is_built_again_only_for_a_reason(small: Path) -> None:
    """Each kind of site for itself; another address is a reason. Without one, little of the program is loaded."""
    command = (sys.executable, "-m", "generator", "build")
    quiet = "Nothing has changed"
    assert quiet not in run(*command, cwd=small).stdout
    assert quiet not in run(*command, "--offline", cwd=small).stdout
    again = run(sys.executable, "-X", "importtime", *command[1:], cwd=small)
    assert quiet in again.stdout
    assert "generator.project" in again.stdout
    for needless in ("generator.quotes", "generator.reader", "generator.model.briefing"):
        assert needless not in again.stdout
    assert quiet in run(*command, "--offline", cwd=small).stdout
    elsewhere = {"SITE_URL": "https://else.example/"}
    assert quiet not in run(*command, cwd=small, more=elsewhere).stdout
    assert "https://else.example/" in (small / "build/site/index.html").read_text()
    assert "index.html" in (small / "build/offline/index.html").read_text()
    assert (small / "build/offline/briefings/first-briefing/index.html").is_file()


def test_mkdocs_alone_gives_the_same_site(small: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "generator", "build", "--strict", "--no-pdf")
    ours = run(*command, "--out", str(tmp_path / "out"), cwd=small)
    assert ours.returncode == 0, ours.stdout
    alone = run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=small)
    assert alone.returncode == 0, alone.stdout
    for name in ("_headers", "robots.txt", "404.html", "handbook/index.html"):
        assert (small / "build/site" / name).read_text() == (tmp_path / "out" / name).read_text(), name


def test_mkdocs_alone_leaves_a_site_on_a_disk_without_a_policy(small: Path) -> None:
    done = run(sys.executable, "-m", "mkdocs", "build", cwd=small, more={"BRIEFINGS_OFFLINE": "true"})
    assert done.returncode == 0, done.stdout
    assert "Content-Security-Policy" not in (small / "build/site/index.html").read_text()
    assert not (small / "build/site/_headers").exists()


def test_a_script_in_a_text_is_refused_strictly(small: Path, tmp_path: Path) -> None:
    """What a page wants to run is named, and a build that is not strict leaves it without permission."""
    template = small / "site_templates/site/topics.md.jinja"
    template.parent.mkdir()
    template.write_text("<script>alert(1)</script>\n")
    command = (sys.executable, "-m", "generator", "build", "--no-pdf", "--out", str(tmp_path / "out"))
    strict = run(*command, "--strict", cwd=small)
    assert strict.returncode == 1
    assert "topics/index.html: a script in the text will not run" in strict.stdout
    assert not (tmp_path / "out").exists()
    lax = run(*command, cwd=small)
    assert lax.returncode == 0
    assert "WARNING -  topics/index.html: a script" in lax.stdout


@pytest.mark.parametrize("engine", ENGINES)
def test_an_older_configuration_is_told_what_offline_needs(engine: str, small: Path) -> None:
    config = small / "mkdocs.yml"
    older = re.sub(r"^  - offline.*?(?=^#)", "", config.read_text(), flags=re.DOTALL | re.MULTILINE)
    config.write_text(older)
    done = run(sys.executable, "-m", "generator", "build", "--offline", "--engine", engine, cwd=small)
    assert done.returncode == 1
    assert "mkdocs.yml does not know of --offline" in done.stdout
    assert not (small / "build" / "offline").exists()


def test_files_of_the_project_take_the_place_of_ours(small: Path, tmp_path: Path) -> None:
    """The recipe for those who need headers of their own, in both engines."""
    theme = small / "site_templates" / "theme"
    (theme / "_headers").write_text("/*\n  X-Own: 1\n")
    (theme / "robots.txt").write_text("User-agent: *\nDisallow: /\n")
    for engine in ENGINES:
        out = tmp_path / engine
        command = (sys.executable, "-m", "generator", "build", "--no-pdf", "--engine", engine)
        done = run(*command, "--out", str(out), cwd=small)
        assert done.returncode == 0, done.stdout
        assert (out / "_headers").read_text() == "/*\n  X-Own: 1\n"
        assert "Disallow" in (out / "robots.txt").read_text()
        assert (out / "assets/css/page.css").is_file()  # ours, of which the project has none
        assert "Content-Security-Policy" in (out / "index.html").read_text()


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
