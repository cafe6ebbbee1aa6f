"""Makes the next edition of a briefing: its row in briefing.yml, and its file, which nobody changes again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator import snapshot
from generator.checks.gone_ids import gone_ids
from generator.checks.published_values import changes_since, unexplained, warn_of
from generator.diagnostics import Diagnostics, Severity, Span
from generator.editions.aftermath import found_with
from generator.editions.folder import path_of
from generator.editions.lock import lock_text, read_published, shown_path
from generator.editions.minor_changes import more_than_spelling, slips_in
from generator.editions.rows import add_edition
from generator.model.briefing import Change, Edition
from generator.model.dates import parse_date
from generator.project.level_settings import diagnostics_of
from generator.project.settings import read_settings
from generator.storage.together import replace_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analysis.findings import Findings
    from generator.comparing import Comparison
    from generator.diagnostics import Diagnostic
    from generator.model.briefing import Briefing
    from generator.model.library import Library
    from generator.model.snapshot import FrozenEdition, Snapshot
    from generator.project import Project

_OPTIONS: Mapping[str | int, str] = {
    "says": "--note",
    "change": "--minor",
    "date": "--on",
    "data_until": "--on",
}
"""The option of the command that each field of a row comes from."""


class NotMade(Exception):  # noqa: N818  # what happened
    """No edition can be made; its text is a sentence for the editor, ``diagnostics`` what else is wrong."""

    def __init__(self, message: str, diagnostics: Diagnostics | None = None) -> None:
        super().__init__(message)
        self.diagnostics = Diagnostics() if diagnostics is None else diagnostics


@dataclass(frozen=True, slots=True)
class NextEdition:
    """An edition before it is written."""

    row: Edition
    path: str
    """Of its file, below the project."""
    content: bytes
    head: tuple[str, bytes] | None
    """The file that the row is written into, with its new content; None where the row stands there already."""
    changes: Comparison | None
    """What differs from the last frozen edition; None for the first."""
    lock: bytes
    """What says from then on which editions were published."""
    lock_path: str
    """Of the file with that, below the project."""
    gone: Diagnostics
    """Warnings of what the last edition had and this one is the first without: links to it find it no more."""
    slips: tuple[str, ...]
    """What an editor says is the same word as before: `talks/boats: recieve → receive`."""


@dataclass(frozen=True, slots=True)
class _OfCommand:
    """The place of a row that stands in no file yet: what is wrong with it is wrong with an option."""

    @property
    def path(self) -> str:
        """The option that every row needs."""
        return "--note"

    def span(self, *keys: str | int) -> Span:
        """Return the option that gives the field."""
        return Span(_OPTIONS.get(keys[0], self.path) if keys else self.path)

    def key_span(self, *keys: str | int) -> Span:
        """Return the same."""
        return self.span(*keys)


def next_edition(  # noqa: PLR0913  # each by name
    project: Project,
    briefing: Briefing,
    library: Library,
    findings: Findings,
    *,
    note: str,
    is_minor: bool,
    are_slips: bool,
    day: str,
    is_day_given: bool,
) -> NextEdition:
    """Return the next edition of ``briefing``, with the row that stands there and is not frozen yet, or a new one.

    A row has its own day: another is refused where it ``is_day_given``, and is not that of a clock. Words that differ
    as by a slip of the pen need no correction once an editor has said that they ``are_slips``.
    Raises `NotMade` if there is nothing to publish, or it may not be published so; `OSError` if briefing.yml cannot be
    read.
    """
    frozen = findings.editions.get(briefing.id, ())
    newest = frozen[-1].number if frozen else 0
    last = briefing.last_edition
    is_written = last.number > newest and not last.not_kept
    row = (
        _written_row(last, note, day if is_day_given else "", is_minor=is_minor)
        if is_written
        else _new_row(briefing, findings, note, day, is_minor=is_minor)
    )
    changes = (
        changes_since(
            frozen[-1], library, findings.library_proofs, is_minor=are_slips or row.change is Change.MINOR
        )
        if frozen
        else None
    )
    is_minor = row.change is Change.MINOR
    if changes is not None:
        _require_changes(changes, newest, row)
        if is_minor and not are_slips:
            _require_no_slips(changes)
    head = None if is_written else _head(project, briefing, row)
    new = briefing if is_written else replace(briefing, editions=(*briefing.editions, row))
    with_row = replace(library, briefings={**library.briefings, briefing.id: new})
    _check(project, with_row, findings, library if head else with_row, new)
    if changes is not None and not is_minor:
        _require_explained(changes, frozen[-1], library)
    content = snapshot.to_json(snapshot.of(new, with_row, findings.library_proofs))
    path = path_of(project, briefing.id, row.number)
    _require_readable(content, path)
    lock = _lock(project, briefing, row, findings)
    gone = _gone(project, with_row, findings, briefing)
    return NextEdition(row, path, content, head, changes, lock, shown_path(project), gone, slips_in(changes))


def write_edition(project: Project, edition: NextEdition) -> None:
    """Write the file of an edition, its row, and that it was published: all or nothing.

    Raises `OSError`: `FileExistsError` if there is such a file.
    """
    target = project.root / edition.path
    if target.exists():
        raise FileExistsError(f"{edition.path} is there already, and no edition is written twice")
    files = [*([edition.head] if edition.head else []), (edition.path, edition.content)]
    lock = edition.lock_path, edition.lock  # the last: it says that the others are there
    replace_together(project.root, dict([*files, lock]))


def _lock(project: Project, briefing: Briefing, row: Edition, findings: Findings) -> bytes:
    """Return what says which editions were published: as far as is known, and the new one."""
    published = {id_: set(numbers) for id_, numbers in (read_published(project, Diagnostics()) or {}).items()}
    for id_, frozen in findings.editions.items():
        published.setdefault(id_, set()).update(edition.number for edition in frozen)
    published.setdefault(briefing.id, set()).add(row.number)
    return lock_text(published).encode()


def _written_row(row: Edition, note: str, day: str, *, is_minor: bool) -> Edition:
    """Return the row that editors have written already, if it says what was asked for."""
    if note and note != row.says:
        raise NotMade(
            f"edition {row.number} has a row in briefing.yml already, which says: {row.says}\n"
            "Leave --note out, or change what the row says."
        )
    if day and day != str(row.date):
        raise NotMade(
            f"edition {row.number} has a row in briefing.yml already, which is of {row.date}\n"
            "Leave --on out, or change the date there."
        )
    if is_minor and row.change is not Change.MINOR:
        raise NotMade(
            f"edition {row.number} has a row in briefing.yml already, which says `change: {row.change}`\n"
            "Leave --minor out, or write `change: minor` there."
        )
    return row


def _new_row(briefing: Briefing, findings: Findings, note: str, day: str, *, is_minor: bool) -> Edition:
    """Return a new row: of that day, with sources looked for until the last row's day, or the latest source's."""
    if not note:
        raise NotMade('Say in a sentence what has changed, for readers: --note "…"')
    last = briefing.last_edition
    latest = findings.briefings[briefing.id].as_of
    until = last.data_until
    if latest is not None and latest.last is not None and until.before_on_calendar(latest):
        until = parse_date(latest.days[1].isoformat())
    date = parse_date(day)
    if date.before_on_calendar(last.date):
        raise NotMade(
            f"edition {last.number} is of {last.date}, and the next one cannot be of {day}: give a later day with --on"
        )
    if date.before_on_calendar(until):
        raise NotMade(
            f"the latest source is of {until}, and an edition of {day} cannot know it: give a later day with --on"
        )
    return Edition(
        number=last.number + 1,
        date=date,
        data_until=until,
        change=Change.MINOR if is_minor else Change.SIGNIFICANT,
        says=note,
        place=_OfCommand(),
    )


def _require_changes(changes: Comparison, newest: int, row: Edition) -> None:
    if not changes.entries:
        raise NotMade(f"Nothing has changed since edition {newest}: there is nothing to publish.")
    if row.change is Change.MINOR:
        more = more_than_spelling(changes)
        if more:
            named = ", ".join(more[:5]) + (" …" if len(more) > 5 else "")
            raise NotMade(
                "A minor edition mends spelling, addresses and places in sources, and more has changed: "
                f"{named}\nMake it without --minor, and its row without `change: minor`."
            )


def _require_no_slips(changes: Comparison) -> None:
    """Refuse words that may be slips, and may be others: no program can tell, and nobody changes an edition."""
    slips = slips_in(changes)
    if slips:
        raise NotMade(
            "These words may be slips of the pen that are mended, or other words:\n"
            + "\n".join(f"    {slip}" for slip in slips)
            + "\nIf each is still the same word, say so with --slips; readers see them on the page of changes.\n"
            "If one says something else now, make the edition without --minor, and its row without `change: minor`."
        )


def _head(project: Project, briefing: Briefing, row: Edition) -> tuple[str, bytes]:
    try:
        return add_edition(project.root, briefing, row)
    except ValueError as error:
        raise NotMade(str(error)) from None


def _check(
    project: Project, library: Library, findings: Findings, before: Library, briefing: Briefing
) -> None:
    """Check the briefing with its new row as `briefings check` does; ``before`` is the library without that."""
    found = found_with(project, library, findings, before, briefing)
    _refuse(found.errors)
    _refuse(
        found.called_up,
        "No edition was made: with it, this would be found, and stop the next `briefings build --strict`.",
    )


def _gone(project: Project, library: Library, findings: Findings, briefing: Briefing) -> Diagnostics:
    """Return the warnings of what goes with this edition, at the levels of the desk: after it, nothing tells of it."""
    found = diagnostics_of(read_settings(project.config))
    frozen = findings.editions.get(briefing.id)
    if frozen:
        gone_ids(library, replace(findings, editions={briefing.id: frozen}), found)
    return found


def _require_explained(changes: Comparison, edition: FrozenEdition, library: Library) -> None:
    """Refuse what was published and stands otherwise in the briefing or in a register; others have their own."""
    found = Diagnostics()
    others = library.briefings.keys() - {edition.snapshot.briefing}
    own = [change for change in unexplained(changes, edition) if change.entry.partition("/")[0] not in others]
    warn_of(own, edition, library, found)
    _refuse(found)


def _refuse(found: Iterable[Diagnostic], message: str = "No edition was made; see above.") -> None:
    refused = Diagnostics()
    for diagnostic in found:
        refused.add(replace(diagnostic, severity=Severity.ERROR))
    if len(refused):
        raise NotMade(message, refused)


def _require_readable(content: bytes, path: str) -> None:
    """Read the file as it will be read ever after, before it is written: it can never be mended."""
    found = Diagnostics()
    read: Snapshot | None = snapshot.from_json(content, path, found)
    if read is None:
        raise NotMade("The edition could not be read back; nothing was written.", found)
