"""Makes the bibliographic records of a briefing and of its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.days import issued_on
from generator.citing.record import Author, Record
from generator.document.dates import show_short
from generator.model.source import SourceType
from generator.model.statement import Statement
from generator.model.statement_dates import Basis, date_of_statement
from generator.model.voices import voices_of
from generator.writer.pages.urls import address, cited_page
from generator.writer.wording import words
from generator.writer.wording.editions import edition_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.publication import Publication
    from generator.model.report import Id, Report
    from generator.model.standing_edition import StandingEdition

GENRE = "Briefing"


def briefing_record(briefing: Briefing, publication: Publication, standing: StandingEdition) -> Record:
    """Return the record of a briefing in its last edition: its author is the desk, if one signs the site.

    Its address is that of the edition, if it was kept and nothing has changed since (``standing``).
    """
    desk = publication.desk.name if publication.desk else ""
    return Record(
        key=briefing.id,
        type=SourceType.REPORT,
        title=briefing.title,
        title_lang="",
        lang=briefing.lang,
        authors=(Author(desk),) if desk else (),
        container="" if publication.site_name == desk else publication.site_name,
        publisher=desk,
        issued=issued_on(standing.row.date),
        url=publication.full_address(cited_page(briefing.id, standing)) if publication.address else "",
        edition=edition_number(standing),
        genre=GENRE,
    )


def statement_record(  # noqa: PLR0913  # the last by name
    statement: Statement,
    briefing: Briefing,
    library: Library,
    publication: Publication,
    standing: StandingEdition,
    *,
    told_by: tuple[Id, ...] = (),
) -> Record:
    """Return the record of a statement: a contribution of its speaker to the briefing.

    What is known only from the account of parties to which the speaker does not belong (``told_by``) is theirs.

    Its title are the words quoted in the first report, in quotation marks, else what the briefing says of them; its
    note the chain by which they came, with the place in each source.
    """
    quoted = next(
        (report for report in statement.reports if report.quote and not report.is_reported_speech), None
    )
    said, voices = date_of_statement(statement, library), voices_of(statement, library.sources)
    told = (f"{_listed(voices, library)}, {_by_account(told_by, library)}.",) if told_by else ()
    return Record(
        key=statement.id.replace("/", ":"),
        type=SourceType.DOCUMENT,
        title=f"“{quoted.quote}”" if quoted else statement.says,
        title_lang="",
        lang=_language_of(quoted, library) if quoted else briefing.lang,
        authors=tuple(Author(_name(voice, library)) for voice in told_by or voices),
        container=f"{briefing.title} (briefing, edition {edition_number(standing)})",
        publisher=publication.desk.name if publication.desk else publication.site_name,
        issued=issued_on(said.date) if said.basis is not Basis.REPORTED else None,
        url=publication.full_address(address(Statement, statement.id)) if publication.address else "",
        note=" ".join((*told, *_notes(statement, said.basis, quoted, library))),
    )


def _by_account(parties: tuple[Id, ...], library: Library) -> str:
    return " and ".join(words.account_of(_name(party, library)) for party in parties)


def _language_of(report: Report, library: Library) -> str:
    return report.quote_lang or library.sources[report.source].text_lang


def _notes(statement: Statement, basis: Basis, quoted: Report | None, library: Library) -> Iterator[str]:
    if quoted and quoted.translation:
        yield f"“{quoted.translation}” ({words.translation(quoted.translation_by)})."
    if basis is Basis.REPORTED:
        yield "Dated by its report."
    if statement.holders:
        yield f"On the {words.held(statement.kind)} of {_listed(statement.holders, library)}."
    for report in statement.reports:
        yield _way(report, library)


def _way(report: Report, library: Library) -> str:
    """Return how words came to a source, and where they stand in it: ``Told by Tass; in Test Wire, p. 2.``."""
    source = library.sources[report.source]
    called = [source.short or str(library.actors[source.publisher].name)]
    if source.title:
        called.append(f"“{source.title}”")
    if source.date:
        called.append(show_short(source.date))
    if report.locator:
        called.append(report.locator)
    told = f"told by {_listed(report.via, library)}; " if report.via else ""
    translated = (
        f" ({words.TRANSLATION_BY[source.read_in_by]})" if source.read_in and source.read_in_by else ""
    )
    sentence = f"{told}in {', '.join(called)}{translated}."
    return sentence[0].upper() + sentence[1:]


def _listed(ids: tuple[Id, ...], library: Library) -> str:
    return ", ".join(_name(id_, library) for id_ in ids)


def _name(id_: Id, library: Library) -> str:
    """Return what an actor, or a document that speaks, is called; of somebody unnamed what is known of them."""
    actor = library.actors.get(id_)
    if actor is not None:
        return str(actor.name)
    source = library.sources[id_]
    return source.short or str(source.title or library.actors[source.publisher].name)
