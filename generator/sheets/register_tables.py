"""The sheets of the registers: sources, actors, topics; each field that a cell can hold, with its help."""

from __future__ import annotations

from generator.model.actor import ActorType
from generator.model.references import Noun
from generator.model.report import TranslationBy
from generator.model.source import Read, SourceStatus, SourceType
from generator.sheets.columns import ACTOR, EXAMPLE, Column, Kind, Sheet
from generator.sheets.usual_columns import DATE, ID, NOTE, SEVERAL, TODO, words_of

SOURCES = Sheet(
    "Sources",
    "sources",
    (
        ID,
        Column("type", "Type", "What it is.", choices=words_of(SourceType), is_needed=True),
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
        Column("authors", "Authors", SEVERAL, Kind.TEXTS, 24),
        Column("date", "Date", f"When it was published. {DATE}"),
        Column("updated", "Updated", f"When it was last changed. {DATE}"),
        Column("url", "Address", "The publisher's own.", width=40),
        Column("mirror", "Copy read", "The address of the copy that was read instead.", width=30),
        Column("archive", "Archived copy", "Its address.", width=40),
        Column("archived", "Archived on", f"The day. {DATE}"),
        Column("origin", "Repeats", "The id of the source that it repeats.", of=(Noun.SOURCE,)),
        Column("read", "Read", "How much of it was read.", choices=words_of(Read)),
        Column("read_in", "Read in", "The language it was read in, if only a translation was read."),
        Column("read_in_by", "Translated by", "Who made that translation.", choices=words_of(TranslationBy)),
        Column("text", "Text", "The file name of its private text."),
        Column(
            "status", "Status", "What its publisher has done to it since.", choices=words_of(SourceStatus)
        ),
        Column("status_since", "Status since", f"The day. {DATE}"),
        Column(
            "status_note", "Status note", "What was retracted or corrected, and where that is said.", width=30
        ),
        Column(
            "silent_on",
            "Silent on",
            f"Topics not found in it though it was read whole. {SEVERAL}",
            Kind.IDS,
            of=(Noun.TOPIC,),
        ),
        Column("reliability", "Reliability", "The Admiralty letter.", choices=tuple("ABCDEF"), width=10),
        TODO,
        NOTE,
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
        ID,
        Column("type", "Type", "What kind of actor.", choices=words_of(ActorType), is_needed=True),
        Column(
            "name",
            "Name",
            "As it is shown; for several languages a line each: uk: Київ",
            Kind.NAMES,
            30,
            is_needed=True,
        ),
        Column("short", "Short", "For tables and citations."),
        Column("other_names", "Other names", f"Spellings and handles. {SEVERAL}", Kind.TEXTS, 30),
        Column("part_of", "Part of", "The id of the state or organisation.", of=(Noun.ACTOR,)),
        Column("members", "Members", f"Ids, of a closed group. {SEVERAL}", Kind.IDS, of=(Noun.ACTOR,)),
        Column("meant", "Who is meant", "Of a metonym, or of somebody unnamed.", of=(Noun.ACTOR,)),
        Column(
            "evidence",
            "Evidence",
            f"For who is meant: ids of statements or sources. {SEVERAL}",
            Kind.IDS,
            of=(Noun.SOURCE, Noun.STATEMENT),
        ),
        Column("reason", "Why unnamed", "The source's reason for giving no name.", width=30),
        Column("same_as", "The same as", f"Addresses in Wikidata and elsewhere. {SEVERAL}", Kind.TEXTS, 30),
        TODO,
        NOTE,
    ),
    {
        "id": EXAMPLE,
        "type": "person",
        "name": "Anna Kovač",
        "other_names": "Anna Kovac; A. Kovač",
        "part_of": "merrin",
    },
)

OFFICES = Sheet(
    "Offices",
    "actors",
    (
        Column(ACTOR, "Who", "The id of who holds or held it.", of=(Noun.ACTOR,), width=26, is_needed=True),
        Column("title", "Office", "The post, as the source names it.", width=40, is_needed=True),
        Column("of", "Of", "The id of the state or body that it belongs to.", of=(Noun.ACTOR,)),
        Column("since", "Since", f"The first day. {DATE}"),
        Column("until", "Until", f"The last day. {DATE}"),
        Column(
            "evidence",
            "Evidence",
            f"Where it was seen: ids of sources or statements. {SEVERAL}",
            Kind.IDS,
            30,
            of=(Noun.SOURCE, Noun.STATEMENT),
        ),
    ),
    {ACTOR: EXAMPLE, "title": "Minister of Harbours", "of": "merrin", "since": "2024-03"},
    keys=(ACTOR, "title"),
    inner="offices",
    holder=ACTOR,
    repeats=True,
)

TOPICS = Sheet(
    "Topics",
    "topics",
    (
        ID,
        Column("name", "Name", "For several languages a line each: en: …", Kind.NAMES, 40, is_needed=True),
        Column("broader", "Broader", "The id of the topic above it.", of=(Noun.TOPIC,)),
        Column(
            "stance_on",
            "For or against",
            "What a stance on it is about, if its name does not say that.",
            width=30,
        ),
        Column("same_as", "The same as", f"Addresses in Wikidata and elsewhere. {SEVERAL}", Kind.TEXTS, 30),
        TODO,
        NOTE,
    ),
    {"id": EXAMPLE, "name": "Winter", "broader": "seasons"},
)
