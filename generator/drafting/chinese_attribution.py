"""Finds who says a quotation in Chinese, by the verb before it, or by the one that ends a clause behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.drafting.according import according
from generator.drafting.attributed import Attributed
from generator.drafting.chinese_clauses import clauses, jointly, subject_of
from generator.drafting.described_subjects import has_own_subject
from generator.drafting.joint_subjects import joint_subjects
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from generator.drafting.chinese_clauses import VerbSubject
    from generator.drafting.surroundings import Surroundings

_MARKS = "”“»«\"'’‘」』「『„，,、。!?！？…—–- \u00a0\u3000\t"
_CLOSES = re.compile(
    in_both(
        rf"(?=[，。；：！？…“「”」\s{HIDDEN}]|$|[就后时完着过起]|了?这[番句些]|(?:了|过)?[一两]句|他?们?的?(?:看法|立场)|[这那]么?一?[番句]|的?同时|地?[^，。；“]{{0,2}}$)"
    )
)
"""What stands behind a verb that closes a clause: it has no object of its own."""
_WITH_OBJECT = re.compile(in_both("如此|这样|如是|作出|做出|告诉|告知|转告|.*句"))
"""Verbs that may have one behind a quotation."""


_LONGEST_TERM = 6
_CALLS = re.compile(in_both("(?:是|为|成|作|叫|当|了|在|出|句|声|的是|骂|喊|说)$"))
"""What stands before a quotation that is the object of somebody's words."""


def before_in_chinese(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read what stands before a quotation: 卡斯特尔在会上说：; 谈到瓦伦，形容他是."""
    verbs = [*around.verbs(start, end)]
    for verb in reversed(verbs):
        subject = subject_of(around, 0, verb.start())
        if subject and subject.mention:
            return _attributed(around, subject, verb)
    if by := according(around, start, end, first=False):
        return by
    if not verbs:
        return _before_colon(around, start, end)
    return Attributed(
        None, *verbs[-1].span(), is_by_another=has_own_subject(around, start, verbs[-1].start())
    )


def _before_colon(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Return whom a sentence is about that leads on to a quotation by a colon alone: 博格曼摆摆手：."""
    head = around.text[start:end].rstrip(_MARKS.replace("：", ""))
    if not head.endswith(("：", ":")) or len(head) == 1:
        return None
    at = start + len(head) - 1
    subject = subject_of(around, 0, at)
    if subject is None or subject.mention is None or subject.mention.end == at:
        return None
    return Attributed(subject.mention, at, at + 1, is_sure=False)


def behind_in_chinese(around: Surroundings, start: int, end: int) -> Attributed | None:
    """Read what follows a quotation: ”卡斯特尔说。; ”，总理只丢下这一句就上了车。"""  # noqa: D400
    while start < end and around.text[start] in _MARKS:
        start += 1
    stops = (around.text.find(sign, start, end) for sign in f"{HIDDEN}；")
    stop = min((at for at in stops if at >= 0), default=end)
    if by := according(around, start, min(stop, start + 60), first=True):
        return by
    for clause in clauses(around.text, start, stop):
        for verb in around.verbs(clause.low, clause.high):
            if not (_CLOSES.match(around.text, verb.end()) or _WITH_OBJECT.match(verb[0])):
                continue
            if _leads_to_more(around, verb.end(), end):
                return None
            subject = subject_of(around, start, verb.start())
            if subject and subject.mention:
                return _attributed(around, subject, verb)
            if subject is None and clause.low == start:
                return Attributed(None, *verb.span())
    return _by_manner(around, start, stop)


def _by_manner(around: Surroundings, start: int, stop: int) -> Attributed | None:
    """Return who stands behind a quotation with how they speak: “…”卡斯特尔面对镜头，语气强硬。"""  # noqa: D400
    manner = _MANNER.search(around.text, start, stop)
    first = next((found for found in around.mentions if found.start == start), None)
    is_alone = not around.text[:start].strip(_MARKS + HIDDEN + "：")
    if manner is None or first is None or not (is_alone and first.is_subject) or first.is_state:
        return None
    return Attributed(first, start, manner.end(), is_sure=False, has_verb=False)


_MANNER = re.compile(
    in_both(
        "面对(?:镜头|记者|媒体|台下|听众)|语气|口吻|语调|耸了?耸肩|摇了?摇头|点了?点头|挥了?挥手|摆了?摆手|苦笑|微笑|笑了|皱了?皱眉|"
        "顿了顿|停顿|指了?指|指着|叹了?口?气|话音|说着|说罢|说完"
    )
)
"""What shows how somebody speaks, without a verb of speech."""


def is_term(around: Surroundings, start: int, end: int) -> bool:
    """Tell whether a few signs in marks, from ``start`` to ``end``, are a word of what is told, and said by nobody."""
    if end - start > _LONGEST_TERM:
        return False
    head = re.split(f"[，；。：:？！{HIDDEN}]", around.text[: start - 1])[-1]
    behind = around.text[end + 1 : end + 2]
    is_within = bool(head.strip(_MARKS)) and behind not in ("", *"，。；！？”」")
    return (
        is_within
        and _CALLS.search(head) is None
        and not any(True for _ in around.verbs(start - 1 - len(head), start - 1))
    )


def _leads_to_more(around: Surroundings, at: int, end: int) -> bool:
    """Tell whether words follow a verb that lead on to another quotation, which is what it tells."""
    more = re.compile(rf"[，：:\s]*(?P<more>[^“”「」{HIDDEN}。；]*)[“「『]?{HIDDEN}").match(
        around.text, at, end
    )
    return more is not None and bool(more["more"].strip())


def _attributed(around: Surroundings, subject: VerbSubject, verb: re.Match[str]) -> Attributed:
    mention = subject.mention
    together = (joint_subjects(around, mention, verb.span()) or jointly(around, mention)) if mention else ()
    return Attributed(mention, *verb.span(), is_sure=subject.is_sure or bool(together), jointly=together)
