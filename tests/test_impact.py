"""What rests on a source by way of an event: its own evidence, an account, and how accounts differ."""

from __future__ import annotations

import pytest

from generator.analysis import derive
from generator.analysis.impact import impact
from generator.analysis.parts import Kind
from generator.memo import Memo
from generator.model.event import Account, Contrast
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
