"""Finds what a text tells in its own words that somebody said, as a readout does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.attributed import Attributed
from generator.drafting.attribution import attributed_at, attributed_to_clause
from generator.drafting.clause_parts import end_of_words, parts_of_clause, prefix_behind, without_prefix
from generator.drafting.denials import denial_begins
from generator.drafting.impersonal_speech import from_whom, impersonal_of
from generator.drafting.indirect_speech import is_indirect
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.other_acts import other_acts, views
from generator.drafting.verb_complements import is_relative_clause, takes_so
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.surroundings import Surroundings

_FEWEST = {"uk": 2, "ru": 2}
"""Words that a clause has at least, where not three: less says nothing. Without *is* two can be a sentence."""
_TELLS = re.compile(
    r"(?:sag|erklär|mein|füg|ergänz|teil|antworte|erwider|entgegne|versicher|beton|berichte|schr|behaupte|äußer)\w*",
    re.IGNORECASE,
)
"""German verbs behind which a clause may stand without *dass*."""
_REACH = 120
"""Characters in which a sentence says by whom it goes."""
_ABOUT = words(
    "to in at on with by about of as for during after before from mit für über auf an bei nach vor "
    "zu zum zur am im von gegen um à pour avec sur dans lors par contre après avant chez"
)
"""Prepositions: what follows is no clause but what it is about, or whom it is said to."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s(?:\w+\s)?$", re.IGNORECASE)
_PASSIVE_WITHIN = re.compile(r"(?:is|are|was|were|be|been|being)\s", re.IGNORECASE)
_PROMISES = re.compile(
    r"agreed|undertook|undertakes|commit(?:s|ted)|decid(?:es|ed)|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)|propos(?:es|ed)|demand(?:s|ed)|offer(?:s|ed|ing)",
    re.IGNORECASE,
)
"""Verbs behind which an infinitive tells what somebody says they will do."""
_TO_DO = re.compile(
    r"to\s(?!(?:the|an?|this|that|these|those|its|his|her|their|all|any|both|such)\b)", re.IGNORECASE
)
_SHARES = re.compile(r"(?:по)?(?:дел|діл|обмен|обмін)\w+", re.IGNORECASE)
"""Ukrainian and Russian verbs whose object says nothing: поделился оценками."""
_MARKS = " ,，:：—–-\u00a0"
_FEW_WORDS = re.compile(r"(?:\s\w+){0,2}(?=,)")
"""What may stand between a verb that has nobody for its subject and *that*: было подчёркнуто на встрече, что."""


@dataclass(frozen=True, slots=True)
class ReportedClause:
    """What follows a verb of speech, with that verb and its subject."""

    start: int
    end: int
    attributed: Attributed


def reported_clauses(around: Surroundings) -> Iterator[ReportedClause]:
    """Yield the clauses of a sentence that tell what somebody says, in order."""
    start, stop = 0, len(around.text.rstrip(" .。!！…"))
    by = according(around, start, min(stop, start + _REACH), first=True)
    if by and by.mention:
        first = _skip_marks(around, max(by.end, by.mention.end), stop)
        if not _is_too_short(around.text[first:stop], around.lang):
            yield ReportedClause(first, stop, by)
        return
    heads = _heads(around, start, stop)
    if (
        not heads
        and is_indirect(around.text, around.lang)
        and not any(True for _ in around.verbs(start, stop))
    ):
        yield ReportedClause(start, stop, Attributed(None, start, start, has_verb=False))
    at = start
    for number, (begin, end_of_verb, attributed, first) in enumerate(heads):
        if begin < at:
            continue
        ends = (
            found
            for later, *_ in heads[number + 1 :]
            if (found := _coordinated(around, first, later)) is not None
        )
        next_verbs = _next_verbs(around, first, end_of_verb, stop)
        last = min((*ends, *next_verbs, *other_acts(around, attributed, first)), default=stop)
        last = first + len(around.text[first:last].rstrip(_MARKS))
        is_of_thing = last > first and _is_of_thing(around, attributed, around.text[first:last])
        if is_of_thing or not _is_too_short(around.text[first:last], around.lang):
            denied = denial_begins(around, attributed, first)
            if denied is None and is_of_thing:
                denied = attributed.start
            at = last
            if denied is not None:
                yield ReportedClause(denied, end_of_words(around, denied, last), attributed)
                continue
            words_end = without_prefix(around, attributed, first, last)
            for low, high in parts_of_clause(around, first, words_end):
                yield ReportedClause(low, high, attributed)


def begins_with_that(around: Surroundings, clause: ReportedClause) -> bool:
    """Tell whether a word like *that* begins a clause, in which no quotation stands."""
    head = around.text[: clause.start]
    if around.lang == "zh":
        return HIDDEN not in around.text[clause.attributed.start : clause.end] and clause.attributed.is_sure
    is_plain = HIDDEN not in around.text[clause.start : clause.end]
    return is_plain and any(that.end() == len(head) for that in _that_of(around.lang).finditer(head))


def _is_of_thing(around: Surroundings, attributed: Attributed, clause: str) -> bool:
    """Tell whether a clause says something only with its verb: *thanked* the ambassador; *welcomed* the visit."""
    known = LANGUAGES[around.lang]
    verb = around.text[attributed.start : attributed.end]
    return bool(
        re.fullmatch(known.thanks, verb, re.IGNORECASE)
        or (_is_too_short(clause, around.lang) and re.fullmatch(known.takes_sides, verb, re.IGNORECASE))
    )


def _heads(around: Surroundings, start: int, stop: int) -> list[tuple[int, int, Attributed, int]]:
    """Return where a sentence has somebody say something: begin and end of the verb, whose it is, where it begins."""
    found: dict[int, tuple[int, int, Attributed, int]] = {}
    for verb in around.verbs(start, stop, is_report=True):
        if _is_passive(around, verb):
            continue
        attributed = attributed_at(around, start, verb, stop)
        first = _begins(around, attributed, verb.end(), stop) if attributed else None
        if attributed and first is not None:
            found[first] = (verb.start(), verb.end(), attributed, first)
    for place, whose in views(around, start, stop):
        found[place.end()] = (*place.span(), whose, place.end())
    for verb in impersonal_of(around.lang).finditer(around.text, start, stop):
        more = _FEW_WORDS.match(around.text, verb.end())
        that = _that_of(around.lang).match(around.text, more.end() if more else verb.end())
        if that:
            first = _skip_marks(around, that.end(), stop)
            found[first] = (verb.start(), verb.end(), from_whom(around, verb, start, that.start()), first)
    for that in _that_of(around.lang).finditer(around.text, start, stop):
        first = _skip_marks(around, that.end(), stop)
        is_relative = any(
            is_relative_clause(around, head[1], that) for head in found.values() if head[1] <= that.start()
        )
        if first not in found and not is_relative:
            attributed = attributed_to_clause(around, start, that.start())
            if attributed:
                found[first] = (attributed.start, that.start(), attributed, first)
    return sorted(found.values(), key=lambda head: head[0])


def _is_passive(around: Surroundings, verb: re.Match[str]) -> bool:
    """Tell whether something is done to the subject, which then says nothing: the call was agreed between them."""
    if around.lang != "en" or verb[0].casefold().endswith(("ing", "s")):
        return False
    return bool(_PASSIVE.search(around.text, 0, verb.start()) or _PASSIVE_WITHIN.match(verb[0]))


def _next_verbs(around: Surroundings, first: int, verb: int, stop: int) -> list[int]:
    """Return where later verbs of speech, of the same speaker, end a clause."""
    verbs = around.verbs(max(first, verb), stop, is_report=True)
    ends = (_coordinated(around, first, later.start()) for later in verbs)
    return [end for end in ends if end is not None]


def _skip_marks(around: Surroundings, at: int, stop: int) -> int:
    return at + len(around.text[at:stop]) - len(around.text[at:stop].lstrip(_MARKS))


def _begins(around: Surroundings, attributed: Attributed, verb: int, stop: int) -> int | None:
    """Return where the clause behind a verb begins, behind its subject and whom it is said to."""
    mention = attributed.mention
    at = max(verb, mention.end if mention and mention.start >= verb else verb)
    if demand := _demanded(around, attributed, at, stop) or _what_is_shown(around, attributed, stop):
        return demand
    at = prefix_behind(around, at, stop)
    that = _that_of(around.lang).search(around.text, at, min(stop, at + 160))
    if that and is_relative_clause(around, at, that):
        that = None
    if (
        that
        and not any(verb < other.start() < that.start() for other in around.verbs(at, that.start()))
        and _is_short(around.text[at : that.start()])
    ):
        return _skip_marks(around, that.end(), stop)
    told = around.text[attributed.start : attributed.end]
    if around.lang == "de" and that is None and _TELLS.fullmatch(told):
        comma = around.text.find(",", at, min(stop, at + 60))
        if comma >= 0 and _is_short(around.text[at:comma]):
            return _skip_marks(around, comma + 1, stop)
    informs = re.fullmatch(LANGUAGES[around.lang].informs, told, re.IGNORECASE)
    begin = _skip_marks(around, around.behind_bridge(at, stop), stop)
    says_nothing = informs or (that is None and _is_of_somebody(around, told, begin))
    if says_nothing or any(other.start() == begin for other in around.verbs(begin, stop)):
        return None  # said the president and added that
    behind = re.match(r"[\w’']+", around.text[begin : begin + 20])
    if around.lang in ("en", "de", "fr") and behind and behind[0].casefold() in _ABOUT:
        promises = _PROMISES.fullmatch(told) and _TO_DO.match(around.text, begin)
        return begin if promises or takes_so(around, told, begin, at) else None
    return begin if begin < stop else None


def _is_of_somebody(around: Surroundings, told: str, begin: int) -> bool:
    """Tell whether a verb says only whom somebody greets, or with whom they agree: привітав Валена; погодився з ним."""
    if around.lang not in ("uk", "ru"):
        return False
    if _SHARES.fullmatch(told):
        return True
    if _AGREES.fullmatch(told):
        return _WITH.match(around.text, begin) is not None
    is_person = any(
        m.start == begin and not m.is_state and m.role not in ORGANISATIONS for m in around.mentions
    )
    return is_person and _GREETS.fullmatch(told) is not None


def _what_is_shown(around: Surroundings, attributed: Attributed, stop: int) -> int | None:
    """Return where it begins to what somebody draws another's attention."""
    found = _ATTENTION.match(around.text, attributed.start, stop) if around.lang in ("uk", "ru") else None
    return found.start("what") if found else None


_ATTENTION = re.compile(
    r"(?:обрати(?:л|ла|ли) внимание|зверну(?:в|ла|ли) увагу)\s[^,.;:]{2,40}?\s(?P<what>на\s(?!те\b|то\b))",
    re.IGNORECASE,
)
"""What draws somebody's attention to a thing: обратил внимание посла на …."""
_AGREES = re.compile(r"(?:погоди|согласи)\w+", re.IGNORECASE)
_WITH = re.compile(r"(?:з|із|зі|с|со)\s", re.IGNORECASE)
_GREETS = re.compile(r"(?:привіта|поздрави|приветствова)\w+", re.IGNORECASE)


def _demanded(around: Surroundings, attributed: Attributed, at: int, stop: int) -> int | None:
    """Return where it begins what somebody is to do, within which a *that* begins no clause of its own.

    As in: called on Ostovia to join the closed season that the islands keep.
    """
    known = LANGUAGES[around.lang]
    verb = around.text[attributed.start : attributed.end]
    found = re.compile(known.to_do, re.IGNORECASE).search(around.text, at, min(stop, at + _REACH))
    that = _that_of(around.lang).search(around.text, at, stop)
    is_demand = re.fullmatch(known.demands, verb, re.IGNORECASE)
    if not (is_demand and found) or (that and that.start() < found.start()):
        return None
    return found.start() if _is_short(around.text[at : found.start()]) else None


def _is_short(between: str) -> bool:
    return len(between) <= 70 and not any(sign in between for sign in ".;:")


def _coordinated(around: Surroundings, first: int, verb: int) -> int | None:
    """Return where a clause ends that another verb of speech of the same speaker follows: “and added that”."""
    head = around.text[first:verb]
    joint = _joint_of(around.lang).search(head)
    return first + joint.start() if joint else None


@cache
def _joint_of(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    between = rf"(?:\s?(?:{known.between}))?"
    pronouns = "|".join(known.pronouns)
    joints = {
        "en": r"(?:,\s)?\band|,|;",
        "fr": r"\bet|,|;",
        "de": r"\bund|,|;",
        "uk": r"(?:,\s)?\b(?:та|і|й)|,\sа|;|,",
        "ru": r"(?:,\s)?\bи|,\sа|;|,",
        "zh": r"[，；](?:并|同时)?",
    }[lang]
    space = r"\s?" if lang == "zh" else r"\s"
    return re.compile(
        rf"\s?(?:{joints}){between}(?:{space}(?:{pronouns}))?{between}{space}?(?:a\s|hat\s)?$", re.IGNORECASE
    )


@cache
def _that_of(lang: str) -> re.Pattern[str]:
    that = LANGUAGES[lang].that
    if lang == "zh":
        return re.compile(r"(?!)")
    return re.compile(rf",?\s(?:{that})(?:\b|(?<=['’]))\s?", re.IGNORECASE)


def _is_too_short(text: str, lang: str) -> bool:
    """Tell whether words are too few to say anything."""
    count = (len(text) + 1) // 2 if lang == "zh" else len(re.findall(r"\w+", text))
    return count < _FEWEST.get(lang, 3)
