"""What became of stances, denials and one party's account, on the site and in the PDF alike."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.model.actor import ActorType
from generator.model.event import Account
from generator.model.plan import Level, Point, Position
from generator.model.question import Relation
from generator.model.source import SourceType
from generator.model.statement import RelationType, Stance, StatementRelation
from generator.model.text import Prose
from tests import factories as make
from tests.outputs import Outputs, outputs_of

if TYPE_CHECKING:
    from generator.model.library import Library
    from generator.model.statement import Statement

FOR, AGAINST = Stance.FOR, Stance.AGAINST
TALKS, PAPER = f"{make.BRIEFING}/talks", f"{make.BRIEFING}/paper"


def said(
    id_: str, speaker: str, date: str, *stances: tuple[str, Stance], links: tuple[StatementRelation, ...] = ()
) -> Statement:
    """Return a statement that says its own id."""
    return make.statement(
        id_,
        speakers=(speaker,) if speaker else (),
        says=f"{id_} said.",
        date=make.date(date),
        about=(),
        stance=stances,
        links=links,
    )


def to(target: str, type_: RelationType) -> tuple[StatementRelation, ...]:
    """Return the link to a statement or an event."""
    return (StatementRelation(to=f"{make.BRIEFING}/{target}", type=type_),)


def library() -> Library:
    """Return three parties of whom one takes a stance back, one changes it, and one is disowned and denied."""
    statements = (
        said("withdrawn", "anna", "2024-05-02", ("peace", FOR)),
        said("withdrawal", "aland", "2024-05-03", links=to("withdrawn", RelationType.WITHDRAWS)),
        said("first", "bert", "2024-05-02", (PAPER, FOR), (f"{PAPER}#1", FOR)),
        said("second", "bert", "2024-05-04", (PAPER, AGAINST), (f"{PAPER}#1", AGAINST), ("c-note", AGAINST)),
        said("disowned", "carl", "2024-05-02", (PAPER, FOR)),
        said("disowner", "coria", "2024-05-03", links=to("disowned", RelationType.DISOWNS)),
        said("denier", "bert", "2024-05-03", links=to("disowned", RelationType.DENIES)),
        said("event-denier", "bert", "2024-05-03", links=to("dinner", RelationType.DENIES)),
        said("reader", "", "2024-05-03", links=to("disowned", RelationType.REVISES)),
        replace(said("both", "anna", "2024-05-05", ("a-note", FOR)), speakers=("anna", "bert")),
        said("one-of-both", "bert", "2024-05-06", links=to("both", RelationType.WITHDRAWS)),
        said("held", "anna", "2024-05-07", ("a-note", AGAINST)),
        said("held-back", "aland", "2024-05-08", links=to("held", RelationType.WITHDRAWS)),
        said("held-still", "anna", "2024-05-09", links=to("held-back", RelationType.DENIES)),
        said("morning", "carl", "2024-05-02", ("trade", FOR)),
        said("evening", "carl", "2024-05-02", ("trade", AGAINST)),
        replace(said("ascribed", "", "2024-05-02", ("c-note", AGAINST)), holders=("dora",)),
        replace(said("onlooker", "edda", "2024-05-02"), about=(TALKS,)),
    )
    paper = make.plan(
        points=(
            Point(id=f"{PAPER}#1", number="1", heading=make.name("Peace"), says="Peace.", place=make.PLACE),
        ),
        positions=(_position("peace", FOR, "withdrawn"),),
    )
    other = make.plan("other", name=make.name("The other"), positions=(_position("peace", AGAINST),))
    question = make.question(
        answers=(
            make.answer("an hour", evidence=(make.report("a-note"),)),
            make.answer(
                "no time", evidence=(make.report(),), relation=Relation.DENIED, note=Prose("So it says.")
            ),
        )
    )
    scopes = make.question(
        "where",
        answers=(
            make.answer("here"),
            make.answer("there", relation=Relation.OTHER_SCOPE),
            make.answer("once", relation=Relation.SUPERSEDED),
        ),
    )
    briefing = make.briefing(
        event=TALKS,
        events=(
            make.event(accounts=(Account(by="aland", sources=("a-note",)),)),
            make.event("dinner", name=make.name("The dinner")),
        ),
        plans=(paper, other),
        questions=(question, scopes),
        statements=statements,
    )
    return make.library(
        briefing,
        actors=(
            *(make.actor(id_, type=ActorType.STATE) for id_ in ("aland", "boria", "coria")),
            make.actor("anna", part_of="aland"),
            make.actor("bert", part_of="boria"),
            make.actor("carl", part_of="coria"),
            make.actor("dora"),
            make.actor("edda"),
        ),
        sources=tuple(
            make.source(f"{letter}-note", publisher=publisher, type=SourceType.DOCUMENT)
            for letter, publisher in (("a", "aland"), ("c", "coria"))
        ),
    )


def _position(topic: str, stance: Stance, *evidence: str) -> Position:
    return Position(
        topic=topic,
        level=Level.ADDRESSES,
        because=Prose("It says so."),
        stance=stance,
        evidence=tuple(f"{make.BRIEFING}/{id_}" for id_ in evidence) or (make.report(),),
        place=make.PLACE,
    )


@pytest.fixture(scope="module")
def outputs() -> Outputs:
    """Site and PDF of the library."""
    return outputs_of(library())


@pytest.mark.parametrize(
    ("part", "told"),
    [
        # a stance taken back, and one that was followed by another
        ("statements", "withdrawn by Aland, 3 May 2024"),
        ("reactions", "withdrawn by Aland, 3 May 2024"),
        ("plans", "Anna: in the editors’ view withdrawn by Aland, 3 May 2024"),
        ("statements", "later: against, 4 May 2024"),
        ("reactions", "later: against, 4 May 2024"),
        ("plans", "Bert: for, 2 May 2024 (later: against, 4 May 2024)"),
        # what others do to it
        ("reactions", "in the editors’ view disowned by Coria, 3 May 2024"),
        ("reactions", "in the editors’ view denied by Bert, 3 May 2024"),
        ("reactions", "revised, as Gazette reads it, 3 May 2024"),
        ("statements", "denies: Carl: disowned said (in the editors’ view)"),
        ("statements", "denied by: Bert: denier said (in the editors’ view)"),
        ("statements", "denies: The dinner (in the editors’ view)"),
        ("timeline", "Denied by: Bert: event-denier said (in the editors’ view)"),
        # one of two speakers takes back only their own part
        ("reactions", "withdrawn by Bert, 6 May 2024"),
        ("statements", "withdrawn by Bert, 6 May 2024"),
        # a withdrawal that was itself denied
        ("reactions", "withdrawn by Aland, 8 May 2024, itself in the editors’ view denied by Anna"),
        ("statements", "withdrawn by Aland, 8 May 2024, itself in the editors’ view denied by Anna"),
        # of one day
        ("reactions", "both on the same day: against"),
        ("reactions", "both on the same day: for"),
        # what has a place of its own
        ("reactions", "the document Coria"),
        ("sources", "Positions on it: Bert: against, 4 May 2024"),
        ("plans", "stances opposed"),
        ("reactions", "no position coded"),
        ("reactions", "ascribed by Gazette"),
        ("sources", "Gazette, on Dora’s view: against, 2 May 2024"),
        # answers
        ("call", "by Aland’s account"),
        ("call", "denies the first"),
        ("call", "answers a different question"),
        ("call", "superseded by the first"),
        ("call", "So it says."),
    ],
)
def test_site_and_pdf_say_the_same(outputs: Outputs, part: str, told: str) -> None:
    assert told in outputs.pages[part]
    assert told in json.dumps(outputs.paper[part], ensure_ascii=False)


@pytest.mark.parametrize(
    ("about", "type_", "done", "on", "times"),
    [
        (("peace",), RelationType.DENIES, "denied", "Peace ({}), Trade", 1),
        (("peace",), RelationType.DISOWNS, "disowned", "Peace ({}), Trade", 1),
        (("grain",), RelationType.DENIES, "denied", "Peace, Trade ({})", 1),
        (("peace", "grain"), RelationType.DENIES, "denied", "Peace, Trade ({})", 2),
        (("ships",), RelationType.DENIES, "denied", "Peace, Trade ({})", 2),
        ((), RelationType.DENIES, "denied", "Peace, Trade ({})", 2),
        # who takes something back takes the whole back
        (("peace",), RelationType.WITHDRAWS, "withdrawn", "Peace, Trade ({})", 2),
    ],
)
def test_what_denies_a_part_is_shown_with_that_part_alone(
    about: tuple[str, ...], type_: RelationType, done: str, on: str, times: int
) -> None:
    both = said("both", "carl", "2024-05-02", ("peace", FOR), ("trade", FOR))
    undoing = replace(said("partly", "bert", "2024-05-03", links=to("both", type_)), about=about)
    briefing = make.briefing(event=TALKS, events=(make.event(),), statements=(both, undoing))
    actors = (make.actor("bert"), make.actor("carl"))
    topics = (make.topic("grain", broader="trade"), make.topic("ships"))
    page = outputs_of(make.library(briefing, actors=actors, topics=topics)).pages["reactions"]
    told = f"in the editors’ view {done} by Bert, 3 May 2024"
    assert f"on: {on.format(told)}" in page
    (by_actor,) = re.findall(r"for: Peace.*?for: Trade[^·]*", page)
    assert by_actor.count(told) == times


def test_a_summary_tells_how_answers_stand_to_the_first(outputs: Outputs) -> None:
    """Contested with relation and note; a key fact with its other scopes and what it superseded."""
    shown = outputs.pages["overview"]
    for words in (
        "by Aland’s account",
        "denies the first",
        "So it says.",
        "answers a different question",
        "superseded",
    ):
        assert words in shown
    assert [
        [answer[0], answer[1], answer[3]] for _, answers in outputs.brief["contested"] for answer in answers
    ] == [
        ["an hour", "by Aland’s account", ""],
        ["no time", "denies the first", "So it says."],
    ]


def test_what_does_not_stand_is_struck_through_and_the_words_of_others_strike_nothing(
    outputs: Outputs,
) -> None:
    stances = {
        statement["anchor"]: [stance["ended"] for stance in statement["stances"]]
        for statement in outputs.paper["statements"].values()
    }
    assert {anchor: ended for anchor, ended in stances.items() if ended} == {
        "withdrawn": [True],
        "first": [True, True],
        "second": [False, False, False],
        "disowned": [False],
        "morning": [False],
        "evening": [False],
        "ascribed": [False],
        "both": [True],
        "held": [False],
    }
    assert outputs.html["statements"].count('<span class="ended">') == 4


def test_a_group_has_its_heading_even_over_one_actor(outputs: Outputs) -> None:
    groups = {
        group["name"]: [row["actor"] for row in group["rows"]]
        for group in outputs.paper["reactions"]["groups"]
    }
    assert groups == {"Aland": ["Anna"], "Boria": ["Bert"], "Coria": ["Carl"], "Others": ["Dora", "Edda"]}
    assert 'colspan="3">Others</th>' in outputs.html["reactions"]


def test_a_table_of_subjects_alone_has_nothing_that_they_are_other_than() -> None:
    statements = (said("wish", "alice", "2024-05-02", ("peace", FOR)),)
    shown = outputs_of(make.library(make.briefing(statements=statements)))
    assert shown.paper["reactions"]["columns"] == "Positions"
    assert 'data-party="Positions"' in shown.html["reactions"]
    assert "Other subjects" not in shown.html["reactions"]


def test_positions_on_points_stand_in_the_column_of_their_plan() -> None:
    statements = (
        said("one", "anna", "2024-05-02", (f"{PAPER}#1", FOR)),
        said("two", "bert", "2024-05-02", (f"{PAPER}#1", AGAINST), ("peace", AGAINST)),
        replace(said("onlooker", "carl", "2024-05-02"), about=(TALKS,)),
    )
    point = Point(id=f"{PAPER}#1", number="1", says="Peace.", place=make.PLACE)
    briefing = make.briefing(
        event=TALKS, events=(make.event(),), plans=(make.plan(points=(point,)),), statements=statements
    )
    actors = (make.actor("anna"), make.actor("bert"), make.actor("carl"))
    shown = outputs_of(make.library(briefing, actors=actors))
    matrix = shown.paper["reactions"]
    # nobody takes a side on the event itself: it has no column of its own
    assert matrix["columns"] == "The paperOther subjects"
    cells = {
        row["actor"]: [[taken["on"] for taken in cell["taken"]] for cell in row["cells"]]
        for row in matrix["groups"][0]["rows"]
    }
    assert cells == {
        "Anna": [["point 1"], []],
        "Bert": [["point 1"], ["Peace"]],
        "Carl": [[], ["Talks"]],
    }
    assert ">point 1</a></span>" in shown.html["reactions"]
