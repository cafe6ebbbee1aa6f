"""Session fixtures: the shipped project copied and built once with each engine, for engine and browser tests alike."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": str(ROOT),
    "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
    "NO_MKDOCS_2_WARNING": "1",  # the engines' advertisements are not warnings about our pages
    "DISABLE_MKDOCS_2_WARNING": "true",
    "NO_COLOR": "1",
}


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


def run(*command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``command`` with this Python's programs first, both outputs in one."""
    return subprocess.run(
        command,
        cwd=cwd,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )


def build(engine: str, project: Path) -> BuiltSite:
    """Build a project with an engine, strictly."""
    done = run(sys.executable, "-m", "generator", "build", "--engine", engine, "--strict", cwd=project)
    if done.returncode:
        pytest.fail(f"{engine} gave up:\n{done.stdout}", pytrace=False)
    return BuiltSite(engine, project, done.stdout)


@pytest.fixture(scope="session")
def mkdocs_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The shipped project, built with MkDocs."""
    return build("mkdocs", copy_project(tmp_path_factory.mktemp("mkdocs") / "project"))


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The shipped project, built with Zensical."""
    return build("zensical", copy_project(tmp_path_factory.mktemp("zensical") / "project"))
