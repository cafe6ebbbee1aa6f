"""Reads a text from its beginning and finds what it has somebody say: in quotation marks, in answers, as reported."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.drafting.announcements import (
    announced,
    announces,
    is_about_the_talk,
    speaking_in,
    time_announced,
    writer_in,
)
from generator.drafting.answers import Turns, is_salutation
from generator.drafting.asked_about import another_acts_last
from generator.drafting.days_told import dated_by_the_end, dated_by_the_whole, last_day, with_days_after
from generator.drafting.discourse import Discourse
from generator.drafting.incises import QuotedParagraph, quoted_paragraph
from generator.drafting.joint_states import is_joint_statement
from generator.drafting.listed_points import is_point, said_as_point
from generator.drafting.live_blogs import is_live_blog
from generator.drafting.mention import MentionKind
from generator.drafting.mentions import MentionFinder
from generator.drafting.named_with_offices import named_with_offices
from generator.drafting.offices import OfficeIndex
from generator.drafting.open_quotations import with_open_quotations
from generator.drafting.openings import opening_of, said_in_opening
from generator.drafting.parties import in_own_words, parties_in
from generator.drafting.provisions import provides
from generator.drafting.quotation_place import QuotationPlace
from generator.drafting.read_so_far import HEAD, ReadSoFar
from generator.drafting.repeated_words import with_repeated
from generator.drafting.reported_said import said_as_reported
from generator.drafting.said import Said
from generator.drafting.sentences import sentence_spans
from generator.drafting.source_days import SourceDays, source_days
from generator.drafting.split_quotations import joined
from generator.drafting.stated_whole import gives_whole, said_in_statement, stated_by
from generator.drafting.surroundings import Surroundings
from generator.drafting.text_mentions import text_mentions
from generator.drafting.time_of_speech import is_in_a_name, time_of_speech
from generator.drafting.time_phrases import times_told
from generator.drafting.told_back import text_of_next
from generator.drafting.turns_said import said_in_turn
from generator.drafting.voices import FRAGMENT, LastSaid
from generator.drafting.whose_words import voice_of, voice_without_verb
from generator.model.dates import parse_date
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.incises import QuotedPart
    from generator.drafting.register_names import NamesInLanguage, RegisterNames
    from generator.model.dates import Date
    from generator.quotes.text.source_text import Paragraph, SourceText

_ONLY_DESCRIBED = frozenset({"described", "official"})
"""Roles of those whom somebody only tells of, and whom no pronoun behind their words means."""
_MOST = 50
"""Quotations of a sentence that are looked at: a text of nothing but marks costs no more than another."""


def said_in(  # each by name
    text: SourceText, registers: RegisterNames, lang: str, *, on: Date | None, reports: bool
) -> list[Said]:
    """Return what ``text`` has somebody say, in order; ``reports`` tells to look for reported words too.

    ``lang`` is one of `generator.drafting.languages.LANGUAGES`; ``on`` the date of the text, for who held which office
    and what its times are told from. Never raises.
    """
    known, library = registers.in_language(lang), registers.library
    named = named_with_offices(text, known)
    discourse = Discourse(library, OfficeIndex(library, on), lang, keeps_titles=reports, named=named)
    discourse.is_of_states = is_joint_statement(text.raw)
    read = ReadSoFar(text, lang, discourse, is_live=is_live_blog(text))
    days = source_days(on)
    every = (in_own_words(said, discourse.parties) for said in _Scan(read, known, days, reports).all())
    found = with_repeated(every, text)
    found = [replace(said, speaker=said.speaker and discourse.as_renamed(said.speaker)) for said in found]
    if read.of_whole and not read.is_live:
        answering = {said.speaker.key for said in found if said.speaker and said.time is read.of_whole}
        found = [dated_by_the_whole(said, read.of_whole, answering) for said in found]
    return dated_by_the_end(found, text, lang, days) if reports else found


@dataclass(slots=True)
class _Scan:
    """A walk over the paragraphs of a text."""

    read: ReadSoFar
    known: NamesInLanguage
    days: SourceDays
    reports: bool

    def all(self) -> Iterator[Said]:
        # A headline in Chinese has the surname alone, which its signs do not show.
        every = text_mentions(self.read.text, self.known).words_of_names
        finder = MentionFinder(self.known, every if self.read.lang == "zh" else ())
        turns = Turns.of(self.read.text, self.read.lang)
        raw = self.read.text.raw
        if self.reports:
            self.read.discourse.parties = parties_in(self.read.text, finder, self.read.discourse)
        opening = opening_of(self.read.text, turns)
        for number, paragraph in enumerate(with_open_quotations(raw, self.read.text.paragraphs)):
            quoted = quoted_paragraph(raw, paragraph, self.read.lang)
            if turns and turns.is_turn(number):
                yield from said_in_turn(self.read, number, paragraph, turns, finder)
                yield from self._told_in_turn(number, paragraph, quoted, finder, turns)
                continue
            if turns and number in opening:
                yield from said_in_opening(self.read, number, paragraph, turns, finder)
                continue
            if stated := [*said_in_statement(self.read, number, paragraph, quoted, finder)]:
                yield from stated
                continue
            if is_point(self.read, number, paragraph):
                yield from filter(None, [said_as_point(self.read, number, paragraph)])
                continue
            self.read.listed = None
            found = [*self.in_paragraph(number, paragraph, quoted, finder, turns=turns is not None)]
            yield from joined(found, self.read.text, self.read.lang)

    def _told_in_turn(
        self, number: int, paragraph: Paragraph, quoted: QuotedParagraph, finder: MentionFinder, turns: Turns
    ) -> Iterator[Said]:
        """Yield the quotations that a line of a transcript gives to others than whoever speaks in it.

        What others said was not said at the time of the transcript: only the line itself tells when. Nothing but
        whom it names is left of it for the lines behind.
        """
        raw = self.read.text.raw[paragraph.start : paragraph.end]
        label = turns.turn(number, raw).start
        parts = tuple(part for part in quoted.parts if part.start >= paragraph.start + label)
        if not parts:
            return
        speaking, of_whole = self.read.last, self.read.of_whole
        days = source_days(parse_date(of_whole.date)) if of_whole and of_whole.date else self.days
        inner = replace(self, read=replace(self.read, last=LastSaid(), listed=None), days=days)
        unlabelled = QuotedParagraph(" " * label + quoted.hidden[label:], parts)
        seen = self.read.discourse.seen
        before = len(seen)
        found = [*inner.in_paragraph(number, paragraph, unlabelled, finder, turns=True)]
        seen[before:] = [told for told in seen[before:] if told[0].role not in _ONLY_DESCRIBED]
        for said in joined(found, self.read.text, self.read.lang):
            is_another = said.speaker is not None and (
                speaking.speaker is None or said.speaker.key != speaking.speaker.key
            )
            if is_another and said.told_by and said.is_sure and not said.is_carried:
                yield replace(said, time=None, time_carried=False) if said.time_carried else said

    def _surroundings(self, hidden: str, finder: MentionFinder) -> Surroundings:
        told = times_told(hidden, self.read.lang, self.days)
        times = [phrase for phrase in told if not is_in_a_name(hidden, phrase)]
        times = with_days_after(hidden, self.read.lang, times, self.read.day, self.days.last)
        self.read.day = last_day(times, self.read.day)
        return Surroundings(hidden, self.read.lang, finder.find(hidden, times), times)

    def in_paragraph(
        self,
        number: int,
        paragraph: Paragraph,
        quoted: QuotedParagraph,
        finder: MentionFinder,
        *,
        turns: bool,
    ) -> Iterator[Said]:
        """Yield what a paragraph has somebody say, sentence by sentence: what attributes it stands in the same one."""
        raw = self.read.text.raw[paragraph.start : paragraph.end]
        self.read.forget_day(number)
        self.read.writer = None
        if not self.read.last.is_open:
            self.read.last.time = None
        is_first = True
        left = deque(quoted.parts)
        spans = sentence_spans(quoted.hidden, raw, self.read.lang)
        sentences = [self._surroundings(quoted.hidden[start:end], finder) for start, end in spans]
        following = self._surroundings(text_of_next(self.read.text, number, self.read.lang), finder)
        for (start, end), around, behind in zip(spans, sentences, (*sentences[1:], following), strict=True):
            self.read.discourse.begin_sentence(around.text)
            inside: list[QuotedPart] = []
            while left and left[0].start - paragraph.start < end:
                inside.append(left.popleft())
            if not inside:
                yield from self._without_quotations(number, paragraph.start + start, around, turns=turns)
                self.read.note_another(around, number)
            noted = 0
            for part in inside[:_MOST]:
                place = QuotationPlace(around, part, paragraph.start + start, tuple(inside))
                attributed = place.attributed
                if attributed and attributed.mention and not place.is_of_what_is_said:
                    before = [
                        found for found in around.mentions[noted:] if found.end <= attributed.mention.start
                    ]
                    self.read.discourse.note(around.text, before)
                    noted += len(before)
                said = self._said(place, number, behind, is_first=is_first)
                is_first = False
                if said:
                    yield said
            if inside and self.reports and not turns:
                offset = paragraph.start + start
                yield from said_as_reported(self.read, number, offset, around, inside[-1].end - offset)
            self.read.discourse.note(around.text, around.mentions[noted:])
            self._note_next(number, paragraph.start, around, inside)

    def _note_next(self, number: int, begin: int, around: Surroundings, inside: Sequence[QuotedPart]) -> None:
        """Remember that nobody from before goes on, if a sentence tells last what somebody else does."""
        if not inside:
            self._note_announced(number, begin, around)
        elif another_acts_last(around, around.text.rfind(HIDDEN)):
            self.read.last = LastSaid(paragraph=number)

    def _note_announced(self, number: int, begin: int, around: Surroundings) -> None:
        """Remember who speaks next, if a sentence without quotations announces it; nobody from before, if not who."""
        if writer := writer_in(around):
            self.read.writer = self.read.discourse.resolve(around.text, writer)
            if writer.kind is MentionKind.DESCRIBED:
                self.read.discourse.remember(self.read.writer)
        if (speaking := speaking_in(around)) and not self.reports:
            begins = self.read.discourse.resolve(around.text, speaking)
            self.read.last = LastSaid(begins, self.read.last.time, begins.key, paragraph=number)
        if around.text.rstrip().endswith("?") and 0 <= self.read.last.sentence < begin:
            self.read.last = LastSaid(paragraph=number)  # who is asked need not be who spoke before
        if announces(around):
            found = (stated_by(around) if self.reports else None) or announced(around, reports=self.reports)
            parties = self.read.discourse.parties if self.reports and provides(around) else None
            speaker = self.read.speaker(around, found) if found else parties or self.read.writer
            time = time_announced(around, found) if found else None
            if speaker and time and found:
                self.read.occasions.note(speaker.key, time, number, around, (found.start, found.end))
            self.read.last = LastSaid.announced(speaker, time, number)
            self.read.listed = self.read.last if self.reports and (found or parties) else self.read.stated
            kept = None if found else self.read.stated  # a point of a statement may have points of its own
            self.read.stated = self.read.last if self.reports and speaker and gives_whole(around) else kept
        elif not self.reports:
            self.read.note_told(number, around)

    def _without_quotations(
        self, number: int, offset: int, around: Surroundings, *, turns: bool
    ) -> Iterator[Said]:
        """Yield what a sentence without quotations reports; remember the time that it gives."""
        is_head = number - self.read.lines <= HEAD or (turns and is_about_the_talk(around))
        if is_head and (turns or (self.reports and self.read.last.reported_in is None)):
            self.read.note_time_of_whole(around)
        if self.reports and not turns:
            yield from said_as_reported(self.read, number, offset, around)
        elif not self.reports:
            self.read.note_time(number, around)

    def _said(
        self, place: QuotationPlace, number: int, behind: Surroundings, *, is_first: bool
    ) -> Said | None:
        """Return a quotation with who says it; None for a few words that nobody is said to say: a title, a nickname."""
        part, around = place.part, place.around
        voice, relay = voice_of(self.read, place, number, behind, is_first=is_first), place.relay
        count = self.read.text.count(self.read.text.next_word(part.start), self.read.text.next_word(part.end))
        words = " ".join(self.read.text.raw[part.start : part.end].split())
        if voice.may_say_nothing(count) or place.is_term:
            return None
        if voice.speaker is None and count > FRAGMENT and not voice.told_by:
            voice = voice_without_verb(self.read, place)
        speaker = voice.speaker
        time, time_carried = voice.time or time_of_speech(around, place.verb), False
        if time is not None and speaker:
            self.read.occasions.note(speaker.key, time, number, around, place.verb)
        elif time is None and (
            before := self.read.time_for(speaker, number, around, place.verb, reports=self.reports)
        ):
            time, time_carried = before, True
        if speaker:
            self.read.discourse.remember_speech(speaker)
            first = self.read.last if voice.is_carried else LastSaid(speaker, paragraph=number)
            self.read.last = LastSaid(
                first.speaker, time, speaker.key, place.offset, not part.closed, first.paragraph
            )
        else:  # nor is it known who goes on
            self.read.last = LastSaid(paragraph=number)
        return Said(
            start=part.start,
            end=part.end,
            words=words,
            is_reported=part.is_unmarked,
            paragraph=number,
            speaker=speaker,
            is_carried=voice.is_carried,
            is_sure=voice.is_sure,
            relay=self.read.discourse.resolve(around.text, relay) if relay else None,
            told_by=voice.told_by,
            time=time,
            time_carried=time_carried,
            is_second_part=part.goes_on,
            is_denied=place.is_denied,
            sentence=(place.offset, place.offset + around.end),
            is_courtesy=is_salutation(words, self.read.lang),
            outside=around.text.replace(HIDDEN, ""),
        )
