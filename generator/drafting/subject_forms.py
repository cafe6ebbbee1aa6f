"""Tells whether somebody can be a subject: nobody whom a preposition or the form of the words keeps from it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.joint_subjects import is_beside
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.named_places import is_called_a_place, is_place
from generator.drafting.oblique_names import is_oblique
from generator.drafting.right_before import right_before
from generator.drafting.surroundings import verbs_of
from generator.text.traditional_characters import in_both, spellings

if TYPE_CHECKING:
    from generator.drafting.states import StateWords


def judged_as_subject(
    lang: str, text: str, mention: Mention, before: Mention | None, states: StateWords
) -> Mention:
    """Return a mention that knows whether it can be a subject; one joined to that ``before`` can if that can."""
    if mention.kind is MentionKind.PRONOUN:
        return mention
    owns = _OWNS.get(lang, _NOTHING).match(text, mention.end) is not None
    declined = (
        not mention.is_subject
        or owns
        or (  # Lindqvist's critics are not she
            lang in ("uk", "ru")
            and mention.role not in {None, "sides"}
            and not _NOMINATIVE.search(_first_word(text[mention.start : mention.end], states))
        )
    )
    declined = declined or is_called_a_place(lang, text, mention) or is_place(lang, text, mention)
    declined = declined or _is_oblique(lang, text, mention)
    governed = (_is_governed(lang, text, mention.start) and not _as_somebody_told(lang, text, mention)) or (
        before is not None
        and is_beside(lang, text, before, mention)
        and _is_governed(lang, text, before.start)
    )
    in_brackets = text[: mention.start].endswith("(") and text[mention.end :].startswith((")", ","))
    return replace(mention, is_subject=not (declined or governed or in_brackets))


def _as_somebody_told(lang: str, text: str, mention: Mention) -> bool:
    """Tell whether *as* before somebody is no preposition: As Kirby told the Assembly, “…”."""
    if lang != "en" or right_before(_AS, text, mention.start) is None:
        return False
    adverb = re.compile(r"\s(?:(?:has|had|once|\w+ly)\s)?").match(text, mention.end)
    return adverb is not None and verbs_of(lang).match(text, adverb.end()) is not None


def _is_oblique(lang: str, text: str, mention: Mention) -> bool:
    """Tell a name that the registers do not have in a form that no subject has: з Мартіном Зельґом."""
    is_unknown = lang in ("uk", "ru") and mention.kind is MentionKind.UNKNOWN
    return is_unknown and is_oblique(text[mention.name_start : mention.name_end or mention.end].split())


_NEAR = 60
"""Characters before somebody in which it is told what governs them."""
_AS = re.compile(r"\bas\s(?:the\s|mr\s|ms\s|mrs\s|dr\s)?$", re.IGNORECASE)
_OF_THIS = (*spellings("对此"), "就此", *spellings("为此"), "因此")
"""Prepositions with what they govern, behind which somebody speaks: 对此，瓦伦说."""


def _is_governed(lang: str, text: str, at: int) -> bool:
    words, before = LANGUAGES[lang], text[max(0, at - _NEAR) : at]
    if not words.is_spaced:
        if before.endswith(_OF_THIS):
            return False
        return bool(re.search(rf"(?:{any_of(words.prepositions)})(?:{any_of(words.determiners)})?$", before))
    if _within_of(lang).search(before) or (lang == "en" and _OWNED.search(before)):
        return True
    tail = re.findall(r"[\w’'-]+|[^\w\s]", before)[-3:]
    while tail and (
        (tail[-1].casefold() in words.determiners and tail[-1].casefold() not in _WHAT_WAS_SAID)
        or tail[-1].casefold() in ("new", "former", "then")
    ):
        tail.pop()
    if not tail or tail[-1].casefold().rstrip("'’") not in words.prepositions:
        return False
    verbs = verbs_of(lang).finditer(before.rstrip())
    return not any(verb.end() == len(before.rstrip()) for verb in verbs)  # chimed in Lena Moss


@cache
def _within_of(lang: str) -> re.Pattern[str]:
    """Return what finds a preposition before an article and an adjective: in einem offenen | Brief."""
    words = LANGUAGES[lang]
    if lang not in ("de", "en"):
        return re.compile("(?!)")
    prepositions, determiners = any_of(words.prepositions), any_of(words.determiners)
    adjective = (
        r"\w+(?:en|em|er)"
        if lang == "de"
        else r"(?:open|joint|short|long|written|recent|new|public|private|final|draft)"
    )
    return re.compile(rf"\b(?:{prepositions})\s(?:{determiners})\s(?-i:{adjective})\s$", re.IGNORECASE)


_OWNED = re.compile(
    r"\b(?:of|to|with|from|by|about|between|against|under|for)\s(?:the\s)?(?:[\w-]+\s)?[\w-]+['’]s\s$",
    re.IGNORECASE,
)
"""Somebody's, behind a preposition, before a name: from the opposition's | Caspar Fenn."""
_NOTHING = re.compile("(?!)")
_WHAT_WAS_SAID = frozenset({"це", "это"})
"""What stands behind a preposition for what was said, and before somebody else: Про це | Кастелл сказав …"""
_OWNS = {
    "en": re.compile(r"['’]s?\s"),
    "zh": re.compile(
        in_both(r"的(?=[^，。“]{0,6}(?:办公室|团队|助手|顾问|律师|家人|妻子|丈夫|秘书|政党|支持者))")
    ),
}
"""What follows somebody whose something speaks: Lindqvist's critics; 总理杜阿尔特的办公室."""
_NOMINATIVE = re.compile(
    r"(?:гостья|заммін\w+|замминистра|замглавы|замголови|колега|колежанка|коллега|візаві|визави|[бвгджзклмнпрстфхцчшщ]|[ьй]|ця|ница|(?<!ни)ка|иня|глава|голова|ство|сми|медіа|мзс|мид|минобороны|міноборони|комюніке|"
    r"коммюнике|заява|заявление|сообщение|авторы|автори|науковці|учёные|ученые|очевидцы|очевидці|исследователи|дослідники|служба|администрация|адміністрація|комиссия|комісія|канцелярия|канцелярія|сторони|стороны|лідери|лидеры|президенти|президенты|обидва|оба|обе|обидві|"
    r"источники|джерела|джерело|эксперты|експерти|чиновники|дипломати|дипломаты)$",
    re.IGNORECASE,
)


def _first_word(written: str, states: StateWords) -> str:
    """Return the word of an office that is declined: not an adjective of a state before it."""
    words = re.findall(r"[\w’'ʼ-]+", written)
    heads = [word for word in words if not states.is_known(word)] or words
    nouns = [word for word in heads if not re.search(r"(?:ий|ый|ой|ая|яя|на|ий)$", word)]
    return str((nouns or heads)[0])
