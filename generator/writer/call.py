"""Owns what stands on a briefing's page of facts and accounts: answers, accounts side by side, coverage, word choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.findings import Silence
from generator.model.question import QuestionState
from generator.writer import words
from generator.writer.html import Html, both, foreign, name
from generator.writer.reports import ReportView, prose, view_evidence, view_report
from generator.writer.urls import ROOT, anchor_of

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsTable, BriefingFindings, Coverage, Sighting, WordChoice, WordUse
    from generator.model.briefing import Briefing
    from generator.model.question import Question
    from generator.model.report import Report
    from generator.writer.links import Links


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One answer, with what it rests on."""

    says: str
    relation: str
    evidence: tuple[ReportView, ...]
    note: Html | None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One matter of fact."""

    anchor: Html
    question: str
    answers: tuple[AnswerView, ...]
    looked_in: tuple[Html, ...]
    note: Html | None


@dataclass(frozen=True, slots=True)
class SaidInCell:
    """One statement in a cell of the accounts table, with the reports that put it there."""

    link: Html
    reports: tuple[ReportView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of the accounts table: what is said, or the word for its emptiness."""

    said: tuple[SaidInCell, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The accounts of one event side by side."""

    anchor: Html
    event: Html
    parties: tuple[tuple[Html, str], ...]
    """Each with whether its whole text was read."""
    notes: tuple[tuple[Html, Html], ...]
    rows: tuple[tuple[Html, tuple[CellView, ...]], ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """What a source reports and never mentions."""

    source: Html
    reported: tuple[tuple[Html, str], ...]
    never: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class WordUseView:
    """One speaker's use of one word."""

    word: Html
    speaker: Html
    count: int
    places: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice of words, counted."""

    anchor: Html
    name: Html
    uses: tuple[WordUseView, ...]
    ours: str
    unused: tuple[Html, ...]
    """Words of the choice that no quotation has."""
    note: Html | None


def call(briefing: Briefing, found: BriefingFindings, links: Links) -> dict[str, object]:
    """Return the context of the template of facts and accounts."""
    by_state = {
        state: tuple(_question(one, links) for one in briefing.questions if one.state is state)
        for state in QuestionState
    }
    return {
        "key_facts": by_state[QuestionState.KEY_FACT],
        "contested": by_state[QuestionState.CONTESTED],
        "not_known": by_state[QuestionState.GAP],
        "accounts": tuple(_accounts(one, links) for one in found.accounts),
        "coverage": tuple(_coverage(one, links) for one in found.coverage),
        "choices": tuple(_choice(one, links) for one in found.words),
    }


def _question(question: Question, links: Links) -> QuestionView:
    return QuestionView(
        anchor_of(question.id),
        question.question,
        tuple(
            AnswerView(
                one.says,
                words.RELATION[one.relation] if one.relation else "",
                view_evidence(one.evidence, links),
                prose(one.note),
            )
            for one in question.answers
        ),
        links.all(question.looked_in),
        prose(question.note),
    )


def _accounts(table: AccountsTable, links: Links) -> TableView:
    return TableView(
        anchor=Html(f"accounts-{anchor_of(table.event.id)}"),
        event=links.to(table.event.id),
        parties=tuple(
            (links.to(one.by), "whole text read" if one.complete else "read in part") for one in table.columns
        ),
        notes=tuple((links.to(one.by), Html(prose(one.note))) for one in table.columns if one.note),
        rows=tuple(
            (links.to(topic), tuple(_cell(cell, links) for cell in cells)) for topic, cells in table.rows
        ),
    )


def _cell(cell: tuple[Sighting, ...] | Silence, links: Links) -> CellView:
    if isinstance(cell, Silence):
        return CellView((), cell.value)
    grouped: dict[str, list[Report]] = {}
    for sighting in cell:
        grouped.setdefault(sighting.statement.id, []).append(sighting.report)
    return CellView(
        tuple(
            SaidInCell(_says(id_, links), tuple(view_report(one, links) for one in reports))
            for id_, reports in grouped.items()
        ),
        "",
    )


def _says(statement: str, links: Links) -> Html:
    """Return what a statement says, as a link to it."""
    says = links.library.statements[statement].says
    return Html('<a href="{}{}">{}</a>').format(ROOT, links.path(statement), says)


def _coverage(one: Coverage, links: Links) -> CoverageView:
    return CoverageView(
        links.cite(one.source.id),
        tuple((links.to(topic), words.count(number, "statement")) for topic, number in one.reported),
        links.all(one.never),
    )


def _choice(choice: WordChoice, links: Links) -> ChoiceView:
    used = {use.word.word for use in choice.uses}
    return ChoiceView(
        anchor_of(choice.term.id),
        name(choice.term.name, links.lang),
        tuple(_word_use(use, links) for use in choice.uses),
        choice.term.ours or "",
        tuple(foreign(one.word, one.lang, links.lang) for one in choice.term.words if one.word not in used),
        prose(choice.term.note),
    )


def _word_use(use: WordUse, links: Links) -> WordUseView:
    places = tuple(
        Html('<a href="{}{}">{}</a>').format(
            ROOT, links.path(sighting.statement.id), links.names.sources[sighting.report.source]
        )
        + (f" ×{count}" if count > 1 else "")
        for sighting, count in use.sightings
    )
    return WordUseView(foreign(use.word.word, use.word.lang, links.lang), links.to(use.speaker), use.count, places)


def parties(table: TableView) -> Html:
    """Return the parties of a table as a sentence lists them."""
    return both(party for party, _ in table.parties)
