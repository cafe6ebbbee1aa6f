"""Finds where a sentence has somebody say something in the text's own words: the verb, its subject, what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.attribution import attributed_at, attributed_to_clause
from generator.drafting.clause_parts import prefix_behind, tells_when
from generator.drafting.complements import Told, needs_more, told_by_complement
from generator.drafting.governed_words import behind_preposition
from generator.drafting.greetings import is_of_somebody
from generator.drafting.impersonal_speech import from_whom, impersonal_of
from generator.drafting.indirect_speech import indirect_behind
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.noun_passives import noun_passives
from generator.drafting.verb_complements import is_relative_clause, takes_so
from generator.drafting.verb_final import said_before_verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.surroundings import Surroundings
    from generator.drafting.verb_final import SaidBefore

_MARKS = " ,，:：—–-\u00a0"
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


_FEW_WORDS = re.compile(r"(?:\s\w+){0,2}(?=,)")
"""What may stand between a verb that has nobody for its subject and *that*: было подчёркнуто на встрече, что."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where a sentence has somebody say something."""

    start: int
    """Where the verb begins."""
    end: int
    attributed: Attributed
    first: int
    """Where what is said begins."""
    last: int | None = None
    """Where it ends, if the verb shows that."""
    is_complement: bool = False
    """Whether the verb has it as such verbs have (`generator.drafting.complements`)."""


def _by_verbs(around: Surroundings, start: int, stop: int, at_end: Sequence[SaidBefore]) -> dict[int, Head]:
    """Return what verbs tell behind them, by where that begins."""
    found: dict[int, Head] = {}
    for verb in around.verbs(start, stop, is_report=True):
        is_at_end = any(said.attributed.start <= verb.start() < said.attributed.end for said in at_end)
        if is_at_end or _is_passive(around, verb):
            continue
        if gerund := _said_in_passing(around, start, verb, stop):
            found[gerund.first] = gerund
            continue
        attributed = attributed_at(around, start, verb, stop)
        told = _begins(around, attributed, verb.end(), stop) if attributed else None
        if attributed and isinstance(told, Told):
            found[told.start] = Head(*verb.span(), attributed, told.start, told.end, is_complement=True)
        elif attributed and isinstance(told, int):
            found[told] = Head(*verb.span(), attributed, told)
    return found


def _said_in_passing(around: Surroundings, start: int, verb: re.Match[str], stop: int) -> Head | None:
    """Return what a gerund tells with which a sentence begins: Tout en saluant l'accord, | elle a demandé …."""
    opens = re.fullmatch(r"\W*(?:tout\s)?(?:en\s)?", around.text[start : verb.start()], re.IGNORECASE)
    comma = around.text.find(", ", verb.end(), stop)
    if around.lang != "fr" or not (opens and comma > 0 and verb[0].casefold().endswith("ant")):
        return None
    subject = next((found for found in around.mentions if found.start >= comma), None)
    if subject is None or not subject.is_subject or around.left_over(comma, subject.start):
        return None
    whose = Attributed(subject, *verb.span())
    told = _begins(around, Attributed(None, *verb.span()), verb.end(), comma)
    if isinstance(told, Told):
        return Head(*verb.span(), whose, told.start, comma, is_complement=True)
    return Head(*verb.span(), whose, told, comma) if told is not None else None


def heads_in(around: Surroundings, start: int, stop: int) -> list[Head]:
    """Return where a sentence has somebody say something, in the order of the verbs."""
    at_end = [*said_before_verbs(around, start, stop)]
    found = _by_verbs(around, start, stop, at_end)
    for said in at_end:
        verb_at = (said.attributed.start, said.attributed.end)
        found[said.start] = Head(*verb_at, said.attributed, said.start, said.end, is_complement=True)
    for passive, whose, first in noun_passives(around, start, stop):
        found[first] = Head(*passive.span("told"), whose, first)
    for verb in impersonal_of(around.lang).finditer(around.text, start, stop):
        more = _FEW_WORDS.match(around.text, verb.end())
        that = that_of(around.lang).match(around.text, more.end() if more else verb.end())
        to_do = _AGREED.match(around.text, verb.end(), stop) if around.lang == "de" else None
        if to_do:
            whose = Attributed(None, *verb.span(), is_sure=False, is_by_another=True)
            found[to_do.start("what")] = Head(*verb.span(), whose, to_do.start("what"))
        elif that:
            first = skip_marks(around, that.end(), stop)
            found[first] = Head(*verb.span(), from_whom(around, verb, start, that.start()), first)
    for that in that_of(around.lang).finditer(around.text, start, stop):
        first = skip_marks(around, that.end(), stop)
        is_relative = any(
            is_relative_clause(around, head.end, that) for head in found.values() if head.end <= that.start()
        )
        if first not in found and not is_relative:
            attributed = attributed_to_clause(around, start, that.start())
            if attributed:
                found[first] = Head(attributed.start, that.start(), attributed, first)
    return sorted(found.values(), key=lambda head: head.start)


def _is_passive(around: Surroundings, verb: re.Match[str]) -> bool:
    """Tell whether something is done to the subject, which then says nothing: the call was agreed between them."""
    if around.lang != "en" or verb[0].casefold().endswith(("ing", "s")):
        return False
    return bool(_PASSIVE.search(around.text, 0, verb.start()) or _PASSIVE_WITHIN.match(verb[0]))


def skip_marks(around: Surroundings, at: int, stop: int) -> int:
    """Return the place behind the marks that stand at ``at``."""
    return at + len(around.text[at:stop]) - len(around.text[at:stop].lstrip(_MARKS))


def _begins(around: Surroundings, attributed: Attributed, verb: int, stop: int) -> int | Told | None:
    """Return where the clause behind a verb begins, behind its subject and whom it is said to."""
    mention = attributed.mention
    at = max(verb, mention.end if mention and mention.start >= verb else verb)
    if demand := _demanded(around, attributed, at, stop):
        return demand
    if complement := told_by_complement(around, attributed.start, at, stop):
        return complement
    if promise := _promised(around, attributed, at, stop):
        return promise
    told = around.text[attributed.start : attributed.end]
    governed = None if _only_informs(around, told) else behind_preposition(around, told, at, stop)
    is_parted = at != (at := prefix_behind(around, at, stop))
    that = that_of(around.lang).search(around.text, at, min(stop, at + 160))
    if governed is not None and (that is None or governed < that.start()):
        return Told(governed, None)
    if that and is_relative_clause(around, at, that):
        that = None
    if (
        that
        and not any(
            verb < other.start() < that.start() for other in around.verbs(at, that.start(), is_report=True)
        )
        and _is_short(around.text[at : that.start()])
    ):
        return skip_marks(around, that.end(), stop)
    return _without_that(around, attributed, at, stop, is_parted=is_parted, has_that=that is not None)


def _without_that(  # noqa: PLR0913  # what tells it
    around: Surroundings, attributed: Attributed, at: int, stop: int, *, is_parted: bool, has_that: bool
) -> int | None:
    """Return where the clause begins behind a verb that no such word leads on to; None if it has none."""
    told = around.text[attributed.start : attributed.end]
    if around.lang == "de" and not has_that and _TELLS.fullmatch(told):
        comma = around.text.find(",", at, min(stop, at + 60))
        if comma >= 0 and _is_short(around.text[at:comma]):
            return skip_marks(around, comma + 1, stop)
    is_question = around.lang in ("uk", "ru") and re.fullmatch(
        LANGUAGES[around.lang].asks, told, re.IGNORECASE
    )
    if is_question or (not is_parted and needs_more(around, told)):
        return None if is_question else indirect_behind(around, at, stop)
    begin = skip_marks(around, around.behind_bridge(at, stop), stop)
    begin = _with_adverbs(around, at, begin)
    says_nothing = _only_informs(around, told) or (not has_that and is_of_somebody(around, told, begin))
    if says_nothing or any(other.start() == begin for other in around.verbs(begin, stop)):
        return None  # said the president and added that
    if tells_when(around, told, begin, stop):
        return None
    behind = re.match(r"[\w’']+", around.text[begin : begin + 20])
    if around.lang in ("en", "de", "fr") and behind and behind[0].casefold() in _ABOUT:
        promises = _PROMISES.fullmatch(told) and _TO_DO.match(around.text, begin)
        return begin if promises or takes_so(around, told, begin, at) else None
    return begin if begin < stop else None


def _with_adverbs(around: Surroundings, at: int, begin: int) -> int:
    """Return where an infinitive begins with the adverbs before it, which are said with it: пообещал | лично прийти."""
    to_do = re.compile(LANGUAGES[around.lang].to_do, re.IGNORECASE)
    if around.lang not in ("uk", "ru") or not to_do.match(around.text, begin):
        return begin
    adverbs = re.search(r"(?:(?<!\w)(?!також|щ[её])\w{4,}[оей]\s)+$", around.text[at:begin])
    return at + adverbs.start() if adverbs else begin


def _only_informs(around: Surroundings, told: str) -> bool:
    return re.fullmatch(LANGUAGES[around.lang].informs, told, re.IGNORECASE) is not None


def _promised(around: Surroundings, attributed: Attributed, at: int, stop: int) -> int | None:
    """Return where an English infinitive begins right behind a verb, by which somebody says what they will do."""
    if around.lang != "en" or not _PROMISES.fullmatch(around.text[attributed.start : attributed.end]):
        return None
    begin = skip_marks(around, around.behind_bridge(at, stop), stop)
    return begin if _TO_DO.match(around.text, begin) else None


def _demanded(around: Surroundings, attributed: Attributed, at: int, stop: int) -> int | None:
    """Return where it begins what somebody is to do, within which a *that* begins no clause of its own.

    As in: called on Ostovia to join the closed season that the islands keep.
    """
    known = LANGUAGES[around.lang]
    verb = around.text[attributed.start : attributed.end]
    found = re.compile(known.to_do, re.IGNORECASE).search(around.text, at, min(stop, at + _REACH))
    that = that_of(around.lang).search(around.text, at, stop)
    is_demand = re.fullmatch(known.demands, verb, re.IGNORECASE)
    if not (is_demand and found) or (that and that.start() < found.start()):
        return None
    if not _is_short(around.text[at : found.start()]):
        return None
    whom = _WHOM.match(around.text, at, found.start()) if around.lang == "en" else None
    return whom.end() if whom else found.start()


_WHOM = re.compile(
    r"\s(?:(?:up)?on\s|for\s|to\s)?(?!(?:him|her|them|us|me|both|you)\b|(?:his|her|their)\s\w+\sto\b)(?=\S)"
)
"""What stands before those who are to do something, where they are told by name: called on | all sides to …."""


def _is_short(between: str) -> bool:
    return len(between) <= 70 and not any(sign in between for sign in ".;:")


@cache
def that_of(lang: str) -> re.Pattern[str]:
    """Return what finds the word by which a clause begins that tells what was said, with what stands before it."""
    that = LANGUAGES[lang].that
    return re.compile(rf"{_NO_THAT.get(lang, '')},?\s(?:{that})(?:\b|(?<=['’]))\s?", re.IGNORECASE)


_NO_THAT = {
    "fr": "".join(
        rf"(?<!\b{word})"
        for word in sorted(
            words(
                "dès afin pour alors tandis ainsi avant après sans depuis pendant parce tant longtemps temps "
                "condition sorte façon moins plus mesure autant fois quoi mieux plutôt autre autres ce celui celle "
                "tel telle point cas fur"
            )
        )
    )
    + r"(?<!,\sbien)"
}
"""What makes of *que* another word: dès que, afin que."""


_AGREED = re.compile(r"(?:\s\w+){0,2},\s(?P<what>[^,]*\b(?:zu\s\w+e?n|\w+zu\w+e?n)\b)")
"""What nobody in particular is told to have agreed to do: Vereinbart wurde ferner, die Gespräche fortzusetzen."""
