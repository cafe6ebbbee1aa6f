"""Tells which words for a time in a sentence say when something was said, and not when something else happened."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.times import TIMES
from generator.drafting.right_before import right_before
from generator.drafting.venues import is_afterwards
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings
    from generator.drafting.time_phrases import TimePhrase

_NOT_THEN = re.compile(
    r"\b(?:after|following|nach|après|suite à|після|после)(?:\s\w+){0,5}\s?$|"
    r"\b(?:since|before|until|till|by|seit|bis|avant|depuis|jusqu['’]à|до|від|перед|с|со|з)\s?$|"
    + in_both(r"(?:在|于)?[^，。]{0,8}之?后$"),
    re.IGNORECASE,
)

_DATED = re.compile(
    r"\b(?:dated|datiert (?:vom|auf den)|datée? d[ue]|датован\w+|датирован\w+)\s$", re.IGNORECASE
)
"""What stands before the day of a letter or note from which a text quotes."""


def time_of_speech(
    around: Surroundings, verb: tuple[int, int] | None, before: int | None = None
) -> TimePhrase | None:
    """Return the words for the time at which something is said in a sentence, None if it has none.

    They stand at the beginning, or near the ``verb`` of speech; ``before`` is where the words begin that are told:
    what stands in these belongs to them.
    """
    here = [phrase for phrase in around.times if phrase.end <= (around.end if before is None else before)]
    if verb is None:
        return here[0] if len(here) == 1 and not is_set_off(around, here[0]) else None
    fitting = [phrase for phrase in here if _fits(around, phrase, verb)]
    return min(fitting, key=lambda phrase: _distance(phrase, verb), default=None)


def is_in_a_name(text: str, phrase: TimePhrase) -> bool:
    """Tell a word for a day that is part of a name by its capital: the Today programme."""
    before = text[: phrase.start].rstrip()
    begins = not before or before[-1] in '.!?…:–—-«»“”„"(\x00'
    return not begins and re.match(_WITH_CAPITAL, text[phrase.start : phrase.end]) is not None


_WITH_CAPITAL = r"(?:Today|Tonight|Yesterday|This|Last|Hier|Aujourd['’]hui|Cette|Ce|Heute|Gestern)\b"


def _fits(around: Surroundings, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    text = around.text
    if _DATED.search(around.text, 0, phrase.start):
        return True
    if is_set_off(around, phrase):
        return False
    if _begins_what_is_told(around, phrase, verb):
        return False
    low, high = min(phrase.end, verb[1]), max(phrase.start, verb[0])
    if any(sign in text[low:high] for sign in ";；"):
        return False
    if HIDDEN in text[low:high]:
        # Behind the quotation and its attribution, or before both: at the beginning of the sentence.
        begins = not text[: phrase.start].strip(" ,，“«„—–-")
        return begins or (phrase.start > verb[1] and not _is_of_another(around, phrase))
    return phrase.start < verb[0] or _is_in_clause(around, phrase, verb)


def _is_in_clause(around: Surroundings, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    """Tell whether a time behind a verb is not of what is told, but of the telling.

    Behind a quotation the whole clause is about how it was said: “…”, Kirby told reporters at the gate on Monday.
    """
    between = around.text[verb[1] : phrase.start]
    is_behind = around.lang != "zh" and HIDDEN in around.text[: verb[0]]
    if is_behind and _SET_APART.search(between):
        return False
    if is_behind and around.is_content(verb[1], phrase.start):
        return not opens_another_clause(between, around.lang)
    return not around.is_content(verb[1], phrase.start)


_SET_APART = re.compile(
    r",\s(?!interrog|questionn|sollicit|relanc|invit|contact|ask|press|quizz|challeng|quot|reach|cit|"
    r"rencontr|joint|interview)[^\W\d]{3,}"
    r"(?:ed|en|ée?s?)\s"
)
"""A participle that tells of whoever speaks: said Kirby, elected on Monday."""
_AS_TOLD = re.compile(r",\s(?:as|wie|comme|як|как)\s", re.IGNORECASE)
"""What begins behind a quotation who passed it on."""


def _is_of_another(around: Surroundings, phrase: TimePhrase) -> bool:
    """Tell whether words behind a quotation have somebody else do something: denied “…”, as a paper wrote on Monday."""
    behind = around.text.rfind(HIDDEN, 0, phrase.start) + 1
    acts = any(mention.is_subject for mention in around.mentions if behind <= mention.start < phrase.start)
    if _AS_TOLD.search(around.text, behind, phrase.start):
        return True
    return acts or opens_another_clause(around.text[behind : phrase.start], around.lang)


def opens_another_clause(text: str, lang: str) -> bool:
    """Tell whether words behind a verb lead to another clause with times of its own: said Kirby, who left on Monday."""
    open_ones = _closed_clause_of(lang).sub(" ", text)
    return _another_clause_of(lang).search(open_ones) is not None


@cache
def _closed_clause_of(lang: str) -> re.Pattern[str]:
    """Return what finds such a clause that has an end: Kirby, who speaks for the ministry, went further on Monday."""
    body = TIMES[lang].of_another_clause.replace(r",\s", "")
    return re.compile(rf",\s(?:\w+\s)?(?:{body})(?!\w)[^,\x00]*,", re.IGNORECASE)


@cache
def _another_clause_of(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?=,))(?:{TIMES[lang].of_another_clause})(?!\w)", re.IGNORECASE)


def _begins_what_is_told(around: Surroundings, phrase: TimePhrase, verb: tuple[int, int]) -> bool:
    """Tell whether a time begins a clause that is told, before a quotation: За її словами, торік упав «на третину»."""
    if around.lang not in ("uk", "ru", "zh") or phrase.start < verb[1]:
        return False
    behind = around.text[phrase.end :]
    opens = around.text[: phrase.start].rstrip().endswith((",", "，"))
    return opens and not behind.lstrip().startswith((",", "，")) and HIDDEN in behind


_ARTICLE = re.compile(
    r"\b(?:de[rsnm]|die|das|eine?[rsnm]?|(?:sein|ihr|unser)e?[rsnm]?|diese[rsnm]?)\s(?:erst\s|schon\s|noch\s)?$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\s(?:[\w-]+\s){0,3}?[a-zäöüß]+(?:te[rsnm]?|ene[rsnm]?|nde[rsnm]?)\s(?:[a-zäöüß]+\s)?(?=[A-ZÄÖÜ])"
    r"(?!\w*(?:[Uu]niqu[eé]|erklärung|Erklärung|mitteilung|Mitteilung|[Ss]chreiben|[Bb]rief|[Ii]nterview|[Bb]eitrag|[Bb]ericht|"
    r"nahme|[Vv]ideo|[Pp]ost|[Rr]ede|[Tt]ext|[Pp]apier|[Dd]okument|[Gg]espräch|[Nn]achricht|[Aa]ufruf)\b)"
)
"""What stands round a time that says when the thing behind it was done."""


def is_set_off(around: Surroundings, phrase: TimePhrase) -> bool:
    """Tell whether a time belongs to what came before: after the attack on Friday; told the Post (Friday)."""
    if (
        around.text[phrase.start - 1 : phrase.start] == "("
        and around.text[phrase.end : phrase.end + 1] == ")"
    ):
        return True
    if (
        around.lang == "de"
        and right_before(_ARTICLE, around.text, phrase.start)
        and _DONE.match(around.text, phrase.end)
    ):
        return True  # das am Montag verabschiedete Gesetz
    clause = re.split(r"[,;:，；：\x00]", around.text[: phrase.start])[-1]
    found = _NOT_THEN.search(clause)
    if found is None or is_afterwards(clause[found.start() :], around.lang):
        return False
    return not whole(LANGUAGES[around.lang].verbs, around.lang).search(clause[found.start() :])


def _distance(phrase: TimePhrase, verb: tuple[int, int]) -> int:
    return verb[0] - phrase.end if phrase.end <= verb[0] else phrase.start - verb[1]
