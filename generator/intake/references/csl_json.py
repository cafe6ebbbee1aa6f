"""Reads CSL-JSON, the data of the Citation Style Language, which Zotero, pandoc and others write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.intake.document import NotRead
from generator.intake.references.days import from_date_parts
from generator.intake.references.reference import Fields, leftover, plain_doi, reference_of
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.intake.references.reference import Reference

_TYPES: Mapping[str, SourceType] = {
    **{type_.value: type_ for type_ in SourceType if type_ is not SourceType.ARTICLE},
    "article": SourceType.REPORT,  # a preprint, since CSL 1.0.2
    "bill": SourceType.LEGISLATION,
    "regulation": SourceType.LEGISLATION,
    "chapter": SourceType.BOOK,
    "entry": SourceType.WEBPAGE,
    "entry-dictionary": SourceType.WEBPAGE,
    "entry-encyclopedia": SourceType.WEBPAGE,
    "manuscript": SourceType.REPORT,
    "motion_picture": SourceType.BROADCAST,
    "song": SourceType.BROADCAST,
    "pamphlet": SourceType.REPORT,
    "paper-conference": SourceType.ARTICLE_JOURNAL,
    "periodical": SourceType.ARTICLE_JOURNAL,
    "personal_communication": SourceType.DOCUMENT,
    "post-weblog": SourceType.POST,
    "standard": SourceType.REPORT,
    "thesis": SourceType.REPORT,
}
_CONTRIBUTORS = ("editor", "translator", "contributor", "interviewer", "director", "host")
_KNOWN = (
    *_CONTRIBUTORS, "id", "type", "title", "author", "container-title", "publisher", "authority", "issued", "language",
    "URL", "DOI", "version", "note", "archive_location", "accessed", "genre", "citation-key", "title-short",
    "container-title-short",
)  # fmt: skip
_TELLING = ("title", "URL", "DOI")
"""What makes one among references a reference that has lost its type."""
_MOST_NAMES = 200


def read(text: str) -> Iterator[Reference]:
    """Yield the references of a bibliography. Raises `NotRead` if it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        raise NotRead("it is no JSON", "export the bibliography again as CSL JSON") from None
    items = found.get("items") if isinstance(found, dict) else found
    objects = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    if not any(_has_type(item) for item in objects):
        raise NotRead("it holds no reference of CSL-JSON", "export the bibliography again as CSL JSON")
    for item in objects:
        if _has_type(item) or any(_text(item.get(name)) for name in _TELLING):
            yield reference_of(_fields(item), _TYPES)


def _has_type(item: Mapping[str, Any]) -> bool:
    """Tell whether an object is a reference for sure: each must have a type."""
    return isinstance(item.get("type"), str)


def _fields(item: Mapping[str, Any]) -> Fields:
    archive = _text(item.get("archive_location"))
    return Fields(
        key=_text(item.get("citation-key") or item.get("id")),
        kind=_text(item.get("type")),
        title=_text(item.get("title")),
        authors=_names(item.get("author")),
        contributors=tuple(name for role in _CONTRIBUTORS for name in _names(item.get(role))),
        container=_text(item.get("container-title")),
        publisher=_text(item.get("publisher") or item.get("authority")),
        date=_date(item.get("issued")),
        lang=_text(item.get("language")),
        url=_text(item.get("URL")),
        doi=plain_doi(_text(item.get("DOI"))),
        version=_text(item.get("version")),
        note=_text(item.get("note")),
        archive=archive if "://" in archive else "",
        without_field=leftover((name for name, value in item.items() if value), _KNOWN),
    )


def _text(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _names(value: object) -> tuple[str, ...]:
    found = []
    for name in value[:_MOST_NAMES] if isinstance(value, list) else ():
        if not isinstance(name, dict):
            continue
        family = " ".join(filter(None, (_text(name.get("non-dropping-particle")), _text(name.get("family")))))
        given = " ".join(filter(None, (_text(name.get("given")), _text(name.get("dropping-particle")))))
        whole = _text(name.get("literal")) or ", ".join(filter(None, (family, given)))
        found += [whole] if whole else []
    return tuple(found)


def _date(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    parts = value.get("date-parts")
    if isinstance(parts, list) and all(isinstance(day, list) for day in parts):
        return from_date_parts(parts, circa=bool(value.get("circa")))
    return _text(value.get("raw") or value.get("literal"))
