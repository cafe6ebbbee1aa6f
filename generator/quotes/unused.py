"""Lists the quotations in a source's text that no entry uses, each with a guess at who says it.

A scanner of quotation marks, paragraph by paragraph. The speaker is a guess, and marked as one, for the editor to
confirm.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.quotes.attribution.actor_names import ActorsByName
from generator.quotes.attribution.speakers import (
    SpeakerGuess,
    guess_speaker,
    hide_quotations,
    subject_of_first_sentence,
)
from generator.quotes.claims import ClaimField

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.text.quotation_marks import QuotedSpan
    from generator.quotes.text.source_text import Paragraph, SourceText
    from generator.quotes.verify import CheckedQuote

_SPACES = 100
"""Characters between two quotations in which the end of the first is looked for."""
_SHORT = 2
"""Words up to which a quotation counts only where somebody is said to say it: a title or a nickname is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedQuotation:
    """A quotation in a source's text."""

    words: str
    start: int
    end: int
    line: int
    paragraph: int
    """From 1."""
    closed: bool
    """False: its closing mark is missing, and it ends with the paragraph."""
    speaker: str | None = None
    """A guess, as the text names the speaker."""
    verb: str | None = None
    actor: Id | None = None
    """The actor of the library that the guess can only mean."""
    used: float = 0.0
    """Share of its words that entries quote."""


def unused(found: Iterable[PrintedQuotation]) -> list[PrintedQuotation]:
    """Return those of which no entry quotes a word."""
    return [quotation for quotation in found if not quotation.used]


def printed_quotations(
    text: SourceText, library: Library | None, checked: Iterable[CheckedQuote]
) -> list[PrintedQuotation]:
    """Return every quotation of ``text``, with how much of it the entries in ``checked`` use. Never raises."""
    roster = ActorsByName(library) if library else None
    stretches = [
        (quote.match.start, quote.match.end)
        for quote in checked
        if quote.claim.field is ClaimField.QUOTE
        and quote.match.start is not None
        and quote.match.end is not None
    ]
    return [_with_use(quotation, text, stretches, roster) for quotation in _all(text)]


def _with_use(
    quotation: PrintedQuotation,
    text: SourceText,
    stretches: Sequence[tuple[int, int]],
    roster: ActorsByName | None,
) -> PrintedQuotation:
    first, last = text.next_word(quotation.start), text.next_word(quotation.end)
    starts = text.words.starts[first:last]
    used = sum(any(low <= at < high for low, high in stretches) for at in starts)
    actor = roster.find(quotation.speaker) if roster and quotation.speaker else None
    return replace(quotation, used=used / len(starts) if len(starts) else 1.0, actor=actor)


def _all(text: SourceText) -> Iterator[PrintedQuotation]:
    """Yield the quotations in order; what a paragraph does not say of a speaker, the text before it may."""
    recent: str | None = None
    unclosed: SpeakerGuess | None = None
    for number, paragraph in enumerate(text.paragraphs, 1):
        hidden = hide_quotations(text.raw, paragraph)
        here: SpeakerGuess | None = None
        for span in (quoted for quoted in paragraph.quoted if quoted.depth == 1):
            found = _guess(text, paragraph, hidden, span) or unclosed
            if found is None and here and _continues(hidden, paragraph, span):
                found = here
            before = (
                here.name
                if here
                else subject_of_first_sentence(hidden, span.start - paragraph.start) or recent
            )
            here = _resolved(found, before) or here
            unclosed = None if span.closed else here
            first, last = text.next_word(span.start), text.next_word(span.end)
            if last - first > _SHORT or (last > first and found):
                speaker = here if found else None
                yield PrintedQuotation(
                    words=" ".join(text.raw[span.start : span.end].split()),
                    start=span.start,
                    end=span.end,
                    line=text.line(span.start),
                    paragraph=number,
                    closed=span.closed,
                    speaker=speaker.name if speaker else None,
                    verb=speaker.verb if speaker else None,
                )
        recent = here.name if here else subject_of_first_sentence(hidden) or recent


def _guess(text: SourceText, paragraph: Paragraph, hidden: str, span: QuotedSpan) -> SpeakerGuess | None:
    ended = text.raw[max(span.start, span.end - 1) : span.end] in (".", "。")
    return guess_speaker(
        hidden, span.start - paragraph.start, span.end - paragraph.start, text.lang, ended=ended
    )


def _continues(hidden: str, paragraph: Paragraph, span: QuotedSpan) -> bool:
    """Tell whether a quotation is a sentence of its own, after another one of the paragraph."""
    end = max(0, span.start - paragraph.start - 1)
    before = hidden[max(0, end - _SPACES) : end].rstrip()
    return before[-1:] in (".", "!", "?", "”", '"', "»", "\x00", "’")


def _resolved(found: SpeakerGuess | None, before: str | None) -> SpeakerGuess | None:
    """Return the guess with a pronoun, or "the official", put back to the name that was given before."""
    if found is None or any(word[:1].isupper() for word in found.name.split()[1:]):
        return found
    words = found.name.casefold().split()
    if words in (["he"], ["she"], ["they"]):
        return SpeakerGuess(before, found.verb) if before else None
    if words[0] == "the" and before and words[-1] in before.casefold().split():
        return SpeakerGuess(before, found.verb)
    return found
