"""Tells the history of a briefing from its editions: what each changed, and when each entry last did."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.comparing.changes import Nature, Subject
from generator.comparing.compare import compare
from generator.comparing.pairing import plain, sentence_of
from generator.model.briefing import Change as EditionChange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.comparing.changes import Comparison, EntryChanges
    from generator.comparing.states import State
    from generator.model.briefing import Briefing, Edition, LedgerRow
    from generator.model.report import Id

BOTTOM_LINE, KEY_POINT = "bottom-line", "key-point"
"""What a briefing's own sentences are called; a key point with its number."""


@dataclass(frozen=True, slots=True)
class Step:
    """What an edition changed, or several together."""

    old: Edition
    new: Edition | None
    """None: what has been written since the newest edition, and is in none yet."""
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day on which an entry came, or really changed."""

    edition: Edition | None
    """None: it is in no edition yet."""
    natures: tuple[Nature, ...]
    """The weightiest first."""
    corrections: tuple[LedgerRow, ...] = ()


@dataclass(frozen=True, slots=True)
class History:
    """What a briefing's editions changed, from the first that was kept to what stands now."""

    first: Edition
    steps: tuple[Step, ...] = ()
    """From each edition to the next, the oldest first."""
    jumps: tuple[Step, ...] = ()
    """From each edition but the last but one to what stands now, the newest first."""
    entries: Mapping[Id, tuple[Milestone, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """When each came or changed; what has stood since the first edition is not among them."""
    sentences: Mapping[str, tuple[Milestone, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """The same of the briefing's own: `BOTTOM_LINE`, ``key-point-2`` …"""

    gone: Mapping[Id, str] = field(default_factory=lambda: MappingProxyType({}))
    """What was called by an id in an edition and is not there any more, with its sentence or its name."""

    @property
    def newest(self) -> Edition:
        """The last edition that was published."""
        return next((step.new for step in reversed(self.steps) if step.new), self.first)

    @property
    def has_later_changes(self) -> bool:
        """Whether what stands now differs from the last edition, in spelling at least."""
        return bool(self.steps) and self.steps[-1].new is None


def history_of(
    editions: Sequence[State],
    now: State,
    compared: Callable[
        [State, State, bool, Mapping[Id, Id]], Comparison
    ] = lambda old, new, is_minor, names: compare(old, new, is_minor=is_minor, names=names),
) -> History:
    """Return the history of a briefing from its ``editions``, the oldest first, at least one, to what stands ``now``.

    What stands now is an edition of its own where the briefing has a row for it, and else what comes after the last
    one; an edition that is not kept said something that nobody can compare. ``compared`` compares two states, of which
    the newer is a minor edition or not.
    """
    rows = [state.content.last_edition for state in editions]
    row = now.content.last_edition
    newest = row if row.number > rows[-1].number and not row.not_kept else None
    steps = [
        Step(rows[number], rows[number + 1], compared(old, new, _is_minor(rows[number + 1]), {}))
        for number, (old, new) in enumerate(pairwise(editions))
    ]
    last = compared(editions[-1], now, newest is not None and _is_minor(newest), {})
    earlier = len(editions) - 1
    if newest is not None or last.entries:
        steps.append(Step(rows[-1], newest, last))
    else:
        newest, earlier = rows[-1], earlier - 1
    names = names_along([*(step.comparison.names for step in steps[: len(editions) - 1]), last.names])
    jumps = tuple(
        Step(
            rows[number],
            newest,
            compared(editions[number], now, all(map(_is_minor, rows[number + 1 :])), names[number]),
        )
        for number in reversed(range(earlier))
    )
    milestones = _Milestones()
    contents = [*(state.content for state in editions[1:]), now.content]
    for step, content in zip(steps, contents, strict=False):
        milestones.go(step, content)
    sentences = dict(milestones.sentences(now.content))
    entries = {id_: tuple(found) for id_, found in milestones.entries.items()}
    return History(rows[0], tuple(steps), jumps, entries, sentences, _gone(editions, now))


def names_along(steps: Sequence[Mapping[Id, Id]]) -> list[Mapping[Id, Id]]:
    """Return for each step what the last one calls what had another name before it; each has its own new names.

    >>> names_along([{"a": "b"}, {}, {"b": "c", "x": "y"}])
    [{'b': 'c', 'x': 'y', 'a': 'c'}, {'b': 'c', 'x': 'y'}, {'b': 'c', 'x': 'y'}]
    """
    found: list[Mapping[Id, Id]] = []
    later: Mapping[Id, Id] = {}
    for names in reversed(steps):
        later = {**later, **{was: later.get(now, now) for was, now in names.items()}}
        found.append(later)
    return found[::-1]


def is_minor_since(old: State, new: State) -> bool:
    """Tell whether the newer state has editions that the older has not, and each of them is a minor one."""
    last = old.content.last_edition.number
    since = [edition for edition in new.content.editions if edition.number > last]
    return bool(since) and all(map(_is_minor, since))


def _gone(editions: Sequence[State], now: State) -> Mapping[Id, str]:
    """Return what entries of editions that are not there any more were called, last of all."""
    return {
        id_: sentence_of(entry)
        for state in editions
        for id_, entry in state.library.entries.items()
        if id_ not in now.library.entries
    }


def _is_minor(edition: Edition) -> bool:
    return edition.change is EditionChange.MINOR


class _Milestones:
    """Follows entries by their names, and key points, which have none, by their texts."""

    def __init__(self) -> None:
        self.entries: dict[Id, list[Milestone]] = {}
        self._bottom_line: list[Milestone] = []
        self._points: dict[str, list[Milestone]] = {}

    def go(self, step: Step, content: Briefing) -> None:
        """Add what a step changed, which leads to ``content``."""
        for was, now in step.comparison.names.items():
            if was in self.entries:
                self.entries[now] = self.entries.pop(was)
        self._points = _moved_on(self._points, step, content)
        for entry in sorted(step.comparison.told, key=lambda entry: entry.nature is not Nature.WITHDRAWN):
            if entry.nature is Nature.WITHDRAWN:
                self.entries.pop(entry.entry, None)
                continue
            milestone = Milestone(step.new, entry.natures, entry.corrections)
            if entry.subject is Subject.KEY_POINT:
                self._points.setdefault(_text_of(entry, content), []).append(milestone)
            elif entry.subject is Subject.BOTTOM_LINE:
                self._bottom_line.append(milestone)
            else:
                self.entries.setdefault(entry.entry, []).append(milestone)

    def sentences(self, content: Briefing) -> Iterator[tuple[str, tuple[Milestone, ...]]]:
        """Yield the names of the briefing's own sentences, as it has them now, with their milestones."""
        if self._bottom_line:
            yield BOTTOM_LINE, tuple(self._bottom_line)
        for number, point in enumerate(content.key_points, 1):
            milestones = self._points.get(plain(point.says))
            if milestones:
                yield f"{KEY_POINT}-{number}", tuple(milestones)


def _moved_on(
    points: Mapping[str, list[Milestone]], step: Step, content: Briefing
) -> dict[str, list[Milestone]]:
    """Return what is known of key points by their texts as the step leaves them."""
    texts = {
        change.was[0]: change.now[0]
        for entry in step.comparison.entries
        if entry.subject is Subject.KEY_POINT
        for change in entry.changes
        if change.subject is Subject.KEY_POINT and change.field == "says" and change.was and change.now
    }
    standing = {plain(point.says) for point in content.key_points}
    moved = {texts.get(text, text): milestones for text, milestones in points.items()}
    return {text: milestones for text, milestones in moved.items() if text in standing}


def _text_of(entry: EntryChanges, content: Briefing) -> str:
    """Return the text of a key point that came or changed; its changes begin with its number in ``content``."""
    return plain(content.key_points[int(entry.changes[0].part[0]) - 1].says)
