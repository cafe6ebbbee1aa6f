"""Finds what a text tells in its own words that somebody said, as a readout does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.attributed import Attributed
from generator.drafting.chinese_reports import reported_in_chinese
from generator.drafting.clause_heads import Head, heads_in, skip_marks, that_of
from generator.drafting.clause_parts import end_of_words, parts_of_clause, without_prefix
from generator.drafting.complements import without_hedges
from generator.drafting.denials import denial_begins
from generator.drafting.indirect_speech import is_indirect
from generator.drafting.languages import LANGUAGES
from generator.drafting.other_acts import other_acts
from generator.drafting.reported_clause import ReportedClause
from generator.drafting.reported_ends import ends_before_verbs
from generator.drafting.reported_incises import said_before_incise
from generator.drafting.verb_final import said_before_verbs
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.surroundings import Surroundings

_REACH = 120
"""Characters in which a sentence says by whom it goes."""
_FEWEST = {"uk": 2, "ru": 2}
"""Words that a clause has at least, where not three: less says nothing. Without *is* two can be a sentence."""
_FEWEST_OF_COMPLEMENT = 2
"""The same behind a verb that leads on to them by more than itself: warned against *unilateral inspections*."""
_MARKS = " ,，:：—–-\u00a0"


def reported_clauses(around: Surroundings) -> Iterator[ReportedClause]:
    """Yield the clauses of a sentence that tell what somebody says, in order."""
    start, stop = 0, len(around.text.rstrip(" .。!！…"))
    by = according(around, start, min(stop, start + _REACH), first=True)
    if by and by.mention and _ANNOUNCES.match(around.text) and around.lang == "de":
        return
    if by and by.mention:
        first = skip_marks(around, max(by.end, by.mention.end), stop)
        if not _is_too_short(around.text[first:stop], around.lang):
            yield ReportedClause(first, stop, by)
        return
    yield from (reported_in_chinese if around.lang == "zh" else _by_heads)(around, start, stop)


def _by_heads(around: Surroundings, start: int, stop: int) -> Iterator[ReportedClause]:
    """Yield what verbs of a sentence tell."""
    heads = heads_in(around, start, stop)
    if (
        not heads
        and is_indirect(around.text, around.lang)
        and not any(True for _ in around.verbs(start, stop))
    ):
        yield ReportedClause(start, stop, Attributed(None, start, start, has_verb=False))
    before_verbs = [*said_before_verbs(around, start, stop)]
    at = start
    if incise := said_before_incise(around, start, stop):
        yield ReportedClause(*incise)
        at = incise.attributed.end
    for number, head in enumerate(heads):
        attributed, first = head.attributed, head.first
        if head.start < at:
            continue
        later = ((other.start, other.attributed) for other in heads[number + 1 :])
        ends = ends_before_verbs(around, first, head.end, stop, later)
        closes = [said.opens for said in before_verbs if said.opens > first]
        last = min((*ends, *closes, *other_acts(around, attributed, first)), default=stop)
        last = min(last, stop if head.last is None else head.last)
        last = first + len(around.text[first:last].rstrip(_MARKS))
        if clauses := [*_clauses_of(around, head, last, stop)]:
            at = last
            yield from clauses


def _clauses_of(around: Surroundings, head: Head, last: int, stop: int) -> Iterator[ReportedClause]:
    """Yield what somebody says up to ``last``: each of the propositions there; nothing if that says nothing."""
    attributed, first = head.attributed, head.first
    clause = around.text[first : without_hedges(around, first, last)]
    is_of_thing = last > first and _is_of_thing(around, head, clause)
    is_two = around.lang == "en" and head.is_complement and len(clause.split()) >= _FEWEST_OF_COMPLEMENT
    if (not (is_of_thing or is_two) and _is_too_short(clause, around.lang)) or _points_back(
        around, attributed, clause
    ):
        return
    denied = denial_begins(around, attributed, first)
    if denied is None and is_of_thing:
        denied = attributed.start
    if denied is not None:
        last = last if head.last is None else _end_of_verb(around, last, stop)
        yield ReportedClause(denied, end_of_words(around, denied, last), attributed)
        return
    words_end = without_hedges(around, first, without_prefix(around, attributed, first, last))
    for low, high in parts_of_clause(around, first, words_end):
        yield ReportedClause(low, high, attributed)


def _points_back(around: Surroundings, attributed: Attributed, clause: str) -> bool:
    """Tell whether words only point to others: підтримав цю ініціативу, before; agreed on the following, behind."""
    if re.fullmatch(LANGUAGES[around.lang].agrees_on, clause.strip(_MARKS), re.IGNORECASE):
        return True
    verb = around.text[attributed.start : attributed.end]
    is_side = around.lang in ("uk", "ru") and re.fullmatch(
        LANGUAGES[around.lang].takes_sides, verb, re.IGNORECASE
    )
    return bool(is_side) and _THIS.fullmatch(clause) is not None


_THIS = re.compile(
    r"(?:ц(?:ю|е|ей|і|ього)|эт(?:у|о|от|и|ого)|так(?:ий|у|е|ой|ую|ое)|його|її|їх|его|е[её]|их)(?:\s\w+)?",
    re.IGNORECASE,
)


_ANNOUNCES = re.compile(
    r"Wie [^,]{3,80} (?:mitteilt|mitteilte|bekannt ?gab|bekannt ?gibt|berichtet|berichtete), "
    r".*\b(?:geführt|getroffen|empfangen|telefoniert|zusammengekommen|zusammengetroffen|eingetroffen|besucht|gereist|ausgetauscht|statt)\b"
)
"""What only announces a meeting: Wie das Präsidialamt mitteilt, hat der Präsident heute ein Gespräch geführt."""


def begins_with_that(around: Surroundings, clause: ReportedClause) -> bool:
    """Tell whether a word like *that* begins a clause, in which no quotation stands."""
    head = around.text[: clause.start]
    if around.lang == "zh":
        return HIDDEN not in around.text[clause.attributed.start : clause.end] and clause.attributed.is_sure
    is_plain = HIDDEN not in around.text[clause.start : clause.end]
    return is_plain and any(that.end() == len(head) for that in that_of(around.lang).finditer(head))


def _is_of_thing(around: Surroundings, head: Head, clause: str) -> bool:
    """Tell whether a clause says something only with its verb: *thanked* the ambassador; *welcomed* the visit."""
    known = LANGUAGES[around.lang]
    verb = around.text[head.attributed.start : head.attributed.end]
    is_short = _is_too_short(clause, around.lang)
    thanks = re.fullmatch(known.thanks, verb, re.IGNORECASE) and (is_short or not head.is_complement)
    takes_sides = is_short and re.fullmatch(known.takes_sides, verb, re.IGNORECASE)
    return bool((thanks or takes_sides) and not _POINTS.fullmatch(clause.strip()))


_POINTS = re.compile(
    r"dies|das|es|ihn|sie|cela|ceci|this|that|it|them|(?:diese[nrsm]?|cet|cette|ces?|this|these)\s\w+",
    re.IGNORECASE,
)
"""What only points to what another said: begrüßte dies."""


def _end_of_verb(around: Surroundings, last: int, stop: int) -> int:
    """Return where a part of a verb ends that stands behind what is said: wies die Vorwürfe | zurück."""
    part = re.compile(r"(?:\s\w+)*?(?=[,.;]|\sund\s|\Z)").match(around.text, last, stop)
    return part.end() if part else last


def _is_too_short(text: str, lang: str) -> bool:
    """Tell whether words are too few to say anything."""
    count = (len(text) + 1) // 2 if lang == "zh" else len(re.findall(r"\w+", text))
    return count < _FEWEST.get(lang, 3)
