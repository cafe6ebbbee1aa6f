"""Makes diagnostics of what a verification found, each at the place of the words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.model.proofs import AbsenceVerdict, Verdict
from generator.quotes.claims import ClaimField
from generator.quotes.matching.warned_of import QuoteWarning

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostics
    from generator.model.report import Id
    from generator.quotes.absences import CheckedAbsence
    from generator.quotes.claims import Claim
    from generator.quotes.topics import RefutedSilence
    from generator.quotes.verify import CheckedQuote, Verification

_LONGEST = 200
"""Characters of a passage shown."""
WARNING_TEXTS: dict[QuoteWarning, tuple[str, str]] = {
    QuoteWarning.NEGATION: (
        "a word like “not” stands right beside this quotation, or in what it leaves out",
        "look whether it still says what the speaker said; quote more, or say the rest in `says`",
    ),
    QuoteWarning.QUESTION: (
        "the source asks this, and the quotation states it",
        "quote up to the question mark, or say in `says` that it was a question",
    ),
    QuoteWarning.INSIDE_ANOTHER: (
        "in the source these words seem to stand in a quotation of somebody else",
        "look whose words they are; name the person in `speaker`, or the one who relays them in `via`",
    ),
    QuoteWarning.CLAUSE_CUT: (
        "the sentence goes on with a “but”, “if” or “unless” that the quotation leaves out",
        "quote the whole sentence, or mark the cut with `…` and say the rest in `says`",
    ),
    QuoteWarning.PARAPHRASE: (
        "the source does not print these words in quotation marks: they are its own, not the speaker's",
        (
            "if the source tells in them what was said (“X stressed that …”), say so: `wording: reported`; else give "
            "a `locator` in place of the quotation, or make the source speak: `speaker: own-voice`"
        ),
    ),
    QuoteWarning.RECASED: (
        "a word inside has other capitals than in the source, and may mean something else (us, US)",
        "write it as the source does",
    ),
}
"""What each warning says, and what to do."""
_WHAT = {
    ClaimField.QUOTE: "these words",
    ClaimField.DATE_WORDS: "the words for the date, “{}”",
    ClaimField.TRANSLATION: "the words of the translation",
}
"""What a text does not have."""
_ABSENT = {
    ClaimField.QUOTE: (
        "look whether the words are from another source, or in your own: then they are no quotation"
    ),
    ClaimField.DATE_WORDS: (
        "write in `date_words` what the text itself says of the day; or take it out, if the text does not tell the day"
    ),
    ClaimField.TRANSLATION: (
        "look whether the translation is your own: `translation_by: own`; or cite the version that prints it"
    ),
}
"""What to do about words that are nowhere in a text."""
_IN_MARKS = (
    "the source prints these words in quotation marks: they are somebody's speech, not its own words",
    "leave `wording` out if the speaker says them, or name in `speaker` who does",
)


def add_diagnostics(found: Verification, diagnostics: Diagnostics, lock_name: str) -> None:
    """Add everything that an editor should know about ``found``."""
    add_quote_diagnostics(found.quotes, diagnostics)
    for absence in found.absences:
        _absence(absence, diagnostics)
    for silence in found.refuted_silences:
        _silence(silence, diagnostics)
    if stale := stale_topics(found):
        shown = ", ".join(f"`{topic}`" for topic in stale[:5]) + ", …" * (len(stale) > 5)
        diagnostics.warning(
            Code.STALE_PROOF,
            f"the lock's counts of the words of topics are no longer those of the texts: {shown}",
            Span(lock_name),
            "renew the lock: `briefings verify --write`",
        )
    for source, entry in sorted(leftovers(found)):
        diagnostics.warning(
            Code.STALE_PROOF,
            f"the lock proves words of `{source}` in `{entry}` that are no longer there",
            Span(lock_name),
            "renew the lock: `briefings verify --write`",
        )


def add_quote_diagnostics(quotes: Iterable[CheckedQuote], diagnostics: Diagnostics) -> None:
    """Add what an editor should know about some quotations."""
    for quote in quotes:
        _quote(quote, diagnostics)


def failed(found: Verification) -> bool:
    """Tell whether any words are not the source's, or any proof has lost its ground."""
    return any(
        quote.verdict in (Verdict.ALTERED, Verdict.ABSENT) or quote.stale for quote in found.quotes
    ) or bool(leftovers(found) or stale_topics(found))


def stale_topics(found: Verification) -> list[Id]:
    """Return the topics whose count in a text held is not the one that the lock keeps."""
    kept = {entry.key: replace(entry, date="") for entry in (found.lock.topics if found.lock else ())}
    return sorted({entry.topic for entry in found.topics if kept.get(entry.key, entry) != entry})


def leftovers(found: Verification) -> set[tuple[str, str]]:
    """Return source and entry of each proof in the lock whose quotation is gone altogether."""
    current = {
        (source, quote.claim.entry)
        for quote in found.quotes
        for source in (quote.claim.source, *quote.claim.other_sources)
    }
    return {(kept.source, kept.entry) for kept in (found.lock.quotes if found.lock else ())} - current


def _quote(quote: CheckedQuote, diagnostics: Diagnostics) -> None:
    claim = quote.claim
    if quote.verdict in (Verdict.ALTERED, Verdict.ABSENT):
        _refused(quote, diagnostics)
    elif quote.stale:
        diagnostics.warning(
            Code.STALE_PROOF,
            quote.stale,
            claim.place.span(claim.field),
            "keep the new proof: `briefings verify --write`, where the source texts are",
        )
    if quote.accepted:
        warn_of_quote(claim, quote.match.warnings, diagnostics)
    elif quote.verdict is Verdict.OTHER_LANGUAGE:
        warn_of_language(claim, diagnostics)


def warn_of_quote(claim: Claim, warnings: Iterable[str], diagnostics: Diagnostics) -> None:
    """Add what an editor should look at again in a proved quotation, and reasons given for no such warning.

    ``warnings`` are values of `QuoteWarning`, found just now or kept in the lock.
    """
    reasons = claim.waive.reasons if claim.waive else {}
    found = [warned for warned in QuoteWarning if warned in tuple(warnings)]
    for warned in found:
        if warned not in reasons:
            message, hint = WARNING_TEXTS[warned]
            if warned is QuoteWarning.INSIDE_ANOTHER and claim.is_reported_speech:
                message, hint = _IN_MARKS
            name = warned.replace("-", "_")
            answer = (
                f"or give the reason why it is right, which readers see: `waive`, and under it `{name}: …`"
            )
            diagnostics.warning(Code(warned), message, claim.place.span(claim.field), hint, answer)
    for name in sorted(reasons.keys() - {*found}):
        diagnostics.warning(
            Code.NEEDLESS_WAIVER,
            f"this gives a reason for nothing: there is no warning `{name}` on the quotation",
            claim.place.span("waive", name.replace("-", "_")),
            "take it out",
        )


def warn_of_language(claim: Claim, diagnostics: Diagnostics) -> None:
    """Add that nothing shows the words to be the source's, unless the entry says that it prints a translation."""
    if not claim.says_it_is_no_copy:
        diagnostics.warning(
            Code.UNCHECKED_QUOTE,
            f"the text of `{claim.source}` that is held does not have these words, and is in another language: "
            "nothing shows that they are the source's",
            claim.place.span(claim.field),
            "quote what the text has, or cite the source that has these words as a source of its own",
            f"if `{claim.source}` prints a translation of them, say so: `translated_from: {claim.lang}`",
        )


def _refused(quote: CheckedQuote, diagnostics: Diagnostics) -> None:
    claim, found = quote.claim, quote.match
    altered = quote.verdict is Verdict.ALTERED
    hints = []
    if found.too_long:
        hints.append(
            "quote more of what stands between; or make what follows the cut a quotation of its own, under `also`"
        )
    elif altered and found.nearest:
        hints.append(f"line {found.nearest.line} of its text has: {_short(found.nearest.words)}")
        if not found.problem:  # which says it all: every word of the quotation stands there
            hints += [
                _difference(difference.quotation, difference.source)
                for difference in found.nearest.differences[:5]
            ]
        hints.append(
            "write the words as they stand there; mark what you leave out with `…`, what you add with `[ ]`"
        )
    else:
        hints.append(_ABSENT[claim.field])
    words = _WHAT[claim.field].format(_short(claim.words))
    message = f"`{quote.source}` does not have {words}" + (", only others like them" if altered else "")
    if found.too_long:
        message = f"`{quote.source}` has {words} too far apart"
    diagnostics.error(
        Code.ALTERED_QUOTE if altered else Code.ABSENT_QUOTE,
        f"{message}: {found.problem}" if found.problem else message,
        claim.place.span(claim.field),
        *hints,
    )


def _difference(written: str, printed: str) -> str:
    if not written:
        return f"missing here: “{_short(printed)}”"
    if not printed:
        return f"not in the source: “{_short(written)}”"
    return f"here “{_short(written)}”, in the source “{_short(printed)}”"


def _absence(absence: CheckedAbsence, diagnostics: Diagnostics) -> None:
    if absence.verdict is AbsenceVerdict.REFUTED and absence.found:
        places = ", ".join(
            f"“{place.word}” on line {place.line} of `{place.source}`" for place in absence.found[:5]
        )
        diagnostics.warning(
            Code.REFUTED_ABSENCE,
            f"these words are said to be missing, and are there: {places}",
            absence.claim.place.span("absent"),
            "if the speaker is wrong, say so in `note`; if we are, correct `absent`",
        )


def _silence(silence: RefutedSilence, diagnostics: Diagnostics) -> None:
    places = ", ".join(f"“{place.form}” on line {place.line}" for place in silence.places[:5])
    diagnostics.warning(
        Code.REFUTED_SILENCE,
        f"`{silence.source.id}` is said not to mention `{silence.topic}`, and has words of it: {places}",
        silence.source.place.span("silent_on", silence.index),
        "take it out of `silent_on`, and enter what the source says of it",
        "if the words mean something else there, give the topic words that do not",
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
