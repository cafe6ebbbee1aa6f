"""What entries of feeds are called: the same, whatever is renamed or withheld, or a reader is told everything anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.model.briefing import CorrectionKind, PastCorrection, Withdrawal
from tests import factories as make
from tests.test_feeds import SAID, correction_of, feeds_after, feeds_of, read_feed, told_briefing

if TYPE_CHECKING:
    from generator.model.briefing import Briefing, Correction


def test_names_stay_when_the_briefing_is_renamed_and_old_feeds_go_on() -> None:
    def entries(briefing: Briefing, path: str) -> list[str]:
        return [entry.id for entry in read_feed(feeds_of(make.library(briefing))[path]).entries]

    known = told_briefing(statements=(), corrections=(correction_of("alice"),))
    before = entries(known, "feed.xml")
    renamed = replace(known, id="may", formerly=(make.BRIEFING,))
    assert entries(renamed, "briefings/may/feed.xml") == before
    assert entries(renamed, f"briefings/{make.BRIEFING}/feed.xml") == before
    assert before[1] == f"tag:desk.org,2024:/briefs/briefings/{make.BRIEFING}/editions/1"
    assert len(set(before)) == 2


def test_a_correction_is_called_the_same_when_what_it_corrects_is_renamed() -> None:
    """By the first ids of entry and folder."""

    def ids(briefing: Briefing) -> list[str]:
        feed = feeds_of(make.library(briefing))[f"briefings/{briefing.id}/feed.xml"]
        return [entry.id for entry in read_feed(feed).entries]

    known = told_briefing(corrections=(correction_of(), correction_of(was="Talks were last.")))
    before = ids(known)
    assert len(set(before)) == 3
    said = make.statement("talks-begin", formerly=(SAID,))
    renamed = replace(
        known,
        statements=(said,),
        corrections=tuple(replace(found, of=said.id) for found in known.corrections),
    )
    assert ids(renamed) == before
    moved = replace(said, id="may/talks-begin", folder="may", formerly=("may/talks-first",))
    assert (
        ids(
            replace(
                known,
                id="may",
                formerly=(make.BRIEFING,),
                statements=(moved,),
                corrections=tuple(replace(found, of=moved.id) for found in known.corrections),
            )
        )
        == before
    )


def _names(*told: Briefing) -> list[str]:
    """Return the names of the corrections that the last of several editions tells."""
    feeds = feeds_after(*told) if told[1:] else feeds_of(make.library(*told))
    feed = read_feed(feeds["feed.xml"])
    return [entry.id for entry in feed.entries if any(tag.term == "correction" for tag in entry.tags)]


ROWS = tuple(make.edition(number, date=make.date(f"2024-06-0{number + 2}")) for number in (1, 2))
KNOWN, NEW = correction_of(), correction_of(was="Talks were last.")


@pytest.mark.parametrize("others", [(NEW,), (KNOWN,), (NEW, replace(NEW, was="Talks were late."))])
@pytest.mark.parametrize("is_first", [True, False], ids=["before it", "behind it"])
def test_later_corrections_change_no_name(others: tuple[Correction, ...], *, is_first: bool) -> None:
    """Of the same entry, day and kind, of the same words even; between two editions, in the next, where none was kept.

    A reader would be told of a known one again, or never of a new one.
    """
    alone = told_briefing(editions=ROWS[:1], corrections=(KNOWN,))
    more = (*others, KNOWN) if is_first else (KNOWN, *others)
    (published,) = _names(alone)
    for told in (
        (told_briefing(editions=ROWS[:1], corrections=more),),
        (told_briefing(editions=ROWS[:1]), told_briefing(editions=ROWS, corrections=more)),
        (alone, told_briefing(editions=ROWS, corrections=more)),
        (replace(alone, corrections=more), told_briefing(editions=ROWS, corrections=more)),
    ):
        names = _names(*told)
        assert published in names
        assert len(set(names)) == len(more)


def test_it_is_called_the_same_when_its_words_are_wrapped_otherwise() -> None:
    wrapped = replace(KNOWN, was="Talks came\n last.\n")
    assert _names(told_briefing(corrections=(wrapped,))) == _names(told_briefing(corrections=(KNOWN,)))


@pytest.mark.parametrize("kind", [CorrectionKind.CORRECTION, CorrectionKind.WITHDRAWAL])
def test_it_is_called_the_same_when_its_entry_goes(kind: CorrectionKind) -> None:
    row = replace(KNOWN, kind=kind)
    (stood,) = _names(told_briefing(editions=ROWS[:1], corrections=(row,)))
    common = {field: getattr(row, field) for field in ("date", "was", "now", "because", "place")}
    gone: dict[str, Any] = (
        {"withdrawals": (Withdrawal(of="talks-first", **common),)}
        if kind is CorrectionKind.WITHDRAWAL
        else {"past_corrections": (PastCorrection(of="talks-first", kind=kind, **common),)}
    )
    first = told_briefing(editions=ROWS[:1], corrections=(row,))
    assert _names(first, told_briefing(editions=ROWS, statements=(), **gone)) == [stood]


def test_what_concerns_an_actor_is_called_the_same_when_the_actor_is_renamed() -> None:
    def of_concerned(actor: str, **fields: Any) -> list[str]:  # noqa: ANN401  # as above
        rows = tuple(make.edition(number, date=make.date(f"2024-06-0{number}")) for number in (1, 2))
        said = make.statement(speakers=(actor,))
        told = (told_briefing(editions=rows[:1]), told_briefing(editions=rows, statements=(said,)))
        feeds = feeds_after(*told, actors=(make.actor(actor, **fields),))
        return [entry.id for entry in read_feed(feeds[f"actors/{actor}/feed.xml"]).entries]

    assert of_concerned("bobby", formerly=("bob",)) == of_concerned("bob")
