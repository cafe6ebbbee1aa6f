"""Says what a statement does to earlier ones and later ones to it, and whose view that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.stances import is_reading
from generator.document.joining import phrase
from generator.model.references import Role
from generator.model.statement import RelationType
from generator.writer.views.attribution import attributed, with_whose_link
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.model.report import Id
    from generator.model.statement import Statement, StatementRelation
    from generator.writer.views.entry_links import EntryLinks


def relations(statement: Statement, links: EntryLinks) -> Iterator[Content]:
    """Yield a line for each link of a statement to an earlier one, then for each of a later one to it."""
    for link in statement.links:
        yield phrase(
            *_related(statement, link, links, seen_from_later=True),
            with_whose_link(links.to(link.to), statement, link, links),
        )
    for use in links.findings.of(statement.id):
        if use.role is Role.RELATION:
            later = links.library.statements[use.user]
            for link in later.links:
                if link.to == statement.id:
                    yield phrase(
                        *_related(later, link, links, seen_from_later=False),
                        with_whose_link(links.to(later.id), later, link, links),
                    )


def denial(id_: Id, links: EntryLinks) -> Content:
    """Return the line that a statement denies another, for where that one stands beside it."""
    later = links.library.statements[id_]
    link = next(link for link in later.links if link.type is RelationType.DENIES and link.by is None)
    return phrase(f"{words.LINK[link.type][1]}: ", with_whose_link(links.to(id_), later, link, links))


def _related(
    later: Statement, link: StatementRelation, links: EntryLinks, *, seen_from_later: bool
) -> tuple[Content, ...]:
    """Return the words before the other statement; a newspaper takes nothing back for those of whom it tells."""
    read = (
        later.own_voice
        and not link.by
        and link.to in links.library.statements
        and is_reading(later, link.to, links.library)
    )
    if read and link.type in words.UNDONE:
        return words.UNDONE[link.type], *_read_by(later, links), ": "
    done = words.LINK[link.type][0 if seen_from_later else 1]
    return (done, *_read_by(later, links), ": ") if read else (f"{done}: ",)


def _read_by(later: Statement, links: EntryLinks) -> tuple[Content, ...]:
    return ", as ", attributed(later, links), " reads it"
