"""Bibliographies become sources: what they say is kept, what has no place is told, our own come back the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.exports.bibliography.bibtex import write_bibtex
from generator.exports.bibliography.csl_json import write_csl_json
from generator.exports.bibliography.records import records_of
from generator.exports.bibliography.ris import write_ris
from generator.intake.document import NotRead
from generator.intake.isolated import read_here
from generator.intake.references.reference import Bibliography
from generator.intake.taking_in import Given, Intake
from generator.model.source import SourceType
from tests import factories as make
from tests.shipped import shipped
from tests.test_bibliographies import SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.citing.record import Record
    from generator.intake.references.reference import Reference
    from generator.intake.taking_in import Outcome
    from generator.model.library import Library
    from generator.model.source import Source

WRITERS = pytest.mark.parametrize("write", [write_bibtex, write_ris, write_csl_json])


def _read(text: str) -> tuple[Reference, ...]:
    found = read_here(text.encode())
    assert isinstance(found, Bibliography)
    return found.references


def _only(text: str) -> Reference:
    (found,) = _read(text)
    return found


def _intake(library: Library) -> Intake:
    return Intake(library, {}, library.entries.__contains__, lambda _name: False)


@pytest.fixture(scope="module")
def cited() -> tuple[list[Source], list[Record]]:
    """The sources that the shipped briefings cite, and their records."""
    result = shipped()
    records = [
        record
        for briefing in result.library.briefings.values()
        for record in records_of(briefing, result.library, result.findings, SITE)
    ]
    by_id = {source.id: source for source in result.library.sources.values()}
    return [by_id[record.key] for record in records if record.key in by_id], records


@WRITERS
def test_our_own_bibliography_meets_every_source_and_doubles_none(
    write: Callable[[Iterable[Record]], bytes], cited: tuple[list[Source], list[Record]]
) -> None:
    intake = _intake(shipped().library)
    outcomes = [intake.reference(reference, Given()) for reference in _read(write(cited[1]).decode())]
    assert [outcome.source for outcome in outcomes if outcome.draft] == []
    assert {source.id for source in cited[0]} <= {outcome.source for outcome in outcomes}
    assert len(cited[0]) > 50


@WRITERS
def test_our_own_bibliography_gives_the_same_sources_to_a_library_that_has_none(
    write: Callable[[Iterable[Record]], bytes], cited: tuple[list[Source], list[Record]]
) -> None:
    sources = {source.id: source for source in cited[0]}
    records = [record for record in cited[1] if record.key in sources and not record.supplied]
    intake = _intake(make.library())
    seen = set()
    for reference, record in zip(_read(write(records).decode()), records, strict=True):
        outcome = intake.reference(reference, Given())
        if outcome.draft is None:  # of one page, or one day
            continue
        seen.add(record.key)
        source, draft = sources[record.key], outcome.draft
        assert draft.title == " ".join(record.full_title.split())
        assert draft.authors == source.authors or not source.authors
        assert draft.lang == source.lang
        assert (draft.url, draft.mirror) == ((source.url or ""), ("" if source.url else source.mirror or ""))
        assert draft.archive == (source.archive or "")
        assert draft.date == _without_time(source)
        if write is write_csl_json and source.type is not SourceType.ARTICLE:
            assert draft.type is source.type
    assert len(seen) > 0.9 * len(records)


def _without_time(source: Source) -> str:
    return "/".join(part.partition("T")[0] for part in str(source.date or "").split("/"))


def test_latex_is_decoded_and_braces_are_gone() -> None:
    found = _only(
        r"@article{a, title={{\'E}tudes \& \emph{more} --- 50\,\% of {NATO}}, author={M{\"u}ller, J{\o}rg and "
        r"{Smith, Jones and Sons} and Xi Jinping and van der Berg, Jr, Jan}, journaltitle={The \v{C}as},"
        r" url={https://x.test/a\_b?c=1\%20}, date={2026-05}}"
    )
    assert found.facts.title is not None
    assert found.facts.title.value == "Études & more — 50 % of NATO".replace("50 ", "50\u2009") or (
        found.facts.title.value.replace("\u2009", " ") == "Études & more — 50 % of NATO"
    )
    assert found.facts.authors == (
        "Müller, Jørg",
        "Smith, Jones and Sons",
        "Xi Jinping",
        "van der Berg Jr, Jan",
    )
    assert found.facts.publisher is not None
    assert found.facts.publisher.value == "The Čas"
    assert found.facts.url is not None
    assert found.facts.url.value == "https://x.test/a_b?c=1%20"


RIS_NEWS = "TY  - NEWS\nTI  - T\nT2  - J\nDA  - 2026/04/12/\nVL  - 3\nER  - \n"
RIS_PAGE = "TY  - GEN\nTI  - T\nPB  - J\nPY  - 2026\nUR  - https://x.test\nER  - \n"
CSL_SPEECH = '[{"type": "speech", "title": "T", "publisher": "P", "issued": {"raw": "12 May 2026"}}]'
CSL_REPORT = (
    '{"items": [{"type": "report", "title": "T", "publisher": "P", "page": "3",'
    ' "issued": {"date-parts": [["2026", 2, 31]]}}]}'
)
ZOTERO = (
    '"Key","Item Type","Author","Title","Publication Title","Date","Pages"\n'
    '"K","newspaperArticle","Lind, Ada; Bo","T","J","April 26, 2023","3"\n"K","attachment","","F","","",""\n'
)
BIB_JOURNAL = "@article{a, title={T}, journal={J}, year=2023, month=apr, volume=3}"


@pytest.mark.parametrize(
    ("text", "type_", "date", "left"),
    [
        (BIB_JOURNAL, "article-journal", "2023-04", ("volume",)),
        ("@article{a, title={T}, journal={J}, year={1998?}}", "article", "1998", ()),
        ("@techreport{a, title={T}, institution={I}, year=2020, number={7}}", "report", "2020", ("number",)),
        ("@misc{a, title={T}, howpublished={I}, date={2020-01/2020-03}}", "document", "2020-01/2020-03", ()),
        (RIS_NEWS, "article-newspaper", "2026-04-12", ("volume",)),
        (RIS_PAGE, "webpage", "2026", ()),
        (CSL_SPEECH, "speech", "2026-05-12", ()),
        (CSL_REPORT, "report", "2026-02", ("page",)),
        (ZOTERO, "article-newspaper", "2023-04-26", ("Pages",)),
    ],
)
def test_types_are_ours_dates_are_honest_and_what_has_no_field_is_told(
    text: str, type_: str, date: str, left: tuple[str, ...]
) -> None:
    outcome = _intake(make.library()).reference(_only(text), Given())
    assert outcome.draft is not None
    assert (outcome.draft.type.value, outcome.draft.date, outcome.without_field) == (type_, date, left)
    assert outcome.draft.read == "none"


def test_a_date_that_could_not_be_read_whole_is_to_be_looked_at() -> None:
    found = _outcome("@misc{a, title={T}, howpublished={P}, year={spring 2026}}")
    assert found.draft is not None
    assert found.draft.date == "2026"
    assert "The date is written “spring 2026”, and read as 2026." in found.draft.todo


def test_a_type_that_says_nothing_is_to_be_looked_at() -> None:
    found = _outcome("@misc{a, title={T}, howpublished={P}}")
    assert found.draft is not None
    assert "The type is a guess: the bibliography calls it `misc`." in found.draft.todo


def _outcome(text: str) -> Outcome:
    return _intake(make.library()).reference(_only(text), Given())


BY_TITLE = "the same publisher, title and day"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "@online{a, title={O}, organization={P}, url={http://www.post.test/a/?utm_source=x#y}}",
            "the same address",
        ),
        ("@article{a, title={Other}, journal={P}, doi={https://doi.org/10.1000/XYZ}}", "the same DOI"),
        ("@article{a, title={The  “talks”, at last}, journal={The Gazette}, date={2026-05-12}}", BY_TITLE),
        ("@article{a, title={The talks at last}, journal={Gazette}, year={2026}}", BY_TITLE),
    ],
)
def test_a_source_that_is_there_is_met(text: str, why: str) -> None:
    gazette = make.actor("gazette", name=make.name("The Gazette"))
    sources = (
        make.source("by-address", url="https://post.test/a"),
        make.source("by-doi", url="https://doi.org/10.1000/xyz"),
        make.source("by-title", title=make.name("The Talks at Last"), date=make.date("2026-05-12")),
    )
    found = _intake(make.library(actors=(gazette,), sources=sources)).reference(_only(text), Given())
    assert found.draft is None
    assert found.met is not None
    assert found.met.why == why


@pytest.mark.parametrize(
    "text",
    [
        "@article{a, title={The talks at last}, journal={The Gazette}, date={2026-05-13}}",
        "@article{a, title={The talks at last}, journal={Another}, date={2026-05-12}}",
        "@online{a, title={Other}, organization={P}, url={https://post.test/a?id=2}}",
    ],
)
def test_another_source_is_no_met_one(text: str) -> None:
    gazette = make.actor("gazette", name=make.name("The Gazette"))
    sources = (
        make.source("by-address", url="https://post.test/a?id=1"),
        make.source("by-title", title=make.name("The Talks at Last"), date=make.date("2026-05-12")),
    )
    assert _intake(make.library(actors=(gazette,), sources=sources)).reference(_only(text), Given()).draft


def test_what_stands_twice_in_a_bibliography_is_one_source() -> None:
    entry = "@misc{%s, title={Speech}, author={Lind, Ada}}\n"
    intake = _intake(make.library())
    first, second = (intake.reference(reference, Given()) for reference in _read(entry % "a" + entry % "b"))
    assert first.draft is not None
    assert first.actor is not None
    assert first.actor.name == "Ada Lind"
    assert second.met is not None
    assert second.source == first.source


def test_a_reference_without_a_publisher_is_refused() -> None:
    with pytest.raises(NotRead, match="does not say who published it"):
        _outcome("@misc{a, title={T}}")


@pytest.mark.parametrize(
    "text", ['[{"id": ', '[{"type": 3}]', '[{"title": "no type"}]', '"Key","Item Type","Title"\n', '["a"]']
)
def test_what_holds_no_reference_says_so(text: str) -> None:
    with pytest.raises(NotRead, match=r"holds no reference|is no JSON"):
        read_here(text.encode())


def test_what_stands_twice_in_an_entry_or_breaks_off_is_not_lost() -> None:
    found = read_here(
        b"@article{a, title={T}, title={T}, author={Lind, Ada and Bo}, journal={J}}\n"
        b"@article{a, title={U}, journal={J}}\n@article{b, title=\n@misc{c, title={W}, howpublished={P}}"
    )
    assert isinstance(found, Bibliography)
    titles = [reference.facts.title.value for reference in found.references if reference.facts.title]
    assert titles == ["T", "U", "W"]
    assert found.references[0].facts.authors == ("Lind, Ada", "Bo")
    assert [(unread.line, unread.beginning) for unread in found.unread] == [(3, "@article{b, title=")]


def test_whoever_is_not_named_is_no_author() -> None:
    found = _outcome("@misc{a, title={T}, howpublished={P}, author={Miller, Ann and {others} and others}}")
    assert found.draft is not None
    assert found.draft.authors == ("Miller, Ann", "others")
    assert found.without_field == ("others (author)",)
    found = _outcome("@misc{a, title={T}, howpublished={P}, author={Miller, Ann and others}}")
    assert found.draft is not None
    assert found.draft.authors == ("Miller, Ann",)


def test_an_address_that_can_be_none_is_to_be_looked_at() -> None:
    found = _outcome("@online{a, title={T}, organization={P}, url={javascript:alert(1)}}")
    assert found.draft is not None
    assert not found.draft.url
    told = "The address is given as “javascript:alert(1)”, which does not begin with https:// or http://."
    assert told in found.draft.todo
    assert "No address is known." not in found.draft.todo
