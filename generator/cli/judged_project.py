"""A project whose drafts are judged: what it says by now, what is written into it, what is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.conversation import CannotGoOn, in_lines
from generator.cli.judge_lines import CardLines
from generator.cli.terminal import fail, mask_of, show, writing
from generator.cli.typed import Typed
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.diagnostics.rendering import Format
from generator.diagnostics.waiting import as_error, is_eased
from generator.editing import CannotEdit
from generator.judging import (
    Elsewhere,
    NotUnderstood,
    is_as_shown,
    is_outdated,
    made_one,
    mistakes_in,
    quotation_mistakes,
    read_project,
    tried_in_draft,
    tried_since,
    warnings_in,
)
from generator.model.statement import Statement
from generator.quotes.held_texts import load_texts
from generator.reader.ids_in_use import ids_in_use
from generator.storage.together import replace_together
from generator.text.printable import disk_refusal, printable_lines
from generator.unconfirmed.mistakes import entry_at
from generator.upkeep.draft import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.editing import Change
    from generator.judging import OneOfTwo, Reading, Trial
    from generator.model.actor import Actor
    from generator.model.briefing import Briefing
    from generator.model.library import Entry, Library
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.project import Project
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText
    from generator.reader.ids_in_use import IdsInUse
    from generator.reader.input import InputFile
    from generator.upkeep.draft import Draft

_MOST_TOLD = 5
"""Mistakes of one kind that an answer would make."""


NOT_COUNTED = (
    "What else waits is not counted, as something cannot be read as it is now: briefings check tells why."
)
_UNTOLD = frozenset({Code.TODO, Code.UNUSED_ENTRY, Code.GAP_WITHOUT_SEARCH, Code.ABOUT_NOTHING})
"""What is true of all that has just been entered, and what its card shows."""


@dataclass(slots=True)
class JudgedProject:
    """What the project says by now, and the texts of its sources that are held."""

    project: Project
    reading: Reading
    texts_folder: Path
    command: str = "judge"
    """Which is named to others that want to write meanwhile."""
    lines: CardLines = field(init=False)
    texts: Mapping[Id, SourceText] = field(init=False)
    _elsewhere: Elsewhere = field(default_factory=Elsewhere)
    typed: Typed = field(default_factory=Typed)
    """What is said again if it cannot be written."""
    _held: Mapping[Id, HeldText] = field(init=False)

    def __post_init__(self) -> None:
        """Read the texts that are held, and what is withheld."""
        self._held = load_texts(self.reading.library, self.texts_folder, Diagnostics())
        self.texts = {id_: held_text.text for id_, held_text in self._held.items()}
        self.lines = CardLines(mask_of(self.project))

    @property
    def library(self) -> Library:
        """What is written, as it was last read."""
        return self.reading.library

    def draft(self, id_: Id) -> Statement | None:
        """Return the statement called ``id_``, or called so before, if it waits to be judged."""
        entry = self.library.entries.get(self.called(id_))
        return entry if isinstance(entry, Statement) and entry.todo else None

    def statement(self, id_: Id) -> Statement | None:
        """Return the statement called ``id_``, or called so before, whether it waits or not."""
        entry = self.library.entries.get(self.called(id_))
        return entry if isinstance(entry, Statement) else None

    def waiting(self, id_: Id) -> Actor | Source | None:
        """Return the actor or source called ``id_``, or called so before, if nobody has confirmed it."""
        id_ = self.called(id_)
        entry = self.library.actors.get(id_) or self.library.sources.get(id_)
        return entry if entry is not None and entry.todo else None

    def briefing(self, id_: Id) -> Briefing:
        """Return a briefing. Raises `CannotGoOn` if it is there no more."""
        found = self.library.briefings.get(id_)
        if found is not None:
            return found
        now = self._elsewhere.briefings.get(id_)
        command = as_run(f": briefings {self.command} {now}") if now else ""
        also = f"; it is called `{now}` now, and this goes on with it{command}" if now else ""
        raise CannotGoOn(f"there is no briefing `{id_}` any more{also}")

    def called(self, id_: Id) -> Id:
        """Return what an entry is called now that somebody may have renamed meanwhile."""
        return self._elsewhere.called(id_)

    def tell_fate(self, id_: Id) -> None:
        """Say what others have made of an entry that waited, if they have and it has not been told."""
        fate = self._elsewhere.fate(id_)
        if fate:
            self.tell(as_run(fate))

    def mistakes_in(self, draft: Entry) -> list[Diagnostic]:
        """Return what is wrong in an entry that waits, and what the texts have against its quotations."""
        found = mistakes_in(draft, self.reading)
        if isinstance(draft, Statement):
            found += quotation_mistakes(draft, self.library, self._held)
        return found

    def warnings_in(self, draft: Statement) -> list[Diagnostic]:
        """Return what else is wrong in a draft, and in its words, at which a strict build would stop."""
        return warnings_in(draft, self.reading, quotation_mistakes(draft, self.library, self._held))

    def ids_in_use(self) -> IdsInUse:
        """Return the ids that nothing new may have."""
        return ids_in_use(self.project.root, self.project.briefings.name)

    def write(self, entry: Entry | Briefing | None, *ways: Mapping[InputFile, Sequence[Change]]) -> bool:
        """Write the first of some ``ways`` to change the project with which nothing is wrong; read what is said then.

        ``entry`` is what is being asked about. Returns whether it was written: not if somebody has changed the file
        meanwhile so that not all that is to be changed is as it was shown: what was typed is said again.
        Raises `NotUnderstood` if something is wrong with each way, which is told of the last; `CannotGoOn` if nothing
        can be read any more, or the briefing is gone.
        """
        path = next((file.path for changes in ways for file in changes), "")
        return self._write(entry, path, *(partial(self._tried, changes) for changes in ways))

    def _tried(self, changes: Mapping[InputFile, Sequence[Change]], before: Reading) -> Trial | None:
        return tried_since(self.project, before, self.reading, changes)

    def make_one(self, gone: Actor, kept: Id) -> Mapping[Id, Id] | None:
        """Make one of two actors; return what drafts are called now that were called after ``gone``.

        None if nothing was written. Raises as `write`, and `NotUnderstood` if the two say different things.
        """
        done: list[OneOfTwo] = []

        def change(draft: Draft) -> None:
            try:
                done.append(made_one(draft, gone.id, kept, self.ids_in_use()))
            except Refused as refused:
                self.show(refused.diagnostics)
                raise NotUnderstood(str(refused)) from refused

        path = gone.place.path

        def make(_: Reading) -> Trial:
            return tried_in_draft(self.project, self.reading, change)

        if not self._write(gone, path, make):
            return None
        for told in done[-1].told:
            self.tell(told if told.startswith(" ") else as_run(told))
        return done[-1].names

    def _write(
        self, entry: Entry | Briefing | None, path: str, *trials: Callable[[Reading], Trial | None]
    ) -> bool:
        try:
            with writing(self.project, self.command):
                trial = self._first_right(entry, trials)
                if trial is not None and not trial.wrong and trial.reading is not None:
                    replace_together(self.project.root, trial.contents)
        except (CannotEdit, Refused) as error:  # somebody has changed the file just now, perhaps
            self._read_again()
            return self._is_left(entry, path, str(error).removesuffix("; nothing was written"))
        except OSError as error:
            raise NotUnderstood(f"nothing was written: {disk_refusal(error)}") from error
        if trial is None:
            return self._is_left(entry, path)
        self.show((*_chief(trial.wrong), *trial.warned), entry)
        if trial.wrong or trial.reading is None:
            raise NotUnderstood("nothing was written")
        self.typed.forget()
        self._have_read(trial.reading)
        return True

    def _first_right(
        self, entry: Entry | Briefing | None, trials: Iterable[Callable[[Reading], Trial | None]]
    ) -> Trial | None:
        """Return the first trial with which nothing is wrong, else the last; None if not all is as it was shown."""
        before, trial = self.reading, None
        self.catch_up()
        if not is_as_shown(entry, before, self.reading):
            return None
        for make in trials:
            trial = make(before)
            if trial is None or not trial.wrong:
                break
        return trial

    def _is_left(self, entry: Entry | Briefing | None, path: str, why: str = "") -> bool:
        """Say why nothing was written, and what was typed; return False. Raises `CannotGoOn` as `briefing`."""
        folder = "".join(path.split("/")[1:2])
        is_lost = folder in self._elsewhere.briefings
        fate = "" if entry is None else self._elsewhere.fate(entry.id)
        if is_lost:
            self.tell("Nothing was written.")
        elif fate:
            self.tell(as_run(f"Nothing was written: {fate}"))
        else:
            why = why or f"{path} has been changed meanwhile"
            self.tell(f"{why}. Nothing was written, and it is shown as it is now.")
        self._say_again()
        if is_lost:
            self.briefing(folder)
        return False

    def _say_again(self) -> None:
        for line in self.typed.again():
            self.tell(line)

    def catch_up(self) -> bool:
        """Read what others have written since; False if it cannot be read, and what was read last stands."""
        if not is_outdated(self.reading, self.project):
            return True
        try:
            self._read()
        except BuildFailed:
            return False
        return True

    def _read(self) -> None:
        now = read_project(self.project)
        self._elsewhere.note(self.reading, now)
        self._have_read(now)

    def _read_again(self) -> None:
        try:
            self._read()
        except BuildFailed as failed:
            self.show(failed.diagnostics)
            self._say_again()
            raise CannotGoOn("nothing can be written before these are mended; see above") from failed

    def _have_read(self, reading: Reading) -> None:
        self.reading = reading
        self.lines = CardLines(mask_of(self.project))

    def show(self, found: Iterable[Diagnostic], asked_about: Entry | Briefing | None = None) -> None:
        """Tell what is wrong; with its place, where that is not in the entry that is being ``asked_about``."""
        for diagnostic in found:
            if diagnostic.code in _UNTOLD:
                continue
            entry = entry_at(diagnostic.span, self.reading.library)
            is_here = asked_about is not None and entry is not None and entry.id == asked_about.id
            shown = self.lines.mask.diagnostic(as_error(diagnostic) if is_eased(diagnostic) else diagnostic)
            hints = (hint for hint in shown.hints if "`waive`" not in hint)  # not typed here
            told = "; ".join((shown.message, *map(as_run, hints)))
            self.tell(f"{'' if is_here else f'{shown.span}: '}{shown.severity}: {told} [{shown.code}]")

    def tell(self, text: str) -> None:
        """Print a text, without withheld words, and without what drives a terminal."""
        click.echo(in_lines(printable_lines(self.lines.mask.lines(text))))


def _chief(wrong: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Return what is wrong without what follows: of an entry that cannot be read all references lead nowhere."""
    return [found for found in wrong if found.code is not Code.UNKNOWN_REFERENCE] or wrong[:_MOST_TOLD]


def read_or_end(project: Project) -> Reading:
    """Return what ``project`` says; exits with 1 if it cannot be read, and says why."""
    try:
        return read_project(project)
    except BuildFailed as failed:
        show(project, failed.diagnostics, Format.TEXT, to_stderr=True)
        fail("nothing can be written before these are mended; see above")
