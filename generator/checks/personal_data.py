"""Keeps out what nobody may publish of a person: telephone numbers, addresses, dates of birth, numbers of papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.personal import find, same
from generator.checks.texts import joined, numbers_at, places_of
from generator.diagnostics import Code
from generator.model.walks import texts_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.checks.personal import Finding
    from generator.diagnostics import Diagnostics, Span
    from generator.model.library import Library
    from generator.model.permitted import Permitted
    from generator.model.walks import Text

_MARKS = ("@", "＠", "&", "at)", "(a)", "at]", "at}", " dot ", "собака", "skype", "wechat", "微信", "threema")
"""What an address shows from afar if it has few digits; ``&`` begins an entity, which may be anything."""
_DIGITS = re.compile(r"\d(?:[^\d\0]{0,6}\d){3}")
"""No number that is looked for has fewer; digits of any script count. A date is mostly what is found."""
_HAN_YEAR = re.compile("[〇零一二三四五六七八九]{4}年")


def personal_data(texts: Sequence[Text], library: Library, diagnostics: Diagnostics) -> None:
    """Refuse personal data in any text, quotations too, but for what the library permits."""
    for text, _, place, keys in _suspects(texts):
        for found in not_permitted(find(text), library.permitted):
            refuse(found, place.span(*keys), diagnostics)


def personal_data_instead(library: Library, diagnostics: Diagnostics) -> None:
    """Refuse personal data in what is shown instead of withheld words."""
    texts = [text for wish in library.withheld for text in texts_below(wish, wish.place)]
    personal_data(texts, library, diagnostics)


def not_permitted(found: Sequence[Finding], permitted: Sequence[Permitted]) -> list[Finding]:
    """Return what of ``found`` nobody has permitted, whatever spaces and marks were written there and here."""
    if not found or not permitted:
        return list(found)
    known = {same(permit.words) for permit in permitted}
    return [finding for finding in found if known.isdisjoint((same(finding.itself), same(finding.words)))]


def refuse(found: Finding, span: Span, diagnostics: Diagnostics, *hints: str) -> None:
    """Report ``found`` as an error, with what to do."""
    diagnostics.error(
        Code.PERSONAL_DATA,
        f"`{found.words}` looks like {found.what}",
        span,
        *hints,
        "take it out: a briefing names people for what they say in public, and nothing else",
        f"if it is nobody's, or an office publishes it as its own, list `{found.itself}` under `permit`, and why",
    )


def _suspects(texts: Sequence[Text]) -> list[Text]:
    """Return the few texts worth a close look, at the price of one walk over all of them."""
    in_one = joined(texts)
    in_small = in_one.lower()
    numbers = numbers_at([match.start() for match in _DIGITS.finditer(in_one)], in_one)
    if "年" in in_one:
        numbers |= numbers_at([match.start() for match in _HAN_YEAR.finditer(in_one)], in_one)
    numbers |= numbers_at([at for mark in _MARKS for at in places_of(mark, in_small)], in_small)
    return [texts[number] for number in sorted(numbers)]
