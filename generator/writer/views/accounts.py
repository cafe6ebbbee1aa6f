"""Sets the parties' accounts of an event side by side: their words first, and how the accounts of a topic stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.differences import Comparison, speaks
from generator.analysis.findings import Silence
from generator.document.joining import join_with_and, labelled, phrase
from generator.model.source import Read
from generator.model.topic import with_broader
from generator.writer.pages.urls import anchor_of, named_anchor
from generator.writer.views.account_cells import OLDER_TEXT, Cells, CellView
from generator.writer.views.relations import denial
from generator.writer.views.reports import cites, prose
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.findings import AccountsRow, AccountsTable, BriefingFindings
    from generator.document.inline import Anchor, Content
    from generator.model.event import Account
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks

_ACROSS = 4
"""So many accounts stand side by side within the page; more scroll in a box of their own."""
_NARROW = 4
"""From so many on the topic stands above its cells."""


class ContrastView(NamedTuple):
    """What the editors say of how the accounts of a topic differ."""

    says: str
    cites: Content


class RowView(NamedTuple):
    """One topic."""

    topic: Content
    comparison: str
    """``differ``, ``one-sided``, ``spoken``, ``unknown``; empty if there is one account only."""
    word: Content
    cells: tuple[CellView, ...]
    contrasts: tuple[ContrastView, ...]
    grounds: tuple[Content, ...]
    """By what it is known that the accounts differ: questions to which they give answers that conflict, or denials."""


class ChoiceOfRows(NamedTuple):
    """A kind of rows that can be looked at alone."""

    comparison: str
    value: Anchor
    """As it is kept in the page's address."""
    label: str
    amount: str


@dataclass(frozen=True, slots=True)
class PartyView:
    """One account: whose it is, and what it was read in."""

    name: Content
    """As a link."""
    label: Content
    """Without one, for the head of its column."""
    read: str
    """Whether its whole text was read."""
    amount: str
    facts: tuple[Content, ...]
    note: Content


@dataclass(frozen=True, slots=True)
class TableView:
    """The accounts of one event side by side."""

    heading: str
    anchor: Anchor
    formerly: tuple[Anchor, ...]
    """Anchors it had before, which lead here still."""
    event: Content
    """As a link."""
    parties: tuple[PartyView, ...]
    rows: tuple[RowView, ...]
    choices: tuple[ChoiceOfRows, ...]
    """What a reader may look at alone; empty if all rows are of one kind."""
    fit: str
    """Classes: ``fits`` if the table needs no box to scroll in, with ``narrow`` if its topics stand above their cells;
    else ``boxed``."""
    told: str
    """Where the parties say it: in their own texts alone, or through others, too."""
    legend: str
    """Says what the words for empty cells mean; empty if there is none."""


def accounts(table: AccountsTable, found: BriefingFindings, links: EntryLinks, *, several: bool) -> TableView:
    """Return what a reader sees of the accounts of one event; ``several`` events have accounts."""
    cells = Cells(links)
    rows = tuple(view_row(row, table, cells) for row in table.rows)
    anchor = anchor_of_accounts(table)
    across = len(table.columns)
    return TableView(
        heading=f"The accounts side by side: {table.event.name}" if several else "The accounts side by side",
        anchor=anchor,
        formerly=tuple(map(_accounts_anchor, table.event.formerly)),
        event=links.to(table.event.id),
        parties=tuple(
            _party(column, number, table, found, links) for number, column in enumerate(table.columns)
        ),
        rows=rows,
        choices=_choices(table, anchor),
        fit="boxed" if across > _ACROSS else "fits narrow" if across >= _NARROW else "fits",
        told="in its own texts and through those who speak for it"
        if any(account.voices for account in table.columns)
        else "in its own texts",
        legend=_legend(table),
    )


def _choices(table: AccountsTable, anchor: Anchor) -> tuple[ChoiceOfRows, ...]:
    """Return the kinds of rows there are; none if all are of one kind, or nothing is compared."""
    counted = Counter(row.comparison for row in table.rows)
    if len(table.columns) < 2 or len(counted) < 2:  # two are compared, or two told apart
        return ()
    two = len(table.rows[0].compared) == 2
    labels = {
        Comparison.DIFFER: "they differ",
        Comparison.ONE_SIDED: "one does not mention it" if two else "some do not mention it",
        Comparison.SPOKEN: "both speak of it" if two else "several speak of it",
        Comparison.UNKNOWN: "only one has an entry",
    }
    return tuple(
        ChoiceOfRows(
            kind.value,
            anchor if kind is Comparison.DIFFER else named_anchor(f"{anchor}-{kind.value}"),
            label,
            str(counted[kind]),
        )
        for kind, label in labels.items()
        if counted[kind]
    )


def _legend(table: AccountsTable) -> str:
    """Return what the words for empty cells mean, as far as they are in the table."""
    silences = {cell for row in table.rows for cell in row.cells if isinstance(cell, Silence)}
    said = []
    if any(silence.not_mentioned for silence in silences):
        said.append(
            "“Not mentioned” is said of a party’s own texts and of those it gave with others: they were read whole, "
            "and have none of the words that stand for the topic, or an editor who read them says so."
        )
    if Silence.EARLIER in silences:
        said.append("“Published before it came up”: " + OLDER_TEXT)
    if Silence.NO_ENTRY in silences:
        said.append("“No entry” says only that nothing is entered here.")
    return " ".join(said)


def _party(
    account: Account, column: int, table: AccountsTable, found: BriefingFindings, links: EntryLinks
) -> PartyView:
    said = [row.cells[column] for row in table.rows]
    filled = [cell for cell in said if not isinstance(cell, Silence)]
    statements = {sighting.statement.id for cell in filled for sighting in cell}
    return PartyView(
        name=links.to(account.by),
        label=links.label(account.by),
        read=_read(account, links),
        amount=f"{words.count(len(statements), 'statement')} on {words.count(len(filled), 'topic')}",
        facts=tuple(
            fact
            for fact in (
                labelled("Its own texts", [_text(source, found, links) for source in account.sources]),
                labelled("Speaking for it elsewhere", links.all(account.voices)),
            )
            if fact
        ),
        note=prose(account.note),
    )


def _read(account: Account, links: EntryLinks) -> str:
    """Return how much of a party's own texts was read."""
    read = {links.library.sources[source].read for source in account.sources}
    if not read:
        return "no text of its own"
    if read == {Read.WHOLE}:
        return "read and entered whole" if account.complete else "read whole"
    return "not read" if read == {Read.NONE} else "read in part"


def _text(source: Id, found: BriefingFindings, links: EntryLinks) -> Content:
    """Return the citation of a party's text, with its length where the whole of it is held."""
    figures = found.texts.get(source)
    if figures is None or links.library.sources[source].read is not Read.WHOLE:
        return links.cite(source)
    return phrase(links.cite(source), f" ({words.count(figures.words, 'word')})")


def anchor_of_accounts(table: AccountsTable) -> Anchor:
    """Return where the accounts of an event stand on the page of facts."""
    return _accounts_anchor(table.event.id)


def _accounts_anchor(event: Id) -> Anchor:
    return named_anchor(f"accounts-{anchor_of(event)}")


def view_row(row: AccountsRow, table: AccountsTable, cells: Cells) -> RowView:
    """Return what a reader sees of one topic of ``table``: how its accounts stand, and a cell for each."""
    links = cells.links
    compared = len(table.columns) > 1
    of_joint_accounts = frozenset(
        sighting.statement.id
        for column, cell in enumerate(row.cells)
        if column not in row.compared and not isinstance(cell, Silence)
        for sighting in cell
    )
    return RowView(
        links.to(row.topic),
        row.comparison.value if compared else "",
        _word(row, table, links) if compared else "",
        tuple(
            CellView(links.label(account.by), (), _under(row, column, table, links), cell.value)
            if cell is Silence.UNDER_NARROWER
            else cells.view(account, cell, () if column not in row.compared else of_joint_accounts)
            for column, (account, cell) in enumerate(zip(table.columns, row.cells, strict=True))
        ),
        tuple(ContrastView(contrast.says, cites(contrast.evidence, links)) for contrast in row.contrasts),
        _grounds(row, links),
    )


def _grounds(row: AccountsRow, links: EntryLinks) -> tuple[Content, ...]:
    """Return by what it is known that accounts differ; what one denies of another, where nothing else says how."""
    if row.questions or row.contrasts:
        return links.all(row.questions)
    return tuple(denial(id_, links) for id_ in row.denials)


def _word(row: AccountsRow, table: AccountsTable, links: EntryLinks) -> Content:
    """Return how the accounts of a topic stand to each other, in a few words."""
    if row.comparison is Comparison.DIFFER:
        return "they differ"
    if row.comparison is Comparison.UNKNOWN:
        return "cannot be compared"
    party = {column: links.label(table.columns[column].by) for column in row.compared}
    speaking = [party[column] for column in row.compared if speaks(row.cells[column])]
    silent = [
        party[column]
        for column in row.compared
        if isinstance(cell := row.cells[column], Silence) and cell.not_mentioned
    ]
    if row.comparison is Comparison.SPOKEN:
        if len(speaking) == len(party):
            return "both speak of it" if len(party) == 2 else "all speak of it"  # both are two
        return phrase(join_with_and(speaking), " speak of it")
    if speaking and len(speaking) + len(silent) == len(party):
        return phrase("only ", join_with_and(speaking))
    return phrase(join_with_and(silent), " does not mention it" if len(silent) == 1 else " do not mention it")


def _under(row: AccountsRow, column: int, table: AccountsTable, links: EntryLinks) -> Content:
    """Return under which narrower topics an account speaks of one."""
    topics = links.library.topics
    narrower = [
        other.topic
        for other in table.rows
        if not isinstance(other.cells[column], Silence)
        and other.topic != row.topic
        and row.topic in with_broader(other.topic, topics)
    ]
    return phrase("see ", join_with_and(links.label(topic) for topic in narrower))
