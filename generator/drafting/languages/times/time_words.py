"""What is known of a language to tell from its texts when something was said: one value of this type for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.drafting.time_kinds import TimeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """Bodies of regular expressions, matched without regard to capitals."""

    had: str = "(?!)"
    """What makes of the verb of speech behind it one of a time before: had, avait."""
    at_another_time: str = "(?!)"
    """What tells beside a verb that somebody spoke on another occasion than the one told before: once, неоднократно."""
    says_now: str = "(?!)"
    """Verbs of speech in the present, which tells what somebody said to the paper itself: says."""
    before_weekday: str
    last_weekday: str
    """What makes of Wednesday last Wednesday: before it, or behind it."""
    before_month: str
    day_and_month: tuple[str, ...]
    """A day of a month, with the groups ``day``, ``month`` and, if there is one, ``year``; MONTH stands for names."""
    times: tuple[tuple[TimeKind, int, str], ...] = ()
    """Times told from the day of publication: what they are counted in, how many, the words."""
    same_day: str = "(?!)"
    """What tells of the day that the text told last: that same afternoon, hours later, 当天."""
    day_after: str = "(?!)"
    """The day behind it: le lendemain."""
    day_before: str = "(?!)"
    """The day before it: tags zuvor."""
    days_later: str = "(?!)"
    """So many days behind it, with the group ``number``."""
    days_earlier: str = "(?!)"
    """So many before it."""
    settings: str = "(?!)"
    """Where and to whom people speak, with the group ``setting``: at a *press conference*, told *lawmakers*."""
    to_come: str = "(?!)"
    """What tells that something is still to happen: will, is due to."""
    of_another_clause: str = "(?!)"
    """What begins, behind a verb of speech, a clause whose times are not those of speaking: who, which."""
    in_year: str = "(?!)"
    """A bare year, with the group ``year``: in 2021, 2019 року."""
    numbers: Mapping[str, int] = field(default_factory=dict)
