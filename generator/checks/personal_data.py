"""Keeps out what nobody may publish of a person: telephone numbers, addresses, dates of birth, numbers of papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.personal import find
from generator.checks.texts import joined, numbers_at, places_of
from generator.diagnostics import Code
from generator.model.fields import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.checks.texts import Text
    from generator.diagnostics import Diagnostics
    from generator.model.withheld import Withheld

_MARKS = ("@", "＠", "&", "at)", "at]", "at}", " dot ", "собака", "skype", "wechat", "微信", "threema")
"""What an address shows from afar if it has few digits; ``&`` begins an entity, which may be anything."""
_DIGITS = re.compile(r"\d(?:[^\d\0]{0,6}\d){3}")
"""No number that is looked for has fewer; digits of any script count. A date is mostly what is found."""
_HAN_YEAR = re.compile("[〇零一二三四五六七八九]{4}年")
_HINT = "take it out: a briefing names people for what they say in public, and nothing else"


def personal_data(texts: Sequence[Text], diagnostics: Diagnostics) -> None:
    """Refuse personal data in any text, quotations too (standards.md section 5)."""
    for text, _, place, keys in _suspects(texts):
        for found in find(text):
            diagnostics.error(
                Code.PERSONAL_DATA,
                f"`{found.words}` looks like {found.what}",
                place.span(*keys),
                _HINT,
            )


def personal_data_instead(wishes: Iterable[Withheld], diagnostics: Diagnostics) -> None:
    """Refuse personal data in what is shown instead of withheld words."""
    texts = [(wish.instead, Voice.LABEL, wish.place, ("instead",)) for wish in wishes]
    personal_data(texts, diagnostics)


def _suspects(texts: Sequence[Text]) -> list[Text]:
    """Return the few texts worth a close look, at the price of one walk over all of them."""
    in_one = joined(texts)
    in_small = in_one.lower()
    numbers = numbers_at([found.start() for found in _DIGITS.finditer(in_one)], in_one)
    if "年" in in_one:
        numbers |= numbers_at([found.start() for found in _HAN_YEAR.finditer(in_one)], in_one)
    numbers |= numbers_at([at for mark in _MARKS for at in places_of(mark, in_small)], in_small)
    return [texts[number] for number in sorted(numbers)]
