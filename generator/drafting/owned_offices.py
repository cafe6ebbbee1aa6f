"""Tells of whom an office is that companies, unions and parties have too: a company spokesman; лидер профсоюза."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.languages.language_words import words
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.modifiers import links_of, modifier_of, owner_behind, owner_of

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.model.report import Id

_OF_ANYBODY = frozenset({"spokesperson", "leader", "adviser", "president", "secretary-general"})
"""Offices that companies, unions and parties have too."""
_ONLY_OF = frozenset({"president", "leader", "secretary-general"})
_OTHERWISE = re.compile(r"\s(?:for|at)\s")
"""Links that these do not have to whose they are."""
_OWNED = _OF_ANYBODY | {"director", "minister", "envoy", "mayor"}
"""The same and others, where a genitive behind them says whose they are: міністр культури; представник профспілки."""
_OF_RANK = words(
    "chief deputy senior former new then acting top outgoing current longtime own official sole first"
)
"""Words before an office that do not say of what it is."""
_NEAR = 60
"""Characters before an office that tell more of it."""


def of_others(lang: str, text: str, office: Mention) -> Mention:
    """Return an office with the words by which it is of somebody unknown: a company spokesman."""
    is_declined = lang in ("uk", "ru")
    may_be = _OWNED if is_declined else _OF_ANYBODY
    if office.kind is not MentionKind.OFFICE or office.role not in may_be or office.state:
        return office
    if is_declined:
        end = owner_behind(lang, text, office.end)
        return replace(office, end=end, state_unknown=True) if end > office.end else office
    before = modifier_of(lang).search(text[max(0, office.start - _NEAR) : office.start])
    behind = owner_of(lang).match(text, office.end)
    if before and before["of"].casefold() not in _OF_RANK:
        start = office.start - len(before["of"]) - 1
        return replace(office, start=start, name_start=start, state_unknown=True)
    if behind is None or (office.role in _ONLY_OF and _OTHERWISE.match(behind[0])):
        return office  # thanked the president for help
    return replace(office, end=behind.end(), state_unknown=True)


def is_of_person(lang: str, office: Mention, following: Mention, gap: str, others: AbstractSet[Id]) -> bool:
    """Tell whether an office is linked to a person behind it, whose it is: der Sprecher von Ines Duarte.

    ``others`` are the states and bodies of the registers.
    """
    is_person = following.kind is MentionKind.NAME and not following.actors <= others
    is_linked = bool(gap.strip()) and links_of(lang).fullmatch(gap) is not None
    return office.role in _OF_PERSONS and lang in ("en", "de", "fr") and is_person and is_linked


_OF_PERSONS = frozenset({"spokesperson", "adviser"})
"""Offices that can be a person's."""
