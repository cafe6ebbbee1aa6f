"""The invented parties, topics and sentences that `tests.synthetic` builds its libraries from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

TOPICS = (
    "border", "prisoners", "grain", "gas-transit", "ceasefire", "observers",
    "sanctions", "reactor", "harbour", "mediation", "language-law", "refugees",
)  # fmt: skip
SPEAKERS = (
    "north-president", "east-president", "north-spokeswoman", "east-spokesman", "north-ministry",
    "east-ministry", "north-official", "capital",
)  # fmt: skip
STANCES = ("for", "for-with-conditions", "neutral", "unclear", "against-with-conditions", "against")
MODALITIES = ("planned", "expected", "hoped", "conditional", "hedged")
LINKS = ("repeats", "answers", "clarifies", "revises")


def header(schema: str) -> str:
    """Return the first line of a file."""
    return f"# yaml-language-server: $schema={schema}\n"


ACTORS_YML = (
    header("schema/v1/entries.json")
    + """actors:

  - {id: northland, type: state, name: {en: Northland, uk: Північний край, zh: 北境}, short: North}

  - {id: eastmark, type: state, name: {en: Eastmark, uk: Східна марка, zh: 东境}, short: East}

  - id: north-president
    type: person
    name: {en: Oksana Marenko, uk: Оксана Маренко, ru: Оксана Маренко, zh: 马连科}
    short: Marenko
    other_names: [Marenkova, Oxana Marenko, "@marenko"]
    part_of: northland
    offices:
      - {title: President of Northland, of: northland, since: 1999-05, evidence: [post-week-0]}

  - id: east-president
    type: person
    name: {en: Lin Weiguo, zh: 林卫国, uk: Лінь Вейго, ru: Линь Вэйго}
    short: Lin
    other_names: [Lin Wei-kuo, Linn]
    part_of: eastmark
    offices:
      - {title: President of Eastmark, of: eastmark, since: 1997, evidence: [review-week-0]}

  - id: north-spokeswoman
    type: person
    name: {en: Iryna Dovbush, uk: Ірина Довбуш}
    part_of: northland
    offices:
      - {title: spokeswoman, of: north-ministry, evidence: [post-week-0]}

  - id: east-spokesman
    type: person
    name: {en: Zhao Ming, zh: 赵明}
    part_of: eastmark
    offices:
      - {title: spokesman, of: east-ministry, evidence: [post-week-0]}

  - {id: north-ministry, type: organisation, name: {en: Foreign Ministry of Northland, uk: МЗС}, part_of: northland}

  - {id: east-ministry, type: organisation, name: {en: Foreign Ministry of Eastmark, zh: 东境外交部}, part_of: eastmark}

  - {id: north-agency, type: organisation, name: {en: Northland Telegraph, uk: Північний телеграф}, part_of: northland}

  - {id: east-agency, type: organisation, name: {en: Eastmark News, zh: 东境通讯社}, part_of: eastmark}

  - id: shortwave
    type: organisation
    name: Shortwave
    note: A network on which officials write.

  - {id: daily-post, type: organisation, name: The Daily Post}

  - {id: weekly-review, type: organisation, name: The Weekly Review}

  - id: north-official
    type: anonymous
    name: senior official of Northland
    part_of: northland
    reason: The newspaper says that the talks were not public.

  - id: capital
    type: metonym
    name: the northern capital
    meant: north-ministry
    evidence: [post-week-0]
"""
)

TOPICS_YML = header("schema/v1/entries.json") + "topics:\n" + "".join(
    f"  - {{id: {topic}, name: {topic.replace('-', ' ').capitalize()}}}\n" for topic in TOPICS
)  # fmt: skip

TERMS_YML = (
    header("schema/v1/entries.json")
    + """terms:

  - id: war-or-conflict
    name: What the events are called
    ours: conflict
    words:
      - {word: war, forms: [war, wars]}
      - {word: conflict, forms: [conflict, conflicts]}
      - {word: crisis, forms: [crisis]}
"""
)

_GIVEN = ("Anna", "Petro", "Marta", "Danylo", "Sofia", "Roman", "Olha", "Taras", "Vira", "Bohdan")
_GIVEN_UK = ("Анна", "Петро", "Марта", "Данило", "Софія", "Роман", "Ольга", "Тарас", "Віра", "Богдан")
_FAMILY = ("Hnatiuk", "Kovalenko", "Sydorenko", "Ostapchuk", "Melnyk", "Savchuk", "Rudenko")
_FAMILY_UK = ("Гнатюк", "Коваленко", "Сидоренко", "Остапчук", "Мельник", "Савчук", "Руденко")
_CHEN = ("Chen", "Wu", "Tang", "Song", "Luo", "Gao", "Xie", "Ma", "Deng")
_CHEN_ZH = "陈吴唐宋罗高谢马邓"
_JIE = ("Jie", "Hong", "Lei", "Na", "Tao", "Yan", "Qiang", "Mei", "Ping", "Bo", "Ning")
_JIE_ZH = "杰红磊娜涛燕强梅平波宁"


def envoys(week: int) -> tuple[str, str]:
    """Return the names of the two envoys of a week, as YAML."""
    given, family = week % len(_GIVEN), week % len(_FAMILY)
    chen, jie = week % len(_CHEN), week % len(_JIE)
    return (
        f"{{en: {_GIVEN[given]} {_FAMILY[family]}, uk: {_GIVEN_UK[given]} {_FAMILY_UK[family]}}}",
        f"{{en: {_CHEN[chen]} {_JIE[jie]}, zh: {_CHEN_ZH[chen]}{_JIE_ZH[jie]}}}",
    )


_WHAT = (
    "Both sides keep to the text of the spring agreement",
    "The next round takes place before the end of the month",
    "No change is possible without a written guarantee",
    "An international mission watches over the first steps",
    "The lists that were handed over in the morning are complete",
    "Its government is ready to talk, but not under an ultimatum",
    "The other party has moved closer to its own position",
    "A part of the troops has left the places named in the annex",
)
_HOW = (
    "and reports on it every week",
    "as long as the other side does the same",
    "which had been asked for since the autumn",
    "although two questions of detail stay open",
    "under the eyes of the neutral commission",
    "in the order that the annex sets out",
)


def proposition(random: Random, topic: str) -> str:
    """Return one sentence in our own words."""
    return f"{random.choice(_WHAT)} on the {topic.replace('-', ' ')}, {random.choice(_HOW)}."


_ENGLISH = (
    "we will not sign what we cannot keep",
    "a conflict of this kind is not ended by one meeting",
    "nobody wants this war to outlast the winter",
    "the “annex” is not a footnote, it is the agreement",
    "our door is open, and it has been open since March",
    "to call this a crisis is to look away from its cause",
    "trust is built line by line… and we are on the second line",
    "they know our number; they have known it for years",
)
_UKRAINIAN = (
    ("ми не підпишемо того, чого не зможемо виконати", "we will not sign what we will be unable to fulfil"),
    ("мир — це не пауза між двома обстрілами", "peace is not a pause between two shellings"),
    ("«додаток» є частиною угоди, і крапка", "the “annex” is part of the agreement, full stop"),
    ("наші двері відчинені від самої весни", "our door has been open since spring"),
)
_CHINESE = (
    ("双方应当保持克制，尽快回到谈判桌前", "both parties should show restraint and return to the table soon"),
    ("我们一贯主张通过对话解决危机", "we have always stood for settling the crisis through dialogue"),
    ("“附件”是协议不可分割的一部分", "the “annex” is an inseparable part of the agreement"),
    ("停火之后才能谈具体安排", "only after a ceasefire can concrete arrangements be discussed"),
)


def english(random: Random) -> str:
    """Return words of a quotation in English."""
    return random.choice(_ENGLISH)


def ukrainian(random: Random) -> tuple[str, str]:
    """Return words of a quotation in Ukrainian, and a translation."""
    return random.choice(_UKRAINIAN)


def chinese(random: Random) -> tuple[str, str]:
    """Return words of a quotation in Chinese, and a translation."""
    return random.choice(_CHINESE)


_TITLES = (
    "Parties meet again on the annex",
    "A long day by the river",
    "What the second text leaves out",
    "Envoys return with new lists",
    "Silence on the harbour, words on the grain",
)
_CITIES = ("Riverton", "Old Harbour", "Lakeside", "Stone Bridge", "Mill Town")


def title(random: Random) -> str:
    """Return the title of an article."""
    return random.choice(_TITLES)


def city(random: Random) -> str:
    """Return a place."""
    return random.choice(_CITIES)


def note(random: Random) -> str:
    """Return a note with some of the editors' Markdown."""
    return random.choice(
        (
            "The article gives *no* speaker for the second half of the sentence.",
            "The word “annex” is in the text; `annex 2` is what the readout calls it.",
            "Compare the [list of terms](https://example.org/terms) of the commission.",
        )
    )


def plan_name(lang: str, number: int) -> str:
    """Return a plan's name in English and its own language, as YAML."""
    own = {"uk": f"План кроків {number}", "zh": f"第{number}号方案"}[lang]
    return f"{{en: Plan of steps {number}, {lang}: {own}}}"


def heading(lang: str, number: int) -> str:
    """Return a point's heading in English and its own language, as YAML."""
    topic = TOPICS[(number - 1) % len(TOPICS)].replace("-", " ")
    own = {"uk": f"Пункт {number} про спільні дії", "zh": f"第{number}点共同行动"}[lang]
    return f"{{en: Steps on the {topic}, {lang}: {own}}}"


def point(random: Random, number: int) -> str:
    """Return what a point says, in our own words."""
    return f"{proposition(random, TOPICS[(number - 1) % len(TOPICS)])}"


def because(random: Random, topic: str, level: str) -> str:
    """Return the reason for a cell of the crosswalk."""
    words = {
        "addresses": "A point of its own deals with the",
        "partly": "One clause of a wider point touches the",
        "silent": "No point names the",
    }
    tail = random.choice(("", ", in the first clause", ", and the annex adds nothing", ", in both languages"))
    return f"{words[level]} *{topic.replace('-', ' ')}*{tail}."


def event_name(random: Random, number: int) -> str:
    """Return what happened, in a few words."""
    what = (
        "Envoys exchange lists",
        "A first text is read",
        "The commission visits the border",
        "The harbour opens",
    )
    return f"{random.choice(what)} for the {number + 1}. time"


MARKDOWN_SHARE = 0.1
"""Of editors' prose, the part with any Markdown in it; in the shipped briefing it is less."""


def key_point(random: Random, number: int) -> str:
    """Return one of the briefing's own sentences."""
    emphasis = " This rests on **both** readouts." if random.random() < MARKDOWN_SHARE else ""
    return f"{proposition(random, TOPICS[number * 2])}{emphasis}"


def bottom_line(random: Random) -> str:
    """Return the bottom line: one sentence of the briefing's own."""
    return f"Northland and Eastmark met in {city(random)} and agreed on lists; the annex stays open."


_SAME = "same"
QUESTIONS: tuple[tuple[str, tuple[tuple[str, str | None], ...]], ...] = (
    ("How long did the round last?", (("four hours", None), ("half a day", "less-precise"))),
    ("Who asked for the round?", (("Northland", None), ("Eastmark", "conflicting"))),
    (
        "How many names are on the lists?",
        (("some two hundred", None), ("214", "more-precise"), ("200", _SAME)),
    ),
    ("Where does the next round take place?", ()),
    ("Was the annex signed?", (("It was initialled", None), ("It was read", "other-scope"))),
    ("Which troops have left?", (("two battalions", None), ("not one of them", "superseded"))),
)
