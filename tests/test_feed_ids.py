"""What entries of feeds are called: the same, whatever is renamed or withheld, or a reader is told everything anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests import factories as make
from tests.test_feeds import SAID, correction_of, feeds_after, feeds_of, read_feed, told_briefing

if TYPE_CHECKING:
    from generator.model.briefing import Briefing


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


def test_a_correction_is_called_the_same_when_what_it_corrects_is_renamed_or_its_words_are_withheld() -> None:
    """By the first ids of entry and folder, and, where it is the only such of the day, whatever its words."""

    def ids(briefing: Briefing) -> list[str]:
        feed = feeds_of(make.library(briefing))[f"briefings/{briefing.id}/feed.xml"]
        return [entry.id for entry in read_feed(feed).entries]

    known = told_briefing(corrections=(correction_of(), correction_of(was="Talks were last.")))
    before = ids(known)
    assert len(set(before)) == 3
    alone = replace(known, corrections=known.corrections[:1])
    withheld = (replace(alone.corrections[0], was="[withheld]"),)
    assert ids(replace(alone, corrections=withheld)) == ids(alone)
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


def _corrections(*told: Briefing) -> dict[str, str]:
    """Return the names of the corrections that the last of several editions tells, by what each says."""
    feeds = feeds_after(*told) if told[1:] else feeds_of(make.library(*told))
    feed = read_feed(feeds["feed.xml"])
    return {
        entry.content[0].value: entry.id
        for entry in feed.entries
        if any(tag.term == "correction" for tag in entry.tags)
    }


def test_a_new_correction_takes_the_name_of_no_other_wherever_it_is_written() -> None:
    """Of the same entry, day and kind: or a reader who knows the other would never be told of it."""
    rows = tuple(make.edition(number, date=make.date(f"2024-06-0{number + 2}")) for number in (1, 2))
    known, new = correction_of(), correction_of(was="Talks were last.")
    first = told_briefing(editions=rows[:1], corrections=(known,))
    (published,) = _corrections(first).values()
    for corrections in ((new, known), (known, new)):
        found = _corrections(first, told_briefing(editions=rows, corrections=corrections))
        assert len(set(found.values())) == 2
        assert next(name for text, name in found.items() if "came last" in text) == published


def test_a_new_correction_takes_no_name_where_no_edition_was_kept() -> None:
    """Two are called by their words then, in whatever order."""
    known, new = correction_of(), correction_of(was="Talks were last.")
    alone = _corrections(told_briefing(corrections=(known,)))
    both = _corrections(told_briefing(corrections=(new, known)))
    assert set(alone.values()).isdisjoint(both.values())
    assert _corrections(told_briefing(corrections=(known, new))) == both


def test_what_concerns_an_actor_is_called_the_same_when_the_actor_is_renamed() -> None:
    def of_concerned(actor: str, **fields: Any) -> list[str]:  # noqa: ANN401  # as above
        rows = tuple(make.edition(number, date=make.date(f"2024-06-0{number}")) for number in (1, 2))
        said = make.statement(speakers=(actor,))
        told = (told_briefing(editions=rows[:1]), told_briefing(editions=rows, statements=(said,)))
        feeds = feeds_after(*told, actors=(make.actor(actor, **fields),))
        return [entry.id for entry in read_feed(feeds[f"actors/{actor}/feed.xml"]).entries]

    assert of_concerned("bobby", formerly=("bob",)) == of_concerned("bob")
