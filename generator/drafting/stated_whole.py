"""Reads texts that give somebody's statement as it was made, behind a line that says so: 发言人发表谈话如下：."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.answers import Turns
from generator.drafting.mention import MentionKind
from generator.drafting.said import Said
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.incises import QuotedParagraph
    from generator.drafting.mentions import MentionFinder
    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.surroundings import Surroundings
    from generator.quotes.text.source_text import Paragraph

_AS_FOLLOWS = {
    "uk": re.compile(
        r"(?<!\w)(?:таке|наступне|(?:таку|таким) заяв(?:у|ою)|заяв(?:у|ою) такого змісту):\s*\Z",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?<!\w)(?:следующее|следующ(?:ее|им) заявлени(?:е|ем)|заявлени(?:е|ем) следующего содержания):\s*\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(in_both(r"(?:谈话|声明|讲话|表态|答复|发言|致辞)(?:全文)?如下[：:]\s*\Z")),
}


_PERSONS = frozenset({MentionKind.NAME, MentionKind.UNKNOWN, MentionKind.OFFICE})


def gives_whole(around: Surroundings) -> bool:
    """Tell whether a sentence says that a statement follows as it was made."""
    pattern = _AS_FOLLOWS.get(around.lang)
    return pattern is not None and pattern.search(around.text) is not None


def said_in_statement(
    read: ReadSoFar, number: int, paragraph: Paragraph, quoted: QuotedParagraph, finder: MentionFinder
) -> Iterator[Said]:
    """Yield the sentences of a paragraph of such a statement; none, from then on, if it tells of who made it."""
    raw = read.text.raw[paragraph.start : paragraph.end]
    stated = read.stated
    if stated is None or stated.speaker is None:
        return
    first = next(iter(finder.find(quoted.hidden)), None)
    begins = first is not None and not first.start and first.kind in _PERSONS and not first.is_state
    if first and begins and read.discourse.resolve(quoted.hidden, first).key == stated.speaker.key:
        read.stated = None
        return
    for piece in Turns(read.lang, {}, last=0).pieces(raw, 0):
        yield Said(
            start=paragraph.start + piece.start,
            end=paragraph.start + piece.end,
            words=" ".join(raw[piece.start : piece.end].split()),
            is_courtesy=piece.is_courtesy,
            paragraph=number,
            speaker=stated.speaker_in(number, read.text),
            is_carried=True,
            time=stated.time or read.of_whole,
            time_carried=stated.time is not None or read.of_whole is not None,
            sentence=(paragraph.start, paragraph.end),
        )
