"""Writes how two versions of a text differ, and which entries that touches: as text, as Markdown, as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.cli.json_output import json_text, position_of
from generator.cli.word_pieces import literal, marked, with_marks
from generator.drift import Touch
from generator.writer.wording.words import VERDICT, WARNED, count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.drift import Passage, Touched

CODES = frozenset({"in", "touch"})
"""Keys of the JSON under which a text is the program's own, and no editor's."""
_TOUCH = {
    Touch.QUOTATION_GONE: "quotes words that are not there any more",
    Touch.SILENCE_BROKEN: "says that something is missing, which is there now",
    Touch.PASSAGE_GONE: "points to a paragraph that is not there any more",
    Touch.PASSAGE_CHANGED: "points to a paragraph that has other words",
    Touch.POINT_CHANGED: "is a point whose passage has other words",
    Touch.TOPIC_MENTIONED: "is a topic none of whose words were there, and some are now",
    Touch.QUOTATION_OTHERWISE: "quotes words that stand there otherwise",
    Touch.MOVED: "points to a paragraph that has another number",
}


class Drift(NamedTuple):
    """How two versions of a text differ."""

    old: str
    """What it was called: a source, or a file."""
    new: str
    passages: Sequence[Passage]
    entries: Sequence[Touched] | None
    """None where nobody looked, for the older version is no source of the register."""


def drift_text(drift: Drift) -> str:
    """Return how two versions differ, for a terminal: words as [-they were-] and {+as they are+}, as in wdiff."""
    lines = [f"From {drift.old} to {drift.new}"]
    for passage in drift.passages:
        lines += [
            "",
            f"line {passage.old.line} → {passage.new.line}:",
            f"  {with_marks(passage.pieces).strip()}",
        ]
    for entry in drift.entries or ():
        lines += ["", f"{entry.span}: {entry.entry} {_TOUCH[entry.touch]}"]
        lines += [f"  {line}" for line in _details(entry, str)]
    return "\n".join([*lines, "", *_closing(drift)]) + "\n"


def drift_markdown(drift: Drift) -> str:
    """Return how two versions differ, as Markdown: words taken out struck, put in bold."""
    lines = [f"## From {literal(drift.old)} to {literal(drift.new)}", ""]
    lines += [
        f"- Line {passage.old.line} → {passage.new.line}: {marked(passage.pieces).strip()}"
        for passage in drift.passages
    ]
    if drift.passages:
        lines.append("")
    if drift.entries:
        lines += ["### Entries it touches", ""]
        for entry in drift.entries:
            lines.append(f"- `{entry.entry}` {_TOUCH[entry.touch]} ({literal(str(entry.span))})")
            lines += [f"    - {line}" for line in _details(entry, literal)]
        lines.append("")
    return "\n".join([*lines, *_closing(drift)]) + "\n"


def drift_json(drift: Drift) -> str:
    """Return how two versions differ, as JSON."""
    return json_text(
        {
            "old": drift.old,
            "new": drift.new,
            "passages": [
                {
                    "old_line": passage.old.line,
                    "new_line": passage.new.line,
                    "words": [{"in": piece.is_in, "text": piece.text} for piece in passage.pieces],
                }
                for passage in drift.passages
            ],
            "entries": None
            if drift.entries is None
            else [
                {
                    "touch": entry.touch,
                    "entry": entry.entry,
                    "words": entry.words,
                    "was": entry.was or None,
                    "now": entry.now or None,
                    "new_line": entry.line or None,
                    "related": list(entry.related),
                    **position_of(entry.span),
                }
                for entry in drift.entries
            ],
        }
    )


def _details(entry: Touched, shown: Callable[[str], str]) -> list[str]:
    """Return what is to be told of an entry that is touched, a line each."""
    where = f" (line {entry.line})" if entry.line else ""
    words = f"“{shown(entry.words)}”" if entry.words else ""
    if entry.touch is Touch.QUOTATION_GONE:
        instead = (
            f"the nearest there now{where}: “{shown(entry.now)}”"
            if entry.now
            else "nothing like it was found"
        )
        return [words, instead]
    if entry.touch is Touch.QUOTATION_OTHERWISE:
        return [words, f"was: {_verdicts(entry.was)}; now{where}: {_verdicts(entry.now)}"]
    if entry.touch in (Touch.MOVED, Touch.PASSAGE_CHANGED):
        places = f"{entry.was} → {entry.now}{where}" if entry.was != entry.now else f"{entry.now}{where}"
        return [*([words] if words else []), places]
    if entry.touch is Touch.PASSAGE_GONE:
        return [entry.was]
    if entry.touch is Touch.TOPIC_MENTIONED:
        return [f"{words}: {count(int(entry.now), 'time')}"]
    related = [f"on it: {', '.join(entry.related)}"] if entry.related else []
    return [f"{words}{where}", *related]


def _verdicts(codes: str) -> str:
    known = {verdict.value: said for verdict, said in VERDICT.items()} | WARNED
    return "; ".join(known.get(code, code) for code in codes.split(", "))


def _closing(drift: Drift) -> list[str]:
    """Return how much differs, and what was not looked at."""
    if not drift.passages:
        differs = "Nothing differs but line breaks, spaces and the looks of marks."
    else:
        differs = f"{count(len(drift.passages), 'passage')} differ{'s' if len(drift.passages) == 1 else ''}."
    if drift.entries is None:
        return [differs, f"{drift.old} is no source of the register: no entries were looked through."]
    if not drift.entries:
        return [f"{differs} No entry that rests on {drift.old} is touched, as far as can be seen."]
    touches = count(len(drift.entries), "thing")
    return [
        f"{differs} It touches {touches} that rest{'s' if len(drift.entries) == 1 else ''} on {drift.old}."
    ]
