"""Says what is known about words: the verdict, the words around, where to look, and the sums."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.document.inline import (
    Address,
    Content,
    Dotted,
    Foreign,
    Link,
    LookUp,
    VerdictInContext,
    VerdictMark,
    When,
)
from generator.document.joining import join, phrase
from generator.model.dates import parse_date
from generator.model.proofs import DECIDED, PROVED, REFUTED, AbsenceVerdict, Verdict
from generator.text.word_count import word_weight
from generator.writer.pages.urls import folder_of
from generator.writer.wording import words
from generator.writer.wording.text_fragments import at_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import BriefingFindings
    from generator.model.proofs import AbsenceProof, Proof
    from generator.model.report import Id, Report
    from generator.model.source import Source
    from generator.writer.views.entry_links import EntryLinks

_STOPS = ".,;:!?…。，、；：！？．｡､،؛؟۔।॥።"
"""What ends a sentence or a part of one, in any script."""
_OPENING = "([{“‘«„"
_CLOSING = ")]}”’»"
_EXPLAINED = Address("handbook/reading/#checked")
_MEANING, _ALL_VERDICTS = Link(_EXPLAINED, "what this means"), Link(_EXPLAINED, "All verdicts")


def checked(report: Report, entry: Id, links: EntryLinks) -> Dotted:
    """Return what is known about the words of a quotation: verdict and day, the way to them, what to mind."""
    source = links.library.sources[report.source]
    proof = links.findings.library_proofs.proof(entry, report, source)
    mark = _mark(proof.verdict, proof.date if proof.verdict in DECIDED else "")
    look_up = _look_up(report, source, proof)
    if proof.prefix or proof.suffix:
        found = links.findings.briefings.get(folder_of(entry))
        usual = found is not None and proof.date == found.checked_on
        short = _short_mark(proof.verdict, "" if usual else proof.date) if proof.verdict in PROVED else mark
        context = _in_context(short, report, proof, source.text_lang, look_up)
        in_full = Dotted((mark.content, _MEANING)) if short != mark else _MEANING
        return Dotted((replace(context, in_full=in_full), *read_with_care(report, proof)))
    return Dotted((mark, *((look_up,) if look_up else ()), *read_with_care(report, proof)))


@lru_cache(maxsize=1_000)
def _mark(verdict: Verdict, date: str) -> VerdictMark:
    """Return a verdict and its day; the same object each time, as most quotations of a briefing have the same."""
    word = words.VERDICT[verdict]
    return VerdictMark(_kind(verdict), phrase(word, _day(date)) if date else word)


@lru_cache(maxsize=1_000)
def _short_mark(verdict: Verdict, date: str) -> VerdictMark:
    """Return a verdict in the fewest words, for a page that says at its head what they mean, and on which day."""
    word = "verified" if verdict is Verdict.EXACT else words.VERDICT[verdict]
    return VerdictMark(_kind(verdict), phrase(word, _day(date)) if date else word)


def checked_on(found: BriefingFindings) -> Content:
    """Return what “verified” means in a briefing, and of which day it is; "" if nothing is verified."""
    if not found.checked_on:
        return ""
    meaning = (
        "“Verified” beside a quotation: its words were found in the text of the source, word for word, on "
    )
    return phrase(meaning, When(parse_date(found.checked_on)), ", or on the day given beside it.")


def checked_on_and_explained(found: BriefingFindings) -> Content:
    """Return the same with the way to all verdicts, for pages of the site."""
    meaning = checked_on(found)
    return phrase(meaning, " ", _ALL_VERDICTS) if meaning else ""


def read_with_care(report: Report, proof: Proof) -> list[Content]:
    """Return what the check found round the words that may change their meaning.

    What the editors answer for is no longer said as if it were so, but as what the check remarked, with their answer.
    """
    reasons = report.waive.reasons if report.waive else {}
    return [
        phrase(f"{words.REMARKED} “{words.WARNED[warned]}”; {words.ANSWERED_BY} ", Foreign(reasons[warned]))
        if warned in reasons
        else words.WARNED[warned]
        for warned in proof.warnings
        if warned in words.WARNED
    ]


def _kind(verdict: Verdict) -> str:
    """Return the kind of a verdict: readers choose by it, and it has its own sign; none where a check is due."""
    if verdict in PROVED:
        return "verified"
    if verdict in REFUTED:
        return "refuted"
    return "unheld" if verdict in (Verdict.NO_TEXT, Verdict.OTHER_LANGUAGE) else ""


def checked_absence(proof: AbsenceProof | None) -> Content:
    """Return what is known about the claim that words are missing, as a word and the day it was looked up."""
    verdict = proof.verdict if proof else AbsenceVerdict.NO_TEXT
    kind = {AbsenceVerdict.PROVED: "verified", AbsenceVerdict.REFUTED: "refuted"}.get(verdict, "")
    found: Content = ""
    if proof and verdict is AbsenceVerdict.REFUTED:
        found = join([phrase(" “", Foreign(word), "”") for word in proof.found], "")
    day = _day(proof.date) if proof and kind else ""
    return VerdictMark(kind, phrase(words.ABSENCE[verdict], found, day))


def _look_up(report: Report, source: Source, proof: Proof) -> LookUp | None:
    """Return the way to the words of a quotation in the copy of its source that was read; none if it has no address."""
    url = source.mirror or source.url
    if url is None or report.quote is None:
        return None
    if (report.quote_lang or source.text_lang) == source.lang:
        url = at_words(url, report.quote, proof.ends)
    return LookUp(url)


def tally(verdicts: Mapping[Verdict, int]) -> tuple[Content, ...]:
    """Return the sums in words: all, verified, cited only, wrong, waiting for a check.

    Where all are verified, that says it; else that nothing is wrong is said too: a reader should not have to infer it.
    """
    total, verified = _sums(verdicts)
    if not total:
        return ("no quotations",)
    refuted = sum(number for verdict, number in verdicts.items() if verdict in REFUTED)
    unheld = verdicts.get(Verdict.NO_TEXT, 0)
    foreign = verdicts.get(Verdict.OTHER_LANGUAGE, 0)
    waiting = total - verified - refuted - unheld - foreign
    found: list[Content] = [words.count(total, "quotation")]
    if verified == total:
        every = "all " if total > 1 else ""
        return (*found, VerdictMark("verified", f"{every}verified against the source’s text"))
    found.append(
        VerdictMark("verified" if verified else "", f"{verified} verified against the source’s text")
    )
    if unheld:
        found.append(VerdictMark("unheld", f"{unheld} cited, text not held"))
    found.append(VerdictMark("refuted" if refuted else "none", f"{refuted} altered or not found"))
    if foreign:
        found.append(VerdictMark("unheld", f"{foreign} cited, text held in another language"))
    if waiting:
        found.append(VerdictMark("", f"{waiting} changed or new since the last check"))
    return tuple(found)


def tally_words(verdicts: Mapping[Verdict, int]) -> str:
    """Return how many quotations there are and how many are verified, as one line of plain words."""
    total, verified = _sums(verdicts)
    quotations = words.count(total, "quotation")
    return f"{quotations}, {verified} verified against the source’s text" if total else "no quotations"


def _sums(verdicts: Mapping[Verdict, int]) -> tuple[int, int]:
    verified = sum(number for verdict, number in verdicts.items() if verdict in PROVED)
    return sum(verdicts.values()), verified


def _day(date: str) -> Content:
    return phrase(", ", When(parse_date(date))) if date else ""


def _in_context(
    mark: VerdictMark, report: Report, proof: Proof, lang: str, look_up: LookUp | None
) -> VerdictInContext:
    quote = report.quote or ""
    return VerdictInContext(
        mark,
        f"… {proof.prefix}{_gap(proof.prefix, left=True)}" if proof.prefix else "",
        _words(quote, proof.suffix),
        f"{_gap(proof.suffix, left=False)}{proof.suffix} …" if proof.suffix else "",
        lang,
        look_up,
    )


def _words(quote: str, suffix: str) -> str:
    """Return a quotation without the stop at its end, where the source's own stop follows."""
    return quote.rstrip(_STOPS) if suffix.startswith(tuple(_STOPS)) else quote


def _gap(text: str, *, left: bool) -> str:
    """Return the space between a quotation and what stands beside it; none beside punctuation, or in Chinese."""
    edge = text[-1] if left else text[0]
    is_wide = unicodedata.category(edge)[0] == "P" and unicodedata.east_asian_width(edge) in "WF"
    if is_wide or word_weight(edge) < 1:  # written without spaces
        return ""
    return "" if edge in (_OPENING if left else _STOPS + _CLOSING) else " "
