"""Says what may be typed next in a line about an entry, for a terminal that completes words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.judging.answer import answers_in
from generator.judging.beginnings import begun_word
from generator.judging.forms import ALSO, SAYS
from generator.judging.names import OWN_VOICE, known_as
from generator.model.statement import RelationType, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.judging.forms import Form
    from generator.model.library import Entry, Library

_FIELD = re.compile(r"([a-z_]+)\s*[:=]\s*(.*)", re.DOTALL)
_WORDS: Mapping[str, tuple[str, ...]] = {
    "stance": tuple(stance.value for stance in Stance),
    "links": tuple(relation.value for relation in RelationType),
    "speaker": (OWN_VOICE,),
}
"""What may stand in a field beside ids."""


def offered_words(before: str, form: Form, entry: Entry, library: Library) -> list[str]:
    """Return what may stand behind ``before`` in a line about ``entry``: a field with its colon, an id, a word."""
    last = "" if re.search(r"(?:^|\s)//\s*$", before) else answers_in(before)[-1]
    if not last:
        fields = (*form.fields, *((SAYS, ALSO) if form.takes_sentences else ()))
        return [f"{name}: " for name in fields]
    field = _FIELD.match(last)
    if field is None:
        return []
    name = begun_word(field[1], form.fields) or field[1]
    return sorted({*form.words.get(name, ()), *_WORDS.get(name, ()), *known_as(name, entry, library)})
