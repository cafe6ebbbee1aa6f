"""An id that was published and gone is given to nothing else; what comes back under it is welcome."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis import derive
from generator.checks.reused_ids import exchanged_ids, reused_ids
from generator.diagnostics import Code, Diagnostics
from generator.memo import Memo
from generator.model.proofs import LibraryProofs
from generator.model.snapshot import FrozenEdition, Snapshot
from tests import factories as make
from tests.harbour_towns import BRIEFING
from tests.published_harbour import FIRST, edit, found, run, unpublished

if TYPE_CHECKING:
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.model.actor import Actor
    from generator.model.library import Library

SAYS = "Pilots come aboard at night."
OTHER = "The toll falls before autumn."


def _library(number: int, **fields: object) -> Library:
    briefing = make.briefing(make.BRIEFING, editions=(make.edition(number),), **fields)
    return make.library(briefing, actors=(make.actor("carol"), make.actor("robert", formerly=("bob",))))


def _told(*states: Library) -> list[Diagnostic]:
    *published_states, now = states
    frozen = tuple(
        FrozenEdition(Snapshot(make.BRIEFING, state, LibraryProofs()), "0" * 64) for state in published_states
    )
    findings = replace(derive(now, Memo()), editions={make.BRIEFING: frozen})
    diagnostics = Diagnostics()
    reused_ids(now, findings, diagnostics)
    exchanged_ids(now, findings, diagnostics)
    return list(diagnostics)


def _with(number: int, *actors: Actor) -> Library:
    briefing = make.briefing(make.BRIEFING, editions=(make.edition(number),))
    return make.library(briefing, actors=actors)


def _statement(says: str = SAYS, speaker: str = "alice") -> dict[str, object]:
    return {"statements": (make.statement("pilots", says=says, speakers=(speaker,)),)}


def test_an_id_that_is_given_to_another_is_refused() -> None:
    (told,) = _told(
        _library(1, **_statement()), _library(2), _library(3), _library(4, **_statement(OTHER, "carol"))
    )
    assert told.code is Code.REUSED_ID
    assert told.message == f"`pilots` was another entry in edition 1: {SAYS}"
    assert "gone since edition 2" in told.hints[0]
    assert (told.span.path, told.related[0][0]) == ("id", "this is the edition")


@pytest.mark.parametrize(
    ("says", "speaker"),
    [(SAYS, "alice"), (SAYS, "carol"), (OTHER, "alice"), (f"{SAYS} So she said.", "carol")],
)
def test_what_comes_back_is_welcome(says: str, speaker: str) -> None:
    """The same words, or other ones of the same speaker."""
    assert _told(_library(1, **_statement()), _library(2), _library(3, **_statement(says, speaker))) == []


def test_a_speaker_who_is_called_otherwise_is_no_other() -> None:
    first = _library(1, **_statement(speaker="bob"))
    assert _told(first, _library(2), _library(3, **_statement(OTHER, "robert"))) == []
    assert len(_told(first, _library(2), _library(3, **_statement(OTHER, "carol")))) == 1


def test_what_was_never_gone_is_another_matter() -> None:
    """What changed since the newest edition has to be explained; nothing is said of it here."""
    assert _told(_library(1, **_statement()), _library(2, **_statement(OTHER, "carol"))) == []


def test_another_kind_of_entry_is_another() -> None:
    question = make.question("pilots", question=SAYS)
    (told,) = _told(_library(1, **_statement()), _library(2), _library(3, questions=(question,)))
    assert "was another entry in edition 1" in told.message
    asked = make.question("pilots", question="What does the toll pay for?")
    assert len(_told(_library(1, questions=(question,)), _library(2), _library(3, questions=(asked,)))) == 1


def _questions(first: str, second: str) -> dict[str, object]:
    return {"questions": (make.question(first, question=SAYS), make.question(second, question=OTHER))}


def test_ids_that_were_exchanged_are_refused() -> None:
    """A correction would not mend that, nor is it asked for: each is what it was, under the id of the other."""
    first, second = _told(
        _library(1, **_questions("pilots", "toll")), _library(2, **_questions("toll", "pilots"))
    )
    assert first.message == f"in edition 1 `toll` was what is called `pilots` now: {OTHER}"
    assert first.hints == (
        "old links to it would lead here: call `pilots` `toll` again, and this one otherwise",
    )
    assert second.message == f"in edition 1 `pilots` was what is called `toll` now: {SAYS}"


def test_what_had_an_id_may_stand_under_a_new_one() -> None:
    (told,) = _told(_library(1, **_questions("pilots", "toll")), _library(2, **_questions("dues", "pilots")))
    assert told.message == f"in edition 1 `pilots` was what is called `dues` now: {SAYS}"


def test_what_is_reworded_beside_one_that_says_the_same_was_not_exchanged() -> None:
    """The speaker is who it was; or there is no telling which of the two it was."""
    before = _library(1, **_statement())
    reworded = make.statement("pilots", says=OTHER, speakers=("alice",))
    both = (reworded, make.statement("new", says=SAYS, speakers=("bob",)))
    assert _told(before, _library(2, statements=both)) == []


def test_actors_that_were_exchanged_are_refused() -> None:
    """Their names are short, and may have words in common; one who is called otherwise now is no other."""
    wei, min_ = (make.actor(id_, name=make.name(f"Zhao {id_.title()}")) for id_ in ("wei", "min"))
    now = _with(2, replace(wei, name=min_.name), replace(min_, name=wei.name))
    assert [told.message for told in _told(_with(1, wei, min_), now)] == [
        "in edition 1 `wei` was what is called `min` now: Zhao Wei",
        "in edition 1 `min` was what is called `wei` now: Zhao Min",
    ]
    office = make.actor("office", name=make.name("Foreign Office"), part_of="alice")
    other = make.actor("other", name=make.name("Foreign Office"), part_of="bob")
    named = replace(office, name=make.name("Foreign Office of Alice"))
    assert _told(_with(1, office), _with(2, named, other)) == []


_STATEMENT = (
    "  - id: orle-pilots\n    speaker: {speaker}\n    date: 2026-04-10\n    about: [dock]\n    says: {says}\n"
    "    source: bay-wire-dock\n    locator: para 2\n"
)


def test_no_edition_is_made_of_it(tmp_path: Path) -> None:
    """Taken out in edition 2, the id is given to the words of another in what is to be edition 3."""
    project = unpublished(tmp_path)
    first = "statements:\n" + _STATEMENT.format(speaker="orle", says=SAYS)
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", first))
    frozen = run(project)
    assert frozen.exit_code == 0, frozen.output
    edit(project, "talks.yml", lambda text: text.replace(first, "statements:\n"))
    assert run(project, "--note", "One less.").exit_code == 0
    edit(project, "talks.yml", lambda text: text.replace("statements:\n", first))
    assert found(project)[0] == [], "it is restored"
    other = "statements:\n" + _STATEMENT.format(speaker="saar", says=OTHER)
    edit(project, "talks.yml", lambda text: text.replace(first, other))
    ((code, span),) = found(project)[0]
    assert code == Code.REUSED_ID
    assert span.startswith(f"briefings/{BRIEFING}/talks.yml:")
    result = run(project, "--note", "One more.")
    assert result.exit_code == 1
    assert f"was another entry in edition 1: {SAYS}" in result.output
    assert not (project.root / FIRST).with_name("3.json").exists()
