"""`briefings publish --check` tells on one page what stands against publishing, by what there is to do about it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.diagnostics import Code
from generator.diagnostics.tasks import TASKS
from tests import published_harbour as harbour
from tests.case_files import CASES, Case, read_case, write_project
from tests.quotes.project import FILES, change, without_folder
from tests.quotes.project import run as command

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIGNED = "site_name: x\nsite_url: https://towns.org/\nextra:\n  desk:\n    name: The towns' desk\n"
COPIED = (
    "The harbour of Brill is to be opened on Monday for all who bring geese, and for nobody who brings none."
)


def _signed(folder: Path, code: str = "") -> Path:
    """Write the project of a case, or one in which nothing but advice is found, signed and with an address."""
    case = read_case(CASES / f"{code}.yml") if code else Case("", {}, ())
    write_project(Case(code, {**case.files, "mkdocs.yml": SIGNED}, ()), folder)
    return folder


def _told(folder: Path) -> tuple[dict[str, set[str]], dict[str, Any], int]:
    """Return the codes by task, all that a program is told, and the exit code."""
    done = command(folder, "publish", "--check", "--format", "json")
    told = json.loads(done.stdout)
    tasks = {task["task"]: {finding["code"] for finding in task["findings"]} for task in told["tasks"]}
    return tasks, told, done.exit_code


def test_what_nothing_stands_against_is_ready(tmp_path: Path) -> None:
    tasks, told, code = _told(_signed(tmp_path))
    assert (tasks, told["ready"], code) == ({"better": {"unused-entry"}}, True, 0)
    shown = command(tmp_path, "publish", "--check")
    assert "Ready to be published: no mistakes found, 5 pieces of advice." in shown.output
    assert "Texts: 1 of 1 are not on this machine" in shown.output
    assert without_folder(shown.output, tmp_path).rstrip().endswith("Publish it: briefings publish BRIEFING")
    assert not (tmp_path / "build" / "docs").exists()


def test_an_edition_that_is_not_kept_is_told(tmp_path: Path) -> None:
    folder = _signed(tmp_path)
    (briefing,) = (path.parent.name for path in (folder / "briefings").glob("*/briefing.yml"))
    note = f"Editions: edition 1 of `{briefing}` is not kept yet"
    assert note in command(folder, "publish", "--check").output
    done = command(folder, "edition", briefing)
    assert done.exit_code == 0, done.output
    assert note not in command(folder, "publish", "--check").output


@pytest.mark.parametrize(
    ("code", "task", "ready"),
    [
        ("withheld-word", "private", False),
        ("personal-data", "private", False),
        ("unknown-reference", "mistakes", False),
        ("loaded-verb", "mistakes", False),
        ("todo", "todo", True),
        ("rests-on-todo", "todo", False),
        ("suspect-review", "reviews", False),
        ("dead-link", "links", True),
        ("missing-archive", "archive", True),
        ("length", "better", True),
    ],
)
def test_each_finding_is_told_with_what_to_do(tmp_path: Path, code: str, task: str, *, ready: bool) -> None:
    tasks, told, exit_code = _told(_signed(tmp_path, code))
    assert code in tasks[task]
    assert (told["ready"], exit_code) == (ready, int(not ready))


def test_who_publishes_and_where_is_asked(tmp_path: Path) -> None:
    write_project(Case("", {"mkdocs.yml": "site_url: https://briefings.example/\n"}, ()), tmp_path)
    tasks, _, exit_code = _told(tmp_path)
    assert tasks["site"] == {"no-desk", "no-site-address"}
    assert exit_code == 1
    output = command(tmp_path, "publish", "--check").output
    assert "Say who publishes, and where: in mkdocs.yml, `extra`, `desk` and `site_url`\n" in output
    assert "  warning: mkdocs.yml: nobody signs" in output
    assert "  warning: mkdocs.yml:1:11: the site does not know its own address" in output
    assert output.rstrip().endswith("Not ready to be published: 2 warnings, 5 pieces of advice.")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "site_url: https://sound.example.org/x/",
            "`https://sound.example.org/x/` is only an example: nothing",
        ),
        ("site_url: https://localhost:8000/", "`https://localhost:8000/` is only an example"),
        ('site_url: ""', "it has no feeds"),
        ("site_url: https://sound.org/", ""),
        ("extra: {levels: {no-site-address: advice}}", ""),
    ],
)
def test_check_and_publish_say_the_same_of_the_address(tmp_path: Path, settings: str, said: str) -> None:
    """And they say what is wrong with the one that stands there."""
    write_project(Case("", {"mkdocs.yml": f"{settings}\n"}, ()), tmp_path)
    checked = command(tmp_path, "check").output
    stops = f"Before you publish, in mkdocs.yml: the site does not know its own address: {said}"
    assert (stops in checked) is bool(said), checked
    assert "secret" not in checked
    if said:
        assert said in command(tmp_path, "publish", "--check").output


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("site_url: sound.org", "`sound.org` does not begin with https://"),
        ("site_url: https://sound.org/?a", "`https://sound.org/?a` has a `?` or a `#`"),
        ("site_url: https://me:secret@sound.org/", "`https://…@sound.org/` has a user name in it"),
        ('site_url: "https://x\\e[31m\\u202e.org/"', r"`https://x\x1b[31m\u202e.org/` has a host or a port"),
        ("extra: {desk: The desk}", "`extra`, `desk` has settings below it"),
        ("extra: {desk: {contact: a@b.org}}", "a desk has a `name`"),
        ("[", "this cannot be read as YAML"),
    ],
)
def test_what_is_wrong_in_the_settings_is_told_once(tmp_path: Path, settings: str, said: str) -> None:
    """A desk or an address that cannot be used is an error; that there is none is not said beside it."""
    write_project(Case("", {"mkdocs.yml": f"{settings}\n"}, ()), tmp_path)
    about = {"url": "no-site-address", "des": "no-desk"}
    for done in (command(tmp_path, "check"), command(tmp_path, "publish", "--check")):
        assert done.output.count(said) == 1, done.output
        assert "secret" not in done.output
        assert all(code not in done.output for part, code in about.items() if part in settings)
        assert "[no-" not in done.output or settings != "["


def test_a_desk_decides_about_these_too(tmp_path: Path) -> None:
    levels = "extra:\n  levels:\n    no-desk: off\n    no-site-address: advice\n    todo: warning\n"
    write_project(Case("", {**read_case(CASES / "todo.yml").files, "mkdocs.yml": levels}, ()), tmp_path)
    tasks, told, _ = _told(tmp_path)
    assert (tasks["site"], told["ready"]) == ({"no-site-address"}, False)


def test_what_was_published_and_is_gone_or_otherwise_is_told(tmp_path: Path) -> None:
    project = harbour.published(tmp_path)
    harbour.edit(project, "talks.yml", lambda text: text.replace(harbour.SAID, "Talks of two towns are bad."))
    tasks, _, exit_code = _told(project.root)
    assert "unexplained-change" in tasks["editions"]
    assert exit_code == 1


def test_words_copied_from_a_text_are_told(project: Callable[..., Path]) -> None:
    folder = project({**FILES, "mkdocs.yml": SIGNED, "sources/paper.txt": f"{COPIED}\n"})
    change(folder, "briefings/x/call.yml", "The harbour opens.", COPIED)
    tasks, told, exit_code = _told(folder)
    assert "copied-text" in tasks["private"]
    assert not [note for note in told["notes"] if note.startswith("Texts")]
    assert exit_code == 1


def test_a_quotation_that_is_another_since_it_was_proved_is_told(project: Callable[..., Path]) -> None:
    folder = project({**FILES, "mkdocs.yml": SIGNED})
    command(folder, "verify", "--write")
    assert "proofs" not in _told(folder)[0]
    change(folder, "briefings/x/call.yml", "We will open the harbour", "we will not close it")
    tasks, _, exit_code = _told(folder)
    assert tasks["proofs"] == {"stale-proof"}
    assert exit_code == 1


def test_a_broken_lock_is_not_said_to_be_mended_by_proving_again(project: Callable[..., Path]) -> None:
    """`verify --write` leaves it, too: it may hold proofs of texts that are not here."""
    folder = project({**FILES, "mkdocs.yml": SIGNED})
    command(folder, "verify", "--write")
    lock = folder / "briefings/quotes.lock.json"
    lock.write_text("<<<<<<< ours\n", encoding="utf-8")
    assert _told(folder)[0]["locks"] == {"invalid-lock"}
    told = " ".join(command(folder, "publish").output.split())
    assert "its last version from the history of the project; without one, delete it and run" in told
    assert "Prove the quotations again" not in told[: told.index("[invalid-lock]")]
    assert lock.read_text(encoding="utf-8") == "<<<<<<< ours\n"
    lock.unlink()
    command(folder, "verify", "--write")
    assert "locks" not in _told(folder)[0]


def test_the_entry_is_named_that_a_command_opens(project: Callable[..., Path]) -> None:
    """Once: not where the message names it; and of what stands in no entry there is none."""
    place = project(FILES)
    change(place, "briefings/x/call.yml", "The harbour opens.", "We will open the harbour.")
    told = " ".join(command(place, "publish", "--check").output.split())
    assert re.search(r"briefings/x/call\.yml:\d+:\d+: [^\[]*\[[a-z-]+\] \(in `opens`\)", told), told
    assert "mkdocs.yml: nobody signs" in told
    assert not re.search(r"\[no-desk\] \(in", told)
    assert not re.search(r"`(\w+)`[^\[]*\[[a-z-]+\] \(in `\1`\)", told)


def test_one_page_names_the_first_of_many_and_how_many_more(tmp_path: Path) -> None:
    topics = "topics:\n" + "".join(
        f"  - id: idle-{number}\n    name: Idle {number}\n" for number in range(30)
    )
    write_project(Case("", {"briefings/idle.yml": topics, "mkdocs.yml": SIGNED}, ()), tmp_path)
    output = command(tmp_path, "publish", "--check").output
    assert "  … and 27 more (--format json tells all)" in output
    assert len(output.splitlines()) < 20


def test_drafts_that_are_left_out_are_counted_by_file_and_do_not_bury_the_rest(tmp_path: Path) -> None:
    files = {**read_case(CASES / "rests-on-todo.yml").files, "mkdocs.yml": SIGNED}
    drafts = "".join(
        f"  - id: draft-{number}\n    todo:\n      - Say it.\n      - Find the day.\n    speaker: alice\n"
        "    about: [peace]\n"
        f"    says: Talks come in {number} days.\n    source: gazette-1\n    locator: para {number + 20}\n"
        for number in range(1, 10)
    )
    write_project(Case("", {**files, "briefings/x/drafts.yml": f"statements:\n{drafts}"}, ()), tmp_path)
    output = command(tmp_path, "publish", "--check").output
    assert "  briefings/x/drafts.yml: 9\n" in output
    assert "[todo]" not in output
    assert output.count("[rests-on-todo]") == 8


def test_no_kind_of_finding_belongs_to_two_tasks() -> None:
    named = [code for task in TASKS for code in task.codes]
    assert len(named) == len(set(named))
    assert Code.UNKNOWN_REFERENCE not in named


def test_drafts_in_which_nobody_has_written_anything_may_stay_so(tmp_path: Path) -> None:
    files = {**read_case(CASES / "todo.yml").files, "mkdocs.yml": SIGNED}
    drafts = (
        "actors:\n  - id: pell\n    todo: Who is it?\n    type: person\n    name: Pell\nstatements:\n"
        + "".join(
            f"  - id: draft-{number}\n    todo: Say it.\n    speaker: pell\n    about: [peace]\n"
            f"    says: {says}\n    source: gazette-1\n    locator: para {number + 20}\n"
            for number, says in enumerate(["…", "…"])
        )
    )
    write_project(Case("", {**files, "briefings/x/drafts.yml": drafts}, ()), tmp_path)
    _, told, exit_code = _told(tmp_path)
    (todo,) = (task["findings"] for task in told["tasks"] if task["task"] == "todo")
    assert todo
    assert not [found for found in todo if found["path"] == "briefings/x/drafts.yml"]
    note = (
        "Drafts: 2 statements are kept back until somebody writes `says`, with an actor of whom nothing else speaks; "
        "what nobody needs may stay so."
    )
    assert note in told["notes"]
    assert exit_code == 0
    said = command(tmp_path, "publish", "--check").output
    assert "The site does not show these; whoever may read the repository reads them." in said
    first = "says: …\n    source: gazette-1\n    locator: para 20\n"
    change(tmp_path, "briefings/x/drafts.yml", first, first.replace("…", "Talks come."))
    (todo,) = (task["findings"] for task in _told(tmp_path)[1]["tasks"] if task["task"] == "todo")
    waiting = [found["message"] for found in todo if found["path"] == "briefings/x/drafts.yml"]
    assert len(waiting) == 2, "the statement that was written, and who speaks in it"
