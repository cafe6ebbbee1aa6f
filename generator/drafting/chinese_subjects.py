"""Finds who speaks in Chinese without a name or an office: 一位渔民抱怨说, 反对派称, 布拉斯克能源公司表示."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.drafting.joined_words import any_of
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import Mention, MentionKind
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.drafting.surroundings import Surroundings

_BODIES = (
    r"公司|集团|银行|协会|工会|商会|研究所|研究院|大学|学院|医院|联合会|联盟|基金会|委员会|机构|组织|团体|船厂|码头|港务局|法院|警方|军方|检方|"
    r"海关|反对派|反对党|在野党|执政党|党团|智库|律师团|剧院|博物馆|图书馆|航运商|运营商|承包商|主办方|校方|院方|厂方|家属方"
)
_PEOPLE = (
    r"渔民|居民|市民|村民|岛民|民众|网民|网友|工人|员工|船员|船长|船东|水手|引航员|司机|商人|店主|老板|农民|牧民|学生|教师|老师|医生|护士|志愿者|"
    r"家属|遗属|乘客|旅客|游客|目击者|议员|代表|负责人|业内人士|人士|分析师|学者|研究员|研究人员|教授|主任|会长|经理|总裁|董事长|校长|院长|局长|"
    r"馆长|律师|作家|导演|设计师|工程师|科学家|官员|顾问|助手|同事|邻居|老人|女士|先生|男子|女子|青年|店员|房东|保安|球迷|歌手|演员|画家|诗人|牧师|神父|士兵|军官|警察|同学|朋友|师傅|队友|母亲|父亲|爷爷|奶奶|外公|外婆|祖父|祖母|妻子|丈夫|儿子|女儿|哥哥|弟弟|姐姐|"
    r"妹妹|孩子|示威者|抗议者|批评者|支持者|反对者|活动人士"
)
_ANYBODY = "(?:[^，。；：、的在对向就据由把被]{0,6})(?:有人|人群|众人|人们)"
_COUNT = (
    r"(?:[一两二三四五六七八九十百千数几多\d]+(?:[名位个家群]|多[名位个家])|部分|一些|许多|不少|众多|当地|有)"
)
_WHO = re.compile(
    in_both(
        rf"{_ANYBODY}|(?:{_COUNT}[^，。；：、]{{0,10}}?|[^，。；：、的在对向就据由把被]{{0,8}})(?:{_BODIES}|{_PEOPLE})(?:们|等)?"
    )
)
_WHO_FIRST = re.compile(
    in_both(
        rf"(?:{_COUNT}[^，。；：、]{{0,10}}?|[^，。；：、的在对向就据由把被]{{0,8}}?)(?:{_BODIES}|{_PEOPLE})(?:们|等)?"
        r"(?=[在则也还对向就于将已正曾今昨上本日从给为因举挂贴发])"
    )
)
"""The same at the beginning of a clause."""
_IS_BODY = re.compile(in_both(rf"(?:{_BODIES})$"))
_SEVERAL = re.compile(in_both(rf"(?!一[名位个]){_COUNT}|.*(?:们|等)$"))
_OF_STATE = re.compile(
    in_both(
        r"(?:(?!总统|总理|首相|外长|部长|外交|国防|主席|议长|领导|政府|发言|大使|特使|国王|女王|[的在对向和与就说称由为])[\u4e00-\u9fff]){0,8}?"
        rf"(?:{_BODIES}|日报|时报|邮报|晚报|电视台|通讯社|海军|空军|陆军|央行|"
        r"(?:海事|渔业|统计|气象|移民|警察|审计|能源|环境|边防|情报|安全|港务|税务|卫生|民航|缉私|海岸警卫)(?:总?局|署|队))"
        r"(?!的?(?:新闻)?(?:发言人|主席|总裁|经理|负责人|会长|所长|院长|校长|研究员|教授|学者|专家|代表|官员|领袖|领导人|主任|人士|秘书))"
    )
)


def described_in_chinese(around: Surroundings, start: int, verb: int) -> Mention | None:
    """Return who is described in the clause before a verb, if nobody is mentioned there."""
    head = around.text[start:verb]
    clause = start + max(head.rfind(sign) for sign in f"，。；：！？“”「」『』{HIDDEN}") + 1
    low, high = _trimmed(around, clause, verb)
    inside = [found for found in around.mentions if low <= found.start < high and found.is_subject]
    if any(not (found.is_state and found.start == low and found.end < high) for found in inside):
        return None
    found = _WHO.fullmatch(around.text, low, high)
    if found is None:
        return None
    return Mention(start=low, end=high, name_start=low, kind=MentionKind.DESCRIBED, gender=_gender(found[0]))


def described_first(around: Surroundings, low: int, high: int) -> Mention | None:
    """Return who is described at the beginning of a clause, if nobody is mentioned there: 岛上居民在灯塔上挂出横幅."""
    found = _WHO_FIRST.match(around.text, low, high)
    if found is None or any(low <= other.start < found.end() for other in around.mentions):
        return None
    return Mention(
        start=low, end=found.end(), name_start=low, kind=MentionKind.DESCRIBED, gender=_gender(found[0])
    )


def _gender(written: str) -> str:
    is_one = not (_SEVERAL.match(written) or _IS_BODY.search(written))
    return "m" if is_one else "n"


def bodies_of_states(text: str, states: Sequence[Mention]) -> Iterator[Mention]:
    """Yield bodies whose names begin with that of a state, which is not who speaks: 布拉斯克能源公司."""
    for state in states:
        body = _OF_STATE.match(text, state.end) if state.is_state else None
        if body:
            yield Mention(
                start=state.start,
                end=body.end(),
                name_start=state.start,
                kind=MentionKind.OFFICE,
                role="organisation",
                state_unknown=True,
            )


def _trimmed(around: Surroundings, low: int, high: int) -> tuple[int, int]:
    """Return a stretch without the words and times at its edges that may stand between a subject and its verb."""
    between, begins = _edges()
    while _WHO.fullmatch(around.text, low, high) is None:
        ends = between.search(around.text, low, high)
        time = next((t for t in around.times if low <= t.start and high in (t.end, t.end + 1)), None)
        first = next((t for t in around.times if t.start == low and t.end < high), None)
        opens = begins.match(around.text, low, high)
        if first:
            low = first.end
        elif opens and opens.end() > low:
            low = opens.end()
        elif time:
            high = time.start
        elif ends and ends.start() > low:
            high = ends.start()
        else:
            break
    return low, high


@cache
def _edges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = LANGUAGES["zh"]
    venues = any_of(known.venues.values())
    return (
        re.compile(rf"(?:{known.between}|{venues})$"),
        re.compile(
            in_both(
                r"(?:但是?|而|不过|然而|同时|此外|另外|另据|与此同时|一?方面|对此|其中|随后|目前|日前|近日)+"
            )
        ),
    )
