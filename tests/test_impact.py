"""What rests on a source by way of an event: its own evidence, an account, and how accounts differ."""

from __future__ import annotations

import pytest

from generator.analysis import derive
from generator.analysis.impact import impact
from generator.analysis.parts import Kind
from generator.memo import Memo
from generator.model.event import Account, Contrast
from generator.model.statement import Absent
from tests import factories as make

TALKS = f"{make.BRIEFING}/talks"
CONTRAST = Contrast(
    topic="peace",
    says="Alice wants it now, Bob later.",
    evidence=(
        make.report("letter", quote="Not this year"),
        make.report("readout", quote="Peace at once"),
    ),
    place=make.PLACE,
)
EVENT = make.event(
    evidence=(make.report("readout", quote="They met"),),
    accounts=(Account(by="alice", sources=("readout",)),),
    contrasts=(CONTRAST,),
)
OF_EVENT = (Kind.EVENT, "", "Talks")
OF_ACCOUNT = (Kind.ACCOUNT, "account-alice", "Talks")
OF_CONTRAST = (Kind.CONTRAST, "contrast-peace", CONTRAST.says)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("letter", {OF_CONTRAST, (Kind.QUOTE, "contrast-peace", "Not this year")}),
        (
            "readout",
            {
                OF_EVENT,
                OF_ACCOUNT,
                OF_CONTRAST,
                (Kind.QUOTE, "", "They met"),
                (Kind.QUOTE, "contrast-peace", "Peace at once"),
            },
        ),
    ],
)
def test_each_part_of_an_event_rests_on_its_own_evidence(
    source: str, expected: set[tuple[Kind, str, str]]
) -> None:
    briefing = make.briefing(statements=(), events=(EVENT,))
    library = make.library(briefing, sources=[make.source("letter"), make.source("readout")])
    resting = impact(source, library, derive(library, Memo()))
    found = [
        (dependent.kind, dependent.part, dependent.words) for dependent in resting if dependent.entry == TALKS
    ]
    assert len(found) == len(expected)
    assert set(found) == expected


def test_what_stands_beside_a_statement_on_another_source_is_named_by_itself() -> None:
    """The words that a source lacks, and the day that it gives, are no statement; a key point rests on them still."""
    said = make.statement(
        reports=(make.report("readout"),),
        absent=Absent(target="letter", words=("fire", "truce")),
        date=make.date("2023-04-26"),
        date_source="letter",
    )
    briefing = make.briefing(statements=(said,), key_points=(make.key_point(evidence=(said.id,)),))
    library = make.library(briefing, sources=[make.source("letter"), make.source("readout")])
    found = impact("letter", library, derive(library, Memo()))
    assert {(dependent.kind, dependent.part, dependent.words, dependent.through) for dependent in found} == {
        (Kind.ABSENCE, "absent", "fire, truce", ()),
        (Kind.DATE, "date", "2023-04-26", ()),
        (Kind.KEY_POINT, "key-point-1", "They talked.", (said.id,)),
    }
