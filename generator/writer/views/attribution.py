"""Makes the label of a statement, the same everywhere: who says it, on whose view, told by whom, in which source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.sides import are_of_one_body
from generator.analysis.stances import is_told_by_another
from generator.document.inline import Foreign
from generator.document.joining import join, join_with_and, phrase
from generator.document.plain import plain_text
from generator.model.actor import ActorType
from generator.model.statement import Kind
from generator.model.voices import voices_of
from generator.writer.wording.words import account_of, held, possessive

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.inline import Content
    from generator.model.report import Id, Report
    from generator.model.statement import Statement, StatementRelation
    from generator.writer.views.entry_links import EntryLinks


_THEY = frozenset({ActorType.PERSON, ActorType.GROUP, ActorType.ANONYMOUS, ActorType.UNNAMED})
"""Types of actors who are no "it"."""


def speakers(statement: Statement, links: EntryLinks, show: Callable[[Id], Content] | None = None) -> Content:
    """Return who says it, each as ``show`` says; of an own voice the publisher, of a document what it is called."""
    return join_with_and(map(show or links.voice, voices_of(statement, links.library.sources)))


def attributed(statement: Statement, links: EntryLinks) -> Content:
    """Return who says it, on whose view, and who told it, without a source: ``Rubio, as told by Rounds``."""
    beside = _beside(statement, told_by(statement, links), links, links.label)
    return join([speakers(statement, links), *beside, *_by_account(statement, links)])


def label(statement: Statement, links: EntryLinks) -> Content:
    """Return who says a statement and where it stands, in the words of its first report.

    ``Rubio, as told by Rounds, in Test Wire``; ``FT, on Kyiv’s view``: what a publisher says itself begins with it.
    """
    report = statement.reports[0]
    return _in(
        _who(statement, links),
        [
            *_beside(statement, tellers(report, links), links, links.label),
            *_by_account_in(statement, report, links),
        ],
        report,
        links,
        elsewhere=_is_elsewhere(statement.speakers, report, links),
    )


def behind_name(statement: Statement, report: Report, links: EntryLinks, place: Content = "") -> Content:
    """Return the label of one report of a statement, for a list in which those whose view it is are named already.

    Where that is somebody else's than the speakers', it names these; else what there is beside them.
    """
    who = _who(statement, links) if statement.holders else []
    beside = [
        *_beside(statement, tellers(report, links), links, links.label),
        *_by_account_in(statement, report, links),
    ]
    if not who and not statement.holders:
        who, beside = beside, []
    words = _in(who, beside, report, links, elsewhere=_is_elsewhere(statement.speakers, report, links))
    return join([words, place]) if place else words


def in_source(statement: Statement, links: EntryLinks) -> Content:
    """Return who says it among what one source gives; empty where its publisher simply speaks itself."""
    told = tellers(statement.reports[0], links)
    return join([*_who(statement, links), *_beside(statement, told, links, links.label)])


def said_in(statement: Statement, report: Report, links: EntryLinks) -> Content:
    """Return who says it as one report of it has it, on whose view, and who told it there.

    What nobody is named for is said there by whoever published it, as in its first report.
    """
    who = links.label(report.speaker) if report.speaker else speakers(statement, links)
    if statement.own_voice and not report.speaker:
        who = links.voice(links.library.sources[report.source].publisher)
    return join([who, *_beside(statement, tellers(report, links), links, links.label)])


def _is_elsewhere(speaking: tuple[Id, ...], report: Report, links: EntryLinks) -> bool:
    """Tell whether none of those who speak belongs to the publisher of a source, nor both to one state or body."""
    library = links.library
    by = library.sources[report.source].publisher
    return bool(speaking) and not any(are_of_one_body(speaker, by, library.actors) for speaker in speaking)


def _by_account_in(statement: Statement, report: Report, links: EntryLinks) -> list[Content]:
    """Return by whose account it is said, where the words for the source do not name who published it."""
    return [] if links.named_by(report.source) else _by_account(statement, links)


def _in(
    who: list[Content], beside: list[Content], report: Report, links: EntryLinks, *, elsewhere: bool
) -> Content:
    """Return speakers in a source; without any the source, and what there is to say beside."""
    source = links.labels.sources[report.source]
    if not who:
        return join([source, *beside])
    published = "published by " if beside or elsewhere else ""
    in_it = "in " if report.source in links.labels.read_in else published
    return join([*who, *beside, phrase(in_it, source) if in_it else source])


def beside_speakers(statement: Statement, links: EntryLinks, show: Callable[[Id], Content]) -> Content:
    """Return what is to be said beside the names of the speakers: its own voice, whose view, told by whom."""
    own = [_own_voice(statement, links)] if statement.own_voice else []
    told = _beside(statement, told_by(statement, links), links, show)
    parts = [*own, *told, *_by_account(statement, links)]
    return phrase(" (", join(parts), ")") if parts else ""


def _own_voice(statement: Statement, links: EntryLinks) -> str:
    (publisher,) = voices_of(statement, links.library.sources)
    actor = links.library.actors[publisher]
    return "in their own voice" if actor.members or actor.type in _THEY else "in its own voice"


def ascribed_by(statement: Statement, links: EntryLinks) -> Content:
    """Return who ascribes a view, or a vote, to those whose it is, or told it; empty where they speak themselves."""
    told = told_by(statement, links)
    by = [phrase("as told by ", join_with_and(map(links.label, told)))] if told else []
    by_whom = "as told by " if statement.kind is Kind.VOTE else "ascribed by "
    ascribed = [phrase(by_whom, speakers(statement, links))] if statement.holders else []
    return join([*ascribed, *by, *_by_account(statement, links)])


def tellers(report: Report, links: EntryLinks) -> tuple[Id, ...]:
    """Return the persons and offices between the speaker and the source, by whom the words were told."""
    return tuple(relay for relay in report.via if relay in links.labels.tellers)


def whose_link(later: Statement, link: StatementRelation, links: EntryLinks) -> Content:
    """Say whose reading it is that a statement does something to another; "" if its speakers do it themselves.

    Where nobody is named an own voice does it, of anybody else it is ours.
    """
    if is_told_by_another(later, link, links.library):
        return phrase("as ", links.label(link.by or ""), " reads it")
    return "" if link.by or later.own_voice else "in the editors’ view"


def with_whose_link(shown: Content, later: Statement, link: StatementRelation, links: EntryLinks) -> Content:
    """Return an entry at one end of a link with whose reading that is behind it, if it is somebody's."""
    by = whose_link(later, link, links)
    return phrase(shown, " (", by, ")") if by else shown


def told_by(statement: Statement, links: EntryLinks) -> tuple[Id, ...]:
    """Return who told what a statement says, if it is known in no other way."""
    ways = [
        tellers(report, links)
        for report in statement.reports
        if statement.speakers_in(report) == statement.speakers
    ]
    return ways[0] if ways and all(ways) else ()


def told_by_parties(statement: Statement, links: EntryLinks) -> tuple[Id, ...]:
    """Return the parties from whose accounts alone it is known, where a speaker belongs to none of them."""
    found = links.findings.briefings.get(statement.folder)
    return found.told_by_parties.get(statement.id, ()) if found else ()


def _by_account(statement: Statement, links: EntryLinks) -> list[Content]:
    """Return by whose account it is said; nothing where it stands who told it."""
    parties = told_by_parties(statement, links)
    if not parties or told_by(statement, links):
        return []
    return [join_with_and(account_of(plain_text(links.label(party))) for party in parties)]


def _who(statement: Statement, links: EntryLinks) -> list[Content]:
    """Return the speakers, if the name of the first source does not say already who speaks."""
    named = statement.own_voice or statement.speakers == (links.named_by(statement.reports[0].source),)
    return [] if named else [speakers(statement, links)]


def _beside(
    statement: Statement, told: tuple[Id, ...], links: EntryLinks, show: Callable[[Id], Content]
) -> list[Content]:
    """Return whose view, or vote, it is said to be, and who told it."""
    found: list[Content] = []
    what = held(statement.kind)
    if len(statement.holders) == 1:
        found.append(
            phrase("on ", _whose(show(statement.holders[0]), links.label(statement.holders[0])), f" {what}")
        )
    elif statement.holders:
        found.append(phrase(f"on the {what} of ", join_with_and(map(show, statement.holders))))
    if told:
        found.append(phrase("as told by ", join_with_and(map(show, told))))
    return found


def _whose(shown: Content, name: Content) -> Content:
    text = name.text if isinstance(name, Foreign) else name
    if not isinstance(text, str):
        return phrase(shown, "’s")
    before, after = possessive(text)
    return phrase(before, shown, after)
