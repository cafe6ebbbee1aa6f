"""No style leaves a document out, whatever kind it is and however little is known of it."""

from __future__ import annotations

from itertools import product

import pytest

from generator.citing.briefing_records import briefing_record
from generator.citing.finishing import finished
from generator.citing.formatting import CitationSetter
from generator.citing.record import Author, Issued, Record
from generator.document.plain import plain_text
from generator.model.citation_style import BUILT_IN
from generator.model.publication import Desk, Publication
from generator.model.source import SourceType
from generator.model.standing_edition import StandingEdition
from tests import factories as make

STYLES = tuple(BUILT_IN.values())
HOUSE = "Harbour Post"


def _cited(records: list[Record]) -> list[dict[str, str]]:
    """Return the words of each record in each style."""
    return [
        {
            style.name: plain_text(finished(citation.runs, record))
            for style, citation in zip(STYLES, of_record, strict=True)
        }
        for record, of_record in zip(records, CitationSetter().set(records, STYLES), strict=True)
    ]


def test_each_says_title_author_where_and_when() -> None:
    """With and without an address, an author, a day; part of something, published by somebody, or neither."""
    authors = ((), (Author(HOUSE),), (Author("Pike", "Tom"),))
    days = (None, Issued((2026, 5, 5)))
    records = [
        Record(
            key="talks",
            type=type_,
            title="Talks",
            title_lang="",
            lang="en",
            authors=by,
            container=container,
            publisher=publisher,
            issued=day,
            url=url,
        )
        for type_, url, by, day, (container, publisher) in product(
            SourceType, ("", "https://post.test/a"), authors, days, (("", ""), (HOUSE, ""), ("", HOUSE))
        )
    ]
    for record, styles in zip(records, _cited(records), strict=True):
        known = [
            record.title,
            record.container,
            record.publisher,
            *(author.name for author in record.authors),
        ]
        known += ["2026"] if record.issued else []
        for name, words in styles.items():
            lost = [word for word in known if word.casefold() not in words.casefold()]
            assert lost == [], f"{name}: {words!r} of {record}"


@pytest.mark.parametrize("address", ["", "https://harbour.test/b/"], ids=["no address", "address"])
@pytest.mark.parametrize("desk", [None, Desk(name="The harbour desk")], ids=["unsigned", "signed"])
def test_a_briefing_is_cited_whoever_signs_it_and_wherever_it_stands(desk: Desk | None, address: str) -> None:
    publication = Publication(site_name="Harbour briefings", address=address, desk=desk)
    briefing = make.briefing()
    record = briefing_record(briefing, publication, StandingEdition(briefing.last_edition))
    (styles,) = _cited([record])
    for name, words in styles.items():
        assert all(said in words.casefold() for said in ("talks in may", "harbour briefings")), name
        assert not desk or desk.name.casefold() in words.casefold(), name
