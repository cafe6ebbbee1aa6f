"""Which stance of a speaker stands, what became of the earlier ones, and what is a reaction to an event."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.analysis.reactions import reactions_of
from generator.analysis.stances import StanceState, Standing, stance_states, undoings
from generator.analysis.uses import uses_of_briefing
from generator.model.actor import ActorType
from generator.model.event import Account
from generator.model.plan import Level, Point, Position
from generator.model.source import SourceType
from generator.model.statement import RelationType, Stance, StatementRelation
from generator.model.text import Prose
from generator.writer.wording import words
from tests import factories as make

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.statement import Statement

FOR, AGAINST, NEUTRAL = Stance.FOR, Stance.AGAINST, Stance.NEUTRAL
TALKS = f"{make.BRIEFING}/talks"
ACTORS = (
    make.actor("aland", type=ActorType.STATE),
    make.actor("boria", type=ActorType.STATE),
    make.actor("anna", part_of="aland"),
    make.actor("bert", part_of="boria"),
    make.actor("carl"),
)
SOURCES = (
    make.source("gazette-2", date=make.date("2024-05-09")),
    make.source("a-readout", publisher="aland", type=SourceType.WEBPAGE),
    make.source("c-note", publisher="carl", type=SourceType.DOCUMENT),
)
SUMMIT = (
    make.event(
        participants=("bert",), accounts=(Account(by="aland", sources=("a-readout",), voices=("anna",)),)
    ),
    make.event("dinner", part_of=TALKS),
    make.event("other"),
)


def _said(id_: str, stance: Stance, date: str = "", speaker: str = "anna", **fields: object) -> Statement:
    return make.statement(
        id_,
        speakers=(speaker,),
        stance=(("peace", stance),),
        date=make.date(date) if date else None,
        **fields,
    )


def _link(to: str, type_: RelationType) -> tuple[StatementRelation, ...]:
    return (StatementRelation(to=f"{make.BRIEFING}/{to}", type=type_),)


def _library(*statements: Statement) -> Library:
    briefing = make.briefing(event=TALKS, events=SUMMIT, statements=statements)
    return make.library(briefing, actors=ACTORS, sources=SOURCES)


def _states(*statements: Statement, actor: str = "anna") -> dict[str, StanceState]:
    library = _library(*statements)
    briefing = library.briefings[make.BRIEFING]
    uses = uses_of_briefing(briefing, library.sources)
    undone = {
        statement.id: undoings(statement.id, uses.get(statement.id, ()), library) for statement in statements
    }
    states = stance_states(briefing, undone, library)
    return {id_.partition("/")[2]: state for (who, id_, _), state in states.items() if who == actor}


def _full(id_: str) -> str:
    return f"{make.BRIEFING}/{id_}"


NOW = StanceState(Standing.NOW)


@pytest.mark.parametrize(
    ("one", "other", "first", "second"),
    [
        # the later one stands
        (("2024-05-01", FOR), ("2024-05-02", AGAINST), Standing.EARLIER, Standing.NOW),
        (("2024-05-02", FOR), ("2024-05-01", AGAINST), Standing.NOW, Standing.EARLIER),
        (("2024-04", FOR), ("2024-05-01", AGAINST), Standing.EARLIER, Standing.NOW),
        # moments are compared whatever their offsets
        (
            ("2024-05-02T01:00+09:00", FOR),
            ("2024-05-01T18:00+00:00", AGAINST),
            Standing.EARLIER,
            Standing.NOW,
        ),
        # the same twice: both stand
        (("2024-05-01", FOR), ("2024-05-02", FOR), Standing.NOW, Standing.NOW),
        # of one day
        (("2024-05-01", FOR), ("2024-05-01", AGAINST), Standing.SAME_DAY, Standing.SAME_DAY),
        (("2024-05-01T10:00", FOR), ("2024-05-01", AGAINST), Standing.SAME_DAY, Standing.SAME_DAY),
        # of days that cannot be compared: one is only known to have been reported by a day
        (("", FOR), ("2024-05-01", AGAINST), Standing.UNORDERED, Standing.UNORDERED),
        (("2024-05", FOR), ("2024-05-01", AGAINST), Standing.UNORDERED, Standing.UNORDERED),
        # reported on 2 May, so said before the 3rd
        (("", FOR), ("2024-05-03", AGAINST), Standing.EARLIER, Standing.NOW),
    ],
)
def test_the_latest_stance_stands(
    one: tuple[str, Stance], other: tuple[str, Stance], first: Standing, second: Standing
) -> None:
    states = _states(_said("one", one[1], one[0]), _said("other", other[1], other[0]))
    assert (states["one"].standing, states["other"].standing) == (first, second)


def test_stances_of_others_or_on_other_things_are_no_rivals() -> None:
    elsewhere = make.statement("elsewhere", speakers=("anna",), stance=(("trade", AGAINST),))
    states = _states(
        _said("one", FOR, "2024-05-01"), _said("other", AGAINST, "2024-05-02", "bert"), elsewhere
    )
    assert states == {"one": NOW, "elsewhere": NOW}


@pytest.mark.parametrize("type_", [RelationType.WITHDRAWS, RelationType.REVISES])
def test_what_its_speaker_takes_back_does_not_stand(type_: RelationType) -> None:
    before = _said("before", NEUTRAL, "2024-04-01")
    one = _said("one", FOR, "2024-05-01")
    back = make.statement(
        "back", speakers=("aland",), date=make.date("2024-05-03"), links=_link("one", type_)
    )
    states = _states(before, one, back)
    assert states["one"] == StanceState(Standing.NOW, ended=True)
    assert states["before"] == NOW, "what was taken back makes nothing earlier obsolete"


@pytest.mark.parametrize(
    ("speaker", "type_"),
    [
        ("bert", RelationType.WITHDRAWS),
        ("bert", RelationType.DISOWNS),
        ("aland", RelationType.DISOWNS),
        ("bert", RelationType.DENIES),
        ("aland", RelationType.DENIES),
        (None, RelationType.REVISES),
    ],
)
def test_what_others_do_to_it_leaves_it_standing(speaker: str | None, type_: RelationType) -> None:
    said = (speaker,) if speaker else ()
    after = make.statement("after", speakers=said, date=make.date("2024-05-03"), links=_link("one", type_))
    library = _library(_said("one", FOR, "2024-05-01"), after)
    uses = uses_of_briefing(library.briefings[make.BRIEFING], library.sources)
    (undoing,) = undoings(_full("one"), uses[_full("one")], library)
    assert (undoing.type, undoing.by, undoing.reading) == (type_, _full("after"), speaker is None)
    assert words.UNDONE[undoing.type]
    assert _states(_said("one", FOR, "2024-05-01"), after)["one"] == NOW


def test_one_of_two_speakers_takes_back_only_their_own() -> None:
    joint = make.statement(
        "joint", speakers=("anna", "bert"), stance=(("peace", FOR),), date=make.date("2024-05-01")
    )
    back = make.statement(
        "back", speakers=("bert",), date=make.date("2024-05-03"), links=_link("joint", RelationType.WITHDRAWS)
    )
    assert not _states(joint, back)["joint"].ended
    assert _states(joint, back, actor="bert")["joint"].ended


def test_what_was_itself_taken_back_or_denied_ends_nothing() -> None:
    said = _said("one", FOR, "2024-05-01")
    back = make.statement(
        "back", speakers=("anna",), date=make.date("2024-05-03"), links=_link("one", RelationType.WITHDRAWS)
    )
    again = make.statement(
        "again", speakers=("anna",), date=make.date("2024-05-04"), links=_link("back", RelationType.WITHDRAWS)
    )
    assert _states(said, back)["one"].ended
    assert not _states(said, back, again)["one"].ended
    assert _states(said, back, replace(again, speakers=()))["one"].ended, "a newspaper's reading"


def test_repeating_or_clarifying_undoes_nothing() -> None:
    after = tuple(
        make.statement(f"after-{type_}", links=_link("one", type_))
        for type_ in (RelationType.REPEATS, RelationType.CLARIFIES, RelationType.ANSWERS)
    )
    library = _library(_said("one", FOR), *after)
    uses = uses_of_briefing(library.briefings[make.BRIEFING], library.sources)
    assert undoings(_full("one"), uses[_full("one")], library) == ()


@pytest.mark.parametrize(
    ("statement", "positions"),
    [
        # about the event, or a part of it, by somebody else
        (make.statement(speakers=("carl",), about=(TALKS,)), ((TALKS, None),)),
        (make.statement(speakers=("carl",), about=(_full("dinner"),)), ((_full("dinner"), None),)),
        (make.statement(speakers=("carl",), stance=((TALKS, FOR),)), ((TALKS, FOR),)),
        (make.statement(speakers=("carl",), about=(TALKS,), stance=((TALKS, FOR),)), ((TALKS, FOR),)),
        (
            make.statement(speakers=("carl",), about=(TALKS,), stance=(("trade", FOR),)),
            (("trade", FOR), (TALKS, None)),
        ),
        (make.statement(speakers=("carl",), at=_full("other"), stance=((TALKS, FOR),)), ((TALKS, FOR),)),
        # a party's welcome is one; what it tells of the event without a side is its account
        (make.statement(speakers=("anna",), stance=((TALKS, FOR),)), ((TALKS, FOR),)),
        (make.statement(speakers=("anna",), about=(TALKS,)), None),
        (make.statement(speakers=(), reports=(make.report("a-readout"),), about=(TALKS,)), None),
        (make.statement(speakers=("carl",), reports=(make.report("a-readout"),), about=(TALKS,)), None),
        (make.statement(speakers=("bert",), about=(TALKS,)), None),
        (make.statement(speakers=("bert",), stance=((TALKS, AGAINST),)), ((TALKS, AGAINST),)),
        # made in it
        (make.statement(speakers=("carl",), at=TALKS, stance=((TALKS, FOR),)), None),
        (make.statement(speakers=("carl",), at=_full("dinner"), about=(TALKS,)), None),
        (make.statement(speakers=("anna",), at=TALKS, stance=(("trade", FOR),)), (("trade", FOR),)),
        # a reporter's own voice is none; that of a document is; a view that a reporter gives is its holder's
        (make.statement(speakers=(), about=(TALKS,)), None),
        (make.statement(speakers=(), stance=((TALKS, FOR),)), None),
        (make.statement(speakers=(), reports=(make.report("c-note"),), about=(TALKS,)), ((TALKS, None),)),
        (
            make.statement(speakers=(), reports=(make.report("a-readout"),), stance=((TALKS, FOR),)),
            ((TALKS, FOR),),
        ),
        (make.statement(speakers=(), holders=("bert",), stance=((TALKS, FOR),)), ((TALKS, FOR),)),
        # about something else
        (make.statement(speakers=("carl",), about=(_full("other"),)), None),
        (make.statement(speakers=("carl",)), None),
    ],
)
def test_what_is_a_reaction(
    statement: Statement, positions: tuple[tuple[str, Stance | None], ...] | None
) -> None:
    library = _library(statement)
    found = reactions_of(library.briefings[make.BRIEFING], library)
    assert found == ({statement.id: positions} if positions else {})


def test_without_an_event_there_are_only_positions() -> None:
    statements = (
        make.statement("one", speakers=("carl",), about=(TALKS,)),
        make.statement("two", speakers=("carl",), stance=((TALKS, FOR),)),
    )
    briefing = make.briefing(event=None, events=SUMMIT, statements=statements)
    library = make.library(briefing, actors=ACTORS, sources=SOURCES)
    assert reactions_of(briefing, library) == {_full("two"): ((TALKS, FOR),)}


PAPER = f"{make.BRIEFING}/paper"


@pytest.mark.parametrize(
    ("speaker", "source", "target", "stance", "reacts"),
    [
        # what a plan's text says for itself is the plan, and so is what its authors say in it
        ("", "c-note", PAPER, FOR, False),
        ("carl", "c-note", PAPER, FOR, False),
        ("carl", "c-note", f"{PAPER}#1", FOR, False),
        ("carl", "c-note", "peace", FOR, False),
        # where the crosswalk says something else, or nothing, it is theirs
        ("carl", "c-note", "peace", AGAINST, True),
        ("carl", "c-note", "trade", FOR, True),
        # in another text, or by others in this one
        ("carl", "gazette-2", PAPER, FOR, True),
        ("bert", "c-note", PAPER, FOR, True),
    ],
)
def test_what_a_plan_says_is_no_reaction(
    speaker: str, source: str, target: str, stance: Stance, *, reacts: bool
) -> None:
    point = Point(id=f"{PAPER}#1", number="1", says="Peace.", place=make.PLACE)
    because = Prose("Point 1.")
    position = Position(topic="peace", level=Level.ADDRESSES, because=because, stance=FOR, place=make.PLACE)
    plan = make.plan(by=("carl",), texts=("c-note",), points=(point,), positions=(position,))
    statement = make.statement(
        speakers=(speaker,) if speaker else (),
        reports=(make.report(source),),
        about=(),
        stance=((target, stance),),
    )
    briefing = make.briefing(event=TALKS, events=SUMMIT, plans=(plan,), statements=(statement,))
    found = reactions_of(briefing, make.library(briefing, actors=ACTORS, sources=SOURCES))
    assert found == ({statement.id: ((target, stance),)} if reacts else {})
