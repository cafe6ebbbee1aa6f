"""Collects every text an editor wrote: whose words it holds, and where it stands."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.diagnostics import Place
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.plan import Plan
    from generator.model.report import Report
    from generator.model.source import Waivers
    from generator.model.statement import Statement
    from generator.model.text import Name, Prose


class Voice(Enum):
    """Whose words a text holds."""

    OURS = auto()
    """Sentences of our own."""
    THEIRS = auto()
    """Verbatim words, and translations of them."""
    LABEL = auto()
    """Names, titles, places: neither."""


Text: TypeAlias = "tuple[str, Voice, Place, tuple[str | int, ...]]"
"""A text, whose words it holds, and where it stands: a place, and the keys below it. Ten for each statement."""
_Texts: TypeAlias = "list[Text]"
_QUOTED = re.compile(r"“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)")


def outside_quotes(text: str) -> str:
    """Return ``text`` without what stands in it between quotation marks."""
    return _QUOTED.sub("“”", text)


def joined(texts: Iterable[Text]) -> str:
    """Return all texts in one, so that what is in none of them is found out at once; see `texts_at`."""
    return "\0".join([text[0] for text in texts])


def texts_at(places: Iterable[int], texts: Sequence[Text], in_one: str) -> list[Text]:
    """Return those of ``texts`` that stand at certain places of all of them `joined`."""
    return [texts[number] for number in sorted({in_one.count("\0", 0, at) for at in places})]


def texts_with(words: Iterable[str], texts: Sequence[Text]) -> list[Text]:
    """Return those of ``texts`` that hold one of ``words``, as written."""
    in_one = joined(texts)
    return texts_at([at for word in words for at in _places(word, in_one)], texts, in_one)


def texts_of_briefing(briefing: Briefing, reports: Iterable[Report]) -> _Texts:
    """Return every text of ``briefing``, its entries and its ``reports``."""
    found: _Texts = []
    for statement in briefing.statements:
        _statement(statement, found)
    _head(briefing, found)
    for event in briefing.events:
        _name(event.name, event.place, "name", found)
        _labels(event.place, found, date_words=event.date_words, place=event.place_name)
        _prose(event.note, event.place, found)
        for index, account in enumerate(event.accounts):
            if account.note:
                found.append((account.note.source, Voice.OURS, event.place, ("accounts", index, "note")))
    for plan in briefing.plans:
        _plan(plan, found)
    for question in briefing.questions:
        found.append((question.question, Voice.OURS, question.place, ("question",)))
        _prose(question.note, question.place, found)
        for answer in question.answers:
            found.append((answer.says, Voice.OURS, answer.place, ("says",)))
            _prose(answer.note, answer.place, found)
    _reports(reports, found)
    return found


def texts_of_registers(library: Library, reports: Iterable[Report]) -> _Texts:
    """Return every text of the actors, sources, topics and terms, and of their ``reports``."""
    found: _Texts = []
    for actor in library.actors.values():
        _name(actor.name, actor.place, "name", found)
        _labels(actor.place, found, short=actor.short, reason=actor.reason)
        _list(actor.other_names, actor.place, "other_names", found)
        _prose(actor.note, actor.place, found)
        for office in actor.offices:
            _labels(office.place, found, title=office.title)
    for source in library.sources.values():
        if source.title:
            _name(source.title, source.place, "title", found)
        _labels(source.place, found, version=source.version)
        if source.waive:
            _waivers(source.waive, found)
        _list(source.authors, source.place, "authors", found)
        _list(source.contributors, source.place, "contributors", found)
        _prose(source.note, source.place, found)
    for topic in library.topics.values():
        _name(topic.name, topic.place, "name", found)
        _prose(topic.note, topic.place, found)
    for term in library.terms.values():
        _name(term.name, term.place, "name", found)
        _prose(term.note, term.place, found)
        for index, word in enumerate(term.words):
            if word.note:
                found.append((word.note.source, Voice.OURS, term.place, ("words", index, "note")))
    _reports(reports, found)
    return found


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _statement(statement: Statement, found: _Texts) -> None:
    found.append((statement.says, Voice.OURS, statement.place, ("says",)))
    if statement.date_words:
        found.append((statement.date_words, Voice.THEIRS, statement.place, ("date_words",)))
    if statement.note:
        found.append((statement.note.source, Voice.OURS, statement.place, ("note",)))
    if statement.reviewed:
        found.append((statement.reviewed.by, Voice.LABEL, statement.place, ("reviewed", "by")))


def _reports(reports: Iterable[Report], found: _Texts) -> None:
    for one in reports:
        if one.quote:
            found.append((one.quote, Voice.THEIRS, one.place, ("quote",)))
        if one.locator:
            found.append((one.locator, Voice.LABEL, one.place, ("locator",)))
        if one.venue:
            found.append((one.venue, Voice.LABEL, one.place, ("venue",)))
        if one.date_words:
            found.append((one.date_words, Voice.THEIRS, one.place, ("date_words",)))
        if one.translation:
            found.append((one.translation, Voice.THEIRS, one.place, ("translation",)))
        if one.checked_by:
            found.append((one.checked_by, Voice.LABEL, one.place, ("checked_by",)))
        if one.note:
            found.append((one.note.source, Voice.OURS, one.place, ("note",)))


def _head(briefing: Briefing, found: _Texts) -> None:
    _labels(briefing.place, found, title=briefing.title)
    _prose(briefing.note, briefing.place, found)
    for point in (briefing.bottom_line, *briefing.key_points):
        _prose(point.says, point.place, found, "says")
    for one in briefing.assessments:
        _prose(one.says, one.place, found, "says")
        _prose(one.because, one.place, found, "because")
        _prose(one.changed_because, one.place, found, "changed_because")
        for key, texts in (("alternatives", one.alternatives), ("would_change", one.would_change)):
            found += [(text, Voice.OURS, one.place, (key, index)) for index, text in enumerate(texts)]
    for edition in briefing.editions:
        found.append((edition.says, Voice.OURS, edition.place, ("says",)))
    for correction in briefing.corrections:
        # What was wrong is shown as it stood: it may hold the very word that was changed.
        found.append((correction.was, Voice.THEIRS, correction.place, ("was",)))
        found.append((correction.now, Voice.OURS, correction.place, ("now",)))
        _prose(correction.because, correction.place, found, "because")
        _labels(correction.place, found, reported_by=correction.reported_by)


def _plan(plan: Plan, found: _Texts) -> None:
    _name(plan.name, plan.place, "name", found)
    _labels(plan.place, found, date_words=plan.date_words)
    _prose(plan.note, plan.place, found)
    for point in plan.points:
        _name(point.heading, point.place, "heading", found)
        found.append((point.says, Voice.OURS, point.place, ("says",)))
        _prose(point.note, point.place, found)
    for position in plan.positions:
        _prose(position.because, position.place, found, "because")


def _waivers(waivers: Waivers, found: _Texts) -> None:
    reasons = {"missing_archive": waivers.missing_archive, "quote_budget": waivers.quote_budget}
    found += [(text, Voice.OURS, waivers.place, (key,)) for key, text in reasons.items() if text]


def _name(name: Name, place: Place, key: str, found: _Texts) -> None:
    for lang, text in name.texts:
        found.append((text, Voice.LABEL, place, (key,) if lang is None else (key, lang)))


def _prose(prose: Prose | None, place: Place, found: _Texts, key: str = "note") -> None:
    if prose:
        found.append((prose.source, Voice.OURS, place, (key,)))


def _labels(where: Place, found: _Texts, /, **texts: str | None) -> None:
    found += [(text, Voice.LABEL, where, (key,)) for key, text in texts.items() if text]


def _list(texts: tuple[str, ...], place: Place, key: str, found: _Texts) -> None:
    found += [(text, Voice.LABEL, place, (key, index)) for index, text in enumerate(texts)]
