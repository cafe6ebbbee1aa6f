"""Owns how files to take away are linked: only those that this build has made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.writer.html import Html
from generator.writer.pdf.names import BRIEF, VOLUME
from generator.writer.urls import ROOT
from generator.writer.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.report import Id

FOLDER = "downloads/"
"""Where they lie, from the root of the site."""


def offered(briefing: Id, made: Mapping[str, bytes]) -> tuple[tuple[Html, str], ...]:
    """Return a link to each file of a briefing, with its size; of all briefings together, if there is no briefing."""
    return tuple(_links(briefing, made))


def _links(briefing: Id, made: Mapping[str, bytes]) -> Iterator[tuple[Html, str]]:
    words = (
        ((f"{briefing}.pdf", "The whole briefing (PDF)"), (f"{briefing}{BRIEF}.pdf", "One page (PDF)"))
        if briefing
        else ((f"{VOLUME}.pdf", "All briefings in one volume (PDF)"),)
    )
    for name, title in words:
        if name in made:
            link = Html(f'<a href="{ROOT}{FOLDER}{name}">{title}</a>')
            yield link, count(max(1, round(len(made[name]) / 1000)), "kB", "kB")
