"""What CSL-JSON admits, as far as we write it: the rules of CSL 1.0.2 for its input, as a JSON Schema of our own.

It is stricter in places: no date without a part, no month that there is not, no name without a word.
"""

from __future__ import annotations

from typing import Any

TYPES = [
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
"""The types of items (CSL 1.0.2, appendix III)."""
_WORDS = {"type": "string", "minLength": 1}
_TEXTS = [
    "title",
    "container-title",
    "publisher",
    "edition",
    "version",
    "genre",
    "URL",
    "archive_location",
    "language",
    "note",
]
"""Variables that hold text (appendix IV)."""


def _whole(least: int, most: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": most}


_DAY = {
    "type": "array",
    "prefixItems": [_whole(-9999, 9999), _whole(1, 12), _whole(1, 31)],
    "items": False,
    "minItems": 1,
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": _DAY, "minItems": 1, "maxItems": 2},
        "circa": {"const": True},
    },
    "required": ["date-parts"],
    "additionalProperties": False,
}
_NAME = {
    "oneOf": [
        {
            "type": "object",
            "properties": dict.fromkeys(names, _WORDS),
            "required": names,
            "additionalProperties": False,
        }
        for names in (["family", "given"], ["literal"])
    ]
}
CSL_RULES: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "id": _WORDS,
            "type": {"enum": TYPES},
            "author": {"type": "array", "items": _NAME, "minItems": 1},
            "issued": _DATE,
            "accessed": _DATE,
            **dict.fromkeys(_TEXTS, _WORDS),
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}
