"""Shows a text with all its drafts, and asks which of them a reader needs, before any is asked about."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

import click

from generator.cli.conversation import asked
from generator.cli.judge_confirming import tell_why
from generator.cli.judge_text import brackets_for, text_lines
from generator.judging import (
    Action,
    NotUnderstood,
    draft_of_own,
    drafts_in,
    is_to_be_chosen,
    offered,
    own_words,
    read_choice,
    set_aside,
)
from generator.model.unconfirmed import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.cli.judge_shown import Shown
    from generator.cli.judged_project import JudgedProject
    from generator.judging import Offered
    from generator.model.report import Id
    from generator.model.statement import Statement
    from generator.quotes.text.source_text import SourceText

_WHICH = "Which of them does a reader need?"
_HOW = "(numbers, as 1-4, 7; Enter: all; 0: none; `quote: …` of other words; ? helps)"
_HELP = """\
  Each number in brackets stands before the words of a draft. Type the numbers of those that your briefing
  is to tell, as 1-4, 7. You are then asked about these alone, one after the other.
  Enter  all of them
  0      none
  quote: first words ... last words
         a draft of words that stand in no brackets, too, which you are then asked about with the chosen
  q      end here; all that you answered is kept
  The others are left aside: they stay drafts, which nobody is asked about before the chosen ones are done.
  c at a draft asks this again.
"""


class Choice(Enum):
    """Whether it is asked of each source, before its drafts, which of them are needed."""

    NEVER = auto()
    FIRST = auto()
    """Where nobody has begun to judge them."""
    ALWAYS = auto()


@dataclass(slots=True)
class Choices:
    """What was chosen of the sources of drafts, and what an empty line has left."""

    judged: JudgedProject
    shown: Shown
    when: Choice = Choice.NEVER
    _settled: set[Id] = field(default_factory=set)
    """Sources of which nobody is asked any more what is needed."""
    _left: dict[Id, None] = field(default_factory=dict)

    def is_due(self, draft: Statement, ids: Sequence[Id]) -> bool:
        """Tell whether somebody is to say first what is needed of the source of ``draft``, the first of ``ids``."""
        source = draft.reports[0].source
        if self.when is Choice.NEVER or source in self._settled:
            return False
        self._settled.add(source)
        waiting = [*filter(None, map(self.judged.draft, ids))]
        return self.when is Choice.ALWAYS or is_to_be_chosen(source, waiting, self.judged.library)

    def ask(self, draft: Statement) -> list[Id] | Action:
        """Return the ids of the drafts of a source that somebody chooses, in the order of its text; or the end.

        Those that are not chosen are left aside. Raises `click.Abort` if nothing is answered.
        """
        source = draft.reports[0].source
        self._settled.add(source)
        while True:
            drafts = [
                other
                for other in drafts_in(self.judged.library, draft.folder, (source,))
                if other.reports[0].source == source
            ]
            if not drafts:  # somebody else has taken all out meanwhile
                return []
            offer = offered(drafts, self.judged.texts.get(source))
            click.echo("\n".join(["", *_offer_lines(self.judged, source, offer), ""]))
            own: list[Id] = []
            numbers = self._numbers(offer, self.judged.texts.get(source), own)
            if isinstance(numbers, Action):
                return numbers
            needed = offer.chosen(numbers)
            if own:  # the file has changed with each
                drafts = [*filter(None, map(self.judged.draft, (other.id for other in drafts)))]
                chosen = [*filter(None, map(self.judged.draft, (*(other.id for other in needed), *own)))]
                needed = [*offered(chosen, self.judged.texts.get(source)).drafts]
            if self._is_written(drafts, needed):
                self.shown.place = None
                for other in needed:
                    self._left.pop(other.id, None)
                return [other.id for other in needed]

    def _numbers(self, offer: Offered, text: SourceText | None, own: list[Id]) -> frozenset[int] | Action:
        """Return the numbers that somebody types; the ids of drafts of other words that they make go to ``own``."""
        judged = self.judged
        while True:
            line = asked(self.shown.question(_WHICH, _HOW))
            judged.typed.note(line)
            try:
                words = own_words(line)
                if words is not None:
                    self._draft(words, offer, text, own)
                    continue
                numbers = read_choice(line, len(offer.drafts))
            except NotUnderstood as problem:
                tell_why(judged, problem)
                continue
            if numbers is not Action.HELP:
                return numbers
            judged.tell(_HELP)

    def _draft(self, words: str, offer: Offered, text: SourceText | None, own: list[Id]) -> None:
        """Write a draft of words that nothing was drafted of. Raises `NotUnderstood` if the text does not have them."""
        if text is None:
            raise NotUnderstood("its text is not here")
        judged = self.judged
        now = offer.as_written(judged.draft)  # the file has changed with each draft that was made before
        if not now.drafts:
            raise NotUnderstood("all these drafts are gone from the file meanwhile: type q, and begin anew")
        id_, file, changes = draft_of_own(words, now, text, judged.library, judged.ids_in_use())
        if judged.write(None, {file: changes}):
            own.append(id_)
            self.judged.tell(
                f"A draft of these words: {id_.partition('/')[2]}. It is asked about with those you choose."
            )

    def _is_written(self, drafts: Sequence[Statement], needed: Sequence[Statement]) -> bool:
        chosen = {draft.id for draft in needed}
        left = [draft for draft in drafts if draft.id not in chosen]
        changes = set_aside(left, needed)
        try:
            done = not changes or self.judged.write(None, changes)
        except NotUnderstood as problem:
            tell_why(self.judged, problem)
            return False
        if done and left:
            self.judged.tell(f"Left aside: {len(left)} of {len(drafts)}.")
        return done

    def leave(self, draft: Statement) -> None:
        """Note that an empty line has left a draft as it is."""
        self._left[draft.id] = None

    def set_aside(self) -> None:
        """Write which drafts were left so, and say nothing yet: the next time, others are asked about first."""
        if self.when is Choice.NEVER or not self.judged.catch_up():
            return
        left = [draft for draft in filter(None, map(self.judged.draft, self._left)) if says_nothing(draft)]
        if changes := set_aside(left):
            try:
                self.judged.write(None, changes)
            except NotUnderstood as problem:
                tell_why(self.judged, problem)


def _offer_lines(judged: JudgedProject, source: Id, offer: Offered) -> Iterator[str]:
    lines, library = judged.lines, judged.library
    text = judged.texts.get(source)
    count = len(offer.drafts)
    drafts = "1 draft" if count == 1 else f"{count} drafts"
    yield from lines.wrapped(f"{source}: {library.sources[source].title or 'without a title'}. {drafts}:", "")
    yield ""
    if text is not None:
        yield from text_lines(text, offer.spans, lines)
    numbers = [number for number, span in enumerate(offer.spans, 1) if span is None]
    if numbers and text is not None:
        yield ""
        yield from lines.wrapped("Of these, the text does not have the words:")
    pair = brackets_for(text)
    for number in numbers:
        words = _told(offer.drafts[number - 1], judged)
        yield from lines.wrapped(f"{pair[0]}{number}{pair[1]} {words}", "  ", "      ")


def _told(draft: Statement, judged: JudgedProject) -> str:
    """Return who says what in a draft, in a line."""
    actors = judged.library.actors
    speakers = " and ".join(str(actors[id_].name) if id_ in actors else id_ for id_ in draft.speakers)
    quote = draft.reports[0].quote
    says = "" if says_nothing(draft) else draft.says
    return f"{speakers or 'The publisher itself'}: {says or quote or draft.id.partition('/')[2]}"
