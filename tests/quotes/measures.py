"""Figures on the corpus: what share of each kind is accepted, of what is found and whose it is said to be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from generator.quotes.matching.match import match
from generator.quotes.matching.warned_of import QuoteWarning
from generator.quotes.unused import printed_quotations
from tests.quotes.corpus import corpus
from tests.quotes.printings import forbidden_in_print, honest_in_print
from tests.quotes.variants import Case, cut_negations, forbidden, honest, split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.quotes.unused import PrintedQuotation
    from tests.quotes.corpus import Span


@dataclass
class Share:
    """How many of how many, and those that are not among them."""

    hits: int = 0
    total: int = 0
    misses: tuple[Case, ...] = ()

    @property
    def percent(self) -> float:
        """As a percentage."""
        return 100 * self.hits / self.total if self.total else 0.0


def accepted(cases: Iterable[Case]) -> dict[str, Share]:
    """Return by kind how many cases are accepted; "all" sums them up."""
    shares: defaultdict[str, Share] = defaultdict(Share)
    for case in cases:
        hit = match(case.words, case.text.source).accepted
        for share in (shares[case.kind], shares["all"]):
            share.hits += hit
            share.total += 1
            share.misses += () if hit else (case,)
    return dict(shares)


def honest_accepted() -> dict[str, Share]:
    """Return the shares of honest variants that are accepted."""
    return accepted(honest())


def printed_accepted() -> dict[str, Share]:
    """Return the shares of quotations that are accepted where the text is printed otherwise."""
    return accepted(honest_in_print())


def split_accepted() -> dict[str, Share]:
    """Return the shares of split quotations that are accepted."""
    return accepted(split())


def forbidden_accepted() -> dict[str, Share]:
    """Return the shares of altered quotations that are accepted; ``misses`` are those rightly refused."""
    return accepted(chain(forbidden(), forbidden_in_print()))


def negations_warned() -> Share:
    """Return how many quotations cut at a negation are warned of, among those that are accepted."""
    share = Share()
    for case in cut_negations():
        found = match(case.words, case.text.source)
        if found.accepted:
            share.total += 1
            share.hits += QuoteWarning.NEGATION in found.warnings
            share.misses += () if QuoteWarning.NEGATION in found.warnings else (case,)
    return share


def warned_needlessly() -> Share:
    """Return how many whole quotations, as the texts print them, are warned of all the same."""
    share = Share()
    for text in corpus():
        for span in text.spans:
            found = match(span.words, text.source)
            share.total += 1
            share.hits += bool(found.warnings)
            share.misses += (Case(", ".join(found.warnings), text, span.words),) if found.warnings else ()
    return share


@dataclass
class Finding:
    """How well quotations are found, and their speakers guessed."""

    found: int = 0
    right: int = 0
    there: int = 0
    guessed: int = 0
    guessed_right: int = 0
    wrong: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        """Share of the quotations that are found."""
        return 100 * self.right / self.there

    @property
    def precision(self) -> float:
        """Share of what is found that is a quotation."""
        return 100 * self.right / self.found

    @property
    def speakers(self) -> float:
        """Share of the guesses that are right."""
        return 100 * self.guessed_right / self.guessed


def finding() -> Finding:
    """Return the figures of the search for quotations."""
    result = Finding()
    for text in corpus():
        found = printed_quotations(text.source, None, ())
        result.found += len(found)
        result.there += len(text.spans)
        for quotation in found:
            span = _span(quotation, text.spans)
            result.right += span is not None
            if span is None:
                result.wrong += (f"{text.name}: not a quotation: {quotation.words}",)
            elif quotation.speaker:
                right = span.speaker is not None and _same(quotation.speaker, span.speaker)
                result.guessed += 1
                result.guessed_right += right
                result.wrong += (
                    ()
                    if right
                    else (f"{text.name}: {quotation.speaker}, not {span.speaker}: {quotation.words}",)
                )
        missed = [span for span in text.spans if not any(_span(quotation, (span,)) for quotation in found)]
        result.wrong += tuple(f"{text.name}: missed: {span.words}" for span in missed)
    return result


def _span(quotation: PrintedQuotation, spans: Iterable[Span]) -> Span | None:
    """Return the quotation of which ``quotation`` covers four fifths, and that covers four fifths of it."""
    for span in spans:
        shared = min(quotation.end, span.end) - max(quotation.start, span.start)
        if shared >= 0.8 * max(quotation.end - quotation.start, span.end - span.start):
            return span
    return None


def _same(guess: str, speaker: str) -> bool:
    """Tell whether a guess names the speaker: Lindqvist, Ada Lindqvist, Minister Ada Lindqvist; 发言人李文."""
    return guess.casefold() == speaker.casefold() or guess.endswith(speaker.rpartition(" ")[2])
