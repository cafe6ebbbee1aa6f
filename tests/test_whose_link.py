"""A link between two statements is whose who says so: the speaker's, a newspaper's, else the editors'."""

from __future__ import annotations

from functools import cache

import pytest

from generator.analysis.stances import undoings
from generator.analysis.uses import uses_of_briefing
from generator.model.statement import RelationType, Stance, Statement, StatementRelation
from tests import factories as make
from tests.outputs import Outputs, outputs_of

FIRST = f"{make.BRIEFING}/first"
DENIES, WITHDRAWS, REPEATS = RelationType.DENIES, RelationType.WITHDRAWS, RelationType.REPEATS


def later(id_: str, type_: RelationType, by: str | None, speaker: str = "alice") -> Statement:
    return make.statement(
        id_,
        speakers=(speaker,) if speaker else (),
        says=f"It is {id_}.",
        date=make.date("2024-05-02"),
        links=(StatementRelation(to=FIRST, type=type_, by=by),),
    )


STATEMENTS = (
    make.statement(
        "first", says="It is first.", date=make.date("2024-05-01"), stance=(("peace", Stance.FOR),), about=()
    ),
    make.statement(
        "bobs",
        speakers=("bob",),
        says="It is bad.",
        about=(),
        date=make.date("2024-05-01"),
        stance=(("peace", Stance.AGAINST),),
    ),
    make.statement(
        "bobs-later",
        speakers=("bob",),
        says="It is good.",
        about=(),
        date=make.date("2024-05-03"),
        stance=(("peace", Stance.FOR),),
        links=(StatementRelation(to=f"{make.BRIEFING}/bobs", type=WITHDRAWS, by="gazette"),),
    ),
    later("ours", WITHDRAWS, None),
    later("hers", WITHDRAWS, "alice"),
    later("theirs", WITHDRAWS, "gazette"),
    later("again", REPEATS, "gazette", "bob"),
    later("own", DENIES, None, ""),
    make.statement(
        "of-event",
        says="It was not.",
        date=make.date("2024-05-02"),
        links=(StatementRelation(to=f"{make.BRIEFING}/talks", type=DENIES, by="gazette"),),
    ),
)
BRIEFING = make.briefing(events=(make.event(),), statements=STATEMENTS)
LIBRARY = make.library(BRIEFING)


@cache
def made() -> Outputs:
    return outputs_of(LIBRARY)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("statements", "withdraws: Alice: It is first (in the editors’ view)"),
        ("statements", "withdrawn by: Alice: It is ours (in the editors’ view)"),
        ("statements", "withdrawn by: Alice: It is theirs (as Gazette reads it)"),
        ("statements", "repeats: Alice: It is first (as Gazette reads it)"),
        ("statements", "repeated by: Bob: It is again (as Gazette reads it)"),
        ("statements", "denied, as Gazette reads it: Gazette: It is own"),
        ("timeline", "Denied by: Alice: It was not (as Gazette reads it)"),
        ("reactions", "in the editors’ view withdrawn, 2 May 2024"),
        ("reactions", "withdrawn, as Gazette reads it, 2 May 2024"),
        ("reactions", "; withdrawn, 2 May 2024"),
        ("reactions", "against: Peace (withdrawn, as Gazette reads it; later: for, 3 May 2024)"),
    ],
)
def test_a_link_is_whose_who_says_so(page: str, words: str) -> None:
    assert words in " ".join(made().pages[page].split())


def test_ones_own_link_has_nobody_elses_view() -> None:
    page = " ".join(made().pages["statements"].split())
    told = "withdraws: Alice: It is first"
    assert told in page.partition("It is hers.")[2]
    assert not page.partition("It is hers.")[2].partition(told)[2].startswith(" (")


def test_what_a_newspaper_reads_ends_no_stance() -> None:
    found = undoings(FIRST, uses_of_briefing(BRIEFING, LIBRARY.sources)[FIRST], LIBRARY)
    assert {undoing.by.partition("/")[2]: undoing.reading for undoing in found} == {
        "ours": False,
        "hers": False,
        "theirs": True,
        "own": True,
    }
