"""A text that is older than the matter is not said to be silent on it: it could not have spoken of it."""

from __future__ import annotations

import pytest

from generator.analysis import derive
from generator.analysis.findings import Silence
from generator.memo import Memo
from generator.model.event import Account
from generator.model.plan import Level, Position
from generator.model.proofs import TopicCount
from generator.model.text import Prose
from tests import factories as make
from tests.outputs import outputs_of

NONE = TopicCount(0, in_parts=False)
OLD, NEW = make.date("2024-03-01"), make.date("2024-06-01")
SAID = make.statement("two", date=make.date("2024-05-01"))
UNDATED = make.statement("three", reports=(make.report("undated"),))
NARROWER = make.statement("four", about=("truce",), date=make.date("2024-02-01"))
POSITION = Position(topic="peace", level=Level.PARTLY, because=Prose("So."), place=make.PLACE)


@pytest.mark.parametrize(
    ("fields", "beside", "expected"),
    [
        ({"date": OLD}, (), Silence.EARLIER),
        ({"date": NEW}, (), Silence.COUNTED),
        ({"date": make.date("2024-04-30")}, (), Silence.COUNTED),  # it may be the same day, elsewhere
        ({"date": None}, (), Silence.COUNTED),
        ({"date": OLD, "updated": NEW}, (), Silence.COUNTED),
        ({"date": OLD}, (UNDATED,), Silence.COUNTED),
        ({"date": OLD}, (NARROWER,), Silence.COUNTED),
        ({"date": OLD, "read": None}, (), Silence.NO_ENTRY),
    ],
)
def test_a_text_is_silent_on_what_had_come_up(
    fields: dict[str, object], beside: tuple[object, ...], expected: Silence
) -> None:
    library = make.library(
        make.briefing(
            statements=(make.statement("one", about=("trade",), reports=(make.report("s"),)), SAID, *beside)
        ),
        sources=[make.whole("s", **fields), make.source("undated", date=None)],
        topics=[make.topic("truce", broader="peace")],
    )
    (covered,) = derive(library, Memo(), make.counts_of_peace(s=NONE)).briefings[make.BRIEFING].coverage or (
        None,
    )
    found = (
        Silence.NO_ENTRY  # it is not read whole, and so not listed
        if covered is None
        else next(
            kind
            for kind, topics in (
                (Silence.COUNTED, covered.never),
                (Silence.EARLIER, covered.earlier),
                (Silence.NO_ENTRY, covered.no_entry),
            )
            if "peace" in topics
        )
    )
    assert found is expected


def test_a_plan_brings_a_topic_up_too() -> None:
    said = make.statement("one", about=("trade",), reports=(make.report("s"),))
    plan = make.plan(date=make.date("2024-02-01"), positions=(POSITION,), texts=("paper",))
    library = make.library(
        make.briefing(statements=(said, SAID), plans=(plan,)),
        sources=[make.whole("s", date=OLD), make.whole("paper")],
    )
    (covered,) = derive(library, Memo(), make.counts_of_peace(s=NONE)).briefings[make.BRIEFING].coverage
    assert covered.never == ("peace",)


@pytest.mark.parametrize(("own", "shown"), [(("s",), True), (("s", "t"), False)])
def test_an_account_of_older_texts_alone_is_not_called_silent(own: tuple[str, ...], *, shown: bool) -> None:
    account = Account(by="bob", sources=own)
    other = Account(by="alice", sources=("u",))
    talks = make.event(accounts=(account, other))
    said = make.statement(
        "two", date=make.date("2024-05-01"), about=("peace",), at=talks.id, reports=(make.report("u"),)
    )
    library = make.library(
        make.briefing(events=(talks,), event=talks.id, statements=(said,)),
        sources=[make.whole("s", date=OLD), make.whole("t", date=NEW), make.whole("u", date=NEW)],
    )
    made = outputs_of(library, make.counts_of_peace(s=NONE, t=NONE))
    assert ("“Published before it came up”: the text is older" in made.pages["call"]) is shown
    assert ("only Alice" in made.pages["call"]) is not shown
