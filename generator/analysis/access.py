"""Tells how near a source is to what it tells: a document, first-hand, relayed or unread, and what stands behind it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from generator.model.source import DOCUMENTS, Read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.report import Id
    from generator.model.source import Source


class Access(StrEnum):
    """How near a source is to what it tells (ICD 206, source descriptor)."""

    DOCUMENT = "document"
    FIRST_HAND = "first-hand"
    RELAYED = "relayed"
    """It repeats another source."""
    UNREAD = "unread"
    """Nobody read it; others rest on it."""


def access(source: Source) -> Access:
    """Return how ``source`` is known: by itself, through others, or only by name."""
    if source.read is Read.NONE:
        return Access.UNREAD
    if source.origin:
        return Access.RELAYED
    return Access.DOCUMENT if source.type in DOCUMENTS else Access.FIRST_HAND


def root(id_: Id, sources: Mapping[Id, Source]) -> Id:
    """Follow a source to the text that stands behind it, as far as its entries say."""
    seen = {id_}
    while (behind := sources[id_].origin or sources[id_].version_of) and behind not in seen:
        id_ = behind
        seen.add(id_)
    return id_
