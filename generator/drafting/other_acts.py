"""Tells where reported words end before what else the speaker did, and finds what somebody holds of a thing in Chinese.

As in: домовилися відкрити лінію | та доручили експертам …; 感谢奥方的接待，| 邀请瓦伦来访; 双方｜对局势深表关切.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.attribution import attributed_at
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
_IN_CHINESE = re.compile(
    r"，(?:并|同时|随后)?(?:(?:还|再次)?(?:邀请|祝愿|祝贺?|委托|指示|转达|责成|愉快地?|接受|签署)|应邀)"
)


def other_acts(around: Surroundings, attributed: Attributed, first: int) -> Iterator[int]:
    """Yield where words told that begin at ``first`` end before something else that the speaker of them did."""
    if around.lang == "zh":
        yield from (found.start() for found in _IN_CHINESE.finditer(around.text, first))
        return
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


def views(around: Surroundings, start: int, stop: int) -> Iterator[tuple[re.Match[str], Attributed]]:
    """Yield where it begins what somebody holds of a thing, in Chinese, with who that is."""
    for place in _views_of(around.lang).finditer(around.text, start, stop):
        attributed = attributed_at(around, start, place, stop)
        if attributed and attributed.is_sure:
            yield place, attributed


@cache
def _views_of(lang: str) -> re.Pattern[str]:
    """Return what finds the place before what somebody holds of a thing: ｜对局势深表关切."""
    held = r"关切|担忧|不安|欢迎|赞赏|遗憾|谴责|支持|反对|满意|震惊|愤慨|哀悼"
    deeply = r"(?:深|高度|强烈|严重|深切|深感|充分)?(?:表示?|感到)(?:[^，。；“]{0,4}?)"
    view = rf"对(?!此)[^，。；“]{{3,40}}?{deeply}(?:{held})"
    return re.compile(rf"(?={view})" if lang == "zh" else "(?!)")
