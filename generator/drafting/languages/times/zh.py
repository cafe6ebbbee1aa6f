"""When something was said, as Chinese tells it."""

from __future__ import annotations

from generator.drafting.languages.both_scripts import in_both_scripts
from generator.drafting.languages.times.time_words import TimeWords
from generator.drafting.time_kinds import TimeKind

_TIMES = TimeWords(
    at_another_time=r"曾经?|此前|先前|早前|早些时候|多次|一再|一直|过去|過去|當年|当年|以往|生前",
    before_weekday=r"(?:在|于|本)?",
    last_weekday=r"上个?",
    before_month=r"(?:在|于|今年|去年)?",
    day_and_month=(
        r"(?:(?P<year>\d{4})年)?(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])[日号]",
        (
            r"(?P<year>[〇零○一二三四五六七八九]{4})年(?P<month>十[一二]?|[一二三四五六七八九])月"
            r"(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]"
        ),
        r"(?P<year>\d{4})[-/.](?P<month>0?[1-9]|1[0-2])[-/.](?P<day>3[01]|[12]\d|0?[1-9])(?!\d)",
        r"[昨今前][（(](?P<day>3[01]|[12]\d|[1-9])[日号]?[）)](?:[日晚天]|晚间)?",
        r"(?:(?P<same>本)月)?(?<![\d月])(?P<day>3[01]|[12]\d|[1-9])日",
    ),
    times=(
        (TimeKind.DAY, -1, r"昨(?:天|日)?(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚间|深夜)"),
        (
            TimeKind.DAY,
            0,
            r"今(?:天|日)(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚间|深夜)|(?<![如当至迄])今(?=表示|说|称|宣布|[上下]午|召开|在)",
        ),
        (TimeKind.DAY, -1, r"昨(?=表示|说|称|宣布|在|对|于|向|受访)"),
        (TimeKind.NIGHT, -1, r"昨夜"),
        (TimeKind.DAY, -2, r"前天"),
        (TimeKind.DAY, -1, r"昨天|昨日|昨晚|昨早|昨晨"),
        (TimeKind.DAY, 0, r"今天|今日|今早|今晨|今晚"),
        (TimeKind.WEEKEND, -1, r"上个?周末"),
        (TimeKind.WEEKEND, 0, r"(?:本|这个?)?周末"),
        (TimeKind.WEEK, -1, r"上个?(?:周|星期)(?![一二三四五六日天末])"),
        (TimeKind.WEEK, 0, r"(?:本周|这周|本星期)(?![一二三四五六日天末])"),
        (TimeKind.MONTH, -1, r"上个?月"),
        (TimeKind.MONTH, 0, r"本月(?!\d)|这个月"),
        (TimeKind.YEAR, -1, r"去年(?!\d)"),
        (TimeKind.YEAR, 0, r"今年(?!\d)"),
        (TimeKind.DAYS_AGO, 1, r"(?P<number>[一两二三四五六\d])天前"),
        (TimeKind.WEEKS_AGO, 1, r"(?P<number>[一两二三四五六\d])(?:周|个?星期)前"),
        (TimeKind.MONTHS_AGO, 1, r"(?P<number>[一两二三四五六\d])个月前"),
    ),
    same_day=r"当[天日](?!的)|同日|同一天|当[晚夜]|當[天日晚]|(?:数|几|两|三|半|一|數|幾|兩)个?(?:多)?小[时時]后|[几数]分钟后|当天(?:上午|下午|晚些时候)",
    day_after=r"次日|翌日|第二天|一天后|隔[天日]",
    day_before=r"前一[天日]|一天前|头一天|頭一天",
    days_later=r"(?P<number>[一二两三四五六七八九十\d]+)[天日][后後]",
    settings=r"(?:在|对|對|向|接受|于)[^，。：“”「」]{0,8}?"
    r"(?P<setting>记者会|記者會|新闻发布会|采访|专访|受访|声明|讲话|演讲|致辞|集会|听证会|播客|信中|回忆录|专栏|电视|广播|节目|杂志|报纸|辩论|微博|推特|脸书|"
    r"社交媒体|社交平台|晚宴|招待会|典礼|仪式|会议|大会|峰会|论坛|议会|议员|委员会|法庭|记者|電話|电话)",
    to_come=r"将(?![军近领])|计划|拟|预计|下[周月]|出生(?![的地])",
    of_another_clause=r"(?!)",
    in_year=r"(?P<year>(?:19|20)\d\d)年(?!\d|代|[初以来])",
    numbers={"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6},
)
TIMES = in_both_scripts(_TIMES)
