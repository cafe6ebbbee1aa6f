"""No style of citation makes small letters of an editor's capitals, and none touches a title that is not English."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache

from generator.citing.bibtex import bibtex_entry
from generator.citing.finishing import finished
from generator.citing.formatting import CitationSetter
from generator.citing.record import Author, Record
from generator.document.plain import plain_text
from generator.model.citation_style import BUILT_IN, CitationStyle
from generator.model.source import SourceType

STYLES = (
    *BUILT_IN.values(),
    *(
        CitationStyle(
            case,
            case,
            f"""<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>{case}</title>
            <id>{case}</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout>
            <text variable="title" text-case="{case}" quotes="true"/><text variable="container-title" prefix=", "
            text-case="{case}"/></layout></citation></style>""".encode(),
        )
        for case in ("title", "sentence", "capitalize-all", "capitalize-first")
    ),
)
TITLE_CASE = ("chicago", "mla", "title")
NEWS = Record(
    key="news",
    type=SourceType.ARTICLE_NEWSPAPER,
    title="-",
    title_lang="",
    lang="en",
    container="die iZeitung of NRK",
)
SIGNED = replace(NEWS, authors=(Author("Leahy", "Joe"),), url="https://gazette.test/")
PAGE = replace(NEWS, type=SourceType.WEBPAGE, url="https://gazette.test/")
REPORT = replace(NEWS, type=SourceType.REPORT, container="", publisher=NEWS.container, authors=SIGNED.authors)
IN_TITLE_CASE = {
    "Statement by the US": "Statement by the US",
    "NATO and the EU": "NATO and the EU",
    "UNRWA": "UNRWA",
    "COP28: the end of the talks": "COP28: The End of the Talks",
    "McCain's letter to the WHO": "McCain's Letter to the WHO",
    "O'Brien meets MacDonald": "O'Brien Meets MacDonald",
    "The call of Xi and von der Leyen": "The Call of Xi and von der Leyen",
    "von der Leyen and de Gaulle": "Von der Leyen and de Gaulle",
    "Kim Jong-un on al-Assad’s visit to The Hague": "Kim Jong-un on al-Assad’s Visit to The Hague",
    "iPhone and eBay on the market": "iPhone and eBay on the Market",
    "“iPhone” and eBay": "“iPhone” and eBay",
    "“US” talks, $5 and {the EU} of a \\ day": "“US” Talks, $5 and {The EU} of a \\ Day",
    "Notes by @harbour and #quay on example.org today": "Notes by @harbour and #quay on example.org Today",
    "@harbour on the quay": "@harbour on the Quay",
    "{EU} and $UN$ in talks": "{EU} and $UN$ in Talks",
    "U.S. envoys of the U.N. speak": "U.S. Envoys of the U.N. Speak",
    "Émile Zola in the Élysée": "Émile Zola in the Élysée",
}
WORDS = """
    the of and in harbour talks say on a US UNRWA McCain's O'Brien von der bin de Leyen iPhone eBay COP28 Jong-un {EU}
    $5 \\ { } $ @quay #Quay U.S. “US” ‘EU’ (WHO) [NATO] – NATO: MacDonald; Élysée, ЄС Є don’t US-backed pre-EU 5G
    3rd q.uay/Ship it's ŁÓDŹ
""".split()  # noqa: SIM905  # words are read more easily than a list of them
"""Of which titles are made in any order."""


def _made_up(number: int) -> str:
    chosen = random.Random(number)
    return " ".join([*chosen.choices(WORDS, k=chosen.randint(1, 7)), "end"])


RECORDS = (
    *(replace(SIGNED, title=title) for title in IN_TITLE_CASE),
    *(replace(record, title=_made_up(number)) for number in range(20) for record in (NEWS, PAGE, REPORT)),
)


@cache
def _setter() -> CitationSetter:
    """Return what has set together all that tests look at."""
    setter = CitationSetter()
    setter.set(RECORDS, STYLES)
    return setter


def cited(record: Record) -> dict[str, str]:
    """Return the words of a record in each style."""
    (made,) = _setter().set([record], STYLES)
    return {
        style.name: plain_text(finished(found.runs, record))
        for style, found in zip(STYLES, made, strict=True)
    }


def test_no_capital_becomes_small_and_no_sign_is_lost() -> None:
    for record in RECORDS:
        for style, words in cited(record).items():
            place = words.casefold().find(record.title.casefold())
            assert place >= 0, (style, record.title, words)
            printed = words[place : place + len(record.title)]
            assert _capitals(record.title) <= _capitals(printed), (style, record.title, printed)
            assert "iZeitung" not in words or NEWS.container in words, (style, words)


def _capitals(text: str) -> set[tuple[int, str]]:
    return {(place, sign) for place, sign in enumerate(text) if sign != sign.lower()}


def test_title_case_is_for_the_other_words() -> None:
    for title, expected in IN_TITLE_CASE.items():
        words = cited(replace(SIGNED, title=title))
        wrong = {style: words[style] for style in TITLE_CASE if expected not in words[style]}
        assert wrong == {}, title


def test_a_title_that_is_not_english_stays_as_it_is() -> None:
    foreign = {
        "fr": "Le président et la visite de l’UE en Chine",
        "de": "Rede des Ministers zu Fragen der EU",
        "uk": "Заява міністра про візит до ЄС",
        "fr-CA": "visite du Québec",
    }
    records = [replace(SIGNED, title=title, title_lang=lang) for lang, title in foreign.items()]
    _setter().set(records, STYLES)
    for record in records:
        assert all(record.title in words for words in cited(record).values())


def test_titles_in_bibtex_stay_as_they_are_whatever_they_begin_with() -> None:
    r"""BibTeX writes all of ``{\…}`` small, as of an accented letter, in the braces of a field."""
    for title in ("#Harbour and the EU", "$5 for the EU", "{EU} talks", "\\ EU", "EU"):
        assert "title = {{\\" not in bibtex_entry(replace(NEWS, title=title))
