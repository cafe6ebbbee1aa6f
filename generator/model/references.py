"""What ids stand for, and in which roles one entry refers to another, as types for the fields that hold ids.

``by: Annotated[ActorId, Role.PLAN_BY]`` says that the field names an actor, and what it is to the plan. Linking, the
schema for editors and the backlinks go by the same sets of nouns and roles.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, TypeAlias

from generator.model.kinds import StringKind


class Noun(StrEnum):
    """What an id stands for."""

    ACTOR = "actor"
    SOURCE = "source"
    TOPIC = "topic"
    TERM = "term"
    EVENT = "event"
    PLAN = "plan"
    POINT = "point"
    STATEMENT = "statement"
    QUESTION = "question"
    ASSESSMENT = "assessment"


class Role(StrEnum):
    """In what way one entry refers to another."""

    SPEAKER = "speaker"
    HOLDER = "holder"
    NAMED = "named"  # the speaker a single report names
    RELAY = "relay"
    PUBLISHER = "publisher"
    ABOUT = "about"
    STANCE = "stance"
    AT = "at"
    EVIDENCE = "evidence"
    REPORT = "report"  # a statement's report cites the source
    ORIGIN = "origin"
    DATE_SOURCE = "date-source"
    RELATION = "link"  # of a statement to an earlier one, or to an event that it denies
    LINKED_BY = "linked-by"  # who says that one statement does this to another
    SINCE = "since"  # baseline of a superlative
    ABSENT_IN = "absent-in"
    PARTICIPANT = "participant"
    PART_OF = "part-of"
    MEANT = "meant"
    MEMBER = "member"
    OFFICE = "office"
    ACCOUNT = "account"  # by, voices and sources of an account
    PLAN_BY = "plan-by"
    PLAN_TEXT = "plan-text"
    POSITION = "position"  # the topic of a crosswalk cell
    POINT = "point"  # a point named in a crosswalk cell
    VERSION_OF = "version-of"
    MADE_FROM = "made-from"  # the point of an earlier plan that a point comes from
    DROPPED = "dropped"  # the point of an earlier plan that a plan no longer has
    BROADER = "broader"
    SILENT_ON = "silent-on"  # a topic that a source does not mention
    CONTRAST = "contrast"  # the topic on which accounts differ
    LOOKED_IN = "looked-in"
    SUBJECT = "subject"  # the briefing's own event
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks an id that is a reference, with what it may stand for."""

    nouns: frozenset[Noun]


ANY = frozenset(Noun)
ACTOR = frozenset({Noun.ACTOR})
SOURCE = frozenset({Noun.SOURCE})
TOPIC = frozenset({Noun.TOPIC})
TERM = frozenset({Noun.TERM})
EVENT = frozenset({Noun.EVENT})
PLAN = frozenset({Noun.PLAN})
POINT = frozenset({Noun.POINT})
STATEMENT = frozenset({Noun.STATEMENT})
SPEAKER = ACTOR | SOURCE
"""Who may speak or relay: a source speaks where it is known only through others."""
EVIDENCE = frozenset({Noun.STATEMENT, Noun.SOURCE, Noun.EVENT, Noun.PLAN, Noun.POINT})
SUBJECT = frozenset({Noun.EVENT, Noun.PLAN, Noun.POINT, Noun.TOPIC, Noun.TERM, Noun.ACTOR, Noun.STATEMENT})
"""What a statement may be about."""
BACKED = EVENT | PLAN | POINT | TOPIC | SOURCE
"""What one may be for or against."""
BASELINE = EVENT | PLAN
"""Since when something is the first or the most."""
RELATED = STATEMENT | EVENT
"""What a statement may answer, revise, deny: an event can only be denied."""
LACKING = SOURCE | PLAN
"""In what words may be missing."""

AnyId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(ANY)]
ActorId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(ACTOR)]
SourceId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(SOURCE)]
TopicId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(TOPIC)]
TermId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(TERM)]
EventId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(EVENT)]
PlanId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(PLAN)]
PointId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(POINT)]
SpeakerId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(SPEAKER)]
EvidenceId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(EVIDENCE)]
SubjectId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(SUBJECT)]
RelatedId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(RELATED)]
BackedId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(BACKED)]
BaselineId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(BASELINE)]
LackingId: TypeAlias = Annotated[str, StringKind.ID, RefersTo(LACKING)]
