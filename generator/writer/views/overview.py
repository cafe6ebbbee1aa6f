"""Makes what a reader sees on a briefing's first page: what happened, why it matters, how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.scales import SCALES
from generator.analysis.sides import Parties
from generator.document.inline import Link
from generator.document.joining import in_brackets
from generator.model.briefing import SummaryPart
from generator.model.question import QuestionState, by_state
from generator.writer.pages.urls import (
    EDITIONS,
    anchor_of,
    briefing_page,
    edition_anchor,
    edition_page,
    former_anchors,
    named_anchor,
    on_page,
)
from generator.writer.views.answers import chief_answers, labels_of
from generator.writer.views.citations import short_line
from generator.writer.views.corrections import sentence_noted, view_corrections
from generator.writer.views.dateline import dateline
from generator.writer.views.glance import glance
from generator.writer.views.how_to_cite import how_to_cite
from generator.writer.views.reports import cites, each_cited, prose
from generator.writer.views.rests_on import rests_on
from generator.writer.views.to_do import to_do
from generator.writer.views.verdicts import tally
from generator.writer.views.watch import watch
from generator.writer.wording import words
from generator.writer.wording.editions import not_kept

if TYPE_CHECKING:
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Assessment, Briefing, Edition, KeyPoint
    from generator.model.publication import Publication
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.writer.pages.site import Section
    from generator.writer.views.entry_links import EntryLinks


_KIND = {
    QuestionState.KEY_FACT: "key",
    QuestionState.UNCERTAIN: "uncertain",
    QuestionState.CONTESTED: "contested",
    QuestionState.GAP: "gap",
}
"""What the style sheet calls each state."""


@dataclass(frozen=True, slots=True)
class PointView:
    """A key point of the briefing."""

    anchor: Anchor
    says: Content
    amount: str
    """How many citations it has, which opens them on the site."""
    cites: Content
    corrected: Content
    """What was corrected in it."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer to a question, with what it rests on."""

    says: Content
    labels: tuple[str, ...]
    """Its relation to the first answer, the party whose account it is."""
    cites: Content
    note: Content


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question with the first answer and those of another scope; contested, with all of them."""

    link: Content
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class StateView:
    """The questions that are in one state: answered, uncertain, contested, open; that none is contested is told."""

    kind: str
    heading: str
    amount: int
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """A judgement of the briefing's own."""

    anchor: Anchor
    says: Content
    likelihood: str
    range: str
    likelihood_because: Content
    confidence: str
    because: Content
    cites: Content
    alternatives: tuple[str, ...]
    would_change: tuple[str, ...]
    changed_because: Content
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


@dataclass(frozen=True, slots=True)
class EditionView:
    """A row of the table of editions."""

    number: int
    date: Content
    data_until: Content
    change: str
    says: str
    page: Link | None = None
    """Where it is kept as it was; None if it was not frozen."""
    changes: Link | None = None
    """What it changed; None for the first."""


def overview(
    briefing: Briefing, sections: tuple[Section, ...], links: EntryLinks, publication: Publication
) -> dict[str, object]:
    """Return the context of the overview's template."""
    parties = Parties(links.library, briefing)
    scale = SCALES[briefing.scale] if briefing.scale and briefing.assessments else ()
    return {
        "dateline": dateline(briefing, links.findings),
        "anchors": {
            "bottom_line": named_anchor("bottom-line"),
            "corrections": named_anchor("corrections"),
        },
        "bottom_line": prose(briefing.bottom_line.says),
        "bottom_corrected": sentence_noted(SummaryPart.BOTTOM_LINE, briefing.bottom_line, links),
        **_bottom_cites(briefing, links),
        "former_points": _former_points(briefing, links),
        "key_points": tuple(
            _point(number, point, links) for number, point in enumerate(briefing.key_points, 1)
        ),
        "states": _states(briefing, parties, links),
        "assessments": tuple(
            view_assessment(assessment, briefing, links) for assessment in briefing.assessments
        ),
        "scale_name": words.SCALE[briefing.scale] if briefing.scale else "",
        "scale": tuple((step.words[0], step.range) for step in scale),
        "contents": tuple(
            (links.page(briefing.id, section.key, section.title), section.amount)
            for section in sections
            if section.key
        ),
        "verification": tally(links.findings.briefings[briefing.id].verdicts),
        "all_editions": _all_editions(briefing.id, links),
        "editions": tuple(_edition(edition, briefing.id, links) for edition in reversed(briefing.editions)),
        "corrections": view_corrections(briefing.id, links),
        "glance": glance(briefing, links),
        "rests_on": rests_on(briefing, links),
        "watch": watch(briefing, links),
        "how_to_cite": how_to_cite(briefing, publication, links.findings.standing_edition(briefing)),
        "note": prose(briefing.note),
        "todo": to_do(briefing.todo),
    }


def _former_points(briefing: Briefing, links: EntryLinks) -> tuple[Anchor, ...]:
    """Return the anchors of key points that an edition had more than there are now: links to them end at the others."""
    had = (
        len(edition.snapshot.subject.key_points) for edition in links.findings.editions.get(briefing.id, ())
    )
    numbers = range(len(briefing.key_points) + 1, max(had, default=0) + 1)
    return tuple(named_anchor(f"key-point-{number}") for number in numbers)


def _point(number: int, point: KeyPoint, links: EntryLinks) -> PointView:
    cited = each_cited(point.evidence, links)
    return PointView(
        named_anchor(f"key-point-{number}"),
        prose(point.says),
        words.count(len(cited), "citation") if cited else "",
        in_brackets(cited),
        sentence_noted(SummaryPart.KEY_POINT, point, links),
    )


def _bottom_cites(briefing: Briefing, links: EntryLinks) -> dict[str, object]:
    """Return what the bottom line rests on: all in one for paper, and parted into a short line and what it opens."""
    cited = each_cited(briefing.bottom_line.evidence, links)
    first, others = short_line(cited, links.lang)
    return {
        "bottom_cites": in_brackets(cited),
        "bottom_first": in_brackets(first),
        "bottom_rest": in_brackets(others),
        "bottom_more": words.count(len(others), "more citation") if others else "",
    }


def _states(briefing: Briefing, parties: Parties, links: EntryLinks) -> tuple[StateView, ...]:
    """Return the states that have questions; that none is contested is said too, where any question was asked."""
    states = (
        StateView(
            _KIND[state],
            words.QUESTION_STATE[state],
            len(questions),
            tuple(_question(question, parties, links) for question in questions),
        )
        for state, questions in by_state(briefing.questions, links.library.statements).items()
    )
    kept = (state for state in states if state.questions or state.kind == _KIND[QuestionState.CONTESTED])
    return tuple(kept) if briefing.questions else ()


def _question(question: Question, parties: Parties, links: EntryLinks) -> QuestionLine:
    # what is not contested has its notes on the page of facts
    noted = question.state_among(links.library.statements) is QuestionState.CONTESTED
    return QuestionLine(
        links.to(question.id),
        tuple(
            AnswerView(
                answer.says,
                labels_of(answer, parties, links),
                cites(answer.evidence, links),
                prose(answer.note) if noted else "",
            )
            for answer in chief_answers(question, links)
        ),
    )


def view_assessment(assessment: Assessment, briefing: Briefing, links: EntryLinks) -> AssessmentView:
    """Return a judgement as the overview has it."""
    steps = SCALES[briefing.scale] if briefing.scale else ()
    folded = assessment.likelihood.casefold()
    return AssessmentView(
        anchor=anchor_of(assessment.id),
        says=prose(assessment.says),
        likelihood=assessment.likelihood,
        range=next((step.range for step in steps if folded in step.words), ""),
        likelihood_because=prose(assessment.likelihood_because),
        confidence=assessment.confidence.value,
        because=prose(assessment.because),
        cites=cites(assessment.evidence, links),
        alternatives=assessment.alternatives,
        would_change=assessment.would_change,
        changed_because=prose(assessment.changed_because),
        formerly=former_anchors(assessment),
        todo=to_do(assessment.todo),
    )


def _edition(edition: Edition, briefing: Id, links: EntryLinks) -> EditionView:
    frozen = {kept.number for kept in links.findings.editions.get(briefing, ())}
    page = links.page(briefing, edition_page(edition.number), str(edition.number))
    return EditionView(
        edition.number,
        links.date(edition.date),
        links.date(edition.data_until),
        words.CHANGE[edition.change],
        f"{edition.says} {not_kept(edition)}".rstrip(),
        page if edition.number in frozen else None,
        _changes(edition, briefing, links),
    )


def _all_editions(briefing: Id, links: EntryLinks) -> Link | None:
    """Return a link to the page of the editions; None where none was kept."""
    return links.page(briefing, EDITIONS, "All editions") if links.findings.frozen(briefing) else None


def _changes(edition: Edition, briefing: Id, links: EntryLinks) -> Link | None:
    """Return a link to what an edition changed; None where that is not known."""
    history = links.findings.briefings[briefing].history
    steps = history.steps if history else ()
    if not any(step.new and step.new.number == edition.number for step in steps):
        return None
    return Link(on_page(briefing_page(briefing, "changes"), edition_anchor(edition.number)), "What changed")
