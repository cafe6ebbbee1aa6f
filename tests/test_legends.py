"""What explains a mark stands only where the mark stands: on pages and in PDFs alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.analysis.findings import Coverage
from generator.model.plan import Point, PointChange
from generator.model.source import Read
from generator.model.statement import Stance
from generator.writer.views.call import _legend
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.model.plan import Plan
    from generator.model.statement import Statement

TALKS = f"{make.BRIEFING}/talks"

_NEUTRAL = "Neutral is a position"


def _said(id_: str, speaker: str, *stances: tuple[str, Stance]) -> Statement:
    return make.statement(id_, speakers=(speaker,), about=(), stance=stances)


def _reactions(*statements: Statement) -> Outputs:
    briefing = make.briefing(event=TALKS, events=(make.event(),), statements=statements)
    return outputs_of(make.library(briefing, actors=(make.actor("anna"), make.actor("bert"))))


@pytest.mark.parametrize(
    ("statements", "empty", "neutral"),
    [
        ((_said("one", "anna", (TALKS, Stance.FOR)),), False, False),
        ((_said("one", "anna", (TALKS, Stance.NEUTRAL)),), False, True),
        (
            (_said("one", "anna", (TALKS, Stance.FOR)), _said("two", "bert", ("peace", Stance.FOR))),
            True,
            False,
        ),
    ],
)
def test_the_table_of_stances_explains_what_is_in_it(
    statements: tuple[Statement, ...], *, empty: bool, neutral: bool
) -> None:
    shown = _reactions(*statements)
    page = shown.html["reactions"]
    assert ("A dash means" in page, "A card lists only" in page) == (empty, empty)
    assert shown.paper["reactions"]["empty"] is empty
    assert (_NEUTRAL in page) is neutral


def _plan(id_: str, *points: Point, after: str = "") -> Plan:
    return make.plan(id_, points=points, version_of=(f"{make.BRIEFING}/{after}",) if after else ())


def _point(plan: str, number: str, *made_from: str) -> Point:
    return Point(
        id=f"{make.BRIEFING}/{plan}#{number}",
        number=number,
        says="Talk.",
        made_from=tuple(f"{make.BRIEFING}/{point}" for point in made_from),
        change=PointChange.SAME if made_from else None,
        place=make.PLACE,
    )


@pytest.mark.parametrize("traced", [True, False])
def test_a_table_of_points_says_what_not_traced_means_where_one_is(*, traced: bool) -> None:
    before = _plan("first", _point("first", "1"))
    more = () if traced else (_point("second", "2"),)
    after = _plan("second", _point("second", "1", "first#1"), *more, after="first")
    shown = outputs_of(make.library(make.briefing(plans=(before, after))))
    assert ("nobody says what it comes from" in shown.html["plans"]) != traced
    assert ("nobody says what it comes from" in json.dumps(shown.paper["plans"])) != traced


@pytest.mark.parametrize("no_entry", [(), ("peace",)])
@pytest.mark.parametrize("never", [(), ("trade",)])
def test_coverage_explains_the_silences_that_it_has(
    never: tuple[str, ...], no_entry: tuple[str, ...]
) -> None:
    covered = Coverage(make.source("gazette-1", read=Read.WHOLE), (), never, (), (), no_entry)
    legend = _legend([covered])
    assert ("never mentions" in legend) == bool(never)
    assert ("no entry" in legend) == bool(no_entry)


@pytest.mark.parametrize("quoted", [True, False])
def test_sources_say_what_cited_means_where_a_quotation_is_no_more(*, quoted: bool) -> None:
    report = make.report(quote="so it said") if quoted else make.report()
    statement = make.statement(reports=(report,))
    shown = outputs_of(make.library(make.briefing(statements=(statement,))))
    assert ("A quotation is *cited, not verified*" in shown.html["sources"]) is quoted
    assert not shown.paper["sources"]["asked"]


@pytest.mark.parametrize("told", [True, False])
def test_arrows_are_explained_where_one_is(*, told: bool) -> None:
    """A text that speaks for itself came by no way."""
    statement = make.statement(speakers=("alice",) if told else (), reports=(make.report(),))
    shown = outputs_of(make.library(make.briefing(statements=(statement,))))
    assert ("shown with arrows" in shown.html["statements"]) is told
