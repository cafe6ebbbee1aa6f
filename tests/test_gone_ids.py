"""What an edition published and nothing is called any more is told, until it says what it is called now."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator import build
from generator.analysis import derive
from generator.checks.gone_ids import gone_ids
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.model.plan import Point
from generator.model.proofs import LibraryProofs
from generator.model.snapshot import FrozenEdition, Snapshot
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.published_harbour import published

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.project import Project

PAPER = f"{make.BRIEFING}/paper"


def _told(before: Library, now: Library) -> list[Diagnostic]:
    frozen = FrozenEdition(Snapshot(make.BRIEFING, before, LibraryProofs()), "0" * 64)
    findings = replace(derive(now, Memo()), editions={make.BRIEFING: (frozen,)})
    diagnostics = Diagnostics()
    gone_ids(now, findings, diagnostics)
    assert all(diagnostic.code is Code.GONE_ID for diagnostic in diagnostics)
    return list(diagnostics)


def _briefing(**fields: object) -> Briefing:
    return replace(make.briefing(), **fields)  # type: ignore[arg-type]  # each of its field's type


def test_what_is_gone_is_named_and_what_says_the_same_is_proposed() -> None:
    kept, lost = make.statement("kept"), make.statement("lost", says="Nobody says this any more.")
    renamed = make.statement("said-so", says="Talks are to come first of all.")
    before = make.library(
        _briefing(statements=(kept, lost, renamed)),
        actors=(make.actor("carol"),),
        topics=(make.topic("fish"),),
    )
    now = make.library(_briefing(statements=(kept, replace(renamed, id=f"{make.BRIEFING}/said-at-last"))))
    told = _told(before, now)
    assert [diagnostic.message.partition("`")[2].partition("`")[0] for diagnostic in told] == [
        "lost",
        "said-so",
        "carol",
        "fish",
    ]
    assert "write `formerly: [lost]` there" in told[0].hints[0]
    assert (
        told[1].hints[0] == "`said-at-last` says the same: if it is that, write `formerly: [said-so]` there"
    )
    assert all(diagnostic.span.path == "editions" for diagnostic in told)
    assert _told(before, before) == []


def test_what_says_what_it_was_called_is_not_gone() -> None:
    before = make.library(_briefing(statements=(make.statement("old"),)), actors=(make.actor("carol"),))
    now = make.library(
        _briefing(statements=(make.statement("new", formerly=(f"{make.BRIEFING}/old",)),)),
        actors=(make.actor("caroline", formerly=("carol",)),),
    )
    assert _told(before, now) == []


def test_a_plan_that_is_gone_is_told_without_its_points() -> None:
    points = tuple(
        Point(id=f"{PAPER}#{n}", number=n, says="Cease fire.", place=make.PLACE) for n in ("1", "2")
    )
    before = make.library(_briefing(plans=(make.plan(points=points),)))
    (plan,) = _told(before, make.library(_briefing()))
    assert plan.message == "`paper` stood in edition 1, and is gone: links to it find it no more"
    (point,) = _told(before, make.library(_briefing(plans=(make.plan(points=points[1:]),))))
    assert "`paper#1` stood in edition 1" in point.message
    assert "write `formerly: [1]` there" in point.hints[0]
    assert (
        point.hints[1] == "if it is withdrawn, say why in a correction `of: paper#1` of the kind `withdrawal`"
    )


def test_a_former_id_that_is_taken_out_is_gone() -> None:
    """Links to it led on, as the edition says; now they find nothing."""
    said, paper = make.statement("new", formerly=(f"{make.BRIEFING}/old",)), make.plan("paper")
    point = Point(id=f"{PAPER}#2", number="2", formerly=(f"{PAPER}#1",), says="Cease fire.", place=make.PLACE)
    carol = make.actor("carol", formerly=("caroline",))
    before = make.library(
        _briefing(statements=(said,), plans=(replace(paper, points=(point,)),)), actors=(carol,)
    )
    now = make.library(
        _briefing(
            statements=(replace(said, id=f"{make.BRIEFING}/newest", formerly=(f"{make.BRIEFING}/new",)),),
            plans=(replace(paper, points=(replace(point, formerly=()),)),),
        ),
        actors=(replace(carol, formerly=()),),
    )
    told = _told(before, now)
    assert [found.message.partition("`, which")[0] for found in told] == [
        "in edition 1 `old` led to `newest",
        "in edition 1 `paper#1` led to `paper#2",
        "in edition 1 `caroline` led to `carol",
    ]
    names = [found.hints[0].partition(" under `formerly` here")[0] for found in told]
    assert names == ["write `old`", "write `1`", "write `caroline`"]
    whole = make.library(
        _briefing(
            statements=(
                replace(
                    said,
                    id=f"{make.BRIEFING}/newest",
                    formerly=(f"{make.BRIEFING}/old", f"{make.BRIEFING}/new"),
                ),
            ),
            plans=(replace(paper, points=(point,)),),
        ),
        actors=(carol,),
    )
    assert _told(before, whole) == []
    gone = make.library(_briefing(plans=(replace(paper, points=(point,)),)), actors=(carol,))
    assert [told.message.partition("` stood")[0] for told in _told(before, gone)] == ["`new"], "told once"


@pytest.fixture
def moved(tmp_path: Path) -> Project:
    """The library of three harbour towns with an edition, whose briefing's folder was renamed since."""
    project = published(tmp_path)
    shutil.move(project.briefings / BRIEFING, project.briefings / "talks-of-towns")
    for path in project.briefings.rglob("*.yml"):
        path.write_text(
            path.read_text(encoding="utf-8").replace(f"{BRIEFING}/", "talks-of-towns/"), encoding="utf-8"
        )
    return project


def test_editions_go_along_with_a_renamed_briefing(moved: Project) -> None:
    diagnostics = Diagnostics()
    build.check(moved, diagnostics)
    (broken,) = [found for found in diagnostics if found.code is Code.BROKEN_EDITION]
    assert (
        f"if the briefing was called `{BRIEFING}` before, list that under `formerly` in briefing.yml"
        in broken.hints
    )
    front = moved.briefings / "talks-of-towns" / "briefing.yml"
    front.write_text(f"{front.read_text(encoding='utf-8')}formerly: [{BRIEFING}]\n", encoding="utf-8")
    diagnostics = Diagnostics()
    library, findings = build.check(moved, diagnostics)
    assert [found.message for found in diagnostics] == [], "not even a proof of words is lost"
    (edition,) = findings.editions["talks-of-towns"]
    assert edition.snapshot.subject.id == "talks-of-towns"
    assert {statement.id for statement in edition.snapshot.subject.statements} <= library.statements.keys()
    history = findings.briefings["talks-of-towns"].history
    assert history is not None
    assert [entry for step in history.steps for entry in step.comparison.told] == []
