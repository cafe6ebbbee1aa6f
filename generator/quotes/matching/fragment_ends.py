"""Names the words by which a browser finds a quotation in the source's page (text fragments: ``#:~:text=start,end``).

A page is searched for the very characters (URL Fragment Text Directives, WICG), as the source spells them, so other
dashes or apostrophes than the source's find nothing; and what is looked for as one must stand in one block, so that
words from two paragraphs need a start and an end.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.quotes.matching.alignment import Alignment

EDGE = 4
"""Words at each end by which a long passage is named."""
_BROKEN = re.compile("[-\u00ad\u2010]\\s*\\n")
"""A word broken at the end of a line: how a page prints it, nobody knows."""


def fragment_ends(found: Alignment) -> tuple[str, ...]:
    """Return the words that name a quotation, or its start and its end, in the source's spelling and in one line each.

    Empty where the quotation itself says the same. They are words of the quotation, never what stands around them.
    """
    if _BROKEN.search(found.text.raw, found.start, found.end):
        return ()
    stretches = list(_stretches(found))
    first, last = stretches[0].split(), stretches[-1].split()
    whole = len(stretches) == 1 and len(first) <= 2 * EDGE
    ends = (" ".join(first),) if whole else (" ".join(first[:EDGE]), " ".join(last[-EDGE:]))
    written = " ".join(found.quotation.raw.split()).casefold()  # browsers do not tell capitals apart
    if not all(end.casefold() in written for end in ends):
        return ends
    in_one = found.text.paragraph_number(found.start) == found.text.paragraph_number(found.end - 1)
    by_ends = len(written.split()) > 2 * EDGE and min(len(first), len(last)) >= EDGE
    return () if in_one or by_ends else ends


def _stretches(found: Alignment) -> Iterator[str]:
    """Yield the source's text of the quotation's words, cut at what breaks it: cuts, attributions, paragraphs."""
    text = found.text
    words = text.words
    begin = end = found.placement.first
    for number in (number for run in found.word_numbers() for number in run):
        start = words.starts[number]
        broken = number != end or text.paragraph_number(words.starts[begin]) != text.paragraph_number(start)
        if broken and end > begin:
            yield words.raw[words.starts[begin] : words.ends[end - 1]]
            begin = number
        elif broken:
            begin = number
        end = number + 1
    yield words.raw[words.starts[begin] : words.ends[end - 1]]
