"""Reads RTF: text with notes behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from striprtf.striprtf import rtf_to_text

from generator.intake.characters import cleaned, raised
from generator.intake.days import day_of_file
from generator.intake.document import Document, Fact, Facts, LeftOut, NotRead
from generator.intake.letterhead_lines import without_letterhead
from generator.intake.letterheads import publisher_above, publisher_in_letterhead
from generator.intake.notes import about_notes
from generator.intake.rtf_runs import beside, groups, without_runs
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

KIND = "an RTF document"
_PROPERTIES = "is from the file's properties, which programs fill in by themselves"
_NOTE = re.compile(r"\{\\(?:\*\\)?footnote\b")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_CHARACTERS = re.compile(r"\\(mac|pca|pc)\b")
_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "10000": "mac_roman", "10007": "mac_cyrillic"}
"""Code pages that Python calls otherwise."""
_FONTS = re.compile(r"\{\\fonttbl\b")
_HIGH = re.compile(r"\{\\super\s+([0-9,*†‡]{1,5})\}|\\super\s+([0-9,*†‡]{1,5})\s*\\nosupersub\s?")
_DEEPEST = 500


class _Signs(NamedTuple):
    """What numbers of signs mean in a document."""

    page: str
    fonts: str
    """Its table of fonts: some have a code page of their own."""


def read(data: bytes) -> Document:
    """Return what an RTF document says. Raises `NotRead`."""
    source = data.decode("latin-1")  # what is not ASCII is written in numbers, or is of the code page named
    if _deepest(source) > _DEEPEST:
        raise NotRead(
            f"its groups lie more than {_DEEPEST} deep in each other", "save it again in a word processor"
        )
    signs = _signs(source)
    source = _CODE_PAGE.sub("", source)
    seen, hidden = without_runs(source, "v")
    seen, deleted = without_runs(seen, "deleted")
    body, notes = _without_notes(seen)
    text = _plain(_HIGH.sub(_raised, body), signs)
    marked = [
        f"{raised(str(number))} {' '.join(_plain(note, signs).split())}"
        for number, note in enumerate(notes, 1)
    ]
    told, letterhead = without_letterhead(re.split(r"\n+", text))
    paragraphs, changed = cleaned([*told, *marked])
    if not paragraphs:
        raise NotRead("it holds no text", "save it again in a word processor")
    above = _read(beside(seen), signs)
    parts = (
        *letterhead.left_out,
        LeftOut("header or footer, headers and footers", above),
        LeftOut("hidden passage, hidden passages", _read(hidden, signs)),
        LeftOut("passage that was deleted, passages that were deleted", _read(deleted, signs)),
    )
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(source, signs, paragraphs[0], letterhead.name, above),
        left_out=tuple(part for part in parts if part.passages),
        changed=(*changed, *about_notes(len(notes))),
    )


def _read(runs: Iterable[str], signs: _Signs) -> tuple[str, ...]:
    """Return what runs say, but for those that say nothing."""
    found = (" ".join(_plain(f"{{{run}}}", signs).split()) for run in runs)
    return tuple(text for text in found if any(map(str.isalnum, text)))


def _plain(group: str, signs: _Signs) -> str:
    source = group if group.startswith("{\\rtf") else f"{{\\rtf1\\ansi{signs.fonts} {group}}}"
    try:
        found = str(rtf_to_text(_as_numbers(source), encoding=signs.page, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
        raise NotRead("it is damaged, or no RTF", "open it in a word processor, and save it again") from None
    return found.replace("|\n", "\n").replace("|", " | ")


def _as_numbers(source: str) -> str:
    """Return the source with bytes that RTF should write as numbers written so."""
    return re.sub(r"[\x80-\xff]", lambda found: f"\\'{ord(found[0]):02x}", source)


def _signs(source: str) -> _Signs:
    head = source[:2000]
    found = _CODE_PAGE.search(head)
    named = _CHARACTERS.search(head)
    number = found[1] if found else named[1] if named else "1252"
    page = _PAGES.get(number, f"cp{number}")
    try:
        "".encode(page)
    except LookupError:
        page = "cp1252"
    return _Signs(page, next((source[start:end] for start, end in groups(source, _FONTS)), ""))


def _without_notes(source: str) -> tuple[str, list[str]]:
    """Return the source with marks in place of its notes, and the notes."""
    pieces: list[str] = []
    notes: list[str] = []
    at = 0
    for start, end in groups(source, _NOTE):
        notes.append(re.sub(r"\\chftn\b ?", "", source[start + 1 : end - 1].partition("footnote")[2]))
        mark = "".join(f"\\u{ord(sign)}?" for sign in raised(str(len(notes))) or "")
        pieces += [re.sub(r"\{?\\super\s*\\chftn\s*\}?|\\chftn\b ?", "", source[at:start]), mark]
        at = end
    return "".join([*pieces, source[at:]]), notes


def _deepest(source: str) -> int:
    depth = deepest = 0
    for brace in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        deepest = max(deepest, depth)
    return deepest


def _raised(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(sign)}?" for sign in raised(found[1] or found[2]) or "")


def _facts(source: str, signs: _Signs, first: str, letterhead: str, above: Sequence[str]) -> Facts:
    title = _property(source, signs, "title")
    author = _property(source, signs, "author")
    made = re.search(r"\\(?:creatim|revtim)\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)", source)
    named = (
        Fact(title, f"the title {_PROPERTIES}") if title else Fact(first, "the title is the first paragraph")
    )
    return Facts(
        title=named if len(named.value) < 300 else None,
        publisher=publisher_above(above, named.value) or publisher_in_letterhead(letterhead, named.value),
        authors=(author,) if author else (),
        authors_guess=f"the author {_PROPERTIES}" if author else "",
        date=day_of_file(f"{made[1]}-{int(made[2]):02}-{int(made[3]):02}", "the file was made")
        if made
        else None,
        type=SourceType.REPORT,
        type_guess="the type is a guess: an RTF document does not say what it is",
    )


def _property(source: str, signs: _Signs, name: str) -> str:
    found = re.search(rf"\{{\\{name}\s((?:[^{{}}]|\\[{{}}]){{0,500}})\}}", source)
    return " ".join(_plain(found[1], signs).split()) if found else ""
