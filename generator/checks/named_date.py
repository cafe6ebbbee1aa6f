"""What words for a date name: years, months, days and days of the week, and whether a day can be meant by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Named:
    """What words for a date name; an empty set names nothing."""

    years: frozenset[int] = frozenset()
    months: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    """Of the month."""
    weekdays: frozenset[int] = frozenset()
    """0 is Monday."""

    def __bool__(self) -> bool:
        """Tell whether anything is named."""
        return bool(self.years or self.months or self.days or self.weekdays)

    def __or__(self, other: Named) -> Named:
        """Return what either of two stretches of words names."""
        return Named(
            self.years | other.years,
            self.months | other.months,
            self.days | other.days,
            self.weekdays | other.weekdays,
        )

    @property
    def several(self) -> bool:
        """Whether more than one of a kind is named."""
        return max(map(len, (self.years, self.months, self.days, self.weekdays))) > 1

    def fits(self, day: date) -> bool:
        """Tell whether ``day`` may be meant."""
        named = (
            (self.years, day.year),
            (self.months, day.month),
            (self.days, day.day),
            (self.weekdays, day.weekday()),
        )
        return all(value in allowed for allowed, value in named if allowed)
