"""Owns what a view is for Typst: plain values, and marked-up words as a tree, in which text is never markup.

The views are those of the site, so that site and paper say the same words. Their HTML is of our own making (a few
tags, everything else escaped, editors' Markdown already through its parser); here it becomes nested lists, which a
Typst template goes through: a text, or a list of pieces, each a text or a list that begins with its kind.

========== =========================== =======================================================
piece      then                        what it is
========== =========================== =======================================================
``a``      label, pieces               a link within the document
``n``      label, number, pieces       a link to a statement, with its number; the label "" if it is elsewhere
``u``      address, pieces             a link to the web
``l``      language, region, way,      words in another language than the document's, or of one unknown (both "");
           pieces                      the way is ``rtl`` or ``ltr``
``q``      the same                    a quotation, with its marks; all three "" in the document's language
``v``      class, pieces               the verdict on a quotation
``em``     pieces                      emphasis; so ``strong``, ``code``, ``small`` (whose translation it is)
``p``      pieces                      a paragraph; so ``li``, ``ul``, ``ol``
========== =========================== =======================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, is_dataclass
from html import unescape
from typing import TYPE_CHECKING, TypeAlias

from generator.document.html import Html
from generator.text.direction import direction_in, direction_of, runs
from generator.writer.pages.urls import CITE, CITED, ROOT, briefing_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model.report import Id

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""

_UNPRINTED = frozenset({"inline"})
"""Fields of views that no template of a PDF prints."""
_TAG = re.compile(r"<(/?)([a-z]+)([^>]*)>")
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')
_LANGUAGE = re.compile(r' lang="([^"]*)"(?: dir="([a-z]*)")?')
_OPENED = re.compile(r"<details\b[^>]*>\s*<summary>(.*?)</summary>.*?</details>", re.DOTALL)
"""What a reader of the site opens: on paper only its heading is printed."""
_LOOK_UP = re.compile(r'(?: · )?<a class="look-up"[^>]*>.*?</a>', re.DOTALL)
"""A way to the words on the web: on paper the addresses stand with the source."""
_BREAKS = re.compile("[\u1680\x00-\x1f\x7f-\x9f\u2028\u2029]")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")
_BEGIN, _END = "\u2067", "\u2069"
"""Round what runs from right to left (UAX 9, isolates); in HTML it stands in ``<bdi>``."""
_SAME = {
    "em": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "p": "p",
    "ul": "ul",
    "ol": "ol",
    "li": "li",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """The document that words are set in: which places it has, so that no link leads nowhere."""

    home: Id
    """The briefing whose part of the document this is; "" for what stands outside all."""
    lang: str
    labels: frozenset[str]
    """Every place a link may lead to: addresses of the site, from its root."""
    numbers: Mapping[str, int]
    """Number of each statement of the briefing, by its address."""

    def plain(self, value: object, page: str = "") -> Plain:  # noqa: PLR0911  # a line for each kind
        """Return a view as plain values; ``page`` is the page of the site that links within it mean by ``#``."""
        if isinstance(value, Html):
            return self._words(value, page)
        if isinstance(value, str):
            words = " ".join(value.split()) if "\n" in value else value
            return _isolated(words) if direction_in(words) else words
        if value is None or isinstance(value, int | float):
            return value
        if is_dataclass(value):
            return {one.name: self.plain(getattr(value, one.name), page) for one in fields(value)}
        if hasattr(value, "_fields"):
            named = zip(value._fields, value, strict=True)  # type: ignore[call-overload]  # a named tuple
            return {name: self.plain(one, page) for name, one in named if name not in _UNPRINTED}
        if isinstance(value, dict):
            return {str(name): self.plain(one, page) for name, one in value.items()}
        if isinstance(value, tuple | list):
            return [self.plain(one, page) for one in value]
        msg = f"no way to say a {type(value).__name__} in JSON"
        raise TypeError(msg)

    def label(self, address: str, page: str = "") -> str:
        """Return the place in this document that an address of the site stands for, "" if it has none."""
        found = self._address(address, page)
        return found if found in self.labels else ""

    def _address(self, href: str, page: str) -> str:
        """Return an address from the root; a source stands in the list of the briefing that cites it."""
        if href.startswith(CITE):
            return f"{_sources(self.home)}{href[1:].rstrip(CITED)}"
        if href.startswith("#"):
            return f"{briefing_page(self.home, page)}{href}"
        address = href.removeprefix(ROOT)
        if address.startswith("sources/"):
            return f"{_sources(self.home)}{address.removeprefix('sources/').rstrip('/')}"
        return address

    def _words(self, html: Html, page: str) -> Plain:
        if "<" not in html:
            given = _LANGUAGE.fullmatch(html)
            if given:
                return list(self._language(unescape(given[1]), given[2] or ""))
            return self.label(html, page) if html.startswith(ROOT) else _settable(unescape(html))
        pieces = self._pieces(html, page)
        texts = [piece for piece in pieces if isinstance(piece, str)]
        return "".join(texts) if texts and len(texts) == len(pieces) else pieces

    def _pieces(self, html: str, page: str) -> list[Plain]:
        """Return marked-up words as pieces. Raises `ValueError` for a tag that no writer makes."""
        stack: list[tuple[str, list[Plain], list[Plain]]] = [("", [], [])]
        for kind, head, text in self._events(_LOOK_UP.sub("", _OPENED.sub(r"\1", html)), page):
            if text is not None:
                stack[-1][2].append(text)
            elif kind:
                stack.append((kind, head, []))
            else:
                closed, head_, inner = stack.pop()
                stack[-1][2].extend([[closed, *head_, inner]] if closed != "span" else inner)
        if len(stack) != 1:
            msg = f"a tag is not closed: {html[:80]}"
            raise ValueError(msg)
        return stack[0][2]

    def _events(self, html: str, page: str) -> Iterator[tuple[str, list[Plain], str | None]]:
        """Yield texts, beginnings (the kind of piece and its head) and ends (no kind)."""
        end = 0
        for tag in _TAG.finditer(html):
            if tag.start() > end:
                yield "", [], _settable(unescape(html[end : tag.start()]))
            end = tag.end()
            if tag[2] == "bdi":
                yield "", [], _END if tag[1] else _BEGIN
            elif tag[1]:
                yield "", [], None
            else:
                kind, head = self._begin(tag[2], dict(_ATTRIBUTE.findall(tag[3])), page)
                yield kind, head, None
        if end < len(html):
            yield "", [], _settable(unescape(html[end:]))

    def _begin(self, tag: str, attributes: Mapping[str, str], page: str) -> tuple[str, list[Plain]]:
        if tag in _SAME:
            return _SAME[tag], []
        if tag == "a":
            return self._link(unescape(attributes["href"]), page)
        language = self._language(unescape(attributes.get("lang", "")), attributes.get("dir", ""))
        if tag == "q":
            return "q", list(language)
        if tag == "span":
            style = attributes.get("class", "").split()
            if style[:1] == ["verdict"]:
                return "v", [style[1] if len(style) > 1 else ""]
            if style == ["by"]:
                return "small", []
            return ("l", list(language)) if language[0] else ("span", [])
        msg = f"a <{tag}> has no place in a PDF"
        raise ValueError(msg)

    def _language(self, code: str, turned: str) -> tuple[str, str, str]:
        """Return language, region (as Typst takes them, two or three letters and two; else "") and direction.

        The direction is ``turned``, or the document's own; "" for words in the document's language.
        """
        found = _CODE.fullmatch(code)
        own = (direction_of(self.lang) or "ltr") if found else ""
        return (found[1].lower() if found else "", (found[2] or "").upper() if found else "", turned or own)

    def _link(self, href: str, page: str) -> tuple[str, list[Plain]]:
        if href.lower().startswith(("http:", "https:")):
            return "u", [href]
        address = self._address(href, page)
        label = address if address in self.labels else ""
        if address in self.numbers:
            return "n", [label, self.numbers[address]]
        return ("a", [label]) if label else ("span", [])


def _isolated(text: str) -> str:
    """Return words so that those which run from right to left move nothing beside them."""
    return "".join(f"{_BEGIN}{run}{_END}" if turned else run for run, turned in runs(text))


def _settable(text: str) -> str:
    """Return ``text`` with a space for each tab and line break, at which Typst breaks off before a combining mark.

    So for the space mark of Ogham, which is drawn, and which no font has.
    """
    return text if text.isprintable() else _BREAKS.sub(" ", text)


def _sources(home: Id) -> str:
    return f"{briefing_page(home, 'sources')}#"


def words_in(value: Plain) -> Iterable[str]:
    """Yield every text in plain values, the names of fields and the kinds of pieces too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from words_in(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from words_in(one)
