"""Looks for withheld words where editors write besides the YAML: the handbook, the settings, a project's own templates.

What stands there exactly as it comes with the program says nothing of its own, and does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Span
from generator.outgoing.places import places_in
from generator.project.printed_settings import texts_printed
from generator.storage.packaged import packaged_handbook, packaged_settings, packaged_templates
from generator.storage.safe_read import files_below, read_file
from generator.text.passages import decoded
from generator.withholding.guard import withheld_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.diagnostics import Diagnostics
    from generator.memo import Memo
    from generator.outgoing.exclusions import Exclusions
    from generator.project import Project

_JINJA = (".jinja", ".html", ".xml", ".svg")
_CODE = (".css", ".js")
_MOST_BYTES = 4 * 1024 * 1024
_FILLED = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_STRING = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_TYPST_NAMES = re.compile(
    r"(?<!:)//[^\n]*|#?\b[a-z][a-z0-9-]*(?=\s*[(\[:=,)])|#[a-z][a-z0-9-]*|(?<=\w\.)[a-z][a-z0-9-]*"
)
"""Comments of Typst, and what is the name of a function, of an argument or of a field there, and no word of a text."""
_STRING_OR_REMARK = re.compile(
    r"\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<![:\\])//[^\n]*|/\*.*?\*/", re.DOTALL
)
_HEAD = re.compile(r"---\n.*?\n---(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"^[a-z_]+(?=:(?: |$))", re.MULTILINE)
_LETTER = re.compile(r"\w")


def look_for_withheld_where_written(
    project: Project, excluded: Exclusions, diagnostics: Diagnostics, memo: Memo
) -> None:
    """Report every place in the handbook, the settings and a project's own templates that holds withheld words.

    What cannot be read is told by whoever needs it.
    """
    if excluded:
        look = _Look(project, excluded, diagnostics, memo)
        look.at_handbook()
        look.at_settings()
        look.at_templates()


@dataclass(frozen=True, slots=True)
class _Look:
    project: Project
    excluded: Exclusions
    diagnostics: Diagnostics
    memo: Memo

    def at_handbook(self) -> None:
        folder = self.project.handbook
        shown = folder.relative_to(self.project.root).as_posix()
        for name in files_below(folder) if folder.is_dir() else ():
            if not name.endswith(".md"):
                continue
            for spelling in withheld_in([decoded(name)], self.excluded.words):
                message = "the name of this page, or of its folder, holds words that are withheld"
                self._tell(message, Span(f"{shown}/{name}"), spelling, "it is an address: call it otherwise")
            self._look_through(
                f"{shown}/{name}",
                _own_lines(
                    _without_keys(_read(folder / name)), _without_keys(_read(packaged_handbook() / name))
                ),
                "this page holds words that are withheld",
                "the handbook is published as it stands: write it without them",
            )

    def at_settings(self) -> None:
        shipped = {(printed.keys, printed.text) for printed in texts_printed(packaged_settings())}
        for printed in texts_printed(self.project.config):
            if (printed.keys, printed.text) not in shipped:
                for spelling in withheld_in([printed.text, decoded(printed.text)], self.excluded.words):
                    message = "the site shows this, and it holds words that are withheld"
                    self._tell(message, printed.span, spelling, "write it without them")

    def at_templates(self) -> None:
        top, shipped = self.project.templates, packaged_templates()
        if not top.is_dir() or top.resolve() == shipped.resolve():
            return
        for name in files_below(top):
            text_of = _own_text_of(name)
            text = _read(top / name) if text_of else ""
            if text_of and text != (theirs := _read(shipped / name)):
                self._look_through(
                    f"{top.name}/{name}",
                    _own_lines(text_of(text), text_of(theirs)),
                    "this template holds words that are withheld",
                    "whatever is made from it would show them: write it without them",
                )

    def _look_through(self, path: str, text: str, message: str, hint: str) -> None:
        find = partial(places_in, path, text, self.excluded.words)
        for spelling, span in self.memo.get(
            ("withheld where written", path, text), (self.excluded.words,), find
        ):
            self._tell(message, span, spelling, hint)

    def _tell(self, message: str, span: Span, spelling: str, hint: str) -> None:
        self.diagnostics.error(
            Code.WITHHELD_WORD, message, span, hint, related=self.excluded.told_at(spelling)
        )


def _own_text_of(name: str) -> Callable[[str], str] | None:
    """Return what leaves of a template what it says itself; None for what is no template."""
    if name.startswith("pdf/"):
        return partial(_TYPST_NAMES.sub, _blank) if name.endswith(".typ") else None
    if name.endswith(_CODE):
        return partial(_keep, _STRING_OR_REMARK)
    return partial(_FILLED.sub, _strings_of) if name.endswith(_JINJA) else None


def _blank(found: re.Match[str]) -> str:
    """Return a blank for each letter, so that places stay."""
    return _LETTER.sub(" ", found[0])


def _strings_of(found: re.Match[str]) -> str:
    """Return of what a template computes the strings alone; nothing of a remark."""
    if found[0].startswith("{#"):
        return _blank(found)
    return _keep(_STRING, found[0])


def _keep(pattern: re.Pattern[str], text: str) -> str:
    """Return of a text what ``pattern`` finds alone, with blanks for all other letters, so that places stay."""
    kept: list[str] = []
    at = 0
    for match in pattern.finditer(text):
        kept += [_LETTER.sub(" ", text[at : match.start()]), match[0]]
        at = match.end()
    return "".join((*kept, _LETTER.sub(" ", text[at:])))


def _without_keys(page: str) -> str:
    """Return a page of the handbook with blanks for the names of its settings."""
    return (
        _HEAD.sub(lambda head: _KEY.sub(_blank, head[0]), page, count=1) if page.startswith("---\n") else page
    )


def _read(path: Path) -> str:
    try:
        text = read_file(path, _MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError:
        return ""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _own_lines(text: str, shipped: str) -> str:
    """Return ``text`` with empty lines for those that are the same in ``shipped``."""
    theirs = set(shipped.split("\n")) if shipped else set()
    return "\n".join("" if line in theirs else line for line in text.split("\n"))
