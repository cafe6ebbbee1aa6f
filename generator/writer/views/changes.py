"""Arranges what changed between the editions of a briefing, the most important first, and an entry's own history."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.comparing import Nature
from generator.comparing.importance import Group, group_of
from generator.document.inline import Anchor, Content, Link
from generator.document.joining import join, join_with_and, phrase
from generator.document.plain import plain_text
from generator.writer.pages.urls import briefing_page, edition_anchor, on_page, part_anchor
from generator.writer.views.entry_changes import EntryChangesViews
from generator.writer.wording import words
from generator.writer.wording.changes import NATURE, SUBJECT, nature_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.comparing import Comparison, EntryChanges
    from generator.comparing.history import History, Milestone, Step
    from generator.model.briefing import Edition
    from generator.model.report import Id
    from generator.writer.views.entry_changes import EntryChangesView
    from generator.writer.views.entry_links import EntryLinks

_HEADINGS = {
    Group.CORRECTED: "Corrected",
    Group.OWN: "What the briefing itself says",
    Group.WITHDRAWN: "Withdrawn",
    Group.CHANGED: "Changed",
    Group.ADDED: "Added",
    Group.SERVING: "Sources, people and subjects",
}
_COUNTED = {
    Group.CORRECTED: "corrected",
    Group.OWN: "of the briefing’s own sentences changed",
    Group.WITHDRAWN: "withdrawn",
    Group.CHANGED: "changed otherwise",
    Group.ADDED: "added",
}
_LISTED = (Nature.ADDED, Nature.WITHDRAWN)
"""What is said of a source, an actor or a topic by its name alone."""
_MOST_ON_PAPER = 5
"""Entries of one kind that paper tells of."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """Changes of one sort."""

    anchor: Anchor
    heading: str
    entries: tuple[EntryChangesView, ...]
    lists: tuple[tuple[str, Content], ...]
    """Those of which the name says enough, by what happened to them."""
    folded: bool
    """Whether it stands open only where somebody asks."""


@dataclass(frozen=True, slots=True)
class StepView:
    """What an edition changed, or several together."""

    anchor: Anchor
    heading: Content
    says: str
    """What the editors say of the edition."""
    amount: str
    groups: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """What the newest edition changed, in short: its corrections stand in a part of their own."""

    says: str
    amount: str
    entries: tuple[EntryChangesView, ...]
    """Of what the briefing itself says all, of other kinds the most important."""
    rest: str
    """Where the others stand."""


def changes_page(history: History, briefing: Id, links: EntryLinks) -> Mapping[str, object]:
    """Return the context of the page of changes: each edition, the newest first, and all since each earlier one."""
    views = [
        _step(step, EntryChangesViews(briefing, links, history.steps[number + 1 :]), links)
        for number, step in enumerate(history.steps)
    ]
    of_now = EntryChangesViews(briefing, links, ())
    jumps = tuple(_step(step, of_now, links, is_jump=True) for step in history.jumps)
    return {"steps": tuple(reversed(views)), "jumps": jumps}


def printed_changes(history: History, briefing: Id, links: EntryLinks) -> PaperView | None:
    """Return what the newest edition changed, for paper; nothing where it is the first, or something newer stands."""
    last = history.steps[-1] if history.steps else None
    if last is None or last.new is None or not last.comparison.told:
        return None
    views = EntryChangesViews(briefing, links, ())
    told = last.comparison.told
    shown = [
        entry
        for group in (Group.OWN, Group.WITHDRAWN, Group.CHANGED, Group.ADDED)
        for entry in [entry for entry in told if group_of(entry) is group][
            : None if group is Group.OWN else _MOST_ON_PAPER
        ]
    ]
    corrected = sum(group_of(entry) is Group.CORRECTED for entry in told)
    left = len(told) - corrected - len(shown)
    rest = [
        *(["What was corrected stands under “Corrections”."] if corrected else []),
        *([f"{words.count(left, 'further change')} on the site’s page of changes."] if left else []),
    ]
    return PaperView(last.new.says, step_amount(last), tuple(map(views.view, shown)), " ".join(rest))


def history_line(milestones: Sequence[Milestone], briefing: Id, first: Edition, links: EntryLinks) -> Content:
    """Return when an entry came and changed, in one line, each time with a link to what changed; "" if it never did."""
    if not milestones:
        return ""
    stood = "Added in edition 1." if first.number == 1 else f"In edition {first.number} already."
    added = () if Nature.ADDED in milestones[0].natures else (stood,)
    told = (_milestone(milestone, briefing, links) for milestone in milestones)
    return join([*added, *told], " ")


def _milestone(milestone: Milestone, briefing: Id, links: EntryLinks) -> Content:
    natures = [nature for nature in milestone.natures if nature is not Nature.SPELLING]
    word = NATURE[natures[0]].capitalize()
    edition = milestone.edition
    page = on_page(briefing_page(briefing, "changes"), edition_anchor(edition.number if edition else None))
    when: Content = (
        phrase(Link(page, f"in edition {edition.number}"), " (", links.date(edition.date), ")")
        if edition
        else Link(page, "since the last edition")
    )
    return phrase(word, " ", when, ".")  # what was corrected, and why, stands in the entry's note


def _step(step: Step, views: EntryChangesViews, links: EntryLinks, *, is_jump: bool = False) -> StepView:
    """Return what a step changed; a jump leads over several editions."""
    new = step.new
    heading: Content = f"All since edition {step.old.number}"
    if not is_jump:
        heading = phrase(f"Edition {new.number}, ", links.date(new.date)) if new else "Not in an edition yet"
    anchor = (
        part_anchor(f"since-{step.old.number}") if is_jump else edition_anchor(new.number if new else None)
    )
    return StepView(
        anchor,
        heading,
        new.says if new and not is_jump else "",
        step_amount(step),
        tuple(_groups(step.comparison, views, anchor)),
    )


def step_amount(step: Step) -> str:
    """Return how much has changed of each sort, in a sentence."""
    since, told = f"since edition {step.old.number}", step.comparison.told
    counted = Counter(map(group_of, told))
    silent = len(step.comparison.entries) - len(told)
    parts = [f"{counted[group]} {word}" for group, word in _COUNTED.items() if counted[group]]
    parts += _amounts_serving([entry for entry in told if group_of(entry) is Group.SERVING])
    if silent:
        parts.append(words.count(silent, "entry", "entries") + " changed in spelling alone")
    if not parts:
        return f"Nothing has changed {since}."
    return f"{since.capitalize()}: {plain_text(join_with_and(parts))}."


def _amounts_serving(entries: Sequence[EntryChanges]) -> Iterator[str]:
    """Yield how many sources, people and subjects have changed: of a single one what it is and how it did."""
    if len(entries) == 1:
        nature, subject = entries[0].nature, entries[0].subject
        yield f"1 {SUBJECT[subject]} {nature_words(nature, subject) if nature in _LISTED else 'changed'}"
    elif entries:
        yield f"{len(entries)} sources, people and subjects added, no longer used or changed"


def _groups(comparison: Comparison, views: EntryChangesViews, of: Anchor) -> Iterator[GroupView]:
    found: dict[Group, list[EntryChanges]] = {group: [] for group in Group}
    for entry in comparison.told:
        found[group_of(entry)].append(entry)
    for group, entries in found.items():
        if not entries:
            continue
        is_serving = group is Group.SERVING
        in_full = [entry for entry in entries if not (is_serving and entry.nature in _LISTED)]
        listed = [(nature, [entry for entry in entries if entry.nature is nature]) for nature in _LISTED]
        yield GroupView(
            Anchor(f"{of}-{group}"),
            _HEADINGS[group],
            tuple(map(views.view, in_full)),
            tuple(
                (nature_words(nature, named[0].subject).capitalize(), _names(named, views))
                for nature, named in listed
                if named
            )
            if is_serving
            else (),
            is_serving,
        )
    slips = [entry for entry in comparison.entries if entry.slips]
    if slips:
        yield GroupView(
            Anchor(f"{of}-spelling"), "Slips of the pen", tuple(map(views.slips, slips)), (), folded=True
        )


def _names(entries: Sequence[EntryChanges], views: EntryChangesViews) -> Content:
    return join([views.words(entry.entry) for entry in entries], " · ")
