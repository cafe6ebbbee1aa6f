"""Refuses to put out withheld words: in pages, in their addresses, in a built site with its search index."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.passages import strings_of
from generator.stylesheets import CHARSET
from generator.themes import SCRIPT, Brought, brought_by
from generator.withholding.guard import withheld_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.guards.outgoing import Outgoing
    from generator.memo import Memo
    from generator.withholding import Withholding

_JOINED = re.compile(r"joined\.[0-9a-f]{8}\.css")
_ASSET = re.compile(rb"assets/[\w./-]+\.(?:js|css)")
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
    folder: Path, shown: str, words: Withholding, diagnostics: Diagnostics, themes: Sequence[Path] = ()
) -> None:
    """Report every file of a built site that holds withheld words; ``shown`` is the folder's name to an editor.

    What lies in one of the folders ``themes`` by the same name and with the same content is not looked at.
    Raises `OSError` if a file cannot be read.
    """
    if not words:
        return
    found: defaultdict[str, list[str]] = defaultdict(list)
    files = {
        file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()
    }
    shipped = {path for path, file in files.items() if _is_shipped(path, file, themes)}
    named = {path.encode() for path in shipped}
    brought = brought_by(themes[0], themes[1:]) if themes else Brought()
    has_script = cache(brought.has_script)
    for path, file in files.items():
        if path not in shipped:
            content = _ASSET.sub(lambda asset: b"" if asset[0] in named else asset[0], file.read_bytes())
            if path.endswith(".html"):
                content = SCRIPT.sub(lambda script: b"" if has_script(script[2]) else script[0], content)
            if _JOINED.fullmatch(file.name):
                content = _without_shipped(content, file.parent, [files[name] for name in shipped])
            for spelling in _spellings(path, content, words):
                found[spelling].append(f"{shown}/{path}")
    _tell(
        found,
        diagnostics,
        "if every page has them, look in `mkdocs.yml` (site_name, site_description, nav) and in `site_templates/theme`",
        "else look at the page of the same name in `build/docs`",
    )


def _is_shipped(path: str, file: Path, themes: Sequence[Path]) -> bool:
    """Tell whether a file of a built site is a theme's own. Raises `OSError`."""
    shipped = (theme / path for theme in themes)
    return any(own.is_file() and own.read_bytes() == file.read_bytes() for own in shipped)


def _without_shipped(content: bytes, folder: Path, shipped: Sequence[Path]) -> bytes:
    """Return a style sheet joined of those of a folder without what the themes' own put into it."""
    for sheet in shipped:
        if sheet.parent == folder and sheet.suffix == ".css":
            content = content.replace(sheet.read_bytes().removeprefix(CHARSET), b"")
    return content


def look_for_withheld_in_print(
    templates: Path, words: Withholding, diagnostics: Diagnostics, shipped: Path
) -> None:
    """Report every template for PDFs of a project's own that holds withheld words; ``templates`` is their folder.

    One that is the same as in the folder ``shipped`` says nothing of its own.
    What a PDF says else comes from the library. One that cannot be read is told when it is loaded.
    """
    for path in sorted((templates / "pdf").glob("*.typ")) if words else ():
        try:
            content = path.read_bytes()
            if _is_shipped(f"pdf/{path.name}", path, (shipped,)):
                continue
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
