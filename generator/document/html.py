"""Writes content as HTML for one page of the site.

The one place that knows which element, class and attribute stands for each type, and how words become HTML.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from generator.document.blocks import ItemList, Paragraph
from generator.document.dates import show_span
from generator.document.escaping import Html, HtmlTexts, escape
from generator.document.inline import (
    REPORTED,
    Address,
    Anchor,
    Aside,
    Citation,
    Code,
    Dotted,
    Emphasis,
    Foreign,
    Link,
    LookUp,
    OfBriefing,
    Phrase,
    PutIn,
    Quotation,
    RestsOn,
    StanceMark,
    StatusMark,
    Strong,
    TakenOut,
    Unsearched,
    VerdictInContext,
    VerdictMark,
    WebAddress,
    WebLink,
    When,
)
from generator.document.joining import numbered
from generator.document.written_once import once
from generator.text.direction import direction_in, direction_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.inline import Content
    from generator.document.site_position import SitePosition

_LEFT_TO_RIGHT = "ltr"
_UNSEARCHED = " data-search-exclude"
"""The attribute by which both engines' indexes, and the reader's own filter, pass over an element."""
_ENCLOSED: dict[type, tuple[str, str]] = {
    Aside: ('<span class="by">', "</span>"),
    Emphasis: ("<em>", "</em>"),
    Paragraph: ("<p>", "</p> "),
    PutIn: ("<ins>", "</ins>"),
    Strong: ("<strong>", "</strong>"),
    TakenOut: ("<del>", "</del>"),
    Unsearched: (f"<span{_UNSEARCHED}>", "</span>"),
}
"""What stands round the content of a node that is one element and nothing else."""


@lru_cache(maxsize=1_000)
def _language(lang: str, direction: str, ours: str) -> str:
    """Return the attributes of words in ``lang``, which run this way, among words in our language."""
    turned = "" if direction == (direction_of(ours) or _LEFT_TO_RIGHT) else f' dir="{direction}"'
    return f' lang="{escape(lang)}"{turned}'


class HtmlWriter:
    """Writes for a page at ``position``; ``lang`` is the language of the site's own words.

    ``texts`` are the words of elements: as HTML, or as they come out as typed in Markdown too.

    >>> from generator.document.site_position import SitePosition
    >>> writer = HtmlWriter(SitePosition.of("briefings/call/plans/", "call"))
    >>> writer.write(Link(Address("briefings/call/statements/#xi"), "Xi & others"))
    '<a href="../statements/#xi">Xi &amp; others</a>'
    >>> writer.write(Citation("xinhua", "Xinhua", "p. 2"))
    '<a class="cite" data-cite="xinhua" href="../sources/#xinhua">Xinhua<span class="at">, p. 2</span></a>'
    """

    __slots__ = ("_words", "kept", "lang", "nodes", "position", "texts")

    def __init__(self, position: SitePosition, *, lang: str = "en", texts: HtmlTexts | None = None) -> None:
        self.position = position
        self.lang = lang
        # Most of what a page prints are words, and a link or a verdict stands on it many times: each is written once.
        self.texts = HtmlTexts(escape) if texts is None else texts
        self._words = self.texts.write
        self.kept: dict[int, str] = {}
        self.nodes: list[Content] = []

    def write(self, content: Content) -> Html:
        """Return ``content`` as HTML to stand within a line, or between blocks if it holds any."""
        return Html(self.html(content))

    def forget(self) -> None:
        """Let go of the nodes that were written."""
        self.kept.clear()
        self.nodes.clear()

    def blocks(self, content: Content) -> Html:
        """Return ``content`` as blocks: what is no block is a paragraph of its own."""
        if not content or isinstance(content, Paragraph | ItemList):
            return self.write(content)
        parts = content if isinstance(content, Phrase) else (content,)
        if any(isinstance(part, Paragraph | ItemList) for part in parts):
            return self.write(content)
        return self.write(Paragraph(content))

    def href(self, address: str) -> Html:
        """Return the way to an address of the site, for a double-quoted attribute."""
        return Html(escape(self.position.way(address)))

    def attributes(self, words: Foreign | Quotation) -> Html:
        """Return the attributes of an element that holds ``words`` alone: `` lang="ar" dir="rtl"``, or nothing."""
        return Html(self._language(words.lang, words.text))

    def block_quotation(self, quotation: Quotation) -> Html:
        """Return a quotation as a block of its own."""
        return Html(self._quoted("blockquote", quotation))

    def html(self, content: Content) -> str:
        """Return what `write` does, as a part of more HTML."""
        if content.__class__ is str:
            return self.texts[content]
        return self.BY_TYPE[content.__class__](self, content)

    def _text(self, text: str) -> str:
        return self.texts[text]

    def _language(self, lang: str, text: str) -> str:
        """Return the attributes of words in another language than ours.

        ``dir`` stands where the language runs the other way (by ``text``, if nobody knows), and keeps the words apart
        from what stands around them, as browsers isolate what has a direction of its own (HTML, 15.3.6).
        """
        if lang in ("", self.lang):
            return ""
        return _language(lang, direction_of(lang) or direction_in(text) or _LEFT_TO_RIGHT, self.lang)

    def _foreign(self, words: Foreign) -> str:
        attributes = self._language(words.lang, words.text)
        if attributes:
            return f"<span{attributes}>{self._within(attributes, words.text)}</span>"
        return self.texts[words.text] if words.lang else self._isolated(words.text)

    def _within(self, attributes: str, text: str) -> str:
        """Return the words of an element with these ``attributes``, which keep them apart only if they turn them."""
        return self._words(text) if " dir=" in attributes else self.texts[text]

    def _isolated(self, text: str) -> str:
        """Return words that stand for themselves: all of them are kept apart, if they run from right to left."""
        if not text.isascii() and direction_in(text) == "rtl":
            return f'<bdi dir="rtl">{self._words(text)}</bdi>'
        return self.texts[text]

    @once
    def _link(self, link: Link) -> str:
        way, words = self.position.way(link.to), self.html(numbered(link))
        return f'<a href="{escape(way)}">{words}</a>' if way else words

    @once
    def _citation(self, citation: Citation) -> str:
        way = escape(self.position.to_source(citation.source))
        words = self.html(citation.content)
        if citation.locator:
            words += f'<span class="at">, {self._isolated(citation.locator)}</span>'
        return f'<a class="cite" data-cite="{escape(citation.source)}" href="{way}">{words}</a>'

    def _rests_on(self, citation: RestsOn) -> str:
        way, words = escape(self.position.way(citation.to)), self.html(numbered(citation))
        entry = escape(citation.entry)
        if not way:
            return f'<span data-rests="{entry}">{words}</span>'
        return f'<a class="rests" data-rests="{entry}" href="{way}">{words}</a>'

    def _web_link(self, link: WebLink) -> str:
        label, private = (_UNSEARCHED, ' rel="noreferrer"') if link.label else ("", "")
        return f'<a{label} href="{escape(link.url)}"{private}>{self.html(link.content)}</a>'

    def _look_up(self, link: LookUp) -> str:
        return f'<a{_UNSEARCHED} class="look-up" href="{escape(link.url)}" rel="noreferrer">look it up</a>'

    def _quoted(self, element: str, quotation: Quotation) -> str:
        attributes = self._language(quotation.lang, quotation.text)
        written = self._within(attributes, quotation.text)
        if quotation.is_reported_speech:
            before = f'<span class="by">{REPORTED}</span>'
            return f'<{element} class="reported">{before}<span{attributes}>{written}</span></{element}>'
        return f"<{element}{attributes}>“{written}”</{element}>"

    @once
    def _verdict(self, verdict: VerdictMark) -> str:
        kind = f" {verdict.kind}" if verdict.kind else ""
        return f'<span{_UNSEARCHED} class="verdict{kind}">{self.html(verdict.content)}</span>'

    def _verdict_in_context(self, verdict: VerdictInContext) -> str:
        attributes = self._language(verdict.lang, verdict.words)
        around = (
            f"{self._words(verdict.before)}<b>{self._words(verdict.words)}</b>{self._words(verdict.after)}"
        )
        look_up = self._look_up(verdict.look_up) if verdict.look_up else ""
        in_full = f"<p{_UNSEARCHED}>{self.html(verdict.in_full)}</p> " if verdict.in_full else ""
        return (
            f'<details class="context"><summary>{self._verdict(verdict.verdict)}</summary> {in_full}'
            f"<blockquote{attributes}{_UNSEARCHED}>{around} {look_up}</blockquote></details>"
        )

    @once
    def _status(self, mark: StatusMark) -> str:
        return f'<span class="status {escape(mark.status)}">{self.html(mark.content)}</span>'

    @once
    def _stance(self, mark: StanceMark) -> str:
        return f'<span{_UNSEARCHED} class="stance {escape(mark.stance)}">{self.html(mark.word)}</span>'

    @once
    def _when(self, when: When) -> str:
        return self._words(show_span(when.date, when.until, self.lang))

    def _code(self, code: Code) -> str:
        digest = ' class="hash"' if code.digest else ""
        return f"<code{digest}>{self._words(code.text)}</code>"

    @once
    def _dotted(self, line: Dotted) -> str:
        return " · ".join([self.html(part) for part in line.parts if part])

    def _item_list(self, block: ItemList) -> str:
        element = "ol" if block.numbered else "ul"
        items = "".join(f"<li>{self.html(item)}</li> " for item in block.items)
        return f"<{element}>{items}</{element}> "

    def _phrase(self, parts: Phrase) -> str:
        by_type, texts = self.BY_TYPE, self.texts
        return "".join(
            [texts[part] if part.__class__ is str else by_type[part.__class__](self, part) for part in parts]
        )

    def _of_briefing(self, node: OfBriefing) -> str:
        return f'<span class="of"> · {self.texts[node.title]}</span>'

    def _enclosed(self, node: Any) -> str:  # noqa: ANN401  # of those in `_ENCLOSED`
        begin, end = _ENCLOSED[node.__class__]
        return f"{begin}{self.html(node.content)}{end}"

    def _quotation(self, quotation: Quotation) -> str:
        return self._quoted("q", quotation)

    def _address(self, address: Address) -> str:
        return escape(self.position.way(address))

    def _anchor(self, anchor: Anchor) -> str:
        return escape(anchor)

    def _html(self, html: Html) -> str:
        return html

    BY_TYPE: ClassVar[dict[type, Callable[[HtmlWriter, Any], str]]] = {
        Address: _address,
        Anchor: _anchor,
        Aside: _enclosed,
        Citation: _citation,
        Code: _code,
        Dotted: _dotted,
        Emphasis: _enclosed,
        Foreign: _foreign,
        Html: _html,
        ItemList: _item_list,
        Link: _link,
        LookUp: _look_up,
        OfBriefing: _of_briefing,
        Paragraph: _enclosed,
        Phrase: _phrase,
        PutIn: _enclosed,
        Quotation: _quotation,
        RestsOn: _rests_on,
        StanceMark: _stance,
        StatusMark: _status,
        Strong: _enclosed,
        TakenOut: _enclosed,
        Unsearched: _enclosed,
        VerdictInContext: _verdict_in_context,
        VerdictMark: _verdict,
        WebAddress: _anchor,
        WebLink: _web_link,
        When: _when,
        str: _text,
    }
    """What writes each type of content."""
