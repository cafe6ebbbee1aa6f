"""Corrections in feeds: each told once, beside the edition that made it, with dates as pages show them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.model.briefing import Correction, CorrectionKind
from generator.model.text import Prose
from tests import factories as make
from tests.test_feeds import ADDRESS, feeds_after, read_feed, told_briefing

if TYPE_CHECKING:
    from generator.model.report import Id


def correction(of: Id, was: str, now: str) -> Correction:
    """Return a correction that the second edition makes."""
    return Correction(
        of=of,
        date=make.date("2024-06-02"),
        kind=CorrectionKind.CORRECTION,
        was=was,
        now=now,
        because=Prose("The *Gazette* was misread."),
        place=make.PLACE,
    )


def text(entry: Any) -> str:  # noqa: ANN401  # the library has no types
    """Return what an entry of a feed says, without its tags."""
    return re.sub("<[^>]*>", "", entry.content[0].value)


def test_a_correction_is_told_once_in_a_feed_with_dates_as_pages_show_them() -> None:
    rows = tuple(make.edition(number, date=make.date(f"2024-06-0{number}")) for number in (1, 2))
    was, now = "2024-03-02/2024-03-04", "2024-03-03"
    first = told_briefing(editions=rows[:1], events=(make.event("talks", date=make.date(was)),))
    second = told_briefing(
        editions=rows,
        events=(make.event("talks", date=make.date(now)),),
        statements=(make.statement(), make.statement("bob-too", says="Trade comes first.")),
        corrections=(
            correction(f"{make.BRIEFING}/talks", was, now),
            correction("alice", "Alicia", "Alice"),
        ),
    )
    edition, *corrections, _ = read_feed(feeds_after(first, second)["feed.xml"]).entries
    assert [tag.term for entry in corrections for tag in entry.tags] == ["correction"] * 2
    of_event = next(entry for entry in corrections if "#talks" in entry.link)
    assert "It was: some time from 2 to 4 March 2024" in text(of_event)
    assert "It is now: 3 March 2024" in text(of_event)
    told = text(edition)
    assert "misread" not in told, "each correction says why by itself"
    assert "Trade comes first." in told
    assert "On the page of changes: 2 corrections." in told
    assert f'href="{ADDRESS}briefings/{make.BRIEFING}/changes/#_edition-2"' in edition.content[0].value


def test_what_a_withdrawal_says_in_our_words_is_not_told_as_what_stands_there() -> None:
    rows = tuple(make.edition(number, date=make.date(f"2024-06-0{number}")) for number in (1, 2))
    row = replace(correction("alice", "Alicia", "No such name is given."), kind=CorrectionKind.WITHDRAWAL)
    feed = feeds_after(told_briefing(editions=rows[:1]), told_briefing(editions=rows, corrections=(row,)))
    (told,) = [text(entry) for entry in read_feed(feed["feed.xml"]).entries if "Withdrawal" in entry.title]
    assert "Withdrawn: No such name is given." in told
    assert "It is now" not in told
