"""Every kind of content with what each writer makes of it: a row for each, so that no type is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.document.blocks import ItemList, Paragraph
from generator.document.inline import (
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
from generator.document.joining import phrase
from generator.document.link_targets import LinkTargets
from generator.model.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.document.inline import Content

STATEMENT, OTHER = "briefings/x/statements/#one", "briefings/y/statements/#one"
TARGETS = LinkTargets(
    "x",
    frozenset({STATEMENT, "briefings/x/sources/#paper", "briefings/x/plans/#plan--1"}),
    {STATEMENT: 7, "briefings/x/statements/#far": 8},
)
"""The places of the PDF that the rows are written for; for the site they are written for the page ``briefings/x/``."""
_VERDICT = VerdictMark("verified", "held")
_CONTEXT = VerdictInContext(_VERDICT, "… so ", "said", " he …", "fr", LookUp("https://a.example/"))


class Row(NamedTuple):
    """Content, and how it comes out."""

    content: Content
    html: str
    typst: object
    plain: str


ROWS = (
    Row("a & b", "a &amp; b", "a & b", "a & b"),
    Row(phrase("a", Emphasis("b"), "c"), "a<em>b</em>c", ["a", ["em", ["b"]], "c"], "abc"),
    Row(phrase(), "", "", ""),
    Row(Emphasis("a"), "<em>a</em>", [["em", ["a"]]], "a"),
    Row(Strong(Emphasis("a")), "<strong><em>a</em></strong>", [["strong", [["em", ["a"]]]]], "a"),
    Row(Code("a<b"), "<code>a&lt;b</code>", [["code", ["a<b"]]], "a<b"),
    Row(Code("0f", digest=True), '<code class="hash">0f</code>', [["code", ["0f"]]], "0f"),
    Row(
        Foreign("泽", "zh-Hant-TW"),
        '<span lang="zh-Hant-TW">泽</span>',
        [["l", "zh", "TW", "ltr", ["泽"]]],
        "泽",
    ),
    Row(Foreign("ours", "en"), "ours", "ours", "ours"),
    Row(Foreign("Oz"), "Oz", "Oz", "Oz"),
    Row(Link(Address(STATEMENT), "w"), '<a href="statements/#one">w</a>', [["n", STATEMENT, 7, ["w"]]], "w"),
    Row(
        Link(Address("briefings/x/statements/#far"), "w"),
        '<a href="statements/#far">w</a>',
        [["n", "", 8, ["w"]]],  # a statement of the briefing that this document does not print
        "w",
    ),
    Row(Link(Address(OTHER), "w"), '<a href="../../briefings/y/statements/#one">w</a>', "w", "w"),
    Row(
        Link(Address("actors/a/"), Emphasis("w")),
        '<a href="../../actors/a/"><em>w</em></a>',
        [["em", ["w"]]],
        "w",
    ),
    Row(
        Link(Address("sources/paper/"), "w"),
        '<a href="../../sources/paper/">w</a>',
        [["a", "briefings/x/sources/#paper", ["w"]]],
        "w",
    ),
    Row(
        Link(Address("#plan--1"), "1"),
        '<a href="#plan--1">1</a>',
        [["a", "briefings/x/plans/#plan--1", ["1"]]],
        "1",
    ),
    Row(
        WebLink("https://a.example/?a=1&b", "w"),
        '<a href="https://a.example/?a=1&amp;b">w</a>',
        [["u", "https://a.example/?a=1&b", ["w"]]],
        "w",
    ),
    Row(
        WebLink("https://a.example/", "w", label=True),
        '<a data-search-exclude href="https://a.example/" rel="noreferrer">w</a>',
        [["u", "https://a.example/", ["w"]]],
        "w",
    ),
    Row(
        LookUp("https://a.example/"),
        '<a data-search-exclude class="look-up" href="https://a.example/" rel="noreferrer">look it up</a>',
        "",
        "",
    ),
    Row(
        Citation("paper", "The Paper", "p. 2"),
        '<a class="cite" data-cite="paper" href="sources/#paper">The Paper<span class="at">, p. 2</span></a>',
        [["a", "briefings/x/sources/#paper", ["The Paper, p. 2"]]],
        "The Paper, p. 2",
    ),
    Row(
        Citation("none", "Nobody"),
        '<a class="cite" data-cite="none" href="sources/#none">Nobody</a>',
        "Nobody",
        "Nobody",
    ),
    Row(
        RestsOn("x/one", Address(STATEMENT), "she said"),
        '<a class="rests" data-rests="x/one" href="statements/#one">she said</a>',
        [["n", STATEMENT, 7, ["she said"]]],
        "she said",
    ),
    Row(Quotation("a", "en"), "<q>“a”</q>", [["q", "", "", "", ["“a”"]]], "“a”"),
    Row(  # each stretch is kept apart in any language that does not run its way itself
        Quotation("так: שלום", "uk"),
        '<q lang="uk">“так: <bdi dir="rtl">שלום</bdi>”</q>',
        [["q", "uk", "", "ltr", ["“так: \u2067שלום\u2069”"]]],
        "“так: שלום”",
    ),
    Row(
        Quotation("أ: 5", "ar"),
        '<q lang="ar" dir="rtl">“أ: 5”</q>',
        [["q", "ar", "", "rtl", ["“أ: 5”"]]],
        "“أ: 5”",
    ),
    Row(
        Foreign("Дім שלום", "uk"),
        '<span lang="uk">Дім <bdi dir="rtl">שלום</bdi></span>',
        [["l", "uk", "", "ltr", ["Дім \u2067שלום\u2069"]]],
        "Дім שלום",
    ),
    Row(
        Foreign("שלום House", "en"),
        '<bdi dir="rtl">שלום</bdi> House',
        "\u2067שלום\u2069 House",
        "שלום House",
    ),
    Row(Foreign("שלום House"), '<bdi dir="rtl">שלום House</bdi>', "\u2067שלום House\u2069", "שלום House"),
    Row(Quotation("a", "uk"), '<q lang="uk">“a”</q>', [["q", "uk", "", "ltr", ["“a”"]]], "“a”"),
    Row(
        VerdictMark("refuted", "no"),
        '<span data-search-exclude class="verdict refuted">no</span>',
        [["v", "refuted", ["no"]]],
        "no",
    ),
    Row(
        VerdictMark("", "due"),
        '<span data-search-exclude class="verdict">due</span>',
        [["v", "", ["due"]]],
        "due",
    ),
    Row(
        _CONTEXT,
        '<details class="context"><summary><span data-search-exclude class="verdict verified">held</span></summary> '
        '<blockquote lang="fr" data-search-exclude>… so <b>said</b> he … <a data-search-exclude class="look-up" '
        'href="https://a.example/" rel="noreferrer">look it up</a></blockquote></details>',
        [["v", "verified", ["held"]]],
        "held",
    ),
    Row(
        StatusMark("retracted", "Retracted"),
        '<span class="status retracted">Retracted</span>',
        [["s", "retracted", ["Retracted"]]],
        "Retracted",
    ),
    Row(
        StanceMark("for", "is for"),
        '<span data-search-exclude class="stance for">is for</span>',
        [["strong", ["is for"]]],
        "is for",
    ),
    Row(When(parse_date("2023-04")), "April 2023", "April 2023", "April 2023"),
    Row(
        When(parse_date("2023-03-20"), parse_date("2023-03-22")),
        *("20 to 22 March 2023", "20 to 22 March 2023", "20 to 22 March 2023"),
    ),
    Row(Aside("ours"), '<span class="by">ours</span>', [["small", ["ours"]]], "ours"),
    Row(OfBriefing("The talks"), '<span class="of"> · The talks</span>', " · The talks", "· The talks"),
    Row(TakenOut("a"), "<del>a</del>", [["del", ["a"]]], "a"),
    Row(PutIn("a"), "<ins>a</ins>", [["ins", ["a"]]], "a"),
    Row(Unsearched("a"), "<span data-search-exclude>a</span>", "a", "a"),
    Row(Dotted(("a", "", Emphasis("b"))), "a · <em>b</em>", ["a · ", ["em", ["b"]]], "a · b"),
    Row(
        Paragraph(phrase("a ", Strong("b"))),
        "<p>a <strong>b</strong></p> ",
        [["p", ["a ", ["strong", ["b"]]]]],
        "a b",
    ),
    Row(
        ItemList(("a", "b")),
        "<ul><li>a</li> <li>b</li> </ul> ",
        [["ul", [["li", ["a"]], ["li", ["b"]]]]],
        "a b",
    ),
    Row(ItemList(("a",), numbered=True), "<ol><li>a</li> </ol> ", [["ol", [["li", ["a"]]]]], "a"),
    Row(Address(STATEMENT), "statements/#one", STATEMENT, STATEMENT),
    Row(Address(OTHER), "../../briefings/y/statements/#one", "", OTHER),
    Row(Anchor("one"), "one", "one", "one"),
    Row(
        WebAddress("https://a.example/القمة?a&b"),
        "https://a.example/القمة?a&amp;b",
        *2 * ("https://a.example/القمة?a&b",),
    ),
)

HOLDING: dict[type, Callable[[str], Content]] = {
    str: str,
    Aside: Aside,
    Citation: lambda text: Citation("paper", text),
    Code: Code,
    Dotted: lambda text: Dotted(("one", text)),
    Emphasis: Emphasis,
    Foreign: Foreign,
    ItemList: lambda text: ItemList((text,)),
    Link: lambda text: Link(Address(STATEMENT), text),
    OfBriefing: OfBriefing,
    Paragraph: Paragraph,
    PutIn: PutIn,
    Quotation: lambda text: Quotation(text, "en"),
    RestsOn: lambda text: RestsOn("x/one", Address(STATEMENT), text),
    StanceMark: lambda text: StanceMark("for", text),
    StatusMark: lambda text: StatusMark("retracted", text),
    Strong: Strong,
    TakenOut: TakenOut,
    Unsearched: Unsearched,
    VerdictMark: lambda text: VerdictMark("verified", text),
    WebLink: lambda text: WebLink("https://a.example/", text),
}
"""Each type that holds words, with any text in it, in our own language or none."""
WORDLESS = frozenset({Address, Anchor, LookUp, WebAddress, When, VerdictInContext})
"""Types without words of ours: places, dates, and what a source says round a quotation."""
