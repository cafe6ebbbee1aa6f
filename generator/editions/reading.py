"""Finds the frozen editions of a project, and takes out of them what has been withheld since."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics import Code, Diagnostics, Severity, Span
from generator.editions.folder import files_in
from generator.editions.histories import with_histories
from generator.editions.lock import read_published
from generator.editions.renamed import as_called_now
from generator.editions.standing import briefings_in, with_standing
from generator.editions.vanished import tell_of_folders, tell_of_missing, tell_of_unnoted
from generator.memo import Memo
from generator.model.snapshot import NO_EDITIONS, FrozenEdition
from generator.quotes.surroundings import within_bounds
from generator.reader.input import EDITIONS
from generator.snapshot import content_digest, from_json
from generator.storage.safe_read import TooLarge, read_file, reason, state_of
from generator.withholding import matcher_of, withhold

if TYPE_CHECKING:
    from generator.analysis.findings import Findings
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.report import Id
    from generator.model.snapshot import Editions, Snapshot
    from generator.model.withheld import Withheld
    from generator.project import Project

MAX_BYTES = 64 * 1024 * 1024
"""Largest file read: some thirty times the largest briefing that readers would look through."""
_NAME = re.compile(r"([1-9][0-9]{0,5})\.json")


class _Read(NamedTuple):
    """What was read of a library's editions."""

    editions: Editions
    unread: tuple[Id, ...]
    """Briefings of which an edition could not be read."""


def _read_editions(
    project: Project, library: Library, withheld: tuple[Withheld, ...], diagnostics: Diagnostics, memo: Memo
) -> _Read:
    """Return the frozen editions of all briefings of ``library``, without the words that are ``withheld`` now.

    A file that is none, or is not what was frozen, is a diagnostic; so is one that holds withheld words where none can
    be taken out, in an id. Then none of its briefing is returned: what checks say of the others would be false.
    """
    found: dict[Id, tuple[FrozenEdition, ...]] = {}
    unread: list[Id] = []
    known = read_published(project, diagnostics)
    published = known or {}
    for briefing in library.briefings.values():
        own = Diagnostics()
        editions = _of_briefing(project, briefing, withheld, own, memo)
        if not len(own):  # else it may be what hides them
            tell_of_missing(project, briefing, published, own)
        for diagnostic in own:
            diagnostics.add(diagnostic)
        if any(diagnostic.severity is Severity.ERROR for diagnostic in own):
            unread.append(briefing.id)
        elif editions:
            found[briefing.id] = editions
    if not unread:  # else an edition that lies elsewhere may say so
        tell_of_folders(project, library, published, diagnostics)
    if known is not None:
        for id_ in tell_of_unnoted(project, library, found, known, diagnostics):
            unread.append(id_)
            del found[id_]
    every = tuple(edition for editions in found.values() for edition in editions)
    return _Read(memo.get("editions", every, lambda: found) if found else NO_EDITIONS, tuple(unread))


def with_editions(  # noqa: PLR0913, PLR0917  # all that stages know of
    findings: Findings,
    library: Library,
    project: Project,
    withheld: tuple[Withheld, ...],
    diagnostics: Diagnostics,
    memo: Memo,
) -> Findings:
    """Return ``findings`` with the frozen editions of ``library``, and what they changed.

    It is the same object as the last time for the same.
    """
    editions, unread = _read_editions(project, library, withheld, diagnostics, memo)
    if not editions and not unread:
        return findings
    every = tuple(
        memo.get(
            ("current edition", id_),
            (*frozen, findings.briefings[id_], *library.registers, *briefings_in(frozen[-1], library)),
            partial(with_standing, frozen, library, findings.library_proofs),
        )
        for id_, frozen in editions.items()
    )
    kept = memo.get(
        "findings with editions",
        (findings, *every, *unread),
        lambda: replace(
            findings, editions=dict(zip(editions, every, strict=True)), unread_editions=frozenset(unread)
        ),
    )
    return with_histories(kept, library, matcher_of(withheld, memo), memo)


def _of_briefing(
    project: Project,
    briefing: Briefing,
    withheld: tuple[Withheld, ...],
    diagnostics: Diagnostics,
    memo: Memo,
) -> tuple[FrozenEdition, ...]:
    names = (briefing.id, *briefing.formerly)
    shown = f"{project.briefings.name}/{briefing.id}/{EDITIONS}"
    wishes = tuple((wish.words, wish.forms, wish.instead) for wish in withheld)
    found: list[FrozenEdition] = []
    for path in files_in(project.root, shown, diagnostics):
        edition = memo.replay(
            ("edition", path, state_of(project.root / path), wishes, names),
            (),
            partial(_read, project, path, names, withheld),
            diagnostics,
        )
        if edition is not None:
            found.append(edition)
    return tuple(sorted(found, key=lambda edition: edition.number))


def _read(
    project: Project,
    path: str,
    names: tuple[Id, ...],
    withheld: tuple[Withheld, ...],
    diagnostics: Diagnostics,
) -> FrozenEdition | None:
    folder, _, file_name = path.rpartition("/")
    name = _NAME.fullmatch(file_name)
    if name is None or not folder.endswith(f"/{names[0]}/{EDITIONS}"):
        diagnostics.error(
            Code.BROKEN_EDITION,
            "no edition is called so",
            Span(path),
            f"`{EDITIONS}/` holds what `briefings edition` puts there, and nothing else: take the file out",
        )
        return None
    try:
        data = read_file(project.root / path, MAX_BYTES)
    except TooLarge as error:
        diagnostics.error(
            Code.FILE_TOO_LARGE,
            f"{error.size // 2**20} MB; an edition may have {MAX_BYTES // 2**20}",
            Span(path),
            "take the file as it was published from the history of the project",
        )
        return None
    except OSError as error:
        diagnostics.error(
            Code.UNREADABLE_FILE,
            f"this cannot be read: {reason(error)}",
            Span(path),
            "look at what it is and who may read it, or take it out of the folder",
        )
        return None
    taken = from_json(data, path, diagnostics)
    if taken is None:
        return None
    last = taken.subject.last_edition.number
    if taken.briefing not in names or last != int(name[1]):
        diagnostics.error(
            Code.BROKEN_EDITION,
            f"this is edition {last} of `{taken.briefing}`, and lies where edition {name[1]} of `{names[0]}` belongs",
            Span(path),
            "give the file back its name and its folder",
            *(
                (
                    f"if the briefing was called `{taken.briefing}` before, list that under `formerly` in briefing.yml",
                )
                if taken.briefing not in names
                else ()
            ),
        )
        return None
    taken = replace(taken, library_proofs=within_bounds(taken.library_proofs))  # earlier versions kept more
    shown = _without_withheld(as_called_now(taken, names[0]), withheld, diagnostics)
    return None if shown is None else FrozenEdition(shown, content_digest(shown))


def _without_withheld(
    taken: Snapshot, withheld: tuple[Withheld, ...], diagnostics: Diagnostics
) -> Snapshot | None:
    """Return an edition as it may be shown now; None, with a diagnostic, where an id of it holds withheld words."""
    if not withheld:
        return taken
    library = replace(taken.library, withheld=withheld)
    found = Diagnostics()
    shown = withhold(library, taken.library_proofs, found, Memo(forgets=True, once=True))
    own = [diagnostic for diagnostic in found if diagnostic.span.path == taken.subject.place.path]
    refused = [diagnostic for diagnostic in own if diagnostic.code is Code.WITHHELD_WORD]
    for diagnostic in refused:
        diagnostics.error(
            diagnostic.code,
            f"in this edition, {diagnostic.message}",
            diagnostic.span,
            "an id cannot be hidden in an edition that is out: take the file out of the folder, and say why under "
            "`not_kept` in its row in briefing.yml",
        )
    return (
        None
        if refused
        else replace(
            taken,
            library=replace(shown.library, permitted=(), left_out=""),
            library_proofs=shown.library_proofs,
        )
    )
