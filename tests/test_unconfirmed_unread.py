"""An entry with `todo` that cannot be read keeps nobody from publishing the rest, but for what others rely on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.memo import Memo
from generator.project import Project
from generator.reader import read_without_wrong_drafts
from generator.storage.safe_read import read_file
from tests.quotes.project import FILES, change
from tests.quotes.project import run as command
from tests.test_unconfirmed import COUNT, add_drafts, small_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DRAFTS = "briefings/fisheries-summit/drafts.yml"
WRONG = [
    ("about: [quotas, draft-topic, draft-event]", "about: [quotas, nothing-such]", Code.UNKNOWN_REFERENCE),
    ("speaker: draft-envoy\n    at", "speaker: draft-topic\n    at", Code.WRONG_NOUN),
    ("    says: Every catch", "    sais: Every catch", Code.UNKNOWN_FIELD),
    ("    source: draft-letter\n    quote", "    quote", Code.MISSING_FIELD),
    ("date: 2026-05-02", "date: tomorrow", Code.INVALID_DATE),
    ("quote: every catch is counted twice", "quote: [every, catch]", Code.TEXT_IN_BRACKETS),
    ("says: Every catch is counted twice.", "says: {every: catch}", Code.WRONG_SHAPE),
]


def _alone(folder: Path) -> Project:
    """Return the small library with a draft statement on which no other draft rests."""
    project = small_copy(folder)
    add_drafts(project)
    change(project.root, DRAFTS, "evidence: [draft-statement]", "evidence: [draft-letter]")
    path = "briefings/fisheries-summit/briefing.yml"
    change(project.root, path, "evidence: [draft-statement]", "evidence: [joint-quota]")
    return project


@pytest.mark.parametrize(("right", "wrong", "code"), WRONG)
def test_a_draft_that_cannot_be_read_stops_no_build(
    tmp_path: Path, right: str, wrong: str, code: Code
) -> None:
    project = _alone(tmp_path)
    before = build.generate(project)
    change(project.root, DRAFTS, right, wrong)
    after = build.generate(project, strict=False)
    assert after.files == before.files
    assert after.left_out.entries == COUNT - 1
    assert code not in {found.code for found in after.diagnostics}
    told = Diagnostics()
    library, _ = build.check(project, told, with_unconfirmed=True)
    assert "fisheries-summit/draft-statement" not in library.statements
    assert "fisheries-summit/draft-plan" in library.entries, "what stands behind it is read"
    (found,) = (found for found in told if found.code is code)
    assert found.severity is Severity.WARNING
    assert found.hints[-1].startswith("a draft with it stops nobody")
    refused = command(project.root, "confirm", "draft-statement")
    assert refused.exit_code != 0
    assert "todo" in (project.root / DRAFTS).read_text(encoding="utf-8")


def test_drafts_that_rest_on_it_wait_with_it(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    add_drafts(project)
    before = build.generate(project)
    change(project.root, DRAFTS, "about: [quotas, draft-topic, draft-event]", "about: [nothing-such]")
    after = build.generate(project)
    assert after.files == before.files
    assert after.left_out.entries == COUNT - 1


@pytest.mark.parametrize(
    ("path", "right", "wrong"),
    [
        (DRAFTS, "id: draft-statement", "id: joint-quota"),
        (DRAFTS, "statements:\n", "statements:\n\t- x\n"),
        (DRAFTS, "about: [quotas, draft-topic, draft-event]", "about: [quotas, quotas: {"),
        ("briefings/fisheries-summit/drafts.yml", "    todo: Answer the QUESTION.\n", "    colour: red\n"),
    ],
)
def test_what_is_no_draft_or_no_yaml_or_another_s_id_stops(
    tmp_path: Path, path: str, right: str, wrong: str
) -> None:
    project = _alone(tmp_path)
    change(project.root, path, right, wrong)
    with pytest.raises(BuildFailed):
        build.generate(project)


def test_a_file_of_nothing_but_such_drafts_is_left_out(tmp_path: Path) -> None:
    project = small_copy(tmp_path)
    before = build.generate(project)
    (project.root / DRAFTS).write_text(
        "# Drafted.\nstatements:\n  - id: draft\n    todo: Read it.\n    speaker: nobody-such\n",
        encoding="utf-8",
    )
    after = build.generate(project)
    assert after.files == before.files
    assert after.left_out.entries == 1


@pytest.mark.parametrize(
    "written", ["[]", "[{todo: []}]", "[[], [[]]]", "[a, b,\n  c]", "\n\n- todo: x\n-\n- 3", "\n# none"]
)
def test_whatever_list_stands_beside_a_mistake_is_read(tmp_path: Path, written: str) -> None:
    """What is wrong is told, and nothing breaks while drafts are looked for."""
    project = _alone(tmp_path)
    path = project.root / DRAFTS
    path.write_text(path.read_text(encoding="utf-8") + f"\nstray: {written}\n", encoding="utf-8")
    with pytest.raises(BuildFailed) as failed:
        build.check(project, Diagnostics())
    errors = [found for found in failed.value.diagnostics if found.severity is Severity.ERROR]
    assert {found.code for found in errors} <= {Code.UNKNOWN_FIELD, Code.EMPTY_VALUE}
    assert {found.span.path for found in errors} == {DRAFTS}


def test_what_a_text_has_against_a_draft_stops_nothing(project: Callable[[Mapping[str, str]], Path]) -> None:
    """A quotation of it that needs a second look, or was exchanged since it was proved, is told to whoever writes."""
    folder = project(FILES)
    draft = (
        "statements:\n  - {id: again, speaker: ada, says: Ada said more., source: paper-1, quote: QUOTE}\n"
    )
    path = folder / "briefings/x/drafts.yml"
    written = draft.replace("{", "", 1).replace("}", "").replace(", ", "\n    ").replace("QUOTE", "close it")
    path.write_text(f"{written}    todo: Look again.\n", encoding="utf-8")
    command(folder, "verify", "--write")
    path.write_text(path.read_text(encoding="utf-8").replace("close it", "close it now"), encoding="utf-8")
    codes = {Code.NEGATION_AT_EDGE, Code.STALE_PROOF}
    built = build.generate(Project(folder), strict=False)
    assert not codes & {found.code for found in built.diagnostics}
    told = Diagnostics()
    build.check(Project(folder), told, with_unconfirmed=True)
    assert codes & {found.code for found in told}
    assert not told.count(Severity.ERROR)


def test_no_file_is_read_twice_for_what_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else lines that were wrong in what an editor has saved since would be taken out of what stands there now."""
    project = _alone(tmp_path)
    right, wrong, _ = WRONG[0]
    change(project.root, DRAFTS, right, wrong)
    asked: Counter[str] = Counter()

    def noted(path: str, most: int) -> bytes:
        asked[path] += 1
        return read_file(path, most)

    monkeypatch.setattr("generator.reader.input.read_bytes", noted)
    memo = Memo(forgets=True, once=True)
    _, unread = read_without_wrong_drafts(project.root, "briefings", Diagnostics(), memo)
    assert [draft.id for draft in unread] == ["draft-statement"]
    assert set(asked.values()) == {1}


@pytest.mark.parametrize("written", ["", "{}\n", "# none\n", "---\n", "{}\n# and a note\n", "\n\n"])
@pytest.mark.parametrize("name", ["briefing.yml", "drafts.yml"])
def test_a_file_in_which_nothing_stands_is_read(tmp_path: Path, name: str, written: str) -> None:
    """As an editor's program leaves it for a moment: what it lacks is told, if that is anything."""
    project = _alone(tmp_path)
    path = (project.root / DRAFTS).with_name(name)
    path.write_text(written, encoding="utf-8")
    assert _errors_of(project) <= {Code.MISSING_FIELD, Code.UNKNOWN_REFERENCE}


def _errors_of(project: Project) -> set[Code]:
    try:
        build.check(project, Diagnostics())
    except BuildFailed as failed:
        return {found.code for found in failed.diagnostics if found.severity is Severity.ERROR}
    return set()
