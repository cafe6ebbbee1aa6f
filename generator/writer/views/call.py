"""Makes what stands on a briefing's page of facts and accounts: answers, accounts, coverage, word choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.findings import Silence
from generator.analysis.sides import Parties
from generator.document.joining import labelled
from generator.model.question import by_state
from generator.model.report import Report
from generator.writer.pages.urls import anchor_of, former_anchors, part_anchor
from generator.writer.views.account_cells import OLDER_TEXT
from generator.writer.views.accounts import accounts
from generator.writer.views.answers import labels_of
from generator.writer.views.corrections import noted
from generator.writer.views.reports import ReportView, prose, view_evidence
from generator.writer.views.to_do import to_do
from generator.writer.views.word_choice import word_choice
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analysis.findings import BriefingFindings, Coverage
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing
    from generator.model.question import Question
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, with what it rests on."""

    says: str
    labels: tuple[str, ...]
    """Its relation to the first answer, the party whose account it is."""
    evidence: tuple[ReportView, ...]
    note: Content


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One matter of fact."""

    anchor: Anchor
    question: str
    answers: tuple[AnswerView, ...]
    looked_in: Content
    note: Content
    formerly: tuple[Anchor, ...] = ()
    """Anchors it had before, which lead here still."""
    todo: str = ""
    """What is still to be done, where only editors look; empty on what is published."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What a source reports, what it does not mention, and what is not known."""

    source: Content
    """Its citation."""
    reported: tuple[tuple[Content, str], ...]
    """Topics, each with the number of statements that it reports on it."""
    never: tuple[Content, ...]
    """Topics of whose words its text has none."""
    read: tuple[Content, ...]
    """Topics that it does not mention, as the editors read it."""
    earlier: tuple[Content, ...]
    """Topics that came up only after it was published."""
    no_entry: tuple[Content, ...]
    """Topics without an entry."""
    amount: str
    """How many these are."""


def call(briefing: Briefing, found: BriefingFindings, links: EntryLinks) -> dict[str, object]:
    """Return the context of the template of facts and accounts."""
    parties = Parties(links.library, briefing)
    states = (
        (
            words.QUESTION_STATE[state],
            part_anchor(state.value),
            tuple(_question(question, parties, links) for question in questions),
        )
        for state, questions in by_state(briefing.questions, links.library.statements).items()
    )
    several = len(found.accounts) > 1
    return {
        "states": tuple(state for state in states if state[2]),
        "accounts": tuple(accounts(table, found, links, several=several) for table in found.accounts),
        "coverage": tuple(_coverage(coverage, links) for coverage in found.coverage),
        "legend": _legend(found.coverage),
        "quotes": _has_quotations(briefing, found),
        "choices": tuple(word_choice(choice, found, links) for choice in found.words),
    }


def _has_quotations(briefing: Briefing, found: BriefingFindings) -> bool:
    """Tell whether words of somebody stand on the page: in what answers rest on, or in an account."""
    cited = (
        item for question in briefing.questions for answer in question.answers for item in answer.evidence
    )
    sighted = (
        sighting.report
        for table in found.accounts
        for row in table.rows
        for cell in row.cells
        if not isinstance(cell, Silence)
        for sighting in cell
    )
    return any(isinstance(report, Report) and report.quote is not None for report in (*cited, *sighted))


def _question(question: Question, parties: Parties, links: EntryLinks) -> QuestionView:
    return QuestionView(
        anchor_of(question.id),
        question.question,
        tuple(
            AnswerView(
                answer.says,
                labels_of(answer, parties, links),
                view_evidence(answer.evidence, question.id, links),
                prose(answer.note),
            )
            for answer in question.answers
        ),
        labelled("Looked in", links.all(question.looked_in)),
        noted(question.id, question.note, links),
        former_anchors(question),
        to_do(question.todo),
    )


def _legend(found: Sequence[Coverage]) -> str:
    """Return what the words for what a source does not mention mean, as far as they are in the table."""
    said = []
    if any(of.never for of in found):
        said.append(
            "A source never mentions a topic if its text is held and none of the words that stand for the topic is in "
            "it."
        )
    if any(of.earlier for of in found):
        said.append("Published before it came up: " + OLDER_TEXT)
    if any(of.no_entry for of in found):
        said.append("Where there is no entry, no more is known.")
    return " ".join(said)


def _coverage(coverage: Coverage, links: EntryLinks) -> CoverageView:
    return CoverageView(
        links.cite(coverage.source.id),
        tuple((links.to(topic), str(number)) for topic, number in coverage.reported),
        links.all(coverage.never),
        links.all(coverage.read),
        links.all(coverage.earlier),
        links.all(coverage.no_entry),
        words.count(len(coverage.no_entry), "topic"),
    )
