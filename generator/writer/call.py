"""Owns what stands on a briefing's page of facts and accounts: answers, accounts, coverage, word choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analysis.findings import Silence
from generator.model.question import QuestionState
from generator.model.source import Read
from generator.writer import words
from generator.writer.html import Html, escape, fact, foreign, joined, name
from generator.writer.reports import ReportView, cites, prose, view_evidence
from generator.writer.urls import ROOT, anchor_of

if TYPE_CHECKING:
    from generator.analysis.findings import (
        AccountsTable,
        BriefingFindings,
        Coverage,
        Sighting,
        WordChoice,
        WordUse,
    )
    from generator.analysis.ledger import WordCount
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
class SaidInCell:
    """One statement in a cell of the accounts table, with the reports that put it there."""

    link: Html
    cites: Html


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of the accounts table: what is said, or the word for its emptiness."""

    said: tuple[SaidInCell, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The accounts of one event side by side."""

    heading: str
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
    texts: tuple[tuple[Html, tuple[str, ...]], ...]
    """Each text held that was read whole, with how often it has each word."""
    words: tuple[Html, ...]
    unused: tuple[Html, ...]
    """Words of the choice that no quotation has."""
    note: Html


def call(briefing: Briefing, found: BriefingFindings, links: Links) -> dict[str, object]:
    """Return the context of the template of facts and accounts."""
    states = (
        (
            words.QUESTION_STATE[state],
            tuple(_question(one, links) for one in briefing.questions if one.state is state),
        )
        for state in QuestionState
    )
    several = len(found.accounts) > 1
    return {
        "states": tuple((heading, questions) for heading, questions in states if questions),
        "accounts": tuple(_accounts(one, links, several=several) for one in found.accounts),
        "coverage": tuple(_coverage(one, links) for one in found.coverage),
        "choices": tuple(_choice(one, found, links) for one in found.words),
    }


def _question(question: Question, links: Links) -> QuestionView:
    return QuestionView(
        anchor_of(question.id),
        question.question,
        tuple(
            AnswerView(
                one.says,
                words.RELATION[one.relation] if one.relation else "",
                view_evidence(one.evidence, question.id, links),
                prose(one.note),
            )
            for one in question.answers
        ),
        fact("Looked in", links.all(question.looked_in)),
        prose(question.note),
    )


def _accounts(table: AccountsTable, links: Links, *, several: bool) -> TableView:
    return TableView(
        heading=f"The accounts side by side: {table.event.name}" if several else "The accounts side by side",
        anchor=Html(f"accounts-{anchor_of(table.event.id)}"),
        event=links.to(table.event.id),
        parties=tuple(
            (links.to(one.by), "whole text read" if one.complete else "read in part") for one in table.columns
        ),
        notes=tuple((links.to(one.by), prose(one.note)) for one in table.columns if one.note),
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
        tuple(SaidInCell(_says(id_, links), cites(reports, links)) for id_, reports in grouped.items()),
        "",
    )


def _says(statement: str, links: Links) -> Html:
    """Return what a statement says, as a link to it."""
    says = links.library.statements[statement].says
    return Html(f'<a href="{ROOT}{links.path(statement)}">{escape(says)}</a>')


def _coverage(one: Coverage, links: Links) -> CoverageView:
    return CoverageView(
        links.cite(one.source.id),
        tuple((links.to(topic), words.count(number, "statement")) for topic, number in one.reported),
        links.all(one.never),
    )


def _choice(choice: WordChoice, found: BriefingFindings, links: Links) -> ChoiceView:
    used = {use.word.word for use in choice.uses}
    return ChoiceView(
        anchor_of(choice.term.id),
        _heading(choice, links),
        tuple(_word_use(use, links) for use in choice.uses),
        choice.term.ours or "",
        _texts(choice, found, links),
        tuple(foreign(one.word, one.lang, links.lang) for one in choice.term.words),
        tuple(foreign(one.word, one.lang, links.lang) for one in choice.term.words if one.word not in used),
        prose(choice.term.note),
    )


def _heading(choice: WordChoice, links: Links) -> Html:
    """Return what the choice is about, and between which words."""
    named = joined([foreign(one.word, one.lang, links.lang) for one in choice.term.words])
    return Html(f"{name(choice.term.name, links.lang)}: {named}")


def _texts(
    choice: WordChoice, found: BriefingFindings, links: Links
) -> tuple[tuple[Html, tuple[str, ...]], ...]:
    """Return how often each text held has each word of a choice; only a text read whole can be silent."""
    rows = []
    for id_ in found.sources:
        figures = found.texts.get(id_)
        if figures is None or links.library.sources[id_].read is not Read.WHOLE:
            continue
        counts = {one.word: one for one in figures.counts if one.term == choice.term.id}
        if counts:
            cells = tuple(_times(counts.get(one.word)) for one in choice.term.words)
            rows.append((links.cite(id_), cells))
    return tuple(rows)


def _times(count: WordCount | None) -> str:
    if count is None:
        return "not counted in this language"
    if not count.count:
        return "never"
    return f"{count.count} ({count.quoted} quoted)" if count.quoted else str(count.count)


def _word_use(use: WordUse, links: Links) -> WordUseView:
    places = tuple(_place_of(sighting, count, links) for sighting, count in use.sightings)
    return WordUseView(
        foreign(use.word.word, use.word.lang, links.lang), links.to(use.speaker), use.count, places
    )


def _place_of(sighting: Sighting, count: int, links: Links) -> Html:
    words_ = links.names.sources[sighting.report.source]
    times = f" ×{count}" if count > 1 else ""
    return Html(f'<a href="{ROOT}{links.path(sighting.statement.id)}">{words_}</a>{times}')
