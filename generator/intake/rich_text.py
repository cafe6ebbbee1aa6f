"""Reads RTF: text with notes behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from striprtf.striprtf import rtf_to_text

from generator.intake.characters import cleaned, raised
from generator.intake.document import Document, Fact, Facts, LeftOut, NotRead
from generator.intake.letterhead_lines import without_letterhead
from generator.intake.letterheads import publisher_in_letterhead
from generator.intake.notes import about_notes
from generator.model.source import SourceType

if TYPE_CHECKING:
    from collections.abc import Iterator

KIND = "an RTF document"
_PROPERTIES = "is from the file's properties, which programs fill in by themselves"
_NOTE = re.compile(r"\{\\(?:\*\\)?footnote\b")
_HIDDEN = re.compile(r"\{\\v(?:\s|\\)[^{}]*\}")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{3,5})")
_HIGH = re.compile(r"\{\\super\s+([0-9,*†‡]{1,5})\}|\\super\s+([0-9,*†‡]{1,5})\s*\\nosupersub\s?")
_DEEPEST = 500
_EMPTY = r"{\rtf1\ansi\ansicpg%s %s}"


def read(data: bytes) -> Document:
    """Return what an RTF document says. Raises `NotRead`."""
    source = data.decode("latin-1")  # what is not ASCII is written in numbers, or is of the code page named
    if _deepest(source) > _DEEPEST:
        raise NotRead(
            f"its groups lie more than {_DEEPEST} deep in each other", "save it again in a word processor"
        )
    page = _code_page(source)
    hidden = [_plain(found[0], page) for found in _HIDDEN.finditer(source)]
    body, notes = _without_notes(_HIDDEN.sub("", source))
    text = _plain(_HIGH.sub(_raised, body), page)
    marked = [
        f"{raised(str(number))} {' '.join(_plain(note, page).split())}"
        for number, note in enumerate(notes, 1)
    ]
    told, letterhead = without_letterhead(re.split(r"\n+", text))
    paragraphs, changed = cleaned([*told, *marked])
    if not paragraphs:
        raise NotRead("it holds no text", "save it again in a word processor")
    unseen = LeftOut(
        "hidden passage, hidden passages", tuple(passage.strip() for passage in hidden if passage.strip())
    )
    return Document(
        kind=KIND,
        paragraphs=paragraphs,
        facts=_facts(source, page, paragraphs[0], letterhead.name),
        left_out=(*letterhead.left_out, *((unseen,) if unseen.passages else ())),
        changed=(*changed, *about_notes(len(notes))),
    )


def _plain(group: str, page: str) -> str:
    source = group if group.startswith("{\\rtf") else _EMPTY % (page.removeprefix("cp"), group)
    try:
        found = str(rtf_to_text(_as_numbers(source), encoding=page, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
        raise NotRead("it is damaged, or no RTF", "open it in a word processor, and save it again") from None
    return found.replace("|\n", "\n").replace("|", " | ")


def _as_numbers(source: str) -> str:
    """Return the source with bytes that RTF should write as numbers written so."""
    return re.sub(r"[\x80-\xff]", lambda found: f"\\'{ord(found[0]):02x}", source)


def _code_page(source: str) -> str:
    found = _CODE_PAGE.search(source[:2000])
    page = f"cp{found[1]}" if found else "cp1252"
    try:
        "".encode(page)
    except LookupError:
        return "cp1252"
    return page


def _without_notes(source: str) -> tuple[str, list[str]]:
    """Return the source with marks in place of its notes, and the notes."""
    pieces: list[str] = []
    notes: list[str] = []
    at = 0
    for start, end in _groups(source, _NOTE):
        notes.append(re.sub(r"\\chftn\b ?", "", source[start + 1 : end - 1].partition("footnote")[2]))
        mark = "".join(f"\\u{ord(sign)}?" for sign in raised(str(len(notes))) or "")
        pieces += [re.sub(r"\{?\\super\s*\\chftn\s*\}?|\\chftn\b ?", "", source[at:start]), mark]
        at = end
    return "".join([*pieces, source[at:]]), notes


def _groups(source: str, opening: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each group begins and ends that opens so."""
    at = 0
    while found := opening.search(source, at):
        depth, at = 0, found.start()
        for brace in re.finditer(r"\\.|[{}]", source[at:], re.DOTALL):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if depth == 0:
                at += brace.end()
                yield found.start(), at
                break
        else:
            return


def _deepest(source: str) -> int:
    depth = deepest = 0
    for brace in re.finditer(r"\\.|[{}]", source, re.DOTALL):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        deepest = max(deepest, depth)
    return deepest


def _raised(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(sign)}?" for sign in raised(found[1] or found[2]) or "")


def _facts(source: str, page: str, first: str, letterhead: str) -> Facts:
    title = _property(source, page, "title")
    author = _property(source, page, "author")
    made = re.search(r"\\(?:creatim|revtim)\\yr(\d{4})\\mo(\d\d?)\\dy(\d\d?)", source)
    named = (
        Fact(title, f"the title {_PROPERTIES}") if title else Fact(first, "the title is the first paragraph")
    )
    return Facts(
        title=named if len(named.value) < 300 else None,
        publisher=publisher_in_letterhead(letterhead, named.value),
        authors=(author,) if author else (),
        authors_guess=f"the author {_PROPERTIES}" if author else "",
        date=Fact(
            f"{made[1]}-{int(made[2]):02}-{int(made[3]):02}",
            "the date is the day on which the file was made, perhaps not that on which it appeared",
        )
        if made
        else None,
        type=SourceType.REPORT,
        type_guess="the type is a guess: an RTF document does not say what it is",
    )


def _property(source: str, page: str, name: str) -> str:
    found = re.search(rf"\{{\\{name}\s((?:[^{{}}]|\\[{{}}]){{0,500}})\}}", source)
    return " ".join(_plain(found[1], page).split()) if found else ""
