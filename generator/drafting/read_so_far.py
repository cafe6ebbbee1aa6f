"""What has been read of a text so far: who spoke last, whom it named, which time it gave."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.announcements import asks_last, is_about_the_talk, spoken_in, told_in
from generator.drafting.bare_subjects import several_in
from generator.drafting.kept_names import kept_back
from generator.drafting.live_blogs import day_in, only_day
from generator.drafting.mention import MentionKind
from generator.drafting.occasions import Occasions
from generator.drafting.offices import NOBODY, ORGANISATIONS
from generator.drafting.reported import reported_clauses
from generator.drafting.scenes import scene_in
from generator.drafting.source_days import source_days
from generator.drafting.time_of_speech import is_set_off, time_of_speech
from generator.drafting.time_phrases import times_told
from generator.drafting.told_back import told_back
from generator.drafting.voices import LastSaid
from generator.model.dates import parse_date
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.attributed import Attributed
    from generator.drafting.discourse import Discourse
    from generator.drafting.speaker import Speaker
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase
    from generator.quotes.text.source_text import SourceText


_PERSONS = frozenset({MentionKind.NAME, MentionKind.UNKNOWN, MentionKind.OFFICE, MentionKind.PRONOUN})


_PUBLISHED = re.compile(
    in_both("来源|发布(?:时间|日期)|发表时间|更新|字号|浏览")
    + r"|\b(?:опубликован|обновлен|источник|опубліков|оновлен|оприлюднен|джерело|published|updated|posted)",
    re.IGNORECASE,
)
"""What stands in a line that tells when a text appeared."""
_LINE = 60
"""Characters of such a line at most."""
HEAD = 3
"""Number of the last paragraph, from 0, that can give the time of a whole text, without lines above a sentence."""
_DAY_LASTS = 2
"""Paragraphs for which the day told last is that of which a text goes on to tell."""
_BARE_TIMES_OF_DAY = frozenset({"de", "fr"})
"""Languages in which a time of day is said without its day."""
_SENTENCE_ENDS = re.compile(r"[.!?…。！？:：][”\"»“)\s]*\Z")


@dataclass(slots=True)
class ReadSoFar:
    """A text, and what the part of it that was read leaves for the rest."""

    text: SourceText
    lang: str
    discourse: Discourse
    last: LastSaid = field(default_factory=LastSaid)
    writer: Speaker | None = None
    """Who is told, in the paragraph, to have written something."""
    stated: LastSaid | None = None
    """Whose statement the text gives from here on as it was made."""
    listed: LastSaid | None = None
    """Who says the points of a list that comes next, or goes on."""
    of_whole: TimePhrase | None = None
    """The time that a readout or a transcript gives at its beginning, for all of it; of a live blog, the day."""
    is_of_publishing: bool = False
    """Whether a line gives it that tells when the text appeared, which any other day is better than."""
    named_before_turns: int | None = None
    """How many mentions stand before the first line of a transcript; None if that is not read yet."""
    sides: dict[str, str] = field(default_factory=dict)
    """Whose side a Chinese text means by one of a state that the registers do not have (`Speaker.key`): 中方."""
    whole_of_line: bool = False
    """Whether that time stands in a line of its own, Brill, 4 May: the first sentence may tell another, yesterday."""
    lines: int = 0
    """How many lines that are no sentence stand above the first."""
    is_live: bool = False
    """Whether it is a live blog."""
    day: TimePhrase | None = None
    """The day told last."""
    day_seen: TimePhrase | None = None
    day_in: int = 0
    """In which paragraph, from 0, it was first seen to be that."""
    occasions: Occasions = field(default_factory=Occasions)
    """When each of those who speak spoke last."""

    def note_another(self, around: Surroundings, paragraph: int) -> None:
        """Remember that a sentence of a ``paragraph``, without quotations, is about another than who spoke last."""
        if several := several_in(around):
            self.discourse.remember(self.discourse.resolve(around.text, several))
        if asks_last(around):
            self.last = LastSaid(paragraph=paragraph)
            return
        by = according(around, 0, around.end, first=True)
        if by and by.mention and by.mention.kind is MentionKind.PRONOUN and self._is_last(around, by):
            return
        subject = around.first_subject(0, around.end)
        told = [subject] if subject else [*around.mentions]
        persons = [
            self.discourse.resolve(around.text, mention)
            for mention in told
            if mention.kind in _PERSONS
            and mention.role not in (NOBODY | ORGANISATIONS) - {"national", "counterpart"}
            and not mention.is_state
        ]
        last = self.last.speaker
        if last and any(person.key == last.key for person in persons):
            if subject and around.lang == "en":  # it is about whoever spoke again
                self.last.is_of_another, self.last.other, self.last.other_in = False, None, None
            return
        if not persons:
            return
        self.last.is_of_another = True
        self.last.other, self.last.other_in = persons[0] if subject else None, paragraph

    def _is_last(self, around: Surroundings, by: Attributed) -> bool:
        """Tell whether a sentence goes by who spoke last, and is about nobody else: за його словами, …."""
        speaker = self.speaker(around, by)
        last = self.last.speaker
        return speaker is not None and last is not None and speaker.key == last.key

    def forget_day(self, number: int) -> None:
        """Forget, at the paragraph ``number``, a day told so long before that “am Abend” need not be its own.

        In other languages words for a time of day say which day it is: that evening; 当晚.
        """
        if self.lang not in _BARE_TIMES_OF_DAY:
            return
        if self.day is not self.day_seen:
            self.day_seen, self.day_in = self.day, number
        if number - self.day_in > _DAY_LASTS:
            self.day = self.day_seen = None

    def note_time(self, number: int, around: Surroundings) -> None:
        """Remember whom a sentence without quotations has speaking, and when: the next, or a paragraph, may go on."""
        if self.is_live and (day := only_day(around)):
            self.of_whole = day
        if spoken := spoken_in(around) or scene_in(around, of_state=number <= HEAD + self.lines):
            subject, self.last.time = spoken
            self.last.time_of = self.discourse.resolve(around.text, subject).key
            self.occasions.note(self.last.time_of, self.last.time, number, around, None)
        back = told_back(around, 0, around.end)
        time = time_of_speech(around, (back.start, back.end)) if back else None
        if back and time and (speaker := self.speaker(around, back)):
            self.occasions.note(speaker.key, time, number, around, (back.start, back.end))

    def time_for(
        self,
        speaker: Speaker | None,
        number: int,
        around: Surroundings,
        verb: tuple[int, int] | None,
        *,
        reports: bool,
    ) -> TimePhrase | None:
        """Return when somebody speaks in the paragraph ``number``, where the sentence does not say it."""
        if reports or self.is_live:
            if self.last.time and speaker and speaker.key == self.last.time_of:
                return self.last.time
            return self.of_whole
        if speaker is None:
            return None
        state = self.discourse.origin_of(speaker)
        own = self.occasions.time_for(speaker.key, number, around, verb)
        return own or (self.occasions.time_for(state, number, around, verb) if state else None)

    def note_time_of_whole(self, around: Surroundings) -> None:
        """Remember the time that the beginning gives, in a sentence that has nobody say anything."""
        is_sentence = _SENTENCE_ENDS.search(around.text) is not None
        self.lines += not is_sentence
        if around.text.rstrip().endswith(":"):
            return  # Die Sprecherin teilte am Mittwoch mit: what follows was before
        is_known = self.of_whole is not None and not self.is_of_publishing
        if is_sentence and self.whole_of_line and self.of_whole:  # today, below a day, is that day
            days = source_days(parse_date(self.of_whole.date))
            around = replace(around, times=times_told(around.text, self.lang, days))
        is_of_line = (
            self.whole_of_line and not self.discourse.is_of_states
        )  # a joint statement is of its own day
        may_be_told = not is_known or (is_sentence and is_of_line)
        was_of_line, self.whole_of_line = self.whole_of_line, self.whole_of_line and not is_sentence
        if (day := day_in(around)) is None or (was_of_line and is_set_off(around, day)):
            return
        is_of_talk = is_about_the_talk(around)
        if is_of_talk or (may_be_told and not [*reported_clauses(around)]):
            is_line = len(around.text.strip()) <= _LINE
            self.of_whole = day
            self.whole_of_line = not is_sentence
            self.is_of_publishing = is_line and _PUBLISHED.search(around.text) is not None

    def note_told(self, number: int, around: Surroundings) -> None:
        """Remember whom a sentence without quotations, in the paragraph ``number``, has say what it tells."""
        if (told := told_in(around)) and (speaker := self._speaker_of(around, told)):
            time = time_of_speech(around, (told.start, told.end))
            self.last = LastSaid(speaker, time, speaker.key, paragraph=number, is_only_told=True)

    def _speaker_of(self, around: Surroundings, told: Attributed) -> Speaker | None:
        """Return whom the subject of a sentence means that is noted already: a pronoun, nobody named behind it."""
        mention = told.mention
        is_first = mention and not any(other.end <= mention.start for other in around.mentions)
        if mention is None or mention.kind is not MentionKind.PRONOUN or not is_first:
            return self.speaker(around, told)
        seen, now = self.discourse.seen, self.discourse.sentence
        self.discourse.seen = [noted for noted in seen if noted[2] < now]
        found = self.speaker(around, told)
        self.discourse.seen = seen
        return found

    def speaker(self, around: Surroundings, attributed: Attributed) -> Speaker | None:
        """Return whom the subject of a verb means; the verb may show whether it is a woman."""
        mention = attributed.mention
        if mention is None:
            return self.last.speaker
        if mention.role == "statement" and self.lang == "zh" and self.writer:  # 发表声明，…。声明说
            return self.writer
        if attributed.jointly:
            return self.discourse.resolve_all(around.text, attributed.jointly)
        if not mention.gender and (attributed.feminine or attributed.masculine):
            mention = replace(mention, gender="f" if attributed.feminine else "m")
        beside = [other for other in around.mentions if other.end <= attributed.start and other != mention]
        return kept_back(self.discourse.resolve(around.text, mention, beside), around.text, self.lang)
