"""What a statement says by what it refers to is compared too: who says it, when, and by which source it is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generator.comparing import Nature, State, compare
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.published_harbour import edit, enter, found, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.comparing import Change
    from generator.model.statement import Statement

SOURCES = (
    make.source("gazette-1", publisher="gazette", date=make.date("2024-05-02")),
    make.source("herald-1", publisher="herald", date=make.date("2024-05-03")),
)
EVENTS = (
    make.event("talks", date=make.date("2024-05-01")),
    make.event("dinner", date=make.date("2024-04-30")),
)
GAZETTE, HERALD = make.report("gazette-1"), make.report("herald-1")
TALKS, DINNER = (event.id for event in EVENTS)
OWN: tuple[str, ...] = ()
"""The speakers of an own voice."""
GIVEN = make.report("gazette-1", date=make.date("2024-04-29"))
GIVEN_OTHERWISE = make.report("herald-1", date=make.date("2024-04-28"))

CITED = (Nature.RESOURCED, "source", ("gazette-1",), ("herald-1",))
SPOKEN = (Nature.REATTRIBUTED, "speaker", ("gazette",), ("herald",))
REPORTED = (Nature.REDATED, "date", ("2024-05-02",), ("2024-05-03",))


def _state(statement: Statement) -> State:
    library = make.library(make.briefing(statements=(statement,), events=EVENTS), sources=SOURCES)
    return State(library, make.BRIEFING)


def _of_statement(old: Statement, new: Statement) -> list[Change]:
    """Return what is told of the statement itself, and not of its parts or of what it leads to."""
    changes = compare(_state(old), _state(new)).changes
    return [change for change in changes if change.entry == new.id and not change.part]


@pytest.mark.parametrize(
    ("old", "new", "implied"),
    [
        (
            {"speakers": OWN, "reports": (GAZETTE, HERALD)},
            {"speakers": OWN, "reports": (HERALD, GAZETTE)},
            {SPOKEN, REPORTED, CITED},
        ),
        ({"reports": (GAZETTE, HERALD)}, {"reports": (HERALD, GAZETTE)}, {REPORTED, CITED}),
        (
            {"date": make.date("2024-05-01"), "reports": (GAZETTE, HERALD)},
            {"date": make.date("2024-05-01"), "reports": (HERALD, GAZETTE)},
            {CITED},
        ),
        (
            {"reports": (GIVEN, GIVEN_OTHERWISE)},
            {"reports": (GIVEN_OTHERWISE, GIVEN)},
            {(Nature.REDATED, "date", ("2024-04-29",), ("2024-04-28",)), CITED},
        ),
        (
            {"speakers": OWN, "reports": (GAZETTE,)},
            {"speakers": OWN, "reports": (HERALD,)},
            {
                SPOKEN,
                REPORTED,
                (Nature.RESOURCED, "reports", ("gazette-1",), ()),
                (Nature.RESOURCED, "reports", (), ("herald-1",)),
            },
        ),
        (
            {"speakers": OWN, "reports": (GAZETTE,)},
            {"speakers": ("alice",), "reports": (GAZETTE,)},
            {(Nature.REATTRIBUTED, "speaker", ("gazette",), ("alice",))},
        ),
        (
            {"at": TALKS},
            {"at": DINNER},
            {
                (Nature.OTHERWISE, "at", (TALKS,), (DINNER,)),
                (Nature.REDATED, "date", ("2024-05-01",), ("2024-04-30",)),
            },
        ),
        (
            {"at": TALKS},
            {"at": None},
            {(Nature.OTHERWISE, "at", (TALKS,), ()), (Nature.REDATED, "date", ("2024-05-01",), ())},
        ),
        (
            {"at": TALKS, "date": make.date("2024-05-01")},
            {"at": DINNER, "date": make.date("2024-05-01")},
            {(Nature.OTHERWISE, "at", (TALKS,), (DINNER,))},
        ),
    ],
    ids=[
        "own voice, other source first",
        "speaker, other source first",
        "dated, other source first",
        "dated by reports, other first",
        "own voice, another source",
        "own voice to a speaker",
        "another event",
        "no event",
        "another event, dated itself",
    ],
)
def test_what_is_implied_is_told_both_ways(
    old: dict[str, Any],
    new: dict[str, Any],
    implied: set[tuple[Nature, str, tuple[str, ...], tuple[str, ...]]],
) -> None:
    before, after = make.statement(**old), make.statement(**new)
    there, back = _of_statement(before, after), _of_statement(after, before)
    assert sorted((change.nature, change.field, change.was, change.now) for change in there) == sorted(
        implied
    )
    assert sorted((change.nature, change.field, change.now, change.was) for change in back) == sorted(implied)


def test_what_a_source_or_an_event_is_dated_is_told_of_it_alone() -> None:
    statement = make.statement(speakers=OWN, reports=(GAZETTE, HERALD))
    moved = make.source("gazette-1", publisher="herald", date=make.date("2024-05-04"))
    library = make.library(make.briefing(statements=(statement,), events=EVENTS), sources=(moved, SOURCES[1]))
    changes = compare(_state(statement), State(library, make.BRIEFING)).changes
    assert {change.field for change in changes if change.entry == "gazette-1"} == {"publisher", "date"}
    assert [change for change in changes if change.entry == statement.id] == []


def test_an_edition_tells_that_an_own_voice_is_another(tmp_path: Path) -> None:
    project = unpublished(tmp_path)
    links = "    links: [{to: brandt-dock, as: withdraws}]\n"
    alone = f"    source: tide-times-quay\n    locator: para 3\n{links}"
    both = f"    source: tide-times-quay\n{links}    also: [{{source: bay-wire-dock, locator: para 3}}]\n"
    swapped = f"    source: bay-wire-dock\n{links}    also: [{{source: tide-times-quay, locator: para 3}}]\n"
    edit(project, "talks.yml", lambda text: text.replace(alone, both))
    assert run(project).exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace(both, swapped))
    result = run(project, "--note", "The other first.")
    assert result.exit_code == 1
    assert f"`speaker` of `{BRIEFING}/tide-times-on-dock` has changed" in result.output
    row = {"of": "tide-times-on-dock", "kind": "correction", "was": "Tide Times", "now": "Bay Wire"}
    enter(project, {**row, "because": "It said so first."})
    result = run(project, "--note", "The other first.")
    assert result.exit_code == 0, result.output
    edit(project, "talks.yml", lambda text: text.replace(swapped, both))
    _, findings = found(project)
    assert findings is not None
    history = findings.briefings[BRIEFING].history
    assert history is not None
    assert history.has_later_changes
