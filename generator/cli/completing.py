"""What a shell offers for an argument or option while somebody types: ids of the project, codes, files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from click.core import ParameterSource
from click.shell_completion import CompletionItem

from generator.cli.known_ids import BRIEFING, known_ids
from generator.model.references import Noun
from generator.project import CONFIG, Project, find_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    import click

    from generator.cli.known_ids import KnownId

    Completer: TypeAlias = "Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]"

ENTRIES: tuple[str, ...] = tuple(Noun)


def ids_of(*kinds: str, among: Callable[[Iterable[KnownId]], Iterable[KnownId]] = tuple) -> Completer:
    """Return what offers the ids of entries of some ``kinds`` (nouns, or `BRIEFING`), but for those already named.

    ``among`` picks of all ids of the project those that can be meant.
    """

    def complete(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem[str]]:
        project = typed_project(context)
        named = _already(context, parameter)
        return [
            CompletionItem(known.id, help=known.kind)
            for known in sorted(set(among(known_ids(project.briefings) if project else ())))
            if known.kind in kinds and known.id.startswith(begun) and known.id not in named
        ]

    return complete


def or_files(complete: Completer) -> Completer:
    """Return what offers the same, or has the shell offer files where there is none of that."""
    return lambda context, parameter, begun: (
        complete(context, parameter, begun) or files(context, parameter, begun)
    )


def _waiting(every: Iterable[KnownId]) -> Iterable[KnownId]:
    """Return what has `todo`."""
    return [known for known in every if known.waits]


def _holding_waiting(every: Iterable[KnownId]) -> Iterable[KnownId]:
    """Return the briefings in whose folders something has `todo`."""
    found = tuple(every)
    folders = {known.folder for known in found if known.waits}
    return [known for known in found if known.kind == BRIEFING and known.id in folders]


def _judged(every: Iterable[KnownId]) -> Iterable[KnownId]:
    """Return what has `todo`, but of briefings those in whose folders something has."""
    found = tuple(every)
    waiting = [known for known in found if known.waits and known.kind != BRIEFING]
    return [*waiting, *_holding_waiting(found)]


briefings = ids_of(BRIEFING)
sources = ids_of(Noun.SOURCE)
actors = ids_of(Noun.ACTOR)
statements = ids_of(Noun.STATEMENT)
entries = ids_of(*ENTRIES)
unconfirmed = ids_of(*ENTRIES, BRIEFING, among=_waiting)
to_judge = ids_of(Noun.STATEMENT, Noun.SOURCE, Noun.ACTOR, BRIEFING, among=_judged)
briefings_to_confirm = ids_of(BRIEFING, among=_holding_waiting)
anything = ids_of(*ENTRIES, BRIEFING)
sources_or_files = or_files(sources)
briefings_or_files = or_files(briefings)


def codes(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Offer the names of findings, but for those already named."""
    from generator.diagnostics import Code

    named = _already(context, parameter)
    return [CompletionItem(code.value) for code in Code if code.startswith(begun) and code not in named]


def handbook_pages(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Offer the pages of the handbook."""
    from generator.publish.own_handbook import handbook_texts

    return [CompletionItem(name) for name in handbook_texts() if name.startswith(begun)]


def files(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem[str]]:
    """Have the shell offer files."""
    return [CompletionItem(begun, type="file")]


def _already(context: click.Context, parameter: click.Parameter) -> Iterable[str]:
    values = context.params.get(parameter.name or "") or ()
    return values if isinstance(values, tuple) else ()


def typed_project(context: click.Context) -> Project | None:
    """Return the project that a line that is being typed would be about; None if there is none."""
    root = context.find_root()
    named: Path | None = root.params.get("directory")
    try:
        if root.get_parameter_source("directory") is ParameterSource.COMMANDLINE:
            return Project(named.absolute()) if named and (named / CONFIG).is_file() else None
        return find_project(Path.cwd())
    except OSError:  # the folder that the person is in is gone, or may not be read
        return None
