"""Asks for the front page of a briefing: its bottom line, its key points, the days of its edition."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cli.compose_evidence import Evidence
from generator.cli.compose_talk import Step, WentBack
from generator.composing import heading
from generator.composing.opened import opened
from generator.composing.todo import WRITE_BOTTOM_LINE, WRITE_KEY_POINTS
from generator.upkeep.naming import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cli.compose_talk import Talk
    from generator.editing import Change
    from generator.reader.tree import Value

_BOTTOM_LINE = (
    "What happened and why it matters, for who stops reading there. Say whose word it is: X says, Y denies. "
    "It names the entries that it rests on, so that readers see where it is from."
)
_KEY_POINT = (
    "What a reader must know who reads nothing else, one matter in each, two to five of them. "
    "The number of one that stands there asks for it anew."
)
_OUT, _EVIDENCE = "-", "e"
_PUBLISHED = "On which day is the briefing published?"
_UNTIL = "What is the last day of which anything was taken into account?"


def front_steps(talk: Talk) -> list[Step]:
    """Return what is asked of the front page, in its order."""
    front = _FrontPage(talk)
    return [
        Step("bottom line", front.lacks_bottom_line, front.ask_bottom_line, front.bottom_line),
        Step("key points", front.lacks_points, front.ask_points, front.points),
    ]


def edition_steps(talk: Talk) -> list[Step]:
    """Return what is asked of the first edition."""
    front = _FrontPage(talk)
    return [
        Step("published", front.lacks_edition, partial(front.ask_day, "date", _PUBLISHED), front.day("date")),
        Step(
            "taken into account",
            front.lacks_edition,
            partial(front.ask_day, "data_until", _UNTIL),
            front.day("data_until"),
        ),
    ]


_OPENS = "1 opens the first, -1 takes it out"


class _FrontPage:
    """The questions about the front page."""

    def __init__(self, talk: Talk) -> None:
        self.talk = talk
        self.evidence = Evidence(talk)
        self.is_told = False

    def lacks_bottom_line(self) -> bool:
        briefing = self.talk.briefing
        return WRITE_BOTTOM_LINE in briefing.todo or not heading.is_written(briefing.bottom_line)

    def lacks_points(self) -> bool:
        briefing = self.talk.briefing
        return WRITE_KEY_POINTS in briefing.todo or not all(map(heading.is_written, briefing.key_points))

    def lacks_edition(self) -> bool:
        return bool(self.talk.briefing.todo) and self._has_first_edition()

    def _has_first_edition(self) -> bool:
        return len(self.talk.briefing.editions) == 1 and not self.talk.is_kept

    def bottom_line(self) -> str:
        line = self.talk.briefing.bottom_line
        return line.says.source if heading.is_written(line) else ""

    def points(self) -> str:
        written = heading.written_points(self.talk.briefing)
        return " ".join(f"{number}. {point.says.source}" for number, point in enumerate(written, 1))

    def day(self, field: str) -> Callable[[], str]:
        return lambda: str(getattr(self.talk.briefing.editions[0], field))

    def ask_bottom_line(self) -> None:
        """Ask for the bottom line; e asks what that which stands rests on."""
        self._tell_how_many()
        other = "; e has it rest on something else" if self.bottom_line() else ""
        self.talk.settle(
            "The bottom line: what happened, and why does it matter? (one or two sentences, at most "
            f"{heading.MOST_WORDS} words; l lists what it may rest on{other})",
            _BOTTOM_LINE,
            self._take_bottom_line,
            self.bottom_line(),
        )

    def _take_bottom_line(self, line: str) -> bool:
        says = self.bottom_line()
        if line.casefold() != _EVIDENCE or not says:
            return self._rests(self._write_bottom_line, line)
        stands = self.talk.briefing.bottom_line.evidence
        return self.evidence.rest_anew(stands, self.talk.sources, partial(self._write_bottom_line, says))

    def _write_bottom_line(self, says: str, evidence: Sequence[Value]) -> bool:
        return self._write(heading.bottom_line_changes(says, evidence, self.talk.briefing))

    def ask_points(self) -> None:
        """Ask for one key point after the other, until there are no more."""
        self._tell_how_many()
        stands = self.points()
        while True:
            points = heading.written_points(self.talk.briefing)
            more = f"Key point {len(points) + 1}"
            if len(points) >= heading.FEWEST_POINTS:
                more = f"{more}, if there is one more (Enter: no more; {_OPENS})"
            elif points:
                more = f"{more} ({_OPENS})"
            if len(points) >= heading.MOST_POINTS:
                more = f"More than five are too many for a reader (Enter goes on; {_OPENS})"
            if not self.talk.settle(f"{more}:", _KEY_POINT, self._take_point, stands):
                return
            stands = ""  # what has just been typed is seen

    def _take_point(self, line: str) -> bool:
        """Take a key point, or the number of one that is to be written anew; l lists what it may rest on."""
        points = heading.written_points(self.talk.briefing)
        found = opened(line, len(points), "key point")
        if found is None:
            return self.talk.is_meant(line, "a key point") and self._rests(self._write_point, line)
        point = points[found.at]
        at = self.talk.briefing.key_points.index(point)
        if found.is_taken_out:
            return self._write(heading.without_point_changes(at, self.talk.briefing))
        write = partial(self._write_point, number=at)

        def use(line: str) -> bool:
            if line == _OUT:
                return self._write(heading.without_point_changes(at, self.talk.briefing))
            return self._rests(write, line)

        is_new = self.talk.settle(
            f"Key point {found.at + 1}, anew (Enter keeps it, - takes it out):",
            _KEY_POINT,
            use,
            point.says.source,
        )
        if not is_new:
            self.evidence.rest_anew(point.evidence, self.talk.sources, partial(write, point.says.source))
        return True

    def _write_point(self, says: str, evidence: Sequence[Value], number: int | None = None) -> bool:
        return self._write(heading.key_point_changes(says, evidence, self.talk.briefing, number))

    def _rests(self, write: Callable[[str, Sequence[Value]], bool], says: str) -> bool:
        """Ask what a sentence rests on, and write both; False if the person goes back to the sentence, or types l."""
        if self.evidence.is_list(says, self.talk.sources):
            return False
        try:
            return self._is_short(says) and write(says, self.evidence.ask(says, self.talk.sources))
        except WentBack:
            return False

    def _is_short(self, says: str) -> bool:
        """Tell whether a sentence can be read in one go, or the person wants it as it is."""
        count = heading.words_in(says)
        return count <= heading.MOST_WORDS or bool(
            self.talk.agreed(
                f"These are {count} words; a reader takes in {heading.MOST_WORDS}. Take it all the same?",
                _BOTTOM_LINE,
            )
        )

    def ask_day(self, field: str, question: str) -> None:
        """Ask for a day of the first edition, as long as that is not published."""
        if not self._has_first_edition():
            return
        self.talk.settle(
            f"{question} (Enter keeps it)",
            "As 2026-05-14.",
            partial(self._write_day, field),
            self.day(field)(),
        )

    def _write_day(self, field: str, day: str) -> bool:
        """Write a day; nothing later than the day of publication was taken into account."""
        briefing = self.talk.briefing
        file = place_of(briefing).file
        ways = [(field,), ("date", "data_until")] if field == "date" else [(field,)]
        changes = [{file: heading.edition_changes(day, briefing, *fields)} for fields in ways]
        return self.talk.judged.write(briefing, *changes)

    def _tell_how_many(self) -> None:
        """Say, once, on how much the front page may rest."""
        count = sum(not statement.todo for statement in self.talk.briefing.statements)
        if not self.is_told:
            several = "statements are" if count > 1 else "statement is"
            self.talk.tell(f"{count} {several} confirmed, on which the front page may rest.", "", "")
        self.is_told = True

    def _write(self, changes: Sequence[Change]) -> bool:
        briefing = self.talk.briefing
        return self.talk.judged.write(briefing, {place_of(briefing).file: changes})
