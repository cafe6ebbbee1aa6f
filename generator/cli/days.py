"""The day that commands put on what they keep: the only module that reads a clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import click

from generator.publish.build_time import source_date_epoch

if TYPE_CHECKING:
    from generator.model.library import Library


def day_of(given: str | None) -> str:
    """Return the day: as ``given``, else by ``SOURCE_DATE_EPOCH``, else today in UTC. Exits with 2 if it is none."""
    if given:
        try:
            return datetime.strptime(given, "%Y-%m-%d").replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            raise click.UsageError(f"`{given}` is no day; write 2026-11-22") from None
    epoch = given_epoch()
    if epoch is not None:
        return datetime.fromtimestamp(epoch, UTC).date().isoformat()
    return datetime.now(UTC).date().isoformat()


def latest_day() -> str:
    """Return the last day that may be meant by a day to come: a year from now, as `day_of` knows it."""
    return (date.fromisoformat(day_of(None)) + timedelta(days=366)).isoformat()


def given_epoch() -> int | None:
    """Return the seconds since 1970 by ``SOURCE_DATE_EPOCH``, None without it. Exits with 2 if it is no moment."""
    try:
        return source_date_epoch()
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def epoch_of(library: Library) -> int:
    """Return the moment that stands for the time of a build: the end of the newest edition's day, in UTC."""
    return max((briefing.epoch for briefing in library.briefings.values()), default=0)
