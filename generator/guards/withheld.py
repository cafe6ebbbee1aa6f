"""Refuses to put out withheld words: in pages, in their addresses, in a built site with its search index."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.passages import strings_of
from generator.withholding.guard import withheld_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.guards.outgoing import Outgoing
    from generator.memo import Memo
    from generator.withholding import Withholding

_OF_THE_ENGINE = ("assets/javascripts/", "assets/stylesheets/")
"""Folders of a built site that the engine's theme fills: of what lies there only the names are looked at."""
_SHOWN = 3
"""Files named; the same words mostly stand in many."""


def look_for_withheld(outgoing: Outgoing, words: Withholding, diagnostics: Diagnostics, memo: Memo) -> None:
    """Report every outgoing file that holds withheld words, its path included."""
    if not words:
        return
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path, content in outgoing.files.items():
        spellings = memo.get(
            ("withheld in", path), (content, words), partial(_spellings, path, content, words)
        )
        hand_written = outgoing.hand_written(path) if spellings else None
        for spelling in spellings:
            if hand_written:
                _tell_of_handbook(hand_written, outgoing.as_written(path), spelling, words, diagnostics)
            else:
                found[spelling].append(outgoing.shown(path))
    _tell(
        found,
        diagnostics,
        "if they stand in the file's name, give the entry or the folder another id",
        "else look in the templates (`site_templates`), or for words put together from two fields: add them to `forms`",
    )


def look_for_withheld_in_folder(
    folder: Path, shown: str, words: Withholding, diagnostics: Diagnostics
) -> None:
    """Report every file of a built site that holds withheld words; ``shown`` is the folder's name to an editor.

    Raises `OSError` if a file cannot be read.
    """
    if not words:
        return
    found: defaultdict[str, list[str]] = defaultdict(list)
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder).as_posix()
        if file.is_file():
            content = b"" if path.startswith(_OF_THE_ENGINE) else file.read_bytes()
            for spelling in _spellings(path, content, words):
                found[spelling].append(f"{shown}/{path}")
    _tell(
        found,
        diagnostics,
        "if every page has them, look in `mkdocs.yml` (site_name, site_description, nav) and in `site_templates/theme`",
        "else look at the page of the same name in `build/docs`",
    )


def look_for_withheld_in_print(templates: Path, words: Withholding, diagnostics: Diagnostics) -> None:
    """Report every template for PDFs of a project's own that holds withheld words; ``templates`` is their folder.

    What a PDF says else comes from the library. One that cannot be read is told when it is loaded.
    """
    for path in sorted((templates / "pdf").glob("*.typ")) if words else ():
        try:
            content = path.read_bytes()
        except OSError:
            continue
        for spelling in _spellings(path.name, content, words):
            place = _place(f"{templates.name}/pdf/{path.name}", content, spelling, words)
            message = f"this template holds the withheld words “{spelling}”"
            diagnostics.error(
                Code.WITHHELD_WORD, message, place, "every PDF would show them: write it without"
            )


def _spellings(path: str, content: bytes, words: Withholding) -> tuple[str, ...]:
    """Return the withheld words that stand in a file, as the editor wrote them."""
    return tuple(withheld_in(((path, text) for text in strings_of(path, content)), words))


def _tell_of_handbook(
    path: str, content: bytes, spelling: str, words: Withholding, diagnostics: Diagnostics
) -> None:
    diagnostics.error(
        Code.WITHHELD_WORD,
        f"this page holds the withheld words “{spelling}”",
        _place(path, content, spelling, words),
        "the handbook is published as it stands: write the page, and call it, without them",
    )


def _place(path: str, content: bytes, spelling: str, words: Withholding) -> Span:
    """Return where in a file withheld words stand; only the file, if it writes them otherwise than it is read."""
    text = content.decode("utf-8", "replace")
    found = next((match for match in words.find(text) if match.words == spelling), None)
    if found is None:
        return Span(path)
    line, end_line = (text.count("\n", 0, at) + 1 for at in (found.start, found.end))
    column, end_column = (at - text.rfind("\n", 0, at) for at in (found.start, found.end))
    return Span(path, line, column, end_line, end_column)


def _tell(found: Mapping[str, Sequence[str]], diagnostics: Diagnostics, *hints: str) -> None:
    for spelling, paths in found.items():
        others = paths[1:]
        more = f" and in {len(others)} other file{'s' * (len(others) > 1)}" if others else ""
        named = f"also in: {', '.join(others[:_SHOWN])}{' …' * (len(others) > _SHOWN)}"
        diagnostics.error(
            Code.WITHHELD_WORD,
            f"the withheld words “{spelling}” would be published in this file{more}",
            Span(paths[0]),
            *([named] if others else []),
            *hints,
        )
