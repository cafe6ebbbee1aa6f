"""Reads what stands before the colon of a line of a transcript: who speaks, or that it is a question or an answer."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.drafting.dash_turns import ASKS, UNWRITTEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.quotes.text.source_text import SourceText

LABEL = re.compile(
    r"\s*(?P<label>(?:(?:M|Mme|Mr|Mrs|Ms|Dr|[A-ZÀ-ÞА-ЯЁІЇЄҐ]|Frau|Herr)\.\s?|[«《])?[^\W_](?:[^\n:：.?!“”\"„]|(?<=\b[DM]r)\.|(?<=\b[A-Z])\.|(?<=\bDR)\.|(?<=\b[Pp]rof)\.|(?<=\bM[rm]s)\.|\.(?=\s?[:：])){0,60}?)\s?[:：]\s*(?=\S)|\s*(?P<letter>[QAПВО](?=\.)|Q(?=\s+[A-Z]))\.?\s+(?=\S)"
    r"|\s*(?P<initials>(?:[^\W\d_a-zß-öø-ÿа-яёіїєґ]\.[\s-]?){2,4})(?<!\s)\s?[—–]\s*(?=\S)"
)
OF_QUESTIONS = re.compile(
    r"(?:q|question|frage|(?:zusatz|nach)frage|zusatz|вопрос|питання|запитання)\s(?=\W*\w).*|zusatzfrage|"
    r"nachfrage|zusatz|suivi|follow-up|"
    r"(?:q|question|вопрос|питання|запитання|п|в|frage|f)\s?\d*|.*\b(?:reporter|journalist\w*|"
    r"correspondent|журналіст\w*|журналист\w*|кореспондент\w*|корреспондент\w*|journaliste|reporterin?|"
    r"корр)\b.*|"
    + in_both(
        r".*(?:记者|撰稿人|评论员|主笔|[通电]讯社|中央社|法新社|路透|彭博|电视|电台|广播|[日晚时早周邮]报|之声|[周月]刊|杂志|新闻[网社]|特约|主播|编辑).*|"
        r"[提追再]?问\s?\d*|"
    )
    + r"(?:the )?(?:moderator|chair(?:man|woman|person)?|host|interviewer)\b.*|(?:vorsitzende[r]?|"
    r"moderator(?:in)?)\b.*|"
    r"(?:modérat|animat)\w+\b.*|(?:ведуч|ведущ|модератор)\w*|主持人",
    re.IGNORECASE,
)
OF_ANSWERS = re.compile(r"(?:a|answer|ответ|відповідь|réponse|r|antwort|о|答|回答)\s?\d*", re.IGNORECASE)
ENDS = re.compile(r"[.!?…。！？][”»\")）]?\s*\Z")
"""How a paragraph ends in which somebody speaks: a heading (Topics: the strait, the quota) has no full stop."""


def written_labels(text: SourceText) -> tuple[dict[int, str], dict[int, str]]:
    """Return what stands before a colon by the number of its paragraph, apart where a quotation begins behind it.

    Such a line is a turn only of somebody who has others: Kirby: “Regret”. You can regret ….
    """
    plain: dict[int, str] = {}
    quoting: dict[int, str] = {}
    for number, paragraph in enumerate(text.paragraphs):
        found = LABEL.match(text.raw, paragraph.start, paragraph.end)
        if found and not _CLOCK.search(text.raw, paragraph.start, found.end() + 2):
            begins = text.raw[found.end() : found.end() + 1]
            labels = quoting if begins in tuple('“«»„"「') else plain
            label = (found["label"] or found["letter"] or found["initials"]).strip()
            labels[number] = _OFFICE_BEHIND.sub("", _COUNTED.sub("", label))
    return plain, quoting


_CLOCK = re.compile(r"\d[:：]\d\d\Z")
"""What looks like a label and is a time, of a live blog or of a dateline: 18:40; Brill, 3 May, 11:00 a.m.."""
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(]?\d{1,2}[.)）、])\s*(?=\D)")
"""What counts questions before their label: 一、问：; 2. Вопрос:."""
_OFFICE_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff])[（(][^（）()]*(?:"
    + in_both("发言人|[部局司处会院校]长|总统|总理|首相|大使|特使|主任|大臣|外长|上校|大校")
    + r")[^（）()]*[)）]$"
)
"""What a label says of who answers, behind the name: 周明远（总统府发言人）."""


def is_no_turn(text: SourceText, labels: Mapping[int, str], number: int) -> bool:
    """Tell what only looks like a turn: a headline, “Yan Wei: no tap”, above what is none; a note of the paper's."""
    paragraph = text.paragraphs[number]
    is_headline = (
        not number and 1 not in labels and not ENDS.search(text.raw[paragraph.start : paragraph.end])
    )
    written = text.raw[paragraph.start : paragraph.end].strip()
    is_header = (
        _HOST.fullmatch(labels[number]) is not None and len(written) <= _HEADER and not ENDS.search(written)
    )
    return is_headline or is_header or _NOTE.fullmatch(labels[number]) is not None


_HOST = re.compile(
    r"(?:the )?(?:moderator|chair|host)|moderator(?:in)?|modérat\w+|вед(?:учий|уча|ущий|ущая)|модератор\w*|"
    + in_both("主持人?|出席(?:人员)?|参加人员"),
    re.IGNORECASE,
)
_HEADER = 60
"""Characters of a line that only says who takes part: 主持人：发言人罗书玮."""
_NOTE = re.compile(
    in_both(r"(?:会议)?(?:时间|日期|地点|主题|议题|来源|记录|编辑|责任编辑|审核|校对|供稿)")
    + r"|(?:дата|час|місце|время|место|тема)|"
    r"(?:anmerkung|hinweis|korrektur|berichtigung|nachtrag|note|précision|rectificatif|correction|clarification|"
    r"editor)\b.*|"
    r"(?:anm\. d|n\.? ?d\.? ?l\.? ?r).*|(?:mehr zum thema|lesen sie auch|siehe auch|à lire aussi|lire aussi|"
    r"read more|see also)|"
    r"(?:kontakt|rückfragen|adresse|contact|foto|bild|photo|image|quelle|source|themen)\b.*",
    re.IGNORECASE,
)
"""Labels of what a paper adds to a transcript."""


def unlabelled_questions(labels: Mapping[int, str]) -> Mapping[int, str]:
    """Return the paragraphs without a label behind which who spoke before has one again: questions of the paper."""
    numbers = sorted(labels)
    return (
        {
            later - 1: ASKS
            for earlier, later in pairwise(numbers)
            if later - 1 > earlier and labels[earlier] == labels[later] and labels[later] not in UNWRITTEN
        }
        if len({*labels.values()}) > 1
        else {}
    )


def whole_labels(labels: Iterable[str]) -> Mapping[str, str]:
    """Return for the labels that are a part of one longer name which is another's label, that one: Yan, of Yan Wei."""
    names = {*labels}
    found: dict[str, str] = {}
    for label in names:
        longer = [name for name in names if label != name and label in name.split() and _NAME.fullmatch(name)]
        if len(longer) == 1 and _NAME.fullmatch(label) and not OF_QUESTIONS.fullmatch(label):
            found[label] = longer[0]
    for label in {name for name in names if _INITIALS.fullmatch(name)}:
        letters = re.findall(r"[^\W\d_]", label)
        meant = [name for name in names if [word[0] for word in name.split()] == letters and name != label]
        if len(meant) == 1:
            found[label] = meant[0]
    return found


_INITIALS = re.compile(r"[^\W\d_a-zà-ÿ]\.?\s?-?[^\W\d_a-zà-ÿ]\.?")
_NAME = re.compile(r"[^\W\d_a-zà-ÿа-яёіїєґ][\w’'.-]*(?:\s[^\W\d_][\w’'.-]*){0,2}")
"""A name of a person as a label has it."""
