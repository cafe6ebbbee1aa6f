"""One program at a time writes into a project; what is ended ends what it started, and clears away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from generator.project import Project
from generator.publish.workspace import workspace
from generator.starter import new_site
from generator.storage import process_lock
from generator.storage.output_records import digests
from generator.storage.process_lock import folder_lock, is_in_use, mark_in_use
from tests.folders import built, state, write
from tests.sites import ENVIRONMENT, run
from tests.waiting import written_pipe

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and locks of POSIX")

PROGRAM = (sys.executable, "-m", "generator")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A new site, which builds quickly."""
    new_site(tmp_path / "site")
    return tmp_path / "site"


def test_the_lock_of_a_killed_program_is_gone(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from generator.storage.process_lock import folder_lock\n"
        "with folder_lock(Path(sys.argv[1]), 'build', print): print('locked', flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, tmp_path],
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout
        assert program.stdout.readline() == "locked\n"
        assert is_in_use(tmp_path)
        program.kill()
        program.wait()
    told: list[str] = []
    with folder_lock(tmp_path, "pdf", told.append):
        assert told == []


@pytest.mark.parametrize(
    "note", ["", "[" * 9999, "[]", '{"process": 1, "work": "\\u001b[31m"}', '{"process": "x"}']
)
def test_a_note_that_says_nothing_is_not_repeated(
    note: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    folder = tmp_path / "project"
    folder.mkdir()
    told: list[str] = []

    def release(who: str) -> None:
        told.append(who)
        raise KeyboardInterrupt

    with folder_lock(folder, "build", told.append):
        (written,) = tmp_path.glob("briefings-*.json")
        written.write_text(note)
        with pytest.raises(KeyboardInterrupt), folder_lock(folder, "pdf", release):
            pass
    assert told == ["another program"]


def test_a_folder_is_held_under_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    with mark_in_use(folder):
        folder.rename(tmp_path / "b")
        assert is_in_use(tmp_path / "b")
    assert not is_in_use(tmp_path / "b")
    assert not is_in_use(folder)


COMMANDS = ["generate", "pdf", "schema", "clean", "build"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_writes_takes_its_turn(command: str, site: Path) -> None:
    """It says that it waits, and does its work afterwards; Ctrl-C would end the wait."""
    with folder_lock(site, "build", print):
        before = state(site)
        program = subprocess.Popen(
            [*PROGRAM, command], cwd=site, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True
        )
        assert program.stderr
        assert program.stderr.readline() == (
            f"Waiting: another program (briefings build, process {os.getpid()}) is writing into this project. "
            "Ctrl-C ends the wait.\n"
        )
        assert state(site) == before
        program.send_signal(signal.SIGINT)
        program.communicate()
    assert program.returncode == 130
    assert state(site) == before


@pytest.mark.parametrize("command", ["pdf", "build"])
def test_what_is_changed_while_a_command_waits_counts(command: str, site: Path) -> None:
    """A site made by settings of before would be taken for one that is up to date."""
    with folder_lock(site, "build", print):
        program = subprocess.Popen(
            [*PROGRAM, command], cwd=site, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True
        )
        assert program.stderr
        assert program.stderr.readline().startswith("Waiting: ")
        (site / "mkdocs.yml").write_text("extra: {pdf: {paper: a3}}\n")
    _, errors = program.communicate()
    assert "`paper` is one of" in errors
    assert errors.endswith("error: the settings in mkdocs.yml cannot be used\n")
    assert program.returncode == 1


@pytest.mark.engine
def test_builds_at_the_same_time_leave_one_whole_site(site: Path, tmp_path: Path) -> None:
    """Those with folders of their own too."""
    commands = [[], ["--out", "../out"]]
    programs = [
        subprocess.Popen([*PROGRAM, "build", *more], cwd=site, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
        for more in commands
    ]
    assert [program.wait() for program in programs] == [0, 0]
    for more in commands:
        assert "Nothing has changed" in run(*PROGRAM, "build", *more, cwd=site).stdout
    assert digests(site / "build/site") == digests(tmp_path / "out")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_an_ended_build_ends_the_engine_and_clears_away(number: int, site: Path, tmp_path: Path) -> None:
    """The old site stays; no folder that was worked in does, nor any program."""
    modules = write(tmp_path / "modules", {"zensical.py": ENGINE})
    temporary, alive = tmp_path / "temporary", tmp_path / "alive"
    temporary.mkdir()
    os.mkfifo(alive)
    built(site / "build/site")
    program = subprocess.Popen(
        [*PROGRAM, "build", "--no-pdf", "--engine", "zensical"],
        cwd=site,
        env={
            **ENVIRONMENT,
            "PYTHONPATH": f"{modules}{os.pathsep}{ENVIRONMENT['PYTHONPATH']}",
            "TMPDIR": str(temporary),
            "ALIVE": str(alive),
        },
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    with written_pipe(alive, program) as engine:
        assert engine.readline() == "at work\n"  # half a site is written
        assert len(list(temporary.glob("briefings-*"))) == 3  # who is at work, on what and where
        program.send_signal(number)
        _, said = program.communicate()
        assert engine.read() == ""  # the engine, and what it started, are gone: nobody holds the other end
    assert program.returncode == 128 + number
    assert said.strip() == "Interrupted."
    assert list(temporary.iterdir()) == []
    assert set(digests(site / "build/site")) == {
        "index.html",
        "a/index.html",
        "assets/page.css",
    }
    assert sorted(path.name for path in (site / "build").iterdir()) == [
        ".docs.stamp",
        ".site.stamp",
        "cache",
        "docs",
        "site",
    ]


ENGINE = """
import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN) if False else None
os.makedirs("build/site"); open("build/site/index.html", "w").write("half")
alive = open(os.environ["ALIVE"], "w")
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(999)"], pass_fds=[alive.fileno()])
alive.write("at work\\n"); alive.flush()
time.sleep(999)
"""
"""An engine that never ends, with a program of its own; both hold an end of a pipe for as long as they live."""


@pytest.mark.skipif(os.name == "nt", reason="named pipes")
def test_whatever_lies_where_programs_say_who_they_are_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "shared"))
    (tmp_path / "shared").mkdir()
    (tmp_path / "mine").write_text("five years")
    note = process_lock._note(tmp_path)
    os.mkfifo(note)
    with process_lock.folder_lock(tmp_path, "build", print):
        assert process_lock._holder(tmp_path) == "another program"
    note.unlink(missing_ok=True)
    os.link(tmp_path / "mine", note)
    with process_lock.folder_lock(tmp_path, "build", print):
        assert process_lock._holder(tmp_path).startswith("another program (briefings build")
    assert (tmp_path / "mine").read_text() == "five years"


FULL = """
print("INFO    -  Building documentation")
raise OSError(28, "No space left on device", "page.html")
"""
"""An engine on a full disk."""


def test_a_full_disk_is_said_first_and_the_trace_only_to_those_who_ask(site: Path, tmp_path: Path) -> None:
    modules = write(tmp_path / "modules", {"zensical.py": FULL})
    more = {"PYTHONPATH": f"{modules}{os.pathsep}{ENVIRONMENT['PYTHONPATH']}"}
    command = (*PROGRAM, "build", "--no-pdf", "--engine", "zensical")
    done = run(*command, cwd=site, more=more)
    assert done.returncode == 1
    sentence = (
        "error: the site cannot be written: No space left on device\nThe site that was there is untouched.\n"
    )
    assert done.stdout.endswith(sentence)
    assert "Traceback" not in done.stdout
    full = run(*command, "--verbose", cwd=site, more=more).stdout
    assert 0 < full.index(sentence) < full.index("Traceback")
    assert sorted(path.name for path in (site / "build").iterdir()) == [".docs.stamp", "cache", "docs"]


def test_a_workspace_of_a_killed_program_is_removed(
    site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One that is in use is not, nor that of another project."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    new_site(tmp_path / "other")
    killed = []
    for root in (site, tmp_path / "other"):
        with workspace(Project(root)) as place:
            killed.append(place.root.with_name(f"{place.root.name}x"))
        write(killed[-1], {"half": ""})
    with workspace(Project(site)) as first, workspace(Project(site)) as second:
        assert first.config.is_file()
        assert second.config.is_file()
        assert not killed[0].exists()
        assert killed[1].exists()
