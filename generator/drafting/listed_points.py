"""Says what a list of points in a readout has somebody say: They agreed: - to meet in April; - to publish it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.said import Said

if TYPE_CHECKING:
    from generator.drafting.read_so_far import ReadSoFar
    from generator.quotes.text.source_text import Paragraph

_POINT = re.compile(r"\s*(?:[-–—•*·▪◦]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_FEWEST = 3
"""Words of a point at least."""
_ENDS = " .;,。；"


def is_point(read: ReadSoFar, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a point of the list that the text has somebody say."""
    return read.listed is not None and _POINT.match(read.text.raw, paragraph.start, paragraph.end) is not None


def said_as_point(read: ReadSoFar, number: int, paragraph: Paragraph) -> Said | None:
    """Return what a point has somebody say; None if it says too little."""
    raw = read.text.raw
    mark = _POINT.match(raw, paragraph.start, paragraph.end)
    listed = read.listed
    if mark is None or listed is None or listed.speaker is None:
        return None
    end = paragraph.start + len(raw[paragraph.start : paragraph.end].rstrip(_ENDS))
    joins = LANGUAGES[read.lang].joins
    words = re.sub(rf"(?:\s|[,;])+(?:{joins})$", "", raw[mark.end() : end]).rstrip(_ENDS)
    if len(words.split()) < _FEWEST:
        return None
    return Said(
        start=mark.end(),
        end=mark.end() + len(words),
        words=" ".join(words.split()),
        paragraph=number,
        speaker=listed.speaker_in(number, read.text),
        is_reported=True,
        is_carried=True,
        time=listed.time or read.of_whole,
        time_carried=listed.time is not None or read.of_whole is not None,
        sentence=(paragraph.start, paragraph.end),
    )
