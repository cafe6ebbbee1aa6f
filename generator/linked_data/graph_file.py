"""Writes a briefing as one graph of schema.org, in JSON-LD 1.1."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.linked_data.actor_nodes import actor_node, site_node, topic_node
from generator.linked_data.briefing_node import briefing_node
from generator.linked_data.entry_nodes import (
    assessment_node,
    event_node,
    key_point_node,
    plan_node,
    question_node,
)
from generator.linked_data.nodes import CONTEXT, Naming, compact_json
from generator.linked_data.source_nodes import source_node
from generator.linked_data.statement_nodes import statement_node
from generator.model.actor import Actor
from generator.model.source import Source
from generator.model.topic import Topic
from generator.writer.pages.urls import address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.linked_data.nodes import Node
    from generator.writer.views.export_input import ExportInput

_ABOVE = "../"
"""Where the site begins, seen from a file among the downloads: its base where its address is not known."""


def write(given: ExportInput) -> bytes:
    """Return the briefing, its statements, events, plans, questions and judgements, who speaks and what is cited.

    Everything is identified by its place on the site.
    """
    naming = Naming(given.library, lambda place: place or "./")
    base = given.publication.address or _ABOVE
    graph = list(_nodes(given, naming))
    graph += _register_nodes(graph, given, naming)
    document = {"@context": {**CONTEXT, "@base": base}, "@graph": graph}
    return compact_json(document)


def _nodes(given: ExportInput, naming: Naming) -> Iterator[Node]:
    briefing = given.briefing
    yield site_node(given.publication, naming)
    yield briefing_node(given, naming)
    yield from (key_point_node(point, given, naming) for point in briefing.key_points)
    yield from (assessment_node(assessment, given, naming) for assessment in briefing.assessments)
    yield from (statement_node(statement, given, naming) for statement in briefing.statements)
    yield from (event_node(event, naming) for event in briefing.events)
    yield from (plan_node(plan, naming) for plan in briefing.plans)
    yield from (question_node(question, naming) for question in briefing.questions)


def _register_nodes(graph: Iterable[Node], given: ExportInput, naming: Naming) -> Iterator[Node]:
    """Yield the actors, topics and sources of a briefing, whatever else its nodes refer to, and what these do."""
    found, library = given.found, given.library
    makers: dict[str, Callable[[], Node]] = {
        **{address(Actor, id_): partial(actor_node, entry, naming) for id_, entry in library.actors.items()},
        **{address(Topic, id_): partial(topic_node, entry, naming) for id_, entry in library.topics.items()},
        **{
            address(Source, id_): partial(source_node, entry, naming)
            for id_, entry in library.sources.items()
        },
    }
    pending = [
        *(address(Actor, id_) for id_ in found.actors),
        *(address(Topic, id_) for id_ in found.topics),
        *(address(Source, id_) for id_ in found.sources),
        *_references(list(graph)),
    ]
    while pending:
        make = makers.pop(pending.pop(0), None)
        if make is not None:
            made = make()
            yield made
            pending += _references(made)


def _references(value: object) -> Iterator[str]:
    """Yield the place of each entry that is referred to."""
    if isinstance(value, dict):
        if "@id" in value:
            yield value["@id"]
        for part in value.values():
            yield from _references(part)
    elif isinstance(value, list):
        for part in value:
            yield from _references(part)
