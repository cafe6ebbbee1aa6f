"""Refuses to put out withheld words: in pages, in their addresses, in a built site with its search index."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, partial
from typing import TYPE_CHECKING, TypeAlias, cast

from generator.diagnostics import Code, Span
from generator.publish.stylesheets import CHARSET
from generator.publish.theme_templates import SCRIPT, Brought, brought_by
from generator.text.passages import strings_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.outgoing.exclusions import Exclusions
    from generator.outgoing.outgoing import Outgoing

Found: TypeAlias = "tuple[tuple[str, ...], bool]"
"""Withheld words that stand in a file, and whether others are the program's own."""

_JOINED = re.compile(r"joined\.[0-9a-f]{8}\.css")
_ASSET = re.compile(rb"assets/[\w./-]+\.(?:js|css)")
_ENTRY = "pagefind/pagefind-entry.json"
_PAGEFINDS = re.compile(
    r"pagefind/(?:pagefind(?:-(?:component-ui|highlight|modular-ui|ui|worker))?\.(?:js|css)|wasm\.[\w-]+\.pagefind)"
)
"""What Pagefind writes beside its index, over whatever was there: the same in every site."""
_SHOWN = 3
"""Files named; the same words mostly stand in many."""


def look_for_withheld(
    outgoing: Outgoing,
    excluded: Exclusions,
    diagnostics: Diagnostics,
    memo: Memo,
    examined: Mapping[str, object] | None = None,
) -> bool:
    """Report every outgoing file that holds withheld words, its path included.

    Of some files somebody may have ``examined`` already what `examine` finds, by path.
    What the program says by itself does not count; return whether there was any. Nor do pages of the handbook: they
    are looked at as they are written.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    has_own = False
    words = memo.same(("token of withheld words",), excluded.token) if excluded.token else excluded.words
    for path, content in outgoing.files.items() if excluded else ():
        known = (examined or {}).get(path)
        look = partial(examine, excluded, path, content) if known is None else partial(cast, "Found", known)
        spellings, own = memo.get(("withheld in", path), (content, words), look)
        if (spellings or own) and outgoing.hand_written(path):
            continue
        has_own = has_own or own
        for spelling in spellings:
            found[spelling].append(outgoing.shown(path))
    _tell(
        found,
        excluded,
        diagnostics,
        "if they stand in the file's name, give the entry or the folder another id",
        "else look in the templates (`site_templates`), or for words put together from two fields: add them to `forms`",
    )
    return has_own


def look_for_withheld_in_folder(
    folder: Path, shown: str, excluded: Exclusions, diagnostics: Diagnostics, themes: Sequence[Path] = ()
) -> None:
    """Report every file of a built site that holds withheld words; ``shown`` is the folder's name to an editor.

    What lies in one of the folders ``themes`` by the same name and with the same content is not looked at, and what the
    program says by itself does not count.
    Raises `OSError` if a file cannot be read.
    """
    if not excluded:
        return
    found: defaultdict[str, list[str]] = defaultdict(list)
    files = {
        file.relative_to(folder).as_posix(): file for file in sorted(folder.rglob("*")) if file.is_file()
    }
    has_pagefind = _ENTRY in files
    shipped = {
        path
        for path, file in files.items()
        if _is_shipped(path, file, themes) or (has_pagefind and _PAGEFINDS.fullmatch(path))
    }
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
            for spelling in examine(excluded, path, content)[0]:
                found[spelling].append(f"{shown}/{path}")
    _tell(
        found,
        excluded,
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


def examine(excluded: Exclusions, path: str, content: bytes) -> Found:
    """Return the withheld words that stand in a file, as the editor wrote them, and whether others are our own."""
    spellings: dict[str, None] = {}
    has_own = False
    for text in strings_of(path, content):
        found, own = excluded.found_in(text)
        has_own = has_own or own
        spellings.update((match.words, None) for match in found)
    return tuple(spellings), has_own


def _tell(
    found: Mapping[str, Sequence[str]], excluded: Exclusions, diagnostics: Diagnostics, *hints: str
) -> None:
    for spelling, paths in found.items():
        others = paths[1:]
        more = f" and in {len(others)} other file{'s' * (len(others) > 1)}" if others else ""
        named = f"also in: {', '.join(others[:_SHOWN])}{' …' * (len(others) > _SHOWN)}"
        diagnostics.error(
            Code.WITHHELD_WORD,
            f"words that are withheld would be published in this file{more}",
            Span(paths[0]),
            *([named] if others else []),
            *hints,
            related=excluded.told_at(spelling),
        )
