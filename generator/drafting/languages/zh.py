"""Chinese, in traditional and simplified characters."""

from __future__ import annotations

from generator.drafting.languages.language_words import LanguageWords, words
from generator.drafting.time_kinds import TimeKind

WORDS = LanguageWords(
    verbs=r"表示|指出|强调|強調|重申|介绍(?:说)?|介紹|透露|回应(?:说|称)?|回應|回答(?:说)?|称赞|稱|宣布|警告(?:说|称)?|补充(?:说|道)?|補充|"
    r"呼吁|呼籲|承诺|承諾|认为|認為|提到|写道|寫道|发文称|解释(?:说|称)?|解釋|告诉[^，。：“]{0,8}|告訴[^，。：“]{0,8}|"
    r"(?<![传据小])说|說|称(?!为|作|号)|问道|答道|谈到|嘲讽(?:道|说)?|调侃(?:道|说)?|感慨(?:道|说)?|打趣(?:道|说)?|笑(?:道|着说)|坦言|直言|坚称|感叹|抱怨说?|辩称|"
    r"反驳(?:说|称)?|评价(?:说|称)?|希望|主张|质问|"
    r"批评(?:说)?|谴责|阐述|敦促|否认|确认|赞赏|建议|拒绝承认|反驳道?|附和(?:说|道)?|作答|回击|抱怨道?|轻描淡写|提议|商定|约定|同意|"
    r"一致认为|通报|披露|感叹道?|断言|质疑|声称|坚持认为|强烈要求|要求|叹道|自嘲(?:说|道)?",
    according=r"据|根据|按照|用|在(?=[^，。“”在]{1,16}?看来)",
    according_own=r"据(?P<own>他们|她|他)(?:介绍|说|称)",
    own={"他": "m", "她": "f", "他们": "n"},
    that=r"，",
    reports=r"表示|指出|强调|強調|重申|认为|認為|称(?!赞|为)|稱|说|說|介绍说|呼吁|希望|宣布|提到|主张|承诺|敦促|提议|建议|商定|约定|同意|一致认为|坦言|通报|要求|声称|坚称",
    pronouns={"他": "m", "她": "f", "他们": "n", "她们": "f"},
    prepositions=words("对 向 与 同 和 跟 在 为 由 把 被 给 關於 关于 对于 应 访问 会见"),
    determiners=words("该 这 此 其"),
    between=r"这样|如此|还|也|又|再次|随后|此前|曾|则|并|就此|对此|日前|进一步|明确|特别|方面|最后|接着|首先|坚决|随即|当场|严厉|在[^，。“”]{1,18}?(?:上|时|中|后|里)|"
    r"在(?:推特|微博|电报|脸书)(?:上)?|向[^，。“”]{1,10}|对[^，。“”]{1,12}|就[^，。“”]{1,16}|，|同时|表明立场|发表(?:声明|讲话)",
    honorifics={},
    roles={
        "vice-president": r"副总统|副主席|国家副主席",
        "prime-minister": r"总理|首相|總理",
        "foreign-minister": r"外交部长|外长|外相|国务卿",
        "defence-minister": r"国防部长|防长|防务大臣",
        "transport-minister": r"交通部长|交通运输部长",
        "spokesperson": r"(?:外交部|国防部|政府|总统府|商务部)?(?:新闻)?发言人|新闻秘书",
        "minister": r"部长|大臣",
        "ambassador": r"(?:驻[^，。\s]{1,4})?大使",
        "envoy": r"特使|特别代表",
        "secretary-general": r"秘书长",
        "chancellor": r"(?:联邦)?总理|財相",
        "president": r"总统|國家主席|国家主席|總統|主席",
        "mayor": r"市长",
        "king": r"国王|女王|天皇",
        "adviser": r"顾问",
        "leader": r"领导人|领袖",
        "foreign-ministry": r"外交部",
        "defence-ministry": r"国防部",
        "presidency": r"总统府|总统办公室",
        "ministry": r"部委",
        "government": r"政府",
        "state-media": r"官方媒体|国家通讯社|国家电视台|官媒",
        "statement": r"声明|公报|文件|信函|通报",
        "official": (
            r"(?:一名|一位|某)?(?:不愿透露姓名的|匿名)?(?:高级)?"
            r"(?:官员|外交官|消息人士|知情人士|专家|分析人士)"
        ),
    },
    courtesies=r"(?:大家|各位[^，。]{0,8}|女士们[，、]?先生们)?[，,]?(?:早上|上午|中午|下午|晚上|你们|您|你)?好|"
    r"(?:好的?[，,])?(?:非常)?(?:谢谢|感谢)(?:你|您|大家|各位|主持人|你们|记者)?[^，。：；]{0,4}(?:的)?(?:提问|问题|关注|到来|出席|邀请|介绍)?|"
    r"欢迎(?:大家|各位|你们)[^，。：；]{0,10}|(?:请|欢迎)(?:继续)?提问|(?:这是)?一?个?(?:很)?好(?:的)?问题|下一个问题|最后一个问题|请讲|好的?",
    counts={r"双方|两(?:国|位)": 2, r"三(?:国|位|方)": 3},
    counts_nothing="(?!)",
    jointly={
        "foreign-ministers": r"(?:外交部长|外长|外相)",
        "prime-ministers": r"(?:总理|總理|首相|政府首脑)",
        "presidents": r"(?:总统|總統|国家主席)",
        "ministers": r"(?:部长|大臣)",
        "leaders": r"(?:领导人|領導人|元首|首脑|国家元首)",
        "states": r"政府|(?<=国)(?=均|都|一致|同意|商定|表示|宣布|认为|$)",
        "persons": r"(?:政治家|政要)",
        "sides": r"(?<=双方|三方)",
    },
    withheld=r"(?:(?:因(?:为)?(?P<reason>[^，。；]{2,30}?)而)?(?:要求|不愿|拒绝)?(?:匿名|透露姓名|具名))",
    afterwards=r"(?:会谈|会晤|谈判|会面|会议|通话|访问|签字仪式|峰会)(?:结束)?(?:之?后|以后)",
    informs=r"(?!)",
    speaks=r"面对(?:镜头|媒体|记者)|三缄其口|避而不谈|会见记者|答记者问|接受[^，。]{0,8}采访",
    links=r"的",
    venues={
        "press-conference": r"记者会|新闻发布会|吹风会|發布會",
        "reporters": r"(?:对|向|告诉)(?:媒体)?记者",
        "interview": r"接受[^，。]{0,12}(?:采访|专访)",
        "statement": r"(?:在|发表)[^，。“]{0,6}声明",
        "speech": r"(?:讲话|演讲)(?:中|时)",
        "parliament": r"在议会|对议员",
        "call": r"电话|通话",
    },
    before_weekday=r"(?:在|于|本)?",
    last_weekday=r"上个?",
    before_month=r"(?:在|于|今年|去年)?",
    day_and_month=(
        r"(?:(?P<year>\d{4})年)?(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])[日号]",
        r"(?:(?P<same>本)月)?(?<![\d月])(?P<day>3[01]|[12]\d|[1-9])日",
    ),
    times=(
        (TimeKind.NIGHT, -1, r"昨晚|昨夜"),
        (TimeKind.DAY, -2, r"前天"),
        (TimeKind.DAY, -1, r"昨天|昨日"),
        (TimeKind.DAY, 0, r"今天|今日|今早|今晚"),
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
    numbers={"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6},
    is_spaced=False,
)
