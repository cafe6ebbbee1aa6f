"""Reads a sentence of Chinese clause by clause: whom each begins with, and whom one without a subject goes on with.

As in: 林德奎斯特谈到瓦伦，｜形容他是“…”, where she describes him. The object of a clause is no subject of the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.drafting.chinese_subjects import described_first
from generator.drafting.described_subjects import described_before
from generator.drafting.joint_subjects import is_beside
from generator.drafting.subjects import subject_before
from generator.quotes.attribution.tokens import HIDDEN
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

JOINS = re.compile(
    in_both(
        "(?:并且?|同时|还|也|又|亦|均|都|但是?|不过|然而|而且?|则|却|此外|另外|与此同时|随后|接着|最后|其次|首先|(?:另|一)方面|另一方面|因此|为此|对此|就此|"
        "因而|从而|再次|进一步|其中|以及|更|且|仍|只是|其|共同|一致|期间|会[上中后见谈]+|席间|在此基础上)+"
    )
)
"""What may stand at the beginning of a clause before its subject, or before its verb."""
_BEFORE_SUBJECTS = re.compile(
    in_both(
        rf"{JOINS.pattern}|\d{{1,2}}[:：时点]\d{{0,2}}分?|在[^，。“]{{1,18}}?(?:上|时|中|后|里|际|下|间|前)|[对就]此(?:次|事)?|当[天日晚]|应询|应[^，。“]{{1,6}}提问|至于|对于|关于|只见|"
        r"几?[小时分钟天]+后|隔天|翌日|次日"
    )
)
"""What may stand before a subject."""
_WRITTEN_IN = re.compile(
    in_both(
        "(?:[书来去公开联名致]*信|[声公]明|公[告报]|函件?|[帖贴推]?文|书|报告|日记|文章|博客|回忆录|讲话|演[说讲]|采访|声明稿|请愿书|留言|短信|邮件|稿件|专栏|视频|节目)"
        "(?:的?(?:开头|结尾|末尾|最后))?[中里上内]?|[上里]面|上书"
    )
)
"""In what somebody says something of whom the clause before tells: 致信政府，｜信中写道."""
_ATTRIBUTE = re.compile(in_both("[^在对向就由把被的和与同跟说称是为将会让使令请致给到]{0,8}"))
"""What stands before a word for people and tells which: 岛上｜居民."""
_SIGNS = re.compile(f"[，。；：“”‘’「」『』（）()、\\s{HIDDEN}]")
_FEW = 6
"""Signs in no list that may stand between a subject at the beginning of a clause and its verb."""
_MANY = 12
"""The same of a verb that leads on to a quotation."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between commas."""

    low: int
    high: int
    is_parted: bool
    """Whether a semicolon stands before it."""


@dataclass(frozen=True, slots=True)
class VerbSubject:
    """Whose a verb is; nobody's who is told, where there is no mention."""

    mention: Mention | None
    is_sure: bool = True


def clauses(text: str, start: int, stop: int) -> Iterator[Clause]:
    """Yield the clauses between two places of a sentence."""
    low, is_parted = start, False
    for mark in re.finditer("[，；]|$", text[:stop]):
        if mark.start() > low:
            yield Clause(low, mark.start(), is_parted)
        if mark.start() >= low:
            low, is_parted = mark.end(), mark[0] == "；"


def first_in(around: Surroundings, clause: Clause) -> Mention | None:
    """Return whom a clause begins with, if somebody who can be its subject."""
    low = clause.low
    for mention in around.mentions:
        if not clause.low <= mention.start < clause.high:
            continue
        if not mention.is_subject:  # 总理的|办公室
            low = mention.end + 1 if around.text.startswith("的", mention.end) and low == clause.low else low
            continue
        head = _SIGNS.sub("", _without_times(around, low, mention.start))
        is_plain = (
            mention.role not in {None, "sides", "statement"}
            and _ATTRIBUTE.fullmatch(head) is not None
            and not any(True for _ in around.verbs(low, mention.start, is_report=True))
        )
        is_first = not _BEFORE_SUBJECTS.sub("", head) or head.endswith("的") or is_plain
        return mention if is_first and mention.role != "statement" else None
    return described_first(around, clause.low, clause.high)


def left_in(around: Surroundings, start: int, end: int) -> str:
    """Return what stands between two places and neither joins clauses nor tells how something is said."""
    opens = JOINS.match(around.text, start, end)
    left = JOINS.sub("", around.left_over(opens.end() if opens else start, end))
    return _WRITTEN_IN.sub("", left, count=1)


def subject_of(around: Surroundings, start: int, verb: int) -> VerbSubject | None:
    """Return whose a verb is, in its clause or, if that has no subject, in those before; None if nobody's.

    Of clauses from ``start`` on. With no mention, if its clause has words that may say whose and were not understood.
    """
    chain: list[Mention] = []
    last = Clause(start, verb, is_parted=False)
    for last in clauses(around.text, start, verb + 1):
        first = first_in(around, last)
        if last.high <= verb and first is not None:
            chain.append(first)
    low = last.low
    if own := subject_before(around, low, verb) or described_before(around, low, verb):
        return VerbSubject(own)
    first = first_in(around, Clause(low, verb, is_parted=False))
    if first is not None:
        left = left_in(around, first.end, verb)
        return VerbSubject(first, is_sure=len(left) <= _MANY and "的" not in left)
    left = left_in(around, low, verb)
    others = [other for other in around.mentions if low <= other.start < verb and other.is_subject]
    if len(left) > _FEW or others:
        return VerbSubject(None)
    if not chain:
        return VerbSubject(None) if left else None
    same = {around.text[other.start : other.end] for other in chain}
    return VerbSubject(chain[-1], is_sure=len(same) == 1 and not left)


def jointly(around: Surroundings, mention: Mention) -> tuple[Mention, ...]:
    """Return who is the subject with somebody at the beginning of a clause, in order; none if they are alone."""
    found = [mention]
    for other in around.mentions:
        between = around.text[found[-1].end : other.start]
        is_listed = other.start >= found[-1].end and between == "、"
        if other.start >= found[-1].end and (
            is_listed or is_beside(around.lang, around.text, found[-1], other)
        ):
            found.append(other)
    is_meeting = _MEETS.match(around.text, found[-1].end) is not None
    return tuple(found) if len(found) > 1 and not is_meeting else ()


_MEETS = re.compile(
    in_both(r"[^，。；“]{0,8}?(?:会[谈晤面见]|见面|通[了过]?电?话|磋商|协商|谈判|共进|交谈|握手|并肩)")
)
"""What two do with each other, of whom the first then speaks alone: 卡斯特尔与瓦伦会谈后."""


def _without_times(around: Surroundings, start: int, end: int) -> str:
    head = around.text[start:end]
    for time in around.times:
        if start <= time.start and time.end <= end:
            head = head.replace(around.text[time.start : time.end], "", 1)
    return head
