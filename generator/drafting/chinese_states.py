"""Tells whose an office is by what Chinese sets right before it: 丹麦外长, 法外长, 塔维尼亚总统, 公司发言人."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.mention import Mention, MentionKind
from generator.drafting.offices import ORGANISATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.states import StateWords
    from generator.model.report import Id

_LONGEST = 12
"""Signs of a state's name."""
_BOUND = re.compile(r"(?:^|[\s，。；：、“”‘’！？（）()《》【】—]|[据和与同跟及对向由在称是为让使给位名的])$")
"""What stands before a state that is called by one sign: 法外长; not 宪法 or 15日."""
_BY_SOUND = (
    "阿埃艾奥澳巴白柏班贝比彼宾波博伯布达戴丹德迪蒂杜多顿厄恩尔法菲费芬弗夫福富加迦盖甘冈戈哥格根古瓜哈海汉赫亨胡惠霍基吉济加贾杰金津卡凯坎康科克肯"
    "孔库奎拉莱兰郎朗劳勒雷黎里理利立丽莉列林龙隆卢鲁路伦罗洛律马玛迈麦曼芒毛梅蒙孟米密敏明摩莫墨默姆木穆拿那纳娜南瑙内尼涅宁纽努诺欧帕潘庞佩彭皮匹平"
    "珀普契奇齐恰钱乔切琴丘热日瑞若撒萨塞赛桑瑟森沙松山尚绍舍圣施什史士斯苏所索塔泰坦汤唐陶特藤提廷土图托陀瓦万旺威韦维委魏温文翁沃乌武西希锡悉夏香肖谢"
    "辛欣兴休许雅亚延扬耶叶伊以意因印英尤约月越宰赞泽扎詹张哲兹佐"
)
_SOUNDS = re.compile(rf"(?<![{_BY_SOUND}·])[{_BY_SOUND}]{{3,8}}$")
_OTHERS = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:公司|集团|银行|协会|工会|商会|联合会|基金会|研究所|研究院|智库|大学|学院|医院|反对党|执政党|党|议会|国会|"
    r"法院|警方|军方|海军|空军|陆军|海关|央行|港务局|船东|市政府|市|省|州|文化|教育|财政|内政|能源|农业|渔业|卫生|环境|司法|商务|科技|旅游|劳工|"
    r"经济|贸易|内务|体育|基础设施|海洋)$"
)
"""What has officials and leaders of its own, or says what a minister is for."""
_NOT_PART = re.compile(r".*(?:(?<!反)对|[据和与同跟及向由在称是为让使给的，。；：、“”‘’）)\s])")


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


_SIDE = re.compile(r"(?<![双对各我敌官地警军校资买卖甲乙一])方面?(?![案法式向针便程位])")


def _state_before(text: str, at: int, states: StateWords) -> tuple[int, Id | None] | None:
    head = text[max(0, at - _LONGEST) : at]
    for size in range(len(head), 1, -1):
        if states.is_name(head[-size:]):
            return at - size, states.by_name(head[-size:])
    sign = head[-1:]
    if sign and _BOUND.search(text[: at - 1]) and (states.by_sign(sign) or states.is_sign(sign)):
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
