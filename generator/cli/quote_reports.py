"""Owns how the commands about words show what they found: tables for people, JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from generator.cli.addresses import states, states_json
from generator.model.proofs import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.analysis.impact import Dependent
    from generator.diagnostics import Span
    from generator.model.address_checks import AddressChecks
    from generator.model.source import Source
    from generator.quotes.absences import CheckedAbsence
    from generator.quotes.inventory import SourceState
    from generator.quotes.unused import Quotation
    from generator.quotes.verify import CheckedQuote, Verification

CODES = frozenset({"date", "field", "kind", "sha256", "stale", "state", "verdict"})
"""Keys of JSON under which a text is the program's own, and no editor's."""
SAID: Mapping[Verdict, str] = {
    Verdict.EXACT: "word for word",
    Verdict.TYPOGRAPHIC: "the words, with other marks",
    Verdict.NOTES_LEFT_OUT: "the words, without the source's marks of notes",
    Verdict.CAPITAL: "the words, with other capitals",
    Verdict.OMISSION_MARKED: "the words, cuts marked",
    Verdict.SPLIT: "the words, split in the source",
    Verdict.AMBIGUOUS: "the words, at several places",
    Verdict.ALTERED: "other words than the source's",
    Verdict.ABSENT: "not in the source",
    Verdict.STALE: "changed since the check",
    Verdict.OTHER_LANGUAGE: "not in the text held, which is in another language: cited, not verified",
    Verdict.NO_TEXT: "text not held: cited, not verified",
    Verdict.NOT_CHECKED: "not checked yet",
}
"""Each verdict in an editor's words."""


def summary(found: Verification) -> str:
    """Return the closing lines of ``verify``: how many of what."""
    lines = []
    counted = Counter(one.verdict for one in found.quotes)
    for verdict, said in SAID.items():
        if counted[verdict]:
            lines.append(f"{counted[verdict]:5}  {verdict:16} {said}")
    stale = sum(one.stale is not None for one in found.quotes)
    if stale:
        lines.append(f"{stale:5}  {'stale':16} the lock no longer proves them")
    for absence in found.negative:
        words = ", ".join(absence.claim.absent.words)
        reason = f" ({absence.reason})" if absence.reason else ""
        lines.append(f"       {absence.verdict:16} {absence.claim.absent.target} lacks: {words}{reason}")
    unkept = sum(one.text is not None and one.kept is None for one in found.quotes)
    if unkept:
        lines.append(
            f"{unkept} of them are not in the quote lock yet; keep them with: briefings verify --write"
        )
    total = len(found.quotes)
    lines.append(f"{total} quotations and words for a date; texts held: {len(found.held)}.")
    return "\n".join(lines) + "\n"


def verification_json(found: Verification) -> str:
    """Return everything found, as JSON."""
    return _dump(
        {
            "quotes": [_quote(one) for one in found.quotes],
            "negative": [_absence(one) for one in found.negative],
            "counts": [
                {
                    "source": one.source,
                    "term": one.term,
                    "word": one.word,
                    "count": one.count,
                    "quoted": one.quoted,
                }
                for one in found.counts
            ],
        }
    )


def _quote(one: CheckedQuote) -> Mapping[str, object]:
    claim, match = one.claim, one.match
    nearest = match.nearest if not match.accepted else None
    return {
        "statement": claim.entry,
        "field": claim.field,
        "quote": claim.words,
        "source": one.source,
        "verdict": one.verdict,
        "start": match.start,
        "end": match.end,
        "text_line": match.line,
        "places": match.places,
        "prefix": match.prefix,
        "suffix": match.suffix,
        "skipped": list(match.skipped),
        "notes": list(match.notes),
        "brackets": match.brackets,
        "warnings": list(match.warnings),
        "problem": match.problem,
        "nearest": None
        if nearest is None
        else {
            "text_line": nearest.line,
            "text": nearest.words,
            "differences": [{"quote": each.quotation, "source": each.source} for each in nearest.differences],
        },
        "text": one.text,
        "date": one.kept.date if one.kept else None,
        "stale": one.stale,
        **_written(claim.place.span(claim.field)),
    }


def _absence(one: CheckedAbsence) -> Mapping[str, object]:
    return {
        "statement": one.claim.entry,
        "in": one.claim.absent.target,
        "words": list(one.claim.absent.words),
        "verdict": one.verdict,
        "found": [
            {"word": each.word, "source": each.source, "start": each.start, "text_line": each.line}
            for each in one.found
        ],
        "related": list(one.related),
        "reason": one.reason,
        **_written(one.claim.place.span("absent")),
    }


def unused_text(source: Source, found: Sequence[Quotation], every: Sequence[Quotation]) -> str:
    """Return the quotations nobody uses, for people."""
    lines = []
    for one in found:
        who = f"{one.speaker} ({one.verb})" if one.speaker else "unknown"
        known = f" = {one.actor}" if one.actor else ""
        open_end = "" if one.closed else " [its closing mark is missing]"
        lines.append(f"line {one.line}, paragraph {one.paragraph}: “{one.words}”{open_end}")
        lines.append(f"    speaker, guessed: {who}{known}")
    lines.append(f"{len(found)} of {len(every)} quotations in {source.id} are used by no entry.")
    partly = [one for one in every if 0 < one.used < 1]
    if partly:
        lines.append(f"{len(partly)} are used in part; see how far with --format json.")
    return "\n".join(lines) + "\n"


def unused_json(source: Source, found: Sequence[Quotation], every: Sequence[Quotation]) -> str:
    """Return the quotations nobody uses, as JSON."""
    return _dump(
        {
            "source": source.id,
            "quotations": len(every),
            "unused": [_quotation(one) for one in found],
            "partly_used": [_quotation(one) for one in every if 0 < one.used < 1],
        }
    )


def _quotation(one: Quotation) -> Mapping[str, object]:
    guess = {"speaker": one.speaker, "verb": one.verb, "actor": one.actor}
    return {
        "quote": one.words,
        "start": one.start,
        "end": one.end,
        "line": one.line,
        "paragraph": one.paragraph,
        "closed": one.closed,
        "used": round(one.used, 2),
        "guess": guess if one.speaker else None,
    }


def impact_text(source: Source, found: Sequence[Dependent]) -> str:
    """Return everything that rests on a source, for people."""
    lines = []
    for one in found:
        part = f" ({one.part})" if one.part else ""
        through = f", through {' → '.join(one.through)}" if one.through else ""
        lines.append(f"{one.span}: {one.kind}: {one.entry}{part}{through}")
    counted = Counter(one.kind for one in found)
    kinds = ", ".join(f"{count} × {kind}" for kind, count in sorted(counted.items()))
    lines.append(f"On {source.id} rest: {kinds or 'nothing'}.")
    return "\n".join(lines) + "\n"


def impact_json(source: Source, found: Sequence[Dependent]) -> str:
    """Return everything that rests on a source, as JSON."""
    return _dump(
        {
            "source": source.id,
            "dependents": [
                {
                    "kind": one.kind,
                    "entry": one.entry,
                    "part": one.part or None,
                    "words": one.words,
                    "through": list(one.through),
                    **_written(one.span),
                }
                for one in found
            ],
        }
    )


def sources_text(rows: Iterable[SourceState], checks: AddressChecks) -> str:
    """Return the table of sources, for people."""
    table = [("source", "text", "sha256", "quotations", "archive", "last checked", "links")]
    for row in rows:
        verdicts = ", ".join(f"{count} {verdict}" for verdict, count in row.verdicts.items())
        stale = f"{row.stale} stale" if row.stale else ""
        table.append(
            (
                row.source.id,
                "held" if row.held else "named" if row.source.text else "–",
                (row.sha256 or "–")[:12],
                ", ".join(part for part in (verdicts, stale) if part) or "–",
                str(row.source.archived or "yes") if row.source.archive else "–",
                row.checked or "–",
                states(row.source, checks) or "–",
            )
        )
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in table
    )


def sources_json(rows: Iterable[SourceState], checks: AddressChecks) -> str:
    """Return the table of sources, as JSON."""
    return _dump(
        {
            "sources": [
                {
                    "source": row.source.id,
                    "text": row.source.text,
                    "held": row.held,
                    "sha256": row.sha256,
                    "verdicts": dict(row.verdicts),
                    "stale": row.stale,
                    "archive": row.source.archive,
                    "archived": str(row.source.archived) if row.source.archived else None,
                    "checked": row.checked,
                    "links": states_json(row.source, checks),
                }
                for row in rows
            ]
        }
    )


def _written(span: Span) -> Mapping[str, object]:
    return {"path": span.path, "line": span.line or None, "column": span.column or None}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
