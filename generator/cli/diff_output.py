"""Writes what differs between two states of a briefing: as text, as Markdown, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.json_output import json_text
from generator.cli.word_pieces import literal, marked, with_marks
from generator.comparing import Nature
from generator.comparing.pairing import plain
from generator.writer.wording.changes import (
    NATURE,
    SUBJECT,
    came_or_went,
    nature_words,
    shown_pieces,
    value_words,
    what_changed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.comparing import Change, Comparison, EntryChanges, Piece
    from generator.model.report import Id

CODES = frozenset({"subject", "nature", "natures", "sort", "field", "in", "within", "kind", "date"})
"""Keys of the JSON under which a text is the program's own, and no editor's."""


def diff_text(found: Mapping[Id, Comparison], old: str, new: str) -> str:
    """Return what differs in each briefing, for a terminal: words as [-they were-] and {+as they are+}, as in wdiff."""
    return "".join(
        "\n".join([f"{briefing}: from {old} to {new}", *_entries(comparison), "", _closing(comparison)])
        + "\n"
        for briefing, comparison in found.items()
    )


def _entries(comparison: Comparison) -> Iterator[str]:
    for entry in comparison.entries:
        yield ""
        yield f"{nature_words(entry.nature, entry.subject)}: {SUBJECT[entry.subject]} {entry.entry}" + (
            f" (formerly {entry.former})" if entry.former else ""
        )
        for change in entry.changes:
            yield f"  {_line(change, with_marks, str)}"
        for correction in entry.corrections:
            yield f"  {correction.kind} of {correction.date}: {plain(correction.because)}"
    renamed = _renamed(comparison)
    if renamed:
        yield ""
    for was, now in renamed.items():
        yield f"renamed: {was} → {now}"


def diff_markdown(found: Mapping[Id, Comparison], old: str, new: str) -> str:
    """Return what differs in each briefing, as Markdown: words taken out struck, put in bold."""
    lines: list[str] = []
    for briefing, comparison in found.items():
        lines += [f"## {literal(briefing)}: from {literal(old)} to {literal(new)}", ""]
        for entry in comparison.entries:
            former = f" (formerly `{entry.former}`)" if entry.former else ""
            lines.append(
                f"- **{nature_words(entry.nature, entry.subject).capitalize()}**: "
                f"{SUBJECT[entry.subject]} `{entry.entry}`{former}"
            )
            lines += [f"    - {_line(change, marked, literal)}" for change in entry.changes]
            lines += [
                f"    - {correction.kind} of {correction.date}: {literal(plain(correction.because))}"
                for correction in entry.corrections
            ]
        renamed = _renamed(comparison)
        lines += [f"- **Renamed**: `{was}` → `{now}`" for was, now in renamed.items()]
        lines += [*([""] if comparison.entries or renamed else []), _closing(comparison), ""]
    return "\n".join(lines)


def diff_json(found: Mapping[Id, Comparison], old: str, new: str) -> str:
    """Return what differs in each briefing, as JSON."""
    return json_text(
        {
            "old": old,
            "new": new,
            "briefings": [
                {
                    "briefing": briefing,
                    "entries": [_entry(entry) for entry in comparison.entries],
                    "renamed": dict(comparison.renamed),
                }
                for briefing, comparison in found.items()
            ],
        }
    )


def _renamed(comparison: Comparison) -> Mapping[Id, Id]:
    """Return what got another name, and is not among the entries that changed, which say what they were called."""
    told = {entry.former for entry in comparison.entries}
    return {was: now for was, now in comparison.renamed.items() if was not in told}


def _entry(entry: EntryChanges) -> Mapping[str, object]:
    return {
        "entry": entry.entry,
        "former": entry.former,
        "subject": entry.subject,
        "nature": entry.nature,
        "natures": list(entry.natures),
        "changes": [
            {
                "subject": change.subject,
                "within": change.within,
                "part": list(change.part),
                "field": change.field or None,
                "nature": change.nature,
                "sort": change.sort,
                "was": list(change.was),
                "now": list(change.now),
                "speakers": list(change.speakers),
                "words": [{"in": piece.is_in, "text": piece.text} for piece in change.pieces],
            }
            for change in entry.changes
        ],
        "corrections": [
            {
                "kind": correction.kind,
                "date": str(correction.date),
                "was": correction.was,
                "now": correction.now,
                "because": plain(correction.because),
                "reported_by": correction.reported_by,
            }
            for correction in entry.corrections
        ],
    }


def _line(change: Change, write: Callable[[Iterable[Piece]], str], shown: Callable[[str], str]) -> str:
    """Return a change on one line: what it is of, and how it was and is."""
    what = what_changed(change, str)
    spelling = f" ({NATURE[Nature.SPELLING]})" if change.nature is Nature.SPELLING else ""
    pieces = shown_pieces(change)
    if pieces:
        return f"{what}{spelling}: {write(pieces)}"
    was, now = (_values(change, values, shown) for values in (change.was, change.now))
    if change.says_why:
        return f"{what}: {now}"
    if change.is_whole:
        if not what:
            said_by = f"{', '.join(change.speakers)}: " if change.speakers else ""
            return f"{said_by}{was or now or nature_words(change.nature, change.subject)}"
        return (
            f"{what} {NATURE[change.nature]}: {was or now}"
            if was or now
            else f"{what} {NATURE[change.nature]}"
        )
    if was and now:
        return f"{what}{spelling}: {was} → {now}"
    return f"{what}: {came_or_went(change)} {was or now}"


def _values(change: Change, values: Sequence[str], shown: Callable[[str], str]) -> str:
    return ", ".join(shown(value_words(change, value, str)) for value in values)


def _closing(comparison: Comparison) -> str:
    total, told = len(comparison.entries), len(comparison.told)
    renamed = len(_renamed(comparison))
    if not total and renamed:
        return f"{renamed} {'entry is' if renamed == 1 else 'entries are'} called otherwise, and nothing else differs."
    if not total:
        return "Nothing differs."
    silent = total - told
    said = f"{told} {'entry has' if told == 1 else 'entries have'} changed"
    if not silent:
        return f"{said}."
    return f"{said}; {silent} in spelling alone." if told else f"{silent} changed in spelling alone."
