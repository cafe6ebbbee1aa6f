"""The history of a briefing: what each edition changed, and when each entry came or really changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.comparing import Nature, State, compare
from generator.comparing.history import history_of
from generator.model.briefing import Change
from generator.model.text import Prose
from tests import factories as make

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.comparing import Comparison
    from generator.comparing.history import History, Milestone
    from generator.model.briefing import Briefing
    from generator.model.statement import Statement

FIRST = "The talks lasted two hours."
TALKS = f"{make.BRIEFING}/talks-first"


def _state(
    number: int, *statements: Statement, points: tuple[str, ...] = (), change: str = "significant"
) -> State:
    """Return an edition in which these statements and key points stand."""
    editions = tuple(
        make.edition(row, change=Change(change) if row == number else Change.SIGNIFICANT)
        for row in range(1, number + 1)
    )
    briefing: Briefing = make.briefing(
        statements=statements,
        editions=editions,
        key_points=tuple(make.key_point(text) for text in points or ("They met.", "They parted.")),
    )
    return State(make.library(briefing), make.BRIEFING)


def _numbers(milestones: tuple[Milestone, ...]) -> list[int | None]:
    return [milestone.edition.number if milestone.edition else None for milestone in milestones]


def test_each_entry_is_told_of_where_it_came_or_changed() -> None:
    late = make.statement("late")
    history = history_of(
        [
            _state(1, make.statement(says=FIRST)),
            _state(2, make.statement(says="They lasted three.")),
        ],
        _state(3, make.statement(says="They lasted three."), late),
    )
    assert [(step.old.number, step.new and step.new.number) for step in history.steps] == [(1, 2), (2, 3)]
    assert [(step.old.number, step.new and step.new.number) for step in history.jumps] == [(1, 3)]
    assert {id_: _numbers(milestones) for id_, milestones in history.entries.items()} == {
        TALKS: [2],
        late.id: [3],
    }
    assert history.entries[late.id][0].natures == (Nature.ADDED,)
    assert history.newest.number == 3


def test_what_is_in_no_edition_yet_is_told_as_such() -> None:
    first = _state(1, make.statement(says=FIRST))
    assert history_of([first], first).steps == ()
    history = history_of([first], _state(1, make.statement(says="They lasted three.")))
    assert [(step.old.number, step.new) for step in history.steps] == [(1, None)]
    assert _numbers(history.entries[TALKS]) == [None]
    assert history.newest.number == 1


def test_spelling_and_slips_of_a_minor_edition_are_no_milestone() -> None:
    wrong, right = (make.statement(says=f"They {word} the note.") for word in ("recieved", "received"))
    minor = history_of([_state(1, wrong)], _state(2, right, change="minor"))
    assert minor.steps[0].comparison.entries[0].is_silent
    assert minor.entries == {}
    assert _numbers(history_of([_state(1, wrong)], _state(2, right)).entries[TALKS]) == [2]


def test_a_withdrawn_entry_has_no_history_and_a_renamed_one_keeps_its_own() -> None:
    reworded = make.statement(says="They lasted three.")
    renamed = replace(reworded, id=f"{make.BRIEFING}/three-hours", formerly=(TALKS,))
    editions = [_state(1, make.statement(says=FIRST)), _state(2, reworded)]
    assert {
        id_: _numbers(found) for id_, found in history_of(editions, _state(3, renamed)).entries.items()
    } == {renamed.id: [2]}
    assert history_of(editions, _state(3)).entries == {}


def _of_sentences(history: History) -> dict[str, list[int | None]]:
    return {name: _numbers(milestones) for name, milestones in history.sentences.items()}


def test_key_points_are_followed_by_their_texts() -> None:
    history = history_of(
        [
            _state(1, points=("They met.", "They parted.")),
            _state(2, points=("They met.", "They parted at noon.", "All is said.")),
            _state(3, points=("All is said.", "They met.", "They parted, at noon.")),
        ],
        _state(4, points=("They met.", "They parted, at noon.", "All is said.", "They will meet again.")),
    )
    assert _of_sentences(history) == {"key-point-2": [2], "key-point-3": [2], "key-point-4": [4]}


def test_the_bottom_line_has_a_history() -> None:
    first, second = _state(1), _state(2)
    other = replace(
        second.content, bottom_line=replace(second.content.bottom_line, says=Prose("They fell out."))
    )
    history = history_of([first], State(make.library(other), make.BRIEFING))
    assert _of_sentences(history) == {"bottom-line": [2]}


def test_each_pair_is_compared_once() -> None:
    editions = [_state(number) for number in range(1, 6)]
    seen: list[tuple[int, int]] = []

    def compared(
        old: State,
        new: State,
        is_minor: bool,  # noqa: FBT001  # its own shape
        names: Mapping[str, str],
    ) -> Comparison:
        seen.append((old.content.last_edition.number, new.content.last_edition.number))
        return compare(old, new, is_minor=is_minor, names=names)

    history_of(editions, _state(6), compared)
    assert len(seen) == len(set(seen)) == 4 + 5
