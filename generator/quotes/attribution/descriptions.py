"""Tells the name of somebody from the description of an office: “the ambassador of Orland, Eva Strand”.

What an office is of has a capital too, and names nobody: the ambassador of Orland, la ministre des Affaires étrangères.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.quotes.attribution.tokens import as_printed, name_end, name_start, tokens_of
from generator.quotes.text.language_groups import word_list_language
from generator.quotes.text.lexicon import DETERMINERS, SPEECH, prepositions_of, words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.quotes.attribution.tokens import Token

_LONGEST = 14
"""Words of a description: the permanent representative of Orland to the Council of the Southern Seas."""
_OPENS = ",–—("
"""Marks before a name that is set behind a description."""
_ELIDED = re.compile(r"^[LlDd][’'](?=\w)")
_OF = frozenset(
    "of to for at de del della dello dei degli du des da do das dos di von vom der zu zum zur".split()  # noqa: SIM905
)
"""Words behind which stands what somebody has an office of."""
BY_ENDING = frozenset({"uk", "ru", "pl"})
"""Languages that say it by an ending alone: посол України, посол России, ambasador Francji."""
_GENITIVE = re.compile(r"(?:[иіїюуы]|[иі][хм]|[оеє]го|[оеє]ї|[iyeu]|ych|ich)$")
"""How a word in the genitive ends, where hardly a surname in the nominative does."""


def apposed_name(tokens: Sequence[Token], start: int, lang: str) -> str | None:
    """Return the name set behind the description that begins at ``start``, None if there is none.

    Of two names in a row in German, where a noun has a capital too, both are returned: either may be the person's.
    """
    verbs = words_for(SPEECH, lang)
    end = start
    while end < min(len(tokens), start + _LONGEST) and tokens[end].word and tokens[end].low not in verbs:
        end += 1
    if end == start or end >= len(tokens) or tokens[end].text not in _OPENS:
        return None
    if all(token.capital for token in tokens[start:end]) and not _owns(tokens[start], lang):
        return None
    stop = name_end(tokens, end + 1)
    behind = tokens[stop] if stop < len(tokens) else None
    if behind and behind.word and behind.low not in prepositions_of(lang):
        return None
    if stop - end - 1 < 2 and any(token.capital for token in tokens[start:end]):
        return None  # the mayor of Brill, Orland: a place as well as a name
    if stop == end + 1:
        return None
    both = word_list_language(lang) == "de" and tokens[start].capital
    return as_printed([*(tokens[start:end] if both else ()), *tokens[end + 1 : stop]])


def begins_description(token: Token) -> bool:
    """Tell an article, set apart or not: the, la, l’ambassadrice."""
    return token.low in DETERMINERS or bool(_ELIDED.match(token.text) and token.text[2:3].islower())


def last_name(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return where the last name of a description stands, in a language that says by endings what an office is of."""
    for last in range(end - 1, start - 1, -1):
        if tokens[last].capital and not _is_genitive(tokens[last]):
            return name_start(tokens, last), last + 1
    return None


def is_office(named: str, lang: str) -> bool:
    """Tell whether each capital of a description only says what an office is of, so that it names nobody."""
    tokens = tokens_of(_ELIDED.sub("", named))
    language = word_list_language(lang)
    if language in BY_ENDING and _is_genitive(tokens[-1]):
        return True
    if tokens[0].low not in DETERMINERS and tokens[0].text[0].isupper():
        return False
    first = next((at for at, token in enumerate(tokens) if at and _governs(token)), len(tokens))
    before = tokens[1:first]
    if language == "de":
        office = next((at for at, token in enumerate(before) if token.capital), len(before))
        before = before[office + 1 :]
        if len(before) == 1 and first == len(tokens) and before[0].text.endswith("s"):
            return True  # die Botschafterin Orlands
    return first < len(tokens) and not any(token.capital for token in before)


def _governs(token: Token) -> bool:
    return token.low in _OF or bool(_ELIDED.match(token.text))


def _owns(token: Token, lang: str) -> bool:
    """Tell a name in the genitive: Orland’s ambassador, Orlands Botschafterin."""
    return token.text[-2:] in ("’s", "'s") or (
        word_list_language(lang) == "de" and token.text[-1] in "s’'" and len(token.text) > 2
    )


def _is_genitive(token: Token) -> bool:
    return bool(_GENITIVE.search(token.text))
