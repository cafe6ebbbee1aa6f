"""Arranges the page of a frozen edition, and the list of all that were published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.document.inline import Link
from generator.document.joining import phrase
from generator.model.standing_edition import StandingEdition
from generator.writer.pages.urls import briefing_page, edition_anchor, edition_page, on_page
from generator.writer.views.changes import step_amount
from generator.writer.views.how_to_cite import how_to_cite
from generator.writer.wording import words
from generator.writer.wording.editions import edition_notice, not_kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.document.formatted_citation import FormattedCitation
    from generator.document.inline import Anchor, Content
    from generator.model.briefing import Briefing, Edition
    from generator.model.publication import Publication
    from generator.model.snapshot import Editions, FrozenEdition
    from generator.writer.views.entry_links import EntryLinks


class KeptEdition(NamedTuple):
    """A frozen edition with what is offered of it."""

    edition: FrozenEdition
    downloads: tuple[tuple[Link, str], ...]
    """Its files, each with its size."""
    citations: tuple[FormattedCitation, ...]
    """How to cite it, in each style of the site."""


@dataclass(frozen=True, slots=True)
class ListedEdition:
    """An edition in the list of all."""

    anchor: Anchor
    heading: Content
    """Its number and its day."""
    says: str
    """What the editors say of it."""
    facts: tuple[tuple[str, Content], ...]
    """What is known of it, each with the word for it."""
    downloads: tuple[tuple[Link, str], ...]
    citations: tuple[FormattedCitation, ...]
    cited_as: Content
    """How to cite it where the site has no styles; "" for one that was not kept."""


def list_editions(
    briefing: Briefing, kept: Mapping[int, KeptEdition], links: EntryLinks, publication: Publication
) -> tuple[ListedEdition, ...]:
    """Return all editions of a briefing, the newest first; ``kept`` are those that were frozen, by their numbers."""
    rows = sorted(briefing.editions, key=lambda row: row.number, reverse=True)
    return tuple(_listed(row, kept.get(row.number), briefing, links, publication) for row in rows)


def _listed(
    row: Edition, kept: KeptEdition | None, briefing: Briefing, links: EntryLinks, publication: Publication
) -> ListedEdition:
    standing = StandingEdition(row, is_frozen=True)
    return ListedEdition(
        edition_anchor(row.number),
        phrase(f"Edition {row.number}, ", links.date(row.date)),
        row.says,
        tuple(_facts(row, kept, briefing, links)),
        kept.downloads if kept else (),
        kept.citations if kept else (),
        how_to_cite(kept.edition.snapshot.subject, publication, standing) if kept else "",
    )


def _facts(
    row: Edition, kept: KeptEdition | None, briefing: Briefing, links: EntryLinks
) -> Iterator[tuple[str, Content]]:
    history = links.findings.briefings[briefing.id].history
    step = next((step for step in history.steps if step.new == row), None) if history else None
    if step:
        place = on_page(briefing_page(briefing.id, "changes"), edition_anchor(row.number))
        yield "In short", phrase(step_amount(step), " ", Link(place, "What changed"))
    if kept is None:
        is_next = row.number > max(links.findings.frozen(briefing.id))
        yield "In full", not_kept(row) or ("It is not kept yet." if is_next else "It was not kept.")
    else:
        words_for_it = f"Edition {row.number} as it was published"
        page = Link(briefing_page(briefing.id, edition_page(row.number)), words_for_it)
        same = kept.edition.is_current
        yield "In full", phrase(page, "; the briefing says the same now." if same else ".")
    yield "Sources looked for until", links.date(row.data_until)
    yield "Change", words.CHANGE[row.change]


def view_edition(
    edition: FrozenEdition, editions: Editions, links: EntryLinks, publication: Publication
) -> Mapping[str, object]:
    """Return what the page of an edition says of it; ``editions`` are all that there are.

    What it said comes beside this (`generator.writer.views.edition_content`).
    """
    row, subject = edition.row, edition.snapshot.subject
    newest = editions[subject.id][-1]
    return {
        "notice": edition_notice(edition, editions, links.lang),
        "superseded": newest.number != edition.number,
        "is_current": edition.is_current,
        "date": links.date(row.date),
        "data_until": links.date(row.data_until),
        "change": words.CHANGE[row.change],
        "says": row.says,
        "amounts": (
            words.count(len(subject.statements), "statement"),
            words.count(len(edition.snapshot.library.sources), "source"),
            *(
                (words.count(len(subject.questions), "question of fact", "questions of fact"),)
                if subject.questions
                else ()
            ),
        ),
        "as_it_is": links.page(subject.id, "", subject.title),
        "cited_as": how_to_cite(subject, publication, StandingEdition(row, is_frozen=True)),
    }
