"""Reads what a web page says of itself: schema.org in JSON-LD, Open Graph, Dublin Core, Highwire, HTML's own."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from html import unescape
from typing import TYPE_CHECKING, Any

from generator.intake.days import day_written
from generator.intake.document import Fact, Facts
from generator.intake.letterheads import BY_ADDRESS, publisher_in_properties
from generator.intake.publishers import host_of
from generator.intake.web_mastheads import is_platform, site_name, without_suffix
from generator.model.source import SourceType
from generator.text.bylines import inverted
from generator.text.web_address import fault_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml import html

_TYPES: Mapping[str, SourceType] = {
    "NewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "ReportageNewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "AnalysisNewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "BackgroundNewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "OpinionNewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "ReviewNewsArticle": SourceType.ARTICLE_NEWSPAPER,
    "LiveBlogPosting": SourceType.ARTICLE_NEWSPAPER,
    "ScholarlyArticle": SourceType.ARTICLE_JOURNAL,
    "Report": SourceType.REPORT,
    "BlogPosting": SourceType.POST,
    "SocialMediaPosting": SourceType.POST,
    "DiscussionForumPosting": SourceType.POST,
    "Legislation": SourceType.LEGISLATION,
    "Dataset": SourceType.DATASET,
    "Book": SourceType.BOOK,
    "Article": SourceType.ARTICLE,
}
"""Types of schema.org, the most telling first."""
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_COPY = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<url>https?://.+)")
"""The address of a page as the Internet Archive has it."""
_DEEPEST = 12
_AT_THE_END = re.compile(r"\s+[|–—·•\-]\s+(?![a-zß-ÿа-яіїєґ])[^|–—·•]{2,40}\Z")


@dataclass(frozen=True, slots=True)
class _Page:
    """What stands in a page's head."""

    meta: Mapping[str, Sequence[str]]
    article: Mapping[str, Any]
    """The item of schema.org that the page is about."""
    canonical: str = ""
    title: str = ""
    lang: str = ""
    saved_from: str = ""
    names: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Other items of schema.org by their id: organisations that are named once."""

    def first(self, *names: str) -> str:
        """Return the first value of the first of these that the page has."""
        return next((value for name in names for value in self.meta.get(name, ())), "")


def facts_of(tree: html.HtmlElement, text: str, address: str = "") -> Facts:
    """Return what a page says of itself; ``address`` is where it was saved from, if that is known."""
    page = _page(tree, text, address)
    found = _address(page)
    url, archive = original(found) if found else (None, "")
    host = host_of(url.value) if url else ""
    publisher = _publisher(page) or site_name(tree, page.title, host) or _last_guess(page, host)
    title, from_head = _title(page, publisher.value if publisher else "")
    type_, type_guess = _type(page, publisher)
    authors = tuple(dict.fromkeys(_authors(page, publisher.value if publisher else "")))
    published = (
        str(page.article.get("datePublished", ""))
        or page.first(
            "article:published_time", "citation_publication_date", "citation_date", "dc.date.issued"
        )
        or page.first("dcterms.issued", "dc.date", "parsely-pub-date", "date", "pubdate")
    )
    updated = str(page.article.get("dateModified", "")) or page.first(
        "article:modified_time", "dcterms.modified"
    )
    return Facts(
        title=Fact(title, "the title is that of the browser's window" if from_head else "")
        if title
        else None,
        publisher=publisher,
        authors=authors,
        date=day_written(published),
        updated=day_written(updated),
        lang=_language(page),
        url=url,
        archive=archive,
        type=type_,
        type_guess=type_guess,
    )


def _page(tree: html.HtmlElement, text: str, address: str) -> _Page:
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = (
            (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        )
        content = " ".join((element.get("content") or "").split())
        if name and content:
            meta.setdefault(name, []).append(content)
    items = list(_items(tree))
    article = next((item for kind in _TYPES for item in items if kind in _kinds(item)), {})
    canonical = next(
        (link.get("href", "") for link in tree.iter("link") if link.get("rel", "") == "canonical"), ""
    )
    head = next(iter(tree.iter("title")), None)
    saved = _SAVED_FROM.search(text[:2000])
    return _Page(
        meta,
        article,
        canonical.strip(),
        " ".join((head.text or "").split()) if head is not None else "",
        next(iter(tree.iter("html")), tree).get("lang", "").strip(),
        saved[1] if saved else address,
        {str(item["@id"]): item for item in items if item.get("@id") and item.get("name")},
    )


def _items(tree: html.HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the items of schema.org in a page's JSON-LD; what is no JSON is passed over."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _within(found, 0)


def _within(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _within(part, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for part in value.values():
            yield from _within(part, depth + 1)


def _kinds(item: Mapping[str, Any]) -> set[str]:
    kinds = item.get("@type")
    return set(map(str, kinds)) if isinstance(kinds, list) else {str(kinds)}


def _title(page: _Page, publisher: str) -> tuple[str, bool]:
    """Return the title, and whether it is only that of the window, from which the site's name was cut."""
    headline = page.article.get("headline")
    found = unescape(headline) if isinstance(headline, str) else ""
    found = found or page.first("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
    if found:
        return without_suffix(" ".join(found.split()), publisher), False
    return _AT_THE_END.sub("", without_suffix(page.title, publisher)), bool(page.title)


def _publisher(page: _Page) -> Fact | None:
    found = next(iter(_names(page, page.article.get("publisher"))), "")
    found = found or page.first("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher")
    if found and is_platform(found):
        return Fact(found, f"the publisher is “{found}”, where anybody may post: name whoever posted it")
    if found:
        return Fact(found)
    named = page.first("application-name", "apple-mobile-web-app-title")
    return Fact(named, "the publisher is what the site calls itself as an application") if named else None


def _last_guess(page: _Page, host: str) -> Fact | None:
    """Return who published a page that names no site: an office that is its author, or whose host it is."""
    author = page.first("author", "dc.creator")
    if author and publisher_in_properties(author, page.title):
        return Fact(author, "the publisher is the author that the page names")
    return Fact(host, BY_ADDRESS) if host else None


def _authors(page: _Page, publisher: str) -> Iterator[str]:
    """Yield the names of those who wrote the page; the paper itself is its publisher, an address no name."""
    found = list(_names(page, page.article.get("author")))
    found = found or [*page.meta.get("citation_author", ()), *page.meta.get("dc.creator", ())]
    found = found or [*page.meta.get("author", ()), *page.meta.get("article:author", ())]
    for name in found:
        if name != publisher and "://" not in name and len(name) < 200:
            yield re.sub(r"\A(?:by|von|par|por)\s+", "", name, flags=re.IGNORECASE)


def _names(page: _Page, value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(unescape(value).split())
    elif isinstance(value, list):
        for part in value[:50]:
            if not isinstance(part, list):
                yield from _names(page, part)
    elif isinstance(value, dict):
        named = (
            value
            if value.get("name") or value.get("familyName")
            else page.names.get(str(value.get("@id")), {})
        )
        name = _inverted(named) or named.get("name")
        if isinstance(name, str) and name.strip():
            yield " ".join(unescape(name).split())


def _inverted(named: Mapping[str, Any]) -> str | None:
    """Return the name of a person of whom the page says which part is the family's, as ``Family, Given``."""
    family, given = named.get("familyName"), named.get("givenName")
    return inverted(family, given) if isinstance(family, str) and isinstance(given, str) else None


def _language(page: _Page) -> Fact | None:
    own = page.article.get("inLanguage")
    named = own if isinstance(own, str) else ""
    named = named or page.first("citation_language", "dc.language", "dcterms.language") or page.lang
    named = named or page.first("og:locale", "language", "content-language")
    return Fact(named) if named else None


def _address(page: _Page) -> Fact | None:
    about = page.article.get("mainEntityOfPage")
    own = (page.article.get("url"), about.get("@id") if isinstance(about, dict) else about)
    candidates = (
        page.canonical,
        page.first("og:url"),
        *(found if isinstance(found, str) else "" for found in own),
        page.saved_from,
    )
    found = next((address for address in candidates if address and fault_of(address) is None), None)
    return Fact(found) if found else None


def original(found: Fact) -> tuple[Fact, str]:
    """Return the address of a page, and that of its archived copy, if the page is one.

    >>> original(Fact("https://web.archive.org/web/20260513000000/https://www.ports.test/ferry"))[0].value
    'https://www.ports.test/ferry'
    """
    copied = _COPY.match(found.value)
    if copied is None or fault_of(copied["url"]) is not None:
        return found, ""
    return replace(found, value=copied["url"]), found.value


def _type(page: _Page, publisher: Fact | None) -> tuple[SourceType, str]:
    kinds = _kinds(page.article) if page.article else set()
    found = next((type_ for kind, type_ in _TYPES.items() if kind in kinds and kind != "Article"), None)
    if found:
        return found, ""
    if page.first("citation_journal_title"):
        return SourceType.ARTICLE_JOURNAL, ""
    if publisher and is_platform(publisher.value):
        return SourceType.POST, "the type is a guess, by where it was posted"
    if "Article" in kinds or page.first("og:type").lower() == "article":
        return (
            SourceType.ARTICLE,
            "the type is a guess: the page calls itself an article and does not say of what",
        )
    return SourceType.WEBPAGE, "the type is a guess: the page does not say what it is"
