"""Checks that judgements are said with the words of one scale, and apart from how sure we are (ICD 203, PHIA)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analysis.scales import SCALES, step
from generator.checks.speech import is_english
from generator.checks.texts import outside_quotes, sentences
from generator.diagnostics import Code
from generator.diagnostics.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.diagnostics import Diagnostics
    from generator.model.briefing import Assessment, Briefing, Scale
    from generator.model.library import Library


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


_LIKELIHOOD = _any_of(word for steps in SCALES.values() for scale_step in steps for word in scale_step.words)
_CONFIDENCE = re.compile(
    r"\b(?:very |rather |quite )?(?:low|moderate|medium|high|little|limited|some|great|full|strong)"
    r"(?:[ -](?:to|or)[ -](?:low|moderate|medium|high))? confidence\b|\bconfidence (?:is|level|rating)\b|"
    r"\b(?:we|our|is|are) (?:\w+ )?confident\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:may|might|could|[Pp]ossibl[ey]|[Pp]erhaps|[Cc]onceivabl[ey]|"
    r"(?:cannot|can't|can’t|can not) (?:be )?rule[d]? out)\b",
)
"""*may* in small letters only: May is a month."""
_OF_NO_SCALE = re.compile(
    r"\b(?:in all (?:likelihood|probability)|most probably|most likely|quite likely|fairly likely|more likely than not|"
    r"(?:an? )?(?:good|fair|slim|small|strong|serious) (?:chance|chances|possibility)|the odds are|odds-on|"
    r"presumably|doubtful|doubtless|undoubtedly|no doubt|without (?:a )?doubt|inevitabl[ey]|plausible|plausibly|"
    r"(?:is|are|was|were) (?:bound|certain|sure) to|may well|might well|could well)\b",
    re.IGNORECASE,
)
"""Words that measure a likelihood and belong to none of the scales."""


def scale_words(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse assessments without a scale, and likelihoods that are no words of it: two scales are never mixed."""
    if briefing.assessments and briefing.scale is None:
        diagnostics.error(
            Code.MISSING_SCALE,
            "a reader cannot tell what the likelihoods mean: the briefing declares no scale",
            briefing.place.key_span("assessments"),
            f"add `scale`: {', '.join(SCALES)}",
        )
    for assessment in briefing.assessments:
        if briefing.scale and step(briefing.scale, assessment.likelihood) is None:
            _off_scale(assessment, briefing.scale, diagnostics)


def likelihood_and_confidence(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Refuse likelihood and confidence in one sentence: they are two things (ICD 203, standard 2b)."""
    if not is_english(briefing):
        return
    for assessment in briefing.assessments:
        for keys, text in _own_words(assessment):
            for sentence in sentences(outside_quotes(text)):
                likelihood, confidence = _LIKELIHOOD.search(sentence), _CONFIDENCE.search(sentence)
                if likelihood and confidence:
                    diagnostics.error(
                        Code.LIKELIHOOD_WITH_CONFIDENCE,
                        f"`{likelihood[0]}` and `{confidence[0]}` in one sentence: how likely it is and how well we "
                        "know it are two things",
                        assessment.place.span(*keys),
                        "make two sentences of it, or leave both to the fields `likelihood` and `confidence`",
                    )


def vague_possibility(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Warn of words that hint at a likelihood without saying which (PHIA)."""
    if not is_english(briefing):
        return
    for assessment in briefing.assessments:
        vague = _VAGUE.search(outside_quotes(assessment.says.source).replace("as possible", ""))
        if vague:
            diagnostics.warning(
                Code.VAGUE_POSSIBILITY,
                f"`{vague[0]}` says that something can be, not how likely it is",
                assessment.place.span("says"),
                "say it plainly here, and how likely it is in `likelihood`",
            )


def repeated_likelihood(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Warn of a likelihood inside ``says``, which is shown behind the one in its field (format.md, briefing.yml)."""
    if not is_english(briefing):
        return
    for assessment in briefing.assessments:
        word = _LIKELIHOOD.search(outside_quotes(assessment.says.source))
        if word:
            diagnostics.warning(
                Code.REPEATED_LIKELIHOOD,
                f"`{word[0]}` is a likelihood, and the page adds `{assessment.likelihood}` to this sentence",
                assessment.place.span("says"),
                "write the judgement as if it were certain; `likelihood` says how likely it is",
            )


def mixed_scale(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Warn of likelihoods in a judgement's texts that are no words of the briefing's scale (ICD 203, standard 2a).

    In ``says`` a word of any scale is one too many already (`repeated_likelihood`).
    """
    if briefing.scale is None or not is_english(briefing):
        return
    own = {word.lower() for scale_step in SCALES[briefing.scale] for word in scale_step.words}
    for assessment in briefing.assessments:
        for keys, text in _own_words(assessment):
            outside = outside_quotes(text)
            others = [] if keys == ("says",) else _LIKELIHOOD.findall(outside)
            found = _OF_NO_SCALE.search(outside)
            word = found[0] if found else next((word for word in others if word.lower() not in own), None)
            if word:
                diagnostics.warning(
                    Code.MIXED_SCALE,
                    f"`{word}` measures a likelihood, and is no word of {briefing.scale}",
                    assessment.place.span(*keys),
                    f"use its words: {', '.join(scale_step.words[0] for scale_step in SCALES[briefing.scale])}",
                )


def missing_reason(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Point out a likelihood without its reason: `because` says only why the confidence is what it is (PHIA)."""
    for assessment in briefing.assessments:
        if not assessment.likelihood_because:
            diagnostics.advice(
                Code.MISSING_REASON,
                f"nothing says why this is `{assessment.likelihood}`",
                assessment.place.span("likelihood"),
                "add `likelihood_because`: what in the evidence speaks for it",
            )


def missing_alternative(briefing: Briefing, _library: Library, diagnostics: Diagnostics) -> None:
    """Point out a judgement beside which nothing else was considered (ICD 203, standard 4)."""
    for assessment in briefing.assessments:
        if not assessment.alternatives:
            diagnostics.advice(
                Code.MISSING_ALTERNATIVE,
                "no other explanation is given",
                assessment.place.span("id"),
                "add `alternatives`: what else would explain the same evidence?",
            )


def _own_words(assessment: Assessment) -> Iterable[tuple[tuple[str | int, ...], str]]:
    yield ("says",), assessment.says.source
    yield ("because",), assessment.because.source
    if assessment.likelihood_because:
        yield ("likelihood_because",), assessment.likelihood_because.source
    for index, text in enumerate(assessment.alternatives):
        yield ("alternatives", index), text
    for index, text in enumerate(assessment.would_change):
        yield ("would_change", index), text
    if assessment.changed_because:
        yield ("changed_because",), assessment.changed_because.source


def _off_scale(assessment: Assessment, scale: Scale, diagnostics: Diagnostics) -> None:
    words = [word for scale_step in SCALES[scale] for word in scale_step.words]
    others = [other_scale for other_scale in SCALES if step(other_scale, assessment.likelihood)]
    belongs = f", but of {others[0]}: scales are not mixed" if others else ""
    diagnostics.error(
        Code.OFF_SCALE,
        f"`{assessment.likelihood}` is not a word of {scale}{belongs}",
        assessment.place.span("likelihood"),
        *did_you_mean(assessment.likelihood, words),
        f"its words are: {', '.join(scale_step.words[0] for scale_step in SCALES[scale])}",
    )
