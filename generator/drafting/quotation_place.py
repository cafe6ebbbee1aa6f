"""Where a quotation stands in its sentence, and what there attributes it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.according import relay_of
from generator.drafting.asked_about import is_asked_about
from generator.drafting.attributed import Attributed
from generator.drafting.attribution import (
    attributed_before,
    attributed_behind,
    attributed_within,
    outer_speaker,
)
from generator.drafting.chinese_attribution import behind_in_chinese, is_term
from generator.drafting.denials import denies_quotation, is_not_said
from generator.drafting.described_subjects import has_own_subject
from generator.drafting.indirect_speech import is_indirect
from generator.drafting.mention import MentionKind
from generator.drafting.name_and_colon import before_colon, headed, labelled
from generator.drafting.nouns_of_speech import by_a_noun
from generator.drafting.passive_speakers import passive_speaker
from generator.drafting.shared_verbs import by_the_same_verb, goes_on_with, goes_with_the_next
from generator.drafting.told_back import told_back
from generator.drafting.words_from import words_from

if TYPE_CHECKING:
    from generator.drafting.incises import QuotedPart
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_OPENING = ' “«»„"「\u00a0\u202f'


class QuotationPlace:
    """A quotation in its sentence."""

    def __init__(
        self,
        around: Surroundings,
        part: QuotedPart,
        offset: int,
        inside: tuple[QuotedPart, ...],
    ) -> None:
        """Place ``part``, one of those ``inside`` the sentence, which begins at ``offset`` of the text."""
        self.around, self.part, self.offset = around, part, offset
        self._low, self._high = part.start - offset, part.end - offset
        self.before = max(0, self._low - 1)
        """Where it begins, with its mark, in the sentence."""
        self._inside = inside
        self.attributed = self._sent() or self._attributed()
        """What attributes it."""

    @property
    def verb(self) -> tuple[int, int] | None:
        """Where the verb of speech stands."""
        return (self.attributed.start, self.attributed.end) if self.attributed else None

    @property
    def is_denied(self) -> bool:
        """Whether the sentence has somebody deny the words: denied that it was “…”."""
        found = self.attributed
        if is_not_said(self.around, self.before, self._high + 1):
            return True
        return found is not None and denies_quotation(self.around, found, self.before)

    @property
    def is_of_what_is_said(self) -> bool:
        """Whether who is named before a pronoun is the subject of the words told: Mr Valen, he wrote, “confuses …”."""
        pronoun = self.attributed.mention if self.attributed else None
        if pronoun is None or pronoun.kind is not MentionKind.PRONOUN:
            return False
        head = self.around.text[: pronoun.start].rstrip()
        return head.endswith(",") and any(
            mention.end == len(head) - 1 and not self.around.left_over(0, mention.start)
            for mention in self.around.mentions
        )

    @property
    def relay(self) -> Mention | None:
        """Who relays the words from the speaker: according to state media."""
        found = self.attributed
        if found is None or found.mention is None or found.is_according:
            return None
        if found.mention.kind is MentionKind.DESCRIBED and found.end <= self.before:
            outer = outer_speaker(self.around, self._begin, found)
            if outer:
                return outer.mention
        return relay_of(self.around, found.mention)

    @property
    def is_whole_sentence(self) -> bool:
        """Whether nothing else stands in the sentence."""
        text = self.around.text
        return not any(sign.isalnum() for sign in text[: self.before] + text[self._high + 1 :])

    @property
    def is_term(self) -> bool:
        """Whether it is a word of Chinese set in marks within what is told: 不知道“黄色便条”从何而来."""
        return self.around.lang == "zh" and is_term(self.around, self._low, self._high)

    @property
    def is_last(self) -> bool:
        """Whether nothing stands behind it in the sentence."""
        return not any(sign.isalnum() for sign in self.around.text[self._high + 1 :])

    @property
    def is_indirect(self) -> bool:
        """Whether the form of a verb in the sentence tells that somebody from before goes on: Das sei „…“."""
        subject = self.around.first_subject(0, self.before)
        is_of_another = subject is not None and subject.kind is not MentionKind.PRONOUN
        behind = subject and re.match(r"\s\w+", self.around.text[subject.end :])
        if behind and is_indirect(behind[0], self.around.lang):
            return True  # Orland werde „…“
        return is_indirect(self.around.text, self.around.lang) and not is_of_another

    @property
    def follows_colon(self) -> bool:
        """Whether what stands before it announces it."""
        return self.around.text[: self._low].rstrip(_OPENING).endswith((":", "："))

    @property
    def has_own_subject(self) -> bool:
        """Whether words stand before it that may say who speaks: The union had a name for it: “…”."""
        return has_own_subject(self.around, self._begin, self.before)

    @property
    def _begin(self) -> int:
        """Where the words before it begin: behind another quotation of the sentence."""
        others = [part.end - self.offset + 1 for part in self._inside if part.end - self.offset < self._low]
        return max(others, default=0)

    def _by_the_same_verb(self) -> Attributed | None:
        """Return who says it by the verb of the quotation before: Orland called it “…”, Brask “…”."""
        begin = self._begin
        return by_the_same_verb(self.around, begin, max(begin, self.before)) if begin else None

    def _goes_on(self) -> Attributed | None:
        """Return who says it by a verb that *and* joins to the one of the quotation before."""
        before = [part for part in self._inside if part.end - self.offset < self._low]
        verb = goes_on_with(self.around, self._begin, max(self._begin, self.before)) if before else None
        if verb is None:
            return None
        found = QuotationPlace(self.around, before[-1], self.offset, self._inside).attributed
        if found is None or found.mention is None:
            return Attributed(None, *verb.span())
        return replace(found, start=verb.start(), end=verb.end())

    def _words_of_another(self, announced: Attributed, stop: int) -> Attributed | None:
        """Return whose words somebody is told to recall: посланник згадує слова капітана Соболя: «…»."""
        noun = by_a_noun(self.around, announced.end, stop) if announced.end <= stop else None
        is_theirs = noun and self.around.text[noun.start : noun.end].casefold() == "слова"
        return noun if is_theirs else None

    def _behind(self, begin: int, stop: int) -> Attributed | None:
        """Return what follows it; in Chinese, only where no verb with a subject stands before it."""
        if self.around.lang != "zh":
            return attributed_behind(self.around, self._high, self.around.end, leads_on=self.part.leads_on)
        said = attributed_before(self.around, begin, stop)
        return None if said and said.mention else behind_in_chinese(self.around, self._high, self.around.end)

    def _in_a_dash_behind(self) -> Attributed | None:
        """Return who says it by a verb and a name behind a dash: У Браску вважають інакше: «…», — каже Кошта."""
        dash = re.compile(r"\s?[»”\"]?,?\s[—–]\s").match(self.around.text, self._high)
        if self.around.lang not in ("uk", "ru") or dash is None:
            return None
        found = attributed_behind(self.around, self._high, self.around.end)
        if found is None or found.mention is None or not (found.is_sure and found.has_verb):
            return None
        return None if goes_with_the_next(self.around, self._high, found) else found

    def _sent(self) -> Attributed | None:
        """Return from whom it is told to come before a colon, whoever passes it on."""
        stop = max(self._begin, self.before)
        return words_from(self.around, self._begin, stop) if self.follows_colon else None

    def _attributed(self) -> Attributed | None:
        begin, end = self._begin, self.around.end
        stop = max(begin, self.before)
        announced = attributed_before(self.around, begin, stop) if self.follows_colon else None
        if announced and announced.mention and announced.is_sure:
            return self._in_a_dash_behind() or self._words_of_another(announced, stop) or announced
        clear = self._goes_on() or is_asked_about(self.around, self.before, self._high)
        if clear := clear or told_back(self.around, self._high + 1, end):
            return clear
        behind = self._behind(begin, stop)
        if noun := by_a_noun(self.around, begin, stop):
            return noun
        passive = passive_speaker(self.around, begin, stop, self._high)
        if passive:
            return passive
        if behind and (
            behind.is_according or not behind.has_verb or goes_with_the_next(self.around, self._high, behind)
        ):
            said = self._by_the_same_verb() or attributed_before(self.around, begin, stop)
            if said and said.mention and said.is_sure and not said.is_according:
                return said  # Xi called it “…”, according to state media
        before = None if behind else attributed_before(self.around, begin, stop)
        if before and before.mention and before.mention.role == "sides" and not before.jointly:
            before = outer_speaker(self.around, begin, before) or before
        return (
            behind
            or self._by_the_same_verb()
            or before
            or labelled(self.around, begin, stop)
            or (attributed_before(self.around, 0, self.before) if begin else None)
            or (attributed_within(self.around, self._high, end) if self.around.lang != "zh" else None)
            or headed(self.around, self.before)
            or before_colon(self.around, self._high)
        )
