"""Asks about a briefing, one thing at a time: shows what stands, helps, goes back, ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import click

from generator.cli.commands import as_run
from generator.cli.conversation import asked, sentence
from generator.composing.happened import event_of, file_for_entries, sources_for
from generator.drafting.register_names import RegisterNames
from generator.editions.folder import path_of
from generator.judging import NotUnderstood, require_decoded
from generator.model.unconfirmed import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.cli.judged_project import JudgedProject
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.event import Event
    from generator.model.library import Library
    from generator.model.question import Question
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.model.topic import Topic
    from generator.quotes.text.source_text import SourceText
    from generator.reader.input import InputFile

_BACK, _ENDS, _HELP = (
    frozenset({"b", "back"}),
    frozenset({"q", "quit", "exit"}),
    frozenset({"?", "h", "help"}),
)
_SLIPS, _COMMAS = frozenset({"y", "n"}), ",，、،"
KEYS = """\
  Enter  goes on: what stands stays as it is, what is asked for is left for later
  b      back to the question before
  q      end here; all that you answered is kept, what is not is named, and the same command goes on
"""


_Entry = TypeVar("_Entry")


class WentBack(Exception):  # noqa: N818  # what happened
    """The person wants to see the question before."""


class Ended(Exception):  # noqa: N818  # what happened
    """The person wants to go on later."""


class Changed(Exception):  # noqa: N818  # what happened
    """Somebody else has changed what is asked about: it is to be asked anew."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something of a briefing that is asked for."""

    label: str
    is_open: Callable[[], bool]
    """Tells whether it is still to be asked."""
    ask: Callable[[], None]
    """Asks, and writes the answer. Raises `WentBack`, `Ended`, and as `asked`."""
    stands: Callable[[], str]
    """Returns what stands there, in a line; "" if nothing does."""
    of: str = ""
    """What it is asked of, where several have the same label."""


@dataclass(slots=True)
class Talk:
    """The conversation about one briefing."""

    judged: JudgedProject
    id: Id
    """Of the briefing."""
    asked: int = 0
    """How many questions have been shown."""
    _registers: RegisterNames | None = None
    """The names of what was written when they were asked for last."""
    _sources: tuple[Library, Sequence[Source]] | None = None
    """What `sources` was found in, and what it is."""

    @property
    def library(self) -> Library:
        """What is written by now."""
        return self.judged.library

    @property
    def briefing(self) -> Briefing:
        """The briefing as it stands by now. Raises `CannotGoOn` if somebody has taken it away."""
        return self.judged.briefing(self.id)

    @property
    def registers(self) -> RegisterNames:
        """What the registers call everybody by now."""
        if self._registers is None or self._registers.library is not self.library:
            self._registers = RegisterNames(self.library)
        return self._registers

    def actor(self, id_: Id) -> Actor:
        """Return an actor as it stands by now. Raises `Changed` if it is there no more, or called otherwise."""
        return _still(self.library.actors, id_)

    def question(self, id_: Id) -> Question:
        """Return a question as it stands by now. Raises `Changed` if it is there no more, or called otherwise."""
        return _still(self.library.questions, id_)

    def topic(self, id_: Id) -> Topic:
        """Return a topic as it stands by now. Raises `Changed` if it is there no more, or called otherwise."""
        return _still(self.library.topics, id_)

    @property
    def event(self) -> Event | None:
        """What it is about."""
        return event_of(self.briefing, self.library)

    @property
    def sources(self) -> Sequence[Source]:
        """The sources on which what the briefing tells may rest; looked for once in what is written by now."""
        if self._sources is None or self._sources[0] is not self.library:
            self._sources = self.library, sources_for(self.id, self.library)
        return self._sources[1]

    def held_texts(self) -> list[SourceText]:
        """Return the texts of these sources that are held here."""
        texts = self.judged.texts
        return [texts[source.id] for source in self.sources if source.id in texts]

    @property
    def file(self) -> InputFile:
        """The file that takes new entries. Raises `NotUnderstood` if there is none."""
        found = file_for_entries(self.briefing, self.library)
        if found is None:
            raise NotUnderstood(f"briefings/{self.id} has no file of entries yet: begin one, entries.yml")
        return found

    @property
    def is_kept(self) -> bool:
        """Whether its newest edition has been published, and stays as it was."""
        path = path_of(self.judged.project, self.id, self.briefing.last_edition.number)
        return (self.judged.project.root / path).exists()

    def ask(self, question: str, about: str, stands: str = "") -> str:
        """Ask, and return what is typed, in one line. ``about`` is told to whoever wants help.

        Raises `WentBack`, `Ended`, and as `asked`.
        """
        lines = self.judged.lines
        self.asked += 1
        shown = ["", *lines.wrapped(question, "", "")]
        shown += lines.wrapped(stands, label="now") if stands else []
        while True:
            answer = asked("\n".join(shown), self._offers)
            line = " ".join(answer.split())
            self.judged.typed.note(line, is_first=False)
            try:
                require_decoded(line)
            except NotUnderstood as problem:
                self.refuse(problem)
                continue
            if line.casefold() in _BACK:
                self.judged.typed.drop_last(2)
                raise WentBack
            if line.casefold() in _ENDS:
                raise Ended
            if line.casefold() not in _HELP:
                return line
            self.judged.typed.drop_last()
            self.judged.tell("\n".join((*lines.wrapped(about), KEYS.rstrip())))

    def _offers(self, _: str) -> list[str]:
        """Return the ids that may be typed wherever something is asked for."""
        entries = (self.briefing.events, self.briefing.statements)
        own = (local_name(entry.id, self.briefing) for of_kind in entries for entry in of_kind)
        return sorted((*own, *self.library.sources, *self.library.actors))

    def settle(self, question: str, about: str, use: Callable[[str], bool], stands: str = "") -> bool:
        """Ask until ``use`` takes what is typed, or nothing is; return whether it did. Raises as `ask`, `attempt`."""
        while True:
            line = self.ask(question, about, stands)
            if not line:
                return False
            if self.attempt(partial(use, line)):
                return True

    def agreed(self, question: str, about: str, *, enter: bool | None = None) -> bool | None:
        """Ask what is answered by yes or no; ``enter`` if nothing is typed, which the question says then.

        Raises as `ask`.
        """
        while True:
            asked = question if enter is not None else f"{question} (y or n)"
            line = self.ask(asked, about).casefold().rstrip(".!")
            if line in {"y", "yes"}:
                return True
            if line in {"n", "no"}:
                return False
            if not line:
                return enter
            self.judged.tell("Type y or n, or nothing.")

    def is_meant(self, line: str, what: str, *, is_name: bool = False) -> bool:
        """Tell whether a line is really ``what``, an answer or a name, and was not typed for the question before.

        Raises as `ask`.
        """
        is_list = is_name and sum(line.count(comma) for comma in _COMMAS) > 1
        if not (line.isdecimal() or line.casefold().rstrip(".") in _SLIPS or is_list):
            return True
        return bool(
            self.agreed(
                f"Is “{line}” {what}?",
                "It looks like an answer to another question. With n, nothing is written.",
            )
        )

    def in_turn(self, questions: Sequence[Callable[[], None]]) -> None:
        """Ask one question after the other; whoever goes back sees the one before, also over one that asks nothing.

        Raises `WentBack` where somebody goes back from the first, and as the questions do.
        """
        at, is_back = 0, False
        while at < len(questions):
            before = self.asked
            try:
                questions[at]()
            except WentBack:
                is_back = True
            else:
                is_back = is_back and self.asked == before
            if is_back and not at:
                raise WentBack
            at += -1 if is_back else 1

    def attempt(self, write: Callable[[], bool]) -> bool:
        """Write an answer; say why if that cannot be, and return whether it was. Raises `Changed`."""
        before = self.judged.reading
        try:
            done = write()
        except NotUnderstood as problem:
            self.refuse(problem)
            return False
        if not done and self.judged.reading is not before:
            raise Changed
        return done

    def refuse(self, problem: NotUnderstood) -> None:
        """Say why the last part of an answer was not taken."""
        self.judged.typed.drop_last()
        self.judged.tell(sentence(as_run(str(problem))))

    def tell(self, text: str, first: str = "  ", others: str = "  ") -> None:
        """Say something in lines that fit the terminal."""
        click.echo("\n".join(self.judged.lines.wrapped(text, first, others)))

    def listed(self, texts: Iterable[str]) -> None:
        """Show a numbered list."""
        for number, text in enumerate(texts, 1):
            self.tell(text, f"  {number:2}  ", "      ")


def _still(known: Mapping[Id, _Entry], id_: Id) -> _Entry:
    if id_ not in known:
        raise Changed
    return known[id_]
