"""References by the rules of their formats: CSL-JSON by those of CSL, what stands in a page as OpenURL is read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import jsonschema
import pytest

from generator.citing.coins import coins
from generator.citing.record import Author, Issued, Record
from generator.exports.bibliography.csl_json import write_csl_json
from generator.exports.bibliography.records import records_of
from generator.model.source import SourceType
from tests.csl_rules import CSL_RULES
from tests.shipped import shipped
from tests.test_bibliographies import NASTY, SITE

if TYPE_CHECKING:
    from collections.abc import Iterator


def faults(items: object) -> Iterator[str]:
    """Yield what CSL does not admit in ``items``."""
    for error in jsonschema.Draft202012Validator(CSL_RULES).iter_errors(items):
        yield error.message


def test_csl_json_keeps_to_the_rules_of_csl() -> None:
    result = shipped()
    records = [*NASTY]
    for briefing in result.library.briefings.values():
        records += records_of(briefing, result.library, result.findings, SITE)
    every = (Record(key=kind, type=kind, title="Talks", title_lang="", lang="en") for kind in SourceType)
    assert list(faults(json.loads(write_csl_json([*records, *every])))) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "newspaper"},
        {"author": [{"family": "Pike"}]},
        {"author": [{"literal": "Tom Pike", "given": "Tom"}]},
        {"author": "Tom Pike"},
        {"issued": {"date-parts": [["2023", "04"]]}},
        {"issued": {"date-parts": [[2023, 13]]}},
        {"issued": {"date-parts": [[2023], [2024], [2025]]}},
        {"issued": {"date-parts": []}},
        {"issued": "2023-04"},
        {"URL": ""},
        {"url": "https://harbour.test/"},
    ],
)
def test_the_rules_refuse_what_csl_does_not_admit(wrong: dict[str, Any]) -> None:
    assert list(faults([{"id": "a", "type": "report", **wrong}]))


def test_what_stands_in_a_page_is_read_back_as_openurl() -> None:
    record = Record(
        key="a",
        type=SourceType.ARTICLE_NEWSPAPER,
        title='Q & A: "+ 5 %"',
        title_lang="",
        lang="uk",
        authors=(Author("Pike", "Tom"), Author("Офіс Президента")),
        container="Harbour News",
        issued=Issued((2023, 4), (2023, 5), is_between=True),
        url="https://harbour.test/?a=1&b=2#c",
        archive="https://archive.test/1",
    )
    assert parse_qs(coins(record), strict_parsing=True) == {
        "ctx_ver": ["Z39.88-2004"],
        "rft_val_fmt": ["info:ofi/fmt:kev:mtx:dc"],
        "rft.type": ["newspaperArticle"],
        "rft.title": ['Q & A: "+ 5 %"'],
        "rft.creator": ["Pike, Tom", "Офіс Президента"],
        "rft.source": ["Harbour News"],
        "rft.date": ["2023"],
        "rft.identifier": ["https://harbour.test/?a=1&b=2#c"],
        "rft.language": ["uk"],
        "rft.description": ["Dated between 2023-04 and 2023-05. Archived copy: https://archive.test/1"],
    }
