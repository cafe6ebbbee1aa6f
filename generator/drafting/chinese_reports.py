"""Finds what a sentence of Chinese reports, clause by clause: 卡斯特尔感谢…，强调…，并呼吁…；杜阿尔特则表示，….

Clauses share the subject of the first until another stands at the beginning of one. What follows a verb of speech and
a comma is what is said, up to a clause that begins with the next such verb, or tells what somebody else does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from generator.drafting.attributed import Attributed
from generator.drafting.chinese_clauses import JOINS, clauses, first_in, jointly, left_in
from generator.drafting.denials import denial_begins
from generator.drafting.described_subjects import described_before
from generator.drafting.joint_subjects import joint_subjects
from generator.drafting.languages import LANGUAGES
from generator.drafting.mention import MentionKind
from generator.drafting.offices import ORGANISATIONS
from generator.drafting.reported_clause import ReportedClause
from generator.drafting.subjects import subject_before
from generator.text.traditional_characters import in_both

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.drafting.chinese_clauses import Clause
    from generator.drafting.mention import Mention
    from generator.drafting.surroundings import Surroundings

_TURNS = re.compile(in_both("而(?!且)|但|不过|然而|与此同时|同时|另一方面"))
"""What begins a clause about somebody else."""
_TOO = re.compile(in_both("[则也亦还]|另一方面"))
"""What stands behind the subject of such a clause."""
_ACTS = re.compile(
    in_both(
        "(?:邀请|祝愿|委托|指示|转达|责成|愉快地?|接受|签署|应邀|参加|出席|陪同|见证|交换了?意见|授权|颁发|移交|共同(?:签署|见证|会见))"
    )
)
"""How a clause begins that tells what else the same speaker did."""
_ATTENDS = re.compile(in_both("(?:等)?(?:参加|出席|陪同|在座|见证)"))
"""What others did while somebody spoke."""
_HELD = (
    "关切|关注|担忧|不安|欢迎|赞赏|遗憾|谴责|支持|反对|满意|震惊|愤慨|哀悼|感谢|谢意|祝贺|慰问|敬意|歉意|理解|不满|抗议|失望|信心|赞同|钦佩|惋惜|忧虑|乐观|怀疑|同情|"
    "愤怒|骄傲|悲痛|高兴|惊讶"
)
_STANCES = re.compile(in_both(rf"[^，。；“]{{0,4}}(?:{_HELD}|同意|肯定|认可|异议|兴趣|愿望)(?=[，。；]|$)"))
"""What follows 表示 where it tells only what somebody holds of a thing."""
_ABOUT = re.compile(
    in_both(
        r"[对就向](?!此)[^，。；“]{3,60}?(?:深|高度|强烈|严重|深切|深感|充分|由衷地?|再次)?(?:表示?|感到|表达|致以|抱有|充满)了?[^，。；“]{0,6}?"
        rf"(?:{_HELD})"
    )
)
"""What somebody holds of a thing: 对局势深表关切."""
_TELLS_OF = re.compile(in_both("介绍|提出|阐述|阐明|通报|说明|表明|透露|答复|表达"))
_THINGS = re.compile(
    in_both(
        "[^，。；“]{0,8}(?:交涉|抗议|建议|方案|意见|立场|进展|情况|倡议|辞呈|条件|问题|看法|主张|要求|请求|申请|指控|质疑)(?=[，。；]|$)"
    )
)
"""What such verbs have for their object, which tells nothing: 介绍进展, 提出交涉."""
_WITH_VERB = re.compile(in_both("感谢|祝贺|愿意?|支持|反对|赞同|珍视"))
"""Verbs without which what follows them says nothing."""
_WISHES = re.compile(in_both("愿意?|支持|反对|欢迎|感谢|祝贺|赞赏|赞同|珍视|决定|提出"))
"""Verbs by which a clause goes on with what is said: 布方表示，…，希望…."""
_POINT = re.compile(
    r"\s*(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?[、.．]|（[一二三四五六七八九十\d]{1,3}）)"
)
"""What numbers the points of a document."""
_MARKS = " ，,：:；"
_FEWEST = 5
"""Signs that say something at least."""
_FEW = 6
"""Signs in no list that may stand between a subject at the beginning of a clause and its verb."""


@dataclass(frozen=True, slots=True)
class _Head:
    """A verb of speech, whose it is, and from where to where it goes what is said."""

    start: int
    end: int
    attributed: Attributed
    first: int
    last: int
    is_wide: bool
    """Whether a comma stands before what is said: it may go on over several clauses."""


def reported_in_chinese(around: Surroundings, start: int, stop: int) -> Iterator[ReportedClause]:
    """Yield the clauses of a sentence that tell what somebody says, in order."""
    for head in _heads(around, start, stop):
        is_thing = _is_of_thing(around, head)
        if head.last - head.first < _FEWEST and not is_thing:
            continue
        denied = denial_begins(around, head.attributed, head.first)
        begins = head.start if denied is None and is_thing else denied
        first = head.first if begins is None else min(begins, head.first)
        yield ReportedClause(first, head.last, head.attributed)


def _is_of_thing(around: Surroundings, head: _Head) -> bool:
    """Tell whether what is told says something only with its verb: 感谢大使; 欢迎来访."""
    known, verb = LANGUAGES["zh"], around.text[head.start : head.end]
    is_short = head.last - head.first < _FEWEST
    takes_sides = is_short and re.fullmatch(known.takes_sides, verb)
    return head.last > head.first and bool(re.fullmatch(known.thanks, verb) or takes_sides)


def _heads(around: Surroundings, start: int, stop: int) -> Iterator[_Head]:
    """Yield the verbs by which it does, none within what another tells."""
    open_: _Head | None = None
    chain: Mention | None = None
    point = _POINT.match(around.text, start)
    for clause in clauses(around.text, point.end() if point else start, stop):
        read = _ClauseRead(around, clause, chain, open_)
        found = read.head()
        if open_ and (found or read.ends_what_is_said):
            yield _closed(around, open_, clause.low)
            open_ = None
        chain = read.subject_behind(found)
        open_ = found or open_
    if open_:
        yield _closed(around, open_, stop)


def _closed(around: Surroundings, head: _Head, at: int) -> _Head:
    return replace(head, last=head.first + len(around.text[head.first : at].rstrip(_MARKS)))


@dataclass(frozen=True)
class _ClauseRead:
    """A clause with what stands before it."""

    around: Surroundings
    clause: Clause
    chain: Mention | None
    """Whom the clauses before are about."""
    open: _Head | None
    """What is told in them still."""

    def head(self) -> _Head | None:
        """Return what the clause has somebody say; None too if it goes on with what is told."""
        low, high = self.clause.low, self.clause.high
        if self.open and self.open.first >= low:  # behind 表示，
            return None
        behind = self._subject.end if self._subject else low
        opens = JOINS.match(self.around.text, behind, high)
        view = _ABOUT.match(self.around.text, opens.end() if opens else behind, high)
        if view and (self._subject is None or self._may_speak(self._subject)):
            return self._made(self._subject, view, view.start())
        for verb in self.around.verbs(low, high, is_report=True):
            if _STANCES.match(self.around.text, verb.end()):
                return None
            found = self._by_verb(verb)
            if found is not None:
                return found
        return None

    def subject_behind(self, found: _Head | None) -> Mention | None:
        """Return whom the clauses behind this one are about, if no subject stands in them."""
        if found is not None:
            return found.attributed.mention or self.chain
        return self.chain if self.open or self._subject is None else self._subject

    @property
    def ends_what_is_said(self) -> bool:
        """Whether the clause, of which nothing is told, tells what somebody does."""
        low, high = self.clause.low, self.clause.high
        if self._subject is None:
            opens = JOINS.match(self.around.text, low, high)
            at = opens.end() if opens else low
            return _ACTS.match(self.around.text, at, high) is not None or self._tells_of_thing(at)
        if self._is_side(self._subject):
            return False
        is_turn = self.clause.is_parted or _TURNS.match(self.around.text, low) is not None
        return is_turn or _ATTENDS.match(self.around.text, self._subject.end) is not None

    def _tells_of_thing(self, at: int) -> bool:
        """Tell whether the clause begins with a verb that has a thing for its object: 通报了最新情况."""
        verb = next(self.around.verbs(at, self.clause.high, is_report=True), None)
        return verb is not None and verb.start() == at and self._content(verb) is None

    @cached_property
    def _subject(self) -> Mention | None:
        """Whom the clause begins with."""
        return first_in(self.around, self.clause)

    def _by_verb(self, verb: re.Match[str]) -> _Head | None:
        around, low = self.around, self.clause.low
        first = self._content(verb)
        if first is None:
            return None
        subject = subject_before(around, low, verb.start()) or described_before(around, low, verb.start())
        is_sure = True
        if subject is None and self._subject is not None:
            left = left_in(self.around, self._subject.end, verb.start())
            is_joined = re.search(in_both("(?:并|同时|后)$"), around.text[low : verb.start()]) is not None
            if (len(left) > _FEW or "的" in left) and not is_joined:
                return None
            subject, is_sure = self._subject, not left or is_joined
        if subject is not None:
            may_speak = self._may_speak(subject) or self._is_other_side(subject, verb[0])
            return self._made(subject, verb, first, is_sure=is_sure) if may_speak else None
        joins = JOINS.match(around.text, low)
        if left_in(self.around, low, verb.start()) or not (self.chain or joins):
            return None
        goes_on = self.open is not None and self.open.is_wide and joins is None
        if goes_on and _WISHES.fullmatch(verb[0]):
            return None
        return self._made(None, verb, first)

    def _content(self, verb: re.Match[str]) -> int | None:
        """Return where it begins what a verb tells; None if it tells nothing."""
        text = self.around.text
        if _WITH_VERB.fullmatch(verb[0]):
            return verb.start()
        if text.startswith("了", verb.end()) or (
            _TELLS_OF.match(verb[0]) and _THINGS.match(text, verb.end())
        ):
            return None
        first = verb.end() + len(text[verb.end() :]) - len(text[verb.end() :].lstrip(_MARKS))
        return first if first < len(text.rstrip(" 。！")) else None

    def _may_speak(self, subject: Mention) -> bool:
        """Tell whether a subject within what somebody says is another who speaks: …；杜阿尔特则表示."""
        if self.open is None:
            return True
        is_turn = (
            self.clause.is_parted
            or _TURNS.match(self.around.text, self.clause.low) is not None
            or _TOO.match(self.around.text, subject.end) is not None
        )
        is_person = subject.kind is not MentionKind.DESCRIBED and not self._is_side(subject)
        return is_turn or is_person

    def _is_other_side(self, subject: Mention, verb: str) -> bool:
        """Tell whether a side does the same as the other did in the clause before: 奥方承诺…，布方承诺…."""
        before = self.open.attributed.mention if self.open else None
        is_pair = before is not None and self._is_side(before) and before.actors != subject.actors
        return is_pair and self.open is not None and verb == self.around.text[self.open.start : self.open.end]

    def _is_side(self, subject: Mention) -> bool:
        return subject.is_state or subject.role in ORGANISATIONS | {"sides", "organisation"}

    def _made(
        self, subject: Mention | None, verb: re.Match[str], first: int, *, is_sure: bool = True
    ) -> _Head:
        whose = subject or self.chain
        together = joint_subjects(self.around, whose, verb.span()) if whose else ()
        if subject is None and whose is not None:
            together = jointly(self.around, whose)
        attributed = Attributed(whose, *verb.span(), is_sure=is_sure or bool(together), jointly=together)
        is_wide = first > verb.end()
        return _Head(*verb.span(), attributed, first, first, is_wide)
