"""What a search finds at one place of the site, and the files that hold it until the site is built."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.writer.pages.templates import PageContent

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = ".search/"
"""Where the records lie among the pages: no site engine publishes a folder whose name begins with a dot.

`generator.publish.theme_search` looks for them there.
"""

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


Paragraph: TypeAlias = "str | tuple[str, ...]"
"""Words that a result shows together. Of several parts the first says whose or what the others are: where a quotation
was seen; each is a text by itself for what looks through outputs."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """What is found at one address."""

    location: str
    """From the site's root: ``actors/xi/``, ``briefings/call/statements/#xi-peace``."""
    title: str
    """What a result is called; of a statement who says it and what."""
    text: tuple[Paragraph, ...] = ()
    """The words found there."""
    tags: tuple[str, ...] = ()
    """Other names of the same, in every spelling and script."""
    boost: float = 1
    """Weight of the page among others."""


def records_file(name: str, records: Iterable[SearchRecord]) -> tuple[str, bytes]:
    """Return path and content of the file that holds ``records``; ``name`` tells it from the others.

    The content is a list in JSON, of which each element has the fields of a `SearchRecord` that say anything.

    >>> records_file("actors", [SearchRecord("actors/xi/", "Xi", tags=("习近平",))])[1].decode()
    '[{"location":"actors/xi/","title":"Xi","tags":["习近平"]}]'
    """
    text = _JSON.encode([_fields(record) for record in records])
    return f"{FOLDER}{name}.json", PageContent(text.encode("utf-8", "replace"))


def _fields(record: SearchRecord) -> dict[str, object]:
    fields: dict[str, object] = {"location": record.location, "title": record.title}
    if record.text:
        fields["text"] = record.text
    if record.tags:
        fields["tags"] = record.tags
    if record.boost != 1:
        fields["boost"] = record.boost
    return fields
