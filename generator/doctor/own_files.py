"""Says how the templates, styles and workflows that a project has of its own stand to those of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.diagnostics.suggest import did_you_mean
from generator.doctor.finding import Finding, State, Topic
from generator.overrides import Group, Standing, is_own_project, originals, overrides_of
from generator.publish.theme_templates import installed_themes
from generator.storage.packaged import packaged_theme
from generator.storage.safe_read import files_below, is_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.overrides import Override
    from generator.project import Project

_TEMPLATE_ENDS = (".html", ".xml")
_DIFF = "`briefings eject {name} --diff` shows the difference"


class _Said(NamedTuple):
    """What is said of a file that stands so, and what to do; ``{name}`` is what `briefings eject` calls it."""

    state: State
    says: str
    to_do: str = ""


_SAID: Mapping[Standing, _Said] = {
    Standing.SAME: _Said(
        State.NOTE,
        "is a copy of ours without a change; it will not follow new versions",
        "delete it, unless you are about to change it",
    ),
    Standing.CHANGED: _Said(State.FINE, "is yours, and ours is as it was when you copied it"),
    Standing.OLDER: _Said(
        State.LOOK,
        "is ours as it was in an older version, without a change of yours",
        "take the new one: `briefings eject {name} --force`, or delete it",
    ),
    Standing.BOTH_CHANGED: _Said(
        State.LOOK,
        "is yours, and ours has changed since you copied it",
        f"{_DIFF}; take over what you need, then note it: `briefings eject {{name}} --seen`",
    ),
    Standing.UNKNOWN: _Said(
        State.LOOK,
        "differs from ours; from which version it comes, nobody noted",
        f"{_DIFF}; once you have compared them: `briefings eject {{name}} --seen`",
    ),
    Standing.GONE: _Said(
        State.LOOK,
        "was copied from a file that this version does not have, and may change nothing",
        "the changelog of the program says what has taken its place",
    ),
    Standing.USED_BY_NOTHING: _Said(State.LOOK, "is used for no page: there is none of that name"),
    Standing.UNREADABLE: _Said(State.BROKEN, "cannot be read", "mend or delete it"),
}
_OF_WORKFLOWS: Mapping[Standing, _Said] = {
    Standing.SAME: _Said(State.FINE, "is as it comes with the program"),
    Standing.UNKNOWN: _SAID[Standing.UNKNOWN]._replace(state=State.NOTE),
}
"""What is said otherwise of workflows, which a project has in any case."""


def look_at_own_files(project: Project) -> Iterator[Finding]:
    """Yield how each file stands that takes the place of one of the program's, or of the theme's."""
    own = overrides_of(project)
    yield from (_of_override(override, project) for override in own)
    replaced = (
        []
        if is_own_project(project)
        else list(_in_place_of_the_theme(project, {found.path for found in own}))
    )
    yield from replaced
    if not [found for found in own if not _is_workflow(found)] and not replaced:
        says = "Templates, styles and PDF are all as they come with the program"
        yield Finding(Topic.OWN_FILES, State.FINE, says, "`briefings eject` lists what can be changed")


def _is_workflow(override: Override) -> bool:
    return override.original is not None and override.original.group is Group.WORKFLOWS


def _of_override(found: Override, project: Project) -> Finding:
    said = _SAID[found.standing]
    if _is_workflow(found):
        said = _OF_WORKFLOWS.get(found.standing, said)
    says = f"`{found.path}` {said.says}" + (f": {found.why}" if found.why else "")
    to_do = said.to_do.format(name=found.original.name if found.original else "")
    if found.standing is Standing.USED_BY_NOTHING:
        to_do = _nearest(found.path, project)
    return Finding(Topic.OWN_FILES, said.state, says, to_do, found.path)


def _nearest(path: str, project: Project) -> str:
    names = [original.path for original in originals(project).values() if original.group is Group.PAGES]
    return next(iter(did_you_mean(path, names)), "rename it as in `briefings eject`, or delete it")


def _in_place_of_the_theme(project: Project, known: set[str]) -> Iterator[Finding]:
    """Yield own templates of the theme that take the place of one that comes with a theme, not with the program."""
    folder = project.templates / "theme"
    themes = [theme for theme in installed_themes() if theme != packaged_theme()]
    for below in files_below(folder) if folder.is_dir() else ():
        path = (folder / below).relative_to(project.root).as_posix()
        if path in known or not below.endswith(_TEMPLATE_ENDS):
            continue
        if any(is_file(theme / below) for theme in themes):
            says = f"`{path}` takes the place of the theme's own, of whose new versions nobody tells you"
            yield Finding(
                Topic.OWN_FILES, State.NOTE, says, "look at it when the theme gets a new version", path
            )
