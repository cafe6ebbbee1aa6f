"""A hint offers only what may be taken: ids that exist, of a kind that may stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.build import Project, check
from generator.diagnostics import BuildFailed, Diagnostics
from tests.case_files import Case, write_project

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = """actors:
  - {{id: tissot, type: person, name: Aurèle Tissot}}
  - {{id: zhao, type: person, name: {{en: Zhao, zh: 赵立坚}}}}
events:
  - id: opening
    name: The great opening
    date: 2024-05-01
    evidence: [gazette-1]
statements:
  - id: one
    speaker: {speaker}
    about: [peace]
    {more}
    says: Talks come first.
    source: gazette-1
    locator: para 1
"""
OFFERED = {
    "speaker: Aurèle Tissot": "the actor called so has the id `tissot`",
    'speaker: "Aurèle Tissot"': "the actor called so has the id `tissot`",
    "speaker: 赵立坚": "the actor called so has the id `zhao`",
    "via: [alice, Aurèle Tissot]": "the actor called so has the id `tissot`",
    "holders: [赵立坚, alice]": "the actor called so has the id `zhao`",
    "at: The great opening": "the event called so has the id `opening`",
    "stance: {The great opening: for}": "the event called so has the id `opening`",
    "speaker: Alice": "the actor called so has the id `alice`",
    "speaker: alice_": "did you mean `alice`?",
    "via: [alice bob]": "if these are 2, a comma is missing between them: alice, bob",
    "via: Tamsin Orrel": "each item is the `id` of an entry, not its name",
    "via: Aurèle Tissot": "the actor called so has the id `tissot`",
}
"""What is written, and the beginning of a hint."""
NOT_OFFERED = {
    "speaker: Aurèle Orrel": "aurele-orrel",
    "speaker: Tamsin Orrel": "did you mean",
    "via: [Tamsin Orrel]": "a comma is missing",
    "speaker: whole": "gazette-whole",
    "holders: [Åland Islands]": "did you mean",
}


def hints(root: Path, line: str) -> list[str]:
    """Return the hints on a statement with ``line``."""
    field, _, value = line.partition(": ")
    speaker, more = (value, "modality: planned") if field == "speaker" else ("alice", line)
    case = Case(
        "none",
        {
            "briefings/people.yml": STATEMENT.partition("events:")[0].format(),
            "briefings/x/case.yml": "events:"
            + STATEMENT.partition("events:")[2].format(speaker=speaker, more=more),
        },
        (),
    )
    write_project(case, root)
    diagnostics = Diagnostics()
    try:
        check(Project(root), diagnostics)
    except BuildFailed as failed:
        diagnostics = failed.diagnostics
    return [hint for diagnostic in diagnostics if diagnostic.severity == "error" for hint in diagnostic.hints]


@pytest.mark.parametrize("line", OFFERED)
def test_what_is_offered(line: str, tmp_path: Path) -> None:
    assert any(hint.startswith(OFFERED[line]) for hint in hints(tmp_path, line)), hints(tmp_path, line)


@pytest.mark.parametrize("line", NOT_OFFERED)
def test_what_is_not_offered(line: str, tmp_path: Path) -> None:
    found = hints(tmp_path, line)
    assert found
    assert not any(NOT_OFFERED[line] in hint for hint in found), found
