"""Compares who and when of a statement with what the text of its source says round the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.checks.date_words import contradict
from generator.drafting.languages import drafted_language
from generator.drafting.scanning import said_in
from generator.drafting.source_days import source_days
from generator.drafting.time_phrases import times_told
from generator.drafting.voices import SHORT
from generator.model.dates import parse_date
from generator.quotes.claims import ClaimField
from generator.quotes.matching.quotation import read_quotation
from generator.quotes.text.segmentation import keys_of, weight_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.drafting.register_names import RegisterNames
    from generator.drafting.said import Said
    from generator.model.dates import Date
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText
    from generator.quotes.verify import CheckedQuote

_COPIED = 8
"""Words of a source in a row that are no words of our own."""


@dataclass(frozen=True, slots=True)
class SourceEvidence:
    """What a text has somebody say, and the day from which it tells times."""

    source: Source
    lang: str | None
    """None if the text is in a language that is not read."""
    said: tuple[Said, ...]
    library: Library

    @classmethod
    def of(cls, source: Source, text: SourceText, registers: RegisterNames) -> SourceEvidence:
        """Return what can be held against statements from ``source``."""
        lang = drafted_language(source.text_lang)
        said = said_in(text, registers, lang, on=source.date, reports=True) if lang else []
        return cls(source, lang, tuple(said), registers.library)

    def against(self, statement: Statement, start: int | None) -> tuple[list[str], list[str]]:
        """Return reasons against a statement whose words begin at ``start`` in the text, and doubts about it."""
        reasons: list[str] = []
        doubts: list[str] = []
        self._about_speaker(statement, start, reasons, doubts)
        if statement.date:
            self._about_date(statement, statement.date, reasons, doubts)
        return reasons, doubts

    def is_too_short(self, quote: str, start: int | None) -> bool:
        """Tell whether words that begin at ``start`` are too few in a row to prove anything: any text may have them.

        It is what `generator.drafting` itself drafts: few words only where they are a whole quotation of somebody.
        """
        keys = keys_of(quote)
        in_a_row = max((weight_of(run.keys) for run in read_quotation(quote).readings[-1].runs), default=0)
        return in_a_row <= SHORT and not any(
            said.speaker is not None and start is not None and said.start <= start < said.end
            for said in self.said
            if keys_of(said.words) == keys
        )

    def _about_speaker(
        self, statement: Statement, start: int | None, reasons: list[str], doubts: list[str]
    ) -> None:
        if statement.own_voice or any(id_ not in self.library.actors for id_ in statement.speakers):
            reasons.append("`speaker` must be an actor of the registers")
            return
        here = [said for said in self.said if start is not None and said.start <= start < said.end]
        speaker = here[0].speaker if here else None
        if speaker is None or speaker.is_asked_for or not speaker.name:
            doubts.append("speaker, as the text was not understood here")
            return
        stated = {*statement.speakers, *self._meant(statement.speakers)}
        if speaker.members and {member.actor for member in speaker.members} <= stated:
            return
        if speaker.actor and speaker.actor in statement.speakers and len(statement.speakers) > 1:
            doubts.append(f"speaker, as the text seems to have {speaker.actor} alone say these words")
        if speaker.actor in stated or any(statement.speakers[0] == other for other in speaker.others):
            return
        is_certain = here[0].is_sure and not here[0].is_carried and not speaker.guess
        told = " and ".join(named.actor or f"“{named.name}”" for named in speaker.members or (speaker,))
        if is_certain and speaker.actor is not None:
            reasons.append(f"`speaker`: the text has {told} say these words")
        else:
            doubts.append(f"speaker, as the text seems to have {told} say these words")

    def _meant(self, ids: Iterable[Id]) -> set[Id]:
        found: set[Id] = set()
        for id_ in ids:
            actor = self.library.actors[id_]
            found |= {other for other in (actor.meant, *actor.members) if other}
            found |= {other.id for other in self.library.actors.values() if other.meant == id_}
        return found

    def _about_date(self, statement: Statement, when: Date, reasons: list[str], doubts: list[str]) -> None:
        published = self.source.updated or self.source.date
        if published and published.before(when):
            reasons.append(f"`date`: {when} lies after the source, which is of {published}")
        words = statement.date_words
        if words is None:
            if not (statement.at or (self.source.date and str(self.source.date) == str(when))):
                reasons.append("`date` needs the source's words for it in `date_words`")
            return
        if contradict(words, when, [self.source]):
            reasons.append(f"`date`: “{words}” cannot be {when}")
            return
        phrases = times_told(words, self.lang, source_days(self.source.date)) if self.lang else []
        if not phrases or not phrases[0].date:
            doubts.append(f"date, as “{words}” was not understood")
            return
        allowed = parse_date(phrases[0].date)
        if when.days[0] > allowed.days[0] or when.days[1] < allowed.days[1]:
            reasons.append(f"`date`: “{words}” allows {allowed}, and {when} says more or other than that")


def copied_run(says: str, text: SourceText) -> bool:
    """Tell whether a sentence has a long run of words as the source has it."""
    keys = keys_of(says)
    size = next((size for size in range(len(keys) + 1) if weight_of(keys[:size]) >= _COPIED), None)
    if size is None:
        return False
    whole = text.words.keys
    starts = text.places
    return any(
        whole[at : at + size] == keys[first : first + size]
        for first in range(len(keys) - size + 1)
        for at in starts.get(keys[first], ())
    )


def quoted_already(
    statement: Statement, found: Sequence[CheckedQuote], every: Sequence[CheckedQuote], library: Library
) -> Id | None:
    """Return the entry of the library, as it was, that has most of the words of a statement's quotation."""
    for mine in found:
        low, high = mine.match.start, mine.match.end
        if mine.claim.field is not ClaimField.QUOTE or low is None or high is None:
            continue
        for other in every:
            begin, end = other.match.start, other.match.end
            same_source = other.source == mine.source and other.claim.field is ClaimField.QUOTE
            if not same_source or begin is None or end is None or other.claim.entry == statement.id:
                continue
            shared = min(high, end) - max(low, begin)
            if shared * 2 > high - low and other.claim.entry in library.entries:
                return other.claim.entry
    return None
