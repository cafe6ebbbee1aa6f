"""In what a time is counted that a text tells from the day on which it appeared."""

from __future__ import annotations

from enum import StrEnum


class TimeKind(StrEnum):
    """Units of time; those that end in ago are counted back from the day."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    NIGHT = "night"
    """From the evening of one day to the morning of the next."""
    DAYS_AGO = "days-ago"
    """So many days before, told exactly: two days ago. How many is the group ``number``."""
    WEEKS_AGO = "weeks-ago"
    """So many weeks before, told roughly."""
    MONTHS_AGO = "months-ago"

    @property
    def is_ago(self) -> bool:
        """Whether it is counted back from a day, and no whole of the calendar."""
        return self in {TimeKind.DAYS_AGO, TimeKind.WEEKS_AGO, TimeKind.MONTHS_AGO}
