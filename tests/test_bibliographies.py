"""What is taken away to cite: every record read back whole by parsers that are not ours."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import pytest

from generator.analysis import derive
from generator.citing.bibtex import bibtex_entry
from generator.citing.briefing_records import briefing_record, statement_record
from generator.citing.days import issued_on
from generator.citing.hayagriva import hayagriva_entry
from generator.citing.record import Author, Issued, Record
from generator.citing.source_records import source_record
from generator.exports.bibliography.bibtex import write_bibtex
from generator.exports.bibliography.csl_json import csl_item, write_csl_json
from generator.exports.bibliography.records import records_of
from generator.exports.bibliography.ris import ris_reference, write_ris
from generator.memo import Memo
from generator.model.actor import ActorType
from generator.model.address_checks import AddressCheck, AddressState
from generator.model.dates import parse_date
from generator.model.publication import Desk, Publication
from generator.model.source import SourceType
from generator.model.standing_edition import StandingEdition
from generator.model.text import Name
from tests import factories as make
from tests.bibliographies import by_key, read_bibtex, read_csl_json, read_ris
from tests.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.bibliographies import Reference

    Write: TypeAlias = Callable[[Iterable[Record]], bytes]
    Read: TypeAlias = Callable[[bytes], Mapping[str, Reference]]

SITE = Publication(
    site_name="Harbour briefings", address="https://harbour.test/b/", desk=Desk(name="The harbour desk")
)
FORMATS = pytest.mark.parametrize(
    ("write", "read"),
    [(write_bibtex, read_bibtex), (write_ris, read_ris), (write_csl_json, read_csl_json)],
    ids=["bibtex", "ris", "csl-json"],
)


def _record(key: str, **fields: object) -> Record:
    given = {"type": SourceType.WEBPAGE, "title": "Talks", "title_lang": "", "lang": "en", **fields}
    return Record(key=key, **given)  # type: ignore[arg-type]  # as each test says


NASTY = (
    _record("braces", title="Of {curly} and }{ braces, and a \\ backslash", url="https://harbour.test/{a}"),
    _record("acting", title="50 % of $5 & #1 ~ under_score ^ caret", note="100 % & more"),
    _record("quotes", title="“Curly”, \"straight\" and 'single' – and — dashes…"),
    _record("lines", title="Two\nlines\r\nER  - TY  - @misc{x,", note="A\n@comment{note}"),
    _record(
        "cyrillic", title="Розмова двох президентів", lang="uk", authors=(Author("Офіс Президента України"),)
    ),
    _record(
        "chinese", title="两国元首通电话", lang="zh-Hans", translated_title="The two heads of state talk"
    ),
    _record("arabic", title="صفقة عادلة", lang="ar"),
    _record("corporate", authors=(Author("Smith, Jones and Sons, Inc."), Author("Bread and Roses"))),
    _record(
        "persons", authors=(Author("Leahy", "Joe"), Author("van der Berg", "Jan-Peter"), Author("Xi Jinping"))
    ),
    _record("no-date", title="Undated"),
    _record("year", issued=Issued((1987,))),
    _record("month", issued=Issued((2023, 4), circa=True)),
    _record("span", issued=Issued((2023, 4, 22), (2023, 5, 1))),
    _record("between", issued=issued_on(parse_date("2026-04-10/2026-04-12"))),
    _record("two-years", issued=issued_on(parse_date("2025-12-30/2026-01-02"))),
    _record("by", issued=issued_on(parse_date("../2026-03"))),
    _record("from", issued=issued_on(parse_date("2026-03-05/.."))),
    _record(
        "one-brace", title="The set { of", authors=(Author("Open { Ltd"), Author("Clo}se", "A{nn")), note="}"
    ),
    _record(
        "supplied",
        title="Readout",
        supplied=True,
        accessed=(2023, 5, 1),
        archive="https://archive.test/a%20b",
    ),
)


@FORMATS
def test_every_record_of_the_shipped_briefing_is_read_back_whole(write: Write, read: Read) -> None:
    result = shipped()
    for briefing in result.library.briefings.values():
        records = list(records_of(briefing, result.library, result.findings, SITE))
        cited = result.findings.briefings[briefing.id].sources
        assert len(records) == 1 + len(cited) + len(briefing.statements) > 250
        content = write(records)
        found = read(content)
        assert found == by_key(records)
        lost = [record.key for record in records if record.note not in found[record.key].note]
        assert lost == []
        assert content == write(records)


@FORMATS
def test_hostile_and_foreign_words_are_read_back_whole(write: Write, read: Read) -> None:
    found = read(write(NASTY))
    expected = by_key(NASTY)
    if read is read_bibtex:  # an address stands in braces there, so it has none itself
        caret = expected["acting"].title.replace(
            "^", "ˆ"
        )  # so pylatexenc reads what LaTeX prints as the first
        expected = {
            **expected,
            "braces": replace(expected["braces"], url="https://harbour.test/%7Ba%7D"),
            "acting": replace(expected["acting"], title=caret),
        }
    assert found == expected
    assert {key: reference.note for key, reference in found.items() if key in ("acting", "lines")} == {
        "acting": "100 % & more",
        "lines": "A\n@comment{note}" if read is read_csl_json else "A @comment{note}",
    }


def test_every_brace_of_an_entry_is_closed_as_bibtex_counts_them() -> None:
    """It counts those behind a backslash too."""
    for record in NASTY:
        depth = 0
        entry = bibtex_entry(record)
        for place, sign in enumerate(entry.rstrip()):
            depth += (sign == "{") - (sign == "}")
            assert depth > 0 or place < entry.index("{") or place == len(entry.rstrip()) - 1, record.key
        assert depth == 0, record.key


def test_csl_json_says_what_is_known_and_nothing_else() -> None:
    items = {item["id"]: item for item in json.loads(write_csl_json(NASTY))}
    assert items["no-date"] == {"id": "no-date", "type": "webpage", "title": "Undated", "language": "en"}
    assert items["month"]["issued"] == {"date-parts": [[2023, 4]], "circa": True}
    assert items["span"]["issued"] == {"date-parts": [[2023, 4, 22], [2023, 5, 1]]}
    assert items["supplied"]["title"] == "[Readout]"
    assert items["supplied"]["accessed"] == {"date-parts": [[2023, 5, 1]]}
    assert items["supplied"]["archive_location"] == "https://archive.test/a%20b"
    assert items["persons"]["author"][1:] == [
        {"family": "van der Berg", "given": "Jan-Peter"},
        {"literal": "Xi Jinping"},
    ]


def test_a_source_is_recorded_as_its_entry_says() -> None:
    title = Name((("en", "The talks"), ("uk", "Переговори")))
    source = make.source(lang="uk", title=title, authors=("Leahy, Joe",), url="https://gazette.test/1")
    library = make.library(sources=(source,))
    record = source_record(source, library, derive(library, Memo()))
    assert (record.title, record.translated_title, record.full_title) == (
        "Переговори",
        "The talks",
        "Переговори [The talks]",
    )
    assert (record.authors, record.container, record.publisher) == ((Author("Leahy", "Joe"),), "Gazette", "")
    assert (record.issued, record.url, record.is_copy) == (
        Issued((2024, 5, 2)),
        "https://gazette.test/1",
        False,
    )
    assert record.accessed == ()


def test_the_publisher_of_a_document_is_not_made_its_author() -> None:
    speech = make.source(type=SourceType.SPEECH, mirror="https://copies.test/1")
    library = make.library(sources=(speech,))
    record = source_record(speech, library, derive(library, Memo()))
    assert (record.authors, record.publisher, record.container) == ((), "Gazette", "")
    assert (record.url, record.is_copy) == ("https://copies.test/1", True)
    assert record.full_title == "[Speech]"


def test_a_post_is_by_whom_it_was_published() -> None:
    post = make.source(type=SourceType.POST, publisher="alice")
    library = make.library(sources=(post,))
    record = source_record(post, library, derive(library, Memo()))
    assert (record.authors, record.container) == ((Author("Alice"),), "")
    assert library.actors["alice"].type is ActorType.PERSON


def test_the_day_of_access_is_that_on_which_the_address_answered() -> None:
    source = make.source(url="https://gazette.test/1")
    library = make.library(sources=(source,))
    answered = AddressCheck(
        field="url",
        url="https://gazette.test/1",
        state=AddressState.OK,
        date="2024-05-09",
        since="2024-05-03",
    )
    checks = {source.id: (answered,)}
    assert source_record(source, library, derive(library, Memo(), address_checks=checks)).accessed == (
        2024,
        5,
        9,
    )


def test_a_statement_is_cited_with_its_speaker_its_relay_and_the_place() -> None:
    report = make.report(quote="We will talk.", via=("gazette",), locator="para. 3")
    said = make.statement(reports=(report,), date=make.date("2024-05-01"))
    source = make.source(title=make.name("Talks begin"))
    library = make.library(make.briefing(statements=(said,)), sources=(source,))
    briefing = library.briefings[make.BRIEFING]
    record = statement_record(said, briefing, library, SITE, StandingEdition(make.edition(1)))
    assert (record.authors, record.title) == ((Author("Alice"),), "“We will talk.”")
    assert record.note == "Told by Gazette; in Gazette, “Talks begin”, 2 May 2024, para. 3."
    assert record.url == "https://harbour.test/b/briefings/talks-in-may/statements/#talks-first"
    assert record.issued == Issued((2024, 5, 1))
    assert (record.key, record.publisher) == ("talks-in-may:talks-first", "The harbour desk")


def test_a_statement_known_by_its_report_alone_has_no_day_of_its_own() -> None:
    said = make.statement()
    library = make.library(make.briefing(statements=(said,)))
    record = statement_record(
        said, library.briefings[make.BRIEFING], library, SITE, StandingEdition(make.edition(1))
    )
    assert record.issued is None
    assert record.title == "Talks come first."
    assert record.note.startswith("Dated by its report. In Gazette, 2 May 2024")


def test_a_briefing_is_recorded_in_its_last_edition() -> None:
    briefing = make.briefing(editions=(make.edition(1), make.edition(2)))
    standing = StandingEdition(briefing.last_edition)
    record = briefing_record(briefing, SITE, standing)
    assert (record.title, record.edition, record.authors) == (
        briefing.title,
        "2",
        (Author("The harbour desk"),),
    )
    assert record.url == "https://harbour.test/b/briefings/talks-in-may/"
    kept = briefing_record(briefing, SITE, replace(standing, is_frozen=True))
    assert kept.url == "https://harbour.test/b/briefings/talks-in-may/editions/2/"
    assert briefing_record(briefing, Publication(), standing).url == ""


def test_what_has_changed_since_its_edition_is_not_cited_as_that_edition() -> None:
    briefing = make.briefing(editions=(make.edition(1), make.edition(2)))
    changed = StandingEdition(briefing.last_edition, is_frozen=True, has_later_changes=True)
    record = briefing_record(briefing, SITE, changed)
    assert record.url == "https://harbour.test/b/briefings/talks-in-may/", "the edition says other words"
    assert "edition = {2, with later changes}" in bibtex_entry(record)
    assert csl_item(record)["edition"] == "2, with later changes"
    assert "ET  - 2, with later changes\r\n" in ris_reference(record)
    assert hayagriva_entry(record)["title"] == "Talks in {May} (briefing, edition 2, with later changes)"
    said = make.statement()
    library = make.library(make.briefing(statements=(said,)))
    record = statement_record(said, library.briefings[make.BRIEFING], library, SITE, changed)
    assert record.container.endswith("(briefing, edition 2, with later changes)")
