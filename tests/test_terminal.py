"""What commands do to a terminal, a pipe and a shell: exit codes, encodings, streams that refuse, one-line failures."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.diagnostics import WorkingOn
from generator.project import Project
from generator.publish.destination import checked_destination
from generator.text.printable import ascii_json, printable
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = (sys.executable, "-m", "generator")
WRONG = """statements:
  - id: one
    speaker: 習近平é
    says: It is so.
    source: gazette-1
    about: [peace]
"""
posix = pytest.mark.skipif(os.name != "posix", reason="shells and signals of POSIX")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project with one mistake in it."""
    write_project(Case("none", {"briefings/x/wrong.yml": WRONG}, ()), tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, é 習", "plain, é 習"),
        ("a\n::stop-commands::x", "a\\n::stop-commands::x"),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x85\u2028\u202e", "\\x85\\u2028\\u202e"),
        ("\udcff", "\\xff"),
        ("a\u00a0b\u3000c", "a\u00a0b\u3000c"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("שלום", "שלום"),
        ("said שלום\u200f! and left", "said \u2067שלום\u200f\u2069! and left"),
        ("\u200fقال 12\u200e x", "\u2067\u200fقال 12\u200e\u2069 x"),
        ("\u200fprice\u200e 3", "\\u200fprice\\u200e 3"),
        ("א\u200f\u202eב", "א\\u200f\\u202eב"),
        ("א\u200f\u2069 x", "\u2067א\u200f\u2069 x"),
        ("\u2067x\u2069", "\\u2067x\\u2069"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    """One line stays one line; spaces and joined signs stay as they are."""
    assert printable(text) == shown


def test_marks_of_direction_move_nothing_beside_their_words() -> None:
    """Whatever comes together: each mark stands in an isolate that ends, and printing twice changes nothing."""
    chosen = random.Random(3)
    signs = "אבب\u200f\u200e\u061c \u2067\u2069\u2066\u202e\u202cab1,\n\x1b\xad\u0661\u05b0"
    for _ in range(20_000):
        text = "".join(chosen.choices(signs, k=9))
        shown = printable(text)
        assert printable(shown) == shown, ascii(text)
        inside = re.findall("\u2067([^\u2066-\u2069]*)\u2069", shown)
        outside = re.sub("\u2067[^\u2066-\u2069]*\u2069", "", shown)
        assert not re.search("[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e\n\x1b]", outside), ascii(text)
        assert not any(re.search("[a-z\u202a-\u202e\n\x1b]", words) for words in inside), ascii(text)


@pytest.mark.parametrize("value", ["é習", "😀", "\udcff", "a\nb"])
def test_json_in_ascii_is_the_same_json(value: str) -> None:
    text = ascii_json(json.dumps(value, ensure_ascii=False))
    assert text.isascii()
    assert json.loads(text) == value


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8:strict"])
def test_every_encoding_can_be_written(encoding: str, project: Path) -> None:
    """What an output cannot spell comes out as an escape; JSON is JSON for a program that reads UTF-8."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    done = {
        form: subprocess.run(
            [*COMMAND, "-C", str(project), "check", "--format", form],
            env=environment,
            capture_output=True,
            check=False,
        )
        for form in ("text", "json")
    }
    assert [(result.returncode, result.stderr) for result in done.values()] == [(1, b"")] * 2
    assert b"[invalid-id]" in done["text"].stdout
    assert "習近平é" in json.loads(done["json"].stdout.decode("utf-8"))[0]["message"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [("check",), ("check", "--format", "json"), ("--help",), ("schema",)])
def test_an_output_that_is_full(arguments: tuple[str, ...], project: Path) -> None:
    """One sentence, 1."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device
        done = subprocess.run(
            [*COMMAND, "-C", str(project), *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "error: the output cannot be written: No space left on device"
    ]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110
def test_both_outputs_are_full(project: Path) -> None:
    """Nothing can be said; the exit code still is."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123  # a device
        done = subprocess.run([*COMMAND, "-C", str(project), "check"], stdout=full, stderr=full, check=False)
    assert done.returncode == 1


@posix
@pytest.mark.parametrize(
    "shell",
    [
        '"$@" check >&- 2>&- <&-',
        '"$@" check >/dev/null 2>&-',
    ],
)
def test_closed_streams(shell: str, project: Path) -> None:
    """The exit code says what nobody can read."""
    command = ["sh", "-c", shell, "sh", *COMMAND, "-C", str(project)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 1


@posix
def test_nobody_reads_on(project: Path) -> None:
    """`| head` costs no traceback."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "-C", str(project), "check"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@posix
def test_the_folder_is_gone(project: Path) -> None:
    """A sentence where the project is looked for; none is needed where it is named."""
    shell = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"'
    found = subprocess.run(
        ["sh", "-c", shell, "sh", *COMMAND, "check"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109
        check=False,
        capture_output=True,
        text=True,
    )
    assert found.returncode == 2
    assert "no longer there" in found.stderr
    assert "Traceback" not in found.stderr


@posix
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("-C {project} check", ""),
        ("-C {project} generate", ""),
        ("-C {project} build --no-pdf --out {project}/../out", ""),
        ("-C {project} verify --texts {project}", ""),
        (
            "-C project check",
            "`project` is below the folder you are in, which is no longer there; go to another",
        ),
        ("-C . check", "`.` is below the folder you are in"),
        ("check", "the folder you are in is no longer there; go to another, or name the project"),
        ("-C {project} build --out site", "`site` is below the folder you are in"),
        ("-C {project} verify --texts texts", "`texts` is below the folder you are in"),
        ("init desk", "`desk` is below the folder you are in"),
    ],
)
def test_what_is_named_in_full_needs_no_folder(
    command: str, said: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.engine.build_site", lambda *_, **__: "")
    (project / "briefings/x/wrong.yml").unlink()
    gone = project / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = CliRunner().invoke(main, command.format(project=project).split())
    assert (result.exit_code, said in result.output) == (2 if said else 0, True), result.output


def test_somebody_whom_the_system_does_not_know_can_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container that runs as any number, without a home folder."""

    def unknown(*_: object, **__: object) -> None:
        raise RuntimeError("Could not determine home directory.")

    out = tmp_path / "out"
    monkeypatch.setenv("HOME", "/" + "a" * 5000)
    assert checked_destination(Project(tmp_path / "desk"), out) == out
    monkeypatch.setattr("pathlib.Path.home", unknown)
    assert checked_destination(Project(tmp_path / "desk"), out) == out


@posix
@pytest.mark.parametrize("module", ["click", "generator.checks"])
def test_interrupted_while_loading(module: str, project: Path) -> None:
    """Ctrl-C at a moment of our choosing: one line, 130."""
    code = f"""
import os, signal, sys
from importlib.abc import MetaPathFinder
class Interrupting(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
from generator.__main__ import run
run()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, "-C", str(project), "check"], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr.strip(), done.stdout) == (130, "Interrupted.", "")


def test_interrupted_in_a_command(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As above, from within."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "check", interrupted)
    result = CliRunner().invoke(main, ["-C", str(project), "check"])
    assert (result.exit_code, result.output.strip()) == (128 + signal.SIGINT, "Interrupted.")


@pytest.mark.parametrize(
    ("raised", "code", "words"),
    [
        (RecursionError("too deep"), 70, "the program failed while it worked on a\\nb.yml"),
        (MemoryError(), 70, "(MemoryError: )"),
        (
            PermissionError(13, "Permission denied", "a\nb.yml"),
            1,
            "error: a\\nb.yml cannot be used: Permission denied",
        ),
    ],
)
def test_what_nobody_foresaw(
    raised: Exception, code: int, words: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names the file that was being worked on; the trace only where somebody asks."""

    def failing(*_: object, **__: object) -> None:
        with WorkingOn("a\nb.yml"):
            raise raised

    monkeypatch.setattr(build, "check", failing)
    for arguments in (["check"], ["--verbose", "check"], ["check", "--verbose"]):
        result = CliRunner().invoke(main, ["-C", str(project), *arguments])
        assert result.exit_code == code
        assert words in result.output
        assert ("Traceback" in result.output) is ("--verbose" in arguments)


@posix
@pytest.mark.parametrize("command", [("check",), ("check", "--format", "github"), ("generate",)])
def test_a_name_begins_no_line(command: tuple[str, ...], project: Path) -> None:
    """A file's name can break lines; what is printed of it cannot."""
    (project / "briefings/x/a\n::stop-commands::\x1b[31m.yml").write_text(WRONG.replace("one", "two"))
    (project / "briefings/x/b\n::stop-commands::.yaml").write_text("")
    result = CliRunner().invoke(main, ["-C", str(project), *command])
    assert result.exit_code == 1
    assert "::stop-commands::" in result.output
    assert not any(line.startswith("::stop") for line in result.output.splitlines())
    assert "\x1b[31m" not in result.output
