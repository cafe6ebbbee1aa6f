"""A text is known by who published it: an office that its file names, or the page of one; an invitation is no text."""

from __future__ import annotations

import io

import docx
import pytest

from generator.intake import web_page, word_document
from generator.intake.likely_types import typed
from generator.model.source import SourceType

_SPOKEN = frozenset({SourceType.INTERVIEW, SourceType.SPEECH})
BODY = "The Minister of Ports met the pilots of both banks today, and thanked them for their patience."


def _word(author: str, header: str, footer: str) -> bytes:
    document = docx.Document()
    document.core_properties.author, document.core_properties.title = author, "Note on the meeting"
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    document.add_paragraph(BODY)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize(
    ("author", "header", "publisher", "authors"),
    [
        (
            "Ministry of Ports of Orland, Press Service",
            "REPUBLIC OF ORLAND",
            "Ministry of Ports of Orland",
            (),
        ),
        ("Ministry of Ports of Orland", "Harbour Board of Saar", "Harbour Board of Saar", ()),
        ("Ada Lind", "", "", ("Ada Lind",)),
        ("Microsoft Office User", "", "", ("Microsoft Office User",)),
    ],
)
def test_an_office_that_a_file_names_as_its_author_published_it(
    author: str, header: str, publisher: str, authors: tuple[str, ...]
) -> None:
    header = header if publisher != "Ministry of Ports of Orland" else f"{header} Ministry of Ports, 12 Quay"
    facts = word_document.read(_word(author, header, "")).facts
    assert (facts.publisher.value if facts.publisher else "") == publisher
    assert facts.authors == authors
    assert bool(facts.publisher) == bool(facts.publisher and facts.publisher.guess)


@pytest.mark.parametrize(
    ("footer", "address"),
    [
        (
            "Quay 12 · press@ports.example · https://ports.example/notes/2026/7.",
            "https://ports.example/notes/2026/7",
        ),
        ("https://ports.example/", ""),
        ("https://ports.example/a1 https://ports.example/b2", ""),
    ],
)
def test_the_address_in_a_footer_is_that_of_the_document(footer: str, address: str) -> None:
    url = word_document.read(_word("", "", footer)).facts.url
    assert (url.value if url else "") == address


def _page(box: str) -> bytes:
    return f"""<html lang="en"><head><meta property="og:type" content="article"><title>Pilots met</title></head><body>
<article><h1>Pilots met</h1><p>{BODY}</p>{box}<p>{BODY.replace("today", "on Monday")}</p>
<p>{BODY.replace("today", "again on Tuesday")}</p></article></body></html>""".encode()


@pytest.mark.parametrize("name", ["newsletter", "box sign-up", "c-subscribe__inner subscribe"])
def test_an_invitation_between_paragraphs_is_no_text(name: str) -> None:
    page = web_page.read(
        _page(f'<div class="{name}">Sign up to <a href="/l">Tides</a>, our weekly letter</div>')
    )
    assert not [text for text in page.paragraphs if "Sign up" in text]
    kept = web_page.read(_page('<div class="note">Pilots are paid by the ship.</div>'))
    assert [text for text in kept.paragraphs if "paid by the ship" in text]


@pytest.mark.parametrize(
    ("publisher", "type_"),
    [("Ministry of Ports of Orland", SourceType.DOCUMENT), ("The Harbour Post", SourceType.ARTICLE)],
)
def test_what_an_office_calls_an_article_is_a_document(publisher: str, type_: SourceType) -> None:
    facts = web_page.read(_page("")).facts
    assert facts.type is SourceType.ARTICLE
    assert typed(facts, "Pilots met", publisher, 90).type is type_


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("Press conference of the Minister, Corvane, 9 June", SourceType.INTERVIEW),
        ("Spokeswoman Ada Lorn’s Regular Press Conference on 9 June", SourceType.INTERVIEW),
        ("Point de presse de la porte-parole", SourceType.INTERVIEW),
        ("Regierungspressekonferenz vom 9. Juni", SourceType.INTERVIEW),
        ("Брифинг пресс-секретаря 9 июня", SourceType.INTERVIEW),
        ("Відповіді на запитання журналістів", SourceType.INTERVIEW),
        ("2026年6月9日外交部发言人主持例行记者会", SourceType.INTERVIEW),
        ("Remarks by the Minister at the pilots’ dinner", SourceType.SPEECH),
        ("部长在引航员晚宴上的讲话", SourceType.SPEECH),
        ("Statement of the Minister ahead of the press conference", SourceType.DOCUMENT),
        ("The Minister interviewed pilots", SourceType.DOCUMENT),
    ],
)
def test_an_office_s_title_tells_what_was_said_aloud(title: str, type_: SourceType) -> None:
    facts = web_page.read(_page("")).facts
    assert typed(facts, title, "Ministry of Ports of Orland", 9_000 if type_ in _SPOKEN else 90).type is type_
    assert typed(facts, title, "The Harbour Post", 90).type is SourceType.ARTICLE
