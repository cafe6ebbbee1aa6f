"""Reads the blocks of a web page that a reader would see, each as plain text: paragraphs, headings, items, rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree, html

from generator.intake.characters import lowered, raised
from generator.intake.document import NotRead

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = frozenset(
    """
    script style noscript template head iframe object embed svg math canvas audio video select option datalist button
    input textarea label map area
    """.split()  # noqa: SIM905  # words are read more easily so
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body center caption dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead
    tr ul
    """.split()  # noqa: SIM905  # as above
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_OF_ARCHIVE = ("wm-ipp", "wm-capresources", "wm-tb")
"""How the Internet Archive calls the bar that it sets above a page."""
_BOX = re.compile(
    r"(?<![^\s_-])(?:newsletters?|subscribe|sign-?up|subscription|promo)(?![^\s_-])", re.IGNORECASE
)
"""A word in the class of an element that invites its readers to subscribe."""
_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_DEEPEST = 2000
"""Elements within elements; browsers stop at some hundreds."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a page."""

    text: str
    tag: str
    parent: int
    """Number of the element that it stands in, so that blocks side by side are known."""
    linked: int
    """How many of its characters are links."""
    is_box: bool = False
    """Whether the page says that it is an invitation to subscribe to something."""
    is_quoted: bool = False
    """Whether it stands in an e-mail below, which this one answers."""


@dataclass(slots=True)
class _Open:
    """The block that is being read."""

    tag: str
    parent: int
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    is_box: bool = False
    is_quoted: bool = False


def parse(text: str) -> html.HtmlElement:
    """Return the tree of a page. Raises `NotRead` if nothing can be made of it."""
    # An encoding that the text declares was that of its bytes; lxml refuses it in a text.
    bare = re.sub(r"\A\s*<\?xml[^>]*>", "", text)
    parser = html.HTMLParser(no_network=True, remove_pis=True, huge_tree=False)
    try:
        tree = html.document_fromstring(bare, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise NotRead("it is no web page, or an empty one", "save the page again, whole") from None
    if tree.xpath(f"boolean(//*[count(ancestor::*) > {_DEEPEST}])"):
        raise NotRead(
            f"its elements lie more than {_DEEPEST:,} deep in each other", "copy its text into a .txt file"
        )
    return tree


def blocks_of(tree: html.HtmlElement) -> list[Block]:
    """Return the blocks of a page in their order; a line break in one is the page's own, an empty line parts two."""
    return [
        Block(text, block.tag, block.parent, block.linked, block.is_box, block.is_quoted)
        for block in _read(tree)
        for text in re.split("\n\n+", _as_seen(block.pieces))
        if any(map(str.isalnum, text))
    ]


def hidden_of(tree: html.HtmlElement) -> list[str]:
    """Return the texts that a page holds and does not show."""
    found = (_as_seen(["".join(element.itertext())]) for element in tree.iter() if _is_hidden(element))
    return [text for text in found if text]


def _is_hidden(element: html.HtmlElement) -> bool:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return False
    if element.get("id", "").startswith(_OF_ARCHIVE):
        return True
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _read(tree: html.HtmlElement) -> Iterator[_Open]:
    """Yield the blocks of a page, walking it without recursion, as pages may nest as deep as they like."""
    walk = etree.iterwalk(tree, events=("start", "end", "comment"))
    block = _Open("body", 0)
    numbers: dict[html.HtmlElement, int] = {}
    links = quotes = 0
    for event, element in walk:
        if event == "comment":
            block.pieces.append(element.tail or "")
            continue
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN or _is_hidden(element):
                walk.skip_subtree()
                continue
            quotes += _is_answered(element)
            if tag in _BLOCKS:
                yield block
                parent = numbers.setdefault(element.getparent(), len(numbers) + 1)
                block = _Open(tag, parent, is_box=_is_box(element), is_quoted=quotes > 0)
            links += tag == "a"
            block.pieces.append(_opening(element))
            if tag in ("sup", "sub") and (number := _number(element)):
                block.pieces.append(number)
                walk.skip_subtree()
                continue
            block.pieces.append(element.text or "")
            block.linked += len((element.text or "").strip()) if links else 0
            continue
        if tag in ("td", "th") and element.getnext() is not None:
            block.pieces.append(" | ")
        quotes -= _is_answered(element) and not (tag in _UNSEEN or _is_hidden(element))
        if tag in _BLOCKS:
            yield block
            parent = element.getparent()
            block = _Open(
                parent.tag if parent is not None else "body",
                numbers.setdefault(parent, len(numbers) + 1),
                is_quoted=quotes > 0,
            )
        if tag == "q" and not (tag in _UNSEEN or _is_hidden(element)):
            block.pieces.append("”")
        links -= tag == "a"
        block.pieces.append(element.tail or "")
        block.linked += len((element.tail or "").strip()) if links else 0
    yield block


def _is_box(element: html.HtmlElement) -> bool:
    return _BOX.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _is_answered(element: html.HtmlElement) -> bool:
    """Tell whether a mail program has set an e-mail in an element to be answered."""
    if element.tag != "blockquote":
        return "yahoo_quoted" in element.get("class", "")
    return (
        element.get("type") == "cite"
        or re.search(r"gmail_|protonmail_", element.get("class", "")) is not None
    )


def _opening(element: html.HtmlElement) -> str:
    return {"br": "\v", "q": "“"}.get(element.tag, "")


def _number(element: html.HtmlElement) -> str | None:
    """Return a number as it is set high or low, "[12]" that is set high as it stands; None for anything else."""
    text = "".join(element.itertext()).strip()
    if element.tag == "sub":
        return lowered(text)
    return text if re.fullmatch(r"\[\s*\w{1,4}\s*\]", text) else raised(text)


def _as_seen(pieces: list[str]) -> str:
    """Return a text as a browser shows it: runs of spaces as one, lines where the page breaks them."""
    lines = "".join(pieces).split("\v")
    shown = (_SPACES.sub(" ", line).strip() for line in lines)
    return "\n".join(shown).strip("\n")
