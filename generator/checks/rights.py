"""Checks that no more of a source is quoted than a comment needs, and that what is cited cannot vanish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analysis.quote_budgets import (
    OFFICIAL,
    OFFICIAL_TYPES,
    ORDINARY,
    budget_of,
    is_over,
    is_public,
)
from generator.diagnostics import Code
from generator.model.actor import ActorType
from generator.model.source import Read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analysis.findings import Findings
    from generator.diagnostics import Diagnostics
    from generator.model.library import Library
    from generator.model.source import Source, Waivers


def _if_of_states(source: Source, library: Library, *, is_enough: bool) -> Iterator[str]:
    """Yield what makes a publisher public of which nothing is written: as long as that is so, nobody can know."""
    if not is_enough or source.type not in OFFICIAL_TYPES or is_public(source.publisher, library):
        return
    whole = library.actors[source.publisher]
    while whole.part_of:
        whole = library.actors[whole.part_of]
    if whole.type in {ActorType.ORGANISATION, ActorType.GROUP} and not whole.members:
        yield (
            f"if `{whole.id}` is a council of states, or a part of a state or a council, write that: `members`, or "
            f"`part_of`; {OFFICIAL.words} words of what it publishes, or {OFFICIAL.name} of a text, are not many"
        )


def quote_budget(library: Library, findings: Findings, diagnostics: Diagnostics) -> None:
    """Point out sources of which very much is quoted, unless the source gives a reason."""
    quoted = findings.quoted
    for source in library.sources.values():
        number = quoted.get(source.id, 0)
        figures = findings.library_proofs.texts.get(source.id)
        size = figures.words if figures else None
        if not is_over(number, size, ORDINARY) and source.waive is None:
            continue
        budget = budget_of(source, library)
        reason = source.waive.quote_budget if source.waive else None
        if is_over(number, size, budget) and reason is None:
            whole = max(figures.words, 1) if figures else 0
            much = f"{number} of the {whole} words" if figures else f"{number} words"
            share = f" ({number / whole:.0%})" if figures else ""
            diagnostics.advice(
                Code.QUOTE_BUDGET,
                f"{much} of `{source.id}`{share} are quoted: {budget.passed(number)}",
                source.place.span("id"),
                "quote less: say it in your own words, with a `locator`",
                *_if_of_states(source, library, is_enough=not is_over(number, size, OFFICIAL)),
                "or give the reason, which readers see: `waive`, and under it `quote_budget: …`",
            )
        elif reason is not None and not is_over(number, size, ORDINARY) and source.waive:
            _needless(source.waive, "quote_budget", f"only {number} words are quoted", diagnostics)


def missing_archive(library: Library, _findings: Findings, diagnostics: Diagnostics) -> None:
    """Point out web pages that were read and have no archived copy, unless the source gives a reason."""
    for source in library.sources.values():
        needed = _on_the_web(source) and source.archive is None
        reason = source.waive.missing_archive if source.waive else None
        if needed and reason is None:
            diagnostics.advice(
                Code.MISSING_ARCHIVE,
                f"`{source.id}` is on the web and has no archived copy: if the page changes, nobody can check it",
                source.place.span("mirror" if source.mirror else "url"),
                "save the page in a public archive and give its address: `archive`, and the day: `archived`",
                "or give the reason, which readers see: `waive`, and under it `missing_archive: …`",
            )
        elif reason is not None and not needed and source.waive:
            why = "there is an archived copy" if source.archive else "it is no web page that was read"
            _needless(source.waive, "missing_archive", why, diagnostics)


def _on_the_web(source: Source) -> bool:
    return bool(source.url or source.mirror) and source.read is not Read.NONE


def _needless(waivers: Waivers, key: str, why: str, diagnostics: Diagnostics) -> None:
    diagnostics.warning(
        Code.NEEDLESS_WAIVER,
        f"this gives a reason for nothing: {why}",
        waivers.place.span(key),
        "take it out",
    )
