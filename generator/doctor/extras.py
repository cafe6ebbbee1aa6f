"""Says which extras of the program are installed, and what each is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.doctor.finding import Finding, State, Topic
from generator.project.installed import PROGRAM, extras_of, installed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from packaging.requirements import Requirement

PURPOSES: Mapping[str, str] = {
    "cjk": "sets all Chinese, Japanese and Korean characters in PDFs, beyond the usual ones",
    "import": "reads documents and bibliographies (`briefings add`) and workbooks (`briefings import`)",
    "pagefind": "makes the search for large libraries (`briefings build --search pagefind`)",
    "properdocs": "makes the pages with the fork of MkDocs that is looked after (`--engine properdocs`)",
    "word": "writes Word documents",
    "zensical": "makes the pages with Zensical (`--engine zensical`)",
}
"""What each extra is for."""


def look_at_extras() -> Iterator[Finding]:
    """Yield of each extra whether it is there; nothing if the program runs from its folder, which cannot tell."""
    program = installed(PROGRAM)
    for extra, needed in extras_of(program).items() if program else ():
        purpose = PURPOSES.get(extra, "is for something that this version does not name")
        get_it = f"pip install '{PROGRAM}[{extra}]'"
        missing = [need.name for need in needed if installed(need.name) is None]
        other = [found for need in needed if (found := _unsupported(need))]
        if len(missing) == len(needed):
            yield Finding(
                Topic.EXTRAS,
                State.NOTE,
                f"`{extra}` is not installed; it {purpose}",
                f"if you need it: {get_it}",
            )
        elif missing or other:
            what = ", ".join((*(f"{name} is missing" for name in missing), *other))
            yield Finding(
                Topic.EXTRAS, State.LOOK, f"`{extra}`, which {purpose}, is not whole: {what}", get_it
            )
        else:
            yield Finding(Topic.EXTRAS, State.FINE, f"`{extra}` is installed; it {purpose}")


def _unsupported(need: Requirement) -> str:
    """Return which version is there of what an extra needs, if that is none it can be used with."""
    found = installed(need.name)
    if found is None or need.specifier.contains(found.version, prereleases=True):
        return ""
    return f"{need.name} {found.version} (supported: {need.specifier})"
