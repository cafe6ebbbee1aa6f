"""Writes the quotations of a briefing as Web Annotations (W3C Recommendation, 23 February 2017).

Each marks words in the source itself, by these words alone: what stands before and behind them belongs to the source's
publisher and is in no file of ours. Reading programs find them by their text (``TextQuoteSelector``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.plain import plain_text
from generator.linked_data.actor_nodes import publisher_node
from generator.linked_data.nodes import compact_json
from generator.writer.pages.downloads import FOLDER
from generator.writer.pages.urls import anchor_of
from generator.writer.views.attribution import attributed
from generator.writer.views.reports import translation_of
from generator.writer.wording import words as wording
from generator.writer.wording.text_fragments import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.linked_data.nodes import Node
    from generator.model.report import Report
    from generator.model.statement import Statement
    from generator.writer.views.export_input import ExportInput

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
SUFFIX = ".annotations.jsonld"


def write(given: ExportInput) -> bytes:
    """Return a collection with an annotation for each quotation of a source that has an address.

    Words that an editor cut, or put in brackets, part a quotation: each part is a target of its own.
    """
    found = list(_annotations(given))
    collection = {
        "@context": CONTEXT,
        "id": f"{_file(given)}#collection",
        "type": "AnnotationCollection",
        "label": f"Quotations in: {given.briefing.title}",
        "total": len(found),
        "first": {"id": f"{_file(given)}#page", "type": "AnnotationPage", "startIndex": 0, "items": found},
    }
    return compact_json(collection)


def _file(given: ExportInput) -> str:
    return f"{given.publication.address or '../'}{FOLDER}{given.briefing.id}{SUFFIX}"


def _annotations(given: ExportInput) -> Iterator[Node]:
    for statement in given.briefing.statements:
        for number, report in enumerate(statement.reports, 1):
            source = given.library.sources[report.source]
            address = source.mirror or source.url or source.archive
            runs = runs_of(report.quote) if report.quote else ()
            if address and runs:
                yield {
                    "id": f"{_file(given)}#{anchor_of(statement.id)}--{number}",
                    "type": "Annotation",
                    "motivation": "describing",
                    **_creator(given),
                    "body": _bodies(statement, report, given),
                    "target": [
                        {"source": address, "selector": {"type": "TextQuoteSelector", "exact": run}}
                        for run in runs
                    ],
                }


def _creator(given: ExportInput) -> Node:
    desk = publisher_node(given.publication)
    return {"creator": {"type": "Organization", "name": desk["name"]}} if desk else {}


def _bodies(statement: Statement, report: Report, given: ExportInput) -> list[Node]:
    """Return what is said of the words: whose they are, what they say, a translation, their place, the verdict."""
    says = f"{plain_text(attributed(statement, given.links))}: {statement.says}"
    source = given.library.sources[report.source]
    proof = given.findings.library_proofs.proof(statement.id, report, source)
    place = f"{given.publication.address or '../'}{given.links.path(statement.id)}"
    translation = plain_text(translation_of(report))
    translated = [_text(translation, "describing", given.briefing.lang)] if translation else []
    return [
        _text(says, "describing", given.briefing.lang),
        *translated,
        {"source": place, "purpose": "linking"},
        _text(wording.VERDICT[proof.verdict], "assessing", given.links.lang),
    ]


def _text(value: str, purpose: str, lang: str) -> Node:
    return {
        "type": "TextualBody",
        "value": value,
        "format": "text/plain",
        "language": lang,
        "purpose": purpose,
    }
