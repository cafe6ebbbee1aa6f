"""The sheets and their columns: each field that a cell can hold, with its help in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.actor import ActorType
from generator.model.plan import Level
from generator.model.references import Noun
from generator.model.report import Attribution, TranslationBy, Wording
from generator.model.source import Read, SourceStatus, SourceType
from generator.model.statement import Kind as StatementKind
from generator.model.statement import Modality, Stance
from generator.sheets.columns import BRIEFING, EXAMPLE, PLAN, Column, Kind, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

_DATE = "Write 2023, 2023-04 or 2023-04-26; 2023-04-01/2023-04-10 for some time between; ~2023-04 for about."
_SEVERAL = "Several: put semicolons between them."
_ABOUT = (Noun.TOPIC, Noun.EVENT, Noun.PLAN, Noun.POINT, Noun.TERM, Noun.ACTOR, Noun.STATEMENT)


def _words(choices: Iterable[StrEnum]) -> tuple[str, ...]:
    return tuple(choice.value for choice in choices)


_ID = Column(
    "id",
    "Id",
    "Its short name: small letters, digits, hyphens. Leave it empty in a new row, and one is made of its words. "
    "To change one, use `briefings rename`.",
    width=28,
)
_BRIEFING = Column(BRIEFING, "Briefing", "The folder of the briefing that it belongs to.", width=24)
_TODO = Column(
    "todo",
    "To do",
    "What must still be looked at, each on a line. As long as something stands here, the entry is not published.",
    Kind.LINES,
    30,
)
_NOTE = Column("note", "Note", "For the reader, in a sentence or two.", width=40)

STATEMENTS = Sheet(
    "Statements",
    "statements",
    (
        _ID,
        _BRIEFING,
        Column(
            "speaker",
            "Who",
            f"The id of who says it; own-voice where the publisher says it itself. {_SEVERAL}",
            Kind.SEVERAL,
            22,
            of=(Noun.ACTOR, Noun.SOURCE),
            is_needed=True,
        ),
        Column(
            "says",
            "Says",
            "What is said, in your own neutral words and without who says it: it must be true after “X said:”.",
            width=60,
            is_needed=True,
        ),
        Column("date", "Date", f"When it was said. {_DATE}"),
        Column("at", "At", "The event at which it was said; then no date is needed.", of=(Noun.EVENT,)),
        Column("when", "True of", f"The time it is about, if that is not the day it was said. {_DATE}"),
        Column(
            "source",
            "Source",
            "The id of the source that it was seen in.",
            width=26,
            of=(Noun.SOURCE,),
            is_needed=True,
        ),
        Column("locator", "Place", "Where in the source: para 7, page 3, 12:30."),
        Column(
            "quote",
            "Quotation",
            "The very words, in the source's language; … where some are left out.",
            width=60,
        ),
        Column("quote_lang", "Language", "Of the quotation, if it is not the source's: en, uk, zh."),
        Column(
            "translated_from", "Said in", "The language it was said in, if the source prints a translation."
        ),
        Column("translation", "Translation", "Of the quotation, in the briefing's language.", width=60),
        Column("translation_by", "Translated by", "Who made the translation.", choices=_words(TranslationBy)),
        Column(
            "wording", "Whose words", "Leave it empty if they are the speaker's.", choices=_words(Wording)
        ),
        Column(
            "attribution",
            "Attribution",
            "How the source ties the words to who says them.",
            choices=_words(Attribution),
        ),
        Column(
            "via",
            "Through",
            f"Ids of those who passed it on. {_SEVERAL}",
            Kind.IDS,
            of=(Noun.ACTOR, Noun.SOURCE),
        ),
        Column("venue", "Said where", "Where, or to whom.", width=24),
        Column("date_words", "Date in words", "The source's own words for the date."),
        Column(
            "about", "About", f"Ids of what it is about: topics first. {_SEVERAL}", Kind.IDS, 28, of=_ABOUT
        ),
        Column(
            "stance",
            "Stance",
            "For or against what: an id, a colon and one of these words. Several: put semicolons between them. "
            f"The words: {', '.join(_words(Stance))}.",
            Kind.STANCES,
            28,
        ),
        Column(
            "holders",
            "Whose view",
            f"Ids, if it is ascribed to others. {_SEVERAL}",
            Kind.IDS,
            of=(Noun.ACTOR,),
        ),
        Column("kind", "Kind", "Leave it empty for a plain report.", choices=_words(StatementKind)),
        Column(
            "modality", "How meant", "Leave it empty if it is said as plainly so.", choices=_words(Modality)
        ),
        _TODO,
        _NOTE,
    ),
    {
        "id": EXAMPLE,
        "speaker": "anna-kovac",
        "says": "Talks should begin before the winter.",
        "date": "2026-11-20",
        "source": "harbour-post-talks",
        "locator": "para 4",
        "quote": "we should talk before the winter",
        "about": "peace-talks; winter",
        "stance": "peace-talks: for",
    },
    of_briefing=True,
)

SOURCES = Sheet(
    "Sources",
    "sources",
    (
        _ID,
        Column("type", "Type", "What it is.", choices=_words(SourceType), is_needed=True),
        Column(
            "publisher",
            "Publisher",
            "The id of the actor who published it.",
            of=(Noun.ACTOR,),
            is_needed=True,
            width=22,
        ),
        Column("lang", "Language", "Of the document: en, uk, zh.", is_needed=True, width=10),
        Column(
            "title", "Title", "As it is printed; for several languages a line each: en: …", Kind.NAMES, 50
        ),
        Column("short", "Short", "For citations: leaked US document."),
        Column("authors", "Authors", _SEVERAL, Kind.TEXTS, 24),
        Column("date", "Date", f"When it was published. {_DATE}"),
        Column("updated", "Updated", f"When it was last changed. {_DATE}"),
        Column("url", "Address", "The publisher's own.", width=40),
        Column("mirror", "Copy read", "The address of the copy that was read instead.", width=30),
        Column("archive", "Archived copy", "Its address.", width=40),
        Column("archived", "Archived on", f"The day. {_DATE}"),
        Column("origin", "Repeats", "The id of the source that it repeats.", of=(Noun.SOURCE,)),
        Column("read", "Read", "How much of it was read.", choices=_words(Read)),
        Column("read_in", "Read in", "The language it was read in, if only a translation was read."),
        Column("read_in_by", "Translated by", "Who made that translation.", choices=_words(TranslationBy)),
        Column("text", "Text", "The file name of its private text."),
        Column("status", "Status", "What its publisher has done to it since.", choices=_words(SourceStatus)),
        Column("status_since", "Status since", f"The day. {_DATE}"),
        Column(
            "status_note", "Status note", "What was retracted or corrected, and where that is said.", width=30
        ),
        Column(
            "silent_on",
            "Silent on",
            f"Topics not found in it though it was read whole. {_SEVERAL}",
            Kind.IDS,
            of=(Noun.TOPIC,),
        ),
        Column("reliability", "Reliability", "The Admiralty letter.", choices=tuple("ABCDEF"), width=10),
        _TODO,
        _NOTE,
    ),
    {
        "id": EXAMPLE,
        "type": "article",
        "publisher": "harbour-post",
        "lang": "en",
        "title": "Talks before the winter",
        "authors": "Anna Kovač; Jo Lund",
        "date": "2026-11-21",
        "url": "https://harbour-post.example/talks",
    },
)

ACTORS = Sheet(
    "Actors",
    "actors",
    (
        _ID,
        Column("type", "Type", "What kind of actor.", choices=_words(ActorType), is_needed=True),
        Column(
            "name",
            "Name",
            "As it is shown; for several languages a line each: uk: Київ",
            Kind.NAMES,
            30,
            is_needed=True,
        ),
        Column("short", "Short", "For tables and citations."),
        Column("other_names", "Other names", f"Spellings and handles. {_SEVERAL}", Kind.TEXTS, 30),
        Column("part_of", "Part of", "The id of the state or organisation.", of=(Noun.ACTOR,)),
        Column("members", "Members", f"Ids, of a closed group. {_SEVERAL}", Kind.IDS, of=(Noun.ACTOR,)),
        Column("meant", "Who is meant", "Of a metonym, or of somebody unnamed.", of=(Noun.ACTOR,)),
        Column("reason", "Why unnamed", "The source's reason for giving no name.", width=30),
        Column("same_as", "The same as", f"Addresses in Wikidata and elsewhere. {_SEVERAL}", Kind.TEXTS, 30),
        _TODO,
        _NOTE,
    ),
    {
        "id": EXAMPLE,
        "type": "person",
        "name": "Anna Kovač",
        "other_names": "Anna Kovac; A. Kovač",
        "part_of": "merrin",
    },
)

POSITIONS = Sheet(
    "Positions",
    "plans",
    (
        Column(PLAN, "Plan", "The id of the plan.", of=(Noun.PLAN,), width=26, is_needed=True),
        _BRIEFING,
        Column("topic", "Topic", "The id of the topic.", of=(Noun.TOPIC,), width=26, is_needed=True),
        Column(
            "level",
            "Level",
            "How clearly the plan takes a place on it.",
            choices=_words(Level),
            is_needed=True,
        ),
        Column("because", "Because", "The reason, in a sentence.", width=60, is_needed=True),
        Column("stance", "Stance", "For or against.", choices=_words(Stance)),
        Column("value", "Value", "What the plan sets here, in a few words: 600,000 troops.", width=24),
        Column(
            "points", "Points", f"The plan's own numbers of the points that it rests on. {_SEVERAL}", Kind.IDS
        ),
        Column("evidence", "Evidence", f"Ids of statements or sources. {_SEVERAL}", Kind.IDS, 30),
    ),
    {
        PLAN: EXAMPLE,
        "topic": "winter",
        "level": "addresses",
        "because": "Point 2 names the winter.",
        "points": "2",
    },
    keys=(PLAN, "topic"),
    inner="positions",
    of_briefing=True,
)

TIMELINE = Sheet(
    "Timeline",
    "events",
    (
        _ID,
        _BRIEFING,
        Column("name", "What happened", "In a few words.", Kind.NAMES, 50, is_needed=True),
        Column("date", "Date", _DATE, is_needed=True),
        Column("until", "Until", f"The last day of what lasted. {_DATE}"),
        Column("date_words", "Date in words", "The source's own words for the date."),
        Column("date_source", "Source of the date", "If it is another one.", of=(Noun.SOURCE,)),
        Column("place", "Place", "Where."),
        Column("participants", "Who took part", f"Ids. {_SEVERAL}", Kind.IDS, 30, of=(Noun.ACTOR,)),
        Column("part_of", "Part of", "The id of the larger event.", of=(Noun.EVENT,)),
        Column(
            "evidence",
            "Evidence",
            f"Ids of the statements or sources that it rests on. {_SEVERAL}",
            Kind.IDS,
            30,
            of=(Noun.SOURCE, Noun.STATEMENT),
            is_needed=True,
        ),
        _TODO,
        _NOTE,
    ),
    {"id": EXAMPLE, "name": "Talks at the harbour", "date": "2026-11", "evidence": "harbour-post-talks"},
    of_briefing=True,
)

TOPICS = Sheet(
    "Topics",
    "topics",
    (
        _ID,
        Column("name", "Name", "For several languages a line each: en: …", Kind.NAMES, 40, is_needed=True),
        Column("broader", "Broader", "The id of the topic above it.", of=(Noun.TOPIC,)),
        Column("same_as", "The same as", f"Addresses in Wikidata and elsewhere. {_SEVERAL}", Kind.TEXTS, 30),
        _TODO,
        _NOTE,
    ),
    {"id": EXAMPLE, "name": "Winter", "broader": "seasons"},
)

SHEETS = (STATEMENTS, SOURCES, ACTORS, POSITIONS, TIMELINE, TOPICS)
"""In the order in which a workbook has them."""
