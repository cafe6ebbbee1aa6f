"""Says what the example of a new briefing lacks in a project, and which ids of it are taken there."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from generator.reader.nouns import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.references import Noun
    from generator.reader.ids_in_use import IdsInUse

_ITEM = re.compile(r"^  - id: (\S+)\n(?:(?: {4}.*)?\n)*", re.MULTILINE)
_HEAD = """\
# yaml-language-server: $schema=schema/v1/entries.json
# What the example in a new briefing refers to: delete what you do not need any more.
"""


class Brought(NamedTuple):
    """What a new briefing brings into a project, besides its own files."""

    text: str
    """A file of entries; "" if the project holds all that the example refers to."""
    other_ids: Mapping[str, str]
    """Ids to write instead of those of the example, which stand for something else in the project."""


def brought(registers: Mapping[str, str], entries: Iterable[str], used: IdsInUse) -> Brought:
    r"""Return those entries of ``registers`` (texts of files, by the name of their list) that a project lacks.

    ``entries`` are texts of files with entries of the briefing's own: an id of theirs that the library has is taken.

    >>> from generator.model.references import Noun
    >>> from generator.reader.ids_in_use import IdsInUse
    >>> topics = {"topics": "topics:\n  - id: talks\n    name: Talks\n"}
    >>> brought(topics, (), IdsInUse({"talks": Noun.TOPIC}, set(), set()))
    Brought(text='', other_ids={})
    >>> print(brought(topics, (), IdsInUse({"talks": Noun.ACTOR}, set(), set())).text)
    # yaml-language-server: $schema=schema/v1/entries.json
    # What the example in a new briefing refers to: delete what you do not need any more.
    topics:
      - id: talks-2
        name: Talks
    <BLANKLINE>
    """
    lists: list[str] = []
    other_ids = {
        id_: next(name for number in count(2) if not used.holds(name := f"{id_}-{number}"))
        for text in entries
        for id_ in _ITEM.findall(text)
        if id_ in used.library or id_ in used.unread
    }
    for name, text in registers.items():
        absent = []
        for item in _ITEM.finditer(text):
            id_ = _present_or_free(item[1], LISTS[name], used)
            if id_ != item[1]:
                other_ids[item[1]] = id_
            if id_ in used.library or id_ in used.unread:
                continue
            absent.append(item[0].strip("\n"))
        if absent:
            lists.append(f"{name}:\n" + "\n\n".join(absent) + "\n")
    text = with_ids(_HEAD + "\n".join(lists), other_ids) if lists else ""
    return Brought(text, other_ids)


def with_ids(text: str, other_ids: Mapping[str, str]) -> str:
    """Return an example's text with other ids where ``other_ids`` gives some; words and addresses stay."""
    for id_, other in other_ids.items():
        text = re.sub(rf"(?<=[ \[]){re.escape(id_)}(?=[],]|$)", other, text, flags=re.MULTILINE)
    return text


def _present_or_free(id_: str, noun: Noun, used: IdsInUse) -> str:
    """Return ``id_``, or with a number what stands for such an entry already, or for nothing."""
    if id_ in used.unread:
        return id_
    names = (id_, *(f"{id_}-{number}" for number in range(2, 1000)))
    return next(name for name in names if used.library.get(name) is noun or not used.holds(name))
