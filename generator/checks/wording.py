"""Warns of loaded verbs in our own voice, and refuses fillers where nothing is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.texts import outside_quotes, texts_with
from generator.diagnostics import Code
from generator.model.kinds import StringKind
from generator.model.placeholders import FILLERS, is_first_name, is_placeholder
from generator.model.unconfirmed import everything, unconfirmed
from generator.model.walks import texts_below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.walks import Text

_IMPLIES_TRUTH = "it implies that what was said is true"
_IMPLIES_DOUBT = "it implies that what was said is doubtful"
_IMPLIES_GUILT = "it implies that there was something to hide"
_JUDGES = "it judges the speaker"
_VERBS = {
    "claimed": _IMPLIES_DOUBT,
    "claims that": _IMPLIES_DOUBT,
    "admitted": _IMPLIES_GUILT,
    "admits": _IMPLIES_GUILT,
    "conceded": _IMPLIES_GUILT,
    "confessed": _IMPLIES_GUILT,
    "revealed": _IMPLIES_TRUTH,
    "noted": _IMPLIES_TRUTH,
    "notes that": _IMPLIES_TRUTH,
    "pointed out": _IMPLIES_TRUTH,
    "points out": _IMPLIES_TRUTH,
    "refuted": _IMPLIES_TRUTH,
    "insisted": _JUDGES,
    "insists": _JUDGES,
    "boasted": _JUDGES,
    "slammed": _JUDGES,
    "blasted": _JUDGES,
    "lashed out": _JUDGES,
}
"""Loaded verbs with what each one adds (Wikipedia, Words to watch: said; BBC, 11.3.5: not other people's language)."""
_OTHER_SENSES = "by|into|responsibility|the li(?:fe|ves)|to (?:NATO|the|hospital)|for (?:his|her|its|their)"
"""Territory claimed by two states, someone admitted to NATO, noted for her books: nobody speaks."""
_LOADED = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b(?! (?:{_OTHER_SENSES})\b)")


def loaded_verb(texts: Sequence[Text], _library: Library, diagnostics: Diagnostics) -> None:
    """Warn of speech verbs in our own words that judge what was said; never inside quotations."""
    ours = [text for text in texts if text[1] is StringKind.OWN_TEXT]
    for text, _, place, keys in texts_with(_VERBS, ours):
        found = _LOADED.search(outside_quotes(text))
        if found:
            diagnostics.warning(
                Code.LOADED_VERB,
                f"`{found[0]}` is not neutral: {_VERBS[found[0]]}",
                place.span(*keys),
                "write said, stated or wrote; the source's own word belongs in a quote",
            )


def placeholder_text(texts: Sequence[Text], library: Library, diagnostics: Diagnostics) -> None:
    """Refuse fillers: a field the source gives no answer for is left out (format.md, How to write it).

    Where an entry says in its `todo` what is still to be written, something must stand in the field.
    """
    if FILLERS.isdisjoint([text[0] for text in texts]) and not any(is_first_name(text[0]) for text in texts):
        return
    holders = [*unconfirmed(library).values(), *(entry for entry in everything(library) if entry.todo)]
    waiting = {place for holder in holders for _, _, place, _ in texts_below(holder, holder.place)}
    for text, kind, place, keys in texts:
        if is_placeholder(text, kind, keys) and place not in waiting:
            diagnostics.error(
                Code.PLACEHOLDER_TEXT,
                f"`{text}` says nothing",
                place.span(*keys),
                "write it in your own words"
                if keys[-1:] == ("says",)
                else "write the name, or by what the text calls whoever it is"
                if is_first_name(text)
                else "leave the field out: what is not known is not written",
            )
