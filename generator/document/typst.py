"""Writes views as data for Typst: nested lists that the templates of a PDF go through, in which text is never markup.

A text is printed as typed. Otherwise content is a list of pieces, each a text or a list that begins with its kind:

========== =========================== =======================================================
piece      then                        what it is
========== =========================== =======================================================
``a``      label, pieces               a link within the document
``n``      label, number, pieces       a link to a statement, with its number; the label "" if it is elsewhere
``u``      address, pieces             a link to the web
``l``      language, region, way,      words in another language than the document's; the way is ``rtl`` or ``ltr``
           pieces
``q``      the same                    a quotation, with its marks; all three "" in the document's language
``v``      kind, pieces                the verdict on a quotation
``s``      status, pieces              what has become of a source
``em``     pieces                      emphasis; so ``strong``, ``code``, ``small`` (a remark of ours)
``del``    pieces                      words that an older state had; ``ins``, words that it had not
``p``      pieces                      a paragraph; so ``ul``, ``ol``, and in them ``li``
========== =========================== =======================================================
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from generator.document.blocks import ItemList, Paragraph
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
from generator.document.typst_words import isolated, settable, words_apart
from generator.text.direction import direction_in, direction_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.document.inline import Content
    from generator.document.link_targets import LinkTargets

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON can say."""

_MARKS: dict[type, str] = {Aside: "small", Emphasis: "em", PutIn: "ins", Strong: "strong", TakenOut: "del"}
_CODE = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")


class TypstWriter:
    """Writes for a PDF with these ``targets``, in ``lang``; ``page`` is the page of the site whose part is written.

    ``left_out`` names the fields of views that are no part of the data.

    >>> from generator.document.link_targets import LinkTargets
    >>> TypstWriter(LinkTargets("call")).write(phrase("Said ", Emphasis("twice")))
    ['Said ', ['em', ['twice']]]
    >>> TypstWriter(LinkTargets("call")).write("said once")
    'said once'

    A link leads to what the document has; of any other the words are left:

    >>> statement = Address("briefings/call/statements/#xi")
    >>> here = LinkTargets("call", labels=frozenset({statement}), numbers={statement: 7})
    >>> TypstWriter(here).write(phrase(Link(statement, "Xi"), " on ", Link(Address("topics/peace/"), "peace")))
    [['n', 'briefings/call/statements/#xi', 7, ['Xi']], ' on peace']
    >>> TypstWriter(here).write(Quotation("صفقة", "ar"))
    [['q', 'ar', '', 'rtl', ['“صفقة”']]]
    """

    __slots__ = ("_left_out", "_page", "_targets", "lang")

    def __init__(
        self,
        targets: LinkTargets,
        lang: str = "en",
        page: str = "",
        left_out: Mapping[type, frozenset[str]] | None = None,
    ) -> None:
        self.lang = lang
        self._left_out = left_out or {}
        self._page = page
        self._targets = targets

    def write(self, content: Content) -> Plain:
        """Return ``content`` as a text, if it is nothing else, or as a list of pieces."""
        pieces = self._pieces(content)
        if not pieces:
            return ""
        return pieces[0] if len(pieces) == 1 and isinstance(pieces[0], str) else pieces

    def data(self, value: object) -> Plain:
        """Return a view, or what views are made of, as JSON can say it: a view by the names of its fields.

        Raises `TypeError` for what is neither content nor a number, nor made of such.

        >>> from typing import NamedTuple
        >>> from generator.document.link_targets import LinkTargets
        >>> class Bar(NamedTuple):
        ...     left: int
        ...     note: object
        >>> TypstWriter(LinkTargets()).data({"bars": (Bar(0, phrase("so ", Emphasis("far"))),)})
        {'bars': [{'left': 0, 'note': ['so ', ['em', ['far']]]}]}
        """
        if value.__class__ in self.BY_TYPE:
            return self.write(value)  # type: ignore[arg-type]  # each of these types is content
        if value is None or isinstance(value, int | float):
            return value
        if is_dataclass(value) or hasattr(value, "_fields"):
            left_out = self._left_out.get(value.__class__, ())
            names = [field.name for field in fields(value)] if is_dataclass(value) else value._fields
            return {name: self.data(getattr(value, name)) for name in names if name not in left_out}
        if isinstance(value, dict):
            return {str(name): self.data(part) for name, part in value.items()}
        if isinstance(value, tuple | list):
            return [self.data(part) for part in value]
        msg = f"no way to say a {type(value).__name__} in JSON"
        raise TypeError(msg)

    def language(self, words: Foreign | Quotation) -> list[Plain]:
        """Return language, region (as Typst takes them, two or three letters and two; else "") and direction.

        All three are "" for words in the document's own language.
        """
        if words.lang in ("", self.lang):
            return ["", "", ""]
        own = direction_of(self.lang) or "ltr"
        way = direction_of(words.lang) or direction_in(words.text) or "ltr"
        code = _CODE.fullmatch(words.lang)
        if not code:
            return ["", "", "" if way == own else way]
        return [code[1].lower(), (code[2] or "").upper(), way]

    def _pieces(self, content: Content) -> list[Plain]:
        """Return content as pieces, of which no two neighbours are texts."""
        merged: list[Plain] = []
        for piece in self._each(content):
            if merged and isinstance(piece, str) and isinstance(merged[-1], str):
                merged[-1] += piece
            elif piece != "":
                merged.append(piece)
        return merged

    def _each(self, content: Content) -> Iterable[Plain]:
        return self.BY_TYPE[content.__class__](self, content)

    def _text(self, text: str) -> Iterable[Plain]:
        return (words_apart(text),)

    def _foreign(self, words: Foreign) -> Iterable[Plain]:
        if not words.lang and direction_in(words.text) == "rtl":
            return (isolated(words.text),)
        language = self.language(words)
        return (
            [["l", *language, [self._within(language, words.text)]]]
            if language[0]
            else self._text(words.text)
        )

    def _within(self, language: list[Plain], text: str) -> str:
        """Return the words of a piece in this ``language``, which keeps them apart only if it turns them."""
        return words_apart(text) if language[2] in ("", direction_of(self.lang) or "ltr") else settable(text)

    def _link(self, link: Link | RestsOn) -> Iterable[Plain]:
        address = self._targets.resolve(link.to, self._page)
        return self._linked(address, link.content if address in self._targets.numbers else numbered(link))

    def _citation(self, citation: Citation) -> Iterable[Plain]:
        locator: Content = phrase(", ", Foreign(citation.locator)) if citation.locator else ""
        return self._linked(self._targets.of_source(citation.source), phrase(citation.content, locator))

    def _linked(self, address: str, content: Content) -> Iterable[Plain]:
        pieces = self._pieces(content)
        label = address if address in self._targets.labels else ""
        if address in self._targets.numbers:
            return [["n", label, self._targets.numbers[address], pieces]]
        return [["a", label, pieces]] if label else pieces

    def _web_link(self, link: WebLink) -> Iterable[Plain]:
        return [["u", link.url, self._pieces(link.content)]]

    def _quotation(self, quotation: Quotation) -> Iterable[Plain]:
        language = self.language(quotation)
        written = self._within(language, quotation.text)
        if quotation.is_reported_speech:
            return [["small", [REPORTED]], ["q", *language, [written]]]
        return [["q", *language, [f"“{written}”"]]]

    def _status(self, mark: StatusMark) -> Iterable[Plain]:
        return [["s", mark.status, self._pieces(mark.content)]]

    def _verdict(self, verdict: VerdictMark) -> Iterable[Plain]:
        return [["v", verdict.kind, self._pieces(verdict.content)]]

    def _verdict_in_context(self, verdict: VerdictInContext) -> Iterable[Plain]:
        return self._verdict(verdict.verdict)

    def _stance(self, mark: StanceMark) -> Iterable[Plain]:
        return [["strong", [words_apart(mark.word)]]]

    def _when(self, when: When) -> Iterable[Plain]:
        return (show_span(when.date, when.until, self.lang),)

    def _dotted(self, line: Dotted) -> Iterable[Plain]:
        joined: list[Plain] = []
        for part in line.parts:
            pieces = self._pieces(part)
            if pieces:
                joined += [" · ", *pieces] if joined else pieces
        return joined

    def _code(self, code: Code) -> Iterable[Plain]:
        return [["code", [settable(code.text)]]]

    def _marked(self, node: Emphasis | Strong | Aside | TakenOut | PutIn) -> Iterable[Plain]:
        return [[_MARKS[node.__class__], self._pieces(node.content)]]

    def _content(self, node: Unsearched) -> Iterable[Plain]:
        return self._each(node.content)

    def _nothing(self, _: LookUp) -> Iterable[Plain]:
        return ()

    def _of_briefing(self, node: OfBriefing) -> Iterable[Plain]:
        return (" · ", *self._text(node.title))

    def _paragraph(self, block: Paragraph) -> Iterable[Plain]:
        return [["p", self._pieces(block.content)]]

    def _item_list(self, block: ItemList) -> Iterable[Plain]:
        items: list[Plain] = [["li", self._pieces(item)] for item in block.items]
        return [["ol" if block.numbered else "ul", items]]

    def _address(self, address: Address) -> Iterable[Plain]:
        return (self._targets.label(address, self._page),)

    def _web_address(self, address: WebAddress) -> Iterable[Plain]:
        return (str(address),)

    def _phrase(self, parts: Phrase) -> Iterable[Plain]:
        return [piece for part in parts for piece in self._each(part)]

    BY_TYPE: ClassVar[dict[type, Callable[[TypstWriter, Any], Iterable[Plain]]]] = {
        Address: _address,
        Anchor: _text,
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
        Paragraph: _paragraph,
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
