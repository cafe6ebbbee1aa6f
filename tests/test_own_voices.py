"""Who says something in a text of their own says it “in its own voice”, but for people, and groups of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model.actor import ActorType
from tests import factories as make
from tests.outputs import outputs_of

if TYPE_CHECKING:
    from generator.model.report import Report


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        (ActorType.ORGANISATION, "(in its own voice)"),
        (ActorType.STATE, "(in its own voice)"),
        (ActorType.PERSON, "(in their own voice)"),
        (ActorType.GROUP, "(in their own voice)"),
    ],
)
def test_an_own_voice_is_its_or_theirs(type_: ActorType, words: str) -> None:
    members = ("alice", "bob") if type_ is ActorType.GROUP else ()
    library = make.library(
        make.briefing(statements=(make.statement(speakers=(), reports=(make.report("own"),)),)),
        actors=(make.actor("writer", type=type_, members=members),),
        sources=(make.source("own", publisher="writer"),),
    )
    assert words in outputs_of(library).pages["statements"]


def test_what_two_publishers_say_themselves_is_each_ones_own() -> None:
    """Not that of the first, on the pages of the second."""
    reports: tuple[Report, ...] = (make.report(), make.report("other"))
    library = make.library(
        make.briefing(statements=(make.statement(speakers=(), reports=reports),)),
        actors=(make.actor("herald", type=ActorType.ORGANISATION),),
        sources=(make.source("other", publisher="herald"),),
    )
    page = outputs_of(library).pages["/sources/other"]
    assert "Herald: Talks come first" in page
    assert "Gazette: Talks come first" not in page
