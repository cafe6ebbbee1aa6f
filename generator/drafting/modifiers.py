"""Finds the words beside an office that say of what it is: the minister *of*, a *company* spokesman."""

from __future__ import annotations

import re
from functools import cache

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.text.compiled import compiled


@cache
def modifier_of(lang: str) -> re.Pattern[str]:
    """Return what finds a noun before an office, which says of what it is: a company spokesman."""
    return re.compile(
        r"\b(?i:an?|the|its|their)\s(?P<of>[a-z][\w'’-]+)\s$|(?!)" if lang == "en" else r"(?P<of>(?!))"
    )


def are_ranks(lang: str, gap: str) -> bool:
    """Tell whether no more than ranks stand between a state and its office: Orland's | new | president.

    In “the president of Orland and the president of Brask” the second is not of Orland.
    """
    is_near = re.fullmatch(r"(?:['’]s)?(?:\s\w+){0,2}\s?", gap) is not None
    return is_near and not any(begins_another(lang, word) for word in gap.split())


def begins_another(lang: str, word: str) -> bool:
    """Tell whether a word before an office parts it from what stands before: and the, of, by."""
    known, low = LANGUAGES[lang], word.casefold()
    return low in known.prepositions or low in known.determiners or low in known.joins.split("|")


@cache
def owner_of(lang: str) -> re.Pattern[str]:
    """Return what finds behind an office of what it is, where that is no state and no office."""
    link = {
        "en": r"(?:of|for|at)\s(?:(?:the|an?|its|their)\s)?(?!country|republic|nation|state|day|"
        r"(?:the|an?|its|their|that|this|these|those|his|her|all|any|both|such)\b)(?P<of>[a-z][\w'’-]+)",
        "de": r"(?:der|des|einer|eines)\s(?!Landes|Republik|Staates|Nachbar)(?P<of>[A-ZÄÖÜ][\w-]+)",
        "fr": r"(?:du|de\sla|de\sl['’]|d['’]une?|des)\s?(?!pays|République|Etat|État)(?P<of>[a-zé][\w-]+)",
    }
    return re.compile(rf"\s{link[lang]}" if lang in link else "(?!)")


@cache
def links_of(lang: str) -> re.Pattern[str]:
    """Return what finds the words that link an office to whose it is: of the, for."""
    known = LANGUAGES[lang]
    determiners = any_of(known.determiners)
    adjective = r"(?:[\w’'-]+\s){0,2}"
    if not known.is_spaced:
        return re.compile(rf"(?:{known.links})?")
    if lang in ("uk", "ru"):
        return re.compile(rf"\s(?:(?:{known.links})\s)?{adjective}", re.IGNORECASE)
    return re.compile(rf"\s(?:{known.links})\s?(?:(?:{determiners})\s)?{adjective}", re.IGNORECASE)


def owner_behind(lang: str, text: str, at: int) -> int:
    """Return where the genitive ends that says behind an office of whom it is; ``at`` if none stands there.

    As in: речниця компанії; лидер рыбацкого профсоюза.
    """
    known = LANGUAGES[lang]
    end = at
    for word in re.compile(r"\s([а-яёіїєґ’'ʼ-]+)").finditer(text, at):
        low = word[1]
        is_verb = compiled(known.verbs).fullmatch(low) or _PAST.fullmatch(low)
        if (
            word.start() != end
            or is_verb
            or not _GENITIVE.fullmatch(low)
            or low in _NOT_OWNED | known.prepositions
        ):
            break
        if compiled(rf"{known.between}|{known.that}|{known.joins}").fullmatch(low):
            break
        end = word.end()
    return end


_PAST = re.compile(r"\w{2,}(?:[аяиіуюо]в|[аяиіуюое]л|[аяиіуюо]л[аио])(?:ся|сь)?")
_NOT_OWNED = words(
    "сьогодні вчора учора завтра позавчора тоді завжди ніколи сегодня вчера тогда всегда никогда теперь тепер потом "
    "вечора вечера утра ранку зранку днями наразі просто держави країни республіки государства страны республики "
    "однако также якобы нібито мовляв сама самі сами лично особисто та и і а але но или чи що что вже уже ещё еще ще "
    "лише лишь даже навіть"
)
"""Words with such endings that say no owner, or only what each office of a state says."""


def is_adjective(word: str) -> bool:
    """Tell whether a word of Ukrainian or Russian can be an adjective before a noun."""
    return _ADJECTIVE.search(word) is not None


def is_genitive(lang: str, gap: str) -> bool:
    """Tell whether a noun between an office and a name says of what it is: лідерка опозиції Лена Мосс."""
    if lang not in ("uk", "ru"):
        return False
    known = LANGUAGES[lang]
    word = gap.strip()
    is_verb = compiled(known.verbs, re.IGNORECASE).fullmatch(word)
    return bool(_GENITIVE.fullmatch(word)) and not is_verb and word not in known.prepositions


_GENITIVE = re.compile(r"[а-яёіїєґ’'-]+(?:ії|ии|ості|ти|ки|и|і|ы|ів|їв|ов|ев|ей|а|я|у)")
_ADJECTIVE = re.compile(
    r"(?:[иыо]й|ій|[ая]я|[оеє]ї|[оеє]го|[оеє]му|[иы]м|[иы]х|ою|ую|ой|ей|[кнвт][іаеи]|[ыи]е)$", re.IGNORECASE
)
