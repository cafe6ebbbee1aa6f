"""Finds subjects that are only described: the fishermen's union, residents, l'opposition, die Anwohner."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.bare_subjects import LANGUAGES_WITHOUT_ARTICLES, bare_before, bare_behind
from generator.drafting.chinese_subjects import described_in_chinese
from generator.drafting.languages import LANGUAGES
from generator.drafting.languages.language_words import words
from generator.drafting.mention import Mention, MentionKind
from generator.quotes.attribution.tokens import HIDDEN

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_MOST = 8
"""Words that a description has at most: more are a clause."""
_ENDS = ",;:：–—()"
_GENDERS_OF_MANY = "n"


def described_before(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return who is described right before a verb, if nobody is mentioned there who could be its subject."""
    if around.lang in LANGUAGES_WITHOUT_ARTICLES:
        return bare_before(around, start, verb)
    if around.lang == "zh":
        return described_in_chinese(around, start, verb)
    if not LANGUAGES[around.lang].describes:
        return None
    for begin, stop in _stretches(around, start, verb):
        high = _without_between(around, begin, stop)
        low = high - len(around.text[begin:high].lstrip())
        if _is_description(around, low, high):
            return _mention(low, high)
    return None


def described_behind(around: Surroundings, verb: int, end: int) -> Mention | None:
    """Return who is described right behind a verb: said the fishermen's union; nannte die Opposition."""
    known = LANGUAGES[around.lang]
    if around.lang in LANGUAGES_WITHOUT_ARTICLES:
        return bare_behind(around, verb, end)
    if not known.describes:
        return None
    low = verb + len(around.text[verb:end]) - len(around.text[verb:end].lstrip())
    stops = [at for sign in f'{_ENDS}.!?{HIDDEN}“«„"' if (at := around.text.find(sign, low, end)) >= 0]
    stops += [phrase.start for phrase in around.times if phrase.start >= low]
    high = min((*stops, end))
    behind = [*re.finditer(r"[\w’'-]+", around.text[low:high])][1:]
    for number, word in enumerate(behind, 1):
        bare = word[0].casefold()
        is_other = number > 1 and (bare in known.determiners or re.fullmatch(known.describes, f"{bare} "))
        if bare not in known.of_whom and (bare in known.prepositions or is_other):
            high = low + word.start()
            break
    high = low + len(around.text[low:high].rstrip())
    if (named := _named_behind(around, high)) and _is_description(around, low, high, alone=False):
        return named
    return _mention(low, high) if _is_description(around, low, high, alone=False) else None


def _named_behind(around: Surroundings, at: int) -> Mention | None:
    """Return who is named, between commas, behind their description: said the driver, | Ivo Tarn."""
    for mention in around.mentions:
        if mention.start < at:
            continue
        is_set_off = around.text[at : mention.start] == ", " and _CLOSES.match(around.text, mention.end)
        is_whole = len(around.text[mention.start : mention.end].split()) > 1
        is_person = mention.kind in {MentionKind.NAME, MentionKind.UNKNOWN} and not mention.is_state
        return mention if is_set_off and is_whole and is_person and mention.is_subject else None
    return None


_CLOSES = re.compile(r"\s*(?:[.,;!?)…–—“„«»]|\Z)")
"""What follows a name that stands between commas."""


def has_own_subject(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether words stand there that may say who speaks, so that nobody from before does.

    What only leads on does not: And added; Au micro, a-t-il dit; На зустрічі заявив.
    """
    known = LANGUAGES[around.lang]
    left = around.left_over(start, end)
    own = [word for word in re.findall(r"\w+", left.casefold()) if word not in _LEADS_ON]
    return bool(own) and own[0] not in known.prepositions


_LEADS_ON = words("and but so then or und aber doch dann et mais puis і й та а але и но да")
"""What begins a sentence that goes on with the one before."""


def _mention(start: int, end: int) -> Mention:
    return Mention(
        start=start, end=end, name_start=start, kind=MentionKind.DESCRIBED, gender=_GENDERS_OF_MANY
    )


def _stretches(around: Surroundings, start: int, verb: int) -> list[tuple[int, int]]:
    """Return where a subject may stand: all before the verb, or before what is set off, or behind a conjunction."""
    head = around.text[start:verb]
    trimmed = around.text[start : _without_between(around, start, verb)].rstrip()
    if trimmed.endswith((",", "–", "—")):  # the union, angry since May, said
        first = min((at for sign in ",–—" if (at := head.find(sign)) >= 0), default=-1)
        return [(start, start + first)] if 0 < first < len(trimmed) - 1 else []
    last = max(head.rfind(sign) for sign in f"{_ENDS}{HIDDEN}”»") + 1
    joints = [joint.end() for joint in _joints(around.lang).finditer(head, last)]
    return [(start + at, verb) for at in (last, *joints[-1:])]


@cache
def _joints(lang: str) -> re.Pattern[str]:
    joints = {
        "en": "and|but|while|whereas|as|that|when",
        "de": "und|aber|während|wo",
        "fr": "et|mais|tandis que|que",
    }
    return re.compile(rf"\b(?:{joints.get(lang, '(?!)')})\s", re.IGNORECASE)


@cache
def _trailing(lang: str) -> re.Pattern[str]:
    known = LANGUAGES[lang]
    adverb = {"en": r"\w+ly", "fr": r"\w+ment"}.get(lang, "(?!)")
    return re.compile(
        rf"(?:(?:\A|\s+)[lmtsn]['’](?:a|ont|avait|avaient|est)|\s+(?:{known.between}|{adverb})|\s+n['’]|\s+l['’])\s*$",
        re.IGNORECASE,
    )


def _without_between(around: Surroundings, low: int, high: int) -> int:
    """Return where a description ends before what may stand between it and its verb: has, also, on Monday."""
    while True:
        high = low + len(around.text[low:high].rstrip())
        phrase = next((phrase for phrase in around.times if low < phrase.start and phrase.end == high), None)
        trailing = _trailing(around.lang).search(around.text[low:high])
        if phrase:
            high = phrase.start
        elif trailing:
            high = low + trailing.start()
        else:
            return high


def _is_description(around: Surroundings, low: int, high: int, *, alone: bool = True) -> bool:
    """Tell whether words describe somebody: they begin as such words do, and nobody else is their head."""
    known = LANGUAGES[around.lang]
    text = around.text[low:high]
    told = re.findall(r"[\w’'-]+", text)
    if not 0 < len(told) <= _MOST or HIDDEN in text or any(sign in text for sign in _ENDS):
        return False
    if any(low <= mention.start < high and mention.is_subject for mention in around.mentions):
        return False
    if any(low < phrase.end and phrase.start < high for phrase in around.times):
        return False
    if any(True for _ in around.verbs(low, high)) or told[0].casefold().partition("'")[0] in known.nobody:
        return False
    begins = re.match(known.describes, f"{text} ", re.IGNORECASE)
    if begins and begins.end() < len(text):
        return True
    return alone and re.fullmatch(known.described_alone, text, re.IGNORECASE) is not None
