"""`briefings publish` proves, checks, keeps editions and builds the site, and does nothing of it where it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.cli import publish as module
from generator.storage.process_lock import folder_lock
from tests.case_files import CASES, Case, read_case, write_project
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SETTINGS = """site_name: x
site_url: https://towns.org/
docs_dir: build/docs
site_dir: build/site
theme: {name: material, font: false}
extra: {desk: {name: The towns' desk}}
"""
EDITION = "briefings/x/editions/1.json"
LOCK = "briefings/quotes.lock.json"


@pytest.fixture
def ready(project: Callable[..., Path]) -> Path:
    """A project of which nothing is proved and no edition is kept yet, and nothing stands against publishing."""
    said = FILES["briefings/x/briefing.yml"].replace("They met.", "Ada said that the harbour is to open.")
    return project({**FILES, "mkdocs.yml": SETTINGS, "briefings/x/briefing.yml": said})


@pytest.mark.engine
def test_one_command_proves_checks_keeps_the_edition_and_builds(ready: Path) -> None:
    done = command(ready, "publish", "x")
    assert done.exit_code == 0, done.output
    order = ["Ready to be published", "Edition 1 of x", "The site is in"]
    places = [done.output.index(words) for words in order]
    assert places == sorted(places)
    assert "is not kept yet" not in done.output, "it is kept at once"
    assert "build --strict" not in done.output, "it is built at once"
    assert (ready / LOCK).is_file()
    assert (ready / EDITION).is_file()
    assert (ready / "build/site/index.html").is_file()
    again = command(ready, "publish", "x")
    assert again.exit_code == 0, again.output
    assert "x is as its last edition keeps it." in again.output
    assert not (ready / EDITION.replace("1", "2")).exists()
    change(ready, "briefings/x/call.yml", "The harbour opens.", "The harbour is to open.")
    stopped = command(ready, "publish", "x", "--note", "It is to open.")
    assert stopped.exit_code == 1
    assert "Nothing was published." in stopped.output
    assert "unexplained-change" in stopped.output


@pytest.mark.engine
def test_without_a_name_no_edition_is_kept(ready: Path) -> None:
    done = command(ready, "publish")
    assert done.exit_code == 0, done.output
    assert "edition 1 of `x` is not kept yet" in done.output
    assert (ready / "build/site/index.html").is_file()
    assert not (ready / EDITION).exists()


def test_what_stands_against_it_ends_it(ready: Path) -> None:
    change(ready, "briefings/x/call.yml", "We will open the harbour", "We shall shut the harbour")
    done = command(ready, "publish", "x")
    assert done.exit_code == 1
    assert "[altered-quote]" in done.output
    assert "Not ready to be published" in done.output
    assert done.output.rstrip().endswith("Nothing was published.")
    assert not (ready / EDITION).exists()
    assert not (ready / "build/site").exists()


def test_a_briefing_that_waits_is_not_published(tmp_path: Path) -> None:
    write_project(Case("", {**read_case(CASES / "todo.yml").files, "mkdocs.yml": SETTINGS}, ()), tmp_path)
    (head,) = (tmp_path / "briefings").glob("*/briefing.yml")
    head.write_text(f"todo: Look at it.\n{head.read_text(encoding='utf-8')}", encoding="utf-8")
    done = command(tmp_path, "publish", head.parent.name)
    assert done.exit_code == 1
    assert f"compose {head.parent.name}" in done.output
    assert not (tmp_path / "build/site").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("y",), "there is no briefing `y`"),
        (("x", "--check"), "--check looks at the whole project"),
        (("--note", "It is mended."), "name that one"),
        (("x", "y", "--note", "It is mended."), "name that one"),
        (("x", "--format", "json"), "--format json is for --check"),
    ],
)
def test_what_cannot_be_meant_is_said_in_a_sentence(
    ready: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = command(ready, "publish", *arguments)
    assert done.exit_code == 2
    assert said in done.output
    assert not (ready / LOCK).exists()


ROW = """  - number: 2
    date: 2024-06-02
    data_until: 2024-06-02
    change: significant
    says: They parted late.
"""


@pytest.fixture
def changed(ready: Path) -> Path:
    """The same with two briefings, both published once, and both other since."""
    for name in ("briefing.yml", "call.yml"):
        twin = (ready / f"briefings/x/{name}").read_text(encoding="utf-8").replace("title: X", "title: Y")
        (ready / "briefings/y").mkdir(exist_ok=True)
        (ready / f"briefings/y/{name}").write_text(twin, encoding="utf-8")
    assert command(ready, "verify", "--write").exit_code == 0
    for briefing in ("x", "y"):
        assert command(ready, "edition", briefing).exit_code == 0
        change(ready, f"briefings/{briefing}/briefing.yml", "They parted.", "They parted late.")
    return ready


def _write_row(folder: Path, briefing: str) -> None:
    path = folder / f"briefings/{briefing}/briefing.yml"
    path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n{ROW}", encoding="utf-8")


@pytest.mark.engine
def test_an_edition_whose_row_is_written_is_kept(changed: Path) -> None:
    _write_row(changed, "x")
    _write_row(changed, "y")
    stopped = command(changed, "publish", "y")
    assert stopped.exit_code == 1
    assert "x/briefing.yml" in stopped.output
    assert "y/briefing.yml" not in stopped.output
    done = command(changed, "publish", "x", "y")
    assert done.exit_code == 0, done.output
    assert "There is 1 warning" not in done.output, "it is of what these editions put right"
    assert (changed / "briefings/x/editions/2.json").is_file()
    assert (changed / "briefings/y/editions/2.json").is_file()
    assert (changed / "build/site/index.html").is_file()


def test_of_several_briefings_all_are_kept_or_none(changed: Path) -> None:
    _write_row(changed, "x")
    done = command(changed, "publish", "x", "y")
    assert done.exit_code == 1
    assert "Say in a sentence what has changed" in done.output
    assert "This is about `y`: publish that by itself first. Nothing was published." in done.output
    assert not (changed / "briefings/x/editions/2.json").exists()
    assert not (changed / "build/site").exists()


@pytest.mark.parametrize("note", ["It \x07rings.", "It \u202eturns."])
def test_a_note_that_no_page_can_show_is_refused_before_anything_is_written(ready: Path, note: str) -> None:
    done = command(ready, "publish", "x", "--note", note)
    assert done.exit_code == 2
    assert "--note cannot be published" in done.output
    assert not (ready / LOCK).exists()


@pytest.mark.engine
def test_the_site_is_built_by_the_engine_that_is_named(ready: Path) -> None:
    done = command(ready, "publish", "x", "--engine", "zensical")
    assert done.exit_code == 0, done.output
    page = (ready / "build/site/index.html").read_text(encoding="utf-8")
    assert '<meta name="generator" content="zensical' in page


@pytest.mark.parametrize(("end", "code"), [(KeyboardInterrupt(), 130), (SystemExit(1), 1)])
def test_whoever_ends_it_before_the_site_is_built_is_told_what_is_kept(
    ready: Path, monkeypatch: pytest.MonkeyPatch, end: BaseException, code: int
) -> None:
    def build(*_: object) -> None:
        raise end

    monkeypatch.setattr("generator.cli.build.build_told", build)
    told = "kept of x; the site is not built. The same command builds it."
    done = command(ready, "publish", "x", "--note", "")
    assert done.exit_code == code
    assert told in done.output
    assert (ready / EDITION).is_file()
    again = command(ready, "publish", "x")
    assert told not in again.output, "nothing was kept this time"
    assert "x is as its last edition keeps it." in again.output


@pytest.mark.engine
def test_a_note_that_is_not_used_is_told(ready: Path) -> None:
    assert command(ready, "publish", "x").exit_code == 0
    done = command(ready, "publish", "x", "--note", "It is mended.")
    assert done.exit_code == 0, done.output
    assert "x is as its last edition keeps it, and --note is not used." in done.output


@pytest.mark.parametrize("stray", ["build/site/mine.txt", "build"])
def test_where_no_site_can_go_no_edition_is_kept(ready: Path, stray: str) -> None:
    path = ready / stray
    if path.is_dir():
        path.rmdir()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    done = command(ready, "publish", "x")
    assert done.exit_code == 1
    assert "nothing was built: " in done.output
    assert path.read_text(encoding="utf-8") == "mine"
    assert not (ready / EDITION).exists()


def test_nobody_else_writes_between_what_is_found_and_what_is_kept(
    ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[str] = []

    def meanwhile(*_: object) -> None:
        with pytest.raises(InterruptedError), folder_lock(ready, "edition", _stop):
            waits.append("nobody")

    def _stop(who: str) -> None:
        waits.append(who)
        raise InterruptedError

    monkeypatch.setattr(module, "_tell", meanwhile)
    monkeypatch.setattr(module, "_publish", meanwhile)
    assert command(ready, "publish", "x").exit_code == 0
    assert len(waits) == 2
    assert all("briefings publish" in who for who in waits)


def test_what_somebody_saves_meanwhile_is_looked_at_before_it_is_published(
    ready: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell = module._tell

    def save(*given: object) -> None:
        tell(*given)  # type: ignore[arg-type]
        change(ready, "briefings/x/briefing.yml", "the harbour is to open.", "the harbour is open.")

    monkeypatch.setattr(module, "_tell", save)
    done = command(ready, "publish", "x")
    assert done.exit_code == 1
    assert "a file has changed while all was looked at. Nothing was published" in done.output
    assert not (ready / EDITION).exists()
    assert not (ready / "build/site").exists()


@pytest.mark.parametrize("arguments", [("x",), ("--check",)])
def test_a_text_that_cannot_be_read_stands_against_it(ready: Path, arguments: tuple[str, ...]) -> None:
    (ready / "sources/paper.txt").write_bytes(b"caf\xe9 \xff")
    done = command(ready, "publish", *arguments)
    assert done.exit_code == 1
    assert "briefings/registers.yml:" in done.output
    assert "paper.txt` is not" in done.output
    assert "Not ready to be published: 1 error" in done.output
    assert not (ready / EDITION).exists()
