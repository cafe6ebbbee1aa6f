"""Owns how a reader is told what is known about words: the verdict, the words around, where to look, and the sums."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from generator.document.html import EMPTY, Html, escape, in_language, isolated, joined
from generator.model.dates import parse_date
from generator.model.proofs import DECIDED, PROVED, REFUTED, AbsenceVerdict, Verdict
from generator.writer.wording import words
from generator.writer.wording.dates import show
from generator.writer.wording.text_fragments import at_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.proofs import AbsenceProof, Proof
    from generator.model.report import Id, Report
    from generator.writer.views.links import Links

_STOPS = ".,;:!?…"


def checked(report: Report, entry: Id, links: Links) -> Html:
    """Return what is known about the words of a quotation: a word, the day it was verified, the way to them."""
    proof, verdict = links.proof(entry, report), links.verdict(entry, report)
    kind = _kind(verdict)
    day = _day(proof.date, links.lang) if proof and verdict in DECIDED else ""
    shown = Html(f'<span class="verdict{kind}">{words.VERDICT[verdict]}{day}</span>')
    care = _read_with_care(report, proof)
    if proof and (proof.prefix or proof.suffix):
        return joined((_with_context(shown, report, proof, links), *care), " · ")
    return joined([part for part in (shown, _look_up(report, links, proof), *care) if part], " · ")


def _read_with_care(report: Report, proof: Proof | None) -> list[Html]:
    """Return what the check found round the words that may change their meaning.

    What the editors answer for is no longer said as if it were so, but as what the check remarked, with their answer.
    """
    reasons = report.waive.reasons if report.waive else {}
    return [
        Html(
            f"{words.REMARKED} “{words.WARNED[warned]}”; {words.ANSWERED_BY} {isolated(reasons[warned])}"
            if warned in reasons
            else words.WARNED[warned]
        )
        for warned in (proof.warnings if proof else ())
        if warned in words.WARNED
    ]


def _kind(verdict: Verdict) -> str:
    """Return the class of a verdict: readers choose by it, and it has its own sign; none where a check is due."""
    if verdict in PROVED:
        return " verified"
    if verdict in REFUTED:
        return " refuted"
    return " unheld" if verdict in (Verdict.NO_TEXT, Verdict.OTHER_LANGUAGE) else ""


def checked_absence(proof: AbsenceProof | None, lang: str) -> Html:
    """Return what is known about the claim that words are missing, as a word and the day it was looked up."""
    verdict = proof.verdict if proof else AbsenceVerdict.NO_TEXT
    kind = {AbsenceVerdict.PROVED: " verified", AbsenceVerdict.REFUTED: " refuted"}.get(verdict, "")
    found = "".join(f" “{isolated(word)}”" for word in proof.found) if proof and kind == " refuted" else ""
    day = _day(proof.date, lang) if proof and kind else ""
    return Html(f'<span class="verdict{kind}">{words.ABSENCE[verdict]}{found}{day}</span>')


def _look_up(report: Report, links: Links, proof: Proof | None = None) -> Html:
    """Return a link to the words of a quotation in the copy of its source that we read; empty if none is on the web."""
    source = links.library.sources[report.source]
    url = source.mirror or source.url
    if url is None or report.quote is None:
        return EMPTY
    if report.quote_lang in (None, source.lang):
        url = at_words(url, report.quote, proof.ends if proof else ())
    return Html(f'<a class="look-up" href="{escape(url)}" rel="noreferrer">look it up</a>')


def tally(verdicts: Mapping[Verdict, int]) -> tuple[Html, ...]:
    """Return the sums in words: all, verified, cited only, wrong; what waits for a check only where there is some.

    That nothing is wrong is said too: a reader should not have to infer it.
    """
    total, verified = _sums(verdicts)
    if not total:
        return (Html("no quotations"),)
    refuted = sum(number for one, number in verdicts.items() if one in REFUTED)
    unheld = verdicts.get(Verdict.NO_TEXT, 0)
    foreign = verdicts.get(Verdict.OTHER_LANGUAGE, 0)
    waiting = total - verified - refuted - unheld - foreign
    found = [
        Html(words.count(total, "quotation")),
        _shown("verified" if verified else "", f"{verified} verified against the source’s text"),
        _shown("", f"{unheld} cited, text not held"),
        _shown("refuted" if refuted else "none", f"{refuted} altered or not found"),
    ]
    if foreign:
        found.append(_shown("", f"{foreign} cited, text held in another language"))
    if waiting:
        found.append(_shown("", f"{waiting} changed or new since the last check"))
    return tuple(found)


def tally_words(verdicts: Mapping[Verdict, int]) -> str:
    """Return how many quotations there are and how many are verified, as one line of plain words."""
    total, verified = _sums(verdicts)
    quotations = words.count(total, "quotation")
    return f"{quotations}, {verified} verified against the source’s text" if total else "no quotations"


def _sums(verdicts: Mapping[Verdict, int]) -> tuple[int, int]:
    verified = sum(number for one, number in verdicts.items() if one in PROVED)
    return sum(verdicts.values()), verified


def _shown(kind: str, text: str) -> Html:
    return Html(f'<span class="verdict{" " + kind if kind else ""}">{text}</span>')


def _day(date: str, lang: str) -> str:
    return f", {show(parse_date(date), lang)}" if date else ""


def _with_context(verdict: Html, report: Report, proof: Proof, links: Links) -> Html:
    """Return a verdict that opens the words before and after; search does not read them."""
    before = f"… {escape(proof.prefix)}{_gap(proof.prefix, left=True)}" if proof.prefix else ""
    after = f"{_gap(proof.suffix, left=False)}{escape(proof.suffix)} …" if proof.suffix else ""
    source = links.library.sources[report.source]
    lang = in_language(source.lang, links.lang, report.quote or "")
    around = f"{before}<b>{escape(_words(report.quote or '', proof.suffix))}</b>{after}"
    return Html(
        f'<details class="context"><summary>{verdict}</summary> '
        f"<blockquote{lang} data-search-exclude>{around} {_look_up(report, links, proof)}</blockquote></details>"
    )


def _words(quote: str, suffix: str) -> str:
    """Return a quotation without the stop at its end, where the source's own stop follows."""
    return quote.rstrip(_STOPS) if suffix.startswith(tuple(_STOPS)) else quote


def _gap(text: str, *, left: bool) -> str:
    """Return the space between a quotation and what stands beside it; none beside punctuation, or in Chinese."""
    edge = text[-1] if left else text[0]
    if not edge.isascii() and unicodedata.category(edge) == "Lo":
        return ""
    return "" if edge in ("([{“‘«„" if left else ".,;:!?)]}”’»…") else " "
