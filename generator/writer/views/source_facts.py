"""Says what is known of a source: its kind, its text, its addresses and what they did; in a line, and fact by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.analysis.access import root
from generator.document.dates import language
from generator.document.inline import Code, Dotted, Foreign, Unsearched, WebAddress, WebLink
from generator.document.joining import join, phrase
from generator.document.plain import plain_text
from generator.model.address_checks import AddressState, Reason
from generator.model.dates import parse_date
from generator.model.source import DOCUMENTS
from generator.text.bylines import byline
from generator.writer.views.labels import meaning_of, named, title_of
from generator.writer.views.source_standing import how_known, language_facts, standing, status_facts
from generator.writer.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document.inline import Content
    from generator.model.source import Source
    from generator.writer.views.entry_links import EntryLinks


class AddressView(NamedTuple):
    """An address of a source, and what it did when it was last asked."""

    what: str
    """What is there: ``Archived copy``."""
    url: WebAddress
    state: str
    """``ok``, ``moved``, ``dead``, …; "" if it was never asked."""
    answered: Content
    """The same as a word and the day; "" if it was never asked."""
    moved_to: WebAddress
    """Its new address, "" if it has not moved."""


def below_label(source: Source, links: EntryLinks) -> Content:
    """Return what stands below the words for a source: its title, and who published it where they do not say so.

    A title that stands in these words as a whole is not repeated. One in another language has what it means beside it.
    """
    unnamed = source.type in DOCUMENTS and not links.named_by(source.id)
    by = phrase("published by ", links.label(source.publisher)) if unnamed else ""
    return join([part for part in (_title_below(source, links), by) if part])


def _title_below(source: Source, links: EntryLinks) -> Content:
    title = title_of(source)
    if title is None:
        return ""
    meant = meaning_of(title, links.lang)
    in_words = plain_text(links.labels.sources[source.id]) if source.id in links.labels.titled else ""
    if str(title) in in_words and meant in in_words:
        return ""
    return phrase(named(title), " (", Foreign(meant, links.lang), ")") if meant else named(title)


def source_line(source: Source, links: EntryLinks) -> Content:
    """Return what a reader needs to judge a source, and the ways to it."""
    return Dotted(
        (
            words.SOURCE_TYPE[source.type],
            links.date(source.date) if source.date else "date not known",
            f"in {language(source.lang, links.lang)}",
            words.READ[source.read].partition(";")[0],
            *standing(source, links),
            *(WebLink(url, what, label=True) for what, url in _addresses(source)),
        )
    )


def view_addresses(source: Source, links: EntryLinks) -> tuple[AddressView, ...]:
    """Return the addresses of a source, each with what it did when it was last asked."""
    return tuple(_address(what, url, source, links) for what, url in _addresses(source))


def source_facts(source: Source, links: EntryLinks) -> Iterator[tuple[str, Content]]:
    """Yield what is known of a source, each with the word for it."""
    yield from status_facts(source, links)
    yield "Kind", words.SOURCE_TYPE[source.type]
    yield "Publisher", links.to(source.publisher)
    for word, names in (("Authors", source.authors), ("Contributors", source.contributors)):
        if names:
            yield word, join([Foreign(byline(name).shown) for name in names])
    if source.date:
        yield "Date", links.date(source.date)
    if source.updated:
        yield "Updated", links.date(source.updated)
    yield from language_facts(source, links)
    if source.version:
        yield "Version", Foreign(source.version)
    if source.version_of:
        yield "Another state of", links.to(source.version_of)
    copy = "; read in a copy on another site" if source.mirror else ""
    yield "How it is known", how_known(source) + copy
    yield from _origin(source, links)
    yield "How much was read", words.READ[source.read]
    yield from _text(source, links)
    if source.reliability:
        yield "Reliability", words.RELIABILITY[source.reliability]
    if source.archived:
        yield "Archived", links.date(source.archived)
    elif source.waive and source.waive.missing_archive:
        yield "No archived copy", source.waive.missing_archive
    yield from _fingerprint(source, links)


def _origin(source: Source, links: EntryLinks) -> Iterator[tuple[str, Content]]:
    """Yield the furthest text that a source is known to rest on; of one that repeats none nothing can be said."""
    if source.origin:
        yield "Rests on", links.to(root(source.id, links.library.sources))


def _text(source: Source, links: EntryLinks) -> Iterator[tuple[str, Content]]:
    """Yield what is known of what it has: what it does not mention, that its text is held, how much is quoted."""
    if source.silent_on:
        yield "Does not mention, as the editors read it", join(links.all(source.silent_on))
    figures = links.findings.library_proofs.texts.get(source.id)
    quoted = links.findings.quoted.get(source.id, 0)
    if figures is None:
        yield (
            "Text",
            phrase("not held", Unsearched(": what is quoted from it is cited, not verified")),
        )
        if quoted:
            yield "Quoted", words.count(quoted, "word")
    else:
        since = links.date(parse_date(figures.since)) if figures.since else "an unknown day"
        yield "Text", phrase("held, not published; the same since ", since)
        yield "Quoted", f"{quoted} of {figures.words} words ({quoted / max(figures.words, 1):.0%})"
    if source.waive and source.waive.quote_budget:
        yield "Why so much is quoted", source.waive.quote_budget


def _fingerprint(source: Source, links: EntryLinks) -> Iterator[tuple[str, Code]]:
    """Yield the digest of the private text, for those who want to prove that they hold the same."""
    if figures := links.findings.library_proofs.texts.get(source.id):
        yield "SHA-256 of the text", Code(figures.sha256, digest=True)


def _addresses(source: Source) -> Iterator[tuple[str, str]]:
    if source.url:
        yield "Publisher's page", source.url
    if source.mirror:
        yield "Copy that was read", source.mirror
    if source.archive:
        yield "Archived copy", source.archive


def _address(what: str, url: str, source: Source, links: EntryLinks) -> AddressView:
    """Return an address with what it did when it was last asked, as a word and the day."""
    check = next(
        (check for check in links.findings.address_checks.get(source.id, ()) if check.url == url), None
    )
    if check is None or check.state is AddressState.NOT_ASKED:
        return AddressView(what, WebAddress(url), "", "", WebAddress())
    day = links.date(parse_date(check.date))
    gone = check.state is AddressState.DEAD and check.reason is Reason.GONE
    answered = "page gone on " if gone else f"{words.ANSWERED[check.state]} "
    moved_to = WebAddress(check.moved_to)
    return AddressView(what, WebAddress(url), check.state.value, phrase(answered, day), moved_to)
