"""Entries are renamed, merged and moved with all that refers to them, and with what is kept of them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.build import check_as_written
from generator.diagnostics import Diagnostics
from generator.model.references import Role
from generator.model.walks import references_below
from generator.project import Project
from generator.reader.written_references import references_in
from generator.upkeep.draft import drafted, read_state
from generator.upkeep.naming import Naming, value_of
from generator.upkeep.renaming import rename
from tests.quotes.project import FILES, LOCK, change, locked, run
from tests.two_briefings import OTHER, files, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.model.library import Library
    from generator.model.proofs import Proof

SMALL = Path(__file__).parent / "golden" / "small"
CALL = "briefings/x/call.yml"


@pytest.fixture
def place(project: Callable[[Mapping[str, str]], Path]) -> Path:
    """Two briefings that refer to each other, with one held text and its proofs."""
    folder = project({**FILES, **OTHER})
    assert run(folder, "verify", "--write", "--today", "2026-11-20").exit_code == 0
    return folder


def library(folder: Path) -> Library:
    return check_as_written(Project(folder), Diagnostics())[0]


def proofs(folder: Path) -> Mapping[tuple[str, str, str], Proof]:
    found: Mapping[tuple[str, str, str], Proof] = check_as_written(Project(folder), Diagnostics())[
        1
    ].library_proofs.quotes["x"]
    return found


def test_every_reference_of_the_model_is_found_where_it_is_written() -> None:
    state = read_state(Project(SMALL))
    naming = Naming.of(state.library, {})
    written = {
        naming.full_id(found.ref, file.folder)
        for file in state.files
        for found in references_in(file, value_of(file))
    } - {""}
    tables = (*state.library.registers, state.library.briefings)
    below = [found for table in tables for entry in table.values() for found in references_below(entry)]
    numbered = {Role.POINT}  # a cell of the crosswalk names points by their numbers alone
    meant = {target.partition("#")[0] for _, _, role, ids in below if role not in numbered for target in ids}
    assert written == meant


def test_each_kind_of_entry_is_renamed_everywhere(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "small", ignore=shutil.ignore_patterns("pages"))
    project = Project(tmp_path / "small")
    before = read_state(project)
    kinds = {type(entry): id_ for id_, entry in before.library.entries.items() if "#" not in id_}
    for old in (*kinds.values(), *before.library.briefings):
        folder, slash, local = old.rpartition("/")
        with drafted(project) as draft:
            done = rename(draft, before, old, "new-name", tmp_path)
            after = draft.read().library
            assert f"{folder}{slash}new-name" in {**after.entries, **after.briefings}
            assert old not in {**after.entries, **after.briefings}
            assert done.old == local
            for path, content in draft.contents().items():
                lines = [] if content is None else content.decode().split("\n")
                for line in lines if path.endswith(".yml") else ():
                    assert "formerly" in line or not re.search(rf"^\s*(- )?id: {local}$", line)


def test_proofs_reviews_and_texts_go_along(place: Path) -> None:
    """A proof is of a speaker, and a review of ids: neither is lost when somebody is called otherwise."""
    assert run(place, "review", "opens", "y/closes", "--by", "Anna", "--on", "2026-11-22").exit_code == 0
    for old, new in (("ada", "ada-smith"), ("paper-1", "paper"), ("x", "call"), ("call/opens", "opens-it")):
        if old == "paper-1":
            change(place, "briefings/registers.yml", "id: paper,", "id: the-paper,")
            change(place, "briefings/registers.yml", "publisher: paper,", "publisher: the-paper,")
            shutil.rmtree(place / "build", ignore_errors=True)
        result = run(place, "rename", old, new)
        assert result.exit_code == 0, result.output
    assert text(place, "sources/paper.txt")
    rows = locked(place)["quotes"]
    assert [(row["entry"], row["source"]) for row in rows if row["verdict"] == "exact"][:1] == [
        ("call/opens-it", "paper")
    ]
    checked = run(place, "verify")
    assert "stale" not in checked.output
    reviewed = run(place, "review").output
    assert "2 reviewed, 0 to be reviewed again" in reviewed
    assert run(place, "check").exit_code == 0
    assert library(place).entries["call/opens-it"].formerly == ("call/opens",)
    assert library(place).briefings["call"].formerly == ("x",)
    assert not (place / "briefings/x").exists()
    assert "{harbour: for, call/meeting: neutral}" in text(place, "briefings/y/more.yml")


def test_the_text_of_a_source_is_called_as_the_source(place: Path) -> None:
    (place / "sources/paper.txt").rename(place / "sources/paper-1.txt")
    change(place, "briefings/registers.yml", "text: paper.txt", "text: paper-1.txt")
    result = run(place, "rename", "paper-1", "gazette")
    assert "Its private text is called `gazette.txt` now." in result.output
    assert [path.name for path in (place / "sources").iterdir()] == ["gazette.txt"]
    assert "1 ambiguous" not in run(place, "verify").output
    assert "text: gazette.txt" in text(place, "briefings/registers.yml")


def test_a_proof_of_joint_words_is_of_the_renamed_too(place: Path) -> None:
    change(place, CALL, "speaker: ada", "speaker: [ada, bob]")
    assert run(place, "verify", "--write", "--today", "2026-11-21").exit_code == 0
    before = proofs(place)
    assert next(iter(before.values())).verdict == "exact"
    change(place, "briefings/registers.yml", "{id: ada,", "{id: ada-smith, formerly: [ada],")
    for name in (CALL, "briefings/x/events.yml", "briefings/y/more.yml"):
        change(place, name, "[ada, bob]", "[ada-smith, bob]")
    assert proofs(place) == before


def test_a_dry_run_shows_the_differences_and_writes_nothing(place: Path) -> None:
    before = files(place)
    result = run(place, "rename", "meeting", "talks", "--dry-run")
    assert result.exit_code == 0, result.output
    assert files(place) == before
    assert (
        "-    stance: {harbour: for, x/meeting: neutral}\n+    stance: {harbour: for, x/talks: neutral}"
        in result.output
    )
    assert "Renamed event `x/meeting` to `x/talks`; references changed: 1 in 1 file." in result.output
    assert "Nothing was written: 2 files would differ." in result.output


def test_what_would_be_read_back_otherwise_is_left(place: Path) -> None:
    """Back and forth: a former name that is a name again is none."""
    assert run(place, "rename", "bob", "robin").exit_code == 0
    assert "formerly: [bob]" in text(place, "briefings/registers.yml")
    assert run(place, "rename", "robin", "bob").exit_code == 0
    assert "formerly: [robin]" in text(place, "briefings/registers.yml")
    assert text(place, CALL).count("speaker: bob") == 1


def test_one_entry_of_two(place: Path) -> None:
    result = run(place, "merge", "bob", "robert")
    assert result.exit_code == 0, result.output
    assert "Merged actor `bob` into `robert`, and its references lead there: 3 in 3 files." in result.output
    assert "Taken over: other_names." in result.output
    assert text(place, "briefings/more.yml") == (
        "actors:\n  - id: robert\n    formerly: [bob]\n    type: person\n    name: Robert\n    other_names: [Bob]\n"
        "    same_as: [https://www.wikidata.org/wiki/Q1]\n    note: He is called Bob.\n"
    )
    assert "bob" not in text(place, "briefings/registers.yml")
    assert "speaker: [ada, robert]" in text(place, "briefings/y/more.yml")
    assert run(place, "check").exit_code == 0


def test_whoever_is_named_twice_then_is_named_once(place: Path) -> None:
    result = run(place, "merge", "ada", "bob")
    assert result.exit_code == 0, result.output
    assert "participants: [bob]" in text(place, "briefings/x/events.yml")
    assert "speaker: [bob]" in text(place, "briefings/y/more.yml")
    assert library(place).entries["y/closes"].speakers == ("bob",)  # type: ignore[union-attr]


def test_two_stances_on_what_is_one_now_must_agree(place: Path) -> None:
    change(place, "briefings/registers.yml", "- {id: harbour,", "- {id: port, name: Port}\n  - {id: harbour,")
    change(place, "briefings/registers.yml", "name: Port", "name: The Harbour")
    for stance, code in (("against", 1), ("for", 0)):
        old = "{harbour: for," if stance == "against" else "port: against,"
        change(
            place,
            "briefings/y/more.yml",
            old,
            f"{{harbour: for, port: {stance}," if code else f"port: {stance},",
        )
        result = run(place, "merge", "port", "harbour")
        assert result.exit_code == code, result.output
        assert ("`port` and `harbour` have different values here" in result.output) is bool(code)
    assert "stance: {harbour: for, x/meeting: neutral}" in text(place, "briefings/y/more.yml")


def test_an_entry_moves_to_another_briefing_with_its_comments(place: Path) -> None:
    result = run(place, "move", "meeting", "y")
    assert result.exit_code == 0, result.output
    assert "It is `y/meeting` now; references changed: 2 in 2 files." in result.output
    assert "briefings/x/events.yml held nothing else, and is gone." in result.output
    assert not (place / "briefings/x/events.yml").exists()
    assert text(place, "briefings/y/events.yml") == (
        "# yaml-language-server: $schema=../schema/v1/entries.json\nevents:\n"
        "  # when they met\n  - id: meeting\n    name: The meeting\n    date: 2024-04-29\n"
        "    evidence: [x/opens]   # and others\n    participants: [ada, bob]\n"
    )
    assert "{harbour: for, meeting: neutral}" in text(place, "briefings/y/more.yml")
    assert run(place, "check").exit_code == 0


def test_an_entry_moves_to_another_file_and_its_proofs_stay(place: Path) -> None:
    lock = text(place, LOCK)
    assert run(place, "move", "opens", "briefings/x/events.yml").exit_code == 0
    assert text(place, "briefings/x/events.yml").endswith("\n    quote: We will open the harbour\n")
    assert text(place, LOCK) == lock
    assert run(place, "move", "bob", "more.yml").exit_code == 0
    assert text(place, "briefings/more.yml").endswith("\n  - {id: bob, type: person, name: Bob}\n")


@pytest.mark.parametrize(
    ("written", "is_told"),
    [
        ("# see paper-1", True),
        ("note: See `paper-1`.", True),
        ("note: See https://news.example/paper-1/.", False),
        ("note: The paper-1 on his desk.", False),
        ("note: See `paper-12`.", False),
    ],
)
def test_where_else_an_id_is_named_is_told(place: Path, written: str, *, is_told: bool) -> None:
    change(place, CALL, "  - id: opens\n", f"  - id: opens\n    {written}\n")
    for options in (["--dry-run"], []):
        result = run(place, "rename", "paper-1", "gazette", *options)
        assert result.exit_code == 0, result.output
        told = f"`paper-1` is still named in {CALL}: look there yourself."
        assert (told in result.output) is is_told, result.output
