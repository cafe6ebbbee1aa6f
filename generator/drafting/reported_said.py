"""Says what a sentence tells in the text's own words, outside of quotations, that somebody said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.going_on import goes_on_reporting, is_in_the_present
from generator.drafting.provisions import said_as_provision
from generator.drafting.reported import begins_with_that, reported_clauses
from generator.drafting.said import Said
from generator.drafting.sentences import from_whole_word
from generator.drafting.time_of_speech import time_of_speech
from generator.drafting.voices import LastSaid, told_by
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.reported_clause import ReportedClause
    from generator.drafting.surroundings import Surroundings


_BESIDE_QUOTATIONS = frozenset({"en", "fr", "de"})
"""Languages in which a clause before a quotation is told apart from it: stressed that “…” and urged him to wait."""


def said_as_reported(
    read: ReadSoFar, number: int, offset: int, around: Surroundings, quoted_to: int | None = None
) -> Iterator[Said]:
    """Yield what a sentence that begins at ``offset``, in the paragraph ``number``, reports.

    Of a sentence with quotations, the last of which ends at ``quoted_to`` of it, in some languages only a clause
    behind them that a word like *that* begins: “We will come”, he said and added that ….
    """
    if quoted_to is None and is_of_their_side(read, number, around):
        yield from _said_on(read, number, offset, around)
        return
    found = quoted_to is not None
    told: list[tuple[int, int]] = []
    clauses = [*reported_clauses(around)]
    if quoted_to is None and (provisions := [*said_as_provision(read, number, offset, around, clauses)]):
        yield from provisions
        return
    for clause in clauses:
        found = True
        if not _is_told(around, clause, quoted_to):
            continue
        is_far = clause.attributed.mention is None and read.last.paragraph != number
        is_nobody_s = clause.attributed.is_by_another
        speaker = None if is_nobody_s or is_far else read.speaker(around, clause.attributed)
        if speaker is None and not is_nobody_s:
            continue
        verb = (clause.attributed.start, clause.attributed.end)
        own = [phrase for phrase in around.times if not any(low <= phrase.start < high for low, high in told)]
        time = time_of_speech(replace(around, times=own), verb, clause.start)
        told.append((clause.start, clause.end))
        time_carried = time is None and read.of_whole is not None
        time = time or read.of_whole
        if speaker:
            read.discourse.remember_speech(speaker)
            read.last = LastSaid(
                speaker,
                time,
                speaker.key,
                paragraph=number,
                reported_in=number,
                reported_now=is_in_the_present(around.text[clause.start : clause.end]),
            )
        start, end = from_whole_word(read.text, offset + clause.start), offset + clause.end
        yield Said(
            start=start,
            end=end,
            words=" ".join(read.text.raw[start:end].split()),
            paragraph=number,
            speaker=speaker,
            is_reported=True,
            is_carried=clause.attributed.mention is None and not is_nobody_s,
            is_sure=clause.attributed.is_sure,
            told_by=told_by(around, clause.attributed),
            time=time,
            time_carried=time_carried,
            sentence=(offset, offset + around.end),
            outside=around.text[: clause.start],
        )
    if (
        not found
        and HIDDEN not in around.text
        and read.last.reported_in == number
        and (around.lang != "en" or read.last.reported_now)
        and goes_on_reporting(around)
    ):
        yield from _said_on(read, number, offset, around)


def is_of_their_side(read: ReadSoFar, number: int, around: Surroundings) -> bool:
    """Tell whether a sentence of Chinese begins with the side of whoever was just reported: 瓦伦表示…；布方主张…."""
    first = next(iter(around.mentions), None)
    if around.lang != "zh" or first is None or HIDDEN in around.text or read.last.reported_in != number:
        return False
    side, speaker = around.text[: first.end], read.last.speaker
    if speaker is None or first.start or not side.endswith("方"):
        return False
    if first.is_state:
        return read.discourse.origin_of(speaker) in first.actors
    is_new = first.role == "government" and first.state_unknown and speaker.actor is None
    return is_new and read.sides.setdefault(side, speaker.key) == speaker.key


def _is_told(around: Surroundings, clause: ReportedClause, quoted_to: int | None) -> bool:
    """Tell whether a clause is in the text's own words, and, beside quotations, clearly not of one of them."""
    if HIDDEN in around.text[clause.start : clause.end]:
        return False
    is_behind = quoted_to is not None and clause.start > quoted_to and begins_with_that(around, clause)
    return quoted_to is None or is_behind or around.lang in _BESIDE_QUOTATIONS


def _said_on(read: ReadSoFar, number: int, offset: int, around: Surroundings) -> Iterator[Said]:
    """Yield a whole sentence as what the one before has somebody say."""
    start, end = offset, offset + len(around.text.rstrip(" .。！"))
    yield Said(
        start=start,
        end=end,
        words=" ".join(read.text.raw[start:end].split()),
        paragraph=number,
        speaker=read.last.speaker_in(number, read.text),
        is_reported=True,
        is_carried=True,
        time=read.last.time,
        time_carried=read.last.time is not None,
        sentence=(offset, offset + around.end),
    )
