"""Tells what somebody is said to deny from what they are said to say: denied that; bestritt, dass; 否认."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.drafting.languages import LANGUAGES
from generator.quotes.matching.negation import negations
from generator.quotes.text.folding import fold_text
from generator.text.compiled import compiled
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.attributed import Attributed
    from generator.drafting.surroundings import Surroundings

_NEAR, _NEAR_IN_CHINESE = 3, 4
"""Words, and in Chinese characters, in which a negation stands before the verb that it negates."""
_IS = frozenset({"be", "been", "as", "als", "wie", "zu", "to", "бути", "быть", "як", "как"})
"""What may stand, like an article, between a negation and the quotation that it turns: was not a “…”; not to be “…”."""
_OPENING = ' “«»„"‘「『\u00a0\u202f'
_OWN_WORDS = re.compile(
    r"(?:[:：]|(?<!\w)(?:as|als|comme|як|как|because|since|weil|denn|da|car|parce que|бо|оскільки|тому що|адже|"
    r"потому что|поскольку|так как)(?:\s(?:a|an|une?|eine?n?|der|die|das|le|la))?|"
    + in_both("因为|作为")
    + r")\s*$",
    re.IGNORECASE,
)
"""What stands before words of whoever denies: dismissed it as “…”, denied it because “…”."""
_WITHOUT = frozenset({"sans", "without", "ohne", "без"})
"""Negations that are of a verb only right before it."""
_HELPS = re.compile(
    r"(?:(?<!\w)(?:do|does|did|has|have|had|is|was|would|will|could|can|hat|habe|haben|hatte)\s|"
    r"(?<!\w)n['’]\s?\w+\s|(?<!\w)ne\s(?:\w+\s)?)$",
    re.IGNORECASE,
)
"""What goes with a negation before it: *did* not say; *n'a* pas dit."""
_ZH = re.compile(in_both(r"(?:并?没有|并?未|从未|从不|拒绝|不愿|不肯|不)(?=[^，。]{0,2}$)"))
_ZH_AT_EDGE = re.compile(in_both(r"(?:不是|并非|不|没有?|未|从未)$"))
_FR_AT_EDGE = re.compile(
    r"(?<!\w)(?:pas|jamais|point|nullement|guère)"
    r"(?:\s(?:une?|l[ea]s?|des?|du|cet?|cette|son|sa|leur|à|comme|[ld]['’]))*\s*$|(?<!\w)aucune?\s*$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\b(?:comment|répond|réagi)\w*\s(?:pas|point|jamais)\b[^,]*$", re.IGNORECASE)
"""What is negated of words without saying that they are not said."""
_ZH_BEHIND = re.compile(in_both(r"(?:并非|并不是|不是)(?=[^，。]{0,2}$)"))


def denial_begins(around: Surroundings, attributed: Attributed, first: int) -> int | None:
    """Return where the words of denial begin, of a clause that begins at ``first``; None if it is not denied.

    As in: *denied* that; *did not say* that; *said it was untrue* that.
    """
    if attributed.is_according or not attributed.has_verb:
        return None
    if (at := _negated_at(around, attributed)) is not None:
        return at
    mention = attributed.mention
    between = around.text[attributed.start : first]
    if mention and attributed.end <= mention.start < first:
        between = around.text[attributed.start : mention.start] + around.text[mention.end : first]
    words = around.text[attributed.end : first]
    if _denies(around.lang).search(between) or _negates(words, around.lang):
        return (
            attributed.start
            + len(around.text[attributed.start :])
            - len(around.text[attributed.start :].lstrip())
        )
    return None


def is_not_said(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether a sentence has the words of a quotation, from ``start`` to ``end``, as those that nobody said.

    As in: stopped short of calling it “…”; it was not “…”; Dass er es „…“ genannt habe, treffe nicht zu.
    """
    head = re.split(r"[;；.。!?]\s", around.text[:start])[-1].rstrip(_OPENING)
    near = re.split(r"[,;:，；：\x00]", head)[-1]
    if _negates_at_edge(near, around.lang):
        return True
    sentence = f"{head} \x00{around.text[end:]}"
    found = compiled(LANGUAGES[around.lang].not_said, re.IGNORECASE).search(sentence)
    if found is None:
        return False
    told = [verb for verb in around.verbs(0, start) if verb.start() > found.start()]
    return len(told) <= 1


def _negates_at_edge(words: str, lang: str) -> bool:
    if lang == "zh":
        return bool(_ZH_AT_EDGE.search(words))
    if lang == "fr" and _COMMENTS.search(words):  # ne commentera pas « … »
        return False
    if lang == "fr":  # n'aura « plus jamais besoin » has the negation inside
        return bool(_FR_AT_EDGE.search(words))
    last = words.split()
    if last and (last[-1].casefold() in LANGUAGES[lang].determiners or last[-1].casefold() in _IS):
        del last[-1]
    return bool(last) and _negates(last[-1], lang)


def denies_quotation(around: Surroundings, attributed: Attributed, quotation: int) -> bool:
    """Tell whether a sentence has somebody deny the words of a quotation that begins at ``quotation``.

    As in: denied that it was “…”; did not call it “…”. What a verb of speech leads on to behind the denial is said:
    denied it, saying “…”.
    """
    if attributed.end > quotation or attributed.is_according or not attributed.has_verb:
        return False
    if _denies_clause(around, attributed, quotation):
        return True
    if any(True for _ in around.verbs(attributed.end, quotation)):
        return False
    head = around.text[attributed.start : quotation]
    if _OWN_WORDS.search(head.rstrip(' “«„"「\u00a0\u202f') + " "):
        return False
    denies = _denies(around.lang).match(around.text, attributed.start, attributed.end)
    return denies is not None or _negated_at(around, attributed) is not None


def _denies_clause(around: Surroundings, attributed: Attributed, quotation: int) -> bool:
    """Tell whether the quotation stands in the clause that is denied: заперечив, що назвав угоду «…»."""
    that = re.compile(rf",\s(?:{LANGUAGES[around.lang].that})\s", re.IGNORECASE).match(
        around.text, attributed.end
    )
    if around.lang not in ("uk", "ru") or that is None or "," in around.text[that.end() : quotation]:
        return False
    denies = _denies(around.lang).match(around.text, attributed.start, attributed.end)
    return denies is not None or _negated_at(around, attributed) is not None


def _negated_at(around: Surroundings, attributed: Attributed) -> int | None:
    """Return where a negation stands right before a verb of speech: did *not* say."""
    mention = attributed.mention
    begin = mention.end if mention and mention.end <= attributed.start else 0
    head = re.split(r"[,;:，；：\x00]", around.text[begin : attributed.start])[-1]
    low = attributed.start - len(head)
    if around.lang == "zh":
        near = head[-_NEAR_IN_CHINESE:]
        return attributed.start - len(near) + near.index(found[0]) if (found := _ZH.search(near)) else None
    words = [*re.finditer(r"[\w’']+", head)][-_NEAR:]
    for word in words:
        is_of_a_noun = (
            word[0].casefold() in _WITHOUT and word is not words[-1]
        )  # Médecins sans frontières a dit
        if _negates(word[0], around.lang) and not is_of_a_noun:
            helps = _HELPS.search(around.text, low, low + word.start())
            return helps.start() if helps else low + word.start()
    return None


def _negates(words: str, lang: str) -> bool:
    if lang == "zh":
        return bool(_ZH_BEHIND.search(words))
    keys = [fold_text(word.replace("’", "'")) for word in re.findall(r"[\w’']+", words)]
    return bool(negations(keys, lang))


def _denies(lang: str) -> re.Pattern[str]:
    return whole(LANGUAGES[lang].denies, lang)
