"""Says how much each kind of finding matters where a desk says otherwise, and which kinds no desk decides about."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

Levels: TypeAlias = "Mapping[Code, Severity | None]"
"""By code; None for what is not told at all."""
OFF = "off"
WORDS: tuple[str, ...] = (*Severity, OFF)
"""What may stand beside a code."""

FIXED: Mapping[Code, str] = {
    **dict.fromkeys(
        (
            Code.UNREADABLE_FILE,
            Code.FILE_TOO_LARGE,
            Code.NOT_UTF8,
            Code.NOT_PLAIN_TEXT,
            Code.OUTSIDE_PROJECT,
            Code.MISSING_FOLDER,
            Code.INVALID_FOLDER_NAME,
            Code.YAML_SYNTAX,
            Code.NESTED_TOO_DEEP,
            Code.DUPLICATE_KEY,
            Code.YAML_ALIAS,
            Code.YAML_TAG,
            Code.SEVERAL_DOCUMENTS,
            Code.EMPTY_VALUE,
            Code.TEXT_IN_BRACKETS,
            Code.TEXT_CUT_BY_COMMENT,
            Code.UNKNOWN_FIELD,
            Code.MISSING_FIELD,
            Code.WRONG_SHAPE,
            Code.INVALID_VALUE,
            Code.INVALID_ID,
            Code.INVALID_DATE,
            Code.INVALID_ADDRESS,
            Code.INVALID_MARKDOWN,
            Code.RAW_HTML,
            Code.DUPLICATE_ID,
            Code.UNKNOWN_REFERENCE,
            Code.WRONG_NOUN,
            Code.CIRCULAR_REFERENCE,
            Code.MISPLACED_ENTRY,
            Code.PLACEHOLDER_TEXT,
        ),
        "what is written could not be understood",
    ),
    **dict.fromkeys(
        (Code.RESTS_ON_TODO, Code.TEMPLATE_ERROR, Code.MISSING_GLYPH, Code.PDF_NOT_SET),
        "a page could not be made",
    ),
    **dict.fromkeys(
        (Code.BROKEN_EDITION, Code.EDITION_ROW, Code.CORRECTION_ROW, Code.INVALID_LOCK),
        "what was published or proved before could not be relied on",
    ),
    **dict.fromkeys(
        (Code.WITHHELD_WORD, Code.PERSONAL_DATA, Code.COPIED_TEXT),
        "what nobody may publish could be published",
    ),
    **dict.fromkeys(
        (Code.ALTERED_QUOTE, Code.ABSENT_QUOTE),
        "words could be quoted that their source does not have",
    ),
}
"""The kinds of findings that stay errors, each with what would be so if it were none."""
