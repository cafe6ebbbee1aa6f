"""Tells where reported words end before what else the speaker did: домовилися відкрити лінію | та доручили …."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.attributed import Attributed
    from generator.drafting.surroundings import Surroundings

_JOINT = re.compile(
    r"(?P<comma>,)?\s(?:и|а также|а також|та|і|й)\s(?:(?:также|також|\w+о)\s)?(?P<verb>\w+(?:ла|ли|[вл]))"
    r"(?:ся|сь)?(?!\w)",
    re.IGNORECASE,
)
"""What joins another act in the past to words told."""
_OPENS = re.compile(
    r",\s(?:(?:на|в|у|з|с|до|о|об|про|за)\s)?(?:як[иаіо]\w*|котор\w+|що|что|де|где|коли|когда|хто|кто)\s",
    re.IGNORECASE,
)
"""What begins a clause within, whose verb that may be too."""


def other_acts(around: Surroundings, attributed: Attributed, first: int) -> Iterator[int]:
    """Yield where words told that begin at ``first`` end before something else that the speaker of them did."""
    if around.lang not in ("uk", "ru") or _begins_with_that(around, first):
        return
    form = _form(around.text[attributed.start : attributed.end].split()[0])
    for joint in _JOINT.finditer(around.text, first):
        is_within = _OPENS.search(around.text, max(0, first - 2), joint.start()) and not joint["comma"]
        if form and _form(joint["verb"]) == form and not is_within:
            yield joint.start()


def _begins_with_that(around: Surroundings, first: int) -> bool:
    that = rf"(?:^|[\s,])(?:{LANGUAGES[around.lang].that})\s?$"
    return re.search(that, around.text[:first], re.IGNORECASE) is not None


def _form(verb: str) -> str:
    bare = re.sub(r"(?:ся|сь)$", "", verb.casefold())
    endings = {"f": ("ла",), "n": ("ли",), "m": ("в", "л")}
    return next((form for form, ends in endings.items() if bare.endswith(ends)), "")
