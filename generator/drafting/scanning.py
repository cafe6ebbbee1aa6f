"""Reads a text from its beginning and finds what it has somebody say: in quotation marks, in answers, as reported."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.answers import Turns
from generator.drafting.discourse import Discourse
from generator.drafting.incises import quoted_paragraph
from generator.drafting.kept_names import kept_back
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.mentions import MentionFinder
from generator.drafting.offices import OfficeIndex
from generator.drafting.quotation_place import QuotationPlace
from generator.drafting.reported import reported_clauses
from generator.drafting.said import Said
from generator.drafting.sentences import from_whole_word, sentence_spans
from generator.drafting.source_days import SourceDays, source_days
from generator.drafting.speaker import Speaker
from generator.drafting.split_quotations import joined
from generator.drafting.surroundings import Surroundings
from generator.drafting.time_of_speech import time_of_speech
from generator.drafting.time_phrases import TimePhrase, times_told
from generator.drafting.voices import FRAGMENT, LastSaid, Voice, told_by
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.attributed import Attributed
    from generator.drafting.incises import QuotedParagraph, QuotedPart
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.quotes.text.source_text import Paragraph, SourceText

_MOST = 50
"""Quotations of a sentence that are looked at: a text of nothing but marks costs no more than another."""
_HEAD = 3
"""Number of the last paragraph, from 0, that can give the time of a whole text."""


def said_in(  # each by name
    text: SourceText, library: Library, lang: str, *, on: Date | None, reports: bool
) -> list[Said]:
    """Return what ``text`` has somebody say, in order; ``reports`` tells to look for reported words too.

    ``lang`` is one of `generator.drafting.languages.LANGUAGES`; ``on`` the date of the text, for who held which office
    and what its times are told from. Never raises.
    """
    scan = _Scan(
        text, library, lang, source_days(on), Discourse(library, OfficeIndex(library, on), lang), reports
    )
    return [*scan.all()]


@dataclass(slots=True)
class _Scan:
    """A walk over the paragraphs of a text."""

    text: SourceText
    library: Library
    lang: str
    days: SourceDays
    discourse: Discourse
    reports: bool
    _last: LastSaid = field(default_factory=LastSaid)
    _of_whole: TimePhrase | None = None
    """The time that a readout or a transcript gives at its beginning, for all of it."""

    def all(self) -> Iterator[Said]:
        finder = MentionFinder(self.library, self.lang)
        turns = Turns.of(self.text, self.lang)
        for number, paragraph in enumerate(self.text.paragraphs):
            if turns and turns.is_turn(number):
                yield from self._turn(number, paragraph, turns, finder)
                continue
            quoted = quoted_paragraph(self.text.raw, paragraph, self.lang)
            found = [*self._paragraph(number, paragraph, quoted, finder, turns=turns is not None)]
            yield from joined(found, self.text)

    def _surroundings(self, hidden: str, finder: MentionFinder) -> Surroundings:
        times = times_told(hidden, self.lang, self.days)
        return Surroundings(hidden, self.lang, finder.find(hidden, times), times)

    def _paragraph(
        self,
        number: int,
        paragraph: Paragraph,
        quoted: QuotedParagraph,
        finder: MentionFinder,
        *,
        turns: bool,
    ) -> Iterator[Said]:
        """Yield what a paragraph has somebody say, sentence by sentence: what attributes it stands in the same one."""
        raw = self.text.raw[paragraph.start : paragraph.end]
        self._last.time = None
        is_first = True
        left = deque(quoted.parts)
        for start, end in sentence_spans(quoted.hidden, raw, spaced=LANGUAGES[self.lang].is_spaced):
            self.discourse.begin_sentence()
            around = self._surroundings(quoted.hidden[start:end], finder)
            inside: list[QuotedPart] = []
            while left and left[0].start - paragraph.start < end:
                inside.append(left.popleft())
            if not inside:
                yield from self._without_quotations(number, paragraph.start + start, around, turns=turns)
            noted = 0
            for part in inside[:_MOST]:
                place = QuotationPlace(around, part, paragraph.start + start, tuple(inside))
                attributed = place.attributed
                if attributed and attributed.mention and not place.is_of_what_is_said:
                    before = [
                        found for found in around.mentions[noted:] if found.end <= attributed.mention.start
                    ]
                    self.discourse.note(around.text, before)
                    noted += len(before)
                said = self._said(place, number, is_first=is_first)
                is_first = False
                if said:
                    yield said
            self.discourse.note(around.text, around.mentions[noted:])

    def _without_quotations(
        self, number: int, offset: int, around: Surroundings, *, turns: bool
    ) -> Iterator[Said]:
        """Yield what a sentence without quotations reports; remember the time that it gives."""
        if (self.reports or turns) and number <= _HEAD and self._last.speaker is None:
            self._note_time_of_whole(around)
        if self.reports and not turns:
            yield from self._reported(number, offset, around)
        elif not self.reports:
            self._note_time(around)

    def _note_time_of_whole(self, around: Surroundings) -> None:
        """Remember the time that the beginning gives, in a sentence that has nobody say anything."""
        if self._of_whole is None and len(around.times) == 1 and not [*reported_clauses(around)]:
            self._of_whole = around.times[0]

    def _note_time(self, around: Surroundings) -> None:
        """Remember whom a sentence without quotations has speaking, and when: the next may go on."""
        subject = around.first_subject(0, around.end)
        verb = next(around.verbs(0, around.end), None)
        verb = verb or re.search(LANGUAGES[self.lang].speaks, around.text, re.IGNORECASE)
        time = time_of_speech(around, verb.span()) if verb else None
        if subject and time:
            self._last.time = time
            self._last.time_of = self.discourse.resolve(around.text, subject).key

    def _said(self, place: QuotationPlace, number: int, *, is_first: bool) -> Said | None:
        """Return a quotation with who says it; None for a few words that nobody is said to say: a title, a nickname."""
        part, around = place.part, place.around
        voice = self._voice(place, number, is_first=is_first)
        count = self.text.count(self.text.next_word(part.start), self.text.next_word(part.end))
        if voice.may_say_nothing(count):
            return None
        if voice.speaker is None and count > FRAGMENT and not voice.told_by:
            voice = self._voice_without_verb(place)
        speaker = voice.speaker
        time, time_carried = time_of_speech(around, place.verb), False
        if time is None and self._last.time and speaker and speaker.key == self._last.time_of:
            time, time_carried = self._last.time, True
        elif time is None and self.reports and self._of_whole:
            time, time_carried = self._of_whole, True
        if speaker:
            self.discourse.remember(speaker)
            first = self._last if voice.is_carried else LastSaid(speaker, paragraph=number)
            self._last = LastSaid(
                first.speaker, time, speaker.key, place.offset, not part.closed, first.paragraph
            )
        return Said(
            start=part.start,
            end=part.end,
            words=" ".join(self.text.raw[part.start : part.end].split()),
            paragraph=number,
            speaker=speaker,
            is_carried=voice.is_carried,
            is_sure=voice.is_sure,
            relay=self.discourse.resolve(around.text, place.relay) if place.relay else None,
            told_by=voice.told_by,
            time=time,
            time_carried=time_carried,
            is_second_part=part.goes_on,
            is_denied=place.is_denied,
            sentence=(place.offset, place.offset + around.end),
            outside=around.text.replace(HIDDEN, ""),
        )

    def _voice(self, place: QuotationPlace, number: int, *, is_first: bool) -> Voice:
        """Return whom a verb of speech, or a place beside the quotation, has speaking."""
        attributed = place.attributed
        if attributed and attributed.mention:
            return Voice(
                self._speaker(place.around, attributed),
                is_sure=attributed.is_sure,
                is_attributed=attributed.has_verb,
                told_by=told_by(place.around, attributed),
            )
        if attributed and attributed.is_by_another:
            return Voice(is_attributed=True, told_by=told_by(place.around, attributed))
        goes_on = self._last.speaker is not None and (
            (is_first and self._last.is_open)
            or place.is_whole_sentence
            or (not place.has_own_subject and (place.follows_colon or self._last.sentence == place.offset))
        )
        if goes_on or attributed:
            return Voice(
                self._last.speaker_in(number, self.text),
                is_carried=True,
                is_attributed=attributed is not None,
            )
        return Voice()

    def _voice_without_verb(self, place: QuotationPlace) -> Voice:
        """Return whom the sentence before a quotation is about, which no verb of speech shows to speak."""
        first = place.around.first_subject(0, place.before)
        return Voice(self.discourse.resolve(place.around.text, first), is_sure=False) if first else Voice()

    def _speaker(self, around: Surroundings, attributed: Attributed) -> Speaker | None:
        """Return whom the subject of a verb means; the verb may show whether it is a woman."""
        mention = attributed.mention
        if mention is None:
            return self._last.speaker
        if attributed.jointly:
            return self.discourse.resolve_all(around.text, attributed.jointly)
        if not mention.gender and (attributed.feminine or attributed.masculine):
            mention = replace(mention, gender="f" if attributed.feminine else "m")
        beside = [other for other in around.mentions if other.end <= attributed.start and other != mention]
        return kept_back(self.discourse.resolve(around.text, mention, beside), around.text, self.lang)

    def _reported(self, number: int, offset: int, around: Surroundings) -> Iterator[Said]:
        for clause in reported_clauses(around):
            speaker = self._speaker(around, clause.attributed)
            if speaker is None:
                continue
            verb = (clause.attributed.start, clause.attributed.end)
            time = time_of_speech(around, verb, clause.start)
            time_carried = time is None and self._of_whole is not None
            time = time or self._of_whole
            self.discourse.remember(speaker)
            self._last = LastSaid(speaker, time, speaker.key, paragraph=number)
            start, end = from_whole_word(self.text, offset + clause.start), offset + clause.end
            yield Said(
                start=start,
                end=end,
                words=" ".join(self.text.raw[start:end].split()),
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

    def _turn(self, number: int, paragraph: Paragraph, turns: Turns, finder: MentionFinder) -> Iterator[Said]:
        raw = self.text.raw[paragraph.start : paragraph.end]
        turn = turns.turn(number, raw)
        self.discourse.begin_sentence()
        if turn.label:
            mentions = finder.find(turn.label)
            named = next((m for m in mentions), None)
            asks = named is None or named.kind is MentionKind.UNKNOWN
            if turn.is_answer:
                self._last = LastSaid(self._answering())
            elif turn.is_question or (asks and raw.rstrip().endswith(("?", "？"))):
                self._last = LastSaid()
            elif named is not None:
                labelled = self.discourse.resolve(turn.label, named)
                self.discourse.remember(labelled)
                self._last = LastSaid(labelled, paragraph=number)
            else:
                self._last = LastSaid(Speaker(None, turn.label))
        speaker = self._last.speaker_in(number, self.text)
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
                time=self._of_whole,
                time_carried=self._of_whole is not None,
                sentence=(paragraph.start, paragraph.end),
            )

    def _answering(self) -> Speaker | None:
        """Return who answers: the first person whom the text names, in a paragraph that is not told here."""
        return replace(first, guess="") if (first := self.discourse.first_person()) else None
