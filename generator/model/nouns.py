"""Tables of the nouns of the format: in which list of a file each is written, and which belong to the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.references import Noun

if TYPE_CHECKING:
    from collections.abc import Mapping


LISTS: Mapping[str, Noun] = {
    "actors": Noun.ACTOR,
    "sources": Noun.SOURCE,
    "topics": Noun.TOPIC,
    "terms": Noun.TERM,
    "events": Noun.EVENT,
    "plans": Noun.PLAN,
    "statements": Noun.STATEMENT,
    "questions": Noun.QUESTION,
}
"""What the items of each list of a file of entries stand for."""
OF_LIBRARY = frozenset({Noun.ACTOR, Noun.SOURCE, Noun.TOPIC, Noun.TERM})
"""Nouns that belong to the whole library, in whatever folder they stand."""
