"""Says what a text that several put out together lays down: Each Party shall notify the other within two days."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.articles import is_in_article
from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.parties_acting import goes_on_with_them, parties_act, recital_in
from generator.drafting.said import Said
from generator.drafting.voices import LastSaid
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.read_so_far import ReadSoFar
    from generator.drafting.reported_clause import ReportedClause
    from generator.drafting.surroundings import Surroundings

_MARK = re.compile(
    r"\s*(?:(?:(?-i:Art(?:icle|ikel|\.)|Section|Abschnitt|Punkt|Point|§)\s)?\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.):]|[-–—•*])\s+"
    + in_both(
        r"|\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十\d]{1,3}条)\s*"
    ),
    re.IGNORECASE,
)
"""What a point of such a text begins with, and its words do not."""
_GUESS = "the text lays it down, which they put out together"
_FEWEST = 4
"""Words of a provision at least."""


def said_as_provision(
    read: ReadSoFar, number: int, offset: int, around: Surroundings, clauses: Sequence[ReportedClause]
) -> Iterator[Said]:
    """Yield a sentence of the paragraph ``number``, which begins at ``offset``, if it lays down what is to be.

    ``clauses`` are what the sentence reports: behind a verb of speech, what is to be is told by whose verb that is.
    """
    parties = read.discourse.parties
    if parties is None or HIDDEN in around.text or around.text.rstrip().endswith((":", "：")):
        return
    recital = recital_in(around)
    if recital is None and not _is_whole(around):
        return  # a title: Меморандум про порти
    begin = recital or _begin(around)
    provides = recital or _provides(around, begin)
    if recital is None and around.text[begin : begin + 1].islower():
        return  # a point that goes on with the words before it: – agree to found a cell, which shall …
    is_article = is_in_article(read.text, number)
    if provides is None and not (is_article and not clauses) and not goes_on_with_them(read, number, around):
        return
    if recital is None and provides and any(clause.attributed.start < provides for clause in clauses):
        return
    start, end = offset + begin, offset + len(around.text.rstrip(" .,;。；"))
    words = " ".join(read.text.raw[start:end].split())
    if around.lang != "zh" and len(words.split()) < _FEWEST:
        return
    read.discourse.remember_speech(parties)
    read.last = LastSaid(parties, read.of_whole, parties.key, paragraph=number, reported_in=number)
    yield Said(
        start=start,
        end=end,
        words=words,
        paragraph=number,
        speaker=replace(parties, guess=_GUESS),
        is_reported=True,
        time=read.of_whole,
        time_carried=read.of_whole is not None,
        sentence=(offset, offset + around.end),
    )


def _is_whole(around: Surroundings) -> bool:
    is_marked = around.lang in ("uk", "ru", "zh")
    return not is_marked or around.text.rstrip().endswith((".", ";", "。", "；"))


def _begin(around: Surroundings) -> int:
    mark = _MARK.match(around.text)
    return mark.end() if mark else 0


def provides(around: Surroundings) -> bool:
    """Tell whether a sentence lays down what is to be, if several put its text out together."""
    return _provides(around, _begin(around)) is not None


def _provides(around: Surroundings, begin: int) -> int | None:
    """Return where the words end by which it does, behind ``begin``; None if it does not."""
    found = _provides_of(around.lang).search(around.text, begin)
    return found.end() if found else parties_act(around, begin)


def _provides_of(lang: str) -> re.Pattern[str]:
    return whole(f"{LANGUAGES[lang].provides}|{LANGUAGES[lang].each_party}", lang)
