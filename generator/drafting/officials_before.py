"""Tells whom a text means by a kind of people, said of one named right before: the diplomat, эксперт, 外交官."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.text.traditional_characters import spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.drafting.speaker import Speaker

_DIPLOMATS = frozenset({"envoy", "ambassador", "foreign-minister", "spokesperson"})
_EXPERTS = frozenset({"official"})
_IN_OFFICE = frozenset(
    {
        "minister", "foreign-minister", "defence-minister", "transport-minister", "other-minister", "deputy-or-former",
        "chief", "director", "envoy", "ambassador", "spokesperson", "mayor", "prime-minister",
    }
)  # fmt: skip
_ELECTED = frozenset({"leader", "member", "parliament-speaker", "president", "prime-minister", "mayor"})
_KINDS: Mapping[str, Collection[str]] = {
    "diplomat": _DIPLOMATS,
    "дипломат": _DIPLOMATS,
    "дипломатка": _DIPLOMATS,
    "外交官": _DIPLOMATS,
    **dict.fromkeys(
        ("посадовець", "посадовиця", "урядовець", "чиновник", "чиновница", "чиновниця"), _IN_OFFICE
    ),
    **dict.fromkeys(("депутат", "депутатка", "парламентар", "парламентарий", "парламентарка"), _ELECTED),
    **dict.fromkeys(("политик", "політик", "политикесса", "політикиня"), _ELECTED | _IN_OFFICE),
    "expert": _EXPERTS,
    "эксперт": _EXPERTS,
    "аналитик": _EXPERTS,
    "експерт": _EXPERTS,
    "експертка": _EXPERTS,
    "аналітик": _EXPERTS,
    "аналітикиня": _EXPERTS,
    **dict.fromkeys(spellings("专家"), _EXPERTS),
}
"""Whom such a word can mean, by what else the text calls them."""


def one_called(written: str, seen: Sequence[tuple[Speaker, bool, int]], sentence: int) -> Speaker | None:
    """Return whom ``written`` means of those ``seen`` in its sentence or the one before; None if it may be several.

    ``seen`` has who was mentioned, whether as a subject, in which sentence.
    """
    article, _, noun = written.casefold().rpartition(" ")
    roles = _KINDS.get(noun) if article in ("", "the") else None
    if roles is None or (noun.isascii() and not article):
        return None
    near = [found for found in seen if found[0].has_name and found[2] in (sentence, sentence - 1)]
    fitting = {speaker.key for speaker, _, _ in seen if speaker.role in roles and speaker.has_name}
    places = [place for speaker, _, place in near if speaker.key in fitting]
    there = [found for found in near if found[2] == max(places, default=None)]
    subjects = {speaker.key for speaker, is_subject, _ in there if is_subject}
    called = {speaker.key: speaker for speaker, _, _ in there if speaker.key in fitting}
    if len(called) > 1:  # the leader accuses the president. …, said the deputy
        called = {key: speaker for key, speaker in called.items() if key in subjects}
    if len(called) != 1:
        return None
    (found,) = called.values()
    is_beside = any(speaker.is_person and speaker.key != found.key for speaker, _, _ in there)
    if roles is _IN_OFFICE and is_beside and found.key not in subjects:
        return None  # whom somebody met who may have an office too
    return found.meant_by(written)


def other_party(written: str, seen: Sequence[tuple[Speaker, bool, int]]) -> Speaker | None:
    """Return whom the words for whom somebody talks with mean, of two named: who was not spoken of last.

    None if the text names others too.
    """
    persons = {speaker.key: speaker for speaker, _, _ in seen if speaker.is_person and _is_whole(speaker)}
    last = next(
        (speaker.key for speaker, is_subject, _ in reversed(seen) if is_subject and speaker.key in persons),
        None,
    )
    others = [speaker for key, speaker in persons.items() if key != last]
    if last is None or len(others) != 1:
        return None
    return others[0].meant_by(written, "one of two named before")


def guest_or_host(
    role: str, written: str, seen: Sequence[tuple[Speaker, bool, int]], visitors: Collection[str]
) -> Speaker | None:
    """Return whom the words for a guest, or for a host, mean, of two named: who receives is told first, and no visitor.

    ``visitors`` (`Speaker.key`) are told to have come. None if the text names others too.
    """
    persons = {speaker.key: speaker for speaker, _, _ in seen if speaker.is_person and _is_whole(speaker)}
    subjects = [speaker.key for speaker, is_subject, _ in seen if is_subject and speaker.key in persons]
    came = [key for key in persons if key in visitors]
    if len(persons) != _TWO or not (subjects or came):
        return None
    guest = came[0] if len(came) == 1 else next(key for key in persons if key != subjects[0])
    found = next(speaker for key, speaker in persons.items() if (key == guest) is (role == "guest"))
    return found.meant_by(written, "one of two named before")


_TWO = 2
_COMES = re.compile(
    r"(?:\s\w+){0,3}\s(?:прибу|приї[хж]|відвіда|завіта|перебува|прибы|посети|прие[хз]|приле|наход)\w+",
    re.IGNORECASE,
)


def comes(text: str, at: int) -> bool:
    """Tell whether somebody who ends ``at`` is told, in Ukrainian or Russian, to have come, or to be on a visit."""
    return _COMES.match(text, at) is not None


def official_before(written: str, seen: Iterable[Speaker]) -> Speaker | None:
    """Return the last official of whom the text spoke, if that is the one: a senior official …, the official."""
    before = next((speaker for speaker in seen if speaker.role == "official"), None)
    called = written.casefold().removeprefix("the ")
    if before is None or called == written.casefold():
        return None
    if f" {called} " not in f" {before.name.casefold()} ":
        return None
    return replace(before, guess=f"“{written}” read as {before.name}, named before")


def _is_whole(speaker: Speaker) -> bool:
    return speaker.actor is not None or (
        speaker.is_named and (speaker.role is not None or " " in speaker.name)
    )
