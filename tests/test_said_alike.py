"""Site and PDF say the same of every statement: who says it, on whose view, by which way, its verdicts, its links."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from generator import build
from generator.diagnostics import Diagnostics
from generator.pdf import write_documents
from generator.project import Project
from generator.writer.pages.options import PdfOptions
from tests import pdfs
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIBRARIES = {
    "shipped": ROOT,
    "small": ROOT / "tests" / "golden" / "small",
    "harbour": ROOT / "tests" / "harbour",
}
_CITES = re.compile(r'<span class="cites">(.*?)</span>(?=</|\n| )', re.DOTALL)
_BULLETS = re.compile(r'<ul class="reports">(.*?)</ul>', re.DOTALL)
_CARD = re.compile(r'<article class="statement">(.*?)</article>', re.DOTALL)
_REPORT = re.compile(r"<li><p>(.*?)</p>(.*?)</li>", re.DOTALL)
_LINK = re.compile(r'<a [^>]*href="[^"#]*#([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_MORE = re.compile(
    r'<details class="context"><summary>(.*?)</summary>.*?</details>'  # what a verdict opens stands on the site alone
    r'|( · )?<a data-search-exclude class="look-up"[^>]*>look it up</a>'
)


class Said(NamedTuple):
    """What a reader is told of a statement."""

    who: str
    """With offices, the voice, the holder and who told it, and what is said."""
    date: str
    """With labels and stances, and what became of them."""
    reports: tuple[tuple[str, str, str, str], ...]
    """Way, words, translation, and what is remarked of them, the verdict first."""
    facts: tuple[str, ...]
    """What it is about, its origins, its links to other statements."""
    note: str
    review: str


class Made(NamedTuple):
    """What both outputs say, by the statement's address."""

    site: dict[str, Said]
    paper: dict[str, Said]
    links: dict[str, tuple[set[str], set[str]]]
    """The statements that each card leads to: on the site, and on paper."""
    lists: list[list[str]]
    """The citations of each list on the site."""
    labels: dict[str, tuple[set[tuple[str, str]], set[tuple[str, str]]]]
    """By briefing, what statements are called elsewhere, with their numbers: on the site, and on paper."""


@cache
def made(root: Path) -> Made:
    """Return what site and PDF say of each statement of a library."""
    result = build.generate(Project(root))
    documents = write_documents(result.library, result.findings, PdfOptions(), Diagnostics())
    found = Made({}, {}, {}, [], {})
    for document in documents:
        if document.template != "briefing":
            continue
        (briefing,) = document.briefings
        page = f"briefings/{briefing}/statements/"
        text = result.files[f"{page}index.md"].decode()
        data = json.loads(document.data)["document"]
        numbers = _numbers_of(text)
        every = "".join(
            content.decode()
            for name, content in result.files.items()
            if name.startswith(f"briefings/{briefing}/")
        )
        found.lists.extend(_lists(every))
        found.labels[briefing] = (
            {(numbers[to], _unnumbered(words)) for to, words in _LINK.findall(every) if to in numbers},
            {(number, words) for number, words in _named({**data, "statements": {}}) if words},
        )
        for anchor, said, to in _of_site(text):
            found.site[f"{page}#{anchor}"] = said
            found.links[f"{page}#{anchor}"] = (to, set())
        for card in data["statements"].values():
            place = f"{page}#{card['anchor']}"
            found.paper[place] = _of_paper(card)
            found.links[place][1].update(number for number, _ in _named(card["relations"]))
    return found


def _lists(pages: str) -> Iterator[list[str]]:
    """Yield the citations of each list, in a line or one below the other, with the words quoted beside them."""
    for line in _CITES.findall(pages):
        yield re.findall(r"\[(.*?)\](?= |$)", html.unescape(re.sub(r"<[^>]+>", "", line)))
    for bullets in _BULLETS.findall(pages):
        yield [_plain(bullet) for bullet in bullets.split("<li>")[1:]]


def _numbers_of(page: str) -> dict[str, str]:
    return dict(
        re.findall(r'<h3 id="([^"]+)">.*?</h3>\n<p class="meta"><span class="number">No. (\d+)<', page)
    )


def _unnumbered(words: str) -> str:
    """Return the words of a link without the number that paper gives before them."""
    return re.sub(r"\(?No\.\d+\)?$", "", _plain(words))


def _named(content: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # JSON
    """Yield the number of each statement that content names, and what it is called."""
    if isinstance(content, dict):
        content = list(content.values())
    if isinstance(content, list):
        if len(content) == 4 and content[0] == "n":
            yield str(content[2]), _folded(_text(content[3]))
        else:
            for piece in content:
                yield from _named(piece)


def _of_site(page: str) -> Iterator[tuple[str, Said, set[str]]]:
    """Yield each card of a page: its anchor, what it says, and the statements of the briefing its relations lead to."""
    numbers = dict(
        re.findall(r'<h3 id="([^"]+)">.*?</h3>\n<p class="meta"><span class="number">No. (\d+)<', page)
    )
    for (card,) in (match.groups() for match in _CARD.finditer(page)):
        anchor, who = re.search(r'<h3 id="([^"]+)">(.*?)</h3>', card, re.DOTALL).groups()  # type: ignore[union-attr]
        meta = re.search(r'<p class="meta"><span class="number">No. \d+</span> (.*?)</p>', card).group(1)  # type: ignore[union-attr]
        reports = re.search(r'<ul class="reports">(.*?)</ul>', card, re.DOTALL).group(1)  # type: ignore[union-attr]
        facts = re.findall(r'<p class="fact"[^>]*>(.*?)</p>', card)
        note = re.search(r'<div class="note">(.*?)</div>', card, re.DOTALL)
        review = re.search(r'<p class="review[^"]*">(.*?)</p>', card)
        relations = " ".join(re.findall(r'<p class="fact" data-search-exclude>(?!Used in)(.*?)</p>', card))
        yield (
            anchor,
            Said(
                _plain(who),
                _plain(re.sub(r'<span data-search-exclude class="label">', " · ", meta)),
                tuple(_report(*report) for report in _REPORT.findall(reports)),
                tuple(_plain(fact) for fact in facts if not fact.startswith("Used in")),
                _plain(note.group(1)) if note else "",
                _plain(review.group(1)) if review else "",
            ),
            {numbers[to] for to in re.findall(r'href="[^"#]*#([^"]+)"', relations) if to in numbers},
        )


def _report(way: str, rest: str) -> tuple[str, str, str, str]:
    quote = re.search(r"<blockquote(?![^>]*data-search-exclude)[^>]*>(.*?)</blockquote>", rest)
    translation = re.search(r"<p>(.*?)</p>", rest)
    remarks = re.search(r'<div class="remarks">(.*)</div>', rest, re.DOTALL)
    return (
        _plain(way),
        _plain(quote.group(1)) if quote else "",
        _plain(translation.group(1))
        if translation and not (remarks and translation.start() > remarks.start())
        else "",
        _plain(_MORE.sub(lambda match: match[1] or "", remarks.group(1))) if remarks else "",
    )


def _plain(part: str) -> str:
    return _folded(html.unescape(re.sub(r"<[^>]+>", "", part)))


def _of_paper(card: dict[str, Any]) -> Said:
    stances = "".join(
        f" · {_text(stance['mark'])}: {_text(stance['on'])}"
        + (f" ({_text(stance['became'])})" if stance["became"] else "")
        for stance in card["stances"]
    )
    labels = "".join(f" · {label}" for label in card["labels"])
    return Said(
        _folded(f"{_text(card['who'])}{_text(card['office'])}{_text(card['voice'])}: {_text(card['says'])}"),
        _folded(f"{_text(card['date'])}{_text(card['dated'])}{labels}{stances}"),
        tuple(
            tuple(_folded(_text(report[part])) for part in ("way", "quote", "translation", "remarks"))  # type: ignore[misc]
            for report in card["reports"]
        ),
        tuple(_folded(_text(line)) for line in (*card["facts"], *card["relations"])),
        _folded(_text(card["note"])),
        _folded(_text(card["review"]["words"])) if card["review"] else "",
    )


def _text(content: Any) -> str:  # noqa: ANN401  # JSON
    """Return the words of content as Typst is given it."""
    if content is None or isinstance(content, str):
        return content or ""
    return "".join(piece if isinstance(piece, str) else _text(piece[-1]) for piece in content)


def _folded(text: str) -> str:
    return re.sub(r"[\s\u200b\u2066-\u2069]+", "", text)


def _without_digits(text: str) -> str:
    return re.sub(r"\d", "", pdfs.folded(text))


@pytest.mark.parametrize("root", LIBRARIES.values(), ids=LIBRARIES)
def test_site_and_paper_have_the_same_statements(root: Path) -> None:
    assert made(root).site
    assert sorted(made(root).site) == sorted(made(root).paper)


@pytest.mark.parametrize("part", Said._fields)
@pytest.mark.parametrize("root", LIBRARIES.values(), ids=LIBRARIES)
def test_both_say_the_same_of_each(root: Path, part: str) -> None:
    site, paper = made(root).site, made(root).paper
    wrong = {
        place: (getattr(said, part), getattr(paper[place], part))
        for place, said in site.items()
        if getattr(said, part) != getattr(paper[place], part)
    }
    assert not wrong


@pytest.mark.parametrize("part", Said._fields)
def test_each_part_is_told_of_a_statement(part: str) -> None:
    """Where neither side has it in any library, nothing is compared."""
    assert any(getattr(said, part) for root in LIBRARIES.values() for said in made(root).site.values())


@pytest.mark.parametrize("root", LIBRARIES.values(), ids=LIBRARIES)
def test_both_lead_to_the_same_statements(root: Path) -> None:
    assert any(site for site, _ in made(root).links.values())
    wrong = {place: both for place, both in made(root).links.items() if both[0] != both[1]}
    assert not wrong


@pytest.mark.parametrize("root", LIBRARIES.values(), ids=LIBRARIES)
def test_paper_calls_no_statement_anything_else(root: Path) -> None:
    for site, paper in made(root).labels.values():
        assert paper
        assert paper <= site


@pytest.mark.parametrize("root", [LIBRARIES["small"], LIBRARIES["harbour"]], ids=["small", "harbour"])
def test_the_pdf_itself_has_what_is_said(root: Path) -> None:
    """What Typst is given stands in the PDF that it sets; numbers aside, which it puts before names."""
    documents = pdfs.documents(root)
    for briefing in made(root).labels:
        text = _without_digits(pdfs.text_of(pdfs.pdf(documents[briefing])))
        for place, said in made(root).paper.items():
            if place.startswith(f"briefings/{briefing}/"):
                ways = [way for way, *_ in said.reports]
                missing = [
                    part for part in (said.who, *ways, *said.facts) if _without_digits(part) not in text
                ]
                assert not missing, place


@pytest.mark.parametrize("root", LIBRARIES.values(), ids=LIBRARIES)
def test_no_two_citations_of_a_list_look_the_same(root: Path) -> None:
    assert any(len(cited) > 1 for cited in made(root).lists)
    assert [cited for cited in made(root).lists if len(set(cited)) < len(cited)] == []
