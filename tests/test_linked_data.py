"""Linked data are read back by another library: schema.org in files and heads, Web Annotations of the quotations."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from pyld import jsonld

from generator.analysis import derive
from generator.exports.export_format import export_input
from generator.linked_data import annotation_file, graph_file
from generator.memo import Memo
from generator.model.briefing import Correction, CorrectionKind
from generator.model.text import Prose
from generator.writer.wording.text_fragments import runs_of
from tests import factories as make
from tests.shipped import shipped
from tests.test_export_tables import PUBLICATION, SHIPPED, shipped_input

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.exports.export_format import ExportInput

SCHEMA = "https://schema.org/"
_OA = "http://www.w3.org/ns/oa#"
_TERMS = {
    "oa": _OA,
    "as": "https://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "Organization": "as:Organization",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "exact": "oa:exact",
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "describing": "oa:describing",
    "linking": "oa:linking",
    "assessing": "oa:assessing",
    "creator": {"@type": "@id", "@id": "dcterms:creator"},
    "name": "http://xmlns.com/foaf/0.1/name",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "total": "as:totalItems",
    "first": {"@type": "@id", "@id": "as:first"},
    "startIndex": "as:startIndex",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
}
"""The terms of the Web Annotation model, as its recommendation maps them (section 3 of the vocabulary)."""


def _no_network(address: str, _options: object = None) -> dict[str, Any]:
    assert address == annotation_file.CONTEXT, "nothing else is fetched"
    return {"contextUrl": None, "documentUrl": address, "document": {"@context": _TERMS}}


def expand(document: object) -> list[dict[str, Any]]:
    """Return linked data without any context; a term that nobody explains is an error."""
    options = {"documentLoader": _no_network, "processingMode": "json-ld-1.1"}
    found: list[dict[str, Any]] = jsonld.expand(document, options)
    return found


@cache
def graph() -> dict[str, dict[str, Any]]:
    """Return the nodes of the shipped briefing's file that are identified, by what identifies them."""
    nodes = expand(json.loads(graph_file.write(shipped_input())))
    named = list(_identified(nodes))
    assert len({found["@id"] for found in named}) == len(named), "each stands once"
    return {found["@id"]: found for found in named}


def _identified(value: object) -> Iterator[dict[str, Any]]:
    """Yield the nodes that are identified and say more than that, those within others too."""
    if isinstance(value, list):
        for part in value:
            yield from _identified(part)
    elif isinstance(value, dict):
        if "@id" in value and len(value) > 1:
            yield value
        for part in value.values():
            yield from _identified(part)


def of_type(name: str) -> list[dict[str, Any]]:
    """Return the nodes of a type of schema.org."""
    return [found for found in graph().values() if f"{SCHEMA}{name}" in found["@type"]]


def text(found: dict[str, Any], key: str) -> str:
    """Return the one text that a node has under a term of schema.org."""
    (value,) = found[f"{SCHEMA}{key}"]
    return str(value["@value"])


def references(value: object) -> Iterator[str]:
    """Yield what is referred to by nothing but its name."""
    if isinstance(value, list):
        for part in value:
            yield from references(part)
    elif isinstance(value, dict):
        if set(value) == {"@id"}:
            yield value["@id"]
        for part in value.values():
            yield from references(part)


def test_everything_is_read_back() -> None:
    given = shipped_input()
    briefing, library = given.briefing, given.library
    home = f"{PUBLICATION.address}briefings/{SHIPPED}/"
    claims = {
        found["@id"]: text(found, "text") for found in of_type("Claim") if "statements/#" in found["@id"]
    }
    assert claims == {
        f"{home}statements/#{statement.id.partition('/')[2]}": statement.says
        for statement in briefing.statements
    }
    quoted = sorted(
        report.quote for statement in briefing.statements for report in statement.reports if report.quote
    )
    assert sorted(_quotations()) == quoted
    assert {text(found, "name") for found in of_type("Event")} == {
        str(event.name) for event in briefing.events
    }
    assert {text(found, "name") for found in of_type("Question")} == {
        question.question for question in briefing.questions
    }
    assert {found["@id"] for found in of_type("Person")} >= {
        f"{PUBLICATION.address}actors/{id_}/"
        for id_ in given.found.actors
        if library.actors[id_].type == "person"
    }
    assert home in graph()
    assert text(graph()[home], "headline") == briefing.title


def _quotations() -> Iterator[str]:
    for claim in of_type("Claim"):
        for example in claim.get(f"{SCHEMA}workExample", ()):
            assert example[f"{SCHEMA}creator"], "a quotation is somebody's"
            assert example[f"{SCHEMA}isPartOf"]
            assert text(example[f"{SCHEMA}comment"][0], "text"), "and something is known of its words"
            yield text(example, "text")


def test_whatever_is_referred_to_is_there() -> None:
    assert set(references(list(graph().values()))) - graph().keys() == set()


def test_places_are_those_of_the_site() -> None:
    pages = shipped().files
    for identity in graph():
        path, _, anchor = identity.removeprefix(PUBLICATION.address).partition("#")
        page = pages[f"{path}index.md"].decode()
        assert not anchor or re.search(rf'(id="|\{{#){re.escape(anchor)}["}}]', page), identity


@pytest.mark.parametrize(
    ("written", "known"),
    [("2023-04-26", True), ("2023-04", True), ("2023-04-26~", False), ("2023-04-26/2023-04-28", False)],
)
def test_a_date_that_is_not_certain_is_words_alone(written: str, known: bool) -> None:  # noqa: FBT001
    given = _with(events=(make.event(date=written),))
    (event,) = (found for found in _nodes(given) if f"{SCHEMA}Event" in found["@type"])
    assert (f"{SCHEMA}startDate" in event) == known
    assert (f"{SCHEMA}description" in event) != known


@pytest.mark.parametrize(
    ("kind", "now", "said"),
    [
        (
            CorrectionKind.CORRECTION,
            "two hours",
            "Correction. It said: “three hours” It then said: “two hours”",
        ),
        (
            CorrectionKind.WITHDRAWAL,
            "No length is given.",
            "Withdrawal. It said: “three hours” Withdrawn: No length is given.",
        ),
    ],
)
def test_a_correction_says_what_stood_there_and_what_does_now(
    kind: CorrectionKind, now: str, said: str
) -> None:
    """Of a withdrawal in words of our own; and who told of it."""
    correction = Correction(
        of=f"{make.BRIEFING}/talks-first",
        date=make.date("2024-05-09"),
        kind=kind,
        was="three hours",
        now=now,
        because=Prose("The readout says so."),
        reported_by="A Reader",
        place=make.PLACE,
    )
    given = _with(corrections=(correction,))
    report = next(found for found in _nodes(given) if f"{SCHEMA}Report" in found["@type"])
    (told,) = report[f"{SCHEMA}correction"]
    assert told["@type"] == [f"{SCHEMA}CorrectionComment"]
    assert text(told, "text") == f"{said} The readout says so. Reported by A Reader."
    assert told[f"{SCHEMA}about"] == [
        {"@id": f"{PUBLICATION.address}briefings/talks-in-may/statements/#talks-first"}
    ]


def _with(**fields: object) -> ExportInput:
    briefing = replace(make.full_library().briefings[make.BRIEFING], **fields)  # type: ignore[arg-type]
    library = make.library(briefing)
    return export_input(briefing.id, library, derive(library, Memo()), PUBLICATION)


def _nodes(given: ExportInput) -> list[dict[str, Any]]:
    return expand(json.loads(graph_file.write(given)))


def test_each_quotation_is_an_annotation_by_its_own_words_alone() -> None:
    given = shipped_input()
    (collection,) = expand(json.loads(annotation_file.write(given)))
    page = collection["https://www.w3.org/ns/activitystreams#first"][0]
    items = page["https://www.w3.org/ns/activitystreams#items"][0]["@list"]
    sources = given.library.sources
    expected = [
        (source.mirror or source.url or source.archive, 4 if report.translation else 3, runs_of(report.quote))
        for statement in given.briefing.statements
        for report in statement.reports
        for source in (sources[report.source],)
        if report.quote and (source.mirror or source.url or source.archive)
    ]
    assert len(expected) > 50
    found = []
    for item in items:
        assert item["@type"] == [f"{_OA}Annotation"]
        targets = item[f"{_OA}hasTarget"]
        (address,) = {target[f"{_OA}hasSource"][0]["@id"] for target in targets}
        selectors = [target[f"{_OA}hasSelector"][0] for target in targets]
        assert {key for selector in selectors for key in selector} == {"@type", f"{_OA}exact"}
        found.append(
            (
                address,
                len(item[f"{_OA}hasBody"]),
                tuple(selector[f"{_OA}exact"][0]["@value"] for selector in selectors),
            )
        )
    assert found == expected


def test_no_word_of_a_source_beside_a_quotation_is_in_a_file() -> None:
    """The quote lock keeps some, which pages show; linked data do not."""
    given = shipped_input()
    quoted = [report.quote or "" for each in given.briefing.statements for report in each.reports]
    beside = {
        words
        for proofs in given.findings.library_proofs.quotes.values()
        for proof in proofs.values()
        for words in (proof.prefix.strip(), proof.suffix.strip())
        if len(words) > 20 and not any(words in quotation for quotation in quoted)
    }
    assert beside, "else nothing is shown"
    written = "".join(write(given).decode() for write in (graph_file.write, annotation_file.write))
    assert [words for words in beside if words in written] == []


@pytest.mark.parametrize("first", ["generator.exports.export_format", "generator.writer.write"])
def test_either_package_may_be_loaded_first(first: str) -> None:
    """Pages hold linked data, and linked data the words of pages."""
    done = subprocess.run([sys.executable, "-c", f"import {first}"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
