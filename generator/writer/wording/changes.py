"""Words for what differs between two states of a briefing: the same on pages, in feeds and in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.comparing import Nature, Sort, Subject
from generator.document.dates import language, show
from generator.model.dates import parse_date
from generator.text.bylines import byline
from generator.writer.wording.words import (
    ACTOR_TYPE,
    KIND,
    LEVEL,
    MODALITY,
    POINT_STATUS,
    RELATION,
    SOURCE_TYPE,
    STANCE,
    STANCE_ON_EVENT,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.comparing import Change, Piece
    from generator.model.report import Id

NATURE: Mapping[Nature, str] = {
    Nature.CORRECTED: "corrected",
    Nature.WITHDRAWN: "withdrawn",
    Nature.ADDED: "added",
    Nature.REWORDED: "reworded",
    Nature.REATTRIBUTED: "another speaker",
    Nature.REGRADED: "graded anew",
    Nature.REDATED: "another date",
    Nature.RESOURCED: "other sources",
    Nature.OTHERWISE: "changed",
    Nature.SPELLING: "spelling",
}
SUBJECT: Mapping[Subject, str] = {
    Subject.BRIEFING: "briefing",
    Subject.BOTTOM_LINE: "bottom line",
    Subject.KEY_POINT: "key point",
    Subject.ASSESSMENT: "assessment",
    Subject.STATEMENT: "statement",
    Subject.QUOTATION: "quotation",
    Subject.REPORT: "report",
    Subject.QUESTION: "question",
    Subject.ANSWER: "answer",
    Subject.PLAN: "plan",
    Subject.POINT: "point",
    Subject.POSITION: "position",
    Subject.EVENT: "event",
    Subject.ACCOUNT: "account",
    Subject.CONTRAST: "difference between accounts",
    Subject.SOURCE: "source",
    Subject.ACTOR: "actor",
    Subject.OFFICE: "office",
    Subject.TOPIC: "topic",
    Subject.TERM: "choice of words",
    Subject.CORRECTION: "correction",
}
_PARTS = {
    Subject.ANSWER: "",
    Subject.POSITION: "on",
    Subject.ACCOUNT: "of",
    Subject.CONTRAST: "on",
    Subject.OFFICE: "",
}
"""What stands in an entry, with the word between it and the name that tells it from its like."""
_FIELD = {
    "says": "text",
    "quote": "words",
    "speaker": "who says it",
    "holders": "whose view it is",
    "locator": "place in the source",
    "relation": "beside the first answer",
    "wording": "whose words they are",
    "quote_lang": "language of the words",
    "links": "what it does to others",
    "links.as": "what it does to another",
    "links.by": "who says that it does so",
    "points": "points",
    "via": "through whom",
    "reports": "sources",
    "evidence": "rests on",
    "source": "source",
    "texts": "texts",
    "because": "reason",
    "at": "said at",
    "about": "about",
    "when": "true of",
    "date_words": "words for the date",
    "date_source": "source of the date",
    "looked_in": "looked in",
    "verdict": "the check of the words",
    "url": "address",
    "status_since": "status since",
    "changed_because": "because",
    "would_change": "what would change it",
    "by": "by whom",
    "in": "missing in",
    "n": "number",
}
_VALUE: Mapping[str, Mapping[str, str]] = {
    field: {str(value): words for table in tables for value, words in table.items()}
    for field, tables in (
        ("kind", (KIND,)),
        ("level", (LEVEL,)),
        ("modality", (MODALITY,)),
        ("relation", (RELATION,)),
        ("stance", (STANCE,)),
        ("status", (POINT_STATUS,)),
        ("type", (ACTOR_TYPE, SOURCE_TYPE)),
    )
}
"""Words of lists as the pages have them, by the field that holds them."""
_ON_EVENT: Mapping[str, str] = {stance.value: words for stance, words in STANCE_ON_EVENT.items()}
_LANGUAGES = frozenset({"lang", "quote_lang", "read_in", "translated_from"})
"""Fields that hold a language."""
_OF_REGISTERS = frozenset({Subject.SOURCE, Subject.ACTOR, Subject.TOPIC, Subject.TERM})


def nature_words(nature: Nature, subject: Subject) -> str:
    """Return what happened to an entry: one of a register may stand there still, when a briefing uses it no more.

    >>> nature_words(Nature.WITHDRAWN, Subject.TOPIC), nature_words(Nature.WITHDRAWN, Subject.STATEMENT)
    ('no longer used', 'withdrawn')
    """
    if nature is Nature.WITHDRAWN and subject in _OF_REGISTERS:
        return "no longer used"
    return NATURE[nature]


def what_changed(change: Change, label: Callable[[Id], str]) -> str:
    """Return what of its entry has changed: a part, a field of it, or both; "" for a whole entry.

    >>> from generator.comparing import Change
    >>> quoted = Change(
    ...     subject=Subject.QUOTATION, entry="talks/call", part=("gazette-1",), field="quote", nature=Nature.REWORDED
    ... )
    >>> what_changed(quoted, str.upper)
    'quotation from GAZETTE-1, words'
    """
    field = field_words(change)
    if change.field == "stance" and change.part:
        return f"{field} on {label(change.part[-1])}"
    return ", ".join(words for words in (_part_words(change, label), field) if words)


def _part_words(change: Change, label: Callable[[Id], str]) -> str:
    """Return what a part of an entry is called; "" for the entry itself."""
    words = SUBJECT[change.subject]
    if change.subject is Subject.CORRECTION:
        return f"{words} of {change.part[-1]}"
    if change.subject in (Subject.QUOTATION, Subject.REPORT) and change.part:
        where = f" in {SUBJECT[change.within]}" if change.within else ""
        number = f" {change.part[0]}" if where and len(change.part) > 1 else ""
        return f"{words} from {label(change.part[-1])}{where}{number}"
    if change.subject in _PARTS and change.part:
        name = change.part[-1]
        return f"{words} {name}" if name.isdecimal() else f"{words} {_PARTS[change.subject]} {label(name)}"
    return ""


def field_words(change: Change) -> str:
    """Return what a reader calls the field that changed; "" for a whole entry or part.

    >>> from generator.comparing import Change
    >>> made = Change(subject=Subject.EVENT, entry="talks/call", field="date_words", nature=Nature.REDATED)
    >>> field_words(made)
    'words for the date'
    """
    if not change.field:
        return ""
    return field_name(change.field if change.field in _FIELD else change.field.rpartition(".")[2])


def field_name(name: str) -> str:
    """Return what a reader calls a field.

    >>> field_name("date_words"), field_name("credibility")
    ('words for the date', 'credibility')
    """
    return _FIELD.get(name, name.replace("_", " "))


def came_or_went(change: Change) -> str:
    """Return the word before values that only one of the states has."""
    if change.was:
        return "no longer"
    return "added" if change.sort is Sort.REFERENCE else "now"


def value_words(change: Change, value: str, label: Callable[[Id], str], lang: str = "en") -> str:
    """Return a value of a change as a reader knows it; ``label`` names an entry, dates and languages are in ``lang``.

    >>> from generator.comparing import Change
    >>> graded, said = (
    ...     Change(subject=subject, entry="talks/call", field=field, nature=Nature.OTHERWISE, sort=Sort.WORD)
    ...     for subject, field in ((Subject.ANSWER, "relation"), (Subject.REPORT, "quote_lang"))
    ... )
    >>> value_words(graded, "other-scope", str), value_words(said, "zh", str)
    ('answers a different question', 'Chinese')
    """
    if change.sort is Sort.REFERENCE:
        return label(value)
    if change.sort is Sort.DATE:
        return show(parse_date(value), lang)
    if change.sort is Sort.WORD:
        name = change.field.rpartition(".")[2]
        if name in _LANGUAGES:
            return language(value, lang)
        if change.is_on_event:
            return _ON_EVENT.get(value, value)
        return _VALUE.get(name, {}).get(value) or value.replace("-", " ")
    return byline(value).shown if change.is_byline else value


def shown_pieces(change: Change) -> tuple[Piece, ...]:
    """Return the words that differ, where readers see them among those that do not; () where values stand whole.

    A name is read otherwise than it is written, and a reason is no other state of the one before.
    """
    return () if change.is_byline or change.says_why else change.pieces
