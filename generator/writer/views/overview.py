"""Owns what stands on a briefing's first page: what happened, why it matters, how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.scales import SCALES
from generator.document.html import EMPTY, Html, escape, sentence
from generator.model.question import QuestionState
from generator.writer.pages.site import SECTIONS
from generator.writer.pages.urls import anchor_of, named_anchor
from generator.writer.views.reports import block, cites, prose
from generator.writer.views.verdicts import tally
from generator.writer.wording import words
from generator.writer.wording.dates import show

if TYPE_CHECKING:
    from generator.model.briefing import Assessment, Briefing, Correction, Edition, KeyPoint
    from generator.model.question import Question
    from generator.writer.pages.site import Section
    from generator.writer.views.links import Links


_KIND = {
    QuestionState.KEY_FACT: "key",
    QuestionState.CONTESTED: "contested",
    QuestionState.GAP: "gap",
}
"""What the style sheet calls each state."""


@dataclass(frozen=True, slots=True)
class PointView:
    """Something the briefing itself says."""

    anchor: Html
    says: Html
    cites: Html


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question with the first answer; contested, with all of them."""

    link: Html
    answers: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class StateView:
    """The questions that are in one state: answered, contested or open."""

    kind: str
    heading: str
    amount: int
    questions: tuple[QuestionLine, ...]
    empty: str
    """What is said where there is none."""


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """A judgement of the briefing's own."""

    anchor: Html
    says: Html
    likelihood: str
    range: str
    confidence: str
    because: Html
    cites: Html
    alternatives: tuple[str, ...]
    would_change: tuple[str, ...]
    changed_because: Html


@dataclass(frozen=True, slots=True)
class EditionView:
    """A row of the table of editions."""

    number: int
    date: str
    data_until: str
    change: str
    says: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One correction, word for word."""

    kind: str
    date: str
    of: Html
    was: str
    now: str
    because: Html
    reported_by: str


def overview(briefing: Briefing, sections: tuple[Section, ...], links: Links) -> dict[str, object]:
    """Return the context of the overview's template."""
    scale = SCALES[briefing.scale] if briefing.scale and briefing.assessments else ()
    return {
        "dateline": _dateline(briefing, links.lang),
        "anchors": {
            "bottom_line": named_anchor("bottom-line"),
            "corrections": named_anchor("corrections"),
        },
        "bottom_line": block(briefing.bottom_line.says),
        "bottom_cites": cites(briefing.bottom_line.evidence, links),
        "key_points": tuple(
            _point(named_anchor(f"key-point-{n}"), one, links) for n, one in enumerate(briefing.key_points, 1)
        ),
        "states": tuple(_state(state, briefing, links) for state in QuestionState),
        "assessments": tuple(_assessment(one, briefing, links) for one in briefing.assessments),
        "scale_name": words.SCALE[briefing.scale] if briefing.scale else "",
        "scale": tuple((step.words[0], step.range) for step in scale),
        "contents": tuple(
            (links.page(briefing.id, one.key, words_of(one)), one.amount) for one in sections if one.key
        ),
        "verification": tally(links.findings.briefings[briefing.id].verdicts),
        "editions": tuple(_edition(one, links.lang) for one in reversed(briefing.editions)),
        "corrections": tuple(_correction(one, links) for one in briefing.corrections),
        "how_to_cite": _how_to_cite(briefing, links.lang),
        "note": block(briefing.note),
    }


def words_of(section: Section) -> str:
    """Return the title of a page of a briefing, without the briefing's."""
    return SECTIONS[section.key] if section.key else section.page.title


def _dateline(briefing: Briefing, lang: str) -> tuple[str, ...]:
    last = max(briefing.editions, key=lambda edition: edition.number)
    return (
        f"Edition {last.number}, {show(last.date, lang)}",
        f"sources until {show(last.data_until, lang)}",
    )


def _point(anchor: Html, point: KeyPoint, links: Links) -> PointView:
    return PointView(anchor, prose(point.says), cites(point.evidence, links))


def _state(state: QuestionState, briefing: Briefing, links: Links) -> StateView:
    questions = tuple(_question(one, links) for one in briefing.questions if one.state is state)
    return StateView(
        _KIND[state], words.QUESTION_STATE[state], len(questions), questions, words.NONE_OF_STATE[state]
    )


def _question(question: Question, links: Links) -> QuestionLine:
    answers = question.answers if question.state is QuestionState.CONTESTED else question.answers[:1]
    return QuestionLine(
        links.to(question.id),
        tuple(PointView(EMPTY, escape(sentence(one.says)), cites(one.evidence, links)) for one in answers),
    )


def _assessment(one: Assessment, briefing: Briefing, links: Links) -> AssessmentView:
    steps = SCALES[briefing.scale] if briefing.scale else ()
    folded = one.likelihood.casefold()
    return AssessmentView(
        anchor=anchor_of(one.id),
        says=prose(one.says),
        likelihood=one.likelihood,
        range=next((step.range for step in steps if folded in step.words), ""),
        confidence=one.confidence.value,
        because=prose(one.because),
        cites=cites(one.evidence, links),
        alternatives=tuple(map(sentence, one.alternatives)),
        would_change=tuple(map(sentence, one.would_change)),
        changed_because=prose(one.changed_because),
    )


def _edition(one: Edition, lang: str) -> EditionView:
    return EditionView(
        one.number,
        show(one.date, lang),
        show(one.data_until, lang),
        words.CHANGE[one.change],
        sentence(one.says),
    )


def _correction(one: Correction, links: Links) -> CorrectionView:
    return CorrectionView(
        words.CORRECTION[one.kind],
        show(one.date, links.lang),
        links.to(one.of),
        sentence(one.was),
        sentence(one.now),
        prose(one.because),
        sentence(one.reported_by or ""),
    )


def _how_to_cite(briefing: Briefing, lang: str) -> str:
    last = max(briefing.editions, key=lambda edition: edition.number)
    return sentence(f"{briefing.title}. Briefing, edition {last.number}, {show(last.date, lang)}.")
