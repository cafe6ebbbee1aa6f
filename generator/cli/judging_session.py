"""Goes from draft to draft with whoever judges them: shows, asks, and writes each answer at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from generator.cli.commands import as_run
from generator.cli.judge_card import HELP, card, entry_card
from generator.cli.judge_lines import CardLines
from generator.cli.terminal import mask_of, writing
from generator.diagnostics import BuildFailed, Code, Diagnostics, Severity
from generator.diagnostics.waiting import as_error, is_eased
from generator.editing import CannotEdit, Remove
from generator.judging import (
    SAYS,
    Field,
    NotUnderstood,
    Word,
    changes_for,
    mistakes_in,
    problem_with,
    quotation_mistakes,
    read_answer,
    read_project,
    tried,
)
from generator.model.briefing import Briefing
from generator.model.placeholders import SPEAKER_NOT_FOUND, placeholder_in
from generator.model.statement import Statement
from generator.model.unconfirmed import called, says_nothing
from generator.model.walks import entries_in
from generator.quotes.held_texts import load_texts
from generator.reader.input import WrittenAt
from generator.storage.together import replace_together
from generator.text.printable import disk_refusal, printable_lines
from generator.unconfirmed.mistakes import entry_at
from generator.unconfirmed.needs import Needs
from generator.upkeep.draft import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostic
    from generator.editing import Change
    from generator.judging import Reading
    from generator.model.library import Entry
    from generator.model.report import Id
    from generator.project import Project
    from generator.quotes.held_texts import HeldText
    from generator.quotes.text.source_text import SourceText
    from generator.reader.input import InputFile

_SAY_IT = "What was said, in one sentence of your own? (Enter leaves it a draft, ? helps)"
_IS_IT_RIGHT = "Is it right? (y confirms it, Enter leaves it a draft, ? helps)"
_PLACES_IT = frozenset({"quote"})
"""Fields after which the words are shown in their text again."""


class CannotGoOn(Exception):  # noqa: N818  # what is so
    """Nothing more can be judged; its text is a sentence for the editor."""


@dataclass(slots=True)
class JudgingSession:
    """The judging of some drafts, and what the project says by now."""

    project: Project
    reading: Reading
    texts_folder: Path
    confirmed: int = 0
    """Statements confirmed so far."""
    _lines: CardLines = field(init=False)
    _held: Mapping[Id, HeldText] = field(init=False)
    _texts: Mapping[Id, SourceText] = field(init=False)

    def __post_init__(self) -> None:
        """Read the texts that are held, and what is withheld."""
        self._held = load_texts(self.reading.library, self.texts_folder, Diagnostics())
        self._texts = {id_: held_text.text for id_, held_text in self._held.items()}
        self._lines = CardLines(mask_of(self.project))

    def judge(self, ids: Sequence[Id]) -> None:
        """Ask about each of the drafts called ``ids``, until the last, or until the person ends it.

        Raises `click.Abort` if nothing more is answered.
        """
        at = 0
        while at < len(ids):
            if self._draft(ids[at]) is None:  # confirmed, or gone from the file meanwhile
                at += 1
                continue
            word = self._ask(ids[at], f"{at + 1} of {len(ids)}")
            if word is Word.QUIT:
                return
            if word is Word.BACK:
                at = self._before(ids, at)
            else:
                at += 1

    def _before(self, ids: Sequence[Id], at: int) -> int:
        """Return which draft comes before; the same one if none of these is left."""
        for before in range(at - 1, -1, -1):
            if self._draft(ids[before]) is not None:
                return before
        self._tell("There is no draft before this one.")
        return at

    def _draft(self, id_: Id) -> Statement | None:
        entry = self.reading.library.entries.get(id_)
        return entry if isinstance(entry, Statement) and entry.todo else None

    def _ask(self, id_: Id, where: str) -> Word:
        """Ask about one draft until it is done with; return how to go on."""
        more, is_whole = 0, True
        while (draft := self._draft(id_)) is not None:
            library = self.reading.library
            click.echo(
                card(draft, library, self._texts, self._lines, where=where, more=more, is_whole=is_whole)
            )
            self._show(self._mistakes_in(draft), draft)
            is_whole = False
            while True:
                line = _asked(_SAY_IT if says_nothing(draft) else _IS_IT_RIGHT)
                try:
                    answer = read_answer(line)
                    if answer is Word.HELP:
                        self._tell(HELP)
                        continue
                    if answer is Word.TEXT:
                        more, is_whole = more + 1, True
                    elif answer is Word.YES:
                        self._confirm(draft)
                    elif isinstance(answer, Field):
                        self._change(answer, draft)
                        is_whole = answer.name in _PLACES_IT
                    else:
                        return answer
                except NotUnderstood as problem:
                    self._tell(_sentence(str(problem)))
                    continue
                break
        return Word.NEXT

    def _change(self, answer: Field, draft: Statement) -> None:
        file, changes = changes_for(answer, draft, self.reading.library)
        text = self._texts.get(draft.reports[0].source)
        if answer.name == "quote" and answer.value and text is not None:
            problem = problem_with(answer.value, text)
            if problem:
                raise NotUnderstood(problem)
        if self._write({file: changes}, draft) and answer.name == SAYS and not says_nothing(draft):
            self._tell(f"Before, it said: {draft.says}")

    def _confirm(self, draft: Statement) -> None:
        if says_nothing(draft):
            raise NotUnderstood("write first, in a sentence of your own, what was said")
        wrong = [found for found in self._mistakes_in(draft) if _stops(found)]
        if wrong:
            self._show(wrong, draft)
            raise NotUnderstood("this is to be mended first")
        others = Needs(self.reading.library).below(draft)
        for entry in (draft, *others):
            _require_written(entry)
            if entry is not draft:
                self._require_mended(entry)
        for other in others:
            self._show_other(other)
            if not click.confirm("Is that right, and confirmed with it?", default=False):
                raise NotUnderstood("it stays a draft, as it cannot be published without that")
        if self._write(_without_todo((draft, *others)), draft):
            self.confirmed += 1
            self._tell(f"Confirmed: {', '.join(entry.id.rpartition('/')[2] for entry in (draft, *others))}.")

    def _require_mended(self, other: Entry | Briefing) -> None:
        _require_small(other)
        if isinstance(other, Statement) and any(map(_stops, self._mistakes_in(other))):
            raise NotUnderstood(f"it rests on {called(other)}, in which something is wrong: judge that first")

    def _mistakes_in(self, draft: Statement) -> list[Diagnostic]:
        return [
            *mistakes_in(draft, self.reading),
            *quotation_mistakes(draft, self.reading.library, self._held),
        ]

    def _show_other(self, other: Entry | Briefing) -> None:
        """Show what would be confirmed with a draft: whoever says yes has seen it."""
        if isinstance(other, Statement):
            where = "It needs this, which nobody has confirmed either"
            click.echo(card(other, self.reading.library, self._texts, self._lines, where=where))
            self._show(self._mistakes_in(other), other)
        else:
            click.echo(entry_card(other, self._lines))

    def _write(self, changes: Mapping[InputFile, Sequence[Change]], draft: Statement) -> bool:
        """Write changes if nothing is wrong with them, and read what the project says then."""
        try:
            with writing(self.project, "judge"):
                trial = tried(self.project, self.reading, changes)
                if not trial.wrong and trial.reading is not None:
                    replace_together(self.project.root, trial.contents)
        except (CannotEdit, Refused) as error:  # somebody has changed the file meanwhile, perhaps
            why = str(error).removesuffix("; nothing was written")
            self._tell(f"{why}. Nothing was written, and the draft is shown as it is now.")
            self._read_again()
            return False
        except OSError as error:
            raise NotUnderstood(f"nothing was written: {disk_refusal(error)}") from error
        self._show((*trial.wrong, *trial.warned), draft)
        if trial.wrong or trial.reading is None:
            raise NotUnderstood("nothing was written")
        self._have_read(trial.reading)
        return True

    def _read_again(self) -> None:
        try:
            self._have_read(read_project(self.project))
        except BuildFailed as failed:
            self._show(failed.diagnostics)
            raise CannotGoOn("nothing can be judged before these are mended; see above") from failed

    def _have_read(self, reading: Reading) -> None:
        self.reading = reading
        self._lines = CardLines(mask_of(self.project))

    def _show(self, found: Iterable[Diagnostic], draft: Statement | None = None) -> None:
        """Tell what is wrong; with its place, where that is not the ``draft`` that is being judged."""
        for diagnostic in found:
            if diagnostic.code is Code.TODO:
                continue
            entry = entry_at(diagnostic.span, self.reading.library)
            is_here = draft is not None and entry is not None and entry.id == draft.id
            shown = self._lines.mask.diagnostic(as_error(diagnostic) if is_eased(diagnostic) else diagnostic)
            told = "; ".join((shown.message, *map(as_run, shown.hints)))
            self._tell(f"{'' if is_here else f'{shown.span}: '}{shown.severity}: {told} [{shown.code}]")

    def _tell(self, text: str) -> None:
        click.echo(printable_lines(self._lines.mask.lines(text)))


def _stops(found: Diagnostic) -> bool:
    """Tell whether something keeps an entry from being published."""
    return found.severity is Severity.ERROR or is_eased(found)


def _asked(question: str) -> str:
    """Ask, and return what is typed. Raises `click.Abort` where nothing more comes, `CannotGoOn` if it is no text."""
    try:
        answer = click.prompt(question, prompt_suffix="\n> ", default="", show_default=False)
    except UnicodeDecodeError as error:
        raise CannotGoOn(
            f"what was typed is not in the encoding {error.encoding}, which this terminal is said to have; "
            "set PYTHONUTF8=1 before the command, and begin it again"
        ) from error
    return str(answer)


def _require_written(entry: Entry | Briefing) -> None:
    if says_nothing(entry):
        raise NotUnderstood(f"it rests on {called(entry)}, in which nothing is said yet: judge that first")
    left = placeholder_in(entry)
    if left is not None and left.text == SPEAKER_NOT_FOUND:
        raise NotUnderstood("it is not said who speaks: write `speaker: ` and an id or a name")
    if left is not None:
        raise NotUnderstood(f"`{left.field}` of {called(entry)} is still `{left.text}`")


def _require_small(entry: Entry | Briefing) -> None:
    """Raise `NotUnderstood` for what is more than a person can look at here: a plan with its points, a briefing."""
    if isinstance(entry, Briefing) or any(entries_in(entry)):
        raise NotUnderstood(
            as_run(
                f"it rests on {called(entry)}, which nobody has confirmed: look at that first, then\n"
                f"  briefings confirm {entry.id}\n"
            ).rstrip()
        )


def _sentence(words: str) -> str:
    """Return a message as a sentence: with a capital, and a stop where it has no end of its own."""
    return f"{words[0].upper()}{words[1:]}{'' if words.endswith(('.', '?')) else '.'}"


def _without_todo(entries: Iterable[Entry | Briefing]) -> Mapping[InputFile, Sequence[Change]]:
    found: dict[InputFile, list[Change]] = {}
    for entry in entries:
        if isinstance(entry.place, WrittenAt):
            found.setdefault(entry.place.file, []).append(Remove((*entry.place.keys, "todo")))
    return found
