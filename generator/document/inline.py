"""Inline content: what stands within a line of a page.

Content is a text, one of the types below, or a `Phrase` of contents. A text is words as a reader sees them, in the
site's own language or in none that is known: every writer escapes it, and keeps apart those of its stretches that run
from right to left. Nothing here knows a format; the writers are `generator.document.html`, `generator.document.typst`
and `generator.document.plain`.

>>> from generator.document.html import HtmlWriter
>>> from generator.document.joining import phrase
>>> from generator.document.link_targets import LinkTargets
>>> from generator.document.plain import plain_text
>>> from generator.document.site_position import SitePosition
>>> from generator.document.typst import TypstWriter
>>> said = phrase("He called it ", Quotation("صفقة عادلة", "ar"), ".")
>>> HtmlWriter(SitePosition.of("")).write(said)
'He called it <q lang="ar" dir="rtl">“صفقة عادلة”</q>.'
>>> TypstWriter(LinkTargets()).write(said)
['He called it ', ['q', 'ar', '', 'rtl', ['“صفقة عادلة”']], '.']
>>> plain_text(said)
'He called it “صفقة عادلة”.'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.document.blocks import ItemList, Paragraph
from generator.document.node import Node

if TYPE_CHECKING:
    from generator.model.dates import Date
    from generator.model.report import Id


class Phrase(Node, tuple["Content", ...]):
    """Contents, one after the other; made by `generator.document.joining`."""

    __slots__ = ()


class Address(str):
    """Where something is shown, from the root of the site, or from the page it stands on if it begins with ``#``.

    ``briefings/call/statements/#xi-peace``; each writer makes of it the way from where it writes.
    """

    __slots__ = ()


class WebAddress(str):
    """An address of another site that stands for itself: as typed, whichever way its signs run."""

    __slots__ = ()


class Anchor(str):
    """The name of a place on a page, as links end in it: ``xi-peace``."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Emphasis(Node):
    """Emphasised words."""

    content: Content


@dataclass(frozen=True, slots=True)
class Strong(Node):
    """Strongly emphasised words."""

    content: Content


@dataclass(frozen=True, slots=True)
class Code(Node):
    """Words of a machine, as typed."""

    text: str
    digest: bool = False
    """Whether it is a long hash, to be broken anywhere."""


@dataclass(frozen=True, slots=True)
class Foreign(Node):
    """Words whose language is known (BCP 47), or that stand for themselves though nobody knows it: a name, a title."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Link(Node):
    """A link to a place on the site."""

    to: Address
    content: Content
    number: int = 0
    """Of a statement, if its words would not tell it from others in their list; paper has numbers anyway."""


@dataclass(frozen=True, slots=True)
class WebLink(Node):
    """A link to another site."""

    url: str
    content: Content
    label: bool = False
    """Whether its words only name what it leads to: search passes over them, and its address is not told the page."""


@dataclass(frozen=True, slots=True)
class LookUp(Node):
    """The way to the words of a quotation in the copy of its source that was read; paper has none."""

    url: str


@dataclass(frozen=True, slots=True)
class Citation(Node):
    """The citation of a source: leads to it in the briefing's list of sources, elsewhere to its own page."""

    source: Id
    content: Content
    locator: str = ""
    """Where in the source."""


@dataclass(frozen=True, slots=True)
class RestsOn(Node):
    """The citation of an entry that something rests on."""

    entry: Id
    to: Address
    content: Content
    number: int = 0
    """As a link's."""


@dataclass(frozen=True, slots=True)
class Quotation(Node):
    """Words of somebody, printed between quotation marks."""

    text: str
    lang: str
    is_reported_speech: bool = False
    """Whether they are a source's own words for what somebody said: these have no marks, and a word before them."""


REPORTED = "in the words of the source: "
"""Stands before words of a source for what somebody said."""


@dataclass(frozen=True, slots=True)
class VerdictMark(Node):
    """What is known about the words of a quotation, in a few words."""

    kind: str
    """``verified``, ``refuted``, ``unheld``, ``none`` (a sum of nothing); "" where a check is due."""
    content: Content


@dataclass(frozen=True, slots=True)
class StatusMark(Node):
    """What has become of a source, in a few words beside its name."""

    status: str
    """``retracted`` or ``corrected``."""
    content: Content


@dataclass(frozen=True, slots=True)
class VerdictInContext(Node):
    """A verdict that opens the words before and after the quotation; paper prints the verdict alone."""

    verdict: VerdictMark
    before: str
    """Words of the source, with the space behind them."""
    words: str
    """The quotation's own."""
    after: str
    lang: str
    look_up: LookUp | None
    in_full: Content = ""
    """What it opens first: all the verdict's words and its day, where ``verdict`` is shorter, and what they mean."""


@dataclass(frozen=True, slots=True)
class StanceMark(Node):
    """A stance, as a word; the same word may be another on something else."""

    stance: str
    word: str


@dataclass(frozen=True, slots=True)
class When(Node):
    """A date, or the days from one to another; each writer words it in its own language."""

    date: Date
    until: Date | None = None


@dataclass(frozen=True, slots=True)
class Aside(Node):
    """A remark of ours beside the words of others: whose translation they are, which language they are in."""

    content: Content


@dataclass(frozen=True, slots=True)
class OfBriefing(Node):
    """The briefing that a page belongs to, behind the page's own title, where a search's result shows it."""

    title: str


@dataclass(frozen=True, slots=True)
class Unsearched(Node):
    """Words that the site's search passes over."""

    content: Content


@dataclass(frozen=True, slots=True)
class TakenOut(Node):
    """Words that stood in an older state of a text, beside those of the newer one: struck through."""

    content: Content


@dataclass(frozen=True, slots=True)
class PutIn(Node):
    """Words that an older state of a text did not have: underlined."""

    content: Content


@dataclass(frozen=True, slots=True)
class Dotted(Node):
    """Remarks in one line, with a dot between each two."""

    parts: tuple[Content, ...]


Content: TypeAlias = (
    str
    | Phrase
    | Emphasis
    | Strong
    | Code
    | Foreign
    | Link
    | WebLink
    | LookUp
    | Citation
    | RestsOn
    | Quotation
    | VerdictMark
    | StatusMark
    | VerdictInContext
    | StanceMark
    | When
    | Aside
    | OfBriefing
    | Unsearched
    | TakenOut
    | PutIn
    | Dotted
    | Paragraph
    | ItemList
)
"""What a field of a view holds; empty as ``""``."""
