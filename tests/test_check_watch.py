"""``briefings check --watch``: checks again at each edit, and says what is new and what is gone."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from generator import build
from generator.cli import main
from generator.cli.checking import follow
from generator.project import Project
from generator.reader import decoding
from tests.case_files import Case, write_project
from tests.sites import ENVIRONMENT
from tests.test_withheld_mask import WISH, assert_silent
from tests.waiting import LONGEST, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.reader.input import InputFile
    from generator.reader.references.decoded_file import DecodedFile

WRONG = """statements:
  - id: one
    speaker: alic
    says: It is so.
    source: gazette-1
    locator: para 1
    about: [peace]
"""
RIGHT = WRONG.replace("alic", "alice")
FILE, NOTES = "briefings/x/wrong.yml", "briefings/notes.yaml"
COMMAND = (sys.executable, "-m", "generator")
ALWAYS = "Checked again at each edit; Ctrl-C ends."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write_project(Case("none", {}, ()), tmp_path)
    return tmp_path


class Edits:
    """Edits before which a project is checked, each a file and what it holds then, "" if it goes; and what was said."""

    def __init__(self, project: Path, capsys: pytest.CaptureFixture[str], *edits: tuple[str, str]) -> None:
        self._project, self._capsys, self._edits = project, capsys, edits
        self.told: list[str] = []

    def __iter__(self) -> Iterator[None]:
        for name, text in (("", ""), *self._edits):
            if text:
                (self._project / name).write_text(text, encoding="utf-8")
            elif name:
                (self._project / name).unlink()
            yield
            self.told.append(self._capsys.readouterr().out)
        raise KeyboardInterrupt


@pytest.mark.parametrize(("last", "code"), [(WRONG, 1), (RIGHT, 0)])
def test_it_says_what_changed_and_ends_with_the_last_code(
    last: str, code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = f"# a line\n{WRONG}"
    edits = Edits(
        project,
        capsys,
        (NOTES, "x: 1\n"),
        (FILE, WRONG),
        (FILE, moved),
        (FILE, RIGHT),
        (NOTES, ""),
        (FILE, last),
    )
    assert follow(Project(project), edits, strict=False) == code
    first, ignored, wrong, further_down, right, removed, ending = edits.told
    assert ALWAYS in first
    assert "No mistakes found" in first
    assert ignored.startswith("New:\nbriefings/notes.yaml: warning: ")
    assert "\n1 new, none gone.\n1 warning" in ignored
    assert "there is no actor or source `alic`" in wrong
    assert "3 |     speaker: alic\n  |              ^^^^" in wrong
    assert "notes.yaml" not in wrong
    assert further_down.startswith("Nothing new, nothing gone.")
    assert right.startswith("Gone:\nbriefings/x/wrong.yml:4:14: error: there is no actor or source `alic`")
    assert removed.startswith("Gone:\nbriefings/notes.yaml: warning: ")
    assert ending.startswith(
        "New:\nbriefings/x/wrong.yml:3:14: error: " if code else "Nothing new, nothing gone."
    )
    assert not any(ALWAYS in told for told in edits.told[1:])


def test_a_syntax_error_makes_no_finding_gone_or_new(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    advised = RIGHT.replace("about", "todo: Ask.\n    about")
    edits = Edits(
        project,
        capsys,
        (FILE, advised),
        (NOTES[:-5] + ".yml", "a: [\n"),
        (NOTES[:-5] + ".yml", "terms: []\n"),
    )
    assert follow(Project(project), edits, strict=False) == 0
    _, advice, broken, mended = edits.told
    assert "[todo]" in advice
    assert "[todo]" not in broken
    assert "1 new, none gone. Not looked for until the errors are mended: 4 found before." in broken
    assert mended.startswith("Gone:\nbriefings/notes.yml")
    assert "New:" not in mended


def test_what_is_new_and_gone_is_told_without_withheld_words(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "briefings/out.yml").write_text(WISH, encoding="utf-8")
    edited = Edits(project, capsys, (FILE, WRONG.replace("alic", "Zelda Quist and others")), (FILE, RIGHT))
    assert follow(Project(project), edited, strict=False) == 0
    _, new, gone = edited.told
    assert new.startswith("New:\n")
    assert "Gone:\n" in gone
    assert f"{FILE}:3:14: error: " in gone
    assert_silent(new + gone)


def test_much_that_is_still_to_do_buries_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, entry = RIGHT.split("  - ")
    drafts = head + "".join(f"  - {entry}    todo: Ask.\n".replace("one", f"draft-{n}") for n in range(30))
    edited = Edits(project, capsys, (FILE, drafts))
    assert follow(Project(project), edited, strict=False) == 0
    assert "[todo]" not in edited.told[1]
    assert f"{FILE}: 30" in edited.told[1]
    assert "30 new" in edited.told[1]


def test_what_has_not_changed_is_not_checked_again(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the file that was edited is decoded again."""
    decoded = _decoded_files(monkeypatch)
    edits = Edits(project, capsys, (FILE, RIGHT), (FILE, f"# a line\n{RIGHT}"))
    seen = []

    def counted() -> Iterator[None]:
        for _ in edits:
            decoded.clear()
            yield
            seen.append(set(decoded))

    assert follow(Project(project), counted(), strict=False) == 0
    assert len(seen[0]) == 3
    assert seen[1:] == [{FILE}, {FILE}]


def _decoded_files(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list to which the path of each file is added that is decoded from now on."""
    decoded: list[str] = []
    decode = decoding.decode_file

    def noted(file: InputFile, diagnostics: Diagnostics) -> DecodedFile | None:
        decoded.append(file.path)
        return decode(file, diagnostics)

    monkeypatch.setattr(decoding, "decode_file", noted)
    return decoded


def test_interrupted_before_anything_is_known(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "check", interrupted)
    with pytest.raises(KeyboardInterrupt):
        follow(Project(project), [None], strict=False)


@pytest.mark.parametrize("form", ["json", "github"])
def test_it_shows_text_alone(form: str, project: Path) -> None:
    done = CliRunner().invoke(main, ["-C", str(project), "check", "--watch", "--format", form])
    assert done.exit_code == 2
    assert f"`--watch` shows text, no {form}; leave out --watch or --format {form}" in done.output


@contextmanager
def _watching(*command: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:  # noqa: ANN401  # of Popen
    """Run a program, which ends with the block whatever happens in it."""
    with subprocess.Popen(command, env=ENVIRONMENT, **options) as program:
        try:
            yield program
        finally:
            program.kill()


@pytest.mark.skipif(os.name == "nt", reason="there are no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 1), (signal.SIGTERM, 143)])
def test_on_a_pipe_it_appends_until_it_is_ended(
    number: int, code: int, project: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log"
    command = (*COMMAND, "-C", str(project), "check", "--watch")
    with log.open("w") as output, _watching(*command, stdout=output, stderr=output) as program:
        wait_for(lambda: ALWAYS in log.read_text(), log.read_text)
        (project / FILE).write_text(WRONG)
        wait_for(lambda: "1 new, none gone." in log.read_text(), log.read_text)
        (project / "briefings/x/link.yml").symlink_to("nothing.yml")
        wait_for(lambda: log.read_text().count("1 new, none gone.") == 2, log.read_text)
        (project / "sources").mkdir()
        (project / "sources/text.txt").write_text("Words.")
        wait_for(lambda: "Nothing new, nothing gone." in log.read_text(), log.read_text)
        program.send_signal(number)
        assert program.wait(LONGEST) == code
    told = log.read_text()
    assert told.index("No mistakes found") < told.index("New:") < told.index("[unknown-reference]")
    assert "\x1b" not in told
    assert "Traceback" not in told


@pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
def test_on_a_terminal_the_screen_shows_what_is_so_now(project: Path) -> None:
    """In place of what it showed: what stays before what is new."""
    pty = pytest.importorskip("pty")
    (project / NOTES).write_text("")
    ours, theirs = pty.openpty()
    opened = 'terminal=$1; shift; exec "$@" <"$terminal" >"$terminal" 2>&1'  # by which Ctrl-C comes from it
    command = ("sh", "-c", opened, "sh", os.ttyname(theirs), *COMMAND, "-C", str(project), "check", "--watch")
    shown = b""

    def shows(times: int) -> bool:
        nonlocal shown
        if select.select([ours], [], [], 0)[0]:
            shown += os.read(ours, 4096)
        return shown.count(ALWAYS.encode()) == times

    with _watching(*command, start_new_session=True) as program:
        wait_for(lambda: shows(1), lambda: repr(shown))
        (project / FILE).write_text(WRONG)
        wait_for(lambda: shows(2), lambda: repr(shown))
        os.write(ours, b"\x03")
        assert program.wait(LONGEST) == 1
    os.close(ours)
    os.close(theirs)
    _, cleared, screen = shown.decode().rpartition("\x1b[2J\x1b[1;1H")
    assert cleared
    plain = re.sub("\x1b\\[[0-9;]*m", "", screen)
    assert (
        0
        < plain.index("notes.yaml: warning: ")
        < plain.index("New:")
        < plain.index("wrong.yml:3:14: error: ")
    )
