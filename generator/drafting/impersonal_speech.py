"""Finds from where words come that nobody in particular says: Au ministère, on indique; Aus der Regierung hieß es."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import ORGANISATIONS

if TYPE_CHECKING:
    from generator.drafting.surroundings import Surroundings

_MOST = 6
"""Words that say from where, at most."""


def impersonal(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return whose words a verb tells that has no person for its subject; None if there is no such verb.

    Where the sentence does not say from where they come, nobody from before has said them either.
    """
    known = LANGUAGES[around.lang]
    found = re.compile(rf"(?<!\w)(?:{known.speaks_by_nobody})(?!\w)", re.IGNORECASE).search(
        around.text, start, end
    )
    if found is None:
        return None
    start = min(start, found.start())
    places = re.compile(rf"(?<!\w)(?P<in>{known.from_where})", re.IGNORECASE)
    for place in places.finditer(around.text, start, end):
        at = place.end()
        named = next((m for m in around.mentions if at <= m.start < at + 60 and m.end <= end), None)
        if named is None or re.search(r"[,;:.\x00]", around.text[at : named.start]):
            continue
        left = around.left_over(at, named.start)
        is_body = named.role in ORGANISATIONS or named.kind is MentionKind.NAME
        if not left and is_body:
            return Attributed(named, *found.span())
        if left and len(left.split()) <= _MOST:
            low = at + len(around.text[at : named.start]) - len(around.text[at : named.start].lstrip())
            described = Mention(start=low, end=named.end, name_start=low, kind=MentionKind.DESCRIBED)
            return Attributed(described, *found.span())
    return Attributed(None, *found.span(), is_by_another=True)
