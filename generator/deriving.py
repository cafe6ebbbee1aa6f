"""The stages before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator import addresses, analysis, checks, outgoing, quotes, reader
from generator.collector import without_collector
from generator.diagnostics import BuildFailed, Code, Diagnostics
from generator.diagnostics.waiting import is_eased
from generator.editions.reading import with_editions
from generator.memo import Memo
from generator.unconfirmed import LeftOut, leave_out_unconfirmed
from generator.unconfirmed.mistakes import STOPS, of_what_is_published, with_drafts_eased
from generator.withholding import hide_in_checks, withhold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analysis.findings import Findings
    from generator.analysis.reviews import Changes
    from generator.diagnostics import Diagnostic
    from generator.model.library import Library
    from generator.model.proofs import LibraryProofs
    from generator.model.report import Id
    from generator.model.source import Source
    from generator.outgoing import Exclusions
    from generator.project import Project
    from generator.reader.wrong_drafts import WrongDraft


class AsWritten(NamedTuple):
    """The library as its editors wrote it, with withheld words in it."""

    library: Library
    proofs: LibraryProofs
    """What the quote lock proves of it."""
    changes: Changes
    """What has changed in each statement since its review."""
    unread: tuple[WrongDraft, ...] = ()
    """The entries with a `todo` that are not in it, as they cannot be read."""


class Derived(NamedTuple):
    """The library as it may be shown, and what is known of it."""

    library: Library
    findings: Findings
    excluded: Exclusions
    """What no output may hold."""
    sources: Mapping[Id, Source]
    """Of all that is written, what is kept back too: their texts are held, and nothing may copy them."""
    left_out: LeftOut = LeftOut()
    """What is kept back."""
    unread: int = 0
    """How many more entries are kept back, as they cannot be read."""
    found_in_all: tuple[Diagnostic, ...] = ()
    """What the checks find in the library with what is kept back, if anything is."""


def read_library(project: Project, diagnostics: Diagnostics, memo: Memo, processes: int = 1) -> AsWritten:
    """Read and prove: the library as it is written, what the lock proves of it, what has changed since each review.

    Entries with a `todo` that cannot be read are left out of it, with a warning.
    """
    library, unread = reader.read_without_wrong_drafts(
        project.root, project.briefings.name, diagnostics, memo, processes
    )
    lock = quotes.lock_of(project.briefings, diagnostics, memo)
    library_proofs = quotes.proofs_of(library, lock, diagnostics, memo)
    return AsWritten(
        library, library_proofs, analysis.changes_since_review(library, library_proofs, memo), unread
    )


def check_library(
    project: Project, diagnostics: Diagnostics, memo: Memo, *, with_unconfirmed: bool = False
) -> Derived:
    """Read, prove, withhold, recall, leave out, derive and check."""
    with without_collector():
        derived = derive_library(project, diagnostics, memo, with_unconfirmed=with_unconfirmed)
        check_derived(derived, diagnostics, memo)
    return derived


def check_derived(derived: Derived, diagnostics: Diagnostics, memo: Memo) -> None:
    """Check what `derive_library` returned.

    Where something is kept back, the rules are asked of the library with it: an actor is used whom only a draft names.
    What they find in drafts alone stops nobody from publishing the rest, but for what others rely on.
    """
    if not derived.left_out:
        found_here = Diagnostics(diagnostics.levels)
        checks.check(derived.library, derived.findings, found_here, memo)
        for found in with_drafts_eased(found_here, derived.library):
            diagnostics.add(found)
        return
    published = Diagnostics()
    checks.check(derived.library, derived.findings, published, memo)
    there = {(found.code, found.span) for found in published}
    for found in derived.found_in_all:
        if found.code in STOPS or found.code is Code.TODO or (found.code, found.span) in there:
            diagnostics.add(found)


def _as_told(
    project: Project, diagnostics: Diagnostics, memo: Memo, processes: int, *, with_unconfirmed: bool
) -> AsWritten:
    """Read as `read_library` does; unless ``with_unconfirmed`` entries nothing is told of those that have a `todo`."""
    here = Diagnostics(diagnostics.levels)
    try:
        written = read_library(project, here, memo, processes)
    except BuildFailed:
        for found in here:
            if with_unconfirmed or not is_eased(found):
                diagnostics.add(found)
        raise
    concerned = with_drafts_eased if with_unconfirmed else of_what_is_published
    for found in concerned(here, written.library):
        diagnostics.add(found)
    return written


def derive_library(
    project: Project,
    diagnostics: Diagnostics,
    memo: Memo,
    processes: int = 1,
    *,
    with_unconfirmed: bool = False,
) -> Derived:
    """Read, prove, withhold, recall, leave out and derive.

    Unless ``with_unconfirmed`` entries all is returned, what has a `todo` is left out; if there is any, everything is
    checked first, with it. Raises
    `generator.diagnostics.BuildFailed` if something that is confirmed refers to what is not.
    """
    written = _as_told(project, diagnostics, memo, processes, with_unconfirmed=with_unconfirmed)
    checks.check_withheld(written.library, diagnostics)
    library, library_proofs, withheld = withhold(written.library, written.proofs, diagnostics, memo)
    excluded = outgoing.exclusions_of(written.library, withheld)
    outgoing.look_for_withheld_where_written(project, excluded, diagnostics, memo)
    address_checks = hide_in_checks(addresses.checks_of(project.briefings, diagnostics, memo), withheld, memo)

    def derive(
        library: Library, library_proofs: LibraryProofs, diagnostics: Diagnostics, memo: Memo
    ) -> Findings:
        findings = analysis.derive(library, memo, library_proofs, address_checks, written.changes)
        return with_editions(findings, library, project, written.library.withheld, diagnostics, memo)

    left_out, sources = LeftOut(), library.sources
    found_in_all: tuple[Diagnostic, ...] = ()
    if not with_unconfirmed:
        published = leave_out_unconfirmed(library, library_proofs, memo)
        left_out = published.left_out
    if left_out:
        aside = Memo(forgets=True, once=True)  # the results of the published library are those that are kept
        of_all = Diagnostics(diagnostics.levels)
        checks.check(library, derive(library, library_proofs, of_all, aside), of_all, aside)
        found_in_all = tuple(of_all)
        if any(found.code is Code.RESTS_ON_TODO for found in found_in_all):
            for found in found_in_all:
                diagnostics.add(found)
            raise BuildFailed(diagnostics)
        library, library_proofs = published.library, published.library_proofs
    findings = derive(library, library_proofs, diagnostics, memo)
    return Derived(library, findings, excluded, sources, left_out, len(written.unread), found_in_all)


def derive_as_written(project: Project, diagnostics: Diagnostics, memo: Memo) -> tuple[Library, Findings]:
    """Read, prove, recall and derive, with the editions as they were published: nothing is withheld or left out."""
    library, library_proofs, changes, _ = read_library(project, diagnostics, memo)
    address_checks = addresses.checks_of(project.briefings, diagnostics, memo)
    findings = analysis.derive(library, memo, library_proofs, address_checks, changes)
    nothing_withheld = replace(
        library, withheld=()
    )  # a state is compared with what somebody wrote, not with what shows
    return library, with_editions(findings, nothing_withheld, project, (), diagnostics, memo)
