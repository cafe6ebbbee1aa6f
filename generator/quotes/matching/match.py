"""Matches one quotation with one text: verdict, place and warnings, or what the text has instead.

A verdict is one of `generator.model.proofs.Verdict`, never a percentage. Only `placing` accepts a quotation, word for
word; likeness (`nearest`) is measured only for the message about a quotation that was refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.proofs import PROVED, Verdict
from generator.quotes.attribution.actor_names import ANYBODY, ClaimedSpeaker
from generator.quotes.attribution.interruptions import can_attribute
from generator.quotes.attribution.speakers import attributions, hide_quotations
from generator.quotes.matching.alignment import Alignment
from generator.quotes.matching.fragment_ends import fragment_ends
from generator.quotes.matching.nearest import NearestPassage, nearest_passage
from generator.quotes.matching.placing import find_placements
from generator.quotes.matching.quotation import Quotation, read_quotation
from generator.quotes.matching.quote_warnings import warnings
from generator.quotes.matching.reversed_meaning import Insertions, insertions_in, reversed_meaning
from generator.quotes.text.source_text import LONGEST_GAP

if TYPE_CHECKING:
    from generator.model.report import Brackets
    from generator.quotes.matching.warned_of import QuoteWarning
    from generator.quotes.text.source_text import SourceText

_WARNED_OF = 10
"""Places of one quotation that warnings are looked for at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What was found out about one quotation in one text."""

    verdict: Verdict
    start: int | None = None
    """Where it begins in the raw text, in characters."""
    end: int | None = None
    line: int | None = None
    """Line of the text it begins on, from 1."""
    prefix: str = ""
    suffix: str = ""
    places: int = 0
    """At how many places the text has it; 100 for that many or more."""
    lines: tuple[int, ...] = ()
    """Lines of the text on which these places begin, from 1."""
    ends: tuple[str, ...] = ()
    """Its words, or its first and its last, as the text spells them, where that is not as it is written."""
    skipped: tuple[str, ...] = ()
    """Words of the text left out of the quotation."""
    notes: tuple[str, ...] = ()
    """Marks of notes that the text has between its words: [12], ¹, *."""
    warnings: tuple[QuoteWarning, ...] = ()
    brackets: Brackets | None = None
    """Whose the insertions are."""
    problem: str | None = None
    """Why it was not accepted, for an editor."""
    too_long: bool = False
    """Whether the words stand there, and only a cut leaves out more of the text than it may."""
    nearest: NearestPassage | None = None
    """What the text has instead."""

    @property
    def accepted(self) -> bool:
        """Whether the words are proved."""
        return self.verdict in PROVED


def match(
    quote: str | Quotation,
    text: SourceText,
    claim: ClaimedSpeaker = ANYBODY,
    *,
    marked: bool = False,
    paragraph: int | None = None,
) -> Match:
    """Return what ``text`` says about ``quote``, claimed to be words of ``claim``. Never raises.

    ``marked`` tells that the source sets quotations in marks (an article); ``paragraph``, counted from 0, decides
    between several places.

    >>> from generator.quotes.text.source_text import index
    >>> text = index("“We will sail,” Ada said, “at noon.” The wind did not turn.", "en")
    >>> str(match("We will sail", text).verdict), str(match("We will sail at noon", text).verdict)
    ('exact', 'split')
    >>> str(match("We … sail", text).verdict), str(match("We sail", text).verdict)
    ('omission-marked', 'absent')
    >>> match("The wind did … turn", text).problem
    'what is cut at `…` holds `not`, without which the words say the opposite; quote that too'
    """
    quotation = read_quotation(quote) if isinstance(quote, str) else quote
    found = _match(quotation, text, claim, marked=marked, paragraph=paragraph)
    if quotation.has_joined_words and not found.accepted:
        apart = read_quotation(quotation.raw, joining=False)
        again = _match(apart, text, claim, marked=marked, paragraph=paragraph)
        return again if again.accepted else found
    return found


def is_accepted(quote: str, text: SourceText, claim: ClaimedSpeaker = ANYBODY) -> bool:
    """Tell whether `match` accepts ``quote``; it costs a fraction, as nothing is worked out of what stands around."""
    readings = (read_quotation(quote, joining=joining) for joining in (True, False))
    return any(_placed(quotation, text, claim, []) for quotation in readings)


def _match(
    quotation: Quotation, text: SourceText, claim: ClaimedSpeaker, *, marked: bool, paragraph: int | None
) -> Match:
    """Return what ``text`` says about ``quotation``, its words read in one way."""
    if not any(reading.runs for reading in quotation.readings):
        return Match(verdict=Verdict.ABSENT, problem="there are no words in it to look for")
    refused: list[str] = []
    if kept := _placed(quotation, text, claim, refused):
        return _accepted(_narrowed(kept, claim, paragraph, marked=marked), claim, marked=marked)
    return _not_accepted(quotation, text, refused)


def _placed(
    quotation: Quotation, text: SourceText, claim: ClaimedSpeaker, refused: list[str]
) -> list[Alignment]:
    """Return where ``quotation`` is accepted; why it is not at other places is added to ``refused``."""
    if not any(reading.runs for reading in quotation.readings):
        return []
    for allow_interruptions in (
        False,
        True,
    ):  # first as the words follow each other; an attribution may split them
        for reading in quotation.readings:
            found = [
                Alignment(quotation, reading, placement, text)
                for placement in find_placements(reading, text, allow_interruptions=allow_interruptions)
            ]
            if not found:
                continue
            inserted = insertions_in(quotation, reading, text.lang)
            reasons = [_refusal(alignment, claim, inserted) for alignment in found]
            refused += [reason for reason in reasons if reason]
            kept = [alignment for alignment, reason in zip(found, reasons, strict=True) if reason is None]
            if kept:
                return kept
        if not text.attribution_gaps:
            break
    return []


def _accepted(found: list[Alignment], claim: ClaimedSpeaker, *, marked: bool) -> Match:
    first = found[0]
    return Match(
        verdict=Verdict.AMBIGUOUS if len(found) > 1 else _verdict(first),
        start=first.start,
        end=first.end,
        line=first.text.line(first.start),
        prefix=first.prefix,
        suffix=first.suffix,
        places=len(found),
        lines=tuple(alignment.text.line(alignment.start) for alignment in found),
        ends=fragment_ends(first),
        skipped=first.skipped,
        notes=first.notes,
        warnings=tuple(
            dict.fromkeys(
                warning
                for alignment in found[:_WARNED_OF]
                for warning in warnings(alignment, claim, marked=marked)
            )
        ),
        brackets=first.brackets,
    )


def _verdict(found: Alignment) -> Verdict:
    if any(first < last for first, last in found.placement.attribution_gaps):
        return Verdict.SPLIT
    if found.omitted or found.reading.our_insertions:
        return Verdict.OMISSION_MARKED
    if found.notes:
        return Verdict.NOTES_LEFT_OUT
    if found.recased:
        return Verdict.CAPITAL
    return Verdict.EXACT if found.verbatim else Verdict.TYPOGRAPHIC


def _narrowed(
    found: list[Alignment], claim: ClaimedSpeaker, paragraph: int | None, *, marked: bool
) -> list[Alignment]:
    """Return the places that the quotation can mean: in the paragraph named, and in quotation marks."""
    if paragraph is not None and len(found) > 1:
        there = [
            alignment for alignment in found if alignment.text.paragraph_number(alignment.start) == paragraph
        ]
        found = there or found
    if marked and not claim.own_voice and claim is not ANYBODY and len(found) > 1:
        spoken = [alignment for alignment in found if alignment.text.depths[alignment.placement.first]]
        found = spoken or found
    return found


def _refusal(found: Alignment, claim: ClaimedSpeaker, inserted: Insertions) -> str | None:
    """Return why words that all stand there in order are still not this quotation, None if they are."""
    if turned := reversed_meaning(found, inserted):
        return turned
    if respelled := found.respelled:
        return f"here “{respelled[0]}”, in the source “{respelled[1]}”"
    text = found.text
    for first, last in found.placement.attribution_gaps:
        left_out = text.raw[text.words.ends[first - 1] : text.words.starts[last]]
        if not can_attribute(left_out, text.lang):
            words = text.words.raw_words(first, last)
            return (
                f"`{words}` is left out between two quotations and attributes nothing: mark the cut with `…`"
            )
        if other := _another(left_out, text.lang, claim):
            return f"the second part is attributed to {other}"
    for first, last in found.placement.gaps:
        outside = _outside(text, first, last)
        if outside and (other := _another(outside, text.lang, claim)):
            return f"what follows the cut is attributed to {other}"
    return None


def _another(text: str, lang: str, claim: ClaimedSpeaker) -> str | None:
    """Return who is named as speaker in ``text`` in place of the one claimed."""
    if not claim.person:
        return None
    named = [found.name for found in attributions(text, lang)]
    others = [name for name in named if not claim.named_by(name)]
    return others[-1] if others else None


def _outside(text: SourceText, first: int, last: int) -> str:
    """Return the source's own words in a gap that leaves a quotation, quotations blanked."""
    if first >= last or all(text.depths[number] for number in range(first, last)):
        return ""
    start, end = text.words.ends[first - 1], text.words.starts[last]
    low, high = text.paragraph_number(start), text.paragraph_number(end)
    shown = []
    for paragraph in text.paragraphs[low : high + 1]:
        hidden = hide_quotations(text.raw, paragraph)
        shown.append(hidden[max(0, start - paragraph.start) : max(0, end - paragraph.start)])
    return "\n".join(shown)


def _too_long(quotation: Quotation, text: SourceText) -> str | None:
    """Return which cut leaves out more than it may, where all words stand there in order; None if they do not."""
    for reading in quotation.readings:
        if len(reading.runs) > 1:
            for placement in find_placements(
                reading, text, allow_interruptions=False, longest=len(text.words)
            ):
                sizes = [text.count(first, last) for first, last in placement.gaps]
                size = max(sizes)
                mark = reading.marks_between[sizes.index(size)].strip()
                return (
                    f"`{mark}` leaves out {size} words of the source, and a cut may leave out {LONGEST_GAP}"
                )
    return None


def _within_word(quotation: Quotation, text: SourceText) -> str | None:
    """Return which word a part of the quotation begins or ends in the middle of; None if in none."""
    for reading in quotation.readings if text.no_start else ():
        for placement in find_placements(reading, text, allow_interruptions=False, whole=False):
            for run in placement.runs:
                if run.first in text.no_start:
                    return _half_of(text, run.first)
                if run.last in text.no_end:
                    return _half_of(text, run.last)
    return None


def _half_of(text: SourceText, edge: int) -> str:
    """Return what is wrong with words that begin, or end, before word ``edge``."""
    words, pages = text.words, text.seams.pages
    left, right = next((pair for pair in pages.items() if edge in pair), (edge, edge))
    first, last = left - 1, right + 1
    while first in text.no_start:
        first -= 1
    while last in text.no_start:
        last += 1
    if left < right:
        whole = f"{words.raw_words(first, left)}- {words.raw_words(right, last)}"
    else:
        whole = words.raw_words(first, last)
    broken = ", broken at the end of a line" if edge in text.seams.no_start | text.seams.no_end else ""
    return f"`{whole}` is one word of the source{broken}: quote all of it"


def _not_accepted(quotation: Quotation, text: SourceText, refused: list[str]) -> Match:
    if not refused and (reason := _within_word(quotation, text)):
        refused = [reason]
    if not refused and (reason := _too_long(quotation, text)):
        return Match(verdict=Verdict.ALTERED, problem=reason, too_long=True)
    nearest = nearest_passage(quotation, text)
    if refused or (nearest and nearest.alike):
        return Match(verdict=Verdict.ALTERED, problem=refused[0] if refused else None, nearest=nearest)
    return Match(verdict=Verdict.ABSENT, nearest=nearest)
