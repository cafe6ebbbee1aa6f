"""Owns what stands on a briefing's page of facts and accounts: answers, accounts, coverage, word choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.document.html import Html, fact, sentence
from generator.model.question import QuestionState
from generator.writer.pages.urls import anchor_of, part_anchor
from generator.writer.views.accounts import accounts
from generator.writer.views.reports import ReportView, prose, view_evidence
from generator.writer.views.word_choice import word_choice
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings, Coverage
    from generator.model.briefing import Briefing
    from generator.model.question import Question
    from generator.writer.views.links import Links


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, with what it rests on."""

    says: str
    relation: str
    evidence: tuple[ReportView, ...]
    note: Html


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One matter of fact."""

    anchor: Html
    question: str
    answers: tuple[AnswerView, ...]
    looked_in: Html
    note: Html


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What a source reports and never mentions."""

    source: Html
    reported: tuple[tuple[Html, str], ...]
    never: tuple[Html, ...]


def call(briefing: Briefing, found: BriefingFindings, links: Links) -> dict[str, object]:
    """Return the context of the template of facts and accounts."""
    states = (
        (
            words.QUESTION_STATE[state],
            part_anchor(state.value),
            tuple(_question(one, links) for one in briefing.questions if one.state is state),
        )
        for state in QuestionState
    )
    several = len(found.accounts) > 1
    return {
        "states": tuple(state for state in states if state[2]),
        "accounts": tuple(accounts(one, found, links, several=several) for one in found.accounts),
        "coverage": tuple(_coverage(one, links) for one in found.coverage),
        "choices": tuple(word_choice(one, found, links) for one in found.words),
    }


def _question(question: Question, links: Links) -> QuestionView:
    return QuestionView(
        anchor_of(question.id),
        sentence(question.question),
        tuple(
            AnswerView(
                sentence(one.says),
                words.RELATION[one.relation] if one.relation else "",
                view_evidence(one.evidence, question.id, links),
                prose(one.note),
            )
            for one in question.answers
        ),
        fact("Looked in", links.all(question.looked_in)),
        prose(question.note),
    )


def _coverage(one: Coverage, links: Links) -> CoverageView:
    return CoverageView(
        links.cite(one.source.id),
        tuple((links.to(topic), words.count(number, "statement")) for topic, number in one.reported),
        links.all(one.never),
    )
