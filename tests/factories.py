"""Model objects for tests: valid as they come, one keyword to change one thing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from generator.diagnostics import Span
from generator.model.actor import Actor, ActorType
from generator.model.briefing import Assessment, Briefing, Change, Confidence, Edition, KeyPoint
from generator.model.dates import Date, parse_date
from generator.model.event import Event
from generator.model.library import Library
from generator.model.plan import Level, Plan, Position
from generator.model.proofs import LibraryProofs, TextFigures, TopicCount
from generator.model.question import Answer, Question
from generator.model.report import Report
from generator.model.source import Read, Source, SourceType
from generator.model.statement import Stance, Statement
from generator.model.text import Name, Prose
from generator.model.topic import Term, Topic, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_HasId)

BRIEFING = "talks-in-may"
"""Id of the briefing to which everything belongs unless told otherwise."""


class Nowhere:
    """A place in no file: its spans say which keys were asked for."""

    path = ""

    def span(self, *keys: str | int) -> Span:
        """Return a span whose path is the keys."""
        return Span("/".join(map(str, keys)), 1, 1, 1, 2)

    def key_span(self, *keys: str | int) -> Span:
        """Return the same."""
        return self.span(*keys)


PLACE = Nowhere()


def date(text: str) -> Date:
    """Return the date written in ``text``."""
    return parse_date(text)


def name(text: str, **others: str) -> Name:
    """Return a name without a language, then others by language."""
    return Name(((None, text), *others.items()))


def actor(id_: str = "alice", **fields: object) -> Actor:
    """Return a person."""
    return replace(
        Actor(id=id_, name=name(id_.title()), type=ActorType.PERSON, place=PLACE), **_typed(fields)
    )


def source(id_: str = "gazette-1", **fields: object) -> Source:
    """Return an article of a newspaper, read in part."""
    article = Source(
        id=id_,
        type=SourceType.ARTICLE_NEWSPAPER,
        publisher="gazette",
        lang="en",
        date=date("2024-05-02"),
        place=PLACE,
    )
    return replace(article, **_typed(fields))


def whole(id_: str, **fields: object) -> Source:
    """Return a source that was read whole, with a text unless told otherwise."""
    return source(id_, **{"read": Read.WHOLE, "text": f"{id_}.txt", **fields})


def counts_of_peace(**counts: TopicCount | None) -> LibraryProofs:
    """Return the proofs of texts in which the words for peace were counted so often; None: not counted as they are."""
    return LibraryProofs(
        texts=dict.fromkeys(counts, TextFigures("0" * 64, 100, "2024-05-03")),
        topics={source_: {"peace": count} for source_, count in counts.items() if count is not None},
    )


def topic(id_: str = "peace", **fields: object) -> Topic:
    """Return a topic."""
    return replace(Topic(id=id_, name=name(id_.title()), place=PLACE), **_typed(fields))


def term(id_: str = "war-or-crisis", *words: Word, **fields: object) -> Term:
    """Return a term with ``words``."""
    return replace(Term(id=id_, name=name("What it is called"), words=words, place=PLACE), **_typed(fields))


def word(text: str, *forms: str, lang: str | None = None) -> Word:
    """Return a word of a term; its only form is the word itself unless others are given."""
    return Word(word=text, forms=forms or (text,), lang=lang)


def report(source_id: str = "gazette-1", **fields: object) -> Report:
    """Return a report with a locator."""
    return replace(Report(source=source_id, locator="para 1", place=PLACE), **_typed(fields))


def statement(id_: str = "talks-first", **fields: object) -> Statement:
    """Return a statement of Alice on peace, with one report."""
    said = Statement(
        id=f"{BRIEFING}/{id_}",
        speakers=("alice",),
        says="Talks come first.",
        reports=(report(),),
        about=("peace",),
        folder=BRIEFING,
        place=PLACE,
    )
    return replace(said, **_typed(fields))


def event(id_: str = "talks", **fields: object) -> Event:
    """Return an event of one day."""
    talks = Event(
        id=f"{BRIEFING}/{id_}",
        name=name("Talks"),
        date=date("2024-05-01"),
        evidence=(report(locator=None),),
        folder=BRIEFING,
        place=PLACE,
    )
    return replace(talks, **_typed(fields))


def plan(id_: str = "paper", **fields: object) -> Plan:
    """Return a plan without points that is silent on peace."""
    position = Position(topic="peace", level=Level.SILENT, because=Prose("It does not say."), place=PLACE)
    paper = Plan(
        id=f"{BRIEFING}/{id_}",
        name=name("The paper"),
        by=("alice",),
        date=date("2024-04-01"),
        texts=("gazette-1",),
        positions=(position,),
        folder=BRIEFING,
        place=PLACE,
    )
    return replace(paper, **_typed(fields))


def answer(says: str = "two hours", **fields: object) -> Answer:
    """Return an answer that rests on one report."""
    return replace(Answer(says=says, evidence=(report(),), place=PLACE), **_typed(fields))


def question(id_: str = "how-long", **fields: object) -> Question:
    """Return a question with one answer."""
    asked = Question(
        id=f"{BRIEFING}/{id_}",
        question="How long did they talk?",
        answers=(answer("an hour"),),
        folder=BRIEFING,
        place=PLACE,
    )
    return replace(asked, **_typed(fields))


def assessment(id_: str = "more-talks", **fields: object) -> Assessment:
    """Return a judgement in the words of scale icd-203-a."""
    judged = Assessment(
        id=f"{BRIEFING}/{id_}",
        says=Prose("They will talk again."),
        likelihood="likely",
        likelihood_because=Prose("They talked before."),
        confidence=Confidence.LOW,
        because=Prose("We have read one newspaper."),
        evidence=(report(),),
        alternatives=("They will not.",),
        place=PLACE,
    )
    return replace(judged, **_typed(fields))


def key_point(says: str = "They talked.", **fields: object) -> KeyPoint:
    """Return a key point, or a bottom line."""
    return replace(KeyPoint(says=Prose(says), evidence=(report(),), place=PLACE), **_typed(fields))


def edition(number: int = 1, **fields: object) -> Edition:
    """Return an edition of June."""
    first = Edition(
        number=number,
        date=date("2024-06-01"),
        data_until=date("2024-06-01"),
        change=Change.SIGNIFICANT,
        says="First.",
        place=PLACE,
    )
    return replace(first, **_typed(fields))


def briefing(id_: str = BRIEFING, **fields: object) -> Briefing:
    """Return a briefing that holds no entries."""
    empty = Briefing(
        id=id_,
        title="Talks in May",
        bottom_line=key_point(),
        key_points=(key_point("They met."), key_point("They parted.")),
        editions=(edition(),),
        place=PLACE,
    )
    return replace(empty, **_typed(fields))


def library(
    *briefings: Briefing,
    actors: Iterable[Actor] = (),
    sources: Iterable[Source] = (),
    topics: Iterable[Topic] = (),
    terms: Iterable[Term] = (),
) -> Library:
    """Return a library of ``briefings``; what is given for a register comes after what every test may lean on."""
    return Library(
        actors=_by_id((actor(), actor("bob"), actor("gazette", type=ActorType.ORGANISATION), *actors)),
        sources=_by_id((source(), *sources)),
        topics=_by_id((topic(), topic("trade"), *topics)),
        terms=_by_id(terms),
        briefings=_by_id(briefings),
    )


def full_library() -> Library:
    """Return a library with one briefing that has every page, and on each something to show."""
    return library(
        briefing(
            events=(event(),),
            plans=(plan(),),
            questions=(question(),),
            assessments=(assessment(),),
            statements=(
                statement(
                    stance=((f"{BRIEFING}/talks", Stance.FOR),), reports=(report(quote="Talks come first."),)
                ),
            ),
        )
    )


def _by_id(entries: Iterable[_Entry]) -> Mapping[str, _Entry]:
    return {entry.id: entry for entry in entries}


_DATES = {"date", "until", "since", "updated", "archived", "when", "data_until"}


def _typed(fields: Mapping[str, object]) -> dict[str, Any]:
    """Spare the tests the types around a date and a note."""
    typed: dict[str, Any] = dict(fields)
    for key, value in fields.items():
        if isinstance(value, str) and key in _DATES:
            typed[key] = parse_date(value)
        elif isinstance(value, str) and key in {"note", "because"}:
            typed[key] = Prose(value)
    return typed
