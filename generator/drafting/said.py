"""What a text has somebody say: its words, the speaker, the day and the place, each with what of it is a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.drafting.speaker import Speaker
    from generator.drafting.time_phrases import TimePhrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of a text that somebody says, or is told to have said."""

    start: int
    end: int
    """In the text, without marks; of a quotation that an attribution splits, from its first part to its last."""
    words: str
    """In one line, without what splits them."""
    marked_words: str = ""
    """The same with a mark where an attribution splits them; "" if none does."""
    paragraph: int
    """From 0."""
    speaker: Speaker | None
    """None where the text names nobody."""
    is_reported: bool = False
    """Whether the words are the text's own, in which it tells what was said."""
    is_of_parties: bool = False
    """Whether they are those of all who put the text out together, who speak in it themselves."""
    is_of_publisher: bool = False
    """Whether they are those of whoever published the text, which names nobody who says them."""
    is_denied: bool = False
    """Whether the sentence has the speaker deny the words, or tells that they did not say them."""
    is_heading: bool = False
    """Whether they stand alone, and the text has the same further down with who says them."""
    is_courtesy: bool = False
    """Whether they only greet or thank."""
    is_carried: bool = False
    """Whether the speaker is only known from before."""
    is_sure: bool = True
    """Whether speaker and verb stand beside each other."""
    relay: Speaker | None = None
    """Through whom the text has it."""
    told_by: str = ""
    """The words that attribute it, as the text prints them."""
    time: TimePhrase | None = None
    time_carried: bool = False
    is_second_part: bool = False
    """Whether an attribution inside the marks parts it from the words before."""
    sentence: tuple[int, int] = (0, 0)
    """Where the sentence round it stands in the text."""
    outside: str = ""
    """The sentence round it without the words of quotations."""

    def follows(self, other: Said) -> bool:
        """Tell whether this is said right behind another in the same paragraph."""
        return self.paragraph == other.paragraph and not self.is_reported and not other.is_reported
