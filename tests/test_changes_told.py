"""What a change is called and how it is told: by what decides it, by whom, in words that join well."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.cli.diff_output import diff_json, diff_markdown, diff_text
from generator.comparing import Nature, State, compare
from generator.comparing.history import history_of
from generator.comparing.importance import Group, group_of
from generator.document.plain import plain_text
from generator.model.briefing import Correction, CorrectionKind
from generator.model.statement import Stance
from generator.model.text import Prose
from generator.writer.feeds.changed import changed_entries, steps_of
from generator.writer.views.changes import changes_page, printed_changes
from generator.writer.views.entry_links import EntryLinks
from generator.writer.views.labels import label_registers
from tests import factories as make
from tests.changed_states import after_an_edition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.comparing import Comparison, EntryChanges
    from generator.model.briefing import Briefing
    from generator.model.topic import Topic

BEFORE = make.briefing(
    assessments=(make.assessment(),), statements=(make.statement(), make.statement("gone", speakers=("bob",)))
)
JUDGED = BEFORE.assessments[0]


def _differing(now: Briefing, before: Briefing = BEFORE, topics: tuple[Topic, ...] = ()) -> Comparison:
    old, new = (State(make.library(state, topics=topics), state.id) for state in (before, now))
    return compare(old, new)


def _judged(**fields: object) -> Briefing:
    return replace(BEFORE, assessments=(replace(JUDGED, **fields),))  # type: ignore[arg-type]  # any field


def _one(found: Comparison) -> EntryChanges:
    (entry,) = found.entries
    return entry


def _told(now: Briefing, before: Briefing = BEFORE, topics: tuple[Topic, ...] = ()) -> tuple[str, str, str]:
    """Return what the page of changes, a feed and the command say of what a second edition changed."""
    library, findings = after_an_edition(before, now, topics=topics)
    links = EntryLinks(library, findings, label_registers(library, "en"), home=make.BRIEFING)
    history = findings.briefings[now.id].history
    assert history is not None
    steps = changes_page(history, now.id, links)["steps"]
    views = [view for group in steps[0].groups for view in group.entries]  # type: ignore[index]  # of a context
    page = " | ".join(
        f"{view.word} {view.subject}: {plain_text(view.entry)}: "
        + " / ".join(f"{change.what}: {plain_text(change.words)}" for change in view.changes)
        for view in views
    )
    step = steps_of(now.id, links)[2]
    feed = " ".join(plain_text(content) for content in changed_entries(step, step.entries))
    found = {now.id: _differing(now, before, topics)}
    return page, feed, diff_text(found, "1", "2")


WHY: Mapping[str, object] = {"likelihood": "very likely", "changed_because": Prose("Now Bob has said yes.")}


@pytest.mark.parametrize(
    "fields", [WHY, {**WHY, "because": Prose("Two papers."), "likelihood_because": Prose("They said so.")}]
)
def test_what_only_explains_a_change_decides_nothing(fields: Mapping[str, object]) -> None:
    entry = _one(_differing(_judged(**fields)))
    assert entry.nature is Nature.REGRADED
    assert entry.changes[0].field == "likelihood"
    assert _one(_differing(_judged(because=Prose("Two papers.")))).nature is Nature.REWORDED


def test_the_reason_of_a_change_is_told_behind_it() -> None:
    page, feed, text = _told(_judged(**WHY))
    assert "graded anew assessment: “They will talk again.”: likelihood: likely → very likely / " in page
    assert page.endswith("because: Now Bob has said yes.")
    assert "likelihood: likely → very likely; because: Now Bob has said yes." in feed
    assert "  because: Now Bob has said yes." in text


def test_a_new_reason_takes_the_place_of_that_of_an_earlier_change() -> None:
    earlier = _judged(**{**WHY, "likelihood": "unlikely", "changed_because": Prose("Bob had said no.")})
    found = _differing(_judged(**WHY), earlier)
    text = diff_text({make.BRIEFING: found}, "1", "2")
    assert "  because: Now Bob has said yes." in text
    assert "had said no" not in text


TALKS = make.event()
GARRISONS = make.topic("garrisons", stance_on="withdrawal of the garrisons")


@pytest.mark.parametrize(
    ("target", "was", "now", "words"),
    [
        (TALKS.id, None, Stance.FOR, "now welcomes"),
        (TALKS.id, Stance.FOR, Stance.AGAINST, "welcomes → rejects"),
        (TALKS.id, Stance.AGAINST_WITH_CONDITIONS, None, "no longer objects with conditions"),
        ("garrisons", None, Stance.FOR, "now for"),
        ("garrisons", Stance.FOR, Stance.AGAINST_WITH_CONDITIONS, "for → against, with conditions"),
    ],
)
def test_a_stance_that_changed_has_the_words_that_its_card_has(
    target: str, was: Stance | None, now: Stance | None, words: str
) -> None:
    before, after = (
        replace(
            BEFORE,
            events=(TALKS,),
            statements=(make.statement(stance=((target, stance),) if stance else ()),),
        )
        for stance in (was, now)
    )
    page, feed, text = _told(after, before, (GARRISONS,))
    on = "Talks" if target == TALKS.id else "withdrawal of the garrisons"
    assert f": stance on {on}: {words}" in page
    assert f"stance on {on}: {words}" in feed
    assert f"  stance on {target}: {words}" in text


def test_a_stance_on_an_event_that_got_another_name_has_the_words_for_events() -> None:
    called = replace(TALKS, id=f"{make.BRIEFING}/summit", formerly=(TALKS.id,))
    before, after = (
        replace(BEFORE, events=(event,), statements=(make.statement(stance=((event.id, stance),)),))
        for event, stance in ((TALKS, Stance.AGAINST), (called, Stance.FOR))
    )
    _, _, text = _told(after, before)
    assert f"  stance on {called.id}: rejects → welcomes" in text


def test_a_long_judgement_names_itself_by_its_beginning() -> None:
    says = Prose("They will talk again, " + "and again " * 20 + "before the summer is over.")
    page, _, _ = _told(_judged(says=says))
    assert "assessment: “They will talk again, and again" in page.partition(" …”")[0]
    assert " …”: " in page


def test_a_statement_that_is_gone_still_has_its_speaker() -> None:
    page, feed, text = _told(replace(BEFORE, statements=BEFORE.statements[:1]))
    assert "withdrawn statement: Bob: : Talks come first." in page
    assert "Withdrawn, statement Bob: Talks come first." in feed
    assert "  bob: Talks come first." in text


def test_a_source_s_own_voice_is_its_publisher_s() -> None:
    own = make.statement("own", speakers=())
    found = _differing(replace(BEFORE, statements=(*BEFORE.statements, own)))
    assert _one(found).changes[0].speakers == ("gazette",)


def test_a_new_name_alone_is_told_to_editors() -> None:
    first, gone = BEFORE.statements
    called = replace(first, id=f"{make.BRIEFING}/talks-before-all", formerly=(first.id,))
    found = {make.BRIEFING: _differing(replace(BEFORE, statements=(called, gone)))}
    assert f"renamed: {first.id} → {called.id}\n" in diff_text(found, "1", "2")
    assert "1 entry is called otherwise, and nothing else differs." in diff_text(found, "1", "2")
    assert f"- **Renamed**: `{first.id}` → `{called.id}`" in diff_markdown(found, "1", "2")
    assert f'"{first.id}": "{called.id}"' in diff_json(found, "1", "2")


def test_paper_tells_the_chief_changes_of_each_kind_and_where_the_others_stand() -> None:
    new = tuple(make.statement(f"new-{number}") for number in range(7))
    row = _row(CorrectionKind.CORRECTION)
    now = replace(BEFORE, statements=(BEFORE.statements[0], *new), corrections=(row,))
    library, findings = after_an_edition(BEFORE, now)
    history = findings.briefings[now.id].history
    assert history is not None
    links = EntryLinks(library, findings, label_registers(library, "en"), home=make.BRIEFING)
    shown = printed_changes(history, now.id, links)
    assert shown is not None
    assert shown.amount == "Since edition 1: 1 corrected, 1 withdrawn, 7 added and 1 actor no longer used."
    assert [view.word for view in shown.entries] == ["withdrawn", *["added"] * 5]
    assert (
        shown.rest
        == "What was corrected stands under “Corrections”. 3 further changes on the site’s page of changes."
    )


def test_a_single_source_that_changed_is_named_as_such() -> None:
    source = make.source("gazette-2")
    told = replace(BEFORE.statements[0], reports=(*BEFORE.statements[0].reports, make.report("gazette-2")))
    now = replace(BEFORE, statements=(told, BEFORE.statements[1]))
    first = State(make.library(BEFORE), BEFORE.id)
    second = State(make.library(now, sources=(make.source(), source)), now.id)
    history = history_of([first], second)
    library, findings = after_an_edition(BEFORE, BEFORE)
    links = EntryLinks(library, findings, label_registers(library, "en"), home=make.BRIEFING)
    amount = changes_page(history, BEFORE.id, links)["steps"][0].amount  # type: ignore[index]  # of a context
    assert amount == "Since edition 1: 1 changed otherwise and 1 source added."


def _row(kind: CorrectionKind) -> Correction:
    return Correction(
        of=BEFORE.statements[0].id,
        date=make.date("2024-06-02"),
        kind=kind,
        was="first",
        now="last",
        because=Prose("So they said today."),
        place=make.PLACE,
    )


def test_what_is_brought_up_to_date_was_not_wrong() -> None:
    said = BEFORE.statements[0]
    for kind, nature, group in (
        (CorrectionKind.UPDATE, Nature.REWORDED, Group.CHANGED),
        (CorrectionKind.CORRECTION, Nature.CORRECTED, Group.CORRECTED),
    ):
        row = _row(kind)
        changed = replace(said, says="Talks come last.")
        now = replace(BEFORE, statements=(changed, BEFORE.statements[1]), corrections=(row,))
        entry = _one(_differing(now))
        assert (entry.nature, group_of(entry)) == (nature, group)
        assert entry.corrections == (row,)
    only_told = replace(BEFORE, corrections=(replace(row, kind=CorrectionKind.UPDATE),))
    assert _one(_differing(only_told)).nature is Nature.OTHERWISE
