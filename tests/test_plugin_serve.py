"""MkDocs alone: ``mkdocs build`` makes the pages first, ``mkdocs serve`` shows an edit once and then rests."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator.starter import new_site
from tests.folders import state, write
from tests.sites import ENVIRONMENT, run
from tests.waiting import LONGEST, fetch, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.engine

BRIEFING = Path("briefings", "first-briefing", "briefing.yml")
PAGE = "briefings/first-briefing/"
WORD = "Unmistakable"


def test_mkdocs_build_alone_makes_the_pages(tmp_path: Path) -> None:
    project = tmp_path / "project"
    new_site(project)
    done = run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=project)
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout
    assert (project / "build" / "docs" / PAGE / "index.md").is_file()
    assert (project / "build" / "site" / PAGE / "index.html").is_file()


def test_mkdocs_build_alone_empties_no_folder_of_somebody_else(tmp_path: Path) -> None:
    """Its own site it replaces, whether that is whole or not."""
    new_site(tmp_path / "project")
    project, command = tmp_path / "project", (sys.executable, "-m", "mkdocs", "build", "--site-dir")
    assert run(*command, "public", cwd=project).returncode == 0
    write(project / "public", {"thesis.txt": "five years"})
    before = state(project / "public")
    done = run(*command, "public", cwd=project)
    assert done.returncode != 0
    assert "public holds `thesis.txt`, which no build put there" in done.stdout
    assert "Traceback" not in done.stdout
    assert state(project / "public") == before
    (project / "public" / "thesis.txt").unlink()
    assert run(*command, "public", cwd=project).returncode == 0
    done = run(*command, "briefings/handbook", cwd=project)
    assert "from which the site is made" in done.stdout


MEANWHILE = {
    "a file is laid into the old site": (
        "open('public/thesis.txt', 'w').write('five years')",
        "public holds `thesis.txt`, which no build put there",
    ),
    "it fails": ("raise OSError(28, 'No space left on device')", "No space left on device"),
    "it is ended": ("raise KeyboardInterrupt", "Aborted!"),
    "it warns": ("import logging; logging.getLogger('mkdocs.x').warning('odd')", "in strict mode"),
}
"""What happens while MkDocs builds, and what is said."""


def test_whatever_happens_while_mkdocs_alone_builds_the_old_site_stays(tmp_path: Path) -> None:
    """It is built in a folder of its own, of which nothing stays; what others put into the old one is theirs."""
    project, command = tmp_path / "project", (sys.executable, "-m", "mkdocs", "build", "--site-dir", "public")
    new_site(project)
    assert run(*command, cwd=project).returncode == 0
    record = (project / ".public.stamp").read_text()
    config = project / "mkdocs.yml"
    config.write_text(f"{config.read_text(encoding='utf-8')}\nhooks: [meanwhile.py]\n", encoding="utf-8")
    for code, said in MEANWHILE.values():
        (project / "meanwhile.py").write_text(f"def on_env(env, config, files):\n    {code}\n")
        before = state(project / "public")
        done = run(*command, "--strict", cwd=project)
        assert done.returncode != 0
        assert said in done.stdout
        after = state(project / "public")
        assert after == before | ({"thesis.txt": "five years"} if "thesis" in code else {})
        assert not list(project.glob(".public.*.new"))
        assert (project / ".public.stamp").read_text() == record
        (project / "public" / "thesis.txt").unlink(missing_ok=True)


def test_mkdocs_build_alone_refuses_a_mistake_with_its_place(tmp_path: Path) -> None:
    project = tmp_path / "project"
    new_site(project)
    broken = project / BRIEFING
    broken.write_text(broken.read_text(encoding="utf-8") + "titel: x\n", encoding="utf-8")
    done = run(sys.executable, "-m", "mkdocs", "build", cwd=project)
    assert done.returncode != 0
    assert f"{BRIEFING.as_posix()}:" in done.stdout
    assert "unknown-field" in done.stdout
    assert "Traceback" not in done.stdout


def test_mkdocs_serve_alone_shows_an_edit_and_then_rests(tmp_path: Path) -> None:
    """A build changes nothing of what MkDocs watches, or one would follow from the other for ever."""
    project = tmp_path / "project"
    new_site(project)
    with _serving(project) as (url, log):
        wait_for(lambda: "</html>" in fetch(f"{url}/{PAGE}"), lambda: "".join(log))
        (watching,) = (line for line in log if "Watching paths for changes: " in line)
        watched = [project / path for path in re.findall("'([^']+)'", watching)]
        assert project / "briefings" in watched
        before = _files(watched)
        _edit(project / BRIEFING)
        wait_for(lambda: WORD in fetch(f"{url}/{PAGE}"), lambda: "".join(log))
        assert sum("Building documentation" in line for line in log) == 2, "".join(log)
        assert {path for path, _ in _files(watched) ^ before} == {project / BRIEFING}


def _files(watched: list[Path]) -> set[tuple[Path, int]]:
    """Return every file of some folders with the time of its last change."""
    files = (path for folder in watched for path in (folder.rglob("*") if folder.is_dir() else [folder]))
    return {(path, path.stat().st_mtime_ns) for path in files if path.is_file()}


def _edit(path: Path) -> None:
    """Write a word into the title, in one step: a file emptied first and filled then is two edits to a slow watcher."""
    text = path.read_bytes().replace(b"title: ", f"title: {WORD} ".encode(), 1)
    with path.open("r+b", buffering=0) as file:
        assert file.write(text) == len(text)


@contextmanager
def _serving(project: Path) -> Iterator[tuple[str, list[str]]]:
    address = f"127.0.0.1:{free_port()}"
    log: list[str] = []
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", address]
    with subprocess.Popen(
        command, cwd=project, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as server:
        assert server.stdout
        reader = Thread(target=log.extend, args=(server.stdout,), daemon=True)
        reader.start()
        try:
            yield f"http://{address}", log
        finally:
            server.terminate()
            server.wait(LONGEST)
            reader.join()
