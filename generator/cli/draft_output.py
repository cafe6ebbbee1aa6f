"""What the command ``draft`` prints: for people, as YAML, as JSON."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.cli.commands import as_run
from generator.cli.draft_summary import counted, summary
from generator.cli.json_output import json_text
from generator.drafting.entries import SAY_ABOUT, SAY_IT
from generator.drafting.writing import as_value
from generator.editing import Append, new_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.drafting.entries import DraftedActor, DraftedStatement, SourceDrafts
    from generator.drafting.gate import Judged
    from generator.model.library import Library
    from generator.reader.tree import Value

OF_ALL = frozenset({SAY_IT, SAY_ABOUT})
"""What each draft asks: said once, at the end."""
_KEEP_WRITTEN = (
    "Leave the others as they are. Where `says` is still `…`, it stays a draft.",
    "Confirm every draft of the briefing in which `says` is written: briefings confirm --all-of {briefing}",
)
"""How to keep some of what the program drafted, which leaves it to an editor to say what was said."""
_DELETE_THE_REST = (
    "Delete what you do not want: where a program wrote `says`, "
    "`briefings confirm --all-of {briefing}` would publish it."
)
_NAMED = 3
"""Ids that an example of a command names."""
_SHOWN = 100
"""Characters of a quotation that are shown."""


def drafted_text(
    drafts: Sequence[SourceDrafts], written: str, library: Library, *, dry_run: bool, verbose: bool
) -> str:
    """Return what was drafted, for people: each draft if ``verbose``, or if nothing is written; else how much."""
    if written and not (dry_run or verbose):
        closing = (
            f"Written into {written}. None of it is published before somebody has looked at it:\n"
            f"  briefings judge {PurePosixPath(written).parent.name}\n"
            "Where `says` is still `…`, it stays a draft. --verbose tells each, and what of it was guessed."
        )
        return "\n".join([*summary(drafts, library), as_run(closing)]) + "\n"
    if not (dry_run or verbose):
        return "\n".join([*summary(drafts, library), "Nothing was written."]) + "\n"
    lines: list[str] = []
    for from_source in drafts:
        lines += [line for statement in from_source.statements for line in _statement(statement)]
        lines += [
            f"{actor.id}: a new actor, “{actor.name}”; {'; '.join(actor.todo)}"
            for actor in from_source.actors
        ]
        lines += [
            f"line {left.line}: “{_cut(left.words)}” is not drafted: {left.because}"
            for left in from_source.left_out
        ]
        lines.append(f"{from_source.source}: {counted(len(from_source.statements), 'statement')} drafted.")
    return "\n".join([*lines, _closing(written, _KEEP_WRITTEN, dry_run=dry_run)]) + "\n"


def _statement(statement: DraftedStatement) -> list[str]:
    when = f", {statement.date}" if statement.date else ""
    quote = _cut(statement.quote)
    words = f"in the words of the source: {quote}" if statement.wording else f"“{quote}”"
    return [
        f"{statement.id}: {statement.speaker}, {statement.locator}{when}: {words}",
        *(f"    to do: {todo}" for todo in statement.todo if todo not in OF_ALL),
    ]


def drafted_json(drafts: Sequence[SourceDrafts], written: str) -> str:
    """Return what was drafted, as JSON."""
    return json_text(
        {
            "file": written or None,
            "sources": [
                {
                    "source": from_source.source,
                    "statements": [statement.fields for statement in from_source.statements],
                    "actors": [actor.fields for actor in from_source.actors],
                    "not_drafted": [
                        {"quote": left.words, "line": left.line, "because": left.because}
                        for left in from_source.left_out
                    ],
                }
                for from_source in drafts
            ],
        }
    )


def judged_text(judged: Judged, written: str, *, dry_run: bool) -> str:
    """Return which statements of a program came in and why others did not, for people."""
    lines = [f"{admitted.number}: comes in as {admitted.fields['id']}" for admitted in judged.admitted]
    for refused in judged.refused:
        shown = f" “{_cut(refused.quote)}”" if refused.quote else ""
        lines.append(f"{refused.number}: left out{shown}")
        lines += [f"    because {reason}" for reason in refused.reasons]
    lines.append(
        f"{counted(len(judged.admitted), 'statement')} of {len(judged.admitted) + len(judged.refused)} came in."
    )
    briefing = PurePosixPath(written).parent.name
    ids = [f"{briefing}/{admitted.fields['id']}" for admitted in judged.admitted]
    named = " ".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
    keep = (_DELETE_THE_REST, f"Confirm what you keep, by id: briefings confirm {named}")
    return "\n".join([*lines, _closing(written, keep, dry_run=dry_run)]) + "\n"


def judged_json(judged: Judged, written: str) -> str:
    """Return the same, as JSON."""
    return json_text(
        {
            "file": written or None,
            "admitted": [
                {"number": admitted.number, "statement": admitted.fields} for admitted in judged.admitted
            ],
            "left_out": [
                {"number": refused.number, "quote": refused.quote, "reasons": list(refused.reasons)}
                for refused in judged.refused
            ],
        }
    )


def yaml_of(actors: Sequence[DraftedActor], statements: Sequence[Mapping[str, Value]]) -> str:
    """Return entries as they would stand in a file of their own."""
    new_actors = [Append(("actors",), as_value(actor.fields)) for actor in actors]
    new_statements = [Append(("statements",), dict(fields)) for fields in statements]
    return new_file("briefings/drafts.yml", [*new_actors, *new_statements]).decode().partition("\n")[2]


def _closing(written: str, keep: tuple[str, str], *, dry_run: bool) -> str:
    """Say what is to be done with what was written; ``keep`` is what leaves some of it out, and confirms the rest."""
    if not written:
        return "Nothing was written."
    if dry_run:
        return f"Nothing was written; without --dry-run it goes into {written}."
    briefing = PurePosixPath(written).parent.name
    return as_run(
        f"Written into {written}. None of it is published before somebody has looked at it:\n"
        "  1. Read each; write what was said, in your own words; mend speaker, date, what it is about.\n"
        f"     One after the other, asked for: briefings judge {briefing}\n"
        f"     In that file at `says`, or in a table: briefings sheet {briefing}\n"
    ) + "\n".join(f"  {number}. {step.format(briefing=briefing)}" for number, step in enumerate(keep, 2))


def _cut(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
