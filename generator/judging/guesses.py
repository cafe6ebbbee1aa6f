"""Reads what a draft asks for in its `todo`: what was guessed of which field, and by which words of the text.

`generator.drafting` writes these sentences. What is plain beside its field is parted here from what somebody must look
at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from generator.drafting.entries import SAY_ABOUT, SAY_IT, TRANSLATE_IT
from generator.model.unconfirmed import LEFT_ASIDE, local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.report import Id
    from generator.model.statement import Statement

NOTHING_YET = "–"
"""Stands where something is still to be said."""
_Read: TypeAlias = tuple[str, str, tuple[str, ...]]
"""A field, by what it was guessed, and what is doubtful about it."""
_BY_WORDS = r"(?:by the words of|as the same speaker's words) .+"
_SPEAKER = re.compile(
    r"speaker (?P<who>.+?), read(?: from “(?P<by>.+?)”)? in paragraph (?P<at>\d+)(?: \((?P<notes>.+)\))?"
)
_FIELDS = {
    "modality": re.compile(r"modality (?P<value>\S+), by the verb in “(?P<by>.+)”"),
    "attribution": re.compile(r"attribution (?P<value>\S+), by the same"),
    "at": re.compile(r"at (?P<value>\S+), as (?P<by>the source .+|\S+ is a day of it)"),
    "via": re.compile(r"via (?P<value>.+), named in the sentence"),
    "about": re.compile(rf"about (?P<value>.+), (?P<by>{_BY_WORDS})"),
    "venue": re.compile(rf"venue “(?P<value>.+)”, (?P<by>{_BY_WORDS})"),
    "date": re.compile(
        r"date “(?P<words>.+?)”(?P<behind>, which stands before it)?,? read as (?P<value>[^,]+)(?P<by>, .+)?"
    ),
}
"""How sentences tell by what the value of a field was guessed."""
_BY_DAY = " is a day of it"
_AFTERWARDS = re.compile(r"not at \S+, as the sentence tells of afterwards")
_DAY_OF_SOURCE = "the source's day "
_TERSE = {
    "by the words of the quotation": "",
    "by the words of the sentence": "by the sentence",
    "as the same speaker's words right before": "as right before",
}
CARRIED = "carried over from before"
_READ_AS = re.compile(r"“[^”]+” read as [^“;]+")
_IS_DOUBTED = re.compile(r"one of two named before")


@dataclass(frozen=True, slots=True)
class Guesses:
    """What was guessed of a draft."""

    by: Mapping[str, str] = field(default_factory=dict)
    """By what, for each field of which that is told beside it; "" where it needs no word."""
    of_source: str = ""
    """What holds of all drafts of the source; "" if nothing."""
    left: tuple[str, ...] = ()
    """What somebody must look at, in sentences."""

    def beside(self, name: str) -> str:
        """Return by what a field was guessed, in brackets behind a space; "" if nothing is told of it."""
        by = self.by.get(name, "")
        return f" ({by})" if by else ""


def guesses_in(statement: Statement) -> Guesses:
    """Return what the `todo` of a draft says.

    A guess about a field that has another value by now is left as a sentence, as is each that is none of those which
    drafting writes: nothing is hidden.
    """
    found = Guesses()
    for sentence in statement.todo:
        if not sentence.startswith(SAY_IT) and sentence != LEFT_ASIDE:
            found = _with(found, sentence, statement)
    return found


def is_dependent(statement: Statement) -> bool:
    """Tell whether the speaker of a draft was read from who spoke before: by a pronoun, or as the words go on."""
    read = next(filter(None, map(_SPEAKER.fullmatch, statement.todo)), None)
    return bool(read and any(note == CARRIED or _READ_AS.fullmatch(note) for note in _notes(read["notes"])))


def is_by_its_day(statement: Statement) -> bool:
    """Tell whether the event of a draft was guessed by the day of its own words, of which other words know nothing."""
    return any(sentence.endswith(_BY_DAY) and sentence.startswith("at ") for sentence in statement.todo)


def _with(found: Guesses, sentence: str, statement: Statement) -> Guesses:
    """Return ``found`` with what a sentence says."""
    read = _of_speaker(sentence, statement) or _of_field(sentence, statement, found)
    if read is None:
        return replace(found, left=(*found.left, sentence))
    name, by, left = read
    if name == "source":
        return replace(found, of_source=by)
    return replace(found, by={**found.by, name: by}, left=(*found.left, *left))


def _of_speaker(sentence: str, statement: Statement) -> _Read | None:
    """Return by what the speaker was guessed, and what is doubtful; None if the sentence is of something else."""
    read = _SPEAKER.fullmatch(sentence)
    if read is None or read["who"] != _joined(statement.speakers, statement, " and "):
        return None
    notes = _notes(read["notes"])
    plain = [note for note in notes if _is_plain(note)]
    doubts = tuple(
        note if note.startswith("say who") else f"who speaks: {note}" for note in notes if not _is_plain(note)
    )
    here = statement.reports[0].locator == f"para {read['at']}"
    by = "; ".join(
        [
            *([f"by “{read['by']}”"] if read["by"] else []),
            *([] if here else [f"in paragraph {read['at']}"]),
            *plain,
        ]
    )
    return "speaker", by, doubts


def _of_field(sentence: str, statement: Statement, found: Guesses) -> _Read | None:
    """Return the same for another field, if that has the value of which the sentence tells."""
    report = statement.reports[0]
    if sentence == SAY_ABOUT:
        return None if statement.subjects else ("about", "", ())
    if sentence == TRANSLATE_IT:
        return ("translation", "", ()) if report.quote else None
    if _AFTERWARDS.fullmatch(sentence):
        return None if statement.at else ("not at", sentence, ())
    values = {
        "modality": str(statement.modality),
        "attribution": str(report.attribution),
        "at": _joined([statement.at] if statement.at else [], statement),
        "via": _joined(report.via, statement),
        "about": _joined(statement.about, statement),
        "venue": str(report.venue),
        "date": str(statement.date or report.date or ""),
    }
    for name, pattern in _FIELDS.items():
        read = pattern.fullmatch(sentence)
        if read is not None and read["value"] == values[name]:
            is_of_source = name == "at" and read["by"].startswith("the source")
            return ("source" if is_of_source else name, _by(name, read, found), ())
    return None


def _by(name: str, read: re.Match[str], found: Guesses) -> str:
    """Return by what a field was guessed, in few words."""
    told = read.groupdict().get("by") or ""
    if name == "modality":
        is_same = found.by.get("speaker", "").startswith(f"by “{told}”")
        return "by the verb" if is_same else f"by “{told}”"
    if name == "date":
        return f"“{read['words']}”{read['behind'] or ''}{told.replace(_DAY_OF_SOURCE, '')}"
    if name == "at":
        return read[0] if told.startswith("the source") else "by the day"
    return {"via": "named in the sentence"}.get(name, _TERSE.get(told, told))


def _joined(ids: Iterable[Id], statement: Statement, by: str = ", ") -> str:
    return by.join(local_name(id_, statement) for id_ in ids)


def _is_plain(note: str) -> bool:
    return note == CARRIED or bool(_READ_AS.fullmatch(note) and not _IS_DOUBTED.search(note))


def _notes(notes: str | None) -> list[str]:
    """Return the notes behind a guess one by one; what is asked of who speaks stays with whom it is asked of."""
    parts: list[str] = []
    for part in (notes or "").split("; "):
        if parts and part.startswith(("say who", "check that")):
            parts[-1] = f"{parts[-1]}; {part}"
        elif part:
            parts.append(part)
    return parts
