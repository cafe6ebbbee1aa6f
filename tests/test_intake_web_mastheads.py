"""What a page shows round its text: who published it, by whom and when, and that the rest is for subscribers."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest

from generator.intake.document import Document
from generator.intake.isolated import read_here
from generator.intake.web_paywalls import is_wall
from generator.model.source import SourceType

TEXT = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The council of Lower Brill voted on Tuesday to keep the night ferry running through the winter.",
        "Eleven members voted in favour and four against, after a debate that lasted until midnight.",
        "The ferry was to stop in November, said the harbour master, who had asked for a new boat.",
    )
)


def _page(body: str, head: str = "", title: str = "Ferry", address: str = "") -> Document:
    link = f"<link rel=canonical href='{address}'>" if address else ""
    page = f"<html lang=en><head><title>{title}</title>{link}{head}</head><body>{body}</body></html>"
    found = read_here(f"<!doctype html>{page}".encode())
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    ("above", "title", "name"),
    [
        ("<header><a href='/'><img alt='The Harbour Post logo'></a></header>", "Ferry", "The Harbour Post"),
        ("<div class='site-title'>The Harbour Post</div>", "Ferry", "The Harbour Post"),
        (
            "<div class='masthead'><a href='/' title='Home'></a></div>",
            "Ferry | The Harbour Post",
            "The Harbour Post",
        ),
        ("<div class='top-logo'><img alt='Logo'></div>", "Ferry - Harbourpost", "Harbourpost"),
        (
            "<a href='/'><img alt='Post'></a><p class='logo'>The Harbour Post</p>",
            "Ferry – The Harbour Post",
            "The Harbour Post",
        ),
        (
            "<header><a href='/story'><img alt='The ferry in the ice'></a></header>",
            "Lost - and found",
            "harbourpost.test",
        ),
        ("<a href='/'><img alt='https://harbourpost.test/menu.png'></a>", "Ferry", "harbourpost.test"),
    ],
)
def test_a_page_shows_whose_it_is(above: str, title: str, name: str) -> None:
    found = _page(
        f"{above}<article><h1>Ferry</h1>{TEXT}</article>", title=title, address="https://harbourpost.test/a"
    )
    publisher = found.facts.publisher
    assert publisher
    assert publisher.value == name
    assert publisher.guess
    assert found.facts.title
    assert found.facts.title.value == title.partition(" | ")[0].partition(" – ")[0].replace(
        " - Harbourpost", ""
    )


def test_a_page_saved_as_one_file_is_of_where_it_was_saved() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "<Saved by Blink>"
    message["Subject"] = "Ferry"
    message["MIME-Version"] = "1.0"
    message["Snapshot-Content-Location"] = "https://www.harbourpost.test/a"
    message.set_content(f"<html><head><title>Ferry</title></head><body>{TEXT}</body></html>", subtype="html")
    found = read_here(message.as_bytes())
    assert isinstance(found, Document)
    assert found.facts.publisher
    assert found.facts.publisher.value == "harbourpost.test"


def test_an_archived_page_is_by_whoever_published_it() -> None:
    bar = "<div id='wm-ipp-base'><p>12 captures of this page in the year 2026, by the archive of the internet</p></div>"
    address = "https://web.archive.org/web/20260513000000/https://www.ports.test/ferry"
    found = _page(f"{bar}<h1>Ferry</h1>{TEXT}", address=address)
    assert found.facts.url
    assert (found.facts.url.value, found.facts.archive) == ("https://www.ports.test/ferry", address)
    assert found.facts.publisher
    assert found.facts.publisher.value == "ports.test"
    assert "captures" not in found.text


@pytest.mark.parametrize("name", ["X (formerly Twitter)", "Telegram", "Facebook"])
def test_where_anybody_posts_is_no_sure_publisher(name: str) -> None:
    facts = _page(TEXT, f"<meta property='og:site_name' content='{name}'>").facts
    assert facts.publisher
    assert "name whoever posted it" in facts.publisher.guess
    assert facts.type is SourceType.POST


def test_an_office_that_is_a_page_s_author_published_it() -> None:
    facts = _page(TEXT, "<meta name=author content='Council of the Sound'>").facts
    assert facts.publisher
    assert facts.publisher.value == "Council of the Sound"
    assert facts.authors == ()


def test_entities_in_linked_data_are_read_as_they_show() -> None:
    data = (
        '{"@type": "NewsArticle", "headline": "Ferry &amp; fees: &quot;agreed&quot;", "author": "Ada L&#252;nd",'
        ' "mainEntityOfPage": {"@id": "https://post.test/a"}}'
    )
    facts = _page(TEXT, f"<script type='application/ld+json'>{data}</script>").facts
    assert facts.title
    assert facts.title.value == 'Ferry & fees: "agreed"'
    assert facts.authors == ("Ada Lünd",)
    assert facts.url
    assert facts.url.value == "https://post.test/a"


@pytest.mark.parametrize(
    ("line", "authors", "day"),
    [
        ("By Ada Lind | 12 May 2026", ("Ada Lind",), "2026-05-12"),
        ("By <a href='/a'>Ada Lind</a> and <a href='/b'>Egil Brask</a>", ("Ada Lind", "Egil Brask"), ""),
        ("<a href='/topics'>By Subject Area</a>", (), ""),
        ("<span>Published: 12.05.2026</span>", (), "2026-05-12"),
        ("Von Ada Lind<br>Stand: 12.05.2026, 18:30 Uhr", ("Ada Lind",), "2026-05-12"),
        ("By the council of 12 May 2026 nothing is known", (), ""),
        ("Published: 12/05/2026", (), ""),
    ],
)
def test_the_lines_round_a_headline_say_who_wrote_and_when(
    line: str, authors: tuple[str, ...], day: str
) -> None:
    for place in (f"<div>{line}</div><h1>Ferry in winter</h1>", f"<h1>Ferry in winter</h1><div>{line}</div>"):
        facts = _page(f"<ul><li><a href=b>Storm</a></ul><article>{place}{TEXT}</article>").facts
        assert facts.authors == authors
        if day:
            assert facts.date
            assert (facts.date.value, facts.date.guess) == (
                day,
                "the date is the one that stands above the text",
            )


WALLS = (
    "Continue reading with a subscription",
    "You have read 3 of 3 free articles this month. Subscribe now.",
    "Already a subscriber? Sign in",
    "This article is only for subscribers",
    "Jetzt abonnieren und diesen Artikel lesen",
    "Lesen Sie weiter mit dem Probeabo",
    "La suite est réservée aux abonnés.",
    "Il vous reste 75 % de cet article à lire.",
    "Оформіть передплату",
    "Чтобы читать дальше, войдите",
    "登录后继续阅读",
)


@pytest.mark.parametrize("wall", WALLS)
def test_what_asks_readers_to_pay_is_no_text_and_the_page_a_part(wall: str) -> None:
    for box in (f"<p>{wall}</p>", f"<div class='paywall'><h2>{wall}</h2><p>1 € a month</p></div>"):
        found = _page(f"<article><h1>Ferry</h1>{TEXT}{box}</article>")
        assert wall not in found.text
        assert any(wall in part.passages for part in found.left_out)
        assert found.facts.is_part


@pytest.mark.parametrize(
    "text",
    [
        "“Subscribe to continue reading,” said the sign on the door of the reading room.",
        "Readers will have to pay more for the paper from June, its editor said.",
        "The islands were asked to continue the talks.",
        "Sign up to our newsletter to read what the harbour says.",
    ],
)
def test_what_only_speaks_of_paying_is_text(text: str) -> None:
    assert not is_wall(text)
    assert not _page(f"<article><h1>Ferry</h1>{TEXT}<p>{text}</p></article>").facts.is_part
