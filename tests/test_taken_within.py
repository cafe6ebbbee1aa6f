"""A side taken on an event in the event itself: no reaction to it, and the page of reactions says where it stands."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analysis.reactions import taken_within
from generator.model.statement import Stance
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.model.statement import Statement

TALKS = f"{make.BRIEFING}/talks"
WELCOMED = ((TALKS, Stance.FOR),)


def _said(id_: str, **fields: object) -> Statement:
    return make.statement(id_, says=f"It is {id_}.", **fields)


BRIEFING = make.briefing(
    event=TALKS,
    events=(make.event(), make.event("dinner", part_of=TALKS)),
    statements=(
        _said("within", at=TALKS, stance=WELCOMED),
        _said("at-dinner", at=f"{make.BRIEFING}/dinner", stance=WELCOMED),
        _said("on-peace", at=TALKS, stance=(("peace", Stance.FOR),)),
        _said("after", stance=WELCOMED),
        _said("uncoded", about=(TALKS,)),
    ),
)


@cache
def made() -> Outputs:
    """Site and PDF of the briefing."""
    return outputs_of(make.library(BRIEFING))


def test_what_was_said_in_it_is_told_from_what_was_said_of_it() -> None:
    assert [statement.id.rpartition("/")[2] for statement in taken_within(BRIEFING)] == [
        "within",
        "at-dinner",
    ]


def test_the_page_names_it() -> None:
    page = made().pages["reactions"]
    assert (
        "in the event itself are no reactions to it; they stand among the statements: No. 1, No. 2." in page
    )
    assert "It is within." not in page
    assert "It is after." in page
    assert "It is uncoded." in page
