"""What was done, in sentences for the editor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.references import Noun
from generator.storage.safe_read import files_below, is_file, read_file
from generator.text.articles import with_article
from generator.upkeep.carried_comments import CARRIED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.model.library import Entry
    from generator.project import Project


@dataclass(frozen=True, slots=True)
class Done:
    """What a change of names comes to."""

    old: str
    """The id that is gone, as pages and settings may still name it; "" if none is."""
    told: tuple[str, ...]
    """Sentences for the editor; a line that begins with a blank is what editors wrote."""
    folders: tuple[str, str] = ("", "")
    """The folder that has another name now, before and after."""


def noun_of(entry: Entry) -> Noun:
    """Return what an entry is."""
    return Noun(type(entry).__name__.lower())


def stated(lines: int, stamps: int) -> Iterator[str]:
    """Yield what became of proofs and reviews."""
    if lines:
        yield f"{_several(lines, 'line')} of the quote lock went along: nothing need be proved again."
    if stamps:
        yield f"{_several(stamps, 'review')} went along: what was reviewed is the same."


def counted(references: int, files: int) -> str:
    """Say how many references were changed."""
    return f"{references} in {_several(files, 'file')}" if references else "none"


def leads_on(old: str, *, was_published: bool) -> str:
    """Say where links to a former id lead."""
    if not was_published:
        return "It keeps nothing of its former id: it was never published, so that no link leads there."
    return f"It says `formerly: {old}`, so that links to the old address lead on."


def with_article_of(entry: Entry) -> str:
    """Return what an entry is, with its article: ``an actor``."""
    return with_article(noun_of(entry))


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def mentions(project: Project, name: str) -> Iterator[str]:
    """Yield the settings, the pages written by hand and the entries that name an id that is gone: nobody changes them.

    In what editors write of entries it is named between backticks, or in a comment.
    """
    word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
    marked = re.compile(rf"`{re.escape(name)}`")
    comment = re.compile(rf"(?:^|\s)#[^\n]*{word.pattern}", re.MULTILINE) if "-" in name else marked
    for path in (project.config, *_files(project.handbook, ".md")):
        if word.search(_text(path)):
            yield path.relative_to(project.root).as_posix()
    for path in _files(project.briefings, ".yml"):
        text = CARRIED.sub("", _text(path))
        if marked.search(text) or comment.search(text):
            yield path.relative_to(project.root).as_posix()


def _files(folder: Path, suffix: str) -> Iterator[Path]:
    yield from (
        folder / path for path in files_below(folder) if path.endswith(suffix) and is_file(folder / path)
    )


def _text(path: Path) -> str:
    return read_file(path).decode("utf-8", "replace")
