"""Says what a search finds on the pages of a briefing: a function for each page, as its view is one.

A statement's words are found at its card and nowhere else, however many pages show them: so the card comes first, and
the index stays small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show, show_span
from generator.document.joining import join, phrase
from generator.writer.pages.urls import anchor_of, cell_anchor, named_anchor, on_page
from generator.writer.search.record import SearchRecord, records_file
from generator.writer.search.words import SearchedWords, other_names, prose, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.document.inline import Anchor
    from generator.model.briefing import Assessment, Briefing
    from generator.model.event import Event
    from generator.model.plan import Plan
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.storage.files import Files
    from generator.writer.pages.site import Section
    from generator.writer.search.record import Paragraph
    from generator.writer.views.cards import StatementView
    from generator.writer.views.entry_links import EntryLinks


class PlacesOfPage:
    """Makes the records of one page of a briefing."""

    def __init__(
        self,
        section: Section,
        briefing: Briefing,
        words: SearchedWords,
        statements: Mapping[Id, StatementView],
    ) -> None:
        self.briefing = briefing
        self.links = words.links
        self.found = words.links.findings.briefings[briefing.id]
        self.statements = statements
        self.words = words
        self._page = section.page
        self._title = f"{section.title} · {briefing.title}" if section.key else briefing.title

    def page(self, *text: Paragraph) -> SearchRecord:
        """Return the record of the page itself."""
        return SearchRecord(self._page.url, self._title, said(*text), boost=self._page.boost)

    def at(self, anchor: Anchor, title: str, *text: Paragraph, tags: tuple[str, ...] = ()) -> SearchRecord:
        """Return the record of a place on it."""
        location = on_page(self._page.url, anchor)
        return SearchRecord(location, title, said(*text), tags, self._page.boost)


def search_briefing(
    briefing: Briefing,
    sections: Iterable[tuple[Section, Callable[[PlacesOfPage], Iterable[SearchRecord]]]],
    links: EntryLinks,
    statements: Mapping[Id, StatementView],
) -> Files:
    """Return the records of a briefing's pages by path; with each of its ``sections`` what says what is found there."""
    words = SearchedWords(links)
    records = (
        record
        for section, searched in sections
        for record in searched(PlacesOfPage(section, briefing, words, statements))
    )
    path, content = records_file(f"briefings/{briefing.id}", records)
    return {path: content}


def search_overview(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on a briefing's first page."""
    briefing, words = places.briefing, places.words
    yield places.page(*prose(briefing.note), *(edition.says for edition in briefing.editions))
    bottom = briefing.bottom_line
    yield places.at(
        named_anchor("bottom-line"), "Bottom line", *prose(bottom.says), *words.evidence(bottom.evidence)
    )
    for number, point in enumerate(briefing.key_points, 1):
        text = (*prose(point.says), *words.evidence(point.evidence))
        yield places.at(named_anchor(f"key-point-{number}"), f"Key point {number}", *text)
    for assessment in briefing.assessments:
        yield places.at(
            anchor_of(assessment.id), words.of(assessment.id).capitalize(), *_of_assessment(assessment, words)
        )
    if briefing.ledger:
        told = [
            ("was", correction.was, "now", correction.now, *prose(correction.because))
            for correction in briefing.ledger
        ]
        yield places.at(named_anchor("corrections"), "Corrections", *told)


def _of_assessment(assessment: Assessment, words: SearchedWords) -> Iterator[Paragraph]:
    yield from prose(assessment.says)
    yield assessment.likelihood
    yield from prose(assessment.likelihood_because, assessment.because, assessment.changed_because)
    yield from (*assessment.alternatives, *assessment.would_change)
    yield from words.evidence(assessment.evidence)


def search_call(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on the page of facts and accounts."""
    briefing, words = places.briefing, places.words
    yield places.page()
    for question in briefing.questions:
        yield places.at(anchor_of(question.id), question.question, *_of_question(question, words))
    for table in places.found.accounts:
        yield places.at(
            named_anchor(f"accounts-{anchor_of(table.event.id)}"),
            f"The accounts side by side: {table.event.name}",
            *_of_accounts(table.event, words),
        )
    for choice in places.found.words:
        term = choice.term
        chosen = [word.word for word in term.words]
        text = [", ".join(chosen), *(f"“{sense.words}” {sense.because}" for sense in term.other_senses)]
        yield places.at(
            anchor_of(term.id),
            f"Choice of words: {term.name}: {', '.join(chosen)}",
            *text,
            *prose(term.note),
            tags=other_names(term.name),
        )


def _of_question(question: Question, words: SearchedWords) -> Iterator[Paragraph]:
    for answer in question.answers:
        yield answer.says
        yield from words.evidence(answer.evidence)
        yield from prose(answer.note)
    yield words.all(question.looked_in)
    yield from prose(question.note)


def _of_accounts(event: Event, words: SearchedWords) -> Iterator[Paragraph]:
    yield words.all(account.by for account in event.accounts)
    for account in event.accounts:
        yield from prose(account.note)
    for contrast in event.contrasts:
        yield f"{words.of(contrast.topic)}: {contrast.says}"
        yield from words.evidence(contrast.evidence)


def search_reactions(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on the page of reactions: who reacted; what each said is found at the statement."""
    statements = (places.links.library.statements[id_] for id_ in places.found.reactions)
    reacting = dict.fromkeys(
        speaker for statement in statements for speaker in (*statement.speakers, *statement.holders)
    )
    yield places.page(places.words.all(reacting))


def search_plans(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on the page of plans: each plan, each point in its languages, each judged topic."""
    plans = places.briefing.plans
    yield places.page()
    judged = dict.fromkeys(position.topic for plan in plans for position in plan.positions)
    if judged:
        text = (places.words.all(judged), ", ".join(str(plan.name) for plan in plans if plan.positions))
        yield places.at(named_anchor("crosswalk"), "The plans topic by topic", *text)
    for plan in plans:
        yield from _of_plan(plan, places)


def _of_plan(plan: Plan, places: PlacesOfPage) -> Iterator[SearchRecord]:
    words, lang = places.words, places.links.lang
    dated = f"{words.all(plan.by)} · {show(plan.date, lang)}"
    yield places.at(
        anchor_of(plan.id),
        str(plan.name),
        dated,
        words.date(plan),
        words.all(plan.texts),
        *words.evidence(plan.evidence),
        *prose(plan.note),
        tags=other_names(plan.name),
    )
    for point in plan.points:
        heading = f": {point.heading}" if point.heading else ""
        yield places.at(
            anchor_of(point.id),
            f"Point {point.number}{heading}",
            point.says,
            str(plan.name),
            *words.evidence(point.evidence),
            *prose(point.note),
            tags=other_names(point.heading),
        )
    for position in plan.positions:
        yield places.at(
            cell_anchor(plan, position.topic),
            f"{words.of(position.topic)}: {plan.name}",
            *prose(position.because),
            position.value or "",
            *words.evidence(position.evidence),
        )


def search_timeline(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on the timeline."""
    words, lang = places.words, places.links.lang
    yield places.page()
    for event in places.briefing.events:
        yield places.at(
            anchor_of(event.id),
            f"{show_span(event.date, event.until, lang)} {event.name}",
            words.date(event),
            event.place_name or "",
            words.all(event.participants),
            *words.evidence(event.evidence),
            *prose(event.note),
            tags=other_names(event.name),
        )


def search_statements(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on the page of statements: each with who says it and in which office, and its words."""
    words = places.words
    yield places.page()
    library = places.links.library
    for id_, view in places.statements.items():
        who = words.plain(phrase(view.name, view.office, view.voice))
        undone = join(dict.fromkeys(filter(None, (view.undone, *(stance.became for stance in view.stances)))))
        title = words.plain(phrase(f"{who}: ", view.says, *((" (", undone, ")") if undone else ())))
        yield places.at(view.anchor, title, *_of_statement(library.statements[id_], view, words))


def _of_statement(statement: Statement, view: StatementView, words: SearchedWords) -> Iterator[Paragraph]:
    date, said = words.plain(view.date), words.date(statement)
    yield (date, said) if said else date
    for report in statement.reports:
        yield from words.report(report)
    yield words.all(statement.subjects)
    if statement.at and statement.at not in statement.subjects:
        yield words.of(statement.at)
    if statement.superlative:
        yield f"{statement.superlative.rank} {statement.superlative.of}"
    if statement.absent:
        yield ", ".join(f"“{word}”" for word in statement.absent.words)
    yield from prose(statement.note)


def search_sources(places: PlacesOfPage) -> Iterator[SearchRecord]:
    """Yield what is found on a briefing's page of sources: their names; the rest is found at each one's own page."""
    library = places.links.library
    yield places.page()
    for id_ in places.found.sources:
        title = library.sources[id_].title
        yield places.at(anchor_of(id_), places.words.of(id_), str(title) if title else "")
