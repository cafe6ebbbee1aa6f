"""Tells whose a quotation is: by its own sentence, by the one behind it, or by who spoke before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.drafting.time_of_speech import time_of_speech
from generator.drafting.told_back import told_back
from generator.drafting.told_behind import told_behind
from generator.drafting.voices import Voice, told_by

if TYPE_CHECKING:
    from generator.drafting.quotation_place import QuotationPlace
    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.surroundings import Surroundings


def voice_of(
    read: ReadSoFar, place: QuotationPlace, number: int, behind: Surroundings, *, is_first: bool
) -> Voice:
    """Return whom a verb of speech, or a place beside the quotation, has speaking in the paragraph ``number``.

    ``behind`` is the sentence that follows, empty if none does; ``is_first`` tells that it is the first quotation of
    the paragraph.
    """
    attributed = place.attributed
    if attributed and attributed.mention:
        return Voice(
            read.speaker(place.around, attributed),
            is_sure=attributed.is_sure,
            is_attributed=attributed.has_verb,
            told_by=told_by(place.around, attributed),
        )
    if attributed and attributed.is_by_another:
        return Voice(is_attributed=True, told_by=told_by(place.around, attributed))
    if attributed is None and place.is_last and (told := _told_behind(read, behind, place)):
        return told
    return _carried(read, place, number, is_first=is_first)


def _told_behind(read: ReadSoFar, behind: Surroundings, place: QuotationPlace) -> Voice | None:
    """Return whom the sentence behind a quotation has said it."""
    attributed = told_behind(behind) if place.is_whole_sentence else None
    attributed = attributed or told_back(behind, 0, behind.end)
    speaker = read.speaker(behind, attributed) if attributed else None
    if attributed is None or speaker is None or not (speaker.name or speaker.actor):
        return None
    return Voice(
        speaker,
        is_attributed=True,
        told_by=told_by(behind, attributed),
        time=time_of_speech(behind, (attributed.start, attributed.end)),
    )


def _carried(read: ReadSoFar, place: QuotationPlace, number: int, *, is_first: bool) -> Voice:
    """Return who spoke before, if they may go on; nobody if not."""
    last = read.last
    is_open = is_first and last.is_open
    goes_on = last.goes_on_in(number, is_whole=place.is_whole_sentence) and (
        place.is_indirect
        or is_open
        or place.is_whole_sentence
        or (not place.has_own_subject and (place.follows_colon or last.sentence == place.offset))
    )
    may_be_another = place.is_whole_sentence or (place.is_indirect and read.lang == "de")
    if goes_on and may_be_another and last.is_of_another and not is_open:
        return Voice(last.other, is_sure=False)
    is_near = last.other_in is not None and number - last.other_in <= 1
    if not goes_on and place.is_whole_sentence and place.attributed is None and is_near:
        return Voice(last.other, is_sure=False)
    if goes_on or place.attributed:
        return Voice(
            last.speaker_in(number, read.text),
            is_carried=True,
            is_attributed=place.attributed is not None,
        )
    return Voice()


def voice_without_verb(read: ReadSoFar, place: QuotationPlace) -> Voice:
    """Return whom the sentence before a quotation is about, which no verb of speech shows to speak."""
    first = place.around.first_subject(0, place.before)
    return Voice(read.discourse.resolve(place.around.text, first), is_sure=False) if first else Voice()
