"""Finishes citations: adds what a style leaves out and a reader needs, and mends what Typst gets wrong."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from generator.citing.days import written
from generator.citing.notes import IS_COPY, dated_within
from generator.citing.typst_html import content_of
from generator.document.dates import show
from generator.model.dates import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.citing.record import Day, Record
    from generator.document.inline import Content

_ENDS = (".", "!", "?", "…")
_ADDRESS_AT_END = re.compile(r"https?://\S+$")
_SUPPLIED = re.compile(r"[“‘«](\[[^\]]*\])([.,]?)[”’»]")


def finished(runs: Sequence[tuple[str, str]], record: Record, lang: str = "en") -> Content:
    """Return a citation as readers get it; "" of one that could not be set.

    Where the style has not said them, sentences behind it name the address, the day of access, the bounds of a date of
    which no more is known, the archived copy, and that the address is that of a copy. A title that is none of the
    document's own stands in brackets alone, without the marks or the italics of titles (Chicago Manual of Style 17,
    14.222; APA 7, 9.22). Its title is marked as being in the document's language.
    """
    if not runs:
        return ""
    mended = [_mended(tag, words, record) for tag, words in runs]
    text = "".join(words for _, words in mended)
    more = " ".join(_left_out(record, text, lang))
    if more or not _ADDRESS_AT_END.search(text):
        mended.append(("", "" if text.endswith(_ENDS) else "."))
    if more:
        mended.append(("", f" {more}"))
    title_lang = record.title_lang or record.lang
    ours = record.supplied or title_lang.partition("-")[0] == lang.partition("-")[0]
    return content_of(_joined(mended), record.title, "" if ours else title_lang)


def _mended(tag: str, words: str, record: Record) -> tuple[str, str]:
    words = words.replace(",)", ")")  # APA of a year alone: "(1987,)"
    if record.supplied:
        words = _SUPPLIED.sub(r"\1\2", words)
        if tag and words.strip().startswith("["):
            tag = ""
    return tag, words


def _left_out(record: Record, text: str, lang: str) -> Iterator[str]:
    """Yield what the words of a citation do not say, a sentence each."""
    if record.url and "://" not in text:
        yield f"Available at: {record.url}."
    if record.accessed and "ccessed" not in text:
        yield f"Accessed {_shown(record.accessed, lang)}."
    if within := dated_within(record.issued, partial(_shown, lang=lang)):
        yield within
    if record.is_copy:
        yield IS_COPY
    if record.archive:
        on = f" of {_shown(record.archived, lang)}" if record.archived else ""
        yield f"Archived copy{on}: {record.archive}"


def _shown(day: Day, lang: str) -> str:
    return show(parse_date(written(day)), lang)


def _joined(runs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return runs without empty ones, and neighbours of one kind as one."""
    joined: list[tuple[str, str]] = []
    for tag, words in runs:
        if joined and joined[-1][0] == tag:
            joined[-1] = tag, joined[-1][1] + words
        elif words:
            joined.append((tag, words))
    return joined
