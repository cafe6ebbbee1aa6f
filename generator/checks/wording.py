"""Asks for neutral verbs in our own voice, and for nothing where nothing is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.checks.texts import Voice, outside_quotes
from generator.diagnostics import Code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.checks.texts import Text
    from generator.diagnostics import Diagnostics

_IMPLIES_TRUTH = "it implies that what was said is true"
_IMPLIES_DOUBT = "it implies that what was said is doubtful"
_IMPLIES_GUILT = "it implies that there was something to hide"
_JUDGES = "it judges the speaker"
_VERBS = {
    "claimed": _IMPLIES_DOUBT,
    "claims that": _IMPLIES_DOUBT,
    "alleged that": _IMPLIES_DOUBT,
    "admitted": _IMPLIES_GUILT,
    "admits": _IMPLIES_GUILT,
    "conceded": _IMPLIES_GUILT,
    "concedes": _IMPLIES_GUILT,
    "confessed": _IMPLIES_GUILT,
    "revealed": _IMPLIES_TRUTH,
    "reveals": _IMPLIES_TRUTH,
    "noted": _IMPLIES_TRUTH,
    "notes that": _IMPLIES_TRUTH,
    "pointed out": _IMPLIES_TRUTH,
    "points out": _IMPLIES_TRUTH,
    "refuted": _IMPLIES_TRUTH,
    "refutes": _IMPLIES_TRUTH,
    "insisted": _JUDGES,
    "insists": _JUDGES,
    "boasted": _JUDGES,
    "boasts": _JUDGES,
    "bragged": _JUDGES,
    "slammed": _JUDGES,
    "blasted": _JUDGES,
    "touted": _JUDGES,
    "lashed out": _JUDGES,
}
"""Loaded verbs with what each one adds (Wikipedia, Words to watch: said; BBC, 11.3.5: not other people's language)."""
_LOADED = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b(?! to (?:NATO|the|hospital)\b)", re.IGNORECASE)
_PLACEHOLDERS = frozenset(
    {
        *("unknown", "not known", "unspecified", "not specified", "not stated", "n/a", "n.a.", "na"),
        *("none", "null", "nil", "tbd", "tba", "tbc", "todo", "to do", "xxx"),
        *("-", "--", "–", "—", "?", "??", "???", ".", "...", "…"),
        *("no date", "n.d.", "no author", "no title", "untitled"),
    },
)


def loaded_verb(texts: Sequence[Text], diagnostics: Diagnostics) -> None:
    """Warn of speech verbs in our own words that judge what was said; never inside quotations."""
    joined = "\n".join([one.text for one in texts if one.voice is Voice.OURS]).lower()
    if not any(verb in joined for verb in _VERBS):
        return
    for one in texts:
        found = _LOADED.search(outside_quotes(one.text)) if one.voice is Voice.OURS else None
        if found:
            diagnostics.warning(
                Code.LOADED_VERB,
                f"`{found[0]}` is not neutral: {_VERBS[found[0].lower()]}",
                one.place.span(*one.keys),
                "write said, stated or wrote; the source's own word belongs in a quote",
            )


def placeholder_text(texts: Sequence[Text], diagnostics: Diagnostics) -> None:
    """Refuse fillers: a field the source gives no answer for is left out (FORMAT section 2)."""
    for one in texts:
        if len(one.text) < 16 and one.voice is not Voice.THEIRS and one.text.lower() in _PLACEHOLDERS:
            diagnostics.error(
                Code.PLACEHOLDER_TEXT,
                f"`{one.text}` says nothing",
                one.place.span(*one.keys),
                "leave the field out: what is not known is not written",
            )
