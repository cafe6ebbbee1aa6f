"""Tells of topics of which a party's text has words, and nothing confirmed stands for it: pages say “no entry” then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analysis import derive
from generator.analysis.findings import Silence
from generator.cli.commands import as_run
from generator.judging import drafts_in
from generator.memo import Memo
from generator.model.unconfirmed import is_left_aside
from generator.quotes.topics import mentions_of_topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.analysis.findings import AccountsTable
    from generator.cli.judged_project import JudgedProject
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.text.source_text import SourceText

_MOST = 3
"""Texts that are told of."""


def tell_of_unentered(judged: JudgedProject, briefing: Id) -> None:
    """Say of texts whose drafts are all judged on which topics nothing was taken from them, and how to choose again."""
    waiting = {
        report.source
        for draft in drafts_in(judged.library, briefing)
        if not is_left_aside(draft)
        for report in draft.reports
    }
    texts = {id_: text for id_, text in judged.texts.items() if id_ not in waiting}
    for source, told in unentered_topics(briefing, judged.library, texts).items():
        command = f"  briefings judge {briefing} --of {source} --choose"
        judged.tell("\n".join((*judged.lines.wrapped(f"{told} To choose again:", "", ""), as_run(command))))


def unentered_topics(briefing: Id, library: Library, texts: Mapping[Id, SourceText]) -> Mapping[Id, str]:
    """Return by source, a few of them, what the table of accounts would say of it if what is confirmed were published.

    That there is no entry of it on a topic, though its text has words of that; only of ``texts`` of the parties.
    """
    head = library.briefings[briefing]
    confirmed = tuple(statement for statement in head.statements if not statement.todo)
    alone = replace(library, briefings={briefing: replace(head, statements=confirmed)})
    tables = derive(alone, Memo()).briefings[briefing].accounts
    found: dict[Id, dict[Id, int]] = {}
    for source, topic, count in (missing for table in tables for missing in _missing(table, library, texts)):
        found.setdefault(source, {})[topic] = count
    return {source: _told(source, counts, library) for source, counts in [*found.items()][:_MOST]}


def _missing(
    table: AccountsTable, library: Library, texts: Mapping[Id, SourceText]
) -> Iterator[tuple[Id, Id, int]]:
    """Yield each text and topic of which there is no entry, and how often the text has its words."""
    for column, account in enumerate(table.columns):
        for source in account.sources:
            empty = [row.topic for row in table.rows if row.cells[column] is Silence.NO_ENTRY]
            if not empty or source not in texts:
                continue
            mentions = mentions_of_topics(library, library.sources[source], texts[source])
            yield from ((source, topic, count) for topic in empty if (count := mentions[topic].count))


def _told(source: Id, counts: Mapping[Id, int], library: Library) -> str:
    topics = ", ".join(
        f"{library.topics[topic].name} ({'once' if count == 1 else f'{count} times'})"
        for topic, count in counts.items()
    )
    return (
        f"`{source}` has words of {topics}, and no confirmed statement of its side is about that: a page says that "
        "there is no entry."
    )
