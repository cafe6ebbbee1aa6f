"""Arranges what changed between the editions of a briefing, the most important first, and an entry's own history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.comparing import BOTH, OLD, Nature, Sort, Subject
from generator.document.inline import Anchor, Content, Foreign, Link, PutIn, TakenOut
from generator.document.joining import join, phrase
from generator.document.plain import plain_text
from generator.model.statement import Statement
from generator.writer.pages.urls import briefing_page, named_anchor, on_page, part_anchor
from generator.writer.views.attribution import attributed
from generator.writer.views.reports import prose
from generator.writer.wording import words
from generator.writer.wording.changes import NATURE, SUBJECT, came_or_went, value_words, what_changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.comparing import Change, EntryChanges
    from generator.comparing.history import History, Milestone, Step
    from generator.model.briefing import Correction, Edition
    from generator.model.report import Id
    from generator.writer.views.entry_links import EntryLinks


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One value that changed."""

    what: str
    """Which part or field of the entry; "" for the entry itself."""
    words: Content
    """What it was and what it is."""


@dataclass(frozen=True, slots=True)
class WhyView:
    """What the editors say of a change."""

    kind: str
    date: Content
    because: Content
    reported_by: str


@dataclass(frozen=True, slots=True)
class EntryChangesView:
    """All that changed in one entry."""

    nature: str
    """For styles."""
    word: str
    subject: str
    entry: Content
    """A link to it; empty if it is there no more."""
    changes: tuple[ChangeView, ...]
    why: tuple[WhyView, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """What an edition changed, or several together."""

    anchor: Anchor
    heading: Content
    says: str
    """What the editors say of the edition."""
    amount: str
    entries: tuple[EntryChangesView, ...]
    silent: str
    """How much changed in spelling alone; "" if nothing did."""


def changes_page(history: History, briefing: Id, links: EntryLinks) -> Mapping[str, object]:
    """Return the context of the page of changes: each edition, the newest first, and all since each earlier one."""
    views = [
        _Steps(history, briefing, links, history.steps[number + 1 :]).view(step, is_jump=False)
        for number, step in enumerate(history.steps)
    ]
    jumps = tuple(_Steps(history, briefing, links, ()).view(step, is_jump=True) for step in history.jumps)
    return {"steps": tuple(reversed(views)), "jumps": jumps}


def printed_changes(history: History, briefing: Id, links: EntryLinks) -> object:
    """Return what the newest edition changed, for paper; nothing where it is the first, or something newer stands."""
    last = history.steps[-1] if history.steps else None
    if last is None or last.new is None or not last.comparison.told:
        return None
    return _Steps(history, briefing, links, ()).view(last, is_jump=False)


def history_line(milestones: Sequence[Milestone], briefing: Id, first: Edition, links: EntryLinks) -> Content:
    """Return when an entry came and changed, in one line, each time with a link to what changed; "" if it never did."""
    if not milestones:
        return ""
    stood = "Added in edition 1." if first.number == 1 else f"In edition {first.number} already."
    added = () if Nature.ADDED in milestones[0].natures else (stood,)
    told = (_milestone(milestone, briefing, links) for milestone in milestones)
    return join([*added, *told], " ")


def edition_anchor(number: int | None) -> Anchor:
    """Return the anchor of what an edition changed; None: what is in no edition yet."""
    return part_anchor("next" if number is None else f"edition-{number}")


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
    if not milestone.corrections:
        return phrase(word, " ", when, ".")
    reasons = [prose(correction.because) for correction in milestone.corrections]
    return phrase(word, " ", when, ": ", join(reasons, " "))


_NAMED_BY_WHAT_THEY_ARE = frozenset({Subject.BOTTOM_LINE, Subject.KEY_POINT, Subject.ASSESSMENT})
"""Whose links say by themselves what they are."""


class _Steps:
    """Makes views of steps; ``later`` are those that came after them, in which entries may have got other names."""

    def __init__(self, history: History, briefing: Id, links: EntryLinks, later: Sequence[Step]) -> None:
        self._history, self._briefing, self._links, self._later = history, briefing, links, later

    def view(self, step: Step, *, is_jump: bool) -> StepView:
        """Return what a step changed; a jump leads over several editions."""
        told = step.comparison.told
        silent = len(step.comparison.entries) - len(told)
        since = f"since edition {step.old.number}"
        heading: Content = f"All {since}"
        if not is_jump:
            new = step.new
            heading = (
                phrase(f"Edition {new.number}, ", self._links.date(new.date))
                if new
                else "Not in an edition yet"
            )
        number = step.new.number if step.new else None
        return StepView(
            part_anchor(f"since-{step.old.number}") if is_jump else edition_anchor(number),
            heading,
            step.new.says if step.new and not is_jump else "",
            f"{words.count(len(told), 'entry has changed', 'entries have changed')} {since}"
            if told
            else f"Nothing has changed {since} but spelling"
            if silent
            else f"Nothing has changed {since}",
            tuple(self._entry(entry) for entry in told),
            words.count(silent, "entry", "entries") + " in spelling alone" if silent and told else "",
        )

    def _now(self, id_: Id) -> Id:
        """Return what an entry is called today."""
        for step in self._later:
            id_ = step.comparison.names.get(id_, id_)
        return id_

    def _entry(self, entry: EntryChanges) -> EntryChangesView:
        link = self._link(entry)
        return EntryChangesView(
            entry.nature.value,
            NATURE[entry.nature],
            "" if link and entry.subject in _NAMED_BY_WHAT_THEY_ARE else SUBJECT[entry.subject],
            link,
            tuple(self._change(change) for change in entry.changes if change.nature is not Nature.SPELLING),
            tuple(map(self._why, entry.corrections)),
        )

    def _link(self, entry: EntryChanges) -> Content:
        """Return a link to where the entry stands; nothing for one that is gone, whose words are among the changes."""
        page, id_ = briefing_page(self._briefing), self._now(entry.entry)
        if entry.subject is Subject.BOTTOM_LINE:
            return Link(on_page(page, named_anchor("bottom-line")), SUBJECT[entry.subject])
        if entry.subject is Subject.KEY_POINT:
            return self._key_point(entry)
        if entry.subject is Subject.BRIEFING:
            return Link(page, "its head")
        found = self._links.library.entries.get(id_)
        if isinstance(found, Statement):
            return Link(self._links.path(id_), attributed(found, self._links))
        return "" if found is None else self._links.to(id_)

    def _key_point(self, entry: EntryChanges) -> Content:
        """Return a link to a key point; nothing where another one may stand under its number now."""
        if self._later or entry.nature is Nature.WITHDRAWN:
            return ""
        name = f"key-point-{entry.changes[0].part[0]}"
        return Link(on_page(briefing_page(self._briefing), named_anchor(name)), name.replace("-", " "))

    def _words(self, id_: Id) -> Content:
        """Return what an entry is called, a link to it if it is there still."""
        now = self._now(id_)
        if now in self._links.library.entries:
            return self._links.to(now)
        return Foreign(self._history.gone.get(id_) or id_.rpartition("/")[2])

    def _name(self, id_: Id) -> str:
        now = self._now(id_)
        if now in self._links.library.entries:
            return plain_text(self._links.label(now), self._links.lang)
        return self._history.gone.get(id_) or id_.rpartition("/")[2]

    def _change(self, change: Change) -> ChangeView:
        what = what_changed(change, self._name)
        if change.pieces:
            return ChangeView(what, phrase(*(_piece(where, text) for where, text in change.pieces)))
        was, now = self._values(change, change.was), self._values(change, change.now)
        if change.is_whole and what:
            what = f"{what} {NATURE[change.nature]}"
        if was and now:
            return ChangeView(what, phrase(was, " → ", now))
        if change.is_whole:
            return ChangeView(what, was or now)
        return ChangeView(what, phrase(came_or_went(change), " ", was or now))

    def _values(self, change: Change, values: Sequence[str]) -> Content:
        if change.sort is Sort.REFERENCE:
            return join([self._words(value) for value in values])
        texts = [value_words(change, value, str, self._links.lang) for value in values]
        return join([Foreign(text) for text in texts])

    def _why(self, correction: Correction) -> WhyView:
        return WhyView(
            words.CORRECTION[correction.kind],
            self._links.date(correction.date),
            prose(correction.because),
            correction.reported_by or "",
        )


def _piece(where: str, text: str) -> Content:
    if where == BOTH:
        return Foreign(text)
    return TakenOut(Foreign(text)) if where == OLD else PutIn(Foreign(text))
