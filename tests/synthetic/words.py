"""The invented names and sentences that synthetic libraries are built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

NOUNS = (
    "border", "prisoner", "grain", "gas", "ceasefire", "observer", "sanction", "reactor", "harbour", "mediation",
    "language", "refugee", "river", "fishing", "customs", "railway", "archive", "mine", "pension", "airspace",
)  # fmt: skip
ASPECTS = (
    "lists", "transit", "law", "commission", "safety", "payments", "schedule", "control", "exchange", "zones",
    "records", "guarantees", "monitoring", "tariffs", "repair", "inspection", "return", "limits", "access", "annex",
    "fees", "permits", "crews", "maps", "storage", "labels", "escorts", "quotas", "hours", "funds",
)  # fmt: skip
ROLES = (
    "north-president",
    "east-president",
    "north-speaker",
    "east-speaker",
    "north-ministry",
    "east-ministry",
)
STANCES = ("for", "for-with-conditions", "neutral", "unclear", "against-with-conditions", "against")
OPPOSITE = {
    "for": "against",
    "for-with-conditions": "against-with-conditions",
    "against-with-conditions": "for-with-conditions",
    "against": "for",
}
MODALITIES = ("planned", "expected", "hoped", "conditional", "hedged")
LINKS = ("repeats", "answers", "clarifies", "revises")


MARKDOWN_SHARE = 0.1
"""Of editors' prose, the part with any Markdown in it; in the shipped briefing it is less."""


def header(schema: str) -> str:
    """Return the first line of a file."""
    return f"# yaml-language-server: $schema={schema}\n"


def spoken(topic: str) -> str:
    """Return a topic's id as words."""
    return topic.replace("-", " ")


@dataclass(frozen=True)
class Party:
    """Names of a party's own actors, as YAML."""

    state: str
    president: str
    spellings: str
    speaker: str
    ministry: str
    agency: str


_NORTH = (
    ("North", "Північ", "北"),
    ("Lake", "Озер", "湖"),
    ("Forest", "Ліс", "林"),
    ("Amber", "Бурштин", "珀"),
)
_EAST = (
    ("East", "Схід", "东"),
    ("Stone", "Камінь", "石"),
    ("River", "Ріка", "江"),
    ("Silver", "Срібло", "银"),
)
_LAND = (
    ("land", "ія", "国"),
    ("mark", "марка", "邦"),
    ("vale", "діл", "谷"),
    ("shire", "край", "州"),
    ("wald", "гай", "境"),
)


def parties(talks: int) -> tuple[Party, Party]:
    """Return the names of the two parties to some talks."""
    land = _LAND[talks // len(_NORTH) % len(_LAND)]
    north = tuple(map("".join, zip(_NORTH[talks % len(_NORTH)], land, strict=True)))
    east = tuple(map("".join, zip(_EAST[talks % len(_EAST)], land, strict=True)))
    mark = f" {talks + 1}"
    return (
        Party(
            state=f"{{en: {north[0]}{mark}, uk: {north[1]}{mark}, zh: {north[2]}{mark}}}",
            president=f"{{en: Oksana Maren{mark}, uk: Оксана Марен{mark}, ru: Оксана Марен{mark}, zh: 马连{mark}}}",
            spellings=f"Oxana Marren{mark}, Marenova{mark}, Маренова{mark}",
            speaker=f"{{en: Iryna Dovbush{mark}, uk: Ірина Довбуш{mark}}}",
            ministry=f"{{en: Foreign Ministry of {north[0]}{mark}, uk: МЗС{mark}}}",
            agency=f"{{en: {north[0]} Telegraph{mark}, uk: Телеграф{mark}}}",
        ),
        Party(
            state=f"{{en: {east[0]}{mark}, uk: {east[1]}{mark}, zh: {east[2]}{mark}}}",
            president=f"{{en: Lin Weiguo{mark}, zh: 林卫国{mark}, uk: Лінь Вейго{mark}, ru: Линь Вэйго{mark}}}",
            spellings=f"Lin Wei-kuo{mark}, Linn{mark}",
            speaker=f"{{en: Zhao Ming{mark}, zh: 赵明{mark}}}",
            ministry=f"{{en: Foreign Ministry of {east[0]}{mark}, zh: 外交部{mark}}}",
            agency=f"{{en: {east[0]} News{mark}, zh: 通讯社{mark}}}",
        ),
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
    return f"{random.choice(_WHAT)} on the {spoken(topic)}, {random.choice(_HOW)}."


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


def heading(lang: str, number: int, topic: str) -> str:
    """Return a point's heading in English and its own language, as YAML."""
    own = {"uk": f"Пункт {number} про спільні дії", "zh": f"第{number}点共同行动"}[lang]
    return f"{{en: Steps on the {spoken(topic)}, {lang}: {own}}}"


def because(random: Random, topic: str, level: str) -> str:
    """Return the reason for a cell of the crosswalk."""
    words = {
        "addresses": "A point of its own deals with the",
        "partly": "One clause of a wider point touches the",
        "silent": "No point names the",
    }
    tail = random.choice(("", ", in the first clause", ", and the annex adds nothing", ", in both languages"))
    mark = "*" if random.random() < MARKDOWN_SHARE else ""
    return f"{words[level]} {mark}{topic.replace('-', ' ')}{mark}{tail}."


def event_name(random: Random, number: int) -> str:
    """Return what happened, in a few words."""
    what = (
        "Envoys exchange lists",
        "A first text is read",
        "The commission visits the border",
        "The harbour opens",
    )
    return f"{random.choice(what)} for the {number + 1}. time"


def key_point(random: Random, topic: str) -> str:
    """Return one of the briefing's own sentences."""
    said = proposition(random, topic)
    return f"By the account of both sides {said[0].lower()}{said[1:]} This rests on **both** readouts."


def bottom_line(random: Random) -> str:
    """Return the bottom line: one sentence of the briefing's own."""
    return f"The two parties met in {city(random)} and agreed on lists; the annex stays open."


_SAME = "same"
QUESTIONS: tuple[tuple[str, tuple[tuple[str, str | None], ...]], ...] = (
    ("How long did the round last?", (("four hours", None), ("half a day", "less-precise"))),
    ("Who asked for the round?", (("the north", None), ("the east", "conflicting"))),
    (
        "How many names are on the lists?",
        (("some two hundred", None), ("214", "more-precise"), ("200", _SAME)),
    ),
    ("Where does the next round take place?", ()),
    ("Was the annex signed?", (("It was initialled", None), ("It was read", "other-scope"))),
    ("Which troops have left?", (("two battalions", None), ("not one of them", "superseded"))),
)
