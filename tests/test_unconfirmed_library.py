"""Which entries of a library are not confirmed, what is left without them, and where references to them stand."""

from __future__ import annotations

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.model.proofs import LibraryProofs, TopicCount
from generator.model.reference_places import written_references
from generator.model.snapshot import Snapshot
from generator.model.unconfirmed import unconfirmed
from generator.model.walks import entries_in, references_below
from generator.project import Project
from generator.snapshot.soundness import require_sound
from generator.unconfirmed import leave_out_unconfirmed
from tests import factories as make
from tests.conftest import ROOT

SMALL = ROOT / "tests" / "golden" / "small"


def test_a_source_is_not_called_silent_on_what_a_draft_says_of_it() -> None:
    statement = make.statement("drafted", about=("peace",), todo=("Look.",))
    library = make.library(make.briefing(statements=(make.statement("kept", about=("trade",)), statement)))
    source = statement.reports[0].source
    proofs = LibraryProofs(
        topics={source: {"peace": TopicCount(0, in_parts=False), "trade": TopicCount(0, in_parts=False)}}
    )
    published = leave_out_unconfirmed(library, proofs, Memo())
    counts = published.library_proofs.topics[source]
    assert (counts["peace"].proves_silence, counts["trade"].proves_silence) == (False, True)


def test_what_is_confirmed_stays_the_very_same_object() -> None:
    library = make.library(make.briefing(statements=(make.statement("kept"),)))
    assert leave_out_unconfirmed(library, LibraryProofs(), Memo()).library is library
    waiting = make.library(
        make.briefing(statements=(make.statement("kept"),)), actors=(make.actor("carol", todo=("Look.",)),)
    )
    published = leave_out_unconfirmed(waiting, LibraryProofs(), Memo()).library
    assert "carol" not in published.actors
    assert all(published.briefings[id_] is briefing for id_, briefing in waiting.briefings.items())


def test_every_reference_has_a_place() -> None:
    """Whatever the walk over the model knows to refer to something is found where it is written."""
    for library in (
        build.check(Project(ROOT), Diagnostics())[0],
        build.check(Project(SMALL), Diagnostics())[0],
    ):
        registered = (entry for register in library.registers for entry in register.values())
        for record in (*registered, *library.briefings.values()):
            walked = {target for _, _, _, targets in references_below(record) for target in targets}
            placed = {
                found.target for part in (record, *entries_in(record)) for found in written_references(part)
            }
            assert placed == walked


def test_all_of_a_plan_waits_for_it() -> None:
    plan = make.plan(todo=("Look.",))
    library = make.library(make.briefing(plans=(plan,)))
    assert unconfirmed(library) == {plan.id: plan, **{point.id: plan for point in plan.points}}


def test_no_edition_holds_one() -> None:
    waiting = make.library(make.briefing(), actors=(make.actor("carol", todo=("Look.",)),))
    with pytest.raises(ValueError, match="`todo` says that something is still to be done"):
        require_sound(Snapshot(make.BRIEFING, waiting, LibraryProofs()))
