"""Writes content as runs and paragraphs of a Word document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, cast

from generator.document.blocks import ItemList
from generator.document.blocks import Paragraph as ParagraphOfContent
from generator.document.dates import show_span
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
from generator.document.joining import numbered, phrase
from generator.exports.word.blocks import BULLETS, CONTINUED, NUMBERS, Look, Paragraph, Run, Style
from generator.exports.word.bookmarks import bookmark
from generator.exports.word.joining import joined, merged, trimmed
from generator.exports.word.short_links import shortened
from generator.text.direction import direction_in, direction_of, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.document.inline import Content
    from generator.document.link_targets import LinkTargets

_PLAIN = Look()
_LOOKS = {Aside: "soft", Emphasis: "emphasised", PutIn: "strong", Strong: "strong", TakenOut: "struck"}
"""The field of a look that a node of one look sets."""


class WordWriter:
    """Writes for a document with these ``targets``, in ``lang``; ``page`` is the site's page whose part is written.

    >>> from generator.document.link_targets import LinkTargets
    >>> writer = WordWriter(LinkTargets("call", labels=frozenset({"briefings/call/sources/#ft"})))
    >>> for text, look, _ in writer.runs(phrase("Said ", Strong("twice"), ", ", Citation("ft", "FT"))):
    ...     print(repr(text), look.strong, look.bookmark or "-")
    'Said ' False -
    'twice' True -
    ', ' False -
    'FT' False sources_ft
    """

    __slots__ = ("_page", "_targets", "_turned", "lang")

    def __init__(self, targets: LinkTargets, lang: str = "en", page: str = "") -> None:
        self.lang = lang
        self._page = page
        self._targets = targets
        self._turned = direction_of(lang) == "rtl"

    def runs(self, content: Content, look: Look = _PLAIN) -> tuple[Run, ...]:
        """Return ``content`` as runs; blocks in it follow each other in one line."""
        return tuple(merged(self._each(content, look)))

    def in_short(self, content: Content) -> tuple[Run, ...]:
        """Return content with numbers alone where there are statements, and what has become of their sources."""
        return self.runs(shortened(content, self._targets, self._page))

    def note(self, content: Content) -> tuple[Run, ...]:
        """Return the mark of a footnote that says ``content``; nothing, if it says nothing."""
        said = self.runs(content)
        return (Run("", note=said),) if said else ()

    def notes(self, contents: Iterable[Content]) -> tuple[Run, ...]:
        """Return the marks of footnotes, one for each of these that says anything."""
        return tuple(run for content in contents for run in self.note(content))

    def paragraph(self, style: Style, *parts: Content | tuple[Run, ...], at: str = "") -> Paragraph:
        """Return a paragraph of contents and runs; ``at`` is the address on the site of what it begins."""
        written = tuple(run for part in parts for run in self._written(part))
        return Paragraph(style, written, bookmark(at) if at else "", self._runs_leftward(written))

    def _written(self, part: Content | tuple[Run, ...]) -> tuple[Run, ...]:
        """Return a part of a paragraph as runs; a `Phrase` is a tuple too, but of contents."""
        return cast("tuple[Run, ...]", part) if part.__class__ is tuple else self.runs(cast("Content", part))

    def blocks(self, content: Content, style: Style = Style.NORMAL) -> Iterator[Paragraph]:
        """Yield ``content`` as paragraphs in ``style``: what is no block is one of its own; none of nothing."""
        yield from self._blocks(content, style, 0, in_numbered=False)

    def _blocks(
        self, content: Content, style: Style, level: int, *, in_numbered: bool
    ) -> Iterator[Paragraph]:
        """Yield content so many lists deep; ``in_numbered`` says whether one of them has numbers."""
        line: list[Content] = []
        for part in content if isinstance(content, Phrase) else (content,):
            if not isinstance(part, ParagraphOfContent | ItemList):
                line.append(part)
                continue
            yield from self._line(line, style)
            line = []
            if isinstance(part, ItemList):
                yield from self._list(part, level, in_numbered=in_numbered)
            else:
                yield self.paragraph(style, part.content)
        yield from self._line(line, style)

    def _line(self, line: list[Content], style: Style) -> Iterator[Paragraph]:
        while line and line[-1] == " ":  # which parts it from a list below it
            line.pop()
        written = self.runs(phrase(*line))
        if any(run.text.strip() for run in written):
            yield self.paragraph(style, written)

    def _list(self, block: ItemList, level: int, *, in_numbered: bool) -> Iterator[Paragraph]:
        """Yield a list; within one with numbers Word counts anew by itself, and would lose that one's place if told."""
        styles = NUMBERS if block.numbered else BULLETS
        style = styles[min(level, len(styles) - 1)]
        begins = block.numbered and not in_numbered
        for entry in block.items:
            inner = self._blocks(entry, style, level + 1, in_numbered=in_numbered or block.numbered)
            for place, paragraph in enumerate(inner):
                if place and paragraph.style is style:
                    yield replace(paragraph, style=CONTINUED[styles.index(style)])
                else:
                    yield replace(paragraph, begins_list=True) if begins else paragraph
                begins = False

    def _runs_leftward(self, written: tuple[Run, ...]) -> bool:
        """Tell whether a paragraph runs from right to left: all of its words do, or the document's language does."""
        if self._turned:
            return True
        has_words = False
        for run in written:
            if run.text.strip():
                if not run.look.turned:
                    return False
                has_words = True
        return has_words

    def _each(self, content: Content, look: Look) -> Iterable[Run]:
        if content.__class__ is str and content.isascii():  # most of all content
            return (Run(content, look),)
        return self.BY_TYPE[content.__class__](self, content, look)

    def _text(self, text: str, look: Look) -> Iterable[Run]:
        if text.isascii() or not direction_in(text):
            return (Run(text, look),)
        return [Run(stretch, look._replace(turned=turned)) for stretch, turned in runs(text)]

    def _foreign(self, words: Foreign, look: Look) -> Iterable[Run]:
        if not words.lang:
            if direction_in(words.text) == "rtl":
                return (Run(words.text, look._replace(turned=True)),)
            return self._text(words.text, look)
        return self._in_language(words.text, words.lang, look)

    def _in_language(self, text: str, lang: str, look: Look) -> Iterable[Run]:
        if lang == self.lang:
            return self._text(text, look)
        look = look._replace(language=lang)
        if (direction_of(lang) or direction_in(text)) == "rtl":
            return (Run(text, look._replace(turned=True)),)
        return self._text(text, look)

    def _link(self, link: Link | RestsOn, look: Look) -> Iterable[Run]:
        address = self._targets.resolve(link.to, self._page)
        number = self._targets.numbers.get(address)
        if number is None:
            return self._each(numbered(link), self._leading(address, look))
        look = self._leading(address, look)
        words = self._each(link.content, look) if link.content else ()
        behind = (Run(" ", look), *words) if words else ()
        return (Run(str(number), look._replace(strong=True)), *behind)

    def _citation(self, citation: Citation, look: Look) -> Iterable[Run]:
        locator: Content = phrase(", ", Foreign(citation.locator)) if citation.locator else ""
        leading = self._leading(self._targets.of_source(citation.source), look)
        return self._each(phrase(citation.content, locator), leading)

    def _leading(self, address: str, look: Look) -> Look:
        """Return the look of what leads to ``address``, if the document has that place."""
        return look._replace(bookmark=bookmark(address)) if address in self._targets.labels else look

    def _web_link(self, link: WebLink, look: Look) -> Iterable[Run]:
        return self._each(link.content, look._replace(url=link.url))

    def _web_address(self, address: WebAddress, look: Look) -> Iterable[Run]:
        return (Run(str(address), look._replace(url=str(address))),) if address else ()

    def _quotation(self, quotation: Quotation, look: Look) -> Iterable[Run]:
        if quotation.is_reported_speech:
            before = Run(REPORTED, look._replace(soft=True))
            return (before, *self._in_language(quotation.text, quotation.lang, look))
        return self._in_language(f"“{quotation.text}”", quotation.lang, look)

    def _status(self, mark: StatusMark, look: Look) -> Iterable[Run]:
        return self._each(mark.content, look._replace(strong=True))

    def _verdict(self, verdict: VerdictMark, look: Look) -> Iterable[Run]:
        return self._each(verdict.content, look._replace(strong=look.strong or verdict.kind == "refuted"))

    def _verdict_in_context(self, verdict: VerdictInContext, look: Look) -> Iterable[Run]:
        return self._verdict(verdict.verdict, look)

    def _stance(self, mark: StanceMark, look: Look) -> Iterable[Run]:
        return self._text(mark.word, look._replace(strong=True))

    def _when(self, when: When, look: Look) -> Iterable[Run]:
        return (Run(show_span(when.date, when.until, self.lang), look),)

    def _dotted(self, line: Dotted, look: Look) -> Iterable[Run]:
        joined: list[Run] = []
        for part in line.parts:
            written = trimmed(self.runs(part, look))
            if written:
                joined += [Run(" · ", look), *written] if joined else written
        return joined

    def _code(self, code: Code, look: Look) -> Iterable[Run]:
        return (Run(code.text, look._replace(code=True)),)

    def _marked(self, node: Any, look: Look) -> Iterable[Run]:  # noqa: ANN401  # of those in `_LOOKS`
        marked: dict[str, Any] = {_LOOKS[node.__class__]: True}
        return self._each(node.content, look._replace(**marked))

    def _content(self, node: Unsearched, look: Look) -> Iterable[Run]:
        return self._each(node.content, look)

    def _nothing(self, _: LookUp, __: Look) -> Iterable[Run]:
        return ()

    def _of_briefing(self, node: OfBriefing, look: Look) -> Iterable[Run]:
        return (Run(" · ", look), *self._text(node.title, look))

    def _block(self, block: ParagraphOfContent, look: Look) -> Iterable[Run]:
        return (*self._each(block.content, look), Run(" ", look))

    def _item_list(self, block: ItemList, look: Look) -> Iterable[Run]:
        listed = (trimmed(self.runs(entry, look)) for entry in block.items)
        return (*joined(listed, "; "), Run(" ", look))

    def _phrase(self, parts: Phrase, look: Look) -> Iterable[Run]:
        written: list[Run] = []
        for part in parts:
            written += self._each(part, look)
        return written

    BY_TYPE: ClassVar[dict[type, Callable[[WordWriter, Any, Look], Iterable[Run]]]] = {
        Anchor: _text,
        Address: _text,
        Aside: _marked,
        Citation: _citation,
        Code: _code,
        Dotted: _dotted,
        Emphasis: _marked,
        Foreign: _foreign,
        ItemList: _item_list,
        Link: _link,
        LookUp: _nothing,
        OfBriefing: _of_briefing,
        ParagraphOfContent: _block,
        Phrase: _phrase,
        PutIn: _marked,
        Quotation: _quotation,
        RestsOn: _link,
        StanceMark: _stance,
        StatusMark: _status,
        Strong: _marked,
        TakenOut: _marked,
        Unsearched: _content,
        VerdictInContext: _verdict_in_context,
        VerdictMark: _verdict,
        WebAddress: _web_address,
        WebLink: _web_link,
        When: _when,
        str: _text,
    }
