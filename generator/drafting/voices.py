"""Who says a quotation and how that is known, and who spoke last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.quotes.locators import paragraph_number

if TYPE_CHECKING:
    from generator.drafting.attributed import Attributed
    from generator.drafting.speaker import Speaker
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase
    from generator.quotes.text.source_text import SourceText


SHORT = 2
"""Words up to which a quotation counts only where somebody says it: a title or a nickname is none."""
FRAGMENT = 3
"""The same where nothing near it is a verb of speech."""


@dataclass(slots=True)
class LastSaid:
    """What was said last."""

    speaker: Speaker | None = None
    time: TimePhrase | None = None
    time_of: str = ""
    """Who speaks at that time (`Speaker.key`)."""
    sentence: int = -1
    """Where the sentence of it begins in the text."""
    is_open: bool = False
    """Whether its closing mark is missing: the next paragraph goes on."""
    paragraph: int | None = None
    """In which paragraph, from 0, the speaker was found; None if in none."""
    is_of_another: bool = False
    """Whether a sentence behind it, without a quotation, is about somebody else: who speaks next may be they."""
    other: Speaker | None = None
    """Who that is, if they are its subject."""
    other_in: int | None = None
    """In which paragraph that sentence stands."""
    is_only_told: bool = False
    """Whether no words of theirs were quoted: only a quotation that stands right behind can go on with them."""
    reported_in: int | None = None
    """In which paragraph their words were reported last; None if they were quoted."""
    reported_now: bool = False
    """Whether these were English words in the present."""

    @classmethod
    def announced(cls, speaker: Speaker | None, time: TimePhrase | None, paragraph: int) -> LastSaid:
        """Return what it is that a line announces who speaks behind it, if it says who."""
        key = speaker.key if speaker else ""
        return cls(speaker, time, key, is_open=speaker is not None, paragraph=paragraph)

    def goes_on_in(self, paragraph: int, *, is_whole: bool) -> bool:
        """Tell whether a quotation in a paragraph can go on with them.

        ``is_whole`` tells that nothing else stands in its sentence.
        """
        is_near = is_whole and self.paragraph is not None and paragraph <= self.paragraph + 1
        return self.speaker is not None and (not self.is_only_told or is_near)

    def speaker_in(self, paragraph: int, text: SourceText) -> Speaker | None:
        """Return who goes on in a paragraph; what was guessed of them was guessed in theirs, and says so."""
        speaker, at = self.speaker, self.paragraph
        if speaker is None or not speaker.guess or at is None or at == paragraph:
            return speaker
        return replace(speaker, guess=f"{speaker.guess} in paragraph {paragraph_number(text, at)}")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a quotation, and how that is known."""

    speaker: Speaker | None = None
    is_sure: bool = True
    is_carried: bool = False
    is_attributed: bool = False
    """Whether a verb of speech stands near it."""
    told_by: str = ""
    time: TimePhrase | None = None
    """When, where another sentence than its own tells who says it."""

    def may_say_nothing(self, count: int) -> bool:
        """Tell whether a quotation of so many words may be a title, as nobody is clearly said to say it."""
        is_near = self.is_attributed or self.is_carried
        is_fragment = count <= FRAGMENT and not (is_near or self.told_by)
        return is_fragment or (count <= SHORT and (self.speaker is None or not is_near))


def told_by(around: Surroundings, attributed: Attributed) -> str:
    """Return the name and the verb, as the text prints them, without what stands between."""
    mention = attributed.mention
    verb = around.text[attributed.start : attributed.end]
    if mention is None:
        return " ".join(verb.split())
    start, end = (attributed.jointly or (mention,))[0].start, (attributed.jointly or (mention,))[-1].end
    name = around.text[start:end]
    if attributed.start <= start < attributed.end:
        return " ".join(name.split())
    first, second = (name, verb) if start < attributed.start else (verb, name)
    between = around.text[min(end, attributed.end) : max(start, attributed.start)]
    glue = " … " if between.strip() else between
    return " ".join(f"{first}{glue}{second}".split())
