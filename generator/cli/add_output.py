"""What ``briefings add`` prints: what became of each document, as text or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.json_output import CODES, json_text
from generator.cli.terminal import print_masked, print_masked_json, shown
from generator.diagnostics.rendering import Format
from generator.quotes.locators import first_paragraph
from generator.quotes.text.source_text import index
from generator.text.word_count import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.intake.document import NotRead
    from generator.intake.taking_in import Outcome
    from generator.model.library import Library
    from generator.project import Project

_NEW = "The publisher is new: "
"""How `generator.intake` asks for what is told in the line of the source."""
_MOST_SHOWN = 5
"""Passages that were left out, of which the beginnings are shown."""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of everything."""

    outcomes: tuple[Outcome, ...]
    failures: tuple[tuple[str, NotRead], ...]
    written: tuple[str, ...]
    """The files of entries that changed."""
    folder: Path
    """Of the texts."""
    library: Library
    """What stood there before."""
    is_dry: bool

    @property
    def waits(self) -> bool:
        """Whether somebody must look at what was written, or at who published it."""
        new = [outcome.draft for outcome in self.outcomes if outcome.draft]
        publishers = [self.library.actors.get(draft.publisher) for draft in new]
        return not self.is_dry and (
            any(outcome.actor for outcome in self.outcomes)
            or any(draft.todo for draft in new)
            or any(publisher is not None and publisher.todo for publisher in publishers)
        )


def show(project: Project, report: Report, form: Format, *, is_asked: bool) -> None:
    """Print what became of everything, without withheld words.

    Whoever ``is_asked`` next whether to look at it needs not be told by which command.
    """
    if form is Format.JSON:
        print_masked_json(project, json_text(_values(report)), CODES)
    else:
        print_masked(project, "".join(f"{line}\n" for line in _lines(report, is_asked=is_asked)))


def _lines(report: Report, *, is_asked: bool) -> Iterator[str]:
    for outcome in report.outcomes:
        yield f"{outcome.name}: {_what(outcome)}"
        yield from (f"  {line}" for line in _told(outcome, report, is_asked=is_asked))
    for name, failure in report.failures:
        yield f"{name}: {failure.message}; nothing was taken in"
        if failure.advice:
            yield as_run(f"  {failure.advice}")
    yield _closing(report, is_asked=is_asked)


def _what(outcome: Outcome) -> str:
    """Say what a document is, and how much of it there is."""
    if outcome.document is None:
        return "a reference"
    text = index(outcome.document.text, outcome.draft.lang if outcome.draft else "en")
    headline = first_paragraph(text)
    paragraphs, words = len(text.paragraphs) - headline, count_words(outcome.document.text)
    parts = ((paragraphs, "paragraph"), (words, "word"))
    titled = ("a headline",) if headline else ()  # as `para 3` counts, which is behind it
    return ", ".join(
        (
            outcome.document.kind,
            *titled,
            *(f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in parts),
        )
    )


def _told(outcome: Outcome, report: Report, *, is_asked: bool) -> Iterator[str]:
    if outcome.met:
        yield f"is there already as {outcome.source}: {outcome.met.why}"
        if outcome.text_name:
            yield f"its text, which was missing: {shown(report.folder / outcome.text_name)}"
        elif outcome.met.why != "the same text":
            yield "nothing was written; if it is another source, add it with --id"
        return
    yield from _told_new(outcome, report)
    if outcome.document:
        yield from (f"left out: {part.words(_MOST_SHOWN)}" for part in outcome.document.left_out)
        yield from (f"note: {sentence}" for sentence in outcome.document.changed)
    if outcome.without_field:
        yield f"not taken over, as sources have no field for it: {', '.join(outcome.without_field)}"
    asked = [asked for asked in outcome.draft.todo if not asked.startswith(_NEW)] if outcome.draft else []
    if asked and not is_asked:  # else it is told with the questions
        yield f"to look at: {' '.join(asked)}"


def _told_new(outcome: Outcome, report: Report) -> Iterator[str]:
    """Yield what a new source is called, who published it, and where its text is, if that is called otherwise."""
    draft, actor = outcome.draft, outcome.actor
    new = {other.actor.id: other.actor.name for other in report.outcomes if other.actor}
    known = report.library.actors.get(draft.publisher) if draft else None
    name = known.name if known else new.get(draft.publisher, "") if draft else ""
    by = f", by {name}{' (new)' if actor else ''}" if name else ""
    is_elsewhere = outcome.text_name and outcome.text_name != f"{outcome.source}.txt"
    text = f"; its text: {shown(report.folder / outcome.text_name)}" if is_elsewhere else ""
    yield f"new source {outcome.source}{by}{text}"


def _closing(report: Report, *, is_asked: bool) -> str:
    new = [outcome for outcome in report.outcomes if outcome.draft]
    met = sum(outcome.met is not None for outcome in report.outcomes)
    counts = [
        f"{len(new)} new source{'' if len(new) == 1 else 's'}",
        *([f"{met} there already"] if met else []),
        *([f"{len(report.failures)} not taken in"] if report.failures else []),
    ]
    closing = f"{', '.join(counts)}."
    if report.is_dry:
        return f"{closing} Nothing was written (--dry-run)."
    texts = sorted({shown(report.folder) for outcome in report.outcomes if outcome.text_name})
    closing = " ".join((closing, *(f"Texts are in {folder}." for folder in texts)))
    if report.waits:
        closing = f"{closing} Nothing of it is published before you have looked at it"
        return as_run(f"{closing}." if is_asked else f"{closing}:\n  briefings judge")
    held = [outcome.source for outcome in new if outcome.text_name]
    if held:
        closing = f"{closing} Statements from what they say:\n  briefings draft BRIEFING {' '.join(held)}"
    return as_run(closing)


def _values(report: Report) -> Mapping[str, object]:
    return {
        "written": not report.is_dry,
        "documents": [_value(outcome, report.folder) for outcome in report.outcomes],
        "failures": [
            {"name": name, "message": failure.message, "advice": failure.advice or None}
            for name, failure in report.failures
        ],
    }


def _value(outcome: Outcome, folder: Path) -> Mapping[str, object]:
    document = outcome.document
    return {
        "name": outcome.name,
        "is": document.kind if document else "a reference",
        "source": outcome.source,
        "entry": outcome.draft.value() if outcome.draft else None,
        "actor": outcome.actor.value() if outcome.actor else None,
        "met": outcome.met.why if outcome.met else None,
        "text": shown(folder / outcome.text_name) if outcome.text_name else None,
        "left_out": [
            {"what": part.what.partition(", ")[2], "passages": list(part.passages)}
            for part in document.left_out
        ]
        if document
        else [],
        "notes": list(document.changed) if document else [],
        "without_field": list(outcome.without_field),
    }
