"""Makes the bibliographic record of a source, from what its entry says and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.citing.days import day_in, day_of, issued_on
from generator.citing.record import CONTAINED, Author, Record
from generator.model.actor import ActorType
from generator.model.address_checks import AddressState, check_of
from generator.model.source import SourceType
from generator.text.bylines import byline
from generator.writer.wording import words

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.citing.record import Day
    from generator.model.library import Library
    from generator.model.source import Source
    from generator.model.text import Name

_ANSWERED = (AddressState.OK, AddressState.MOVED)


def source_record(source: Source, library: Library, findings: Findings, lang: str = "en") -> Record:
    """Return the record of a source; ``lang`` is the language of the site's own words.

    Nobody is made its author who is not named as such: of a document without one the publisher is its publisher alone.
    Somebody's post is theirs, and so is what a person publishes. Without a title it has our words for it.
    """
    kind = record_type(source.type)
    publisher = library.actors[source.publisher]
    name = str(publisher.name)
    authors = tuple(Author(*byline(name)) for name in source.authors)
    if not authors and (source.type is SourceType.POST or publisher.type is ActorType.PERSON):
        authors, name = (Author(name),), ""
    title, title_lang, translated = _title(source, lang)
    return Record(
        key=source.id,
        type=kind,
        title=title or source.short or words.SOURCE_TYPE[source.type].capitalize(),
        title_lang=title_lang,
        translated_title=translated,
        supplied=not title,
        lang=source.lang,
        authors=authors,
        container=name if kind in CONTAINED else "",
        publisher="" if kind in CONTAINED else name,
        issued=issued_on(source.date),
        accessed=_accessed(source, findings),
        url=source.url or source.mirror or "",
        is_copy=source.url is None and source.mirror is not None,
        archive=source.archive or "",
        archived=day_of(source.archived) if source.archived and source.archived.parts is None else (),
        version=source.version or "",
    )


def record_type(type_: SourceType) -> SourceType:
    """Return CSL's type for a source's; an article of which nobody says more is one of the press.

    CSL's own ``article`` is a preprint since 1.0.2, and becomes one in programs for references.
    """
    if type_ is SourceType.ARTICLE:
        return SourceType.ARTICLE_NEWSPAPER
    return type_


def _title(source: Source, lang: str) -> tuple[str, str, str]:
    """Return the title in the document's language, its language if it is another one, and its translation."""
    if source.title is None:
        return "", "", ""
    own = _in_language(source.title, source.lang)
    if own is None:
        shown = source.title.lang or ""
        return str(source.title), "" if shown == source.lang else shown, ""
    ours = _in_language(source.title, lang)
    return own, "", ours if ours and ours != own else ""


def _in_language(name: Name, lang: str) -> str | None:
    """Return a name in a language, whatever its script or region; None if it is not given in that language."""
    wanted = lang.partition("-")[0]
    return next((text for code, text in name.texts if code and code.partition("-")[0] == wanted), None)


def _accessed(source: Source, findings: Findings) -> Day:
    """Return the day on which the text that is held was first there, else that on which the address last answered."""
    figures = findings.library_proofs.texts.get(source.id)
    if figures and figures.since:
        return day_in(figures.since)
    check = check_of(source, "url" if source.url else "mirror", findings.address_checks)
    return day_in(check.date) if check and check.state in _ANSWERED else ()
