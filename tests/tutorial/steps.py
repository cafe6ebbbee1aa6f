"""Does what the tutorial says: runs its commands, and edits files as the words before its YAML tell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from unittest.mock import patch

import yaml
from click.testing import CliRunner

from generator.cli import main
from tests.sites import ENVIRONMENT
from tests.waiting import LONGEST, fetch, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PAGE = Path(__file__).parents[2] / "briefings/handbook/tutorial.md"
_BLOCK = re.compile(r"((?:^(?!```)[^\n]*\n)*?)^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_PUT = re.compile(r"Put\s+this\s+in\s+place\s+of\s+all\s+that\s+stands\s+in\s+`(\S+\.yml)`")
_ADD = re.compile(r"At\s+the\s+end\s+of\s+`(\S+\.yml)`,\s+add")
_CHANGE = re.compile(r"Change\s+these\s+lines\s+in\s+`(\S+\.yml)`")
_SERVING = re.compile(r"Serving on (http://\S+)\n")
_INTERRUPTED = 130
"""The exit code behind Ctrl-C."""
_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{
        f"GIT_{who}_{what}": "desk@desk.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    },
}


class Step(NamedTuple):
    """A block of code, and what the words before it say to do with it."""

    words: str
    kind: str
    code: str


def steps() -> Iterator[Step]:
    """Yield the blocks of the page, each with the words since the block before."""
    for found in _BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
        yield Step(*found.groups())


@dataclass
class Follower:
    """Somebody who follows the tutorial in a folder."""

    folder: Path
    texts: Path
    """Where the texts were saved: ~/Downloads of the page."""
    remote: Path
    """The address of the repository."""
    by_hand: Mapping[str, Callable[[Path], None]]
    """What is done beside the commands, by the first words of the one behind it."""
    served: str
    """The page that is looked at in the browser, below the address that `serve` prints."""
    said: dict[str, str] = field(default_factory=dict)
    """What each command printed."""
    file: str = ""
    """The file that was edited last."""

    def follow(self, step: Step) -> None:
        """Do what a step says; each command must end well."""
        if step.kind == "bash":
            for command in step.code.splitlines():
                self._run(command)
            return
        if step.kind == "console":
            first, *lines = step.code.splitlines()
            assert first.startswith("$ ")
            self._run(
                first.removeprefix("$ "), "".join(f"{line.removeprefix('>').strip()}\n" for line in lines)
            )
            return
        assert step.kind == "yaml", step
        if put := _PUT.search(step.words):
            self._path(put[1]).write_text(step.code, encoding="utf-8")
        elif added := _ADD.search(step.words):
            path = self._path(added[1])
            path.write_text(path.read_text(encoding="utf-8") + step.code, encoding="utf-8")
        else:
            changed = _CHANGE.search(step.words)
            self.file = changed[1] if changed else self.file
            for entry in yaml.safe_load(step.code):
                self._change(self._path(self.file), entry["id"], step.code)

    def _path(self, name: str) -> Path:
        path = self.folder / name
        assert path.is_file(), name
        return path

    def _run(self, command: str, answers: str = "") -> None:
        program, *arguments = shlex.split(command.replace("~/Downloads", str(self.texts)))
        for begins, done in self.by_hand.items():
            if command.startswith(begins):
                done(self.folder)
        if program == "pip":
            assert "briefing_site_generator" in arguments[1]
        elif program == "cd":
            self.folder /= arguments[0]
            assert self.folder.is_dir()
        elif program == "rm":
            for name in (argument for argument in arguments if argument != "-r"):
                path = self.folder / name
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        elif program == "git":
            self._git([str(self.remote) if argument == "ADDRESS" else argument for argument in arguments])
        else:
            assert program == "briefings", command
            self._briefings(command, arguments, answers)

    def _git(self, arguments: list[str]) -> None:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=os.environ | _GIT, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr

    def _briefings(self, command: str, arguments: list[str], answers: str) -> None:
        if arguments[0] in {"build", "publish"}:  # engines run in processes of their own
            built = subprocess.run(
                [sys.executable, "-m", "generator", *arguments],
                cwd=self.folder,
                env=ENVIRONMENT,
                capture_output=True,
                text=True,
                check=False,
            )
            code, output = built.returncode, built.stdout + built.stderr
        elif arguments[0] == "serve":
            code, output = self._serve()
        else:
            before = Path.cwd()
            os.chdir(self.folder)
            try:
                with patch("generator.cli.add.is_terminal", lambda: bool(answers)):
                    done = CliRunner().invoke(main, arguments, input=answers)
            finally:
                os.chdir(before)
            code, output = done.exit_code, done.output
        self.said[command] = output
        assert code == 0, f"{command}\n{output}"

    def _serve(self) -> tuple[int, str]:
        """Serve the site, look at the drafts in it, and end it; return the code, 0 for that of Ctrl-C, and the page."""
        address = f"127.0.0.1:{free_port()}"
        with (self.folder.parent / "served.txt").open("w+", encoding="utf-8") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--address", address],
                cwd=self.folder,
                env=ENVIRONMENT,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            printed = Path(log.name)
            try:
                wait_for(lambda: _SERVING.search(printed.read_text(encoding="utf-8")), printed.read_text)
                site = _SERVING.search(printed.read_text(encoding="utf-8"))
                assert site
                wait_for(lambda: fetch(f"{site[1]}{self.served}"), printed.read_text)
                page = fetch(f"{site[1]}{self.served}")
            finally:
                server.send_signal(signal.SIGINT)
                code = server.wait(LONGEST)
        return code - _INTERRUPTED, page

    def _change(self, path: Path, id_: str, code: str) -> None:
        """Set the lines of an entry that ``code`` shows, and leave the others."""
        shown = _entry(code, id_)[1]
        begin, lines = _entry(path.read_text(encoding="utf-8"), id_)
        for name, value in _fields(shown).items():
            if name in (own := _fields(lines)):
                at = lines.index(own[name][0])
                lines[at : at + len(own[name])] = value
            else:
                lines += value
        text = path.read_text(encoding="utf-8")
        old = "".join(_entry(text, id_)[1])
        path.write_text(text[:begin] + "".join(lines) + text[begin + len(old) :], encoding="utf-8")


def _entry(text: str, id_: str) -> tuple[int, list[str]]:
    """Return where an entry begins, and its lines."""
    head = f"  - id: {id_}\n"
    assert text.count(head) == 1, f"{id_} stands in the file {text.count(head)} times"
    begin = text.index(head)
    lines = text[begin:].splitlines(keepends=True)
    end = next((at for at in range(1, len(lines)) if not lines[at].startswith("    ")), len(lines))
    return begin, lines[:end]


def _fields(lines: list[str]) -> dict[str, list[str]]:
    """Return the lines of each field but the id."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines[1:]:
        if line[4] not in " -":
            name = line.strip().partition(":")[0]
        found.setdefault(name, []).append(line)
    return found
