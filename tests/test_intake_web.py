"""Web pages: what a reader sees is text, what the page says of itself is known, menus are left out and told."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

import pytest

from generator.intake.document import Document, NotRead
from generator.intake.isolated import read_here
from generator.model.source import SourceType

if TYPE_CHECKING:
    from generator.intake.document import Facts

TEXT = (
    "<p>The council of Lower Brill voted on Tuesday to keep the night ferry running through the winter.</p>"
    "<p>Eleven members voted in favour and four against, after a debate that lasted until midnight.</p>"
)


def _page(body: str, head: str = "<title>Ferry</title>", lang: str = "en") -> Document:
    found = read_here(
        f"<!doctype html><html lang='{lang}'><head>{head}</head><body>{body}</body></html>".encode()
    )
    assert isinstance(found, Document)
    return found


def _facts(head: str) -> Facts:
    return _page(TEXT, head).facts


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("agreed.<sup><a href='#n'>12</a></sup> And", "agreed.¹² And"),
        ("agreed.<sup>[12]</sup> And", "agreed.[12] And"),
        ("the 3<sup>rd</sup> of 10<sup>2</sup> measures on CO<sub>2</sub>", "the 3rd of 10² measures on CO₂"),
        ("she said <q>never</q> twice", "she said “never” twice"),
        ("one<br>two", "one\ntwo"),
        ("a&nbsp;b &amp; c&shy;d &#8220;e&#8221;", "a\u00a0b & cd “e”"),
        ("seen<span hidden> unseen</span><span style='display: none'> nor this</span>", "seen"),
        ("seen<!-- a comment --> too<script>no()</script>", "seen too"),
    ],
)
def test_text_is_what_a_browser_shows(written: str, read: str) -> None:
    assert read in _page(f"<article>{TEXT}<p>{written}</p>{TEXT}</article>").paragraphs


def test_what_is_hidden_is_told() -> None:
    found = _page(f"<article>{TEXT}</article><div style='display:none'>Subscribe to read on</div>")
    assert [(part.passages, part.what.partition(",")[0]) for part in found.left_out] == [
        (("Subscribe to read on",), "passage that the page does not show")
    ]


def test_short_paragraphs_and_such_as_stand_twice_are_kept() -> None:
    body = f"<article>{TEXT}<p>No.</p>{TEXT}<p>Why?</p>{TEXT}</article>"
    assert _page(body).paragraphs[2] == "No."
    assert len(_page(body).paragraphs) == 8


def test_menus_are_left_out_and_told_in_their_order() -> None:
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "News", "Sport"))
    found = _page(
        f"<nav><ul>{menu}</ul></nav><article>{TEXT}</article><footer><p>All rights reserved.</p></footer>"
    )
    assert found.left_out[0].words(2) == "4 passages round the text: “Home”, “News” and 2 others"
    assert len(found.paragraphs) == 2


def test_a_page_of_which_the_text_cannot_be_told_is_taken_whole_and_says_so() -> None:
    found = _page("<p>Short.</p><p>Very.</p>")
    assert found.paragraphs == ("Short.", "Very.")
    assert "all of the page is in" in found.changed[0]


def test_an_article_says_who_published_it_and_when() -> None:
    organisation = '{"@type": "Organization", "@id": "#us", "name": "Harbour Post"}'
    facts = _facts(
        '<script type="application/ld+json">{"@graph": [{"@type": ["ReportageNewsArticle"], "headline": "Ferry kept",'
        '"datePublished": "2026-05-12T08:30:00+02:00", "dateModified": "2026-05-14",'
        '"author": ["Ada Lind", {"name": "Bo"}], "publisher": {"@id": "#us"}}, '
        + organisation
        + "]}</script>"
        "<link rel=canonical href='https://post.test/ferry'>"
    )
    assert facts.title is not None
    assert facts.title.value == "Ferry kept"
    assert [fact and fact.value for fact in (facts.date, facts.updated, facts.publisher, facts.url)] == [
        "2026-05-12",
        "2026-05-14",
        "Harbour Post",
        "https://post.test/ferry",
    ]
    assert facts.authors == ("Ada Lind", "Bo")
    assert (facts.type, facts.type_guess) == (SourceType.ARTICLE_NEWSPAPER, "")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
        '<script type="application/ld+json">[[[[[[[[[[[[[[[[[[{"@type": "NewsArticle"}]]]]]]]]]]]]]]]]]]</script>',
        '<script type="application/ld+json">{"@type": {"a": 1}, "headline": ["x"], "author": 7}</script>',
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>",
        "<meta property='og:url' content='javascript:alert(1)'><link rel=canonical href='/ferry'>",
    ],
)
def test_what_a_page_says_wrongly_of_itself_is_passed_over(head: str) -> None:
    facts = _facts(f"<title>Ferry kept - Harbour Post</title>{head}")
    assert facts.title is not None
    assert facts.title.value == "Ferry kept"
    assert facts.title.guess == "the title is that of the browser's window"
    assert facts.url is None


@pytest.mark.parametrize(
    ("author", "written"),
    [
        (
            '{"@type": "Person", "name": "Ana Brandt", "givenName": "Ana", "familyName": "Brandt"}',
            "Brandt, Ana",
        ),
        ('{"givenName": "Rosa María", "familyName": "de la Cruz"}', "de la Cruz, Rosa María"),
        ('{"name": "习近平", "familyName": "习", "givenName": "近平"}', "习近平"),
        ('{"name": "Ana Brandt", "familyName": "Brandt"}', "Ana Brandt"),
        ('{"name": "A. Brandt", "givenName": "A.", "familyName": "Brandt"}', "A. Brandt"),
        ('{"name": "X", "givenName": 7, "familyName": ["Y"]}', "X"),
        ('"by Ana Brandt"', "Ana Brandt"),
    ],
)
def test_an_author_is_taken_apart_where_the_page_says_how(author: str, written: str) -> None:
    item = f'{{"@type": "NewsArticle", "headline": "A", "author": {author}}}'
    assert _facts(f'<script type="application/ld+json">{item}</script>').authors == (written,)


def test_a_page_without_a_publisher_is_known_by_its_host() -> None:
    facts = _facts("<title>Ferry</title><meta property='og:url' content='https://www.brill.test/x'>")
    assert facts.publisher is not None
    assert (facts.publisher.value, facts.publisher.guess != "") == ("brill.test", True)


def test_a_page_that_a_browser_saved_as_one_file_knows_its_address() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://post.test/ferry"
    message["Subject"] = "Ferry"
    message["MIME-Version"] = "1.0"
    message.set_content(f"<html><body><article>{TEXT}</article></body></html>", subtype="html")
    found = read_here(message.as_bytes())
    assert isinstance(found, Document)
    assert found.kind == "a saved web page"
    assert found.facts.url is not None
    assert found.facts.url.value == "https://post.test/ferry"
    assert len(found.paragraphs) == 2


def test_a_date_that_only_stands_on_the_page_is_a_guess() -> None:
    for line, guess in (
        ("<p class='date'>12 May 2026</p>", "the date is the one that stands above the text"),
        ("<time datetime='2026-05-12'>this spring</time>", "the date is one that stands on the page"),
    ):
        found = _page(f"<article>{line}{TEXT}</article>").facts.date
        assert found is not None
        assert (found.value, found.guess) == ("2026-05-12", guess)


def test_a_page_that_only_a_program_fills_says_so() -> None:
    with pytest.raises(NotRead, match="it shows no text"):
        _page("<div id=root></div><script>render()</script>")


def test_an_encoding_that_is_declared_wrongly_does_no_harm() -> None:
    head = "<head><meta charset='iso-8859-1'><title>Порт</title></head>"
    page = f"<html>{head}<body><p>Порт — открыт</p>{TEXT}</body></html>"
    found = read_here(page.encode())
    assert isinstance(found, Document)
    assert "Порт — открыт" in found.text
