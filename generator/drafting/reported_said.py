"""Says what a sentence without quotations tells in the text's own words that somebody said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.going_on import goes_on_reporting
from generator.drafting.reported import reported_clauses
from generator.drafting.said import Said
from generator.drafting.sentences import from_whole_word
from generator.drafting.time_of_speech import time_of_speech
from generator.drafting.voices import LastSaid, told_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.surroundings import Surroundings


def said_as_reported(read: ReadSoFar, number: int, offset: int, around: Surroundings) -> Iterator[Said]:
    """Yield what a sentence that begins at ``offset``, in the paragraph ``number``, reports."""
    found = False
    for clause in reported_clauses(around):
        found = True
        speaker = read.speaker(around, clause.attributed)
        if speaker is None:
            continue
        verb = (clause.attributed.start, clause.attributed.end)
        time = time_of_speech(around, verb, clause.start)
        time_carried = time is None and read.of_whole is not None
        time = time or read.of_whole
        read.discourse.remember(speaker)
        read.last = LastSaid(speaker, time, speaker.key, paragraph=number, reported_in=number)
        start, end = from_whole_word(read.text, offset + clause.start), offset + clause.end
        yield Said(
            start=start,
            end=end,
            words=" ".join(read.text.raw[start:end].split()),
            paragraph=number,
            speaker=speaker,
            is_reported=True,
            is_carried=clause.attributed.mention is None,
            is_sure=clause.attributed.is_sure,
            told_by=told_by(around, clause.attributed),
            time=time,
            time_carried=time_carried,
            sentence=(offset, offset + around.end),
            outside=around.text[: clause.start],
        )
    if not found and read.last.reported_in == number and goes_on_reporting(around):
        yield from _said_on(read, number, offset, around)


def _said_on(read: ReadSoFar, number: int, offset: int, around: Surroundings) -> Iterator[Said]:
    """Yield a whole sentence as what the one before has somebody say."""
    start, end = offset, offset + len(around.text.rstrip(" 。！"))
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
