"""Tells whom a name means that the registers do not have: whoever bore it before in a text, in whatever form."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.body_names import is_body_name
from generator.drafting.names import are_forms
from generator.drafting.oblique_names import as_subject
from generator.drafting.offices import NOBODY
from generator.drafting.pronouns import REMEMBERED
from generator.drafting.speaker import Speaker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.drafting.discourse import Discourse
    from generator.drafting.mention import Mention


def unknown_named(written: str, mention: Mention, discourse: Discourse) -> Speaker:
    """Return whom a name means: who was named so before, with more of it or in another form, else somebody new."""
    words = _parts_of(written)
    for speaker, _, _ in reversed(discourse.seen[-REMEMBERED:]):
        before = _parts_of(speaker.name)
        is_more = len(before) > len(words) and set(words) <= set(before)
        is_told = before == words and speaker.role is not None and mention.role is None
        is_more = is_more or _has_initials(words, before)
        if speaker.actor is None and not speaker.members and (is_more or is_told):
            return replace(
                speaker,
                guess="",
                gender=mention.gender or speaker.gender,
                role=mention.role or speaker.role,
                origin=mention.origin or speaker.origin,
            )
    if again := _in_another_form(written, mention, discourse):
        return again
    others = (
        discourse.offices.find(mention.role, mention.state)
        if mention.role and mention.state and mention.role not in NOBODY
        else ()
    )
    return Speaker(
        None,
        written,
        is_person=not is_body_name(discourse.lang, written),
        gender=mention.gender,
        role=mention.role,
        others=tuple(others),
        is_named=True,
        origin=mention.origin,
    )


def _in_another_form(written: str, mention: Mention, discourse: Discourse) -> Speaker | None:
    """Return whoever was named before in another form, by the form of a subject: Рісом Голдейном; Ріс Голдейн."""
    words = written.casefold().split()
    named = [s for s, _, _ in discourse.seen[-REMEMBERED:] if s.actor is None and s.is_named]
    found = next((s for s in reversed(named) if _are_two_forms(s.name.casefold().split(), words)), None)
    found = found or _by_surname(named, words)
    if found is None:
        return None
    whole = written if len(words) > 1 else as_subject(found.name, written)
    name = whole if mention.is_subject else found.name
    discourse.rename(found, name)
    gender, role = mention.gender or found.gender, mention.role or found.role
    return replace(found, name=name, guess="", gender=gender, role=role)


def _by_surname(named: Sequence[Speaker], words: Sequence[str]) -> Speaker | None:
    """Return the only one whose surname is another form of a single word: Леонса Горака; Горак."""
    if len(words) > 1:
        return None
    fitting = {s.key: s for s in named if " " in s.name and are_forms([s.name.casefold().split()[-1]], words)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _has_initials(words: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether a name with initials is the ``whole`` one, perhaps in another form: е. сатыбаев; ерлан сатыбаев."""
    *given, surname = words
    letters = [word.removesuffix(".") for word in given]
    if not letters or len(whole) < len(words) or any(len(letter) != 1 for letter in letters):
        return False
    is_same = whole[-1] == surname or are_forms([whole[-1]], [surname])
    return is_same and all(name[0] == letter for name, letter in zip(whole, letters, strict=False))


def _are_two_forms(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(right) > 1 and left != right and are_forms(left, right)


def _parts_of(name: str) -> list[str]:
    """Return the words of a name, in Chinese those between its points, in small letters."""
    return [part for part in re.split(r"[\s·]+", name.casefold()) if part]
