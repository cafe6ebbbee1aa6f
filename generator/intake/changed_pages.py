"""Keeps true what is said of when a page appeared, where its text is that of a later change."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from generator.intake.datelines import day_within
from generator.intake.document import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.intake.document import Facts

_CHANGED = re.compile(
    r"(?:\A|[^\w\s]\s*|\d\s+)(?:(?:last |zuletzt |and )?(?:updated|modified)|(?:zuletzt )?(?:aktualisiert|geändert)|"
    r"update|stand(?=:)|mise? à jour|modifiée?|actualisée?|оновлен[оа]?|змінено|обновлен[оа]?|изменено|"
    r"更新(?:于|於|时间|時間|日時|日)?|最終更新|수정|업데이트)"
    r"(?!\w)(?P<when>[^\n]{0,20}?\d[^\n]{0,60})",
    re.IGNORECASE,
)
"""What stands beside a headline where a page tells that it was changed, and when."""
_OTHER_DAY = (
    "the page was changed on {}, after it appeared, and its text is taken to be of then: if you know that it was not "
    "changed itself, take `updated` out of the file"
)


def as_changed(facts: Facts, lines: Iterable[str]) -> Facts:
    """Return facts of a page without a time of day at which its text was not yet as it is.

    ``lines`` stand round its headline: they may tell of a change, where the page's head does not. A change on the same
    day has a time, or is left out; one on another day is asked about.
    """
    date = facts.date
    changed = facts.updated or next(filter(None, (_told(line, date) for line in lines)), None)
    if date is None or changed is None:
        return facts
    changed = replace(changed, value=_in_zone_of(date.value, changed.value))
    if not _may_be_later(changed.value, date.value):
        return replace(facts, updated=None)
    day, changed_on = _day(date.value), _day(changed.value)
    if changed_on == day:
        is_timed = changed.value != changed_on
        return replace(
            facts, date=replace(date, value=day), updated=replace(changed, guess="") if is_timed else None
        )
    asked = replace(changed, guess=_OTHER_DAY.format(changed_on))
    return replace(facts, date=replace(date, value=day), updated=asked)


def _told(line: str, date: Fact | None) -> Fact | None:
    """Return the day on which a line tells that the page was changed: that of ``date``, if it tells only a time."""
    found = _CHANGED.search(" ".join(line.split()))
    if found is None or date is None:
        return None
    return day_within(found["when"]) or Fact(_day(date.value))


def _may_be_later(changed: str, published: str) -> bool:
    first, second = _moment(published), _moment(changed)
    if first and second:
        return second > first
    return _day(changed) >= _day(published)


def _in_zone_of(published: str, changed: str) -> str:
    """Return when a page was changed on the clock by which it was published: of both, the days are compared."""
    first, second = _moment(published), _moment(changed)
    if first is None or second is None or first.utcoffset() == second.utcoffset():
        return changed
    try:
        return second.astimezone(first.tzinfo).isoformat(timespec="minutes").replace("+00:00", "Z")
    except OverflowError:  # at the ends of the calendar
        return changed


def _moment(date: str) -> datetime | None:
    return datetime.fromisoformat(date) if "T" in date else None


def _day(date: str) -> str:
    return date.partition("T")[0]
