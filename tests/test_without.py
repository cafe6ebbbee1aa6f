"""What would be lost without a source: by hand on a small library, and beside files it was taken out of for real."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.analysis.parts import Kind, parts_of_briefing, parts_of_registers
from generator.analysis.without import Left, carry_most, without
from generator.diagnostics import Diagnostics
from generator.document.plain import plain_text
from generator.memo import Memo
from generator.model.actor import Office
from generator.model.event import Account, Contrast
from generator.model.plan import Point
from generator.model.statement import Absent
from generator.model.walks import report_lists_of
from generator.reader import read
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from generator.writer.views.load_bearing import losses_without
from tests import factories as make
from tests.conftest import ROOT
from tests.quotes.project import FILES, run
from tests.source_removal import fallen_without

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.library import Library

B = make.BRIEFING
NOT_REFUSED = (Kind.DATE, Kind.ACCOUNT, Kind.ABSENCE)
"""Kinds whose source may be left out of the files without the reader's missing it."""


def _lost(source: str, *briefings: Briefing, **registers: object) -> dict[tuple[Kind, str, str], Left]:
    library = make.library(*briefings, **registers)  # type: ignore[arg-type]  # by name
    return {
        (loss.kind, loss.entry, loss.part): loss.left
        for loss, _ in without(source, library, derive(library, Memo()))
    }


def _said(name: str, *sources: str, **fields: object) -> object:
    return make.statement(name, reports=tuple(map(make.report, sources)), **fields)


PAPERS = [make.source(name, publisher=f"of-{name}") for name in ("a", "b", "c")]
PUBLISHERS = [make.actor(f"of-{name}") for name in ("a", "b", "c")]


def test_what_has_one_source_only_has_none_left_without_it() -> None:
    lost = _lost(
        "a",
        make.briefing(
            bottom_line=make.key_point(evidence=(f"{B}/one", f"{B}/two")),
            key_points=(make.key_point(evidence=(f"{B}/one",)), make.key_point(evidence=(make.report("b"),))),
            statements=(_said("one", "a", "a"), _said("two", "a", "b"), _said("three", "b")),
        ),
        sources=PAPERS,
        actors=PUBLISHERS,
    )
    assert lost == {
        (Kind.STATEMENT, f"{B}/one", ""): Left.NOTHING,
        (Kind.KEY_POINT, B, "key-point-1"): Left.NOTHING,
        (Kind.BOTTOM_LINE, B, "bottom-line"): Left.LESS,
        (Kind.STATEMENT, f"{B}/two", ""): Left.ONE_ORIGIN,
    }


def test_what_only_repeats_a_source_does_not_hold_up_what_rests_on_it() -> None:
    """A text that names its origin, a report that does, one that came by way of the source."""
    sources = [*PAPERS, make.source("copy", origin="a"), make.source("copy-of-copy", origin="copy")]
    said = make.statement(
        "one",
        reports=(make.report("copy-of-copy"), make.report("b", origin="a"), make.report("c", via=("a",))),
    )
    briefing = make.briefing(
        key_points=(
            make.key_point(evidence=(f"{B}/one",)),
            make.key_point(evidence=(f"{B}/one", make.report("b"))),
        ),
        statements=(said,),
    )
    lost = _lost("a", briefing, sources=sources, actors=PUBLISHERS)
    assert lost == {
        (Kind.STATEMENT, f"{B}/one", ""): Left.REPEATS,
        (Kind.KEY_POINT, B, "key-point-1"): Left.REPEATS,
    }


def test_another_state_of_a_text_stands_without_it() -> None:
    sources = [*PAPERS, make.source("later", version_of="a")]
    briefing = make.briefing(statements=(_said("one", "later"), _said("two", "a", "later")))
    lost = _lost("a", briefing, sources=sources, actors=PUBLISHERS)
    assert lost == {(Kind.STATEMENT, f"{B}/two", ""): Left.LESS}


@pytest.mark.parametrize(("source", "left"), [("a", Left.LESS), ("b", Left.LESS), ("copy", Left.ONE_ORIGIN)])
def test_origins_are_counted_not_sources(source: str, left: Left) -> None:
    """Of three sources two share a publisher: without one of these two origins are left, without the third one."""
    sources = [*PAPERS[:1], make.source("b", publisher="of-a"), make.source("copy", publisher="of-c")]
    briefing = make.briefing(statements=(_said("one", "a", "b", "copy"),))
    lost = _lost(source, briefing, sources=sources, actors=PUBLISHERS)
    assert lost == {(Kind.STATEMENT, f"{B}/one", ""): left}


def test_a_plan_s_points_and_cells_rest_on_its_texts() -> None:
    point = {"says": "Peace.", "place": make.PLACE}
    plan = make.plan(
        texts=("a",),
        evidence=(make.report("b"),),
        points=(
            Point(id=f"{B}/paper#1", number="1", **point),  # type: ignore[arg-type]  # the same two
            Point(id=f"{B}/paper#2", number="2", evidence=(make.report("b"),), **point),  # type: ignore[arg-type]
        ),
    )
    key_points = tuple(make.key_point(evidence=(f"{B}/paper{part}",)) for part in ("", "#1", "#2"))
    briefing = make.briefing(plans=(plan,), key_points=key_points)
    assert _lost("a", briefing, sources=PAPERS, actors=PUBLISHERS) == {
        (Kind.POINT, f"{B}/paper", "point-1"): Left.NOTHING,
        (Kind.CELL, f"{B}/paper", "position-peace"): Left.NOTHING,
        (Kind.KEY_POINT, B, "key-point-2"): Left.NOTHING,
        (Kind.PLAN, f"{B}/paper", ""): Left.LESS,
    }


def test_an_event_s_contrast_account_and_date_and_an_actor_s_office_rest_on_their_own() -> None:
    contrast = Contrast(topic="peace", says="They differ.", evidence=(make.report("a"),), place=make.PLACE)
    accounts = (Account(by="alice", sources=("a",)), Account(by="bob", sources=("a",), voices=("bob",)))
    event = make.event(
        evidence=(make.report("b"),), date_source="a", accounts=accounts, contrasts=(contrast,)
    )
    office = Office(title="minister", evidence=(make.report("a"),), place=make.PLACE)
    lost = _lost(
        "a",
        make.briefing(events=(event, make.event("other", evidence=(make.report("a"),), date_source="a"))),
        sources=PAPERS,
        actors=[*PUBLISHERS, make.actor("carol", offices=(office,))],
    )
    assert lost == dict.fromkeys(
        (
            (Kind.CONTRAST, f"{B}/talks", "contrast-peace"),
            (Kind.ACCOUNT, f"{B}/talks", "account-alice"),
            (Kind.DATE, f"{B}/talks", "date"),
            (Kind.EVENT, f"{B}/other", ""),
            (Kind.OFFICE, "carol", "office-1"),
        ),
        Left.NOTHING,
    )


def test_the_claim_that_words_are_absent_rests_on_what_is_said_to_lack_them() -> None:
    """On a source, or on the texts of a plan; it needs no line of its own where the statement falls too."""
    plan = make.plan(texts=("a",), evidence=(), points=(), positions=())

    def lacking(name: str, source: str, target: str) -> object:
        return _said(name, source, absent=Absent(target=target, words=("fire", "truce")))

    said = (
        lacking("one", "b", "a"),
        lacking("two", "b", plan.id),
        lacking("three", "a", "a"),
        lacking("four", "b", "c"),
    )
    briefing = make.briefing(
        statements=said,
        plans=(plan,),
        key_points=(),
        bottom_line=make.key_point(evidence=(make.report("b"),)),
    )
    library = make.library(briefing, sources=PAPERS, actors=PUBLISHERS)
    findings = derive(library, Memo())
    lost = [(loss.kind, loss.entry, loss.left, part.words) for loss, part in without("a", library, findings)]
    assert lost == [
        (Kind.ABSENCE, f"{B}/one", Left.NOTHING, "fire, truce"),
        (Kind.ABSENCE, f"{B}/two", Left.NOTHING, "fire, truce"),
        (Kind.STATEMENT, f"{B}/three", Left.NOTHING, "Talks come first."),
        (Kind.PLAN, plan.id, Left.NOTHING, "The paper"),
    ]
    ((_, (view,)),) = losses_without("a", EntryLinks(library, findings, label_registers(library, "en")))
    assert view.words == "No source would be left for 1 statement, 2 claims that words are absent and 1 plan"
    assert [plain_text(losing).partition(":")[0] for losing in view.losing[:2]] == [
        "the claim that words are absent, in"
    ] * 2


def test_it_is_followed_through_other_briefings_and_round_in_circles() -> None:
    """Two events that name each other rest on what both name besides."""
    here = make.briefing(
        key_points=(make.key_point(evidence=("other/talks",)),),
        statements=(_said("one", "a"),),
    )
    there = make.briefing(
        "other",
        key_points=(),
        bottom_line=make.key_point(evidence=(make.report("b"),)),
        events=(
            make.event(id="other/talks", evidence=("other/later",)),
            make.event(id="other/later", evidence=("other/talks", f"{B}/one")),
        ),
    )
    lost = _lost("a", here, there, sources=PAPERS, actors=PUBLISHERS)
    assert lost == dict.fromkeys(
        (
            (Kind.STATEMENT, f"{B}/one", ""),
            (Kind.KEY_POINT, B, "key-point-1"),
            (Kind.EVENT, "other/talks", ""),
            (Kind.EVENT, "other/later", ""),
        ),
        Left.NOTHING,
    )


def test_those_that_carry_most_are_ranked_by_what_falls_then_by_what_gets_thinner_then_by_id() -> None:
    briefing = make.briefing(
        bottom_line=make.key_point(evidence=(make.report("a"), make.report("b"))),
        key_points=(),
        statements=(_said("1", "c"), _said("2", "c"), _said("3", "b"), _said("4", "a"), _said("5", "c", "b")),
    )
    library = make.library(briefing, sources=PAPERS, actors=PUBLISHERS)
    found = derive(library, Memo())
    ranked = [(id_, carries.falling) for id_, carries in carry_most(found.briefings[B].carried)]
    assert ranked == [("c", 2), ("b", 1), ("a", 1)]
    assert found.carried["c"] == ((B, found.briefings[B].carried["c"]),)


@pytest.fixture(scope="module", params=[ROOT / "tests" / "golden" / "small", ROOT], ids=["small", "shipped"])
def read_project(request: pytest.FixtureRequest) -> tuple[Path, Library, Findings]:
    library = read(request.param, "briefings", Diagnostics(), Memo())
    return request.param, library, derive(library, Memo())


def test_the_same_is_lost_if_a_source_is_taken_out_of_the_files(
    read_project: tuple[Path, Library, Findings], tmp_path: Path
) -> None:
    """Of each briefing the sources that carry most, and of the small library all the others too."""
    place, library, findings = read_project
    most = [id_ for found in findings.briefings.values() for id_, _ in carry_most(found.carried)[:3]]
    for source in most if place == ROOT else library.sources:
        shutil.copytree(place / "briefings", tmp_path / source / "briefings")
        assert {
            (str(loss.kind), loss.entry, loss.part)
            for loss, _ in without(source, library, findings)
            if loss.left is Left.NOTHING and loss.kind not in NOT_REFUSED
        } == fallen_without(source, tmp_path / source), source
    assert most


def test_every_list_of_evidence_is_of_a_part(read_project: tuple[Path, Library, Findings]) -> None:
    _, library, _ = read_project
    entries = (*library.actors.values(), *library.sources.values(), *library.topics.values())
    lists = [
        found.items for record in (*library.briefings.values(), *entries) for found in report_lists_of(record)
    ]
    briefings = library.briefings.values()
    parts = [
        *parts_of_registers(library),
        *(part for found in briefings for part in parts_of_briefing(found)),
    ]
    of_parts = [part.evidence for part in parts if part.evidence and part.kind is not Kind.ABSENCE]
    assert sorted(map(id, lists)) == sorted(map(id, of_parts))


def test_the_command_says_it_in_plain_words_and_in_json(project: Callable[[Mapping[str, str]], Path]) -> None:
    place = project(FILES)
    fallen = "the bottom line, 2 key points, 1 statement and 1 claim that words are absent"
    text = run(place, "impact", "paper-1", "--without").output
    assert f"No source would be left for {fallen}:" in text
    assert "    briefings/x/briefing.yml:3:3: bottom line: x (bottom-line), through x/opens" in text
    assert text.startswith("Without paper-1:\n")
    assert text.count("No source would be left") == text.count("no source") + 1 == 1, "nothing is said twice"
    found = json.loads(run(place, "impact", "paper-1", "--without", "--format", "json").stdout)
    assert found["counts"] == {"nothing": 5, "repeats": 0, "one-origin": 0, "less": 0}
    assert [(lost["kind"], lost["entry"], lost["part"]) for lost in found["lost"]][:2] == [
        ("bottom line", "x", "bottom-line"),
        ("key point", "x", "key-point-1"),
    ]
