"""Tells whose an office is by what Chinese sets right before it: 丹麦外长, 法外长, 塔维尼亚总统, 公司发言人."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.drafting.chinese_names import SOUNDS
from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.right_before import right_before
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.states import StateWords
    from generator.model.report import Id

_LONGEST = 12
"""Signs of a state's name."""
_BOUND = re.compile(
    in_both(r"(?:^|[\s，。；：、“”‘’！？（）()《》【】—]|[据和与同跟及对向由在称是为让使给位名的])$")
)
"""What stands before a state that is called by one sign: 法外长; not 宪法 or 15日."""
_SOUNDS = re.compile(in_both(rf"(?<![{SOUNDS}·])[{SOUNDS}]{{3,8}}$"))
_OTHERS = re.compile(
    in_both(
        r"[\u4e00-\u9fff]{0,6}(?:公司|集团|银行|协会|工会|商会|联合会|基金会|研究所|研究院|智库|大学|学院|医院|反对党|执政党|党|议会|国会|"
        r"法院|警方|军方|海军|空军|陆军|海关|央行|港务局|船东|市政府|市|省|州|文化|教育|财政|内政|能源|农业|渔业|卫生|环境|司法|商务|科技|旅游|劳工|"
        r"经济|贸易|内务|体育|基础设施|海洋)$"
    )
)
"""What has officials and leaders of its own, or says what a minister is for."""
_NOT_PART = re.compile(in_both(r".*(?:(?<!反)对|[据和与同跟及向由在称是为让使给的，。；：、“”‘’）)\s])"))


def sides_in(text: str, states: StateWords) -> Iterator[Mention]:
    """Yield the states that a text calls by what their side is called: 奥方, 布拉斯克方面; those of no register too."""
    for side in _SIDE.finditer(text):
        found = _state_before(text, side.start(), states)
        if found is None:
            continue
        start, state = found
        yield Mention(
            start=start,
            end=side.end(),
            name_start=start,
            kind=MentionKind.NAME if state else MentionKind.OFFICE,
            actors=frozenset({state} if state else ()),
            role=None if state else "government",
            is_state=state is not None,
            state_unknown=state is None,
        )


_SIDE = re.compile(in_both(r"(?<![双对各我敌官地警军校资买卖甲乙一])方面?(?![案法式向针便程位])"))


def _state_before(text: str, at: int, states: StateWords) -> tuple[int, Id | None] | None:
    head = text[max(0, at - _LONGEST) : at]
    for size in range(len(head), 1, -1):
        if states.is_name(head[-size:]):
            return at - size, states.by_name(head[-size:])
    sign = head[-1:]
    if sign and right_before(_BOUND, text, at - 1) and (states.by_sign(sign) or states.is_sign(sign)):
        return at - 1, states.by_sign(sign)
    return None


def owner_before(text: str, office: Mention, states: StateWords) -> tuple[int, Id | None] | None:
    """Return where it begins what says whose an office is, with the state, None if of none known here.

    None if nothing says it.
    """
    at = office.start
    if found := _state_before(text, at, states):
        return found
    head = text[max(0, at - _LONGEST) : at]
    head = _NOT_PART.sub("", head)
    other = _OTHERS.search(head) or (None if office.role in ORGANISATIONS else _SOUNDS.search(head))
    return (at - len(other[0]), None) if other else None


def of_holder(text: str, holder: Mention, office: Mention) -> Mention | None:
    """Return an office in Chinese with that of whom it serves right before it: 总统|特使; 秘书长|特使阿米娜·迪亚洛."""
    serves = (
        holder.kind is MentionKind.OFFICE and office.role in _SERVING and holder.role not in ORGANISATIONS
    )
    if not serves or text[holder.end : office.start]:
        return None
    is_unnamed = office.kind is MentionKind.OFFICE
    is_of_none = holder.state is None and office.state is None and holder.role == "secretary-general"
    return replace(
        office,
        start=holder.start,
        name_start=holder.start if is_unnamed else office.name_start,
        state=office.state or holder.state,
        state_unknown=office.state_unknown or holder.state_unknown or is_of_none,
    )


_SERVING = frozenset({"envoy", "spokesperson", "adviser", "deputy-or-former"})
"""Offices that others have serve them."""


def is_of_body(text: str, body: Mention, office: Mention) -> bool:
    """Tell whether an office in Chinese is within a body named right before: 外交部海洋与极地司|司长; 公司|发言人."""
    if body.role in ORGANISATIONS and office.role in {"chief", "deputy-or-former", "member"}:
        return re.fullmatch(r"[\u4e00-\u9fff]{0,10}", text[body.end : office.start]) is not None
    return body.role == "organisation" and body.end == office.start
