"""Makes the line under a briefing's title: its edition, and up to which day its sources go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.document.dates import show_in_line
from generator.document.inline import When
from generator.document.joining import phrase
from generator.writer.wording.editions import dated_edition

if TYPE_CHECKING:
    from generator.analysis.findings import BriefingFindings, Findings
    from generator.document.inline import Content
    from generator.model.briefing import Briefing


def dateline(briefing: Briefing, findings: Findings) -> tuple[Content, ...]:
    """Return the edition, the day of the latest source, and until when sources were looked for if that is later.

    With the edition stands whether the briefing has changed since: then a source may be newer than what it looked for.
    """
    standing, found = findings.standing_edition(briefing), findings.briefings[briefing.id]
    last = standing.row
    line: list[Content] = [dated_edition(standing, "Edition")]
    if found.as_of:
        line.append(phrase("As of ", When(found.as_of), ", the day of the latest source"))
    if is_looked_for_later(briefing, found):
        line.append(phrase("Sources looked for until ", When(last.data_until)))
    return tuple(line)


def foot_line(briefing: Briefing, findings: Findings, lang: str) -> tuple[Content, ...]:
    """Return the edition and the day of the latest source, so short that they are one line at the foot of a page."""
    latest = findings.briefings[briefing.id].as_of
    edition = dated_edition(findings.standing_edition(briefing), "Edition")
    return (edition, f"As of {show_in_line(latest, lang)}") if latest else (edition,)


def is_looked_for_later(briefing: Briefing, found: BriefingFindings) -> bool:
    """Tell whether the last edition looked for sources for longer than until the day of the latest that is used."""
    until, latest = briefing.last_edition.data_until, found.as_of
    return latest is None or not (until.days[1] == latest.days[1] or until.before_on_calendar(latest))
