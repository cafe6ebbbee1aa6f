"""Reads the hand-written pages: Markdown under a closed list of settings. The public function is `read_handbook`."""

from __future__ import annotations

import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.document.markup import to_text
from generator.model.handbook import HandbookPage
from generator.reader.decode import decode
from generator.reader.handbook.links import check_links
from generator.reader.handbook.merges import unfinished_merges
from generator.reader.handbook.pictures import check_pictures
from generator.reader.handbook.rules import find_problems
from generator.reader.handbook.spans import span_in
from generator.reader.input import read_file, walk
from generator.reader.records import PageRecord
from generator.reader.tree import NO_RULES, parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.reader.input import InputFile

__all__ = ["check_links", "check_pictures", "read_handbook"]

_NAME = re.compile(r"\w[\w .()-]*")
_LONGEST_TITLE = 300
"""Characters of a heading that are looked at."""
_HEADING = re.compile(r" {0,3}#(?!#) *(.*)")
_UNDERLINE = re.compile(r" {0,3}=+ *")
_END_OF_HEADING = re.compile(r"(?: +#+)?(?: +\{[^{}]*\})? *\Z")


def read_handbook(
    project: Path, folder: str, diagnostics: Diagnostics, memo: Memo
) -> Mapping[str, HandbookPage]:
    """Return the pages under ``project/folder``, by path below it; the same object while they stay the same.

    What cannot be read, or is not allowed in a page, is a diagnostic, and that page is left out.
    """
    pages: dict[str, HandbookPage] = {}
    alike: dict[str, str] = {}
    if (project / folder).is_dir():
        for shown in walk(project / folder, project.resolve(), folder, diagnostics, ".md"):
            name = shown.removeprefix(f"{folder}/")
            if not all(_NAME.fullmatch(part) for part in name.split("/")):
                _refuse_name(shown, diagnostics)
                continue
            first = alike.setdefault(unicodedata.normalize("NFKC", name).casefold(), name)
            if first != name:
                diagnostics.error(
                    Code.INVALID_VALUE,
                    f"Windows and macOS cannot tell this page's name from that of `{first}`",
                    Span(shown),
                    "give one of them a name that differs in more than capitals",
                )
                continue
            file = read_file(shown, project, diagnostics, memo)
            if file is not None:
                page = memo.replay(("handbook", shown), (file,), partial(_page, file, name), diagnostics)
                if page is not None:
                    pages[name] = page
    return memo.get(("pages of handbook", folder), tuple(pages.values()), lambda: pages)


def _refuse_name(shown: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(
        Code.INVALID_VALUE,
        "the name of this file cannot become the address of a page",
        Span(shown),
        "letters, digits, hyphens, dots and spaces, a letter or digit first: sources-and-methods.md",
    )


def _page(file: InputFile, name: str, diagnostics: Diagnostics) -> HandbookPage | None:
    before = len(diagnostics)
    head, body = _split(file, diagnostics)
    record = _settings(file.path, head, diagnostics)
    first = file.text[: len(file.text) - len(body)].count("\n") + 1
    for problem in (*unfinished_merges(body), *find_problems(body)):
        diagnostics.error(
            problem.code,
            problem.message,
            span_in(file.path, body, first, problem.begin, problem.end),
            *problem.hints,
        )
    if record is None or len(diagnostics) > before:
        return None
    return HandbookPage(
        body=body,
        first_line=first,
        title=record.title or _title(body, name),
        description=record.description,
        author=record.author,
        hide=record.hide,
        boost=record.search.boost,
        searched=not record.search.exclude,
    )


def _split(file: InputFile, diagnostics: Diagnostics) -> tuple[str, str]:
    """Return the settings at the head of a page, without their fences, and what follows."""
    first, _, rest = file.text.partition("\n")
    if first.rstrip() != "---":
        return "", file.text
    lines = rest.split("\n")
    end = next((at for at, line in enumerate(lines) if line.rstrip() in ("---", "...")), None)
    if end is None:
        diagnostics.error(
            Code.INVALID_MARKDOWN,
            "`---` in the first line begins settings, and no second `---` ends them",
            Span(file.path, 1, 1, 1, 4),
            "close them with a line `---`; for a rule across the page, put an empty line before it",
        )
        return "", rest
    return "\n".join(lines[:end]), "\n".join(lines[end + 1 :])


def _settings(path: str, head: str, diagnostics: Diagnostics) -> PageRecord | None:
    """Return the settings of a page; None if there is a mistake in them."""
    tree = parse(path, f"\n{head}\n", NO_RULES, diagnostics)  # one line down, where they stand in the file
    return None if tree is None else decode(tree, PageRecord, diagnostics)


def _title(body: str, name: str) -> str:
    first, _, rest = body.lstrip("\n").partition("\n")
    heading = _HEADING.fullmatch(first[:_LONGEST_TITLE])
    underlined = _UNDERLINE.fullmatch(rest.partition("\n")[0])
    words = heading[1] if heading else first[:_LONGEST_TITLE] if underlined else ""
    words = to_text(_END_OF_HEADING.sub("", words, count=1))
    return words or name.rpartition("/")[2].removesuffix(".md").replace("-", " ").capitalize()
