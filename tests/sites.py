"""Session fixtures: the shipped project copied and built once with each engine, for all workers and tests alike."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from tests.former_names import rename
from tests.made_once import made_once
from tests.waiting import LONGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    "NO_MKDOCS_2_WARNING": "1",  # the engines' advertisements are not warnings about our pages
    "DISABLE_MKDOCS_2_WARNING": "true",
    "NO_COLOR": "1",
}


SITES = ("site", "offline")
"""The folders in a project's ``build`` in which its sites lie."""


@dataclass(frozen=True)
class BuiltSite:
    """A project folder and what an engine made of it."""

    engine: str
    project: Path
    log: str
    """What the engine printed."""

    @property
    def html(self) -> Path:
        """Folder of the finished pages."""
        return self.project / "build" / "site"


def copy_theme(target: Path) -> None:
    """Copy what a project needs besides its briefings, and nothing generated, to ``target``."""
    shutil.copytree(
        ROOT / "site_templates", target / "site_templates", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "mkdocs.yml", target)
    (target / "build" / "docs").mkdir(parents=True)
    shutil.copy(ROOT / "build" / "docs" / ".gitignore", target / "build" / "docs")


def copy_project(target: Path) -> Path:
    """Copy the shipped project, and nothing generated, to ``target``."""
    copy_theme(target)
    shutil.copytree(ROOT / "briefings", target / "briefings")
    return target


def copy_built(project: Path, target: Path) -> Path:
    """Copy a built project without its sites to ``target``: what was made there and is the same is not made again."""
    build = project / "build"

    def sites(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if name.strip(".").startswith(SITES)] if Path(folder) == build else []

    shutil.copytree(project, target, ignore=sites)
    return target


def run(
    *command: str, cwd: Path, more: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """Run ``command`` with this Python's programs first and ``more`` environment, both outputs in one."""
    return subprocess.run(
        command,
        cwd=cwd,
        env={**ENVIRONMENT, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=LONGEST,
    )


def build(engine: str, project: Path, *, strict: bool = True) -> BuiltSite:
    """Build a project with an engine, strictly unless told otherwise."""
    options = ("--strict",) if strict else ()
    done = run(sys.executable, "-m", "generator", "build", "--engine", engine, *options, cwd=project)
    if done.returncode:
        pytest.fail(f"{engine} gave up:\n{done.stdout}", pytrace=False)
    return BuiltSite(engine, project, done.stdout)


def build_shipped(folder: Path) -> BuiltSite:
    """Build a copy of the shipped project with MkDocs, and nothing made before."""
    return build("mkdocs", copy_project(folder / "project"))


def build_again(site: BuiltSite, engine: str, folder: Path) -> BuiltSite:
    """Build the project of a site once more, with another engine."""
    return build(engine, copy_built(site.project, folder / "project"))


HOST, PATH = "desk.harbour.org", "/desk/briefs/"
"""Where a site lives that has not a host for itself."""
FEATURES = ("navigation.instant", "navigation.instant.progress", "content.code.copy")
"""What a project may switch on and the shipped one does not."""


@dataclass(frozen=True)
class Deployment:
    """A project and two sites built from it: one to stand under a path with all features on, one for a disk."""

    engine: str
    project: Path

    @property
    def hosted(self) -> Path:
        """Folder of the one under a path."""
        return self.project / "build" / "site"

    @property
    def offline(self) -> Path:
        """Folder of the one for a disk."""
        return self.project / "build" / "offline"


def state_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of everything under ``folder``."""
    stats = {path: path.lstat() for path in folder.rglob("*")}
    return {
        path.relative_to(folder).as_posix(): (stat.st_size, stat.st_mtime_ns) for path, stat in stats.items()
    }


def deploy(folder: Path) -> Deployment:
    """Build both sites of a copy of the shipped project with MkDocs."""
    project = copy_project(folder / "project")
    config = project / "mkdocs.yml"
    features = "".join(f"    - {feature}\n" for feature in FEATURES)
    config.write_text(config.read_text().replace("  features:\n", f"  features:\n{features}"))
    page = project / "briefings" / "handbook" / "titles.md"
    page.write_text(
        "# Заголовки\n\n## Як це зроблено\n\n## 方法\n\n## Names, places & dates\n", encoding="utf-8"
    )
    with page.with_name("index.md").open("a", encoding="utf-8") as index:
        index.write("- [Заголовки](titles.md#як-це-зроблено)\n")
    rename(project / "briefings")
    return _deployed("mkdocs", project)


def deploy_again(made: Deployment, engine: str, folder: Path) -> Deployment:
    """Build both sites of a project once more, with another engine."""
    return _deployed(engine, copy_built(made.project, folder / "project"))


def _deployed(engine: str, project: Path) -> Deployment:
    """Build both sites, strictly."""
    command = (sys.executable, "-m", "generator", "build", "--engine", engine, "--strict")
    for options in ((), ("--offline",)):
        done = run(*command, *options, cwd=project, more={"SITE_URL": f"https://{HOST}{PATH}"})
        if done.returncode:
            pytest.fail(f"{engine} gave up:\n{done.stdout}", pytrace=False)
    return Deployment(engine, project)


@pytest.fixture(scope="session")
def mkdocs_deployment(tmp_path_factory: pytest.TempPathFactory) -> Deployment:
    """Both sites, built with MkDocs."""
    return made_once(tmp_path_factory, "mkdocs-deployment", deploy)


@pytest.fixture(scope="session")
def zensical_deployment(
    tmp_path_factory: pytest.TempPathFactory, mkdocs_deployment: Deployment
) -> Deployment:
    """Both sites, built with Zensical."""
    again = partial(deploy_again, mkdocs_deployment, "zensical")
    return made_once(tmp_path_factory, "zensical-deployment", again)


@pytest.fixture(scope="session")
def mkdocs_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The shipped project, built with MkDocs."""
    return made_once(tmp_path_factory, "mkdocs", build_shipped)


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory: pytest.TempPathFactory, mkdocs_site: BuiltSite) -> BuiltSite:
    """The shipped project, built with Zensical."""
    return made_once(tmp_path_factory, "zensical", partial(build_again, mkdocs_site, "zensical"))
