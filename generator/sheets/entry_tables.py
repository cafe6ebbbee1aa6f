"""The sheets of what briefings say: statements, positions, timeline; each field that a cell can hold, with its help."""

from __future__ import annotations

from generator.model.plan import Level
from generator.model.references import Noun
from generator.model.report import Attribution, TranslationBy, Wording
from generator.model.statement import Kind as StatementKind
from generator.model.statement import Modality, RelationType, Stance
from generator.sheets.columns import EXAMPLE, PLAN, Column, Kind, Sheet
from generator.sheets.usual_columns import BRIEFING_COLUMN, DATE, ID, NOTE, SEVERAL, TODO, words_of

_ABOUT = (Noun.TOPIC, Noun.EVENT, Noun.PLAN, Noun.POINT, Noun.TERM, Noun.ACTOR, Noun.STATEMENT)

STATEMENTS = Sheet(
    "Statements",
    "statements",
    (
        ID,
        BRIEFING_COLUMN,
        Column(
            "speaker",
            "Who",
            f"The id of who says it; own-voice where the publisher says it itself. {SEVERAL}",
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
        Column(
            "quote",
            "Quotation",
            "The very words, in the source's language; … where some are left out.",
            width=60,
        ),
        Column("date", "Date", f"When it was said. {DATE}"),
        Column("at", "At", "The event at which it was said; then no date is needed.", of=(Noun.EVENT,)),
        Column("when", "True of", f"The time it is about, if that is not the day it was said. {DATE}"),
        Column(
            "source",
            "Source",
            "The id of the source that it was seen in.",
            width=26,
            of=(Noun.SOURCE,),
            is_needed=True,
        ),
        Column("locator", "Place", "Where in the source: para 7, page 3, 12:30."),
        Column("quote_lang", "Language", "Of the quotation, if it is not the source's: en, uk, zh."),
        Column(
            "translated_from", "Said in", "The language it was said in, if the source prints a translation."
        ),
        Column("translation", "Translation", "Of the quotation, in the briefing's language.", width=60),
        Column(
            "translation_by", "Translated by", "Who made the translation.", choices=words_of(TranslationBy)
        ),
        Column(
            "wording", "Whose words", "Leave it empty if they are the speaker's.", choices=words_of(Wording)
        ),
        Column(
            "attribution",
            "Attribution",
            "How the source ties the words to who says them.",
            choices=words_of(Attribution),
        ),
        Column(
            "via",
            "Through",
            f"Ids of those who passed it on. {SEVERAL}",
            Kind.IDS,
            of=(Noun.ACTOR, Noun.SOURCE),
        ),
        Column("venue", "Said where", "Where, or to whom.", width=24),
        Column("date_words", "Date in words", "The source's own words for the date."),
        Column(
            "about", "About", f"Ids of what it is about: topics first. {SEVERAL}", Kind.IDS, 28, of=_ABOUT
        ),
        Column(
            "stance",
            "Stance",
            "For or against what: an id, a colon and one of these words. Several: put semicolons between them. "
            f"The words: {', '.join(words_of(Stance))}.",
            Kind.STANCES,
            28,
        ),
        Column(
            "links",
            "Links",
            "What it does to an earlier statement: one of these words, a colon and an id. Several: put semicolons "
            f"between them. The words: {', '.join(words_of(RelationType))}.",
            Kind.LINKS,
            28,
            of=(Noun.STATEMENT, Noun.EVENT),
        ),
        Column(
            "holders",
            "Whose view",
            f"Ids, if it is ascribed to others. {SEVERAL}",
            Kind.IDS,
            of=(Noun.ACTOR,),
        ),
        Column("kind", "Kind", "Leave it empty for a plain report.", choices=words_of(StatementKind)),
        Column(
            "modality", "How meant", "Leave it empty if it is said as plainly so.", choices=words_of(Modality)
        ),
        Column(
            "superlative",
            "Claims to be",
            "If it says that something is the first, the most, the last: which, of what, and since which event, plan "
            "or date, with semicolons: first; phone call; since invasion.",
            Kind.CLAIM,
            24,
        ),
        Column(
            "absent",
            "Words missing",
            "Words said to be missing from a source or plan: its id, a colon and the words, with semicolons: "
            "china-readout: war; invasion.",
            Kind.MISSING,
            24,
        ),
        TODO,
        NOTE,
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

POSITIONS = Sheet(
    "Positions",
    "plans",
    (
        Column(PLAN, "Plan", "The id of the plan.", of=(Noun.PLAN,), width=26, is_needed=True),
        BRIEFING_COLUMN,
        Column("topic", "Topic", "The id of the topic.", of=(Noun.TOPIC,), width=26, is_needed=True),
        Column(
            "level",
            "Level",
            "How clearly the plan takes a place on it.",
            choices=words_of(Level),
            is_needed=True,
        ),
        Column("because", "Because", "The reason, in a sentence.", width=60, is_needed=True),
        Column("stance", "Stance", "For or against.", choices=words_of(Stance)),
        Column("value", "Value", "What the plan sets here, in a few words: 600,000 troops.", width=24),
        Column(
            "points", "Points", f"The plan's own numbers of the points that it rests on. {SEVERAL}", Kind.IDS
        ),
        Column("evidence", "Evidence", f"Ids of statements or sources. {SEVERAL}", Kind.IDS, 30),
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
    holder=PLAN,
    of_briefing=True,
)

TIMELINE = Sheet(
    "Timeline",
    "events",
    (
        ID,
        BRIEFING_COLUMN,
        Column("name", "What happened", "In a few words.", Kind.NAMES, 50, is_needed=True),
        Column("date", "Date", DATE, is_needed=True),
        Column("until", "Until", f"The last day of what lasted. {DATE}"),
        Column("date_words", "Date in words", "The source's own words for the date."),
        Column("date_source", "Source of the date", "If it is another one.", of=(Noun.SOURCE,)),
        Column("place", "Place", "Where."),
        Column("participants", "Who took part", f"Ids. {SEVERAL}", Kind.IDS, 30, of=(Noun.ACTOR,)),
        Column("part_of", "Part of", "The id of the larger event.", of=(Noun.EVENT,)),
        Column(
            "evidence",
            "Evidence",
            f"Ids of the statements or sources that it rests on. {SEVERAL}",
            Kind.IDS,
            30,
            of=(Noun.SOURCE, Noun.STATEMENT),
            is_needed=True,
        ),
        TODO,
        NOTE,
    ),
    {"id": EXAMPLE, "name": "Talks at the harbour", "date": "2026-11", "evidence": "harbour-post-talks"},
    of_briefing=True,
)
