"""Asks what each point of a plan wants: those that its text lists one by one, others as somebody types them."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from generator.cli.compose_talk import WentBack
from generator.composing import plans
from generator.composing.points_in_text import are_numbered, points_in
from generator.judging import NotUnderstood
from generator.quotes.locators import first_paragraph, paragraph_number
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cli.compose_talk import Talk
    from generator.composing.points_in_text import TextPoint
    from generator.editing import Change
    from generator.model.plan import Plan, Point
    from generator.model.source import Source
    from generator.quotes.text.source_text import SourceText

_SAYS = (
    "What it asks for, in one sentence of your own: The garrisons are halved within ninety days. Readers see it beside "
    "its number, and statements can be for or against this one point."
)
_TYPED = (
    f"{_SAYS} Begin with the plan's own number if it has one: 7. The catch is shared. "
    "The number of one that stands there asks for it anew."
)
_HEADINGS = (
    "Headings of the plan stand above its points, as it has them. Without them, what you write stands alone."
)
_NUMBERED = re.compile(r"(?P<number>\d{1,2}[a-z]?)[.)]\s+(?P<says>\S.*)")
_LONGEST, _LONGEST_LINE = 900, 90
"""Characters that are shown of a point, and of a paragraph in a list."""
_MOST_PARAGRAPHS, _MOST = 60, 99999
"""That are shown, and that a text may have."""
_FEWEST_HEADINGS = 2


class Points:
    """The questions about the points of a plan."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk

    @property
    def plan(self) -> Plan | None:
        """The plan as it stands by now."""
        return plans.plan_in(self.talk.briefing)

    def stand(self) -> str:
        """Return what stands of them, in a line."""
        plan = self.plan
        return " ".join(f"{point.number}. {point.says}" for point in plan.points) if plan else ""

    def ask(self) -> None:
        """Ask for the points that the text lists, or for those that somebody finds in it."""
        plan = self.plan
        if plan is None:
            return
        texts = self.talk.judged.texts
        source = plans.read_in(plan, self.talk.library, texts)
        text = texts.get(source.id)
        listed = points_in(text) if text else []
        if not text:
            self.talk.tell(
                f"The text of `{source.id}` is not held here, so that its points cannot be shown.", "", ""
            )
        if text and listed:
            self._ask_listed(listed, text, source)
        else:
            self._ask_typed(text, source)

    def _ask_listed(self, listed: Sequence[TextPoint], text: SourceText, source: Source) -> None:
        own = "" if are_numbered(text) else " It does not number them; they are counted."
        self.talk.tell(f"`{source.id}` lists {len(listed)} points.{own}", "", "")
        has_headings = self._has_headings(listed, source)
        waits = plans.WRITE_POINTS in (self.plan.todo if self.plan else ())
        asked = [told for told in listed if not (waits and self._point(told.number))]
        at = 0
        while at < len(asked):
            try:
                self._ask_point(asked[at], source, has_headings=has_headings)
            except WentBack:
                if not at:
                    raise
                at -= 1
            else:
                at += 1
        left = [told.number for told in listed if self._point(told.number) is None]
        if not left or (len(left) < len(listed) and self._may_be_left(left)):
            self._end()

    def _ask_point(self, told: TextPoint, source: Source, *, has_headings: bool) -> None:
        lines = self.talk.judged.lines
        shown = _cut(lines.shown(told.words), _LONGEST)
        self.talk.tell(f"para {told.paragraph}: {shown}", f"  {told.number:>2}  ", "      ")
        point = self._point(told.number)

        def use(line: str) -> bool:
            plan, stands = self.plan, self._point(told.number)
            if plan is None or not self._is_meant(line, told.number):
                return False
            if stands is not None:
                return self._write(plans.says_changes(line, stands))
            heading = told.heading if has_headings else ""
            return self._write(plans.point_changes(line, told, plan, source, heading))

        kept = "keeps it" if point else "leaves it for later"
        question = f"What does point {told.number} want, in a sentence of your own? (Enter {kept})"
        self.talk.settle(question, _SAYS, use, point.says if point else "")

    def _has_headings(self, listed: Sequence[TextPoint], source: Source) -> bool:
        """Tell whether what stands at the beginning of points is their heading; ask, if that cannot be seen."""
        likely = [told for told in listed if told.heading]
        if len(likely) < max(_FEWEST_HEADINGS, len(listed) / 2) or not plans.is_own(
            source, self.talk.briefing
        ):
            return False
        standing = [point for told in likely if (point := self._point(told.number)) is not None]
        if standing:
            return any(point.heading is not None for point in standing)
        self.talk.listed(told.heading for told in likely)
        return bool(self.talk.agreed("Are these the headings that the plan gives its points?", _HEADINGS))

    def _may_be_left(self, numbers: Sequence[str]) -> bool:
        several = f"points {', '.join(numbers)}" if len(numbers) > 1 else f"point {numbers[0]}"
        return bool(
            self.talk.agreed(
                f"Nothing is written of {several}. Is that to stay so?",
                "If not, the same command asks for them again later.",
            )
        )

    def _ask_typed(self, text: SourceText | None, source: Source) -> None:
        if text:
            self.talk.tell(f"`{source.id}` lists no points; these are its paragraphs:", "", "")
            self._show_paragraphs(text)
        while (plan := self.plan) is not None:
            more = "if there is one more? (Enter: no more)" if plan.points else "in a sentence of your own?"
            number = plans.number_of_next(plan)
            question = f"What does point {number} want, {more}"
            if not self.talk.settle(
                question, _TYPED, lambda line: self._take(line, text, source), self.stand()
            ):
                break
        if plan is not None and plan.points:
            self._end()

    def _take(self, line: str, text: SourceText | None, source: Source) -> bool:
        """Take a point, or the number of one that is to be written anew."""
        plan = self.plan
        if plan is None:
            return False
        point = self._point(line.rstrip("."))
        if point is not None:
            self.talk.settle(
                f"What does point {point.number} want, anew?",
                _SAYS,
                lambda says: (
                    self._is_meant(says, point.number) and self._write(plans.says_changes(says, point))
                ),
                point.says,
            )
            return True
        if line.isdecimal():
            raise NotUnderstood(f"there is no point {line} yet: write what it wants, as `{line}. …`")
        found = _NUMBERED.fullmatch(line)
        number, says = (found["number"], found["says"]) if found else (plans.number_of_next(plan), line)
        if self._point(number) is not None:
            raise NotUnderstood(f"there is a point {number} already; {number} alone asks for it anew")
        if not (self._is_meant(says, number) and self._write(plans.typed_point_changes(number, says, plan))):
            return False
        with suppress(WentBack):  # to what the next one wants
            self._ask_paragraph(number, text, source)
        return True

    def _ask_paragraph(self, number: str, text: SourceText | None, source: Source) -> None:
        """Ask in which paragraph a point stands."""
        last = paragraph_number(text, len(text.paragraphs) - 1) if text else _MOST

        def use(line: str) -> bool:
            typed = line.casefold().removeprefix("para").strip(" .")
            if not (typed.isascii() and typed.isdecimal() and 1 <= int(typed[:6]) <= last):
                raise NotUnderstood(f"write a number from 1 to {last}")
            point = self._point(number)
            return point is not None and self._write(plans.place_changes(int(typed[:6]), point, source))

        self.talk.settle(
            f"In which paragraph of `{source.id}` does it stand? (a number; Enter: not told)",
            "Readers see where a point was read; without it, that is the whole text.",
            use,
        )

    def _show_paragraphs(self, text: SourceText) -> None:
        begin = first_paragraph(text)
        shown = text.paragraphs[begin : begin + _MOST_PARAGRAPHS]
        lines = self.talk.judged.lines
        self.talk.listed(
            _cut(lines.shown(text.raw[paragraph.start : paragraph.end]), _LONGEST_LINE) for paragraph in shown
        )
        left = len(text.paragraphs) - begin - len(shown)
        if left:
            self.talk.tell(f"… and {left} more")

    def _is_meant(self, line: str, number: str) -> bool:
        return self.talk.is_meant(line, f"what point {number} wants")

    def _point(self, number: str) -> Point | None:
        plan = self.plan
        return next((point for point in plan.points if point.number == number), None) if plan else None

    def _end(self) -> None:
        """Nothing more is asked of the points."""
        plan = self.plan
        if plan is not None and (changes := plans.done_changes(plan)):
            self.talk.attempt(lambda: self._write(changes))

    def _write(self, changes: Sequence[Change]) -> bool:
        plan = self.plan
        return plan is not None and self.talk.judged.write(plan, {place_of(plan).file: changes})


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"
