"""Tells of somebody whom a text calls by whose they are, and by nothing else: her host, his counterpart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.joined_words import whole
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.drafting.mention import Mention
    from generator.drafting.speaker import Speaker

_OWNERS: Mapping[str, Mapping[str, str]] = {
    "en": {"m": "his", "f": "her", "": "my|our|your|its|their"},
    "de": {"m": r"sein(?:e[nmrs]?)?", "f": r"ihr(?:e[nmrs]?)?", "": r"(?:mein|unser)(?:e[nmrs]?)?"},
    "fr": {"": "son|sa|ses|leurs?|mon|ma|mes|notre|nos"},
    "uk": {"m": "його", "f": "її", "": r"їх(?:н\w+)?|мі[йю]\w*|мо[яєї]\w*|наш\w*"},
    "ru": {"m": "его", "f": "е[её]", "": r"их|мо[йяеию]\w*|наш\w*"},
    "zh": {"m": "他的?", "f": "她的?", "": in_both("(?:他们|她们)的?|我们?的|其")},
}
"""Words for whose somebody is, by the gender of that one, which most of them say."""
_NO_NOUN = r"(?=\s*(?:[,;:.!?)–—]|\Z)|\s(?:and|at|for|from|in|on|to|with|und|та|и)\b)"
_OBJECTS: Mapping[str, Mapping[str, str]] = {
    "en": {"m": "him", "f": f"her{_NO_NOUN}"},
    "de": {"m": "ih[nm]", "f": f"ihr{_NO_NOUN}"},
    "uk": {"m": f"йому|ним|нього|його{_NO_NOUN}", "f": f"їй|нею|неї|її{_NO_NOUN}"},
    "ru": {"m": f"ему|ним|него|его{_NO_NOUN}", "f": f"ей|ней|не[её]|е[её]{_NO_NOUN}"},
}
"""Words by which a sentence speaks of somebody else than it is about."""
_OF_NOBODY_ELSE = frozenset({"described", "official", "counterpart", "host", "guest"})
"""What somebody is who is called so, and has no office and no name."""
_ONLY_SO = frozenset({"counterpart", "host", "guest"})
"""Of these, those who are somebody's also where that is not said beside them."""
_NEAR = 24
"""Characters before somebody in which it stands whose they are."""
_STOP = re.compile(r"[.!?。！？](?:\s|$)?")


def owner_gender(lang: str, before: str) -> str:
    """Return the gender of whoever somebody belongs to who is named behind ``before``; "" if that is not said.

    >>> owner_gender("en", "He left. Her Braskian "), owner_gender("en", "The ")
    ('f', '')
    """
    last = before if lang == "zh" else " ".join(_STOP.split(before)[-1].split()[-2:])
    return next((gender for gender in "mf" if _words(_OWNERS, lang, gender).search(last[-_NEAR:])), "")


def speaks_of_another(lang: str, sentence: str, gender: str) -> bool:
    """Tell whether a sentence has a word for somebody of ``gender`` whom it is not about.

    >>> [speaks_of_another("en", said, "f") for said in ("Castell greeted her.", "She thanked her team.")]
    [True, False]
    """
    return _words(_OBJECTS, lang, gender).search(sentence) is not None


def asked_for(lang: str, speaker: Speaker, mention: Mention) -> Speaker:
    """Return ``speaker`` as somebody of whom it is asked who they are, if the text says only whose they are.

    One of whom it says of which state they are is somebody in that text: the Danish counterpart.
    """
    name = speaker.name
    is_known = speaker.actor or speaker.is_named or speaker.members or speaker.others
    if is_known or speaker.role not in _OF_NOBODY_ELSE or not name:
        return speaker
    is_owned = any(_words(_OWNERS, lang, gender).match(name) for gender in ("m", "f", ""))
    is_bare = speaker.role in _ONLY_SO and not (mention.origin or mention.state or mention.state_unknown)
    return replace(speaker, guess=f"say who “{name}” is", is_asked=True) if is_owned or is_bare else speaker


def _words(table: Mapping[str, Mapping[str, str]], lang: str, gender: str) -> re.Pattern[str]:
    return whole(table.get(lang, {}).get(gender, "(?!)"), lang)
