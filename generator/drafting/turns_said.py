"""Says what is said in a line of a transcript: each sentence of an answer by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.chinese_names import whole_chinese_name
from generator.drafting.initials import are_initials, with_initials
from generator.drafting.mention import MentionKind
from generator.drafting.said import Said
from generator.drafting.speaker import Speaker
from generator.drafting.turn_labels import ENDS
from generator.drafting.voices import LastSaid

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.drafting.answers import Turn, Turns
    from generator.drafting.mentions import MentionFinder
    from generator.drafting.read_so_far import ReadSoFar
    from generator.quotes.text.source_text import Paragraph


_HEADING = 40
"""Characters up to which a line without a label or a full stop is a heading among the turns: 二、关于渔业谈判."""


def said_in_turn(
    read: ReadSoFar, number: int, paragraph: Paragraph, turns: Turns, finder: MentionFinder
) -> Iterator[Said]:
    """Yield what the paragraph ``number`` of a transcript has somebody answer; remember who speaks."""
    raw = read.text.raw[paragraph.start : paragraph.end]
    turn = turns.turn(number, raw)
    if not turn.label and len(raw.strip()) <= _HEADING and not ENDS.search(raw.strip()):
        return
    if read.named_before_turns is None:
        read.named_before_turns = len(read.discourse.seen)
    read.discourse.begin_sentence("")
    if turn.label:
        _note_label(read, number, turn, turns, finder, is_asking=raw.rstrip().endswith(("?", "？")))
    speaker = read.last.speaker_in(number, read.text)
    if speaker is None:
        return
    for piece in turns.pieces(raw, turn.start):
        yield Said(
            start=paragraph.start + piece.start,
            end=paragraph.start + piece.end,
            words=" ".join(raw[piece.start : piece.end].split()),
            is_courtesy=piece.is_courtesy,
            paragraph=number,
            speaker=speaker,
            is_carried=not turn.label or turn.is_answer,
            told_by=turn.label,
            time=read.of_whole,
            time_carried=read.of_whole is not None,
            sentence=(paragraph.start, paragraph.end),
        )


def _note_label(  # noqa: PLR0913  # what tells who speaks
    read: ReadSoFar, number: int, turn: Turn, turns: Turns, finder: MentionFinder, *, is_asking: bool
) -> None:
    """Remember who speaks in a line with a label, nobody if it asks."""
    label = turn.label
    if label.isupper() and not finder.find(label):  # HÜBNER, whom the head names Lorenz Hübner
        label = label.title()
    named = next(iter(finder.find(label)), None)
    asks = named is None or named.kind is MentionKind.UNKNOWN
    by_initials = _by_initials(read, turns) if are_initials(turn.label) else {}
    if turn.is_answer:
        read.last = LastSaid(answering(read))
    elif by_initials:
        answers = by_initials.get(turn.label)
        read.last = LastSaid(replace(answers, guess=""), paragraph=number) if answers else LastSaid()
    elif turn.is_question or (asks and is_asking):
        read.last = LastSaid()
    elif named is not None:
        labelled = read.discourse.resolve(label, named)
        if read.lang == "zh" and labelled.actor is None and labelled.is_named:
            labelled = replace(labelled, name=whole_chinese_name(labelled.name, read.text.raw))
        read.discourse.remember(labelled)
        read.last = LastSaid(labelled, paragraph=number)
    else:
        read.last = LastSaid(Speaker(None, turn.label))


def _by_initials(read: ReadSoFar, turns: Turns) -> Mapping[str, Speaker]:
    """Return for each label that is no more than initials the person whom the text has called by that name before.

    If one is found, the others are those of whoever asks: no paper tells its readers of itself.
    """
    named = [speaker for speaker, _, _ in read.discourse.seen]
    labels = filter(are_initials, {*turns.labels.values()})
    found = {label: with_initials(label, named, read.discourse.library) for label in labels}
    return {label: speaker for label, speaker in found.items() if speaker is not None}


def answering(read: ReadSoFar) -> Speaker | None:
    """Return who answers: whoever is named as who speaks for somebody before the first line, else the first person."""
    before = read.discourse.seen[: read.named_before_turns]
    named = [speaker for speaker, _, _ in before if speaker.has_name]
    spokesperson = next((speaker for speaker in named if speaker.role == "spokesperson"), None)
    found = spokesperson or read.discourse.first_person()
    return replace(found, guess="") if found else None
