"""Says what a list of points in a readout has somebody say: They agreed: - to meet in April; - to publish it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES
from generator.drafting.said import Said
from generator.drafting.surroundings import verbs_of
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.read_so_far import ReadSoFar
    from generator.quotes.text.source_text import Paragraph

_POINT = re.compile(
    r"\s*(?:(?P<sign>[-–—•*·▪◦])|(?P<number>\(?\d{1,2}[.)])|(?P<letter>\(?[a-zа-яіїєґ]\)))\s+(?=\S)|"
    r"\s*(?P<ordinal>[一二三四五六七八九十]是|第[一二三四五六七八九十]，|其[一二三四五]，|首先，|其次，|再次，|"
    + in_both("最后，")
    + r")(?=\S)|"
    r"\s*(?:(?P<counted>[一二三四五六七八九十]{1,3}、)|(?P<bracket>[（(][一二三四五六七八九十\d]{1,3}[）)]))\s*(?=\S)"
)
_GOES_ON = re.compile(r"(?:[:：;；,，]|[;,]\s(?:and|or|et|und|sowie|і|й|та|и))\s*\Z")
"""How a paragraph ends behind which a point may stand without a mark of its own."""
_HELPING = re.compile(r"(?:a|ont|hat|haben|has|have)\s+")
"""What stands before a verb in the perfect: a souligné."""
_FEWEST = 3
"""Words of a point at least."""
_ENDS = " .;,。；"


def is_point(read: ReadSoFar, number: int, paragraph: Paragraph) -> bool:
    """Tell whether the paragraph ``number`` is a point of the list that the text has somebody say."""
    return read.listed is not None and _begin(read, number, paragraph) is not None


def _begin(read: ReadSoFar, number: int, paragraph: Paragraph) -> int | None:
    """Return where the words of a point begin, behind its mark, if it has one; None if it is no point.

    Without a mark it goes on with the sentence: it begins with a small letter, behind a colon or a semicolon.
    """
    raw = read.text.raw
    if mark := _POINT.match(raw, paragraph.start, paragraph.end):
        return None if _goes_on_with_the_text(read, mark) else mark.end()
    begin = paragraph.end - len(raw[paragraph.start : paragraph.end].lstrip())
    before = read.text.paragraphs[number - 1] if number else None
    goes_on = before is not None and _GOES_ON.search(raw[before.start : before.end]) is not None
    return begin if goes_on and raw[begin : begin + 1].islower() else None


def _goes_on_with_the_text(read: ReadSoFar, mark: re.Match[str]) -> bool:
    """Tell whether a mark is the next of those of the text itself, one of which announces the list.

    As in: 3. The Parties agreed: (a) …; (b) …. | 4. A joint cell shall be set up.
    """
    at = read.listed.paragraph if read.listed else None
    if at is None:
        return False
    announcing = read.text.paragraphs[at]
    own = _POINT.match(read.text.raw, announcing.start, announcing.end)
    return own is not None and own.lastgroup == mark.lastgroup


def _behind_that(lang: str, raw: str, verb: int, end: int) -> int | None:
    """Return where begins what a verb of speech has behind its conjunction: stressed that | the dam stays."""
    that = compiled(rf"\s+(?:{LANGUAGES[lang].that})[\s,]*(?=\w)", re.IGNORECASE).match(raw, verb, end)
    return that.end() if that and LANGUAGES[lang].that else None


def said_as_point(read: ReadSoFar, number: int, paragraph: Paragraph) -> Said | None:
    """Return what a point has somebody say; None if it says too little."""
    raw = read.text.raw
    begin = _begin(read, number, paragraph)
    listed = read.listed
    if begin is None or listed is None or listed.speaker is None:
        return None
    helping = _HELPING.match(raw, begin, paragraph.end)
    verb = verbs_of(read.lang, is_report=True).match(raw, helping.end() if helping else begin, paragraph.end)
    if verb is not None:
        begin = _behind_that(read.lang, raw, verb.end(), paragraph.end) or begin
    if raw[begin : paragraph.end].rstrip().endswith((":", "：")):
        return None  # a heading of its own points: 4. Grain in transit:
    end = paragraph.start + len(raw[paragraph.start : paragraph.end].rstrip(_ENDS))
    joins = LANGUAGES[read.lang].joins
    words = re.sub(rf"(?:\s|[,;])+(?:{joins})$", "", raw[begin:end]).rstrip(_ENDS)
    count = len(words.split()) if LANGUAGES[read.lang].is_spaced else len(words) // 2
    if count < _FEWEST:
        return None
    return Said(
        start=begin,
        end=begin + len(words),
        words=" ".join(words.split()),
        paragraph=number,
        speaker=listed.speaker_in(number, read.text),
        is_reported=True,
        is_carried=True,
        time=listed.time or read.of_whole,
        time_carried=listed.time is not None or read.of_whole is not None,
        sentence=(paragraph.start, paragraph.end),
    )
