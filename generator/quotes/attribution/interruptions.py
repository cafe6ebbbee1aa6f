"""Tells an attribution that interrupts a quotation from words of the writer's between two quotations."""

from __future__ import annotations

from generator.quotes.attribution.tokens import tokens_of
from generator.quotes.text.lexicon import SPEECH, SPEECH_SIGNS, TITLES, words_for

_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』"


def can_attribute(between: str, lang: str) -> bool:
    """Tell whether what stands between two quotations can be an attribution that interrupts one.

    It has a verb of speech, or is a name alone; and it is set off by a mark, or ends with its verb or a name. What goes
    on in the writer's own sentence says no more than that there are two quotations.

    >>> can_attribute(",” she said, “", "en"), can_attribute("” – Ada Lindqvist – “", "en")
    (True, True)
    >>> can_attribute("”, and that Elland would “", "en"), can_attribute(".” Elland had no plans. “", "en")
    (False, False)
    """
    inner = between.strip().strip(_MARKS).strip()
    tokens = [token for token in tokens_of(inner) if any(map(str.isalnum, token.text))]
    verbs = words_for(SPEECH, lang)
    has_verb = any(sign in SPEECH_SIGNS for sign in inner) or any(token.low in verbs for token in tokens)
    is_name = all(token.capital or token.low in TITLES for token in tokens) if tokens else False
    if not has_verb and not is_name:
        return False
    ends_in_word = inner[-1:].isalnum() and inner[-1] not in SPEECH_SIGNS
    return not (ends_in_word and tokens) or tokens[-1].capital or tokens[-1].low in verbs
