"""Reads what the lines above a text say of it, beside what is known of its file: its by-line, a fuller title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.intake.datelines import day_above, day_within
from generator.intake.document import Fact
from generator.intake.letterheads import BY_ADDRESS, publisher_in_masthead
from generator.text.bylines import may_be_person

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.intake.document import Facts

_LONGEST = 200
_TELLING = 4
"""Letters of a word by which a title is known again."""
_FEWEST = 2
"""Words by which a title is known again."""
_BYLINE = re.compile(r"(?:By|BY|Von|VON|Par|PAR)\s*:? (?P<names>[^\W\d_].*)")
_DATED = re.compile(
    r"(?:[^\W\d]+ ?){0,3}:|(?:posted|published|issued|released|updated|veröffentlicht|erschienen|stand|publié|"
    r"mis en ligne|опубліковано|опубликовано)\b|\d{1,2}\.",
    re.IGNORECASE,
)
"""What stands before a day that is that of the text."""
_BETWEEN = re.compile(r",\s*(?:and |und |et )?| (?:and|und|et|&) ")
_PLACE = re.compile(r" (?:in|at|aus|à) [^\W\d_].*")
_ROLES = re.compile(
    r"\b(?:correspondents?|editors?|reporters?|writers?|bureau|korrespondent\w*|redakteur\w*|correspondante?s?|"
    r"rédact\w+|journaliste?n?s?)\b",
    re.IGNORECASE,
)


def headed(facts: Facts, heads: Sequence[str]) -> Facts:
    """Return facts with what the lines ``heads`` above the text say more certainly than the file's properties do."""
    lines = [" ".join(head.split()) for head in heads]
    title = facts.title
    if title and title.guess and title.value not in lines:
        fuller = next((line for line in lines if _says_more(line, title.value)), None)
        facts = replace(facts, title=Fact(fuller)) if fuller else facts
    if lines and (facts.publisher is None or facts.publisher.guess == BY_ADDRESS):
        named = publisher_in_masthead(lines[0], facts.title.value if facts.title else "")
        facts = replace(facts, publisher=named or facts.publisher)
    if facts.authors and not facts.authors_guess:
        return facts
    names = next(filter(None, map(names_in, lines)), ())
    return replace(facts, authors=names, authors_guess="") if names else facts


def headlined(facts: Facts, lines: Iterable[str]) -> Facts:
    """Return facts of a web page with the by-line and the day round its headline, where it says them nowhere else."""
    lines = [" ".join(part.split()) for line in lines for part in re.split(r"[\n|·•]", line)]
    if not facts.authors:
        facts = replace(facts, authors=next(filter(None, map(names_in, lines)), ()))
    if facts.date is None:
        facts = replace(facts, date=next(filter(None, map(_day_of_line, lines)), None))
    return facts


def _day_of_line(line: str) -> Fact | None:
    """Return the day that a line says, alone or behind a word as “Published:”."""
    return day_above(line) or (day_within(line) if _DATED.match(line) else None)


def names_in(line: str) -> tuple[str, ...]:
    """Return whom a by-line names; nobody if the line says anything else.

    >>> names_in("By Ada Lind in Lund and Egil Brask in Orm"), names_in("By Monday Morning, all was lost.")
    (('Ada Lind', 'Egil Brask'), ())
    """
    found = _BYLINE.fullmatch(line) if len(line) <= _LONGEST else None
    if found is None:
        return ()
    parts = [_PLACE.sub("", part).strip() for part in _BETWEEN.split(found["names"])]
    names = tuple(part for part in parts if not _ROLES.search(part))
    return names if all(map(may_be_person, names)) else ()


def _says_more(line: str, title: str) -> bool:
    """Tell whether a line that is no sentence holds all the words of a title, and others."""
    if not len(title) < len(line) <= _LONGEST or line.endswith((".", "?", "!", "。")):
        return False
    words = {word for word in re.findall(r"\w+", title.casefold()) if len(word) >= _TELLING}
    return len(words) >= _FEWEST and words <= set(re.findall(r"\w+", line.casefold()))
