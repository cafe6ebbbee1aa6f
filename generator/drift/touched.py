"""Finds the entries that rest on what differs between two versions of a source's text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.drift.points import points_in
from generator.model.proofs import AbsenceVerdict
from generator.model.references import Role
from generator.model.walks import evidence_of_registers, report_lists_of
from generator.quotes.claims import ClaimField
from generator.quotes.locators import first_paragraph, paragraph_named
from generator.quotes.topics import mentions_of_topics
from generator.quotes.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Span
    from generator.drift.passages import Differences
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.quotes.held_texts import HeldText
    from generator.quotes.verify import CheckedQuote, Verification

_ON_A_POINT = frozenset({Role.EVIDENCE, Role.ABOUT, Role.STANCE, Role.MADE_FROM})


class Touch(StrEnum):
    """What a newer version of its source does to an entry, the worst first."""

    QUOTATION_GONE = "quotation-gone"
    """It quotes words that the newer version does not have."""
    SILENCE_BROKEN = "silence-broken"
    """It says that words are missing, and the newer version has them."""
    PASSAGE_GONE = "passage-gone"
    """The paragraph that it points to is not there any more."""
    PASSAGE_CHANGED = "passage-changed"
    """The paragraph that it points to, without quoting it, has other words."""
    POINT_CHANGED = "point-changed"
    """The passage of a plan's point has other words."""
    TOPIC_MENTIONED = "topic-mentioned"
    """The newer version has words of a topic that the older one has none of."""
    QUOTATION_OTHERWISE = "quotation-otherwise"
    """The newer version has the words, but not as the older one: at more places, in other capitals, split."""
    MOVED = "moved"
    """The paragraph that it points to has another number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """One thing that a newer version of a source touches."""

    touch: Touch
    entry: Id
    span: Span
    words: str = ""
    """What it quotes, the words that were missing, what a point says."""
    was: str = ""
    """The verdict, or the paragraph, in the older version."""
    now: str = ""
    """The same in the newer one; of words that are gone what stands there instead."""
    line: int = 0
    """Where that stands in the newer version, from 1; 0: nowhere."""
    related: tuple[Id, ...] = ()
    """The entries that rest on a point or are about it."""


@dataclass(frozen=True, slots=True)
class _Versions:
    """A source of the register with two versions of its text."""

    source: Id
    old: HeldText
    new: HeldText
    library: Library
    findings: Findings
    differences: Differences


def touched(
    source: Id, texts: tuple[HeldText, HeldText], library: Library, findings: Findings, found: Differences
) -> list[Touched]:
    """Return what rests on ``source`` and is touched by what differs between two versions of its text, the older first.

    The worst first, else by place. Quotations that the older version does not have either are left to
    ``briefings verify``.
    """
    versions = _Versions(source, *texts, library, findings, found)
    before = verify(library, {source: versions.old}, None)
    after = verify(library, {source: versions.new}, None)
    every = (
        *_quotations(versions, before, after),
        *_silences(before, after),
        *_places(versions, before),
        *_points(versions),
        *_topics(versions),
    )
    order = {touch: rank for rank, touch in enumerate(Touch)}
    return sorted(dict.fromkeys(every), key=lambda entry: (order[entry.touch], entry.span))


def _quotations(versions: _Versions, before: Verification, after: Verification) -> Iterator[Touched]:
    for was, now in zip(before.quotes, after.quotes, strict=True):
        if was.source != versions.source or not was.accepted:
            continue
        place = was.claim.place.span(was.claim.field.value)
        if not now.accepted:
            nearest = now.match.nearest
            yield Touched(
                touch=Touch.QUOTATION_GONE,
                entry=was.claim.entry,
                span=place,
                words=was.claim.words,
                was=was.verdict,
                now=nearest.words if nearest and nearest.alike else "",
                line=nearest.line if nearest and nearest.alike else 0,
            )
            continue
        if was.verdict != now.verdict or set(now.match.warnings) - set(was.match.warnings):
            yield Touched(
                touch=Touch.QUOTATION_OTHERWISE,
                entry=was.claim.entry,
                span=place,
                words=was.claim.words,
                was=was.verdict,
                now=", ".join((now.verdict, *sorted(set(now.match.warnings) - set(was.match.warnings)))),
                line=now.match.line or 0,
            )
        yield from _moved(was, now, versions)


def _moved(was: CheckedQuote, now: CheckedQuote, versions: _Versions) -> Iterator[Touched]:
    """Yield a quotation whose locator names a paragraph in which it no longer stands."""
    old, new, start = versions.old.text, versions.new.text, now.match.start
    if was.claim.field is not ClaimField.QUOTE or start is None or now.match.places != 1:
        return
    named = paragraph_named(was.claim.locator, old)
    if named is None or was.match.start is None or named != old.paragraph_number(was.match.start):
        return  # the locator names none, or is wrong already
    told, stands = named + 1 - first_paragraph(old), new.paragraph_number(start) + 1 - first_paragraph(new)
    if told != stands:
        yield Touched(
            touch=Touch.MOVED,
            entry=was.claim.entry,
            span=was.claim.place.span("locator"),
            words=was.claim.words,
            was=f"para {told}",
            now=f"para {stands}",
            line=now.match.line or 0,
        )


def _silences(before: Verification, after: Verification) -> Iterator[Touched]:
    for was, now in zip(before.absences, after.absences, strict=True):
        if was.verdict is AbsenceVerdict.REFUTED or now.verdict is not AbsenceVerdict.REFUTED:
            continue
        first = min(now.found, key=lambda found: found.start)
        yield Touched(
            touch=Touch.SILENCE_BROKEN,
            entry=was.claim.entry,
            span=was.claim.place.span("absent"),
            words=", ".join(dict.fromkeys(found.word for found in now.found)),
            line=first.line,
        )
    known = {(found.source.id, found.topic) for found in before.refuted_silences}
    for refuted in after.refuted_silences:
        if (refuted.source.id, refuted.topic) not in known:
            yield Touched(
                touch=Touch.SILENCE_BROKEN,
                entry=refuted.source.id,
                span=refuted.source.place.span("silent_on", refuted.index),
                words=refuted.topic,
                line=refuted.places[0].line,
            )


def _places(versions: _Versions, before: Verification) -> Iterator[Touched]:
    """Yield what points to a paragraph that is changed, moved or gone, without quoting from it."""
    old, new = versions.old.text, versions.new.text
    quoted = {id(quote.claim.place) for quote in before.quotes if quote.claim.field is ClaimField.QUOTE}
    library = versions.library
    lists = [
        *(found for briefing in library.briefings.values() for found in report_lists_of(briefing)),
        *evidence_of_registers(library),
    ]
    for evidence in lists:
        for report in evidence.items:
            if isinstance(report, str) or report.source != versions.source or id(report.place) in quoted:
                continue
            named = paragraph_named(report.locator, old)
            if named is None or not 0 <= named < len(old.paragraphs):
                continue
            if named not in versions.differences.paragraphs:
                continue  # it is not known which paragraph it has become
            other = versions.differences.paragraphs[named]
            told = named + 1 - first_paragraph(old)
            stands = None if other is None else other + 1 - first_paragraph(new)
            touch = (
                Touch.PASSAGE_GONE
                if other is None
                else Touch.PASSAGE_CHANGED
                if named in versions.differences.changed
                else Touch.MOVED
                if told != stands
                else None
            )
            if touch:
                yield Touched(
                    touch=touch,
                    entry=evidence.entry,
                    span=report.place.span("locator"),
                    was=f"para {told}",
                    now="" if stands is None else f"para {stands}",
                    line=0 if other is None else new.line(new.paragraphs[other].start),
                )


def _points(versions: _Versions) -> Iterator[Touched]:
    for plan in versions.library.plans.values():
        if versions.source not in plan.texts:
            continue
        stretches = points_in(plan, versions.old.text)
        for point in plan.points:
            lines = [
                line
                for number in stretches.get(point.id, ())
                if (line := _line_of_change(number, versions)) is not None
            ]
            if lines:
                uses = versions.findings.of(point.id)
                yield Touched(
                    touch=Touch.POINT_CHANGED,
                    entry=point.id,
                    span=point.place.span(),
                    words=point.says,
                    line=lines[0],
                    related=tuple(dict.fromkeys(use.user for use in uses if use.role in _ON_A_POINT)),
                )


def _line_of_change(paragraph: int, versions: _Versions) -> int | None:
    """Return the line on which a paragraph of the older version has other words in the newer, 0 if it is not there.

    None where nothing has changed, or it is not known.
    """
    differences, text = versions.differences, versions.new.text
    other = differences.paragraphs.get(paragraph, paragraph)
    if other is None:
        return 0
    return text.line(text.paragraphs[other].start) if paragraph in differences.changed else None


def _topics(versions: _Versions) -> Iterator[Touched]:
    """Yield the topics of whose names and words the older version has none, and the newer one some."""
    library, source = versions.library, versions.library.sources[versions.source]
    before, after = (mentions_of_topics(library, source, held.text) for held in (versions.old, versions.new))
    for topic, mentions in before.items():
        if mentions.count or mentions.parts or topic in source.silent_on or not after[topic].count:
            continue
        yield Touched(
            touch=Touch.TOPIC_MENTIONED,
            entry=topic,
            span=library.topics[topic].place.span(),
            words=str(library.topics[topic].name),
            now=str(after[topic].count),
        )
